/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-brief-flow.h"

/* Between columns, and above the text of a row with a line. */
#define GUTTER 10
#define UNDER_LINE 4

static void
clear_cell (gpointer data)
{
  TlBriefCell *cell = data;

  g_clear_object (&cell->layout);
  g_clear_pointer (&cell->data, g_free);
}

static void
free_row (gpointer data)
{
  TlBriefRow *row = data;

  g_clear_pointer (&row->cells, g_array_unref);
  g_clear_pointer (&row->alternative, g_free);
  g_free (row);
}

/**
 * tl_brief_flow_init:
 * @self: (out caller-allocates): pages without rows
 * @type: what texts are set in; it has to live as long
 * @width: of the text area, in points
 */
void
tl_brief_flow_init (TlBriefFlow       *self,
                    const TlBriefType *type,
                    double             width)
{
  *self = (TlBriefFlow) {
    .type = type,
    .width = width,
    .rows = g_ptr_array_new_with_free_func (free_row),
    .places = g_array_new (FALSE, FALSE, sizeof (TlBriefPlace)),
    .n_pages = 1,
  };
}

void
tl_brief_flow_clear (TlBriefFlow *self)
{
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
}

/**
 * tl_brief_flow_add:
 * @role: what the row is
 * @before: room above it
 *
 * Adds a row, which is the one that texts and pictures are put into from now on. A
 * heading keeps with what follows, and so do the head and the first row of a table.
 *
 * Returns: (transfer none): the row
 */
TlBriefRow *
tl_brief_flow_add (TlBriefFlow *self,
                   TlBriefRole  role,
                   double       before)
{
  TlBriefRow *row = g_new0 (TlBriefRow, 1);

  if (role == TL_BRIEF_ROLE_HEADING)
    self->section++;
  if (role == TL_BRIEF_ROLE_HEAD)
    self->head = row;
  else if (role != TL_BRIEF_ROLE_CELLS)
    self->head = NULL;

  row->role = role;
  row->before = before;
  row->section = self->section;
  row->head = role == TL_BRIEF_ROLE_CELLS ? self->head : NULL;
  row->line = role == TL_BRIEF_ROLE_CELLS || role == TL_BRIEF_ROLE_HEADING;
  row->keeps = role == TL_BRIEF_ROLE_HEADING || role == TL_BRIEF_ROLE_SUBHEADING || role == TL_BRIEF_ROLE_HEAD;
  row->cells = g_array_new (FALSE, FALSE, sizeof (TlBriefCell));
  g_array_set_clear_func (row->cells, clear_cell);
  if (row->line)
    row->height = UNDER_LINE;

  g_ptr_array_add (self->rows, row);

  return row;
}

/* Where a column begins, from the edge at which reading begins. */
double
tl_brief_flow_get_x (TlBriefFlow *self,
                     guint        column)
{
  return self->width * column / TL_BRIEF_COLUMNS;
}

/* The last columns reach to the edge. */
static double
get_width (TlBriefFlow *self,
           guint        column,
           guint        n_columns)
{
  const double gutter = column + n_columns < TL_BRIEF_COLUMNS ? GUTTER : 0;

  return tl_brief_flow_get_x (self, n_columns) - gutter;
}

static void
add_cell (TlBriefFlow *self,
          TlBriefCell *cell)
{
  TlBriefRow *row = g_ptr_array_index (self->rows, self->rows->len - 1);

  cell->y = row->line ? UNDER_LINE : 0;
  if (row->cells->len > 0)
    {
      const TlBriefCell *above = &g_array_index (row->cells, TlBriefCell, row->cells->len - 1);

      if (above->column == cell->column)
        cell->y = above->y + above->height;
    }

  row->height = MAX (row->height, cell->y + cell->height);
  g_array_append_val (row->cells, *cell);
}

static void
put (TlBriefFlow  *self,
     guint         column,
     guint         n_columns,
     TlBriefStyle  style,
     TlBriefAlign  align,
     guint         most,
     const char   *label,
     const char   *text)
{
  TlBriefCell cell = {
    .column = column,
    .width = get_width (self, column, n_columns),
    .style = style,
  };

  cell.layout = tl_brief_type_make (self->type, style, align, cell.width, most, label, text);
  cell.height = tl_brief_type_get_height (cell.layout);
  add_cell (self, &cell);
}

/**
 * tl_brief_flow_put:
 * @column: where it begins; columns come in order, and what is put into the same
 *   one goes under what is there
 * @n_columns: how many it takes
 * @style: what it is set in
 * @most: how many lines there are room for
 * @text: UTF-8 text
 *
 * Puts text into the last row.
 */
void
tl_brief_flow_put (TlBriefFlow  *self,
                   guint         column,
                   guint         n_columns,
                   TlBriefStyle  style,
                   guint         most,
                   const char   *text)
{
  put (self, column, n_columns, style, TL_BRIEF_START, most, NULL, text);
}

/**
 * tl_brief_flow_put_end:
 *
 * Puts a number into the last row, which stands at the end of its columns and is
 * never cut.
 */
void
tl_brief_flow_put_end (TlBriefFlow  *self,
                       guint         column,
                       guint         n_columns,
                       TlBriefStyle  style,
                       const char   *number)
{
  put (self, column, n_columns, style, TL_BRIEF_END, style == TL_BRIEF_HEAD ? TL_BRIEF_HEAD_LINES : 1, NULL, number);
}

/**
 * tl_brief_flow_put_labelled:
 * @label: what the text is, in front of it
 *
 * Puts text with a label into the last row.
 */
void
tl_brief_flow_put_labelled (TlBriefFlow  *self,
                            guint         column,
                            guint         n_columns,
                            TlBriefStyle  style,
                            guint         most,
                            const char   *label,
                            const char   *text)
{
  put (self, column, n_columns, style, TL_BRIEF_START, most, label, text);
}

/**
 * tl_brief_flow_put_picture:
 * @draw: what draws it
 * @data: (transfer full): what it shows, for g_free()
 *
 * Puts a picture into the last row. It says nothing that words beside it do not say,
 * unless the row is a picture's.
 */
void
tl_brief_flow_put_picture (TlBriefFlow     *self,
                           guint            column,
                           guint            n_columns,
                           double           height,
                           TlBriefDrawFunc  draw,
                           gpointer         data)
{
  TlBriefCell cell = {
    .column = column,
    .width = get_width (self, column, n_columns),
    .height = height,
    .draw = draw,
    .data = data,
  };

  add_cell (self, &cell);
}

/**
 * tl_brief_flow_begin_table:
 * @head: the last row, which is not a table's head by its role
 *
 * Makes a row stand over the table that follows, again on every page that the table
 * reaches.
 */
void
tl_brief_flow_begin_table (TlBriefFlow *self,
                           TlBriefRow  *head)
{
  self->head = head;
}

/**
 * tl_brief_flow_end_table:
 *
 * The last row is the last one of a table. It is not alone on a page, and neither is
 * the first.
 */
void
tl_brief_flow_end_table (TlBriefFlow *self)
{
  guint n_rows = 0;

  for (guint i = self->rows->len; i > 0; i--)
    {
      TlBriefRow *row = g_ptr_array_index (self->rows, i - 1);

      if (row->role != TL_BRIEF_ROLE_CELLS || row->head != self->head)
        {
          if (n_rows > 1)
            ((TlBriefRow *) g_ptr_array_index (self->rows, i))->keeps = TRUE;
          break;
        }
      n_rows++;
      if (n_rows == 2)
        row->keeps = TRUE;
    }

  self->head = NULL;
}

/* --- Pages --- */

/* The height of a row and of all that has to be on its page, below another row. */
static double
measure_kept (TlBriefFlow *self,
              guint        position,
              double       spacing)
{
  double height = 0;

  for (guint i = position; i < self->rows->len; i++)
    {
      const TlBriefRow *row = g_ptr_array_index (self->rows, i);

      height += row->before * spacing + row->height;
      if (!row->keeps)
        break;
    }

  return height;
}

static void
place_row (TlBriefFlow *self,
           TlBriefRow  *row,
           gboolean     again,
           double       spacing,
           double      *y)
{
  TlBriefPlace place = { .row = row, .page = self->n_pages - 1, .again = again };

  place.y = *y > 0 ? *y + row->before * spacing : 0;
  *y = place.y + row->height;
  g_array_append_val (self->places, place);
}

/**
 * tl_brief_flow_place:
 * @height: of the text area
 * @spacing: how much of the room above rows there is, 0 to 1
 * @break_before: the section that begins on a page of its own; 0: none
 *
 * Gives every row its place. A row is never drawn over another, and stands on a page
 * of its own if no page is high enough.
 */
void
tl_brief_flow_place (TlBriefFlow *self,
                     double       height,
                     double       spacing,
                     guint        break_before)
{
  gboolean kept = FALSE;
  double y = 0;

  g_array_set_size (self->places, 0);
  self->n_pages = 1;

  for (guint i = 0; i < self->rows->len; i++)
    {
      TlBriefRow *row = g_ptr_array_index (self->rows, i);
      const gboolean broken = row->role == TL_BRIEF_ROLE_HEADING && row->section == break_before;

      if (y > 0 && (broken || (!kept && y + measure_kept (self, i, spacing) > height) ||
                    y + row->before * spacing + row->height > height))
        {
          self->n_pages++;
          y = 0;
          if (row->head != NULL)
            place_row (self, row->head, TRUE, spacing, &y);
        }

      place_row (self, row, FALSE, spacing, &y);
      kept = row->keeps;
    }

  self->filled = y;
}
