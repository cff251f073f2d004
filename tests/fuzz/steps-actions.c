/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps that are about actions. */

#include "story.h"

#include "tracking/tl-edit.h"

gboolean
step_change (Story       *story,
             JsonObject  *step,
             GError     **error)
{
  TlActionField field;

  return step_get_field (step, &field)
         && tl_document_set_action_field (story->document, step_get_action (story, step, "action"), field,
                                          step_get_text (step, "value"), error);
}

gboolean
step_take_back (Story       *story,
                JsonObject  *step,
                GError     **error)
{
  TlActionField field;

  return step_get_field (step, &field)
         && tl_document_reset_action_field (story->document, step_get_action (story, step, "action"), field, error);
}

gboolean
step_take_all_back (Story       *story,
                    JsonObject  *step,
                    GError     **error)
{
  return tl_document_reset_action (story->document, step_get_action (story, step, "action"), error);
}

gboolean
step_skip (Story       *story,
           JsonObject  *step,
           GError     **error)
{
  return tl_document_skip_action (story->document, step_get_action (story, step, "action"),
                                  json_object_get_boolean_member_with_default (step, "on", TRUE), error);
}

gboolean
step_pin (Story       *story,
          JsonObject  *step,
          GError     **error)
{
  return tl_document_pin_action (story->document, step_get_action (story, step, "action"),
                                 json_object_get_boolean_member_with_default (step, "on", TRUE), error);
}

gboolean
step_finish (Story       *story,
             JsonObject  *step,
             GError     **error)
{
  const TlActionOutcome outcome = {
    .done_on = step_get_day (step, "day"),
    .actual_minutes = (int) json_object_get_int_member_with_default (step, "minutes", -1),
    .link = step_get_text (step, "link"),
    .note = step_get_text (step, "note"),
  };

  return tl_document_finish_action (story->document, step_get_action (story, step, "action"), &outcome, error);
}

gboolean
step_reopen (Story       *story,
             JsonObject  *step,
             GError     **error)
{
  return tl_document_reopen_action (story->document, step_get_action (story, step, "action"), error);
}

static GPtrArray *
list_serves (JsonObject *step)
{
  GPtrArray *serves = g_ptr_array_new_null_terminated (4, NULL, TRUE);
  JsonArray *ids = json_object_has_member (step, "serves") ? json_object_get_array_member (step, "serves") : NULL;

  for (guint i = 0; ids != NULL && i < json_array_get_length (ids); i++)
    g_ptr_array_add (serves, (gpointer) json_array_get_string_element (ids, i));
  return serves;
}

static gboolean
call_own (Story      *story,
          JsonObject *step,
          char       *key)
{
  if (key != NULL)
    g_hash_table_replace (story->own, g_strdup (step_get_text (step, "name")), key);
  return key != NULL;
}

gboolean
step_add (Story       *story,
          JsonObject  *step,
          GError     **error)
{
  g_autoptr (GPtrArray) serves = list_serves (step);
  const TlOwnAction own = {
    .title = step_get_text (step, "title"),
    .date = step_get_day (step, "date"),
    .prepare_on = step_get_day (step, "prepare_on"),
    .time = (int) json_object_get_int_member_with_default (step, "time", TL_MINUTES_NONE),
    .minutes = (guint) json_object_get_int_member_with_default (step, "minutes", 0),
    .channel = step_get_text (step, "channel"),
    .persona = step_get_text (step, "persona"),
    .pillar = step_get_text (step, "pillar"),
    .format = step_get_text (step, "format"),
    .kpi = step_get_text (step, "kpi"),
    .operator_id = step_get_text (step, "operator"),
    .accountable = step_get_text (step, "accountable"),
    .approver = step_get_text (step, "approver"),
    .serves = serves->len > 0 ? (const char *const *) serves->pdata : NULL,
    .note = step_get_text (step, "note"),
  };

  return call_own (story, step, tl_document_add_action (story->document, &own, error));
}

gboolean
step_serve (Story       *story,
            JsonObject  *step,
            GError     **error)
{
  g_autoptr (GPtrArray) serves = list_serves (step);

  return tl_document_set_action_serves (story->document, step_get_action (story, step, "action"),
                                        serves->len > 0 ? (const char *const *) serves->pdata : NULL, error);
}

gboolean
step_remove (Story       *story,
             JsonObject  *step,
             GError     **error)
{
  return tl_document_remove_action (story->document, step_get_action (story, step, "action"), error);
}

gboolean
step_plan_again (Story       *story,
                 JsonObject  *step,
                 GError     **error)
{
  return tl_document_plan_again_from (story->document, step_get_day (step, "day"), error);
}

/* The id of the change of a field of an action. */
static char *
dup_edit (Story      *story,
          JsonObject *step)
{
  TlRecordList *edits = tl_record_get_list (tl_document_get_tracking (story->document), TL_TRACKING_EDITS);
  const char *key = step_get_action (story, step, "action");
  TlActionField field;

  for (guint i = tl_record_list_get_length (edits); step_get_field (step, &field) && i > 0; i--)
    {
      TlEdit *edit = tl_record_list_get (edits, i - 1);

      if (tl_record_get_enum (edit, TL_EDIT_FIELD) == (int) field
          && g_str_equal (tl_record_get_text (edit, TL_EDIT_ACTION), key))
        return g_strdup (tl_record_get_id (edit));
    }
  return g_strdup ("none");
}

gboolean
step_keep (Story       *story,
           JsonObject  *step,
           GError     **error)
{
  g_autofree char *edit = dup_edit (story, step);

  return tl_document_keep_edit (story->document, edit, error);
}

gboolean
step_drop (Story       *story,
           JsonObject  *step,
           GError     **error)
{
  g_autofree char *edit = dup_edit (story, step);

  return tl_document_drop_edit (story->document, edit, error);
}

gboolean
step_move (Story       *story,
           JsonObject  *step,
           GError     **error)
{
  return tl_document_move_edits (story->document, step_get_action (story, step, "action"),
                                 step_get_action (story, step, "to"), error);
}

gboolean
step_keep_as_own (Story       *story,
                  JsonObject  *step,
                  GError     **error)
{
  return call_own (story, step,
                   tl_document_keep_edits_as_own (story->document, step_get_action (story, step, "action"),
                                                  step_get_text (step, "title"), error));
}

gboolean
step_drop_all (Story       *story,
               JsonObject  *step,
               GError     **error)
{
  return tl_document_drop_edits (story->document, step_get_action (story, step, "action"), error);
}
