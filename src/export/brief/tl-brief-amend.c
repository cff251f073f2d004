/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-brief-amend.h"

#include <string.h>

/* ISO 32000-1, 7.5.4: an entry of the table of objects takes so many bytes. */
#define ENTRY_LENGTH 20

/* The place of the table stands within so many bytes at the end. */
#define END_LENGTH 40

/* What the object begins with that says how the document is read. */
#define CATALOG "<< /Type /Catalog\n"
#define FIGURE "<< /Type /StructElem\n   /S /Figure\n"

/**
 * Pdf:
 * @out: the file
 * @table: where its table of objects begins
 * @entries: where the first entry of that begins
 * @n_objects: how many there are, object 0 among them
 * @root: number of the catalog
 * @info: number of what says title and author
 * @places: (element-type guint): number and place of each object that was written
 *   anew, in turn
 */
typedef struct
{
  GByteArray *out;
  gsize length;
  gsize table;
  gsize entries;
  guint n_objects;
  guint root;
  guint info;
  GArray *places;
} Pdf;

/* The number behind a word, from @from on. */
static gboolean
find_number (const Pdf  *pdf,
             gsize       from,
             const char *word,
             guint64    *number)
{
  const char *begin = (const char *) pdf->out->data;
  const char *found = from < pdf->length ? g_strstr_len (begin + from, (gssize) (pdf->length - from), word) : NULL;

  if (found == NULL)
    return FALSE;

  *number = g_ascii_strtoull (found + strlen (word), NULL, 10);

  return TRUE;
}

static gboolean
pdf_init (Pdf        *pdf,
          GByteArray *out)
{
  const char *last, *entries;
  guint64 table, n_objects, root, info;

  /* So that searching stops. */
  g_byte_array_append (out, (const guint8 *) "", 1);
  g_byte_array_set_size (out, out->len - 1);

  *pdf = (Pdf) { .out = out, .length = out->len };
  last = out->len > END_LENGTH ? g_strrstr ((const char *) out->data + out->len - END_LENGTH, "startxref\n") : NULL;
  if (last == NULL)
    return FALSE;

  table = g_ascii_strtoull (last + strlen ("startxref\n"), NULL, 10);
  if (!find_number (pdf, table, "xref\n0 ", &n_objects) ||
      !find_number (pdf, table, "/Root ", &root) ||
      !find_number (pdf, table, "/Info ", &info) ||
      !g_str_has_prefix ((const char *) out->data + table, "xref\n0 "))
    return FALSE;

  pdf->table = table;
  pdf->n_objects = (guint) n_objects;
  pdf->root = (guint) root;
  pdf->info = (guint) info;
  entries = strchr ((const char *) out->data + table + strlen ("xref\n"), '\n') + 1;
  pdf->entries = (gsize) (entries - (const char *) out->data);
  pdf->places = g_array_new (FALSE, FALSE, sizeof (guint));

  return pdf->root < pdf->n_objects && pdf->entries + (gsize) ENTRY_LENGTH * pdf->n_objects < pdf->length;
}

/* The text of an object, if it begins with @kind. */
static char *
dup_object (const Pdf  *pdf,
            guint       object,
            const char *kind)
{
  const char *begin = (const char *) pdf->out->data;
  const gsize place = (gsize) g_ascii_strtoull (begin + pdf->entries + (gsize) ENTRY_LENGTH * object, NULL, 10);
  const char *text, *end;

  if (place == 0 || place >= pdf->length)
    return NULL;

  text = strstr (begin + place, "obj\n");
  if (text == NULL || !g_str_has_prefix (text + strlen ("obj\n"), kind))
    return NULL;

  text += strlen ("obj\n");
  end = strstr (text, ">>\nendobj\n");

  return end != NULL ? g_strndup (text, (gsize) (end - text)) : NULL;
}

static void
append_text (Pdf        *pdf,
             const char *text)
{
  g_byte_array_append (pdf->out, (const guint8 *) text, (guint) strlen (text));
}

/* Writes an object anew, with more in it; the last one of its number counts. */
static void
write_object (Pdf        *pdf,
              guint       object,
              const char *text,
              const char *more)
{
  const guint place = pdf->out->len;
  g_autofree char *whole = g_strdup_printf ("%u 0 obj\n%s%s>>\nendobj\n", object, text, more);

  append_text (pdf, whole);
  g_array_append_val (pdf->places, object);
  g_array_append_val (pdf->places, place);
}

/* Text as PDF has it: UTF-16 with its byte order mark, in hexadecimal. */
static char *
make_string (const char *text)
{
  GString *string = g_string_new ("<feff");
  glong length;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &length, NULL);

  for (glong i = 0; units != NULL && i < length; i++)
    g_string_append_printf (string, "%04x", units[i]);
  g_string_append_c (string, '>');

  return g_string_free_and_steal (string);
}

static gboolean
write_catalog (Pdf        *pdf,
               const char *language)
{
  g_autofree char *catalog = dup_object (pdf, pdf->root, CATALOG);
  g_autofree char *string = make_string (language);
  g_autofree char *more = g_strdup_printf ("   /Lang %s\n   /ViewerPreferences << /DisplayDocTitle true >>\n", string);

  if (catalog == NULL || strstr (catalog, "/Lang") != NULL || strstr (catalog, "/ViewerPreferences") != NULL)
    return FALSE;

  write_object (pdf, pdf->root, catalog, more);

  return TRUE;
}

/* Figures are numbered in the order of the pages. */
static gboolean
write_figures (Pdf                *pdf,
               const char * const *alternatives)
{
  guint n = 0;

  for (guint object = 1; object < pdf->n_objects; object++)
    {
      g_autofree char *figure = dup_object (pdf, object, FIGURE);
      g_autofree char *string = NULL;
      g_autofree char *more = NULL;

      if (figure == NULL)
        continue;
      if (alternatives[n] == NULL || strstr (figure, "/Alt") != NULL)
        return FALSE;

      string = make_string (alternatives[n++]);
      more = g_strdup_printf ("   /Alt %s\n", string);
      write_object (pdf, object, figure, more);
    }

  return alternatives[n] == NULL;
}

/* The table of what was written anew; the older one is behind it. */
static void
write_table (Pdf *pdf)
{
  const guint table = pdf->out->len;
  g_autofree char *end =
    g_strdup_printf ("trailer\n<< /Size %u\n   /Root %u 0 R\n   /Info %u 0 R\n   /Prev %" G_GSIZE_FORMAT "\n>>\n"
                     "startxref\n%u\n%%%%EOF\n",
                     pdf->n_objects, pdf->root, pdf->info, pdf->table, table);

  append_text (pdf, "xref\n");
  for (guint i = 0; i < pdf->places->len; i += 2)
    {
      g_autofree char *entry = g_strdup_printf ("%u 1\n%010u 00000 n \n", g_array_index (pdf->places, guint, i),
                                                g_array_index (pdf->places, guint, i + 1));

      append_text (pdf, entry);
    }
  append_text (pdf, end);
}

/**
 * tl_brief_amend:
 * @pdf: a file of version 1.4 as Cairo writes it
 * @language: BCP 47 tag of the language of its words
 * @alternatives: (array zero-terminated): what each of its figures shows, in words
 *
 * Adds language and alternatives to a file, and asks for its title to be shown
 * instead of its name. They are added behind it, as ISO 32000-1, 7.5.6, has it. A
 * file in which they have no place stays as it is.
 *
 * Returns: whether they were added
 */
gboolean
tl_brief_amend (GByteArray         *pdf,
                const char         *language,
                const char * const *alternatives)
{
  Pdf amended;
  gboolean done;

  g_return_val_if_fail (pdf != NULL, FALSE);
  g_return_val_if_fail (language != NULL && alternatives != NULL, FALSE);

  done = pdf_init (&amended, pdf) && write_figures (&amended, alternatives) && write_catalog (&amended, language);
  if (done)
    write_table (&amended);
  else
    g_byte_array_set_size (pdf, (guint) amended.length);

  g_clear_pointer (&amended.places, g_array_unref);

  return done;
}
