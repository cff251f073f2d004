/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-picture-kind.h"

static gboolean
names_host (const char *address)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_PARSE_RELAXED, NULL);

  return uri != NULL && g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0';
}

/**
 * tl_picture_kind_of:
 * @picture: (nullable): what is written for a picture; blanks around it, and large
 *   and small letters of how an address begins, do not matter
 *
 * Returns: what it is by its form; whether it is there is not looked at
 */
TlPictureKind
tl_picture_kind_of (const char *picture)
{
  g_autofree char *text = picture != NULL ? g_strstrip (g_strdup (picture)) : g_strdup ("");
  g_autofree char *path = NULL;
  const char *scheme;

  if (*text == '\0')
    return TL_PICTURE_NONE;
  if (g_path_is_absolute (text))
    return TL_PICTURE_FILE;

  scheme = g_uri_peek_scheme (text);
  if (g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0)
    return names_host (text) ? TL_PICTURE_WEB : TL_PICTURE_UNCLEAR;

  path = g_filename_from_uri (text, NULL, NULL);
  return path != NULL ? TL_PICTURE_FILE : TL_PICTURE_UNCLEAR;
}
