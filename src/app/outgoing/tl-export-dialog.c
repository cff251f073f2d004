/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-export-dialog.h"

#include <glib/gi18n.h>

#include "app/tl-file-choice.h"
#include "app/tl-resource.h"
#include "wording/tl-reading.h"
#include "tl-export-job.h"
#include "tl-export-memory.h"
#include "tl-export-preview.h"
#include "tl-export-provider.h"

/* Work that is over sooner is not spoken of. */
#define PATIENCE_MS 300

/* Minutes before an action. */
static const int alarms[] = { -1, 0, 15, 60, 24 * 60 };

struct _TlExportDialog
{
  AdwDialog parent_instance;

  TlDocument *document;
  TlExportCopy *copy; /* of the document as it is now, or NULL: not made yet */
  TlExportChoice choice;
  GPtrArray *checks;  /* of GtkCheckButton, one for each format; borrowed */
  GPtrArray *people;  /* ids behind “Everybody”, in the order of the row; owned */
  gboolean filling;   /* the rows are being filled */

  GCancellable *looking; /* for the preview */
  GCancellable *working; /* for the files, or NULL */
  guint patience;        /* source */

  GtkStack *pages;
  GtkWidget *export_button;
  AdwPreferencesGroup *formats;
  GtkWidget *preview_card;
  GtkWidget *page_place;
  GtkPicture *page;
  GtkLabel *contents;
  GtkLabel *remark;
  GtkWidget *options;
  AdwComboRow *person_row;
  AdwComboRow *alarm_row;
  GtkWidget *caution_box;
  GtkLabel *caution;
  GtkWidget *drag_box;
  GtkImage *drag_icon;
  AdwStatusPage *work;
  GtkWidget *stop_button;
};

G_DEFINE_FINAL_TYPE (TlExportDialog, tl_export_dialog, ADW_TYPE_DIALOG)

typedef enum
{
  SIGNAL_EXPORTED,
} TlExportDialogSignal;

static guint signals[SIGNAL_EXPORTED + 1];

static TlExportCopy *
get_copy (TlExportDialog *self)
{
  if (self->copy == NULL)
    self->copy = tl_export_copy_new (self->document);

  return self->copy;
}

/* --- What is in it --- */

static void
update_export_button (TlExportDialog *self,
                      gboolean        empty)
{
  gtk_widget_set_sensitive (self->export_button, !empty && self->working == NULL);
  gtk_widget_set_visible (self->drag_box, !empty);
}

static void
show_preview (TlExportDialog        *self,
              const TlExportPreview *preview)
{
  /* The focus stays with what was chosen; so what comes of it is said. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !g_str_equal (gtk_label_get_label (self->contents), preview->contents))
    gtk_accessible_announce (GTK_ACCESSIBLE (self->contents), preview->contents,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
  gtk_label_set_label (self->contents, preview->contents);
  gtk_label_set_label (self->remark, preview->remark != NULL ? preview->remark : "");
  gtk_widget_set_visible (GTK_WIDGET (self->remark), preview->remark != NULL);
  gtk_picture_set_paintable (self->page, GDK_PAINTABLE (preview->page));
  gtk_widget_set_visible (self->page_place, preview->page != NULL);
  update_export_button (self, preview->empty);
}

static void
on_previewed (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (TlExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TlExportPreview) preview = tl_export_preview_new_finish (result, &error);

  if (preview != NULL)
    show_preview (self, preview);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_label_set_label (self->contents, error->message);
}

static void
look (TlExportDialog *self)
{
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();
  tl_export_preview_new_async (get_copy (self), &self->choice, self->looking, on_previewed, g_object_ref (self));
}

/* --- The choice --- */

static void
show_format (TlExportDialog *self)
{
  const TlExporter *exporter = self->choice.exporter;
  const gboolean has_person = exporter->has_person;
  const gboolean has_alarm = exporter->has_alarm;
  g_autofree char *type = g_content_type_from_mime_type (exporter->mime_type);
  g_autoptr (GIcon) icon = g_content_type_get_icon (type != NULL ? type : exporter->mime_type);

  gtk_widget_set_visible (GTK_WIDGET (self->person_row), has_person);
  gtk_widget_set_visible (GTK_WIDGET (self->alarm_row), has_alarm);
  gtk_widget_set_visible (self->options, has_person || has_alarm);
  gtk_widget_set_visible (self->caution_box, exporter->caution != NULL);
  gtk_label_set_label (self->caution, exporter->caution != NULL ? exporter->caution () : "");
  gtk_image_set_from_gicon (self->drag_icon, icon);

  /* What was in the other one is not in this one. */
  gtk_label_set_label (self->contents, "");
  gtk_widget_set_visible (GTK_WIDGET (self->remark), FALSE);
  gtk_widget_set_visible (self->page_place, FALSE);
  update_export_button (self, FALSE);
}

static void
on_format_toggled (TlExportDialog *self,
                   GtkCheckButton *check)
{
  guint position;

  if (!gtk_check_button_get_active (check) || !g_ptr_array_find (self->checks, check, &position)
      || self->choice.exporter == tl_exporter_get (position))
    return;

  self->choice.exporter = tl_exporter_get (position);
  show_format (self);
  look (self);
}

static void
on_person_selected (TlExportDialog *self)
{
  const guint selected = adw_combo_row_get_selected (self->person_row);

  if (self->filling || selected == GTK_INVALID_LIST_POSITION)
    return;

  g_set_str (&self->choice.person, selected == 0 ? NULL : g_ptr_array_index (self->people, selected - 1));
  look (self);
}

static void
on_alarm_selected (TlExportDialog *self)
{
  const guint selected = adw_combo_row_get_selected (self->alarm_row);

  if (!self->filling && selected < G_N_ELEMENTS (alarms))
    self->choice.alarm = alarms[selected];
}

/* What a person chose for another team is for everybody. */
static void
fill_people (TlExportDialog *self)
{
  TlReading reading = tl_reading_of (self->document);
  TlRecordList *team = tl_record_get_list (reading.strategy, TL_STRATEGY_TEAM);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  self->filling = TRUE;
  g_ptr_array_set_size (self->people, 0);
  gtk_string_list_append (names, _("Everybody"));
  for (guint i = 0; i < tl_record_list_get_length (team); i++)
    {
      const char *id = tl_record_get_id (tl_record_list_get (team, i));

      gtk_string_list_take (names, tl_wording_person (&reading, id));
      g_ptr_array_add (self->people, g_strdup (id));
      if (g_strcmp0 (self->choice.person, id) == 0)
        selected = i + 1;
    }

  if (selected == 0)
    g_set_str (&self->choice.person, NULL);
  adw_combo_row_set_model (self->person_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->person_row, selected);
  self->filling = FALSE;
}

static void
fill_alarms (TlExportDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (alarms); i++)
    {
      gtk_string_list_take (names, tl_export_alarm_dup_name (alarms[i]));
      if (alarms[i] == self->choice.alarm)
        selected = i;
    }
  self->choice.alarm = alarms[selected];
  adw_combo_row_set_model (self->alarm_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->alarm_row, selected);
  self->filling = FALSE;
}

static void
add_format (TlExportDialog   *self,
            const TlExporter *exporter)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), exporter->label ());
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), tl_export_format_get_purpose (exporter));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  if (self->checks->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), g_ptr_array_index (self->checks, 0));
  g_ptr_array_add (self->checks, check);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->formats, row);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), exporter == self->choice.exporter);
  if (exporter == self->choice.exporter)
    adw_dialog_set_focus (ADW_DIALOG (self), row);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_format_toggled), self, G_CONNECT_SWAPPED);
}

static void
on_plan (TlExportDialog *self)
{
  g_clear_pointer (&self->copy, tl_export_copy_unref);
  fill_people (self);
  look (self);
}

/* --- Writing --- */

static gboolean
on_patience_lost (gpointer user_data)
{
  TlExportDialog *self = user_data;

  self->patience = 0;
  gtk_stack_set_visible_child_name (self->pages, "work");
  gtk_widget_grab_focus (self->stop_button);

  return G_SOURCE_REMOVE;
}

static void
begin_work (TlExportDialog *self)
{
  /* Translators: what a program is busy with; %s is what is made, “Workbook”. */
  g_autofree char *title = g_strdup_printf (_("Making: %s"), self->choice.exporter->label ());

  self->working = g_cancellable_new ();
  adw_status_page_set_title (self->work, title);
  gtk_widget_set_sensitive (self->stop_button, TRUE);
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  gtk_widget_set_sensitive (self->export_button, FALSE);
  self->patience = g_timeout_add (PATIENCE_MS, on_patience_lost, self);
}

static void
end_work (TlExportDialog *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_object (&self->working);
  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);
  gtk_widget_set_sensitive (self->export_button, TRUE);
}

static void
tell_failure (TlExportDialog *self,
              GFile          *place,
              const GError   *error)
{
  g_autofree char *shown = g_file_get_parse_name (place);
  AdwDialog *dialog = adw_alert_dialog_new (_("Nothing was exported"), NULL);

  /* Translators: the place of a file, and what is wrong with it. */
  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog), _("%s: %s"), shown, error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void write_to (TlExportDialog *self,
                      GFile          *place,
                      gboolean        replace);

/* Files that wait for an answer or for being written. */
typedef struct
{
  TlExportDialog *self;
  GFile *place;
} Wish;

static Wish *
wish_new (TlExportDialog *self,
          GFile          *place)
{
  Wish *wish = g_new (Wish, 1);

  *wish = (Wish) { g_object_ref (self), g_object_ref (place) };

  return wish;
}

static void
wish_free (Wish *wish)
{
  g_object_unref (wish->self);
  g_object_unref (wish->place);
  g_free (wish);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Wish, wish_free)

static void
on_replace_answered (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (Wish) wish = user_data;

  if (tl_file_choice_ask_finish (source, result))
    write_to (wish->self, wish->place, TRUE);
}

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Wish) wish = user_data;
  TlExportDialog *self = wish->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = tl_export_write_finish (result, &error);
  const gboolean stopped = g_cancellable_is_cancelled (self->working);

  end_work (self);
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (files != NULL)
    {
      g_autoptr (GFile) folder = self->choice.exporter->make_files != NULL ? g_object_ref (wish->place)
                                                                           : g_file_get_parent (wish->place);

      tl_export_memory_keep (&self->choice, folder);
      g_signal_emit (self, signals[SIGNAL_EXPORTED], 0, files);
    }
  if (files != NULL || stopped)
    {
      adw_dialog_close (ADW_DIALOG (self));
      return;
    }

  gtk_stack_set_visible_child_name (self->pages, "choice");
  gtk_widget_grab_focus (self->export_button);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    tl_file_choice_ask (GTK_WIDGET (self), error->message, on_replace_answered, wish_new (self, wish->place));
  else
    tell_failure (self, wish->place, error);
}

static void
write_to (TlExportDialog *self,
          GFile          *place,
          gboolean        replace)
{
  begin_work (self);
  tl_export_write_async (get_copy (self), &self->choice, place, replace, self->working, on_written,
                         wish_new (self, place));
}

/**
 * tl_export_dialog_export_to:
 * @chosen: the file or, for a format that makes several, the folder that a person
 *   chose; the file dialog has asked whether that file may be replaced
 *
 * Writes what is chosen; a file gets the ending of its kind.
 */
void
tl_export_dialog_export_to (TlExportDialog *self,
                            GFile          *chosen)
{
  g_return_if_fail (TL_IS_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (chosen));

  if (self->working != NULL)
    return;

  if (self->choice.exporter->make_files != NULL)
    {
      write_to (self, chosen, FALSE);
    }
  else
    {
      g_autoptr (GFile) file = tl_file_choice_dup_file (chosen, self->choice.exporter->extension);

      write_to (self, file, g_file_equal (chosen, file));
    }
}

/**
 * tl_export_dialog_stop:
 *
 * Gives up what is being written, if anything is; the dialog then closes.
 */
void
tl_export_dialog_stop (TlExportDialog *self)
{
  g_return_if_fail (TL_IS_EXPORT_DIALOG (self));

  if (self->working == NULL || g_cancellable_is_cancelled (self->working))
    return;

  g_cancellable_cancel (self->working);
  /* What is in hand is finished first. */
  adw_status_page_set_title (self->work, _("Stopping…"));
  gtk_widget_set_sensitive (self->stop_button, FALSE);
}

static void
on_file_chosen (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (TlExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;

  if (g_object_get_data (source, "folder") != NULL)
    file = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, &error);
  else
    file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    {
      tl_export_dialog_export_to (self, file);
    }
  else if (tl_file_choice_is_failure (error))
    {
      AdwDialog *dialog = adw_alert_dialog_new (_("Nothing was exported"), error->message);

      adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
      adw_dialog_present (dialog, GTK_WIDGET (self));
    }
}

static void
on_export (TlExportDialog *self)
{
  const TlExporter *exporter = self->choice.exporter;
  const gboolean several = exporter->make_files != NULL;
  g_autoptr (GtkFileDialog) dialog = tl_file_choice_new_dialog (several ? _("Export to a folder") : _("Export"),
                                                                several ? NULL : exporter->label (),
                                                                exporter->extension);
  g_autofree char *name = tl_export_choice_dup_name (&self->choice, self->document);
  g_autoptr (GFile) folder = tl_export_memory_dup_folder (self->document);
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_file_dialog_set_accept_label (dialog, _("_Export"));
  gtk_file_dialog_set_initial_folder (dialog, folder);
  if (several)
    {
      g_object_set_data (G_OBJECT (dialog), "folder", dialog);
      gtk_file_dialog_select_folder (dialog, parent, NULL, on_file_chosen, g_object_ref (self));
    }
  else
    {
      gtk_file_dialog_set_initial_name (dialog, name);
      gtk_file_dialog_save (dialog, parent, NULL, on_file_chosen, g_object_ref (self));
    }
}

static void
on_stop (TlExportDialog *self)
{
  tl_export_dialog_stop (self);
}

static void
on_close_attempt (TlExportDialog *self)
{
  tl_export_dialog_stop (self);
}

/* --- Dragging --- */

static GdkContentProvider *
on_prepare_drag (TlExportDialog *self,
                 double          x,
                 double          y,
                 GtkDragSource  *source)
{
  g_autofree char *name = tl_export_choice_dup_name (&self->choice, self->document);
  g_autoptr (GtkIconPaintable) icon = NULL;

  icon = gtk_icon_theme_lookup_by_gicon (gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (self))),
                                         gtk_image_get_gicon (self->drag_icon), 48,
                                         gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                                         gtk_widget_get_direction (GTK_WIDGET (self)), 0);
  gtk_drag_source_set_icon (source, GDK_PAINTABLE (icon), 24, 24);

  return tl_export_provider_new (get_copy (self), &self->choice, name);
}

static void
add_drag_source (TlExportDialog *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect_object (source, "prepare", G_CALLBACK (on_prepare_drag), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->drag_box, GTK_EVENT_CONTROLLER (source));
  gtk_widget_set_cursor_from_name (self->drag_box, "grab");
}

/* --- Making --- */

/* It was closed, or its window was. */
static void
tl_export_dialog_unroot (GtkWidget *widget)
{
  TlExportDialog *self = TL_EXPORT_DIALOG (widget);

  g_cancellable_cancel (self->looking);
  tl_export_dialog_stop (self);

  GTK_WIDGET_CLASS (tl_export_dialog_parent_class)->unroot (widget);
}

static void
tl_export_dialog_dispose (GObject *object)
{
  TlExportDialog *self = TL_EXPORT_DIALOG (object);

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_object (&self->working);
  g_clear_handle_id (&self->patience, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (tl_export_dialog_parent_class)->dispose (object);
}

static void
tl_export_dialog_finalize (GObject *object)
{
  TlExportDialog *self = TL_EXPORT_DIALOG (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->copy, tl_export_copy_unref);
  tl_export_choice_clear (&self->choice);
  g_ptr_array_unref (self->checks);
  g_ptr_array_unref (self->people);

  G_OBJECT_CLASS (tl_export_dialog_parent_class)->finalize (object);
}

static void
tl_export_dialog_class_init (TlExportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_export_dialog_dispose;
  object_class->finalize = tl_export_dialog_finalize;
  widget_class->unroot = tl_export_dialog_unroot;

  signals[SIGNAL_EXPORTED] = g_signal_new ("exported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);

  gtk_widget_class_set_template_from_resource (widget_class, TL_RESOURCE_UI "tl-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TlExportDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, TlExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, TlExportDialog, formats);
  gtk_widget_class_bind_template_child (widget_class, TlExportDialog, preview_card);
  gtk_widget_class_bind_template_child (widget_class, TlExportDialog, page_place);
  gtk_widget_class_bind_template_child (widget_class, TlExportDialog, page);
  gtk_widget_class_bind_template_child (widget_class, TlExportDialog, contents);
  gtk_widget_class_bind_template_child (widget_class, TlExportDialog, remark);
  gtk_widget_class_bind_template_child (widget_class, TlExportDialog, options);
  gtk_widget_class_bind_template_child (widget_class, TlExportDialog, person_row);
  gtk_widget_class_bind_template_child (widget_class, TlExportDialog, alarm_row);
  gtk_widget_class_bind_template_child (widget_class, TlExportDialog, caution_box);
  gtk_widget_class_bind_template_child (widget_class, TlExportDialog, caution);
  gtk_widget_class_bind_template_child (widget_class, TlExportDialog, drag_box);
  gtk_widget_class_bind_template_child (widget_class, TlExportDialog, drag_icon);
  gtk_widget_class_bind_template_child (widget_class, TlExportDialog, work);
  gtk_widget_class_bind_template_child (widget_class, TlExportDialog, stop_button);
  gtk_widget_class_bind_template_callback (widget_class, on_close_attempt);
  gtk_widget_class_bind_template_callback (widget_class, on_export);
  gtk_widget_class_bind_template_callback (widget_class, on_person_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_alarm_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
}

static void
tl_export_dialog_init (TlExportDialog *self)
{
  self->checks = g_ptr_array_new ();
  self->people = g_ptr_array_new_with_free_func (g_free);

  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
}

/**
 * tl_export_dialog_new:
 * @document: what leaves the program
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
tl_export_dialog_new (TlDocument *document)
{
  TlExportDialog *self;
  const TlExporter *exporter;

  g_return_val_if_fail (TL_IS_DOCUMENT (document), NULL);

  self = g_object_new (TL_TYPE_EXPORT_DIALOG, NULL);
  self->document = g_object_ref (document);
  tl_export_memory_recall (&self->choice);
  for (guint i = 0; (exporter = tl_exporter_get (i)) != NULL; i++)
    add_format (self, exporter);
  fill_alarms (self);
  fill_people (self);
  add_drag_source (self);
  show_format (self);
  look (self);
  g_signal_connect_object (document, "notify::plan", G_CALLBACK (on_plan), self, G_CONNECT_SWAPPED);

  return ADW_DIALOG (self);
}
