/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-check-private.h"

#include <math.h>

#include "catalogue/tl-channel.h"
#include "catalogue/tl-kpi-definition.h"
#include "strategy/tl-kpi.h"

/* Those that look at a plan are silent as long as there is none: what is needed
 * for one is said already. */
static const struct
{
  void (*check) (TlChecker *self);
  gboolean needs_plan;
} checks[] = {
  { tl_check_needs, FALSE },
  { tl_check_leads, FALSE },
  { tl_check_references, FALSE },
  { tl_check_denominators, FALSE },
  { tl_check_hours, FALSE },
  { tl_check_skills, TRUE },
  { tl_check_staffing, TRUE },
  { tl_check_approvals, TRUE },
  { tl_check_backups, TRUE },
  { tl_check_complaints, TRUE },
  { tl_check_pillar_shares, FALSE },
  { tl_check_obstacles, FALSE },
  { tl_check_insights, TRUE },
  { tl_check_reach, TRUE },
  { tl_check_pins, TRUE },
  { tl_check_figures, TRUE },
  { tl_check_targets, TRUE },
  { tl_check_kpis, FALSE },
  { tl_check_vision, TRUE },
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
  double own = tl_record_get_optional (tl_record_get_child (self->strategy, TL_STRATEGY_ESTIMATES), field);

  return !isnan (own) ? own : tl_record_get_optional (tl_catalogue_get_estimates (self->catalogue), field);
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

static int
compare_findings (TlFinding **a,
                  TlFinding **b)
{
  return ((*a)->severity > (*b)->severity) - ((*a)->severity < (*b)->severity);
}

GPtrArray *
tl_plan_check (const TlSituation *situation)
{
  TlChecker self = {
    .root = situation->root,
    .strategy = situation->strategy,
    .tracking = situation->tracking,
    .catalogue = situation->catalogue,
    .plan = situation->plan,
    .today = situation->today,
    .findings = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_finding_free),
  };

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (!checks[i].needs_plan || self.plan->needs == 0)
      checks[i].check (&self);

  /* The sort is stable: within a severity, the order of the checks stays. */
  g_ptr_array_sort (self.findings, (GCompareFunc) compare_findings);
  return self.findings;
}
