/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How long the workbook of some five thousand actions takes, beside two peers that
 * write the cells of the finished workbook: libxlsxwriter alone, and openpyxl. They
 * write the same texts, numbers, formulas and empty cells in as many formats, and
 * nothing else: no tables, rules, charts, protection or widths.
 *
 * Times are processor time in milliseconds, the least of several rounds. Nothing is
 * asserted.
 */

#include <glib/gprintf.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>
#include <sys/resource.h>
#include <time.h>
#include <xlsxwriter.h>

#include "bench-document.h"
#include "document/tl-file-format.h"
#include "export/workbook/tl-workbook.h"

#define ROUNDS 5

static const BenchSize size = { 78, 40, 12, 12 };

static double
get_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

/* The most memory that this process ever had, in MiB. */
static double
get_peak (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return (double) usage.ru_maxrss / 1024;
}

static TlDocument *
make_document (void)
{
  g_autoptr (TlEnvelope) envelope = bench_document_new (&size);
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree char *data = tl_file_format_write (envelope, &length);
  TlDocument *document = tl_document_new_from_data (data, length, &error);

  if (document == NULL)
    g_error ("%s", error->message);

  return document;
}

static GBytes *
export (const TlExportInput *input)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = tl_workbook_exporter.make (input, NULL, &error);

  if (bytes == NULL)
    g_error ("%s", error->message);

  return bytes;
}

/* A cell, or a sheet: then @text is its name. */
typedef struct
{
  enum { SHEET, BLANK, NUMBER, FORMULA, TEXT } kind;
  lxw_row_t row;
  lxw_col_t column;
  guint format;
  double number;
  char *text;
} Cell;

static void
cell_clear (gpointer data)
{
  g_free (((Cell *) data)->text);
}

static void
read_line (GArray     *cells,
           const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, "\t", -1);
  Cell cell = { SHEET, };

  if (g_str_equal (parts[0], "sheet"))
    {
      cell.text = g_strdup (parts[1]);
    }
  else
    {
      cell.kind = g_str_equal (parts[0], "text") ? TEXT : g_str_equal (parts[0], "formula") ? FORMULA
                  : g_str_equal (parts[0], "number") ? NUMBER : BLANK;
      cell.row = (lxw_row_t) g_ascii_strtoull (parts[1], NULL, 10);
      cell.column = (lxw_col_t) g_ascii_strtoull (parts[2], NULL, 10);
      cell.format = (guint) g_ascii_strtoull (parts[3], NULL, 10);
      cell.number = g_ascii_strtod (cell.kind == NUMBER ? parts[5] : parts[4], NULL);
      cell.text = g_strcompress (parts[5]);
    }
  g_array_append_val (cells, cell);
}

static GArray *
read_cells (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (Cell));

  if (!g_file_get_contents (path, &contents, NULL, &error))
    g_error ("%s", error->message);

  lines = g_strsplit (contents, "\n", -1);
  g_array_set_clear_func (cells, cell_clear);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    read_line (cells, lines[i]);

  return cells;
}

static void
write_cell (lxw_worksheet *page,
            const Cell    *cell,
            lxw_format    *format)
{
  switch (cell->kind)
    {
    case TEXT:
      worksheet_write_string (page, cell->row, cell->column, cell->text, format);
      break;
    case FORMULA:
      worksheet_write_formula_num (page, cell->row, cell->column, cell->text, format, cell->number);
      break;
    case NUMBER:
      worksheet_write_number (page, cell->row, cell->column, cell->number, format);
      break;
    case BLANK:
    default:
      worksheet_write_blank (page, cell->row, cell->column, format);
      break;
    }
}

static lxw_format *
get_format (lxw_workbook *file,
            GPtrArray    *formats,
            guint         number)
{
  if (number == 0)
    return NULL;
  if (number >= formats->len)
    g_ptr_array_set_size (formats, (int) number + 1);
  if (g_ptr_array_index (formats, number) == NULL)
    {
      lxw_format *format = workbook_add_format (file);

      format_set_font_size (format, 8 + number);
      format_set_text_wrap (format);
      g_ptr_array_index (formats, number) = format;
    }

  return g_ptr_array_index (formats, number);
}

static void
write_alone (GArray *cells)
{
  const char *buffer = NULL;
  size_t length = 0;
  lxw_workbook_options options = { .tmpdir = g_get_tmp_dir (), .output_buffer = &buffer, .output_buffer_size = &length };
  lxw_workbook *file = workbook_new_opt (NULL, &options);
  g_autoptr (GPtrArray) formats = g_ptr_array_new ();
  lxw_worksheet *page = NULL;

  for (guint i = 0; i < cells->len; i++)
    {
      const Cell *cell = &g_array_index (cells, Cell, i);

      if (cell->kind == SHEET)
        page = workbook_add_worksheet (file, cell->text);
      else
        write_cell (page, cell, get_format (file, formats, cell->format));
    }

  if (workbook_close (file) != LXW_NO_ERROR)
    g_error ("libxlsxwriter wrote nothing");
  free ((char *) buffer);
}

/* Runs the peer in Python, which lists the cells, too. */
static double
measure_openpyxl (const char  *script,
                  GBytes      *bytes,
                  GArray     **cells)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "throughline-bench-export.xlsx", NULL);
  g_autofree char *list = g_build_filename (g_get_tmp_dir (), "throughline-bench-export.txt", NULL);
  const char * const command[] = { "python3", script, path, G_STRINGIFY (ROUNDS), list, NULL };
  g_autofree char *out = NULL;
  g_autoptr (GError) error = NULL;
  int status = 0;

  if (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error)
      && g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, &status, &error))
    g_spawn_check_wait_status (status, &error);
  if (error != NULL)
    g_error ("%s", error->message);
  *cells = read_cells (list);
  g_unlink (path);
  g_unlink (list);

  return g_ascii_strtod (out, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (TlDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GArray) cells = NULL;
  TlExportInput input;
  double ours = INFINITY;
  double alone = INFINITY;
  double before;
  double peak;
  double openpyxl;

  setlocale (LC_ALL, "");
  if (argc != 2)
    g_error ("Usage: bench-export SCRIPT, the peer in Python");

  document = make_document ();
  tl_export_input_init (&input, document);
  before = get_peak ();
  bytes = export (&input);
  peak = get_peak ();
  openpyxl = measure_openpyxl (argv[1], bytes, &cells);

  for (guint round = 0; round < ROUNDS; round++)
    {
      double begin = get_time ();
      g_autoptr (GBytes) again = export (&input);

      ours = fmin (ours, get_time () - begin);
      begin = get_time ();
      write_alone (cells);
      alone = fmin (alone, get_time () - begin);
    }

  g_printf ("Workbook of %u actions, %u weeks: %u cells, %.0f KiB\n",
            input.reading.plan->n_actions, input.reading.plan->frame.weeks,
            cells->len, (double) g_bytes_get_size (bytes) / 1024);
  g_printf ("%-40s %10.1f ms\n", "the workbook", ours);
  g_printf ("%-40s %10.1f ms\n", "the same cells by libxlsxwriter alone", alone);
  g_printf ("%-40s %10.1f ms\n", "the same cells by openpyxl", openpyxl);
  g_printf ("%-40s %10.2f\n", "ours / libxlsxwriter", ours / alone);
  g_printf ("%-40s %10.2f\n", "openpyxl / ours", openpyxl / ours);
  g_printf ("%-40s %10.1f MiB above %.1f\n", "memory at most while it is made", peak - before, before);

  return 0;
}
