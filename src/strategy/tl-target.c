/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-target.h"

TL_DEFINE_RECORD (TlTarget, tl_target)

static void
tl_target_class_init (TlTargetClass *klass)
{
  GParamSpec *fields[] = {
    [TL_TARGET_FISCAL_YEAR] = tl_param_integer ("fiscal-year", 1900, 2199, 2000),
    [TL_TARGET_QUARTER] = tl_param_integer ("quarter", 1, 4, 1),
    [TL_TARGET_VALUE] = tl_param_optional ("value", -1e12, 1e12),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}
