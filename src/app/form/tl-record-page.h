/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/form/tl-form.h"
#include "app/form/tl-list-form.h"

G_BEGIN_DECLS

/**
 * TlRecordPage:
 *
 * A page on which one record is edited, called as the record is called. It goes
 * away with the record. Left without a word, a new record goes away with it.
 *
 * Properties: "document".
 */
#define TL_TYPE_RECORD_PAGE (tl_record_page_get_type ())
G_DECLARE_FINAL_TYPE (TlRecordPage, tl_record_page, TL, RECORD_PAGE, AdwNavigationPage)

AdwNavigationPage *tl_record_page_new      (TlDocument       *document,
                                            TlRecord         *record,
                                            const TlListForm *list_form,
                                            gboolean          is_new);
TlForm            *tl_record_page_get_form (TlRecordPage     *self);

G_END_DECLS
