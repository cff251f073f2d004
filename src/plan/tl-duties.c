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
begins_quarter (const TlPlanInput *input,
                guint              month)
{
  return (month + 12 - input->fiscal_year_start) % 3 == 0;
}

TlWeekKind
tl_duties_week_kind (const TlPlanInput *input,
                     TlDay              monday)
{
  guint month, day;

  tl_day_split (monday, NULL, &month, &day);
  if (day <= 7)
    return begins_quarter (input, month) ? TL_WEEK_AFTER_QUARTER : TL_WEEK_AFTER_MONTH;
  return day <= 14 ? TL_WEEK_SIGNS : TL_WEEK_ORDINARY;
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
      return kind == TL_WEEK_AFTER_QUARTER;
    case TL_FREQUENCY_MONTHLY:
    case TL_FREQUENCY_UNSET:
    default:
      if (duty->task == TL_TASK_WATCH)
        return kind == TL_WEEK_SIGNS;
      if (duty->task == TL_TASK_REPORT)
        return kind == TL_WEEK_AFTER_MONTH;
      return kind == TL_WEEK_AFTER_MONTH || kind == TL_WEEK_AFTER_QUARTER;
    }
}

/**
 * tl_duties_looks_back:
 *
 * Returns: whether @duty is about the month or quarter that ended before its week
 */
gboolean
tl_duties_looks_back (const TlDutyPlan *duty)
{
  return duty->frequency != TL_FREQUENCY_WEEKLY && duty->task != TL_TASK_WATCH;
}

/**
 * tl_duties_get_period_end:
 *
 * Returns: the last day of the month before that of @monday
 */
TlDay
tl_duties_get_period_end (TlDay monday)
{
  guint day;

  tl_day_split (monday, NULL, NULL, &day);
  return monday - day;
}

/**
 * tl_duties_dup_period:
 *
 * Returns: the last part of the key of @duty in the week of @monday, the period that
 *   it is about: "2027-03-01", "2027-03" or, by fiscal year, "2027-Q1"
 */
char *
tl_duties_dup_period (const TlPlanInput *input,
                      const TlDutyPlan  *duty,
                      TlDay              monday)
{
  TlDay day = tl_duties_looks_back (duty) ? tl_duties_get_period_end (monday) : monday;
  guint year, month, quarter;
  int fiscal_year;

  switch (duty->frequency)
    {
    case TL_FREQUENCY_WEEKLY:
      return tl_day_to_string (monday);
    case TL_FREQUENCY_QUARTERLY:
      tl_fiscal_quarter (input, day, &fiscal_year, &quarter);
      return g_strdup_printf ("%d-Q%u", fiscal_year, quarter);
    case TL_FREQUENCY_MONTHLY:
    case TL_FREQUENCY_UNSET:
    default:
      tl_day_split (day, &year, &month, NULL);
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
          guint        minutes,
          TlDuty      *known)
{
  guint least = known == NULL ? STEP : (guint) tl_record_get_integer (known, TL_DUTY_LEAST_MINUTES);
  TlDutyPlan duty = { task, frequency, subject, skills, preferred, named, minutes, MIN (minutes, least), TL_NOBODY };

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
            tl_record_get_flags (duty, TL_DUTY_SKILLS), preferred, FALSE, (guint) tl_record_get_integer (duty, TL_DUTY_MINUTES), duty);
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
                tl_plan_input_minutes (input, TL_ESTIMATES_KPI_MINUTES), tl_catalogue_find_duty (input->catalogue, "read_kpi"));
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
                tl_plan_input_minutes (input, TL_ESTIMATES_SIGN_MINUTES), tl_catalogue_find_duty (input->catalogue, "watch"));
    }
  append_sorted (duties, part);
}

/* What duties may fill of a person's week. As it is so for each, it is so for
 * the team; and more hours for one change nothing in the week of another. */
static guint
duty_limit (const TlPlanInput *input,
            guint              person)
{
  return (guint) (input->people[person].minutes * tl_plan_input_estimate (input, TL_ESTIMATES_DUTY_SHARE) / 100);
}

/* What they may fill where nobody has the time otherwise to do them well enough:
 * 40 % at the usual estimate. Our own estimate, like that. */
static guint
stretched_limit (const TlPlanInput *input,
                 guint              person)
{
  return MIN (duty_limit (input, person) * 8 / 5, tl_recurring_limit (input, input->people[person].minutes));
}

/* How long a duty is made: as usual, as short as it can be done well, or as short
 * as can be. */
typedef enum
{
  IN_FULL,
  SHORTENED,
  AT_ANY_LENGTH,
} Length;

static guint
minutes_at (const TlDutyPlan *duty,
            Length            length)
{
  return length == IN_FULL ? duty->minutes : length == SHORTENED ? MIN (duty->minutes, duty->least) : MIN (duty->minutes, STEP);
}

/* What the duties that @person has would take in the busiest kind of week with
 * one more. */
static guint
busiest_with (const TlDuties   *self,
              int               person,
              const TlDutyPlan *further,
              Length            length)
{
  guint busiest = 0;

  for (guint kind = 0; kind < TL_N_WEEK_KINDS; kind++)
    {
      guint minutes = 0;

      for (guint i = 0; i < self->n_duties; i++)
        {
          const TlDutyPlan *duty = &self->duties[i];

          if ((duty->person == person || duty == further) && tl_duties_falls_due (duty, (TlWeekKind) kind))
            minutes += minutes_at (duty, length);
        }
      busiest = MAX (busiest, minutes);
    }
  return busiest;
}

/* How well somebody suits a duty, the more the better; 0: not at all. Who was
 * named in the answers does it if it can be made short enough; the lead before
 * others even if it fills more of their week than duties should; and rather is it
 * done by whoever has the skill than shortened beyond sense. */
static guint
suitability (const TlPlanInput *input,
             const TlDuties    *self,
             const TlDutyPlan  *duty,
             guint              person)
{
  guint limit = duty_limit (input, person), stretched = stretched_limit (input, person);
  gboolean preferred = duty->preferred == (int) person;
  gboolean skilled = preferred || duty->skills == 0 || (input->people[person].skills & duty->skills);

  if (busiest_with (self, (int) person, duty, IN_FULL) <= limit)
    return preferred ? 12 : skilled ? 11 : 8;
  if (busiest_with (self, (int) person, duty, SHORTENED) <= limit)
    return preferred && duty->named ? 12 : skilled ? 9 : 5;
  if (busiest_with (self, (int) person, duty, SHORTENED) <= stretched)
    return preferred ? (duty->named ? 12 : 10) : skilled ? 7 : 4;
  if (busiest_with (self, (int) person, duty, AT_ANY_LENGTH) <= stretched)
    return preferred && duty->named ? 6 : preferred ? 3 : skilled ? 2 : 1;
  return 0;
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
      int room = (int) duty_limit (input, p) - (int) busiest_with (self, (int) p, NULL, IN_FULL);

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

/* Of the duties of somebody's busiest week that are longer than they have to be,
 * the longest; NULL: there is none. */
static TlDutyPlan *
longest_in_busiest (TlDuties *self,
                    int       person,
                    Length    length)
{
  TlDutyPlan *longest = NULL;
  guint busiest = busiest_with (self, person, NULL, IN_FULL);

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
          if (duty->minutes > minutes_at (duty, length) && (candidate == NULL || duty->minutes > candidate->minutes))
            candidate = duty;
        }
      if (minutes == busiest && candidate != NULL && (longest == NULL || candidate->minutes > longest->minutes))
        longest = candidate;
    }
  return longest;
}

static void
shorten_to (TlDuties *self,
            guint     person,
            Length    length,
            guint     limit)
{
  TlDutyPlan *longest;

  while (busiest_with (self, (int) person, NULL, IN_FULL) > limit
         && (longest = longest_in_busiest (self, (int) person, length)) != NULL)
    longest->minutes = MAX (minutes_at (longest, length), (longest->minutes - 1) / STEP * STEP);
}

/* Who has few hours keeps their duties short rather than leave some undone: the
 * longest first, step by step; and below what is sensible only where they would
 * fill too much of the week even so. */
static void
shorten (const TlPlanInput *input,
         TlDuties          *self,
         guint              person)
{
  shorten_to (self, person, SHORTENED, duty_limit (input, person));
  shorten_to (self, person, AT_ANY_LENGTH, stretched_limit (input, person));
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
