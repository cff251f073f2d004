/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cells of a sheet. */

#include "tl-xlsx-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

typedef struct
{
  TlXlsxSheet sheet; /* first: it is what is returned */
  GArray *cells;
  GStringChunk *texts;
} Sheet;

typedef struct
{
  TlXlsx *xlsx;
  TlXlsxXml *xml;
  Sheet *sheet;
  guint row;        /* of the cell at hand; before the first one, 0 */
  guint column;
  GString *value;   /* of the cell at hand, as written */
  GString *text;    /* of the cell at hand, inline */
} Reader;

void
tl_xlsx_sheet_free (TlXlsxSheet *sheet)
{
  Sheet *self = (Sheet *) sheet;

  g_free (self->sheet.name);
  g_array_unref (self->cells);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/**
 * tl_xlsx_dup_cell_name:
 * @row: from 1
 * @column: from 1
 *
 * Returns: (transfer full): what people call the cell, "K17"
 */
char *
tl_xlsx_dup_cell_name (guint row,
                       guint column)
{
  char letters[8];
  guint at = G_N_ELEMENTS (letters) - 1;

  letters[at] = '\0';
  for (; column > 0 && at > 0; column = (column - 1) / 26)
    letters[--at] = (char) ('A' + (column - 1) % 26);
  return g_strdup_printf ("%s%u", letters + at, row);
}

static void
fail_damaged (Reader *self)
{
  g_autofree char *cell = tl_xlsx_dup_cell_name (CLAMP (self->row, 1, TL_XLSX_MAX_ROW),
                                                 CLAMP (self->column, 1, TL_XLSX_MAX_COLUMN));

  tl_xlsx_xml_fail (self->xml, g_error_new (TL_IMPORT_ERROR, TL_IMPORT_ERROR_DAMAGED,
                                            /* Translators: a sheet, and a cell in it, “K17”. */
                                            _("The workbook is damaged: on the sheet “%s”, the cell %s cannot be read"),
                                            self->sheet->sheet.name, cell));
}

static void
fail_large (Reader *self)
{
  tl_xlsx_xml_fail (self->xml, g_error_new (TL_IMPORT_ERROR, TL_IMPORT_ERROR_TOO_LARGE,
                                            _("The sheet “%s” has more cells than any that was ever made of a strategy"),
                                            self->sheet->sheet.name));
}

/* --- Where a cell is --- */

static gboolean
read_number (const char *text,
             guint       most,
             guint      *number)
{
  guint64 read;

  if (!g_ascii_string_to_unsigned (text, 10, 1, most, &read, NULL))
    return FALSE;
  *number = (guint) read;
  return TRUE;
}

/* "K17" */
static gboolean
read_place (const char *text,
            guint      *row,
            guint      *column)
{
  *column = 0;
  for (; g_ascii_isalpha (*text); text++)
    {
      *column = *column * 26 + (guint) (g_ascii_toupper (*text) - 'A') + 1;
      if (*column > TL_XLSX_MAX_COLUMN)
        return FALSE;
    }
  return *column > 0 && read_number (text, TL_XLSX_MAX_ROW, row);
}

/* Whoever does not say where a row or a cell is means the one after the last. */
static gboolean
begin_row (Reader *self)
{
  g_autofree char *number = tl_xlsx_xml_dup_attribute (self->xml, "r");

  self->column = 0;
  return number != NULL ? read_number (number, TL_XLSX_MAX_ROW, &self->row) : ++self->row <= TL_XLSX_MAX_ROW;
}

static gboolean
begin_cell (Reader *self)
{
  g_autofree char *place = tl_xlsx_xml_dup_attribute (self->xml, "r");

  return place != NULL ? read_place (place, &self->row, &self->column) : ++self->column <= TL_XLSX_MAX_COLUMN;
}

/* --- What it holds --- */

typedef struct
{
  char *type;      /* or NULL: a number */
  char *style;     /* or NULL: the first */
  gboolean has_value;
  gboolean has_formula;
} Content;

static void
content_clear (Content *self)
{
  g_free (self->type);
  g_free (self->style);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Content, content_clear)

static gboolean
read_content (Reader  *self,
              Content *content)
{
  while (tl_xlsx_xml_next (self->xml, 3))
    {
      if (tl_xlsx_xml_is (self->xml, "v"))
        {
          content->has_value = TRUE;
          g_string_truncate (self->value, 0);
          if (!tl_xlsx_xml_add_text (self->xml, self->value))
            return FALSE;
        }
      else if (tl_xlsx_xml_is (self->xml, "is"))
        {
          if (!tl_xlsx_add_rich_text (self->xml, 4, self->text))
            return FALSE;
        }
      else if (tl_xlsx_xml_is (self->xml, "f"))
        content->has_formula = TRUE;
    }
  return TRUE;
}

static const char *
keep (Reader     *self,
      const char *text)
{
  return g_string_chunk_insert_const (self->sheet->texts, text);
}

static gboolean
is_type (const Content *content,
         const char    *type)
{
  return g_strcmp0 (content->type, type) == 0;
}

static gboolean
read_shared (Reader     *self,
             TlXlsxCell *cell)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (self->value->str, 10, 0, G_MAXUINT, &number, NULL)
      || number >= self->xlsx->strings->len)
    return FALSE;
  cell->text = keep (self, g_ptr_array_index (self->xlsx->strings, number));
  return TRUE;
}

static gboolean
read_double (Reader *self,
             double *number)
{
  g_autofree char *text = g_strstrip (g_strdup (self->value->str));
  char *end = NULL;

  if (strspn (text, "+-0123456789.eE") != strlen (text))
    return FALSE;
  *number = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && isfinite (*number);
}

static TlXlsxLook
get_look (Reader        *self,
          const Content *content)
{
  guint64 style = 0;

  if (content->style != NULL)
    g_ascii_string_to_unsigned (content->style, 10, 0, G_MAXUINT, &style, NULL);
  return style < self->xlsx->looks->len ? g_array_index (self->xlsx->looks, TlXlsxLook, style) : TL_XLSX_LOOK_NUMBER;
}

static gboolean
read_value (Reader        *self,
            const Content *content,
            TlXlsxCell    *cell)
{
  if (is_type (content, "s"))
    {
      cell->kind = TL_XLSX_TEXT;
      return read_shared (self, cell);
    }
  if (is_type (content, "str"))
    {
      tl_xlsx_decode (self->value);
      cell->kind = TL_XLSX_TEXT;
      cell->text = keep (self, self->value->str);
      return TRUE;
    }
  if (is_type (content, "e") || is_type (content, "d"))
    {
      cell->kind = is_type (content, "e") ? TL_XLSX_ERROR : TL_XLSX_ISO_DATE;
      cell->text = keep (self, self->value->str);
      return TRUE;
    }
  if (content->type != NULL && !is_type (content, "n") && !is_type (content, "b"))
    return FALSE;
  cell->kind = is_type (content, "b") ? TL_XLSX_BOOLEAN : TL_XLSX_NUMBER;
  cell->look = get_look (self, content);
  if (cell->kind == TL_XLSX_BOOLEAN && g_str_equal (self->value->str, "true"))
    cell->number = 1;
  else if (cell->kind != TL_XLSX_BOOLEAN || !g_str_equal (self->value->str, "false"))
    return read_double (self, &cell->number);
  return TRUE;
}

/* FALSE if there is nothing in it. */
static gboolean
make_cell (Reader        *self,
           const Content *content,
           TlXlsxCell    *cell)
{
  if (is_type (content, "inlineStr"))
    {
      cell->kind = TL_XLSX_TEXT;
      cell->text = keep (self, self->text->str);
    }
  else if (self->value->len == 0 && content->has_formula && !(content->has_value && is_type (content, "str")))
    cell->kind = TL_XLSX_PENDING;
  else if (self->value->len == 0)
    return FALSE;
  else if (!read_value (self, content, cell))
    {
      fail_damaged (self);
      return FALSE;
    }
  return cell->kind != TL_XLSX_TEXT || *cell->text != '\0';
}

static gboolean
read_cell (Reader *self)
{
  g_auto (Content) content = {
    .type = tl_xlsx_xml_dup_attribute (self->xml, "t"),
    .style = tl_xlsx_xml_dup_attribute (self->xml, "s"),
  };
  TlXlsxCell cell = { .row = self->row, .column = self->column };

  g_string_truncate (self->value, 0);
  g_string_truncate (self->text, 0);
  if (!read_content (self, &content))
    return FALSE;
  if (!make_cell (self, &content, &cell))
    return TRUE;
  cell.is_formula = content.has_formula ? 1 : 0;
  if (self->sheet->cells->len >= TL_XLSX_MAX_CELLS)
    {
      fail_large (self);
      return FALSE;
    }
  g_array_append_val (self->sheet->cells, cell);
  return TRUE;
}

static void
read_rows (Reader *self)
{
  while (tl_xlsx_xml_next (self->xml, 1))
    {
      if (!tl_xlsx_xml_is (self->xml, "row"))
        continue;
      if (!begin_row (self))
        {
          fail_damaged (self);
          return;
        }
      while (tl_xlsx_xml_next (self->xml, 2))
        {
          if (!tl_xlsx_xml_is (self->xml, "c"))
            continue;
          if (!begin_cell (self))
            fail_damaged (self);
          else if (read_cell (self))
            continue;
          return;
        }
    }
}

/* --- The sheet --- */

static int
compare_cells (const TlXlsxCell *a,
               const TlXlsxCell *b)
{
  if (a->row != b->row)
    return a->row < b->row ? -1 : 1;
  return a->column < b->column ? -1 : a->column > b->column;
}

/* Programs write cells in their order; where one did not, the last one of a place
 * counts. */
static void
put_in_order (GArray *cells)
{
  gboolean ordered = TRUE;
  guint to = 0;

  for (guint i = 1; i < cells->len && ordered; i++)
    ordered = compare_cells (&g_array_index (cells, TlXlsxCell, i - 1), &g_array_index (cells, TlXlsxCell, i)) < 0;
  if (ordered)
    return;

  g_array_sort (cells, (GCompareFunc) compare_cells);
  for (guint i = 0; i < cells->len; i++)
    {
      const TlXlsxCell *cell = &g_array_index (cells, TlXlsxCell, i);

      if (to > 0 && compare_cells (&g_array_index (cells, TlXlsxCell, to - 1), cell) == 0)
        to--;
      g_array_index (cells, TlXlsxCell, to++) = *cell;
    }
  g_array_set_size (cells, to);
}

/**
 * tl_xlsx_read_sheet:
 * @self: a workbook
 * @sheet: which, from 0
 * @error: return location for a #TlImportError
 *
 * Reads the cells of a sheet. One that has none, such as a chart, has no cells.
 *
 * Returns: (transfer full) (nullable): the sheet
 */
TlXlsxSheet *
tl_xlsx_read_sheet (TlXlsx  *self,
                    guint    sheet,
                    GError **error)
{
  const TlXlsxSheetPart *part;
  g_autoptr (TlXlsxSheet) result = NULL;
  g_autoptr (TlXlsxXml) xml = NULL;
  g_autoptr (GString) value = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  Sheet *made;
  Reader reader;

  g_return_val_if_fail (sheet < self->sheets->len, NULL);

  part = g_ptr_array_index (self->sheets, sheet);
  made = g_new0 (Sheet, 1);
  made->sheet.name = g_strdup (part->name);
  made->cells = g_array_new (FALSE, FALSE, sizeof (TlXlsxCell));
  made->texts = g_string_chunk_new (4096);
  result = &made->sheet;
  if (part->part == NULL)
    return g_steal_pointer (&result);

  if (!tl_xlsx_read_strings (self, error) || !tl_xlsx_read_styles (self, error))
    return NULL;
  xml = tl_xlsx_xml_new (self->archive, part->part, error);
  if (xml == NULL)
    return NULL;
  reader = (Reader) { .xlsx = self, .xml = xml, .sheet = made, .value = value, .text = text };
  if (tl_xlsx_xml_next (xml, -1))
    while (tl_xlsx_xml_next (xml, 0))
      if (tl_xlsx_xml_is (xml, "sheetData"))
        read_rows (&reader);
  if (!tl_xlsx_xml_finish (xml, error))
    return NULL;

  put_in_order (made->cells);
  made->sheet.cells = (const TlXlsxCell *) made->cells->data;
  made->sheet.n_cells = made->cells->len;
  return g_steal_pointer (&result);
}

/**
 * tl_xlsx_sheet_find:
 * @sheet: a sheet
 * @row: from 1
 * @column: from 1
 *
 * Returns: (nullable): the cell, or %NULL if it is empty
 */
const TlXlsxCell *
tl_xlsx_sheet_find (const TlXlsxSheet *sheet,
                    guint              row,
                    guint              column)
{
  const TlXlsxCell wanted = { .row = row, .column = column };
  guint first = 0, end = sheet->n_cells;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;
      int order = compare_cells (&wanted, &sheet->cells[middle]);

      if (order == 0)
        return &sheet->cells[middle];
      if (order < 0)
        end = middle;
      else
        first = middle + 1;
    }
  return NULL;
}
