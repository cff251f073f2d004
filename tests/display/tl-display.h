/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/tl-application.h"
#include "app/tl-window-private.h"

G_BEGIN_DECLS

/*
 * What tests of windows share. Nothing here sleeps: a test goes on as soon as
 * what it waits for is so, and fails where that does not come within seconds.
 */

/**
 * TlCondition:
 *
 * Returns: whether what is waited for is so
 */
typedef gboolean (*TlCondition) (gpointer data);

/* Prepares a test program; to be called in place of g_test_init(). */
void            tl_display_init       (int    *argc,
                                       char ***argv);

/* Runs the main loop until @condition is so; fails the test after a while. */
#define tl_wait_for(condition, data) tl_wait_for_at (G_STRLOC, #condition, (condition), (data))
void            tl_wait_for_at        (const char  *where,
                                       const char  *what,
                                       TlCondition  condition,
                                       gpointer     data);
/* Sets @pointer, which holds an object, to NULL when the object is gone; then
 * runs the main loop until it is. */
#define tl_watch(pointer) g_object_add_weak_pointer (G_OBJECT (*(pointer)), (gpointer *) (pointer))
#define tl_wait_until_gone(pointer) tl_wait_for (tl_is_gone, (pointer))
gboolean        tl_is_gone            (gpointer     pointer);

/* The day on which tests take place, and the Monday on which the plan of
 * tl_test_document_new() begins, as those of the examples do. */
#define TL_TEST_TODAY (tl_day_new (2026, 12, 30))
#define TL_TEST_START (tl_day_new (2027, 1, 4))

/* The one application of a test program, registered. */
GtkApplication *tl_test_application   (void);

/* A window, on the screen, with @document, or the welcome page if it is NULL;
 * and its end, whatever it holds. */
TlWindow       *tl_test_window_new    (TlDocument  *document);
void            tl_test_window_end    (TlWindow    *window);

/* The first widget below @root, or @root, in the order of the tree, that is of
 * @type and, if @text is not NULL, has it as its label or title. */
gpointer        tl_find_widget        (gpointer     root,
                                       GType        type,
                                       const char  *text);

/* Likewise, the first one with that tooltip. */
gpointer        tl_find_widget_by_tooltip (gpointer    root,
                                           GType       type,
                                           const char *tooltip);

/* The first image below @root with that icon. */
gpointer        tl_find_widget_by_icon (gpointer    root,
                                        const char *icon_name);

/* The alert over @window; waits for it. */
AdwAlertDialog *tl_wait_for_alert     (TlWindow    *window);

/* Answers the alert over @window and waits until it is gone. */
void            tl_answer_alert       (TlWindow    *window,
                                       const char  *response);

/* A document with what a plan needs at least: Anna and Ben, whose ids are
 * their names in small letters, a bakery and one persona. */
TlDocument     *tl_test_document_new  (void);

/* A file name in a folder of the test's own. */
GFile          *tl_test_file_new      (const char  *name);

G_END_DECLS
