/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-workbook-private.h"

#include <glib/gi18n-lib.h>

#include "export/tl-cell-text.h"
#include "tracking/tl-actual.h"

/* In pixels. */
#define COLUMN_WIDTH 64
#define GAP 16

#define CHARTS_ABREAST 2

/* What the library makes of a chart of its own size. */
#define LIBRARY_WIDTH 480.0
#define LIBRARY_HEIGHT 288.0

#define TITLE_MAX 90

static const TlBeside beside = TL_CHART_PAGE;

#define INK_TEXT 0x1F2933
#define INK_ACTUAL TL_LOOK_TAB_COLOR
#define INK_TARGET 0xC77A1B
#define INK_GRID 0xE3E9EC

/* The library would take a title that begins with "=" for a formula. */
static char *
make_title (const char *text)
{
  g_autofree char *line = tl_cell_text_flatten (text, TITLE_MAX);

  return *line == '=' ? g_strconcat ("\u200a", line, NULL) : g_steal_pointer (&line);
}

static void
add_series (lxw_chart     *drawing,
            TlSheet       *sheet,
            const TlChart *chart,
            guint          column,
            const char    *name,
            lxw_color_t    ink,
            gboolean       adds_up)
{
  g_autofree char *days = tl_sheet_dup_range (sheet, chart->first_row, chart->day_column,
                                              chart->last_row, chart->day_column);
  g_autofree char *numbers = tl_sheet_dup_range (sheet, chart->first_row, column, chart->last_row, column);
  lxw_chart_line line = { .color = ink, .width = 2 };
  lxw_chart_fill fill = { .color = ink };
  g_autofree char *title = make_title (name);
  lxw_chart_series *series = chart_add_series (drawing, days, numbers);

  chart_series_set_name (series, title);
  if (adds_up)
    {
      chart_series_set_fill (series, &fill);
      return;
    }

  chart_series_set_line (series, &line);
  chart_series_set_marker_type (series, LXW_CHART_MARKER_CIRCLE);
  chart_series_set_marker_size (series, 6);
  chart_series_set_marker_fill (series, &fill);
  chart_series_set_marker_line (series, &(lxw_chart_line) { .color = ink });
}

/* Whether a number or a target of the chart is less than 0; @first_row is that of
 * all periods. */
static gboolean
reaches_below_zero (TlWorkbook    *workbook,
                    const TlChart *chart,
                    lxw_row_t      first_row)
{
  TlTracking *tracking = workbook->input->situation.tracking;
  TlRecordList *actuals = tracking != NULL ? tl_record_get_list (tracking, TL_TRACKING_ACTUALS) : NULL;

  for (lxw_row_t row = chart->first_row; row <= chart->last_row; row++)
    {
      const TlInputPeriod *period = g_ptr_array_index (workbook->periods, row - first_row);
      const TlResults *results = tl_workbook_get_results_of (workbook, period->last);
      TlRecord *actual = actuals != NULL && period->actual != NULL
                         ? tl_record_list_find (actuals, period->actual, NULL) : NULL;

      if (tl_results_find_kpi (results, period->kpi)->target < 0
          || (actual != NULL && tl_record_get_optional (actual, TL_ACTUAL_VALUE) < 0))
        return TRUE;
    }

  return FALSE;
}

static void
style_chart (lxw_chart  *drawing,
             const char *title,
             gboolean    from_zero)
{
  lxw_chart_font title_font = { .size = 14, .bold = LXW_TRUE, .color = INK_TEXT };
  lxw_chart_font font = { .size = 11, .color = INK_TEXT };
  lxw_chart_line grid = { .color = INK_GRID, .width = 0.75 };

  chart_title_set_name (drawing, title);
  chart_title_set_name_font (drawing, &title_font);
  chart_legend_set_position (drawing, LXW_CHART_LEGEND_BOTTOM);
  chart_legend_set_font (drawing, &font);
  chart_axis_set_num_format (drawing->x_axis, "d mmm");
  chart_axis_set_num_font (drawing->x_axis, &font);
  chart_axis_set_num_format (drawing->y_axis, "#,##0.##");
  chart_axis_set_num_font (drawing->y_axis, &font);
  chart_axis_major_gridlines_set_line (drawing->y_axis, &grid);
  if (from_zero)
    chart_axis_set_min (drawing->y_axis, 0);
  chart_show_blanks_as (drawing, LXW_CHART_BLANKS_AS_GAP);
}

static void
add_chart (TlWorkbook    *workbook,
           TlSheet       *sheet,
           const TlChart *chart,
           lxw_row_t      first_row,
           guint          place,
           guint          position)
{
  g_autofree char *title = make_title (chart->title);
  /* Translators: Says to people who do not see it what a chart shows; %s is what is
   * measured. */
  g_autofree char *description = g_strdup_printf (_("Chart of %s, by period: the target, and what was read"), title);
  lxw_chart *drawing = workbook_add_chart (sheet->book->file,
                                           chart->adds_up ? LXW_CHART_COLUMN : LXW_CHART_LINE);
  const guint page = position / TL_CHARTS_A_PAGE, on_page = position % TL_CHARTS_A_PAGE;
  const guint n_columns = beside.n_columns / CHARTS_ABREAST;
  const guint height = beside.height * CHARTS_ABREAST / TL_CHARTS_A_PAGE;
  const guint column = place + page * beside.n_columns + on_page % CHARTS_ABREAST * n_columns;
  lxw_chart_options options = {
    .x_scale = (n_columns * COLUMN_WIDTH - GAP) / LIBRARY_WIDTH,
    .y_scale = (height - GAP) / LIBRARY_HEIGHT,
    .y_offset = (int) (on_page / CHARTS_ABREAST * height),
    .object_position = LXW_OBJECT_DONT_MOVE_DONT_SIZE,
    .description = description,
  };

  add_series (drawing, sheet, chart, chart->target_column, _("Target"), INK_TARGET, chart->adds_up);
  add_series (drawing, sheet, chart, chart->actual_column, _("Actual"), INK_ACTUAL, chart->adds_up);
  style_chart (drawing, title, chart->adds_up && !reaches_below_zero (workbook, chart, first_row));
  tl_sheet_check (sheet, worksheet_insert_chart_opt (sheet->page, sheet->first - 1, (lxw_col_t) column, drawing, &options));
}

/**
 * tl_workbook_add_charts:
 * @sheet: a sheet with the rows of its list
 * @charts: (array length=n_charts): that show them
 *
 * Adds charts on the right of a list, a row for each of the workbook's periods. They
 * point at numbers and never at formulas, for programs that do not calculate. Bars
 * begin at 0, whatever a program would choose: their lengths are compared.
 */
void
tl_workbook_add_charts (TlWorkbook    *workbook,
                        TlSheet       *sheet,
                        const TlChart *charts,
                        guint          n_charts)
{
  const guint place = sheet->widths->len + 1;

  for (guint i = 0; i < n_charts; i++)
    add_chart (workbook, sheet, &charts[i], sheet->first, place, i);
}
