/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-workbook-private.h"

G_BEGIN_DECLS

/*
 * The sheet of the money. Budgets are made by the month, so that its first part has
 * months, whole ones; its second part has quarters of the business's year.
 */

typedef enum
{
  TL_BUDGET_TOOLS,
  TL_BUDGET_ADVERTISING,
  TL_BUDGET_PRODUCTION,
  TL_BUDGET_ALL,
} TlBudgetKind;
#define TL_BUDGET_N_KINDS (TL_BUDGET_ALL + 1)

typedef enum
{
  TL_BUDGET_PLANNED,
  TL_BUDGET_SPENT,
  TL_BUDGET_LEFT,
} TlBudgetSide;
#define TL_BUDGET_N_SIDES (TL_BUDGET_LEFT + 1)

#define TL_BUDGET_LABEL_COLUMN 0
#define TL_BUDGET_PART_COLUMN 1
#define TL_BUDGET_FIRST_COLUMN 2
#define TL_BUDGET_LAST_COLUMN (TL_BUDGET_FIRST_COLUMN + TL_BUDGET_N_KINDS * TL_BUDGET_N_SIDES - 1)

/**
 * TlBudgetMonth:
 * @first: its first day
 * @part: how much of it is in the plan's weeks, 0 to 1
 * @spending: (nullable): what was written down of it
 * @over: it is past, or nobody knows what day it is
 * @quarter: that it belongs to, as a position
 */
typedef struct
{
  TlDay first;
  double part;
  TlRecord *spending;
  gboolean over;
  guint quarter;
} TlBudgetMonth;

/**
 * TlBudget:
 * @quarters: (element-type TlResults): those that the plan has days of
 * @months: (element-type TlBudgetMonth): those that the plan has days of, and those
 *   of @quarters of which something was written down; while there is no plan, all of
 *   them, as #TlResultCost counts them
 * @a_month: what is planned of each kind; NaN: nobody said
 * @first_row: of the months
 */
typedef struct
{
  TlWorkbook *workbook;
  TlSheet *sheet;
  GPtrArray *quarters;
  GArray *months;
  double a_month[TL_BUDGET_ALL];
  lxw_row_t first_row;
} TlBudget;

void        tl_budget_init           (TlBudget            *budget,
                                      TlWorkbook          *workbook);
void        tl_budget_clear          (TlBudget            *budget);
double      tl_budget_get_spent      (const TlBudgetMonth *month,
                                      TlBudgetKind         kind);
double      tl_budget_get_width      (const TlBudget      *budget);
guint       tl_budget_get_column     (TlBudgetKind         kind,
                                      TlBudgetSide         side);
const char *tl_budget_get_kind       (TlBudgetKind         kind);
const char *tl_budget_get_not_known  (void);
void        tl_budget_write_amount   (TlSheet             *sheet,
                                      guint                column,
                                      double               amount,
                                      gboolean             expected);
void        tl_budget_write_sum      (TlSheet             *sheet,
                                      guint                column,
                                      TlLook               look,
                                      const char          *formula,
                                      double               sum,
                                      gboolean             expected);
void        tl_budget_write_quarters (TlBudget            *budget);

G_END_DECLS
