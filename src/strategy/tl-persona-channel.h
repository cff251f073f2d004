/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlPersonaChannel:
 *
 * That a persona is on a channel, and how often.
 */
#define TL_TYPE_PERSONA_CHANNEL (tl_persona_channel_get_type ())
G_DECLARE_FINAL_TYPE (TlPersonaChannel, tl_persona_channel, TL, PERSONA_CHANNEL, TlRecord)

/**
 * TlPersonaChannelField:
 * @TL_PERSONA_CHANNEL_CHANNEL: which
 * @TL_PERSONA_CHANNEL_USE: how often
 */
typedef enum
{
  TL_PERSONA_CHANNEL_CHANNEL = 1,
  TL_PERSONA_CHANNEL_USE,
} TlPersonaChannelField;

G_END_DECLS
