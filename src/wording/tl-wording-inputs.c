/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-wording-inputs.h"

#include <glib/gi18n-lib.h>

#include "tl-wording-private.h"

const char *
tl_wording_input_field (TlInputField field)
{
  switch (field)
    {
    case TL_INPUT_STATUS:
      return tl_wording_term (TL_TYPE_ACTION_FIELD, TL_ACTION_FIELD_STATUS);
    case TL_INPUT_DONE_ON:
      return tl_wording_field (TL_TYPE_ACTION_RECORD, TL_ACTION_RECORD_DONE_ON);
    case TL_INPUT_MINUTES:
      return _("Actual hours");
    case TL_INPUT_LINK:
      return tl_wording_field (TL_TYPE_ACTION_RECORD, TL_ACTION_RECORD_LINK);
    case TL_INPUT_NOTE:
      return tl_wording_field (TL_TYPE_ACTION_RECORD, TL_ACTION_RECORD_NOTE);
    case TL_INPUT_OPERATOR:
      return tl_wording_term (TL_TYPE_ACTION_FIELD, TL_ACTION_FIELD_OPERATOR);
    case TL_INPUT_PREPARE_ON:
      return tl_wording_term (TL_TYPE_ACTION_FIELD, TL_ACTION_FIELD_PREPARE_ON);
    case TL_INPUT_PUBLISH_ON:
      return _("Publish on");
    case TL_INPUT_VALUE:
      return _("Actual");
    case TL_INPUT_VALUE_NOTE:
      return tl_wording_field (TL_TYPE_ACTUAL, TL_ACTUAL_NOTE);
    default:
      g_return_val_if_reached ("");
    }
}

/* Much work comes back every week. */
static char *
name_action (const TlReading *reading,
             const char      *key)
{
  const TlPlanAction *action = tl_plan_find_action (reading->plan, key);
  g_autofree char *title = tl_wording_action_key (reading, key);
  g_autofree char *day = NULL;

  if (action == NULL)
    return g_steal_pointer (&title);
  day = tl_wording_date (tl_plan_action_get_day (action));
  /* Translators: what is to be done or is measured, and a day. */
  return g_strdup_printf (_("%s, %s"), title, day);
}

char *
tl_wording_input_row (const TlReading *reading,
                      const char      *row,
                      TlInputField     field)
{
  g_autoptr (TlInputPeriod) period = NULL;
  g_autofree char *kpi = NULL, *first = NULL, *last = NULL;

  if (field < TL_N_ACTION_INPUTS)
    return name_action (reading, row);
  period = tl_input_period_new (row);
  if (period == NULL)
    return g_strdup (row);
  kpi = tl_wording_kpi (reading, period->kpi);
  first = tl_wording_date (period->first);
  last = tl_wording_date (period->last);
  if (period->first == period->last)
    /* Translators: what is to be done or is measured, and a day. */
    return g_strdup_printf (_("%s, %s"), kpi, first);
  /* Translators: what is measured, and the first and the last day of a period:
   * “Followers, 1 March 2027 to 31 March 2027”. */
  return g_strdup_printf (_("%s, %s to %s"), kpi, first, last);
}

static const char *
say_status (const char *value)
{
  for (TlPlanAction action = { .status = TL_ACTION_PLANNED }; action.status <= TL_ACTION_SKIPPED; action.status++)
    {
      g_autofree char *nick = tl_input_dup_of_action (&action, TL_INPUT_STATUS);

      if (g_str_equal (nick, value))
        return tl_wording_action_status (action.status);
    }
  return value;
}

char *
tl_wording_input_value (const TlReading *reading,
                        TlInputField     field,
                        const char      *value)
{
  TlDay day;

  if (field == TL_INPUT_OPERATOR)
    /* Translators: instead of a name, where there is none. */
    return *value != '\0' ? tl_wording_person (reading, value) : g_strdup (_("nobody"));
  if (*value == '\0')
    /* Translators: instead of a value, where there is none. */
    return g_strdup (_("nothing"));
  if (field == TL_INPUT_LINK || field == TL_INPUT_NOTE || field == TL_INPUT_VALUE_NOTE
      || !tl_input_is_value (field, value))
    return tl_words_quote (value);

  switch (field)
    {
    case TL_INPUT_STATUS:
      return g_strdup (say_status (value));
    case TL_INPUT_DONE_ON:
    case TL_INPUT_PREPARE_ON:
    case TL_INPUT_PUBLISH_ON:
      return tl_day_parse (value, &day) ? tl_wording_date (day) : g_strdup (value);
    case TL_INPUT_MINUTES:
      return tl_wording_hours ((guint) g_ascii_strtoull (value, NULL, 10));
    case TL_INPUT_VALUE:
      return tl_wording_number (g_ascii_strtod (value, NULL));
    case TL_INPUT_LINK:
    case TL_INPUT_NOTE:
    case TL_INPUT_OPERATOR:
    case TL_INPUT_VALUE_NOTE:
    default:
      g_return_val_if_reached (g_strdup (value));
    }
}
