/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-plan-watch.h"

#include "tracking/tl-action-record.h"
#include "tracking/tl-edit.h"

struct _TlPlanWatch
{
  GObject parent_instance;

  TlDocument *document;
  guint pause;

  TlPlan *before;       /* the first change since the last pause, or NULL */
  GHashTable *touched;  /* keys of the actions that people changed since */
  gboolean only_actions; /* nothing else was changed since */
  guint source;         /* of the end of the pause */
};

typedef enum
{
  PROP_DOCUMENT = 1,
  PROP_PAUSE,
} TlPlanWatchProperty;

static GParamSpec *properties[PROP_PAUSE + 1];

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlPlanWatch, tl_plan_watch, G_TYPE_OBJECT)

/* The key of the action that a record is about, or NULL. */
static const char *
get_action_key (TlRecord *record)
{
  if (TL_IS_EDIT (record))
    return tl_record_get_text (record, TL_EDIT_ACTION);
  if (TL_IS_ACTION_RECORD (record))
    return tl_record_get_text (record, TL_ACTION_RECORD_ACTION);

  return NULL;
}

static void
note_change (TlPlanWatch    *self,
             const TlChange *change)
{
  const char *key = get_action_key (change->kind == TL_CHANGE_SET ? change->record : change->item);

  if (key != NULL)
    g_hash_table_add (self->touched, g_strdup (key));
  else
    self->only_actions = FALSE;
}

static gboolean
is_news (TlPlanWatch      *self,
         const TlPlanDiff *diff)
{
  if (!self->only_actions)
    return !tl_plan_diff_is_empty (diff);

  for (guint i = 0; i < diff->n_actions; i++)
    {
      const TlDiffAction *action = &diff->actions[i];

      if (!g_hash_table_contains (self->touched, action->now != NULL ? action->now->key : action->old->key))
        return TRUE;
    }

  return diff->n_channels > 0 || diff->more_weeks > 0 || diff->fewer_weeks > 0;
}

static gboolean
on_pause (gpointer user_data)
{
  TlPlanWatch *self = user_data;

  self->source = 0;
  tl_plan_watch_settle (self);

  return G_SOURCE_REMOVE;
}

static void
on_changed (TlPlanWatch *self,
            TlChange    *change)
{
  if (self->before == NULL)
    self->before = tl_plan_ref (tl_document_get_plan (self->document));
  note_change (self, change);

  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (self->pause, on_pause, self);
}

static void
tl_plan_watch_constructed (GObject *object)
{
  TlPlanWatch *self = TL_PLAN_WATCH (object);

  G_OBJECT_CLASS (tl_plan_watch_parent_class)->constructed (object);

  /* What was changed before is no news. */
  tl_document_get_plan (self->document);
  tl_document_update (self->document);
  g_signal_connect_object (tl_document_get_envelope (self->document), "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
}

static void
tl_plan_watch_dispose (GObject *object)
{
  TlPlanWatch *self = TL_PLAN_WATCH (object);

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (tl_document_get_envelope (self->document), self);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (tl_plan_watch_parent_class)->dispose (object);
}

static void
tl_plan_watch_finalize (GObject *object)
{
  TlPlanWatch *self = TL_PLAN_WATCH (object);

  g_clear_pointer (&self->before, tl_plan_unref);
  g_hash_table_unref (self->touched);

  G_OBJECT_CLASS (tl_plan_watch_parent_class)->finalize (object);
}

static void
tl_plan_watch_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  TlPlanWatch *self = TL_PLAN_WATCH (object);

  switch ((TlPlanWatchProperty) id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;

    case PROP_PAUSE:
      g_value_set_uint (value, self->pause);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_plan_watch_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  TlPlanWatch *self = TL_PLAN_WATCH (object);

  switch ((TlPlanWatchProperty) id)
    {
    case PROP_DOCUMENT:
      self->document = g_value_dup_object (value);
      break;

    case PROP_PAUSE:
      if (self->pause != g_value_get_uint (value))
        {
          self->pause = g_value_get_uint (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_plan_watch_class_init (TlPlanWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = tl_plan_watch_constructed;
  object_class->dispose = tl_plan_watch_dispose;
  object_class->finalize = tl_plan_watch_finalize;
  object_class->get_property = tl_plan_watch_get_property;
  object_class->set_property = tl_plan_watch_set_property;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, TL_TYPE_DOCUMENT,
                                                   G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PAUSE] = g_param_spec_uint ("pause", NULL, NULL, 0, G_MAXUINT, TL_PLAN_WATCH_PAUSE,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CHANGED] = g_signal_new ("changed", TL_TYPE_PLAN_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, TL_TYPE_PLAN_DIFF);
}

static void
tl_plan_watch_init (TlPlanWatch *self)
{
  self->pause = TL_PLAN_WATCH_PAUSE;
  self->touched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->only_actions = TRUE;
}

/**
 * tl_plan_watch_new:
 * @document: a document
 *
 * Returns: (transfer full): what looks at its plan from now on
 */
TlPlanWatch *
tl_plan_watch_new (TlDocument *document)
{
  g_return_val_if_fail (TL_IS_DOCUMENT (document), NULL);

  return g_object_new (TL_TYPE_PLAN_WATCH, "document", document, NULL);
}

/**
 * tl_plan_watch_settle:
 *
 * Compares now, as after a pause, if anything has changed since the last one.
 */
void
tl_plan_watch_settle (TlPlanWatch *self)
{
  g_autoptr (TlPlan) before = NULL;
  g_autoptr (TlPlanDiff) diff = NULL;
  gboolean news;

  g_return_if_fail (TL_IS_PLAN_WATCH (self));

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->before == NULL)
    return;

  tl_document_update (self->document);
  before = g_steal_pointer (&self->before);
  diff = tl_plan_diff_new (before, tl_document_get_plan (self->document));
  news = is_news (self, diff);

  g_hash_table_remove_all (self->touched);
  self->only_actions = TRUE;

  if (news)
    g_signal_emit (self, signals[CHANGED], 0, diff);
}
