/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document/tl-action.h"
#include "document/tl-document.h"

G_BEGIN_DECLS

/**
 * TlActionForm:
 *
 * The fields of an action, to be changed. What a person types is a change as
 * soon as they are done with the field; what is chosen, at once. Below a field
 * that is changed stands what the plan says, with what leads back to it.
 */
#define TL_TYPE_ACTION_FORM (tl_action_form_get_type ())
G_DECLARE_FINAL_TYPE (TlActionForm, tl_action_form, TL, ACTION_FORM, AdwBin)

void       tl_action_form_show    (TlActionForm  *self,
                                   TlDocument    *document,
                                   TlAction      *action);
GtkWidget *tl_action_form_get_row (TlActionForm  *self,
                                   TlActionField  field);

G_END_DECLS
