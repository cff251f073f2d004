/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-brief-charts.h"

#define ACCENT_HEIGHT 5
#define BAR_HEIGHT 5
#define LINE_HEIGHT 12 /* of a table's cell */

typedef struct
{
  double value;
  double low;
  double high;
  double most;
} Bar;

/* --- Bars --- */

static void
draw_accent (cairo_t           *cr,
             const TlBriefType *type,
             gconstpointer      data,
             double             width,
             double             height)
{
  tl_brief_type_set_ink (cr, TL_BRIEF_ACCENT);
  cairo_rectangle (cr, 0, 0, width, 1.5);
  cairo_fill (cr);
}

/**
 * tl_brief_charts_put_accent:
 *
 * Puts a thick line there, for what stands below it.
 */
void
tl_brief_charts_put_accent (TlBriefFlow *flow,
                            guint        column,
                            guint        n_columns)
{
  tl_brief_flow_put_picture (flow, column, n_columns, ACCENT_HEIGHT, draw_accent, NULL);
}

static void
draw_range (cairo_t           *cr,
            const TlBriefType *type,
            gconstpointer      data,
            double             width,
            double             height)
{
  const Bar *bar = data;
  const double scale = (width - 6) / bar->most;
  const double y = (height - BAR_HEIGHT) / 2;

  if (bar->high > bar->low)
    {
      cairo_rectangle (cr, bar->low * scale, y - 1.5, (bar->high - bar->low) * scale, BAR_HEIGHT + 3);
      tl_brief_type_set_ink (cr, TL_BRIEF_TINT);
      cairo_fill_preserve (cr);
      tl_brief_type_set_ink (cr, TL_BRIEF_MUTED);
      cairo_set_line_width (cr, 0.5);
      cairo_stroke (cr);
    }

  tl_brief_type_set_ink (cr, TL_BRIEF_ACCENT);
  cairo_rectangle (cr, 0, y, bar->value * scale, BAR_HEIGHT);
  cairo_fill (cr);
}

/**
 * tl_brief_charts_put_range:
 * @value: how long the bar is
 * @low: where the range begins that it should end in
 * @high: where that ends
 * @most: the value at the end of the columns, above 0
 *
 * Puts a bar there.
 */
void
tl_brief_charts_put_range (TlBriefFlow *flow,
                           guint        column,
                           guint        n_columns,
                           double       value,
                           double       low,
                           double       high,
                           double       most)
{
  Bar *bar = g_new (Bar, 1);

  *bar = (Bar) { .value = MIN (value, most), .low = MIN (low, most), .high = MIN (high, most), .most = most };
  tl_brief_flow_put_picture (flow, column, n_columns, LINE_HEIGHT, draw_range, bar);
}

/* A bar in its frame; what is beyond the whole sticks out of it, hatched. */
static void
draw_share (cairo_t           *cr,
            const TlBriefType *type,
            gconstpointer      data,
            double             width,
            double             height)
{
  const Bar *bar = data;
  const double scale = width / bar->most;

  cairo_rectangle (cr, 0.25, 0.75, bar->high * scale - 0.5, BAR_HEIGHT - 0.5);
  tl_brief_type_set_ink (cr, TL_BRIEF_TINT);
  cairo_fill_preserve (cr);
  tl_brief_type_set_ink (cr, TL_BRIEF_MUTED);
  cairo_set_line_width (cr, 0.5);
  cairo_stroke (cr);

  tl_brief_type_set_ink (cr, TL_BRIEF_ACCENT);
  cairo_rectangle (cr, 0, 0.5, bar->value * scale, BAR_HEIGHT);
  cairo_fill (cr);

  if (bar->value > bar->high)
    {
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_rectangle (cr, bar->high * scale - 0.5, 0, 1, BAR_HEIGHT + 1);
      cairo_fill (cr);
    }
}

/**
 * tl_brief_charts_put_share:
 * @value: how long the bar is
 * @whole: how long its frame is, above 0
 *
 * Puts a bar there that fills a frame, or reaches out of it.
 */
void
tl_brief_charts_put_share (TlBriefFlow *flow,
                           guint        column,
                           guint        n_columns,
                           double       value,
                           double       whole)
{
  const double shown = CLAMP (value, 0, 1.5 * whole);
  Bar *bar = g_new (Bar, 1);

  *bar = (Bar) { .value = shown, .high = whole, .most = MAX (shown, whole) };
  tl_brief_flow_put_picture (flow, column, n_columns, BAR_HEIGHT + 2, draw_share, bar);
}

/* --- Marks --- */

static void
draw_mark (cairo_t           *cr,
           const TlBriefType *type,
           gconstpointer      data,
           double             width,
           double             height)
{
  const TlBriefMark *mark = data;
  const double radius = 3;
  const double y = height / 2;

  if (*mark == TL_BRIEF_MARK_NONE)
    return;

  tl_brief_type_set_ink (cr, TL_BRIEF_ACCENT);
  cairo_set_line_width (cr, 1);
  cairo_new_path (cr);
  cairo_arc (cr, width - radius - 1, y, radius, 0, 2 * G_PI);
  if (*mark == TL_BRIEF_MARK_FULL)
    cairo_fill_preserve (cr);
  cairo_stroke (cr);
  if (*mark == TL_BRIEF_MARK_HALF)
    {
      cairo_arc (cr, width - radius - 1, y, radius, 0, G_PI);
      cairo_fill (cr);
    }
}

/**
 * tl_brief_charts_put_mark:
 *
 * Puts a mark there, beside a word that says the same.
 */
void
tl_brief_charts_put_mark (TlBriefFlow *flow,
                          guint        column,
                          guint        n_columns,
                          TlBriefMark  mark)
{
  TlBriefMark *data = g_new (TlBriefMark, 1);

  *data = mark;
  tl_brief_flow_put_picture (flow, column, n_columns, LINE_HEIGHT, draw_mark, data);
}
