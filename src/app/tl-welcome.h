/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TlWelcome:
 *
 * What a window without a document shows: ways to start, to open, to try an
 * example, and the files that were open last.
 */
#define TL_TYPE_WELCOME (tl_welcome_get_type ())
G_DECLARE_FINAL_TYPE (TlWelcome, tl_welcome, TL, WELCOME, AdwBin)

G_END_DECLS
