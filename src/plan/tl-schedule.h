/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-choose.h"
#include "plan/tl-ledger.h"

G_BEGIN_DECLS

GArray *tl_schedule_new (TlPlanInput       *input,
                         const TlDuties    *duties,
                         const TlChoice    *choice,
                         TlTracking        *tracking,
                         const TlPlanFrame *frame,
                         TlLedger         **ledger);

G_END_DECLS
