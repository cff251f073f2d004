/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A workbook: which sheets it has, and where they are. */

#include "tl-xlsx-private.h"

#include <glib/gi18n-lib.h>

#define MAX_SHEETS 1024

static void
sheet_part_free (TlXlsxSheetPart *sheet)
{
  g_free (sheet->name);
  g_free (sheet->part);
  g_free (sheet);
}

void
tl_xlsx_free (TlXlsx *self)
{
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_pointer (&self->strings, g_ptr_array_unref);
  g_clear_pointer (&self->looks, g_array_unref);
  g_clear_pointer (&self->archive, tl_xlsx_archive_free);
  g_free (self->strings_part);
  g_free (self->styles_part);
  g_free (self);
}

/* The part with which a workbook begins. */
static char *
find_workbook (TlXlsxArchive  *archive,
               GError        **error)
{
  g_autoptr (GPtrArray) relations = NULL;
  const TlXlsxRelation *relation;

  if (!tl_xlsx_archive_has (archive, "_rels/.rels"))
    {
      g_set_error_literal (error, TL_IMPORT_ERROR, TL_IMPORT_ERROR_NO_WORKBOOK,
                           _("This is not a workbook; it has to be an .xlsx file"));
      return NULL;
    }
  relations = tl_xlsx_list_relations (archive, "", error);
  if (relations == NULL)
    return NULL;
  relation = tl_xlsx_find_relation (relations, NULL, "officeDocument");
  if (relation == NULL)
    {
      g_set_error_literal (error, TL_IMPORT_ERROR, TL_IMPORT_ERROR_NO_WORKBOOK,
                           _("This is not a workbook; it has to be an .xlsx file"));
      return NULL;
    }
  return g_strdup (relation->part);
}

static gboolean
is_true (const char *value)
{
  return g_strcmp0 (value, "1") == 0 || g_strcmp0 (value, "true") == 0 || g_strcmp0 (value, "on") == 0;
}

static void
add_sheets (TlXlsx    *self,
            TlXlsxXml *xml,
            GPtrArray *relations)
{
  while (self->sheets->len < MAX_SHEETS && tl_xlsx_xml_next (xml, 1))
    {
      g_autofree char *name = tl_xlsx_xml_dup_attribute (xml, "name");
      g_autofree char *id = tl_xlsx_xml_dup_relation (xml, "id");
      const TlXlsxRelation *relation = id != NULL ? tl_xlsx_find_relation (relations, id, "worksheet") : NULL;
      g_autoptr (GString) decoded = g_string_new (name);
      TlXlsxSheetPart *sheet;

      if (!tl_xlsx_xml_is (xml, "sheet") || name == NULL)
        continue;
      tl_xlsx_decode (decoded);
      sheet = g_new0 (TlXlsxSheetPart, 1);
      sheet->name = g_strdup (decoded->str);
      sheet->part = relation != NULL ? g_strdup (relation->part) : NULL;
      g_ptr_array_add (self->sheets, sheet);
    }
}

static gboolean
read_workbook (TlXlsx      *self,
               const char  *part,
               GPtrArray   *relations,
               GError     **error)
{
  g_autoptr (TlXlsxXml) xml = tl_xlsx_xml_new (self->archive, part, error);

  if (xml == NULL)
    return FALSE;
  if (tl_xlsx_xml_next (xml, -1))
    while (tl_xlsx_xml_next (xml, 0))
      {
        if (tl_xlsx_xml_is (xml, "workbookPr"))
          {
            g_autofree char *from_1904 = tl_xlsx_xml_dup_attribute (xml, "date1904");

            self->from_1904 = is_true (from_1904);
          }
        else if (tl_xlsx_xml_is (xml, "sheets"))
          add_sheets (self, xml, relations);
      }
  return tl_xlsx_xml_finish (xml, error);
}

static char *
dup_part (GPtrArray  *relations,
          const char *type)
{
  const TlXlsxRelation *relation = tl_xlsx_find_relation (relations, NULL, type);

  return relation != NULL ? g_strdup (relation->part) : NULL;
}

/**
 * tl_xlsx_new:
 * @bytes: what is in a file
 * @error: return location for a #TlImportError
 *
 * Reads which sheets a workbook has.
 *
 * Returns: (transfer full) (nullable): the workbook
 */
TlXlsx *
tl_xlsx_new (GBytes  *bytes,
             GError **error)
{
  g_autoptr (TlXlsx) self = g_new0 (TlXlsx, 1);
  g_autoptr (GPtrArray) relations = NULL;
  g_autofree char *part = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  self->archive = tl_xlsx_archive_new (bytes, error);
  if (self->archive == NULL)
    return NULL;
  part = find_workbook (self->archive, error);
  if (part == NULL)
    return NULL;
  relations = tl_xlsx_list_relations (self->archive, part, error);
  if (relations == NULL)
    return NULL;

  self->strings_part = dup_part (relations, "sharedStrings");
  self->styles_part = dup_part (relations, "styles");
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sheet_part_free);
  return read_workbook (self, part, relations, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * tl_xlsx_counts_from_1904:
 * @self: a workbook
 *
 * Returns: whether dates are numbers of days since 1 January 1904, instead of those
 *   by which 1 January 1900 is 1 and there is a 29 February of that year
 */
gboolean
tl_xlsx_counts_from_1904 (TlXlsx *self)
{
  return self->from_1904;
}

guint
tl_xlsx_get_n_sheets (TlXlsx *self)
{
  return self->sheets->len;
}

const char *
tl_xlsx_get_sheet_name (TlXlsx *self,
                        guint   sheet)
{
  g_return_val_if_fail (sheet < self->sheets->len, NULL);

  return ((TlXlsxSheetPart *) g_ptr_array_index (self->sheets, sheet))->name;
}
