/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-plan-input.h"

G_BEGIN_DECLS

/**
 * TlLedger:
 *
 * Who has how many minutes in which week, and how many of them are booked.
 * Nobody can be booked beyond what they have, nor for more recurring work than
 * its part of their week.
 */
typedef struct
{
  const TlPlanInput *input;
  TlDay first;        /* Monday of the first week */
  guint n_weeks;
  guint *capacities;  /* [week * n_people + person] */
  guint *booked;
  guint *recurring;
  guint *days;        /* [day * n_people + person], minutes of a day's work */
} TlLedger;

TlLedger *tl_ledger_new          (const TlPlanInput *input,
                                  TlDay              first,
                                  guint              n_weeks);
void      tl_ledger_free         (TlLedger          *self);
gboolean  tl_ledger_has_room     (const TlLedger    *self,
                                  guint              person,
                                  TlDay              day,
                                  guint              minutes,
                                  gboolean           recurring);
gboolean  tl_ledger_book         (TlLedger          *self,
                                  guint              person,
                                  TlDay              day,
                                  guint              minutes,
                                  gboolean           recurring);
guint     tl_ledger_get_capacity (const TlLedger    *self,
                                  guint              person,
                                  TlDay              day);
guint     tl_ledger_get_booked   (const TlLedger    *self,
                                  guint              person,
                                  TlDay              day);
guint     tl_ledger_get_recurring (const TlLedger   *self,
                                  guint              person,
                                  TlDay              day);
guint     tl_ledger_get_room     (const TlLedger    *self,
                                  guint              person,
                                  TlDay              day);

void      tl_ledger_occupy       (TlLedger          *self,
                                  guint              person,
                                  TlDay              day,
                                  guint              minutes);
guint     tl_ledger_get_occupied (const TlLedger    *self,
                                  guint              person,
                                  TlDay              day);
gboolean  tl_ledger_suits_day    (const TlLedger    *self,
                                  guint              person,
                                  TlDay              day,
                                  guint              minutes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlLedger, tl_ledger_free)

G_END_DECLS
