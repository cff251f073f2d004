/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds in a workbook what people changed where nothing is read back. */

#include "tl-workbook-reader-private.h"

#include "import/tl-workbook-cells.h"

/* Of more changed cells of a column, only the first one is told. */
#define MOST_CELLS_OF_COLUMN 20

/* A column of its own, which another one does not only repeat. */
gboolean
tl_base_shown_is_of_field (const TlBaseSheet *base,
                           const TlBaseShown *shown)
{
  return shown->field < TL_N_INPUT_FIELDS && g_strcmp0 (base->heads[shown->field], shown->head) == 0;
}

static gboolean
is_known (const TlWorkbookPlace *place,
          guint                  column)
{
  for (guint head = 0; head <= TL_BASE_ID; head++)
    if (place->columns[head] == column)
      return TRUE;
  for (guint i = 0; i < place->shown->len; i++)
    if (g_array_index (place->shown, guint, i) == column)
      return TRUE;
  return FALSE;
}

/* Columns of the header that stand for a field are taken already, but for one that
 * shows what it did. */
void
tl_reader_find_shown (TlWorkbookPlace *place)
{
  const TlXlsxSheet *sheet = place->sheet;

  g_array_set_size (place->shown, place->base->shown->len);
  for (guint i = 0; i < place->base->shown->len; i++)
    {
      const TlBaseShown *shown = g_ptr_array_index (place->base->shown, i);
      g_autofree char *head = tl_base_fold (shown->head);
      guint *column = &g_array_index (place->shown, guint, i);

      if (tl_base_shown_is_of_field (place->base, shown))
        *column = place->columns[shown->field];
      for (guint at = 0; at < sheet->n_cells && sheet->cells[at].row <= place->header && *column == 0; at++)
        {
          const TlXlsxCell *cell = &sheet->cells[at];
          g_autofree char *text = cell->kind == TL_XLSX_TEXT ? tl_base_fold (cell->text) : NULL;

          if (cell->row == place->header && text != NULL && g_str_equal (text, head) && !is_known (place, cell->column))
            *column = cell->column;
        }
    }
}

/* A cell that repeats one that people fill in follows it. */
static gboolean
repeats (TlWorkbookReader      *self,
         const TlWorkbookPlace *place,
         const TlBaseShown     *shown,
         const TlXlsxCell      *cell)
{
  const gboolean from_1904 = tl_xlsx_counts_from_1904 (self->xlsx);
  const TlXlsxCell *source;
  g_autofree char *value = NULL, *repeated = NULL;

  if (shown->field >= TL_N_INPUT_FIELDS || cell == NULL || place->columns[shown->field] == 0)
    return FALSE;
  source = tl_xlsx_sheet_find (place->sheet, cell->row, place->columns[shown->field]);
  value = tl_workbook_read_cell (cell, (TlInputField) shown->field, from_1904, self->base);
  repeated = tl_workbook_read_cell (source, (TlInputField) shown->field, from_1904, self->base);
  return cell->kind == TL_XLSX_PENDING || g_strcmp0 (value, repeated) == 0;
}

static gboolean
is_changed (TlWorkbookReader      *self,
            const TlWorkbookPlace *place,
            const TlBaseRow       *row,
            guint                  i,
            guint                  at)
{
  const TlBaseShown *shown = g_ptr_array_index (place->base->shown, i);
  const TlXlsxCell *cell = tl_xlsx_sheet_find (place->sheet, at, g_array_index (place->shown, guint, i));
  guint32 was;

  /* A formula that comes to nothing has no cell. */
  if (shown->has_formulas && (cell == NULL || cell->is_formula))
    return FALSE;

  return tl_shown_read (row->shown + i * TL_SHOWN_LENGTH, &was)
         && tl_workbook_get_shown (cell, tl_xlsx_counts_from_1904 (self->xlsx)) != was
         && !repeats (self, place, shown, cell);
}

static void
tell_cell (TlWorkbookReader      *self,
           const TlWorkbookPlace *place,
           const TlBaseShown     *shown,
           guint                  row,
           guint                  column,
           guint                  n)
{
  const TlXlsxCell *cell = tl_xlsx_sheet_find (place->sheet, row, column);
  g_autofree char *said = tl_workbook_read_cell (cell, TL_INPUT_NOTE, tl_xlsx_counts_from_1904 (self->xlsx), self->base);
  const gboolean pending = cell != NULL && cell->kind == TL_XLSX_PENDING;
  g_autofree char *text = said != NULL ? g_steal_pointer (&said)
                                       : pending ? g_strdup ("=") : tl_workbook_dup_text (cell);
  TlWorkbookProblem *problem = tl_reader_add_problem (self, TL_WORKBOOK_CELL_CHANGED, place->sheet->name,
                                                      tl_xlsx_dup_cell_name (row, column), text, n);

  g_set_str (&problem->head, shown->head);
  problem->follows = shown->has_formulas || shown->field < TL_N_INPUT_FIELDS;
}

static int
compare_rows (const guint *a,
              const guint *b)
{
  return *a < *b ? -1 : *a > *b;
}

static void
take_shown_column (TlWorkbookReader      *self,
                   const TlWorkbookPlace *place,
                   guint                  i)
{
  const TlBaseShown *shown = g_ptr_array_index (place->base->shown, i);
  const guint column = g_array_index (place->shown, guint, i);
  g_autoptr (GArray) changed = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint r = 0; r < place->base->rows->len; r++)
    {
      const TlBaseRow *row = g_ptr_array_index (place->base->rows, r);

      for (guint k = 0; row->shown != NULL && k < row->places->len; k++)
        {
          const guint at = g_array_index (row->places, guint, k);

          if (is_changed (self, place, row, i, at))
            g_array_append_val (changed, at);
        }
    }
  g_array_sort (changed, (GCompareFunc) compare_rows);
  if (changed->len > MOST_CELLS_OF_COLUMN)
    tell_cell (self, place, shown, g_array_index (changed, guint, 0), column, changed->len);
  for (guint k = 0; changed->len <= MOST_CELLS_OF_COLUMN && k < changed->len; k++)
    tell_cell (self, place, shown, g_array_index (changed, guint, k), column, 0);
}

void
tl_reader_take_shown (TlWorkbookReader      *self,
                      const TlWorkbookPlace *place)
{
  for (guint i = 0; i < place->base->shown->len; i++)
    {
      const TlBaseShown *shown = g_ptr_array_index (place->base->shown, i);

      if (tl_base_shown_is_of_field (place->base, shown))
        continue;
      if (g_array_index (place->shown, guint, i) != 0)
        take_shown_column (self, place, i);
      else
        tl_reader_add_problem (self, TL_WORKBOOK_COLUMN_GONE, place->sheet->name, NULL, shown->head, 0);
    }
}

/* What stands in other columns of the header and of the rows that are known, in workbooks
 * that say which columns there were. */
void
tl_reader_take_added_columns (TlWorkbookReader      *self,
                              const TlWorkbookPlace *place)
{
  const TlXlsxSheet *sheet = place->sheet;
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);

  g_hash_table_add (rows, GUINT_TO_POINTER (place->header));
  for (guint i = 0; i < place->base->rows->len; i++)
    {
      const TlBaseRow *row = g_ptr_array_index (place->base->rows, i);

      for (guint k = 0; k < row->places->len; k++)
        g_hash_table_add (rows, GUINT_TO_POINTER (g_array_index (row->places, guint, k)));
    }
  for (guint i = 0; place->shown->len > 0 && i < sheet->n_cells; i++)
    {
      const TlXlsxCell *cell = &sheet->cells[i];
      g_autofree char *text = NULL;

      if (is_known (place, cell->column) || g_hash_table_contains (told, GUINT_TO_POINTER (cell->column))
          || !g_hash_table_contains (rows, GUINT_TO_POINTER (cell->row)) || tl_reader_is_blank (cell))
        continue;
      text = tl_workbook_dup_text (cell);
      tl_reader_add_problem (self, TL_WORKBOOK_COLUMN_ADDED, sheet->name,
                             tl_xlsx_dup_cell_name (cell->row, cell->column), text, 0);
      g_hash_table_add (told, GUINT_TO_POINTER (cell->column));
    }
}
