/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-channel.h"

#include "catalogue/tl-benchmark.h"
#include "catalogue/tl-cadence.h"
#include "catalogue/tl-channel-format.h"
#include "catalogue/tl-fit.h"
#include "catalogue/tl-usage.h"

TL_DEFINE_RECORD (TlChannel, tl_channel)

static void
tl_channel_class_init (TlChannelClass *klass)
{
  GParamSpec *fields[] = {
    [TL_CHANNEL_NAME] = tl_param_text ("name"),
    [TL_CHANNEL_FORMATS] = tl_param_list ("formats", TL_TYPE_CHANNEL_FORMAT),
    [TL_CHANNEL_ADAPTS] = tl_param_boolean ("adapts", TRUE),
    [TL_CHANNEL_CONVERSATIONS] = tl_param_boolean ("conversations", TRUE),
    [TL_CHANNEL_ANSWER_MINUTES] = tl_param_integer ("answer-minutes", 0, 240, 5),
    [TL_CHANNEL_FITS] = tl_param_list ("fits", TL_TYPE_FIT),
    [TL_CHANNEL_CADENCES] = tl_param_list ("cadences", TL_TYPE_CADENCE),
    [TL_CHANNEL_USAGE] = tl_param_list ("usage", TL_TYPE_USAGE),
    [TL_CHANNEL_BENCHMARKS] = tl_param_list ("benchmarks", TL_TYPE_BENCHMARK),
    [TL_CHANNEL_NOTE] = tl_param_text ("note"),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}
