/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-action-record.h"

#include "catalogue/tl-channel.h"
#include "catalogue/tl-format.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-member.h"
#include "strategy/tl-persona.h"
#include "strategy/tl-pillar.h"

TL_DEFINE_RECORD (TlActionRecord, tl_action_record)

/* What is done or past says what was; what was added by hand and is still to be
 * done does not. */
static gboolean
keeps_references (TlRecord *self)
{
  return tl_record_get_boolean (self, TL_ACTION_RECORD_DONE)
         || !g_str_has_prefix (tl_record_get_text (self, TL_ACTION_RECORD_ACTION), "hand/");
}

static void
tl_action_record_class_init (TlActionRecordClass *klass)
{
  GParamSpec *fields[] = {
    [TL_ACTION_RECORD_ACTION] = tl_param_text ("action"),
    [TL_ACTION_RECORD_TITLE] = tl_param_text ("title"),
    [TL_ACTION_RECORD_PREPARE_ON] = tl_param_date ("prepare-on"),
    [TL_ACTION_RECORD_PUBLISH_ON] = tl_param_date ("publish-on"),
    [TL_ACTION_RECORD_PUBLISH_AT] = tl_param_time ("publish-at"),
    [TL_ACTION_RECORD_CHANNEL] = tl_param_ref ("channel", TL_TYPE_CHANNEL),
    [TL_ACTION_RECORD_PERSONA] = tl_param_ref ("persona", TL_TYPE_PERSONA),
    [TL_ACTION_RECORD_PILLAR] = tl_param_ref ("pillar", TL_TYPE_PILLAR),
    [TL_ACTION_RECORD_FORMAT] = tl_param_ref ("format", TL_TYPE_FORMAT),
    [TL_ACTION_RECORD_KPI] = tl_param_ref ("kpi", TL_TYPE_KPI),
    [TL_ACTION_RECORD_OPERATOR] = tl_param_ref ("operator", TL_TYPE_MEMBER),
    [TL_ACTION_RECORD_ACCOUNTABLE] = tl_param_ref ("accountable", TL_TYPE_MEMBER),
    [TL_ACTION_RECORD_APPROVER] = tl_param_ref ("approver", TL_TYPE_MEMBER),
    [TL_ACTION_RECORD_APPROVAL_MISSING] = tl_param_boolean ("approval-missing", FALSE),
    [TL_ACTION_RECORD_SOURCE] = tl_param_text ("source"),
    [TL_ACTION_RECORD_MINUTES] = tl_param_integer ("minutes", 0, TL_ACTION_MAX_MINUTES, 0),
    [TL_ACTION_RECORD_SERVES] = tl_param_refs ("serves", G_TYPE_NONE),
    [TL_ACTION_RECORD_DONE] = tl_param_boolean ("done", FALSE),
    [TL_ACTION_RECORD_DONE_ON] = tl_param_date ("done-on"),
    [TL_ACTION_RECORD_ACTUAL_MINUTES] = tl_param_optional ("actual-minutes", 0, TL_ACTION_MAX_MINUTES),
    [TL_ACTION_RECORD_LINK] = tl_param_text ("link"),
    [TL_ACTION_RECORD_TEXT] = tl_param_text ("text"),
    [TL_ACTION_RECORD_PICTURE] = tl_param_text ("picture"),
    [TL_ACTION_RECORD_PICTURE_TEXT] = tl_param_text ("picture-text"),
    [TL_ACTION_RECORD_NOTE] = tl_param_text ("note"),
  };

  TL_RECORD_CLASS (klass)->keeps_references = keeps_references;
  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}
