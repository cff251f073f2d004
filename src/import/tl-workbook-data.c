/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-workbook-data.h"

#include <glib/gi18n-lib.h>

#include "import/tl-workbook-cells.h"

typedef struct
{
  TlWorkbookData data; /* first: it is what is handed out */
  gatomicrefcount ref_count;
} Data;

G_DEFINE_BOXED_TYPE (TlWorkbookData, tl_workbook_data, tl_workbook_data_ref, tl_workbook_data_unref)

/**
 * Reader:
 * @xlsx: the workbook
 * @base: how it was
 * @sheets: (element-type TlXlsxSheet): those that were read, by their place; %NULL:
 *   not yet
 * @taken: whether a sheet is one of those that people fill in
 * @data: what is read
 *
 * A workbook that is being read.
 */
typedef struct
{
  TlXlsx *xlsx;
  TlBase *base;
  GPtrArray *sheets;
  GArray *taken;
  Data *data;
} Reader;

/* A sheet that people fill in, where it is now. */
typedef struct
{
  TlBaseSheet *base;
  const TlXlsxSheet *sheet;
  guint header;                       /* row */
  guint columns[TL_N_INPUT_FIELDS + 1]; /* as #TlBaseSheet has heads; 0: there is none */
} Place;

static void
value_free (TlWorkbookValue *value)
{
  g_free (value->row);
  g_free (value->base);
  g_free (value->value);
  g_free (value->text);
  g_free (value->sheet);
  g_free (value->cell);
  g_free (value);
}

static void
problem_free (TlWorkbookProblem *problem)
{
  g_free (problem->sheet);
  g_free (problem->cell);
  g_free (problem->text);
  g_free (problem);
}

static Data *
data_new (const TlBase *base)
{
  Data *self = g_new0 (Data, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->data.document = g_strdup (base->document);
  self->data.start = base->start;
  self->data.values = g_ptr_array_new_with_free_func ((GDestroyNotify) value_free);
  self->data.problems = g_ptr_array_new_with_free_func ((GDestroyNotify) problem_free);
  return self;
}

TlWorkbookData *
tl_workbook_data_ref (TlWorkbookData *data)
{
  g_atomic_ref_count_inc (&((Data *) data)->ref_count);
  return data;
}

void
tl_workbook_data_unref (TlWorkbookData *data)
{
  if (!g_atomic_ref_count_dec (&((Data *) data)->ref_count))
    return;
  g_free (data->document);
  g_ptr_array_unref (data->values);
  g_ptr_array_unref (data->problems);
  g_free (data);
}

static void
add_problem (Reader                *self,
             TlWorkbookProblemKind  kind,
             const char            *sheet,
             char                  *cell,
             const char            *text,
             guint                  n)
{
  TlWorkbookProblem *problem = g_new0 (TlWorkbookProblem, 1);

  problem->kind = kind;
  problem->sheet = g_strdup (sheet);
  problem->cell = cell != NULL ? cell : g_strdup ("");
  problem->text = g_strdup (text);
  problem->n = n;
  g_ptr_array_add (self->data->data.problems, problem);
}

/* --- Where sheets and columns are --- */

/* How many of the heads a row has; its columns go into @place. */
static guint
match_row (const TlXlsxSheet *sheet,
           guint              first,
           guint              end,
           char              *heads[TL_N_INPUT_FIELDS + 1],
           Place             *place)
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
             Place             *place)
{
  char *heads[TL_N_INPUT_FIELDS + 1];
  guint best = 0;

  for (guint head = 0; head <= TL_BASE_ID; head++)
    heads[head] = base->heads[head] != NULL ? tl_base_fold (base->heads[head]) : NULL;
  for (guint i = 0, end; i < sheet->n_cells; i = end)
    {
      Place found = { .base = base, .sheet = sheet, .header = sheet->cells[i].row };
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
read_sheet (Reader  *self,
            guint    index,
            GError **error)
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
find_place (Reader       *self,
            gboolean      by_name,
            Place        *place,
            GError      **error)
{
  TlBaseSheet *base = place->base;
  guint best = by_name ? 0 : count_heads (base) / 2, at = 0;

  for (guint i = 0; i < self->sheets->len; i++)
    {
      const TlXlsxSheet *sheet;
      Place found;
      guint n;

      if (g_array_index (self->taken, gboolean, i) || by_name != g_str_equal (tl_xlsx_get_sheet_name (self->xlsx, i), base->name))
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

static gboolean
is_blank (const TlXlsxCell *cell)
{
  g_autofree char *text = tl_workbook_dup_text (cell);

  return cell->kind != TL_XLSX_PENDING && *g_strstrip (text) == '\0';
}

static gboolean
is_input (const Place *place,
          guint        column)
{
  for (guint field = 0; field < TL_N_INPUT_FIELDS; field++)
    if (place->columns[field] == column)
      return TRUE;
  return FALSE;
}

/* A remark at some distance from the list is no row of it, unless somebody filled in
 * something there, or more than one cell. */
static void
take_row_without_id (Reader      *self,
                     const Place *place,
                     guint        first,
                     guint        end,
                     gboolean     follows)
{
  const TlXlsxCell *shown = NULL;
  gboolean filled_in = FALSE;
  guint n = 0;

  for (guint i = first; i < end; i++)
    {
      const TlXlsxCell *cell = &place->sheet->cells[i];

      if (is_blank (cell))
        continue;
      n++;
      filled_in = filled_in || is_input (place, cell->column);
      if (shown == NULL || (shown->kind != TL_XLSX_TEXT && cell->kind == TL_XLSX_TEXT))
        shown = cell;
    }
  if (filled_in || n > 1 || (follows && n > 0))
    {
      g_autofree char *text = tl_workbook_dup_text (shown);

      add_problem (self, TL_WORKBOOK_ROW_WITHOUT_ID, place->sheet->name, tl_xlsx_dup_cell_name (shown->row, shown->column),
                   text, 0);
    }
}

static void
take_row (Reader      *self,
          const Place *place,
          guint        first,
          guint        end,
          gboolean     follows)
{
  const guint row = place->sheet->cells[first].row;
  const TlXlsxCell *cell = tl_xlsx_sheet_find (place->sheet, row, place->columns[TL_BASE_ID]);
  g_autofree char *id = g_strstrip (tl_workbook_dup_text (cell));
  TlBaseRow *known = g_hash_table_lookup (place->base->by_id, id);

  if (known != NULL)
    g_array_append_val (known->places, row);
  else if (*id == '\0')
    take_row_without_id (self, place, first, end, follows);
  else
    add_problem (self, TL_WORKBOOK_ROW_UNKNOWN, place->sheet->name, tl_xlsx_dup_cell_name (row, cell->column), id, 0);
}

static void
take_rows (Reader      *self,
           const Place *place)
{
  const TlXlsxSheet *sheet = place->sheet;

  for (guint i = 0, end; i < sheet->n_cells; i = end)
    {
      for (end = i; end < sheet->n_cells && sheet->cells[end].row == sheet->cells[i].row; end++)
        ;
      if (sheet->cells[i].row > place->header)
        take_row (self, place, i, end, sheet->cells[i].row == sheet->cells[i - 1].row + 1);
    }
}

/* --- Values --- */

/* A text as it is compared: programs end lines as they like. */
static char *
level (TlInputField  field,
       const char   *text)
{
  g_autoptr (GString) out = g_string_new (text);

  g_string_replace (out, "\r\n", "\n", 0);
  g_string_replace (out, "\r", "\n", 0);
  return field == TL_INPUT_LINK ? g_strstrip (g_strdup (out->str)) : g_strdup (out->str);
}

static gboolean
is_same (TlInputField  field,
         const char   *a,
         const char   *b)
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

static char *
read_value (Reader           *self,
            const TlXlsxCell *cell,
            TlInputField      field)
{
  char *value = tl_workbook_read_cell (cell, field, tl_xlsx_counts_from_1904 (self->xlsx), self->base->words);

  return value != NULL && field == TL_INPUT_LINK ? g_strstrip (value) : value;
}

static void
take_value (Reader          *self,
            const Place     *place,
            const TlBaseRow *row,
            TlInputField     field)
{
  const guint column = place->columns[field], first = g_array_index (row->places, guint, 0);
  const TlXlsxCell *cell = tl_xlsx_sheet_find (place->sheet, first, column);
  g_autofree char *read = read_value (self, cell, field);
  const char *base = row->values[field] != NULL ? row->values[field] : "";
  TlWorkbookValue *value;
  gboolean twice = FALSE;

  for (guint i = 1; i < row->places->len && !twice; i++)
    {
      g_autofree char *other = read_value (self, tl_xlsx_sheet_find (place->sheet, g_array_index (row->places, guint, i), column),
                                           field);

      twice = !is_same (field, read, other);
    }
  if (!twice && is_same (field, read, base))
    return;

  value = g_new0 (TlWorkbookValue, 1);
  value->row = g_strdup (row->id);
  value->field = field;
  value->base = g_strdup (base);
  value->text = read == NULL ? tl_workbook_dup_text (cell) : g_strdup ("");
  value->pending = cell != NULL && cell->kind == TL_XLSX_PENDING;
  value->value = g_steal_pointer (&read);
  value->twice = twice;
  value->sheet = g_strdup (place->sheet->name);
  value->cell = tl_xlsx_dup_cell_name (first, column);
  g_ptr_array_add (self->data->data.values, value);
}

static void
take_values (Reader      *self,
             const Place *place)
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
    add_problem (self, TL_WORKBOOK_ROWS_GONE, place->sheet->name, NULL, "", gone);
}

/* --- The workbook --- */

static void
take_sheet (Reader      *self,
            const Place *place)
{
  const TlBaseSheet *base = place->base;

  if (place->sheet == NULL)
    {
      add_problem (self, TL_WORKBOOK_SHEET_GONE, base->name, NULL, "", 0);
      return;
    }
  for (guint field = 0; field < TL_N_INPUT_FIELDS; field++)
    if (base->heads[field] != NULL && place->columns[field] == 0)
      add_problem (self, TL_WORKBOOK_COLUMN_GONE, place->sheet->name, NULL, base->heads[field], 0);
  take_rows (self, place);
  take_values (self, place);
}

/* Each has its own name before any is looked for by what is in it. */
static gboolean
take_sheets (Reader   *self,
             GError  **error)
{
  Place places[TL_N_BASE_ROLES] = { 0 };

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
      take_sheet (self, &places[role]);
  return TRUE;
}

static void
sheet_free (gpointer sheet)
{
  if (sheet != NULL)
    tl_xlsx_sheet_free (sheet);
}

/**
 * tl_workbook_data_new:
 * @bytes: what is in a file
 * @error: return location for a #TlImportError
 *
 * Reads what people filled in.
 *
 * Returns: (transfer full) (nullable): what was read, or %NULL if @bytes is no
 *   workbook of the program, or it is damaged
 */
TlWorkbookData *
tl_workbook_data_new (GBytes  *bytes,
                      GError **error)
{
  g_autoptr (TlXlsx) xlsx = tl_xlsx_new (bytes, error);
  g_autoptr (TlBase) base = xlsx != NULL ? tl_base_read (xlsx, error) : NULL;
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func (sheet_free);
  g_autoptr (GArray) taken = g_array_new (FALSE, TRUE, sizeof (gboolean));
  g_autoptr (TlWorkbookData) data = NULL;
  Reader self = { .xlsx = xlsx, .base = base, .sheets = sheets, .taken = taken };

  if (base == NULL)
    return NULL;
  g_ptr_array_set_size (sheets, (int) tl_xlsx_get_n_sheets (xlsx));
  g_array_set_size (taken, sheets->len);
  self.data = data_new (base);
  data = &self.data->data;
  return take_sheets (&self, error) ? g_steal_pointer (&data) : NULL;
}

/* --- Files --- */

/* No more of it is read than a workbook can be long. */
static GBytes *
read_file (GFile         *file,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GByteArray) data = g_byte_array_new ();
  gssize n;

  if (stream == NULL)
    return NULL;
  do
    {
      char buffer[1 << 16];

      n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, sizeof buffer, cancellable, error);
      if (n > 0)
        g_byte_array_append (data, (guint8 *) buffer, (guint) n);
    }
  while (n > 0 && data->len <= TL_XLSX_MAX_BYTES);
  return n >= 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&data)) : NULL;
}

/**
 * tl_workbook_data_load:
 * @file: a workbook
 * @cancellable: (nullable): ends it early
 * @error: return location for a #TlImportError or a %G_IO_ERROR
 *
 * Reads what people filled in.
 *
 * Returns: (transfer full) (nullable): what was read
 */
TlWorkbookData *
tl_workbook_data_load (GFile         *file,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = read_file (file, cancellable, error);
  return bytes != NULL ? tl_workbook_data_new (bytes, error) : NULL;
}

static void
load_in_thread (GTask        *task,
                gpointer      source G_GNUC_UNUSED,
                gpointer      file,
                GCancellable *cancellable)
{
  GError *error = NULL;
  TlWorkbookData *data = tl_workbook_data_load (file, cancellable, &error);

  if (data != NULL)
    g_task_return_pointer (task, data, (GDestroyNotify) tl_workbook_data_unref);
  else
    g_task_return_error (task, error);
}

/**
 * tl_workbook_data_load_async:
 * @file: a workbook
 * @cancellable: (nullable): ends it early
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Like tl_workbook_data_load(), in a thread.
 */
void
tl_workbook_data_load_async (GFile               *file,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, tl_workbook_data_load_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, load_in_thread);
}

TlWorkbookData *
tl_workbook_data_load_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
