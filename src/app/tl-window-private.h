/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-window.h"
#include "tl-workspace.h"

G_BEGIN_DECLS

/*
 * The window's parts and the way of its document from and to files. The window
 * closes itself when @closing is set and a save has succeeded; whatever else
 * happens meanwhile clears the wish.
 */
struct _TlWindow
{
  AdwApplicationWindow parent_instance;

  TlDocument *document;   /* or NULL */
  TlWorkspace *workspace; /* of the document; borrowed */
  gboolean narrow;
  gboolean closing;

  GtkApplication *inhibited; /* whose session asks before it ends, or NULL */
  guint inhibitor;

  guint day_source; /* another look whether weeks that are over can stand */
  TlDay frozen_to;  /* the last Monday that was looked at so, from that of opening on */

  GSignalGroup *typing; /* of the row with the focus */
  GtkWidget *text;      /* that had the focus last; weak */
  int cursor;           /* of the text, when it was left */
  int bound;            /* of its selection, then */

  AdwBin *place;
};

void     tl_window_update_actions    (TlWindow     *self);

/* What is being typed. */
gboolean tl_window_is_typing         (TlWindow     *self);
void     tl_window_finish_typing     (TlWindow     *self);
gboolean tl_window_drop_typing       (TlWindow     *self);
void     tl_window_watch_typing      (TlWindow     *self);
void     tl_window_forget_typing     (TlWindow     *self);

/* The day. */
void     tl_window_follow_day        (TlWindow     *self);
void     tl_window_forget_day        (TlWindow     *self);

/* Files. */
void     tl_window_tell_error        (TlWindow     *self,
                                      const char   *heading,
                                      const char   *message);
void     tl_window_choose_to_open    (TlWindow     *self);
void     tl_window_open_example      (TlWindow     *self,
                                      const char   *name);
void     tl_window_save              (TlWindow     *self);
void     tl_window_save_to           (TlWindow     *self,
                                      GFile        *file,
                                      gboolean      overwrite);
void     tl_window_save_as           (TlWindow     *self,
                                      GFile        *chosen);
void     tl_window_choose_to_save    (TlWindow     *self);
void     tl_window_export            (TlWindow     *self);
void     tl_window_print             (TlWindow     *self);
void     tl_window_import            (TlWindow     *self,
                                      GFile        *workbook);
void     tl_window_choose_to_import  (TlWindow     *self);
void     tl_window_take_file         (TlWindow     *self,
                                      GFile        *file);

/* The end. */
void     tl_window_ask_before_close  (TlWindow     *self);
void     tl_window_ask_about_wrong   (TlWindow     *self,
                                      GtkWidget    *row);
void     tl_window_update_inhibitor  (TlWindow     *self);
void     tl_window_end_inhibitor     (TlWindow     *self);

G_END_DECLS
