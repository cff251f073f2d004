/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-plan-json.h"

#include <math.h>

#include "catalogue/tl-benchmark.h"
#include "catalogue/tl-channel.h"
#include "catalogue/tl-source.h"
#include "record/tl-json.h"

static const char * const kind_nicks[] = {
  [TL_ACTION_POST] = "post",
  [TL_ACTION_DUTY] = "duty",
  [TL_ACTION_ONCE] = "once",
  [TL_ACTION_KEY] = "key",
  [TL_ACTION_HAND] = "hand",
};

static const char * const status_nicks[] = {
  [TL_ACTION_PLANNED] = "planned",
  [TL_ACTION_DONE] = "done",
  [TL_ACTION_SKIPPED] = "skipped",
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

/* --- Members --- */

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *text)
{
  json_builder_set_member_name (builder, name);

  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

/* Takes @text, which stands for nothing if it is "". */
static void
add_taken_text (JsonBuilder *builder,
                const char  *name,
                char        *text)
{
  add_text (builder, name, text != NULL && *text != '\0' ? text : NULL);
  g_free (text);
}

static void
add_number (JsonBuilder *builder,
            const char  *name,
            double       number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_double_value (builder, number);
}

static void
add_boolean (JsonBuilder *builder,
             const char  *name,
             gboolean     boolean)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, boolean);
}

static void
add_hours (JsonBuilder *builder,
           const char  *name,
           guint        minutes)
{
  /* Four decimals tell minutes apart, and nobody wants to read sixteen. */
  add_number (builder, name, round (minutes / 60.0 * 10000) / 10000);
}

static void
add_day (JsonBuilder *builder,
         const char  *name,
         TlDay        day)
{
  add_taken_text (builder, name, tl_day_to_string (day));
}

/* --- Channels --- */

static void
add_contribution (JsonBuilder          *builder,
                  const TlReading      *reading,
                  const TlPlanChannel  *channel,
                  const TlPersonaScore *score,
                  const TlContribution *contribution)
{
  json_builder_begin_object (builder);
  add_text (builder, "kind", contribution_nicks[contribution->kind]);
  add_number (builder, "points", contribution->points / 100.0);
  add_number (builder, "most", contribution->most / 100.0);
  add_text (builder, "ref", contribution->kind == TL_CONTRIBUTION_USAGE ? contribution->usage : contribution->ref);
  add_taken_text (builder, "text", tl_wording_contribution (reading, channel, score, contribution));
  json_builder_end_object (builder);
}

static void
add_channel (JsonBuilder         *builder,
             const TlReading     *reading,
             const TlPlanChannel *channel)
{
  json_builder_begin_object (builder);
  add_text (builder, "id", channel->id);
  add_number (builder, "score", channel->score / 100.0);
  add_boolean (builder, "chosen", channel->chosen);
  add_taken_text (builder, "reason", tl_wording_channel_reason (reading, channel));
  add_number (builder, "cadence_per_week", channel->chosen ? channel->cadence : 0);
  add_hours (builder, "hours_per_week", channel->chosen ? channel->minutes : 0);

  json_builder_set_member_name (builder, "persona_scores");
  json_builder_begin_array (builder);

  for (guint i = 0; i < channel->n_personas; i++)
    {
      const TlPersonaScore *score = &channel->personas[i];

      json_builder_begin_object (builder);
      add_text (builder, "persona", score->persona);
      add_number (builder, "score", score->score / 100.0);
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
      add_text (builder, "kind", trace_nicks[action->traces[i].kind]);
      add_text (builder, "ref", action->traces[i].ref);
      add_taken_text (builder, "text", tl_wording_trace (reading, &action->traces[i]));
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
  add_number (builder, "percent", tl_record_get_optional (benchmark, TL_BENCHMARK_PERCENT));
  add_text (builder, "denominator",
            tl_term_get_nick (TL_TYPE_DENOMINATOR, tl_record_get_enum (benchmark, TL_BENCHMARK_DENOMINATOR)));
  add_text (builder, "publisher", source != NULL ? tl_record_get_text (source, TL_SOURCE_PUBLISHER) : NULL);
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
  add_number (builder, "fiscal_year", action->fiscal_year);
  add_number (builder, "quarter", action->quarter);
  add_number (builder, "value", action->target);
  json_builder_end_object (builder);
}

static void
add_outcome (JsonBuilder        *builder,
             const TlPlanAction *action)
{
  add_day (builder, "done_on", action->done_on);
  if (action->actual_minutes >= 0)
    add_hours (builder, "actual_hours", (guint) action->actual_minutes);
  else
    add_text (builder, "actual_hours", NULL);
  add_text (builder, "link", action->link);
  add_text (builder, "note", action->note);
}

static void
add_action (JsonBuilder        *builder,
            const TlReading    *reading,
            const TlPlanAction *action)
{
  json_builder_begin_object (builder);
  add_text (builder, "id", action->key);
  add_day (builder, "date", action->publish_on != TL_DAY_NONE ? action->publish_on : action->prepare_on);
  add_taken_text (builder, "time", tl_minutes_to_string (action->time));
  add_number (builder, "week", action->week);
  add_text (builder, "kind", kind_nicks[action->kind]);
  add_text (builder, "task", task_nicks[action->task]);
  add_text (builder, "status", status_nicks[action->status]);
  add_taken_text (builder, "title", tl_wording_action_title (reading, action));
  add_taken_text (builder, "prompt", tl_wording_action_prompt (reading, action));
  add_day (builder, "prepare_on", action->prepare_on);
  add_text (builder, "channel", action->channel);
  add_text (builder, "persona", action->persona);
  add_text (builder, "pillar", action->pillar);
  add_text (builder, "format", action->format);
  add_text (builder, "source", action->source);
  add_text (builder, "kpi", action->kpi);
  add_target (builder, action);
  add_benchmark (builder, reading, action);
  add_text (builder, "operator", action->operator_id);
  add_text (builder, "accountable", action->accountable);
  add_text (builder, "approver", action->approver);
  add_hours (builder, "hours", action->minutes);
  add_hours (builder, "approval_hours", action->approve_minutes);
  add_outcome (builder, action);
  add_traces (builder, reading, action);
  json_builder_end_object (builder);
}

/* --- The rest --- */

static void
add_edit (JsonBuilder      *builder,
          const TlPlanEdit *edit)
{
  json_builder_begin_object (builder);
  add_text (builder, "action", edit->action);
  add_text (builder, "field", tl_term_get_nick (TL_TYPE_ACTION_FIELD, edit->field));
  add_text (builder, "state", edit_nicks[edit->state]);
  add_text (builder, "value", edit->value);
  add_text (builder, "replaced", edit->replaced);
  add_text (builder, "derived", edit->derived);
  add_boolean (builder, "usable", edit->usable);
  add_boolean (builder, "pinned", edit->pinned);
  json_builder_end_object (builder);
}

static void
add_load (JsonBuilder      *builder,
          const TlPlanLoad *load)
{
  json_builder_begin_object (builder);
  add_text (builder, "person", load->person);
  add_number (builder, "week", load->week);
  add_hours (builder, "hours", load->minutes);
  add_hours (builder, "available", load->available);
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
      add_text (builder, "severity", tl_severity_to_nick (finding->severity));
      add_text (builder, "code", tl_finding_code_to_nick (finding->code));
      add_taken_text (builder, "message", tl_wording_finding (finding));
      add_text (builder, "where", finding->where);
      add_taken_text (builder, "fix", tl_wording_fix_label (finding));
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
  add_day (builder, "start", plan->frame.start);
  add_number (builder, "weeks", plan->frame.weeks);
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
