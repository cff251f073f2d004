/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tracking/tl-picture-kind.h"

static const struct
{
  const char *picture;
  TlPictureKind kind;
} cases[] = {
  { NULL, TL_PICTURE_NONE },
  { "", TL_PICTURE_NONE },
  { " \n", TL_PICTURE_NONE },
  { "https://example.org/bread.jpg", TL_PICTURE_WEB },
  { "http://example.org", TL_PICTURE_WEB },
  { "Https://example.org/bread.jpg", TL_PICTURE_WEB },
  { "HTTPS://EXAMPLE.ORG/BREAD.JPG", TL_PICTURE_WEB },
  { " https://example.org/bread.jpg\n", TL_PICTURE_WEB },
  { "https://bäckerei.example/tägliches brot.jpg?größe=1", TL_PICTURE_WEB },
  { "https://example.org:8080/a.jpg#top", TL_PICTURE_WEB },
  { "/home/anna/bread.jpg", TL_PICTURE_FILE },
  { " /home/anna/rye bread.jpg ", TL_PICTURE_FILE },
  { "/", TL_PICTURE_FILE },
  { "file:///home/anna/caf%E9.jpg", TL_PICTURE_FILE },
  { "File:///home/anna/bread.jpg", TL_PICTURE_FILE },
  { "www.example.org/bread.jpg", TL_PICTURE_UNCLEAR },
  { "www.example.org:80/bread.jpg", TL_PICTURE_UNCLEAR },
  { "https:bread.jpg", TL_PICTURE_UNCLEAR },
  { "https://", TL_PICTURE_UNCLEAR },
  { "https:///bread.jpg", TL_PICTURE_UNCLEAR },
  { "file:bread.jpg", TL_PICTURE_UNCLEAR },
  { "bread.jpg", TL_PICTURE_UNCLEAR },
  { "~/Pictures/bread.jpg", TL_PICTURE_UNCLEAR },
  { "C:\\photos\\bread.jpg", TL_PICTURE_UNCLEAR },
  { "mailto:anna@example.org", TL_PICTURE_UNCLEAR },
  { "ftp://ftp.example.org/bread.jpg", TL_PICTURE_UNCLEAR },
  { "data:image/png;base64,AAAA", TL_PICTURE_UNCLEAR },
  { "Bread: fresh from the oven", TL_PICTURE_UNCLEAR },
  { "the one with the cat", TL_PICTURE_UNCLEAR },
};

static void
test_kind (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i].picture);
      g_assert_cmpint (tl_picture_kind_of (cases[i].picture), ==, cases[i].kind);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/picture-kind", test_kind);

  return g_test_run ();
}
