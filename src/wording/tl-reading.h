/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/tl-document.h"
#include "wording/tl-wording.h"

G_BEGIN_DECLS

/* What sentences about a document are read from, as it stands now. */
static inline TlReading
tl_reading_of (TlDocument *document)
{
  return (TlReading) {
    .strategy = tl_document_get_strategy (document),
    .catalogue = tl_document_get_catalogue (document),
    .plan = tl_document_get_plan (document),
  };
}

G_END_DECLS
