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

  AdwToastOverlay *toasts;
  AdwBin *place;
};

void     tl_window_finish_typing     (TlWindow     *self);
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
void     tl_window_choose_to_save    (TlWindow     *self);
void     tl_window_choose_to_export  (TlWindow     *self);
void     tl_window_export_to         (TlWindow     *self,
                                      GFile        *file);
void     tl_window_ask_before_close  (TlWindow     *self);

G_END_DECLS
