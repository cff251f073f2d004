/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "record/tl-day.h"

G_BEGIN_DECLS

/**
 * TlApplication:
 *
 * The program: one process, a window for each document. Files on its command
 * line, or sent to it later, are opened. A signal to end is as good as "quit":
 * each window asks about its changes.
 *
 * It knows what day it is, for all windows. A day that is set stays, so that
 * tests and pictures do not depend on the clock; for the program as a whole, the
 * variable THROUGHLINE_TODAY of the environment sets it ("2027-01-04").
 *
 * Properties: "today" (a #TlDay; %TL_DAY_NONE sets it to what the clock says).
 *
 * Actions ("app."): "quit", "welcome" (shows a window without a document, where
 * recent files and examples are), "shortcuts".
 */
#define TL_TYPE_APPLICATION (tl_application_get_type ())
G_DECLARE_FINAL_TYPE (TlApplication, tl_application, TL, APPLICATION, AdwApplication)

TlApplication *tl_application_new           (void);
TlDay          tl_application_get_today     (TlApplication *self);
void           tl_application_set_today     (TlApplication *self,
                                             TlDay          today);
void           tl_application_look_at_clock (TlApplication *self);

G_END_DECLS
