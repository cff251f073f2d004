/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-action-value.h"

#include "tracking/tl-action-record.h"

static const char *
get_text (const TlPlanAction *action,
          TlActionField       field)
{
  switch (field)
    {
    case TL_ACTION_FIELD_TITLE: return action->title;
    case TL_ACTION_FIELD_CHANNEL: return action->channel;
    case TL_ACTION_FIELD_PERSONA: return action->persona;
    case TL_ACTION_FIELD_PILLAR: return action->pillar;
    case TL_ACTION_FIELD_FORMAT: return action->format;
    case TL_ACTION_FIELD_KPI: return action->kpi;
    case TL_ACTION_FIELD_OPERATOR: return action->operator_id;
    case TL_ACTION_FIELD_ACCOUNTABLE: return action->accountable;
    case TL_ACTION_FIELD_APPROVER: return action->approver;
    case TL_ACTION_FIELD_STATUS: return action->status == TL_ACTION_SKIPPED ? "skipped" : "planned";
    case TL_ACTION_FIELD_TEXT: return action->text;
    case TL_ACTION_FIELD_PICTURE: return action->picture;
    case TL_ACTION_FIELD_PICTURE_TEXT: return action->picture_text;
    case TL_ACTION_FIELD_NOTE: return action->note;
    case TL_ACTION_FIELD_DATE:
    case TL_ACTION_FIELD_TIME:
    case TL_ACTION_FIELD_PREPARE_ON:
    case TL_ACTION_FIELD_MINUTES:
    default: g_return_val_if_reached (NULL);
    }
}

/**
 * tl_action_field_is_written:
 * @field: of an action
 *
 * Returns: whether only people say anything of it: nothing is derived that could
 *   change underneath
 */
gboolean
tl_action_field_is_written (TlActionField field)
{
  return field == TL_ACTION_FIELD_TEXT || field == TL_ACTION_FIELD_PICTURE || field == TL_ACTION_FIELD_PICTURE_TEXT
         || field == TL_ACTION_FIELD_NOTE;
}

/**
 * tl_plan_action_dup_value:
 * @action: an action
 * @field: one of its fields
 *
 * Returns: (transfer full): the value of @field, as it is written in a #TlEdit
 */
char *
tl_plan_action_dup_value (const TlPlanAction *action,
                          TlActionField       field)
{
  const char *text;

  switch ((guint) field)
    {
    case TL_ACTION_FIELD_DATE:
      return tl_day_to_string (tl_plan_action_get_day (action));
    case TL_ACTION_FIELD_PREPARE_ON:
      return tl_day_to_string (action->prepare_on);
    case TL_ACTION_FIELD_TIME:
      return action->time == TL_MINUTES_NONE ? g_strdup ("") : tl_minutes_to_string (action->time);
    case TL_ACTION_FIELD_MINUTES:
      return g_strdup_printf ("%u", action->minutes);
    default:
      text = get_text (action, field);
      return g_strdup (text != NULL ? text : "");
    }
}

static gboolean
is_in_list (TlStrategy *strategy,
            guint       list,
            const char *id)
{
  return tl_record_list_find (tl_record_get_list (strategy, list), id, NULL) != NULL;
}

static TlValueFault
read_ref (TlStrategy         *strategy,
          TlCatalogue        *catalogue,
          const TlPlanAction *action,
          TlActionField       field,
          const char         *text,
          TlActionValue      *value)
{
  gboolean is_post = action->kind != TL_ACTION_HAND && action->publish_on != TL_DAY_NONE;
  gboolean there;

  if (*text == '\0')
    {
      value->ref = NULL;
      return is_post && (field == TL_ACTION_FIELD_CHANNEL || field == TL_ACTION_FIELD_FORMAT) ? TL_VALUE_NEEDED
                                                                                             : TL_VALUE_USABLE;
    }

  switch ((guint) field)
    {
    case TL_ACTION_FIELD_CHANNEL:
      there = tl_catalogue_find_channel (catalogue, text) != NULL
              || is_in_list (strategy, TL_STRATEGY_OWN_CHANNELS, text);
      break;
    case TL_ACTION_FIELD_PERSONA:
      there = is_in_list (strategy, TL_STRATEGY_PERSONAS, text);
      break;
    case TL_ACTION_FIELD_PILLAR:
      there = is_in_list (strategy, TL_STRATEGY_PILLARS, text);
      break;
    case TL_ACTION_FIELD_FORMAT:
      there = tl_catalogue_find_format (catalogue, text) != NULL;
      break;
    case TL_ACTION_FIELD_KPI:
      there = is_in_list (strategy, TL_STRATEGY_KPIS, text);
      break;
    default:
      there = is_in_list (strategy, TL_STRATEGY_TEAM, text);
      break;
    }
  value->ref = text;
  return there ? TL_VALUE_USABLE : TL_VALUE_UNKNOWN;
}

/* What stands recorded may stand in the past; nothing else can come to it. */
static TlDay
get_first_day (const TlPlanFrame  *frame,
               const TlPlanAction *action)
{
  return action->recorded ? frame->start : MAX (frame->start, frame->from);
}

/**
 * tl_action_move_work:
 * @action: an action that appears
 * @day: another day on which it is to appear
 * @first: the first day to which work may be moved
 *
 * Work keeps its distance from the day on which it appears, where it would come
 * after that day otherwise; it is not moved further than to @first, or to @day.
 *
 * Returns: the day of the work
 */
TlDay
tl_action_move_work (const TlPlanAction *action,
                     TlDay               day,
                     TlDay               first)
{
  TlDay distance = action->publish_on - action->prepare_on;

  first = MIN (first, day);
  if (action->prepare_on <= day)
    return action->prepare_on;
  return day - first > distance ? day - distance : first;
}

static TlValueFault
read_day (const TlPlanFrame  *frame,
          const TlPlanAction *action,
          TlActionField       field,
          const char         *text,
          TlActionValue      *value)
{
  TlDay first = get_first_day (frame, action);

  if (!tl_day_parse (text, &value->day))
    return TL_VALUE_UNREADABLE;
  if (field == TL_ACTION_FIELD_PREPARE_ON && action->publish_on != TL_DAY_NONE)
    {
      if (value->day > action->publish_on)
        return TL_VALUE_TOO_LATE;
      return value->day >= MIN (first, action->prepare_on) ? TL_VALUE_USABLE : TL_VALUE_OUTSIDE_PLAN;
    }
  return value->day >= first && value->day < frame->start + 7 * frame->weeks ? TL_VALUE_USABLE : TL_VALUE_OUTSIDE_PLAN;
}

static TlValueFault
read_minutes (const char    *text,
              TlActionValue *value)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, 0, TL_ACTION_MAX_MINUTES, &number, NULL))
    return TL_VALUE_UNREADABLE;
  value->number = (int) number;
  return TL_VALUE_USABLE;
}

static TlValueFault
read_time (const char    *text,
           TlActionValue *value)
{
  value->number = TL_MINUTES_NONE;
  if (*text != '\0' && (!tl_minutes_parse (text, &value->number) || value->number >= TL_MINUTES_MAX))
    return TL_VALUE_UNREADABLE;
  return TL_VALUE_USABLE;
}

static TlValueFault
read_status (const char    *text,
             TlActionValue *value)
{
  if (!g_str_equal (text, "planned") && !g_str_equal (text, "skipped"))
    return TL_VALUE_UNREADABLE;
  value->number = g_str_equal (text, "skipped") ? TL_ACTION_SKIPPED : TL_ACTION_PLANNED;
  return TL_VALUE_USABLE;
}

/**
 * tl_action_value_read:
 * @strategy: the answers
 * @catalogue: what is known of the world
 * @frame: the frame of the plan
 * @action: the action that is to have the value
 * @field: which field
 * @text: a value as in #TlEdit
 * @value: (out caller-allocates): the value; it borrows from @text
 *
 * Reads a value, and finds out whether @action could have it. An action's day is
 * within the plan, and not in a week that is past unless the action stands
 * recorded; a piece is prepared up to the day on which it appears, and where
 * workloads are reckoned, or no earlier than it is now; a post has a channel and a
 * format.
 *
 * Returns: what keeps the value from being used
 */
TlValueFault
tl_action_value_read (TlStrategy         *strategy,
                      TlCatalogue        *catalogue,
                      const TlPlanFrame  *frame,
                      const TlPlanAction *action,
                      TlActionField       field,
                      const char         *text,
                      TlActionValue      *value)
{
  *value = (TlActionValue) { NULL, TL_DAY_NONE, 0 };

  switch (field)
    {
    case TL_ACTION_FIELD_TITLE:
    case TL_ACTION_FIELD_TEXT:
    case TL_ACTION_FIELD_PICTURE:
    case TL_ACTION_FIELD_PICTURE_TEXT:
    case TL_ACTION_FIELD_NOTE:
      return TL_VALUE_USABLE;
    case TL_ACTION_FIELD_DATE:
    case TL_ACTION_FIELD_PREPARE_ON:
      return read_day (frame, action, field, text, value);
    case TL_ACTION_FIELD_TIME:
      return read_time (text, value);
    case TL_ACTION_FIELD_MINUTES:
      return read_minutes (text, value);
    case TL_ACTION_FIELD_STATUS:
      return read_status (text, value);
    case TL_ACTION_FIELD_CHANNEL:
    case TL_ACTION_FIELD_PERSONA:
    case TL_ACTION_FIELD_PILLAR:
    case TL_ACTION_FIELD_FORMAT:
    case TL_ACTION_FIELD_KPI:
    case TL_ACTION_FIELD_OPERATOR:
    case TL_ACTION_FIELD_ACCOUNTABLE:
    case TL_ACTION_FIELD_APPROVER:
      return read_ref (strategy, catalogue, action, field, text, value);
    default:
      g_return_val_if_reached (TL_VALUE_UNREADABLE);
    }
}
