/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The head of the brief, and what its parts have in common. */

#include "config.h"

#include "tl-brief-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "strategy/tl-aim.h"
#include "wording/tl-wording-brief.h"

#define BEFORE_SECTION 18
#define BEFORE_PAIR 5
#define AFTER_TABLE 10
#define BEFORE_NOTE 5
#define TILE 6

#define BESIDE TL_BRIEF_BESIDE
#define BESIDE_WIDTH TL_BRIEF_BESIDE_COLUMNS

/* --- What parts have in common --- */

TlBriefRow *
tl_brief_write_heading (TlBriefWriter *writer,
                        const char    *title)
{
  TlBriefRow *row = tl_brief_flow_add (writer->flow, TL_BRIEF_ROLE_HEADING, BEFORE_SECTION);

  tl_brief_flow_put (writer->flow, 0, TL_BRIEF_COLUMNS, TL_BRIEF_HEADING, 1, title);

  return row;
}

/**
 * tl_brief_write_pair:
 * @label: what is asked
 * @text: the answer
 * @wanted: it is said where there is none
 */
void
tl_brief_write_pair (TlBriefWriter *writer,
                     const char    *label,
                     const char    *text,
                     gboolean       wanted)
{
  g_autofree char *cleaned = tl_brief_type_clean (text, 1, 1);
  const gboolean answered = *cleaned != '\0';
  const TlBriefRow *above;
  gboolean after_table;

  if (!answered && !wanted)
    return;

  above = g_ptr_array_index (writer->flow->rows, writer->flow->rows->len - 1);
  after_table = above->role == TL_BRIEF_ROLE_CELLS || above->role == TL_BRIEF_ROLE_PARAGRAPH;
  tl_brief_flow_add (writer->flow, TL_BRIEF_ROLE_PAIR, after_table ? AFTER_TABLE : BEFORE_PAIR);
  tl_brief_flow_put (writer->flow, 0, BESIDE, TL_BRIEF_LABEL, 3, label);
  tl_brief_flow_put (writer->flow, BESIDE, BESIDE_WIDTH, answered ? TL_BRIEF_BODY : TL_BRIEF_LABEL,
                     writer->limits->lines, answered ? text : _("Not answered yet"));
}

/**
 * tl_brief_write_nothing:
 * @text: that there is nothing to be said
 */
void
tl_brief_write_nothing (TlBriefWriter *writer,
                        const char    *text)
{
  tl_brief_flow_add (writer->flow, TL_BRIEF_ROLE_PARAGRAPH, BEFORE_PAIR);
  tl_brief_flow_put (writer->flow, 0, TL_BRIEF_COLUMNS, TL_BRIEF_LABEL, 2, text);
}

void
tl_brief_write_note (TlBriefWriter *writer,
                     const char    *text,
                     guint          most)
{
  tl_brief_flow_add (writer->flow, TL_BRIEF_ROLE_PARAGRAPH, BEFORE_NOTE);
  tl_brief_flow_put (writer->flow, 0, TL_BRIEF_SMALL_TEXT_COLUMNS, TL_BRIEF_NOTE, most, text);
}

/**
 * tl_brief_write_more:
 * @n: how many there are
 * @limit: how many are shown at most
 *
 * Says how many are not shown, if any.
 */
void
tl_brief_write_more (TlBriefWriter *writer,
                     guint          n,
                     guint          limit)
{
  g_autofree char *text = NULL;

  if (n <= limit)
    return;

  ((TlBriefRow *) g_ptr_array_index (writer->flow->rows, writer->flow->rows->len - 1))->keeps = TRUE;
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n - limit), n - limit);
  tl_brief_write_note (writer, text, 1);
}

/* --- The front --- */

static void
put_tile (TlBriefWriter *writer,
          guint          position,
          const char    *figure,
          const char    *caption)
{
  const guint column = position * TILE;

  tl_brief_charts_put_accent (writer->flow, column, TILE);
  tl_brief_flow_put (writer->flow, column, TILE, TL_BRIEF_FIGURE, 2, figure);
  tl_brief_flow_put (writer->flow, column, TILE, TL_BRIEF_NOTE, 3, caption);
}

static void
put_posts (TlBriefWriter *writer)
{
  guint n_channels = 0, n_posts = 0;
  g_autofree char *figure = NULL;
  g_autofree char *posts = NULL;
  g_autofree char *caption = NULL;

  for (guint i = 0; i < writer->plan->n_channels; i++)
    {
      if (writer->plan->channels[i].chosen)
        {
          n_channels++;
          n_posts += writer->plan->channels[i].cadence;
        }
    }

  figure = g_strdup_printf ("%u", n_posts);
  /* Translators: under a number of posts. */
  posts = g_strdup (g_dngettext (GETTEXT_PACKAGE, "post a week", "posts a week", n_posts));
  caption = g_strdup_printf (
      /* Translators: under a number: “posts a week”, and on how many channels. */
      g_dngettext (GETTEXT_PACKAGE, "%s, on %u channel", "%s, on %u channels", n_channels), posts, n_channels);
  put_tile (writer, 1, figure, caption);
}

static void
put_hours (TlBriefWriter *writer)
{
  g_autofree char *figure = tl_wording_hours (writer->plan->steady_minutes);
  g_autofree char *available = tl_wording_hours (writer->plan->available_minutes);
  /* Translators: under hours of work: how many hours the team has. */
  g_autofree char *caption = g_strdup_printf (_("of work that returns every week; the team has %s"), available);

  put_tile (writer, 2, figure, caption);
}

/* The cost of a few weeks does not stand for that of the quarter that they lie in. */
static gboolean
knows_cost_of_quarter (const TlResults *results)
{
  return !isnan (results->planned_cost.total) && !tl_results_is_cut_off (results);
}

static void
put_cost_or_weeks (TlBriefWriter *writer)
{
  const TlResults *results = writer->results;
  g_autofree char *figure = NULL;
  g_autofree char *caption = NULL;
  g_autofree char *when = NULL;

  if (knows_cost_of_quarter (results))
    {
      figure = tl_wording_money (writer->reading, round (results->planned_cost.total));
      when = tl_wording_quarter (writer->reading, results->fiscal_year, results->quarter);
      /* Translators: under an amount of money; a quarter. */
      caption = g_strdup_printf (_("planned cost in %s, work included"), when);
    }
  else
    {
      const guint weeks = writer->plan->frame.weeks;

      figure = g_strdup_printf ("%u", weeks);
      when = tl_wording_long_date (writer->plan->frame.start);
      caption = g_strdup_printf (
          /* Translators: under a number; a date. */
          g_dngettext (GETTEXT_PACKAGE, "week planned, from %s", "weeks planned, from %s", weeks), when);
    }

  put_tile (writer, 3, figure, caption);
}

/* The four things that all is about. */
static void
write_tiles (TlBriefWriter *writer)
{
  TlAim *aim = tl_record_get_child (writer->strategy, TL_STRATEGY_AIM);

  tl_brief_flow_add (writer->flow, TL_BRIEF_ROLE_PARAGRAPH, 16);
  put_tile (writer, 0, tl_wording_term (TL_TYPE_OBJECTIVE, tl_record_get_enum (aim, TL_AIM_PRIMARY)),
            /* Translators: under the primary objective, as in “Sales”. */
            _("is the objective that all of it serves"));
  put_posts (writer);
  put_hours (writer);
  put_cost_or_weeks (writer);
}

void
tl_brief_write_front (TlBriefWriter *writer)
{
  const TlPlanFrame *frame = &writer->plan->frame;
  g_autofree char *first = tl_wording_long_date (frame->start);
  g_autofree char *last = tl_wording_long_date (frame->start + 7 * frame->weeks - 1);
  /* Translators: The first is the day on which the plan begins, the second the
   * last day of it. */
  g_autofree char *lead = g_strdup_printf (_("Social media strategy and plan, %s to %s"), first, last);

  tl_brief_flow_add (writer->flow, TL_BRIEF_ROLE_TITLE, 0)->keeps = TRUE;
  tl_brief_flow_put (writer->flow, 0, TL_BRIEF_COLUMNS, TL_BRIEF_TITLE, 2, writer->title);
  tl_brief_flow_add (writer->flow, TL_BRIEF_ROLE_PARAGRAPH, 2);
  tl_brief_flow_put (writer->flow, 0, TL_BRIEF_COLUMNS, TL_BRIEF_LEAD, 2, lead);

  if (writer->plan->needs == 0)
    write_tiles (writer);
}
