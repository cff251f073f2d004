/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlPersona:
 *
 * A kind of person whom the business wants to reach.
 */
#define TL_TYPE_PERSONA (tl_persona_get_type ())
G_DECLARE_FINAL_TYPE (TlPersona, tl_persona, TL, PERSONA, TlRecord)

/**
 * TlPersonaField:
 * @TL_PERSONA_NAME: a name to speak of them by
 * @TL_PERSONA_SHARE: percent of the audience; shares need not add to 100
 * @TL_PERSONA_PRIORITY: how much they matter
 * @TL_PERSONA_LANGUAGE: BCP 47 tag of the language to address them in; "" is
 *   the business's own
 * @TL_PERSONA_COUNTRY: ISO 3166 code; "" is the business's own
 * @TL_PERSONA_AGES: age bands
 * @TL_PERSONA_GENDERS: where one is far more frequent
 * @TL_PERSONA_INCOMES: household income
 * @TL_PERSONA_EDUCATIONS: education
 * @TL_PERSONA_COMMUNITIES: where they live
 * @TL_PERSONA_VALUES: what they hold dear
 * @TL_PERSONA_INTERESTS: what they like
 * @TL_PERSONA_CHALLENGES: what they struggle with
 * @TL_PERSONA_PERSUADED_BY: what persuades them
 * @TL_PERSONA_CHANNELS: where they are
 * @TL_PERSONA_ONLINE_DAYS: on which they are online
 * @TL_PERSONA_ONLINE_FROM: from when
 * @TL_PERSONA_ONLINE_TO: until when
 * @TL_PERSONA_ACTIVITIES: what they do there
 * @TL_PERSONA_STAGE: how far they have come with us
 * @TL_PERSONA_WE_DO: what we do for them
 * @TL_PERSONA_NEXT_ACTION: the next thing that we want them to do
 */
typedef enum
{
  TL_PERSONA_NAME = 1,
  TL_PERSONA_SHARE,
  TL_PERSONA_PRIORITY,
  TL_PERSONA_LANGUAGE,
  TL_PERSONA_COUNTRY,
  TL_PERSONA_AGES,
  TL_PERSONA_GENDERS,
  TL_PERSONA_INCOMES,
  TL_PERSONA_EDUCATIONS,
  TL_PERSONA_COMMUNITIES,
  TL_PERSONA_VALUES,
  TL_PERSONA_INTERESTS,
  TL_PERSONA_CHALLENGES,
  TL_PERSONA_PERSUADED_BY,
  TL_PERSONA_CHANNELS,
  TL_PERSONA_ONLINE_DAYS,
  TL_PERSONA_ONLINE_FROM,
  TL_PERSONA_ONLINE_TO,
  TL_PERSONA_ACTIVITIES,
  TL_PERSONA_STAGE,
  TL_PERSONA_WE_DO,
  TL_PERSONA_NEXT_ACTION,
} TlPersonaField;

G_END_DECLS
