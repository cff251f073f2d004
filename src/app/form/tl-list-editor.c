/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-list-editor.h"

#include <glib/gi18n.h>

#include "app/form/tl-list-form.h"
#include "app/form/tl-list-row.h"
#include "app/form/tl-record-page.h"
#include "record/tl-record-list.h"
#include "app/tl-toast.h"
#include "wording/tl-wording.h"

struct _TlListEditor
{
  AdwPreferencesGroup parent_instance;

  TlDocument *document;
  TlRecord *record; /* that has the list */
  TlRecordList *list;
  const TlListForm *form;
  TlListNote note;

  GtkListBox *box;
  GtkLabel *note_label;
};

G_DEFINE_FINAL_TYPE (TlListEditor, tl_list_editor, ADW_TYPE_PREFERENCES_GROUP)

static guint
get_length (TlListEditor *self)
{
  return tl_record_list_get_length (self->list);
}

static GtkWidget *
get_nth_row (TlListEditor *self,
             guint         position)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (self->box, (int) position));
}

static gboolean
find_position (TlListEditor *self,
               TlRecord     *item,
               guint        *position)
{
  for (*position = 0; *position < get_length (self); (*position)++)
    {
      if (tl_record_list_get (self->list, *position) == item)
        return TRUE;
    }

  return FALSE;
}

/**
 * tl_list_editor_get_row:
 * @self: an editor
 * @item: an item of its list
 *
 * Returns: (transfer none) (nullable): its row
 */
GtkWidget *
tl_list_editor_get_row (TlListEditor *self,
                        TlRecord     *item)
{
  guint position;

  g_return_val_if_fail (TL_IS_LIST_EDITOR (self), NULL);

  return find_position (self, item, &position) ? get_nth_row (self, position) : NULL;
}

TlDocument *
tl_list_editor_get_document (TlListEditor *self)
{
  g_return_val_if_fail (TL_IS_LIST_EDITOR (self), NULL);

  return self->document;
}

static void
update_note (TlListEditor *self)
{
  g_autofree char *note = self->note != NULL ? self->note (self->record) : NULL;

  gtk_label_set_label (self->note_label, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), note != NULL);
}

/* Rows of records that only move are kept as they are. */
static void
on_items_changed (TlListEditor *self,
                  guint         position,
                  guint         n_removed,
                  guint         n_added)
{
  g_autoptr (GHashTable) kept = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GtkWidget) focus = NULL;

  if (root != NULL)
    g_set_object (&focus, gtk_root_get_focus (root));

  for (guint i = 0; i < n_removed; i++)
    {
      GtkWidget *row = get_nth_row (self, position);

      g_hash_table_insert (kept, tl_list_row_get_record (row), g_object_ref (row));
      gtk_list_box_remove (self->box, row);
    }

  for (guint i = 0; i < n_added; i++)
    {
      TlRecord *item = tl_record_list_get (self->list, position + i);
      GtkWidget *row = g_hash_table_lookup (kept, item);

      if (row == NULL)
        row = tl_list_row_new (self, self->form, item);
      gtk_list_box_insert (self->box, row, (int) (position + i));
    }

  for (guint i = 0; i < get_length (self); i++)
    tl_list_row_set_position (get_nth_row (self, i), i == 0, i + 1 == get_length (self));

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) &&
      gtk_widget_get_root (focus) == root)
    gtk_widget_grab_focus (focus);

  update_note (self);
}

static void
on_changed (TlListEditor *self,
            TlChange     *change)
{
  if (self->note != NULL && change->kind == TL_CHANGE_SET && tl_record_get_owner (change->record, NULL) == self->record)
    update_note (self);
}

/* A record can be called by another one, a channel, that is called anew. */
static void
update_rows (TlListEditor *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  for (guint i = 0; i < get_length (self); i++)
    tl_list_row_update (get_nth_row (self, i));
}

static void
tl_list_editor_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tl_list_editor_parent_class)->map (widget);

  update_rows (TL_LIST_EDITOR (widget));
}

/* --- What a person can do --- */

/**
 * tl_list_editor_open:
 * @self: an editor that is shown
 * @item: an item of its list
 * @is_new: it was just added
 *
 * Shows the fields of a record: below its row, or on a page.
 */
void
tl_list_editor_open (TlListEditor *self,
                     TlRecord     *item,
                     gboolean      is_new)
{
  GtkWidget *view;

  g_return_if_fail (TL_IS_LIST_EDITOR (self));

  if (!self->form->own_page)
    {
      GtkWidget *row = tl_list_editor_get_row (self, item);

      tl_list_row_unfold (row);
      tl_form_reveal_first (row);
      return;
    }

  view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);
  g_return_if_fail (view != NULL);

  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), tl_record_page_new (self->document, item, self->form, is_new));
}

/**
 * tl_list_editor_add:
 * @self: an editor that is shown
 *
 * Adds a record and shows its fields.
 */
void
tl_list_editor_add (TlListEditor *self)
{
  TlRecord *item;

  g_return_if_fail (TL_IS_LIST_EDITOR (self));

  tl_document_begin_group (self->document, _(self->form->add));
  item = tl_record_list_append_new (self->list, NULL);
  if (self->form->prepare != NULL)
    self->form->prepare (self->document, item);
  tl_document_end_group (self->document);

  tl_list_editor_open (self, item, TRUE);
}

/**
 * tl_list_editor_remove:
 * @self: an editor
 * @item: an item of its list
 *
 * Removes a record and what refers to it, and offers to undo that.
 */
void
tl_list_editor_remove (TlListEditor *self,
                       TlRecord     *item)
{
  g_autofree char *name = tl_list_form_dup_name (self->form, self->document, item);
  g_autofree char *label = NULL;
  g_autofree char *told = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (TL_IS_LIST_EDITOR (self));

  /* Translators: what undo calls it; the name of a person, of a persona and the like. */
  label = g_strdup_printf (_("Remove %s"), name);
  told = g_strdup_printf (_("“%s” removed"), name);

  if (tl_document_remove (self->document, item, label, &error))
    tl_toast_show_undo (GTK_WIDGET (self), self->document, told);
  else
    tl_toast_show (GTK_WIDGET (self), error->message);
}

/**
 * tl_list_editor_move:
 * @self: an editor
 * @item: an item of its list
 * @by: how many places; negative is up
 *
 * Moves a record in the list, as far as that goes.
 */
void
tl_list_editor_move (TlListEditor *self,
                     TlRecord     *item,
                     int           by)
{
  g_autofree char *name = tl_list_form_dup_name (self->form, self->document, item);
  g_autofree char *label = NULL;
  guint from, to;

  g_return_if_fail (TL_IS_LIST_EDITOR (self));

  if (!find_position (self, item, &from))
    return;

  to = (guint) CLAMP ((int) from + by, 0, (int) get_length (self) - 1);
  if (to == from)
    return;

  /* Translators: what undo calls it; the name of a person, of a persona and the like. */
  label = g_strdup_printf (_("Move %s"), name);
  tl_document_begin_group (self->document, label);
  tl_record_list_move (self->list, from, to);
  tl_document_end_group (self->document);
}

/**
 * tl_list_editor_reveal:
 * @self: an editor that is shown
 * @record: the record that has the list, an item or a record below one
 * @field: one of its fields, or 0
 *
 * Shows where that is edited.
 *
 * Returns: %FALSE if it is not below this list
 */
gboolean
tl_list_editor_reveal (TlListEditor *self,
                       TlRecord     *record,
                       guint         field)
{
  GtkWidget *row = NULL;
  TlRecord *item;

  g_return_val_if_fail (TL_IS_LIST_EDITOR (self), FALSE);

  for (item = record; item != NULL && row == NULL; item = tl_record_get_owner (item, NULL))
    row = tl_list_editor_get_row (self, item);

  if (row == NULL)
    {
      if (record == self->record)
        gtk_widget_child_focus (GTK_WIDGET (self->box), GTK_DIR_TAB_FORWARD);

      return record == self->record;
    }

  item = tl_list_row_get_record (row);
  if (self->form->own_page)
    {
      GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);
      AdwNavigationPage *page = tl_record_page_new (self->document, item, self->form, FALSE);

      adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), page);
      tl_form_reveal (tl_record_page_get_form (TL_RECORD_PAGE (page)), record, field);
    }
  else
    {
      GtkWidget *bound = NULL;

      tl_list_row_unfold (row);
      if (field != 0)
        bound = tl_form_find_row (row, record, field);
      if (bound != NULL)
        tl_form_show_row (bound);
      else
        tl_form_reveal_first (row);
    }

  return TRUE;
}

static void
add_button (TlListEditor *self)
{
  GtkWidget *button = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (button), _(self->form->add));
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (button), "list-add-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _(self->form->add), -1);
  g_signal_connect_object (button, "activated", G_CALLBACK (tl_list_editor_add), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->box, button);
}

static void
tl_list_editor_finalize (GObject *object)
{
  TlListEditor *self = TL_LIST_EDITOR (object);

  g_clear_object (&self->record);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (tl_list_editor_parent_class)->finalize (object);
}

static void
tl_list_editor_class_init (TlListEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_list_editor_finalize;
  GTK_WIDGET_CLASS (klass)->map = tl_list_editor_map;
}

static void
tl_list_editor_init (TlListEditor *self)
{
  self->box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->box, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "boxed-list");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->box));

  self->note_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->note_label, TRUE);
  gtk_label_set_xalign (self->note_label, 0);
  gtk_widget_set_margin_top (GTK_WIDGET (self->note_label), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self->note_label), "dimmed");
  gtk_widget_add_css_class (GTK_WIDGET (self->note_label), "caption");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->note_label));
}

/**
 * tl_list_editor_new:
 * @document: a document
 * @record: a record of it
 * @field: its field that holds a list
 * @note: (nullable): says what follows from the list
 *
 * Returns: (transfer floating): an editor of the list
 */
GtkWidget *
tl_list_editor_new (TlDocument *document,
                    TlRecord   *record,
                    guint       field,
                    TlListNote  note)
{
  TlListEditor *self = g_object_new (TL_TYPE_LIST_EDITOR, NULL);
  const char *hint = tl_wording_field_hint (G_OBJECT_TYPE (record), field);

  self->document = g_object_ref (document);
  self->record = g_object_ref (record);
  self->list = tl_record_get_list (record, field);
  self->form = tl_list_form_find (tl_record_list_get_item_type (self->list));
  self->note = note;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), tl_wording_field (G_OBJECT_TYPE (record), field));
  if (hint != NULL)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), hint);

  add_button (self);
  on_items_changed (self, 0, 0, get_length (self));

  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tl_document_get_envelope (document), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::plan", G_CALLBACK (update_rows), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
