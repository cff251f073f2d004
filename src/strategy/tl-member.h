/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlMember:
 *
 * A person of the team.
 */
#define TL_TYPE_MEMBER (tl_member_get_type ())
G_DECLARE_FINAL_TYPE (TlMember, tl_member, TL, MEMBER, TlRecord)

/**
 * TlMemberField:
 * @TL_MEMBER_NAME: as the team says it
 * @TL_MEMBER_JOB_TITLE: as on the door
 * @TL_MEMBER_FUNCTION: the part of the organisation that they bring in
 * @TL_MEMBER_MEETS_CUSTOMERS: in their ordinary work
 * @TL_MEMBER_HOURS_PER_WEEK: that they can really give
 * @TL_MEMBER_WEEKDAYS: that they work
 * @TL_MEMBER_QUIET_FROM: when the shop begins to be quiet and there is room
 *   for this work
 * @TL_MEMBER_QUIET_TO: when that ends
 * @TL_MEMBER_ABSENCES: holidays and the like
 * @TL_MEMBER_SKILLS: what they are good at
 * @TL_MEMBER_BACKUP: who takes over when they are away
 * @TL_MEMBER_COST_PER_HOUR: in the business's currency
 * @TL_MEMBER_LEAD: accountable for the whole; exactly one is
 */
typedef enum
{
  TL_MEMBER_NAME = 1,
  TL_MEMBER_JOB_TITLE,
  TL_MEMBER_FUNCTION,
  TL_MEMBER_MEETS_CUSTOMERS,
  TL_MEMBER_HOURS_PER_WEEK,
  TL_MEMBER_WEEKDAYS,
  TL_MEMBER_QUIET_FROM,
  TL_MEMBER_QUIET_TO,
  TL_MEMBER_ABSENCES,
  TL_MEMBER_SKILLS,
  TL_MEMBER_BACKUP,
  TL_MEMBER_COST_PER_HOUR,
  TL_MEMBER_LEAD,
} TlMemberField;

G_END_DECLS
