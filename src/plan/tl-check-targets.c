/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Step 5: targets, quarter by quarter. */

#include "tl-check-private.h"

#include <math.h>

#include "catalogue/tl-estimates.h"
#include "plan/tl-results.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-target.h"

static gboolean
has_target (TlKpi *kpi,
            int    fiscal_year,
            guint  quarter)
{
  TlRecordList *targets = tl_record_get_list (kpi, TL_KPI_TARGETS);

  for (guint i = 0; i < tl_record_list_get_length (targets); i++)
    {
      TlTarget *target = tl_record_list_get (targets, i);

      if (tl_record_get_integer (target, TL_TARGET_FISCAL_YEAR) == fiscal_year
          && tl_record_get_integer (target, TL_TARGET_QUARTER) == (int) quarter
          && !isnan (tl_record_get_optional (target, TL_TARGET_VALUE)))
        return TRUE;
    }
  return FALSE;
}

/* Quarters of the plan for which a KPI has no target. The quarters are those of
 * its actions. */
void
tl_check_targets (TlChecker *self)
{
  TlRecordList *kpis = tl_record_get_list (self->strategy, TL_STRATEGY_KPIS);
  g_autoptr (GArray) quarters = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint a = 0; a < self->plan->n_actions; a++)
    {
      int key = self->plan->actions[a].fiscal_year * 4 + (int) self->plan->actions[a].quarter - 1;

      if (self->plan->actions[a].kpi != NULL
          && (quarters->len == 0 || g_array_index (quarters, int, quarters->len - 1) < key))
        g_array_append_val (quarters, key);
    }
  for (guint i = 0; i < tl_record_list_get_length (kpis); i++)
    {
      TlKpi *kpi = tl_record_list_get (kpis, i);
      TlFinding *finding = NULL;

      for (guint q = 0; q < quarters->len; q++)
        {
          int year = g_array_index (quarters, int, q) / 4;
          guint quarter = (guint) (g_array_index (quarters, int, q) % 4) + 1;

          if (has_target (kpi, year, quarter))
            continue;
          if (finding == NULL)
            {
              finding = tl_checker_add (self, TL_FINDING_NO_TARGET, kpi, TL_KPI_TARGETS,
                                        tl_checker_kpi_name (self, kpi));
              finding->detail = tl_checker_dup_quarter (self, year, quarter);
            }
          finding->count++;
        }
    }
}

static TlDay
quarter_end (TlChecker *self,
             TlTarget  *target)
{
  TlDay first, last;

  tl_quarter_get_days (self->strategy, tl_record_get_integer (target, TL_TARGET_FISCAL_YEAR),
                       (guint) tl_record_get_integer (target, TL_TARGET_QUARTER), &first, &last);
  return last;
}

static gboolean
is_earlier (TlTarget *a,
            TlTarget *b)
{
  int difference = tl_record_get_integer (a, TL_TARGET_FISCAL_YEAR) - tl_record_get_integer (b, TL_TARGET_FISCAL_YEAR);

  return difference < 0
         || (difference == 0 && tl_record_get_integer (a, TL_TARGET_QUARTER) < tl_record_get_integer (b, TL_TARGET_QUARTER));
}

/* Adds one finding of all targets of a measure of which @is_wrong says so. */
static void
add_wrong_targets (TlChecker     *self,
                   TlKpi         *kpi,
                   TlFindingCode  code,
                   double         limit,
                   gboolean       (*is_wrong) (TlChecker *self,
                                               TlKpi     *kpi,
                                               TlTarget  *target))
{
  TlRecordList *targets = tl_record_get_list (kpi, TL_KPI_TARGETS);
  TlTarget *first = NULL;
  guint n = 0;
  TlFinding *finding;

  for (guint i = 0; i < tl_record_list_get_length (targets); i++)
    {
      TlTarget *target = tl_record_list_get (targets, i);

      if (isnan (tl_record_get_optional (target, TL_TARGET_VALUE)) || !is_wrong (self, kpi, target))
        continue;
      n++;
      if (first == NULL || is_earlier (target, first))
        first = target;
    }
  if (n == 0)
    return;
  finding = tl_checker_add (self, code, first, TL_TARGET_VALUE, tl_checker_kpi_name (self, kpi));
  finding->detail = tl_checker_dup_quarter (self, tl_record_get_integer (first, TL_TARGET_FISCAL_YEAR),
                                            (guint) tl_record_get_integer (first, TL_TARGET_QUARTER));
  finding->figure = tl_record_get_optional (first, TL_TARGET_VALUE);
  finding->limit = limit;
  finding->count = n;
}

static gboolean
is_against_direction (TlChecker *self,
                      TlKpi     *kpi,
                      TlTarget  *target)
{
  double value = tl_record_get_optional (target, TL_TARGET_VALUE);
  double baseline = tl_record_get_optional (kpi, TL_KPI_BASELINE);
  TlDay taken_on = tl_record_get_date (kpi, TL_KPI_BASELINE_DATE);

  if (taken_on != TL_DAY_NONE && quarter_end (self, target) <= taken_on)
    return FALSE;
  return tl_record_get_enum (kpi, TL_KPI_DIRECTION) == TL_DIRECTION_UP ? value < baseline : value > baseline;
}

/* Targets that would be a step back. */
void
tl_check_target_directions (TlChecker *self)
{
  TlRecordList *kpis = tl_record_get_list (self->strategy, TL_STRATEGY_KPIS);

  for (guint i = 0; i < tl_record_list_get_length (kpis); i++)
    {
      TlKpi *kpi = tl_record_list_get (kpis, i);

      add_wrong_targets (self, kpi, TL_FINDING_TARGET_AGAINST_DIRECTION, tl_record_get_optional (kpi, TL_KPI_BASELINE),
                         is_against_direction);
    }
}

/* What others reach, where that is a figure of the same thing; else NaN. */
static double
comparable_benchmark (TlKpi *kpi)
{
  int own = tl_record_get_enum (kpi, TL_KPI_DENOMINATOR);

  if (own == TL_DENOMINATOR_UNSTATED || tl_record_get_enum (kpi, TL_KPI_BENCHMARK_DENOMINATOR) != own)
    return NAN;
  return tl_record_get_optional (kpi, TL_KPI_BENCHMARK);
}

/* Whether a target can be reached from @yardstick. One that is not given or not
 * above 0 says nothing. */
static gboolean
is_within_reach (TlChecker *self,
                 TlKpi     *kpi,
                 double     value,
                 double     yardstick)
{
  double factor = tl_checker_get_estimate (self, TL_ESTIMATES_TARGET_FACTOR);

  if (tl_record_get_enum (kpi, TL_KPI_DIRECTION) == TL_DIRECTION_UP)
    return !(value > factor * yardstick);
  return !(value * factor < yardstick);
}

static gboolean
is_out_of_proportion (TlChecker *self,
                      TlKpi     *kpi,
                      TlTarget  *target)
{
  double yardsticks[] = { tl_record_get_optional (kpi, TL_KPI_BASELINE), comparable_benchmark (kpi) };
  double value = tl_record_get_optional (target, TL_TARGET_VALUE);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (yardsticks); i++)
    if (yardsticks[i] > 0)
      {
        n++;
        if (is_within_reach (self, kpi, value, yardsticks[i]))
          return FALSE;
      }
  return n > 0 && value > 0;
}

/* Targets that are far from all that is known, as by a slip of the comma. */
void
tl_check_target_proportions (TlChecker *self)
{
  TlRecordList *kpis = tl_record_get_list (self->strategy, TL_STRATEGY_KPIS);

  for (guint i = 0; i < tl_record_list_get_length (kpis); i++)
    {
      TlKpi *kpi = tl_record_list_get (kpis, i);
      double baseline = tl_record_get_optional (kpi, TL_KPI_BASELINE);

      add_wrong_targets (self, kpi, TL_FINDING_TARGET_OUT_OF_PROPORTION,
                         baseline > 0 ? baseline : comparable_benchmark (kpi), is_out_of_proportion);
    }
}
