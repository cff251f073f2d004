/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlSpending:
 *
 * Money that was spent in a month.
 */
#define TL_TYPE_SPENDING (tl_spending_get_type ())
G_DECLARE_FINAL_TYPE (TlSpending, tl_spending, TL, SPENDING, TlRecord)

/**
 * TlSpendingField:
 * @TL_SPENDING_MONTH: the first day of the month
 * @TL_SPENDING_TOOLS: in the business's currency
 * @TL_SPENDING_ADVERTISING: likewise
 * @TL_SPENDING_PRODUCTION: likewise
 */
typedef enum
{
  TL_SPENDING_MONTH = 1,
  TL_SPENDING_TOOLS,
  TL_SPENDING_ADVERTISING,
  TL_SPENDING_PRODUCTION,
} TlSpendingField;

G_END_DECLS
