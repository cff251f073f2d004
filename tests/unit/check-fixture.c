/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "check-fixture.h"

#include "record/tl-json.h"

static const char clean[] =
  "'team': [" CHECK_ANN "," CHECK_BOB "}],"
  "'whys': {'why_fit': 'A town that reads asks online', 'ten_years': 'Everybody knows us'},"
  "'topics': [{'id': 'books', 'text': 'books', 'kind': 'need'}],"
  "'competitors': [{'id': 'them', 'name': 'They', 'channels': ['alpha']}],"
  "'personas': [{'id': 'people', 'name': 'People', 'challenges': 'no time', 'next_action': 'come in',"
  "  'channels': [{'id': 'pc', 'channel': 'alpha'}]}],"
  "'insights': [{'id': 'in', 'text': 'They ask', 'channel': 'alpha', 'strength': 'strong', 'personas': ['people']}]";

static JsonNode *
parse (const char *members)
{
  g_autofree char *text = g_strdup_printf ("{%s}", members != NULL ? members : "");
  g_autoptr (GError) error = NULL;
  JsonNode *node;

  g_strdelimit (text, "'", '"');
  node = tl_json_parse (text, strlen (text), &error);
  g_assert_no_error (error);
  return node;
}

/* The members of @changes, and those of @base that it has not; of objects,
 * likewise. */
static JsonObject *
merge (JsonObject *base,
       JsonObject *changes)
{
  JsonObject *result = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init (&iter, base);
  while (json_object_iter_next (&iter, &name, &member))
    json_object_set_member (result, name, json_node_copy (member));
  json_object_iter_init (&iter, changes);
  while (json_object_iter_next (&iter, &name, &member))
    if (JSON_NODE_HOLDS_OBJECT (member) && json_object_has_member (base, name))
      json_object_set_object_member (result, name,
                                     merge (json_object_get_object_member (base, name), json_node_get_object (member)));
    else
      json_object_set_member (result, name, json_node_copy (member));
  return result;
}

/* The members of the clean strategy with the changes, as text. */
static char *
write_strategy (const char *changes)
{
  g_autoptr (JsonNode) base = parse (clean), changed = parse (changes);
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *text = NULL;

  json_node_take_object (node, merge (json_node_get_object (base), json_node_get_object (changed)));
  text = json_to_string (node, FALSE);
  return g_strndup (text + 1, strlen (text) - 2);
}

static void
add_records (TlRecordList *list,
             JsonArray    *items)
{
  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonNode *node = json_array_get_element (items, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (TlRecord) record = g_object_new (tl_record_list_get_item_type (list), NULL);

      g_assert_true (tl_record_read (record, node, &error));
      g_assert_no_error (error);
      tl_record_list_append (list, record);
    }
}

static void
add_tracking (TlTracking *tracking,
              const char *text)
{
  g_autoptr (JsonNode) node = parse (text);

  for (guint field = 1; field <= tl_record_get_n_fields (tracking); field++)
    {
      const char *member = tl_param_get_member (tl_record_get_field (tracking, field));

      if (json_object_has_member (json_node_get_object (node), member))
        add_records (tl_record_get_list (tracking, field),
                     json_object_get_array_member (json_node_get_object (node), member));
    }
}

void
check_fixture_update (CheckFixture *self)
{
  PlanFixture *fixture = self->fixture;
  TlTracking *tracking = tl_record_get_child (fixture->envelope, TL_ENVELOPE_TRACKING);
  g_autoptr (TlPlan) derived = tl_plan_derive (fixture->strategy, tracking, fixture->catalogue, &fixture->frame);

  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->plan, tl_plan_unref);
  self->plan = tl_plan_lay_over (derived, fixture->strategy, tracking, fixture->catalogue);
  self->situation.root = TL_RECORD (fixture->envelope);
  self->situation.strategy = fixture->strategy;
  self->situation.tracking = tracking;
  self->situation.catalogue = fixture->catalogue;
  self->situation.plan = self->plan;
  self->findings = tl_plan_check (&self->situation);
}

CheckFixture *
check_fixture_new (const CheckChanges *changes)
{
  CheckFixture *self = g_new0 (CheckFixture, 1);
  g_autofree char *strategy = write_strategy (changes->strategy);

  self->fixture = plan_fixture_new_with (strategy, changes->catalogue != NULL ? changes->catalogue : "");
  add_tracking (tl_record_get_child (self->fixture->envelope, TL_ENVELOPE_TRACKING), changes->tracking);
  if (changes->today != NULL)
    self->situation.today = plan_fixture_day (changes->today);
  check_fixture_update (self);
  return self;
}

void
check_fixture_free (CheckFixture *self)
{
  g_ptr_array_unref (self->findings);
  tl_plan_unref (self->plan);
  plan_fixture_free (self->fixture);
  g_free (self);
}

/* The only finding of that code, or NULL. */
const TlFinding *
check_fixture_find (const CheckFixture *self,
                    TlFindingCode       code)
{
  const TlFinding *result = NULL;

  for (guint i = 0; i < self->findings->len; i++)
    {
      const TlFinding *finding = self->findings->pdata[i];

      if (finding->code != code)
        continue;
      g_assert_null (result);
      result = finding;
    }
  return result;
}

typedef struct
{
  const char *path;
  gboolean found;
} Search;

static gboolean
compare_paths (TlRecord *record,
               gpointer  user_data)
{
  Search *search = user_data;

  for (guint field = 0; field <= tl_record_get_n_fields (record) && !search->found; field++)
    {
      g_autofree char *path = tl_record_dup_path (record, field);

      search->found = g_strcmp0 (path, search->path) == 0;
    }
  return !search->found;
}

gboolean
check_fixture_is_path (const CheckFixture *self,
                       const char         *path)
{
  Search search = { path, FALSE };

  tl_record_foreach (self->situation.root, compare_paths, &search);
  return search.found;
}
