/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-unsettled-dialog.h"

#include <glib/gi18n.h>

#include "app/tl-toast.h"
#include "document/tl-document-edits.h"
#include "wording/tl-reading.h"
#include "tl-action-chooser.h"
#include "tl-change-row.h"
#include "tl-outcome-dialog.h"

struct _TlUnsettledDialog
{
  AdwDialog parent_instance;

  TlDocument *document;
  char *shown;       /* what there are rows for, to tell whether it is different */
  char *moved;       /* the key of the changes that are being moved */
  guint update_source;

  AdwNavigationView *navigation;
  GtkWidget *toasts;
  GtkStack *states;
  GtkBox *column;
};

G_DEFINE_FINAL_TYPE (TlUnsettledDialog, tl_unsettled_dialog, ADW_TYPE_DIALOG)

/* --- What can be done with the homeless ones of an action --- */

static const char *
get_key (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "key");
}

static gboolean
has_homeless (TlUnsettledDialog *self,
              const char        *key)
{
  const TlPlan *plan;

  tl_document_update (self->document);
  plan = tl_document_get_plan (self->document);
  for (guint i = 0; i < plan->n_edits; i++)
    {
      if (plan->edits[i].state == TL_EDIT_HOMELESS && g_str_equal (plan->edits[i].action, key))
        return TRUE;
    }

  return FALSE;
}

static void
on_action_chosen (TlUnsettledDialog *self,
                  const char      *to)
{
  g_autofree char *from = g_steal_pointer (&self->moved);
  g_autoptr (GError) error = NULL;

  adw_navigation_view_pop (self->navigation);
  if (from == NULL)
    return;

  if (tl_document_move_edits (self->document, from, to, &error))
    tl_toast_show_undo (self->toasts, self->document,
                        has_homeless (self, from)
                            ? _("Changes moved, but for what that action cannot have")
                            : _("Changes moved"));
  else
    tl_toast_show (self->toasts, error->message);
}

static void
on_move (TlUnsettledDialog *self,
         GtkWidget       *button)
{
  AdwNavigationPage *chooser = tl_action_chooser_new (self->document);

  g_set_str (&self->moved, get_key (button));
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (on_action_chosen), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation, chooser);
}

static void
on_keep_as_own (TlUnsettledDialog *self,
                GtkWidget       *button)
{
  TlReading reading = tl_reading_of (self->document);
  g_autofree char *title = tl_wording_action_key (&reading, get_key (button));
  g_autofree char *key = g_strdup (get_key (button));
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  kept = tl_document_keep_edits_as_own (self->document, key, title, &error);
  if (kept != NULL)
    tl_toast_show_undo (self->toasts, self->document, _("Kept as an action of your own"));
  else
    tl_toast_show (self->toasts, error->message);
}

static void
on_drop (TlUnsettledDialog *self,
         GtkWidget       *button)
{
  g_autofree char *key = g_strdup (get_key (button));
  g_autoptr (GError) error = NULL;

  if (tl_document_drop_edits (self->document, key, &error))
    tl_toast_show_undo (self->toasts, self->document, _("Changes dropped"));
  else
    tl_toast_show (self->toasts, error->message);
}

/* --- What can be done with an action outside of the plan --- */

static void
on_move_in (TlUnsettledDialog *self,
            GtkWidget         *button)
{
  g_autofree char *key = g_strdup (get_key (button));
  g_autoptr (GError) error = NULL;
  const TlPlanAction *action;
  g_autofree char *day = NULL;
  g_autofree char *told = NULL;

  if (!tl_document_move_into_plan (self->document, key, &error))
    {
      tl_toast_show (self->toasts, error->message);
      return;
    }

  tl_document_update (self->document);
  action = tl_plan_find_action (tl_document_get_plan (self->document), key);
  day = tl_wording_date (tl_plan_action_get_day (action));
  /* Translators: an action was moved; %s is a date. */
  told = g_strdup_printf (_("Moved to %s"), day);
  tl_toast_show_undo (self->toasts, self->document, told);
}

static void
on_done (TlUnsettledDialog *self,
         GtkWidget         *button)
{
  tl_outcome_dialog_present (GTK_WIDGET (self), self->document, get_key (button));
}

static void
on_remove (TlUnsettledDialog *self,
           GtkWidget         *button)
{
  g_autofree char *key = g_strdup (get_key (button));
  g_autoptr (GError) error = NULL;

  if (tl_document_remove_action (self->document, key, &error))
    tl_toast_show_undo (self->toasts, self->document, _("Action removed"));
  else
    tl_toast_show (self->toasts, error->message);
}

/* --- What is shown --- */

typedef struct
{
  const char *label;
  GCallback pressed;
} Choice;

static void
add_button (TlUnsettledDialog *self,
            GtkWidget       *buttons,
            const char      *label,
            const char      *key,
            const char      *action,
            GCallback        pressed)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);
  /* Translators: what a button does, and for which action or its changes: “Drop: Instagram, post 2 of the week of …”. */
  g_autofree char *name = g_strdup_printf (C_("button and action", "%s: %s"), label, action);

  g_object_set_data_full (G_OBJECT (button), "key", g_strdup (key), g_free);
  gtk_widget_add_css_class (button, "chip");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", pressed, self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (ADW_WRAP_BOX (buttons), button);
}

static GtkWidget *
new_buttons_row (TlUnsettledDialog *self,
                 const char      *key,
                 const char      *action,
                 const Choice    *choices)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *buttons = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (buttons), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (buttons), 6);
  gtk_widget_set_margin_start (buttons, 12);
  gtk_widget_set_margin_end (buttons, 12);
  gtk_widget_set_margin_top (buttons, 9);
  gtk_widget_set_margin_bottom (buttons, 9);
  for (guint i = 0; choices[i].label != NULL; i++)
    add_button (self, buttons, _(choices[i].label), key, action, choices[i].pressed);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), buttons);

  return row;
}

static gboolean
is_earlier (const TlPlan *plan,
            guint         position)
{
  for (guint i = 0; i < position; i++)
    {
      if (plan->edits[i].state == plan->edits[position].state
          && g_str_equal (plan->edits[i].action, plan->edits[position].action))
        return TRUE;
    }

  return FALSE;
}

/* A group's own title is cut where there is little room. */
static GtkWidget *
new_heading (const char *title)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", title, NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");

  return label;
}

static AdwPreferencesGroup *
add_new_group (TlUnsettledDialog *self,
               const char        *title,
               const char        *description)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *heading = new_heading (title);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (self->column, box);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL, -1);

  return ADW_PREFERENCES_GROUP (group);
}

static void
add_group (TlUnsettledDialog  *self,
           const TlPlanEdit *first)
{
  static const Choice choices[] = {
    /* Translators: of changes: to another action. */
    { N_("Move to…"), G_CALLBACK (on_move) },
    { N_("Keep as my own"), G_CALLBACK (on_keep_as_own) },
    { N_("Drop"), G_CALLBACK (on_drop) },
    { NULL, NULL },
  };
  TlReading reading = tl_reading_of (self->document);
  g_autofree char *title = tl_wording_action_key (&reading, first->action);
  AdwPreferencesGroup *group = add_new_group (self, title,
                                              first->state == TL_EDIT_IN_QUESTION
                                                  ? _("What you changed has changed in the plan too.")
                                                  : _("This is no longer in the plan. You wanted:"));

  for (guint i = 0; i < reading.plan->n_edits; i++)
    {
      const TlPlanEdit *edit = &reading.plan->edits[i];
      GtkWidget *row;

      if (edit->state != first->state || !g_str_equal (edit->action, first->action))
        continue;

      row = tl_change_row_new (self->document);
      tl_change_row_show (TL_CHANGE_ROW (row), edit);
      adw_preferences_group_add (group, row);
    }

  if (first->state == TL_EDIT_HOMELESS)
    adw_preferences_group_add (group, new_buttons_row (self, first->action, title, choices));
}

static void
add_groups (TlUnsettledDialog *self,
            TlEditState      state)
{
  const TlPlan *plan = tl_document_get_plan (self->document);

  for (guint i = 0; i < plan->n_edits; i++)
    {
      if (plan->edits[i].state == state && !is_earlier (plan, i))
        add_group (self, &plan->edits[i]);
    }
}

static void
add_outside (TlUnsettledDialog *self)
{
  static const Choice choices[] = {
    /* Translators: of an action: to a week that is planned. */
    { N_("Move into the plan"), G_CALLBACK (on_move_in) },
    { N_("Mark as done"), G_CALLBACK (on_done) },
    { N_("Remove"), G_CALLBACK (on_remove) },
    { NULL, NULL },
  };
  TlReading reading = tl_reading_of (self->document);

  for (guint i = 0; i < reading.plan->n_outside; i++)
    {
      const TlPlanAction *action = &reading.plan->outside[i];
      g_autofree char *title = NULL;
      g_autofree char *day = NULL;
      g_autofree char *description = NULL;

      if (!tl_unsettled_is_outside (action))
        continue;

      title = tl_wording_action_title (&reading, action);
      day = tl_wording_date (tl_plan_action_get_day (action));
      /* Translators: of an action that a person added; %s is a date. */
      description = g_strdup_printf (_("You added this for %s, which is not within the weeks that are planned."), day);
      adw_preferences_group_add (add_new_group (self, title, description),
                                 new_buttons_row (self, action->key, title, choices));
    }
}

/* All that the rows say, so that they are not made anew under somebody's hand. */
static char *
dup_shown (TlDocument *document)
{
  TlReading reading = tl_reading_of (document);
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < reading.plan->n_edits; i++)
    {
      const TlPlanEdit *edit = &reading.plan->edits[i];
      g_autofree char *action = NULL;
      g_autofree char *said = NULL;

      if (edit->state == TL_EDIT_APPLIED)
        continue;
      action = tl_wording_action_key (&reading, edit->action);
      said = tl_wording_edit (&reading, edit);
      g_string_append_printf (shown, "%s\n%s\n%s\n", edit->edit, action, said);
    }
  for (guint i = 0; i < reading.plan->n_outside; i++)
    {
      const TlPlanAction *action = &reading.plan->outside[i];
      g_autofree char *title = NULL;

      if (!tl_unsettled_is_outside (action))
        continue;
      title = tl_wording_action_title (&reading, action);
      g_string_append_printf (shown, "%s\n%s\n%u\n", action->key, title, tl_plan_action_get_day (action));
    }

  return g_string_free_and_steal (g_steal_pointer (&shown));
}

static void
update (TlUnsettledDialog *self)
{
  g_autofree char *shown = dup_shown (self->document);
  GtkWidget *child;

  if (g_strcmp0 (self->shown, shown) == 0)
    return;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->column))) != NULL)
    gtk_box_remove (self->column, child);
  add_groups (self, TL_EDIT_IN_QUESTION);
  add_groups (self, TL_EDIT_HOMELESS);
  add_outside (self);
  gtk_stack_set_visible_child_name (self->states, *shown != '\0' ? "changes" : "none");
  if (self->shown != NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->states), GTK_DIR_TAB_FORWARD);
  g_set_str (&self->shown, shown);
}

static gboolean
on_idle (gpointer user_data)
{
  TlUnsettledDialog *self = user_data;

  self->update_source = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

/* The plan may be new in the middle of what a row does. */
static void
on_plan (TlUnsettledDialog *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add (on_idle, self);
}

/* --- Making --- */

static void
tl_unsettled_dialog_dispose (GObject *object)
{
  g_clear_handle_id (&TL_UNSETTLED_DIALOG (object)->update_source, g_source_remove);

  G_OBJECT_CLASS (tl_unsettled_dialog_parent_class)->dispose (object);
}

static void
tl_unsettled_dialog_finalize (GObject *object)
{
  TlUnsettledDialog *self = TL_UNSETTLED_DIALOG (object);

  g_clear_object (&self->document);
  g_free (self->shown);
  g_free (self->moved);

  G_OBJECT_CLASS (tl_unsettled_dialog_parent_class)->finalize (object);
}

static void
tl_unsettled_dialog_class_init (TlUnsettledDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tl_unsettled_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = tl_unsettled_dialog_finalize;
}

static GtkWidget *
new_column (TlUnsettledDialog *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->column = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  gtk_widget_set_margin_start (GTK_WIDGET (self->column), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->column), 12);
  gtk_widget_set_margin_top (GTK_WIDGET (self->column), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->column), 24);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->column));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);

  return scrolled;
}

static GtkWidget *
new_nothing (void)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "tl-mark-complete-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("All settled"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), _("All that you changed and added has its place in the plan."));
  gtk_widget_add_css_class (page, "compact");

  return page;
}

static void
tl_unsettled_dialog_init (TlUnsettledDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  AdwNavigationPage *page;

  self->states = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->states, new_column (self), "changes");
  gtk_stack_add_named (self->states, new_nothing (), "none");

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->states));
  page = adw_navigation_page_new (view, _("Your changes"));
  self->navigation = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  adw_navigation_view_add (self->navigation, page);

  self->toasts = adw_toast_overlay_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (self->toasts), GTK_WIDGET (self->navigation));

  adw_dialog_set_title (ADW_DIALOG (self), _("Your changes"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 520);
  adw_dialog_set_content_height (ADW_DIALOG (self), 600);
  adw_dialog_set_child (ADW_DIALOG (self), self->toasts);
}

/**
 * tl_unsettled_dialog_new:
 * @document: the document of the plan
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
tl_unsettled_dialog_new (TlDocument *document)
{
  TlUnsettledDialog *self;

  g_return_val_if_fail (TL_IS_DOCUMENT (document), NULL);

  self = g_object_new (TL_TYPE_UNSETTLED_DIALOG, NULL);
  self->document = g_object_ref (document);
  update (self);
  g_signal_connect_object (document, "notify::plan", G_CALLBACK (on_plan), self, G_CONNECT_SWAPPED);

  return ADW_DIALOG (self);
}

/**
 * tl_unsettled_count:
 * @document: a document
 * @state: how a change can stand
 *
 * Returns: how many changes stand so in the document's plan
 */
guint
tl_unsettled_count (TlDocument  *document,
                  TlEditState  state)
{
  const TlPlan *plan;
  guint count = 0;

  g_return_val_if_fail (TL_IS_DOCUMENT (document), 0);

  plan = tl_document_get_plan (document);
  for (guint i = 0; i < plan->n_edits; i++)
    count += plan->edits[i].state == state ? 1 : 0;

  return count;
}

/**
 * tl_unsettled_is_outside:
 * @action: an action outside of a plan's weeks
 *
 * Returns: whether a person added it, and it is still to be done
 */
gboolean
tl_unsettled_is_outside (const TlPlanAction *action)
{
  return action->kind == TL_ACTION_HAND && action->status == TL_ACTION_PLANNED;
}

/**
 * tl_unsettled_count_outside:
 * @document: a document
 *
 * Returns: how many actions that a person added are still to be done outside of
 *   the plan's weeks
 */
guint
tl_unsettled_count_outside (TlDocument *document)
{
  const TlPlan *plan;
  guint count = 0;

  g_return_val_if_fail (TL_IS_DOCUMENT (document), 0);

  plan = tl_document_get_plan (document);
  for (guint i = 0; i < plan->n_outside; i++)
    count += tl_unsettled_is_outside (&plan->outside[i]) ? 1 : 0;

  return count;
}
