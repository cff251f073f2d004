/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The day from which a window looks at its document, and the weeks that are over
 * by then.
 */

#include "config.h"

#include "tl-window-private.h"

#include <glib/gi18n.h>

#include "document/tl-document-edits.h"
#include "tl-application.h"
#include "tl-toast.h"

static TlApplication *
get_application (TlWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  return TL_IS_APPLICATION (application) ? TL_APPLICATION (application) : NULL;
}

/* Where there are steps to undo or to redo the document does not let this happen: it
 * is tried again when there are none.
 */
static void
freeze_past (TlWindow *self)
{
  TlApplication *application = get_application (self);

  if (application != NULL && self->document != NULL)
    tl_document_freeze_past (self->document, tl_day_get_monday (tl_application_get_today (application)));
}

static gboolean
on_idle (gpointer user_data)
{
  TlWindow *self = user_data;

  self->day_source = 0;
  freeze_past (self);

  return G_SOURCE_REMOVE;
}

/* The weeks that were over when the document came into the window stood already, or
 * the person let go of them; here another one is over. Where there are steps to
 * undo, letting the past stand cannot happen beneath them: it is a step of its own
 * on top, which can be undone too, once a week at most. What was undone just now
 * cannot be done again after it; otherwise the next change would alter the past.
 */
static void
freeze_past_as_step (TlWindow *self,
                     TlDay     monday)
{
  gboolean can_undo, can_redo, frozen;
  TlPlanFrame frame;
  TlDay first;

  g_object_get (self->document, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  tl_document_get_frame (self->document, &frame);
  first = MAX (frame.start, frame.from);
  monday = MIN (monday, frame.start + 7 * frame.weeks);
  if (!(can_undo || can_redo) || monday <= first || monday <= self->frozen_to)
    return;

  self->frozen_to = monday;
  /* Nobody asked for it, so it is not called what they can ask for. */
  tl_document_begin_group (self->document, _("Keep the past weeks"));
  frozen = tl_document_plan_again_from (self->document, monday, NULL);
  tl_document_end_group (self->document);

  if (frozen)
    tl_toast_show_undo (GTK_WIDGET (tl_workspace_get_shown (self->workspace)), self->document,
                        monday - first <= 7 ? _("Last week stays as it was planned")
                                            : _("The past weeks stay as they were planned"));
}

/* Not in the middle of a change. */
static void
on_steps (TlWindow *self)
{
  if (self->day_source == 0)
    self->day_source = g_idle_add (on_idle, self);
}

static void
on_today (TlWindow *self)
{
  TlApplication *application = get_application (self);
  TlDay monday;

  if (application == NULL || self->document == NULL)
    return;

  monday = tl_day_get_monday (tl_application_get_today (application));
  tl_document_set_today (self->document, tl_application_get_today (application));
  freeze_past (self);
  if (self->frozen_to == TL_DAY_NONE)
    self->frozen_to = monday;
  else
    freeze_past_as_step (self, monday);
}

/* The time zone may be another one by now. */
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
 * Has the document looked at from today on, whenever that is: now, and when a
 * window that stays open sees another day come. The weeks before this one stand as
 * they are: of a document without steps to undo or redo silently, else as a step
 * when a Monday comes.
 */
void
tl_window_follow_day (TlWindow *self)
{
  TlApplication *application = get_application (self);

  if (application == NULL)
    return;

  on_today (self);
  g_signal_connect_object (self->document, "notify::can-undo", G_CALLBACK (on_steps), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::can-redo", G_CALLBACK (on_steps), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (application, "notify::today", G_CALLBACK (on_today), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_active), NULL);
}

/*
 * tl_window_forget_day:
 *
 * Undoes tl_window_follow_day(), when the window is disposed.
 */
void
tl_window_forget_day (TlWindow *self)
{
  g_clear_handle_id (&self->day_source, g_source_remove);
  g_signal_handlers_disconnect_by_func (self, on_active, NULL);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_func (self->document, on_steps, self);
}
