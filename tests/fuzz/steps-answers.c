/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps that are about the answers. */

#include "story.h"

#include "document/tl-plan-settings.h"
#include "plan/tl-fix.h"
#include "record/tl-json.h"
#include "strategy/tl-channel-choice.h"

/* A record by its id, the settings of the plan, or a child of the strategy. */
static TlRecord *
find_record (Story      *story,
             const char *name)
{
  TlStrategy *strategy = tl_document_get_strategy (story->document);
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (strategy), name);
  guint field = pspec != NULL ? tl_record_class_find_field (TL_RECORD_GET_CLASS (strategy), pspec) : 0;

  if (g_str_equal (name, "plan"))
    return tl_record_get_child (tl_document_get_envelope (story->document), TL_ENVELOPE_PLAN);
  if (field != 0 && g_type_is_a (pspec->value_type, TL_TYPE_RECORD))
    return tl_record_get_child (strategy, field);
  return tl_record_find (strategy, name);
}

/* Writes the plain members of @value into @record. */
gboolean
step_answer (Story       *story,
             JsonObject  *step,
             GError     **error)
{
  TlRecord *record = find_record (story, step_get_text (step, "record"));
  JsonNode *value = json_object_get_member (step, "value");
  g_autoptr (GList) members = json_object_get_members (json_node_get_object (value));
  g_autoptr (TlRecord) read = NULL;

  if (record == NULL)
    return step_refuse (error, "There is no such record");
  read = g_object_new (G_OBJECT_TYPE (record), NULL);
  if (!tl_record_read (read, value, error))
    return FALSE;
  tl_document_begin_group (story->document, "Answer");
  for (GList *member = members; member != NULL; member = member->next)
    {
      g_auto (GValue) plain = G_VALUE_INIT;
      GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (record), member->data);

      g_object_get_property (G_OBJECT (read), pspec->name, &plain);
      tl_record_set_value (record, tl_record_class_find_field (TL_RECORD_GET_CLASS (record), pspec), &plain);
    }
  tl_document_end_group (story->document);
  return TRUE;
}

gboolean
step_add_answer (Story       *story,
                 JsonObject  *step,
                 GError     **error)
{
  TlRecordList *list = story_find_list (story, step_get_text (step, "list"));
  JsonNode *value = json_object_get_member (step, "value");
  const char *id = json_object_get_string_member (json_node_get_object (value), "id");
  g_autoptr (TlRecord) record = NULL;

  if (tl_record_find (tl_document_get_envelope (story->document), id) != NULL)
    return step_refuse (error, "There is such a record already");
  record = tl_record_new (tl_record_list_get_item_type (list), id);
  if (!tl_record_read (record, value, error))
    return FALSE;
  tl_document_begin_group (story->document, "Add an answer");
  tl_record_list_append (list, record);
  tl_document_end_group (story->document);
  return TRUE;
}

gboolean
step_remove_answer (Story       *story,
                    JsonObject  *step,
                    GError     **error)
{
  TlRecord *record = tl_record_find (tl_document_get_strategy (story->document), step_get_text (step, "record"));

  return record != NULL ? tl_document_remove (story->document, record, "Remove an answer", error)
                        : step_refuse (error, "There is no such record");
}

gboolean
step_move_answer (Story       *story,
                  JsonObject  *step,
                  GError     **error)
{
  TlRecordList *list = story_find_list (story, step_get_text (step, "list"));
  guint from = (guint) json_object_get_int_member (step, "from");
  guint to = (guint) json_object_get_int_member (step, "to");

  if (MAX (from, to) >= tl_record_list_get_length (list))
    return step_refuse (error, "There is no such place");
  tl_document_begin_group (story->document, "Move an answer");
  tl_record_list_move (list, from, to);
  tl_document_end_group (story->document);
  return TRUE;
}

static TlChannelChoice *
find_choice (TlRecordList *choices,
             const char   *channel)
{
  for (guint i = 0; i < tl_record_list_get_length (choices); i++)
    if (g_str_equal (tl_record_get_ref (tl_record_list_get (choices, i), TL_CHANNEL_CHOICE_CHANNEL), channel))
      return tl_record_list_get (choices, i);
  return NULL;
}

static void
pin (TlRecordList    *choices,
     TlChannelChoice *choice,
     const char      *channel,
     TlPin            pin)
{
  if (choice == NULL)
    {
      g_autofree char *id = g_strconcat ("pin-", channel, NULL);

      choice = tl_record_list_append_new (choices, id);
      tl_record_set_ref (choice, TL_CHANNEL_CHOICE_CHANNEL, channel);
    }
  tl_record_set_enum (choice, TL_CHANNEL_CHOICE_PIN, (int) pin);
}

gboolean
step_pin_channel (Story       *story,
                  JsonObject  *step,
                  GError     **error)
{
  TlRecordList *choices = tl_record_get_list (tl_document_get_strategy (story->document), TL_STRATEGY_CHANNEL_CHOICES);
  const char *channel = step_get_text (step, "channel"), *word = step_get_text (step, "pin");
  TlChannelChoice *choice = find_choice (choices, channel);

  if (g_str_equal (word, "unset"))
    return choice != NULL ? tl_document_remove (story->document, TL_RECORD (choice), "Let go of a channel", error)
                          : step_refuse (error, "Nothing is decided");
  tl_document_begin_group (story->document, "Decide on a channel");
  pin (choices, choice, channel, g_str_equal (word, "out") ? TL_PIN_OUT : TL_PIN_IN);
  tl_document_end_group (story->document);
  return TRUE;
}

gboolean
step_fix (Story       *story,
          JsonObject  *step,
          GError     **error)
{
  TlSituation situation;
  GPtrArray *findings;

  tl_document_get_situation (story->document, story_get_plan (story), &situation);
  findings = tl_document_get_findings (story->document);
  for (guint i = 0; i < findings->len; i++)
    {
      const TlFinding *finding = findings->pdata[i];
      g_autoptr (GPtrArray) changes = NULL;

      if (!tl_finding_can_fix (finding) || !g_str_equal (finding->where, step_get_text (step, "where"))
          || !g_str_equal (tl_finding_code_to_nick (finding->code), step_get_text (step, "finding")))
        continue;
      changes = tl_finding_list_fix (finding, &situation);
      return tl_document_apply (story->document, "Fix", changes, error);
    }
  return step_refuse (error, "There is no such finding");
}
