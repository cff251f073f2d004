/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-action-form.h"

#include <glib/gi18n.h>

#include "app/form/tl-form.h"
#include "app/form/tl-text-row.h"
#include "app/tl-bind-row.h"
#include "app/tl-toast.h"
#include "document/tl-document-edits.h"
#include "plan/tl-action-value.h"
#include "wording/tl-reading.h"
#include "tl-change-row.h"
#include "tl-picture.h"

struct _TlActionForm
{
  AdwBin parent_instance;

  TlDocument *document;
  char *key;              /* of the action that is shown */
  char *title;            /* that the action has, in whose words ever */
  gboolean own;           /* it was added by hand */
  TlActionRecord *record; /* what the rows are bound to: the action as it is shown */
  gboolean showing;       /* the record is being made to be the action */

  AdwPreferencesGroup *words_group; /* of a post */
  AdwPreferencesGroup *group;
  GtkWidget *rows[TL_N_ACTION_FIELDS];
  TlChangeRow *marks[TL_N_ACTION_FIELDS];
  GtkWidget *picture_note; /* below the picture */
};

G_DEFINE_FINAL_TYPE (TlActionForm, tl_action_form, ADW_TYPE_BIN)

/* The fields in their order, and the fields of a record that hold them. */
static const struct
{
  TlActionField field;
  guint number;
  TlLook look;
  gboolean waits; /* where every letter would be a change */
  gboolean words; /* nobody's but the person's own: nothing of it is planned */
} items[] = {
  { TL_ACTION_FIELD_TEXT, TL_ACTION_RECORD_TEXT, TL_LOOK_LONG, TRUE, TRUE },
  { TL_ACTION_FIELD_PICTURE, TL_ACTION_RECORD_PICTURE, TL_LOOK_USUAL, TRUE, TRUE },
  { TL_ACTION_FIELD_PICTURE_TEXT, TL_ACTION_RECORD_PICTURE_TEXT, TL_LOOK_LONG, TRUE, TRUE },
  { TL_ACTION_FIELD_TITLE, TL_ACTION_RECORD_TITLE, TL_LOOK_USUAL, TRUE, FALSE },
  { TL_ACTION_FIELD_OPERATOR, TL_ACTION_RECORD_OPERATOR, TL_LOOK_USUAL, FALSE, FALSE },
  { TL_ACTION_FIELD_DATE, TL_ACTION_RECORD_PUBLISH_ON, TL_LOOK_USUAL, FALSE, FALSE },
  { TL_ACTION_FIELD_TIME, TL_ACTION_RECORD_PUBLISH_AT, TL_LOOK_USUAL, FALSE, FALSE },
  { TL_ACTION_FIELD_PREPARE_ON, TL_ACTION_RECORD_PREPARE_ON, TL_LOOK_USUAL, FALSE, FALSE },
  { TL_ACTION_FIELD_MINUTES, TL_ACTION_RECORD_MINUTES, TL_LOOK_NUMBER, TRUE, FALSE },
  { TL_ACTION_FIELD_CHANNEL, TL_ACTION_RECORD_CHANNEL, TL_LOOK_USUAL, FALSE, FALSE },
  { TL_ACTION_FIELD_FORMAT, TL_ACTION_RECORD_FORMAT, TL_LOOK_USUAL, FALSE, FALSE },
  { TL_ACTION_FIELD_PERSONA, TL_ACTION_RECORD_PERSONA, TL_LOOK_USUAL, FALSE, FALSE },
  { TL_ACTION_FIELD_PILLAR, TL_ACTION_RECORD_PILLAR, TL_LOOK_USUAL, FALSE, FALSE },
  { TL_ACTION_FIELD_KPI, TL_ACTION_RECORD_KPI, TL_LOOK_USUAL, FALSE, FALSE },
  { TL_ACTION_FIELD_ACCOUNTABLE, TL_ACTION_RECORD_ACCOUNTABLE, TL_LOOK_USUAL, FALSE, FALSE },
  { TL_ACTION_FIELD_APPROVER, TL_ACTION_RECORD_APPROVER, TL_LOOK_USUAL, FALSE, FALSE },
  { TL_ACTION_FIELD_NOTE, TL_ACTION_RECORD_NOTE, TL_LOOK_LONG, TRUE, FALSE },
};

static TlActionField
get_field (guint number)
{
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      if (items[i].number == number)
        return items[i].field;
    }

  g_return_val_if_reached (TL_ACTION_FIELD_NOTE);
}

/* --- From the row to the document --- */

static gboolean
is_unset (TlActionField field,
          const GValue *value)
{
  return (field == TL_ACTION_FIELD_DATE || field == TL_ACTION_FIELD_PREPARE_ON)
         && g_value_get_uint (value) == TL_DAY_NONE;
}

/* A value as it is written in a change. */
static char *
dup_text (TlActionForm  *self,
          TlActionField  field,
          const GValue  *value)
{
  const char *text;
  g_autofree char *stripped = NULL;

  switch ((guint) field)
    {
    case TL_ACTION_FIELD_DATE:
    case TL_ACTION_FIELD_PREPARE_ON:
      return tl_day_to_string (g_value_get_uint (value));

    case TL_ACTION_FIELD_TIME:
      return g_value_get_int (value) == TL_MINUTES_NONE ? g_strdup ("") : tl_minutes_to_string (g_value_get_int (value));

    case TL_ACTION_FIELD_MINUTES:
      return g_strdup_printf ("%d", g_value_get_int (value));

    case TL_ACTION_FIELD_TITLE:
      /* The plan's own words are nobody's change. */
      stripped = g_strstrip (g_strdup (g_value_get_string (value)));
      return g_strdup (!self->own && g_strcmp0 (stripped, self->title) == 0 ? "" : stripped);

    default:
      text = g_value_get_string (value);
      return g_strdup (text != NULL ? text : "");
    }
}

static void
store (TlActionForm  *self,
       TlActionField  field,
       const GValue  *value)
{
  g_autofree char *text = dup_text (self, field, value);
  g_autofree char *key = g_strdup (self->key);
  g_autoptr (GError) error = NULL;
  gboolean stored;

  if (is_unset (field, value))
    stored = tl_document_reset_action_field (self->document, key, field, &error);
  else
    stored = tl_document_set_action_field (self->document, key, field, text, &error);

  if (!stored)
    tl_toast_show (GTK_WIDGET (self), error->message);
}

static void show_values (TlActionForm *self, const TlPlanAction *action);

/* A row shows what holds, whatever became of what was decided in it. */
static void
write_value (TlRecord     *record,
             guint         number,
             const GValue *value,
             GtkWidget    *row)
{
  TlActionForm *self = TL_ACTION_FORM (gtk_widget_get_ancestor (row, TL_TYPE_ACTION_FORM));
  const TlPlanAction *action;

  if (self == NULL || self->key == NULL || self->showing
      || g_param_values_cmp (tl_record_get_field (record, number), value, tl_record_get_value (record, number)) == 0)
    return;

  tl_record_set_value (record, number, value);
  store (self, get_field (number), value);

  tl_document_update (self->document);
  action = tl_plan_find_action (tl_document_get_plan (self->document), self->key);
  if (action != NULL)
    show_values (self, action);
}

/* --- From the document to the rows --- */

static void
build (TlActionForm *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      const TlFormItem item = { .field = items[i].number, .look = items[i].look, .write = write_value };
      AdwPreferencesGroup *group = items[i].words ? self->words_group : self->group;
      GtkWidget *row = tl_form_row_new (self->document, TL_RECORD (self->record), &item);

      if (items[i].waits)
        tl_bound_row_set_waiting (row);
      self->rows[items[i].field] = row;
      adw_preferences_group_add (group, row);

      self->marks[items[i].field] = TL_CHANGE_ROW (tl_change_row_new (self->document));
      adw_preferences_group_add (group, GTK_WIDGET (self->marks[items[i].field]));
      if (items[i].field == TL_ACTION_FIELD_PICTURE)
        {
          tl_picture_equip (row);
          self->picture_note = tl_picture_note_new ();
          adw_preferences_group_add (group, self->picture_note);
        }
    }
  tl_text_row_set_counting (TL_TEXT_ROW (self->rows[TL_ACTION_FIELD_TEXT]), TRUE);
}

/* Words that a person has typed for the action that was shown until now. */
static void
finish_typing (TlActionForm *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      GtkWidget *row = self->rows[items[i].field];

      if (tl_bound_row_get_typed (row) == TL_TYPED_VALUE)
        tl_bound_row_finish (row);
      else
        tl_bound_row_drop (row);
    }
}

/* What was written stays in sight, should the action be no post any more. */
static gboolean
has_words (const TlPlanAction *action)
{
  return (action->publish_on != TL_DAY_NONE && action->channel != NULL) || action->text != NULL || action->picture != NULL
         || action->picture_text != NULL;
}

static void
show_values (TlActionForm       *self,
             const TlPlanAction *action)
{
  TlReading reading = tl_reading_of (self->document);

  g_free (self->title);
  self->title = tl_wording_action_title (&reading, action);

  self->showing = TRUE;
  tl_record_set_text (self->record, TL_ACTION_RECORD_TITLE, self->title);
  tl_record_set_date (self->record, TL_ACTION_RECORD_PUBLISH_ON, action->publish_on);
  tl_record_set_date (self->record, TL_ACTION_RECORD_PREPARE_ON, action->prepare_on);
  tl_record_set_time (self->record, TL_ACTION_RECORD_PUBLISH_AT, action->time);
  tl_record_set_integer (self->record, TL_ACTION_RECORD_MINUTES, (int) MIN (action->minutes, TL_ACTION_MAX_MINUTES));
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *value = NULL;

      if (tl_param_get_kind (tl_record_get_field (self->record, items[i].number)) != TL_FIELD_REF)
        continue;
      value = tl_plan_action_dup_value (action, items[i].field);
      tl_record_set_ref (self->record, items[i].number, value);
    }
  tl_record_set_text (self->record, TL_ACTION_RECORD_NOTE, action->note);
  tl_record_set_text (self->record, TL_ACTION_RECORD_TEXT, action->text);
  tl_record_set_text (self->record, TL_ACTION_RECORD_PICTURE, action->picture);
  tl_record_set_text (self->record, TL_ACTION_RECORD_PICTURE_TEXT, action->picture_text);
  self->showing = FALSE;

  gtk_widget_set_visible (self->rows[TL_ACTION_FIELD_DATE], action->publish_on != TL_DAY_NONE);
  gtk_widget_set_visible (GTK_WIDGET (self->words_group), has_words (action));
  tl_picture_note_show (self->picture_note, action->picture);
}

/* What is not published has one day, whose row is that of the work. */
static TlActionField
get_place (const TlPlanAction *action,
           TlActionField       field)
{
  return field == TL_ACTION_FIELD_DATE && action->publish_on == TL_DAY_NONE ? TL_ACTION_FIELD_PREPARE_ON : field;
}

static void
show_marks (TlActionForm       *self,
            const TlPlanAction *action)
{
  const TlPlan *plan = tl_document_get_plan (self->document);
  const TlPlanEdit *edits[TL_N_ACTION_FIELDS] = { NULL };

  if ((action->changed | action->in_question | action->pinned) != 0)
    {
      for (guint i = 0; i < plan->n_edits; i++)
        {
          if (plan->edits[i].state != TL_EDIT_HOMELESS && g_str_equal (plan->edits[i].action, action->key))
            edits[get_place (action, plan->edits[i].field)] = &plan->edits[i];
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      TlActionField field = items[i].field;
      const char *said;

      /* It goes without saying whose they are. */
      if (items[i].words)
        edits[field] = NULL;
      if (edits[field] == NULL && !gtk_widget_get_visible (GTK_WIDGET (self->marks[field])))
        continue;

      tl_change_row_show (self->marks[field], edits[field]);
      said = edits[field] != NULL ? tl_change_row_get_text (self->marks[field]) : "";
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows[field]), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, said, -1);
    }
}

static void
tl_action_form_finalize (GObject *object)
{
  TlActionForm *self = TL_ACTION_FORM (object);

  g_clear_object (&self->document);
  g_clear_object (&self->record);
  g_free (self->key);
  g_free (self->title);

  G_OBJECT_CLASS (tl_action_form_parent_class)->finalize (object);
}

static void
tl_action_form_class_init (TlActionFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_action_form_finalize;
}

static void
tl_action_form_init (TlActionForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->record = tl_record_new (TL_TYPE_ACTION_RECORD, NULL);
  self->words_group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  /* Translators: heads the text of a post and its picture, which a person writes. */
  adw_preferences_group_set_title (self->words_group, _("Your words"));
  adw_preferences_group_set_description (self->words_group, _("The plan does not write these: they are yours to fill in."));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words_group));

  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _("Change it"));
  adw_preferences_group_set_description (self->group,
                                         _("What you change stays as you want it when the plan is made anew."));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->group));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * tl_action_form_show:
 * @document: the document of the plan, always the same one
 * @action: an action
 *
 * Shows an action as it is now. What is being typed stays, as long as it is the
 * same action; otherwise it is stored first.
 */
void
tl_action_form_show (TlActionForm *self,
                     TlDocument   *document,
                     TlAction     *action)
{
  const TlPlanAction *data;

  g_return_if_fail (TL_IS_ACTION_FORM (self));
  g_return_if_fail (TL_IS_DOCUMENT (document));
  g_return_if_fail (TL_IS_ACTION (action));

  if (self->document == NULL)
    {
      self->document = g_object_ref (document);
      build (self);
    }
  else if (g_strcmp0 (self->key, tl_action_get_key (action)) != 0)
    {
      finish_typing (self);
    }

  data = tl_action_get_data (action);
  g_set_str (&self->key, data->key);
  self->own = data->kind == TL_ACTION_HAND;
  show_values (self, data);
  show_marks (self, data);
}

/**
 * tl_action_form_get_row:
 * @field: a field; not the status
 *
 * Returns: (transfer none) (nullable): the row of a field, once an action is shown
 */
GtkWidget *
tl_action_form_get_row (TlActionForm  *self,
                        TlActionField  field)
{
  g_return_val_if_fail (TL_IS_ACTION_FORM (self), NULL);
  g_return_val_if_fail (field < TL_N_ACTION_FIELDS, NULL);

  return self->rows[field];
}
