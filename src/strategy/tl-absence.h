/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlAbsence:
 *
 * A span of days on which a person does not work.
 */
#define TL_TYPE_ABSENCE (tl_absence_get_type ())
G_DECLARE_FINAL_TYPE (TlAbsence, tl_absence, TL, ABSENCE, TlRecord)

/**
 * TlAbsenceField:
 * @TL_ABSENCE_FIRST: the first day
 * @TL_ABSENCE_LAST: the last day; not set: the first day alone
 * @TL_ABSENCE_REASON: for the team to read
 */
typedef enum
{
  TL_ABSENCE_FIRST = 1,
  TL_ABSENCE_LAST,
  TL_ABSENCE_REASON,
} TlAbsenceField;

G_END_DECLS
