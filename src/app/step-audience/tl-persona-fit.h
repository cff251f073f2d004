/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document/tl-document.h"

G_BEGIN_DECLS

/**
 * TlPersonaFit:
 *
 * How well each channel suits a persona, the best first, and for each of them
 * what speaks for it and against it. It follows the plan while it is seen.
 */
#define TL_TYPE_PERSONA_FIT (tl_persona_fit_get_type ())
G_DECLARE_FINAL_TYPE (TlPersonaFit, tl_persona_fit, TL, PERSONA_FIT, AdwPreferencesGroup)

GtkWidget *tl_persona_fit_new (TlDocument *document,
                               TlRecord   *persona);

G_END_DECLS
