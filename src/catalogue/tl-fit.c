/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-fit.h"

#include "catalogue/tl-terms.h"

TL_DEFINE_RECORD (TlFit, tl_fit)

static void
tl_fit_class_init (TlFitClass *klass)
{
  GParamSpec *fields[] = {
    [TL_FIT_OBJECTIVE] = tl_param_enum ("objective", TL_TYPE_OBJECTIVE, TL_OBJECTIVE_UNSET),
    [TL_FIT_CONSUMERS] = tl_param_optional ("consumers", 0, 1),
    [TL_FIT_BUSINESSES] = tl_param_optional ("businesses", 0, 1),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}
