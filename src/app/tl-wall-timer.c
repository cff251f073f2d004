/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-wall-timer.h"

#include <glib-unix.h>
#include <sys/timerfd.h>
#include <unistd.h>

typedef struct
{
  int fd;
  GSourceFunc callback;
  gpointer user_data;
} Timer;

static gboolean
on_ready (int          fd,
          GIOCondition condition,
          gpointer     user_data)
{
  Timer *timer = user_data;

  timer->callback (timer->user_data);

  return G_SOURCE_REMOVE;
}

static void
timer_free (gpointer data)
{
  Timer *timer = data;

  close (timer->fd);
  g_free (timer);
}

/**
 * tl_wall_timer_add:
 * @seconds: since the beginning of 1970, UTC
 * @callback: (scope async): is called once; what it returns does not matter
 * @user_data: for @callback
 *
 * Has the default main context call @callback as soon as it is that time.
 *
 * Returns: the source, for g_source_remove() as long as it was not called
 */
guint
tl_wall_timer_add (gint64      seconds,
                   GSourceFunc callback,
                   gpointer    user_data)
{
  const struct itimerspec when = { .it_value = { .tv_sec = MAX (seconds, 1) } };
  int fd = timerfd_create (CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
  Timer *timer;

  if (fd < 0 || timerfd_settime (fd, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when, NULL) < 0)
    {
      gint64 left = seconds - g_get_real_time () / G_USEC_PER_SEC;

      g_clear_fd (&fd, NULL);
      return g_timeout_add_seconds_once ((guint) CLAMP (left, 0, G_MAXINT), (GSourceOnceFunc) callback, user_data);
    }

  timer = g_new (Timer, 1);
  *timer = (Timer) { fd, callback, user_data };

  return g_unix_fd_add_full (G_PRIORITY_DEFAULT, fd, G_IO_IN, on_ready, timer, timer_free);
}
