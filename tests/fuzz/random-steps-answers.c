/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps that are about answers. */

#include "random-steps.h"

#include "plan/tl-action-key.h"
#include "plan/tl-fix.h"

static const char *const channels[] = { "bluesky", "facebook", "instagram", "linkedin", "tiktok", "youtube" };
static const char *const lists[] = { "team", "personas", "pillars", "kpis", "key-dates", "obstacles", "accounts", "insights" };
static const char *const estimates[] = { "approve_minutes", "adapt_minutes", "join_minutes", "kpi_minutes", "sign_minutes" };
static const char *const objectives[] = { "awareness", "sales", "loyalty" };
static const char *const sources[] = { "customers", "market", "competitors" };
static const char *const weekdays[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };
static const char *const skills[] = { "strategy", "writing", "design", "photo", "video", "community" };

#define PICK(dice, words) ((words)[dice_below ((dice), G_N_ELEMENTS (words))])

static JsonObject *
begin_value (JsonObject *step,
             const char *record)
{
  JsonObject *value = json_object_new ();

  if (record != NULL)
    json_object_set_string_member (step, "record", record);
  json_object_set_object_member (step, "value", value);
  return value;
}

static void
change_frame (Story      *story,
              Dice       *dice,
              JsonObject *step)
{
  JsonObject *value = begin_value (step, "plan");
  TlPlanFrame frame;

  tl_document_get_frame (story->document, &frame);
  if (dice_chance (dice, 60))
    json_object_set_int_member (value, "weeks", CLAMP ((int) frame.weeks + dice_range (dice, -4, 8), 1, 156));
  else
    step_set_day (value, "start", frame.start + 7 * dice_range (dice, -1, 3));
}

/* A change that somebody made, or NULL. */
static const TlPlanEdit *
any_edit (Story *story,
          Dice  *dice)
{
  TlPlan *plan = story_get_plan (story);

  return plan->n_edits > 0 && dice_chance (dice, 60) ? &plan->edits[dice_below (dice, plan->n_edits)] : NULL;
}

static void
set_weekdays (Dice       *dice,
              JsonObject *value,
              const char *member)
{
  JsonArray *days = json_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (weekdays); i++)
    if (dice_chance (dice, 50))
      json_array_add_string_element (days, weekdays[i]);
  json_object_set_array_member (value, member, days);
}

/* Something that one person, persona or theme is like. */
static void
change_item (Story      *story,
             Dice       *dice,
             JsonObject *step,
             guint       number)
{
  const char *list = PICK (dice, lists);
  JsonObject *value = begin_value (step, random_id (story, dice, list));
  g_autofree char *name = g_strdup_printf ("Called %u", number);

  if (g_str_equal (list, "team") && dice_chance (dice, 40))
    set_weekdays (dice, value, "weekdays");
  else if (g_str_equal (list, "personas") && dice_chance (dice, 40))
    set_weekdays (dice, value, "online_days");
  else if (g_str_equal (list, "team") && dice_chance (dice, 60))
    json_object_set_int_member (value, "hours_per_week", dice_range (dice, 0, 40));
  else if (g_str_equal (list, "pillars") && dice_chance (dice, 50))
    json_object_set_int_member (value, "share", dice_range (dice, 0, 100));
  else if (g_str_equal (list, "personas") && dice_chance (dice, 40))
    json_object_set_int_member (value, "share", dice_range (dice, 0, 100));
  else if (g_str_equal (list, "accounts"))
    json_object_set_string_member (value, "verdict", dice_chance (dice, 50) ? "keep" : "close");
  else if (!g_str_equal (list, "obstacles") && !g_str_equal (list, "insights"))
    json_object_set_string_member (value, "name", name);
}

void
random_answer (Story      *story,
               Dice       *dice,
               JsonObject *step,
               guint       number)
{
  if (dice_chance (dice, 30))
    change_frame (story, dice, step);
  else if (dice_chance (dice, 75))
    change_item (story, dice, step, number);
  else if (dice_chance (dice, 40))
    json_object_set_string_member (begin_value (step, "aim"), "primary", PICK (dice, objectives));
  else
    json_object_set_int_member (begin_value (step, "estimates"), PICK (dice, estimates), dice_range (dice, 0, 30));
}

static void
describe_member (Dice       *dice,
                 JsonObject *value)
{
  JsonArray *list = json_array_new ();

  json_object_set_int_member (value, "hours_per_week", dice_range (dice, 0, 20));
  for (guint i = 0; i < G_N_ELEMENTS (skills); i++)
    if (dice_chance (dice, 50))
      json_array_add_string_element (list, skills[i]);
  json_object_set_array_member (value, "skills", list);
}

static void
describe_insight (Story      *story,
                  Dice       *dice,
                  JsonObject *value)
{
  JsonArray *personas = json_array_new ();
  const char *persona = random_id (story, dice, "personas");

  if (*persona != '\0')
    json_array_add_string_element (personas, persona);
  json_object_set_array_member (value, "personas", personas);
  json_object_set_string_member (value, "text", "They like it cold");
  json_object_set_string_member (value, "channel", PICK (dice, channels));
  json_object_set_string_member (value, "source", PICK (dice, sources));
}

void
random_new_answer (Story      *story,
                   Dice       *dice,
                   JsonObject *step,
                   guint       number)
{
  const char *list = PICK (dice, lists);
  JsonObject *value = begin_value (step, NULL);
  /* The beginning is random, so that the order of ids is not that of the list. */
  g_autofree char *id = g_strdup_printf ("n%04x-%u", dice_below (dice, 0x10000), number);

  json_object_set_string_member (step, "list", list);
  json_object_set_string_member (value, "id", id);
  if (g_str_equal (list, "accounts"))
    json_object_set_string_member (value, "channel", PICK (dice, channels));
  else if (g_str_equal (list, "insights"))
    describe_insight (story, dice, value);
  else if (g_str_equal (list, "obstacles"))
    json_object_set_string_member (value, "text", "It may rain");
  else
    json_object_set_string_member (value, "name", "New");
  if (g_str_equal (list, "team"))
    describe_member (dice, value);
  if (g_str_equal (list, "key-dates"))
    step_set_day (value, "first", random_day (story, dice));
}

void
random_old_answer (Story      *story,
                   Dice       *dice,
                   JsonObject *step)
{
  const TlPlanEdit *edit = any_edit (story, dice);
  gboolean named = edit != NULL && tl_record_find (tl_document_get_strategy (story->document), edit->value) != NULL;

  json_object_set_string_member (step, "record", named ? edit->value : random_id (story, dice, PICK (dice, lists)));
}

void
random_order (Story      *story,
              Dice       *dice,
              JsonObject *step)
{
  const char *list = PICK (dice, lists);
  guint n = tl_record_list_get_length (story_find_list (story, list));

  json_object_set_string_member (step, "list", list);
  json_object_set_int_member (step, "from", n > 0 ? dice_below (dice, n) : 0);
  json_object_set_int_member (step, "to", n > 0 ? dice_below (dice, n) : 0);
}

void
random_pin (Story      *story,
            Dice       *dice,
            JsonObject *step)
{
  static const char *const pins[] = { "out", "out", "in", "unset" };
  TlPlan *plan = story_get_plan (story);
  const TlPlanEdit *edit = any_edit (story, dice);
  const char *channel = PICK (dice, channels);
  TlActionKey key;

  if (edit != NULL)
    tl_action_key_read (edit->action, &key);
  for (guint i = 0; i < plan->n_channels && dice_chance (dice, 70); i++)
    if (plan->channels[i].chosen)
      channel = plan->channels[i].id;
  if (edit != NULL && *key.channel != '\0')
    channel = key.channel;
  json_object_set_string_member (step, "channel", channel);
  json_object_set_string_member (step, "pin", PICK (dice, pins));
}

void
random_fix (Story      *story,
            Dice       *dice,
            JsonObject *step)
{
  GPtrArray *findings;
  guint first;

  story_get_plan (story);
  findings = tl_document_get_findings (story->document);
  first = findings->len > 0 ? dice_below (dice, findings->len) : 0;
  json_object_set_string_member (step, "finding", "none");
  json_object_set_string_member (step, "where", "nowhere");
  for (guint i = 0; i < findings->len; i++)
    {
      const TlFinding *finding = findings->pdata[(first + i) % findings->len];

      if (!tl_finding_can_fix (finding))
        continue;
      json_object_set_string_member (step, "finding", tl_finding_code_to_nick (finding->code));
      json_object_set_string_member (step, "where", finding->where);
      break;
    }
}
