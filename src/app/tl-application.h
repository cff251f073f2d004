/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TlApplication:
 *
 * The program: one process, a window for each document. Files on its command
 * line, or sent to it later, are opened. A signal to end is as good as "quit":
 * each window asks about its changes.
 *
 * Actions ("app."): "quit", "welcome" (shows a window without a document, where
 * recent files and examples are), "shortcuts".
 */
#define TL_TYPE_APPLICATION (tl_application_get_type ())
G_DECLARE_FINAL_TYPE (TlApplication, tl_application, TL, APPLICATION, AdwApplication)

TlApplication *tl_application_new (void);

G_END_DECLS
