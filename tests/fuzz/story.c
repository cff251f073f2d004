/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "story.h"

#include "document/tl-file-format.h"
#include "record/tl-json.h"

static gboolean step_undo (Story *story, JsonObject *step, GError **error);
static gboolean step_redo (Story *story, JsonObject *step, GError **error);
static gboolean step_load (Story *story, JsonObject *step, GError **error);
static gboolean step_freeze (Story *story, JsonObject *step, GError **error);

static const struct
{
  const char *name;
  StepFunc take;
  Reach reach;
} kinds[] = {
  { "change", step_change, REACH_ACTION },
  { "take-back", step_take_back, REACH_ACTION },
  { "take-all-back", step_take_all_back, REACH_ACTION },
  { "skip", step_skip, REACH_ACTION },
  { "pin", step_pin, REACH_ACTION },
  { "finish", step_finish, REACH_ACTION },
  { "reopen", step_reopen, REACH_ACTION },
  { "add", step_add, REACH_ACTION },
  { "serve", step_serve, REACH_ACTION },
  { "remove", step_remove, REACH_ACTION },
  { "plan-again", step_plan_again, REACH_PAST },
  { "keep", step_keep, REACH_ACTION },
  { "drop", step_drop, REACH_ACTION },
  { "move", step_move, REACH_ACTION },
  { "keep-as-own", step_keep_as_own, REACH_ACTION },
  { "drop-all", step_drop_all, REACH_ACTION },
  { "answer", step_answer, REACH_NOTHING },
  { "add-answer", step_add_answer, REACH_NOTHING },
  { "remove-answer", step_remove_answer, REACH_REFS },
  { "move-answer", step_move_answer, REACH_NOTHING },
  { "pin-channel", step_pin_channel, REACH_REFS },
  { "fix", step_fix, REACH_REFS },
  { "undo", step_undo, REACH_ALL },
  { "redo", step_redo, REACH_ALL },
  { "load", step_load, REACH_NOTHING },
  { "freeze", step_freeze, REACH_PAST },
};

static guint
find_kind (JsonObject *step)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (step_is (step, kinds[i].name))
      return i;
  g_error ("There is no step “%s”", step_get_text (step, "do"));
}

const char *
step_get_text (JsonObject *step,
               const char *member)
{
  return json_object_get_string_member_with_default (step, member, NULL);
}

TlDay
step_get_day (JsonObject *step,
              const char *member)
{
  const char *text = step_get_text (step, member);
  TlDay day;

  return text != NULL && tl_day_parse (text, &day) ? day : TL_DAY_NONE;
}

gboolean
step_get_field (JsonObject    *step,
                TlActionField *field)
{
  g_autoptr (GEnumClass) fields = g_type_class_ref (TL_TYPE_ACTION_FIELD);
  const char *text = step_get_text (step, "field");
  GEnumValue *value = text != NULL ? g_enum_get_value_by_nick (fields, text) : NULL;

  if (value != NULL)
    *field = (TlActionField) value->value;
  return value != NULL;
}

/* The key of an action that @member names, whether or not it is there. */
const char *
step_get_action (const Story *story,
                 JsonObject  *step,
                 const char  *member)
{
  const char *text = step_get_text (step, member);
  const char *key = text != NULL && g_str_has_prefix (text, "own:")
                        ? g_hash_table_lookup (story->own, text + strlen ("own:"))
                        : NULL;

  return key != NULL ? key : text;
}

Reach
step_get_reach (JsonObject *step)
{
  return kinds[find_kind (step)].reach;
}

gboolean
step_is (JsonObject *step,
         const char *what)
{
  return g_strcmp0 (step_get_text (step, "do"), what) == 0;
}

gboolean
step_refuse (GError     **error,
             const char  *why)
{
  g_set_error_literal (error, TL_ERROR, TL_ERROR_MISSING, why);
  return FALSE;
}

TlRecordList *
story_find_list (Story      *self,
                 const char *name)
{
  TlStrategy *strategy = tl_document_get_strategy (self->document);
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (strategy), name);
  guint field = pspec != NULL ? tl_record_class_find_field (TL_RECORD_GET_CLASS (strategy), pspec) : 0;

  return field != 0 && pspec->value_type == TL_TYPE_RECORD_LIST ? tl_record_get_list (strategy, field) : NULL;
}

static gboolean
step_undo (Story       *story,
           JsonObject  *step G_GNUC_UNUSED,
           GError     **error)
{
  return tl_document_undo (story->document) || step_refuse (error, "There is nothing to undo");
}

static gboolean
step_redo (Story       *story,
           JsonObject  *step G_GNUC_UNUSED,
           GError     **error)
{
  return tl_document_redo (story->document) || step_refuse (error, "There is nothing to redo");
}

static gboolean
step_load (Story       *story,
           JsonObject  *step,
           GError     **error)
{
  gsize length;
  g_autofree char *text = tl_document_to_data (story->document, &length);
  TlDocument *loaded = tl_document_new_from_data (text, length, error);

  if (loaded == NULL)
    g_error ("What was saved is not accepted: %s", (*error)->message);
  g_set_object (&story->document, loaded);
  g_object_unref (loaded);
  tl_document_set_today (story->document, step_get_day (step, "today"));
  g_ptr_array_set_size (story->texts, 0);
  g_ptr_array_add (story->texts, g_steal_pointer (&text));
  story->now = 0;
  return TRUE;
}

static gboolean
step_freeze (Story       *story,
             JsonObject  *step,
             GError     **error)
{
  TlDay monday = step_get_day (step, "day");

  if (tl_day_get_weekday (monday) != 1 || !tl_document_freeze_past (story->document, monday))
    return step_refuse (error, "Nothing is to be frozen");
  story->texts->pdata[0] = (g_free (story->texts->pdata[0]), story_dup_text (story));
  return TRUE;
}

/**
 * story_new:
 * @document: the topmost object of a document, without a format
 * @today: the day from which it is looked at
 *
 * Returns: (transfer full): a story of which nothing has happened yet
 */
Story *
story_new (JsonNode *document,
           TlDay     today)
{
  Story *self = g_new0 (Story, 1);
  g_autoptr (TlEnvelope) envelope = g_object_new (TL_TYPE_ENVELOPE, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!tl_record_read (envelope, document, &error) || !tl_record_check_ids (envelope, &error))
    g_error ("A document that was made is not accepted: %s", error->message);
  text = tl_file_format_write (envelope, &length);
  self->document = tl_document_new_from_data (text, length, &error);
  if (self->document == NULL)
    g_error ("A document that was made is not accepted: %s", error->message);
  tl_document_set_today (self->document, today);
  self->own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->texts, story_dup_text (self));
  return self;
}

void
story_free (Story *self)
{
  g_object_unref (self->document);
  g_hash_table_unref (self->own);
  g_ptr_array_unref (self->texts);
  g_free (self);
}

/* What comes after an undone step is forgotten once something else happens. */
static void
remember (Story *self)
{
  g_autofree char *text = story_dup_text (self);

  if (g_str_equal (text, self->texts->pdata[self->now]))
    return;
  g_ptr_array_set_size (self->texts, ++self->now);
  g_ptr_array_add (self->texts, g_steal_pointer (&text));
}

/**
 * story_take:
 * @step: what happens next
 * @error: return location for why it does not
 *
 * Returns: %FALSE if the step was refused
 */
gboolean
story_take (Story       *self,
            JsonObject  *step,
            GError     **error)
{
  if (!kinds[find_kind (step)].take (self, step, error))
    return FALSE;
  if (step_is (step, "undo"))
    self->now -= self->now > 0;
  else if (step_is (step, "redo"))
    self->now += self->now + 1 < self->texts->len;
  else
    remember (self);
  return TRUE;
}

char *
story_dup_text (Story *self)
{
  return tl_document_to_data (self->document, NULL);
}

/* The plan as the records have it now. */
TlPlan *
story_get_plan (Story *self)
{
  tl_document_update (self->document);
  return tl_document_get_plan (self->document);
}
