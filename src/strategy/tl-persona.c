/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-persona.h"

#include "catalogue/tl-terms.h"
#include "strategy/tl-persona-channel.h"

TL_DEFINE_RECORD (TlPersona, tl_persona)

static void
tl_persona_class_init (TlPersonaClass *klass)
{
  GParamSpec *fields[] = {
    [TL_PERSONA_NAME] = tl_param_text ("name"),
    [TL_PERSONA_SHARE] = tl_param_optional ("share", 0, 100),
    [TL_PERSONA_PRIORITY] = tl_param_enum ("priority", TL_TYPE_LEVEL, TL_LEVEL_UNSET),
    [TL_PERSONA_LANGUAGE] = tl_param_text ("language"),
    [TL_PERSONA_COUNTRY] = tl_param_text ("country"),
    [TL_PERSONA_AGES] = tl_param_flags ("ages", TL_TYPE_AGES, 0),
    [TL_PERSONA_GENDERS] = tl_param_flags ("genders", TL_TYPE_GENDERS, 0),
    [TL_PERSONA_INCOMES] = tl_param_flags ("incomes", TL_TYPE_INCOMES, 0),
    [TL_PERSONA_EDUCATIONS] = tl_param_flags ("educations", TL_TYPE_EDUCATIONS, 0),
    [TL_PERSONA_COMMUNITIES] = tl_param_flags ("communities", TL_TYPE_COMMUNITIES, 0),
    [TL_PERSONA_VALUES] = tl_param_text ("values"),
    [TL_PERSONA_INTERESTS] = tl_param_text ("interests"),
    [TL_PERSONA_CHALLENGES] = tl_param_text ("challenges"),
    [TL_PERSONA_PERSUADED_BY] = tl_param_text ("persuaded-by"),
    [TL_PERSONA_CHANNELS] = tl_param_list ("channels", TL_TYPE_PERSONA_CHANNEL),
    [TL_PERSONA_ONLINE_DAYS] = tl_param_flags ("online-days", TL_TYPE_WEEKDAYS, 0),
    [TL_PERSONA_ONLINE_FROM] = tl_param_time ("online-from"),
    [TL_PERSONA_ONLINE_TO] = tl_param_time ("online-to"),
    [TL_PERSONA_ACTIVITIES] = tl_param_flags ("activities", TL_TYPE_ACTIVITIES, 0),
    [TL_PERSONA_STAGE] = tl_param_enum ("stage", TL_TYPE_STAGE, TL_STAGE_UNSET),
    [TL_PERSONA_WE_DO] = tl_param_text ("we-do"),
    [TL_PERSONA_NEXT_ACTION] = tl_param_text ("next-action"),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}
