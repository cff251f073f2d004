/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-check-private.h"

#include "catalogue/tl-channel.h"
#include "catalogue/tl-kpi-definition.h"
#include "plan/tl-fix-private.h"
#include "strategy/tl-business.h"
#include "strategy/tl-kpi.h"

/* In the order of the steps. Those that need a plan are silent as long as there is
 * none: what is needed for one is said already, and nobody has come to the end
 * of the steps yet. The others look at what was written down. */
static const struct
{
  void (*check) (TlChecker *self);
  gboolean needs_plan;
} checks[] = {
  { tl_check_needs, FALSE },
  { tl_check_references, FALSE },
  { tl_check_spans, FALSE },
  { tl_check_codes, FALSE },

  { tl_check_leads, FALSE },
  { tl_check_hours, FALSE },
  { tl_check_functions, FALSE },
  { tl_check_skills, TRUE },
  { tl_check_approver_overloaded, TRUE },
  { tl_check_approver_absent, TRUE },
  { tl_check_backups, TRUE },
  { tl_check_readiness, TRUE },

  { tl_check_vision, TRUE },
  { tl_check_fit, TRUE },
  { tl_check_ten_years, TRUE },
  { tl_check_parked, TRUE },
  { tl_check_pillar_shares, FALSE },
  { tl_check_complaints, TRUE },
  { tl_check_key_dates, TRUE },
  { tl_check_obstacles, FALSE },

  { tl_check_topics, TRUE },
  { tl_check_keys, TRUE },
  { tl_check_silence, TRUE },
  { tl_check_competitors, TRUE },
  { tl_check_insights, TRUE },

  { tl_check_personas, TRUE },
  { tl_check_reach, TRUE },
  { tl_check_pins, TRUE },
  { tl_check_figures, TRUE },

  { tl_check_kpis, FALSE },
  { tl_check_denominators, FALSE },
  { tl_check_kpi_objectives, TRUE },
  { tl_check_kpi_maturities, TRUE },
  { tl_check_vanity, TRUE },
  { tl_check_unfed, TRUE },
  { tl_check_targets, TRUE },
  { tl_check_target_directions, TRUE },
  { tl_check_target_proportions, TRUE },

  { tl_check_staffing, TRUE },
  { tl_check_slack, TRUE },
  { tl_check_capacity, TRUE },
  { tl_check_lengths, TRUE },
  { tl_check_administration, TRUE },
  { tl_check_budgets, TRUE },

  { tl_check_hand_made, TRUE },
  { tl_check_outside, TRUE },
  { tl_check_adapted, TRUE },
  { tl_check_overdue, TRUE },
  { tl_check_edits_in_question, TRUE },
  { tl_check_edits_homeless, TRUE },
};

/* Adds a finding about a record or one of its fields, 0 for the record as a
 * whole. Returns it (transfer none), for what else there is to say. */
TlFinding *
tl_checker_add (TlChecker     *self,
                TlFindingCode  code,
                gpointer       record,
                guint          field,
                const char    *name)
{
  TlFinding *finding = g_new0 (TlFinding, 1);

  finding->code = code;
  finding->severity = tl_finding_code_get_severity (code);
  finding->where = tl_record_dup_path (record, field);
  finding->name = name != NULL && *name != '\0' ? g_strdup (name) : NULL;
  g_ptr_array_add (self->findings, finding);
  g_ptr_array_add (self->records, record);
  return finding;
}

gpointer
tl_checker_find (TlChecker  *self,
                 guint       list_field,
                 const char *id)
{
  if (id == NULL)
    return NULL;
  return tl_record_list_find (tl_record_get_list (self->strategy, list_field), id, NULL);
}

/* The team's own number where it has one, else the catalogue's. */
double
tl_checker_get_estimate (TlChecker *self,
                         guint      field)
{
  return tl_strategy_get_estimate (self->strategy, self->catalogue, field);
}

/* What the person called the measure, else what the catalogue calls it. */
const char *
tl_checker_kpi_name (TlChecker *self,
                     gpointer   kpi)
{
  const char *name = tl_record_get_text (kpi, TL_KPI_NAME);
  TlKpiDefinition *definition;

  if (*name != '\0')
    return name;
  definition = tl_catalogue_find_kpi (self->catalogue, tl_record_get_ref (kpi, TL_KPI_DEFINITION));
  return definition != NULL ? tl_record_get_text (definition, TL_KPI_DEFINITION_NAME) : NULL;
}

const char *
tl_checker_channel_name (TlChecker  *self,
                         const char *id)
{
  TlChannel *channel = tl_catalogue_find_channel (self->catalogue, id);

  if (channel == NULL)
    channel = tl_checker_find (self, TL_STRATEGY_OWN_CHANNELS, id);
  return channel != NULL ? tl_record_get_text (channel, TL_CHANNEL_NAME) : NULL;
}

/* "2027-Q1", or "2026/27-Q4" where fiscal years do not begin in January. */
char *
tl_checker_dup_quarter (TlChecker *self,
                        int        fiscal_year,
                        guint      quarter)
{
  gpointer business = tl_record_get_child (self->strategy, TL_STRATEGY_BUSINESS);

  if (tl_record_get_integer (business, TL_BUSINESS_FISCAL_YEAR_START) == 1)
    return g_strdup_printf ("%d-Q%u", fiscal_year, quarter);
  return g_strdup_printf ("%d/%02d-Q%u", fiscal_year, (fiscal_year + 1) % 100, quarter);
}

/* Of the operator: nothing where it is skipped, what it took where that is said. */
guint
tl_check_worked_minutes (const TlPlanAction *action)
{
  if (action->status == TL_ACTION_SKIPPED)
    return 0;
  if (action->status == TL_ACTION_DONE && action->actual_minutes >= 0)
    return (guint) action->actual_minutes;
  return action->minutes;
}

static int
compare_findings (TlFinding **a,
                  TlFinding **b)
{
  return ((*a)->severity > (*b)->severity) - ((*a)->severity < (*b)->severity);
}

GPtrArray *
tl_plan_check (const TlSituation *situation)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  TlChecker self = {
    .root = situation->root,
    .strategy = situation->strategy,
    .tracking = situation->tracking,
    .catalogue = situation->catalogue,
    .plan = situation->plan,
    .today = situation->today,
    .findings = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_finding_free),
    .records = records,
  };

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (!checks[i].needs_plan || self.plan->needs == 0)
      checks[i].check (&self);
  tl_checker_hide (&self);
  for (guint i = 0; i < self.findings->len; i++)
    tl_finding_look_for_fix (self.findings->pdata[i], situation);

  /* The sort is stable: within a severity, the order of the checks stays. */
  g_ptr_array_sort (self.findings, (GCompareFunc) compare_findings);
  return self.findings;
}
