/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the brief's pages, tagged. */

#include "config.h"

#include "tl-brief-flow.h"

static void
draw_cell (TlBriefFlow       *self,
           const TlBriefCell *cell,
           double             top,
           cairo_t           *cr)
{
  const double start = tl_brief_flow_get_x (self, cell->column);
  const double x = self->type->mirrored ? self->width - start - cell->width : start;

  if (cell->layout != NULL)
    {
      tl_brief_type_show (cell->layout, cell->style, cr, x, top + cell->y);
      return;
    }

  cairo_save (cr);
  cairo_translate (cr, self->type->mirrored ? x + cell->width : x, top + cell->y);
  if (self->type->mirrored)
    cairo_scale (cr, -1, 1);
  cell->draw (cr, self->type, cell->data, cell->width, cell->height);
  cairo_restore (cr);
}

static const char *
get_tag (TlBriefRole role,
         guint       column)
{
  switch (role)
    {
    case TL_BRIEF_ROLE_TITLE:
      return "H1";
    case TL_BRIEF_ROLE_HEADING:
      return "H2";
    case TL_BRIEF_ROLE_SUBHEADING:
      return "H3";
    case TL_BRIEF_ROLE_PAIR:
      return column == 0 ? "Lbl" : "LBody";
    case TL_BRIEF_ROLE_HEAD:
      return "TH";
    case TL_BRIEF_ROLE_CELLS:
      return column == 0 ? "TH" : "TD";
    case TL_BRIEF_ROLE_PICTURE:
    case TL_BRIEF_ROLE_PARAGRAPH:
    default:
      return "P";
    }
}

/* What holds a row together. */
static const char *
get_row_tag (TlBriefRole role)
{
  switch (role)
    {
    case TL_BRIEF_ROLE_PAIR:
      return "LI";
    case TL_BRIEF_ROLE_HEAD:
    case TL_BRIEF_ROLE_CELLS:
      return "TR";
    default:
      return NULL;
    }
}

/* What holds such rows together. */
static const char *
get_group_tag (TlBriefRole role)
{
  switch (role)
    {
    case TL_BRIEF_ROLE_PAIR:
      return "L";
    case TL_BRIEF_ROLE_HEAD:
    case TL_BRIEF_ROLE_CELLS:
      return "Table";
    default:
      return NULL;
    }
}

/* How many texts stand one under the other from @position on. */
static guint
count_texts (const TlBriefRow *row,
             guint             position)
{
  const guint column = g_array_index (row->cells, TlBriefCell, position).column;
  guint n = 0;

  for (guint i = position; i < row->cells->len; i++)
    {
      const TlBriefCell *cell = &g_array_index (row->cells, TlBriefCell, i);

      if (cell->column != column)
        break;
      n += cell->layout != NULL;
    }

  return n;
}

/* Draws the texts of a column, each of several as a paragraph of its own. */
static void
draw_column (TlBriefFlow        *self,
             const TlBriefPlace *place,
             guint               position,
             cairo_t            *cr)
{
  const TlBriefRow *row = place->row;
  const guint column = g_array_index (row->cells, TlBriefCell, position).column;
  const char *tag = place->again ? "Artifact" : get_tag (row->role, column);
  const gboolean paragraphs = !place->again && count_texts (row, position) > 1;
  const gboolean tagged = !paragraphs || !g_str_equal (tag, "P");

  if (tagged)
    cairo_tag_begin (cr, tag, NULL);

  for (guint i = position; i < row->cells->len; i++)
    {
      const TlBriefCell *cell = &g_array_index (row->cells, TlBriefCell, i);

      if (cell->column != column)
        break;
      if (cell->layout == NULL)
        continue;

      if (paragraphs)
        cairo_tag_begin (cr, "P", NULL);
      draw_cell (self, cell, place->y, cr);
      if (paragraphs)
        cairo_tag_end (cr, "P");
    }

  if (tagged)
    cairo_tag_end (cr, tag);
}

/* Draws the words of a row, one column after the other. */
static void
draw_words (TlBriefFlow        *self,
            const TlBriefPlace *place,
            cairo_t            *cr)
{
  const TlBriefRow *row = place->row;
  const char *tag = place->again ? NULL : get_row_tag (row->role);

  if (tag != NULL)
    cairo_tag_begin (cr, tag, NULL);

  for (guint i = 0; i < row->cells->len; i++)
    {
      const TlBriefCell *cell = &g_array_index (row->cells, TlBriefCell, i);

      if ((i == 0 || cell[-1].column != cell->column) && count_texts (row, i) > 0)
        draw_column (self, place, i, cr);
    }

  if (tag != NULL)
    cairo_tag_end (cr, tag);
}

/* Draws a picture that says something, with its words. */
static void
draw_figure (TlBriefFlow        *self,
             const TlBriefPlace *place,
             cairo_t            *cr)
{
  cairo_tag_begin (cr, "Figure", NULL);
  for (guint i = 0; i < place->row->cells->len; i++)
    draw_cell (self, &g_array_index (place->row->cells, TlBriefCell, i), place->y, cr);
  cairo_tag_end (cr, "Figure");
}

/* Draws what says nothing by itself. */
static void
draw_ornaments (TlBriefFlow        *self,
                const TlBriefPlace *place,
                cairo_t            *cr)
{
  const TlBriefRow *row = place->row;

  if (row->line)
    {
      const gboolean heading = row->role == TL_BRIEF_ROLE_HEADING;

      tl_brief_type_set_ink (cr, heading ? TL_BRIEF_ACCENT : TL_BRIEF_RULE);
      cairo_set_line_width (cr, heading ? 1 : 0.5);
      cairo_move_to (cr, 0, place->y);
      cairo_rel_line_to (cr, self->width, 0);
      cairo_stroke (cr);
    }

  for (guint i = 0; i < row->cells->len; i++)
    {
      const TlBriefCell *cell = &g_array_index (row->cells, TlBriefCell, i);

      if (cell->layout == NULL && row->role != TL_BRIEF_ROLE_PICTURE)
        draw_cell (self, cell, place->y, cr);
    }
}

static void
change_tag (cairo_t     *cr,
            const char **tag,
            const char  *next)
{
  if (*tag != NULL)
    cairo_tag_end (cr, *tag);
  if (next != NULL)
    cairo_tag_begin (cr, next, NULL);
  *tag = next;
}

/* Whether @place carries on the list or table of @before. */
static gboolean
continues (const TlBriefPlace *before,
           const TlBriefPlace *place)
{
  const char *group = get_group_tag (place->row->role);

  return before != NULL && before->page == place->page && before->row->section == place->row->section &&
         group != NULL && g_strcmp0 (group, get_group_tag (before->row->role)) == 0 &&
         place->row->role != TL_BRIEF_ROLE_HEAD;
}

/**
 * tl_brief_flow_draw:
 * @page: from 0
 * @cr: its origin is the left upper corner of the text area
 *
 * Draws a page, tagged for those who have it read to them: what says nothing by
 * itself comes last. The tags do nothing on other surfaces than PDF.
 */
void
tl_brief_flow_draw (TlBriefFlow *self,
                    guint        page,
                    cairo_t     *cr)
{
  const TlBriefPlace *before = NULL;
  const char *group = NULL;

  for (guint i = 0; i < self->places->len; i++)
    {
      const TlBriefPlace *place = &g_array_index (self->places, TlBriefPlace, i);

      if (place->page != page)
        continue;

      if (!continues (before, place))
        change_tag (cr, &group, place->again ? NULL : get_group_tag (place->row->role));
      if (place->row->role == TL_BRIEF_ROLE_PICTURE)
        draw_figure (self, place, cr);
      else
        draw_words (self, place, cr);
      before = place->again ? NULL : place;
    }
  change_tag (cr, &group, NULL);

  cairo_tag_begin (cr, "Artifact", NULL);
  for (guint i = 0; i < self->places->len; i++)
    {
      const TlBriefPlace *place = &g_array_index (self->places, TlBriefPlace, i);

      if (place->page == page)
        draw_ornaments (self, place, cr);
    }
  cairo_tag_end (cr, "Artifact");
}
