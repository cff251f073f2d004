/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-document-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "catalogue/tl-catalogue-default.h"
#include "document/tl-examples.h"
#include "document/tl-file-format.h"
#include "document/tl-plan-settings.h"
#include "strategy/tl-business.h"

static GParamSpec *properties[TL_DOCUMENT_PROP_FINDINGS + 1];

G_DEFINE_QUARK (tl-document-error-quark, tl_document_error)

G_DEFINE_FINAL_TYPE (TlDocument, tl_document, G_TYPE_OBJECT)

/* --- Following the records --- */

void
tl_document_notify_property (TlDocument         *self,
                             TlDocumentProperty  property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

void
tl_document_refresh_title (TlDocument *self)
{
  g_autofree char *title = tl_document_dup_title (self);

  if (g_set_str (&self->title, title))
    tl_document_notify_property (self, TL_DOCUMENT_PROP_TITLE);
}

static void
on_changed (TlRecord   *envelope G_GNUC_UNUSED,
            TlChange   *change,
            TlDocument *self)
{
  tl_document_invalidate_plan (self);

  if (TL_IS_BUSINESS (change->record) && change->field == TL_BUSINESS_NAME)
    tl_document_refresh_title (self);
}

/* The properties of the history are also the document's. */
static void
on_history_notify (TlHistory  *history G_GNUC_UNUSED,
                   GParamSpec *pspec,
                   TlDocument *self)
{
  g_object_notify (G_OBJECT (self), pspec->name);
}

/* --- Type --- */

static void
tl_document_finalize (GObject *object)
{
  TlDocument *self = TL_DOCUMENT (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_signal_handler (&self->history_handler, self->history);
  g_clear_signal_handler (&self->changed_handler, self->envelope);
  g_clear_object (&self->history);
  g_clear_object (&self->envelope);
  g_clear_object (&self->file);
  tl_file_state_clear (&self->file_state);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->plan, tl_plan_unref);
  g_clear_pointer (&self->derived, tl_plan_unref);
  g_free (self->title);

  G_OBJECT_CLASS (tl_document_parent_class)->finalize (object);
}

static void
tl_document_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  TlDocument *self = TL_DOCUMENT (object);

  switch ((TlDocumentProperty) property_id)
    {
    case TL_DOCUMENT_PROP_TITLE:
      g_value_take_string (value, tl_document_dup_title (self));
      break;

    case TL_DOCUMENT_PROP_FILE:
      g_value_set_object (value, self->file);
      break;

    case TL_DOCUMENT_PROP_MODIFIED:
    case TL_DOCUMENT_PROP_CAN_UNDO:
    case TL_DOCUMENT_PROP_CAN_REDO:
    case TL_DOCUMENT_PROP_UNDO_LABEL:
    case TL_DOCUMENT_PROP_REDO_LABEL:
      g_object_get_property (G_OBJECT (self->history), pspec->name, value);
      break;

    case TL_DOCUMENT_PROP_PLAN:
      g_value_set_boxed (value, self->plan);
      break;

    case TL_DOCUMENT_PROP_FINDINGS:
      g_value_set_boxed (value, self->findings);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
tl_document_class_init (TlDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = tl_document_finalize;
  object_class->get_property = tl_document_get_property;

  properties[TL_DOCUMENT_PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[TL_DOCUMENT_PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[TL_DOCUMENT_PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[TL_DOCUMENT_PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[TL_DOCUMENT_PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[TL_DOCUMENT_PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[TL_DOCUMENT_PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[TL_DOCUMENT_PROP_PLAN] = g_param_spec_boxed ("plan", NULL, NULL, TL_TYPE_PLAN, flags);
  properties[TL_DOCUMENT_PROP_FINDINGS] = g_param_spec_boxed ("findings", NULL, NULL, G_TYPE_PTR_ARRAY, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tl_document_init (TlDocument *self)
{
  self->dirty = TRUE;
}

/* --- Making --- */

/* What every document has, and a file written by hand may lack. */
static void
complete (TlEnvelope *envelope)
{
  gpointer settings = tl_record_get_child (envelope, TL_ENVELOPE_PLAN);

  if (!tl_record_is_set (envelope, TL_ENVELOPE_DOCUMENT))
    {
      g_autofree char *id = g_uuid_string_random ();

      tl_record_set_text (envelope, TL_ENVELOPE_DOCUMENT, id);
    }

  if (!tl_record_is_set (settings, TL_PLAN_SETTINGS_ORIGIN))
    tl_record_set_date (settings, TL_PLAN_SETTINGS_ORIGIN, tl_record_get_date (settings, TL_PLAN_SETTINGS_START));
}

static TlDocument *
document_new (TlEnvelope *envelope)
{
  TlDocument *self = g_object_new (TL_TYPE_DOCUMENT, NULL);

  complete (envelope);

  self->envelope = g_object_ref (envelope);
  self->history = tl_history_new (TL_RECORD (envelope));
  self->changed_handler = g_signal_connect (envelope, "changed", G_CALLBACK (on_changed), self);
  self->history_handler = g_signal_connect (self->history, "notify", G_CALLBACK (on_history_notify), self);
  self->title = tl_document_dup_title (self);

  return self;
}

/**
 * tl_document_new_for_day:
 * @today: a day
 *
 * Makes an empty document, whose plan begins on the Monday after @today and is
 * 13 weeks long.
 *
 * Returns: (transfer full): the document
 */
TlDocument *
tl_document_new_for_day (TlDay today)
{
  g_autoptr (TlEnvelope) envelope = g_object_new (TL_TYPE_ENVELOPE, NULL);
  gpointer settings = tl_record_get_child (envelope, TL_ENVELOPE_PLAN);

  g_return_val_if_fail (today != TL_DAY_NONE, NULL);

  tl_record_set_date (settings, TL_PLAN_SETTINGS_START, tl_day_get_monday (today) + 7);

  return document_new (envelope);
}

/**
 * tl_document_new:
 *
 * Makes what tl_document_new_for_day() makes on the day of the clock.
 *
 * Returns: (transfer full): the document
 */
TlDocument *
tl_document_new (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return tl_document_new_for_day (tl_day_new (g_date_time_get_year (now),
                                              g_date_time_get_month (now),
                                              g_date_time_get_day_of_month (now)));
}

/**
 * tl_document_get_examples:
 *
 * Returns: (transfer none) (array zero-terminated=1): the names of the examples
 *   that come with the program, sorted
 */
const char * const *
tl_document_get_examples (void)
{
  return tl_examples_get_names ();
}

/**
 * tl_document_new_example:
 * @name: the name of an example
 * @error: return location for a #GError
 *
 * Makes a document of its own with the contents of an example.
 *
 * Returns: (transfer full): the document, or %NULL with %G_IO_ERROR_NOT_FOUND
 */
TlDocument *
tl_document_new_example (const char  *name,
                         GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (TlEnvelope) envelope = NULL;
  const char *data;
  gsize length;

  g_return_val_if_fail (name != NULL, NULL);

  bytes = tl_examples_get_data (name, error);
  if (bytes == NULL)
    return NULL;

  data = g_bytes_get_data (bytes, &length);
  envelope = tl_file_format_read (data, length, error);
  if (envelope == NULL)
    return NULL;

  /* It is another document than everybody else's copy. */
  tl_record_set_text (envelope, TL_ENVELOPE_DOCUMENT, NULL);

  return document_new (envelope);
}

/**
 * tl_document_new_from_data:
 * @data: (array length=length): what tl_document_to_data() gives
 * @length: its length in bytes
 * @error: return location for a #TlError
 *
 * Makes a document from text. It belongs to no file and is not modified.
 *
 * The message is one sentence. Where it concerns a place in the text it begins
 * with its path.
 *
 * Returns: (transfer full): the document, or %NULL
 */
TlDocument *
tl_document_new_from_data (const char  *data,
                           gsize        length,
                           GError     **error)
{
  g_autoptr (TlEnvelope) envelope = tl_file_format_read (data, length, error);

  return envelope != NULL ? document_new (envelope) : NULL;
}

/* --- Parts --- */

/**
 * tl_document_get_envelope:
 * @self: a document
 *
 * Returns: (transfer none): the topmost record
 */
TlEnvelope *
tl_document_get_envelope (TlDocument *self)
{
  g_return_val_if_fail (TL_IS_DOCUMENT (self), NULL);

  return self->envelope;
}

/**
 * tl_document_get_strategy:
 * @self: a document
 *
 * Returns: (transfer none): the answers
 */
TlStrategy *
tl_document_get_strategy (TlDocument *self)
{
  g_return_val_if_fail (TL_IS_DOCUMENT (self), NULL);

  return tl_record_get_child (self->envelope, TL_ENVELOPE_STRATEGY);
}

/**
 * tl_document_get_tracking:
 * @self: a document
 *
 * Returns: (transfer none): what became of the plan
 */
TlTracking *
tl_document_get_tracking (TlDocument *self)
{
  g_return_val_if_fail (TL_IS_DOCUMENT (self), NULL);

  return tl_record_get_child (self->envelope, TL_ENVELOPE_TRACKING);
}

/**
 * tl_document_get_catalogue:
 * @self: a document
 *
 * Returns: (transfer none): the catalogue that the plan is derived with
 */
TlCatalogue *
tl_document_get_catalogue (TlDocument *self)
{
  g_return_val_if_fail (TL_IS_DOCUMENT (self), NULL);

  return tl_catalogue_get_default ();
}

TlHistory *
tl_document_get_history (TlDocument *self)
{
  g_return_val_if_fail (TL_IS_DOCUMENT (self), NULL);

  return self->history;
}

/**
 * tl_document_dup_title:
 * @self: a document
 *
 * Returns: (transfer full): what to call the document: the business's name, or
 *   the file's, or a word for a document that has neither
 */
char *
tl_document_dup_title (TlDocument *self)
{
  gpointer business;
  g_autofree char *basename = NULL;
  char *title;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), NULL);

  business = tl_record_get_child (tl_document_get_strategy (self), TL_STRATEGY_BUSINESS);
  if (tl_record_is_set (business, TL_BUSINESS_NAME))
    return g_strdup (tl_record_get_text (business, TL_BUSINESS_NAME));

  if (self->file == NULL)
    /* Translators: the name of a document that has not got one yet. */
    return g_strdup (_("New strategy"));

  basename = g_file_get_basename (self->file);
  title = g_filename_display_name (basename);
  if (g_str_has_suffix (title, ".throughline"))
    title[strlen (title) - strlen (".throughline")] = '\0';

  return title;
}

/**
 * tl_document_get_modified:
 * @self: a document
 *
 * Returns: whether it is different from what was read or last saved
 */
gboolean
tl_document_get_modified (TlDocument *self)
{
  g_return_val_if_fail (TL_IS_DOCUMENT (self), FALSE);

  return tl_history_get_modified (self->history);
}

/* --- Changes --- */

/**
 * tl_document_apply:
 * @self: a document
 * @label: (nullable): what this is called where it can be undone
 * @changes: (element-type TlChange): changes, in their order
 * @error: return location for a #TlError
 *
 * Makes changes, as one group.
 *
 * Returns: %FALSE if one of them cannot be made; then none of them is
 */
gboolean
tl_document_apply (TlDocument  *self,
                   const char  *label,
                   GPtrArray   *changes,
                   GError     **error)
{
  g_return_val_if_fail (TL_IS_DOCUMENT (self), FALSE);

  return tl_history_apply (self->history, label, changes, error);
}

/**
 * tl_document_remove:
 * @self: a document
 * @record: an item of a list
 * @label: (nullable): what this is called where it can be undone
 * @error: return location for a #TlError
 *
 * Takes @record out of its list and clears all references to it, as one group.
 *
 * Returns: %FALSE if it cannot be done; nothing has changed then
 */
gboolean
tl_document_remove (TlDocument  *self,
                    TlRecord    *record,
                    const char  *label,
                    GError     **error)
{
  g_autoptr (GPtrArray) changes = NULL;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (TL_IS_RECORD (record), FALSE);

  changes = tl_change_list_removal (TL_RECORD (self->envelope), record);

  return tl_document_apply (self, label, changes, error);
}

/**
 * tl_document_begin_group:
 * @self: a document
 * @label: (nullable): what the group is called where it can be undone
 *
 * From here to tl_document_end_group(), all changes are undone as one. A group
 * within a group is part of the outer one.
 */
void
tl_document_begin_group (TlDocument *self,
                         const char *label)
{
  g_return_if_fail (TL_IS_DOCUMENT (self));

  tl_history_begin_group (self->history, label);
}

/**
 * tl_document_end_group:
 * @self: a document
 *
 * Ends what tl_document_begin_group() began.
 */
void
tl_document_end_group (TlDocument *self)
{
  g_return_if_fail (TL_IS_DOCUMENT (self));

  tl_history_end_group (self->history);
}

/**
 * tl_document_seal:
 * @self: a document
 *
 * Ends what is being typed, as when a field loses the focus: what is typed next
 * is undone separately.
 */
void
tl_document_seal (TlDocument *self)
{
  g_return_if_fail (TL_IS_DOCUMENT (self));

  tl_history_seal (self->history);
}

/**
 * tl_document_undo:
 * @self: a document
 *
 * Takes the last group of changes back.
 *
 * Returns: whether there was anything to take back
 */
gboolean
tl_document_undo (TlDocument *self)
{
  g_return_val_if_fail (TL_IS_DOCUMENT (self), FALSE);

  return tl_history_undo (self->history);
}

/**
 * tl_document_redo:
 * @self: a document
 *
 * Makes the group of changes again that was last taken back.
 *
 * Returns: whether there was anything to make again
 */
gboolean
tl_document_redo (TlDocument *self)
{
  g_return_val_if_fail (TL_IS_DOCUMENT (self), FALSE);

  return tl_history_redo (self->history);
}
