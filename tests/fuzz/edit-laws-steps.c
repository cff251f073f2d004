/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a step may do, and what it may not. */

#include "edit-laws.h"

#include "record/tl-json.h"
#include "tracking/tl-edit.h"

#define ALL_FIELDS ((1u << TL_N_ACTION_FIELDS) - 1)
#define DAY_FIELDS (1u << TL_ACTION_FIELD_DATE | 1u << TL_ACTION_FIELD_PREPARE_ON)
#define TITLE_FIELDS (1u << TL_ACTION_FIELD_TITLE | 1u << TL_ACTION_FIELD_PERSONA | 1u << TL_ACTION_FIELD_PILLAR \
                      | 1u << TL_ACTION_FIELD_FORMAT)

static void
tracked_free (Tracked *self)
{
  g_free (self->key);
  g_free (self->when);
  g_free (self->text);
  g_free (self);
}

/* A change that cannot be had any more says so when its week comes to stand. */
static void
forget_unmet (GString *text)
{
  g_string_replace (text, ",\n  \"unmet\": true", "", 1);
  g_string_replace (text, ",\n  \"unmet\": false", "", 1);
}

static void
track (GHashTable *tracked,
       TlRecord   *record,
       int         field,
       const char *key)
{
  GString *text = g_string_new (NULL);
  Tracked *self = g_new0 (Tracked, 1);

  tl_record_write (record, text, 0);
  forget_unmet (text);
  self->key = g_strdup (key);
  self->field = field;
  self->text = g_string_free (text, FALSE);
  if (field < 0)
    {
      self->stays = tl_record_get_boolean (record, TL_ACTION_RECORD_DONE) || g_str_has_prefix (key, "hand/");
      self->when = g_strdup_printf ("%u %u %d", tl_record_get_date (record, TL_ACTION_RECORD_PREPARE_ON),
                                    tl_record_get_date (record, TL_ACTION_RECORD_PUBLISH_ON),
                                    tl_record_get_time (record, TL_ACTION_RECORD_PUBLISH_AT));
    }
  g_hash_table_insert (tracked, g_strdup (tl_record_get_id (record)), self);
}

static GHashTable *
list_tracked (Story *story)
{
  GHashTable *tracked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) tracked_free);
  TlRecordList *edits = tl_record_get_list (tl_document_get_tracking (story->document), TL_TRACKING_EDITS);
  TlRecordList *records = tl_record_get_list (tl_document_get_tracking (story->document), TL_TRACKING_ACTIONS);

  for (guint i = 0; i < tl_record_list_get_length (edits); i++)
    {
      TlRecord *edit = tl_record_list_get (edits, i);

      track (tracked, edit, tl_record_get_enum (edit, TL_EDIT_FIELD), tl_record_get_text (edit, TL_EDIT_ACTION));
    }
  for (guint i = 0; i < tl_record_list_get_length (records); i++)
    {
      TlRecord *record = tl_record_list_get (records, i);

      track (tracked, record, -1, tl_record_get_text (record, TL_ACTION_RECORD_ACTION));
    }
  return tracked;
}

static char *
dup_log (Story *story)
{
  static const guint lists[] = { TL_TRACKING_ACTUALS, TL_TRACKING_SPENDING, TL_TRACKING_REVIEWS, TL_TRACKING_ADJUSTMENTS };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      TlRecordList *list = tl_record_get_list (tl_document_get_tracking (story->document), lists[i]);

      for (guint n = 0; n < tl_record_list_get_length (list); n++)
        tl_record_write (tl_record_list_get (list, n), text, 0);
    }
  return g_string_free (text, FALSE);
}

Before *
before_new (Story *story)
{
  Before *self = g_new0 (Before, 1);

  self->plan = tl_plan_ref (story_get_plan (story));
  self->tracked = list_tracked (story);
  self->log = dup_log (story);
  self->text = story_dup_text (story);
  return self;
}

void
before_free (Before *self)
{
  tl_plan_unref (self->plan);
  g_hash_table_unref (self->tracked);
  g_free (self->log);
  g_free (self->text);
  g_free (self);
}

/* What was measured, spent, reviewed and decided stands, whatever becomes of plan
 * and answers. */
char *
law_log (Story        *story,
         const Before *before,
         JsonObject   *step G_GNUC_UNUSED,
         gboolean      taken G_GNUC_UNUSED)
{
  g_autofree char *log = dup_log (story);

  return g_str_equal (log, before->log) ? NULL : g_strdup ("what was written down is another");
}

/* What is refused changes nothing. */
char *
law_refused (Story        *story,
             const Before *before,
             JsonObject   *step G_GNUC_UNUSED,
             gboolean      taken)
{
  g_autofree char *text = story_dup_text (story);

  return taken || g_str_equal (text, before->text) ? NULL : g_strdup ("it was refused, and changed something");
}

/* What is undone or done again is as it was then. */
char *
law_steps (Story        *story,
           const Before *before G_GNUC_UNUSED,
           JsonObject   *step G_GNUC_UNUSED,
           gboolean      taken G_GNUC_UNUSED)
{
  g_autofree char *text = story_dup_text (story);
  gboolean can_undo, can_redo;

  g_object_get (story->document, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  if (!g_str_equal (text, story->texts->pdata[story->now]))
    return g_strdup ("it is not as it was after that step");
  if (can_undo != (story->now > 0) || can_redo != (story->now + 1 < story->texts->len))
    return g_strdup_printf ("after step %u of %u, can undo: %d, can redo: %d", story->now, story->texts->len - 1,
                            can_undo, can_redo);
  return NULL;
}

static gboolean
is_named (Story      *story,
          JsonObject *step,
          const char *key)
{
  const char *named = step_get_text (step, "name");

  return g_strcmp0 (step_get_action (story, step, "action"), key) == 0
         || g_strcmp0 (step_get_action (story, step, "to"), key) == 0
         || (named != NULL && g_strcmp0 (g_hash_table_lookup (story->own, named), key) == 0);
}

static gboolean
may_change (Story         *story,
            JsonObject    *step,
            const Tracked *was,
            const Tracked *is)
{
  gboolean action = was->field < 0;

  switch (step_get_reach (step))
    {
    case REACH_ALL: return TRUE;
    case REACH_ACTION: return is_named (story, step, was->key);
    case REACH_PAST: return action && !was->stays;
    case REACH_REFS: return action && is != NULL && g_str_equal (was->key, is->key) && g_str_equal (was->when, is->when);
    case REACH_NOTHING:
    default: return FALSE;
    }
}

/* What became of other actions than the step is about stands. */
char *
law_others (Story        *story,
            const Before *before,
            JsonObject   *step,
            gboolean      taken G_GNUC_UNUSED)
{
  g_autoptr (GHashTable) now = list_tracked (story);
  GHashTableIter iter;
  gpointer id;
  Tracked *was, *is;

  g_hash_table_iter_init (&iter, before->tracked);
  while (g_hash_table_iter_next (&iter, &id, (gpointer *) &was))
    {
      is = g_hash_table_lookup (now, id);
      if ((is == NULL || !g_str_equal (was->text, is->text)) && !may_change (story, step, was, is))
        return g_strdup_printf ("what is saved of %s (%d) is %s", was->key, was->field, is == NULL ? "gone" : "changed");
    }
  g_hash_table_iter_init (&iter, now);
  while (g_hash_table_iter_next (&iter, &id, (gpointer *) &is))
    if (!g_hash_table_contains (before->tracked, id) && !may_change (story, step, is, is))
      return g_strdup_printf ("something is saved of %s (%d)", is->key, is->field);
  return NULL;
}

/* The fields whose changes a step may take away from an action. */
static guint
get_fields_at_stake (JsonObject *step)
{
  TlActionField field = TL_ACTION_FIELD_STATUS;

  if (step_is (step, "change") || step_is (step, "take-back") || step_is (step, "drop") || step_is (step, "skip"))
    {
      step_get_field (step, &field);
      return field == TL_ACTION_FIELD_TITLE ? TITLE_FIELDS : (1u << field & DAY_FIELDS) ? DAY_FIELDS : 1u << field;
    }
  if (step_is (step, "pin"))
    return json_object_get_boolean_member (step, "on") ? 0 : DAY_FIELDS | 1u << TL_ACTION_FIELD_TIME;
  if (step_is (step, "finish"))
    return 1u << TL_ACTION_FIELD_STATUS | 1u << TL_ACTION_FIELD_NOTE;
  if (step_is (step, "take-all-back") || step_is (step, "remove") || step_is (step, "move")
      || step_is (step, "keep-as-own") || step_is (step, "drop-all"))
    return ALL_FIELDS;
  return 0;
}

/* Whether a change was moved over another one. */
static gboolean
is_moved_over (Story         *story,
               const Before  *before,
               JsonObject    *step,
               const Tracked *was)
{
  GHashTableIter iter;
  Tracked *other;

  if (g_strcmp0 (was->key, step_get_action (story, step, "to")) != 0)
    return FALSE;
  g_hash_table_iter_init (&iter, before->tracked);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &other))
    if (other->field == was->field && g_str_equal (other->key, step_get_action (story, step, "action")))
      return TRUE;
  return FALSE;
}

/* No change is lost but one that the step is there to take away. */
char *
law_nothing_lost (Story        *story,
                  const Before *before,
                  JsonObject   *step,
                  gboolean      taken)
{
  g_autoptr (GHashTable) now = list_tracked (story);
  guint at_stake = taken ? get_fields_at_stake (step) : 0;
  GHashTableIter iter;
  gpointer id;
  Tracked *was;

  if (step_get_reach (step) == REACH_ALL)
    return NULL;
  g_hash_table_iter_init (&iter, before->tracked);
  while (g_hash_table_iter_next (&iter, &id, (gpointer *) &was))
    if (was->field >= 0 && !g_hash_table_contains (now, id)
        && !((at_stake & (1u << was->field)) && g_strcmp0 (was->key, step_get_action (story, step, "action")) == 0)
        && !is_moved_over (story, before, step, was))
      return g_strdup_printf ("the change of field %d of %s is gone", was->field, was->key);
  return NULL;
}

/* Undone to the beginning and done again to the end, the document is as it was
 * after each step. */
char *
law_there_and_back (Story *story)
{
  guint end = story->now;
  char *broken = NULL;

  while (broken == NULL && story->now > 0)
    {
      story->now--;
      if (!tl_document_undo (story->document))
        return g_strdup_printf ("step %u cannot be undone", story->now + 1);
      broken = law_steps (story, NULL, NULL, TRUE);
    }
  while (broken == NULL && story->now < end)
    {
      story->now++;
      if (!tl_document_redo (story->document))
        return g_strdup_printf ("step %u cannot be done again", story->now);
      broken = law_steps (story, NULL, NULL, TRUE);
    }
  return broken;
}

static char *
judge_outside (Story      *story,
               const char *key,
               gboolean    remove)
{
  const TlActionOutcome outcome = { story_get_plan (story)->frame.start, -1, NULL, NULL };
  g_autofree char *before = tl_document_to_data (story->document, NULL);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;
  gboolean taken = remove ? tl_document_remove_action (story->document, key, &error)
                          : tl_document_finish_action (story->document, key, &outcome, &error);
  const TlPlanAction *action;

  if (!taken)
    return g_strdup_printf ("%s lies outside of the plan and cannot be %s: %s", key, remove ? "removed" : "done", error->message);
  action = tl_plan_find_outside (story_get_plan (story), key);
  if (remove ? action != NULL : action == NULL || action->status != TL_ACTION_DONE)
    return g_strdup_printf ("%s lies outside of the plan and is not %s", key, remove ? "removed" : "done");
  /* What is done as it was done before is no step. */
  after = tl_document_to_data (story->document, NULL);
  if (g_str_equal (after, before))
    return NULL;
  if (!tl_document_undo (story->document))
    return g_strdup_printf ("%s lies outside of the plan and cannot be had back", key);
  undone = tl_document_to_data (story->document, NULL);
  return g_str_equal (undone, before) ? NULL : g_strdup_printf ("%s lies outside of the plan and is not as it was", key);
}

/* What lies outside of the plan's weeks can be done there, and what was added by hand
 * removed: that is one step, which can be undone. */
char *
law_outside (Story *story)
{
  TlPlan *plan = story_get_plan (story);
  g_autofree char *first = plan->n_outside > 0 ? g_strdup (plan->outside[0].key) : NULL;
  g_autofree char *own = NULL;
  char *broken = NULL;

  for (guint i = 0; i < plan->n_outside && own == NULL; i++)
    if (plan->outside[i].kind == TL_ACTION_HAND)
      own = g_strdup (plan->outside[i].key);
  if (first != NULL)
    broken = judge_outside (story, first, FALSE);
  if (own != NULL && broken == NULL)
    broken = judge_outside (story, own, FALSE);
  if (own != NULL && broken == NULL)
    broken = judge_outside (story, own, TRUE);
  return broken;
}
