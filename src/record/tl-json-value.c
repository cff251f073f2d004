/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * From a node to the value of a field that is neither a child nor a list.
 *
 * The errors begin with ": ", or with the position in a list and that: see
 * tl-json-read.c.
 */

#include "tl-json-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* --- Errors --- */

/*
 * tl_json_refuse:
 *
 * Sets an error, and returns FALSE for the caller to return.
 */
gboolean
tl_json_refuse (GError     **error,
                TlError      code,
                const char  *format,
                ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  g_set_error (error, TL_ERROR, code, ": %s", message);

  return FALSE;
}

/*
 * tl_json_refuse_value:
 *
 * Gives an error of tl-field.c, which begins with no place, the form that all
 * have here.
 */
gboolean
tl_json_refuse_value (GError **error)
{
  g_prefix_error_literal (error, ": ");

  return FALSE;
}

static const char *
name_kind_of_node (JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      return C_("kind of value", "an object");

    case JSON_NODE_ARRAY:
      return C_("kind of value", "a list");

    case JSON_NODE_NULL:
      return C_("kind of value", "null");

    case JSON_NODE_VALUE:
    default:
      switch (json_node_get_value_type (node))
        {
        case G_TYPE_INT64:
        case G_TYPE_DOUBLE:
          return C_("kind of value", "a number");

        case G_TYPE_BOOLEAN:
          return C_("kind of value", "true or false");

        default:
          return C_("kind of value", "text");
        }
    }
}

/*
 * tl_json_refuse_kind:
 * @expected: the kind of value that should be there, translated
 * @node: what is
 */
gboolean
tl_json_refuse_kind (GError     **error,
                     const char  *expected,
                     JsonNode    *node)
{
  /* Translators: both are kinds of value in a file, such as “a number”. */
  return tl_json_refuse (error, TL_ERROR_TYPE, _("%s is expected here, not %s"), expected, name_kind_of_node (node));
}

/* --- Scalars --- */

/*
 * tl_json_get_text:
 *
 * Returns: (transfer none) (nullable): the text that @node holds; NULL, with an
 *   error, if it holds something else
 */
const char *
tl_json_get_text (JsonNode  *node,
                  GError   **error)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);

  tl_json_refuse_kind (error, C_("kind of value", "text"), node);

  return NULL;
}

static gboolean
get_number (JsonNode  *node,
            double    *number,
            GError   **error)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    return tl_json_refuse_kind (error, C_("kind of value", "a number"), node);

  *number = json_node_get_double (node);

  return TRUE;
}

static gboolean
read_boolean (JsonNode  *node,
              GValue    *value,
              GError   **error)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return tl_json_refuse_kind (error, C_("kind of value", "true or false"), node);

  g_value_set_boolean (value, json_node_get_boolean (node));

  return TRUE;
}

static gboolean
read_integer (const TlFieldInfo  *info,
              JsonNode           *node,
              GValue             *value,
              GError            **error)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  double number;

  if (!get_number (node, &number, error))
    return FALSE;

  if (floor (number) != number)
    return tl_json_refuse (error, TL_ERROR_RANGE, _("%s is not a whole number"), tl_json_format_number (text, number));

  if (!tl_field_check_number (info, number, error))
    return tl_json_refuse_value (error);

  g_value_set_int (value, (int) number);

  return TRUE;
}

static gboolean
read_optional (const TlFieldInfo  *info,
               JsonNode           *node,
               GValue             *value,
               GError            **error)
{
  double number;

  if (!get_number (node, &number, error))
    return FALSE;

  if (!tl_field_check_number (info, number, error))
    return tl_json_refuse_value (error);

  g_value_set_double (value, number);

  return TRUE;
}

static gboolean
refuse_nick (const TlFieldInfo  *info,
             const char         *nick,
             GError            **error)
{
  g_autofree char *nicks = tl_field_list_nicks (info);

  /* Translators: the first is what is there, the second a list of what may be. */
  return tl_json_refuse (error, TL_ERROR_RANGE, _("“%s” is not one of: %s"), nick, nicks);
}

static gboolean
read_enum (const TlFieldInfo  *info,
           JsonNode           *node,
           GValue             *value,
           GError            **error)
{
  const char *nick = tl_json_get_text (node, error);
  GEnumValue *choice;

  if (nick == NULL)
    return FALSE;

  choice = g_enum_get_value_by_nick (G_PARAM_SPEC_ENUM (info->pspec)->enum_class, nick);
  if (choice == NULL)
    return refuse_nick (info, nick, error);

  g_value_set_enum (value, choice->value);

  return TRUE;
}

/* Whether only the year keeps @text from being a date. */
static gboolean
is_date_of_other_time (const char *text)
{
  char this_time[] = "2000-00-00";
  guint year;
  TlDay day;

  if (strlen (text) != strlen (this_time) || strspn (text, "0123456789") != 4)
    return FALSE;

  year = (guint) g_ascii_strtoull (text, NULL, 10);
  strcpy (this_time + 4, text + 4);

  return (year < TL_DAY_FIRST_YEAR || year > TL_DAY_LAST_YEAR) && tl_day_parse (this_time, &day);
}

static gboolean
read_date (JsonNode  *node,
           GValue    *value,
           GError   **error)
{
  const char *text = tl_json_get_text (node, error);
  TlDay day;

  if (text == NULL)
    return FALSE;

  if (tl_day_parse (text, &day))
    {
      g_value_set_uint (value, day);
      return TRUE;
    }

  if (is_date_of_other_time (text))
    return tl_json_refuse (error, TL_ERROR_RANGE, _("“%s” is not in the years %d to %d"),
                   text, TL_DAY_FIRST_YEAR, TL_DAY_LAST_YEAR);

  return tl_json_refuse (error, TL_ERROR_RANGE, _("“%s” is not a date like 2027-03-01"), text);
}

static gboolean
read_time (JsonNode  *node,
           GValue    *value,
           GError   **error)
{
  const char *text = tl_json_get_text (node, error);
  int minutes;

  if (text == NULL)
    return FALSE;

  if (!tl_minutes_parse (text, &minutes))
    return tl_json_refuse (error, TL_ERROR_RANGE, _("“%s” is not a time like 14:30"), text);

  g_value_set_int (value, minutes);

  return TRUE;
}

static gboolean
read_text (const TlFieldInfo  *info,
           JsonNode           *node,
           GValue             *value,
           GError            **error)
{
  const char *text = tl_json_get_text (node, error);

  if (text == NULL)
    return FALSE;

  if (*text == '\0')
    return TRUE;

  g_value_set_string (value, text);

  /* All text in nodes is valid UTF-8. */
  if (info->kind == TL_FIELD_REF && !tl_field_check (info, value, error))
    return tl_json_refuse_value (error);

  return TRUE;
}

/* --- Lists --- */

/*
 * tl_json_get_array:
 *
 * Returns: (transfer none) (nullable): the list that @node holds; NULL, with an
 *   error, if it holds something else
 */
JsonArray *
tl_json_get_array (JsonNode  *node,
                   GError   **error)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);

  tl_json_refuse_kind (error, C_("kind of value", "a list"), node);

  return NULL;
}

/*
 * tl_json_refuse_item:
 *
 * Puts a position in a list before what an error says.
 */
gboolean
tl_json_refuse_item (GError **error,
                     guint    position)
{
  g_prefix_error (error, "[%u]", position);

  return FALSE;
}

static gboolean
read_texts (const TlFieldInfo  *info,
            JsonNode           *node,
            GValue             *value,
            GError            **error)
{
  g_auto (GStrv) texts = NULL;
  JsonArray *array = tl_json_get_array (node, error);
  guint length;

  if (array == NULL)
    return FALSE;

  length = json_array_get_length (array);
  if (length == 0)
    return TRUE;

  texts = g_new0 (char *, length + 1);

  for (guint i = 0; i < length; i++)
    {
      const char *text = tl_json_get_text (json_array_get_element (array, i), error);

      if (text == NULL)
        return tl_json_refuse_item (error, i);

      texts[i] = g_strdup (text);

      if (!tl_field_check_element (info, (const char * const *) texts, i, error))
        {
          tl_json_refuse_value (error);
          return tl_json_refuse_item (error, i);
        }
    }

  g_value_take_boxed (value, g_steal_pointer (&texts));

  return TRUE;
}

static gboolean
read_flags (const TlFieldInfo  *info,
            JsonNode           *node,
            GValue             *value,
            GError            **error)
{
  JsonArray *array = tl_json_get_array (node, error);
  guint flags = 0;

  if (array == NULL)
    return FALSE;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char *nick = tl_json_get_text (json_array_get_element (array, i), error);
      GFlagsValue *choice;

      if (nick == NULL)
        return tl_json_refuse_item (error, i);

      choice = g_flags_get_value_by_nick (G_PARAM_SPEC_FLAGS (info->pspec)->flags_class, nick);

      if (choice == NULL)
        {
          refuse_nick (info, nick, error);
          return tl_json_refuse_item (error, i);
        }

      if ((flags & choice->value) != 0)
        {
          tl_json_refuse (error, TL_ERROR_RANGE, _("“%s” is in the list twice"), nick);
          return tl_json_refuse_item (error, i);
        }

      flags |= choice->value;
    }

  g_value_set_flags (value, flags);

  return TRUE;
}

/*
 * tl_json_read_value:
 * @info: a field, neither a CHILD nor a LIST
 * @node: what a file has for it
 * @value: (inout): the field's first value; then what @node says
 *
 * Reads and checks a value.
 */
gboolean
tl_json_read_value (const TlFieldInfo  *info,
                    JsonNode           *node,
                    GValue             *value,
                    GError            **error)
{
  switch (info->kind)
    {
    case TL_FIELD_TEXT:
    case TL_FIELD_REF:
      return read_text (info, node, value, error);

    case TL_FIELD_TEXTS:
    case TL_FIELD_REFS:
      return read_texts (info, node, value, error);

    case TL_FIELD_BOOLEAN:
      return read_boolean (node, value, error);

    case TL_FIELD_INTEGER:
      return read_integer (info, node, value, error);

    case TL_FIELD_OPTIONAL:
      return read_optional (info, node, value, error);

    case TL_FIELD_ENUM:
      return read_enum (info, node, value, error);

    case TL_FIELD_FLAGS:
      return read_flags (info, node, value, error);

    case TL_FIELD_DATE:
      return read_date (node, value, error);

    case TL_FIELD_TIME:
      return read_time (node, value, error);

    case TL_FIELD_CHILD:
    case TL_FIELD_LIST:
    default:
      g_return_val_if_reached (FALSE);
    }
}
