/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds in a workbook what people filled in. */

#include "tl-workbook-reader.h"

#include "import/tl-workbook-cells.h"
#include "import/tl-workbook-reader-private.h"

TlWorkbookProblem *
tl_reader_add_problem (TlWorkbookReader     *self,
                       TlWorkbookProblemKind kind,
                       const char           *sheet,
                       char                 *cell,
                       const char           *text,
                       guint                 n)
{
  TlWorkbookProblem *problem = g_new0 (TlWorkbookProblem, 1);

  problem->kind = kind;
  problem->sheet = g_strdup (sheet);
  problem->cell = cell != NULL ? cell : g_strdup ("");
  problem->head = g_strdup ("");
  problem->text = g_strdup (text);
  problem->n = n;
  g_ptr_array_add (self->data->problems, problem);
  return problem;
}

/* --- Where sheets and columns are --- */

/* How many of the heads a row has; its columns go into @place. */
static guint
match_row (const TlXlsxSheet *sheet,
           guint              first,
           guint              end,
           char              *heads[TL_N_INPUT_FIELDS + 1],
           TlWorkbookPlace   *place)
{
  guint n = 0;

  for (guint i = first; i < end; i++)
    {
      const TlXlsxCell *cell = &sheet->cells[i];
      g_autofree char *text = cell->kind == TL_XLSX_TEXT ? tl_base_fold (cell->text) : NULL;

      for (guint head = 0; text != NULL && head <= TL_BASE_ID; head++)
        if (heads[head] != NULL && place->columns[head] == 0 && g_str_equal (heads[head], text))
          {
            place->columns[head] = cell->column;
            n++;
            break;
          }
    }
  return n;
}

/* Finds the row that has most of what stood over the columns, that of the ids in any
 * case. */
static guint
find_header (TlBaseSheet       *base,
             const TlXlsxSheet *sheet,
             TlWorkbookPlace   *place)
{
  char *heads[TL_N_INPUT_FIELDS + 1];
  guint best = 0;

  for (guint head = 0; head <= TL_BASE_ID; head++)
    heads[head] = base->heads[head] != NULL ? tl_base_fold (base->heads[head]) : NULL;
  for (guint i = 0, end; i < sheet->n_cells; i = end)
    {
      TlWorkbookPlace found = { .base = base, .sheet = sheet, .header = sheet->cells[i].row };
      guint n;

      for (end = i; end < sheet->n_cells && sheet->cells[end].row == found.header; end++)
        ;
      n = match_row (sheet, i, end, heads, &found);
      if (n > MAX (best, 1) && found.columns[TL_BASE_ID] != 0)
        {
          best = n;
          *place = found;
        }
    }
  for (guint head = 0; head <= TL_BASE_ID; head++)
    g_free (heads[head]);
  return best;
}

static const TlXlsxSheet *
read_sheet (TlWorkbookReader *self,
            guint             index,
            GError          **error)
{
  if (g_ptr_array_index (self->sheets, index) == NULL)
    self->sheets->pdata[index] = tl_xlsx_read_sheet (self->xlsx, index, error);
  return g_ptr_array_index (self->sheets, index);
}

static guint
count_heads (const TlBaseSheet *base)
{
  guint n = 0;

  for (guint head = 0; head <= TL_BASE_ID; head++)
    n += base->heads[head] != NULL;
  return n;
}

/* By name, or the one that is most like it and has more than half of the heads. No
 * sheet is found where @place has none. */
static gboolean
find_place (TlWorkbookReader *self,
            gboolean          by_name,
            TlWorkbookPlace  *place,
            GError          **error)
{
  TlBaseSheet *base = place->base;
  guint best = by_name ? 0 : count_heads (base) / 2, at = 0;

  for (guint i = 0; i < self->sheets->len; i++)
    {
      const TlXlsxSheet *sheet;
      TlWorkbookPlace found;
      guint n;

      if (g_array_index (self->taken, gboolean, i)
          || by_name != g_str_equal (tl_xlsx_get_sheet_name (self->xlsx, i), base->name))
        continue;
      sheet = read_sheet (self, i, error);
      if (sheet == NULL)
        return FALSE;
      n = find_header (base, sheet, &found);
      if (n <= best)
        continue;
      best = n;
      at = i;
      *place = found;
    }
  if (place->sheet != NULL)
    g_array_index (self->taken, gboolean, at) = TRUE;
  return TRUE;
}

/* --- Rows --- */

gboolean
tl_reader_is_blank (const TlXlsxCell *cell)
{
  g_autofree char *text = tl_workbook_dup_text (cell);

  return cell->kind != TL_XLSX_PENDING && *g_strstrip (text) == '\0';
}

static gboolean
is_input (const TlWorkbookPlace *place,
          guint                  column)
{
  for (guint field = 0; field < TL_N_INPUT_FIELDS; field++)
    if (place->columns[field] == column)
      return TRUE;
  return FALSE;
}

/* A remark at some distance from the list is no row of it, unless somebody filled in
 * something there, or more than one cell. FALSE if it is none. */
static gboolean
take_row_without_id (TlWorkbookReader      *self,
                     const TlWorkbookPlace *place,
                     guint                  first,
                     guint                  end,
                     gboolean               follows)
{
  const TlXlsxCell *shown = NULL;
  g_autofree char *text = NULL;
  gboolean filled_in = FALSE;
  guint n = 0;

  for (guint i = first; i < end; i++)
    {
      const TlXlsxCell *cell = &place->sheet->cells[i];

      if (tl_reader_is_blank (cell))
        continue;
      n++;
      filled_in = filled_in || is_input (place, cell->column);
      if (shown == NULL || (shown->kind != TL_XLSX_TEXT && cell->kind == TL_XLSX_TEXT))
        shown = cell;
    }
  if (!filled_in && n < (follows ? 1 : 2))
    return FALSE;
  text = tl_workbook_dup_text (shown);
  tl_reader_add_problem (self, TL_WORKBOOK_ROW_WITHOUT_ID, place->sheet->name,
                         tl_xlsx_dup_cell_name (shown->row, shown->column), text, 0);
  return TRUE;
}

/* FALSE if it is no row of the list. */
static gboolean
take_row (TlWorkbookReader      *self,
          const TlWorkbookPlace *place,
          guint                  first,
          guint                  end,
          gboolean               follows)
{
  const guint row = place->sheet->cells[first].row;
  const TlXlsxCell *cell = tl_xlsx_sheet_find (place->sheet, row, place->columns[TL_BASE_ID]);
  g_autofree char *id = g_strstrip (tl_workbook_dup_text (cell));
  TlBaseRow *known = g_hash_table_lookup (place->base->by_id, id);

  if (known != NULL)
    g_array_append_val (known->places, row);
  else if (*id == '\0')
    return take_row_without_id (self, place, first, end, follows);
  else
    tl_reader_add_problem (self, TL_WORKBOOK_ROW_UNKNOWN, place->sheet->name,
                           tl_xlsx_dup_cell_name (row, cell->column), id, 0);
  return TRUE;
}

static void
take_rows (TlWorkbookReader      *self,
           const TlWorkbookPlace *place)
{
  const TlXlsxSheet *sheet = place->sheet;
  guint last = place->header;

  for (guint i = 0, end; i < sheet->n_cells; i = end)
    {
      const guint row = sheet->cells[i].row;

      for (end = i; end < sheet->n_cells && sheet->cells[end].row == row; end++)
        ;
      if (row > place->header && take_row (self, place, i, end, row == last + 1))
        last = row;
    }
}

/* --- Values --- */

/* A text as it is compared: programs end lines as they like. */
static char *
level (TlInputField field,
       const char  *text)
{
  g_autoptr (GString) out = g_string_new (text);

  g_string_replace (out, "\r\n", "\n", 0);
  g_string_replace (out, "\r", "\n", 0);
  return field == TL_INPUT_LINK ? g_strstrip (g_strdup (out->str)) : g_strdup (out->str);
}

static gboolean
is_same (TlInputField field,
         const char  *a,
         const char  *b)
{
  g_autofree char *one = NULL, *other = NULL;

  if (a == NULL || b == NULL)
    return a == b;
  if (g_str_equal (a, b))
    return TRUE;
  one = level (field, a);
  other = level (field, b);
  return g_str_equal (one, other);
}

/* A name can be that of somebody else, or of nobody any more: what was not changed is
 * what it was. */
static gboolean
shows_base (TlWorkbookReader      *self,
            const TlWorkbookPlace *place,
            const TlBaseRow       *row,
            const TlXlsxCell      *cell,
            TlInputField           field)
{
  guint32 shown;

  for (guint i = 0; row->shown != NULL && i < place->base->shown->len; i++)
    {
      const TlBaseShown *column = g_ptr_array_index (place->base->shown, i);

      if (tl_base_shown_is_of_field (place->base, column) && column->field == field
          && tl_shown_read (row->shown + i * TL_SHOWN_LENGTH, &shown))
        return shown == tl_workbook_get_shown (cell, tl_xlsx_counts_from_1904 (self->xlsx));
    }
  return FALSE;
}

static char *
read_value (TlWorkbookReader      *self,
            const TlWorkbookPlace *place,
            const TlBaseRow       *row,
            const TlXlsxCell      *cell,
            TlInputField           field)
{
  char *value;

  if (field == TL_INPUT_OPERATOR && shows_base (self, place, row, cell, field))
    return g_strdup (row->values[field] != NULL ? row->values[field] : "");
  value = tl_workbook_read_cell (cell, field, tl_xlsx_counts_from_1904 (self->xlsx), self->base);
  return value != NULL && field == TL_INPUT_LINK ? g_strstrip (value) : value;
}

static void
take_value (TlWorkbookReader      *self,
            const TlWorkbookPlace *place,
            const TlBaseRow       *row,
            TlInputField           field)
{
  const guint column = place->columns[field], first = g_array_index (row->places, guint, 0);
  const TlXlsxCell *cell = tl_xlsx_sheet_find (place->sheet, first, column);
  g_autofree char *read = read_value (self, place, row, cell, field);
  const char *base = row->values[field] != NULL ? row->values[field] : "";
  TlWorkbookValue *value;
  gboolean twice = FALSE;

  for (guint i = 1; i < row->places->len && !twice; i++)
    {
      const guint at = g_array_index (row->places, guint, i);
      g_autofree char *other = read_value (self, place, row, tl_xlsx_sheet_find (place->sheet, at, column), field);

      twice = !is_same (field, read, other);
    }
  if (!twice && is_same (field, read, base))
    return;

  value = g_new0 (TlWorkbookValue, 1);
  value->row = g_strdup (row->id);
  value->field = field;
  value->base = g_strdup (base);
  value->text = read == NULL || field == TL_INPUT_OPERATOR ? tl_workbook_dup_text (cell) : g_strdup ("");
  value->pending = cell != NULL && cell->kind == TL_XLSX_PENDING;
  value->value = g_steal_pointer (&read);
  value->twice = twice;
  value->sheet = g_strdup (place->sheet->name);
  value->cell = tl_xlsx_dup_cell_name (first, column);
  g_ptr_array_add (self->data->values, value);
}

static void
take_values (TlWorkbookReader      *self,
             const TlWorkbookPlace *place)
{
  guint gone = 0;

  for (guint i = 0; i < place->base->rows->len; i++)
    {
      const TlBaseRow *row = g_ptr_array_index (place->base->rows, i);

      if (row->places->len == 0)
        gone++;
      for (guint field = 0; row->places->len > 0 && field < TL_N_INPUT_FIELDS; field++)
        if (place->columns[field] != 0)
          take_value (self, place, row, (TlInputField) field);
    }
  if (gone > 0)
    tl_reader_add_problem (self, TL_WORKBOOK_ROWS_GONE, place->sheet->name, NULL, "", gone);
}

/* --- Columns of one name --- */

/* Of more others, the first ones are looked at. */
#define MOST_OF_ONE_NAME 8

/* In how many rows a column has what it had. */
static guint
count_same (TlWorkbookReader      *self,
            const TlWorkbookPlace *place,
            guint                  head,
            guint                  column)
{
  const TlXlsxSheet *sheet = place->sheet;
  guint n = 0;

  for (guint i = 0; i < sheet->n_cells; i++)
    {
      const TlXlsxCell *cell = &sheet->cells[i];
      g_autofree char *id = NULL, *value = NULL;
      const TlBaseRow *row;

      if (cell->column != (head == TL_BASE_ID ? column : place->columns[TL_BASE_ID]) || cell->row <= place->header)
        continue;
      id = g_strstrip (tl_workbook_dup_text (cell));
      row = g_hash_table_lookup (place->base->by_id, id);
      if (row == NULL)
        continue;
      if (head != TL_BASE_ID)
        value = read_value (self, place, row, tl_xlsx_sheet_find (sheet, cell->row, column), (TlInputField) head);
      n += head == TL_BASE_ID
           || is_same ((TlInputField) head, value, row->values[head] != NULL ? row->values[head] : "");
    }
  return n;
}

static gboolean
is_other_column (const TlWorkbookPlace *place,
                 const TlXlsxCell      *cell,
                 guint                  head,
                 const char            *folded)
{
  g_autofree char *text = cell->kind == TL_XLSX_TEXT ? tl_base_fold (cell->text) : NULL;

  if (cell->row != place->header || cell->column == place->columns[head] || text == NULL || !g_str_equal (text, folded))
    return FALSE;
  for (guint other = 0; other <= TL_BASE_ID; other++)
    if (place->columns[other] == cell->column)
      return FALSE;
  return TRUE;
}

/* Of the columns that stand where @head does, the one that is most like it was. */
static guint
find_most_alike (TlWorkbookReader      *self,
                 const TlWorkbookPlace *place,
                 guint                  head)
{
  const TlXlsxSheet *sheet = place->sheet;
  g_autofree char *folded = tl_base_fold (place->base->heads[head]);
  guint best = place->columns[head], n_best = 0, n_others = 0;

  for (guint i = 0; i < sheet->n_cells && sheet->cells[i].row <= place->header && n_others < MOST_OF_ONE_NAME; i++)
    {
      guint n;

      if (!is_other_column (place, &sheet->cells[i], head, folded))
        continue;
      if (n_others++ == 0)
        n_best = count_same (self, place, head, best);
      n = count_same (self, place, head, sheet->cells[i].column);
      if (n <= n_best)
        continue;
      n_best = n;
      best = sheet->cells[i].column;
    }
  return best;
}

/* Somebody can have added a column and called it like one of ours. */
static void
settle_columns (TlWorkbookReader *self,
                TlWorkbookPlace  *place)
{
  place->columns[TL_BASE_ID] = find_most_alike (self, place, TL_BASE_ID);
  for (guint field = 0; field < TL_N_INPUT_FIELDS; field++)
    if (place->columns[field] != 0)
      place->columns[field] = find_most_alike (self, place, field);
}

/* --- The workbook --- */

static gboolean
has_sheet (TlWorkbookReader *self,
           const char       *name)
{
  for (guint i = 0; i < tl_xlsx_get_n_sheets (self->xlsx); i++)
    if (g_str_equal (tl_xlsx_get_sheet_name (self->xlsx, i), name))
      return TRUE;
  return FALSE;
}

static void
take_sheet (TlWorkbookReader *self,
            TlWorkbookPlace  *place)
{
  const TlBaseSheet *base = place->base;

  if (place->sheet == NULL)
    {
      const gboolean there = has_sheet (self, base->name) && base->heads[TL_BASE_ID] != NULL;

      tl_reader_add_problem (self, there ? TL_WORKBOOK_IDS_GONE : TL_WORKBOOK_SHEET_GONE, base->name, NULL,
                             there ? base->heads[TL_BASE_ID] : "", 0);
      return;
    }
  settle_columns (self, place);
  tl_reader_find_shown (place);
  for (guint field = 0; field < TL_N_INPUT_FIELDS; field++)
    if (base->heads[field] != NULL && place->columns[field] == 0)
      tl_reader_add_problem (self, TL_WORKBOOK_COLUMN_GONE, place->sheet->name, NULL, base->heads[field], 0);
  take_rows (self, place);
  take_values (self, place);
  tl_reader_take_shown (self, place);
  tl_reader_take_added_columns (self, place);
}

/* Each has its own name before any is looked for by what is in it. */
static gboolean
take_sheets (TlWorkbookReader *self,
             GError          **error)
{
  TlWorkbookPlace places[TL_N_BASE_ROLES] = { 0 };

  for (guint pass = 0; pass < 2; pass++)
    for (guint role = 0; role < TL_N_BASE_ROLES; role++)
      {
        TlBaseSheet *base = &self->base->sheets[role];

        if (base->name == NULL || base->rows->len == 0 || places[role].sheet != NULL)
          continue;
        places[role].base = base;
        if (!find_place (self, pass == 0, &places[role], error))
          return FALSE;
      }
  for (guint role = 0; role < TL_N_BASE_ROLES; role++)
    if (places[role].base != NULL)
      {
        g_autoptr (GArray) shown = g_array_new (FALSE, TRUE, sizeof (guint));

        places[role].shown = shown;
        take_sheet (self, &places[role]);
      }
  return TRUE;
}

static void
sheet_free (gpointer sheet)
{
  if (sheet != NULL)
    tl_xlsx_sheet_free (sheet);
}

/**
 * tl_workbook_read:
 * @xlsx: a workbook
 * @base: how it was
 * @data: its lists take up what is read
 * @error: return location for a #TlImportError
 *
 * Reads what people filled in.
 *
 * Returns: %FALSE if a sheet cannot be read
 */
gboolean
tl_workbook_read (TlXlsx         *xlsx,
                  TlBase         *base,
                  TlWorkbookData *data,
                  GError        **error)
{
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func (sheet_free);
  g_autoptr (GArray) taken = g_array_new (FALSE, TRUE, sizeof (gboolean));
  TlWorkbookReader self = { .xlsx = xlsx, .base = base, .sheets = sheets, .taken = taken, .data = data };

  g_ptr_array_set_size (sheets, (int) tl_xlsx_get_n_sheets (xlsx));
  g_array_set_size (taken, sheets->len);
  return take_sheets (&self, error);
}
