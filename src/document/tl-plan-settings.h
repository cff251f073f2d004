/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlPlanSettings:
 *
 * The frame of the plan, as it is saved. All days are Mondays; the reader
 * refuses others.
 */
#define TL_TYPE_PLAN_SETTINGS (tl_plan_settings_get_type ())
G_DECLARE_FINAL_TYPE (TlPlanSettings, tl_plan_settings, TL, PLAN_SETTINGS, TlRecord)

/**
 * TlPlanSettingsField:
 * @TL_PLAN_SETTINGS_START: when the plan begins
 * @TL_PLAN_SETTINGS_WEEKS: how long it is
 * @TL_PLAN_SETTINGS_PLAN_FROM: from when it is derived anew; the weeks
 *   before stand as they were recorded, and are empty where nothing is. Not
 *   set: from the start
 * @TL_PLAN_SETTINGS_ORIGIN: from when the themes of a channel are counted;
 *   set once, when the document is made
 */
typedef enum
{
  TL_PLAN_SETTINGS_START = 1,
  TL_PLAN_SETTINGS_WEEKS,
  TL_PLAN_SETTINGS_PLAN_FROM,
  TL_PLAN_SETTINGS_ORIGIN,
} TlPlanSettingsField;

G_END_DECLS
