/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-format.h"

#include "catalogue/tl-terms.h"
#include "catalogue/tl-source.h"

TL_DEFINE_RECORD (TlFormat, tl_format)

static void
tl_format_class_init (TlFormatClass *klass)
{
  GParamSpec *fields[] = {
    [TL_FORMAT_NAME] = tl_param_text ("name"),
    [TL_FORMAT_MINUTES] = tl_param_integer ("minutes", 5, 1440, 30),
    [TL_FORMAT_SKILLS] = tl_param_flags ("skills", TL_TYPE_SKILLS, 0),
    [TL_FORMAT_ACTIVITIES] = tl_param_flags ("activities", TL_TYPE_ACTIVITIES, 0),
    [TL_FORMAT_SOURCE] = tl_param_ref ("source", TL_TYPE_SOURCE),
    [TL_FORMAT_NOTE] = tl_param_text ("note"),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}
