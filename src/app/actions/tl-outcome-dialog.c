/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-outcome-dialog.h"

#include <glib/gi18n.h>
#include <math.h>

#include "document/tl-document-edits.h"
#include "plan/tl-action-value.h"
#include "tl-record-dialog.h"

static gboolean
apply (TlRecordDialog  *dialog,
       TlRecord        *record,
       gpointer         key,
       GError         **error)
{
  double minutes = tl_record_get_optional (record, TL_ACTION_RECORD_ACTUAL_MINUTES);
  const TlActionOutcome outcome = {
    .done_on = tl_record_get_date (record, TL_ACTION_RECORD_DONE_ON),
    .actual_minutes = isnan (minutes) ? -1 : (int) lround (minutes),
    .link = tl_record_get_text (record, TL_ACTION_RECORD_LINK),
    .note = tl_record_get_text (record, TL_ACTION_RECORD_NOTE),
  };

  return tl_document_finish_action (tl_record_dialog_get_document (dialog), key, &outcome, error);
}

/* What is done is done on its day or, where that is still to come, today. */
static TlDay
guess_day (TlDocument         *document,
           const TlPlanAction *action)
{
  return MIN (tl_plan_action_get_day (action), tl_document_get_today (document));
}

static TlRecord *
new_record (TlDocument         *document,
            const TlPlanAction *action)
{
  TlRecord *record = tl_record_new (TL_TYPE_ACTION_RECORD, NULL);
  gboolean done = action->status == TL_ACTION_DONE;

  tl_record_set_date (record, TL_ACTION_RECORD_DONE_ON, done ? action->done_on : guess_day (document, action));
  if (action->actual_minutes >= 0)
    tl_record_set_optional (record, TL_ACTION_RECORD_ACTUAL_MINUTES, action->actual_minutes);
  tl_record_set_text (record, TL_ACTION_RECORD_LINK, action->link);
  tl_record_set_text (record, TL_ACTION_RECORD_NOTE, action->note);

  return record;
}

/**
 * tl_outcome_dialog_present:
 * @parent: over what
 * @document: a document
 * @key: of an action of its plan, or outside of its weeks
 *
 * Asks what became of an action; of one that is done already, as well.
 */
void
tl_outcome_dialog_present (GtkWidget  *parent,
                           TlDocument *document,
                           const char *key)
{
  static const TlFormItem items[] = {
    { .field = TL_ACTION_RECORD_DONE_ON },
    { .field = TL_ACTION_RECORD_ACTUAL_MINUTES, .look = TL_LOOK_NUMBER },
    { .field = TL_ACTION_RECORD_LINK },
    { .field = TL_ACTION_RECORD_NOTE, .look = TL_LOOK_LONG },
    { 0 },
  };
  const TlPlanAction *action;
  g_autoptr (TlRecord) record = NULL;
  TlRecordDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (TL_IS_DOCUMENT (document));
  g_return_if_fail (key != NULL);

  action = tl_plan_find_action (tl_document_get_plan (document), key);
  if (action == NULL)
    action = tl_plan_find_outside (tl_document_get_plan (document), key);
  if (action == NULL)
    return;

  record = new_record (document, action);
  dialog = tl_record_dialog_new (document, record, C_("title", "Mark as Done"), _("_Done"));
  tl_record_dialog_add_group (dialog, NULL, NULL, items);
  tl_record_dialog_set_apply (dialog, apply, g_strdup (key), g_free);
  adw_dialog_present (ADW_DIALOG (dialog), parent);
}
