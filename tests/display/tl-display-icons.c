/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include "tl-display-icons.h"

#include <dlfcn.h>

typedef void (* RunInThread) (GTask           *task,
                              GTaskThreadFunc  function);

static RunInThread run_in_thread;

/*
 * GTK 4 (4.18 as well as what came since) loads icons ahead in threads, where the
 * last user of another icon may be gone: that icon is still in the theme's cache
 * while it is finalized, and whoever looks it up at that moment refers to what is
 * gone. Windows that come and go by the dozen, as they do in tests, meet with it
 * about once in a thousand. Here an icon is loaded by whoever asks for it; what else
 * runs in threads still does.
 *
 * A function of the program itself comes before the library's of the same name.
 */
void
g_task_run_in_thread (GTask           *task,
                      GTaskThreadFunc  function)
{
  gpointer source = g_task_get_source_object (task);

  if (GTK_IS_ICON_PAINTABLE (source))
    function (task, source, g_task_get_task_data (task), g_task_get_cancellable (task));
  else
    run_in_thread (task, function);
}

void
tl_display_load_icons_at_once (void)
{
  /* ISO C has no pointers that are both to data and to functions. */
  *(gpointer *) &run_in_thread = dlsym (RTLD_NEXT, "g_task_run_in_thread");
  g_assert_nonnull (run_in_thread);
}
