/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-record-page.h"

#include <glib/gi18n.h>

#include "record/tl-change.h"
#include "record/tl-json.h"
#include "app/tl-bind-row.h"
#include "app/tl-resource.h"
#include "app/tl-toast.h"

struct _TlRecordPage
{
  AdwNavigationPage parent_instance;

  TlDocument *document;
  TlRecord *record;
  const TlListForm *list_form;
  char *blank; /* what a new record is written as before anything is typed */
  gboolean left;

  AdwMultiLayoutView *layouts;
  AdwBreakpoint *wide_breakpoint;
  TlForm *form;
  AdwBin *beside;
};

typedef enum
{
  PROP_DOCUMENT = 1,
} TlRecordPageProperty;

static GParamSpec *properties[PROP_DOCUMENT + 1];

G_DEFINE_FINAL_TYPE (TlRecordPage, tl_record_page, ADW_TYPE_NAVIGATION_PAGE)

static void
update_title (TlRecordPage *self)
{
  g_autofree char *name = tl_list_form_dup_name (self->list_form, self->document, self->record);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), name);
}

static char *
dup_written (TlRecord *record)
{
  GString *out = g_string_new (NULL);

  tl_record_write (record, out, 0);

  return g_string_free_and_steal (out);
}

static gboolean
is_in_document (TlRecordPage *self)
{
  return tl_record_get_root (self->record) == TL_RECORD (tl_document_get_envelope (self->document));
}

static void
go_back (TlRecordPage *self)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);

  if (self->left)
    return;

  if (view != NULL && adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view)) == ADW_NAVIGATION_PAGE (self))
    adw_navigation_view_pop (ADW_NAVIGATION_VIEW (view));
}

static void
on_changed (TlRecordPage *self,
            TlChange     *change)
{
  if (change->kind == TL_CHANGE_REMOVE && change->item == self->record)
    go_back (self);
}

static void
remove_record (TlRecordPage *self,
               gboolean      offer_undo)
{
  g_autofree char *name = tl_list_form_dup_name (self->list_form, self->document, self->record);
  g_autofree char *label = NULL;
  g_autofree char *told = NULL;
  g_autoptr (GError) error = NULL;

  /* Translators: what undo calls it; the name of a person, of a persona and the like. */
  label = g_strdup_printf (_("Remove %s"), name);
  told = g_strdup_printf (_("“%s” removed"), name);

  if (!tl_document_remove (self->document, self->record, label, &error))
    tl_toast_show (GTK_WIDGET (self), error->message);
  else if (offer_undo)
    tl_toast_show_undo (GTK_WIDGET (self), self->document, told);
}

/* Nothing was said of what was added, so nothing is left of it: the step that
 * added it is taken back.
 */
static void
take_back (TlRecordPage *self)
{
  g_autofree char *label = NULL;

  g_object_get (self->document, "undo-label", &label, NULL);
  if (g_strcmp0 (label, _(self->list_form->add)) == 0)
    {
      tl_document_undo (self->document);
      if (!is_in_document (self))
        return;

      tl_document_redo (self->document);
    }

  remove_record (self, FALSE);
}

static void
on_remove_clicked (TlRecordPage *self)
{
  remove_record (self, TRUE);
}

static void
tl_record_page_shown (AdwNavigationPage *page)
{
  TlRecordPage *self = TL_RECORD_PAGE (page);

  /* A swipe back may have been given up. */
  self->left = FALSE;

  if (self->blank != NULL)
    tl_form_reveal_first (GTK_WIDGET (self->form));

  if (ADW_NAVIGATION_PAGE_CLASS (tl_record_page_parent_class)->shown != NULL)
    ADW_NAVIGATION_PAGE_CLASS (tl_record_page_parent_class)->shown (page);
}

/* What cannot be stored goes with the page, and not without a word. */
static void
tell_wrong (TlRecordPage *self)
{
  GtkWidget *row = is_in_document (self) ? tl_bound_row_find_wrong (GTK_WIDGET (self)) : NULL;
  g_autofree char *told = NULL;

  if (row == NULL)
    return;

  /* Translators: what was typed in a field, and what is expected there, as in
   * “First day: a day such as 31/03/2027”. */
  told = g_strdup_printf (_("“%s” was not stored. %s"), gtk_editable_get_text (GTK_EDITABLE (row)),
                          adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  tl_toast_show (GTK_WIDGET (self), told);
}

/* A page that is removed while it has the focus would be kept alive by it. */
static void
tl_record_page_hiding (AdwNavigationPage *page)
{
  TlRecordPage *self = TL_RECORD_PAGE (page);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (page)))
    gtk_root_set_focus (root, NULL);

  self->left = TRUE;
  tell_wrong (self);

  if (ADW_NAVIGATION_PAGE_CLASS (tl_record_page_parent_class)->hiding != NULL)
    ADW_NAVIGATION_PAGE_CLASS (tl_record_page_parent_class)->hiding (page);
}

static void
tl_record_page_hidden (AdwNavigationPage *page)
{
  TlRecordPage *self = TL_RECORD_PAGE (page);

  if (self->blank != NULL && is_in_document (self))
    {
      g_autofree char *written = dup_written (self->record);

      if (g_str_equal (written, self->blank))
        take_back (self);
    }

  if (ADW_NAVIGATION_PAGE_CLASS (tl_record_page_parent_class)->hidden != NULL)
    ADW_NAVIGATION_PAGE_CLASS (tl_record_page_parent_class)->hidden (page);
}

static void
tl_record_page_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch ((TlRecordPageProperty) property_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, TL_RECORD_PAGE (object)->document);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
tl_record_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_RECORD_PAGE);

  G_OBJECT_CLASS (tl_record_page_parent_class)->dispose (object);
}

static void
tl_record_page_finalize (GObject *object)
{
  TlRecordPage *self = TL_RECORD_PAGE (object);

  g_clear_object (&self->record);
  g_clear_object (&self->document);
  g_free (self->blank);

  G_OBJECT_CLASS (tl_record_page_parent_class)->finalize (object);
}

static void
tl_record_page_class_init (TlRecordPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AdwNavigationPageClass *page_class = ADW_NAVIGATION_PAGE_CLASS (klass);

  object_class->get_property = tl_record_page_get_property;
  object_class->dispose = tl_record_page_dispose;
  object_class->finalize = tl_record_page_finalize;
  page_class->shown = tl_record_page_shown;
  page_class->hiding = tl_record_page_hiding;
  page_class->hidden = tl_record_page_hidden;

  properties[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL,
                         TL_TYPE_DOCUMENT,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (TL_TYPE_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, TL_RESOURCE_UI "tl-record-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TlRecordPage, layouts);
  gtk_widget_class_bind_template_child (widget_class, TlRecordPage, wide_breakpoint);
  gtk_widget_class_bind_template_child (widget_class, TlRecordPage, form);
  gtk_widget_class_bind_template_child (widget_class, TlRecordPage, beside);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_clicked);
}

static void
tl_record_page_init (TlRecordPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tl_record_page_new:
 * @document: a document
 * @record: an item of one of its lists
 * @list_form: how such a record is edited
 * @is_new: it was just added
 *
 * Returns: (transfer floating): a page for the record
 */
AdwNavigationPage *
tl_record_page_new (TlDocument       *document,
                    TlRecord         *record,
                    const TlListForm *list_form,
                    gboolean          is_new)
{
  TlRecordPage *self = g_object_new (TL_TYPE_RECORD_PAGE, NULL);

  self->document = g_object_ref (document);
  self->record = g_object_ref (record);
  self->list_form = list_form;
  if (is_new)
    self->blank = dup_written (record);

  tl_form_set_up (self->form, document, record, list_form->groups, list_form->n_groups);

  if (list_form->make_beside != NULL)
    {
      g_auto (GValue) wide = G_VALUE_INIT;

      adw_bin_set_child (self->beside, list_form->make_beside (document, record));
      gtk_widget_set_visible (GTK_WIDGET (self->beside), TRUE);

      g_value_init (&wide, G_TYPE_STRING);
      g_value_set_static_string (&wide, "wide");
      adw_breakpoint_add_setter (self->wide_breakpoint, G_OBJECT (self->layouts), "layout-name", &wide);
    }

  g_signal_connect_object (record, "notify", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tl_document_get_envelope (document), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  update_title (self);

  return ADW_NAVIGATION_PAGE (self);
}

TlForm *
tl_record_page_get_form (TlRecordPage *self)
{
  g_return_val_if_fail (TL_IS_RECORD_PAGE (self), NULL);

  return self->form;
}
