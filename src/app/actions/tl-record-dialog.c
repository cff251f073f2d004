/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-record-dialog.h"

#include <glib/gi18n.h>

#include "app/tl-bind-row.h"
#include "app/tl-toast.h"

struct _TlRecordDialog
{
  AdwDialog parent_instance;

  TlDocument *document;
  TlRecord *record;
  TlRecordDialogApply apply;
  gpointer user_data;
  GDestroyNotify destroy;

  GtkBox *column;
  GtkWidget *apply_button;
};

G_DEFINE_FINAL_TYPE (TlRecordDialog, tl_record_dialog, ADW_TYPE_DIALOG)

/* What stands in a row is stored when the person is done with it, and pressing a
 * button by the keyboard does not leave the row.
 */
static void
finish_rows (GtkWidget *widget)
{
  if (tl_bound_row_get_typed (widget) == TL_TYPED_VALUE)
    tl_bound_row_finish (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    finish_rows (child);
}

static void
on_apply (TlRecordDialog *self)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *wrong;

  finish_rows (GTK_WIDGET (self->column));
  wrong = tl_bound_row_find_wrong (GTK_WIDGET (self->column));
  if (wrong != NULL)
    {
      gtk_widget_grab_focus (wrong);
      return;
    }

  if (self->apply (self, self->record, self->user_data, &error))
    adw_dialog_close (ADW_DIALOG (self));
  else
    tl_toast_show (GTK_WIDGET (self->column), error->message);
}

static void
tl_record_dialog_finalize (GObject *object)
{
  TlRecordDialog *self = TL_RECORD_DIALOG (object);

  if (self->destroy != NULL)
    self->destroy (self->user_data);
  g_clear_object (&self->document);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (tl_record_dialog_parent_class)->finalize (object);
}

static void
tl_record_dialog_class_init (TlRecordDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_record_dialog_finalize;
}

static void
add_header (TlRecordDialog *self,
            AdwToolbarView *view)
{
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->apply_button = gtk_button_new ();
  gtk_button_set_use_underline (GTK_BUTTON (self->apply_button), TRUE);
  gtk_widget_add_css_class (self->apply_button, "suggested-action");

  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (adw_dialog_close), self);
  g_signal_connect_swapped (self->apply_button, "clicked", G_CALLBACK (on_apply), self);

  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (bar), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (bar), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), self->apply_button);
  adw_toolbar_view_add_top_bar (view, bar);
}

static void
tl_record_dialog_init (TlRecordDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *toasts = adw_toast_overlay_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->column = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  gtk_widget_set_margin_start (GTK_WIDGET (self->column), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->column), 12);
  gtk_widget_set_margin_top (GTK_WIDGET (self->column), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->column), 24);

  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->column));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), scrolled);
  add_header (self, ADW_TOOLBAR_VIEW (view));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), toasts);

  adw_dialog_set_child (ADW_DIALOG (self), view);
  adw_dialog_set_content_width (ADW_DIALOG (self), 480);
}

/**
 * tl_record_dialog_new:
 * @document: the document that the record refers to
 * @record: a record that nobody else has; the fields show what it holds
 * @title: of the dialog
 * @verb: with a mnemonic, of the button that does it
 *
 * Returns: (transfer floating): a dialog without fields
 */
TlRecordDialog *
tl_record_dialog_new (TlDocument *document,
                      TlRecord   *record,
                      const char *title,
                      const char *verb)
{
  TlRecordDialog *self;

  g_return_val_if_fail (TL_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (TL_IS_RECORD (record), NULL);

  self = g_object_new (TL_TYPE_RECORD_DIALOG, "title", title, NULL);
  self->document = g_object_ref (document);
  self->record = g_object_ref (record);
  gtk_button_set_label (GTK_BUTTON (self->apply_button), verb);

  return self;
}

/**
 * tl_record_dialog_add_group:
 * @title: (nullable): of the group
 * @description: (nullable): below it
 * @items: fields, ended by one of number 0
 *
 * Adds a group of fields.
 *
 * Returns: (transfer none): the group
 */
AdwPreferencesGroup *
tl_record_dialog_add_group (TlRecordDialog   *self,
                            const char       *title,
                            const char       *description,
                            const TlFormItem *items)
{
  GtkWidget *group = adw_preferences_group_new ();

  g_return_val_if_fail (TL_IS_RECORD_DIALOG (self), NULL);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title != NULL ? title : "");
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  for (const TlFormItem *item = items; item->field != 0; item++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), tl_form_row_new (self->document, self->record, item));
  gtk_box_append (self->column, group);

  return ADW_PREFERENCES_GROUP (group);
}

/**
 * tl_record_dialog_set_apply:
 * @apply: what the button does
 * @user_data: for @apply
 * @destroy: (nullable): frees @user_data with the dialog
 *
 * Sets what is done with what was filled in, once.
 */
void
tl_record_dialog_set_apply (TlRecordDialog      *self,
                            TlRecordDialogApply  apply,
                            gpointer             user_data,
                            GDestroyNotify       destroy)
{
  g_return_if_fail (TL_IS_RECORD_DIALOG (self));
  g_return_if_fail (self->apply == NULL);

  self->apply = apply;
  self->user_data = user_data;
  self->destroy = destroy;
}

/**
 * tl_record_dialog_get_document:
 *
 * Returns: (transfer none): the document
 */
TlDocument *
tl_record_dialog_get_document (TlRecordDialog *self)
{
  g_return_val_if_fail (TL_IS_RECORD_DIALOG (self), NULL);

  return self->document;
}
