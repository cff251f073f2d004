/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-sheet-private.h"

#include "export/tl-cell-text.h"

#define SHEET_NAME_MAX 31

/* The format's limit is 255, and what cannot be there is escaped. */
#define HEAD_MAX 200

/**
 * tl_sheet_check:
 * @sheet: a sheet
 * @failure: what the library answered
 *
 * Keeps the first error for the end.
 */
void
tl_sheet_check (TlSheet   *sheet,
                lxw_error  failure)
{
  if (sheet->book->failure == LXW_NO_ERROR)
    sheet->book->failure = failure;
}

/* A translation could use characters that the name of a sheet must not have. */
static char *
make_name (const char *name)
{
  char *safe = tl_cell_text_flatten (name, SHEET_NAME_MAX);

  g_strdelimit (safe, "[]:*?/\\'", ' ');

  return g_strstrip (safe);
}

/**
 * tl_sheet_init:
 * @sheet: a sheet
 * @book: that it is appended to
 * @name: in the reader's language
 *
 * Begins a sheet.
 */
void
tl_sheet_init (TlSheet    *sheet,
               TlBook     *book,
               const char *name)
{
  *sheet = (TlSheet) {
    .book = book,
    .name = make_name (name),
    .widths = g_array_new (FALSE, TRUE, sizeof (double)),
    .heads = g_ptr_array_new_with_free_func (g_free),
    .head_looks = g_array_new (FALSE, FALSE, sizeof (TlLook)),
    .rows = g_array_new (FALSE, FALSE, sizeof (TlSheetRow)),
    .cells = tl_sheet_cells_new (),
    .shared = tl_sheet_shared_new (),
    .shown = g_string_new (NULL),
  };
  sheet->page = workbook_add_worksheet (book->file, sheet->name);

  if (sheet->page == NULL)
    {
      g_free (sheet->name);
      sheet->page = workbook_add_worksheet (book->file, NULL);
      sheet->name = g_strdup (sheet->page->name);
    }

  worksheet_gridlines (sheet->page, LXW_HIDE_ALL_GRIDLINES);
  worksheet_set_tab_color (sheet->page, TL_LOOK_TAB_COLOR);

  /* A person's answer may consist of digits: no warning is due. */
  tl_sheet_check (sheet, worksheet_ignore_errors (sheet->page, LXW_IGNORE_NUMBER_STORED_AS_TEXT,
                                                  "A1:XFD1048576"));

  if (book->mirrored)
    worksheet_right_to_left (sheet->page);
}

void
tl_sheet_clear (TlSheet *sheet)
{
  g_clear_pointer (&sheet->name, g_free);
  g_clear_pointer (&sheet->title, g_free);
  g_clear_pointer (&sheet->widths, g_array_unref);
  g_clear_pointer (&sheet->heads, g_ptr_array_unref);
  g_clear_pointer (&sheet->head_looks, g_array_unref);
  g_clear_pointer (&sheet->rows, g_array_unref);
  g_clear_pointer (&sheet->cells, g_array_unref);
  g_clear_pointer (&sheet->shared, g_hash_table_unref);
  if (sheet->shown != NULL)
    g_string_free (g_steal_pointer (&sheet->shown), TRUE);
}

/**
 * tl_sheet_is_dropped:
 * @sheet: a sheet
 * @column: from 0
 *
 * Returns: whether the column is left out
 */
gboolean
tl_sheet_is_dropped (TlSheet *sheet,
                     guint    column)
{
  return column < 64 && (sheet->dropped & (G_GUINT64_CONSTANT (1) << column)) != 0;
}

/**
 * tl_sheet_get_place:
 * @sheet: a sheet
 * @column: from 0
 *
 * Returns: where a column stands, or would stand, among those that are there
 */
guint
tl_sheet_get_place (TlSheet *sheet,
                    guint    column)
{
  guint64 below = column < 64 ? (G_GUINT64_CONSTANT (1) << column) - 1 : G_MAXUINT64;

  return column - (guint) __builtin_popcountll (sheet->dropped & below);
}

/**
 * tl_sheet_drop_column:
 * @sheet: a sheet
 * @column: from 0 to 63
 */
void
tl_sheet_drop_column (TlSheet *sheet,
                      guint    column)
{
  g_return_if_fail (column < 64);

  sheet->dropped |= G_GUINT64_CONSTANT (1) << column;
}

/**
 * tl_sheet_set_column:
 * @sheet: a sheet
 * @column: from 0
 * @width: in digits
 */
void
tl_sheet_set_column (TlSheet *sheet,
                     guint    column,
                     double   width)
{
  guint place = tl_sheet_get_place (sheet, column);

  if (tl_sheet_is_dropped (sheet, column))
    return;

  if (sheet->widths->len <= place)
    g_array_set_size (sheet->widths, place + 1);
  g_array_index (sheet->widths, double, place) = width;

  tl_sheet_check (sheet, worksheet_set_column (sheet->page, (lxw_col_t) place, (lxw_col_t) place,
                                               width, NULL));
}

/**
 * tl_sheet_hide_column:
 * @sheet: a sheet whose columns are set
 * @column: that is for programs only
 */
void
tl_sheet_hide_column (TlSheet *sheet,
                      guint    column)
{
  lxw_col_t place = (lxw_col_t) tl_sheet_get_place (sheet, column);
  lxw_row_col_options options = { .hidden = LXW_TRUE };

  tl_sheet_check (sheet, worksheet_set_column_opt (sheet->page, place, place,
                                                   g_array_index (sheet->widths, double, place), NULL, &options));
}

/**
 * tl_sheet_write_title:
 * @title: of the sheet
 * @lead: (nullable): what it shows, in one sentence
 */
void
tl_sheet_write_title (TlSheet    *sheet,
                      const char *title,
                      const char *lead)
{
  g_autofree char *line = tl_cell_text_flatten (title, 120);

  tl_sheet_write_text (sheet, 0, TL_LOOK_TITLE, line);
  tl_sheet_end_row (sheet);

  if (lead != NULL)
    {
      tl_sheet_write_text (sheet, 0, TL_LOOK_LEAD, lead);
      sheet->height += TL_SHEET_AIR;
      tl_sheet_end_row (sheet);
    }

  sheet->title = g_steal_pointer (&line);
  sheet->head = sheet->row;
}

static gboolean
has_head (TlSheet    *sheet,
          const char *head)
{
  g_autofree char *folded = g_utf8_casefold (head, -1);

  for (guint i = 0; i < sheet->heads->len; i++)
    {
      g_autofree char *other = g_utf8_casefold (g_ptr_array_index (sheet->heads, i), -1);

      if (g_str_equal (other, folded))
        return TRUE;
    }

  return FALSE;
}

/* Programs tell columns by their heads, in which a translation, or the name of a
 * persona, could be the same. */
static char *
make_head (TlSheet    *sheet,
           const char *text)
{
  char *head = tl_cell_text_flatten (text, HEAD_MAX);

  for (guint n = 2; *head == '\0' || has_head (sheet, head); n++)
    {
      g_autofree char *plain = tl_cell_text_flatten (text, HEAD_MAX - 10);

      g_free (head);
      head = g_strdup_printf ("%s (%u)", plain, n);
    }

  return head;
}

/**
 * tl_sheet_get_head:
 * @sheet: a sheet with its header
 * @column: from 0
 *
 * Returns: (transfer none) (nullable): what stands over the column; %NULL if it is
 *   left out
 */
const char *
tl_sheet_get_head (TlSheet *sheet,
                   guint    column)
{
  if (tl_sheet_is_dropped (sheet, column))
    return NULL;

  return g_ptr_array_index (sheet->heads, tl_sheet_get_place (sheet, column));
}

/**
 * tl_sheet_write_header:
 * @columns: (array length=n_columns): from the left, or the right where the
 *   language goes that way
 *
 * Writes the head of a list, which stays in view and is repeated in print.
 */
void
tl_sheet_write_header (TlSheet        *sheet,
                       const TlColumn *columns,
                       guint           n_columns)
{
  g_ptr_array_set_size (sheet->heads, 0);
  g_array_set_size (sheet->head_looks, 0);

  for (guint i = 0; i < n_columns; i++)
    {
      char *head;

      if (tl_sheet_is_dropped (sheet, i))
        continue;

      head = make_head (sheet, columns[i].head);
      tl_sheet_set_column (sheet, i, columns[i].width);
      tl_sheet_write_text (sheet, i, columns[i].head_look, head);
      g_ptr_array_add (sheet->heads, head);
      g_array_append_val (sheet->head_looks, columns[i].head_look);
    }
  tl_sheet_end_row (sheet);

  tl_sheet_repeat_rows (sheet, 1);
  tl_sheet_freeze (sheet, 0);
}

/**
 * tl_sheet_repeat_rows:
 * @sheet: a sheet between two rows
 * @n_rows: how many rows above are on every page
 */
void
tl_sheet_repeat_rows (TlSheet *sheet,
                      guint    n_rows)
{
  sheet->n_repeated = n_rows;
  tl_sheet_check (sheet, worksheet_repeat_rows (sheet->page, sheet->row - n_rows, sheet->row - 1));
}

/**
 * tl_sheet_freeze:
 * @sheet: a sheet between two rows; what is above stays in view
 * @n_columns: how many columns stay in view too
 */
void
tl_sheet_freeze (TlSheet *sheet,
                 guint    n_columns)
{
  sheet->first = sheet->row;
  sheet->n_frozen = tl_sheet_get_place (sheet, n_columns);
  worksheet_freeze_panes (sheet->page, sheet->first, (lxw_col_t) sheet->n_frozen);
}

/**
 * tl_sheet_write_band:
 * @look: of the band
 * @title: of what follows
 *
 * Writes a band across all columns that are set, which stays on a page with
 * what follows.
 */
void
tl_sheet_write_band (TlSheet    *sheet,
                     TlLook      look,
                     const char *title)
{
  tl_sheet_add_text (sheet, 0, 0, look, title);
  for (guint i = 1; i < sheet->widths->len; i++)
    tl_sheet_add_text (sheet, i, i, look, NULL);
  sheet->keeps = TRUE;
  tl_sheet_end_row (sheet);
}
