/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-look.h"

#define FONT "Calibri"

#define INK 0x1F2933
#define INK_MUTED 0x4A5763
#define INK_ACCENT TL_LOOK_TAB_COLOR
#define INK_ON_ACCENT 0xFFFFFF
#define GROUND_ACCENT TL_LOOK_TAB_COLOR
#define GROUND_SOFT 0xEAF1F3
#define GROUND_INPUT 0xFFFBE8
#define PAPER 0xFFFFFF
#define RULE 0xCBD5DA
#define RULE_SOFT 0xE3E9EC

/* With a true minus sign. */
#define CHANGE "+#,##0.00;\"−\"#,##0.00;0.00"
#define SHARE "0%;\"−\"0%"

typedef struct
{
  double size;
  lxw_color_t ink;
  lxw_color_t ground; /* 0: none */
  gboolean bold;
  gboolean wraps;
  gboolean ruled;     /* a thin rule below and behind */
  gboolean topped;    /* a rule above, of a total */
  gboolean walled;    /* white behind it, in a tile */
  gboolean input;     /* people fill it in */
  gboolean band;      /* part of a coloured band, in whose middle it stands */
  guint8 align;
  const char *number_format;
} LookInfo;

static const LookInfo looks[TL_N_LOOKS] = {
  [TL_LOOK_TITLE] = { 20, INK_ACCENT, .bold = TRUE },
  [TL_LOOK_LEAD] = { 12, INK_MUTED },
  [TL_LOOK_SECTION] = { 14, INK_ACCENT, GROUND_SOFT, .bold = TRUE, .band = TRUE },
  [TL_LOOK_SECTION_HEAD] = { 11, INK_ACCENT, GROUND_SOFT, .bold = TRUE, .band = TRUE, .wraps = TRUE,
                             .align = LXW_ALIGN_LEFT },
  [TL_LOOK_SECTION_HEAD_END] = { 11, INK_ACCENT, GROUND_SOFT, .bold = TRUE, .band = TRUE, .wraps = TRUE,
                                 .align = LXW_ALIGN_RIGHT },
  [TL_LOOK_STEP] = { 14, INK_ON_ACCENT, GROUND_ACCENT, .bold = TRUE, .band = TRUE },
  [TL_LOOK_GROUP] = { 12, INK_ACCENT, GROUND_SOFT, .bold = TRUE, .band = TRUE },
  [TL_LOOK_HEADER] = { 11, INK_ON_ACCENT, GROUND_ACCENT, .bold = TRUE, .band = TRUE, .wraps = TRUE,
                       .align = LXW_ALIGN_LEFT },
  [TL_LOOK_HEADER_END] = { 11, INK_ON_ACCENT, GROUND_ACCENT, .bold = TRUE, .band = TRUE, .wraps = TRUE,
                           .align = LXW_ALIGN_RIGHT },
  [TL_LOOK_LABEL] = { 11, INK, .bold = TRUE, .wraps = TRUE, .ruled = TRUE },
  [TL_LOOK_TEXT] = { 11, INK, .wraps = TRUE, .ruled = TRUE },
  [TL_LOOK_MUTED] = { 11, INK_MUTED, .wraps = TRUE, .ruled = TRUE },
  [TL_LOOK_STRONG] = { 14, INK, .bold = TRUE, .wraps = TRUE, .ruled = TRUE },
  [TL_LOOK_DATE] = { 11, INK, .ruled = TRUE, .align = LXW_ALIGN_LEFT, .number_format = "d mmm yyyy" },
  [TL_LOOK_DAY] = { 11, INK, .ruled = TRUE, .align = LXW_ALIGN_LEFT, .number_format = "ddd d mmm" },
  [TL_LOOK_DAY_OF_YEAR] = { 11, INK, .ruled = TRUE, .align = LXW_ALIGN_LEFT, .number_format = "ddd d mmm yyyy" },
  [TL_LOOK_DATE_OF_YEAR] = { 11, INK, .ruled = TRUE, .align = LXW_ALIGN_LEFT, .number_format = "d mmm" },
  [TL_LOOK_MONTH] = { 11, INK, .bold = TRUE, .ruled = TRUE, .align = LXW_ALIGN_LEFT, .number_format = "mmmm yyyy" },
  [TL_LOOK_WEEKDAY] = { 11, INK, .ruled = TRUE, .align = LXW_ALIGN_LEFT, .number_format = "ddd" },
  [TL_LOOK_TIME] = { 11, INK, .ruled = TRUE, .align = LXW_ALIGN_LEFT, .number_format = "hh:mm" },
  [TL_LOOK_HOURS] = { 11, INK, .ruled = TRUE, .align = LXW_ALIGN_RIGHT, .number_format = "0.00" },
  [TL_LOOK_COUNT] = { 11, INK, .ruled = TRUE, .align = LXW_ALIGN_RIGHT, .number_format = "0" },
  [TL_LOOK_ORDINAL] = { 11, INK, .ruled = TRUE, .align = LXW_ALIGN_LEFT, .number_format = "0" },
  [TL_LOOK_AMOUNT] = { 11, INK, .ruled = TRUE, .align = LXW_ALIGN_RIGHT, .number_format = "#,##0" },
  [TL_LOOK_POINTS] = { 11, INK, .ruled = TRUE, .align = LXW_ALIGN_RIGHT, .number_format = "0.0" },
  [TL_LOOK_QUANTITY] = { 11, INK, .ruled = TRUE, .align = LXW_ALIGN_RIGHT, .number_format = "#,##0.00" },
  [TL_LOOK_SMALL] = { 11, INK, .ruled = TRUE, .align = LXW_ALIGN_RIGHT, .number_format = "#,##0.000" },
  [TL_LOOK_NUMBER] = { 11, INK, .ruled = TRUE, .align = LXW_ALIGN_RIGHT },
  [TL_LOOK_CHANGE] = { 11, INK, .ruled = TRUE, .align = LXW_ALIGN_RIGHT, .number_format = CHANGE },
  [TL_LOOK_RATE] = { 11, INK, .ruled = TRUE, .align = LXW_ALIGN_RIGHT, .number_format = "0.00%" },
  [TL_LOOK_USED] = { 11, INK, .ruled = TRUE, .align = LXW_ALIGN_RIGHT, .number_format = SHARE },
  [TL_LOOK_MONEY] = { 11, INK, .ruled = TRUE, .align = LXW_ALIGN_RIGHT },
  [TL_LOOK_CALENDAR_WEEK] = { 11, INK_ACCENT, GROUND_SOFT, .bold = TRUE, .ruled = TRUE, .align = LXW_ALIGN_LEFT,
                              .number_format = "0" },
  [TL_LOOK_CALENDAR_DAY] = { 11, INK_ACCENT, GROUND_SOFT, .bold = TRUE, .ruled = TRUE, .align = LXW_ALIGN_LEFT,
                             .number_format = "d mmm" },
  [TL_LOOK_WEEK] = { 11, INK_ON_ACCENT, GROUND_ACCENT, .align = LXW_ALIGN_RIGHT, .number_format = "d mmm" },
  [TL_LOOK_TOTAL] = { 11, INK, GROUND_SOFT, .bold = TRUE, .wraps = TRUE, .topped = TRUE },
  [TL_LOOK_TOTAL_COUNT] = { 11, INK, GROUND_SOFT, .bold = TRUE, .topped = TRUE, .align = LXW_ALIGN_RIGHT,
                             .number_format = "0" },
  [TL_LOOK_TOTAL_HOURS] = { 11, INK, GROUND_SOFT, .bold = TRUE, .topped = TRUE, .align = LXW_ALIGN_RIGHT,
                             .number_format = "0.00" },
  [TL_LOOK_TOTAL_USED] = { 11, INK, GROUND_SOFT, .bold = TRUE, .topped = TRUE, .align = LXW_ALIGN_RIGHT,
                             .number_format = SHARE },
  [TL_LOOK_TOTAL_MONEY] = { 11, INK, GROUND_SOFT, .bold = TRUE, .topped = TRUE, .align = LXW_ALIGN_RIGHT },
  [TL_LOOK_INPUT_TEXT] = { 11, INK, GROUND_INPUT, .wraps = TRUE, .ruled = TRUE, .input = TRUE },
  [TL_LOOK_INPUT_DATE] = { 11, INK, GROUND_INPUT, .ruled = TRUE, .input = TRUE, .align = LXW_ALIGN_LEFT,
                           .number_format = "d mmm yyyy" },
  [TL_LOOK_INPUT_HOURS] = { 11, INK, GROUND_INPUT, .ruled = TRUE, .input = TRUE, .align = LXW_ALIGN_RIGHT,
                            .number_format = "0.00" },
  [TL_LOOK_INPUT_NUMBER] = { 11, INK, GROUND_INPUT, .ruled = TRUE, .input = TRUE, .align = LXW_ALIGN_RIGHT },
  [TL_LOOK_INPUT_QUANTITY] = { 11, INK, GROUND_INPUT, .ruled = TRUE, .input = TRUE, .align = LXW_ALIGN_RIGHT,
                               .number_format = "#,##0.00" },
  [TL_LOOK_INPUT_SMALL] = { 11, INK, GROUND_INPUT, .ruled = TRUE, .input = TRUE, .align = LXW_ALIGN_RIGHT,
                            .number_format = "#,##0.000" },
  [TL_LOOK_INPUT_MONEY] = { 11, INK, GROUND_INPUT, .ruled = TRUE, .input = TRUE, .align = LXW_ALIGN_RIGHT },
  [TL_LOOK_ID] = { 11, INK_MUTED, .ruled = TRUE },
  [TL_LOOK_TILE_NAME] = { 12, INK_ACCENT, GROUND_SOFT, .bold = TRUE, .wraps = TRUE, .band = TRUE, .walled = TRUE },
  [TL_LOOK_TILE_VALUE] = { 20, INK, GROUND_SOFT, .bold = TRUE, .band = TRUE, .walled = TRUE, .align = LXW_ALIGN_LEFT },
  [TL_LOOK_TILE_MONEY] = { 20, INK, GROUND_SOFT, .bold = TRUE, .band = TRUE, .walled = TRUE, .align = LXW_ALIGN_LEFT },
  [TL_LOOK_TILE_TEXT] = { 11, INK_MUTED, GROUND_SOFT, .wraps = TRUE, .band = TRUE, .walled = TRUE },
  [TL_LOOK_BLANK] = { 11, INK, .ruled = TRUE },
};

static const struct
{
  lxw_color_t ink;
  lxw_color_t ground;
} marks[TL_N_MARKS] = {
  [TL_MARK_NOTICE] = { 0x5C4300, 0xFFF4D9 },
  [TL_MARK_WARNING] = { 0x8A1C0F, 0xFDEBE8 },
  [TL_MARK_GOOD] = { 0x1B5E33, 0xE7F5EC },
};

/**
 * tl_look_get_size:
 * @look: a look
 *
 * Returns: the size of its type in points
 */
double
tl_look_get_size (TlLook look)
{
  return looks[look].size;
}

/**
 * tl_look_get_stretch:
 * @look: a look
 *
 * Returns: how wide its type is, that of body text being 1
 */
double
tl_look_get_stretch (TlLook look)
{
  return looks[look].size / looks[TL_LOOK_TEXT].size * (looks[look].bold ? 1.03 : 1);
}

/* Text without an alignment begins where its own script does. In a mirrored
 * sheet that would push a Latin name over the edge. */
static guint8
get_mirrored (guint8 align)
{
  return align == LXW_ALIGN_RIGHT ? LXW_ALIGN_LEFT : LXW_ALIGN_RIGHT;
}

static gboolean
is_money (TlLook look)
{
  return look == TL_LOOK_MONEY || look == TL_LOOK_TOTAL_MONEY || look == TL_LOOK_INPUT_MONEY ||
         look == TL_LOOK_TILE_MONEY;
}

/**
 * tl_look_make_format:
 * @file: the workbook that owns the format
 * @look: a look
 * @mark: whether it asks for attention
 * @quoted: whether what is in the cell is to stay text when it is edited
 * @centred: whether it stands in the middle of the row's height, not at the top
 * @mirrored: whether the sheet goes from right to left
 * @money: the number format of money
 *
 * Returns: (transfer none): a format of @file
 */
lxw_format *
tl_look_make_format (lxw_workbook *file,
                     TlLook        look,
                     TlMark        mark,
                     gboolean      quoted,
                     gboolean      centred,
                     gboolean      mirrored,
                     const char   *money)
{
  const LookInfo *info = &looks[look];
  const char *number_format = is_money (look) ? money : info->number_format;
  lxw_color_t ground = mark != TL_MARK_NONE ? marks[mark].ground : info->ground;
  guint8 align = mirrored ? get_mirrored (info->align) : info->align;
  lxw_format *format = workbook_add_format (file);

  format_set_font_name (format, FONT);
  format_set_font_size (format, info->size);
  format_set_font_color (format, mark != TL_MARK_NONE ? marks[mark].ink : info->ink);
  format_set_align (format, info->band || centred ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);

  if (info->bold)
    format_set_bold (format);
  if (info->input)
    format_set_unlocked (format);
  if (info->wraps)
    format_set_text_wrap (format);
  if (align != LXW_ALIGN_NONE)
    format_set_align (format, align);
  if (info->align == LXW_ALIGN_RIGHT)
    format_set_indent (format, 1); /* keeps a number off the text beside it */
  if (ground != 0)
    {
      format_set_pattern (format, LXW_PATTERN_SOLID);
      format_set_bg_color (format, ground);
    }
  if (info->ruled)
    {
      format_set_bottom (format, LXW_BORDER_THIN);
      format_set_bottom_color (format, RULE);
    }
  /* Keeps what fills its cell off what stands beside it. */
  if (info->ruled && look != TL_LOOK_BLANK)
    {
      if (mirrored)
        {
          format_set_left (format, LXW_BORDER_THIN);
          format_set_left_color (format, RULE_SOFT);
        }
      else
        {
          format_set_right (format, LXW_BORDER_THIN);
          format_set_right_color (format, RULE_SOFT);
        }
    }
  if (info->walled)
    {
      if (mirrored)
        {
          format_set_left (format, LXW_BORDER_THICK);
          format_set_left_color (format, PAPER);
        }
      else
        {
          format_set_right (format, LXW_BORDER_THICK);
          format_set_right_color (format, PAPER);
        }
    }
  if (info->topped)
    {
      format_set_top (format, LXW_BORDER_THIN);
      format_set_top_color (format, INK_ACCENT);
    }
  if (number_format != NULL)
    format_set_num_format (format, number_format);
  if (quoted)
    format_set_quote_prefix (format);

  return format;
}

/**
 * tl_look_make_overlay:
 * @file: the workbook that owns the format
 * @mark: whether it asks for attention
 * @number_format: (nullable): how it shows a number, with a sign
 *
 * Returns: (transfer none): a format for a conditional format
 */
lxw_format *
tl_look_make_overlay (lxw_workbook *file,
                      TlMark        mark,
                      const char   *number_format)
{
  lxw_format *format = workbook_add_format (file);

  format_set_bold (format);
  format_set_font_color (format, marks[mark].ink);
  format_set_bg_color (format, marks[mark].ground);
  if (number_format != NULL)
    format_set_num_format (format, number_format);

  return format;
}

/**
 * tl_look_make_rule:
 * @file: the workbook that owns the format
 *
 * Returns: (transfer none): a rule above, for a conditional format
 */
lxw_format *
tl_look_make_rule (lxw_workbook *file)
{
  lxw_format *format = workbook_add_format (file);

  format_set_top (format, LXW_BORDER_THIN);
  format_set_top_color (format, INK_ACCENT);

  return format;
}
