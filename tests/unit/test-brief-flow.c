/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "export/brief/tl-brief-charts.h"
#include "export/brief/tl-brief-flow.h"

typedef struct
{
  TlBriefType type;
  TlBriefFlow flow;
} Fixture;

#define WIDTH 480

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  tl_brief_type_init (&fixture->type);
  tl_brief_flow_init (&fixture->flow, &fixture->type, WIDTH);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  tl_brief_flow_clear (&fixture->flow);
  tl_brief_type_clear (&fixture->type);
}

static void
test_clean (void)
{
  static const struct
  {
    const char *text;
    guint max;
    guint most;
    const char *clean;
  } cases[] = {
    { "", 10, 1, "" },
    { "plain", 10, 1, "plain" },
    { "  two\twords  ", 10, 1, "two words" },
    { "a\n\n\r\nb\n", 10, 2, "a\u2028b" },
    { "a\nb\nc", 10, 2, "a\u2028b…" },
    { "abcdef", 3, 1, "abc…" },
    { "be\x07ll\x7f", 10, 1, "bell" },
    { "\u202eevil\u202c", 10, 1, "evil" },
    { "hy\u00adphen\ufeff", 10, 1, "hyphen" },
    { "e\u0301\u0301\u0301\u0301\u0301\u0301", 10, 1, "e\u0301\u0301\u0301\u0301" },
    { "\u2068مخبز\u2069", 10, 1, "\u2068مخبز\u2069" },
    { "6.5 h of 8 h", 20, 1, "6.5\u00a0h of 8\u00a0h" },
    { "45 % and 3 of 4 apples", 30, 1, "45\u00a0% and 3 of 4 apples" },
    { "\uffff\ufdd0", 10, 1, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = tl_brief_type_clean (cases[i].text, cases[i].max, cases[i].most);

      g_assert_cmpstr (clean, ==, cases[i].clean);
    }
}

/* What all is about is smaller rather than parted within a word. */
static void
test_figure (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *text;
    int lines;
  } cases[] = {
    { "8", 1 },
    { "Bekanntheit", 1 },
    { "Loyalty and retention of everybody", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PangoLayout) layout =
        tl_brief_type_make (&fixture->type, TL_BRIEF_FIGURE, TL_BRIEF_START, 90, 2, NULL, cases[i].text);

      g_assert_cmpint (pango_layout_get_line_count (layout), ==, cases[i].lines);
    }
}

/* Where a line ends within the last one that is shown, there is a sign. */
static void
assert_no_line_end (PangoLayout *layout)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, pango_layout_get_line_count (layout) - 1);
  const char *last = pango_layout_get_text (layout) + pango_layout_line_get_start_index (line);

  g_assert_null (strstr (last, "\u2028"));
}

static int
count_lines (Fixture      *fixture,
             TlBriefAlign  align,
             guint         most,
             const char   *text,
             gboolean     *cut,
             double       *width)
{
  g_autoptr (PangoLayout) layout =
    tl_brief_type_make (&fixture->type, TL_BRIEF_BODY, align, 60, most, NULL, text);
  PangoRectangle ink;
  int lines;

  pango_layout_get_extents (layout, &ink, NULL);
  *cut = pango_layout_is_ellipsized (layout) || g_str_has_suffix (pango_layout_get_text (layout), "…");
  *width = (double) ink.width / PANGO_SCALE;
  assert_no_line_end (layout);
  lines = pango_layout_get_line_count (layout);
  g_assert_cmpfloat_with_epsilon (tl_brief_type_get_height (layout),
                                  lines * tl_brief_type_get_leading (TL_BRIEF_BODY), 0.01);

  return lines;
}

/* Nothing is wider than its column or has more lines than there is room for, and
 * numbers are whole. */
static void
test_column (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *text;
    TlBriefAlign align;
    guint most;
    int lines;
    gboolean cut;
  } cases[] = {
    { "short", TL_BRIEF_START, 3, 1, FALSE },
    { "a few words that have to be wrapped many times over", TL_BRIEF_START, 2, 2, TRUE },
    { "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", TL_BRIEF_START, 3, 3, TRUE },
    { "a\nb\nc\nd", TL_BRIEF_START, 3, 3, TRUE },
    { "a few words that are wrapped\nb", TL_BRIEF_START, 2, 2, TRUE },
    { "a few words\nb", TL_BRIEF_START, 2, 2, FALSE },
    { "some words again\nb", TL_BRIEF_START, 2, 2, TRUE },
    { "1,234,567", TL_BRIEF_END, 1, 1, FALSE },
    { "1,234,567,890,123", TL_BRIEF_END, 1, 1, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean cut;
      double width;

      int lines = count_lines (fixture, cases[i].align, cases[i].most, cases[i].text, &cut, &width);

      g_assert_cmpint (lines, ==, cases[i].lines);
      g_assert_cmpint (cut, ==, cases[i].cut);
      g_assert_cmpfloat (width, <=, 60);
    }
}

static TlBriefRow *
add_row (Fixture     *fixture,
         TlBriefRole  role,
         double       height)
{
  TlBriefRow *row = tl_brief_flow_add (&fixture->flow, role, 10);

  row->height = height;

  return row;
}

static const TlBriefPlace *
get_place (Fixture *fixture,
           guint    position)
{
  g_assert_cmpuint (position, <, fixture->flow.places->len);

  return &g_array_index (fixture->flow.places, TlBriefPlace, position);
}

/* The room above a row is not at the top of a page. */
static void
test_breaks (Fixture       *fixture,
             gconstpointer  data)
{
  for (guint i = 0; i < 5; i++)
    add_row (fixture, TL_BRIEF_ROLE_PARAGRAPH, 40);

  tl_brief_flow_place (&fixture->flow, 100, 1, 0);
  g_assert_cmpuint (fixture->flow.n_pages, ==, 3);
  for (guint i = 0; i < 5; i++)
    {
      g_assert_cmpuint (get_place (fixture, i)->page, ==, i / 2);
      g_assert_cmpfloat (get_place (fixture, i)->y, ==, i % 2 * 50);
    }
  g_assert_cmpfloat (fixture->flow.filled, ==, 40);
}

/* With less room between rows, more of them fit. */
static void
test_spacing (Fixture       *fixture,
              gconstpointer  data)
{
  for (guint i = 0; i < 3; i++)
    add_row (fixture, TL_BRIEF_ROLE_PARAGRAPH, 40);

  tl_brief_flow_place (&fixture->flow, 130, 1, 0);
  g_assert_cmpuint (fixture->flow.n_pages, ==, 2);

  tl_brief_flow_place (&fixture->flow, 130, 0.5, 0);
  g_assert_cmpuint (fixture->flow.n_pages, ==, 1);
  g_assert_cmpfloat (get_place (fixture, 2)->y, ==, 90);
}

static void
test_keeps (Fixture       *fixture,
            gconstpointer  data)
{
  add_row (fixture, TL_BRIEF_ROLE_PARAGRAPH, 40);
  add_row (fixture, TL_BRIEF_ROLE_HEADING, 20);
  add_row (fixture, TL_BRIEF_ROLE_PARAGRAPH, 40);

  tl_brief_flow_place (&fixture->flow, 100, 1, 0);
  g_assert_cmpuint (fixture->flow.n_pages, ==, 2);
  g_assert_cmpuint (get_place (fixture, 1)->page, ==, 1);
  g_assert_cmpuint (get_place (fixture, 2)->page, ==, 1);

  tl_brief_flow_place (&fixture->flow, 200, 1, 0);
  g_assert_cmpuint (fixture->flow.n_pages, ==, 1);

  tl_brief_flow_place (&fixture->flow, 200, 1, 1);
  g_assert_cmpuint (fixture->flow.n_pages, ==, 2);
  g_assert_cmpuint (get_place (fixture, 1)->page, ==, 1);
}

/* What no page can hold is not kept together, and nothing is drawn over another. */
static void
test_too_much (Fixture       *fixture,
               gconstpointer  data)
{
  for (guint i = 0; i < 10; i++)
    add_row (fixture, TL_BRIEF_ROLE_HEADING, 30);
  add_row (fixture, TL_BRIEF_ROLE_PARAGRAPH, 500);
  add_row (fixture, TL_BRIEF_ROLE_PARAGRAPH, 30);

  tl_brief_flow_place (&fixture->flow, 100, 1, 0);
  for (guint i = 1; i < fixture->flow.places->len; i++)
    {
      const TlBriefPlace *before = get_place (fixture, i - 1), *place = get_place (fixture, i);

      if (before->page == place->page)
        g_assert_cmpfloat (place->y, >=, before->y + before->row->height);
      else
        g_assert_cmpuint (place->page, ==, before->page + 1);
    }
}

/* The head of a table is there again on every page, and neither the first nor the
 * last row is alone on one. */
static void
test_table (Fixture       *fixture,
            gconstpointer  data)
{
  TlBriefRow *head = add_row (fixture, TL_BRIEF_ROLE_HEAD, 20);

  for (guint i = 0; i < 4; i++)
    add_row (fixture, TL_BRIEF_ROLE_CELLS, 20);
  tl_brief_flow_end_table (&fixture->flow);

  tl_brief_flow_place (&fixture->flow, 120, 1, 0);
  g_assert_cmpuint (fixture->flow.n_pages, ==, 2);
  g_assert_cmpuint (fixture->flow.places->len, ==, 6);
  g_assert_true (get_place (fixture, 0)->row == head);
  g_assert_cmpuint (get_place (fixture, 2)->page, ==, 0);
  g_assert_true (get_place (fixture, 3)->row == head);
  g_assert_true (get_place (fixture, 3)->again);
  g_assert_cmpuint (get_place (fixture, 4)->page, ==, 1);
  g_assert_cmpuint (get_place (fixture, 5)->page, ==, 1);
}

/* What stands over a table by a title of its own is there again as well. */
static void
test_title_of_table (Fixture       *fixture,
                     gconstpointer  data)
{
  TlBriefRow *head = add_row (fixture, TL_BRIEF_ROLE_SUBHEADING, 20);

  tl_brief_flow_begin_table (&fixture->flow, head);
  for (guint i = 0; i < 3; i++)
    add_row (fixture, TL_BRIEF_ROLE_CELLS, 30);
  add_row (fixture, TL_BRIEF_ROLE_PARAGRAPH, 30);

  tl_brief_flow_place (&fixture->flow, 100, 1, 0);
  g_assert_cmpuint (fixture->flow.n_pages, ==, 2);
  g_assert_cmpuint (fixture->flow.places->len, ==, 6);
  g_assert_true (get_place (fixture, 3)->row == head);
  g_assert_true (get_place (fixture, 3)->again);
  g_assert_cmpuint (get_place (fixture, 5)->page, ==, 1);
}

/* Columns do not touch, and what has the same column stands one under the other. */
static void
test_cells (Fixture       *fixture,
            gconstpointer  data)
{
  TlBriefRow *row = tl_brief_flow_add (&fixture->flow, TL_BRIEF_ROLE_PARAGRAPH, 0);
  const TlBriefCell *cells;

  tl_brief_flow_put (&fixture->flow, 0, 12, TL_BRIEF_BODY, 1, "one");
  tl_brief_flow_put (&fixture->flow, 0, 12, TL_BRIEF_BODY, 1, "under it");
  tl_brief_charts_put_share (&fixture->flow, 0, 12, 1, 2);
  tl_brief_flow_put (&fixture->flow, 12, 12, TL_BRIEF_BODY, 1, "beside");

  cells = &g_array_index (row->cells, TlBriefCell, 0);
  g_assert_cmpfloat (cells[1].y, ==, cells[0].height);
  g_assert_cmpfloat (cells[2].y, ==, cells[0].height + cells[1].height);
  g_assert_cmpfloat (cells[3].y, ==, 0);
  g_assert_cmpfloat (row->height, ==, cells[2].y + cells[2].height);
  g_assert_cmpfloat (cells[0].width, <, WIDTH / 2);
  g_assert_cmpfloat (cells[3].width, ==, WIDTH / 2);
}

static double
get_luminance (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

/* Against white paper, by WCAG 2.2. */
static double
measure_contrast (TlBriefInk ink)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_t *cr = cairo_create (surface);
  double red, green, blue;

  tl_brief_type_set_ink (cr, ink);
  cairo_pattern_get_rgba (cairo_get_source (cr), &red, &green, &blue, NULL);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return 1.05 / (0.2126 * get_luminance (red) + 0.7152 * get_luminance (green) + 0.0722 * get_luminance (blue) + 0.05);
}

static void
test_contrast (void)
{
  g_assert_cmpfloat (measure_contrast (TL_BRIEF_INK), >=, 7);
  g_assert_cmpfloat (measure_contrast (TL_BRIEF_MUTED), >=, 4.5);
  g_assert_cmpfloat (measure_contrast (TL_BRIEF_ACCENT), >=, 4.5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/brief/clean", test_clean);
  g_test_add_func ("/brief/contrast", test_contrast);
  g_test_add ("/brief/figure", Fixture, NULL, set_up, test_figure, tear_down);
  g_test_add ("/brief/column", Fixture, NULL, set_up, test_column, tear_down);
  g_test_add ("/brief/breaks", Fixture, NULL, set_up, test_breaks, tear_down);
  g_test_add ("/brief/spacing", Fixture, NULL, set_up, test_spacing, tear_down);
  g_test_add ("/brief/keeps", Fixture, NULL, set_up, test_keeps, tear_down);
  g_test_add ("/brief/too-much", Fixture, NULL, set_up, test_too_much, tear_down);
  g_test_add ("/brief/table", Fixture, NULL, set_up, test_table, tear_down);
  g_test_add ("/brief/title-of-table", Fixture, NULL, set_up, test_title_of_table, tear_down);
  g_test_add ("/brief/cells", Fixture, NULL, set_up, test_cells, tear_down);

  return g_test_run ();
}
