/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlFormatTime:
 *
 * How long a format takes this team, where that is not what the catalogue
 * estimates.
 */
#define TL_TYPE_FORMAT_TIME (tl_format_time_get_type ())
G_DECLARE_FINAL_TYPE (TlFormatTime, tl_format_time, TL, FORMAT_TIME, TlRecord)

/**
 * TlFormatTimeField:
 * @TL_FORMAT_TIME_FORMAT: which
 * @TL_FORMAT_TIME_MINUTES: to make one piece
 */
typedef enum
{
  TL_FORMAT_TIME_FORMAT = 1,
  TL_FORMAT_TIME_MINUTES,
} TlFormatTimeField;

G_END_DECLS
