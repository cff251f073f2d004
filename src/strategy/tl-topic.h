/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlTopic:
 *
 * Something to listen for.
 */
#define TL_TYPE_TOPIC (tl_topic_get_type ())
G_DECLARE_FINAL_TYPE (TlTopic, tl_topic, TL, TOPIC, TlRecord)

/**
 * TlTopicField:
 * @TL_TOPIC_TEXT: the words to look for
 * @TL_TOPIC_KIND: what it is about
 * @TL_TOPIC_WHERE: where to listen
 */
typedef enum
{
  TL_TOPIC_TEXT = 1,
  TL_TOPIC_KIND,
  TL_TOPIC_WHERE,
} TlTopicField;

G_END_DECLS
