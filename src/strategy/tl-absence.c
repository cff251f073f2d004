/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-absence.h"

TL_DEFINE_RECORD (TlAbsence, tl_absence)

static void
tl_absence_class_init (TlAbsenceClass *klass)
{
  GParamSpec *fields[] = {
    [TL_ABSENCE_FIRST] = tl_param_date ("first"),
    [TL_ABSENCE_LAST] = tl_param_date ("last"),
    [TL_ABSENCE_REASON] = tl_param_text ("reason"),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}
