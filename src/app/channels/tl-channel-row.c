/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-channel-row.h"

#include <glib/gi18n.h>

#include "app/tl-bind-row.h"
#include "app/tl-completeness.h"
#include "app/tl-resource.h"
#include "strategy/tl-channel-choice.h"
#include "wording/tl-reading.h"

struct _TlChannelRow
{
  AdwExpanderRow parent_instance;

  TlDocument *document;
  char *channel;
  GPtrArray *persona_rows; /* borrowed from the row */
  gboolean updating;

  GtkLabel *score;
  AdwComboRow *decision_row;
  AdwEntryRow *reason_row;
  AdwActionRow *cadence_row;
  AdwActionRow *operator_row;
  AdwActionRow *hours_row;
};

/* The positions in the list of decisions. */
typedef enum
{
  DECISION_NONE,
  DECISION_IN,
  DECISION_OUT,
} Decision;

G_DEFINE_FINAL_TYPE (TlChannelRow, tl_channel_row, ADW_TYPE_EXPANDER_ROW)

static TlRecordList *
get_choices (TlChannelRow *self)
{
  return tl_record_get_list (tl_document_get_strategy (self->document), TL_STRATEGY_CHANNEL_CHOICES);
}

static TlRecord *
find_choice (TlChannelRow *self)
{
  TlRecordList *choices = get_choices (self);

  for (guint i = 0; i < tl_record_list_get_length (choices); i++)
    {
      TlRecord *choice = tl_record_list_get (choices, i);

      if (g_str_equal (tl_record_get_ref (choice, TL_CHANNEL_CHOICE_CHANNEL), self->channel))
        return choice;
    }

  return NULL;
}

static Decision
get_decision (TlRecord *choice)
{
  if (choice == NULL)
    return DECISION_NONE;

  return tl_record_get_enum (choice, TL_CHANNEL_CHOICE_PIN) == TL_PIN_IN ? DECISION_IN : DECISION_OUT;
}

static char *
dup_name (TlChannelRow *self)
{
  TlReading reading = tl_reading_of (self->document);

  return tl_wording_channel (&reading, self->channel);
}

static void
decide (TlChannelRow *self,
        Decision      decision)
{
  TlRecord *choice = find_choice (self);
  int pin = decision == DECISION_IN ? TL_PIN_IN : TL_PIN_OUT;
  g_autofree char *name = dup_name (self);
  g_autofree char *label = NULL;

  if (decision == DECISION_NONE)
    {
      /* Translators: what undo calls it; %s is a channel. */
      label = g_strdup_printf (_("Let the figures decide on %s"), name);
      tl_document_remove (self->document, choice, label, NULL);
      return;
    }

  label = g_strdup_printf (decision == DECISION_IN ? _("Always use %s") : _("Never use %s"), name);
  tl_document_begin_group (self->document, label);
  if (choice != NULL)
    {
      tl_record_set_enum (choice, TL_CHANNEL_CHOICE_PIN, pin);
    }
  else
    {
      g_autoptr (TlRecord) made = tl_record_new (TL_TYPE_CHANNEL_CHOICE, NULL);

      tl_record_set_ref (made, TL_CHANNEL_CHOICE_CHANNEL, self->channel);
      tl_record_set_enum (made, TL_CHANNEL_CHOICE_PIN, pin);
      tl_record_list_append (get_choices (self), made);
    }
  tl_document_end_group (self->document);
}

static void
on_decision_selected (TlChannelRow *self)
{
  Decision decision = adw_combo_row_get_selected (self->decision_row);

  if (!self->updating && decision != get_decision (find_choice (self)))
    decide (self, decision);
}

/* Removing the row's subject must not wait for the plan, so this listens to
 * the list itself.
 */
static void
update_decision (TlChannelRow *self)
{
  TlRecord *choice = find_choice (self);

  self->updating = TRUE;
  adw_combo_row_set_selected (self->decision_row, get_decision (choice));
  self->updating = FALSE;

  if (tl_bound_row_get (GTK_WIDGET (self->reason_row), NULL) != choice)
    {
      tl_unbind_row (GTK_WIDGET (self->reason_row));
      if (choice != NULL)
        tl_bind_row (choice, TL_CHANNEL_CHOICE_REASON, GTK_WIDGET (self->reason_row));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->reason_row), choice != NULL);
}

/* Hundredths of a point, as whole points. */
static int
to_points (int hundredths)
{
  return (hundredths + 50) / 100;
}

static GtkWidget *
new_persona_row (const TlReading      *reading,
                 const TlPlanChannel  *channel,
                 const TlPersonaScore *score)
{
  g_autofree char *persona = tl_wording_persona (reading, score->persona);
  /* Translators: how well a channel suits a persona: “Students: 62 of 100”. */
  g_autofree char *title = g_strdup_printf (_("%s: %d of 100"), persona, to_points (score->score));
  g_autoptr (GString) lines = g_string_new (NULL);
  GtkWidget *row = adw_action_row_new ();

  for (guint i = 0; i < TL_N_CONTRIBUTIONS; i++)
    {
      const TlContribution *part = &score->contributions[i];
      g_autofree char *reason = tl_wording_contribution (reading, channel, score, part);

      if (*reason == '\0')
        continue;

      if (lines->len > 0)
        g_string_append_c (lines, '\n');
      /* Translators: a part of how well a channel suits a persona: points, the
       * most that there could be, and the reason. */
      g_string_append_printf (lines, _("%d of %d: %s"), to_points (part->points), to_points (part->most), reason);
    }

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), lines->str);

  return row;
}

static void
update_personas (TlChannelRow        *self,
                 const TlReading     *reading,
                 const TlPlanChannel *channel)
{
  for (guint i = 0; i < self->persona_rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->persona_rows, i));
  g_ptr_array_set_size (self->persona_rows, 0);

  for (guint i = 0; i < channel->n_personas; i++)
    {
      GtkWidget *row = new_persona_row (reading, channel, &channel->personas[i]);

      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
      g_ptr_array_add (self->persona_rows, row);
    }
}

static char *
dup_operator (const TlReading     *reading,
              const TlPlanChannel *channel)
{
  g_autofree char *operator_name = NULL;
  g_autofree char *backup = NULL;

  if (channel->operator_id == NULL)
    return g_strdup (_("Nobody has the time"));

  operator_name = tl_wording_person (reading, channel->operator_id);
  if (channel->backup == NULL)
    return g_steal_pointer (&operator_name);

  backup = tl_wording_person (reading, channel->backup);

  /* Translators: who does it, and who stands in: “Anna; when away, Ben”. */
  return g_strdup_printf (_("%s; when away, %s"), operator_name, backup);
}

static void
update_facts (TlChannelRow        *self,
              const TlReading     *reading,
              const TlPlanChannel *channel)
{
  guint minutes = channel->chosen ? channel->minutes : channel->needed_minutes;
  g_autofree char *name = tl_wording_channel (reading, channel->id);
  g_autofree char *reason = tl_wording_channel_reason (reading, channel);
  g_autofree char *cadence = tl_wording_cadence (reading, channel);
  g_autofree char *operator_name = dup_operator (reading, channel);
  g_autofree char *hours = tl_wording_hours (minutes);
  /* Translators: how well a channel suits the audience as a whole. */
  g_autofree char *score = g_strdup_printf (_("%d of 100"), to_points (channel->score));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), reason);
  gtk_label_set_label (self->score, score);
  gtk_widget_set_visible (GTK_WIDGET (self->score), reading->plan->needs == 0);
  adw_action_row_set_subtitle (self->cadence_row, cadence);
  adw_action_row_set_subtitle (self->operator_row, operator_name);
  adw_action_row_set_subtitle (self->hours_row, hours);
  gtk_widget_set_visible (GTK_WIDGET (self->cadence_row), *cadence != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->operator_row), channel->chosen);
  gtk_widget_set_visible (GTK_WIDGET (self->hours_row), minutes > 0);
}

static void
tl_channel_row_dispose (GObject *object)
{
  TlChannelRow *self = TL_CHANNEL_ROW (object);

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_func (get_choices (self), update_decision, self);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_CHANNEL_ROW);

  G_OBJECT_CLASS (tl_channel_row_parent_class)->dispose (object);
}

static void
tl_channel_row_finalize (GObject *object)
{
  TlChannelRow *self = TL_CHANNEL_ROW (object);

  g_clear_object (&self->document);
  g_free (self->channel);
  g_ptr_array_unref (self->persona_rows);

  G_OBJECT_CLASS (tl_channel_row_parent_class)->finalize (object);
}

static void
tl_channel_row_class_init (TlChannelRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tl_channel_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = tl_channel_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, TL_RESOURCE_UI "tl-channel-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TlChannelRow, score);
  gtk_widget_class_bind_template_child (widget_class, TlChannelRow, decision_row);
  gtk_widget_class_bind_template_child (widget_class, TlChannelRow, reason_row);
  gtk_widget_class_bind_template_child (widget_class, TlChannelRow, cadence_row);
  gtk_widget_class_bind_template_child (widget_class, TlChannelRow, operator_row);
  gtk_widget_class_bind_template_child (widget_class, TlChannelRow, hours_row);
  gtk_widget_class_bind_template_callback (widget_class, on_decision_selected);
}

static void
tl_channel_row_init (TlChannelRow *self)
{
  self->persona_rows = g_ptr_array_new ();
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = FALSE;
}

/**
 * tl_channel_row_new:
 * @document: a document
 * @channel: the id of a channel that its plan speaks of
 *
 * Returns: (transfer floating): a row for it, empty until it is updated
 */
TlChannelRow *
tl_channel_row_new (TlDocument *document,
                    const char *channel)
{
  TlChannelRow *self;

  g_return_val_if_fail (TL_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (channel != NULL, NULL);

  self = g_object_new (TL_TYPE_CHANNEL_ROW, NULL);
  self->document = g_object_ref (document);
  self->channel = g_strdup (channel);
  g_signal_connect_swapped (get_choices (self), "items-changed", G_CALLBACK (update_decision), self);
  update_decision (self);

  return self;
}

/**
 * tl_channel_row_get_id:
 *
 * Returns: (transfer none): the id of the row's channel
 */
const char *
tl_channel_row_get_id (TlChannelRow *self)
{
  g_return_val_if_fail (TL_IS_CHANNEL_ROW (self), NULL);

  return self->channel;
}

/**
 * tl_channel_row_update:
 *
 * Shows what the document's plan says of the channel now.
 */
void
tl_channel_row_update (TlChannelRow *self)
{
  TlReading reading;
  const TlPlanChannel *channel;

  g_return_if_fail (TL_IS_CHANNEL_ROW (self));

  reading = tl_reading_of (self->document);
  channel = tl_plan_find_channel (reading.plan, self->channel);
  g_return_if_fail (channel != NULL);

  update_decision (self);
  update_facts (self, &reading, channel);
  update_personas (self, &reading, channel);
}

/**
 * tl_channel_row_stands_for:
 * @path: the path of a place in the document
 *
 * Returns: whether the path is that of the person's decision on the channel
 */
gboolean
tl_channel_row_stands_for (TlChannelRow *self,
                           const char   *path)
{
  g_autofree char *own = NULL;
  TlRecord *choice;

  g_return_val_if_fail (TL_IS_CHANNEL_ROW (self), FALSE);

  choice = find_choice (self);
  if (choice == NULL)
    return FALSE;

  own = tl_record_dup_path (choice, 0);

  return tl_path_is_below (path, own);
}
