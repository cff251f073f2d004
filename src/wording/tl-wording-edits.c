/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "plan/tl-action-key.h"
#include "tl-wording-private.h"

const char *
tl_wording_action_status (TlActionStatus status)
{
  switch (status)
    {
    case TL_ACTION_PLANNED:
      return C_("status of an action", "Planned");
    case TL_ACTION_DONE:
      return C_("status of an action", "Done");
    case TL_ACTION_SKIPPED:
      return C_("status of an action", "Skipped");
    default:
      g_return_val_if_reached ("");
    }
}

static char *
name_post (const TlReading   *reading,
           const TlActionKey *key)
{
  g_autofree char *channel = tl_words_channel (reading, key->channel);
  g_autofree char *day = tl_wording_date (key->monday);

  /* Translators: a channel, the number of a post in its week, and the Monday of
   * the week: “Instagram, post 2 of the week of 1 March 2027”. */
  return g_strdup_printf (_("%s, post %u of the week of %s"), channel, key->slot, day);
}

char *
tl_wording_action_key (const TlReading *reading,
                       const char      *key)
{
  const TlPlanAction *action = tl_plan_find_action (reading->plan, key);
  TlActionKey read;
  TlPlanAction lost;

  if (action != NULL)
    return tl_wording_action_title (reading, action);

  tl_action_key_read (key, &read);
  if (read.slot > 0)
    return name_post (reading, &read);
  if (read.kind == TL_ACTION_HAND)
    return g_strdup (_("Work that you added"));

  lost = (TlPlanAction) {
    .key = key,
    .kind = read.kind,
    .task = read.task,
    .time = TL_MINUTES_NONE,
    .channel = *read.channel != '\0' ? read.channel : NULL,
    .subject = *read.subject != '\0' ? read.subject : NULL,
    .actual_minutes = -1,
  };
  return tl_wording_action_title (reading, &lost);
}

/* What stands for no value at all. */
static const char *
word_for_nothing (TlActionField field)
{
  switch (field)
    {
    case TL_ACTION_FIELD_TITLE:
      return _("As the plan words it");
    case TL_ACTION_FIELD_TIME:
      return _("Any time");
    case TL_ACTION_FIELD_CHANNEL:
      return _("No channel");
    case TL_ACTION_FIELD_PERSONA:
      return _("Nobody in particular");
    case TL_ACTION_FIELD_PILLAR:
      return _("No theme");
    case TL_ACTION_FIELD_FORMAT:
      return _("No kind of piece");
    case TL_ACTION_FIELD_KPI:
      return _("No measure");
    case TL_ACTION_FIELD_OPERATOR:
    case TL_ACTION_FIELD_ACCOUNTABLE:
    case TL_ACTION_FIELD_APPROVER:
      return _("Nobody");
    case TL_ACTION_FIELD_TEXT:
      return _("No text yet");
    case TL_ACTION_FIELD_PICTURE:
      return _("No picture");
    case TL_ACTION_FIELD_PICTURE_TEXT:
      return _("Not described");
    case TL_ACTION_FIELD_NOTE:
      return _("No note");
    case TL_ACTION_FIELD_DATE:
    case TL_ACTION_FIELD_PREPARE_ON:
    case TL_ACTION_FIELD_MINUTES:
    case TL_ACTION_FIELD_STATUS:
    default:
      return "";
    }
}

static char *
say_day (const char *value)
{
  TlDay day;

  return tl_day_parse (value, &day) ? tl_wording_date (day) : g_strdup (value);
}

static char *
say_time (const char *value)
{
  int minutes;

  return tl_minutes_parse (value, &minutes) ? tl_wording_time (minutes) : g_strdup (value);
}

static char *
say_minutes (const char *value)
{
  guint64 minutes;

  if (!g_ascii_string_to_unsigned (value, 10, 0, TL_ACTION_MAX_MINUTES, &minutes, NULL))
    return g_strdup (value);
  return tl_wording_hours ((guint) minutes);
}

static char *
say_status (const char *value)
{
  if (g_str_equal (value, "planned"))
    return g_strdup (tl_wording_action_status (TL_ACTION_PLANNED));
  if (g_str_equal (value, "skipped"))
    return g_strdup (tl_wording_action_status (TL_ACTION_SKIPPED));
  return g_strdup (value);
}

char *
tl_wording_edit_value (const TlReading *reading,
                       TlActionField    field,
                       const char      *value)
{
  if (*value == '\0')
    return g_strdup (word_for_nothing (field));

  switch (field)
    {
    case TL_ACTION_FIELD_TITLE:
    case TL_ACTION_FIELD_TEXT:
    case TL_ACTION_FIELD_PICTURE:
    case TL_ACTION_FIELD_PICTURE_TEXT:
    case TL_ACTION_FIELD_NOTE:
      return tl_words_line (value, 0);
    case TL_ACTION_FIELD_DATE:
    case TL_ACTION_FIELD_PREPARE_ON:
      return say_day (value);
    case TL_ACTION_FIELD_TIME:
      return say_time (value);
    case TL_ACTION_FIELD_CHANNEL:
      return tl_wording_channel (reading, value);
    case TL_ACTION_FIELD_PERSONA:
      return tl_wording_persona (reading, value);
    case TL_ACTION_FIELD_PILLAR:
      return tl_wording_pillar (reading, value);
    case TL_ACTION_FIELD_FORMAT:
      return tl_wording_format (reading, value);
    case TL_ACTION_FIELD_KPI:
      return tl_wording_kpi (reading, value);
    case TL_ACTION_FIELD_OPERATOR:
    case TL_ACTION_FIELD_ACCOUNTABLE:
    case TL_ACTION_FIELD_APPROVER:
      return tl_wording_person (reading, value);
    case TL_ACTION_FIELD_MINUTES:
      return say_minutes (value);
    case TL_ACTION_FIELD_STATUS:
      return say_status (value);
    default:
      g_return_val_if_reached (g_strdup (value));
    }
}

char *
tl_wording_edit (const TlReading  *reading,
                 const TlPlanEdit *edit)
{
  const char *field = tl_wording_term (TL_TYPE_ACTION_FIELD, edit->field);
  g_autofree char *value = tl_wording_edit_value (reading, edit->field, edit->value);
  g_autofree char *replaced = tl_wording_edit_value (reading, edit->field, edit->replaced);
  g_autofree char *derived = edit->derived != NULL ? tl_wording_edit_value (reading, edit->field, edit->derived) : NULL;

  switch (edit->state)
    {
    case TL_EDIT_HOMELESS:
      /* Translators: a field, and the value that somebody wanted it to have:
       * “Who does it: Anna. What it belongs to is no longer in the plan.” */
      return g_strdup_printf (_("%s: %s. What it belongs to is no longer in the plan."), field, value);
    case TL_EDIT_IN_QUESTION:
      if (!edit->usable)
        /* Translators: a field, the value that somebody wanted, and what the plan
         * says: “Who does it: “Anna” can’t be used. The plan says “Ben”.” */
        return g_strdup_printf (_("%s: “%s” can’t be used. The plan says “%s”."), field, value, derived);
      /* Translators: a field, the value that somebody wanted, what the plan said
       * then, and what it says now: “Who does it: you want “Anna”. The plan said
       * “Ben” then and says “Carla” now.” */
      return g_strdup_printf (_("%s: you want “%s”. The plan said “%s” then and says “%s” now."),
                              field, value, replaced, derived);
    case TL_EDIT_APPLIED:
      if (g_str_equal (edit->value, edit->derived))
        /* Translators: a field and its value: “Who does it: “Anna”, as the plan
         * says.” */
        return g_strdup_printf (_("%s: “%s”, as the plan says."), field, value);
      /* Translators: a field, its value, and what the plan says: “Who does it:
       * “Anna”. The plan says “Ben”.” */
      return g_strdup_printf (_("%s: “%s”. The plan says “%s”."), field, value, derived);
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}
