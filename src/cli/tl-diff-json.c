/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-diff-json.h"

#include "cli/tl-json-builder.h"
#include "record/tl-json.h"

static const char * const kind_nicks[TL_N_DIFF_KINDS] = {
  [TL_DIFF_NEW] = "new",
  [TL_DIFF_GONE] = "gone",
  [TL_DIFF_DONE] = "done",
  [TL_DIFF_SKIPPED] = "skipped",
  [TL_DIFF_RESUMED] = "resumed",
  [TL_DIFF_MOVED] = "moved",
  [TL_DIFF_GIVEN] = "given",
  [TL_DIFF_CHANGED] = "changed",
};

static const struct
{
  TlDiffAspect aspect;
  const char *nick;
} aspects[TL_N_DIFF_ASPECTS] = {
  { TL_DIFF_DATE, "date" },
  { TL_DIFF_TIME, "time" },
  { TL_DIFF_PREPARE_ON, "prepare_on" },
  { TL_DIFF_OPERATOR, "operator" },
  { TL_DIFF_TASK, "task" },
  { TL_DIFF_TITLE, "title" },
  { TL_DIFF_CHANNEL, "channel" },
  { TL_DIFF_PERSONA, "persona" },
  { TL_DIFF_PILLAR, "pillar" },
  { TL_DIFF_FORMAT, "format" },
  { TL_DIFF_KPI, "kpi" },
  { TL_DIFF_ACCOUNTABLE, "accountable" },
  { TL_DIFF_APPROVER, "approver" },
  { TL_DIFF_MINUTES, "hours" },
  { TL_DIFF_STATUS, "status" },
  { TL_DIFF_NOTE, "note" },
};

/* --- Parts --- */

static void
add_counts (JsonBuilder      *builder,
            const TlPlanDiff *diff)
{
  json_builder_set_member_name (builder, "counts");
  json_builder_begin_object (builder);
  for (guint kind = 0; kind < TL_N_DIFF_KINDS; kind++)
    tl_builder_add_number (builder, kind_nicks[kind], diff->counts[kind]);
  json_builder_end_object (builder);
}

static void
add_side (JsonBuilder        *builder,
          const char         *name,
          const TlReading    *reading,
          const TlPlanAction *action)
{
  json_builder_set_member_name (builder, name);

  if (action == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  tl_builder_add_day (builder, "date", tl_plan_action_get_day (action));
  tl_builder_take_text (builder, "time", tl_minutes_to_string (action->time));
  tl_builder_add_day (builder, "prepare_on", action->prepare_on);
  tl_builder_add_number (builder, "week", action->week);
  tl_builder_take_text (builder, "title", tl_wording_action_title (reading, action));
  tl_builder_add_text (builder, "channel", action->channel);
  tl_builder_add_text (builder, "persona", action->persona);
  tl_builder_add_text (builder, "pillar", action->pillar);
  tl_builder_add_text (builder, "format", action->format);
  tl_builder_add_text (builder, "kpi", action->kpi);
  tl_builder_add_text (builder, "operator", action->operator_id);
  tl_builder_add_text (builder, "accountable", action->accountable);
  tl_builder_add_text (builder, "approver", action->approver);
  tl_builder_add_hours (builder, "hours", action->minutes);
  tl_builder_add_hours (builder, "approval_hours", action->approve_minutes);
  tl_builder_add_status (builder, "status", action->status);
  json_builder_end_object (builder);
}

static void
add_action (JsonBuilder        *builder,
            const TlReading    *before,
            const TlReading    *now,
            const TlDiffAction *action)
{
  json_builder_begin_object (builder);
  tl_builder_add_text (builder, "id", action->now != NULL ? action->now->key : action->old->key);
  tl_builder_add_text (builder, "kind", kind_nicks[action->kind]);

  tl_builder_begin_list (builder, "differs");
  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++)
    if (action->aspects & aspects[i].aspect)
      json_builder_add_string_value (builder, aspects[i].nick);
  json_builder_end_array (builder);

  add_side (builder, "old", before, action->old);
  add_side (builder, "new", now, action->now);
  tl_builder_take_text (builder, "text", tl_wording_diff_action (before, now, action));
  json_builder_end_object (builder);
}

static void
add_channel (JsonBuilder         *builder,
             const TlReading     *before,
             const TlReading     *now,
             const TlDiffChannel *channel)
{
  json_builder_begin_object (builder);
  tl_builder_add_text (builder, "id", channel->id);
  tl_builder_add_number (builder, "old_cadence_per_week", channel->old != NULL ? channel->old->cadence : 0);
  tl_builder_add_number (builder, "new_cadence_per_week", channel->now != NULL ? channel->now->cadence : 0);
  tl_builder_take_text (builder, "text", tl_wording_diff_channel (before, now, channel));
  json_builder_end_object (builder);
}

static void
add_person (JsonBuilder        *builder,
            const TlReading    *before,
            const TlReading    *now,
            const TlPlanDiff   *diff,
            const TlDiffPerson *person)
{
  json_builder_begin_object (builder);
  tl_builder_add_text (builder, "id", person->id);
  tl_builder_add_hours (builder, "old_hours_per_week", (double) person->old_minutes / diff->n_weeks);
  tl_builder_add_hours (builder, "new_hours_per_week", (double) person->now_minutes / diff->n_weeks);
  tl_builder_take_text (builder, "text", tl_wording_diff_person (before, now, diff, person));
  json_builder_end_object (builder);
}

static void
add_week (JsonBuilder      *builder,
          const TlDiffWeek *week)
{
  json_builder_begin_object (builder);
  tl_builder_add_day (builder, "monday", week->monday);
  tl_builder_add_number (builder, "old_actions", week->old_actions);
  tl_builder_add_number (builder, "new_actions", week->now_actions);
  tl_builder_add_hours (builder, "old_hours", week->old_minutes);
  tl_builder_add_hours (builder, "new_hours", week->now_minutes);
  json_builder_end_object (builder);
}

/**
 * tl_diff_json:
 * @before: what the old plan is read from
 * @now: what the new one is read from
 * @diff: what is different between them
 *
 * Returns: (transfer full): the difference as one object
 */
char *
tl_diff_json (const TlReading  *before,
              const TlReading  *now,
              const TlPlanDiff *diff)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GString) out = g_string_new (NULL);

  json_builder_begin_object (builder);
  tl_builder_take_text (builder, "summary", tl_wording_diff (before, now, diff));
  tl_builder_add_number (builder, "more_weeks", diff->more_weeks);
  tl_builder_add_number (builder, "fewer_weeks", diff->fewer_weeks);
  add_counts (builder, diff);

  tl_builder_begin_list (builder, "channels");
  for (guint i = 0; i < diff->n_channels; i++)
    add_channel (builder, before, now, &diff->channels[i]);
  json_builder_end_array (builder);

  tl_builder_begin_list (builder, "people");
  for (guint i = 0; i < diff->n_people; i++)
    add_person (builder, before, now, diff, &diff->people[i]);
  json_builder_end_array (builder);

  tl_builder_begin_list (builder, "actions");
  for (guint i = 0; i < diff->n_actions; i++)
    add_action (builder, before, now, &diff->actions[i]);
  json_builder_end_array (builder);

  tl_builder_begin_list (builder, "weeks");
  for (guint i = 0; i < diff->n_weeks; i++)
    add_week (builder, &diff->weeks[i]);
  json_builder_end_array (builder);

  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  tl_json_append_node (out, root, 0);
  g_string_append_c (out, '\n');

  return g_string_free_and_steal (g_steal_pointer (&out));
}
