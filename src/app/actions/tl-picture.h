/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The picture of a post: a web address, from which programs that publish posts
 * fetch it, or a file on this computer for who publishes the post by hand. A file
 * is written as its path, or as its address where it has no path that is text. It is never written
 * relative to the document: a new document has no place yet, and one that is saved
 * elsewhere would lose the pictures.
 */
char      *tl_picture_dup_text  (GFile      *file);
GFile     *tl_picture_dup_file  (const char *picture);

/* An entry row of a picture gets a way to choose one. */
void       tl_picture_equip     (GtkWidget  *row);

/* A row that says what a picture that is a file means, or that what is written is
 * neither a file nor a web address. */
GtkWidget *tl_picture_note_new  (void);
void       tl_picture_note_show (GtkWidget  *note,
                                 const char *picture);

G_END_DECLS
