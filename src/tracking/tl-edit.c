/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-edit.h"

TL_DEFINE_RECORD (TlEdit, tl_edit)

static void
tl_edit_class_init (TlEditClass *klass)
{
  GParamSpec *fields[] = {
    [TL_EDIT_ACTION] = tl_param_text ("action"),
    [TL_EDIT_FIELD] = tl_param_text ("field"),
    [TL_EDIT_VALUE] = tl_param_text ("value"),
    [TL_EDIT_REPLACED] = tl_param_text ("replaced"),
    [TL_EDIT_NOTE] = tl_param_text ("note"),
    [TL_EDIT_MADE_ON] = tl_param_date ("made-on"),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}
