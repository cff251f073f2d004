/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlChannelChoice:
 *
 * That a person decided on a channel, whatever the figures say.
 */
#define TL_TYPE_CHANNEL_CHOICE (tl_channel_choice_get_type ())
G_DECLARE_FINAL_TYPE (TlChannelChoice, tl_channel_choice, TL, CHANNEL_CHOICE, TlRecord)

/**
 * TlChannelChoiceField:
 * @TL_CHANNEL_CHOICE_CHANNEL: which
 * @TL_CHANNEL_CHOICE_PIN: in or out
 * @TL_CHANNEL_CHOICE_REASON: why
 */
typedef enum
{
  TL_CHANNEL_CHOICE_CHANNEL = 1,
  TL_CHANNEL_CHOICE_PIN,
  TL_CHANNEL_CHOICE_REASON,
} TlChannelChoiceField;

G_END_DECLS
