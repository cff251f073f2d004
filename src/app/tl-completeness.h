/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/tl-document.h"

G_BEGIN_DECLS

/**
 * TlCompleteness:
 * @TL_COMPLETENESS_UNSET: nothing of it is answered
 * @TL_COMPLETENESS_PARTLY: something is answered, and an error or a warning
 *   stands there
 * @TL_COMPLETENESS_COMPLETE: something is answered, and nothing worse than a
 *   hint stands there
 *
 * How far a part of the strategy has come.
 */
typedef enum
{
  TL_COMPLETENESS_UNSET,
  TL_COMPLETENESS_PARTLY,
  TL_COMPLETENESS_COMPLETE,
} TlCompleteness;

#define TL_TYPE_COMPLETENESS (tl_completeness_get_type ())
GType          tl_completeness_get_type    (void);

const char    *tl_completeness_get_label   (TlCompleteness   completeness);
TlCompleteness tl_completeness_of_fields   (TlDocument      *document,
                                            const guint     *fields);
gboolean       tl_path_is_below            (const char      *path,
                                            const char      *prefix);

G_END_DECLS
