/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-import-dialog.h"

#include <glib/gi18n.h>

#include "app/tl-file-choice.h"
#include "app/tl-heading-factory.h"
#include "app/tl-resource.h"
#include "wording/tl-reading.h"
#include "tl-import-row.h"

/* A workbook that is read sooner is not waited for. */
#define PATIENCE_MS 300

struct _TlImportDialog
{
  AdwDialog parent_instance;

  TlDocument *document;
  GFile *workbook;
  TlWorkbookData *data;       /* or NULL: not read yet */
  TlWorkbookChanges *changes; /* or NULL */
  gboolean applied;

  GCancellable *cancellable;
  guint patience; /* source */

  AdwWindowTitle *heading;
  GtkButton *close_button;
  GtkWidget *apply_button;
  GtkStack *pages;
  AdwStatusPage *failed;
  GtkLabel *summary;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (TlImportDialog, tl_import_dialog, ADW_TYPE_DIALOG)

typedef enum
{
  SIGNAL_IMPORTED,
} TlImportDialogSignal;

static guint signals[SIGNAL_IMPORTED + 1];

/* --- What is shown --- */

static void
show_page (TlImportDialog *self,
           const char     *name)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  gtk_stack_set_visible_child_name (self->pages, name);
}

/* There is nothing more to apply. */
static void
offer_close (TlImportDialog *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->close_button));
  gtk_widget_set_visible (self->apply_button, FALSE);
  gtk_button_set_label (self->close_button, _("_Close"));
}

static void
show_failure (TlImportDialog *self,
              const GError   *error)
{
  g_autofree char *name = tl_file_choice_dup_shown (self->workbook);
  /* Translators: the name of a file and what is wrong with it. */
  g_autofree char *told = g_strdup_printf (_("%s: %s"), name, error->message);
  g_autofree char *escaped = g_markup_escape_text (told, -1);

  adw_status_page_set_description (self->failed, escaped);
  offer_close (self);
  show_page (self, "failed");
}

static void
update_apply_button (TlImportDialog *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->changes->changes->len && !any; i++)
    any = tl_workbook_change_is_taken (g_ptr_array_index (self->changes->changes, i));

  gtk_widget_set_sensitive (self->apply_button, any);
}

static char *
dup_summary (TlImportDialog *self)
{
  const guint n_new = tl_workbook_changes_count (self->changes, TL_WORKBOOK_NEW);
  const guint n_conflicts = tl_workbook_changes_count (self->changes, TL_WORKBOOK_CONFLICT);
  g_autofree char *found = NULL;
  g_autofree char *both = NULL;

  if (n_new > 0)
    found = g_strdup_printf (ngettext ("%u value is new.", "%u values are new.", n_new), n_new);
  else
    found = g_strdup (_("Nothing is new."));
  if (n_conflicts == 0)
    return g_steal_pointer (&found);

  both = g_strdup_printf (ngettext ("%u was changed here as well: choose which one stays.",
                                    "%u were changed here as well: choose which ones stay.", n_conflicts),
                          n_conflicts);

  /* Translators: two sentences. */
  return g_strdup_printf (C_("sentences", "%s %s"), found, both);
}

static void
show_summary (TlImportDialog *self)
{
  g_autofree char *summary = dup_summary (self);

  gtk_label_set_label (self->summary, summary);
}

/* What is taken decides on what else can be. */
static void
on_take (TlImportDialog *self)
{
  TlReading reading = tl_reading_of (self->document);
  GListModel *entries = G_LIST_MODEL (gtk_list_view_get_model (self->list));

  tl_workbook_changes_judge (self->changes, self->document);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (TlImportEntry) entry = g_list_model_get_item (entries, i);

      tl_import_entry_update (entry, &reading);
    }
  show_summary (self);
  update_apply_button (self);
}

static void
watch_entries (TlImportDialog *self,
               GListModel     *groups)
{
  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (GListModel) group = g_list_model_get_item (groups, i);

      for (guint j = 0; j < g_list_model_get_n_items (group); j++)
        {
          g_autoptr (TlImportEntry) entry = g_list_model_get_item (group, j);

          g_signal_connect_object (entry, "notify::take", G_CALLBACK (on_take), self, G_CONNECT_SWAPPED);
        }
    }
}

static void
on_list_mapped (TlImportDialog *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  tl_heading_show_first (self->list);
}

static void
show_entries (TlImportDialog *self,
              GListModel     *entries)
{
  g_autoptr (GtkSelectionModel) model = NULL;

  watch_entries (self, entries);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (
    G_LIST_MODEL (gtk_flatten_list_model_new (g_object_ref (entries)))));
  gtk_list_view_set_model (self->list, model);
  show_page (self, "changes");
}

static void
show_changes (TlImportDialog *self)
{
  TlReading reading = tl_reading_of (self->document);
  g_autoptr (GListModel) entries = tl_import_entries_new (&reading, self->changes);

  if (g_list_model_get_n_items (entries) == 0)
    {
      offer_close (self);
      show_page (self, "nothing");
      return;
    }

  show_summary (self);
  show_entries (self, entries);
  update_apply_button (self);
}

/* --- Reading --- */

static void
compare (TlImportDialog *self)
{
  g_autoptr (GError) error = NULL;

  gtk_list_view_set_model (self->list, NULL);
  g_clear_pointer (&self->changes, tl_workbook_changes_free);
  self->changes = tl_workbook_changes_new (self->data, self->document, &error);

  if (self->changes != NULL)
    show_changes (self);
  else
    show_failure (self, error);
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (TlImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  self->data = tl_workbook_data_load_finish (result, &error);
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (self->data != NULL)
    compare (self);
  else
    show_failure (self, error);
}

/* The document has changed meanwhile. */
static void
on_plan (TlImportDialog *self)
{
  if (self->data != NULL && !self->applied && !g_cancellable_is_cancelled (self->cancellable))
    compare (self);
}

static gboolean
on_patience_lost (gpointer user_data)
{
  TlImportDialog *self = user_data;

  self->patience = 0;
  gtk_stack_set_visible_child_name (self->pages, "reading");

  return G_SOURCE_REMOVE;
}

/* --- Applying --- */

static void
on_apply (TlImportDialog *self)
{
  TlReading reading;
  g_autoptr (GListModel) refused = NULL;
  guint n;

  /* What is shown is what was compared; the plan is the next one afterwards. */
  self->applied = TRUE;
  n = tl_workbook_changes_apply (self->changes, self->document);
  if (n > 0)
    g_signal_emit (self, signals[SIGNAL_IMPORTED], 0, n);

  reading = tl_reading_of (self->document);
  refused = tl_import_entries_new_refused (&reading, self->changes);
  if (g_list_model_get_n_items (refused) == 0)
    {
      adw_dialog_close (ADW_DIALOG (self));
      return;
    }

  gtk_label_set_label (self->summary, _("This did not come into the document:"));
  show_entries (self, refused);
  offer_close (self);
}

static void
on_activated (TlImportDialog *self,
              guint           position)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->list));
  g_autoptr (TlImportEntry) entry = g_list_model_get_item (model, position);

  if (tl_import_entry_get_kind (entry) == TL_IMPORT_ENTRY_CHANGE)
    tl_import_entry_set_take (entry, !tl_import_entry_get_take (entry));
}

/* --- Rows --- */

static void
set_up_row (GtkSignalListItemFactory *factory,
            GtkListItem              *item,
            gpointer                  user_data)
{
  gtk_list_item_set_child (item, tl_import_row_new ());
  gtk_list_item_set_selectable (item, FALSE);
}

static void
describe_row (GtkListItem *item)
{
  TlImportEntry *entry = gtk_list_item_get_item (item);
  const char *title = tl_import_entry_get_title (entry);
  const char *text = tl_import_entry_get_text (entry);
  /* Translators: what changes and how: “Status: Planned → Done”. */
  g_autofree char *name = title != NULL ? g_strdup_printf (C_("change", "%s: %s"), title, text) : g_strdup (text);

  gtk_list_item_set_activatable (item, tl_import_entry_get_kind (entry) == TL_IMPORT_ENTRY_CHANGE);
  gtk_list_item_set_accessible_label (item, name);
}

static void
bind_row (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data)
{
  TlImportEntry *entry = gtk_list_item_get_item (item);

  tl_import_row_set_entry (TL_IMPORT_ROW (gtk_list_item_get_child (item)), entry);
  g_signal_connect_object (entry, "notify::text", G_CALLBACK (describe_row), item, G_CONNECT_SWAPPED);
  describe_row (item);
}

static void
unbind_row (GtkSignalListItemFactory *factory,
            GtkListItem              *item,
            gpointer                  user_data)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), describe_row, item);
  tl_import_row_set_entry (TL_IMPORT_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
add_factories (TlImportDialog *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headings = tl_heading_factory_new ((TlGetHeading) tl_import_entry_get_heading);

  g_signal_connect (rows, "setup", G_CALLBACK (set_up_row), NULL);
  g_signal_connect (rows, "bind", G_CALLBACK (bind_row), NULL);
  g_signal_connect (rows, "unbind", G_CALLBACK (unbind_row), NULL);
  gtk_list_view_set_factory (self->list, rows);
  gtk_list_view_set_header_factory (self->list, headings);
}

/* --- Making --- */

/* It was closed, or its window was. */
static void
tl_import_dialog_unroot (GtkWidget *widget)
{
  TlImportDialog *self = TL_IMPORT_DIALOG (widget);

  g_clear_handle_id (&self->patience, g_source_remove);
  g_cancellable_cancel (self->cancellable);

  GTK_WIDGET_CLASS (tl_import_dialog_parent_class)->unroot (widget);
}

static void
tl_import_dialog_dispose (GObject *object)
{
  TlImportDialog *self = TL_IMPORT_DIALOG (object);

  g_clear_handle_id (&self->patience, g_source_remove);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_IMPORT_DIALOG);

  G_OBJECT_CLASS (tl_import_dialog_parent_class)->dispose (object);
}

static void
tl_import_dialog_finalize (GObject *object)
{
  TlImportDialog *self = TL_IMPORT_DIALOG (object);

  g_clear_pointer (&self->changes, tl_workbook_changes_free);
  g_clear_pointer (&self->data, tl_workbook_data_unref);
  g_clear_object (&self->document);
  g_clear_object (&self->workbook);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (tl_import_dialog_parent_class)->finalize (object);
}

static void
tl_import_dialog_class_init (TlImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_import_dialog_dispose;
  object_class->finalize = tl_import_dialog_finalize;
  widget_class->unroot = tl_import_dialog_unroot;

  signals[SIGNAL_IMPORTED] = g_signal_new ("imported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, TL_RESOURCE_UI "tl-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TlImportDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, TlImportDialog, close_button);
  gtk_widget_class_bind_template_child (widget_class, TlImportDialog, apply_button);
  gtk_widget_class_bind_template_child (widget_class, TlImportDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, TlImportDialog, failed);
  gtk_widget_class_bind_template_child (widget_class, TlImportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, TlImportDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, on_apply);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_list_mapped);
}

static void
tl_import_dialog_init (TlImportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_factories (self);
}

/**
 * tl_import_dialog_new:
 * @document: a document
 * @workbook: what a person chose
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
tl_import_dialog_new (TlDocument *document,
                      GFile      *workbook)
{
  TlImportDialog *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (TL_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (G_IS_FILE (workbook), NULL);

  self = g_object_new (TL_TYPE_IMPORT_DIALOG, NULL);
  self->document = g_object_ref (document);
  self->workbook = g_object_ref (workbook);
  name = tl_file_choice_dup_shown (workbook);
  adw_window_title_set_subtitle (self->heading, name);

  self->patience = g_timeout_add (PATIENCE_MS, on_patience_lost, self);
  tl_workbook_data_load_async (workbook, self->cancellable, on_read, g_object_ref (self));
  g_signal_connect_object (document, "notify::plan", G_CALLBACK (on_plan), self, G_CONNECT_SWAPPED);

  return ADW_DIALOG (self);
}
