/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "tl-wording-private.h"

/* In the catalogue's language until translated; a person's own unit stays. */
static const char *
find_unit (const TlReading *reading,
           gpointer         kpi)
{
  gpointer definition;

  if (tl_record_is_set (kpi, TL_KPI_UNIT))
    return tl_record_get_text (kpi, TL_KPI_UNIT);

  definition = tl_catalogue_find_kpi (reading->catalogue, tl_record_get_ref (kpi, TL_KPI_DEFINITION));

  return definition != NULL ? tl_record_get_text (definition, TL_KPI_DEFINITION_UNIT) : "";
}

char *
tl_words_amount (double      amount,
                 const char *currency)
{
  g_autofree char *number = tl_wording_number (amount);
  g_autofree char *code = tl_words_line (currency != NULL ? currency : "", TL_WORDS_NAME_LENGTH / 2);

  if (*code == '\0' || *number == '\0')
    return g_steal_pointer (&number);

  /* Translators: money: an amount and the code of a currency, “30 EUR”. */
  return g_strdup_printf (C_("money", "%s %s"), number, code);
}

char *
tl_words_money (const TlReading *reading,
                double           amount)
{
  gpointer business = tl_record_get_child (reading->strategy, TL_STRATEGY_BUSINESS);

  return tl_words_amount (amount, tl_record_get_text (business, TL_BUSINESS_CURRENCY));
}

/* The catalogue's word for the business's own currency, in its language or as it
 * was taken over by somebody who reads another one. */
static gboolean
is_money (const char *unit)
{
  return g_str_equal (unit, "money") || g_str_equal (unit, tl_wording_catalogue ("money"));
}

char *
tl_words_value (const TlReading *reading,
                gpointer         kpi,
                double           value)
{
  const char *unit = find_unit (reading, kpi);
  g_autofree char *number = tl_wording_number (value);
  g_autofree char *translated = NULL;

  if (*unit == '\0' || *number == '\0')
    return g_steal_pointer (&number);
  if (g_str_equal (unit, "%"))
    return tl_wording_percent (value);
  if (is_money (unit))
    return tl_words_money (reading, value);

  translated = tl_words_line (tl_wording_catalogue (unit), TL_WORDS_NAME_LENGTH / 2);

  /* Translators: a number and its unit: “1,200 people”. */
  return g_strdup_printf (C_("measure", "%s %s"), number, translated);
}

char *
tl_wording_action_measure (const TlReading    *reading,
                           const TlPlanAction *action)
{
  gpointer kpi = tl_words_find (reading->strategy, TL_STRATEGY_KPIS, action->kpi);
  g_autofree char *full = tl_wording_kpi (reading, action->kpi);
  g_autofree char *name = tl_words_line (full, TL_WORDS_NAME_LENGTH);
  g_autofree char *quarter = NULL;
  g_autofree char *target = NULL;

  if (kpi == NULL || action->fiscal_year == 0)
    return g_steal_pointer (&name);

  quarter = tl_wording_quarter (reading, action->fiscal_year, action->quarter);
  if (!action->has_target)
    /* Translators: a measure and a quarter: “Reach; no target for Q1 2027”. */
    return g_strdup_printf (_("%s; no target for %s"), name, quarter);

  target = tl_words_value (reading, kpi, action->target);

  /* Translators: a measure, a quarter and the target for it: “Reach; target for
   * Q1 2027: 1,200 people”. */
  return g_strdup_printf (_("%s; target for %s: %s"), name, quarter, target);
}

static char *
say_rate (gpointer benchmark)
{
  g_autofree char *percent = tl_wording_percent (tl_record_get_optional (benchmark, TL_BENCHMARK_PERCENT));

  switch (tl_record_get_enum (benchmark, TL_BENCHMARK_DENOMINATOR))
    {
    case TL_DENOMINATOR_NONE:
    case TL_DENOMINATOR_UNSTATED:
      return g_steal_pointer (&percent);
    case TL_DENOMINATOR_FOLLOWERS:
      /* Translators: a percentage. */
      return g_strdup_printf (_("%s of followers"), percent);
    case TL_DENOMINATOR_IMPRESSIONS:
      /* Translators: a percentage. */
      return g_strdup_printf (_("%s of impressions"), percent);
    case TL_DENOMINATOR_REACH:
      /* Translators: a percentage. */
      return g_strdup_printf (_("%s of people reached"), percent);
    default:
      /* Translators: a percentage, and what it is a share of: “2 %, share of:
       * Clicks”. */
      return g_strdup_printf (_("%s, share of: %s"), percent,
                              tl_wording_term (TL_TYPE_DENOMINATOR,
                                               tl_record_get_enum (benchmark, TL_BENCHMARK_DENOMINATOR)));
    }
}

char *
tl_wording_benchmark (const TlReading *reading,
                      const char      *channel,
                      const char      *benchmark)
{
  gpointer owner = tl_words_find_channel (reading, channel);
  gpointer found = owner != NULL ? tl_words_find (owner, TL_CHANNEL_BENCHMARKS, benchmark) : NULL;
  gpointer definition;
  g_autofree char *name = NULL;
  g_autofree char *rate = NULL;
  g_autofree char *source = NULL;

  if (found == NULL || !tl_record_is_set (found, TL_BENCHMARK_PERCENT))
    return g_strdup ("");

  name = tl_words_channel (reading, channel);
  source = tl_words_source (reading, tl_record_get_ref (found, TL_BENCHMARK_SOURCE));
  definition = tl_catalogue_find_kpi (reading->catalogue, tl_record_get_ref (found, TL_BENCHMARK_MEASURE));

  if (!tl_words_says (definition, TL_KPI_DEFINITION_NAME))
    {
      rate = say_rate (found);
      /* Translators: a channel, a rate, its source: “Others on Instagram reach
       * 0.36 % of followers (Rival IQ, 2025)”. */
      return g_strdup_printf (_("Others on %s reach %s (%s)"), name, rate, source);
    }

  rate = tl_wording_percent (tl_record_get_optional (found, TL_BENCHMARK_PERCENT));

  /* Translators: a channel, a measure, a rate, its source: “Others on Instagram,
   * Reach rate: 6.65 % (Socialinsider, 2026)”. */
  return g_strdup_printf (_("Others on %s, %s: %s (%s)"), name,
                          tl_wording_catalogue (tl_record_get_text (definition, TL_KPI_DEFINITION_NAME)),
                          rate, source);
}
