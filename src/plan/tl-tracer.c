/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-tracer.h"

#include "catalogue/tl-channel.h"
#include "strategy/tl-account.h"
#include "strategy/tl-aim.h"
#include "strategy/tl-course.h"
#include "strategy/tl-insight.h"
#include "strategy/tl-whys.h"

typedef struct
{
  TlPlanInput *input;
  const TlChoice *choice;
  GArray *traces;
} Tracer;

static void
add (Tracer      *tracer,
     TlTraceKind  kind,
     const char  *ref)
{
  TlTrace trace = { kind, tl_plan_input_intern (tracer->input, ref) };

  if (trace.ref != NULL)
    g_array_append_val (tracer->traces, trace);
}

static void
add_text (Tracer      *tracer,
          TlTraceKind  kind,
          guint        child,
          guint        field)
{
  TlRecord *record = tl_record_get_child (tracer->input->strategy, child);
  g_autofree char *path = NULL;

  if (*tl_record_get_text (record, field) == '\0')
    return;
  path = tl_record_dup_path (record, field);
  add (tracer, kind, path);
}

static void
add_objective (Tracer *tracer)
{
  TlRecord *aim = tl_record_get_child (tracer->input->strategy, TL_STRATEGY_AIM);
  g_autofree char *path = tl_record_dup_path (aim, TL_AIM_PRIMARY);

  if (tracer->input->objective != TL_OBJECTIVE_UNSET)
    add (tracer, TL_TRACE_OBJECTIVE, path);
}

/* What was heard on the channel: from the persona, where there is one, else the
 * strongest of all. */
static void
add_insight (Tracer     *tracer,
             const char *channel,
             const char *persona)
{
  int candidate = tl_plan_input_candidate (tracer->input, channel);
  const TlContribution *best = NULL;

  if (candidate == TL_NOBODY)
    return;
  for (guint r = 0; r < tracer->input->n_readers; r++)
    {
      const TlContribution *contribution
        = &tracer->choice->scores[candidate][r].contributions[TL_CONTRIBUTION_INSIGHT];

      if (contribution->ref == NULL || (persona != NULL && g_strcmp0 (tracer->input->readers[r].id, persona) != 0))
        continue;
      if (best == NULL || contribution->points > best->points)
        best = contribution;
    }
  if (best != NULL)
    add (tracer, TL_TRACE_INSIGHT, best->ref);
}

static void
add_choice (Tracer     *tracer,
            const char *channel)
{
  int candidate = tl_plan_input_candidate (tracer->input, channel);

  if (candidate != TL_NOBODY && tracer->input->candidates[candidate].pinned)
    add (tracer, TL_TRACE_CHOICE, tracer->input->candidates[candidate].choice);
}

static int
compare_traces (const TlTrace *a,
                const TlTrace *b)
{
  return a->kind != b->kind ? (a->kind > b->kind) - (a->kind < b->kind) : strcmp (a->ref, b->ref);
}

/* The list must not follow the order in which somebody typed. */
static void
sort_since (Tracer *tracer,
            guint   first)
{
  if (tracer->traces->len > first)
    qsort (&g_array_index (tracer->traces, TlTrace, first), tracer->traces->len - first, sizeof (TlTrace),
           (GCompareFunc) compare_traces);
}

static void
add_served (Tracer *tracer)
{
  const char *const *serves = tl_record_get_refs (tl_record_get_child (tracer->input->strategy, TL_STRATEGY_AIM), TL_AIM_SERVES);
  guint first = tracer->traces->len;

  for (guint i = 0; serves != NULL && serves[i] != NULL; i++)
    if (tl_record_find (tracer->input->strategy, serves[i]) != NULL)
      add (tracer, TL_TRACE_BUSINESS_OBJECTIVE, serves[i]);
  sort_since (tracer, first);
}

/* Every insight on the channel, whoever said it: where nobody was named, it is
 * still why people are talked with there. */
static void
add_all_insights (Tracer     *tracer,
                  const char *channel)
{
  TlRecordList *insights = tl_record_get_list (tracer->input->strategy, TL_STRATEGY_INSIGHTS);
  guint first = tracer->traces->len;

  for (guint i = 0; i < tl_record_list_get_length (insights); i++)
    {
      TlInsight *insight = tl_record_list_get (insights, i);

      if (g_strcmp0 (tl_record_get_ref (insight, TL_INSIGHT_CHANNEL), channel) == 0)
        add (tracer, TL_TRACE_INSIGHT, tl_record_get_id (insight));
    }
  sort_since (tracer, first);
}

static void
add_list (Tracer      *tracer,
          TlTraceKind  kind,
          guint        list_field)
{
  TlRecordList *list = tl_record_get_list (tracer->input->strategy, list_field);
  guint first = tracer->traces->len;

  for (guint i = 0; i < tl_record_list_get_length (list); i++)
    add (tracer, kind, tl_record_get_id (tl_record_list_get (list, i)));
  sort_since (tracer, first);
}

static void
trace_post (Tracer             *tracer,
            const TlPlanAction *action)
{
  if (action->kind == TL_ACTION_KEY)
    add (tracer, TL_TRACE_KEY_DATE, action->subject);
  add_objective (tracer);
  add (tracer, TL_TRACE_PERSONA, action->persona);
  add_insight (tracer, action->channel, action->persona);
  add (tracer, TL_TRACE_PILLAR, action->pillar);
  add_choice (tracer, action->channel);
  add (tracer, TL_TRACE_KPI, action->kpi);
}

/**
 * tl_trace_action:
 * @input: the input
 * @choice: the channels and their scores
 * @action: an action, all but its traces
 *
 * Names the answers that @action comes from, the one that says most first. Each
 * of them stands in the strategy.
 *
 * Returns: (transfer full) (element-type TlTrace)
 */
GArray *
tl_trace_action (TlPlanInput        *input,
                 const TlChoice     *choice,
                 const TlPlanAction *action)
{
  Tracer tracer = { input, choice, g_array_new (FALSE, FALSE, sizeof (TlTrace)) };

  switch (action->task)
    {
    case TL_TASK_MAKE:
    case TL_TASK_ADAPT:
    case TL_TASK_LEAD_UP:
      trace_post (&tracer, action);
      break;
    case TL_TASK_LISTEN:
      add_list (&tracer, TL_TRACE_TOPIC, TL_STRATEGY_TOPICS);
      add_objective (&tracer);
      break;
    case TL_TASK_ANSWER:
      add_insight (&tracer, action->channel, NULL);
      add_text (&tracer, TL_TRACE_COMPLAINTS, TL_STRATEGY_COURSE, TL_COURSE_COMPLAINTS_RULE);
      add_choice (&tracer, action->channel);
      add_objective (&tracer);
      break;
    case TL_TASK_JOIN:
      add_all_insights (&tracer, action->channel);
      add_objective (&tracer);
      break;
    case TL_TASK_READ_KPI:
      add (&tracer, TL_TRACE_KPI, action->subject);
      add_objective (&tracer);
      break;
    case TL_TASK_WATCH:
      add (&tracer, TL_TRACE_OBSTACLE, action->subject);
      break;
    case TL_TASK_LOOK_AHEAD:
      add_objective (&tracer);
      add_text (&tracer, TL_TRACE_WHY, TL_STRATEGY_WHYS, TL_WHYS_WHY_SOCIAL);
      break;
    case TL_TASK_REPORT:
      add_list (&tracer, TL_TRACE_KPI, TL_STRATEGY_KPIS);
      add_objective (&tracer);
      break;
    case TL_TASK_REVIEW:
      add_text (&tracer, TL_TRACE_WHY, TL_STRATEGY_WHYS, TL_WHYS_TEN_YEARS);
      add_served (&tracer);
      add_objective (&tracer);
      break;
    case TL_TASK_FIX_ACCOUNT:
    case TL_TASK_REST_ACCOUNT:
    case TL_TASK_CLOSE_ACCOUNT:
      add (&tracer, TL_TRACE_ACCOUNT, action->subject);
      break;
    case TL_TASK_OPEN_ACCOUNT:
      add_objective (&tracer);
      add_insight (&tracer, action->channel, NULL);
      add (&tracer, TL_TRACE_PERSONA, action->persona);
      add_choice (&tracer, action->channel);
      break;
    case TL_TASK_READINESS:
      add (&tracer, TL_TRACE_READINESS, action->subject);
      break;
    default:
      g_assert_not_reached ();
    }
  return tracer.traces;
}
