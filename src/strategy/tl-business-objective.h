/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlBusinessObjective:
 *
 * Something that the business as a whole wants to reach.
 */
#define TL_TYPE_BUSINESS_OBJECTIVE (tl_business_objective_get_type ())
G_DECLARE_FINAL_TYPE (TlBusinessObjective, tl_business_objective, TL, BUSINESS_OBJECTIVE, TlRecord)

/**
 * TlBusinessObjectiveField:
 * @TL_BUSINESS_OBJECTIVE_TEXT: what
 * @TL_BUSINESS_OBJECTIVE_MEASURE: how the business will know
 */
typedef enum
{
  TL_BUSINESS_OBJECTIVE_TEXT = 1,
  TL_BUSINESS_OBJECTIVE_MEASURE,
} TlBusinessObjectiveField;

G_END_DECLS
