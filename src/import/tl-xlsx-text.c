/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text as it stands in workbooks. */

#include "tl-xlsx-private.h"

/* "_x000D_" is a carriage return, "_x005F_" an underscore, which keeps what follows
 * from being read so. A character beyond the first 65,536 can be two of them. */
#define CODE_LENGTH 7

static gboolean
read_code (const char *text,
           gunichar   *unit)
{
  *unit = 0;
  if (text[0] != '_' || text[1] != 'x')
    return FALSE;
  for (guint i = 2; i < CODE_LENGTH - 1; i++)
    {
      if (!g_ascii_isxdigit (text[i]))
        return FALSE;
      *unit = *unit * 16 + (gunichar) g_ascii_xdigit_value (text[i]);
    }
  return text[CODE_LENGTH - 1] == '_';
}

/* Half a character, or none at all, is not text; what stands for it stays. */
static guint
decode_at (const char *text,
           gunichar   *c)
{
  gunichar second;

  if (!read_code (text, c) || *c == 0)
    return 0;
  if (*c < 0xd800 || *c > 0xdfff)
    return CODE_LENGTH;
  if (*c > 0xdbff || !read_code (text + CODE_LENGTH, &second) || second < 0xdc00 || second > 0xdfff)
    return 0;
  *c = 0x10000 + ((*c - 0xd800) << 10) + (second - 0xdc00);
  return 2 * CODE_LENGTH;
}

/**
 * tl_xlsx_decode:
 * @text: text as it stands in a workbook
 *
 * Puts characters in the place of what stands for them.
 */
void
tl_xlsx_decode (GString *text)
{
  gsize to = 0;

  for (gsize from = 0; from < text->len;)
    {
      gunichar c;
      guint length = text->str[from] == '_' ? decode_at (text->str + from, &c) : 0;

      if (length == 0)
        {
          text->str[to++] = text->str[from++];
          continue;
        }
      /* It takes fewer bytes than what stood for it. */
      to += (gsize) g_unichar_to_utf8 (c, text->str + to);
      from += length;
    }
  g_string_truncate (text, to);
}

static gboolean
add_run (TlXlsxXml *xml,
         GString   *text)
{
  g_autoptr (GString) run = g_string_new (NULL);

  if (!tl_xlsx_xml_add_text (xml, run))
    return FALSE;
  tl_xlsx_decode (run);
  g_string_append_len (text, run->str, (gssize) run->len);
  return TRUE;
}

/**
 * tl_xlsx_add_rich_text:
 * @xml: at an element that holds text
 * @around: how many elements are around that one
 * @text: where to
 *
 * Reads the element and appends its text: of all its runs, without what says how to
 * pronounce it.
 *
 * Returns: %FALSE if it cannot be read
 */
gboolean
tl_xlsx_add_rich_text (TlXlsxXml *xml,
                       int        around,
                       GString   *text)
{
  while (tl_xlsx_xml_next (xml, around))
    {
      if (tl_xlsx_xml_is (xml, "t"))
        {
          if (!add_run (xml, text))
            return FALSE;
        }
      else if (tl_xlsx_xml_is (xml, "r"))
        {
          while (tl_xlsx_xml_next (xml, around + 1))
            if (tl_xlsx_xml_is (xml, "t") && !add_run (xml, text))
              return FALSE;
        }
    }
  return TRUE;
}
