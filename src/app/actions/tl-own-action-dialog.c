/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-own-action-dialog.h"

#include <glib/gi18n.h>

#include "document/tl-document-edits.h"
#include "tl-record-dialog.h"
#include "tl-serves-group.h"

/* What is asked at least takes half an hour. */
#define USUAL_MINUTES 30

typedef struct
{
  GtkWidget *parent; /* weak */
  TlServesGroup *serves;
} Adding;

static void
adding_free (gpointer data)
{
  Adding *adding = data;

  g_clear_weak_pointer (&adding->parent);
  g_free (adding);
}

static const char *
get_ref (TlRecord *record,
         guint     field)
{
  const char *id = tl_record_get_ref (record, field);

  return id != NULL && *id != '\0' ? id : NULL;
}

static gboolean
apply (TlRecordDialog  *dialog,
       TlRecord        *record,
       gpointer         user_data,
       GError         **error)
{
  Adding *adding = user_data;
  g_auto (GStrv) serves = tl_serves_group_dup_ids (adding->serves);
  TlDay work = tl_record_get_date (record, TL_ACTION_RECORD_PREPARE_ON);
  TlDay publish = tl_record_get_date (record, TL_ACTION_RECORD_PUBLISH_ON);
  const TlOwnAction own = {
    .title = tl_record_get_text (record, TL_ACTION_RECORD_TITLE),
    .date = publish != TL_DAY_NONE ? publish : work,
    .prepare_on = publish != TL_DAY_NONE ? work : TL_DAY_NONE,
    .time = tl_record_get_time (record, TL_ACTION_RECORD_PUBLISH_AT),
    .minutes = (guint) tl_record_get_integer (record, TL_ACTION_RECORD_MINUTES),
    .channel = get_ref (record, TL_ACTION_RECORD_CHANNEL),
    .persona = get_ref (record, TL_ACTION_RECORD_PERSONA),
    .pillar = get_ref (record, TL_ACTION_RECORD_PILLAR),
    .format = get_ref (record, TL_ACTION_RECORD_FORMAT),
    .kpi = get_ref (record, TL_ACTION_RECORD_KPI),
    .operator_id = get_ref (record, TL_ACTION_RECORD_OPERATOR),
    .accountable = get_ref (record, TL_ACTION_RECORD_ACCOUNTABLE),
    .approver = get_ref (record, TL_ACTION_RECORD_APPROVER),
    .serves = (const char * const *) serves,
    .note = tl_record_get_text (record, TL_ACTION_RECORD_NOTE),
  };
  g_autofree char *key = tl_document_add_action (tl_record_dialog_get_document (dialog), &own, error);

  if (key == NULL)
    return FALSE;

  tl_document_update (tl_record_dialog_get_document (dialog));
  if (adding->parent != NULL)
    gtk_widget_activate_action (adding->parent, "win.show-action", "s", key);

  return TRUE;
}

/* Today, or the day of the plan's derived weeks that is nearest to it. */
static TlDay
guess_day (TlDocument *document)
{
  TlPlanFrame frame;

  tl_document_get_frame (document, &frame);

  return CLAMP (tl_document_get_today (document), frame.start, frame.start + 7 * frame.weeks - 1);
}

/**
 * tl_own_action_dialog_present:
 * @parent: over what
 * @document: a document
 *
 * Asks for an action to add.
 */
void
tl_own_action_dialog_present (GtkWidget  *parent,
                              TlDocument *document)
{
  static const TlFormItem first[] = {
    { .field = TL_ACTION_RECORD_TITLE },
    { .field = TL_ACTION_RECORD_PREPARE_ON },
    { .field = TL_ACTION_RECORD_OPERATOR },
    { .field = TL_ACTION_RECORD_MINUTES, .look = TL_LOOK_NUMBER },
    { 0 },
  };
  static const TlFormItem more[] = {
    { .field = TL_ACTION_RECORD_CHANNEL },
    { .field = TL_ACTION_RECORD_PUBLISH_ON },
    { .field = TL_ACTION_RECORD_PUBLISH_AT },
    { .field = TL_ACTION_RECORD_FORMAT },
    { .field = TL_ACTION_RECORD_PERSONA },
    { .field = TL_ACTION_RECORD_PILLAR },
    { .field = TL_ACTION_RECORD_KPI },
    { .field = TL_ACTION_RECORD_NOTE, .look = TL_LOOK_LONG },
    { 0 },
  };
  g_autoptr (TlRecord) record = tl_record_new (TL_TYPE_ACTION_RECORD, NULL);
  Adding *adding = g_new0 (Adding, 1);
  AdwPreferencesGroup *group;
  TlRecordDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (TL_IS_DOCUMENT (document));

  tl_record_set_date (record, TL_ACTION_RECORD_PREPARE_ON, guess_day (document));
  tl_record_set_integer (record, TL_ACTION_RECORD_MINUTES, USUAL_MINUTES);

  dialog = tl_record_dialog_new (document, record, C_("title", "Add an Action"), _("_Add"));
  tl_record_dialog_add_group (dialog, NULL, NULL, first);
  group = tl_record_dialog_add_group (dialog, _("Where it fits in"), NULL, more);
  adding->serves = g_object_new (TL_TYPE_SERVES_GROUP, NULL);
  tl_serves_group_show (adding->serves, document, NULL);
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (group))), GTK_WIDGET (adding->serves),
                              gtk_widget_get_first_child (gtk_widget_get_parent (GTK_WIDGET (group))));

  g_set_weak_pointer (&adding->parent, parent);
  tl_record_dialog_set_apply (dialog, apply, adding, adding_free);
  adw_dialog_present (ADW_DIALOG (dialog), parent);
}
