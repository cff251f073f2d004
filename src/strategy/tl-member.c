/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-member.h"

#include "catalogue/tl-terms.h"
#include "strategy/tl-absence.h"

TL_DEFINE_RECORD (TlMember, tl_member)

static void
tl_member_class_init (TlMemberClass *klass)
{
  GParamSpec *fields[] = {
    [TL_MEMBER_NAME] = tl_param_text ("name"),
    [TL_MEMBER_JOB_TITLE] = tl_param_text ("job-title"),
    [TL_MEMBER_FUNCTION] = tl_param_enum ("function", TL_TYPE_FUNCTION, TL_FUNCTION_UNSET),
    [TL_MEMBER_MEETS_CUSTOMERS] = tl_param_boolean ("meets-customers", FALSE),
    [TL_MEMBER_HOURS_PER_WEEK] = tl_param_optional ("hours-per-week", 0, 80),
    [TL_MEMBER_WEEKDAYS] =
      tl_param_flags ("weekdays", TL_TYPE_WEEKDAYS,
                      TL_WEEKDAY_MONDAY | TL_WEEKDAY_TUESDAY | TL_WEEKDAY_WEDNESDAY |
                      TL_WEEKDAY_THURSDAY | TL_WEEKDAY_FRIDAY),
    [TL_MEMBER_QUIET_FROM] = tl_param_time ("quiet-from"),
    [TL_MEMBER_QUIET_TO] = tl_param_time ("quiet-to"),
    [TL_MEMBER_ABSENCES] = tl_param_list ("absences", TL_TYPE_ABSENCE),
    [TL_MEMBER_SKILLS] = tl_param_flags ("skills", TL_TYPE_SKILLS, 0),
    [TL_MEMBER_BACKUP] = tl_param_ref ("backup", TL_TYPE_MEMBER),
    [TL_MEMBER_COST_PER_HOUR] = tl_param_optional ("cost-per-hour", 0, 100000),
    [TL_MEMBER_LEAD] = tl_param_boolean ("lead", FALSE),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}
