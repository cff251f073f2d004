/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The answers that an action comes from, once a person has had a say. */

#include "tl-overlay.h"

#include "plan/tl-action-value.h"
#include "strategy/tl-account.h"
#include "strategy/tl-aim.h"
#include "strategy/tl-business-objective.h"
#include "strategy/tl-channel-choice.h"
#include "strategy/tl-insight.h"
#include "strategy/tl-key-date.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-obstacle.h"
#include "strategy/tl-persona.h"
#include "strategy/tl-pillar.h"
#include "strategy/tl-topic.h"

/**
 * tl_answer_get_kind:
 * @record: (nullable): a record of the strategy
 * @kind: (out): what kind of answer it is
 *
 * Returns: whether actions can come from it
 */
gboolean
tl_answer_get_kind (gpointer     record,
                    TlTraceKind *kind)
{
  const struct
  {
    GType type;
    TlTraceKind kind;
  } kinds[] = {
    { TL_TYPE_BUSINESS_OBJECTIVE, TL_TRACE_BUSINESS_OBJECTIVE },
    { TL_TYPE_PERSONA, TL_TRACE_PERSONA },
    { TL_TYPE_INSIGHT, TL_TRACE_INSIGHT },
    { TL_TYPE_PILLAR, TL_TRACE_PILLAR },
    { TL_TYPE_KPI, TL_TRACE_KPI },
    { TL_TYPE_KEY_DATE, TL_TRACE_KEY_DATE },
    { TL_TYPE_OBSTACLE, TL_TRACE_OBSTACLE },
    { TL_TYPE_TOPIC, TL_TRACE_TOPIC },
    { TL_TYPE_ACCOUNT, TL_TRACE_ACCOUNT },
    { TL_TYPE_CHANNEL_CHOICE, TL_TRACE_CHOICE },
  };

  for (guint i = 0; record != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (G_TYPE_CHECK_INSTANCE_TYPE (record, kinds[i].type))
      {
        *kind = kinds[i].kind;
        return TRUE;
      }
  return FALSE;
}

static gboolean
find_kind (TlOverlay   *self,
           const char  *id,
           TlTraceKind *kind)
{
  return id != NULL && tl_answer_get_kind (tl_overlay_find_answer (self, id), kind);
}

static void
add (TlOverlay   *self,
     GArray      *traces,
     TlTraceKind  kind,
     const char  *ref)
{
  TlTrace trace = { kind, tl_plan_input_intern (self->input, ref) };

  if (trace.ref == NULL)
    return;
  for (guint i = 0; i < traces->len; i++)
    if (g_array_index (traces, TlTrace, i).kind == kind && g_str_equal (g_array_index (traces, TlTrace, i).ref, ref))
      return;
  g_array_append_val (traces, trace);
}

static void
give (TlOverlay    *self,
      TlPlanAction *action,
      GArray       *traces)
{
  action->n_traces = traces->len;
  action->traces = (TlTrace *) (gpointer) g_array_free (traces, FALSE);
  g_ptr_array_add (self->blocks, (gpointer) action->traces);
}

/* The answer that such an action always comes from. */
static void
add_first (TlOverlay          *self,
           const TlPlanAction *action,
           GArray             *traces)
{
  TlRecord *aim = tl_record_get_child (self->input->strategy, TL_STRATEGY_AIM);
  g_autofree char *path = NULL;
  TlTraceKind kind;

  if (action->task == TL_TASK_READINESS)
    add (self, traces, TL_TRACE_READINESS, action->subject);
  else if (action->subject != NULL && find_kind (self, action->subject, &kind))
    add (self, traces, kind, action->subject);
  if (action->task == TL_TASK_READINESS || action->task == TL_TASK_WATCH
      || self->input->objective == TL_OBJECTIVE_UNSET)
    return;
  path = tl_record_dup_path (aim, TL_AIM_PRIMARY);
  add (self, traces, TL_TRACE_OBJECTIVE, path);
}

/**
 * tl_overlay_trace_record:
 * @record: what stands in the file
 * @action: the action that was made of it, which is not derived any more
 *
 * Names the answers that @action comes from, of those that are still there. What
 * was added by hand comes from what was said and from nothing else.
 */
void
tl_overlay_trace_record (TlOverlay      *self,
                         TlActionRecord *record,
                         TlPlanAction   *action)
{
  const char *const *serves = tl_record_get_refs (record, TL_ACTION_RECORD_SERVES);
  GArray *traces = g_array_new (FALSE, FALSE, sizeof (TlTrace));
  TlTraceKind kind;

  if (action->kind != TL_ACTION_HAND)
    add_first (self, action, traces);
  for (guint i = 0; serves != NULL && serves[i] != NULL; i++)
    if (find_kind (self, serves[i], &kind))
      add (self, traces, kind, serves[i]);
  give (self, action, traces);
}

/**
 * tl_overlay_follow_refs:
 * @action: an action that has the traces of @before
 * @before: what it was
 *
 * Has the traces of a post follow its channel, persona, theme and KPI: what was
 * heard speaks for the channel and the persona that it was heard of, and for no
 * other.
 */
void
tl_overlay_follow_refs (TlOverlay          *self,
                        TlPlanAction       *action,
                        const TlPlanAction *before)
{
  const struct
  {
    TlTraceKind kind;
    const char *was;
    const char *is;
  } refs[] = {
    { TL_TRACE_PERSONA, before->persona, action->persona },
    { TL_TRACE_PILLAR, before->pillar, action->pillar },
    { TL_TRACE_KPI, before->kpi, action->kpi },
  };
  gboolean moved = g_strcmp0 (action->channel, before->channel) != 0;
  gboolean other_reader = g_strcmp0 (action->persona, before->persona) != 0;
  gboolean differs = moved;
  TlTraceKind kind;
  GArray *traces;

  for (guint i = 0; i < G_N_ELEMENTS (refs); i++)
    differs |= g_strcmp0 (refs[i].was, refs[i].is) != 0;
  if (!differs || action->publish_on == TL_DAY_NONE || action->kind == TL_ACTION_HAND)
    return;

  traces = g_array_new (FALSE, FALSE, sizeof (TlTrace));
  for (guint t = 0; t < before->n_traces; t++)
    {
      const TlTrace *trace = &before->traces[t];
      const char *ref = trace->ref;

      if ((trace->kind == TL_TRACE_INSIGHT && (moved || other_reader)) || (trace->kind == TL_TRACE_CHOICE && moved))
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (refs); i++)
        if (trace->kind == refs[i].kind)
          ref = find_kind (self, refs[i].is, &kind) ? refs[i].is : NULL;
      add (self, traces, trace->kind, ref);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refs); i++)
    if (find_kind (self, refs[i].is, &kind))
      add (self, traces, kind, refs[i].is);
  give (self, action, traces);
}
