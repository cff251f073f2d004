/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-changes-dialog.h"

#include <glib/gi18n.h>

#include "app/tl-heading-factory.h"
#include "app/tl-resource.h"
#include "tl-change-entry.h"
#include "wording/tl-wording.h"

struct _TlChangesDialog
{
  AdwDialog parent_instance;

  GtkLabel *summary;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (TlChangesDialog, tl_changes_dialog, ADW_TYPE_DIALOG)

/* Where an entry leads is another page, and the focus goes there, not back to
 * where it was.
 */
static void
on_activated (TlChangesDialog *self,
              guint            position)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->list));
  g_autoptr (TlChangeEntry) entry = g_list_model_get_item (model, position);
  g_autoptr (GtkWidget) window = g_object_ref (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  const char *action = tl_change_entry_get_action (entry);

  if (action == NULL)
    return;

  adw_dialog_force_close (ADW_DIALOG (self));
  gtk_widget_activate_action_variant (window, action, tl_change_entry_get_target (entry));
}

static void
on_list_mapped (TlChangesDialog *self)
{
  tl_heading_show_first (self->list);
}

/* Rows. */

static void
set_up_row (GtkSignalListItemFactory *factory,
            GtkListItem              *item,
            gpointer                  user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_widget_add_css_class (box, "action-item");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), arrow);
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_selectable (item, FALSE);
}

static void
bind_row (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data)
{
  TlChangeEntry *entry = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  gboolean leads = tl_change_entry_get_action (entry) != NULL;

  gtk_label_set_label (GTK_LABEL (label), tl_change_entry_get_text (entry));
  gtk_widget_set_visible (gtk_widget_get_next_sibling (label), leads);
  gtk_list_item_set_activatable (item, leads);
  gtk_list_item_set_accessible_label (item, tl_change_entry_get_text (entry));
  gtk_list_item_set_accessible_description (item, leads ? _("Go there") : "");
}

static void
add_factories (TlChangesDialog *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headings = tl_heading_factory_new ((TlGetHeading) tl_change_entry_get_heading);

  g_signal_connect (rows, "setup", G_CALLBACK (set_up_row), NULL);
  g_signal_connect (rows, "bind", G_CALLBACK (bind_row), NULL);
  gtk_list_view_set_factory (self->list, rows);
  gtk_list_view_set_header_factory (self->list, headings);
}

/* Making. */

static void
tl_changes_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_CHANGES_DIALOG);

  G_OBJECT_CLASS (tl_changes_dialog_parent_class)->dispose (object);
}

static void
tl_changes_dialog_class_init (TlChangesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tl_changes_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TL_RESOURCE_UI "tl-changes-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TlChangesDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, TlChangesDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_list_mapped);
}

static void
tl_changes_dialog_init (TlChangesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_factories (self);
}

/**
 * tl_changes_dialog_new:
 * @document: a document
 * @diff: what became of its plan
 *
 * Returns: (transfer floating): a dialog that lists it
 */
AdwDialog *
tl_changes_dialog_new (TlDocument *document,
                       TlPlanDiff *diff)
{
  TlChangesDialog *self;
  g_autoptr (GtkSelectionModel) model = NULL;
  g_autofree char *summary = NULL;

  g_return_val_if_fail (TL_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (diff != NULL, NULL);

  self = g_object_new (TL_TYPE_CHANGES_DIALOG, NULL);
  summary = tl_change_entries_sum_up (document, diff);
  gtk_label_set_label (self->summary, summary);

  model = GTK_SELECTION_MODEL (gtk_no_selection_new (
    G_LIST_MODEL (gtk_flatten_list_model_new (tl_change_entries_new (document, diff)))));
  gtk_list_view_set_model (self->list, model);

  return ADW_DIALOG (self);
}
