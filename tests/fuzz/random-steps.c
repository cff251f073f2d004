/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "random-steps.h"

#include "plan/tl-action-value.h"
#include "tracking/tl-edit.h"

static const char *const channels[] = { "bluesky", "facebook", "instagram", "linkedin", "tiktok", "youtube" };
static const char *const formats[] = { "text", "story", "photo", "carousel", "short_video", "article" };
static const char *const titles[] = { "", "Bake a cake", "  Ask the neighbours ", "Tell how it began" };
static const char *const texts[] = { "", "Fresh rolls!", "Monday:\nrye\n\nTuesday: none" };
static const char *const pictures[] = { "", "https://example.org/rolls.jpg" };
static const char *const notes[] = { "", "Bring the camera", "Rain: inside" };
static const char *const nonsense[] = { "", "nobody-knows", "2027-02-30", "-1", "25:00", "99999", "done" };

/* What is done how often. */
static const struct
{
  const char *what;
  guint parts;
} shares[] = {
  { "change", 26 },      { "take-back", 4 },   { "take-all-back", 2 }, { "skip", 4 },        { "pin", 6 },
  { "finish", 9 },       { "reopen", 4 },      { "add", 5 },           { "serve", 2 },       { "remove", 2 },
  { "plan-again", 4 },   { "keep", 4 },        { "drop", 3 },          { "move", 4 },        { "keep-as-own", 3 },
  { "drop-all", 2 },     { "answer", 12 },     { "add-answer", 5 },    { "remove-answer", 5 }, { "move-answer", 5 },
  { "pin-channel", 5 },  { "fix", 3 },         { "undo", 7 },          { "redo", 4 },        { "load", 3 },
  { "freeze", 2 },
};

#define PICK(dice, words) ((words)[dice_below ((dice), G_N_ELEMENTS (words))])

void
step_set_day (JsonObject *step,
              const char *member,
              TlDay       day)
{
  g_autofree char *text = tl_day_to_string (day);

  json_object_set_string_member (step, member, text);
}

/* The id of something in a list of the strategy, at times of nothing. */
const char *
random_id (Story      *story,
           Dice       *dice,
           const char *list)
{
  TlRecordList *items = story_find_list (story, list);
  guint n = tl_record_list_get_length (items);

  return n == 0 || dice_chance (dice, 8) ? "" : tl_record_get_id (tl_record_list_get (items, dice_below (dice, n)));
}

TlDay
random_day (Story *story,
            Dice  *dice)
{
  TlPlanFrame frame;

  tl_document_get_frame (story->document, &frame);
  return frame.start + dice_below (dice, 7 * frame.weeks + 3) - 1;
}

/* Often one near something that was changed. */
TlDay
random_monday (Story *story,
               Dice  *dice)
{
  TlPlan *plan = story_get_plan (story);
  const TlPlanEdit *edit = plan->n_edits > 0 ? &plan->edits[dice_below (dice, plan->n_edits)] : NULL;
  const TlPlanAction *action = edit != NULL ? tl_plan_find_action (plan, edit->action) : NULL;
  const TlPlanAction *base = edit != NULL ? tl_plan_find_base (plan, edit->action) : NULL;
  TlDay day = action != NULL ? tl_plan_action_get_day (dice_chance (dice, 50) ? action : base) : TL_DAY_NONE;
  TlPlanFrame frame;

  if (day != TL_DAY_NONE && dice_chance (dice, 60))
    return tl_day_get_monday (day) + 7 * dice_below (dice, 2);
  tl_document_get_frame (story->document, &frame);
  return frame.start + 7 * dice_below (dice, MIN (frame.weeks, 12) + 1);
}

/* --- Actions --- */

typedef enum
{
  ANY,
  TOUCHED,
  CHANGED,
  DONE,
} Wanted;

static gboolean
is_wanted (const TlPlanAction *action,
           Wanted              wanted)
{
  if (action->kind == TL_ACTION_HAND)
    return FALSE;
  switch (wanted)
    {
    case TOUCHED: return action->recorded || action->changed != 0 || action->in_question != 0;
    case CHANGED: return action->changed != 0 && action->status == TL_ACTION_PLANNED;
    case DONE: return action->status == TL_ACTION_DONE;
    case ANY:
    default: return TRUE;
    }
}

/* Those that are not wanted are taken where no others are. */
static char *
any_derived (const TlPlan *plan,
             Dice         *dice,
             Wanted        wanted)
{
  guint first = plan->n_actions > 0 ? dice_below (dice, plan->n_actions) : 0;

  for (guint i = 0; i < plan->n_actions; i++)
    {
      const TlPlanAction *action = &plan->actions[(first + i) % plan->n_actions];

      if (is_wanted (action, wanted))
        return g_strdup (action->key);
    }
  return wanted != ANY ? any_derived (plan, dice, ANY) : g_strdup ("post/instagram/2027-03-01/1");
}

static int
compare_names (const char *const *a,
               const char *const *b)
{
  return strcmp (*a, *b);
}

static char *
any_own (Story *story,
         Dice  *dice)
{
  g_autoptr (GPtrArray) names = g_hash_table_get_keys_as_ptr_array (story->own);

  if (names->len == 0)
    return NULL;
  g_ptr_array_sort (names, (GCompareFunc) compare_names);
  return g_strconcat ("own:", names->pdata[dice_below (dice, names->len)], NULL);
}

static char *
any_action (Story  *story,
            Dice   *dice,
            Wanted  wanted)
{
  char *own = dice_chance (dice, 15) ? any_own (story, dice) : NULL;

  return own != NULL ? own : any_derived (story_get_plan (story), dice, wanted);
}

static void
take_action (JsonObject *step,
             const char *member,
             char       *key)
{
  json_object_set_string_member (step, member, key);
  g_free (key);
}

static char *
any_value (Story         *story,
           Dice          *dice,
           TlActionField  field)
{
  if (dice_chance (dice, 8))
    return g_strdup (PICK (dice, nonsense));
  switch ((guint) field)
    {
    case TL_ACTION_FIELD_TITLE: return g_strdup (PICK (dice, titles));
    case TL_ACTION_FIELD_DATE:
    case TL_ACTION_FIELD_PREPARE_ON: return tl_day_to_string (random_day (story, dice));
    case TL_ACTION_FIELD_TIME:
      return dice_chance (dice, 20) ? g_strdup ("") : tl_minutes_to_string (dice_range (dice, 0, 1439));
    case TL_ACTION_FIELD_CHANNEL:
      return g_strdup (dice_chance (dice, 20) ? random_id (story, dice, "own-channels") : PICK (dice, channels));
    case TL_ACTION_FIELD_PERSONA: return g_strdup (random_id (story, dice, "personas"));
    case TL_ACTION_FIELD_PILLAR: return g_strdup (random_id (story, dice, "pillars"));
    case TL_ACTION_FIELD_FORMAT: return g_strdup (PICK (dice, formats));
    case TL_ACTION_FIELD_KPI: return g_strdup (random_id (story, dice, "kpis"));
    case TL_ACTION_FIELD_MINUTES: return g_strdup_printf ("%u", dice_below (dice, 300));
    case TL_ACTION_FIELD_STATUS: return g_strdup (dice_chance (dice, 50) ? "skipped" : "planned");
    case TL_ACTION_FIELD_TEXT: return g_strdup (PICK (dice, texts));
    case TL_ACTION_FIELD_PICTURE: return g_strdup (PICK (dice, pictures));
    case TL_ACTION_FIELD_PICTURE_TEXT:
    case TL_ACTION_FIELD_NOTE: return g_strdup (PICK (dice, notes));
    default: return g_strdup (random_id (story, dice, "team"));
    }
}

static void
set_field (JsonObject    *step,
           TlActionField  field)
{
  g_autoptr (GEnumClass) fields = g_type_class_ref (TL_TYPE_ACTION_FIELD);

  json_object_set_string_member (step, "field", g_enum_get_value (fields, (int) field)->value_nick);
}

static void
make_change (Story      *story,
             Dice       *dice,
             JsonObject *step)
{
  TlActionField field = dice_chance (dice, 15) ? TL_ACTION_FIELD_DATE : dice_below (dice, TL_N_ACTION_FIELDS);
  g_autofree char *value = any_value (story, dice, field);

  take_action (step, "action", any_action (story, dice, dice_chance (dice, 50) ? TOUCHED : ANY));
  set_field (step, field);
  json_object_set_string_member (step, "value", value);
}

static void
make_outcome (Story      *story,
              Dice       *dice,
              JsonObject *step)
{
  take_action (step, "action", any_action (story, dice, dice_chance (dice, 60) ? CHANGED : ANY));
  if (dice_chance (dice, 60))
    step_set_day (step, "day", random_day (story, dice));
  if (dice_chance (dice, 60))
    json_object_set_int_member (step, "minutes", dice_range (dice, 0, 200));
  if (dice_chance (dice, 40))
    json_object_set_string_member (step, "link", "https://example.org");
  if (dice_chance (dice, 40))
    json_object_set_string_member (step, "note", PICK (dice, notes));
}

static void
set_serves (Story      *story,
            Dice       *dice,
            JsonObject *step)
{
  static const char *const lists[] = { "personas", "pillars", "kpis", "key-dates", "insights", "team" };
  JsonArray *serves = json_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (dice_chance (dice, i + 1 < G_N_ELEMENTS (lists) ? 25 : 3))
      json_array_add_string_element (serves, random_id (story, dice, lists[i]));
  json_object_set_array_member (step, "serves", serves);
}

static void
make_own (Story      *story,
          Dice       *dice,
          JsonObject *step)
{
  static const char *const refs[][2] = {
    { "persona", "personas" },  { "pillar", "pillars" },   { "kpi", "kpis" },
    { "operator", "team" },     { "accountable", "team" }, { "approver", "team" },
  };
  TlDay day = random_day (story, dice);

  json_object_set_string_member (step, "title", PICK (dice, titles));
  step_set_day (step, "date", day);
  json_object_set_int_member (step, "minutes", dice_below (dice, 200));
  if (dice_chance (dice, 40))
    {
      json_object_set_string_member (step, "channel", PICK (dice, channels));
      step_set_day (step, "prepare_on", day - dice_below (dice, 9));
    }
  if (dice_chance (dice, 30))
    json_object_set_int_member (step, "time", dice_range (dice, 0, 1500));
  for (guint i = 0; i < G_N_ELEMENTS (refs); i++)
    if (dice_chance (dice, 40))
      json_object_set_string_member (step, refs[i][0], random_id (story, dice, refs[i][1]));
  if (dice_chance (dice, 50))
    set_serves (story, dice, step);
}

/* --- Changes that are left behind --- */

/* Of a change in that state, the action and the field; of any if there is none. */
static void
take_edit (Story       *story,
           Dice        *dice,
           JsonObject  *step,
           TlEditState  state)
{
  TlPlan *plan = story_get_plan (story);
  guint first = plan->n_edits > 0 ? dice_below (dice, plan->n_edits) : 0;
  const TlPlanEdit *found = plan->n_edits > 0 ? &plan->edits[first] : NULL;

  for (guint i = 0; i < plan->n_edits && found->state != state; i++)
    if (plan->edits[(first + i) % plan->n_edits].state == state)
      found = &plan->edits[(first + i) % plan->n_edits];
  if (found == NULL || g_str_has_prefix (found->action, "hand/"))
    {
      take_action (step, "action", any_action (story, dice, TOUCHED));
      set_field (step, dice_below (dice, TL_N_ACTION_FIELDS));
      return;
    }
  json_object_set_string_member (step, "action", found->action);
  set_field (step, found->field);
}

static void
make_action_step (Story      *story,
                  Dice       *dice,
                  JsonObject *step)
{
  if (step_is (step, "change"))
    make_change (story, dice, step);
  else if (step_is (step, "take-back") || step_is (step, "drop"))
    take_edit (story, dice, step, dice_below (dice, 3));
  else if (step_is (step, "keep"))
    take_edit (story, dice, step, TL_EDIT_IN_QUESTION);
  else if (step_is (step, "move") || step_is (step, "keep-as-own") || step_is (step, "drop-all"))
    take_edit (story, dice, step, TL_EDIT_HOMELESS);
  else if (step_is (step, "finish"))
    make_outcome (story, dice, step);
  else if (step_is (step, "add"))
    make_own (story, dice, step);
  else if (step_is (step, "reopen"))
    take_action (step, "action", any_action (story, dice, DONE));
  else
    take_action (step, "action", any_action (story, dice, dice_chance (dice, 60) ? TOUCHED : ANY));
  if (step_is (step, "move"))
    take_action (step, "to", any_action (story, dice, ANY));
  if (step_is (step, "skip") || step_is (step, "pin"))
    json_object_set_boolean_member (step, "on", dice_chance (dice, 60));
}

/* --- All --- */

static const char *
any_kind (Dice *dice)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    n += shares[i].parts;
  n = dice_below (dice, n);
  for (guint i = 0;; n -= shares[i++].parts)
    if (n < shares[i].parts)
      return shares[i].what;
}

static gboolean
has_edit (const TlPlan *plan,
          TlEditState   state)
{
  for (guint i = 0; i < plan->n_edits; i++)
    if (plan->edits[i].state == state)
      return TRUE;
  return FALSE;
}

static gboolean
has_done (const TlPlan *plan)
{
  for (guint i = 0; i < plan->n_actions; i++)
    if (plan->actions[i].status == TL_ACTION_DONE)
      return TRUE;
  return FALSE;
}

/* What is left behind is looked at sooner than its share says, and what would
 * only be refused is mostly let be. */
static const char *
any_use (Story *story,
         Dice  *dice)
{
  static const char *const with_homeless[] = { "move", "move", "keep-as-own", "drop-all", "drop" };
  static const char *const with_questions[] = { "keep", "drop", "finish" };
  TlPlan *plan = story_get_plan (story);
  gboolean homeless = has_edit (plan, TL_EDIT_HOMELESS), question = has_edit (plan, TL_EDIT_IN_QUESTION);
  const char *what = any_kind (dice);

  if (homeless && dice_chance (dice, 15))
    return PICK (dice, with_homeless);
  if (question && dice_chance (dice, 15))
    return PICK (dice, with_questions);
  if ((!homeless && (g_str_equal (what, "move") || g_str_equal (what, "keep-as-own") || g_str_equal (what, "drop-all")))
      || (!question && g_str_equal (what, "keep")) || (g_str_equal (what, "reopen") && !has_done (plan)))
    return dice_chance (dice, 10) ? what : dice_chance (dice, 50) ? "change" : "pin-channel";
  return what;
}

JsonObject *
random_step (Story *story,
             Dice  *dice,
             guint  number)
{
  JsonObject *step = json_object_new ();
  g_autofree char *name = g_strdup_printf ("own-%u", number);

  json_object_set_string_member (step, "do", any_use (story, dice));
  if (step_is (step, "add") || step_is (step, "keep-as-own"))
    json_object_set_string_member (step, "name", name);
  if (step_is (step, "keep-as-own"))
    json_object_set_string_member (step, "title", "My own");
  if (step_is (step, "serve") || step_is (step, "remove"))
    {
      char *own = any_own (story, dice);

      take_action (step, "action", own != NULL ? own : any_action (story, dice, ANY));
      set_serves (story, dice, step);
    }
  else if (step_is (step, "plan-again") || step_is (step, "freeze"))
    step_set_day (step, "day", random_monday (story, dice));
  else if (step_is (step, "load"))
    step_set_day (step, "today", random_day (story, dice));
  else if (step_is (step, "answer"))
    random_answer (story, dice, step, number);
  else if (step_is (step, "add-answer"))
    random_new_answer (story, dice, step, number);
  else if (step_is (step, "remove-answer"))
    random_old_answer (story, dice, step);
  else if (step_is (step, "move-answer"))
    random_order (story, dice, step);
  else if (step_is (step, "pin-channel"))
    random_pin (story, dice, step);
  else if (step_is (step, "fix"))
    random_fix (story, dice, step);
  else if (!step_is (step, "undo") && !step_is (step, "redo"))
    make_action_step (story, dice, step);
  return step;
}
