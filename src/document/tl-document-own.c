/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Actions that are added by hand. */

#include "tl-edits-private.h"

#include <glib/gi18n-lib.h>

static TlRecordList *
get_records (TlDocument *document)
{
  return tl_record_get_list (tl_document_get_tracking (document), TL_TRACKING_ACTIONS);
}

static gboolean
check_serves (TlDocument         *document,
              const char *const  *serves,
              GError            **error)
{
  TlTraceKind kind;

  for (guint i = 0; serves != NULL && serves[i] != NULL; i++)
    {
      if (!tl_answer_get_kind (tl_record_find (tl_document_get_strategy (document), serves[i]), &kind))
        {
          g_set_error (error, TL_ERROR, TL_ERROR_RANGE, _("There is no answer “%s” that an action could serve"),
                       serves[i]);
          return FALSE;
        }
      if (g_strv_contains (serves + i + 1, serves[i]))
        return tl_edits_refuse (error, _("An action serves an answer once"));
    }
  return TRUE;
}

static gboolean
check_own (TlDocument         *document,
           const TlOwnAction  *own,
           GError            **error)
{
  const TlPlanAction action = {
    .kind = TL_ACTION_HAND,
    .recorded = TRUE,
    .publish_on = own->channel != NULL && *own->channel != '\0' ? own->date : TL_DAY_NONE,
  };
  g_autofree char *date = tl_day_to_string (own->date);
  g_autofree char *prepare_on = tl_day_to_string (own->prepare_on);
  const struct
  {
    TlActionField field;
    const char *value;
  } values[] = {
    { TL_ACTION_FIELD_TITLE, own->title },
    { TL_ACTION_FIELD_DATE, date },
    { TL_ACTION_FIELD_PREPARE_ON, own->prepare_on != TL_DAY_NONE ? prepare_on : NULL },
    { TL_ACTION_FIELD_CHANNEL, own->channel },
    { TL_ACTION_FIELD_PERSONA, own->persona },
    { TL_ACTION_FIELD_PILLAR, own->pillar },
    { TL_ACTION_FIELD_FORMAT, own->format },
    { TL_ACTION_FIELD_KPI, own->kpi },
    { TL_ACTION_FIELD_OPERATOR, own->operator_id },
    { TL_ACTION_FIELD_ACCOUNTABLE, own->accountable },
    { TL_ACTION_FIELD_APPROVER, own->approver },
    { TL_ACTION_FIELD_TEXT, own->text },
    { TL_ACTION_FIELD_PICTURE, own->picture },
    { TL_ACTION_FIELD_PICTURE_TEXT, own->picture_text },
    { TL_ACTION_FIELD_NOTE, own->note },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *checked = NULL;

      if (values[i].value == NULL)
        continue;
      checked = tl_edits_check_value (document, &action, values[i].field, values[i].value, error);
      if (checked == NULL)
        return FALSE;
      if (values[i].field == TL_ACTION_FIELD_TITLE && *checked == '\0')
        return tl_edits_refuse (error, _("Say what there is to do"));
    }
  if (own->minutes > TL_ACTION_MAX_MINUTES)
    return tl_edits_refuse (error, _("An action takes no longer than a week"));
  if (own->time != TL_MINUTES_NONE && (own->time < 0 || own->time >= TL_MINUTES_MAX))
    return tl_edits_refuse (error, _("This is not a time of day"));
  return check_serves (document, own->serves, error);
}

static TlActionRecord *
make_own (const TlOwnAction *own,
          const char        *key)
{
  TlActionRecord *record = tl_record_new (TL_TYPE_ACTION_RECORD, NULL);
  g_autofree char *title = g_strstrip (g_strdup (own->title));
  g_autofree char *picture = own->picture != NULL ? g_strstrip (g_strdup (own->picture)) : NULL;

  tl_record_set_text (record, TL_ACTION_RECORD_ACTION, key);
  tl_record_set_text (record, TL_ACTION_RECORD_TITLE, title);
  tl_record_set_date (record, TL_ACTION_RECORD_PREPARE_ON, own->date);
  if (own->channel != NULL && *own->channel != '\0')
    {
      tl_record_set_date (record, TL_ACTION_RECORD_PUBLISH_ON, own->date);
      if (own->prepare_on != TL_DAY_NONE)
        tl_record_set_date (record, TL_ACTION_RECORD_PREPARE_ON, own->prepare_on);
    }
  tl_record_set_time (record, TL_ACTION_RECORD_PUBLISH_AT, own->time);
  tl_record_set_integer (record, TL_ACTION_RECORD_MINUTES, (int) own->minutes);
  tl_record_set_ref (record, TL_ACTION_RECORD_CHANNEL, own->channel);
  tl_record_set_ref (record, TL_ACTION_RECORD_PERSONA, own->persona);
  tl_record_set_ref (record, TL_ACTION_RECORD_PILLAR, own->pillar);
  tl_record_set_ref (record, TL_ACTION_RECORD_FORMAT, own->format);
  tl_record_set_ref (record, TL_ACTION_RECORD_KPI, own->kpi);
  tl_record_set_ref (record, TL_ACTION_RECORD_OPERATOR, own->operator_id);
  tl_record_set_ref (record, TL_ACTION_RECORD_ACCOUNTABLE, own->accountable);
  tl_record_set_ref (record, TL_ACTION_RECORD_APPROVER, own->approver);
  tl_record_set_refs (record, TL_ACTION_RECORD_SERVES, own->serves);
  tl_record_set_text (record, TL_ACTION_RECORD_TEXT, own->text);
  tl_record_set_text (record, TL_ACTION_RECORD_PICTURE, picture);
  tl_record_set_text (record, TL_ACTION_RECORD_PICTURE_TEXT, own->picture_text);
  tl_record_set_text (record, TL_ACTION_RECORD_NOTE, own->note);
  return record;
}

/**
 * tl_document_add_action:
 * @self: a document
 * @action: what to add
 * @error: return location for a #TlError
 *
 * Adds an action by hand.
 *
 * Returns: (transfer full) (nullable): its key, or %NULL if it cannot be
 */
char *
tl_document_add_action (TlDocument         *self,
                        const TlOwnAction  *action,
                        GError            **error)
{
  g_autoptr (TlActionRecord) record = NULL;
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *key = g_strconcat ("hand/", uuid, NULL);

  g_return_val_if_fail (TL_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (action != NULL && action->title != NULL, NULL);

  if (!check_own (self, action, error))
    return NULL;

  record = make_own (action, key);
  tl_document_begin_group (self, _("Add an action"));
  tl_record_list_append (get_records (self), record);
  tl_document_end_group (self);
  return g_steal_pointer (&key);
}

static TlActionRecord *
find_own (TlDocument  *document,
          const char  *key,
          GError     **error)
{
  TlActionRecord *record = tl_document_find_action_record (document, key);

  if (record != NULL && g_str_has_prefix (key, "hand/"))
    return record;
  tl_edits_refuse (error, _("You did not add this action"));
  return NULL;
}

/**
 * tl_document_set_action_serves:
 * @self: a document
 * @key: of an action that was added by hand
 * @serves: (nullable) (array zero-terminated=1): ids of the answers that it comes
 *   from
 * @error: return location for a #TlError
 *
 * Says what an action that was added by hand serves.
 *
 * Returns: %FALSE if there is no such action, or no such answer
 */
gboolean
tl_document_set_action_serves (TlDocument          *self,
                               const char          *key,
                               const char * const  *serves,
                               GError             **error)
{
  TlActionRecord *record;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  record = find_own (self, key, error);
  if (record == NULL || !check_serves (self, serves, error))
    return FALSE;

  tl_document_begin_group (self, _("Change what an action serves"));
  tl_record_set_refs (record, TL_ACTION_RECORD_SERVES, serves);
  tl_document_end_group (self);
  return TRUE;
}

/**
 * tl_document_remove_action:
 * @self: a document
 * @key: of an action that was added by hand
 * @error: return location for a #TlError
 *
 * Removes an action that was added by hand. What is derived can be skipped
 * instead.
 *
 * Returns: %FALSE if there is no such action
 */
gboolean
tl_document_remove_action (TlDocument  *self,
                           const char  *key,
                           GError     **error)
{
  TlActionRecord *record;
  guint position;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  record = find_own (self, key, error);
  if (record == NULL)
    return FALSE;

  tl_document_begin_group (self, _("Remove an action"));
  tl_edits_remove_all (self, key);
  if (tl_record_list_find_record (get_records (self), record, &position))
    tl_record_list_remove (get_records (self), position);
  tl_document_end_group (self);
  return TRUE;
}
