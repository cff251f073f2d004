/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-shown.h"

#include <math.h>
#include <string.h>

#define BITS_OF_LETTER 6
#define BITS (TL_SHOWN_LENGTH * BITS_OF_LETTER)

/* FNV-1a, of 64 bits. (RFC 9923) */
#define FNV_BASIS G_GUINT64_CONSTANT (0xcbf29ce484222325)
#define FNV_PRIME G_GUINT64_CONSTANT (0x100000001b3)

/* Numbers are the same up to the sixth decimal: a minute is 0.0007 of a day. */
#define PARTS_OF_ONE 1e6

#define CODE_LENGTH strlen ("_x0041_")

static const char letters_of[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/* 0 is for nothing. */
static guint32
fold (guint64 hash)
{
  const guint32 folded = (guint32) ((hash >> (2 * BITS) ^ hash >> BITS ^ hash) & ((1u << BITS) - 1));

  return folded != TL_SHOWN_NOTHING ? folded : 1;
}

static gboolean
is_code (const char *p)
{
  if (p[0] != '_' || p[1] != 'x')
    return FALSE;
  for (guint i = 2; i < 6; i++)
    if (!g_ascii_isxdigit (p[i]))
      return FALSE;
  return p[6] == '_';
}

/* Until there are no codes any more: a code can stand for a part of one. */
static char *
decode (const char *text)
{
  g_autofree char *now = g_strdup (text);
  gboolean again;

  do
    {
      g_autoptr (GString) out = g_string_sized_new (strlen (now));

      again = FALSE;
      for (const char *p = now; *p != '\0';)
        {
          gunichar c;

          if (!is_code (p))
            {
              g_string_append_c (out, *p++);
              continue;
            }
          c = (gunichar) g_ascii_strtoull (p + 2, NULL, 16);
          if (c > ' ' && g_unichar_validate (c))
            g_string_append_unichar (out, c);
          again = TRUE;
          p += CODE_LENGTH;
        }
      g_free (now);
      now = g_string_free_and_steal (g_steal_pointer (&out));
    }
  while (again);
  return g_steal_pointer (&now);
}

static guint32
hash_text (const char *text)
{
  guint64 hash = FNV_BASIS;
  gboolean any = FALSE;

  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    if (*p > ' ' && *p != 0x7f)
      {
        hash = (hash ^ *p) * FNV_PRIME;
        any = TRUE;
      }
  return any ? fold (hash) : TL_SHOWN_NOTHING;
}

/**
 * tl_shown_of_text:
 * @text: UTF-8 text, as somebody sees it or as it is written in a workbook
 *
 * Returns: what it comes to; white space and control characters do not count
 */
guint32
tl_shown_of_text (const char *text)
{
  g_autofree char *decoded = strstr (text, "_x") != NULL ? decode (text) : NULL;

  return hash_text (decoded != NULL ? decoded : text);
}

/**
 * tl_shown_of_number:
 * @number: a number; NaN: none
 *
 * Returns: what it comes to
 */
guint32
tl_shown_of_number (double number)
{
  const double parts = number * PARTS_OF_ONE;

  if (isnan (number))
    return TL_SHOWN_NOTHING;
  if (!(fabs (parts) < (double) (G_GINT64_CONSTANT (1) << 62)))
    return 1;
  return fold (((guint64) llround (parts) ^ FNV_BASIS) * FNV_PRIME * FNV_PRIME);
}

void
tl_shown_write (guint32 shown,
                char    letters[TL_SHOWN_LENGTH])
{
  for (guint i = 0; i < TL_SHOWN_LENGTH; i++)
    letters[i] = letters_of[(shown >> (i * BITS_OF_LETTER)) & ((1u << BITS_OF_LETTER) - 1)];
}

gboolean
tl_shown_read (const char *letters,
               guint32    *shown)
{
  *shown = 0;
  for (guint i = 0; i < TL_SHOWN_LENGTH; i++)
    {
      const char *found = letters[i] != '\0' ? strchr (letters_of, letters[i]) : NULL;

      if (found == NULL)
        return FALSE;
      *shown |= (guint32) (found - letters_of) << (i * BITS_OF_LETTER);
    }
  return TRUE;
}
