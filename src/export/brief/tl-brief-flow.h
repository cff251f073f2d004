/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-brief-type.h"

G_BEGIN_DECLS

/*
 * The brief's pages: rows from top to bottom, in which texts and pictures stand in
 * columns. Rows are never parted, so that no line of a text is alone on a page; what
 * belongs together goes to the next page together.
 */

/* Columns begin at so many places of a page. */
#define TL_BRIEF_COLUMNS 24

/* How many lines there are over a column. */
#define TL_BRIEF_HEAD_LINES 3

/* Where what stands beside a label begins, and how far it goes; how far other text
 * goes. On A4 and US Letter its lines then have about 70 characters. */
#define TL_BRIEF_BESIDE 6
#define TL_BRIEF_BESIDE_COLUMNS 17
#define TL_BRIEF_TEXT_COLUMNS 17
#define TL_BRIEF_SMALL_TEXT_COLUMNS 15

/**
 * TlBriefRole:
 *
 * What a row is to somebody who has it read to them.
 */
typedef enum
{
  TL_BRIEF_ROLE_TITLE,
  TL_BRIEF_ROLE_HEADING,
  TL_BRIEF_ROLE_SUBHEADING,
  TL_BRIEF_ROLE_PARAGRAPH, /* each of its columns is one */
  TL_BRIEF_ROLE_PAIR,      /* of a list: a label, and what is said of it */
  TL_BRIEF_ROLE_HEAD,      /* of a table; again on every page that the table reaches */
  TL_BRIEF_ROLE_CELLS,     /* of a table */
  TL_BRIEF_ROLE_PICTURE,
} TlBriefRole;

/**
 * TlBriefDrawFunc:
 * @cr: its origin is the picture's upper corner at which reading begins, and x grows
 *   from there as one reads
 * @type: for words; tl_brief_type_show() shows them the right way round only where
 *   @cr is turned back
 * @data: what it shows
 */
typedef void (*TlBriefDrawFunc) (cairo_t           *cr,
                                 const TlBriefType *type,
                                 gconstpointer      data,
                                 double             width,
                                 double             height);

/**
 * TlBriefCell:
 * @column: where it begins
 * @layout: (nullable): its text; without one it is a picture
 * @y: from the top of its row
 * @draw: of a picture; likewise below
 * @data: (owned by the cell)
 *
 * A text or a picture in a row. What has the same column stands one under the other.
 */
typedef struct
{
  guint column;
  double width;
  double y;
  double height;
  PangoLayout *layout;
  TlBriefStyle style;
  TlBriefDrawFunc draw;
  gpointer data;
} TlBriefCell;

/**
 * TlBriefRow:
 * @before: room above it, which it does not have at the top of a page
 * @height: of its tallest column
 * @line: a line is drawn above it, for which @height has room
 * @keeps: it is on the page of the next row
 * @head: (nullable): of a row of a table, the one that is its head or stands over it
 * @section: how many headings there are up to it
 * @alternative: (nullable): of a picture, what it shows, in words
 */
typedef struct _TlBriefRow TlBriefRow;
struct _TlBriefRow
{
  TlBriefRole role;
  double before;
  double height;
  gboolean line;
  gboolean keeps;
  TlBriefRow *head;
  guint section;
  char *alternative;
  GArray *cells;
};

/**
 * TlBriefPlace:
 * @row: what stands there
 * @y: from the top of the text area
 * @again: it is a head that has been there before
 */
typedef struct
{
  TlBriefRow *row;
  guint page;
  double y;
  gboolean again;
} TlBriefPlace;

/**
 * TlBriefFlow:
 * @type: borrowed
 * @width: of the text area
 * @rows: (element-type TlBriefRow)
 * @places: (element-type TlBriefPlace): in the order in which they are read
 * @n_pages: at least 1, once placed
 * @filled: how far down the last page reaches
 */
typedef struct
{
  const TlBriefType *type;
  double width;
  GPtrArray *rows;
  GArray *places;
  TlBriefRow *head;
  guint section;
  guint n_pages;
  double filled;
} TlBriefFlow;

void        tl_brief_flow_init     (TlBriefFlow       *self,
                                    const TlBriefType *type,
                                    double             width);
void        tl_brief_flow_clear    (TlBriefFlow       *self);

TlBriefRow *tl_brief_flow_add      (TlBriefFlow       *self,
                                    TlBriefRole        role,
                                    double             before);
void        tl_brief_flow_put      (TlBriefFlow       *self,
                                    guint              column,
                                    guint              n_columns,
                                    TlBriefStyle       style,
                                    guint              most,
                                    const char        *text);
void        tl_brief_flow_put_end  (TlBriefFlow       *self,
                                    guint              column,
                                    guint              n_columns,
                                    TlBriefStyle       style,
                                    const char        *number);
void        tl_brief_flow_put_labelled (TlBriefFlow   *self,
                                    guint              column,
                                    guint              n_columns,
                                    TlBriefStyle       style,
                                    guint              most,
                                    const char        *label,
                                    const char        *text);
void        tl_brief_flow_put_picture (TlBriefFlow    *self,
                                    guint              column,
                                    guint              n_columns,
                                    double             height,
                                    TlBriefDrawFunc    draw,
                                    gpointer           data);
void        tl_brief_flow_begin_table (TlBriefFlow    *self,
                                    TlBriefRow        *head);
void        tl_brief_flow_end_table (TlBriefFlow      *self);

double      tl_brief_flow_get_x    (TlBriefFlow       *self,
                                    guint              column);
void        tl_brief_flow_place    (TlBriefFlow       *self,
                                    double             height,
                                    double             spacing,
                                    guint              break_before);
void        tl_brief_flow_draw     (TlBriefFlow       *self,
                                    guint              page,
                                    cairo_t           *cr);

G_END_DECLS
