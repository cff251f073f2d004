/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan-fixture.h"

#include "record/tl-json.h"

static const char estimates[] =
  "'weight_insight': 40, 'weight_behaviour': 25, 'weight_account': 10, 'weight_usage': 25,"
  "'strength_weak': 0.25, 'strength_medium': 0.5, 'strength_strong': 0.75,"
  "'heard_customers': 1, 'heard_market': 0.7, 'heard_competitors': 0.4,"
  "'use_sometimes': 0.5, 'account_to_fix': 0.5, 'foreign_usage': 0.5, 'fit_unknown': 0.8, 'reach_score': 40,"
  "'cadence_low': 1, 'cadence_high': 3, 'recurring_share': 85, 'duty_share': 25, 'once_share': 10,"
  "'adapt_minutes': 15, 'native_every': 4, 'join_minutes': 15, 'approve_minutes': 5,"
  "'lead_up_minutes': 15, 'lead_up_days': 7, 'kpi_minutes': 10, 'sign_minutes': 5,"
  "'audit_minutes': 30, 'readiness_minutes': 60,"
  "'slack_share': 10, 'administration_share': 40, 'silent_days': 14, 'target_factor': 10,"
  "'on_track_share': 95, 'at_risk_share': 75, 'level_share': 5";

static const char catalogue_base[] =
  "'sources': [{'id': 'old', 'year': 2020}, {'id': 'new', 'year': 2024}, {'id': 'sure', 'year': 2024, 'evidence': 'primary'}],"
  "'formats': ["
  "  {'id': 'text', 'minutes': 15, 'skills': ['writing'], 'activities': ['read']},"
  "  {'id': 'photo', 'minutes': 30, 'skills': ['photo'], 'activities': ['watch']},"
  "  {'id': 'video', 'minutes': 90, 'skills': ['video'], 'activities': ['watch']}],"
  "'industries': [{'id': 'trade', 'figures': [{'id': 'trade-alpha', 'channel': 'alpha', 'posts_per_week': 1.2}]}],"
  "'kpis': [{'id': 'reach', 'objective': 'awareness', 'funnel': 'awareness'}, {'id': 'orders', 'objective': 'sales', 'funnel': 'conversion'}],"
  "'duties': ["
  "  {'id': 'listen', 'frequency': 'weekly', 'minutes': 30, 'skills': ['community']},"
  "  {'id': 'look_ahead', 'frequency': 'weekly', 'minutes': 15},"
  "  {'id': 'report', 'frequency': 'monthly', 'minutes': 45, 'skills': ['analytics']},"
  "  {'id': 'review', 'frequency': 'quarterly', 'minutes': 90}]";

static const char *const channels[] = {
  "'id': 'alpha', 'name': 'Alpha', 'adapts': true, 'answer_minutes': 5,"
  "'formats': [{'id': 'alpha-photo', 'format': 'photo', 'parts': 2}, {'id': 'alpha-text', 'format': 'text'}],"
  "'fits': [{'id': 'alpha-awareness', 'objective': 'awareness', 'consumers': 1, 'businesses': 0.5},"
  "         {'id': 'alpha-sales', 'objective': 'sales', 'consumers': 0.8, 'businesses': 0.8}],"
  "'cadences': [{'id': 'alpha-old', 'source': 'old', 'low': 7, 'high': 14},"
  "             {'id': 'alpha-new', 'source': 'new', 'low': 2, 'high': 4, 'ruling': true}],"
  "'usage': [{'id': 'alpha-us', 'source': 'new', 'country': 'US', 'overall': 50, 'figures': ["
  "  {'id': 'alpha-us-1', 'lens': 'age', 'band': '18-29', 'percent': 80},"
  "  {'id': 'alpha-us-2', 'lens': 'age', 'band': '30-49', 'percent': 60},"
  "  {'id': 'alpha-us-3', 'lens': 'gender', 'band': 'women', 'percent': 55},"
  "  {'id': 'alpha-us-4', 'lens': 'gender', 'band': 'men', 'percent': 20},"
  "  {'id': 'alpha-us-5', 'lens': 'education', 'band': 'college', 'percent': 70},"
  "  {'id': 'alpha-us-6', 'lens': 'education', 'band': 'school', 'percent': 30}]}]",

  "'id': 'beta', 'name': 'Beta', 'adapts': true, 'answer_minutes': 3,"
  "'formats': [{'id': 'beta-text', 'format': 'text'}],"
  "'fits': [{'id': 'beta-awareness', 'objective': 'awareness', 'consumers': 1, 'businesses': 1}],"
  "'usage': [{'id': 'beta-us', 'source': 'new', 'country': 'US', 'overall': 30, 'figures': ["
  "  {'id': 'beta-us-1', 'lens': 'age', 'band': '18-29', 'percent': 10}]}]",

  "'id': 'gamma', 'name': 'Gamma', 'adapts': false, 'answer_minutes': 0,"
  "'formats': [{'id': 'gamma-video', 'format': 'video'}],"
  "'fits': [{'id': 'gamma-awareness', 'objective': 'awareness', 'consumers': 1, 'businesses': 1}],"
  "'cadences': [{'id': 'gamma-new', 'source': 'new', 'low': 2, 'high': 4, 'ruling': true}]",

  "'id': 'delta', 'name': 'Delta', 'adapts': true, 'answer_minutes': 0,"
  "'formats': [{'id': 'delta-text', 'format': 'text'}],"
  "'usage': [{'id': 'delta-us', 'source': 'new', 'country': 'US', 'overall': 20}]",
};

static const char strategy_base[] =
  "'team': [{'id': 'ann', 'name': 'Ann', 'hours_per_week': 10, 'lead': true,"
  "  'skills': ['strategy', 'writing', 'design', 'photo', 'video', 'community', 'analytics']}],"
  "'business': {'vision': 'A town that reads', 'country': 'US', 'customers': 'consumers', 'objectives': [{'id': 'more', 'text': 'More customers'}]},"
  "'whys': {'why_social': 'They are there'},"
  "'aim': {'primary': 'awareness', 'serves': ['more']},"
  "'course': {'complaints_rule': 'Within a day', 'complaints_owner': 'ann'},"
  "'personas': [{'id': 'people', 'name': 'People', 'share': 50}],"
  "'kpis': [{'id': 'seen', 'name': 'Seen', 'definition': 'reach', 'read_where': 'there', 'reader': 'ann',"
  "  'frequency': 'monthly', 'baseline': 1, 'targets': ["
  "    {'id': 'seen-1', 'fiscal_year': 2027, 'quarter': 1, 'value': 5}, {'id': 'seen-2', 'fiscal_year': 2027, 'quarter': 2, 'value': 7}]}]";

static JsonObject *
parse (const char *members)
{
  g_autofree char *text = g_strdup_printf ("{%s}", members);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;

  g_strdelimit (text, "'", '"');
  node = tl_json_parse (text, strlen (text), &error);
  g_assert_no_error (error);
  return json_node_dup_object (node);
}

static void
merge (JsonObject *object,
       JsonObject *changes)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init (&iter, changes);
  while (json_object_iter_next (&iter, &name, &member))
    if (JSON_NODE_HOLDS_OBJECT (member) && json_object_has_member (object, name))
      merge (json_object_get_object_member (object, name), json_node_get_object (member));
    else
      json_object_set_member (object, name, json_node_copy (member));
}

static void
read_into (gpointer    record,
           JsonObject *object)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);
  g_autoptr (GError) error = NULL;

  g_assert_true (tl_record_read (record, node, &error));
  g_assert_no_error (error);
  g_assert_true (tl_record_check_ids (record, &error));
  g_assert_no_error (error);
}

static TlCatalogue *
make_catalogue (const char *changes)
{
  g_autoptr (JsonObject) catalogue = parse (catalogue_base);
  g_autoptr (JsonObject) changed = parse (changes);
  JsonArray *list = json_array_new ();
  TlCatalogue *result = g_object_new (TL_TYPE_CATALOGUE, NULL);

  json_object_set_object_member (catalogue, "estimates", parse (estimates));
  for (guint i = 0; i < G_N_ELEMENTS (channels); i++)
    {
      JsonObject *channel = parse (channels[i]);
      const char *id = json_object_get_string_member (channel, "id");

      if (json_object_has_member (changed, id))
        {
          merge (channel, json_object_get_object_member (changed, id));
          json_object_remove_member (changed, id);
        }
      json_array_add_object_element (list, channel);
    }
  json_object_set_array_member (catalogue, "channels", list);
  merge (catalogue, changed);
  read_into (result, catalogue);
  return result;
}

PlanFixture *
plan_fixture_new_with (const char *changes,
                       const char *catalogue_changes)
{
  PlanFixture *self = g_new0 (PlanFixture, 1);
  g_autoptr (JsonObject) root = json_object_new ();
  g_autoptr (JsonObject) changed = parse (changes);
  JsonObject *strategy = parse (strategy_base);

  merge (strategy, changed);
  json_object_set_object_member (root, "strategy", strategy);
  self->catalogue = make_catalogue (catalogue_changes);
  self->envelope = g_object_new (TL_TYPE_ENVELOPE, NULL);
  read_into (self->envelope, root);
  self->strategy = tl_record_get_child (self->envelope, TL_ENVELOPE_STRATEGY);
  self->frame = (TlPlanFrame) { plan_fixture_day ("2027-01-04"), 13, plan_fixture_day ("2027-01-04") };
  self->plan = tl_plan_derive (self->strategy, NULL, self->catalogue, &self->frame);
  self->input = tl_plan_input_new (self->strategy, self->catalogue);
  self->duties = tl_duties_new (self->input);
  self->choice = tl_choice_new (self->input, self->duties);
  return self;
}

PlanFixture *
plan_fixture_new (const char *changes)
{
  return plan_fixture_new_with (changes, "");
}

void
plan_fixture_free (PlanFixture *self)
{
  tl_choice_free (self->choice);
  tl_duties_free (self->duties);
  tl_plan_input_free (self->input);
  tl_plan_unref (self->plan);
  g_assert_finalize_object (self->envelope);
  g_assert_finalize_object (self->catalogue);
  g_free (self);
}

TlPlan *
plan_fixture_derive (PlanFixture *self,
                     TlDay        start,
                     guint        weeks)
{
  TlPlanFrame frame = { start, weeks, self->frame.origin };

  return tl_plan_derive (self->strategy, NULL, self->catalogue, &frame);
}

guint
plan_fixture_candidate (const PlanFixture *self,
                        const char        *id)
{
  for (guint c = 0; c < self->input->n_candidates; c++)
    if (g_str_equal (self->input->candidates[c].id, id))
      return c;
  g_error ("There is no channel %s", id);
}

const TlPlanChannel *
plan_fixture_channel (const PlanFixture *self,
                      const char        *id)
{
  const TlPlanChannel *channel = tl_plan_find_channel (self->plan, id);

  g_assert_nonnull (channel);
  return channel;
}

const TlPersonaScore *
plan_fixture_score (const PlanFixture *self,
                    const char        *channel,
                    const char        *persona)
{
  const TlPlanChannel *found = plan_fixture_channel (self, channel);

  for (guint p = 0; p < found->n_personas; p++)
    if (g_str_equal (found->personas[p].persona, persona))
      return &found->personas[p];
  g_error ("There is no persona %s", persona);
}

const TlPlanAction *
plan_fixture_action (const PlanFixture *self,
                     const char        *key)
{
  const TlPlanAction *action = tl_plan_find_action (self->plan, key);

  if (action == NULL)
    g_error ("There is no action %s", key);
  return action;
}

/* How many actions there are whose key begins with @prefix. */
guint
plan_fixture_count (const TlPlan *plan,
                    const char   *prefix)
{
  guint n = 0;

  for (guint i = 0; i < plan->n_actions; i++)
    n += g_str_has_prefix (plan->actions[i].key, prefix);
  return n;
}

TlDay
plan_fixture_day (const char *text)
{
  TlDay day;

  g_assert_true (tl_day_parse (text, &day));
  return day;
}
