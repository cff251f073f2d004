/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/tl-document.h"

G_BEGIN_DECLS

/**
 * TlOption:
 *
 * One thing that can be chosen in a form. Immutable.
 *
 * Properties: "label", as it is shown.
 */
#define TL_TYPE_OPTION (tl_option_get_type ())
G_DECLARE_FINAL_TYPE (TlOption, tl_option, TL, OPTION, GObject)

TlOption   *tl_option_new       (const char *id,
                                 const char *label);
const char *tl_option_get_id    (TlOption   *self);
const char *tl_option_get_label (TlOption   *self);

/**
 * TlOptions:
 *
 * What can be chosen for a field: a #GListModel of #TlOption. Ids are nicks of
 * a term, ids of records or codes; "" is "none" and, where it is offered, comes
 * first.
 *
 * A list of records follows additions, removals and new names. While it
 * changes, tl_options_is_changing() is true, and a selection that moves then is
 * nobody's decision; "settled" is emitted right after.
 */
#define TL_TYPE_OPTIONS (tl_options_get_type ())
G_DECLARE_FINAL_TYPE (TlOptions, tl_options, TL, OPTIONS, GObject)

TlOptions *tl_options_new          (void);
void       tl_options_append       (TlOptions  *self,
                                    const char *id,
                                    const char *label);
TlOptions *tl_options_new_terms    (GType       type);
TlOptions *tl_options_get_records  (TlDocument *document,
                                    GType       target);
gboolean   tl_options_is_changing  (TlOptions  *self);

G_END_DECLS
