/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The day from which a window looks at its document, and the weeks that are over
 * by then.
 */

#include "config.h"

#include "tl-window-private.h"

#include "document/tl-document-edits.h"
#include "tl-application.h"

static TlApplication *
get_application (TlWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  return TL_IS_APPLICATION (application) ? TL_APPLICATION (application) : NULL;
}

static void
on_today (TlWindow *self)
{
  TlApplication *application = get_application (self);

  if (application != NULL && self->document != NULL)
    tl_document_set_today (self->document, tl_application_get_today (application));
}

/* Midnight may have passed while the computer was asleep. */
static void
on_active (TlWindow *self)
{
  TlApplication *application = get_application (self);

  if (application != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    tl_application_look_at_clock (application);
}

/*
 * tl_window_follow_day:
 *
 * Has the document looked at from today on, whenever that is. Of a document that
 * nobody has changed yet, the weeks before this one stand as they are.
 */
void
tl_window_follow_day (TlWindow *self)
{
  TlApplication *application = get_application (self);

  if (application == NULL)
    return;

  on_today (self);
  tl_document_freeze_past (self->document, tl_day_get_monday (tl_application_get_today (application)));
  g_signal_connect_object (application, "notify::today", G_CALLBACK (on_today), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_active), NULL);
}
