/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Values of an action's fields: what is wrong with them, and where they go. */

#include "tl-edits-private.h"

#include <glib/gi18n-lib.h>

gboolean
tl_edits_refuse (GError     **error,
                 const char  *message)
{
  g_set_error_literal (error, TL_ERROR, TL_ERROR_RANGE, message);
  return FALSE;
}

static char *
explain_unreadable (TlActionField  field,
                    const char    *value)
{
  switch ((guint) field)
    {
    case TL_ACTION_FIELD_DATE:
    case TL_ACTION_FIELD_PREPARE_ON:
      /* Translators: %s is what somebody typed. */
      return g_strdup_printf (_("“%s” is not a date like 2027-03-01"), value);
    case TL_ACTION_FIELD_TIME:
      return g_strdup_printf (_("“%s” is not a time of day like 14:30"), value);
    case TL_ACTION_FIELD_MINUTES:
      return g_strdup_printf (_("“%s” is not a whole number of minutes that fits into a week"), value);
    default:
      return g_strdup_printf (_("“%s” is neither “planned” nor “skipped”"), value);
    }
}

static char *
explain_unknown (TlActionField  field,
                 const char    *value)
{
  switch ((guint) field)
    {
    case TL_ACTION_FIELD_CHANNEL:
      /* Translators: %s is an identifier. */
      return g_strdup_printf (_("There is no channel “%s”"), value);
    case TL_ACTION_FIELD_PERSONA:
      return g_strdup_printf (_("There is no persona “%s”"), value);
    case TL_ACTION_FIELD_PILLAR:
      return g_strdup_printf (_("There is no theme “%s”"), value);
    case TL_ACTION_FIELD_FORMAT:
      return g_strdup_printf (_("There is no kind of piece “%s”"), value);
    case TL_ACTION_FIELD_KPI:
      return g_strdup_printf (_("There is no measure “%s”"), value);
    default:
      return g_strdup_printf (_("There is nobody “%s” in the team"), value);
    }
}

static char *
explain (TlValueFault   fault,
         TlActionField  field,
         const char    *value)
{
  switch (fault)
    {
    case TL_VALUE_UNREADABLE:
      return explain_unreadable (field, value);
    case TL_VALUE_UNKNOWN:
      return explain_unknown (field, value);
    case TL_VALUE_NEEDED:
      return g_strdup (field == TL_ACTION_FIELD_CHANNEL ? _("A post needs a channel")
                                                        : _("A post needs a kind of piece"));
    case TL_VALUE_OUTSIDE_PLAN:
      return g_strdup (_("That day is not within the weeks that are planned"));
    case TL_VALUE_TOO_LATE:
      return g_strdup (_("That day is after the one on which it appears"));
    case TL_VALUE_USABLE:
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

/* What a person types as they like. */
static gboolean
is_words (TlActionField field)
{
  return field == TL_ACTION_FIELD_TITLE || tl_action_field_is_written (field);
}

/**
 * tl_edits_check_value:
 *
 * Returns: (transfer full) (nullable): @value as it is written in a #TlEdit, or
 *   %NULL with @error if @action cannot have it
 */
char *
tl_edits_check_value (TlDocument          *document,
                      const TlPlanAction  *action,
                      TlActionField        field,
                      const char          *value,
                      GError             **error)
{
  TlPlanFrame frame;
  TlActionValue read;
  TlValueFault fault;

  tl_document_get_frame (document, &frame);
  fault = tl_action_value_read (tl_document_get_strategy (document), tl_document_get_catalogue (document), &frame,
                                action, field, value, &read);
  if (fault != TL_VALUE_USABLE)
    {
      g_autofree char *message = explain (fault, field, value);

      g_set_error_literal (error, TL_ERROR, fault == TL_VALUE_NEEDED ? TL_ERROR_MISSING : TL_ERROR_RANGE, message);
      return NULL;
    }
  if (field == TL_ACTION_FIELD_MINUTES)
    return g_strdup_printf ("%d", read.number);
  if (!is_words (field))
    return g_strdup (value);
  if (!g_utf8_validate (value, -1, NULL))
    {
      g_set_error_literal (error, TL_ERROR, TL_ERROR_RANGE, _("The text is not valid UTF-8"));
      return NULL;
    }
  return field == TL_ACTION_FIELD_TITLE || field == TL_ACTION_FIELD_PICTURE ? g_strstrip (g_strdup (value))
                                                                            : g_strdup (value);
}

/* Work that would come after its day moves by as many days as that; so does that of
 * what comes into the plan from before it, where there would be no week for it. */
static void
write_day (TlDocument     *document,
           TlActionRecord *record,
           TlDay           day)
{
  TlDay was = tl_record_get_date (record, TL_ACTION_RECORD_PUBLISH_ON);
  TlDay prepare_on = tl_record_get_date (record, TL_ACTION_RECORD_PREPARE_ON);
  const TlPlanAction action = { .publish_on = was, .prepare_on = MIN (was, prepare_on) };
  TlPlanFrame frame;

  if (was == TL_DAY_NONE)
    {
      tl_record_set_date (record, TL_ACTION_RECORD_PREPARE_ON, day);
      return;
    }
  tl_record_set_date (record, TL_ACTION_RECORD_PUBLISH_ON, day);
  tl_document_get_frame (document, &frame);
  if (was < frame.start && day >= frame.start)
    {
      tl_record_set_date (record, TL_ACTION_RECORD_PREPARE_ON, MAX (frame.start, day - (was - action.prepare_on)));
    }
  else if (prepare_on > day)
    {
      tl_record_set_date (record, TL_ACTION_RECORD_PREPARE_ON, tl_action_move_work (&action, day, frame.start));
    }
}

/**
 * tl_edits_write_field:
 * @value: a value that tl_edits_check_value() let pass; a status stands nowhere
 *   in a record
 *
 * Writes a value into the record of an action.
 */
void
tl_edits_write_field (TlDocument     *document,
                      TlActionRecord *record,
                      TlActionField   field,
                      const char     *value)
{
  static const guint refs[TL_N_ACTION_FIELDS] = {
    [TL_ACTION_FIELD_CHANNEL] = TL_ACTION_RECORD_CHANNEL,
    [TL_ACTION_FIELD_PERSONA] = TL_ACTION_RECORD_PERSONA,
    [TL_ACTION_FIELD_PILLAR] = TL_ACTION_RECORD_PILLAR,
    [TL_ACTION_FIELD_FORMAT] = TL_ACTION_RECORD_FORMAT,
    [TL_ACTION_FIELD_KPI] = TL_ACTION_RECORD_KPI,
    [TL_ACTION_FIELD_OPERATOR] = TL_ACTION_RECORD_OPERATOR,
    [TL_ACTION_FIELD_ACCOUNTABLE] = TL_ACTION_RECORD_ACCOUNTABLE,
    [TL_ACTION_FIELD_APPROVER] = TL_ACTION_RECORD_APPROVER,
  };
  TlDay day = TL_DAY_NONE;
  int minutes = TL_MINUTES_NONE;

  switch ((guint) field)
    {
    case TL_ACTION_FIELD_TITLE:
      tl_record_set_text (record, TL_ACTION_RECORD_TITLE, value);
      break;
    case TL_ACTION_FIELD_TEXT:
      tl_record_set_text (record, TL_ACTION_RECORD_TEXT, value);
      break;
    case TL_ACTION_FIELD_PICTURE:
      tl_record_set_text (record, TL_ACTION_RECORD_PICTURE, value);
      break;
    case TL_ACTION_FIELD_PICTURE_TEXT:
      tl_record_set_text (record, TL_ACTION_RECORD_PICTURE_TEXT, value);
      break;
    case TL_ACTION_FIELD_NOTE:
      tl_record_set_text (record, TL_ACTION_RECORD_NOTE, value);
      break;
    case TL_ACTION_FIELD_DATE:
      if (tl_day_parse (value, &day))
        write_day (document, record, day);
      break;
    case TL_ACTION_FIELD_PREPARE_ON:
      if (tl_day_parse (value, &day))
        tl_record_set_date (record, TL_ACTION_RECORD_PREPARE_ON, day);
      break;
    case TL_ACTION_FIELD_TIME:
      tl_minutes_parse (value, &minutes);
      tl_record_set_time (record, TL_ACTION_RECORD_PUBLISH_AT, minutes);
      break;
    case TL_ACTION_FIELD_MINUTES:
      tl_record_set_integer (record, TL_ACTION_RECORD_MINUTES,
                             (int) MIN (g_ascii_strtoull (value, NULL, 10), TL_ACTION_MAX_MINUTES));
      break;
    case TL_ACTION_FIELD_STATUS:
      break;
    default:
      tl_record_set_ref (record, refs[field], value);
      break;
    }
}
