/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlChannelFormat:
 *
 * A format that a channel takes, and its part in the channel's usual mix.
 */
#define TL_TYPE_CHANNEL_FORMAT (tl_channel_format_get_type ())
G_DECLARE_FINAL_TYPE (TlChannelFormat, tl_channel_format, TL, CHANNEL_FORMAT, TlRecord)

/**
 * TlChannelFormatField:
 * @TL_CHANNEL_FORMAT_FORMAT: which
 * @TL_CHANNEL_FORMAT_PARTS: of the mix: 3 and 1 are three of four and one of
 *   four
 */
typedef enum
{
  TL_CHANNEL_FORMAT_FORMAT = 1,
  TL_CHANNEL_FORMAT_PARTS,
} TlChannelFormatField;

G_END_DECLS
