/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlAim:
 *
 * The one thing that social media is to do for the business.
 */
#define TL_TYPE_AIM (tl_aim_get_type ())
G_DECLARE_FINAL_TYPE (TlAim, tl_aim, TL, AIM, TlRecord)

/**
 * TlAimField:
 * @TL_AIM_PRIMARY: the primary objective
 * @TL_AIM_SERVES: the business objectives that it serves
 * @TL_AIM_PARKED: a second one, for later
 * @TL_AIM_PARKED_SINCE: when it was put aside
 */
typedef enum
{
  TL_AIM_PRIMARY = 1,
  TL_AIM_SERVES,
  TL_AIM_PARKED,
  TL_AIM_PARKED_SINCE,
} TlAimField;

G_END_DECLS
