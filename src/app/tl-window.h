/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document/tl-document.h"

G_BEGIN_DECLS

/**
 * TlWindow:
 *
 * A window with one document, or with the welcome page when it has none.
 * Closing it asks about changes that are not saved.
 *
 * Actions ("win."): "new", "open", "open-file" (s: a URI), "open-example"
 * (s: its name), "save", "save-as", "export", "print", "import", "undo", "redo",
 * "show-page" (s: a page's tag), "previous-page", "next-page", "go-to" (s: a path in the
 * document, "strategy.team[1].name"), "show-action" (s: an action's key),
 * "search", "show-file" (s: a URI; in its folder), "about". Those that need a document are
 * disabled without one.
 *
 * Properties: "document" (read-only), "narrow" (there is little room across).
 */
#define TL_TYPE_WINDOW (tl_window_get_type ())
G_DECLARE_FINAL_TYPE (TlWindow, tl_window, TL, WINDOW, AdwApplicationWindow)

TlWindow   *tl_window_new           (GtkApplication *application);
TlDocument *tl_window_get_document  (TlWindow       *self);
TlWindow   *tl_window_show_document (TlWindow       *self,
                                     TlDocument     *document);
void        tl_window_open_file     (TlWindow       *self,
                                     GFile          *file);

G_END_DECLS
