/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The brief's second half: what is measured, what may get in the way. */

#include "config.h"

#include "tl-brief-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "export/tl-risks.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-obstacle.h"
#include "wording/tl-wording-brief.h"

#define BEFORE_ROW 4
#define BEFORE_HEAD 4

#define RULE_LINES 8

/* --- What is measured --- */

static TlBriefMark
get_mark (TlResultStatus status)
{
  switch (status)
    {
    case TL_RESULT_ON_TRACK:
      return TL_BRIEF_MARK_FULL;
    case TL_RESULT_AT_RISK:
      return TL_BRIEF_MARK_HALF;
    case TL_RESULT_OFF_TRACK:
      return TL_BRIEF_MARK_EMPTY;
    case TL_RESULT_NO_TARGET:
    case TL_RESULT_NO_DATA:
    default:
      return TL_BRIEF_MARK_NONE;
    }
}

static void
put_number (TlBriefWriter *writer,
            guint          column,
            gpointer       kpi,
            double         number)
{
  g_autofree char *text = g_str_equal (tl_record_get_text (kpi, TL_KPI_UNIT), "%") ? tl_wording_percent (number)
                                                                                 : tl_wording_number (number);

  tl_brief_flow_put_end (writer->flow, column, 3, TL_BRIEF_CELL, isnan (number) ? "–" : text);
}

/* Whether anything was read yet; before that, how it stands is no question. */
static gboolean
has_actual (const TlResults *results)
{
  for (guint i = 0; i < results->n_kpis; i++)
    {
      if (!isnan (results->kpis[i].actual))
        return TRUE;
    }

  return FALSE;
}

static void
write_standing (TlBriefWriter     *writer,
                gpointer           kpi,
                const TlKpiResult *result)
{
  TlBriefFlow *flow = writer->flow;

  put_number (writer, 13, kpi, result->actual);

  if (!isnan (result->percent_of_target))
    {
      g_autofree char *percent = tl_wording_percent (round (result->percent_of_target));

      tl_brief_flow_put (flow, 17, 3, TL_BRIEF_CELL, 1, percent);
      tl_brief_charts_put_share (flow, 17, 3, result->percent_of_target, 100);
    }
  else
    {
      tl_brief_flow_put (flow, 17, 3, TL_BRIEF_CELL, 1, "–");
    }

  tl_brief_charts_put_mark (flow, 20, 1, get_mark (result->status));
  tl_brief_flow_put (flow, 21, 3, TL_BRIEF_CELL, 2, tl_wording_result_status (result->status));
}

static void
write_kpi (TlBriefWriter *writer,
           gpointer       kpi,
           gboolean       stands)
{
  const TlKpiResult *result = tl_results_find_kpi (writer->results, tl_record_get_id (kpi));
  g_autofree char *name = tl_wording_kpi (writer->reading, tl_record_get_id (kpi));
  g_autofree char *reading = tl_wording_kpi_reading (writer->reading, kpi);
  TlBriefFlow *flow = writer->flow;

  g_return_if_fail (result != NULL);

  tl_brief_flow_add (flow, TL_BRIEF_ROLE_CELLS, BEFORE_ROW);
  tl_brief_flow_put (flow, 0, 7, TL_BRIEF_CELL_STRONG, 2, name);
  if (stands && *reading != '\0')
    tl_brief_flow_put (flow, 0, 7, TL_BRIEF_NOTE, 3, reading);
  put_number (writer, 7, kpi, result->baseline);
  put_number (writer, 10, kpi, result->target);

  if (stands)
    write_standing (writer, kpi, result);
  else
    tl_brief_flow_put (flow, 14, 10, TL_BRIEF_CELL, 2, *reading != '\0' ? reading : "–");
}

static void
write_table (TlBriefWriter *writer)
{
  TlRecordList *kpis = tl_record_get_list (writer->strategy, TL_STRATEGY_KPIS);
  const guint n = tl_record_list_get_length (kpis);
  const TlResults *results = writer->results;
  const gboolean stands = has_actual (results);
  g_autofree char *quarter = tl_wording_quarter (writer->reading, results->fiscal_year, results->quarter);
  /* Translators: over a column of numbers; a quarter. */
  g_autofree char *target = g_strdup_printf (_("Target %s"), quarter);
  TlBriefFlow *flow = writer->flow;

  tl_brief_flow_add (flow, TL_BRIEF_ROLE_HEAD, BEFORE_HEAD);
  tl_brief_flow_put (flow, 0, 7, TL_BRIEF_HEAD, TL_BRIEF_HEAD_LINES, _("Measure"));
  tl_brief_flow_put_end (flow, 7, 3, TL_BRIEF_HEAD, _("At first"));
  tl_brief_flow_put_end (flow, 10, 3, TL_BRIEF_HEAD, target);
  if (stands)
    {
      tl_brief_flow_put_end (flow, 13, 3, TL_BRIEF_HEAD, _("So far"));
      tl_brief_flow_put (flow, 17, 3, TL_BRIEF_HEAD, TL_BRIEF_HEAD_LINES, _("Of target"));
      tl_brief_flow_put (flow, 21, 3, TL_BRIEF_HEAD, TL_BRIEF_HEAD_LINES, _("Stands"));
    }
  else
    {
      tl_brief_flow_put (flow, 14, 10, TL_BRIEF_HEAD, TL_BRIEF_HEAD_LINES, _("Where it is read, by whom, how often"));
    }

  for (guint i = 0; i < MIN (n, writer->limits->kpis); i++)
    write_kpi (writer, tl_record_list_get (kpis, i), stands);

  tl_brief_flow_end_table (flow);
  tl_brief_write_more (writer, n, writer->limits->kpis);
}

static gboolean
has_status (const TlResults *results)
{
  for (guint i = 0; i < results->n_kpis; i++)
    {
      if (get_mark (results->kpis[i].status) != TL_BRIEF_MARK_NONE)
        return TRUE;
    }

  return FALSE;
}

/* Work and money, as far as they are known. */
static void
write_sums (TlBriefWriter *writer)
{
  const TlResults *results = writer->results;

  if (results->today != TL_DAY_NONE)
    {
      g_autofree char *work = tl_wording_work (results);

      tl_brief_write_pair (writer, _("Work so far"), work, FALSE);
    }
  if (!isnan (results->planned_cost.total))
    {
      g_autofree char *cost = tl_wording_cost (writer->reading, results, FALSE);

      tl_brief_write_pair (writer, _("Planned cost"), cost, FALSE);
    }
  if (!isnan (results->planned_return.percent))
    {
      g_autofree char *returns = tl_wording_return (writer->reading, results, FALSE);

      tl_brief_write_pair (writer, _("Planned return"), returns, FALSE);
    }
  if (!isnan (results->actual_return.percent))
    {
      g_autofree char *returns = tl_wording_return (writer->reading, results, TRUE);

      tl_brief_write_pair (writer, _("Return so far"), returns, FALSE);
    }
}

void
tl_brief_write_measures (TlBriefWriter *writer)
{
  tl_brief_write_heading (writer, _("What we measure, and how it stands"));

  if (writer->results->n_kpis == 0)
    tl_brief_write_nothing (writer, _("Nothing is measured yet."));
  else
    write_table (writer);

  if (has_status (writer->results))
    {
      g_autofree char *rule = tl_wording_status_rule (writer->results);

      tl_brief_write_note (writer, rule, RULE_LINES);
    }

  if (writer->plan->needs == 0)
    write_sums (writer);
}

/* --- Risks --- */

static void
write_obstacle (TlBriefWriter *writer,
                gpointer       obstacle)
{
  g_autofree char *text = tl_wording_record (obstacle);
  g_autofree char *weight = tl_wording_obstacle_weight (obstacle);
  g_autofree char *watcher = tl_wording_person (writer->reading, tl_record_get_ref (obstacle, TL_OBSTACLE_WATCHER));
  const char *sign = tl_record_get_text (obstacle, TL_OBSTACLE_SIGN);
  const char *adjustment = tl_record_get_text (obstacle, TL_OBSTACLE_ADJUSTMENT);
  const guint most = writer->limits->cell_lines;
  TlBriefFlow *flow = writer->flow;

  tl_brief_flow_add (flow, TL_BRIEF_ROLE_CELLS, BEFORE_ROW);
  tl_brief_flow_put (flow, 0, 8, TL_BRIEF_CELL_STRONG, most, text);
  if (*weight != '\0')
    tl_brief_flow_put (flow, 0, 8, TL_BRIEF_NOTE, 2, weight);
  tl_brief_flow_put (flow, 8, 6, TL_BRIEF_CELL, most, *sign != '\0' ? sign : "–");
  tl_brief_flow_put (flow, 14, 6, TL_BRIEF_CELL, most, *adjustment != '\0' ? adjustment : "–");
  tl_brief_flow_put (flow, 20, 4, TL_BRIEF_CELL, 2, *watcher != '\0' ? watcher : "–");
}

static void
write_obstacles (TlBriefWriter *writer)
{
  g_autoptr (GPtrArray) obstacles = tl_risks_list (writer->strategy);
  const guint n = obstacles->len;
  TlBriefFlow *flow = writer->flow;

  if (n == 0)
    {
      tl_brief_write_nothing (writer, _("Nothing is written down yet."));
      return;
    }

  tl_brief_flow_add (flow, TL_BRIEF_ROLE_HEAD, BEFORE_HEAD);
  tl_brief_flow_put (flow, 0, 8, TL_BRIEF_HEAD, TL_BRIEF_HEAD_LINES, _("What may get in the way"));
  tl_brief_flow_put (flow, 8, 6, TL_BRIEF_HEAD, TL_BRIEF_HEAD_LINES, _("How we notice"));
  tl_brief_flow_put (flow, 14, 6, TL_BRIEF_HEAD, TL_BRIEF_HEAD_LINES, _("What we do then"));
  tl_brief_flow_put (flow, 20, 4, TL_BRIEF_HEAD, TL_BRIEF_HEAD_LINES, _("Watched by"));

  for (guint i = 0; i < MIN (n, writer->limits->obstacles); i++)
    write_obstacle (writer, g_ptr_array_index (obstacles, i));

  tl_brief_flow_end_table (flow);
  tl_brief_write_more (writer, n, writer->limits->obstacles);
}

/* What the program found that is not settled; hints are for the team alone. */
static void
write_findings (TlBriefWriter *writer)
{
  GPtrArray *findings = writer->input->findings;
  guint n = 0;

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const TlFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *text = NULL;
      g_autofree char *line = NULL;

      if (finding->severity == TL_SEVERITY_HINT || n++ >= writer->limits->findings)
        continue;

      if (n == 1)
        {
          tl_brief_flow_add (writer->flow, TL_BRIEF_ROLE_SUBHEADING, 12);
          tl_brief_flow_put (writer->flow, 0, TL_BRIEF_COLUMNS, TL_BRIEF_NAME, 1, _("Still open"));
        }
      text = tl_wording_finding (finding);
      line = g_strdup_printf ("– %s", text);
      tl_brief_flow_add (writer->flow, TL_BRIEF_ROLE_PARAGRAPH, 2);
      tl_brief_flow_put (writer->flow, 0, TL_BRIEF_SMALL_TEXT_COLUMNS, TL_BRIEF_CELL, 3, line);
    }

  tl_brief_write_more (writer, n, writer->limits->findings);
}

void
tl_brief_write_risks (TlBriefWriter *writer)
{
  tl_brief_write_heading (writer, _("Risks"));
  write_obstacles (writer);
  if (writer->plan->needs == 0)
    write_findings (writer);
}
