/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-quarters.h"

#include "strategy/tl-kpi.h"
#include "strategy/tl-target.h"

/* A number of a longer period than ten years is told of its first and last quarter
 * only. */
#define MOST_QUARTERS 40

/* A quarter as a number that counts on. */
static guint
make_quarter (int   fiscal_year,
              guint quarter)
{
  return (guint) fiscal_year * 4 + quarter - 1;
}

static void
add_quarter (GArray *quarters,
             guint   quarter)
{
  if (quarter >= make_quarter (TL_DAY_FIRST_YEAR - 1, 1) && quarter <= make_quarter (TL_DAY_LAST_YEAR, 4))
    g_array_append_val (quarters, quarter);
}

static guint
get_quarter (TlStrategy *strategy,
             TlDay       day)
{
  int fiscal_year;
  guint quarter;

  tl_quarter_of_day (strategy, day, &fiscal_year, &quarter);

  return make_quarter (fiscal_year, quarter);
}

static void
add_days (GArray     *quarters,
          TlStrategy *strategy,
          TlDay       first,
          TlDay       last)
{
  guint begin, end;

  begin = get_quarter (strategy, first);
  end = get_quarter (strategy, last);
  if (end - begin >= MOST_QUARTERS)
    add_quarter (quarters, end);
  else
    for (guint quarter = begin + 1; quarter <= end; quarter++)
      add_quarter (quarters, quarter);
  add_quarter (quarters, begin);
}

static void
add_targets (GArray   *quarters,
             TlRecord *kpi)
{
  TlRecordList *targets = tl_record_get_list (kpi, TL_KPI_TARGETS);

  for (guint i = 0; i < tl_record_list_get_length (targets); i++)
    {
      TlRecord *target = tl_record_list_get (targets, i);

      if (tl_record_is_set (target, TL_TARGET_VALUE))
        add_quarter (quarters, make_quarter (tl_record_get_integer (target, TL_TARGET_FISCAL_YEAR),
                                             (guint) tl_record_get_integer (target, TL_TARGET_QUARTER)));
    }
}

static int
compare_quarters (gconstpointer a,
                  gconstpointer b)
{
  const guint *first = a;
  const guint *second = b;

  return (*first > *second) - (*first < *second);
}

static GArray *
collect_quarters (TlWorkbook *workbook)
{
  const TlSituation *situation = &workbook->input->situation;
  const TlPlanFrame *frame = &situation->plan->frame;
  TlRecordList *kpis = tl_record_get_list (situation->strategy, TL_STRATEGY_KPIS);
  GArray *quarters = g_array_new (FALSE, FALSE, sizeof (guint));

  if (situation->plan->needs == 0)
    add_days (quarters, situation->strategy, frame->start, frame->start + 7 * frame->weeks - 1);
  for (guint i = 0; i < tl_record_list_get_length (kpis); i++)
    add_targets (quarters, tl_record_list_get (kpis, i));
  for (guint i = 0; i < workbook->periods->len; i++)
    {
      const TlInputPeriod *period = g_ptr_array_index (workbook->periods, i);

      add_days (quarters, situation->strategy, period->first, period->last);
    }
  g_array_sort (quarters, compare_quarters);

  return quarters;
}

GPtrArray *
tl_quarters_new (TlWorkbook *workbook)
{
  g_autoptr (GArray) quarters = collect_quarters (workbook);
  GPtrArray *results = g_ptr_array_new ();

  for (guint i = 0; i < quarters->len; i++)
    {
      guint quarter = g_array_index (quarters, guint, i);

      if (i == 0 || quarter != g_array_index (quarters, guint, i - 1))
        g_ptr_array_add (results, (gpointer) tl_workbook_get_results (workbook, (int) (quarter / 4), quarter % 4 + 1));
    }

  return results;
}

gboolean
tl_quarters_in_plan (const TlPlan    *plan,
                     const TlResults *results)
{
  const TlDay end = plan->frame.start + 7 * plan->frame.weeks;

  return plan->needs == 0 && results->first < end && results->last >= plan->frame.start;
}
