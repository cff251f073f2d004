/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What came of a quarter. */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "tl-wording-private.h"

/* Translators: two sentences, one after the other. */
#define TWO_SENTENCES C_("sentences", "%s %s")

/* Puts @next behind @text. Takes both. */
static char *
add_sentence (char *text,
              char *next)
{
  g_autofree char *first = text, *second = next;

  if (*first == '\0')
    return g_steal_pointer (&second);
  if (*second == '\0')
    return g_steal_pointer (&first);
  return g_strdup_printf (TWO_SENTENCES, first, second);
}

/* --- Words --- */

const char *
tl_wording_result_status (TlResultStatus status)
{
  switch (status)
    {
    case TL_RESULT_NO_TARGET:
      return C_("status of a number", "No target");
    case TL_RESULT_NO_DATA:
      return C_("status of a number", "Not read yet");
    case TL_RESULT_OFF_TRACK:
      return C_("status of a number", "Off track");
    case TL_RESULT_AT_RISK:
      return C_("status of a number", "At risk");
    case TL_RESULT_ON_TRACK:
      return C_("status of a number", "On track");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
tl_wording_trend (TlTrend trend)
{
  switch (trend)
    {
    case TL_TREND_UNKNOWN:
      return C_("trend", "Nothing to compare with");
    case TL_TREND_WORSE:
      return C_("trend", "Worse than before");
    case TL_TREND_LEVEL:
      return C_("trend", "As before");
    case TL_TREND_BETTER:
      return C_("trend", "Better than before");
    default:
      g_return_val_if_reached ("");
    }
}

char *
tl_wording_status_rule (const TlResults *results)
{
  g_autofree char *on_track = tl_wording_percent (results->on_track_share);
  g_autofree char *at_risk = tl_wording_percent (results->at_risk_share);

  /* Translators: two percentages. */
  return g_strdup_printf (_("On track: at the pace so far, at least %s of what the target asks will be reached "
                            "by the end of the quarter. At risk: at least %s. Off track: less. What a target asks is "
                            "the way to it from where the quarter began; where that is not known, or no way is left to go, "
                            "the target itself."),
                          on_track, at_risk);
}

/* --- A number --- */

/* What adds up is worked out from parts of periods, and nobody counts in hundredths. */
static char *
say_value (const TlReading   *reading,
           const TlKpiResult *result,
           gpointer           kpi,
           double             value)
{
  return tl_words_value (reading, kpi, result->periods == TL_PERIODS_ADD ? tl_wording_round_count (value) : value);
}

static char *
say_standing (const TlReading   *reading,
              const TlResults   *results,
              const TlKpiResult *result,
              gpointer           kpi)
{
  g_autofree char *actual = say_value (reading, result, kpi, result->actual);
  g_autofree char *target = tl_words_value (reading, kpi, result->target);
  g_autofree char *quarter = tl_wording_quarter (reading, results->fiscal_year, results->quarter);
  g_autofree char *percent = NULL;

  if (isnan (result->actual) && isnan (result->target))
    /* Translators: a quarter: “Q1 2027”. */
    return g_strdup_printf (_("Nothing was read in %s, and there is no target for it."), quarter);
  if (isnan (result->actual))
    /* Translators: a quarter, and the target for it. */
    return g_strdup_printf (_("Nothing was read in %s; the target is %s."), quarter, target);
  if (isnan (result->target))
    /* Translators: a value and a quarter: “412 clicks in Q1 2027; there is no target for it.” */
    return g_strdup_printf (_("%s in %s; there is no target for it."), actual, quarter);

  percent = tl_wording_percent (round (result->percent_of_target));
  if (*percent == '\0')
    /* Translators: a value, a quarter, the target for it. */
    return g_strdup_printf (_("%s in %s; the target is %s."), actual, quarter, target);
  if (result->periods == TL_PERIODS_ADD && result->direction == TL_DIRECTION_UP)
    /* Translators: a value, a quarter, a percentage, the target: “412 clicks in
     * Q1 2027: 86 % of the target of 480 clicks.” */
    return g_strdup_printf (_("%s in %s: %s of the target of %s."), actual, quarter, percent, target);
  if (result->periods == TL_PERIODS_ADD)
    /* Translators: a value, a quarter, a percentage, the target, which should not be
     * exceeded. */
    return g_strdup_printf (_("%s in %s: %s of the target of at most %s."), actual, quarter, percent, target);
  if (result->direction == TL_DIRECTION_UP)
    /* Translators: a value, a quarter, the target for it. */
    return g_strdup_printf (_("%s in %s; the target is %s."), actual, quarter, target);

  /* Translators: a value, a quarter, the target for it, of which less is better. */
  return g_strdup_printf (_("%s in %s; the target is at most %s."), actual, quarter, target);
}

static char *
say_progress (const TlReading   *reading,
              const TlKpiResult *result,
              gpointer           kpi)
{
  g_autofree char *start = tl_words_value (reading, kpi, result->start);
  g_autofree char *percent = NULL;

  if (result->periods == TL_PERIODS_ADD || isnan (result->progress))
    return g_strdup ("");
  if (result->progress < 0)
    /* Translators: a value. */
    return g_strdup_printf (_("It has gone back since the quarter began at %s."), start);

  percent = tl_wording_percent (round (result->progress));

  /* Translators: a value and a percentage. */
  return g_strdup_printf (_("From %s at the start, %s of the way is done."), start, percent);
}

static char *
say_pace (const TlReading   *reading,
          const TlResults   *results,
          const TlKpiResult *result,
          gpointer           kpi)
{
  guint days = results->last - results->first + 1;
  g_autofree char *projected = say_value (reading, result, kpi, result->projected);
  g_autofree char *end = tl_words_day (results->last);

  if (isnan (result->projected) || result->covered_days >= days || result->periods == TL_PERIODS_MEAN)
    return g_strdup ("");

  /* Translators: a number of days is counted: how many there are numbers of, and how
   * many the quarter has; a value; a day, “31 March”. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "After %u of %u day, the pace leads to %s on %s.",
                                       "After %u of %u days, the pace leads to %s on %s.",
                                       days),
                          result->covered_days, days, projected, end);
}

static char *
say_trend (const TlKpiResult *result)
{
  switch (result->trend)
    {
    case TL_TREND_BETTER:
      return g_strdup (_("The last number is better than the one before."));
    case TL_TREND_WORSE:
      return g_strdup (_("The last number is worse than the one before."));
    case TL_TREND_LEVEL:
      return g_strdup (_("The last number is much like the one before."));
    case TL_TREND_UNKNOWN:
    default:
      return g_strdup ("");
    }
}

char *
tl_wording_kpi_result (const TlReading   *reading,
                       const TlResults   *results,
                       const TlKpiResult *result)
{
  gpointer kpi = tl_words_find (reading->strategy, TL_STRATEGY_KPIS, result->kpi);
  char *text;

  if (kpi == NULL)
    return tl_wording_kpi (reading, result->kpi);

  text = say_standing (reading, results, result, kpi);
  text = add_sentence (text, say_progress (reading, result, kpi));
  text = add_sentence (text, say_pace (reading, results, result, kpi));

  return add_sentence (text, say_trend (result));
}

/* --- Work --- */

static char *
count_done (const TlResultWork *work)
{
  /* Translators: how many actions are done, and of how many. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u of %u planned action is done.",
                                       "%u of %u planned actions are done.",
                                       work->planned),
                          work->done, work->planned);
}

static char *
count_others (const TlResultWork *work)
{
  char *text = g_strdup ("");

  if (work->overdue > 0)
    text = add_sentence (text, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                             "%u is overdue.",
                                                             "%u are overdue.",
                                                             work->overdue),
                                                work->overdue));
  if (work->skipped > 0)
    text = add_sentence (text, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                             "%u was left out.",
                                                             "%u were left out.",
                                                             work->skipped),
                                                work->skipped));
  return text;
}

static char *
say_minutes (const TlResultWork *work)
{
  g_autofree char *spent = tl_wording_hours (work->spent_minutes);
  g_autofree char *planned = tl_wording_hours (work->planned_minutes);
  g_autofree char *assumed = tl_wording_hours (work->assumed_minutes);

  if (work->assumed_minutes == 0)
    /* Translators: hours of work, spent and planned. */
    return g_strdup_printf (_("What is done took %s; %s are planned in all."), spent, planned);

  /* Translators: hours of work: spent; the part of these of which nobody said what
   * it took; planned. */
  return g_strdup_printf (_("What is done took %s, of which %s are only as planned, since nobody said how long it took; "
                            "%s are planned in all."),
                          spent, assumed, planned);
}

char *
tl_wording_work (const TlResults *results)
{
  const TlResultWork *work = &results->work;
  char *text;

  if (work->planned == 0 && work->skipped == 0)
    return g_strdup (_("Nothing was planned for this quarter."));

  text = add_sentence (count_done (work), count_others (work));
  if (work->done > 0)
    text = add_sentence (text, say_minutes (work));
  if (work->plan_days > 0 && work->plan_days < work->days)
    text = add_sentence (text,
                         /* Translators: a number of days, and that of the quarter’s days. */
                         g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                       "The plan has %u of the quarter’s %u day.",
                                                       "The plan has %u of the quarter’s %u days.",
                                                       work->days),
                                          work->plan_days, work->days));

  return text;
}

/* --- Money --- */

char *
tl_wording_result_lack (const TlReading    *reading,
                        const TlResultCost *cost,
                        TlResultLack        lack)
{
  g_autofree char *name = NULL;

  switch (lack)
    {
    case TL_RESULT_LACKS_HOURLY_COST:
      if (cost->person == NULL)
        /* Translators: what is missing for the cost of work to be known. */
        return g_strdup (_("who did some of the work"));
      name = tl_wording_person (reading, cost->person);
      /* Translators: what is missing; a person. */
      return g_strdup_printf (_("what an hour of %s costs"), name);
    case TL_RESULT_LACKS_TOOLS:
      return g_strdup (_("the budget for tools"));
    case TL_RESULT_LACKS_ADVERTISING:
      return g_strdup (_("the budget for advertising"));
    case TL_RESULT_LACKS_PRODUCTION:
      return g_strdup (_("the budget for production"));
    case TL_RESULT_LACKS_SPENDING:
      name = tl_words_month (cost->month);
      /* Translators: what is missing; a month: “March 2027”. */
      return g_strdup_printf (_("what was spent in %s"), name);
    case TL_RESULT_LACKS_CONVERSION_KPI:
      return g_strdup (_("the number that counts results"));
    case TL_RESULT_LACKS_COUNT:
      return g_strdup (_("a number of results that adds up"));
    case TL_RESULT_LACKS_TARGET:
      return g_strdup (_("the target for results"));
    case TL_RESULT_LACKS_ACTUAL:
      return g_strdup (_("how many results there were"));
    case TL_RESULT_LACKS_VALUE:
      return g_strdup (_("what a result is worth"));
    case TL_RESULT_LACKS_COST:
      return g_strdup (_("a cost above 0"));
    case TL_RESULT_LACKS_PLAN:
      return g_strdup (_("a plan for the whole quarter"));
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

/* "what a result is worth and what was spent in March 2027" */
static char *
list_lacks (const TlReading    *reading,
            const TlResultCost *cost,
            guint               lacks)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_null_terminated (8, g_free, TRUE);

  for (guint lack = TL_RESULT_LACKS_HOURLY_COST; lack <= TL_RESULT_LACKS_PLAN; lack <<= 1)
    if (lacks & lack)
      g_ptr_array_add (items, tl_wording_result_lack (reading, cost, (TlResultLack) lack));

  return tl_words_list ((const char * const *) items->pdata, items->len);
}

/* Of a quarter that the plan only begins or ends in. */
static char *
say_part (const TlResultWork *work,
          const char         *amount)
{
  /* Translators: an amount of money, with its parts; a number of days, and that of the
   * quarter’s days. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "Planned to cost %s in the %u of the quarter’s %u day that the plan has.",
                                       "Planned to cost %s in the %u of the quarter’s %u days that the plan has.",
                                       work->days),
                          amount, work->plan_days, work->days);
}

/* "520 EUR: work 400 EUR, tools 60 EUR, advertising 40 EUR, production 20 EUR" */
static char *
say_cost (const TlReading    *reading,
          const TlResultCost *cost)
{
  g_autofree char *total = tl_words_money (reading, cost->total);
  g_autofree char *hours = tl_words_money (reading, cost->hours);
  g_autofree char *tools = tl_words_money (reading, cost->tools);
  g_autofree char *advertising = tl_words_money (reading, cost->advertising);
  g_autofree char *production = tl_words_money (reading, cost->production);

  /* Translators: amounts of money: all, and its parts. */
  return g_strdup_printf (_("%s (work %s, tools %s, advertising %s, production %s)"),
                          total, hours, tools, advertising, production);
}

char *
tl_wording_cost (const TlReading *reading,
                 const TlResults *results,
                 gboolean         spent)
{
  const TlResultCost *cost = spent ? &results->spent_cost : &results->planned_cost;
  g_autofree char *amount = NULL;
  g_autofree char *lacks = NULL;

  if (isnan (cost->total))
    {
      lacks = list_lacks (reading, cost, cost->lacks);
      if (spent)
        /* Translators: what has to be known first: “what was spent in March 2027”. */
        return g_strdup_printf (_("What it cost is not known; missing: %s."), lacks);
      /* Translators: what has to be known first: “the budget for tools”. */
      return g_strdup_printf (_("What it will cost is not known; missing: %s."), lacks);
    }

  amount = say_cost (reading, cost);
  if (spent)
    /* Translators: an amount of money, with its parts. */
    return g_strdup_printf (_("It has cost %s."), amount);
  if (tl_results_is_cut_off (results))
    return say_part (&results->work, amount);
  /* Translators: an amount of money, with its parts. */
  return g_strdup_printf (_("Planned to cost %s."), amount);
}

char *
tl_wording_return (const TlReading *reading,
                   const TlResults *results,
                   gboolean         actual)
{
  const TlResultReturn *made = actual ? &results->actual_return : &results->planned_return;
  const TlResultCost *known = actual ? &results->spent_cost : &results->planned_cost;
  g_autofree char *conversions = tl_wording_number (made->conversions);
  g_autofree char *each = tl_words_money (reading, made->each);
  g_autofree char *value = tl_words_money (reading, made->value);
  g_autofree char *cost = tl_words_money (reading, made->cost);
  g_autofree char *percent = NULL;
  g_autofree char *lacks = NULL;

  if (isnan (made->percent))
    {
      lacks = list_lacks (reading, known, made->lacks);
      if (actual)
        /* Translators: what has to be known first: “what a result is worth”. */
        return g_strdup_printf (_("The return so far is not known; missing: %s."), lacks);
      /* Translators: what has to be known first: “what a result is worth”. */
      return g_strdup_printf (_("The planned return is not known; missing: %s."), lacks);
    }

  percent = tl_wording_percent (round (made->percent));
  if (actual)
    /* Translators: a number of results, what one is worth, what all are worth, what they
     * cost, a percentage: “92 results at 21 EUR are worth 1,932 EUR and cost 1,610 EUR: a
     * return of 20 %.” */
    return g_strdup_printf (_("%s results at %s are worth %s and cost %s: a return of %s so far."),
                            conversions, each, value, cost, percent);
  /* Translators: a number of results, what one is worth, what all are worth, what they
   * cost, a percentage. */
  return g_strdup_printf (_("%s results at %s would be worth %s and cost %s: a planned return of %s."),
                          conversions, each, value, cost, percent);
}
