/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Changes that the plan has left behind: in question, or homeless. */

#include "tl-edits-private.h"

#include <glib/gi18n-lib.h>

#include "plan/tl-action-key.h"

static const TlPlanEdit *
find_edit (TlDocument  *document,
           const char  *id,
           GError     **error)
{
  TlPlan *plan;

  tl_document_update (document);
  plan = tl_document_get_plan (document);
  for (guint i = 0; i < plan->n_edits; i++)
    if (g_str_equal (plan->edits[i].edit, id))
      return &plan->edits[i];
  g_set_error_literal (error, TL_ERROR, TL_ERROR_MISSING, _("This change is no longer there"));
  return NULL;
}

/**
 * tl_document_keep_edit:
 * @self: a document
 * @edit: the id of a change that is in question
 * @error: return location for a #TlError
 *
 * Keeps what a person wanted, now that they know what the plan says.
 *
 * Returns: %FALSE if it is not in question, or its value cannot be used
 */
gboolean
tl_document_keep_edit (TlDocument  *self,
                       const char  *edit,
                       GError     **error)
{
  const TlPlanEdit *found;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (edit != NULL, FALSE);

  found = find_edit (self, edit, error);
  if (found == NULL)
    return FALSE;
  if (found->state != TL_EDIT_IN_QUESTION)
    return tl_edits_refuse (error, _("This change needs no decision"));
  if (!found->usable)
    return tl_edits_refuse (error, _("What you wanted cannot be used any more"));

  tl_document_begin_group (self, _("Keep a change"));
  tl_edits_put (self, found->action, found->field, found->value, found->derived, FALSE);
  tl_document_end_group (self);
  return TRUE;
}

/**
 * tl_document_drop_edit:
 * @self: a document
 * @edit: the id of a change
 * @error: return location for a #TlError
 *
 * Drops a change, whether in question, homeless or applied: what the plan says is
 * in force.
 *
 * Returns: %FALSE if there is no such change
 */
gboolean
tl_document_drop_edit (TlDocument  *self,
                       const char  *edit,
                       GError     **error)
{
  const TlPlanEdit *found;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (edit != NULL, FALSE);

  found = find_edit (self, edit, error);
  if (found == NULL)
    return FALSE;
  if (found->state != TL_EDIT_HOMELESS)
    return tl_document_reset_action_field (self, found->action, found->field, error);

  tl_document_begin_group (self, _("Drop a change"));
  tl_edits_remove (self, found->action, found->field);
  tl_edits_let_go (self, found->action, TL_DAY_NONE);
  tl_document_end_group (self);
  return TRUE;
}

static void
remove_edits (TlDocument *document,
              GPtrArray  *edits)
{
  for (guint i = 0; i < edits->len; i++)
    {
      const TlPlanEdit *edit = edits->pdata[i];

      tl_edits_remove (document, edit->action, edit->field);
      tl_edits_let_go (document, edit->action, TL_DAY_NONE);
    }
}

/* The changes of an action that is gone, or outside of the plan's weeks. */
static GPtrArray *
list_homeless (TlDocument  *document,
               const char  *key,
               GError     **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  TlPlan *plan;

  tl_document_update (document);
  plan = tl_document_get_plan (document);
  for (guint i = 0; i < plan->n_edits; i++)
    if (plan->edits[i].state == TL_EDIT_HOMELESS && g_str_equal (plan->edits[i].action, key))
      g_ptr_array_add (found, (gpointer) &plan->edits[i]);
  if (found->len > 0)
    return g_steal_pointer (&found);
  g_set_error_literal (error, TL_ERROR, TL_ERROR_MISSING, _("There are no such changes without an action"));
  return NULL;
}

/* Whether an action can take a change over. What is not published has one day, and
 * what was added by hand has no place for a value that it cannot have. */
static gboolean
takes (const TlActionCase *target,
       const TlPlanEdit   *edit)
{
  g_autofree char *checked = NULL;

  if (edit->field == TL_ACTION_FIELD_PREPARE_ON && target->action->publish_on == TL_DAY_NONE)
    return FALSE;
  if (target->action->kind != TL_ACTION_HAND || edit->field == TL_ACTION_FIELD_STATUS)
    return TRUE;
  checked = tl_edits_check_value (target->document, target->action, edit->field, edit->value, NULL);
  return checked != NULL && !(edit->field == TL_ACTION_FIELD_TITLE && *checked == '\0');
}

static void
leave_what_cannot_go (const TlActionCase *target,
                      GPtrArray          *edits)
{
  for (guint i = edits->len; i > 0; i--)
    if (!takes (target, edits->pdata[i - 1]))
      g_ptr_array_remove_index (edits, i - 1);
}

static void
move_edit (const TlActionCase *target,
           const TlPlanEdit   *edit)
{
  const char *key = target->action->key;
  g_autofree char *under = tl_action_case_dup_under (target, edit->field);

  if (target->action->kind == TL_ACTION_HAND && edit->field != TL_ACTION_FIELD_STATUS)
    {
      g_autofree char *checked
        = tl_edits_check_value (target->document, target->action, edit->field, edit->value, NULL);

      tl_edits_write_field (target->document, target->record, edit->field, checked);
      return;
    }
  tl_edits_remove (target->document, key, edit->field);
  if (edit->pinned || !g_str_equal (edit->value, under))
    tl_edits_put (target->document, key, edit->field, edit->value, under, edit->pinned);
}

/**
 * tl_document_move_edits:
 * @self: a document
 * @from: the key of an action that is gone
 * @to: the key of an action of the plan
 * @error: return location for a #TlError
 *
 * Makes the homeless changes of one action changes of another. Where that one has
 * a change of the same field, the moved one takes its place. A value that @to
 * cannot have is in question there. Where @to has no place for it, it stays
 * homeless: what was added by hand has none for such values, and what is not
 * published has one day, so none for the day of the work.
 *
 * Returns: %FALSE if there are no such changes, @to can have none of them, or is
 *   done or not in the plan
 */
gboolean
tl_document_move_edits (TlDocument  *self,
                        const char  *from,
                        const char  *to,
                        GError     **error)
{
  g_autoptr (GPtrArray) homeless = NULL;
  TlActionCase target;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (from != NULL && to != NULL, FALSE);

  homeless = list_homeless (self, from, error);
  if (homeless == NULL || !tl_action_case_open (&target, self, to, error))
    return FALSE;
  if (target.action->week == 0)
    return tl_edits_refuse (error, _("This action is there, outside of the weeks that are planned"));
  if (target.action->status == TL_ACTION_DONE)
    return tl_edits_refuse (error, _("What is done is not changed by that"));
  leave_what_cannot_go (&target, homeless);
  if (homeless->len == 0)
    return tl_edits_refuse (error, _("That action can have nothing of what you wanted"));

  tl_document_begin_group (self, _("Move changes to another action"));
  for (guint i = 0; i < homeless->len; i++)
    move_edit (&target, homeless->pdata[i]);
  tl_edits_let_go (self, to, TL_DAY_NONE);
  remove_edits (self, homeless);
  tl_document_end_group (self);
  return TRUE;
}

/* The day that a key tells, or TL_DAY_NONE: "2027-03-01", "2027-03" at the end. */
static TlDay
day_of_key (const char *key)
{
  const char *last = strrchr (key, '/');
  TlActionKey read;
  TlDay day = TL_DAY_NONE;
  g_autofree char *first_of_month = NULL;

  tl_action_key_read (key, &read);
  if (read.monday != TL_DAY_NONE || last == NULL || tl_day_parse (last + 1, &day))
    return read.monday != TL_DAY_NONE ? read.monday : day;
  first_of_month = g_strconcat (last + 1, "-01", NULL);
  return tl_day_parse (first_of_month, &day) ? day : TL_DAY_NONE;
}

/* Into the weeks that are planned. */
static TlDay
fit_day (const TlPlanFrame *frame,
         TlDay              day)
{
  TlDay first = MAX (frame->start, frame->from);
  TlDay last = frame->start + 7 * frame->weeks - 1;

  return CLAMP (day, MIN (first, last), last);
}

typedef struct
{
  TlOwnAction own;
  GPtrArray *serves;
} Known;

static void
know_edit (Known            *known,
           const TlPlanEdit *edit)
{
  TlOwnAction *own = &known->own;
  guint64 minutes;

  switch (edit->field)
    {
    case TL_ACTION_FIELD_TITLE: own->title = *edit->value != '\0' ? edit->value : own->title; break;
    case TL_ACTION_FIELD_DATE: tl_day_parse (edit->value, &own->date); break;
    case TL_ACTION_FIELD_PREPARE_ON: tl_day_parse (edit->value, &own->prepare_on); break;
    case TL_ACTION_FIELD_TIME: tl_minutes_parse (edit->value, &own->time); break;
    case TL_ACTION_FIELD_CHANNEL: own->channel = edit->value; break;
    case TL_ACTION_FIELD_PERSONA: own->persona = edit->value; break;
    case TL_ACTION_FIELD_PILLAR: own->pillar = edit->value; break;
    case TL_ACTION_FIELD_FORMAT: own->format = edit->value; break;
    case TL_ACTION_FIELD_KPI: own->kpi = edit->value; break;
    case TL_ACTION_FIELD_OPERATOR: own->operator_id = edit->value; break;
    case TL_ACTION_FIELD_ACCOUNTABLE: own->accountable = edit->value; break;
    case TL_ACTION_FIELD_APPROVER: own->approver = edit->value; break;
    case TL_ACTION_FIELD_TEXT: own->text = edit->value; break;
    case TL_ACTION_FIELD_PICTURE: own->picture = edit->value; break;
    case TL_ACTION_FIELD_PICTURE_TEXT: own->picture_text = edit->value; break;
    case TL_ACTION_FIELD_NOTE: own->note = edit->value; break;
    case TL_ACTION_FIELD_MINUTES:
      if (g_ascii_string_to_unsigned (edit->value, 10, 0, TL_ACTION_MAX_MINUTES, &minutes, NULL))
        own->minutes = (guint) minutes;
      break;
    case TL_ACTION_FIELD_STATUS:
    default:
      break;
    }
}

/* What names nobody and nothing any more is left out. */
static void
forget_unknown (TlDocument *document,
                Known      *known)
{
  const TlPlanAction action = { .kind = TL_ACTION_HAND, .recorded = TRUE };
  const struct
  {
    TlActionField field;
    const char **ref;
    gboolean answer;
  } refs[] = {
    { TL_ACTION_FIELD_CHANNEL, &known->own.channel, FALSE },
    { TL_ACTION_FIELD_PERSONA, &known->own.persona, TRUE },
    { TL_ACTION_FIELD_PILLAR, &known->own.pillar, TRUE },
    { TL_ACTION_FIELD_FORMAT, &known->own.format, FALSE },
    { TL_ACTION_FIELD_KPI, &known->own.kpi, TRUE },
    { TL_ACTION_FIELD_OPERATOR, &known->own.operator_id, FALSE },
    { TL_ACTION_FIELD_ACCOUNTABLE, &known->own.accountable, FALSE },
    { TL_ACTION_FIELD_APPROVER, &known->own.approver, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refs); i++)
    {
      g_autofree char *checked = *refs[i].ref == NULL
                                     ? NULL
                                     : tl_edits_check_value (document, &action, refs[i].field, *refs[i].ref, NULL);

      if (checked == NULL || *checked == '\0')
        *refs[i].ref = NULL;
      else if (refs[i].answer)
        g_ptr_array_add (known->serves, (gpointer) *refs[i].ref);
    }
}

/**
 * tl_document_keep_edits_as_own:
 * @self: a document
 * @key: of an action that is gone
 * @title: what to call it, where no change does
 * @error: return location for a #TlError
 *
 * Makes an action by hand of the homeless changes of one action and of what its
 * key tells: the channel and the week. It is put into the weeks that are planned,
 * and serves the persona, the theme and the KPI that the changes name. What was
 * skipped stays so.
 *
 * Returns: (transfer full) (nullable): the key of the new action, or %NULL if
 *   there are no such changes, or the action stands outside of the plan's weeks
 */
char *
tl_document_keep_edits_as_own (TlDocument  *self,
                               const char  *key,
                               const char  *title,
                               GError     **error)
{
  g_autoptr (GPtrArray) homeless = NULL;
  g_autoptr (GPtrArray) serves = g_ptr_array_new_null_terminated (3, NULL, TRUE);
  g_autofree char *new_key = NULL;
  Known known = { .own = { .title = title, .time = TL_MINUTES_NONE }, .serves = serves };
  gboolean skipped = FALSE;
  TlActionKey read;
  TlPlanFrame frame;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (key != NULL && title != NULL, NULL);

  homeless = list_homeless (self, key, error);
  if (homeless == NULL)
    return NULL;
  if (tl_document_find_action_record (self, key) != NULL)
    {
      tl_edits_refuse (error, _("This action is there, outside of the weeks that are planned"));
      return NULL;
    }

  tl_document_get_frame (self, &frame);
  tl_action_key_read (key, &read);
  known.own.channel = read.channel;
  known.own.date = day_of_key (key);
  for (guint i = 0; i < homeless->len; i++)
    {
      const TlPlanEdit *edit = homeless->pdata[i];

      know_edit (&known, edit);
      skipped |= edit->field == TL_ACTION_FIELD_STATUS && g_str_equal (edit->value, "skipped");
    }
  forget_unknown (self, &known);
  known.own.date = fit_day (&frame, known.own.date != TL_DAY_NONE ? known.own.date : known.own.prepare_on);
  if (known.own.prepare_on > known.own.date)
    known.own.prepare_on = TL_DAY_NONE;
  known.own.serves = serves->len > 0 ? (const char *const *) serves->pdata : NULL;

  tl_document_begin_group (self, _("Keep changes as an action of your own"));
  new_key = tl_document_add_action (self, &known.own, error);
  if (new_key != NULL && skipped)
    tl_edits_put (self, new_key, TL_ACTION_FIELD_STATUS, "skipped", "planned", FALSE);
  if (new_key != NULL)
    remove_edits (self, homeless);
  tl_document_end_group (self);
  return g_steal_pointer (&new_key);
}

/**
 * tl_document_drop_edits:
 * @self: a document
 * @key: of an action that is gone
 * @error: return location for a #TlError
 *
 * Drops the homeless changes of one action.
 *
 * Returns: %FALSE if there are no such changes
 */
gboolean
tl_document_drop_edits (TlDocument  *self,
                        const char  *key,
                        GError     **error)
{
  g_autoptr (GPtrArray) homeless = NULL;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  homeless = list_homeless (self, key, error);
  if (homeless == NULL)
    return FALSE;

  tl_document_begin_group (self, _("Drop changes"));
  remove_edits (self, homeless);
  tl_document_end_group (self);
  return TRUE;
}
