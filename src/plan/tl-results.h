/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalogue/tl-terms.h"
#include "plan/tl-finding.h"

G_BEGIN_DECLS

/*
 * What came of a quarter: numbers against their targets, work and money against
 * the plan, and what it returned.
 *
 * Numbers that are not known are NaN; nothing is put in their place. Percentages
 * are such: 86 is 86 %. Money is in the business's currency.
 *
 * The rules, all of them our own:
 *
 * Periods. A number that was read covers the days of its period, up to the day on
 * which it was read where that lies within; one without a day of reading, up to
 * today. If only one end of the period is given, it is that day. Where several
 * numbers cover a day, the day belongs to the one that was read last; of several
 * read on the same day, to the last one in the list. What adds up counts by its
 * days: a week that reaches over the end of a quarter gives each quarter its part,
 * and no day is counted twice. A mean counts every day alike. Where the last one
 * counts, a number belongs to the quarter in which its period ends.
 *
 * Start. What adds up where more is better begins every quarter at 0; where less is
 * better there is no start, since a sum can only grow. Everything else starts from
 * what it was in the quarter before, else from its baseline, unless that was read
 * after the quarter.
 *
 * Pace. What adds up goes on as on the covered days. Where the last one counts, it
 * goes on as from the start to the last number, not below 0 if both are not; without
 * a start it stays. A mean stays.
 *
 * Status. What a target asks is the way from the start to it. Where there is no
 * start, or the start is there already, it is the target itself. By how much of
 * that the pace will reach by the end of the quarter, a measure is on track, at
 * risk or off track: see #TlEstimates. What will be as good as the target is on
 * track in any case. A measure without a target for just that quarter has no status,
 * whatever was read.
 *
 * Trend. The last number of the quarter is compared with the one before of a period
 * of the same kind (day, week, month, quarter, year); what adds up, by the day.
 * Where the last one counts, periods need not be of a kind.
 */

/**
 * TlResultStatus:
 *
 * How a measure stands.
 */
typedef enum
{
  TL_RESULT_NO_TARGET, /* nothing to hold it against */
  TL_RESULT_NO_DATA,   /* a target, and no number in the quarter */
  TL_RESULT_OFF_TRACK,
  TL_RESULT_AT_RISK,
  TL_RESULT_ON_TRACK,
} TlResultStatus;
#define TL_N_RESULT_STATUSES (TL_RESULT_ON_TRACK + 1)

/**
 * TlTrend:
 *
 * How a measure does compared with the period before. "Better" is a smaller number
 * where less is better.
 */
typedef enum
{
  TL_TREND_UNKNOWN, /* there is nothing to compare it with */
  TL_TREND_WORSE,
  TL_TREND_LEVEL,
  TL_TREND_BETTER,
} TlTrend;
#define TL_N_TRENDS (TL_TREND_BETTER + 1)

/**
 * TlKpiResult:
 * @kpi: id
 * @periods: how the values of several periods become one; never unset
 * @direction: which way is better
 * @baseline: what it was at first
 * @target: of just that quarter; of several, that of the first by id
 * @start: from where the quarter started
 * @actual: what was read, all periods of the quarter together
 * @covered_days: days of the quarter on which @actual rests; where the last one
 *   counts, those up to it
 * @read_to: the last day of the quarter that the numbers cover; %TL_DAY_NONE: none
 * @percent_of_target: @actual of @target; where less is better, more than 100 is worse
 * @progress: percent of the way from @start to @target; below 0 if it went back;
 *   not known where there is no way to go
 * @projected: what it will be at the end of the quarter, at the pace so far
 * @reaches: percent of what the target asks that @projected is; not known where it
 *   cannot be told as a share
 * @status: how it stands
 * @trend: compared with the period before
 * @latest: what @trend looks at; of what adds up, a day
 * @previous: likewise, of the period before
 * @benchmark: what others reach, where that is a share of the same thing
 * @incomparable: there is a benchmark, and it is a share of something else or it
 *   is not said of what
 *
 * What came of a measure.
 */
typedef struct
{
  const char *kpi;
  TlPeriods periods;
  TlDirection direction;
  double baseline;
  double target;
  double start;
  double actual;
  guint covered_days;
  TlDay read_to;
  double percent_of_target;
  double progress;
  double projected;
  double reaches;
  TlResultStatus status;
  TlTrend trend;
  double latest;
  double previous;
  double benchmark;
  gboolean incomparable;
} TlKpiResult;

/**
 * TlResultLack:
 *
 * What has to be known first for a cost or a return to be known.
 */
typedef enum
{
  TL_RESULT_LACKS_HOURLY_COST = 1 << 0, /* of somebody who has work, or who did it */
  TL_RESULT_LACKS_TOOLS = 1 << 1,       /* neither a budget nor what a tool costs */
  TL_RESULT_LACKS_ADVERTISING = 1 << 2, /* no budget, not even 0 */
  TL_RESULT_LACKS_PRODUCTION = 1 << 3,  /* likewise */
  TL_RESULT_LACKS_SPENDING = 1 << 4,    /* of a month that is over and of which the plan
                                         * has a day, or of all */
  TL_RESULT_LACKS_CONVERSION_KPI = 1 << 5,
  TL_RESULT_LACKS_COUNT = 1 << 6,       /* that KPI does not add up: its values are
                                         * no number of conversions */
  TL_RESULT_LACKS_TARGET = 1 << 7,      /* of that KPI for the quarter */
  TL_RESULT_LACKS_ACTUAL = 1 << 8,      /* of that KPI in the quarter */
  TL_RESULT_LACKS_VALUE = 1 << 9,       /* of a conversion */
  TL_RESULT_LACKS_COST = 1 << 10,       /* the cost is 0: there is no return on it */
  TL_RESULT_LACKS_PLAN = 1 << 11,       /* the plan covers less than nine tenths of the
                                         * quarter: its cost and the target of the whole
                                         * are not of the same time. Our own limit */
} TlResultLack;

/**
 * TlResultCost:
 * @hours: minutes of work by what an hour of each person costs; work that nobody is
 *   to do costs nothing
 * @tools: as planned: the budget of three months, without one what the tools cost. Of
 *   a quarter of which the plan covers less than nine tenths, each month counts by its
 *   days in the plan, as the work does. As spent: what is written down by months.
 *   Likewise below
 * @advertising: likewise
 * @production: likewise
 * @total: of the four; not known where one of them is not
 * @lacks: #TlResultLack
 * @person: of %TL_RESULT_LACKS_HOURLY_COST, the id of the first such person of the
 *   team, who may be gone; %NULL if all that lacks is who did some of the work
 * @month: of %TL_RESULT_LACKS_SPENDING, the first day of the first such month; else
 *   %TL_DAY_NONE
 *
 * What a quarter costs. Of a month of which anything was written down, what was left
 * empty was nothing. Where the plan has no day of the quarter, all of its months count.
 */
typedef struct
{
  double hours;
  double tools;
  double advertising;
  double production;
  double total;
  guint lacks;
  const char *person;
  TlDay month;
} TlResultCost;

/**
 * TlResultReturn:
 * @conversions: the target, or what was read
 * @each: what one of them is worth
 * @value: of all of them
 * @cost: the total
 * @percent: (@value − @cost) / @cost, in percent
 * @lacks: #TlResultLack, those of the cost included
 *
 * The return (ROI) on what was spent, with its terms.
 */
typedef struct
{
  double conversions;
  double each;
  double value;
  double cost;
  double percent;
  guint lacks;
} TlResultReturn;

/**
 * TlResultWork:
 * @planned: actions of the quarter, those that were left out not among them
 * @done: of these, done
 * @overdue: of these, neither done nor left out, and their day is over
 * @skipped: left out
 * @planned_minutes: of @planned, approvals included
 * @spent_minutes: of @done, approvals included
 * @assumed_minutes: of @spent_minutes, those of work of which nobody said what it
 *   took: they are as planned
 * @days: of the quarter
 * @plan_days: of these, within the weeks of the plan
 *
 * What was done. An action belongs to the quarter in which it appears; one that
 * does not appear, to that in which it is done. Besides the plan's actions, those
 * that stand recorded outside of its weeks count.
 */
typedef struct
{
  guint planned;
  guint done;
  guint overdue;
  guint skipped;
  guint planned_minutes;
  guint spent_minutes;
  guint assumed_minutes;
  guint days;
  guint plan_days;
} TlResultWork;

/**
 * TlResults:
 *
 * What came of a quarter. Immutable and reference counted; strings and arrays belong
 * to it.
 */
#define TL_TYPE_RESULTS (tl_results_get_type ())

typedef struct
{
  int fiscal_year;
  guint quarter;
  TlDay first;
  TlDay last;
  TlDay today;            /* or TL_DAY_NONE */
  double on_track_share;  /* the thresholds that hold: see #TlEstimates */
  double at_risk_share;
  double level_share;
  const TlKpiResult *kpis; /* in the order of the strategy */
  guint n_kpis;
  TlResultWork work;
  TlResultCost planned_cost;
  TlResultCost spent_cost;
  TlResultReturn planned_return;
  TlResultReturn actual_return;
} TlResults;

GType      tl_results_get_type (void);
TlResults *tl_results_new      (const TlSituation *situation,
                                int                fiscal_year,
                                guint              quarter);
TlResults *tl_results_ref      (TlResults         *results);
void       tl_results_unref    (TlResults         *results);

gboolean   tl_results_is_cut_off (const TlResults *results);

const TlKpiResult *
           tl_results_find_kpi (const TlResults   *results,
                                const char        *id);

/* Quarters of the business's fiscal year, which is called by the calendar year in
 * which it begins. */
void       tl_quarter_of_day   (TlStrategy        *strategy,
                                TlDay              day,
                                int               *fiscal_year,
                                guint             *quarter);
void       tl_quarter_get_days (TlStrategy        *strategy,
                                int                fiscal_year,
                                guint              quarter,
                                TlDay             *first,
                                TlDay             *last);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlResults, tl_results_unref)

G_END_DECLS
