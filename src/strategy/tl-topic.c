/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-topic.h"

#include "catalogue/tl-terms.h"

TL_DEFINE_RECORD (TlTopic, tl_topic)

static void
tl_topic_class_init (TlTopicClass *klass)
{
  GParamSpec *fields[] = {
    [TL_TOPIC_TEXT] = tl_param_text ("text"),
    [TL_TOPIC_KIND] = tl_param_enum ("kind", TL_TYPE_TOPIC_KIND, TL_TOPIC_NEED),
    [TL_TOPIC_WHERE] = tl_param_text ("where"),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}
