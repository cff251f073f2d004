/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlFormat:
 *
 * A kind of piece that can be published: a photo, a short video.
 */
#define TL_TYPE_FORMAT (tl_format_get_type ())
G_DECLARE_FINAL_TYPE (TlFormat, tl_format, TL, FORMAT, TlRecord)

/**
 * TlFormatField:
 * @TL_FORMAT_NAME: in English; translated where it is shown
 * @TL_FORMAT_MINUTES: work to make one piece, all in
 * @TL_FORMAT_SKILLS: any one of which is enough to make it
 * @TL_FORMAT_ACTIVITIES: what people do with it
 * @TL_FORMAT_SOURCE: of the minutes
 * @TL_FORMAT_NOTE: how the minutes were come by
 */
typedef enum
{
  TL_FORMAT_NAME = 1,
  TL_FORMAT_MINUTES,
  TL_FORMAT_SKILLS,
  TL_FORMAT_ACTIVITIES,
  TL_FORMAT_SOURCE,
  TL_FORMAT_NOTE,
} TlFormatField;

G_END_DECLS
