/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The brief's second half: where, and who does what. */

#include "config.h"

#include "tl-brief-private.h"

#include <glib/gi18n-lib.h>

#include "strategy/tl-member.h"
#include "wording/tl-wording-brief.h"

#define BEFORE_ROW 4
#define BEFORE_HEAD 4
#define CHART_HEIGHT 112

static void
begin_table (TlBriefWriter *writer)
{
  tl_brief_flow_add (writer->flow, TL_BRIEF_ROLE_HEAD, BEFORE_HEAD);
}

static void
put_head (TlBriefWriter *writer,
          guint          column,
          guint          n_columns,
          const char    *text)
{
  tl_brief_flow_put (writer->flow, column, n_columns, TL_BRIEF_HEAD, TL_BRIEF_HEAD_LINES, text);
}

/* --- No plan --- */

void
tl_brief_write_needs (TlBriefWriter *writer)
{
  tl_brief_write_heading (writer, _("What we do where, when and with whom"));
  tl_brief_write_nothing (writer, _("There is no plan yet. It still needs:"));

  for (guint bit = 1; bit <= TL_NEED_KPI; bit <<= 1)
    {
      g_autofree char *need = NULL;
      g_autofree char *line = NULL;

      if ((writer->plan->needs & bit) == 0)
        continue;

      need = tl_wording_need (bit);
      line = g_strdup_printf ("– %s", need);
      tl_brief_flow_add (writer->flow, TL_BRIEF_ROLE_PARAGRAPH, 2);
      tl_brief_flow_put (writer->flow, 0, TL_BRIEF_TEXT_COLUMNS, TL_BRIEF_BODY, 2, line);
    }
}

/* --- Where --- */

static guint
count_chosen (const TlPlan *plan,
              guint        *most)
{
  guint n = 0;

  *most = 1;
  for (guint i = 0; i < plan->n_channels; i++)
    {
      if (!plan->channels[i].chosen)
        continue;

      n++;
      *most = MAX (*most, MAX (plan->channels[i].high, plan->channels[i].cadence));
    }

  return n;
}

static void
write_channel (TlBriefWriter       *writer,
               const TlPlanChannel *channel,
               guint                most)
{
  g_autofree char *name = tl_wording_channel (writer->reading, channel->id);
  g_autofree char *posts = g_strdup_printf ("%u", channel->cadence);
  g_autofree char *hours = tl_wording_hours (channel->minutes);
  g_autofree char *operator_name = tl_wording_person (writer->reading, channel->operator_id);
  g_autofree char *reason = tl_wording_channel_merit (writer->reading, channel);
  TlBriefFlow *flow = writer->flow;

  tl_brief_flow_add (flow, TL_BRIEF_ROLE_CELLS, BEFORE_ROW);
  tl_brief_flow_put (flow, 0, 6, TL_BRIEF_CELL_STRONG, 2, name);
  tl_brief_flow_put_end (flow, 6, 1, TL_BRIEF_CELL, posts);
  tl_brief_charts_put_range (flow, 7, 3, channel->cadence, channel->low, channel->high, most);
  tl_brief_flow_put_end (flow, 10, 3, TL_BRIEF_CELL, hours);
  tl_brief_flow_put (flow, 13, 4, TL_BRIEF_CELL, 2, *operator_name != '\0' ? operator_name : _("Nobody yet"));
  tl_brief_flow_put (flow, 17, 7, TL_BRIEF_CELL, writer->limits->cell_lines, reason);
}

void
tl_brief_write_channels (TlBriefWriter *writer)
{
  const TlPlan *plan = writer->plan;
  guint most, shown = 0;
  const guint n = count_chosen (plan, &most);

  tl_brief_write_heading (writer, _("Where"));
  if (n == 0)
    {
      tl_brief_write_nothing (writer, _("No channel is in the plan."));
      return;
    }

  begin_table (writer);
  put_head (writer, 0, 6, _("Channel"));
  put_head (writer, 6, 4, _("Posts a week"));
  tl_brief_flow_put_end (writer->flow, 10, 3, TL_BRIEF_HEAD, _("Work a week"));
  put_head (writer, 13, 4, _("Run by"));
  put_head (writer, 17, 7, _("Why"));

  for (guint i = 0; i < plan->n_channels && shown < writer->limits->channels; i++)
    {
      if (!plan->channels[i].chosen)
        continue;

      write_channel (writer, &plan->channels[i], most);
      shown++;
    }

  tl_brief_flow_end_table (writer->flow);
  tl_brief_write_more (writer, n, writer->limits->channels);
  tl_brief_write_note (writer,
                       _("The bar is what is planned; the frame around it is the range that the figures recommend."),
                       2);
}

/* --- Who --- */

static void
add_loads (const TlPlan *plan,
           const char   *person,
           guint64      *planned,
           guint64      *available)
{
  *planned = *available = 0;

  for (guint i = 0; i < plan->n_loads; i++)
    {
      if (!g_str_equal (plan->loads[i].person, person))
        continue;

      *planned += plan->loads[i].minutes;
      *available += plan->loads[i].available;
    }
}

static void
write_hours (TlBriefWriter *writer,
             const char    *person)
{
  const guint weeks = writer->plan->frame.weeks;
  guint64 planned, available;
  g_autofree char *planned_text = NULL;
  g_autofree char *available_text = NULL;
  g_autofree char *text = NULL;

  add_loads (writer->plan, person, &planned, &available);
  planned_text = tl_wording_hours ((guint) ((planned + weeks / 2) / weeks));
  available_text = tl_wording_hours ((guint) ((available + weeks / 2) / weeks));
  /* Translators: hours of work, planned and there: “4.5 h of 5 h”. */
  text = g_strdup_printf (C_("hours", "%s of %s"), planned_text, available_text);

  tl_brief_flow_put (writer->flow, 16, 4, TL_BRIEF_CELL, 2, text);
  if (available > 0)
    tl_brief_charts_put_share (writer->flow, 16, 4, (double) planned, (double) available);
}

static void
write_person (TlBriefWriter *writer,
              TlRecord      *member)
{
  const char *id = tl_record_get_id (member);
  const char *job = tl_record_get_text (member, TL_MEMBER_JOB_TITLE);
  g_autofree char *name = tl_wording_record (member);
  g_autofree char *part = tl_wording_person_part (writer->reading, id);
  g_autofree char *backup = tl_wording_person (writer->reading, tl_record_get_ref (member, TL_MEMBER_BACKUP));
  TlBriefFlow *flow = writer->flow;

  tl_brief_flow_add (flow, TL_BRIEF_ROLE_CELLS, BEFORE_ROW);
  tl_brief_flow_put (flow, 0, 6, TL_BRIEF_CELL_STRONG, 2, name);
  if (*job != '\0')
    tl_brief_flow_put (flow, 0, 6, TL_BRIEF_NOTE, 2, job);
  tl_brief_flow_put (flow, 6, 10, TL_BRIEF_CELL, writer->limits->cell_lines,
                     *part != '\0' ? part : _("Helps where needed"));
  write_hours (writer, id);
  tl_brief_flow_put (flow, 20, 4, TL_BRIEF_CELL, 2, *backup != '\0' ? backup : "–");
}

static void
write_workload (TlBriefWriter *writer)
{
  const TlPlan *plan = writer->plan;
  const guint n_weeks = plan->frame.weeks;
  g_autofree TlBriefWeek *weeks = g_new0 (TlBriefWeek, n_weeks);
  g_autofree char *sentence = tl_wording_workload (writer->reading);
  TlBriefRow *row;

  for (guint i = 0; i < plan->n_loads; i++)
    {
      const TlPlanLoad *load = &plan->loads[i];

      if (load->week < 1 || load->week > n_weeks)
        continue;
      weeks[load->week - 1].planned += load->minutes;
      weeks[load->week - 1].available += load->available;
    }

  tl_brief_flow_add (writer->flow, TL_BRIEF_ROLE_SUBHEADING, 12);
  tl_brief_flow_put (writer->flow, 0, TL_BRIEF_COLUMNS, TL_BRIEF_NAME, 1, _("The team’s work, week by week"));
  tl_brief_flow_add (writer->flow, TL_BRIEF_ROLE_PARAGRAPH, 1)->keeps = TRUE;
  tl_brief_flow_put (writer->flow, 0, TL_BRIEF_TEXT_COLUMNS, TL_BRIEF_BODY, 3, sentence);

  row = tl_brief_flow_add (writer->flow, TL_BRIEF_ROLE_PICTURE, 6);
  row->alternative = g_steal_pointer (&sentence);
  tl_brief_charts_put_weeks (writer->flow, CHART_HEIGHT, weeks, n_weeks, plan->frame.start);
}

void
tl_brief_write_team (TlBriefWriter *writer)
{
  TlRecordList *team = tl_record_get_list (writer->strategy, TL_STRATEGY_TEAM);
  const guint n = tl_record_list_get_length (team);

  tl_brief_write_heading (writer, _("Who does what"));
  begin_table (writer);
  put_head (writer, 0, 6, _("Person"));
  put_head (writer, 6, 10, _("Does"));
  put_head (writer, 16, 4, _("Hours a week, on average"));
  put_head (writer, 20, 4, _("Stand-in"));

  for (guint i = 0; i < MIN (n, writer->limits->people); i++)
    write_person (writer, tl_record_list_get (team, i));

  tl_brief_flow_end_table (writer->flow);
  tl_brief_write_more (writer, n, writer->limits->people);
  write_workload (writer);
}
