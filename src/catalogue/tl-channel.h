/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlChannel:
 *
 * A place where a business can publish and talk. The built-in ones are in the
 * catalogue; a strategy can hold channels of one's own, which are of the same
 * type and have no usage figures.
 */
#define TL_TYPE_CHANNEL (tl_channel_get_type ())
G_DECLARE_FINAL_TYPE (TlChannel, tl_channel, TL, CHANNEL, TlRecord)

/**
 * TlChannelField:
 * @TL_CHANNEL_NAME: as it calls itself; never translated
 * @TL_CHANNEL_FORMATS: what it takes, in the usual mix, the most usual first;
 *   the mix is our own reading
 * @TL_CHANNEL_ADAPTS: pieces made for another channel can be adapted to it
 * @TL_CHANNEL_CONVERSATIONS: people talk with each other there in the open, so
 *   that one can join in
 * @TL_CHANNEL_ANSWER_MINUTES: a working day, to read and answer what people
 *   say there; our own estimate
 * @TL_CHANNEL_FITS: by objective; an objective not named counts 0.8
 * @TL_CHANNEL_CADENCES: how often to post
 * @TL_CHANNEL_USAGE: who is there
 * @TL_CHANNEL_BENCHMARKS: what others reach
 * @TL_CHANNEL_NOTE: what it is good for, as the mix, the minutes and the fits
 *   read it; for channels of one's own, what it is
 */
typedef enum
{
  TL_CHANNEL_NAME = 1,
  TL_CHANNEL_FORMATS,
  TL_CHANNEL_ADAPTS,
  TL_CHANNEL_CONVERSATIONS,
  TL_CHANNEL_ANSWER_MINUTES,
  TL_CHANNEL_FITS,
  TL_CHANNEL_CADENCES,
  TL_CHANNEL_USAGE,
  TL_CHANNEL_BENCHMARKS,
  TL_CHANNEL_NOTE,
} TlChannelField;

G_END_DECLS
