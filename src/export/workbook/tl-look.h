/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <xlsxwriter.h>

G_BEGIN_DECLS

/**
 * TlLook:
 *
 * How a cell looks and how it shows its value. Inks stand at least 4.5 : 1
 * against their ground, and no type that is for people is under 11 points.
 */
typedef enum
{
  TL_LOOK_TITLE,
  TL_LOOK_LEAD,         /* the sentence under the title */
  TL_LOOK_SECTION,
  TL_LOOK_SECTION_HEAD, /* over columns of a section */
  TL_LOOK_SECTION_HEAD_END,
  TL_LOOK_STEP,         /* a part of the strategy */
  TL_LOOK_GROUP,        /* a part of a step */
  TL_LOOK_HEADER,
  TL_LOOK_HEADER_END,   /* over numbers */
  TL_LOOK_LABEL,
  TL_LOOK_TEXT,
  TL_LOOK_MUTED,
  TL_LOOK_STRONG,       /* a statement that all follows from */
  TL_LOOK_DATE,
  TL_LOOK_DAY,          /* a date with the day of the week, and no year */
  TL_LOOK_DAY_OF_YEAR,  /* likewise, with the year */
  TL_LOOK_DATE_OF_YEAR, /* a date without a year */
  TL_LOOK_MONTH,        /* the month of a date */
  TL_LOOK_WEEKDAY,      /* the day of the week of a date */
  TL_LOOK_TIME,
  TL_LOOK_HOURS,
  TL_LOOK_COUNT,
  TL_LOOK_ORDINAL,      /* a number that is a name: of a week */
  TL_LOOK_AMOUNT,       /* a whole number that can be large */
  TL_LOOK_POINTS,       /* parts of a score */
  TL_LOOK_QUANTITY,
  TL_LOOK_SMALL,        /* a quantity of which two decimals would not tell */
  TL_LOOK_NUMBER,       /* a quantity with as many decimals as it has */
  TL_LOOK_CHANGE,       /* by how much a quantity is more or less, with its sign */
  TL_LOOK_RATE,         /* a share as published */
  TL_LOOK_USED,         /* a share in whole percents */
  TL_LOOK_MONEY,
  TL_LOOK_CALENDAR_WEEK,
  TL_LOOK_CALENDAR_DAY, /* the date over what is on that day */
  TL_LOOK_WEEK,         /* a date over a narrow column */
  TL_LOOK_TOTAL,
  TL_LOOK_TOTAL_COUNT,
  TL_LOOK_TOTAL_HOURS,
  TL_LOOK_TOTAL_USED,
  TL_LOOK_TOTAL_MONEY,
  TL_LOOK_INPUT_TEXT,   /* for people to fill in, as all INPUT looks: on a ground of
                         * their own, and open on a sheet that is protected */
  TL_LOOK_INPUT_DATE,
  TL_LOOK_INPUT_HOURS,
  TL_LOOK_INPUT_NUMBER,
  TL_LOOK_INPUT_QUANTITY,
  TL_LOOK_INPUT_SMALL,
  TL_LOOK_INPUT_MONEY,
  TL_LOOK_ID,           /* for programs, in small grey type */
  TL_LOOK_TILE_NAME,
  TL_LOOK_TILE_VALUE,
  TL_LOOK_TILE_MONEY,
  TL_LOOK_TILE_TEXT,
  TL_LOOK_BLANK,        /* in a row that ends in a rule */
} TlLook;
#define TL_N_LOOKS (TL_LOOK_BLANK + 1)

/**
 * TlMark:
 *
 * Whether a cell asks for attention. Never by its colour alone.
 */
typedef enum
{
  TL_MARK_NONE,
  TL_MARK_NOTICE,
  TL_MARK_WARNING,
  TL_MARK_GOOD, /* it asks for none: all is well */
} TlMark;
#define TL_N_MARKS (TL_MARK_GOOD + 1)

#define TL_LOOK_TAB_COLOR 0x1B4B5A

double      tl_look_get_size     (TlLook        look);
double      tl_look_get_stretch  (TlLook        look);
lxw_format *tl_look_make_format  (lxw_workbook *file,
                                  TlLook        look,
                                  TlMark        mark,
                                  gboolean      quoted,
                                  gboolean      centred,
                                  gboolean      mirrored,
                                  const char   *money);
lxw_format *tl_look_make_overlay (lxw_workbook *file,
                                  TlMark        mark,
                                  const char   *number_format);
lxw_format *tl_look_make_rule    (lxw_workbook *file);

G_END_DECLS
