/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Step 1: the people, what they can do, and who approves. */

#include "tl-check-private.h"

#include <math.h>

#include "catalogue/tl-channel-format.h"
#include "catalogue/tl-channel.h"
#include "catalogue/tl-estimates.h"
#include "catalogue/tl-format.h"
#include "strategy/tl-absence.h"
#include "strategy/tl-member.h"
#include "strategy/tl-readiness.h"

/* From how many people on a team can bring several functions together. */
#define SMALL_TEAM 3

/* Readiness has twelve statements, in the order of their leaves. */
#define N_LEAVES 4
#define STATEMENTS_OF_A_LEAF 3
G_STATIC_ASSERT (TL_READINESS_LEADERSHIP_INVOLVED + N_LEAVES * STATEMENTS_OF_A_LEAF - 1 == TL_READINESS_TECHNOLOGY_INTERACTIVE);

/* Exactly one person leads. A team of nobody is said elsewhere. */
void
tl_check_leads (TlChecker *self)
{
  TlRecordList *team = tl_record_get_list (self->strategy, TL_STRATEGY_TEAM);
  TlMember *first = NULL, *second = NULL;
  guint n_leads = 0;

  for (guint i = 0; i < tl_record_list_get_length (team); i++)
    {
      TlMember *member = tl_record_list_get (team, i);

      if (!tl_record_get_boolean (member, TL_MEMBER_LEAD))
        continue;
      if (++n_leads == 1)
        first = member;
      else if (n_leads == 2)
        second = member;
    }
  if (n_leads > 1)
    {
      TlFinding *finding = tl_checker_add (self, TL_FINDING_SEVERAL_LEADS, second, TL_MEMBER_LEAD,
                                           tl_record_get_text (first, TL_MEMBER_NAME));

      finding->detail = g_strdup (tl_record_get_text (second, TL_MEMBER_NAME));
      finding->count = n_leads;
    }
  else if (n_leads == 0 && tl_record_list_get_length (team) > 0)
    tl_checker_add (self, TL_FINDING_NO_LEAD, self->strategy, TL_STRATEGY_TEAM, NULL);
}

static guint
count_waiting (TlChecker *self,
               TlMember  *member)
{
  guint n = 0;

  if (!g_str_equal (tl_record_get_id (member), tl_record_get_ref (self->strategy, TL_STRATEGY_APPROVER)))
    return 0;
  for (guint i = 0; i < self->plan->n_actions; i++)
    n += tl_plan_waits_for_approval (self->plan, &self->plan->actions[i]);
  return n;
}

/* People without hours, or without a day to spend them on, where somebody has
 * some. */
void
tl_check_hours (TlChecker *self)
{
  TlRecordList *team = tl_record_get_list (self->strategy, TL_STRATEGY_TEAM);

  if (self->plan->needs & TL_NEED_PERSON)
    return;
  for (guint i = 0; i < tl_record_list_get_length (team); i++)
    {
      TlMember *member = tl_record_list_get (team, i);
      double hours = tl_record_get_optional (member, TL_MEMBER_HOURS_PER_WEEK);
      TlFinding *finding;
      guint field;

      if (isnan (hours) || hours <= 0)
        field = TL_MEMBER_HOURS_PER_WEEK;
      else if (tl_record_get_flags (member, TL_MEMBER_WEEKDAYS) == 0)
        field = TL_MEMBER_WEEKDAYS;
      else
        continue;
      finding = tl_checker_add (self, TL_FINDING_PERSON_WITHOUT_HOURS, member, field, tl_record_get_text (member, TL_MEMBER_NAME));
      finding->person = g_strdup (tl_record_get_id (member));
      finding->count = count_waiting (self, member);
    }
}

/* A team of which everybody comes from the same corner. Whoever does not say
 * where from may come from another. */
void
tl_check_functions (TlChecker *self)
{
  TlRecordList *team = tl_record_get_list (self->strategy, TL_STRATEGY_TEAM);
  guint n = tl_record_list_get_length (team);
  int function;

  if (n < SMALL_TEAM)
    return;
  function = tl_record_get_enum (tl_record_list_get (team, 0), TL_MEMBER_FUNCTION);
  for (guint i = 1; i < n; i++)
    if (tl_record_get_enum (tl_record_list_get (team, i), TL_MEMBER_FUNCTION) != function)
      return;
  if (function != TL_FUNCTION_UNSET)
    {
      TlFinding *finding = tl_checker_add (self, TL_FINDING_ONE_FUNCTION, self->strategy, TL_STRATEGY_TEAM, NULL);

      finding->detail = g_strdup (tl_term_get_nick (TL_TYPE_FUNCTION, function));
      finding->count = n;
    }
}

/* What could be made for a channel, by anybody who had the skill. */
static guint
channel_skills (TlChecker  *self,
                const char *id)
{
  TlChannel *channel = tl_catalogue_find_channel (self->catalogue, id);
  TlRecordList *formats;
  guint skills = 0;

  if (channel == NULL)
    channel = tl_checker_find (self, TL_STRATEGY_OWN_CHANNELS, id);
  if (channel == NULL)
    return 0;
  formats = tl_record_get_list (channel, TL_CHANNEL_FORMATS);
  for (guint i = 0; i < tl_record_list_get_length (formats); i++)
    {
      TlFormat *format = tl_catalogue_find_format (self->catalogue,
                                                   tl_record_get_ref (tl_record_list_get (formats, i),
                                                                      TL_CHANNEL_FORMAT_FORMAT));

      if (format != NULL)
        skills |= tl_record_get_flags (format, TL_FORMAT_SKILLS);
    }
  return skills;
}

/* Channels that would be used if somebody had the skill. A channel that was
 * decided by hand and has no operator lacks it too, unless the hours do. */
void
tl_check_skills (TlChecker *self)
{
  for (guint i = 0; i < self->plan->n_channels; i++)
    {
      const TlPlanChannel *channel = &self->plan->channels[i];
      TlFinding *finding;

      if (channel->reason != TL_REASON_NO_SKILL
          && !(channel->chosen && channel->operator_id == NULL && channel->needed_minutes == 0))
        continue;
      finding = tl_checker_add (self, TL_FINDING_MISSING_SKILL, self->strategy, TL_STRATEGY_TEAM,
                                tl_checker_channel_name (self, channel->id));
      finding->count = channel_skills (self, channel->id);
      finding->channel = g_strdup (channel->id);
    }
}

static gboolean
works_on (TlMember *member,
          TlDay     day)
{
  TlRecordList *absences = tl_record_get_list (member, TL_MEMBER_ABSENCES);

  if (!(tl_record_get_flags (member, TL_MEMBER_WEEKDAYS) & (1u << (tl_day_get_weekday (day) - 1))))
    return FALSE;
  for (guint i = 0; i < tl_record_list_get_length (absences); i++)
    {
      TlDay first = tl_record_get_date (tl_record_list_get (absences, i), TL_ABSENCE_FIRST);
      TlDay last = tl_record_get_date (tl_record_list_get (absences, i), TL_ABSENCE_LAST);

      if (first != TL_DAY_NONE && day >= first && day <= MAX (first, last))
        return FALSE;
    }
  return TRUE;
}

/* Whether somebody is there on none of the days from when a post is prepared
 * until it appears. */
static gboolean
is_away (TlMember           *member,
         const TlPlanAction *action)
{
  for (TlDay day = action->prepare_on; day <= MAX (action->prepare_on, action->publish_on); day++)
    if (works_on (member, day))
      return FALSE;
  return TRUE;
}

/* Posts that wait for an approver in vain: one who is away, or one who is there
 * and has no time. */
static void
add_approver (TlChecker     *self,
              TlFindingCode  code,
              gboolean       absent)
{
  const char *id = tl_record_get_ref (self->strategy, TL_STRATEGY_APPROVER);
  TlMember *approver = *id != '\0' ? tl_checker_find (self, TL_STRATEGY_TEAM, id) : NULL;
  guint n_waiting = 0;
  TlFinding *finding;

  for (guint i = 0; i < self->plan->n_actions && approver != NULL; i++)
    n_waiting += tl_plan_waits_for_approval (self->plan, &self->plan->actions[i]) && is_away (approver, &self->plan->actions[i]) == absent;
  if (n_waiting == 0)
    return;
  finding = tl_checker_add (self, code, self->strategy, TL_STRATEGY_APPROVER, tl_record_get_text (approver, TL_MEMBER_NAME));
  finding->count = n_waiting;
  finding->minutes = n_waiting * (guint) (tl_checker_get_estimate (self, TL_ESTIMATES_APPROVE_MINUTES) + 0.5);
  finding->person = g_strdup (id);
}

void
tl_check_approver_overloaded (TlChecker *self)
{
  add_approver (self, TL_FINDING_APPROVER_OVERLOADED, FALSE);
}

void
tl_check_approver_absent (TlChecker *self)
{
  add_approver (self, TL_FINDING_APPROVER_ABSENT, TRUE);
}

/* Channels that stand still when one person is away. */
void
tl_check_backups (TlChecker *self)
{
  for (guint i = 0; i < self->plan->n_channels; i++)
    {
      const TlPlanChannel *channel = &self->plan->channels[i];
      TlMember *member = tl_checker_find (self, TL_STRATEGY_TEAM, channel->operator_id);
      TlFinding *finding;

      if (!channel->chosen || member == NULL || channel->backup != NULL)
        continue;
      finding = tl_checker_add (self, TL_FINDING_NO_BACKUP, member, TL_MEMBER_BACKUP, tl_record_get_text (member, TL_MEMBER_NAME));
      finding->detail = g_strdup (tl_checker_channel_name (self, channel->id));
      finding->channel = g_strdup (channel->id);
      finding->person = g_strdup (channel->operator_id);
    }
}

/* Leaves in which nothing is in place yet. Where not all is answered, that cannot
 * be told. */
void
tl_check_readiness (TlChecker *self)
{
  TlReadiness *readiness = tl_record_get_child (self->strategy, TL_STRATEGY_READINESS);
  guint weak = 0, first = 0;

  for (guint leaf = 0; leaf < N_LEAVES; leaf++)
    {
      gboolean is_weak = TRUE;

      for (guint i = 0; i < STATEMENTS_OF_A_LEAF; i++)
        {
          int answer = tl_record_get_enum (readiness, TL_READINESS_LEADERSHIP_INVOLVED + leaf * STATEMENTS_OF_A_LEAF + i);

          is_weak &= answer == TL_READINESS_NOT_YET || answer == TL_READINESS_PARTLY;
        }
      if (!is_weak)
        continue;
      if (weak == 0)
        first = TL_READINESS_LEADERSHIP_INVOLVED + leaf * STATEMENTS_OF_A_LEAF;
      weak |= 1u << leaf;
    }
  if (weak != 0)
    tl_checker_add (self, TL_FINDING_READINESS_WEAK, readiness, first, NULL)->count = weak;
}
