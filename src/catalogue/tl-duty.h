/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlDuty:
 *
 * Work that comes with having a plan, whatever is posted.
 */
#define TL_TYPE_DUTY (tl_duty_get_type ())
G_DECLARE_FINAL_TYPE (TlDuty, tl_duty, TL, DUTY, TlRecord)

/**
 * TlDutyField:
 * @TL_DUTY_NAME: in English; translated where it is shown
 * @TL_DUTY_FREQUENCY: how often
 * @TL_DUTY_MINUTES: each time; our own estimate
 * @TL_DUTY_LEAST_MINUTES: each time, for people with few hours; our own estimate
 * @TL_DUTY_SKILLS: any one of which suits the work; none: anybody
 * @TL_DUTY_ADMINISTRATIVE: counts as administration and reporting
 * @TL_DUTY_SOURCE: of the minutes
 */
typedef enum
{
  TL_DUTY_NAME = 1,
  TL_DUTY_FREQUENCY,
  TL_DUTY_MINUTES,
  TL_DUTY_LEAST_MINUTES,
  TL_DUTY_SKILLS,
  TL_DUTY_ADMINISTRATIVE,
  TL_DUTY_SOURCE,
} TlDutyField;

G_END_DECLS
