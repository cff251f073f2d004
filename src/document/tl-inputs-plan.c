/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who does what and when, as it is filled in, becomes a change of the plan. */

#include "tl-inputs-private.h"

#include <glib/gi18n-lib.h>

#include "document/tl-document-private.h"
#include "document/tl-edits-private.h"

/* Changes of the plan, in the order in which they are made: work is not done after the
 * day on which it appears. */
static const struct
{
  TlInputField input;
  TlActionField field;
  guint pass;
} plan_fields[] = {
  { TL_INPUT_PUBLISH_ON, TL_ACTION_FIELD_DATE, 0 },
  { TL_INPUT_PREPARE_ON, TL_ACTION_FIELD_PREPARE_ON, 1 },
  { TL_INPUT_OPERATOR, TL_ACTION_FIELD_OPERATOR, 1 },
};
#define N_PASSES 2

/* As the value of a field of @action; what does not appear has no day for that. */
static char *
check_plan_field (TlDocument         *document,
                  const TlPlanAction *action,
                  guint               i,
                  const char         *value,
                  GError            **error)
{
  if (plan_fields[i].input != TL_INPUT_PUBLISH_ON)
    return tl_edits_check_value (document, action, plan_fields[i].field, value, error);
  if (action->publish_on == TL_DAY_NONE && *value != '\0')
    {
      tl_edits_refuse (error, _("This does not appear anywhere, so it has only the day of the work"));
      return NULL;
    }
  if (action->publish_on != TL_DAY_NONE && *value == '\0')
    {
      tl_edits_refuse (error, _("What appears needs a day"));
      return NULL;
    }
  return *value != '\0' ? tl_edits_check_value (document, action, TL_ACTION_FIELD_DATE, value, error) : g_strdup (value);
}

/**
 * tl_input_explain:
 * @document: a document
 * @row: of a place
 * @field: of a place
 * @value: what is to stand there
 * @publish_on: (nullable): the day on which the action is to appear, where that is to
 *   change with it
 *
 * Looks whether a place of the plan can have a value: who does something is in the
 * team, days are where the plan can have them. Places that hold what became of the plan
 * can have all of their values.
 *
 * Returns: (transfer full) (nullable): why it cannot, in one sentence
 */
char *
tl_input_explain (TlDocument  *document,
                  const char  *row,
                  TlInputField field,
                  const char  *value,
                  const char  *publish_on)
{
  const TlPlanAction *found = field < TL_N_ACTION_INPUTS
                                  ? tl_plan_find_action (tl_document_get_plan (document), row) : NULL;

  for (guint i = 0; found != NULL && i < G_N_ELEMENTS (plan_fields); i++)
    {
      TlPlanAction action = *found;
      g_autofree char *checked = NULL;
      g_autoptr (GError) error = NULL;
      TlDay day;

      if (plan_fields[i].input != field)
        continue;
      if (field == TL_INPUT_PREPARE_ON && publish_on != NULL && action.publish_on != TL_DAY_NONE
          && tl_day_parse (publish_on, &day))
        action.publish_on = day;
      checked = check_plan_field (document, &action, i, value, &error);
      return checked == NULL ? g_strdup (error->message) : NULL;
    }
  return NULL;
}

static gboolean
change_plan_field (TlDocument       *document,
                   const TlInputRow *row,
                   guint             i)
{
  const TlPlanAction *action = tl_plan_find_action (document->plan, row->row);
  const char *value = tl_input_row_get_value (row, plan_fields[i].input);
  g_autofree char *current = NULL, *checked = NULL;
  g_autoptr (GError) error = NULL;
  gboolean taken;
  TlDay day;

  if (value == NULL || action == NULL)
    return FALSE;
  current = tl_input_dup_of_action (action, plan_fields[i].input);
  if (g_str_equal (value, current))
    return FALSE;
  checked = check_plan_field (document, action, i, value, &error);
  if (checked == NULL)
    {
      tl_input_refuse (row->changes[plan_fields[i].input], error->message);
      return FALSE;
    }
  /* What is derived again has to be in the plan for it. */
  document->updating = !(tl_day_parse (checked, &day) && tl_edits_is_back (document, row->row, day));
  taken = tl_document_set_action_field (document, row->row, plan_fields[i].field, checked, &error);
  document->updating = TRUE;
  if (!taken)
    tl_input_refuse (row->changes[plan_fields[i].input], error->message);
  return taken;
}

/* What is done is recorded as it stands then, so that this comes first. */
void
tl_inputs_change_plan (TlDocument *document,
                       GPtrArray  *rows)
{
  for (guint pass = 0; pass < N_PASSES; pass++)
    {
      gboolean any = FALSE;

      document->updating = TRUE;
      for (guint row = 0; row < rows->len; row++)
        for (guint i = 0; i < G_N_ELEMENTS (plan_fields); i++)
          if (plan_fields[i].pass == pass)
            any = change_plan_field (document, g_ptr_array_index (rows, row), i) || any;
      document->updating = FALSE;
      if (any)
        tl_document_update (document);
    }
}
