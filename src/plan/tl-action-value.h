/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-plan.h"

G_BEGIN_DECLS

/*
 * The values of an action's fields, written as in #TlEdit, and the answers that
 * it can come from.
 *
 * What is not published has one day only, that of the work: its "date" and its
 * "prepare_on" are the same.
 */

/**
 * TlActionValue:
 * @ref: of a field that refers to something: the id, or %NULL for none
 * @day: of a field that is a day
 * @number: of the time, the minutes and the status (a #TlActionStatus)
 *
 * A value that was read. Texts stand for themselves.
 */
typedef struct
{
  const char *ref;
  TlDay day;
  int number;
} TlActionValue;

/**
 * TlValueFault:
 *
 * Why a value cannot be used.
 */
typedef enum
{
  TL_VALUE_USABLE,
  TL_VALUE_UNREADABLE,   /* it is not written as the field's values are */
  TL_VALUE_UNKNOWN,      /* it names nobody and nothing that is there */
  TL_VALUE_NEEDED,       /* a post without it is none */
  TL_VALUE_OUTSIDE_PLAN, /* the day is not in the plan, or in its past */
  TL_VALUE_TOO_LATE,     /* the work would come after the day on which it appears */
} TlValueFault;

TlDay         tl_action_move_work      (const TlPlanAction  *action,
                                        TlDay                day,
                                        TlDay                first);
gboolean      tl_action_field_is_written (TlActionField   field);
gboolean      tl_answer_get_kind       (gpointer             record,
                                        TlTraceKind         *kind);
char         *tl_plan_action_dup_value (const TlPlanAction  *action,
                                        TlActionField        field);
TlValueFault  tl_action_value_read     (TlStrategy          *strategy,
                                        TlCatalogue         *catalogue,
                                        const TlPlanFrame   *frame,
                                        const TlPlanAction  *action,
                                        TlActionField        field,
                                        const char          *text,
                                        TlActionValue       *value);

G_END_DECLS
