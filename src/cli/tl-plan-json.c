/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-plan-json.h"

#include "catalogue/tl-benchmark.h"
#include "catalogue/tl-channel.h"
#include "catalogue/tl-source.h"
#include "cli/tl-json-builder.h"
#include "record/tl-json.h"

static const char * const kind_nicks[] = {
  [TL_ACTION_POST] = "post",
  [TL_ACTION_DUTY] = "duty",
  [TL_ACTION_ONCE] = "once",
  [TL_ACTION_KEY] = "key",
  [TL_ACTION_HAND] = "hand",
};

static const char * const edit_nicks[] = {
  [TL_EDIT_APPLIED] = "applied",
  [TL_EDIT_IN_QUESTION] = "in_question",
  [TL_EDIT_HOMELESS] = "homeless",
};

static const char * const task_nicks[TL_N_TASKS] = {
  [TL_TASK_MAKE] = "make",
  [TL_TASK_ADAPT] = "adapt",
  [TL_TASK_LEAD_UP] = "lead_up",
  [TL_TASK_LISTEN] = "listen",
  [TL_TASK_ANSWER] = "answer",
  [TL_TASK_JOIN] = "join",
  [TL_TASK_READ_KPI] = "read_kpi",
  [TL_TASK_LOOK_AHEAD] = "look_ahead",
  [TL_TASK_REPORT] = "report",
  [TL_TASK_REVIEW] = "review",
  [TL_TASK_WATCH] = "watch",
  [TL_TASK_FIX_ACCOUNT] = "fix_account",
  [TL_TASK_REST_ACCOUNT] = "rest_account",
  [TL_TASK_CLOSE_ACCOUNT] = "close_account",
  [TL_TASK_OPEN_ACCOUNT] = "open_account",
  [TL_TASK_READINESS] = "readiness",
  [TL_TASK_OWN] = "own",
};

static const char * const trace_nicks[] = {
  [TL_TRACE_WHY] = "why",
  [TL_TRACE_OBJECTIVE] = "objective",
  [TL_TRACE_BUSINESS_OBJECTIVE] = "business_objective",
  [TL_TRACE_PERSONA] = "persona",
  [TL_TRACE_INSIGHT] = "insight",
  [TL_TRACE_PILLAR] = "pillar",
  [TL_TRACE_KPI] = "kpi",
  [TL_TRACE_KEY_DATE] = "key_date",
  [TL_TRACE_OBSTACLE] = "obstacle",
  [TL_TRACE_TOPIC] = "topic",
  [TL_TRACE_ACCOUNT] = "account",
  [TL_TRACE_CHOICE] = "choice",
  [TL_TRACE_READINESS] = "readiness",
  [TL_TRACE_COMPLAINTS] = "complaints",
};

static const char * const contribution_nicks[TL_N_CONTRIBUTIONS] = {
  [TL_CONTRIBUTION_INSIGHT] = "insight",
  [TL_CONTRIBUTION_BEHAVIOUR] = "behaviour",
  [TL_CONTRIBUTION_ACCOUNT] = "account",
  [TL_CONTRIBUTION_USAGE] = "usage",
};

static const struct
{
  TlPlanNeed need;
  const char *nick;
} needs[] = {
  { TL_NEED_PERSON, "person" },
  { TL_NEED_WHY, "why" },
  { TL_NEED_SERVES, "serves" },
  { TL_NEED_OBJECTIVE, "objective" },
  { TL_NEED_PERSONA, "persona" },
  { TL_NEED_CHANNEL, "channel" },
  { TL_NEED_KPI, "kpi" },
};

/* --- Channels --- */

static void
add_contribution (JsonBuilder          *builder,
                  const TlReading      *reading,
                  const TlPlanChannel  *channel,
                  const TlPersonaScore *score,
                  const TlContribution *contribution)
{
  json_builder_begin_object (builder);
  tl_builder_add_text (builder, "kind", contribution_nicks[contribution->kind]);
  tl_builder_add_number (builder, "points", contribution->points / 100.0);
  tl_builder_add_number (builder, "most", contribution->most / 100.0);
  tl_builder_add_text (builder, "ref", contribution->kind == TL_CONTRIBUTION_USAGE ? contribution->usage : contribution->ref);
  tl_builder_take_text (builder, "text", tl_wording_contribution (reading, channel, score, contribution));
  json_builder_end_object (builder);
}

static void
add_channel (JsonBuilder         *builder,
             const TlReading     *reading,
             const TlPlanChannel *channel)
{
  json_builder_begin_object (builder);
  tl_builder_add_text (builder, "id", channel->id);
  tl_builder_add_number (builder, "score", channel->score / 100.0);
  tl_builder_add_boolean (builder, "chosen", channel->chosen);
  tl_builder_take_text (builder, "reason", tl_wording_channel_reason (reading, channel));
  tl_builder_add_number (builder, "cadence_per_week", channel->chosen ? channel->cadence : 0);
  tl_builder_add_hours (builder, "hours_per_week", channel->chosen ? channel->minutes : 0);

  json_builder_set_member_name (builder, "persona_scores");
  json_builder_begin_array (builder);

  for (guint i = 0; i < channel->n_personas; i++)
    {
      const TlPersonaScore *score = &channel->personas[i];

      json_builder_begin_object (builder);
      tl_builder_add_text (builder, "persona", score->persona);
      tl_builder_add_number (builder, "score", score->score / 100.0);
      json_builder_set_member_name (builder, "contributions");
      json_builder_begin_array (builder);
      for (guint j = 0; j < TL_N_CONTRIBUTIONS; j++)
        add_contribution (builder, reading, channel, score, &score->contributions[j]);
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/* --- Actions --- */

static void
add_traces (JsonBuilder        *builder,
            const TlReading    *reading,
            const TlPlanAction *action)
{
  json_builder_set_member_name (builder, "because");
  json_builder_begin_array (builder);

  for (guint i = 0; i < action->n_traces; i++)
    {
      json_builder_begin_object (builder);
      tl_builder_add_text (builder, "kind", trace_nicks[action->traces[i].kind]);
      tl_builder_add_text (builder, "ref", action->traces[i].ref);
      tl_builder_take_text (builder, "text", tl_wording_trace (reading, &action->traces[i]));
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
}

static gpointer
find_benchmark (const TlReading *reading,
                const char      *channel_id,
                const char      *id)
{
  gpointer channel = NULL;

  if (channel_id == NULL || id == NULL)
    return NULL;

  channel = tl_record_list_find (tl_record_get_list (reading->catalogue, TL_CATALOGUE_CHANNELS), channel_id, NULL);
  if (channel == NULL)
    channel = tl_record_list_find (tl_record_get_list (reading->strategy, TL_STRATEGY_OWN_CHANNELS), channel_id, NULL);
  if (channel == NULL)
    return NULL;

  return tl_record_list_find (tl_record_get_list (channel, TL_CHANNEL_BENCHMARKS), id, NULL);
}

static void
add_benchmark (JsonBuilder        *builder,
               const TlReading    *reading,
               const TlPlanAction *action)
{
  gpointer benchmark = find_benchmark (reading, action->channel, action->benchmark);
  gpointer source = NULL;
  int year;

  json_builder_set_member_name (builder, "benchmark");

  if (benchmark == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  source = tl_record_list_find (tl_record_get_list (reading->catalogue, TL_CATALOGUE_SOURCES),
                                tl_record_get_ref (benchmark, TL_BENCHMARK_SOURCE), NULL);
  year = source != NULL ? tl_record_get_integer (source, TL_SOURCE_YEAR) : 0;

  json_builder_begin_object (builder);
  tl_builder_add_number (builder, "percent", tl_record_get_optional (benchmark, TL_BENCHMARK_PERCENT));
  tl_builder_add_text (builder, "denominator",
                       tl_term_get_nick (TL_TYPE_DENOMINATOR, tl_record_get_enum (benchmark, TL_BENCHMARK_DENOMINATOR)));
  tl_builder_add_text (builder, "publisher", source != NULL ? tl_record_get_text (source, TL_SOURCE_PUBLISHER) : NULL);
  json_builder_set_member_name (builder, "year");
  if (year != 0)
    json_builder_add_int_value (builder, year);
  else
    json_builder_add_null_value (builder);
  json_builder_end_object (builder);
}

static void
add_target (JsonBuilder        *builder,
            const TlPlanAction *action)
{
  json_builder_set_member_name (builder, "target");

  if (!action->has_target)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  tl_builder_add_number (builder, "fiscal_year", action->fiscal_year);
  tl_builder_add_number (builder, "quarter", action->quarter);
  tl_builder_add_number (builder, "value", action->target);
  json_builder_end_object (builder);
}

/* Only where somebody wrote any. */
static void
add_words (JsonBuilder *builder,
           const char  *name,
           const char  *words)
{
  if (words != NULL)
    tl_builder_add_text (builder, name, words);
}

static void
add_outcome (JsonBuilder        *builder,
             const TlPlanAction *action)
{
  tl_builder_add_day (builder, "done_on", action->done_on);
  if (action->actual_minutes >= 0)
    tl_builder_add_hours (builder, "actual_hours", (guint) action->actual_minutes);
  else
    tl_builder_add_text (builder, "actual_hours", NULL);
  tl_builder_add_text (builder, "link", action->link);
  add_words (builder, "text", action->text);
  add_words (builder, "picture", action->picture);
  add_words (builder, "picture_text", action->picture_text);
  tl_builder_add_text (builder, "note", action->note);
}

static void
add_action (JsonBuilder        *builder,
            const TlReading    *reading,
            const TlPlanAction *action)
{
  json_builder_begin_object (builder);
  tl_builder_add_text (builder, "id", action->key);
  tl_builder_add_day (builder, "date", tl_plan_action_get_day (action));
  tl_builder_take_text (builder, "time", tl_minutes_to_string (action->time));
  tl_builder_add_number (builder, "week", action->week);
  tl_builder_add_text (builder, "kind", kind_nicks[action->kind]);
  tl_builder_add_text (builder, "task", task_nicks[action->task]);
  tl_builder_add_status (builder, "status", action->status);
  tl_builder_take_text (builder, "title", tl_wording_action_title (reading, action));
  tl_builder_take_text (builder, "prompt", tl_wording_action_prompt (reading, action));
  tl_builder_add_day (builder, "prepare_on", action->prepare_on);
  tl_builder_add_text (builder, "channel", action->channel);
  tl_builder_add_text (builder, "persona", action->persona);
  tl_builder_add_text (builder, "pillar", action->pillar);
  tl_builder_add_text (builder, "format", action->format);
  tl_builder_add_text (builder, "source", action->source);
  tl_builder_add_text (builder, "kpi", action->kpi);
  add_target (builder, action);
  add_benchmark (builder, reading, action);
  tl_builder_add_text (builder, "operator", action->operator_id);
  tl_builder_add_text (builder, "accountable", action->accountable);
  tl_builder_add_text (builder, "approver", action->approver);
  tl_builder_add_hours (builder, "hours", action->minutes);
  tl_builder_add_hours (builder, "approval_hours", action->approve_minutes);
  add_outcome (builder, action);
  add_traces (builder, reading, action);
  json_builder_end_object (builder);
}

/* What stands recorded, and not in these weeks. */
static void
add_outside (JsonBuilder     *builder,
             const TlReading *reading,
             const TlPlan    *plan)
{
  json_builder_set_member_name (builder, "outside");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->n_outside; i++)
    add_action (builder, reading, &plan->outside[i]);
  json_builder_end_array (builder);
}

/* --- The rest --- */

static void
add_edit (JsonBuilder      *builder,
          const TlPlanEdit *edit)
{
  json_builder_begin_object (builder);
  tl_builder_add_text (builder, "action", edit->action);
  tl_builder_add_text (builder, "field", tl_term_get_nick (TL_TYPE_ACTION_FIELD, edit->field));
  tl_builder_add_text (builder, "state", edit_nicks[edit->state]);
  tl_builder_add_text (builder, "value", edit->value);
  tl_builder_add_text (builder, "replaced", edit->replaced);
  tl_builder_add_text (builder, "derived", edit->derived);
  tl_builder_add_boolean (builder, "usable", edit->usable);
  tl_builder_add_boolean (builder, "pinned", edit->pinned);
  json_builder_end_object (builder);
}

static void
add_load (JsonBuilder      *builder,
          const TlPlanLoad *load)
{
  json_builder_begin_object (builder);
  tl_builder_add_text (builder, "person", load->person);
  tl_builder_add_number (builder, "week", load->week);
  tl_builder_add_hours (builder, "hours", load->minutes);
  tl_builder_add_hours (builder, "available", load->available);
  json_builder_end_object (builder);
}

static void
add_findings (JsonBuilder *builder,
              GPtrArray   *findings)
{
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);

  for (guint i = 0; i < findings->len; i++)
    {
      const TlFinding *finding = g_ptr_array_index (findings, i);

      json_builder_begin_object (builder);
      tl_builder_add_text (builder, "severity", tl_severity_to_nick (finding->severity));
      tl_builder_add_text (builder, "code", tl_finding_code_to_nick (finding->code));
      tl_builder_take_text (builder, "message", tl_wording_finding (finding));
      tl_builder_add_text (builder, "where", finding->where);
      tl_builder_take_text (builder, "fix", tl_wording_fix_label (finding));
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
}

static void
add_needs (JsonBuilder  *builder,
           const TlPlan *plan)
{
  json_builder_set_member_name (builder, "needs");
  json_builder_begin_array (builder);

  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    {
      if ((plan->needs & needs[i].need) != 0)
        json_builder_add_string_value (builder, needs[i].nick);
    }

  json_builder_end_array (builder);
}

static char *
finish (JsonBuilder *builder)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (JsonNode) root = NULL;

  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  tl_json_append_node (out, root, 0);
  g_string_append_c (out, '\n');

  return g_string_free_and_steal (g_steal_pointer (&out));
}

/**
 * tl_plan_json_findings:
 * @findings: (element-type TlFinding): findings
 *
 * Returns: (transfer full): an object that has them as its only member
 */
char *
tl_plan_json_findings (GPtrArray *findings)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_findings (builder, findings);

  return finish (builder);
}

/**
 * tl_plan_json:
 * @reading: what it is read from
 * @findings: (element-type TlFinding): what was found in it
 *
 * Returns: (transfer full): the plan as one object
 */
char *
tl_plan_json (const TlReading *reading,
              GPtrArray       *findings)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const TlPlan *plan = reading->plan;

  json_builder_begin_object (builder);
  tl_builder_add_day (builder, "start", plan->frame.start);
  tl_builder_add_number (builder, "weeks", plan->frame.weeks);
  add_needs (builder, plan);

  json_builder_set_member_name (builder, "channels");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->n_channels; i++)
    add_channel (builder, reading, &plan->channels[i]);
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "actions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->n_actions; i++)
    add_action (builder, reading, &plan->actions[i]);
  json_builder_end_array (builder);

  if (plan->n_outside > 0)
    add_outside (builder, reading, plan);

  json_builder_set_member_name (builder, "edits");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->n_edits; i++)
    add_edit (builder, &plan->edits[i]);
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "workload");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->n_loads; i++)
    add_load (builder, &plan->loads[i]);
  json_builder_end_array (builder);

  add_findings (builder, findings);

  return finish (builder);
}
