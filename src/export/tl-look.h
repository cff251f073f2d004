/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <xlsxwriter.h>

G_BEGIN_DECLS

/**
 * TlLook:
 *
 * How a cell looks and how it shows its value. Inks stand at least 4.5 : 1
 * against their ground, and no type is under 11 points.
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
  TL_LOOK_TIME,
  TL_LOOK_HOURS,
  TL_LOOK_COUNT,
  TL_LOOK_ORDINAL,      /* a number that is a name: of a week */
  TL_LOOK_QUANTITY,
  TL_LOOK_RATE,         /* a share as published */
  TL_LOOK_USED,         /* a share in whole percents */
  TL_LOOK_MONEY,
  TL_LOOK_WEEK,         /* a date over a narrow column */
  TL_LOOK_TOTAL,
  TL_LOOK_TOTAL_HOURS,
  TL_LOOK_TOTAL_USED,
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
} TlMark;
#define TL_N_MARKS (TL_MARK_WARNING + 1)

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
