/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TlPictureKind:
 * @TL_PICTURE_NONE: nothing is written
 * @TL_PICTURE_WEB: an address from which others can fetch it, as `https://…`
 * @TL_PICTURE_FILE: a file on a computer: a whole path, or an address as `file:///…`
 * @TL_PICTURE_UNCLEAR: neither: words, an address without its beginning, a name
 *   without its folder
 *
 * What is written for the picture of a post.
 */
typedef enum
{
  TL_PICTURE_NONE,
  TL_PICTURE_WEB,
  TL_PICTURE_FILE,
  TL_PICTURE_UNCLEAR,
} TlPictureKind;

TlPictureKind tl_picture_kind_of (const char *picture);

G_END_DECLS
