/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-edit.h"

G_DEFINE_ENUM_TYPE (TlActionField, tl_action_field,
                    G_DEFINE_ENUM_VALUE (TL_ACTION_FIELD_TITLE, "title"),
                    G_DEFINE_ENUM_VALUE (TL_ACTION_FIELD_DATE, "date"),
                    G_DEFINE_ENUM_VALUE (TL_ACTION_FIELD_TIME, "time"),
                    G_DEFINE_ENUM_VALUE (TL_ACTION_FIELD_PREPARE_ON, "prepare_on"),
                    G_DEFINE_ENUM_VALUE (TL_ACTION_FIELD_CHANNEL, "channel"),
                    G_DEFINE_ENUM_VALUE (TL_ACTION_FIELD_PERSONA, "persona"),
                    G_DEFINE_ENUM_VALUE (TL_ACTION_FIELD_PILLAR, "pillar"),
                    G_DEFINE_ENUM_VALUE (TL_ACTION_FIELD_FORMAT, "format"),
                    G_DEFINE_ENUM_VALUE (TL_ACTION_FIELD_KPI, "kpi"),
                    G_DEFINE_ENUM_VALUE (TL_ACTION_FIELD_OPERATOR, "operator"),
                    G_DEFINE_ENUM_VALUE (TL_ACTION_FIELD_ACCOUNTABLE, "accountable"),
                    G_DEFINE_ENUM_VALUE (TL_ACTION_FIELD_APPROVER, "approver"),
                    G_DEFINE_ENUM_VALUE (TL_ACTION_FIELD_MINUTES, "minutes"),
                    G_DEFINE_ENUM_VALUE (TL_ACTION_FIELD_STATUS, "status"),
                    G_DEFINE_ENUM_VALUE (TL_ACTION_FIELD_TEXT, "text"),
                    G_DEFINE_ENUM_VALUE (TL_ACTION_FIELD_PICTURE, "picture"),
                    G_DEFINE_ENUM_VALUE (TL_ACTION_FIELD_PICTURE_TEXT, "picture_text"),
                    G_DEFINE_ENUM_VALUE (TL_ACTION_FIELD_NOTE, "note"))

TL_DEFINE_RECORD (TlEdit, tl_edit)

static void
tl_edit_class_init (TlEditClass *klass)
{
  GParamSpec *fields[] = {
    [TL_EDIT_ACTION] = tl_param_text ("action"),
    [TL_EDIT_FIELD] = tl_param_enum ("field", TL_TYPE_ACTION_FIELD, TL_ACTION_FIELD_TITLE),
    [TL_EDIT_VALUE] = tl_param_text ("value"),
    [TL_EDIT_REPLACED] = tl_param_text ("replaced"),
    [TL_EDIT_PINNED] = tl_param_boolean ("pinned", FALSE),
    [TL_EDIT_NOTE] = tl_param_text ("note"),
    [TL_EDIT_MADE_ON] = tl_param_date ("made-on"),
    [TL_EDIT_UNMET] = tl_param_boolean ("unmet", FALSE),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}
