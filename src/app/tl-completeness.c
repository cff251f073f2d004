/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-completeness.h"

#include <glib/gi18n.h>

G_DEFINE_ENUM_TYPE (TlCompleteness, tl_completeness,
                    G_DEFINE_ENUM_VALUE (TL_COMPLETENESS_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (TL_COMPLETENESS_PARTLY, "partly"),
                    G_DEFINE_ENUM_VALUE (TL_COMPLETENESS_COMPLETE, "complete"))

/**
 * tl_completeness_get_label:
 * @completeness: how far a part has come
 *
 * Returns: (transfer none): a word or two for it, in the reader's language
 */
const char *
tl_completeness_get_label (TlCompleteness completeness)
{
  switch (completeness)
    {
    case TL_COMPLETENESS_UNSET:
      /* Translators: a step of the strategy, as in “Team: not started”. */
      return _("Not started");

    case TL_COMPLETENESS_PARTLY:
      /* Translators: a step of the strategy in which something is missing. */
      return _("Something is missing");

    case TL_COMPLETENESS_COMPLETE:
      /* Translators: a step of the strategy. */
      return _("Complete");

    default:
      g_return_val_if_reached (NULL);
    }
}

static gboolean
is_answered (gpointer record,
             guint    field)
{
  GParamSpec *pspec = tl_record_get_field (record, field);
  TlRecord *child;

  switch (tl_param_get_kind (pspec))
    {
    case TL_FIELD_BOOLEAN:
    case TL_FIELD_INTEGER:
    case TL_FIELD_ENUM:
      return !g_param_value_defaults (pspec, tl_record_get_value (record, field));

    case TL_FIELD_CHILD:
      child = tl_record_get_child (record, field);
      for (guint i = 1; i <= tl_record_get_n_fields (child); i++)
        {
          if (is_answered (child, i))
            return TRUE;
        }
      return FALSE;

    case TL_FIELD_TEXT:
    case TL_FIELD_TEXTS:
    case TL_FIELD_OPTIONAL:
    case TL_FIELD_FLAGS:
    case TL_FIELD_DATE:
    case TL_FIELD_TIME:
    case TL_FIELD_REF:
    case TL_FIELD_REFS:
    case TL_FIELD_LIST:
    default:
      return tl_record_is_set (record, field);
    }
}

static gboolean
is_lacking (TlDocument *document,
            guint       field)
{
  GPtrArray *findings = tl_document_get_findings (document);
  g_autofree char *prefix = tl_record_dup_path (tl_document_get_strategy (document), field);

  for (guint i = 0; i < findings->len; i++)
    {
      const TlFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity != TL_SEVERITY_HINT && tl_path_is_below (finding->where, prefix))
        return TRUE;
    }

  return FALSE;
}

/**
 * tl_completeness_of_fields:
 * @document: a document
 * @fields: fields of its strategy, ended by 0
 *
 * Returns: how far these fields have come
 */
TlCompleteness
tl_completeness_of_fields (TlDocument  *document,
                           const guint *fields)
{
  gboolean answered = FALSE;
  gboolean lacking = FALSE;

  g_return_val_if_fail (TL_IS_DOCUMENT (document), TL_COMPLETENESS_UNSET);
  g_return_val_if_fail (fields != NULL, TL_COMPLETENESS_UNSET);

  for (guint i = 0; fields[i] != 0; i++)
    {
      answered = answered || is_answered (tl_document_get_strategy (document), fields[i]);
      lacking = lacking || is_lacking (document, fields[i]);
    }

  if (!answered)
    return TL_COMPLETENESS_UNSET;

  return lacking ? TL_COMPLETENESS_PARTLY : TL_COMPLETENESS_COMPLETE;
}

/**
 * tl_path_is_below:
 * @path: (nullable): the path of a place in a document
 * @prefix: the path of a record or member
 *
 * Returns: whether @path is @prefix or a place in it
 */
gboolean
tl_path_is_below (const char *path,
                  const char *prefix)
{
  gsize length;

  g_return_val_if_fail (prefix != NULL, FALSE);

  length = strlen (prefix);

  return path != NULL
         && strncmp (path, prefix, length) == 0
         && (path[length] == '\0' || path[length] == '.' || path[length] == '[');
}
