/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-duty.h"

#include "catalogue/tl-terms.h"
#include "catalogue/tl-source.h"

TL_DEFINE_RECORD (TlDuty, tl_duty)

static void
tl_duty_class_init (TlDutyClass *klass)
{
  GParamSpec *fields[] = {
    [TL_DUTY_NAME] = tl_param_text ("name"),
    [TL_DUTY_FREQUENCY] = tl_param_enum ("frequency", TL_TYPE_FREQUENCY, TL_FREQUENCY_WEEKLY),
    [TL_DUTY_MINUTES] = tl_param_integer ("minutes", 5, 480, 15),
    [TL_DUTY_LEAST_MINUTES] = tl_param_integer ("least-minutes", 5, 480, 5),
    [TL_DUTY_SKILLS] = tl_param_flags ("skills", TL_TYPE_SKILLS, 0),
    [TL_DUTY_ADMINISTRATIVE] = tl_param_boolean ("administrative", FALSE),
    [TL_DUTY_SOURCE] = tl_param_ref ("source", TL_TYPE_SOURCE),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}
