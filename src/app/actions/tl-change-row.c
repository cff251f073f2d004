/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-change-row.h"

#include <glib/gi18n.h>

#include "app/tl-toast.h"
#include "document/tl-document-edits.h"
#include "wording/tl-reading.h"

struct _TlChangeRow
{
  AdwPreferencesRow parent_instance;

  TlDocument *document;
  char *edit; /* id of what is shown, or NULL */

  GtkLabel *label;
  GtkWidget *buttons;
  GtkButton *keep_button;
  GtkButton *plan_button;
};

G_DEFINE_FINAL_TYPE (TlChangeRow, tl_change_row, ADW_TYPE_PREFERENCES_ROW)

/* What stands there without the change. */
static char *
dup_derived (const TlReading  *reading,
             const TlPlanEdit *edit)
{
  const TlPlanAction *action = tl_plan_find_action (reading->plan, edit->action);
  TlPlanAction unchanged;

  if (edit->field != TL_ACTION_FIELD_TITLE || *edit->derived != '\0' || action == NULL)
    return tl_wording_edit_value (reading, edit->field, edit->derived);

  unchanged = *action;
  unchanged.title = NULL;
  return tl_wording_action_title (reading, &unchanged);
}

/* What a person changed and what holds, without the name of the field. */
static char *
dup_applied (const TlReading  *reading,
             const TlPlanEdit *edit)
{
  g_autofree char *derived = dup_derived (reading, edit);

  if (edit->pinned && g_str_equal (edit->value, edit->derived))
    return g_strdup (_("Kept as it is by you, whatever the plan says later."));
  if (edit->pinned)
    /* Translators: %s is what stands there without the change. */
    return g_strdup_printf (_("Kept as it is by you. The plan says “%s”."), derived);
  if (*derived == '\0')
    return g_strdup (_("Changed by you."));

  /* Translators: %s is what stands there without the change. */
  return g_strdup_printf (_("Changed by you. The plan says “%s”."), derived);
}

static char *
dup_text (const TlReading  *reading,
          const TlPlanEdit *edit)
{
  g_autofree char *value = NULL;

  switch (edit->state)
    {
    case TL_EDIT_APPLIED:
      return dup_applied (reading, edit);

    case TL_EDIT_HOMELESS:
      value = tl_wording_edit_value (reading, edit->field, edit->value);
      /* Translators: a field of an action and what somebody wants it to be: “Who does it: Anna”. */
      return g_strdup_printf (C_("field and value", "%s: %s"), tl_wording_term (TL_TYPE_ACTION_FIELD, edit->field), value);

    case TL_EDIT_IN_QUESTION:
    default:
      return tl_wording_edit (reading, edit);
    }
}

/* Each button says which field it is about to those who do not see it there. */
static void
name_button (GtkButton     *button,
             TlActionField  field)
{
  g_auto (GStrv) parts = g_strsplit (gtk_button_get_label (button), "_", 2);
  g_autofree char *label = g_strjoinv ("", parts);
  /* Translators: what a button does, and for which field of an action: “Keep mine: Who does it”. */
  g_autofree char *name = g_strdup_printf (C_("button and field", "%s: %s"), label,
                                           tl_wording_term (TL_TYPE_ACTION_FIELD, (int) field));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static gboolean
can_take_focus (GtkWidget *row)
{
  return row != NULL && gtk_widget_get_visible (row) && !TL_IS_CHANGE_ROW (row);
}

/* The row goes with what it says; the keyboard stays where it was. */
static void
pass_focus_on (TlChangeRow *self)
{
  GtkWidget *row = gtk_widget_get_prev_sibling (GTK_WIDGET (self));

  while (row != NULL && !can_take_focus (row))
    row = gtk_widget_get_prev_sibling (row);
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static void
decide (TlChangeRow *self,
        gboolean   (*operation) (TlDocument *, const char *, GError **))
{
  g_autoptr (TlChangeRow) held = g_object_ref (self);
  g_autofree char *edit = g_strdup (self->edit);
  g_autoptr (GError) error = NULL;

  if (edit == NULL)
    return;

  pass_focus_on (self);
  if (!operation (self->document, edit, &error))
    tl_toast_show (GTK_WIDGET (self), error->message);
}

static void
on_keep (TlChangeRow *self)
{
  decide (self, tl_document_keep_edit);
}

static void
on_take_plan (TlChangeRow *self)
{
  decide (self, tl_document_drop_edit);
}

static void
tl_change_row_finalize (GObject *object)
{
  TlChangeRow *self = TL_CHANGE_ROW (object);

  g_clear_object (&self->document);
  g_free (self->edit);

  G_OBJECT_CLASS (tl_change_row_parent_class)->finalize (object);
}

static void
tl_change_row_class_init (TlChangeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_change_row_finalize;
}

static GtkButton *
add_button (TlChangeRow *self,
            const char  *label,
            GCallback    pressed)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, "chip");
  g_signal_connect_swapped (button, "clicked", pressed, self);
  adw_wrap_box_append (ADW_WRAP_BOX (self->buttons), button);

  return GTK_BUTTON (button);
}

static void
tl_change_row_init (TlChangeRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "change");

  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->label, 0);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));

  self->buttons = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->buttons), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->buttons), 6);
  /* Translators: keeps what the person wants, against what the plan says. */
  self->keep_button = add_button (self, _("_Keep mine"), G_CALLBACK (on_keep));
  self->plan_button = add_button (self, "", G_CALLBACK (on_take_plan));
  gtk_box_append (GTK_BOX (box), self->buttons);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

/**
 * tl_change_row_new:
 * @document: the document of the plan
 *
 * Returns: (transfer floating): a row that is not seen until it has a change
 */
GtkWidget *
tl_change_row_new (TlDocument *document)
{
  TlChangeRow *self;

  g_return_val_if_fail (TL_IS_DOCUMENT (document), NULL);

  self = g_object_new (TL_TYPE_CHANGE_ROW, "visible", FALSE, NULL);
  self->document = g_object_ref (document);

  return GTK_WIDGET (self);
}

/**
 * tl_change_row_show:
 * @edit: (nullable): a change
 *
 * Shows how a change stands, or nothing.
 */
void
tl_change_row_show (TlChangeRow      *self,
                    const TlPlanEdit *edit)
{
  TlReading reading;
  g_autofree char *text = NULL;

  g_return_if_fail (TL_IS_CHANGE_ROW (self));

  gtk_widget_set_visible (GTK_WIDGET (self), edit != NULL);
  g_set_str (&self->edit, edit != NULL ? edit->edit : NULL);
  if (edit == NULL)
    return;

  reading = tl_reading_of (self->document);
  text = dup_text (&reading, edit);
  gtk_label_set_label (self->label, text);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  gtk_button_set_label (self->plan_button,
                        edit->state == TL_EDIT_IN_QUESTION
                            /* Translators: lets go of what the person wants: what the plan says holds. */
                            ? _("_Take the plan’s")
                            /* Translators: lets go of what the person wants: what the plan says holds. */
                            : _("_Use the plan’s"));
  gtk_widget_set_visible (GTK_WIDGET (self->keep_button), edit->state == TL_EDIT_IN_QUESTION && edit->usable);
  gtk_widget_set_visible (self->buttons, edit->state != TL_EDIT_HOMELESS);
  if (edit->state == TL_EDIT_IN_QUESTION)
    gtk_widget_add_css_class (GTK_WIDGET (self), "in-question");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "in-question");
  name_button (self->keep_button, edit->field);
  name_button (self->plan_button, edit->field);
}

/**
 * tl_change_row_get_text:
 *
 * Returns: (transfer none): what the row says; "" as long as it shows nothing
 */
const char *
tl_change_row_get_text (TlChangeRow *self)
{
  g_return_val_if_fail (TL_IS_CHANGE_ROW (self), NULL);

  return gtk_label_get_label (self->label);
}
