/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-action-details.h"

#include <glib/gi18n.h>

#include "app/tl-resource.h"
#include "wording/tl-reading.h"
#include "tl-action-commands.h"
#include "tl-action-form.h"
#include "tl-serves-group.h"

struct _TlActionDetails
{
  AdwBin parent_instance;

  GPtrArray *trace_rows; /* borrowed from the group */

  GtkLabel *title_label;
  GtkLabel *facts_label;
  GtkWidget *status_box;
  GtkImage *status_icon;
  GtkLabel *status_label;
  GtkLabel *link_label;
  GtkButton *finish_button;
  GtkWidget *reopen_button;
  GtkWidget *skip_button;
  GtkWidget *take_up_button;
  GtkWidget *pin_button;
  GtkWidget *unpin_button;
  GtkWidget *remove_button;
  GtkWidget *reset_button;
  TlActionForm *form;
  TlServesGroup *serves_group;
  GtkLabel *prompt_label;
  GtkLabel *because_label;
  AdwPreferencesGroup *traces_group;
  AdwPreferencesGroup *measure_group;
  AdwActionRow *measure_row;
  AdwActionRow *benchmark_row;
};

G_DEFINE_FINAL_TYPE (TlActionDetails, tl_action_details, ADW_TYPE_BIN)

static char *
dup_when (const TlPlanAction *action)
{
  g_autofree char *prepare = tl_wording_date (action->prepare_on);
  g_autofree char *publish = tl_wording_date (action->publish_on);
  g_autofree char *time = tl_wording_time (action->time);

  if (action->publish_on == TL_DAY_NONE && *time == '\0')
    return g_steal_pointer (&prepare);
  if (action->publish_on == TL_DAY_NONE)
    /* Translators: a date and a time of day. */
    return g_strdup_printf (_("%s, %s"), prepare, time);
  if (*time == '\0')
    /* Translators: two dates. */
    return g_strdup_printf (_("Prepare on %s, publish on %s"), prepare, publish);
  if (action->prepare_on == action->publish_on)
    /* Translators: a date and a time of day. */
    return g_strdup_printf (_("Prepare and publish on %s, at %s"), publish, time);

  /* Translators: two dates and a time of day. */
  return g_strdup_printf (_("Prepare on %s, publish on %s at %s"), prepare, publish, time);
}

static char *
dup_who (const TlReading    *reading,
         const TlPlanAction *action)
{
  g_autoptr (GString) who = g_string_new (NULL);
  g_autofree char *hours = tl_wording_hours (action->minutes);

  if (action->operator_id == NULL)
    {
      /* Translators: %s is an amount of work, “1.5 h”. */
      g_string_append_printf (who, _("Nobody has the time, %s"), hours);
    }
  else
    {
      g_autofree char *name = tl_wording_person (reading, action->operator_id);

      /* Translators: who does it, and how much work it is: “Anna, 1.5 h”. */
      g_string_append_printf (who, C_("who and work", "%s, %s"), name, hours);
    }

  if (action->approver != NULL)
    {
      g_autofree char *name = tl_wording_person (reading, action->approver);

      /* Translators: goes on after “Anna, 1.5 h”. */
      g_string_append_printf (who, _(" · approved by %s"), name);
    }
  else if (tl_plan_waits_for_approval (reading->plan, action))
    {
      g_string_append (who, _(" · nobody has the time to approve it"));
    }

  if (action->accountable != NULL && g_strcmp0 (action->accountable, action->operator_id) != 0)
    {
      g_autofree char *name = tl_wording_person (reading, action->accountable);

      /* Translators: goes on after “Anna, 1.5 h”. */
      g_string_append_printf (who, _(" · %s is accountable"), name);
    }

  return g_string_free_and_steal (g_steal_pointer (&who));
}

/**
 * tl_action_details_dup_trace_path:
 * @document: the document of the plan
 * @trace: where an action comes from
 *
 * Returns: (transfer full) (nullable): the path of the answer in the document
 */
char *
tl_action_details_dup_trace_path (TlDocument    *document,
                                  const TlTrace *trace)
{
  TlRecord *record = NULL;

  if (g_str_has_prefix (trace->ref, "strategy."))
    return g_strdup (trace->ref);

  record = tl_record_find (tl_document_get_strategy (document), trace->ref);

  return record != NULL ? tl_record_dup_path (record, 0) : NULL;
}

static GtkWidget *
new_trace_row (TlDocument      *document,
               const TlReading *reading,
               const TlTrace   *trace)
{
  g_autofree char *text = tl_wording_trace (reading, trace);
  g_autofree char *path = tl_action_details_dup_trace_path (document, trace);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);

  if (path != NULL)
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.go-to");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", path);
    }

  return row;
}

static void
show_traces (TlActionDetails    *self,
             TlDocument         *document,
             const TlReading    *reading,
             const TlPlanAction *action)
{
  for (guint i = 0; i < self->trace_rows->len; i++)
    adw_preferences_group_remove (self->traces_group, g_ptr_array_index (self->trace_rows, i));
  g_ptr_array_set_size (self->trace_rows, 0);

  for (guint i = 0; i < action->n_traces; i++)
    {
      GtkWidget *row = new_trace_row (document, reading, &action->traces[i]);

      adw_preferences_group_add (self->traces_group, row);
      g_ptr_array_add (self->trace_rows, row);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->traces_group), action->n_traces > 0);
}

static void
show_measure (TlActionDetails    *self,
              const TlReading    *reading,
              const TlPlanAction *action)
{
  g_autofree char *measure = action->kpi != NULL ? tl_wording_action_measure (reading, action) : NULL;
  g_autofree char *benchmark = action->benchmark != NULL
                                   ? tl_wording_benchmark (reading, action->channel, action->benchmark)
                                   : NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->measure_row), measure != NULL ? measure : "");
  gtk_widget_set_visible (GTK_WIDGET (self->measure_row), measure != NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->benchmark_row), benchmark != NULL ? benchmark : "");
  gtk_widget_set_visible (GTK_WIDGET (self->benchmark_row), benchmark != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->measure_group), measure != NULL || benchmark != NULL);
}

/* --- What has become of it --- */

static char *
dup_done (const TlPlanAction *action)
{
  g_autofree char *day = tl_wording_date (action->done_on);
  g_autofree char *hours = action->actual_minutes >= 0 ? tl_wording_hours ((guint) action->actual_minutes) : g_strdup ("");

  if (*day != '\0' && *hours != '\0')
    /* Translators: a date, and how much work it was: “Done on Mon, 1 March, took 1.5 h”. */
    return g_strdup_printf (_("Done on %s, took %s"), day, hours);
  if (*day != '\0')
    /* Translators: %s is a date. */
    return g_strdup_printf (_("Done on %s"), day);
  if (*hours != '\0')
    /* Translators: %s is an amount of work, “1.5 h”. */
    return g_strdup_printf (_("Done, took %s"), hours);

  return g_strdup (tl_action_state_get_label (TL_ACTION_STATE_DONE));
}

static char *
dup_status (TlActionState       state,
            const TlPlanAction *action)
{
  switch (state)
    {
    case TL_ACTION_STATE_DONE:
      return dup_done (action);

    case TL_ACTION_STATE_SKIPPED:
      return g_strdup (_("Skipped: it stays in the plan and takes no time"));

    case TL_ACTION_STATE_OVERDUE:
      return g_strdup (_("Overdue: its day has passed"));

    case TL_ACTION_STATE_PLANNED:
    default:
      return g_strdup (action->kind == TL_ACTION_HAND ? _("Added by you") : "");
    }
}

static void
show_link (TlActionDetails    *self,
           const TlPlanAction *action)
{
  g_autofree char *scheme = action->link != NULL ? g_uri_parse_scheme (action->link) : NULL;
  g_autofree char *markup = NULL;

  if (g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0)
    markup = g_markup_printf_escaped ("<a href=\"%s\">%s</a>", action->link, action->link);
  else if (action->link != NULL)
    markup = g_markup_escape_text (action->link, -1);

  gtk_label_set_markup (self->link_label, markup != NULL ? markup : "");
  gtk_widget_set_visible (GTK_WIDGET (self->link_label), markup != NULL && *markup != '\0');
}

static void
show_status (TlActionDetails    *self,
             TlDocument         *document,
             const TlPlanAction *action)
{
  TlActionState state = tl_action_state_of (document, action);
  g_autofree char *status = dup_status (state, action);
  gboolean done = state == TL_ACTION_STATE_DONE;
  gboolean skipped = state == TL_ACTION_STATE_SKIPPED;
  const char *finish = done ? _("Edit _what became of it…") : _("_Mark as done…");

  gtk_label_set_label (self->status_label, status);
  gtk_image_set_from_icon_name (self->status_icon, tl_action_state_get_icon_name (state));
  gtk_widget_set_visible (self->status_box, *status != '\0');
  show_link (self, action);

  if (g_strcmp0 (gtk_button_get_label (self->finish_button), finish) != 0)
    gtk_button_set_label (self->finish_button, finish);
  gtk_widget_set_visible (self->reopen_button, done);
  gtk_widget_set_visible (self->skip_button, !done && !skipped);
  gtk_widget_set_visible (self->take_up_button, skipped);
  gtk_widget_set_visible (self->pin_button, !action->recorded && !tl_action_is_kept_in_place (action));
  gtk_widget_set_visible (self->unpin_button, !action->recorded && tl_action_is_kept_in_place (action));
  gtk_widget_set_visible (self->remove_button, action->kind == TL_ACTION_HAND);
  gtk_widget_set_visible (self->reset_button, ((action->changed | action->in_question | action->pinned) & ~TL_ACTION_WORDS) != 0);
}

/* A button that goes leaves the keyboard to the one that takes its place. */
static void
keep_focus (TlActionDetails *self,
            GtkWidget       *focus)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (focus == NULL || root == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self))
      || gtk_widget_get_visible (focus))
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self->finish_button));
}

static void
set_text (GtkLabel *label,
          char     *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
  g_free (text);
}

static void
tl_action_details_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_ACTION_DETAILS);

  G_OBJECT_CLASS (tl_action_details_parent_class)->dispose (object);
}

static void
tl_action_details_finalize (GObject *object)
{
  g_ptr_array_unref (TL_ACTION_DETAILS (object)->trace_rows);

  G_OBJECT_CLASS (tl_action_details_parent_class)->finalize (object);
}

static void
tl_action_details_class_init (TlActionDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tl_action_details_dispose;
  G_OBJECT_CLASS (klass)->finalize = tl_action_details_finalize;

  g_type_ensure (TL_TYPE_ACTION_FORM);
  g_type_ensure (TL_TYPE_SERVES_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, TL_RESOURCE_UI "tl-action-details.ui");
  gtk_widget_class_bind_template_child (widget_class, TlActionDetails, status_box);
  gtk_widget_class_bind_template_child (widget_class, TlActionDetails, status_icon);
  gtk_widget_class_bind_template_child (widget_class, TlActionDetails, status_label);
  gtk_widget_class_bind_template_child (widget_class, TlActionDetails, link_label);
  gtk_widget_class_bind_template_child (widget_class, TlActionDetails, finish_button);
  gtk_widget_class_bind_template_child (widget_class, TlActionDetails, reopen_button);
  gtk_widget_class_bind_template_child (widget_class, TlActionDetails, skip_button);
  gtk_widget_class_bind_template_child (widget_class, TlActionDetails, take_up_button);
  gtk_widget_class_bind_template_child (widget_class, TlActionDetails, pin_button);
  gtk_widget_class_bind_template_child (widget_class, TlActionDetails, unpin_button);
  gtk_widget_class_bind_template_child (widget_class, TlActionDetails, remove_button);
  gtk_widget_class_bind_template_child (widget_class, TlActionDetails, reset_button);
  gtk_widget_class_bind_template_child (widget_class, TlActionDetails, form);
  gtk_widget_class_bind_template_child (widget_class, TlActionDetails, serves_group);
  gtk_widget_class_bind_template_child (widget_class, TlActionDetails, title_label);
  gtk_widget_class_bind_template_child (widget_class, TlActionDetails, facts_label);
  gtk_widget_class_bind_template_child (widget_class, TlActionDetails, prompt_label);
  gtk_widget_class_bind_template_child (widget_class, TlActionDetails, because_label);
  gtk_widget_class_bind_template_child (widget_class, TlActionDetails, traces_group);
  gtk_widget_class_bind_template_child (widget_class, TlActionDetails, measure_group);
  gtk_widget_class_bind_template_child (widget_class, TlActionDetails, measure_row);
  gtk_widget_class_bind_template_child (widget_class, TlActionDetails, benchmark_row);
}

static void
tl_action_details_init (TlActionDetails *self)
{
  self->trace_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tl_action_details_show:
 * @document: the document of the plan
 * @action: (nullable): an action
 *
 * Shows an action as it is now, or nothing.
 */
void
tl_action_details_show (TlActionDetails *self,
                        TlDocument      *document,
                        TlAction        *action)
{
  TlReading reading;
  const TlPlanAction *data;
  g_autofree char *when = NULL;
  g_autofree char *who = NULL;
  GtkWidget *focus;

  g_return_if_fail (TL_IS_ACTION_DETAILS (self));
  g_return_if_fail (TL_IS_DOCUMENT (document));

  gtk_widget_set_visible (GTK_WIDGET (self), action != NULL);
  if (action == NULL)
    return;

  focus = gtk_widget_get_root (GTK_WIDGET (self)) != NULL ? gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)))
                                                          : NULL;
  reading = tl_reading_of (document);
  data = tl_action_get_data (action);
  when = dup_when (data);
  who = dup_who (&reading, data);

  set_text (self->title_label, tl_wording_action_title (&reading, data));
  set_text (self->facts_label, g_strdup_printf ("%s\n%s", when, who));
  set_text (self->prompt_label, tl_wording_action_prompt (&reading, data));
  set_text (self->because_label, tl_wording_action_because (&reading, data));
  show_traces (self, document, &reading, data);
  show_measure (self, &reading, data);
  show_status (self, document, data);
  tl_action_form_show (self->form, document, action);
  tl_serves_group_show (self->serves_group, document, data);
  keep_focus (self, focus);
}
