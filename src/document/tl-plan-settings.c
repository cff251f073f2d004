/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-plan-settings.h"

TL_DEFINE_RECORD (TlPlanSettings, tl_plan_settings)

static void
tl_plan_settings_class_init (TlPlanSettingsClass *klass)
{
  GParamSpec *fields[] = {
    [TL_PLAN_SETTINGS_START] = tl_param_date ("start"),
    [TL_PLAN_SETTINGS_WEEKS] = tl_param_integer ("weeks", 1, 156, 13),
    [TL_PLAN_SETTINGS_PLAN_FROM] = tl_param_date ("plan-from"),
    [TL_PLAN_SETTINGS_ORIGIN] = tl_param_date ("origin"),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}
