/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-sheet.h"

G_BEGIN_DECLS

/*
 * A sheet of several tables, one below the other, which share its columns. What a
 * table has to say can reach over some of them.
 */

/**
 * TlBlockColumn:
 * @first: column of the sheet
 * @last: likewise, @first or one behind it
 * @head: what stands over it, translated
 * @head_look: %TL_LOOK_HEADER, or %TL_LOOK_HEADER_END over numbers
 *
 * A column of one of the tables.
 */
typedef struct
{
  guint first;
  guint last;
  const char *head;
  TlLook head_look;
} TlBlockColumn;

/**
 * TlBlockText:
 * @first: column of the sheet
 * @last: likewise, @first or one behind it
 * @look: of the cell
 * @text: (nullable): of any length
 *
 * A text in a row.
 */
typedef struct
{
  guint first;
  guint last;
  TlLook look;
  const char *text;
} TlBlockText;

void     tl_sheet_fit_widths    (TlSheet             *sheet,
                                 const double        *widths,
                                 guint                n_columns,
                                 guint                flexible,
                                 double               most,
                                 gboolean             letter);
double   tl_sheet_get_number_width (double            number,
                                    guint             decimals);
void     tl_sheet_begin_blocks  (TlSheet             *sheet,
                                 const char          *title,
                                 const char          *lead,
                                 guint                n_columns);
void     tl_sheet_begin_block   (TlSheet             *sheet,
                                 const char          *title,
                                 const char          *note);
void     tl_sheet_write_note    (TlSheet             *sheet,
                                 TlLook               look,
                                 const char          *text);
void     tl_sheet_write_columns (TlSheet             *sheet,
                                 const TlBlockColumn *columns,
                                 guint                n_columns,
                                 gboolean             repeat);
void     tl_sheet_write_span    (TlSheet             *sheet,
                                 guint                first,
                                 guint                last,
                                 TlLook               look,
                                 const char          *text);
void     tl_sheet_write_texts   (TlSheet             *sheet,
                                 const TlBlockText   *texts,
                                 guint                n_texts);
void     tl_sheet_rule_block    (TlSheet             *sheet,
                                 guint                column,
                                 guint                last_column);
void     tl_sheet_finish_block  (TlSheet             *sheet,
                                 lxw_row_t            first_row,
                                 guint                last_column,
                                 const char          *defined_name,
                                 gboolean             filter);

G_END_DECLS
