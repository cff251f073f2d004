/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the actions of a plan add up to. */

#include "plan-laws.h"

#include <math.h>

#include "catalogue/tl-estimates.h"
#include "strategy/tl-absence.h"
#include "strategy/tl-channel-choice.h"
#include "strategy/tl-key-date.h"
#include "strategy/tl-member.h"
#include "strategy/tl-pillar.h"

/* For so many years a yearly closure is looked for. */
#define YEARS 8

static double
get_estimate (Derived *derived,
              guint    field)
{
  double own = tl_record_get_optional (tl_record_get_child (derived->strategy, TL_STRATEGY_ESTIMATES), field);

  return !isnan (own) ? own : tl_record_get_optional (tl_catalogue_get_estimates (derived->catalogue), field);
}

static gboolean
is_closed (Derived *derived,
           TlDay    day)
{
  TlRecordList *dates = tl_record_get_list (derived->strategy, TL_STRATEGY_KEY_DATES);

  for (guint i = 0; i < tl_record_list_get_length (dates); i++)
    {
      TlRecord *date = tl_record_list_get (dates, i);
      TlDay first = tl_record_get_date (date, TL_KEY_DATE_FIRST);
      TlDay last = MAX (first, tl_record_get_date (date, TL_KEY_DATE_LAST));
      int years = tl_record_get_boolean (date, TL_KEY_DATE_YEARLY) ? YEARS : 1;

      if (tl_record_get_enum (date, TL_KEY_DATE_KIND) != TL_KEY_DATE_CLOSURE || first == TL_DAY_NONE)
        continue;
      for (int y = 0; y < years; y++)
        {
          TlDay from = tl_day_add_years (first, y);

          if (day >= from && day <= from + (last - first))
            return TRUE;
        }
    }
  return FALSE;
}

static guint
open_days (Derived *derived,
           guint    week)
{
  guint n = 0;

  for (guint d = 0; d < 7; d++)
    n += !is_closed (derived, derived->frame.start + 7 * (week - 1) + d);
  return n;
}

static guint
own_minutes (TlRecord *member)
{
  double hours = tl_record_get_optional (member, TL_MEMBER_HOURS_PER_WEEK);

  return isnan (hours) || tl_record_get_flags (member, TL_MEMBER_WEEKDAYS) == 0 ? 0 : (guint) floor (hours * 60 + 0.5);
}

static guint
available (Derived  *derived,
           TlRecord *member,
           guint     week)
{
  TlRecordList *absences = tl_record_get_list (member, TL_MEMBER_ABSENCES);
  guint weekdays = tl_record_get_flags (member, TL_MEMBER_WEEKDAYS);
  guint n_days = 0, n_there = 0;

  for (guint d = 0; d < 7; d++)
    {
      TlDay day = derived->frame.start + 7 * (week - 1) + d;
      gboolean there = !is_closed (derived, day);

      if (!(weekdays & (1u << d)))
        continue;
      n_days++;
      for (guint i = 0; i < tl_record_list_get_length (absences); i++)
        {
          TlDay first = tl_record_get_date (tl_record_list_get (absences, i), TL_ABSENCE_FIRST);
          TlDay last = MAX (first, tl_record_get_date (tl_record_list_get (absences, i), TL_ABSENCE_LAST));

          if (first != TL_DAY_NONE && day >= first && day <= last)
            there = FALSE;
        }
      n_there += there;
    }
  return n_days == 0 ? 0 : own_minutes (member) * n_there / n_days;
}

/* What the actions of the plan ask of a person in a week. */
static guint
asked_of (Derived    *derived,
          const char *person,
          guint       week)
{
  TlDay monday = derived->frame.start + 7 * (week - 1);
  guint minutes = 0;

  for (guint i = 0; i < derived->plan->n_actions; i++)
    {
      const TlPlanAction *action = &derived->plan->actions[i];

      if (action->prepare_on < monday || action->prepare_on >= monday + 7)
        continue;
      if (g_strcmp0 (action->operator_id, person) == 0)
        minutes += action->minutes;
      if (g_strcmp0 (action->approver, person) == 0)
        minutes += action->approve_minutes;
    }
  return minutes;
}

/* Nobody is planned over their hours, and the loads are those of the actions; in
 * the last two weeks something for the weeks after them may be prepared too. */
char *
law_loads (Derived *derived)
{
  double share = get_estimate (derived, TL_ESTIMATES_RECURRING_SHARE);
  TlRecordList *team = tl_record_get_list (derived->strategy, TL_STRATEGY_TEAM);

  if (derived->plan->n_loads != (derived->plan->needs == 0 ? tl_record_list_get_length (team) * derived->frame.weeks : 0))
    return g_strdup_printf ("there are %u loads", derived->plan->n_loads);
  for (guint i = 0; i < derived->plan->n_loads; i++)
    {
      const TlPlanLoad *load = &derived->plan->loads[i];
      TlRecord *member = tl_record_list_get (team, i / derived->frame.weeks);
      guint asked = asked_of (derived, load->person, load->week);

      if (!g_str_equal (load->person, tl_record_get_id (member)) || load->week != i % derived->frame.weeks + 1)
        return g_strdup_printf ("load %u is out of order", i);
      if (load->available != available (derived, member, load->week))
        return g_strdup_printf ("%s has %u minutes in week %u, not %u", load->person,
                                available (derived, member, load->week), load->week, load->available);
      if (load->minutes > load->available)
        return g_strdup_printf ("%s has %u minutes in week %u, of which %u are planned", load->person,
                                load->available, load->week, load->minutes);
      if (load->recurring > load->available * share / 100)
        return g_strdup_printf ("%u of %u minutes of %s in week %u recur", load->recurring, load->available,
                                load->person, load->week);
      if (load->recurring > load->minutes || asked > load->minutes
          || (asked < load->minutes && load->week + 2 <= derived->frame.weeks))
        return g_strdup_printf ("%s is asked for %u minutes in week %u, and has a load of %u", load->person, asked,
                                load->week, load->minutes);
    }
  return NULL;
}

static gboolean
is_post (const TlPlanAction *action)
{
  return action->task == TL_TASK_MAKE || action->task == TL_TASK_ADAPT;
}

static guint
count_posts (Derived    *derived,
             const char *channel,
             guint       week)
{
  guint n = 0;

  for (guint i = 0; i < derived->plan->n_actions; i++)
    n += is_post (&derived->plan->actions[i]) && derived->plan->actions[i].week == week
         && g_str_equal (derived->plan->actions[i].channel, channel);
  return n;
}

char *
law_cadence (Derived *derived)
{
  for (guint c = 0; c < derived->plan->n_channels; c++)
    {
      const TlPlanChannel *channel = &derived->plan->channels[c];
      gboolean pinned = channel->reason == TL_REASON_PINNED_IN;

      if (channel->low < 1 || channel->low > channel->recommended_low || channel->recommended_low > channel->high)
        return g_strdup_printf ("%s has a range of %u to %u", channel->id, channel->low, channel->high);
      for (guint p = 0; p < channel->n_personas; p++)
        if (channel->personas[p].score < 0 || channel->personas[p].score > 10000)
          return g_strdup_printf ("%s has a score of %d", channel->id, channel->personas[p].score);
      if (channel->chosen != (channel->reason <= TL_REASON_RANK))
        return g_strdup_printf ("%s is chosen: %d, by reason %d", channel->id, channel->chosen, channel->reason);
      if (!channel->chosen)
        continue;
      if (channel->cadence > channel->high || channel->cadence < (pinned ? 1 : channel->low))
        return g_strdup_printf ("%s has %u posts a week, not %u to %u", channel->id, channel->cadence, channel->low, channel->high);
      /* In the first week of all there are only those that can be got ready in it. */
      for (guint week = derived->frame.start == derived->frame.origin ? 2 : 1;
           week <= derived->frame.weeks && derived->plan->needs == 0; week++)
        if (open_days (derived, week) == 7 && count_posts (derived, channel->id, week) != channel->cadence)
          return g_strdup_printf ("%s has %u posts in week %u, not %u", channel->id,
                                  count_posts (derived, channel->id, week), week, channel->cadence);
    }
  return NULL;
}

/* No two posts of a channel on one day while a day is free. Two key dates may
 * fall on one. */
char *
law_spread (Derived *derived)
{
  for (guint c = 0; c < derived->plan->n_channels; c++)
    for (guint week = 1; week <= derived->frame.weeks && derived->plan->channels[c].chosen; week++)
      {
        TlDay monday = derived->frame.start + 7 * (week - 1);
        guint used[7] = { 0 }, by_key[7] = { 0 }, free = 0, most = 0;

        for (guint i = 0; i < derived->plan->n_actions; i++)
          {
            const TlPlanAction *action = &derived->plan->actions[i];

            if (!is_post (action) || action->week != week || !g_str_equal (action->channel, derived->plan->channels[c].id))
              continue;
            used[action->publish_on - monday]++;
            by_key[action->publish_on - monday] += action->kind == TL_ACTION_KEY;
          }
        for (guint d = 0; d < 7; d++)
          {
            free += used[d] == 0 && !is_closed (derived, monday + d);
            if (used[d] > MAX (1, by_key[d]))
              most = MAX (most, used[d]);
          }
        if (free > 0 && most > 1)
          return g_strdup_printf ("%s has %u posts on one day of week %u while others are free",
                                  derived->plan->channels[c].id, most, week);
      }
  return NULL;
}

/* On each channel, a theme's posts are within one of its share, counted from the
 * origin. */
char *
law_pillars (Derived *derived)
{
  TlRecordList *pillars = tl_record_get_list (derived->strategy, TL_STRATEGY_PILLARS);
  guint n = tl_record_list_get_length (pillars), n_set = 0;
  guint weeks = (derived->frame.start - derived->frame.origin) / 7 + derived->frame.weeks;
  g_autofree double *weights = g_new0 (double, n + 1);
  g_autoptr (TlPlan) plan = derive_again (derived, derived->frame.origin, MIN (weeks, TL_PLAN_MAX_WEEKS));
  double sum = 0;

  for (guint p = 0; p < n; p++)
    {
      weights[p] = tl_record_get_optional (tl_record_list_get (pillars, p), TL_PILLAR_SHARE);
      n_set += !isnan (weights[p]);
      sum += isnan (weights[p]) ? 0 : weights[p];
    }
  for (guint p = 0; p < n; p++)
    if (isnan (weights[p]))
      weights[p] = n_set > 0 ? sum / n_set : 1;
  sum = 0;
  for (guint p = 0; p < n; p++)
    sum += weights[p] = floor (weights[p] * 100 + 0.5);
  for (guint c = 0; c < plan->n_channels && n > 0; c++)
    for (guint p = 0; p < n; p++)
      {
        const char *id = tl_record_get_id (tl_record_list_get (pillars, p));
        double share = sum > 0 ? weights[p] / sum : 1.0 / n;
        guint n_all = 0, n_theme = 0;

        for (guint i = 0; i < plan->n_actions && plan->channels[c].chosen; i++)
          {
            const TlPlanAction *action = &plan->actions[i];

            if (action->kind != TL_ACTION_POST || !g_str_equal (action->channel, plan->channels[c].id))
              continue;
            n_all++;
            n_theme += g_strcmp0 (action->pillar, id) == 0;
            /* Within a week, the actions are not in the order of their slots. */
            if (i + 1 < plan->n_actions && plan->actions[i + 1].week == action->week)
              continue;
            if (fabs (n_theme - share * n_all) > 1)
              return g_strdup_printf ("%s has %u posts of %s among %u, whose share is %g", plan->channels[c].id, n_theme, id, n_all, share);
          }
      }
  return NULL;
}

/* Accounts of channels in use are mended and opened at once. */
static gboolean
is_pressing (Derived            *derived,
             const TlPlanAction *action)
{
  const TlPlanChannel *channel = action->channel != NULL ? tl_plan_find_channel (derived->plan, action->channel) : NULL;

  return (action->task == TL_TASK_FIX_ACCOUNT || action->task == TL_TASK_OPEN_ACCOUNT) && channel != NULL && channel->chosen;
}

/* Duties and work done once keep within their parts of the team's hours, but for
 * a week after one in which nobody was there, whose duties it has besides. Duties
 * may be stretched by three fifths rather than be cut to nothing. */
char *
law_small_shares (Derived *derived)
{
  TlRecordList *team = tl_record_get_list (derived->strategy, TL_STRATEGY_TEAM);
  double duty_share = get_estimate (derived, TL_ESTIMATES_DUTY_SHARE), once_share = get_estimate (derived, TL_ESTIMATES_ONCE_SHARE);
  guint minutes = 0;

  for (guint i = 0; i < tl_record_list_get_length (team); i++)
    minutes += own_minutes (tl_record_list_get (team, i));
  for (guint week = 1; week <= derived->frame.weeks; week++)
    {
      guint duties = 0, once = 0;

      if (open_days (derived, week - 1) == 0)
        continue;
      for (guint i = 0; i < derived->plan->n_actions; i++)
        {
          const TlPlanAction *action = &derived->plan->actions[i];

          if (action->week != week || action->operator_id == NULL)
            continue;
          if (action->kind == TL_ACTION_ONCE)
            once += is_pressing (derived, action) ? 0 : action->minutes;
          else if (action->kind == TL_ACTION_DUTY && action->task != TL_TASK_ANSWER && action->task != TL_TASK_JOIN)
            duties += action->minutes;
        }
      if (duties > minutes * duty_share * 1.6 / 100)
        return g_strdup_printf ("in week %u, %u of %u minutes go into duties", week, duties, minutes);
      if (once > minutes * once_share / 100)
        return g_strdup_printf ("in week %u, %u of %u minutes go into work done once", week, once, minutes);
    }
  return NULL;
}
