/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TlMenuButton:
 *
 * The button with the window's main menu.
 */
#define TL_TYPE_MENU_BUTTON (tl_menu_button_get_type ())
G_DECLARE_FINAL_TYPE (TlMenuButton, tl_menu_button, TL, MENU_BUTTON, AdwBin)

G_END_DECLS
