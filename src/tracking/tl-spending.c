/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-spending.h"

TL_DEFINE_RECORD (TlSpending, tl_spending)

static void
tl_spending_class_init (TlSpendingClass *klass)
{
  GParamSpec *fields[] = {
    [TL_SPENDING_MONTH] = tl_param_date ("month"),
    [TL_SPENDING_TOOLS] = tl_param_optional ("tools", 0, 1e12),
    [TL_SPENDING_ADVERTISING] = tl_param_optional ("advertising", 0, 1e12),
    [TL_SPENDING_PRODUCTION] = tl_param_optional ("production", 0, 1e12),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}
