/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The work of weeks, held against the hours there are. */

#include "config.h"

#include "tl-brief-charts.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "wording/tl-wording-brief.h"

#define AXIS_WIDTH 30
#define AXIS_HEIGHT 14
#define KEY_HEIGHT 16
#define LABEL_WIDTH 46
#define WEEKS_OF_YEAR 52

typedef struct
{
  TlDay start;
  guint n_weeks;
  TlBriefWeek weeks[];
} Weeks;

/* Text at a place of a picture, the right way round. */
static double
show_text (cairo_t           *cr,
           const TlBriefType *type,
           double             x,
           double             y,
           double             width,
           gboolean           at_end,
           const char        *text)
{
  g_autoptr (PangoLayout) layout = tl_brief_type_make (type, TL_BRIEF_NOTE, TL_BRIEF_START, width, 1, NULL, text);
  int natural;
  double used;

  pango_layout_set_alignment (layout, at_end != type->mirrored ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_get_size (layout, &natural, NULL);
  used = (double) natural / PANGO_SCALE;

  cairo_save (cr);
  cairo_translate (cr, type->mirrored ? x + width : x, y);
  if (type->mirrored)
    cairo_scale (cr, -1, 1);
  tl_brief_type_show (layout, TL_BRIEF_NOTE, cr, 0, 0);
  cairo_restore (cr);

  return used;
}

/* Hours from one line of the chart to the next: 1, 2 or 5, or so many tens. */
static double
choose_step (double most)
{
  const double rough = MAX (most / 3, 0.25);
  const double ten = pow (10, floor (log10 (rough)));
  static const double steps[] = { 1, 2, 5, 10 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (steps[i] * ten >= rough)
        return steps[i] * ten;
    }

  return 10 * ten;
}

static double
get_most_hours (const Weeks *weeks)
{
  guint most = 60;

  for (guint i = 0; i < weeks->n_weeks; i++)
    most = MAX (most, MAX (weeks->weeks[i].planned, weeks->weeks[i].available));

  return most / 60.0;
}

static void
draw_key (cairo_t           *cr,
          const TlBriefType *type,
          double             width)
{
  double x = AXIS_WIDTH;

  tl_brief_type_set_ink (cr, TL_BRIEF_ACCENT);
  cairo_rectangle (cr, x, 2, 8, 8);
  cairo_fill (cr);
  x += 13;
  x += show_text (cr, type, x, 0, width / 3, FALSE, _("Hours planned")) + 18;

  tl_brief_type_set_ink (cr, TL_BRIEF_INK);
  cairo_set_line_width (cr, 1.25);
  cairo_move_to (cr, x, 6);
  cairo_rel_line_to (cr, 14, 0);
  cairo_stroke (cr);
  show_text (cr, type, x + 19, 0, width / 3, FALSE, _("Hours available"));
}

static void
draw_scale (cairo_t           *cr,
            const TlBriefType *type,
            double             width,
            double             foot,
            double             unit,
            double             step,
            guint              n_steps)
{
  for (guint i = 0; i <= n_steps; i++)
    {
      const double y = foot - i * step * unit;
      g_autofree char *hours = tl_wording_hours ((guint) (i * step * 60 + 0.5));

      tl_brief_type_set_ink (cr, i == 0 ? TL_BRIEF_MUTED : TL_BRIEF_RULE);
      cairo_set_line_width (cr, i == 0 ? 0.75 : 0.5);
      cairo_move_to (cr, AXIS_WIDTH, y);
      cairo_line_to (cr, width, y);
      cairo_stroke (cr);
      show_text (cr, type, 0, y - 6, AXIS_WIDTH - 5, TRUE, i == 0 ? "0" : hours);
    }
}

/* A column of a week; what is beyond the hours there are is hatched. */
static void
draw_week (cairo_t           *cr,
           const TlBriefWeek *week,
           double             x,
           double             width,
           double             foot,
           double             unit)
{
  const double planned = week->planned / 60.0 * unit;
  const double within = MIN (week->planned, week->available) / 60.0 * unit;

  tl_brief_type_set_ink (cr, TL_BRIEF_ACCENT);
  cairo_rectangle (cr, x, foot - within, width, within);
  cairo_fill (cr);

  if (planned <= within)
    return;

  cairo_save (cr);
  cairo_rectangle (cr, x, foot - planned, width, planned - within);
  cairo_clip_preserve (cr);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
  cairo_set_line_width (cr, 0.75);
  for (double y = foot - planned - width; y < foot - within + width; y += 3)
    {
      cairo_move_to (cr, x, y + width);
      cairo_line_to (cr, x + width, y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_weeks (cairo_t           *cr,
            const TlBriefType *type,
            gconstpointer      data,
            double             width,
            double             height)
{
  const Weeks *weeks = data;
  const double most = get_most_hours (weeks);
  const double step = choose_step (most);
  const guint n_steps = (guint) ceil (most / step - 0.001);
  const double foot = height - AXIS_HEIGHT;
  const double unit = (foot - KEY_HEIGHT - 6) / (n_steps * step);
  const double each = (width - AXIS_WIDTH) / weeks->n_weeks;
  const double bar = MIN (each * 0.62, 22);
  const guint stride = (guint) MAX (1, ceil (LABEL_WIDTH / each));

  draw_key (cr, type, width);
  draw_scale (cr, type, width, foot, unit, step, n_steps);

  for (guint i = 0; i < weeks->n_weeks; i++)
    draw_week (cr, &weeks->weeks[i], AXIS_WIDTH + i * each + (each - bar) / 2, bar, foot, unit);

  for (guint i = 0; i < weeks->n_weeks; i += stride)
    {
      const double x = AXIS_WIDTH + i * each + (each - bar) / 2;
      g_autofree char *date = weeks->n_weeks > WEEKS_OF_YEAR ? tl_wording_short_month (weeks->start + 7 * i)
                                                             : tl_wording_short_date (weeks->start + 7 * i);

      if (x + LABEL_WIDTH <= width || i == 0)
        show_text (cr, type, x, foot + 2, LABEL_WIDTH, FALSE, date);
    }

  tl_brief_type_set_ink (cr, TL_BRIEF_INK);
  cairo_set_line_width (cr, 1.25);
  cairo_new_path (cr);
  for (guint i = 0; i < weeks->n_weeks; i++)
    {
      const double y = foot - weeks->weeks[i].available / 60.0 * unit;

      cairo_line_to (cr, AXIS_WIDTH + i * each, y);
      cairo_line_to (cr, AXIS_WIDTH + (i + 1) * each, y);
    }
  cairo_stroke (cr);
}

/**
 * tl_brief_charts_put_weeks:
 * @weeks: (array length=n_weeks): at least one
 * @start: the Monday of the first
 *
 * Puts a chart there that holds the work of weeks against the hours that there are.
 */
void
tl_brief_charts_put_weeks (TlBriefFlow       *flow,
                           double             height,
                           const TlBriefWeek *weeks,
                           guint              n_weeks,
                           TlDay              start)
{
  Weeks *data = g_malloc (sizeof (Weeks) + n_weeks * sizeof (TlBriefWeek));

  data->start = start;
  data->n_weeks = n_weeks;
  memcpy (data->weeks, weeks, n_weeks * sizeof (TlBriefWeek));
  tl_brief_flow_put_picture (flow, 0, TL_BRIEF_COLUMNS, height, draw_weeks, data);
}
