/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-key-date.h"

#include "catalogue/tl-terms.h"
#include "strategy/tl-pillar.h"

TL_DEFINE_RECORD (TlKeyDate, tl_key_date)

static void
tl_key_date_class_init (TlKeyDateClass *klass)
{
  GParamSpec *fields[] = {
    [TL_KEY_DATE_NAME] = tl_param_text ("name"),
    [TL_KEY_DATE_KIND] = tl_param_enum ("kind", TL_TYPE_KEY_DATE_KIND, TL_KEY_DATE_EVENT),
    [TL_KEY_DATE_FIRST] = tl_param_date ("first"),
    [TL_KEY_DATE_LAST] = tl_param_date ("last"),
    [TL_KEY_DATE_YEARLY] = tl_param_boolean ("yearly", FALSE),
    [TL_KEY_DATE_PILLAR] = tl_param_ref ("pillar", TL_TYPE_PILLAR),
    [TL_KEY_DATE_OFFER] = tl_param_text ("offer"),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}
