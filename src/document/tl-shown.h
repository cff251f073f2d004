/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What a cell of a workbook shows, in four letters: enough to tell later whether
 * somebody changed it, where what it said before does not matter. One change of
 * sixteen million goes unnoticed.
 *
 * Programs that save a workbook again end lines as they like, and some drop spaces, or
 * read "_x0041_" as the character that it stands for elsewhere. None of that counts.
 */

#define TL_SHOWN_LENGTH 4 /* letters */

/* Of a cell with nothing in it. */
#define TL_SHOWN_NOTHING 0u

guint32  tl_shown_of_text   (const char *text);
guint32  tl_shown_of_number (double      number);

/* As letters of ASCII; and back, FALSE if they are none. */
void     tl_shown_write     (guint32     shown,
                             char        letters[TL_SHOWN_LENGTH]);
gboolean tl_shown_read      (const char *letters,
                             guint32    *shown);

G_END_DECLS
