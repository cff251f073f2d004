/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-duties.h"

#include "catalogue/tl-duty.h"
#include "catalogue/tl-estimates.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-obstacle.h"

/* Work is planned in steps of so many minutes, and no shorter. */
#define STEP 5

/* Likelihood times impact, each 1 to 3, from which an obstacle is looked for
 * every week. */
#define HIGH_RISK 6

/**
 * tl_recurring_limit:
 *
 * Returns: how much of @minutes recurring work may fill
 */
guint
tl_recurring_limit (const TlPlanInput *input,
                    guint              minutes)
{
  return (guint) (minutes * tl_plan_input_estimate (input, TL_ESTIMATES_RECURRING_SHARE) / 100);
}

void
tl_fiscal_quarter (const TlPlanInput *input,
                   TlDay              day,
                   int               *fiscal_year,
                   guint             *quarter)
{
  guint year, month, since;

  tl_day_split (day, &year, &month, NULL);
  since = (month + 12 - input->fiscal_year_start) % 12;
  *fiscal_year = (int) year - (month < input->fiscal_year_start);
  *quarter = since / 3 + 1;
}

static gboolean
ends_quarter (const TlPlanInput *input,
              guint              month)
{
  return (month + 12 - input->fiscal_year_start) % 3 == 2;
}

TlWeekKind
tl_duties_week_kind (const TlPlanInput *input,
                     TlDay              monday)
{
  guint month, day, next_month;

  tl_day_split (monday, NULL, &month, &day);
  tl_day_split (monday + 7, NULL, &next_month, NULL);
  if (next_month != month)
    return ends_quarter (input, month) ? TL_WEEK_QUARTER_END : TL_WEEK_MONTH_END;
  return day >= 8 && day <= 14 ? TL_WEEK_SIGNS : TL_WEEK_ORDINARY;
}

/**
 * tl_duties_falls_due:
 *
 * Returns: whether @duty is to be done in a week of @kind. The quarterly review
 *   takes the place of that month's report, which it would repeat.
 */
gboolean
tl_duties_falls_due (const TlDutyPlan *duty,
                     TlWeekKind        kind)
{
  switch (duty->frequency)
    {
    case TL_FREQUENCY_WEEKLY:
      return TRUE;
    case TL_FREQUENCY_QUARTERLY:
      return kind == TL_WEEK_QUARTER_END;
    case TL_FREQUENCY_MONTHLY:
    case TL_FREQUENCY_UNSET:
    default:
      if (duty->task == TL_TASK_WATCH)
        return kind == TL_WEEK_SIGNS;
      if (duty->task == TL_TASK_REPORT)
        return kind == TL_WEEK_MONTH_END;
      return kind == TL_WEEK_MONTH_END || kind == TL_WEEK_QUARTER_END;
    }
}

/**
 * tl_duties_dup_period:
 *
 * Returns: the last part of the key of @duty in the week of @monday:
 *   "2027-03-01", "2027-03" or, by fiscal year, "2027-Q1"
 */
char *
tl_duties_dup_period (const TlPlanInput *input,
                      const TlDutyPlan  *duty,
                      TlDay              monday)
{
  guint year, month, quarter;
  int fiscal_year;

  switch (duty->frequency)
    {
    case TL_FREQUENCY_WEEKLY:
      return tl_day_to_string (monday);
    case TL_FREQUENCY_QUARTERLY:
      tl_fiscal_quarter (input, monday, &fiscal_year, &quarter);
      return g_strdup_printf ("%d-Q%u", fiscal_year, quarter);
    case TL_FREQUENCY_MONTHLY:
    case TL_FREQUENCY_UNSET:
    default:
      tl_day_split (monday, &year, &month, NULL);
      return g_strdup_printf ("%04u-%02u", year, month);
    }
}

static void
add_duty (GArray      *duties,
          TlTask       task,
          TlFrequency  frequency,
          const char  *subject,
          guint        skills,
          int          preferred,
          gboolean     named,
          guint        minutes)
{
  TlDutyPlan duty = { task, frequency, subject, skills, preferred, named, minutes, TL_NOBODY };

  g_array_append_val (duties, duty);
}

static void
add_from_catalogue (TlPlanInput *input,
                    GArray      *duties,
                    TlTask       task,
                    const char  *id,
                    int          preferred)
{
  TlDuty *duty = tl_catalogue_find_duty (input->catalogue, id);

  if (duty == NULL)
    return;
  add_duty (duties, task, (TlFrequency) tl_record_get_enum (duty, TL_DUTY_FREQUENCY), NULL,
            tl_record_get_flags (duty, TL_DUTY_SKILLS), preferred, FALSE, (guint) tl_record_get_integer (duty, TL_DUTY_MINUTES));
}

static int
compare_subjects (const TlDutyPlan *a,
                  const TlDutyPlan *b)
{
  return strcmp (a->subject, b->subject);
}

static void
append_sorted (GArray *duties,
               GArray *part)
{
  g_array_sort (part, (GCompareFunc) compare_subjects);
  g_array_append_vals (duties, part->data, part->len);
}

static void
add_kpis (TlPlanInput *input,
          GArray      *duties)
{
  TlRecordList *kpis = tl_record_get_list (input->strategy, TL_STRATEGY_KPIS);
  g_autoptr (GArray) part = g_array_new (FALSE, FALSE, sizeof (TlDutyPlan));

  for (guint i = 0; i < tl_record_list_get_length (kpis); i++)
    {
      TlKpi *kpi = tl_record_list_get (kpis, i);
      TlFrequency frequency = (TlFrequency) tl_record_get_enum (kpi, TL_KPI_FREQUENCY);

      add_duty (part, TL_TASK_READ_KPI, frequency == TL_FREQUENCY_UNSET ? TL_FREQUENCY_MONTHLY : frequency,
                tl_plan_input_intern (input, tl_record_get_id (kpi)), TL_SKILL_ANALYTICS,
                tl_plan_input_person (input, tl_record_get_ref (kpi, TL_KPI_READER)), TRUE,
                tl_plan_input_minutes (input, TL_ESTIMATES_KPI_MINUTES));
    }
  append_sorted (duties, part);
}

static void
add_obstacles (TlPlanInput *input,
               GArray      *duties)
{
  TlRecordList *obstacles = tl_record_get_list (input->strategy, TL_STRATEGY_OBSTACLES);
  g_autoptr (GArray) part = g_array_new (FALSE, FALSE, sizeof (TlDutyPlan));

  for (guint i = 0; i < tl_record_list_get_length (obstacles); i++)
    {
      TlObstacle *obstacle = tl_record_list_get (obstacles, i);
      int risk = tl_record_get_enum (obstacle, TL_OBSTACLE_LIKELIHOOD) * tl_record_get_enum (obstacle, TL_OBSTACLE_IMPACT);
      int watcher = tl_plan_input_person (input, tl_record_get_ref (obstacle, TL_OBSTACLE_WATCHER));

      add_duty (part, TL_TASK_WATCH, risk >= HIGH_RISK ? TL_FREQUENCY_WEEKLY : TL_FREQUENCY_MONTHLY,
                tl_plan_input_intern (input, tl_record_get_id (obstacle)), 0,
                watcher != TL_NOBODY ? watcher : input->lead, watcher != TL_NOBODY,
                tl_plan_input_minutes (input, TL_ESTIMATES_SIGN_MINUTES));
    }
  append_sorted (duties, part);
}

static guint
least_minutes (const TlDutyPlan *duty)
{
  return MIN (duty->minutes, STEP);
}

/* What duties may fill of a person's week. As it is so for each, it is so for
 * the team; and more hours for one change nothing in the week of another. */
static guint
duty_limit (const TlPlanInput *input,
            guint              person)
{
  return (guint) (input->people[person].minutes * tl_plan_input_estimate (input, TL_ESTIMATES_DUTY_SHARE) / 100);
}

/* What the duties that @person has would take in the busiest kind of week with
 * one more: in full, or as short as they can be. */
static guint
busiest_with (const TlDuties   *self,
              int               person,
              const TlDutyPlan *further,
              gboolean          in_full)
{
  guint busiest = 0;

  for (guint kind = 0; kind < TL_N_WEEK_KINDS; kind++)
    {
      guint minutes = 0;

      for (guint i = 0; i < self->n_duties; i++)
        {
          const TlDutyPlan *duty = &self->duties[i];

          if ((duty->person == person || duty == further) && tl_duties_falls_due (duty, (TlWeekKind) kind))
            minutes += in_full ? duty->minutes : least_minutes (duty);
        }
      busiest = MAX (busiest, minutes);
    }
  return busiest;
}

/* How well somebody suits a duty, the more the better; 0: not at all. Who was
 * named in the answers does it if it can be made short enough, the lead only
 * where it fits as it is or nobody else with the skill has the time. */
static guint
suitability (const TlPlanInput *input,
             const TlDuties    *self,
             const TlDutyPlan  *duty,
             guint              person)
{
  guint limit = duty_limit (input, person);
  gboolean preferred = duty->preferred == (int) person;
  gboolean skilled = preferred || duty->skills == 0 || (input->people[person].skills & duty->skills);

  if (busiest_with (self, (int) person, duty, FALSE) > limit)
    return 0;
  if (busiest_with (self, (int) person, duty, TRUE) > limit)
    return preferred && duty->named ? 5 : skilled ? 3 : 1;
  return preferred ? 5 : skilled ? 4 : 2;
}

/* By suitability, then who was preferred, then by room, then by id. */
static int
find_person (const TlPlanInput *input,
             const TlDuties    *self,
             const TlDutyPlan  *duty)
{
  int best = TL_NOBODY;
  guint best_suitability = 0;
  int best_room = 0;

  for (guint p = 0; p < input->n_people; p++)
    {
      guint suits = suitability (input, self, duty, p);
      int room = (int) duty_limit (input, p) - (int) busiest_with (self, (int) p, NULL, TRUE);

      if (suits == 0)
        continue;
      if (suits > best_suitability
          || (suits == best_suitability && best != duty->preferred
              && ((int) p == duty->preferred || room > best_room)))
        {
          best = (int) p;
          best_suitability = suits;
          best_room = room;
        }
    }
  return best;
}

static TlDutyPlan *
longest_in_busiest (TlDuties *self,
                    int       person)
{
  TlDutyPlan *longest = NULL;
  guint busiest = busiest_with (self, person, NULL, TRUE);

  for (guint kind = 0; kind < TL_N_WEEK_KINDS; kind++)
    {
      guint minutes = 0;
      TlDutyPlan *candidate = NULL;

      for (guint i = 0; i < self->n_duties; i++)
        {
          TlDutyPlan *duty = &self->duties[i];

          if (duty->person != person || !tl_duties_falls_due (duty, (TlWeekKind) kind))
            continue;
          minutes += duty->minutes;
          if (duty->minutes > STEP && (candidate == NULL || duty->minutes > candidate->minutes))
            candidate = duty;
        }
      if (minutes == busiest && candidate != NULL && (longest == NULL || candidate->minutes > longest->minutes))
        longest = candidate;
    }
  return longest;
}

/* Who has few hours keeps their duties short rather than leave some undone: the
 * longest first, step by step. */
static void
shorten (const TlPlanInput *input,
         TlDuties          *self,
         guint              person)
{
  guint limit = duty_limit (input, person);
  TlDutyPlan *longest;

  while (busiest_with (self, (int) person, NULL, TRUE) > limit
         && (longest = longest_in_busiest (self, (int) person)) != NULL)
    longest->minutes = MAX (STEP, (longest->minutes - 1) / STEP * STEP);
}

static void
sum_up (const TlPlanInput *input,
        TlDuties          *self)
{
  for (guint kind = 0; kind < TL_N_WEEK_KINDS; kind++)
    {
      guint team = 0;

      for (guint i = 0; i < self->n_duties; i++)
        {
          const TlDutyPlan *duty = &self->duties[i];

          if (duty->person == TL_NOBODY || !tl_duties_falls_due (duty, (TlWeekKind) kind))
            continue;
          self->loads[(guint) duty->person * TL_N_WEEK_KINDS + kind] += duty->minutes;
          team += duty->minutes;
        }
      self->busiest = MAX (self->busiest, team);
    }
}

/**
 * tl_duties_new:
 *
 * Lists the duties, finds somebody for each, and keeps them within their part of
 * that person's hours.
 */
TlDuties *
tl_duties_new (TlPlanInput *input)
{
  TlDuties *self = g_new0 (TlDuties, 1);
  GArray *duties = g_array_new (FALSE, FALSE, sizeof (TlDutyPlan));

  add_from_catalogue (input, duties, TL_TASK_LISTEN, "listen", TL_NOBODY);
  add_from_catalogue (input, duties, TL_TASK_LOOK_AHEAD, "look_ahead", input->lead);
  add_from_catalogue (input, duties, TL_TASK_REVIEW, "review", input->lead);
  add_from_catalogue (input, duties, TL_TASK_REPORT, "report", TL_NOBODY);
  add_kpis (input, duties);
  add_obstacles (input, duties);

  self->n_duties = duties->len;
  self->duties = (TlDutyPlan *) (gpointer) g_array_free (duties, FALSE);
  self->loads = g_new0 (guint, input->n_people * TL_N_WEEK_KINDS + 1);
  for (guint i = 0; i < self->n_duties; i++)
    self->duties[i].person = find_person (input, self, &self->duties[i]);
  for (guint p = 0; p < input->n_people; p++)
    shorten (input, self, p);
  sum_up (input, self);
  return self;
}

void
tl_duties_free (TlDuties *self)
{
  g_free (self->duties);
  g_free (self->loads);
  g_free (self);
}

/* What a person has to do in the busiest kind of week. */
guint
tl_duties_peak (const TlDuties *self,
                guint           person)
{
  guint peak = 0;

  for (guint kind = 0; kind < TL_N_WEEK_KINDS; kind++)
    peak = MAX (peak, self->loads[person * TL_N_WEEK_KINDS + kind]);
  return peak;
}
