/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-file-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "document/tl-plan-settings.h"
#include "record/tl-json.h"
#include "record/tl-record.h"

/* How much of a wrong value is shown, in characters. */
#define SHOWN_MAX 40

/* From version 1 on, each to the one after it, and NULL. */
static const TlMigration migrations_to_now[] = { NULL };

G_STATIC_ASSERT (G_N_ELEMENTS (migrations_to_now) == TL_FILE_FORMAT_VERSION);

static gboolean
is_ours (JsonNode *node)
{
  JsonNode *format;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;

  format = json_object_get_member (json_node_get_object (node), "format");

  return format != NULL &&
         JSON_NODE_HOLDS_VALUE (format) &&
         json_node_get_value_type (format) == G_TYPE_STRING &&
         g_str_equal (json_node_get_string (format), TL_FILE_FORMAT_NAME);
}

static void
set_version_error (JsonNode  *node,
                   GError   **error)
{
  g_autoptr (GString) shown = g_string_new (NULL);

  if (node == NULL)
    {
      /* Translators: “version” is a member of the file and stays as it is. */
      g_set_error_literal (error, TL_ERROR, TL_ERROR_MISSING, _("version: the number of the file format is missing"));
      return;
    }

  if (JSON_NODE_HOLDS_ARRAY (node) || JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error_literal (error, TL_ERROR, TL_ERROR_TYPE,
                           _("version: a whole number from 1 is expected here, not a list or an object"));
      return;
    }

  tl_json_append_node (shown, node, 0);
  if (g_utf8_strlen (shown->str, -1) > SHOWN_MAX)
    {
      g_string_truncate (shown, g_utf8_offset_to_pointer (shown->str, SHOWN_MAX) - shown->str);
      g_string_append (shown, "…");
    }

  g_set_error (error, TL_ERROR, JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64 ?
               TL_ERROR_RANGE : TL_ERROR_TYPE,
               /* Translators: “version” is a member of the file and stays as
                * it is; then what stands there. */
               _("version: %s is not a whole number from 1"), shown->str);
}

/* Returns 0, with an error, where there is no version. */
static guint
read_version (JsonObject  *object,
              GError     **error)
{
  JsonNode *node = json_object_get_member (object, "version");
  gint64 version = 0;

  if (node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
    version = json_node_get_int (node);

  if (version < 1)
    {
      set_version_error (node, error);
      return 0;
    }

  return MIN (version, G_MAXINT);
}

static gboolean
migrate (JsonObject         *object,
         guint               found,
         guint               version,
         const TlMigration  *migrations,
         GError            **error)
{
  if (found > version)
    {
      g_set_error (error, TL_ERROR, TL_ERROR_VERSION,
                   _("This file was written by a newer version of Throughline (format %u; this program reads up to %u)"),
                   found, version);
      return FALSE;
    }

  for (; found < version; found++)
    {
      if (!migrations[found - 1] (object, error))
        return FALSE;
    }

  json_object_remove_member (object, "format");
  json_object_remove_member (object, "version");

  return TRUE;
}

static gboolean
check_mondays (TlEnvelope  *envelope,
               GError     **error)
{
  static const guint fields[] = {
    TL_PLAN_SETTINGS_START,
    TL_PLAN_SETTINGS_PLAN_FROM,
    TL_PLAN_SETTINGS_ORIGIN,
  };
  TlRecord *plan = tl_record_get_child (envelope, TL_ENVELOPE_PLAN);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      TlDay day = tl_record_get_date (plan, fields[i]);
      g_autofree char *path = NULL;
      g_autofree char *text = NULL;

      if (day != TL_DAY_NONE && tl_day_get_weekday (day) == 1)
        continue;
      if (day == TL_DAY_NONE && fields[i] != TL_PLAN_SETTINGS_START)
        continue;

      path = tl_record_dup_path (plan, fields[i]);
      text = tl_day_to_string (day);

      if (day == TL_DAY_NONE)
        g_set_error (error, TL_ERROR, TL_ERROR_MISSING,
                     /* Translators: a place in the file, “plan.start”. */
                     _("%s: the Monday on which the plan begins is missing"), path);
      else
        g_set_error (error, TL_ERROR, TL_ERROR_RANGE,
                     /* Translators: a place in the file, then a date as in “2027-03-01”. */
                     _("%s: %s is not a Monday"), path, text);

      return FALSE;
    }

  return TRUE;
}

/**
 * tl_file_format_read_as:
 * @data: (array length=length): the text of a file
 * @length: its length in bytes
 * @version: the version to bring it to
 * @migrations: (array): functions that lead there, the first from version 1 to
 *   2, one less than @version
 * @error: return location for a #TlError
 *
 * What tl_file_format_read() does, for a given history of the format.
 *
 * Returns: (transfer full): the records, or %NULL
 */
TlEnvelope *
tl_file_format_read_as (const char         *data,
                        gsize               length,
                        guint               version,
                        const TlMigration  *migrations,
                        GError            **error)
{
  g_autoptr (TlEnvelope) envelope = g_object_new (TL_TYPE_ENVELOPE, NULL);
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) refused = NULL;
  guint found;

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  /* Most files are of this version, and are read while they are parsed. */
  node = tl_json_parse_ahead (data, length, envelope, &refused, error);
  if (node == NULL)
    return NULL;

  if (!is_ours (node))
    {
      g_set_error_literal (error, TL_ERROR, TL_ERROR_TYPE, _("This is not a Throughline document"));
      return NULL;
    }

  found = read_version (json_node_get_object (node), error);
  if (found == 0)
    return NULL;

  if (found < version)
    {
      /* What is to be brought up to date has to be there whole. */
      g_clear_error (&refused);
      g_clear_pointer (&node, json_node_unref);
      g_clear_object (&envelope);
      node = tl_json_parse (data, length, error);
      envelope = g_object_new (TL_TYPE_ENVELOPE, NULL);
    }

  if (!migrate (json_node_get_object (node), found, version, migrations, error))
    return NULL;

  if (refused != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&refused));
      return NULL;
    }

  if (!tl_record_read (envelope, node, error) ||
      !tl_record_check_ids (envelope, error) ||
      !check_mondays (envelope, error))
    return NULL;

  return g_steal_pointer (&envelope);
}

/**
 * tl_file_format_read:
 * @data: (array length=length): the text of a file
 * @length: its length in bytes
 * @error: return location for a #TlError
 *
 * Reads a document. A file of an older version is brought up to date; one of a
 * newer version is refused with %TL_ERROR_VERSION.
 *
 * The message is one sentence. Where it concerns a place in the file it begins
 * with its path; it does not name the file.
 *
 * Returns: (transfer full): the records, or %NULL
 */
TlEnvelope *
tl_file_format_read (const char  *data,
                     gsize        length,
                     GError     **error)
{
  return tl_file_format_read_as (data, length, TL_FILE_FORMAT_VERSION, migrations_to_now, error);
}

/**
 * tl_file_format_write:
 * @envelope: the records
 * @length: (out) (optional): the length of the text in bytes
 *
 * Fields that the file did not have stay out of it, as long as they have their first
 * value.
 *
 * Returns: (transfer full): the text of a file, which ends in a line feed; the
 *   same records, made of the same file, give the same text
 */
char *
tl_file_format_write (TlEnvelope *envelope,
                      gsize      *length)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *head = NULL;

  g_return_val_if_fail (TL_IS_ENVELOPE (envelope), NULL);

  tl_record_write (envelope, out, 0);

  head = g_strdup_printf ("\n  \"format\": \"%s\",\n  \"version\": %d%s",
                          TL_FILE_FORMAT_NAME, TL_FILE_FORMAT_VERSION,
                          out->len > strlen ("{}") ? "," : "\n");
  g_string_insert (out, 1, head);
  g_string_append_c (out, '\n');

  if (length != NULL)
    *length = out->len;

  return g_string_free_and_steal (g_steal_pointer (&out));
}

/**
 * tl_file_format_verify:
 * @data: (array length=length): what tl_file_format_write() gave
 * @length: its length in bytes
 * @error: return location for a #TlError
 *
 * Reads @data as if it came from a file and writes it again.
 *
 * Returns: whether the same text comes of it
 */
gboolean
tl_file_format_verify (const char  *data,
                       gsize        length,
                       GError     **error)
{
  g_autoptr (TlEnvelope) copy = tl_file_format_read (data, length, error);
  g_autofree char *again = NULL;
  gsize again_length;

  if (copy == NULL)
    return FALSE;

  again = tl_file_format_write (copy, &again_length);

  if (again_length != length || memcmp (again, data, length) != 0)
    {
      g_set_error_literal (error, TL_ERROR, TL_ERROR_SYNTAX,
                           _("What was written cannot be read back the same"));
      return FALSE;
    }

  return TRUE;
}
