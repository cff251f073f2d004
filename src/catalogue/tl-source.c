/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-source.h"

#include "catalogue/tl-terms.h"

TL_DEFINE_RECORD (TlSource, tl_source)

static void
tl_source_class_init (TlSourceClass *klass)
{
  GParamSpec *fields[] = {
    [TL_SOURCE_PUBLISHER] = tl_param_text ("publisher"),
    [TL_SOURCE_TITLE] = tl_param_text ("title"),
    [TL_SOURCE_YEAR] = tl_param_integer ("year", 0, 2199, 0),
    [TL_SOURCE_URL] = tl_param_text ("url"),
    [TL_SOURCE_EVIDENCE] = tl_param_enum ("evidence", TL_TYPE_EVIDENCE, TL_EVIDENCE_WEAK),
    [TL_SOURCE_NOTE] = tl_param_text ("note"),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}
