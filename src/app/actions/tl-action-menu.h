/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "document/tl-action.h"
#include "document/tl-document.h"

G_BEGIN_DECLS

/*
 * The menu of an action: what the details offer. It works through the actions
 * "action." (#TlActionCommands), "actions.edit" and "win.go-to" of the widgets
 * above it.
 *
 * What shows an action says so with tl_action_menu_mark(), and can then be found
 * from what is clicked or has the keyboard. A class whose widgets show actions
 * gets the action "menu.popup", which assistive technologies can see; it
 * activates "actions.menu" with the key of the action.
 */
void      tl_action_menu_install (GtkWidgetClass *klass);
void      tl_action_menu_mark    (GtkWidget      *widget,
                                  TlAction       *action);
TlAction *tl_action_menu_find    (GtkWidget      *widget,
                                  GtkWidget      *above);
void      tl_action_menu_popup   (GtkWidget      *place,
                                  TlDocument     *document,
                                  TlAction       *action,
                                  GtkWidget      *at,
                                  double          x,
                                  double          y);

/**
 * TlActionBox:
 *
 * A box that shows an action and has its menu.
 */
#define TL_TYPE_ACTION_BOX (tl_action_box_get_type ())
G_DECLARE_FINAL_TYPE (TlActionBox, tl_action_box, TL, ACTION_BOX, GtkBox)

G_END_DECLS
