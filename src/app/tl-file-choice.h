/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Files that people choose to write to. */

char    *tl_file_choice_dup_name     (const char          *name,
                                      const char          *extension);
char    *tl_file_choice_dup_shown    (GFile               *file);
GFile   *tl_file_choice_dup_file     (GFile               *chosen,
                                      const char          *extension);
gboolean tl_file_choice_is_handed_over (GFile             *file);

/* Whether something that is there may be replaced. */
void     tl_file_choice_ask          (GtkWidget           *parent,
                                      const char          *told,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
gboolean tl_file_choice_ask_finish   (GObject             *source,
                                      GAsyncResult        *result);

GtkFileDialog *tl_file_choice_new_dialog (const char      *title,
                                      const char          *filter_name,
                                      const char          *extension);
gboolean tl_file_choice_is_failure   (const GError        *error);

G_END_DECLS
