/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-account.h"

#include "catalogue/tl-terms.h"
#include "catalogue/tl-channel.h"
#include "strategy/tl-member.h"

TL_DEFINE_RECORD (TlAccount, tl_account)

static void
tl_account_class_init (TlAccountClass *klass)
{
  GParamSpec *fields[] = {
    [TL_ACCOUNT_CHANNEL] = tl_param_ref ("channel", TL_TYPE_CHANNEL),
    [TL_ACCOUNT_HANDLE] = tl_param_text ("handle"),
    [TL_ACCOUNT_KEYHOLDERS] = tl_param_refs ("keyholders", TL_TYPE_MEMBER),
    [TL_ACCOUNT_FOLLOWERS] = tl_param_optional ("followers", 0, 1000000000),
    [TL_ACCOUNT_LAST_POST] = tl_param_date ("last-post"),
    [TL_ACCOUNT_VERDICT] = tl_param_enum ("verdict", TL_TYPE_VERDICT, TL_VERDICT_UNSET),
    [TL_ACCOUNT_NOTE] = tl_param_text ("note"),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}
