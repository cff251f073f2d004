/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit-case.h"

#include "document/tl-plan-settings.h"
#include "edit-laws.h"
#include "random-document.h"
#include "random-steps.h"
#include "record/tl-json.h"
#include "shrink.h"

#define MAX_STEPS 40

/* Of so many steps, one is judged by the laws that take long. */
#define COSTLY_STEPS 6

static const struct
{
  const char *name;
  EditLaw plan;
  StepLaw step;
  gboolean costly;
  gboolean at_end;
} laws[] = {
  { "order of the actions", law_rows, NULL, FALSE, FALSE },
  { "what is recorded stands", law_recorded, NULL, FALSE, FALSE },
  { "what is not, is as derived", law_unrecorded, NULL, FALSE, FALSE },
  { "the past is what is recorded", law_past, NULL, FALSE, FALSE },
  { "changes stand as they say", law_changes, NULL, FALSE, FALSE },
  { "nothing else is changed", law_unchanged, NULL, FALSE, FALSE },
  { "loads", law_sums, NULL, FALSE, FALSE },
  { "capacity", law_capacity, NULL, TRUE, FALSE },
  { "the list follows", law_list, NULL, FALSE, FALSE },
  { "places of findings", law_places, NULL, FALSE, FALSE },
  { "traces", law_traces, NULL, FALSE, FALSE },
  { "made twice, the same", law_again, NULL, TRUE, FALSE },
  { "saved and loaded, the same", law_loaded, NULL, TRUE, FALSE },
  { "what is refused changes nothing", NULL, law_refused, FALSE, FALSE },
  { "steps are undone and done again", NULL, law_steps, FALSE, FALSE },
  { "what was written down stands", NULL, law_log, FALSE, FALSE },
  { "a step leaves other actions alone", NULL, law_others, FALSE, FALSE },
  { "no change is lost", NULL, law_nothing_lost, FALSE, FALSE },
  { "renamed, reordered or longer, all stays applied", NULL, law_still_applied, FALSE, FALSE },
  { "weeks that stand do not change", NULL, law_frozen, FALSE, FALSE },
  { "answers do not alter weeks that stand", NULL, law_past_stays, FALSE, FALSE },
  { "what is not done after all is as it was", NULL, law_reopened, FALSE, FALSE },
  { "without a channel, its changes are homeless", NULL, law_pinned_out, FALSE, FALSE },
  { "to the beginning and back", law_there_and_back, NULL, FALSE, TRUE },
  { "outside of the plan, it can be settled", law_outside, NULL, FALSE, TRUE },
};

guint
edit_case_get_n_laws (void)
{
  return G_N_ELEMENTS (laws);
}

const char *
edit_case_get_law_name (guint law)
{
  return laws[law].name;
}

void
edit_case_free (EditCase *self)
{
  json_node_unref (self->document);
  json_node_unref (self->steps);
  g_free (self->broken);
  g_free (self);
}

static gboolean
is_to_judge (EditCase *self,
             guint     wanted,
             guint     law)
{
  return self->broken == NULL && (wanted == EDIT_CASE_ALL_LAWS || wanted == law);
}

static void
judge_plan (EditCase *self,
            Story    *story,
            guint     wanted,
            gboolean  costly,
            gboolean  at_end)
{
  for (guint law = 0; law < G_N_ELEMENTS (laws); law++)
    if (laws[law].plan != NULL && laws[law].at_end == at_end && (costly || !laws[law].costly)
        && is_to_judge (self, wanted, law))
      {
        self->broken = laws[law].plan (story);
        self->law = law;
      }
}

static void
judge_step (EditCase   *self,
            Story      *story,
            JsonObject *step,
            guint       wanted)
{
  g_autoptr (Before) before = before_new (story);
  g_autoptr (GError) error = NULL;
  gboolean taken = story_take (story, step, &error);
  TlPlan *plan = story_get_plan (story);

  self->n_taken += taken;
  for (guint i = 0; i < plan->n_edits; i++)
    self->n_changes[plan->edits[i].state]++;
  for (guint law = 0; law < G_N_ELEMENTS (laws); law++)
    if (laws[law].step != NULL && is_to_judge (self, wanted, law))
      {
        self->broken = laws[law].step (story, before, step, taken);
        self->law = law;
      }
}

static void
judge_end (EditCase *self,
           Story    *story,
           guint     wanted)
{
  judge_plan (self, story, wanted, TRUE, TRUE);
  judge_plan (self, story, wanted, TRUE, FALSE);
}

/**
 * edit_case_judge:
 * @law: number of the only one that is wanted, or %EDIT_CASE_ALL_LAWS
 *
 * Lets it happen, up to the first step after which a law is broken.
 */
void
edit_case_judge (EditCase *self,
                 guint     law)
{
  g_autoptr (Story) story = story_new (self->document, self->today);
  JsonArray *steps = json_node_get_array (self->steps);

  g_clear_pointer (&self->broken, g_free);
  judge_plan (self, story, law, TRUE, FALSE);
  for (guint i = 0; i < json_array_get_length (steps) && self->broken == NULL; i++)
    {
      judge_step (self, story, json_array_get_object_element (steps, i), law);
      judge_plan (self, story, law, TRUE, FALSE);
    }
  judge_end (self, story, law);
}

static TlDay
any_today (JsonNode *document,
           Dice     *dice)
{
  JsonObject *plan = json_object_get_object_member (json_node_get_object (document), "plan");

  return step_get_day (plan, "start") + dice_below (dice, 100);
}

/* A case of random answers and random steps, judged. */
EditCase *
edit_case_random (guint64 seed)
{
  Dice dice = { seed };
  EditCase *self = g_new0 (EditCase, 1);
  JsonArray *steps = json_array_new ();
  g_autoptr (Story) story = NULL;

  self->document = random_document_new (&dice);
  self->steps = json_node_init_array (json_node_alloc (), steps);
  self->today = any_today (self->document, &dice);
  story = story_new (self->document, self->today);
  for (guint n = dice_below (&dice, MAX_STEPS) + 1, i = 1; i <= n && self->broken == NULL; i++)
    {
      JsonObject *step = random_step (story, &dice, i);

      json_array_add_object_element (steps, step);
      judge_step (self, story, step, EDIT_CASE_ALL_LAWS);
      judge_plan (self, story, EDIT_CASE_ALL_LAWS, i % COSTLY_STEPS == 0, FALSE);
    }
  judge_end (self, story, EDIT_CASE_ALL_LAWS);
  json_array_unref (steps);
  return self;
}

/* --- Making it smaller --- */

static gboolean
still_broken (EditCase *self,
              JsonNode *document,
              JsonNode *steps)
{
  EditCase smaller = { .document = document, .steps = steps, .today = self->today };

  edit_case_judge (&smaller, self->law);
  if (smaller.broken == NULL)
    return FALSE;
  g_free (self->broken);
  self->broken = smaller.broken;
  return TRUE;
}

static gboolean
test_steps (JsonNode *steps,
            gpointer  user_data)
{
  EditCase *self = user_data;

  return still_broken (self, self->document, steps);
}

static gboolean
test_document (JsonNode *document,
               gpointer  user_data)
{
  EditCase *self = user_data;

  return still_broken (self, document, self->steps);
}

static void
take_node (JsonNode **node,
           JsonNode  *smaller)
{
  json_node_unref (*node);
  *node = smaller;
}

/**
 * edit_case_shrink:
 *
 * Takes away all steps, and of the document all items of lists, without which the
 * same law is broken.
 */
void
edit_case_shrink (EditCase *self)
{
  take_node (&self->steps, shrink_array (self->steps, test_steps, self));
  take_node (&self->document, shrink_document (self->document, test_document, self));
  take_node (&self->steps, shrink_array (self->steps, test_steps, self));
}

/* --- Files --- */

/* The text of its file. */
char *
edit_case_to_data (EditCase *self)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);
  GString *text = g_string_new (NULL);

  json_object_set_string_member (object, "law", laws[self->law].name);
  step_set_day (object, "today", self->today);
  json_object_set_member (object, "document", json_node_copy (self->document));
  json_object_set_member (object, "steps", json_node_copy (self->steps));
  tl_json_append_node (text, node, 0);
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}

EditCase *
edit_case_load (const char  *path,
                GError     **error)
{
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) node = NULL;
  EditCase *self;
  JsonObject *object;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;
  node = tl_json_parse (text, length, error);
  if (node == NULL)
    return NULL;
  object = json_node_get_object (node);
  self = g_new0 (EditCase, 1);
  self->document = json_node_copy (json_object_get_member (object, "document"));
  self->steps = json_node_copy (json_object_get_member (object, "steps"));
  self->today = step_get_day (object, "today");
  return self;
}
