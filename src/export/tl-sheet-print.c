/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-sheet.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "tl-cell-text.h"

#define FOOTER_TITLE_MAX 90

/* So many digits side by side fill a landscape page with type of about seven
 * points. */
#define PAGE_WIDTH 235.0

#define PAPER_LETTER 1
#define PAPER_A4 9

/**
 * tl_sheet_get_pages_wide:
 * @sheet: a sheet with its columns
 *
 * Returns: how many pages side by side the columns need to be read in print
 */
guint
tl_sheet_get_pages_wide (TlSheet *sheet)
{
  double width = 0;

  for (guint i = 0; i < sheet->widths->len; i++)
    width += g_array_index (sheet->widths, double, i);

  return (guint) MAX (1, ceil (width / PAGE_WIDTH));
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

/* Pages side by side repeat the columns that stay in view. These would cut the
 * lead off, so that title and lead make room for a header. */
static void
set_pages_side_by_side (TlSheet *sheet)
{
  g_autofree char *escaped = escape_ampersands (sheet->title);
  g_autofree char *header = g_strconcat ("&L&\"Calibri,Bold\"&14 ", escaped, NULL);

  if (sheet->n_frozen > 0)
    tl_sheet_check (sheet, worksheet_repeat_columns (sheet->page, 0, (lxw_col_t) (sheet->n_frozen - 1)));
  tl_sheet_check (sheet, worksheet_set_header (sheet->page, header));
  tl_sheet_check (sheet, worksheet_print_area (sheet->page, sheet->head, 0, sheet->row - 1,
                                               (lxw_col_t) (sheet->widths->len - 1)));
}

/**
 * tl_sheet_set_print:
 * @sheet: a sheet with all its rows
 * @title: of the workbook, for the foot of the page
 * @letter: paper is US Letter, not A4
 * @pages_wide: how many pages lie side by side
 * @pages_tall: how many lie under each other; 0: as many as it takes
 */
void
tl_sheet_set_print (TlSheet    *sheet,
                    const char *title,
                    gboolean    letter,
                    guint       pages_wide,
                    guint       pages_tall)
{
  g_autofree char *line = tl_cell_text_flatten (title, FOOTER_TITLE_MAX);
  g_autofree char *escaped = escape_ampersands (line);
  g_autofree char *footer = NULL;

  /* Translators: The foot of a printed page. Leave &P, the page, and &N, the
   * number of pages, as they are. */
  footer = g_strconcat ("&L", escaped, "&C&A&R", _("Page &P of &N"), NULL);

  worksheet_set_landscape (sheet->page);
  worksheet_set_paper (sheet->page, letter ? PAPER_LETTER : PAPER_A4);
  worksheet_set_margins (sheet->page, 0.5, 0.5, 0.7, 0.7);
  worksheet_fit_to_pages (sheet->page, (guint16) pages_wide, (guint16) pages_tall);
  tl_sheet_check (sheet, worksheet_set_footer (sheet->page, footer));
  if (pages_wide > 1)
    set_pages_side_by_side (sheet);
}
