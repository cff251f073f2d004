/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-brief-charts.h"
#include "tl-brief.h"

G_BEGIN_DECLS

/**
 * TlBriefLimits:
 * @lines: of an answer
 * @cell_lines: of an answer in a table
 * @personas: how many are shown; likewise below
 * @week_actions: of each of the next weeks
 *
 * How much of a document there is room for.
 */
typedef struct
{
  guint lines;
  guint cell_lines;
  guint personas;
  guint pillars;
  guint channels;
  guint people;
  guint kpis;
  guint weeks;
  guint week_actions;
  guint obstacles;
  guint findings;
} TlBriefLimits;

/**
 * TlBriefWriter:
 * @title: the business's name, on one line
 * @day: from which the brief looks: today, or where that is not known or outside of
 *   the plan, the plan's nearest day
 * @results: of the quarter of @day
 *
 * A brief that is being written.
 */
typedef struct
{
  const TlExportInput *input;
  const TlReading *reading;
  TlStrategy *strategy;
  const TlPlan *plan;
  const char *title;
  TlDay day;
  const TlResults *results;
  const TlBriefLimits *limits;
  TlBriefFlow *flow;
} TlBriefWriter;

/* The parts of the brief, in its order. */
void tl_brief_write_front    (TlBriefWriter *writer);
void tl_brief_write_why      (TlBriefWriter *writer);
void tl_brief_write_audience (TlBriefWriter *writer);
void tl_brief_write_course   (TlBriefWriter *writer);
void tl_brief_write_needs    (TlBriefWriter *writer);
void tl_brief_write_channels (TlBriefWriter *writer);
void tl_brief_write_team     (TlBriefWriter *writer);
void tl_brief_write_measures (TlBriefWriter *writer);
void tl_brief_write_weeks    (TlBriefWriter *writer);
void tl_brief_write_risks    (TlBriefWriter *writer);

/* What parts have in common. */
TlBriefRow *tl_brief_write_heading (TlBriefWriter *writer,
                                    const char    *title);
void        tl_brief_write_pair    (TlBriefWriter *writer,
                                    const char    *label,
                                    const char    *text,
                                    gboolean       wanted);
void        tl_brief_write_nothing (TlBriefWriter *writer,
                                    const char    *text);
void        tl_brief_write_note    (TlBriefWriter *writer,
                                    const char    *text,
                                    guint          most);
void        tl_brief_write_more    (TlBriefWriter *writer,
                                    guint          n,
                                    guint          limit);

G_END_DECLS
