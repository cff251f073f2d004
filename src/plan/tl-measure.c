/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-measure.h"

#include <math.h>
#include <stdio.h>

#include "catalogue/tl-benchmark.h"
#include "catalogue/tl-channel.h"
#include "catalogue/tl-kpi-definition.h"
#include "catalogue/tl-source.h"
#include "plan/tl-duties.h"
#include "strategy/tl-account.h"
#include "strategy/tl-business.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-target.h"

typedef struct
{
  int fiscal_year;
  guint quarter;
  double value;
  const char *id;
} Goal;

typedef struct
{
  const char *id;
  const char *channel;     /* of a measure of one channel */
  gboolean of_channel;
  gboolean serves;         /* tells about the primary objective */
  TlFunnel funnel;
  const char *definition;  /* id in the catalogue, or NULL */
  Goal *goals;             /* its targets, one a quarter */
  guint n_goals;
} Measure;

/* What others reach on a channel, by one measure. */
typedef struct
{
  gboolean known;
  const char *benchmark;   /* or NULL */
} Standard;

/* The quarter of a day. Actions are asked for day by day. */
typedef struct
{
  TlDay day;               /* TL_DAY_NONE: of none yet */
  int fiscal_year;
  guint quarter;
} Quarter;

struct _TlMeasures
{
  TlPlanInput *input;
  Measure *measures;       /* by id */
  guint n_measures;
  Standard *standards;     /* [candidate * (n_measures + 1) + measure], the last one
                            * of no measure; looked up when they are needed */
  Quarter *last;
};

static int
compare_measures (const Measure *a,
                  const Measure *b)
{
  return strcmp (a->id, b->id);
}

static Goal *
find_goal (const Measure *measure,
           int            fiscal_year,
           guint          quarter)
{
  for (guint i = 0; i < measure->n_goals; i++)
    if (measure->goals[i].fiscal_year == fiscal_year && measure->goals[i].quarter == quarter)
      return &measure->goals[i];
  return NULL;
}

/* Of several for one quarter, the first by id. */
static void
read_goals (Measure *measure,
            TlKpi   *kpi)
{
  TlRecordList *targets = tl_record_get_list (kpi, TL_KPI_TARGETS);
  guint n = tl_record_list_get_length (targets);

  measure->goals = g_new (Goal, n);
  for (guint i = 0; i < n; i++)
    {
      TlTarget *target = tl_record_list_get (targets, i);
      Goal goal = { tl_record_get_integer (target, TL_TARGET_FISCAL_YEAR),
                    (guint) tl_record_get_integer (target, TL_TARGET_QUARTER),
                    tl_record_get_optional (target, TL_TARGET_VALUE), tl_record_get_id (target) };
      Goal *other = find_goal (measure, goal.fiscal_year, goal.quarter);

      if (isnan (goal.value))
        continue;
      if (other == NULL)
        measure->goals[measure->n_goals++] = goal;
      else if (strcmp (goal.id, other->id) <= 0)
        *other = goal;
    }
}

TlMeasures *
tl_measures_new (TlPlanInput *input)
{
  TlRecordList *kpis = tl_record_get_list (input->strategy, TL_STRATEGY_KPIS);
  TlMeasures *self = g_new0 (TlMeasures, 1);

  self->input = input;
  self->n_measures = tl_record_list_get_length (kpis);
  self->measures = g_new0 (Measure, self->n_measures + 1);
  for (guint i = 0; i < self->n_measures; i++)
    {
      TlKpi *kpi = tl_record_list_get (kpis, i);
      Measure *measure = &self->measures[i];
      const char *id = tl_record_get_ref (kpi, TL_KPI_DEFINITION);
      TlKpiDefinition *definition = *id != '\0' ? tl_catalogue_find_kpi (input->catalogue, id) : NULL;
      int objective = tl_record_get_enum (kpi, TL_KPI_OBJECTIVE);

      measure->id = tl_plan_input_intern (input, tl_record_get_id (kpi));
      measure->of_channel = tl_record_get_enum (kpi, TL_KPI_SCOPE) == TL_SCOPE_CHANNEL;
      measure->channel = tl_plan_input_intern (input, tl_record_get_ref (kpi, TL_KPI_CHANNEL));
      measure->funnel = (TlFunnel) tl_record_get_enum (kpi, TL_KPI_FUNNEL);
      measure->definition = tl_plan_input_intern (input, id);
      if (definition != NULL && objective == TL_OBJECTIVE_UNSET)
        objective = tl_record_get_enum (definition, TL_KPI_DEFINITION_OBJECTIVE);
      if (definition != NULL && measure->funnel == TL_FUNNEL_UNSET)
        measure->funnel = (TlFunnel) tl_record_get_enum (definition, TL_KPI_DEFINITION_FUNNEL);
      measure->serves = objective == (int) input->objective;
      read_goals (measure, kpi);
    }
  qsort (self->measures, self->n_measures, sizeof (Measure), (GCompareFunc) compare_measures);
  self->last = g_new0 (Quarter, 1);
  self->standards = g_new0 (Standard, input->n_candidates * (self->n_measures + 1));
  return self;
}

void
tl_measures_free (TlMeasures *self)
{
  for (guint i = 0; i < self->n_measures; i++)
    g_free (self->measures[i].goals);
  g_free (self->measures);
  g_free (self->standards);
  g_free (self->last);
  g_free (self);
}

/* What moves a persona on from where they stand. */
static TlFunnel
funnel_of_stage (TlStage stage)
{
  switch (stage)
    {
    case TL_STAGE_UNAWARE:
      return TL_FUNNEL_AWARENESS;
    case TL_STAGE_AWARE:
      return TL_FUNNEL_ENGAGEMENT;
    case TL_STAGE_TRIAL:
      return TL_FUNNEL_CONVERSION;
    case TL_STAGE_REPEAT:
    case TL_STAGE_ADVOCATE:
      return TL_FUNNEL_LOYALTY;
    case TL_STAGE_UNSET:
    default:
      return TL_FUNNEL_UNSET;
    }
}

/* The measure of the action's channel before one of the whole, one that tells
 * about the objective before one that does not, one of the persona's stage
 * before another; of several, the first by id. */
static const Measure *
choose_measure (const TlMeasures   *self,
                const TlPlanAction *action)
{
  int reader = tl_plan_input_reader (self->input, action->persona);
  TlFunnel funnel = reader == TL_NOBODY ? TL_FUNNEL_UNSET : funnel_of_stage (self->input->readers[reader].stage);
  const Measure *best = NULL;
  guint best_merit = 0;

  for (guint i = 0; i < self->n_measures; i++)
    {
      const Measure *measure = &self->measures[i];
      guint merit;

      if (action->task == TL_TASK_READ_KPI && g_strcmp0 (measure->id, action->subject) == 0)
        return measure;
      if (measure->of_channel && (measure->channel == NULL || g_strcmp0 (measure->channel, action->channel) != 0))
        continue;
      merit = 1 + (measure->of_channel ? 4 : 0) + (measure->serves ? 2 : 0)
              + (funnel != TL_FUNNEL_UNSET && measure->funnel == funnel ? 1 : 0);
      if (merit > best_merit)
        {
          best = measure;
          best_merit = merit;
        }
    }
  return best;
}

/* Followers of the business's own account on the channel, NaN: not known. */
static double
own_followers (const TlPlanInput *input,
               const char        *channel)
{
  TlRecordList *accounts = tl_record_get_list (input->strategy, TL_STRATEGY_ACCOUNTS);
  double most = NAN;

  for (guint i = 0; i < tl_record_list_get_length (accounts); i++)
    {
      TlAccount *account = tl_record_list_get (accounts, i);

      if (g_strcmp0 (tl_record_get_ref (account, TL_ACCOUNT_CHANNEL), channel) == 0)
        most = fmax (most, tl_record_get_optional (account, TL_ACCOUNT_FOLLOWERS));
    }
  return most;
}

/* A figure of accounts of one size is for accounts of that size. */
static gboolean
is_of_our_size (TlBenchmark *benchmark,
                double       followers)
{
  double from = tl_record_get_optional (benchmark, TL_BENCHMARK_FOLLOWERS_FROM);
  double to = tl_record_get_optional (benchmark, TL_BENCHMARK_FOLLOWERS_TO);

  if (isnan (from) && isnan (to))
    return TRUE;
  return !isnan (followers) && !(followers < from) && !(followers >= to);
}

/* The channel's figure for the very measure; where there is none, what is known
 * of the channel, of which a reader can tell that it is another measure. One of
 * the business's own industry goes before one of all, and one of another industry
 * is not used; a stated denominator goes before an unstated one, new before old,
 * sure before unsure. */
static const char *
choose_benchmark (const TlMeasures *self,
                  guint             candidate,
                  const char       *definition)
{
  TlPlanInput *input = self->input;
  TlRecordList *benchmarks = tl_record_get_list (input->candidates[candidate].record, TL_CHANNEL_BENCHMARKS);
  double followers = own_followers (input, input->candidates[candidate].id);
  const char *industry = tl_record_get_ref (tl_record_get_child (input->strategy, TL_STRATEGY_BUSINESS), TL_BUSINESS_INDUSTRY);
  const char *best = NULL;
  gint64 best_merit = 0;

  for (guint i = 0; i < tl_record_list_get_length (benchmarks); i++)
    {
      TlBenchmark *benchmark = tl_record_list_get (benchmarks, i);
      TlSource *source = tl_catalogue_find_source (input->catalogue, tl_record_get_ref (benchmark, TL_BENCHMARK_SOURCE));
      const char *measured = tl_record_get_ref (benchmark, TL_BENCHMARK_INDUSTRY);
      gint64 merit = 1;

      if (!is_of_our_size (benchmark, followers) || (*measured != '\0' && !g_str_equal (measured, industry)))
        continue;
      if (*measured != '\0')
        merit += 300000;
      if (g_strcmp0 (tl_record_get_ref (benchmark, TL_BENCHMARK_MEASURE), definition) == 0)
        merit += 1000000;
      if (tl_record_get_enum (benchmark, TL_BENCHMARK_DENOMINATOR) != TL_DENOMINATOR_UNSTATED)
        merit += 100000;
      if (source != NULL)
        merit += 10 * (gint64) tl_record_get_integer (source, TL_SOURCE_YEAR)
                 + TL_EVIDENCE_OWN - tl_record_get_enum (source, TL_SOURCE_EVIDENCE);
      if (merit > best_merit
          || (merit == best_merit && strcmp (tl_record_get_id (benchmark), best) < 0))
        {
          best = tl_record_get_id (benchmark);
          best_merit = merit;
        }
    }
  return tl_plan_input_intern (input, best);
}

static const char *
get_benchmark (const TlMeasures *self,
               const char       *channel,
               const Measure    *measure)
{
  int candidate = tl_plan_input_candidate (self->input, channel);
  guint position = measure != NULL ? (guint) (measure - self->measures) : self->n_measures;
  Standard *standard;

  if (candidate == TL_NOBODY)
    return NULL;
  standard = &self->standards[(guint) candidate * (self->n_measures + 1) + position];
  if (!standard->known)
    {
      standard->known = TRUE;
      standard->benchmark = choose_benchmark (self, (guint) candidate, measure != NULL ? measure->definition : NULL);
    }
  return standard->benchmark;
}

/* Of a duty, the quarter of the month or quarter that it is about, as its key says
 * it; else that of the action's day. */
static void
find_quarter (const TlMeasures   *self,
              const TlPlanAction *action,
              int                *fiscal_year,
              guint              *quarter)
{
  const char *period = action->kind == TL_ACTION_DUTY ? strrchr (action->key, '/') : NULL;
  TlDay day = TL_DAY_NONE;

  if (period != NULL && strchr (period, 'Q') != NULL && sscanf (period, "/%d-Q%u", fiscal_year, quarter) == 2)
    return;
  if (period != NULL && strlen (period) == strlen ("/2027-03"))
    {
      g_autofree char *first = g_strconcat (period + 1, "-01", NULL);

      tl_day_parse (first, &day);
    }
  if (day == TL_DAY_NONE)
    day = tl_plan_action_get_day (action);
  if (self->last->day != day)
    {
      self->last->day = day;
      tl_fiscal_quarter (self->input, day, &self->last->fiscal_year, &self->last->quarter);
    }
  *fiscal_year = self->last->fiscal_year;
  *quarter = self->last->quarter;
}

/* The quarter of the action, and the target of just that quarter. */
static void
set_goal (const TlMeasures *self,
          TlPlanAction     *action,
          const Measure    *measure)
{
  const Goal *goal;

  action->fiscal_year = 0;
  action->quarter = 0;
  action->has_target = FALSE;
  action->target = 0;
  if (measure == NULL)
    return;

  find_quarter (self, action, &action->fiscal_year, &action->quarter);
  goal = find_goal (measure, action->fiscal_year, action->quarter);
  if (goal == NULL)
    return;
  action->has_target = TRUE;
  action->target = goal->value;
}

static void
measure_by (const TlMeasures *self,
            TlPlanAction     *action,
            const Measure    *measure)
{
  action->kpi = measure != NULL ? measure->id : NULL;
  action->benchmark = get_benchmark (self, action->channel, measure);
  set_goal (self, action, measure);
}

/**
 * tl_measures_fill_in:
 * @action: an action of which task, subject, channel, persona and days are set
 *
 * Says by what @action is measured: the KPI, the quarter of its day, the target
 * of just that quarter, and what others reach on its channel. A quarter without
 * a target has none; no other quarter's is put in its place.
 */
void
tl_measures_fill_in (const TlMeasures *self,
                     TlPlanAction     *action)
{
  measure_by (self, action, choose_measure (self, action));
}

/**
 * tl_measures_fill_in_like:
 * @other: one of the same task, subject, channel and persona that is filled in
 *
 * Does what tl_measures_fill_in() does, with less work.
 */
void
tl_measures_fill_in_like (const TlMeasures   *self,
                          TlPlanAction       *action,
                          const TlPlanAction *other)
{
  const Measure *measure = NULL;

  for (guint i = 0; i < self->n_measures && measure == NULL; i++)
    if (self->measures[i].id == other->kpi)
      measure = &self->measures[i];
  action->kpi = other->kpi;
  action->benchmark = other->benchmark;
  set_goal (self, action, measure);
}

/**
 * tl_measures_follow:
 * @action: an action of which KPI, channel and days are set; without a KPI, or
 *   with one that is gone, it is measured by nothing
 *
 * Does what tl_measures_fill_in() does, with the KPI that is there.
 */
void
tl_measures_follow (const TlMeasures *self,
                    TlPlanAction     *action)
{
  const Measure *measure = NULL;

  for (guint i = 0; i < self->n_measures && measure == NULL; i++)
    if (g_strcmp0 (self->measures[i].id, action->kpi) == 0)
      measure = &self->measures[i];
  measure_by (self, action, measure);
}
