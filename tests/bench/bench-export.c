/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How long the workbook of some five thousand actions takes, beside two peers that
 * write the same cells, with nothing but their values: libxlsxwriter alone, and
 * openpyxl in the way it calls fast. The peers get the cells as the finished workbook
 * has them.
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
#include "export/tl-workbook.h"
#include "import/tl-xlsx.h"

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

static GPtrArray *
read_sheets (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlXlsx) xlsx = tl_xlsx_new (bytes, &error);
  GPtrArray *sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_xlsx_sheet_free);

  for (guint i = 0; error == NULL && i < tl_xlsx_get_n_sheets (xlsx); i++)
    g_ptr_array_add (sheets, tl_xlsx_read_sheet (xlsx, i, &error));
  if (error != NULL)
    g_error ("%s", error->message);

  return sheets;
}

static void
write_cell (lxw_worksheet    *page,
            const TlXlsxCell *cell)
{
  const lxw_row_t row = cell->row - 1;
  const lxw_col_t column = (lxw_col_t) (cell->column - 1);

  if (cell->kind == TL_XLSX_TEXT || cell->kind == TL_XLSX_ISO_DATE)
    worksheet_write_string (page, row, column, cell->text, NULL);
  else
    worksheet_write_number (page, row, column, cell->number, NULL);
}

static void
write_alone (GPtrArray *sheets)
{
  const char *buffer = NULL;
  size_t length = 0;
  lxw_workbook_options options = { .tmpdir = g_get_tmp_dir (), .output_buffer = &buffer, .output_buffer_size = &length };
  lxw_workbook *file = workbook_new_opt (NULL, &options);

  for (guint i = 0; i < sheets->len; i++)
    {
      const TlXlsxSheet *sheet = g_ptr_array_index (sheets, i);
      lxw_worksheet *page = workbook_add_worksheet (file, sheet->name);

      for (guint j = 0; j < sheet->n_cells; j++)
        write_cell (page, &sheet->cells[j]);
    }

  if (workbook_close (file) != LXW_NO_ERROR)
    g_error ("libxlsxwriter wrote nothing");
  free ((char *) buffer);
}

/* Runs the peer in Python; it reads the workbook before it measures. */
static double
measure_openpyxl (const char *script,
                  GBytes     *bytes)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "throughline-bench-export.xlsx", NULL);
  const char * const command[] = { "python3", script, path, G_STRINGIFY (ROUNDS), NULL };
  g_autofree char *out = NULL;
  g_autoptr (GError) error = NULL;
  int status = 0;

  if (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error)
      && g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, &status, &error))
    g_spawn_check_wait_status (status, &error);
  g_unlink (path);
  if (error != NULL)
    g_error ("%s", error->message);

  return g_ascii_strtod (out, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (TlDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) sheets = NULL;
  TlExportInput input;
  double ours = INFINITY;
  double alone = INFINITY;
  double before;
  double peak;
  double openpyxl;
  guint n_cells = 0;

  setlocale (LC_ALL, "");
  if (argc != 2)
    g_error ("Usage: bench-export SCRIPT, the peer in Python");

  document = make_document ();
  tl_export_input_init (&input, document);
  before = get_peak ();
  bytes = export (&input);
  peak = get_peak ();
  sheets = read_sheets (bytes);
  for (guint i = 0; i < sheets->len; i++)
    n_cells += ((const TlXlsxSheet *) g_ptr_array_index (sheets, i))->n_cells;

  for (guint round = 0; round < ROUNDS; round++)
    {
      double begin = get_time ();
      g_autoptr (GBytes) again = export (&input);

      ours = fmin (ours, get_time () - begin);
      begin = get_time ();
      write_alone (sheets);
      alone = fmin (alone, get_time () - begin);
    }
  openpyxl = measure_openpyxl (argv[1], bytes);

  g_printf ("Workbook of %u actions, %u weeks: %u sheets, %u cells, %.0f KiB\n",
            input.reading.plan->n_actions, input.reading.plan->frame.weeks,
            sheets->len, n_cells, (double) g_bytes_get_size (bytes) / 1024);
  g_printf ("%-40s %10.1f ms\n", "the workbook", ours);
  g_printf ("%-40s %10.1f ms\n", "the same cells by libxlsxwriter alone", alone);
  g_printf ("%-40s %10.1f ms\n", "the same cells by openpyxl, write only", openpyxl);
  g_printf ("%-40s %10.2f\n", "ours / libxlsxwriter", ours / alone);
  g_printf ("%-40s %10.2f\n", "openpyxl / ours", openpyxl / ours);
  g_printf ("%-40s %10.1f MiB above %.1f\n", "memory at most while it is made", peak - before, before);

  return 0;
}
