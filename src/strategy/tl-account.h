/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlAccount:
 *
 * An account that the business has on a channel.
 */
#define TL_TYPE_ACCOUNT (tl_account_get_type ())
G_DECLARE_FINAL_TYPE (TlAccount, tl_account, TL, ACCOUNT, TlRecord)

/**
 * TlAccountField:
 * @TL_ACCOUNT_CHANNEL: where
 * @TL_ACCOUNT_HANDLE: its name there
 * @TL_ACCOUNT_KEYHOLDERS: who can log in
 * @TL_ACCOUNT_FOLLOWERS: when it was looked at
 * @TL_ACCOUNT_LAST_POST: when it last said something
 * @TL_ACCOUNT_VERDICT: what is to become of it
 * @TL_ACCOUNT_NOTE: what is wrong with it
 */
typedef enum
{
  TL_ACCOUNT_CHANNEL = 1,
  TL_ACCOUNT_HANDLE,
  TL_ACCOUNT_KEYHOLDERS,
  TL_ACCOUNT_FOLLOWERS,
  TL_ACCOUNT_LAST_POST,
  TL_ACCOUNT_VERDICT,
  TL_ACCOUNT_NOTE,
} TlAccountField;

G_END_DECLS
