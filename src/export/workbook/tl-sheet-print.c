/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-sheet.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "export/tl-cell-text.h"

#define FOOTER_TITLE_MAX 90

/* In inches. */
#define MARGIN_SIDE 0.3
#define MARGIN_TOP 0.35
#define MARGIN_BOTTOM 0.5
#define MARGIN_UNDER_HEADER 0.75

/* The smallest scale at which type of 11 points is one of 8 in print, though
 * programs round it. */
#define SMALLEST_SCALE 0.732

/* Before that, columns are brought onto one page at this one. */
#define LEAST_SCALE 0.67

/* A column is so many pixels, of 96 an inch, wider than its digits. These are of
 * 7 each where they are drawn for a screen, and a little wider where they are
 * not, so that the same columns need a smaller scale there. */
#define DIGIT 7.0
#define WIDE_DIGIT 7.45
#define COLUMN_PADDING 5

/* Programs differ a little in how much they get onto a page. */
#define FILL 0.985

#define N_BREAKS_MAX 1000

typedef struct
{
  guint8 code; /* ECMA-376, paperSize */
  double width, height; /* in inches, upright */
} PaperSize;

static const PaperSize a4 = { 9, 8.27, 11.69 };
static const PaperSize us_letter = { 1, 8.5, 11 };

static const PaperSize *
get_size (gboolean letter)
{
  return letter ? &us_letter : &a4;
}

/* How much goes on a page at full size, in pixels. */
static double
get_page_width (gboolean letter,
                gboolean portrait)
{
  const PaperSize *size = get_size (letter);

  return ((portrait ? size->width : size->height) - 2 * MARGIN_SIDE) * 96;
}

/* Likewise, in points. */
static double
get_page_height (gboolean letter,
                 gboolean portrait)
{
  const PaperSize *size = get_size (letter);

  return ((portrait ? size->height : size->width) - MARGIN_TOP - MARGIN_BOTTOM) * 72;
}

/* The width of the first columns, in pixels. */
static double
measure (TlSheet *sheet,
         guint    n_places,
         double   digit)
{
  double pixels = 0;

  for (guint i = 0; i < MIN (n_places, sheet->widths->len); i++)
    pixels += g_array_index (sheet->widths, double, i) * digit + COLUMN_PADDING;

  return pixels;
}

/**
 * tl_sheet_get_width_left:
 * @sheet: a sheet before its header
 * @columns: (array length=n_columns): that are to be on a page
 * @letter: paper is US Letter, not A4
 * @portrait: it stands upright
 *
 * Returns: the width, in digits, that one more column can have beside them for
 *   type that can be read
 */
double
tl_sheet_get_width_left (TlSheet        *sheet,
                         const TlColumn *columns,
                         guint           n_columns,
                         gboolean        letter,
                         gboolean        portrait)
{
  double pixels = get_page_width (letter, portrait) / SMALLEST_SCALE - COLUMN_PADDING;

  for (guint i = 0; i < n_columns; i++)
    {
      if (columns[i].width > 0 && !tl_sheet_is_dropped (sheet, i))
        pixels -= columns[i].width * WIDE_DIGIT + COLUMN_PADDING;
    }

  return MAX (0, floor (pixels / WIDE_DIGIT));
}

/* In headers and footers, "&" begins a code, and "&&" is one. The library takes
 * "&&G" and "&&[Picture]" for pictures all the same: a hair space hides them. */
static char *
escape_ampersands (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      g_string_append_c (out, *p);
      if (*p != '&')
        continue;

      g_string_append_c (out, '&');
      if (p[1] == 'G' || p[1] == '[')
        g_string_append (out, "\u200a");
    }

  return g_string_free_and_steal (out);
}

/* Pages side by side repeat the columns that stay in view. These would cut title
 * and lead off, so that a header takes their place. */
static void
set_pages_side_by_side (TlSheet *sheet,
                        guint    n_places)
{
  g_autofree char *escaped = escape_ampersands (sheet->title);
  g_autofree char *header = g_strdup_printf ("&L&\"Calibri,Bold\"&20&K%06X %s", TL_LOOK_TAB_COLOR, escaped);

  if (sheet->n_frozen > 0)
    tl_sheet_check (sheet, worksheet_repeat_columns (sheet->page, 0, (lxw_col_t) (sheet->n_frozen - 1)));
  tl_sheet_check (sheet, worksheet_set_header (sheet->page, header));
  tl_sheet_check (sheet, worksheet_print_area (sheet->page, sheet->head, 0, sheet->row - 1, (lxw_col_t) (n_places - 1)));
}

static const TlSheetRow *
get_row (TlSheet   *sheet,
         lxw_row_t  row)
{
  return &g_array_index (sheet->rows, TlSheetRow, row);
}

/* What is on every page. */
static double
get_repeated_height (TlSheet *sheet)
{
  double height = 0;

  for (guint i = 0; i < sheet->n_repeated; i++)
    height += get_row (sheet, sheet->first - 1 - i)->height;

  return height;
}

/* The row with which a page has to end before @row, so that no heading stands
 * alone at its foot. */
static lxw_row_t
find_break (TlSheet   *sheet,
            lxw_row_t  begin,
            lxw_row_t  row)
{
  lxw_row_t candidate = row;

  while (candidate > begin && get_row (sheet, candidate - 1)->keeps)
    candidate--;

  return candidate > begin ? candidate : row;
}

/* Page breaks for a sheet with headings; other sheets need none. */
static void
set_breaks (TlSheet *sheet,
            double   height)
{
  g_autofree lxw_row_t *breaks = g_new0 (lxw_row_t, N_BREAKS_MAX + 1);
  const double repeated = get_repeated_height (sheet);
  gboolean has_headings = FALSE;
  lxw_row_t begin = 0;
  double used = 0;
  guint n_breaks = 0;

  for (lxw_row_t row = 0; row < sheet->row && n_breaks < N_BREAKS_MAX; row++)
    {
      has_headings = has_headings || get_row (sheet, row)->keeps;

      if (used + get_row (sheet, row)->height > height * FILL && row > begin)
        {
          begin = find_break (sheet, begin, row);
          breaks[n_breaks++] = begin;
          used = repeated;
          for (lxw_row_t moved = begin; moved < row; moved++)
            used += get_row (sheet, moved)->height;
        }
      used += get_row (sheet, row)->height;
    }

  if (has_headings && n_breaks > 0)
    tl_sheet_check (sheet, worksheet_set_h_pagebreaks (sheet->page, breaks));
}

static void
set_footer (TlSheet    *sheet,
            const char *title)
{
  g_autofree char *line = tl_cell_text_flatten (title, FOOTER_TITLE_MAX);
  g_autofree char *escaped = escape_ampersands (line);
  /* Translators: The foot of a printed page. Leave &P, the page, and &N, the
   * number of pages, as they are. */
  g_autofree char *footer = g_strconcat ("&L", escaped, "&C&A&R", _("Page &P of &N"), NULL);

  tl_sheet_check (sheet, worksheet_set_footer (sheet->page, footer));
}

/* How many pages lie side by side, where each has the columns that stay in
 * view. */
static guint
count_pages_wide (TlSheet *sheet,
                  double   width,
                  double   page_width)
{
  const double room = page_width / SMALLEST_SCALE;
  const double frozen = measure (sheet, sheet->n_frozen, WIDE_DIGIT);

  if (width * LEAST_SCALE <= page_width || frozen >= room)
    return 1;

  return (guint) ceil ((width - frozen) / (room - frozen));
}

/* How many columns are on paper. */
static guint
choose_places (TlSheet       *sheet,
               const TlPaper *paper,
               double         width)
{
  guint n_least = tl_sheet_get_place (sheet, paper->n_columns);

  if (n_least == 0 || measure (sheet, sheet->widths->len, WIDE_DIGIT) * SMALLEST_SCALE <= width)
    return sheet->widths->len;

  return n_least;
}

/* The row down to which so many pixels reach below the header. */
static lxw_row_t
find_row_below (TlSheet *sheet,
                guint    pixels)
{
  double points = pixels * 72 / 96.0;
  lxw_row_t row = sheet->first - 1;

  for (; points > 0; row++)
    points -= row < sheet->rows->len ? get_row (sheet, row)->height : LXW_DEF_ROW_HEIGHT;

  return row;
}

static char *
dup_area (TlSheet   *sheet,
          lxw_row_t  first_row,
          guint      first_place,
          lxw_row_t  last_row,
          guint      last_place)
{
  char range[LXW_MAX_CELL_RANGE_LENGTH];

  lxw_rowcol_to_range_abs (range, first_row, (lxw_col_t) first_place, last_row, (lxw_col_t) last_place);

  return g_strdup_printf ("'%s'!%s", sheet->name, range);
}

/* Several areas are several sequences of pages. The library knows one area only, but
 * all names; those that the name has no room for are not on paper. Gnumeric knows one
 * area, too: it says that it does not understand several, and prints the sheet. */
static void
print_beside (TlSheet       *sheet,
              const TlPaper *paper,
              guint          n_places)
{
  g_autofree char *name = g_strdup_printf ("'%s'!_xlnm.Print_Area", sheet->name);
  g_autofree char *list = dup_area (sheet, 0, 0, sheet->row - 1, n_places - 1);
  g_autoptr (GString) areas = g_string_new (list);
  lxw_row_t last = find_row_below (sheet, paper->beside.height);

  for (guint i = 0; i < paper->n_beside; i++)
    {
      guint first = sheet->widths->len + 1 + i * paper->beside.n_columns;
      g_autofree char *area = dup_area (sheet, sheet->first - 1, first, last, first + paper->beside.n_columns - 1);

      if (areas->len + 1 + strlen (area) < LXW_DEFINED_NAME_LENGTH)
        g_string_append_printf (areas, ",%s", area);
    }

  if (strlen (name) < LXW_DEFINED_NAME_LENGTH)
    tl_sheet_check (sheet, workbook_define_name (sheet->book->file, name, areas->str));
}

/**
 * tl_sheet_set_paper:
 * @sheet: a sheet with all its rows
 * @paper: how it is printed
 */
void
tl_sheet_set_paper (TlSheet       *sheet,
                    const TlPaper *paper)
{
  const double page_width = get_page_width (paper->letter, paper->portrait);
  const guint n_places = choose_places (sheet, paper, page_width);
  const double width = measure (sheet, n_places, WIDE_DIGIT);
  const guint n_wide = paper->one_page ? 1 : count_pages_wide (sheet, width, page_width);

  if (paper->portrait)
    worksheet_set_portrait (sheet->page);
  else
    worksheet_set_landscape (sheet->page);
  worksheet_set_paper (sheet->page, get_size (paper->letter)->code);
  worksheet_set_margins (sheet->page, MARGIN_SIDE, MARGIN_SIDE,
                         n_wide > 1 ? MARGIN_UNDER_HEADER : MARGIN_TOP, MARGIN_BOTTOM);
  worksheet_fit_to_pages (sheet->page, (guint16) n_wide, paper->one_page ? 1 : 0);
  set_footer (sheet, paper->title);

  if (paper->n_beside > 0)
    print_beside (sheet, paper, n_places);
  else if (n_wide > 1)
    set_pages_side_by_side (sheet, n_places);
  else if (n_places < sheet->widths->len)
    tl_sheet_check (sheet, worksheet_print_area (sheet->page, 0, 0, sheet->row - 1, (lxw_col_t) (n_places - 1)));

  if (n_wide == 1 && !paper->one_page)
    set_breaks (sheet, get_page_height (paper->letter, paper->portrait) /
                       MIN (1, page_width / measure (sheet, n_places, DIGIT)));
}
