/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-action.h"

struct _TlAction
{
  GObject parent_instance;

  TlPlan *plan;
  const TlPlanAction *data; /* in the plan */
};

typedef enum
{
  PROP_KEY = 1,
  PROP_DATA,
  PROP_KIND,
  PROP_TASK,
  PROP_WEEK,
  PROP_DATE,
  PROP_PREPARE_ON,
  PROP_PUBLISH_ON,
  PROP_TIME,
  PROP_SLOT,
  PROP_CHANNEL,
  PROP_PERSONA,
  PROP_PILLAR,
  PROP_FORMAT,
  PROP_SOURCE,
  PROP_SUBJECT,
  PROP_KPI,
  PROP_OPERATOR,
  PROP_ACCOUNTABLE,
  PROP_APPROVER,
  PROP_MINUTES,
  PROP_APPROVE_MINUTES,
  PROP_UNSTAFFED,
  PROP_TITLE,
  PROP_STATUS,
  PROP_RECORDED,
  PROP_DONE_ON,
  PROP_ACTUAL_MINUTES,
  PROP_LINK,
  PROP_TEXT,
  PROP_PICTURE,
  PROP_PICTURE_TEXT,
  PROP_NOTE,
  PROP_CHANGED,
  PROP_IN_QUESTION,
  PROP_PINNED,
} TlActionProperty;

static GParamSpec *properties[PROP_PINNED + 1];

G_DEFINE_FINAL_TYPE (TlAction, tl_action, G_TYPE_OBJECT)

/* Of the properties that are texts. */
static const char *
get_text (const TlPlanAction *data,
          TlActionProperty    property)
{
  switch ((guint) property)
    {
    case PROP_KEY: return data->key;
    case PROP_CHANNEL: return data->channel;
    case PROP_PERSONA: return data->persona;
    case PROP_PILLAR: return data->pillar;
    case PROP_FORMAT: return data->format;
    case PROP_SOURCE: return data->source;
    case PROP_SUBJECT: return data->subject;
    case PROP_KPI: return data->kpi;
    case PROP_OPERATOR: return data->operator_id;
    case PROP_ACCOUNTABLE: return data->accountable;
    case PROP_APPROVER: return data->approver;
    case PROP_TITLE: return data->title;
    case PROP_LINK: return data->link;
    case PROP_TEXT: return data->text;
    case PROP_PICTURE: return data->picture;
    case PROP_PICTURE_TEXT: return data->picture_text;
    case PROP_NOTE: return data->note;
    default: g_return_val_if_reached (NULL);
    }
}

/* Of the properties that are numbers. */
static gint64
get_number (const TlPlanAction *data,
            TlActionProperty    property)
{
  switch ((guint) property)
    {
    case PROP_KIND: return data->kind;
    case PROP_TASK: return data->task;
    case PROP_WEEK: return data->week;
    case PROP_DATE: return tl_plan_action_get_day (data);
    case PROP_PREPARE_ON: return data->prepare_on;
    case PROP_PUBLISH_ON: return data->publish_on;
    case PROP_TIME: return data->time;
    case PROP_SLOT: return data->slot;
    case PROP_MINUTES: return data->minutes;
    case PROP_APPROVE_MINUTES: return data->approve_minutes;
    case PROP_UNSTAFFED: return data->operator_id == NULL;
    case PROP_STATUS: return data->status;
    case PROP_RECORDED: return data->recorded;
    case PROP_DONE_ON: return data->done_on;
    case PROP_ACTUAL_MINUTES: return data->actual_minutes;
    case PROP_CHANGED: return data->changed;
    case PROP_IN_QUESTION: return data->in_question;
    case PROP_PINNED: return data->pinned;
    default: g_return_val_if_reached (0);
    }
}

static void
tl_action_finalize (GObject *object)
{
  TlAction *self = TL_ACTION (object);

  tl_plan_unref (self->plan);

  G_OBJECT_CLASS (tl_action_parent_class)->finalize (object);
}

static void
tl_action_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  TlAction *self = TL_ACTION (object);

  switch (G_PARAM_SPEC_VALUE_TYPE (pspec))
    {
    case G_TYPE_POINTER:
      g_value_set_pointer (value, (gpointer) self->data);
      break;

    case G_TYPE_STRING:
      g_value_set_string (value, get_text (self->data, property_id));
      break;

    case G_TYPE_UINT:
      g_value_set_uint (value, get_number (self->data, property_id));
      break;

    case G_TYPE_INT:
      g_value_set_int (value, get_number (self->data, property_id));
      break;

    case G_TYPE_BOOLEAN:
      g_value_set_boolean (value, get_number (self->data, property_id) != 0);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
tl_action_class_init (TlActionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = tl_action_finalize;
  object_class->get_property = tl_action_get_property;

  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL, flags);
  properties[PROP_DATA] = g_param_spec_pointer ("data", NULL, NULL, flags);
  properties[PROP_KIND] = g_param_spec_uint ("kind", NULL, NULL, 0, TL_ACTION_HAND, 0, flags);
  properties[PROP_TASK] = g_param_spec_uint ("task", NULL, NULL, 0, TL_N_TASKS - 1, 0, flags);
  properties[PROP_WEEK] = g_param_spec_uint ("week", NULL, NULL, 0, TL_PLAN_MAX_WEEKS, 0, flags);
  properties[PROP_DATE] = g_param_spec_uint ("date", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_PREPARE_ON] = g_param_spec_uint ("prepare-on", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_PUBLISH_ON] = g_param_spec_uint ("publish-on", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_TIME] = g_param_spec_int ("time", NULL, NULL, TL_MINUTES_NONE, TL_MINUTES_MAX, TL_MINUTES_NONE, flags);
  properties[PROP_SLOT] = g_param_spec_uint ("slot", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_CHANNEL] = g_param_spec_string ("channel", NULL, NULL, NULL, flags);
  properties[PROP_PERSONA] = g_param_spec_string ("persona", NULL, NULL, NULL, flags);
  properties[PROP_PILLAR] = g_param_spec_string ("pillar", NULL, NULL, NULL, flags);
  properties[PROP_FORMAT] = g_param_spec_string ("format", NULL, NULL, NULL, flags);
  properties[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, flags);
  properties[PROP_SUBJECT] = g_param_spec_string ("subject", NULL, NULL, NULL, flags);
  properties[PROP_KPI] = g_param_spec_string ("kpi", NULL, NULL, NULL, flags);
  properties[PROP_OPERATOR] = g_param_spec_string ("operator", NULL, NULL, NULL, flags);
  properties[PROP_ACCOUNTABLE] = g_param_spec_string ("accountable", NULL, NULL, NULL, flags);
  properties[PROP_APPROVER] = g_param_spec_string ("approver", NULL, NULL, NULL, flags);
  properties[PROP_MINUTES] = g_param_spec_uint ("minutes", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_APPROVE_MINUTES] = g_param_spec_uint ("approve-minutes", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_UNSTAFFED] = g_param_spec_boolean ("unstaffed", NULL, NULL, FALSE, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_STATUS] = g_param_spec_uint ("status", NULL, NULL, 0, TL_ACTION_SKIPPED, 0, flags);
  properties[PROP_RECORDED] = g_param_spec_boolean ("recorded", NULL, NULL, FALSE, flags);
  properties[PROP_DONE_ON] = g_param_spec_uint ("done-on", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_ACTUAL_MINUTES] = g_param_spec_int ("actual-minutes", NULL, NULL, -1, G_MAXINT, -1, flags);
  properties[PROP_LINK] = g_param_spec_string ("link", NULL, NULL, NULL, flags);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_PICTURE] = g_param_spec_string ("picture", NULL, NULL, NULL, flags);
  properties[PROP_PICTURE_TEXT] = g_param_spec_string ("picture-text", NULL, NULL, NULL, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  properties[PROP_CHANGED] = g_param_spec_uint ("changed", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_IN_QUESTION] = g_param_spec_uint ("in-question", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_PINNED] = g_param_spec_uint ("pinned", NULL, NULL, 0, G_MAXUINT, 0, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tl_action_init (TlAction *self G_GNUC_UNUSED)
{
}

/**
 * tl_action_new:
 * @plan: a plan
 * @data: one of its actions
 *
 * Returns: (transfer full): an object that stands for @data
 */
TlAction *
tl_action_new (TlPlan             *plan,
               const TlPlanAction *data)
{
  TlAction *self;

  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (data != NULL, NULL);

  self = g_object_new (TL_TYPE_ACTION, NULL);
  self->plan = tl_plan_ref (plan);
  self->data = data;

  return self;
}

static gboolean
is_property_equal (GParamSpec         *pspec,
                   TlActionProperty    property,
                   const TlPlanAction *a,
                   const TlPlanAction *b)
{
  if (G_PARAM_SPEC_VALUE_TYPE (pspec) == G_TYPE_STRING)
    return g_strcmp0 (get_text (a, property), get_text (b, property)) == 0;

  return get_number (a, property) == get_number (b, property);
}

/* Of what is no property. */
static gboolean
is_rest_equal (const TlPlanAction *a,
               const TlPlanAction *b)
{
  if (a->fiscal_year != b->fiscal_year ||
      a->quarter != b->quarter ||
      a->has_target != b->has_target ||
      (a->has_target && a->target != b->target) ||
      g_strcmp0 (a->benchmark, b->benchmark) != 0 ||
      a->by_backup != b->by_backup ||
      a->approval_missing != b->approval_missing ||
      a->n_traces != b->n_traces)
    return FALSE;

  for (guint i = 0; i < a->n_traces; i++)
    {
      if (a->traces[i].kind != b->traces[i].kind || g_strcmp0 (a->traces[i].ref, b->traces[i].ref) != 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * tl_action_set_data:
 * @self: an action
 * @plan: a plan
 * @data: the action of @plan that has the key of @self
 *
 * Makes @self stand for @data, and notifies what is different.
 */
void
tl_action_set_data (TlAction           *self,
                    TlPlan             *plan,
                    const TlPlanAction *data)
{
  g_autoptr (TlPlan) old_plan = NULL;
  const TlPlanAction *old_data;
  gboolean equal;

  g_return_if_fail (TL_IS_ACTION (self));
  g_return_if_fail (plan != NULL);
  g_return_if_fail (data != NULL && g_str_equal (data->key, self->data->key));

  old_plan = g_steal_pointer (&self->plan);
  old_data = self->data;

  self->plan = tl_plan_ref (plan);
  self->data = data;

  g_object_freeze_notify (G_OBJECT (self));

  equal = is_rest_equal (old_data, data);

  for (TlActionProperty property = PROP_KIND; property < G_N_ELEMENTS (properties); property++)
    {
      if (is_property_equal (properties[property], property, old_data, data))
        continue;

      g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
      equal = FALSE;
    }

  if (!equal)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATA]);

  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * tl_action_get_data:
 * @self: an action
 *
 * Returns: (transfer none): what the plan says; valid until the document's plan
 *   is derived anew
 */
const TlPlanAction *
tl_action_get_data (TlAction *self)
{
  g_return_val_if_fail (TL_IS_ACTION (self), NULL);

  return self->data;
}

/**
 * tl_action_get_plan:
 * @self: an action
 *
 * Returns: (transfer none): the plan that it is a line of: the document's, or
 *   the last one that it was a line of
 */
TlPlan *
tl_action_get_plan (TlAction *self)
{
  g_return_val_if_fail (TL_IS_ACTION (self), NULL);

  return self->plan;
}

/**
 * tl_action_get_key:
 * @self: an action
 *
 * Returns: (transfer none): its identity
 */
const char *
tl_action_get_key (TlAction *self)
{
  g_return_val_if_fail (TL_IS_ACTION (self), NULL);

  return self->data->key;
}

/**
 * tl_action_get_date:
 * @self: an action
 *
 * Returns: the day on which it appears; for work that is not published, the day
 *   of the work
 */
TlDay
tl_action_get_date (TlAction *self)
{
  g_return_val_if_fail (TL_IS_ACTION (self), TL_DAY_NONE);

  return tl_plan_action_get_day (self->data);
}

/**
 * tl_action_get_unstaffed:
 * @self: an action
 *
 * Returns: whether there is nobody to do it
 */
gboolean
tl_action_get_unstaffed (TlAction *self)
{
  g_return_val_if_fail (TL_IS_ACTION (self), FALSE);

  return self->data->operator_id == NULL;
}
