/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A person's changes of single fields, each laid over the action of its key. */

#include "tl-overlay.h"

#include "catalogue/tl-estimates.h"
#include "plan/tl-action-value.h"

#define HOMELESS G_MAXUINT

/* A change and the row that it belongs to. */
typedef struct
{
  TlEdit *record;
  guint position;       /* in the document */
  guint row;            /* HOMELESS: its action is gone */
  TlActionField field;
} Placed;

static int
compare_placed (const Placed *a,
                const Placed *b)
{
  int by_key = 0;

  if (a->row != b->row)
    return a->row < b->row ? -1 : 1;
  if (a->row == HOMELESS)
    by_key = strcmp (tl_record_get_text (a->record, TL_EDIT_ACTION), tl_record_get_text (b->record, TL_EDIT_ACTION));
  if (by_key != 0)
    return by_key;
  if (a->field != b->field)
    return a->field < b->field ? -1 : 1;
  return a->position < b->position ? -1 : a->position > b->position;
}

static gboolean
is_same_place (const Placed *a,
               const Placed *b)
{
  return a->row == b->row && a->field == b->field
         && (a->row != HOMELESS
             || g_str_equal (tl_record_get_text (a->record, TL_EDIT_ACTION),
                             tl_record_get_text (b->record, TL_EDIT_ACTION)));
}

static GArray *
place_edits (const TlOverlay *self,
             TlRecordList    *edits)
{
  GArray *places = g_array_sized_new (FALSE, FALSE, sizeof (Placed), tl_record_list_get_length (edits));

  for (guint i = 0; i < tl_record_list_get_length (edits); i++)
    {
      TlEdit *record = tl_record_list_get (edits, i);
      Placed placed = { record, i, HOMELESS, (TlActionField) tl_record_get_enum (record, TL_EDIT_FIELD) };

      if (tl_overlay_find_row (self, tl_record_get_text (record, TL_EDIT_ACTION), &placed.row)
          && tl_overlay_is (self, placed.row, TL_ROW_GONE))
        placed.row = HOMELESS;
      g_array_append_val (places, placed);
    }
  g_array_sort (places, (GCompareFunc) compare_placed);
  return places;
}

static const char *
keep_text (const TlOverlay *self,
           const char      *text)
{
  return g_string_chunk_insert_const (self->input->strings, text);
}

static TlPlanEdit
describe (const TlOverlay *self,
          const Placed    *placed)
{
  return (TlPlanEdit) {
    .edit = g_string_chunk_insert (self->input->strings, tl_record_get_id (placed->record)),
    .action = placed->row != HOMELESS ? tl_overlay_get_row (self, placed->row)->key
                                      : keep_text (self, tl_record_get_text (placed->record, TL_EDIT_ACTION)),
    .field = placed->field,
    .state = TL_EDIT_HOMELESS,
    .value = keep_text (self, tl_record_get_text (placed->record, TL_EDIT_VALUE)),
    .replaced = keep_text (self, tl_record_get_text (placed->record, TL_EDIT_REPLACED)),
    .made_on = tl_record_get_date (placed->record, TL_EDIT_MADE_ON),
    .unmet = tl_record_get_boolean (placed->record, TL_EDIT_UNMET),
    .pinned = tl_record_get_boolean (placed->record, TL_EDIT_PINNED),
  };
}

/* Work that has to follow goes no further back than to the week in which somebody
 * moved what appears. That week stays the same, so the work stays where it is when
 * weeks come to stand. */
static TlDay
get_first_day (const TlOverlay *self,
               TlDay            made_on,
               TlDay            day)
{
  TlDay start = self->derived->frame.start;
  TlDay monday = made_on != TL_DAY_NONE ? tl_day_get_monday (made_on) : start;

  return day < monday ? start : MAX (start, monday);
}

static void
set_day (const TlOverlay    *self,
         TlPlanAction       *action,
         const TlPlanEdit   *edit,
         TlDay               day)
{
  if (action->publish_on == TL_DAY_NONE)
    {
      action->prepare_on = day;
      return;
    }
  action->prepare_on = tl_action_move_work (action, day, get_first_day (self, edit->made_on, day));
  action->publish_on = day;
}

/* "" is no words at all. */
static const char *
get_words (const TlPlanEdit *edit)
{
  return *edit->value != '\0' ? edit->value : NULL;
}

static void
set_value (const TlOverlay     *self,
           TlPlanAction        *action,
           const TlPlanEdit    *edit,
           const TlActionValue *value)
{
  const char *ref = tl_plan_input_intern (self->input, value->ref);

  switch (edit->field)
    {
    case TL_ACTION_FIELD_TITLE: action->title = get_words (edit); break;
    case TL_ACTION_FIELD_DATE: set_day (self, action, edit, value->day); break;
    case TL_ACTION_FIELD_TIME: action->time = value->number; break;
    case TL_ACTION_FIELD_PREPARE_ON: action->prepare_on = value->day; break;
    case TL_ACTION_FIELD_CHANNEL: action->channel = ref; break;
    case TL_ACTION_FIELD_PERSONA: action->persona = ref; break;
    case TL_ACTION_FIELD_PILLAR: action->pillar = ref; break;
    case TL_ACTION_FIELD_FORMAT: action->format = ref; break;
    case TL_ACTION_FIELD_KPI: action->kpi = ref; break;
    case TL_ACTION_FIELD_OPERATOR: action->operator_id = ref; break;
    case TL_ACTION_FIELD_ACCOUNTABLE: action->accountable = ref; break;
    case TL_ACTION_FIELD_APPROVER: action->approver = ref; break;
    case TL_ACTION_FIELD_MINUTES: action->minutes = (guint) value->number; break;
    case TL_ACTION_FIELD_STATUS: action->status = (TlActionStatus) value->number; break;
    case TL_ACTION_FIELD_TEXT: action->text = get_words (edit); break;
    case TL_ACTION_FIELD_PICTURE: action->picture = get_words (edit); break;
    case TL_ACTION_FIELD_PICTURE_TEXT: action->picture_text = get_words (edit); break;
    case TL_ACTION_FIELD_NOTE: action->note = get_words (edit); break;
    default: g_assert_not_reached ();
    }
}

/* Whether a day that nobody could choose any more was chosen when it could be: past
 * work was moved before the plan began, or work begun in weeks that are past. */
static gboolean
is_over (const TlOverlay    *self,
         const TlPlanAction *action,
         const TlPlanEdit   *edit,
         TlDay               day)
{
  const TlPlanFrame *frame = &self->derived->frame;

  if (action->recorded)
    return day < frame->start;
  return edit->field == TL_ACTION_FIELD_PREPARE_ON && action->publish_on != TL_DAY_NONE && day >= frame->start;
}

/* Whether @action is done, or stands in a week that is past, and says what was. */
static gboolean
says_what_was (const TlOverlay    *self,
               const TlPlanAction *action)
{
  const TlPlanFrame *frame = &self->derived->frame;

  return action->recorded
         && (action->status == TL_ACTION_DONE || tl_plan_action_get_day (action) < MAX (frame->from, frame->start));
}

/* What could not be had when the action's week came to stand is not had while it
 * stands. */
static gboolean
is_usable (const TlOverlay     *self,
           const TlPlanAction  *action,
           const TlPlanEdit    *edit,
           TlActionValue       *value)
{
  TlValueFault fault = tl_action_value_read (self->input->strategy, self->input->catalogue, &self->derived->frame,
                                             action, edit->field, edit->value, value);

  if (action->recorded && edit->unmet)
    return FALSE;
  return fault == TL_VALUE_USABLE || (fault == TL_VALUE_OUTSIDE_PLAN && is_over (self, action, edit, value->day))
         || (fault == TL_VALUE_UNKNOWN && action->kind != TL_ACTION_HAND && says_what_was (self, action));
}

/* Finds out how a change stands, and makes it where it can be made. What is done
 * is done: nothing of it is open to question, and nothing moves it. */
static gboolean
apply_edit (const TlOverlay    *self,
            TlPlanAction       *action,
            const TlPlanAction *before,
            TlPlanEdit         *edit)
{
  g_autofree char *derived = tl_plan_action_dup_value (before, edit->field);
  gboolean done = before->status == TL_ACTION_DONE;
  gboolean holds = edit->pinned || tl_action_field_is_written (edit->field) || g_str_equal (derived, edit->value) || g_str_equal (derived, edit->replaced);
  TlActionValue value;

  edit->derived = keep_text (self, derived);
  edit->usable = is_usable (self, action, edit, &value);
  edit->state = done || (edit->usable && holds) ? TL_EDIT_APPLIED : TL_EDIT_IN_QUESTION;
  if (edit->state == TL_EDIT_APPLIED)
    action->changed |= 1u << edit->field;
  else
    action->in_question |= 1u << edit->field;
  if (edit->pinned)
    action->pinned |= 1u << edit->field;
  if (done || !edit->usable)
    return FALSE;
  set_value (self, action, edit, &value);
  return TRUE;
}

/**
 * tl_overlay_approve:
 *
 * Gives whoever approves @action the time for it. Nobody approves their own
 * work.
 */
void
tl_overlay_approve (const TlOverlay *self,
                    TlPlanAction    *action)
{
  if (g_strcmp0 (action->approver, action->operator_id) == 0)
    action->approver = NULL;
  action->approve_minutes = action->approver == NULL
                                ? 0
                                : tl_plan_input_minutes (self->input, TL_ESTIMATES_APPROVE_MINUTES);
}

/* Somebody else does it than was planned: a post needs the team's approval then,
 * unless it is the approver's own or nobody's. */
static void
change_approver (const TlOverlay *self,
                 TlPlanAction    *action)
{
  int approver = self->input->approver;
  const char *id = approver == TL_NOBODY ? NULL : self->input->people[approver].id;
  gboolean needed = action->kind != TL_ACTION_HAND && action->publish_on != TL_DAY_NONE && action->operator_id != NULL
                    && tl_plan_input_minutes (self->input, TL_ESTIMATES_APPROVE_MINUTES) > 0;

  if (!needed || g_strcmp0 (action->operator_id, id) == 0)
    action->approval_missing = FALSE;
  if (action->operator_id == NULL && action->kind != TL_ACTION_HAND)
    action->approver = NULL;
  else if (needed && action->approver == NULL && !action->approval_missing)
    action->approver = id;
}

/* What stands recorded names whom it named, also who is gone. What is to be done
 * all the same in weeks that are planned is not theirs any more. */
static gboolean
forget_gone (const TlOverlay *self,
             TlPlanAction    *action)
{
  const struct
  {
    TlActionField field;
    const char **ref;
  } refs[] = {
    { TL_ACTION_FIELD_CHANNEL, &action->channel },
    { TL_ACTION_FIELD_PERSONA, &action->persona },
    { TL_ACTION_FIELD_PILLAR, &action->pillar },
    { TL_ACTION_FIELD_FORMAT, &action->format },
    { TL_ACTION_FIELD_KPI, &action->kpi },
    { TL_ACTION_FIELD_OPERATOR, &action->operator_id },
    { TL_ACTION_FIELD_ACCOUNTABLE, &action->accountable },
    { TL_ACTION_FIELD_APPROVER, &action->approver },
  };
  const TlPlanFrame *frame = &self->derived->frame;
  gboolean is_accounted_for = action->accountable != NULL;
  gboolean forgotten = FALSE;
  TlActionValue value;

  if (!action->recorded || says_what_was (self, action))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (refs); i++)
    if (*refs[i].ref != NULL
        && tl_action_value_read (self->input->strategy, self->input->catalogue, frame, action, refs[i].field,
                                 *refs[i].ref, &value)
               == TL_VALUE_UNKNOWN)
      {
        *refs[i].ref = NULL;
        forgotten = TRUE;
      }
  if (is_accounted_for && action->accountable == NULL)
    action->accountable = tl_plan_action_accountable (action, self->input);
  return forgotten;
}

static void
follow_people (const TlOverlay    *self,
               TlPlanAction       *action,
               const TlPlanAction *before,
               guint               set)
{
  gboolean other = g_strcmp0 (action->operator_id, before->operator_id) != 0;

  if (other)
    {
      action->by_backup = FALSE;
      if (!(set & (1u << TL_ACTION_FIELD_ACCOUNTABLE))
          && g_strcmp0 (before->accountable, tl_plan_action_accountable (before, self->input)) == 0)
        action->accountable = tl_plan_action_accountable (action, self->input);
    }
  if (set & (1u << TL_ACTION_FIELD_APPROVER))
    action->approval_missing = FALSE;
  else if (other)
    change_approver (self, action);
  else
    return;
  tl_overlay_approve (self, action);
}

static void
follow_measure (const TlOverlay    *self,
                TlPlanAction       *action,
                const TlPlanAction *before,
                guint               set)
{
  gboolean elsewhere = g_strcmp0 (action->channel, before->channel) != 0
                       || g_strcmp0 (action->persona, before->persona) != 0;
  const char *kpi = action->kpi;

  if (elsewhere && action->kind != TL_ACTION_HAND && !(set & (1u << TL_ACTION_FIELD_KPI)))
    tl_measures_fill_in (self->measures, action);
  else if (elsewhere || g_strcmp0 (action->kpi, before->kpi) != 0
           || tl_plan_action_get_day (action) != tl_plan_action_get_day (before))
    tl_measures_follow (self->measures, action);
  /* What is over may name one that is gone. */
  if (set & (1u << TL_ACTION_FIELD_KPI))
    action->kpi = kpi;
}

/* An action outside of the plan's weeks keeps its changes where it is over, and where
 * nothing is derived of it; whether the others stand can be told when the plan has
 * the action again. */
static void
leave_outside (const TlOverlay    *self,
               TlPlanAction       *action,
               const TlPlanAction *before,
               GPtrArray          *changes)
{
  const TlPlanFrame *frame = &self->derived->frame;
  gboolean over = action->status == TL_ACTION_DONE || action->kind == TL_ACTION_HAND
                  || tl_plan_action_get_day (action) < MAX (frame->from, frame->start);

  *action = *before;
  for (guint i = 0; i < changes->len; i++)
    {
      TlPlanEdit *edit = changes->pdata[i];

      if (over && edit->state == TL_EDIT_APPLIED)
        {
          apply_edit (self, action, before, edit);
          continue;
        }
      edit->state = TL_EDIT_HOMELESS;
      edit->derived = NULL;
      edit->usable = FALSE;
    }
}

static void
change_row (TlOverlay *self,
            guint      row,
            GPtrArray *changes)
{
  TlPlanAction *action = tl_overlay_get_row (self, row);
  TlPlanAction *before = g_memdup2 (action, sizeof *action);
  guint set = 0;

  g_ptr_array_add (self->blocks, before);
  g_hash_table_insert (self->bases, (gpointer) before->key, before);

  for (guint i = 0; i < changes->len; i++)
    {
      TlPlanEdit *edit = changes->pdata[i];

      if (apply_edit (self, action, before, edit))
        set |= 1u << edit->field;
    }
  if (tl_overlay_get_week (self, tl_plan_action_get_day (action)) == 0)
    leave_outside (self, action, before, changes);
  forget_gone (self, action);
  follow_people (self, action, before, set);
  follow_measure (self, action, before, set);
  tl_overlay_follow_refs (self, action, before);
  tl_overlay_flag (self, row, TL_ROW_TOUCHED);
}

/* What stands recorded and has no changes may name whom nobody knows any more too. */
static void
forget_gone_of_records (TlOverlay *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  for (guint row = 0; row < self->rows->len; row++)
    {
      TlPlanAction action = *tl_overlay_get_row (self, row);

      if (action.recorded && !g_hash_table_contains (self->bases, action.key) && forget_gone (self, &action))
        change_row (self, row, none);
    }
}

/**
 * tl_overlay_add_edits:
 * @edits: (element-type TlEdit): those of the document; of several for a field
 *   of an action, the last one counts
 *
 * Makes the changes, and says of each how it stands.
 */
void
tl_overlay_add_edits (TlOverlay    *self,
                      TlRecordList *edits)
{
  g_autoptr (GArray) places = place_edits (self, edits);
  g_autofree TlPlanEdit *told = g_new0 (TlPlanEdit, places->len + 1);
  g_autoptr (GPtrArray) changes = g_ptr_array_new ();

  for (guint i = 0; i < places->len; i++)
    {
      const Placed *placed = &g_array_index (places, Placed, i);
      const Placed *next = i + 1 < places->len ? placed + 1 : NULL;

      if (next == NULL || !is_same_place (placed, next))
        {
          told[placed->position] = describe (self, placed);
          if (placed->row != HOMELESS)
            g_ptr_array_add (changes, &told[placed->position]);
        }
      if (changes->len > 0 && (next == NULL || next->row != placed->row))
        {
          change_row (self, placed->row, changes);
          g_ptr_array_set_size (changes, 0);
        }
    }
  forget_gone_of_records (self);
  for (guint i = 0; i < places->len; i++)
    if (told[i].edit != NULL)
      g_array_append_val (self->edits, told[i]);
}
