/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * From text to a tree of nodes. json-glib, strict or not, lets pass what would
 * lose data when the tree is written again: the same member twice (the last
 * wins), whole numbers beyond 64 bits (cut to the largest), numbers too large
 * for a double (infinity), and "\u0000" (cuts the text off). They are refused
 * here, in members that nobody knows too: the first by a parser that counts, the
 * others by a look at the text before it.
 */

#include "tl-json-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* --- A parser that knows a member twice, and where it is --- */

#define TL_TYPE_JSON_PARSER (tl_json_parser_get_type ())
G_DECLARE_FINAL_TYPE (TlJsonParser, tl_json_parser, TL, JSON_PARSER, JsonParser)

struct _TlJsonParser
{
  JsonParser parent_instance;

  TlJsonItems *items; /* borrowed; NULL: all becomes nodes */
  GArray *counts;  /* guint: members seen, for each open object */
  char *duplicate; /* the first member that is there twice */
  guint line;      /* of that, or else of json-glib's error; from 1 */
  guint position;  /* bytes of that line that were read */
};

G_DEFINE_FINAL_TYPE (TlJsonParser, tl_json_parser, JSON_TYPE_PARSER)

/* Called for each object, list, member and element: casts are not checked here. */

static void
tl_json_parser_object_start (JsonParser *parser)
{
  TlJsonParser *self = (TlJsonParser *) parser;
  guint none = 0;

  g_array_append_val (self->counts, none);

  if (self->items != NULL)
    tl_json_items_begin (self->items, FALSE);
}

static void
tl_json_parser_object_member (JsonParser *parser,
                              JsonObject *object,
                              const char *name)
{
  TlJsonParser *self = (TlJsonParser *) parser;
  guint *count = &g_array_index (self->counts, guint, self->counts->len - 1);

  *count += 1;

  /* The parser cannot be stopped. */
  if (json_object_get_size (object) != *count && self->duplicate == NULL)
    {
      self->duplicate = g_strdup (name);
      self->line = json_parser_get_current_line (parser);
      self->position = json_parser_get_current_pos (parser);
    }
}

static void
tl_json_parser_object_end (JsonParser *parser,
                           JsonObject *object)
{
  TlJsonParser *self = (TlJsonParser *) parser;

  g_array_set_size (self->counts, self->counts->len - 1);

  if (self->items != NULL)
    tl_json_items_end (self->items);
}

static void
tl_json_parser_array_start (JsonParser *parser)
{
  TlJsonParser *self = (TlJsonParser *) parser;

  if (self->items != NULL)
    tl_json_items_begin (self->items, TRUE);
}

static void
tl_json_parser_array_element (JsonParser *parser,
                              JsonArray  *array,
                              int         position)
{
  TlJsonParser *self = (TlJsonParser *) parser;

  if (self->items != NULL)
    tl_json_items_take (self->items, array);
}

static void
tl_json_parser_array_end (JsonParser *parser,
                          JsonArray  *array)
{
  TlJsonParser *self = (TlJsonParser *) parser;

  if (self->items != NULL)
    tl_json_items_end (self->items);
}

static void
tl_json_parser_error (JsonParser   *parser,
                      const GError *error)
{
  TlJsonParser *self = TL_JSON_PARSER (parser);

  if (self->duplicate != NULL)
    return;

  self->line = json_parser_get_current_line (parser);
  self->position = json_parser_get_current_pos (parser);
}

static void
tl_json_parser_finalize (GObject *object)
{
  TlJsonParser *self = TL_JSON_PARSER (object);

  g_array_unref (self->counts);
  g_free (self->duplicate);

  G_OBJECT_CLASS (tl_json_parser_parent_class)->finalize (object);
}

static void
tl_json_parser_class_init (TlJsonParserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  JsonParserClass *parser_class = JSON_PARSER_CLASS (klass);

  object_class->finalize = tl_json_parser_finalize;

  parser_class->object_start = tl_json_parser_object_start;
  parser_class->object_member = tl_json_parser_object_member;
  parser_class->object_end = tl_json_parser_object_end;
  parser_class->array_start = tl_json_parser_array_start;
  parser_class->array_element = tl_json_parser_array_element;
  parser_class->array_end = tl_json_parser_array_end;
  parser_class->error = tl_json_parser_error;
}

static void
tl_json_parser_init (TlJsonParser *self)
{
  self->counts = g_array_new (FALSE, FALSE, sizeof (guint));
}

/* --- A look at the text --- */

/* The characters at which a text has to be looked at, outside of strings and in
 * them. */
static const guint8 is_mark[256] = {
  ['"'] = 1, ['{'] = 1, ['['] = 1, ['}'] = 1, [']'] = 1, ['-'] = 1,
  ['0'] = 1, ['1'] = 1, ['2'] = 1, ['3'] = 1, ['4'] = 1,
  ['5'] = 1, ['6'] = 1, ['7'] = 1, ['8'] = 1, ['9'] = 1,
};
static const guint8 is_string_mark[256] = { ['"'] = 1, ['\\'] = 1 };

static const char *
skip_to_mark (const char   *p,
              const char   *end,
              const guint8 *marks)
{
  while (p < end && !marks[(guint8) *p])
    p++;

  return p;
}

/* Returns what follows the string that begins at @p, or @end; or NULL if there
 * is a "\u0000" in it, at @nul.
 */
static const char *
skip_string (const char  *p,
             const char  *end,
             const char **nul)
{
  for (p = skip_to_mark (p + 1, end, is_string_mark); p < end && *p != '"';
       p = skip_to_mark (p, end, is_string_mark))
    {
      if (end - p >= 6 && memcmp (p, "\\u0000", 6) == 0)
        {
          *nul = p;
          return NULL;
        }

      p += MIN (2, end - p); /* and what is escaped */
    }

  return p < end ? p + 1 : end;
}

/* Whether a number, syntax aside, can be held. Most are too short not to. */
static gboolean
is_number_exact (const char *number,
                 const char *end)
{
  g_autofree char *text = NULL;
  gboolean is_whole;

  is_whole = memchr (number, '.', end - number) == NULL &&
             memchr (number, 'e', end - number) == NULL &&
             memchr (number, 'E', end - number) == NULL;

  if (is_whole && end - number < 19)
    return TRUE;

  text = g_strndup (number, end - number);

  if (!is_whole)
    return isfinite (g_ascii_strtod (text, NULL));

  errno = 0;
  g_ascii_strtoll (text, NULL, 10);

  return errno != ERANGE;
}

/* Returns the place of what has to be refused although json-glib would take it,
 * and says in @fault what it is; or NULL if there is none. @items, if there are
 * to be any, learns what the objects and lists are called.
 */
static const char *
find_fault (const char   *text,
            const char   *end,
            TlJsonItems  *items,
            const char  **fault)
{
  const char *p, *start;
  const char *name = text;
  const char *name_end = text;
  guint depth = 0;

  for (p = skip_to_mark (text, end, is_mark); p < end; p = skip_to_mark (p, end, is_mark))
    {
      start = p;

      switch (*p)
        {
        case '"':
          p = skip_string (p, end, &start);
          if (p == NULL)
            {
              *fault = _("the character “\\u0000” cannot be in a text");
              return start;
            }
          name = start;
          name_end = p;
          break;

        case '{':
        case '[':
          p++;
          depth++;
          if (depth > TL_JSON_MAX_DEPTH)
            {
              *fault = _("lists and objects are nested too deeply");
              return start;
            }
          if (items != NULL)
            tl_json_items_announce (items, *start == '[', name, name_end);
          break;

        case '}':
        case ']':
          p++;
          if (depth > 0)
            depth--;
          if (items != NULL && *start == ']')
            tl_json_items_announce_end (items);
          break;

        default: /* a number */
          while (p < end && (g_ascii_isdigit (*p) || strchr ("+-.eE", *p) != NULL))
            p++;
          if (!is_number_exact (start, p))
            {
              *fault = _("this number is too large");
              return start;
            }
          break;
        }
    }

  return NULL;
}

/* --- Places --- */

static gboolean
is_blank_char (char c)
{
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static const char *
skip_blank (const char *text,
            const char *end)
{
  while (text < end && is_blank_char (*text))
    text++;

  return text;
}

/* Says where @place is. All before it is valid UTF-8. */
static void
set_error_at (GError     **error,
              const char  *data,
              const char  *place,
              const char  *message)
{
  const char *line_start = data;
  guint line = 1;

  for (const char *p = data; p < place; p++)
    {
      if (*p == '\n')
        {
          line_start = p + 1;
          line++;
        }
    }

  g_set_error (error, TL_ERROR, TL_ERROR_SYNTAX,
               /* Translators: where in a file something is wrong, and what. */
               _("Line %u, column %u: %s"),
               line, (guint) g_utf8_strlen (line_start, place - line_start) + 1, message);
}

/* Finds what follows the last character that json-glib has read. */
static const char *
find_rest (const char *text,
           const char *end,
           guint       line,
           guint       position)
{
  const char *p = text;

  for (; line > 1; line--)
    {
      p = memchr (p, '\n', end - p);
      g_return_val_if_fail (p != NULL, end);
      p++;
    }

  return p + MIN (position, (gsize) (end - p));
}

static const char *
describe_syntax_error (const GError *error,
                       gboolean      is_complete)
{
  if (error->domain != JSON_PARSER_ERROR)
    return _("this is not JSON");

  switch (error->code)
    {
    case JSON_PARSER_ERROR_TRAILING_COMMA:
      return _("there is a comma too many");

    case JSON_PARSER_ERROR_MISSING_COMMA:
      return _("a comma is missing after this");

    case JSON_PARSER_ERROR_MISSING_COLON:
      return _("a colon is missing after this");

    default:
      return is_complete ? _("there is more after the end") : _("this is not JSON");
    }
}

static void
set_parser_error (GError       **error,
                  TlJsonParser  *parser,
                  const GError  *parser_error,
                  const char    *data,
                  const char    *text,
                  const char    *end)
{
  const char *rest = find_rest (text, end, parser->line, parser->position);
  const char *last = rest > text ? g_utf8_find_prev_char (text, rest) : text;
  gboolean is_complete = parser->counts->len == 0;

  if (parser->duplicate != NULL)
    {
      g_autofree char *message = NULL;

      message = g_strdup_printf (_("“%s” is there a second time in the same object"), parser->duplicate);
      set_error_at (error, data, last, message);
      return;
    }

  rest = skip_blank (rest, end);

  /* A bracket that is no value is what is wrong, even if it is the last. */
  if (rest == end && !is_complete &&
      !(parser_error->code == JSON_PARSER_ERROR_PARSE && (*last == '}' || *last == ']')))
    {
      while (is_blank_char (end[-1]))
        end--;

      set_error_at (error, data, g_utf8_find_prev_char (text, end),
                    _("the file ends here in the middle; it may have been cut off"));
      return;
    }

  /* What should have been a name has been looked at, but not read. */
  if (parser_error->code == JSON_PARSER_ERROR_INVALID_BAREWORD && (*last == '{' || *last == ','))
    last = rest;

  set_error_at (error, data, last, describe_syntax_error (parser_error, is_complete));
}

/* Refuses what is to be refused before it is parsed, in the order of what one
 * would mend first.
 */
static gboolean
check_text (GError     **error,
            const char  *data,
            const char  *text,
            const char  *end,
            const char  *fault_place,
            const char  *fault)
{
  const char *place;

  if (!g_utf8_validate_len (text, end - text, &place))
    set_error_at (error, data, place, _("this is not UTF-8 text"));
  else if (*text != '{')
    set_error_at (error, data, text, _("a file begins with “{”"));
  else if (fault_place != NULL)
    set_error_at (error, data, fault_place, fault);
  else
    return TRUE;

  return FALSE;
}

static JsonNode *
parse (const char   *data,
       gsize         length,
       TlJsonItems  *items,
       GError      **error)
{
  g_autoptr (TlJsonParser) parser = NULL;
  g_autoptr (GError) parser_error = NULL;
  const char *end, *text, *place;
  const char *fault = NULL;

  g_return_val_if_fail (data != NULL || length == 0, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (data == NULL)
    data = "";

  if (length > TL_JSON_MAX_BYTES)
    {
      g_set_error (error, TL_ERROR, TL_ERROR_SIZE,
                   _("The file is larger than %d MiB"), TL_JSON_MAX_BYTES / (1024 * 1024));
      return NULL;
    }

  end = data + length;
  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    data += 3;

  text = skip_blank (data, end);
  if (text == end)
    {
      g_set_error_literal (error, TL_ERROR, TL_ERROR_SYNTAX, _("The file is empty"));
      return NULL;
    }

  place = find_fault (text, end, items, &fault);
  if (place != NULL || *text != '{')
    {
      check_text (error, data, text, end, place, fault);
      return NULL;
    }

  parser = g_object_new (TL_TYPE_JSON_PARSER, "immutable", items == NULL, "strict", TRUE, NULL);
  parser->items = items;

  /* It counts lines from the beginning of what it is given, after the first
   * blanks. It looks first whether the text is UTF-8.
   */
  if (!json_parser_load_from_data (JSON_PARSER (parser), text, end - text, &parser_error) ||
      parser->duplicate != NULL)
    {
      if (check_text (error, data, text, end, NULL, NULL))
        set_parser_error (error, parser, parser_error, data, text, end);
      return NULL;
    }

  return json_parser_steal_root (JSON_PARSER (parser));
}

/**
 * tl_json_parse:
 * @data: (array length=length): the text of a file, UTF-8, with or without a
 *   byte order mark
 * @length: the number of bytes of @data
 * @error: return location for a #TlError
 *
 * Reads a text that is one JSON object and nothing else. It is read strictly, and
 * refused if it holds something that could not be written again as it was: the
 * same member twice in an object, numbers that do not fit into 64 bits,
 * "\u0000".
 *
 * The errors are %TL_ERROR_SIZE above %TL_JSON_MAX_BYTES and otherwise
 * %TL_ERROR_SYNTAX; where one has a place, the message begins with its line
 * and column, both from 1.
 *
 * Returns: (transfer full): an immutable node that holds an object, or %NULL
 */
JsonNode *
tl_json_parse (const char  *data,
               gsize        length,
               GError     **error)
{
  return parse (data, length, NULL, error);
}

/**
 * tl_json_parse_ahead:
 * @data: (array length=length): as in tl_json_parse()
 * @length: the number of bytes of @data
 * @record: (type TlRecord): a record just made, without an owner or a handler,
 *   for what is read
 * @refused: (out): what tl_record_read() would refuse in the items; do not go on
 *   with @record then
 * @error: return location for a #TlError
 *
 * Does what tl_json_parse() does, and reads on the way the items of the lists
 * that belong to @record or to a child, at any depth, that is in no list. Their
 * nodes are gone at once, so that a long list takes neither the time nor the room
 * that its nodes would. All else is in the tree that is returned, and is for
 * tl_record_read() with the same @record.
 *
 * After an error of either kind @record is half read and of no use.
 *
 * Returns: (transfer full): a node that holds an object, which is not immutable,
 *   or %NULL
 */
JsonNode *
tl_json_parse_ahead (const char  *data,
                     gsize        length,
                     gpointer     record,
                     GError     **refused,
                     GError     **error)
{
  TlJsonItems *items;
  JsonNode *node;

  g_return_val_if_fail (TL_IS_RECORD (record), NULL);
  g_return_val_if_fail (refused != NULL && *refused == NULL, NULL);

  items = tl_json_items_new (record);
  node = parse (data, length, items, error);
  tl_json_items_free (items, node != NULL ? refused : NULL);

  return node;
}
