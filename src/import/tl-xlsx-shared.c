/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the sheets of a workbook share: texts, and how numbers look. */

#include "tl-xlsx-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * tl_xlsx_read_strings:
 * @self: a workbook
 * @error: return location for a #TlImportError
 *
 * Reads the texts that sheets refer to by their number, unless that is done.
 *
 * Returns: %FALSE if they cannot be read
 */
gboolean
tl_xlsx_read_strings (TlXlsx  *self,
                      GError **error)
{
  g_autoptr (TlXlsxXml) xml = NULL;

  if (self->strings != NULL)
    return TRUE;
  self->strings = g_ptr_array_new_with_free_func (g_free);
  if (self->strings_part == NULL)
    return TRUE;

  xml = tl_xlsx_xml_new (self->archive, self->strings_part, error);
  if (xml == NULL)
    return FALSE;
  if (tl_xlsx_xml_next (xml, -1))
    while (tl_xlsx_xml_next (xml, 0))
      {
        g_autoptr (GString) text = NULL;

        if (!tl_xlsx_xml_is (xml, "si"))
          continue;
        if (self->strings->len >= TL_XLSX_MAX_STRINGS)
          {
            g_set_error_literal (error, TL_IMPORT_ERROR, TL_IMPORT_ERROR_TOO_LARGE,
                                 _("The workbook has more texts than any that was ever made of a strategy"));
            return FALSE;
          }
        text = g_string_new (NULL);
        tl_xlsx_add_rich_text (xml, 1, text);
        g_ptr_array_add (self->strings, g_strdup (text->str));
      }
  return tl_xlsx_xml_finish (xml, error);
}

/* --- How numbers look --- */

/* Of the formats that have a number and no code (ECMA-376, part 1, 18.8.30); the
 * ones from 27 to 58 that are not named are dates of East Asia. */
static TlXlsxLook
get_built_in_look (guint64 format)
{
  if (format == 9 || format == 10)
    return TL_XLSX_LOOK_PERCENT;
  if ((format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 31) || format == 36
      || (format >= 50 && format <= 54) || format == 57 || format == 58)
    return TL_XLSX_LOOK_DATE;
  if ((format >= 18 && format <= 21) || (format >= 32 && format <= 35) || (format >= 45 && format <= 47)
      || format == 55 || format == 56)
    return TL_XLSX_LOOK_TIME;
  return TL_XLSX_LOOK_NUMBER;
}

/* What is quoted in a format code, escaped, or in brackets but for hours that go on
 * counting, says nothing; nor does what comes after the first part. */
static const char *
skip (const char *p)
{
  if (*p == '"')
    {
      const char *end = strchr (p + 1, '"');

      return end != NULL ? end : p + strlen (p) - 1;
    }
  if ((*p == '\\' || *p == '_' || *p == '*') && p[1] != '\0')
    return p + 1;
  if (*p == '[' && g_ascii_tolower (p[1]) != 'h' && g_ascii_tolower (p[1]) != 'm' && g_ascii_tolower (p[1]) != 's')
    {
      const char *end = strchr (p, ']');

      return end != NULL ? end : p + strlen (p) - 1;
    }
  return NULL;
}

static TlXlsxLook
read_format_code (const char *code)
{
  gboolean time = FALSE, month = FALSE;

  if (g_ascii_strncasecmp (code, "General", 7) == 0)
    return TL_XLSX_LOOK_NUMBER;
  for (const char *p = code; *p != '\0' && *p != ';'; p++)
    {
      const char *end = skip (p);

      if (end != NULL)
        {
          p = end;
          continue;
        }
      switch (g_ascii_tolower (*p))
        {
        case '%': return TL_XLSX_LOOK_PERCENT;
        case 'd': case 'y': return TL_XLSX_LOOK_DATE;
        case 'h': case 's': time = TRUE; break;
        case 'm': month = TRUE; break;
        default: break;
        }
    }
  return time ? TL_XLSX_LOOK_TIME : month ? TL_XLSX_LOOK_DATE : TL_XLSX_LOOK_NUMBER;
}

static void
add_formats (TlXlsxXml  *xml,
             GHashTable *formats)
{
  while (tl_xlsx_xml_next (xml, 1))
    {
      g_autofree char *id = tl_xlsx_xml_dup_attribute (xml, "numFmtId");
      g_autofree char *code = tl_xlsx_xml_dup_attribute (xml, "formatCode");

      if (id != NULL && code != NULL)
        {
          TlXlsxLook look = read_format_code (code);

          g_hash_table_insert (formats, g_steal_pointer (&id), GUINT_TO_POINTER (look));
        }
    }
}

static void
add_styles (TlXlsx     *self,
            TlXlsxXml  *xml,
            GHashTable *formats)
{
  while (tl_xlsx_xml_next (xml, 1))
    {
      g_autofree char *id = tl_xlsx_xml_dup_attribute (xml, "numFmtId");
      TlXlsxLook look = TL_XLSX_LOOK_NUMBER;
      gpointer known;
      guint64 number;

      if (!tl_xlsx_xml_is (xml, "xf"))
        continue;
      if (id != NULL && g_hash_table_lookup_extended (formats, id, NULL, &known))
        look = (TlXlsxLook) GPOINTER_TO_UINT (known);
      else if (id != NULL && g_ascii_string_to_unsigned (id, 10, 0, G_MAXUINT, &number, NULL))
        look = get_built_in_look (number);
      g_array_append_val (self->looks, look);
    }
}

/**
 * tl_xlsx_read_styles:
 * @self: a workbook
 * @error: return location for a #TlImportError
 *
 * Reads how numbers look by the style of their cells, unless that is done.
 *
 * Returns: %FALSE if it cannot be read
 */
gboolean
tl_xlsx_read_styles (TlXlsx  *self,
                     GError **error)
{
  g_autoptr (GHashTable) formats = NULL;
  g_autoptr (TlXlsxXml) xml = NULL;

  if (self->looks != NULL)
    return TRUE;
  self->looks = g_array_new (FALSE, FALSE, sizeof (TlXlsxLook));
  if (self->styles_part == NULL)
    return TRUE;

  xml = tl_xlsx_xml_new (self->archive, self->styles_part, error);
  if (xml == NULL)
    return FALSE;
  formats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (tl_xlsx_xml_next (xml, -1))
    while (tl_xlsx_xml_next (xml, 0))
      {
        if (tl_xlsx_xml_is (xml, "numFmts"))
          add_formats (xml, formats);
        else if (tl_xlsx_xml_is (xml, "cellXfs"))
          add_styles (self, xml, formats);
      }
  return tl_xlsx_xml_finish (xml, error);
}
