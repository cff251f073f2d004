/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The pieces of JSON text. A document is meant to be read and compared by people
 * too: one member a line, short lists on one, numbers as one would type them.
 */

#include "tl-json-private.h"

#include <math.h>
#include <string.h>

/* A list of texts or numbers stays on one line up to this many characters. */
#define MAX_LIST_LENGTH 100

/**
 * tl_json_append_text:
 * @out: where to
 * @text: UTF-8
 *
 * Appends a JSON string, quoted. Only what has to be escaped is.
 */
void
tl_json_append_text (GString    *out,
                     const char *text)
{
  const char *span = text;
  const char *p;

  g_return_if_fail (out != NULL);
  g_return_if_fail (text != NULL);

  g_string_append_c (out, '"');

  for (p = text; *p != '\0'; p++)
    {
      const char *escaped = NULL;
      char buffer[7];

      switch (*p)
        {
        case '"':
          escaped = "\\\"";
          break;

        case '\\':
          escaped = "\\\\";
          break;

        case '\n':
          escaped = "\\n";
          break;

        case '\r':
          escaped = "\\r";
          break;

        case '\t':
          escaped = "\\t";
          break;

        default:
          if ((guchar) *p < 0x20)
            {
              g_snprintf (buffer, sizeof buffer, "\\u%04x", (guchar) *p);
              escaped = buffer;
            }
          break;
        }

      if (escaped != NULL)
        {
          g_string_append_len (out, span, p - span);
          g_string_append (out, escaped);
          span = p + 1;
        }
    }

  g_string_append_len (out, span, p - span);
  g_string_append_c (out, '"');
}

/*
 * tl_json_format_number:
 * @buffer: (array fixed-size=39): where to, of G_ASCII_DTOSTR_BUF_SIZE bytes
 * @number: a finite number
 *
 * Writes a number with as few digits as read back equal, from 15 on.
 */
const char *
tl_json_format_number (char   *buffer,
                       double  number)
{
  static const char * const formats[] = { "%.15g", "%.16g", "%.17g" };

  /* There is a "-0", but nobody means it. */
  if (number == 0)
    number = 0;

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (buffer, G_ASCII_DTOSTR_BUF_SIZE, formats[i], number);

      if (g_ascii_strtod (buffer, NULL) == number)
        break;
    }

  return buffer;
}

/**
 * tl_json_append_number:
 * @out: where to
 * @number: a finite number
 *
 * Appends a number with as few digits as read back equal: 0.1, 3, 1e+20.
 */
void
tl_json_append_number (GString *out,
                       double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_if_fail (out != NULL);
  g_return_if_fail (isfinite (number));

  g_string_append (out, tl_json_format_number (buffer, number));
}

static void
append_line (GString *out,
             guint    depth)
{
  g_string_append_c (out, '\n');
  for (guint i = 0; i < depth; i++)
    g_string_append (out, "  ");
}

/*
 * tl_json_begin_element:
 * @depth: how far the element is indented
 * @first: whether it is the first of its object or list; then set to FALSE
 * @name: (nullable): the member's name; NULL in a list
 *
 * Begins the line of a member of an object or an element of a list.
 */
void
tl_json_begin_element (GString    *out,
                       guint       depth,
                       gboolean   *first,
                       const char *name)
{
  if (!*first)
    g_string_append_c (out, ',');
  *first = FALSE;

  append_line (out, depth);

  if (name != NULL)
    {
      tl_json_append_text (out, name);
      g_string_append (out, ": ");
    }
}

/*
 * tl_json_end_elements:
 * @depth: how far the object or list is indented
 * @first: whether it is empty
 * @bracket: what ends it
 *
 * Ends an object or list, an empty one on the same line.
 */
void
tl_json_end_elements (GString  *out,
                      guint     depth,
                      gboolean  first,
                      char      bracket)
{
  if (!first)
    append_line (out, depth);
  g_string_append_c (out, bracket);
}

/* --- Lists of scalars, on one line or one element a line --- */

/* Appends element @i of @elements. */
typedef void (*AppendElement) (GString       *out,
                               gconstpointer  elements,
                               guint          i);

static void
append_scalars (GString       *out,
                AppendElement  append_element,
                gconstpointer  elements,
                guint          n_elements,
                guint          depth)
{
  gsize start = out->len;
  gboolean first = TRUE;

  g_string_append_c (out, '[');

  for (guint i = 0; i < n_elements; i++)
    {
      if (i > 0)
        g_string_append (out, ", ");
      append_element (out, elements, i);
    }

  g_string_append_c (out, ']');

  if (g_utf8_strlen (out->str + start, out->len - start) <= MAX_LIST_LENGTH)
    return;

  /* Too long after all. */
  g_string_truncate (out, start + strlen ("["));

  for (guint i = 0; i < n_elements; i++)
    {
      tl_json_begin_element (out, depth + 1, &first, NULL);
      append_element (out, elements, i);
    }

  tl_json_end_elements (out, depth, first, ']');
}

static void
append_text_element (GString       *out,
                     gconstpointer  elements,
                     guint          i)
{
  const char * const *texts = elements;

  tl_json_append_text (out, texts[i]);
}

/*
 * tl_json_append_texts:
 * @texts: (array zero-terminated=1): UTF-8
 * @depth: how far the list is indented
 *
 * Appends a list, on one line if it is short.
 */
void
tl_json_append_texts (GString            *out,
                      const char * const *texts,
                      guint               depth)
{
  append_scalars (out, append_text_element, texts, g_strv_length ((char **) texts), depth);
}

static void
append_node_element (GString       *out,
                     gconstpointer  elements,
                     guint          i)
{
  tl_json_append_node (out, json_array_get_element ((JsonArray *) elements, i), 0);
}

/* --- Nodes, which are what records do not know --- */

static void
append_object (GString    *out,
               JsonObject *object,
               guint       depth)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;
  gboolean first = TRUE;

  g_string_append_c (out, '{');

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      tl_json_begin_element (out, depth + 1, &first, name);
      tl_json_append_node (out, node, depth + 1);
    }

  tl_json_end_elements (out, depth, first, '}');
}

static void
append_array (GString   *out,
              JsonArray *array,
              guint      depth)
{
  gboolean scalars = TRUE;
  gboolean first = TRUE;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      scalars = scalars && !JSON_NODE_HOLDS_OBJECT (node) && !JSON_NODE_HOLDS_ARRAY (node);
    }

  if (scalars)
    {
      append_scalars (out, append_node_element, array, json_array_get_length (array), depth);
      return;
    }

  g_string_append_c (out, '[');

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      tl_json_begin_element (out, depth + 1, &first, NULL);
      tl_json_append_node (out, json_array_get_element (array, i), depth + 1);
    }

  tl_json_end_elements (out, depth, first, ']');
}

/**
 * tl_json_append_node:
 * @out: where to
 * @node: a node of tl_json_parse()
 * @depth: how far its last line is indented, in steps of two spaces
 *
 * Appends a node in the form that tl_record_write() has.
 */
void
tl_json_append_node (GString  *out,
                     JsonNode *node,
                     guint     depth)
{
  g_return_if_fail (out != NULL);
  g_return_if_fail (node != NULL);

  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      append_object (out, json_node_get_object (node), depth);
      break;

    case JSON_NODE_ARRAY:
      append_array (out, json_node_get_array (node), depth);
      break;

    case JSON_NODE_NULL:
      g_string_append (out, "null");
      break;

    case JSON_NODE_VALUE:
    default:
      switch (json_node_get_value_type (node))
        {
        case G_TYPE_INT64:
          g_string_append_printf (out, "%" G_GINT64_FORMAT, json_node_get_int (node));
          break;

        case G_TYPE_DOUBLE:
          tl_json_append_number (out, json_node_get_double (node));
          break;

        case G_TYPE_BOOLEAN:
          g_string_append (out, json_node_get_boolean (node) ? "true" : "false");
          break;

        default:
          tl_json_append_text (out, json_node_get_string (node));
          break;
        }
      break;
    }
}
