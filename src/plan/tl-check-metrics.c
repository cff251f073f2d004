/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Step 5: what is measured. */

#include "tl-check-private.h"

#include <math.h>

#include "catalogue/tl-kpi-definition.h"
#include "strategy/tl-aim.h"
#include "strategy/tl-kpi.h"

/* What a KPI lacks to be read and judged. */
void
tl_check_kpis (TlChecker *self)
{
  TlRecordList *kpis = tl_record_get_list (self->strategy, TL_STRATEGY_KPIS);

  for (guint i = 0; i < tl_record_list_get_length (kpis); i++)
    {
      TlKpi *kpi = tl_record_list_get (kpis, i);
      guint lacks = 0;

      if (isnan (tl_record_get_optional (kpi, TL_KPI_BASELINE)))
        lacks |= TL_KPI_LACKS_BASELINE;
      if (*tl_record_get_text (kpi, TL_KPI_READ_WHERE) == '\0')
        lacks |= TL_KPI_LACKS_SOURCE;
      if (*tl_record_get_ref (kpi, TL_KPI_READER) == '\0')
        lacks |= TL_KPI_LACKS_READER;
      if (tl_record_get_enum (kpi, TL_KPI_FREQUENCY) == TL_FREQUENCY_UNSET)
        lacks |= TL_KPI_LACKS_FREQUENCY;
      if (lacks != 0)
        tl_checker_add (self, TL_FINDING_KPI_INCOMPLETE, kpi, 0, tl_checker_kpi_name (self, kpi))->count = lacks;
    }
}

/* A benchmark that is a share of something else than the KPI is. */
void
tl_check_denominators (TlChecker *self)
{
  TlRecordList *kpis = tl_record_get_list (self->strategy, TL_STRATEGY_KPIS);

  for (guint i = 0; i < tl_record_list_get_length (kpis); i++)
    {
      TlKpi *kpi = tl_record_list_get (kpis, i);
      int own = tl_record_get_enum (kpi, TL_KPI_DENOMINATOR);
      int theirs = tl_record_get_enum (kpi, TL_KPI_BENCHMARK_DENOMINATOR);
      TlFinding *finding;

      if (isnan (tl_record_get_optional (kpi, TL_KPI_BENCHMARK))
          || (own == theirs && own != TL_DENOMINATOR_UNSTATED))
        continue;
      finding = tl_checker_add (self, TL_FINDING_DENOMINATOR_MISMATCH, kpi, TL_KPI_BENCHMARK_DENOMINATOR,
                                tl_checker_kpi_name (self, kpi));
      finding->detail = g_strdup (tl_term_get_nick (TL_TYPE_DENOMINATOR, own));
      finding->count = (guint) theirs;
    }
}

static TlKpiDefinition *
find_definition (TlChecker *self,
                 TlKpi     *kpi)
{
  return tl_catalogue_find_kpi (self->catalogue, tl_record_get_ref (kpi, TL_KPI_DEFINITION));
}

/* Measures that tell about something else than what all is for. Of one that says
 * nothing of it, nothing is known. */
void
tl_check_kpi_objectives (TlChecker *self)
{
  TlRecordList *kpis = tl_record_get_list (self->strategy, TL_STRATEGY_KPIS);
  int primary = tl_record_get_enum (tl_record_get_child (self->strategy, TL_STRATEGY_AIM), TL_AIM_PRIMARY);

  for (guint i = 0; i < tl_record_list_get_length (kpis); i++)
    {
      TlKpi *kpi = tl_record_list_get (kpis, i);
      TlKpiDefinition *definition = find_definition (self, kpi);
      int objective = tl_record_get_enum (kpi, TL_KPI_OBJECTIVE);

      if (objective == TL_OBJECTIVE_UNSET && definition != NULL)
        objective = tl_record_get_enum (definition, TL_KPI_DEFINITION_OBJECTIVE);
      if (objective != TL_OBJECTIVE_UNSET && objective != primary)
        tl_checker_add (self, TL_FINDING_KPI_OFF_OBJECTIVE, kpi, TL_KPI_OBJECTIVE, tl_checker_kpi_name (self, kpi))->detail
          = g_strdup (tl_term_get_nick (TL_TYPE_OBJECTIVE, objective));
    }
}

/* The maturity from which on a measure is offered; unset: it is for everybody. */
static int
least_maturity (TlKpiDefinition *definition)
{
  guint maturities = tl_record_get_flags (definition, TL_KPI_DEFINITION_MATURITIES);

  for (int maturity = TL_MATURITY_AD_HOC; maturity <= TL_MATURITY_OPTIMISED; maturity++)
    if (maturities & (1u << (maturity - TL_MATURITY_AD_HOC)))
      return maturity;
  return TL_MATURITY_UNSET;
}

/* Measures that only organisations which have come further can read. */
void
tl_check_kpi_maturities (TlChecker *self)
{
  TlRecordList *kpis = tl_record_get_list (self->strategy, TL_STRATEGY_KPIS);
  int own = tl_record_get_enum (self->strategy, TL_STRATEGY_MATURITY);

  for (guint i = 0; own != TL_MATURITY_UNSET && i < tl_record_list_get_length (kpis); i++)
    {
      TlKpi *kpi = tl_record_list_get (kpis, i);
      TlKpiDefinition *definition = find_definition (self, kpi);
      int least = definition != NULL ? least_maturity (definition) : TL_MATURITY_UNSET;

      if (least > own)
        tl_checker_add (self, TL_FINDING_KPI_BEYOND_MATURITY, kpi, TL_KPI_DEFINITION, tl_checker_kpi_name (self, kpi))->detail
          = g_strdup (tl_term_get_nick (TL_TYPE_MATURITY, least));
    }
}

/* Nothing is measured but what grows without anybody being moved. */
void
tl_check_vanity (TlChecker *self)
{
  TlRecordList *kpis = tl_record_get_list (self->strategy, TL_STRATEGY_KPIS);
  guint n = tl_record_list_get_length (kpis);

  for (guint i = 0; i < n; i++)
    {
      TlKpiDefinition *definition = find_definition (self, tl_record_list_get (kpis, i));

      if (definition == NULL || !tl_record_get_boolean (definition, TL_KPI_DEFINITION_VANITY))
        return;
    }
  tl_checker_add (self, TL_FINDING_ONLY_VANITY_KPIS, self->strategy, TL_STRATEGY_KPIS, NULL)->count = n;
}

/* What reaches people: posts, and talking with them. */
static gboolean
moves_people (const TlPlanAction *action)
{
  switch (action->task)
    {
    case TL_TASK_MAKE:
    case TL_TASK_ADAPT:
    case TL_TASK_ANSWER:
    case TL_TASK_JOIN:
      return TRUE;
    default:
      return action->publish_on != TL_DAY_NONE;
    }
}

/* A measure is fed by what it is of, and by what names it. If nothing reaches
 * anybody, that is one cause and not as many as there are measures. */
void
tl_check_unfed (TlChecker *self)
{
  TlRecordList *kpis = tl_record_get_list (self->strategy, TL_STRATEGY_KPIS);
  g_autoptr (GHashTable) fed = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean anything = FALSE;

  for (guint a = 0; a < self->plan->n_actions; a++)
    {
      const TlPlanAction *action = &self->plan->actions[a];

      if (action->status == TL_ACTION_SKIPPED)
        continue;
      if (moves_people (action))
        {
          anything = TRUE;
          if (action->channel != NULL)
            g_hash_table_add (fed, (gpointer) action->channel);
        }
      if ((moves_people (action) || action->task == TL_TASK_OWN) && action->kpi != NULL)
        g_hash_table_add (fed, (gpointer) action->kpi);
    }
  for (guint i = 0; i < tl_record_list_get_length (kpis) && anything; i++)
    {
      TlKpi *kpi = tl_record_list_get (kpis, i);
      const char *channel = tl_record_get_ref (kpi, TL_KPI_CHANNEL);
      TlFinding *finding;

      if (tl_record_get_enum (kpi, TL_KPI_SCOPE) != TL_SCOPE_CHANNEL || g_hash_table_contains (fed, channel)
          || g_hash_table_contains (fed, tl_record_get_id (kpi)))
        continue;
      finding = tl_checker_add (self, TL_FINDING_KPI_UNFED, kpi, TL_KPI_CHANNEL, tl_checker_kpi_name (self, kpi));
      finding->count = 1;
      finding->channel = *channel != '\0' ? g_strdup (channel) : NULL;
      finding->detail = g_strdup (tl_checker_channel_name (self, channel));
    }
  if (!anything)
    tl_checker_add (self, TL_FINDING_KPI_UNFED, self->strategy, TL_STRATEGY_KPIS, NULL)->count
      = tl_record_list_get_length (kpis);
}
