/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-import-row.h"

#include <glib/gi18n.h>

#include "app/tl-resource.h"

struct _TlImportRow
{
  GtkBox parent_instance;

  TlImportEntry *entry; /* or NULL */
  gboolean filling;

  GtkCheckButton *check;
  GtkLabel *title;
  GtkLabel *text;
  GtkCheckButton *mine;
  GtkLabel *mine_label;
  GtkCheckButton *theirs;
  GtkLabel *theirs_label;
};

G_DEFINE_FINAL_TYPE (TlImportRow, tl_import_row, GTK_TYPE_BOX)

static void
on_toggled (TlImportRow    *self,
            GtkCheckButton *button)
{
  if (!self->filling && self->entry != NULL)
    tl_import_entry_set_take (self->entry, gtk_check_button_get_active (button));
}

static void
fill_choice (TlImportRow *self)
{
  const gboolean take = tl_import_entry_get_take (self->entry);

  self->filling = TRUE;
  gtk_check_button_set_active (self->check, take);
  gtk_check_button_set_active (take ? self->theirs : self->mine, TRUE);
  self->filling = FALSE;
}

static void
fill_label (GtkLabel   *label,
            const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/* What a button does is heard without the lines around it. */
static void
name_button (TlImportRow    *self,
             GtkCheckButton *button,
             const char     *text)
{
  const char *title = tl_import_entry_get_title (self->entry);
  /* Translators: what changes and how: “Status: Planned → Done”. */
  g_autofree char *name = title != NULL && text != NULL ? g_strdup_printf (C_("change", "%s: %s"), title, text) : NULL;

  if (name != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
fill (TlImportRow *self)
{
  const TlImportEntryKind kind = tl_import_entry_get_kind (self->entry);
  const gboolean conflict = kind == TL_IMPORT_ENTRY_CONFLICT;

  gtk_widget_set_visible (GTK_WIDGET (self->check), kind == TL_IMPORT_ENTRY_CHANGE);
  fill_label (self->title, tl_import_entry_get_title (self->entry));
  fill_label (self->text, tl_import_entry_get_text (self->entry));
  gtk_widget_set_visible (GTK_WIDGET (self->mine), conflict);
  gtk_widget_set_visible (GTK_WIDGET (self->theirs), conflict);
  fill_label (self->mine_label, tl_import_entry_get_mine (self->entry));
  fill_label (self->theirs_label, tl_import_entry_get_theirs (self->entry));
  name_button (self, self->check, tl_import_entry_get_text (self->entry));
  name_button (self, self->mine, tl_import_entry_get_mine (self->entry));
  name_button (self, self->theirs, tl_import_entry_get_theirs (self->entry));
  fill_choice (self);
}

/**
 * tl_import_row_set_entry:
 * @entry: (nullable): what to show
 */
void
tl_import_row_set_entry (TlImportRow   *self,
                         TlImportEntry *entry)
{
  g_return_if_fail (TL_IS_IMPORT_ROW (self));

  if (self->entry != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->entry, fill_choice, self);
      g_signal_handlers_disconnect_by_func (self->entry, fill, self);
    }
  g_set_object (&self->entry, entry);
  if (entry == NULL)
    return;

  g_signal_connect_object (entry, "notify::take", G_CALLBACK (fill_choice), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "notify::text", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
}

static void
tl_import_row_dispose (GObject *object)
{
  tl_import_row_set_entry (TL_IMPORT_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_IMPORT_ROW);

  G_OBJECT_CLASS (tl_import_row_parent_class)->dispose (object);
}

static void
tl_import_row_class_init (TlImportRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tl_import_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TL_RESOURCE_UI "tl-import-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TlImportRow, check);
  gtk_widget_class_bind_template_child (widget_class, TlImportRow, title);
  gtk_widget_class_bind_template_child (widget_class, TlImportRow, text);
  gtk_widget_class_bind_template_child (widget_class, TlImportRow, mine);
  gtk_widget_class_bind_template_child (widget_class, TlImportRow, mine_label);
  gtk_widget_class_bind_template_child (widget_class, TlImportRow, theirs);
  gtk_widget_class_bind_template_child (widget_class, TlImportRow, theirs_label);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
}

static void
tl_import_row_init (TlImportRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tl_import_row_new (void)
{
  return g_object_new (TL_TYPE_IMPORT_ROW, NULL);
}
