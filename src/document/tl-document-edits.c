/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Changing an action of the plan. */

#include "tl-edits-private.h"

#include <glib/gi18n-lib.h>

/* What a title that somebody wrote speaks of. */
static const TlActionField fields_of_title[] = {
  TL_ACTION_FIELD_PERSONA,
  TL_ACTION_FIELD_PILLAR,
  TL_ACTION_FIELD_FORMAT,
};

static const TlActionField fields_of_time[] = {
  TL_ACTION_FIELD_DATE,
  TL_ACTION_FIELD_TIME,
  TL_ACTION_FIELD_PREPARE_ON,
};

static gboolean
is_by_hand (const TlActionCase *self)
{
  return self->action->kind == TL_ACTION_HAND && self->record != NULL;
}

/* What was derived and then done: its record holds its changes too. */
static gboolean
is_done (const TlActionCase *self)
{
  return self->action->status == TL_ACTION_DONE && !is_by_hand (self);
}

/* What is not published has one day. */
static TlActionField
one_day (const TlActionCase *self,
         TlActionField       field)
{
  return field == TL_ACTION_FIELD_PREPARE_ON && self->action->publish_on == TL_DAY_NONE ? TL_ACTION_FIELD_DATE : field;
}

/* Its own value back is no change, unless it is to hold. */
static void
put (const TlActionCase *self,
     TlActionField       field,
     const char         *value,
     gboolean            pinned)
{
  const char *key = self->action->key;
  TlEdit *edit = tl_edits_find (self->document, key, field);
  g_autofree char *under = tl_action_case_dup_under (self, field);

  if (g_str_equal (value, under) && !pinned && (edit == NULL || !tl_record_get_boolean (edit, TL_EDIT_PINNED)))
    tl_edits_remove (self->document, key, field);
  else
    tl_edits_put (self->document, key, field, value, under, pinned);
}

/* Work of which somebody said when it is done keeps its distance from the day on
 * which it appears, where it would come after that day otherwise. */
static void
move_work (const TlActionCase *self,
           const char         *date)
{
  const TlPlanAction *action = self->action;
  g_autofree char *value = NULL;
  TlPlanFrame frame;
  TlDay day, first;

  if (action->publish_on == TL_DAY_NONE || !tl_day_parse (date, &day) || action->prepare_on <= day
      || tl_edits_find (self->document, action->key, TL_ACTION_FIELD_PREPARE_ON) == NULL)
    return;
  tl_document_get_frame (self->document, &frame);
  first = action->recorded ? frame.start : MAX (frame.start, frame.from);
  value = tl_day_to_string (tl_action_move_work (action, day, first));
  tl_edits_put (self->document, action->key, TL_ACTION_FIELD_PREPARE_ON, value, NULL, FALSE);
}

static void
hold_content (const TlActionCase *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields_of_title); i++)
    {
      g_autofree char *value = tl_plan_action_dup_value (self->action, fields_of_title[i]);

      if (*value != '\0')
        put (self, fields_of_title[i], value, TRUE);
    }
}

/* What holds only because of the title, which is as it would be anyway. */
static void
release_content (const TlActionCase *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields_of_title); i++)
    {
      TlEdit *edit = tl_edits_find (self->document, self->action->key, fields_of_title[i]);

      if (edit != NULL && tl_record_get_boolean (edit, TL_EDIT_PINNED)
          && g_str_equal (tl_record_get_text (edit, TL_EDIT_VALUE), tl_record_get_text (edit, TL_EDIT_REPLACED)))
        tl_edits_remove (self->document, self->action->key, fields_of_title[i]);
    }
}

static void
change (const TlActionCase *self,
        TlActionField       field,
        const char         *value)
{
  if (is_by_hand (self) && field != TL_ACTION_FIELD_STATUS)
    {
      tl_edits_write_field (self->document, self->record, field, value);
      return;
    }
  put (self, field, value, FALSE);
  if (field == TL_ACTION_FIELD_DATE)
    move_work (self, value);
  if (field == TL_ACTION_FIELD_TITLE && *value != '\0')
    hold_content (self);
  else if (field == TL_ACTION_FIELD_TITLE)
    release_content (self);
  if (is_done (self))
    tl_edits_write_field (self->document, self->record, field, value);
}

static gboolean
check_change (const TlActionCase  *self,
              TlActionField        field,
              const char          *value,
              GError             **error)
{
  if (field == TL_ACTION_FIELD_STATUS && self->action->status == TL_ACTION_DONE)
    return tl_edits_refuse (error, _("What is done cannot be skipped"));
  if (field == TL_ACTION_FIELD_TITLE && is_by_hand (self) && *value == '\0')
    return tl_edits_refuse (error, _("Say what there is to do"));
  return TRUE;
}

/* What was moved into weeks that stand, and is to be in others again, is derived
 * again, if it is at all. */
static gboolean
come_back (TlActionCase  *self,
           TlDay          day,
           GError       **error)
{
  g_autofree char *key = g_strdup (self->action->key);

  if (tl_action_case_find_derived (self) == NULL)
    {
      g_set_error_literal (error, TL_ERROR, TL_ERROR_MISSING, _("This action is no longer in the plan"));
      return FALSE;
    }
  tl_edits_let_go (self->document, key, day);
  return tl_action_case_open (self, self->document, key, error);
}

static gboolean
set_field (TlDocument     *document,
           const char     *key,
           TlActionField   field,
           const char     *value,
           const char     *label,
           GError        **error)
{
  g_autofree char *checked = NULL;
  TlActionCase self;
  gboolean taken = TRUE;
  TlDay day;

  if (!tl_action_case_open (&self, document, key, error))
    return FALSE;
  field = one_day (&self, field);
  checked = tl_edits_check_value (document, self.action, field, value, error);
  if (checked == NULL || !check_change (&self, field, checked, error))
    return FALSE;

  tl_document_begin_group (document, label);
  if (field == TL_ACTION_FIELD_DATE && tl_day_parse (checked, &day) && tl_edits_is_back (document, key, day))
    taken = come_back (&self, day, error);
  if (taken)
    change (&self, field, checked);
  tl_document_end_group (document);
  return taken;
}

/**
 * tl_document_set_action_field:
 * @self: a document
 * @key: of an action of the plan
 * @field: what to change
 * @value: what to, as in #TlEdit
 * @error: return location for a #TlError
 *
 * Changes a field of an action. The value that it would have anyway takes the
 * change back.
 *
 * Who words what is to be done means what they see: a new title holds the
 * persona, the theme and the format as they are, and the title of the plan lets
 * them go again.
 *
 * Returns: %FALSE if the action cannot have that value
 */
gboolean
tl_document_set_action_field (TlDocument     *self,
                              const char     *key,
                              TlActionField   field,
                              const char     *value,
                              GError        **error)
{
  g_return_val_if_fail (TL_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (key != NULL && value != NULL, FALSE);
  g_return_val_if_fail ((guint) field < TL_N_ACTION_FIELDS, FALSE);

  return set_field (self, key, field, value, _("Change an action"), error);
}

/* The same day of the nearest week in which there still is work, and not before
 * today. */
static TlDay
find_day_in_plan (TlDocument *document,
                  TlDay       day)
{
  TlDay today = tl_document_get_today (document);
  TlPlanFrame frame;
  TlDay first, last;

  tl_document_get_frame (document, &frame);
  last = frame.start + 7 * (frame.weeks - 1);
  first = MIN (MAX (frame.start, frame.from), last);
  if (today != TL_DAY_NONE)
    first = CLAMP (tl_day_get_monday (today), first, last);
  day = CLAMP (tl_day_get_monday (day), first, last) + tl_day_get_weekday (day) - 1;
  return today != TL_DAY_NONE && today < last + 7 ? MAX (day, today) : day;
}

/**
 * tl_document_move_into_plan:
 * @self: a document
 * @key: of an action that stands recorded outside of the plan's weeks
 * @error: return location for a #TlError
 *
 * Moves an action to the same day of the nearest week of the plan that is not past;
 * where that is over, to today.
 *
 * Returns: %FALSE if there is no such action, or it is done
 */
gboolean
tl_document_move_into_plan (TlDocument  *self,
                            const char  *key,
                            GError     **error)
{
  g_autofree char *date = NULL;
  TlActionCase found;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  if (!tl_action_case_open (&found, self, key, error))
    return FALSE;
  if (found.action->week != 0)
    return tl_edits_refuse (error, _("This action is in the plan"));
  if (found.action->status == TL_ACTION_DONE)
    return tl_edits_refuse (error, _("What is done stays where it was done"));

  date = tl_day_to_string (find_day_in_plan (self, tl_plan_action_get_day (found.action)));
  return set_field (self, key, TL_ACTION_FIELD_DATE, date, _("Move an action into the plan"), error);
}

/**
 * tl_document_skip_action:
 * @self: a document
 * @key: of an action of the plan
 * @skip: %FALSE to take it up again
 * @error: return location for a #TlError
 *
 * Leaves an action out: it stays in the plan and takes no time.
 *
 * Returns: %FALSE if it is done already
 */
gboolean
tl_document_skip_action (TlDocument  *self,
                         const char  *key,
                         gboolean     skip,
                         GError     **error)
{
  g_return_val_if_fail (TL_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  return set_field (self, key, TL_ACTION_FIELD_STATUS, skip ? "skipped" : "planned",
                    skip ? _("Skip an action") : _("Take an action up again"), error);
}

static void
reset (const TlActionCase *self,
       TlActionField       field)
{
  g_autofree char *under = tl_action_case_dup_under (self, field);

  if (!tl_edits_remove (self->document, self->action->key, field))
    return;
  if (field == TL_ACTION_FIELD_TITLE)
    release_content (self);
  if (is_done (self))
    tl_edits_write_field (self->document, self->record, field, under);
}

/**
 * tl_document_reset_action_field:
 * @self: a document
 * @key: of an action of the plan
 * @field: one of its fields
 * @error: return location for a #TlError
 *
 * Takes a change of a field back, also one that holds.
 *
 * Returns: %FALSE if there is nothing behind it, since it was added by hand
 */
gboolean
tl_document_reset_action_field (TlDocument     *self,
                                const char     *key,
                                TlActionField   field,
                                GError        **error)
{
  TlActionCase found;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (key != NULL, FALSE);
  g_return_val_if_fail ((guint) field < TL_N_ACTION_FIELDS, FALSE);

  if (!tl_action_case_open (&found, self, key, error))
    return FALSE;
  if (is_by_hand (&found) && field != TL_ACTION_FIELD_STATUS)
    return tl_edits_refuse (error, _("You added this action, so the plan says nothing of it"));

  tl_document_begin_group (self, _("Take a change back"));
  reset (&found, one_day (&found, field));
  tl_edits_let_go (self, key, TL_DAY_NONE);
  tl_document_end_group (self);
  return TRUE;
}

/**
 * tl_document_reset_action:
 * @self: a document
 * @key: of an action of the plan
 * @error: return location for a #TlError
 *
 * Takes all changes of an action back. What the plan says nothing of stays: the
 * text of a post, its picture, and notes.
 *
 * Returns: %FALSE if it is not in the plan
 */
gboolean
tl_document_reset_action (TlDocument  *self,
                          const char  *key,
                          GError     **error)
{
  TlActionCase found;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  if (!tl_action_case_open (&found, self, key, error))
    return FALSE;

  tl_document_begin_group (self, _("Take all changes of an action back"));
  for (guint field = 0; field < TL_N_ACTION_FIELDS; field++)
    {
      if (!tl_action_field_is_written (field))
        reset (&found, (TlActionField) field);
    }
  tl_edits_let_go (self, key, TL_DAY_NONE);
  tl_document_end_group (self);
  return TRUE;
}

/* Somebody moved it: that stays, as a change like any other. */
static void
release_time (const TlActionCase *self,
              TlActionField       field)
{
  TlEdit *edit = tl_edits_find (self->document, self->action->key, field);
  g_autofree char *under = tl_action_case_dup_under (self, field);

  if (edit == NULL || !tl_record_get_boolean (edit, TL_EDIT_PINNED))
    return;
  if (g_str_equal (tl_record_get_text (edit, TL_EDIT_VALUE), under))
    {
      tl_edits_remove (self->document, self->action->key, field);
      return;
    }
  tl_record_set_boolean (edit, TL_EDIT_PINNED, FALSE);
  tl_record_set_text (edit, TL_EDIT_REPLACED, under);
}

/**
 * tl_document_pin_action:
 * @self: a document
 * @key: of an action of the plan
 * @pin: %FALSE to let it go
 * @error: return location for a #TlError
 *
 * Holds an action where it is: its date, its time and the day of the work stay,
 * whatever is derived.
 *
 * Returns: %FALSE if it stands as recorded, where it stays anyway
 */
gboolean
tl_document_pin_action (TlDocument  *self,
                        const char  *key,
                        gboolean     pin,
                        GError     **error)
{
  TlActionCase found;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  if (!tl_action_case_open (&found, self, key, error))
    return FALSE;
  if (found.record != NULL)
    return tl_edits_refuse (error, _("This action stays where it is anyway"));

  tl_document_begin_group (self, pin ? _("Pin an action") : _("Unpin an action"));
  for (guint i = 0; i < G_N_ELEMENTS (fields_of_time); i++)
    {
      TlActionField field = fields_of_time[i];
      g_autofree char *value = tl_plan_action_dup_value (found.action, field);

      if (!pin)
        release_time (&found, field);
      else if (field == one_day (&found, field))
        put (&found, field, value, TRUE);
    }
  tl_document_end_group (self);
  return TRUE;
}
