/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What is true of the values of a field, by its kind: the first value, which
 * values are allowed, which are equal, which are "not set".
 */

#include "tl-param-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "tl-json-private.h"

/*
 * tl_field_init_value:
 * @value: a zero-filled value
 *
 * Gives @value the field's type and first value. It holds nothing that would
 * have to be freed, so that it can be copied as memory.
 */
void
tl_field_init_value (const TlFieldInfo *info,
                     GValue            *value)
{
  g_value_init (value, G_PARAM_SPEC_VALUE_TYPE (info->pspec));

  if (info->kind == TL_FIELD_TEXT || info->kind == TL_FIELD_REF)
    g_value_set_static_string (value, "");
  else
    g_param_value_set_default (info->pspec, value);
}

gboolean
tl_field_check_number (const TlFieldInfo *info,
                       double             number,
                       GError           **error)
{
  char minimum[G_ASCII_DTOSTR_BUF_SIZE];
  char maximum[G_ASCII_DTOSTR_BUF_SIZE];
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (number >= info->minimum && number <= info->maximum)
    return TRUE;

  if (isnan (number) || isinf (number))
    {
      g_set_error_literal (error, TL_ERROR, TL_ERROR_RANGE, _("this is not a finite number"));
      return FALSE;
    }

  tl_json_format_number (text, number);
  tl_json_format_number (minimum, info->minimum);
  tl_json_format_number (maximum, info->maximum);

  if (number < info->minimum && info->maximum >= G_MAXINT)
    /* Translators: both are numbers. */
    g_set_error (error, TL_ERROR, TL_ERROR_RANGE, _("%s is less than %s"), text, minimum);
  else if (number > info->maximum && info->minimum <= G_MININT)
    /* Translators: both are numbers. */
    g_set_error (error, TL_ERROR, TL_ERROR_RANGE, _("%s is more than %s"), text, maximum);
  else
    /* Translators: all three are numbers. */
    g_set_error (error, TL_ERROR, TL_ERROR_RANGE, _("%s is not between %s and %s"), text, minimum, maximum);

  return FALSE;
}

static gboolean
check_utf8 (const char  *text,
            GError     **error)
{
  if (g_utf8_validate (text, -1, NULL))
    return TRUE;

  g_set_error_literal (error, TL_ERROR, TL_ERROR_RANGE, _("the text is not valid UTF-8"));

  return FALSE;
}

/*
 * tl_field_check_id:
 *
 * Checks whether @id can be an id.
 */
gboolean
tl_field_check_id (const char  *id,
                   GError     **error)
{
  g_autofree char *shown = NULL;

  if (tl_record_id_is_valid (id))
    return TRUE;

  shown = g_utf8_make_valid (id, -1);
  g_set_error (error, TL_ERROR, TL_ERROR_RANGE,
               /* Translators: “-” and “_” are meant literally. */
               _("“%s” is not an id: it needs 1 to 64 of the letters a to z, digits, “-” and “_”"), shown);

  return FALSE;
}

/*
 * tl_field_check_element:
 * @info: a field that holds TEXTS or REFS
 * @elements: the list, up to @position
 * @position: of the element to check
 *
 * Checks one element of a list, given those before it.
 */
gboolean
tl_field_check_element (const TlFieldInfo   *info,
                        const char * const  *elements,
                        guint                position,
                        GError             **error)
{
  if (info->kind == TL_FIELD_TEXTS)
    {
      if (*elements[position] != '\0')
        return check_utf8 (elements[position], error);

      g_set_error_literal (error, TL_ERROR, TL_ERROR_RANGE, _("an empty text cannot be in the list"));
      return FALSE;
    }

  if (!tl_field_check_id (elements[position], error))
    return FALSE;

  for (guint i = 0; i < position; i++)
    {
      if (g_str_equal (elements[i], elements[position]))
        {
          g_set_error (error, TL_ERROR, TL_ERROR_RANGE, _("“%s” is in the list twice"), elements[position]);
          return FALSE;
        }
    }

  return TRUE;
}

/*
 * tl_field_list_nicks:
 * @info: a field that holds an ENUM or FLAGS
 *
 * Returns: (transfer full): the nicks that a file may use, for a message
 */
char *
tl_field_list_nicks (const TlFieldInfo *info)
{
  GString *nicks = g_string_new (NULL);

  if (info->kind == TL_FIELD_ENUM)
    {
      GEnumClass *klass = G_PARAM_SPEC_ENUM (info->pspec)->enum_class;

      for (guint i = 0; i < klass->n_values; i++)
        g_string_append_printf (nicks, "%s%s", i == 0 ? "" : ", ", klass->values[i].value_nick);
    }
  else
    {
      GFlagsClass *klass = G_PARAM_SPEC_FLAGS (info->pspec)->flags_class;

      for (guint i = 0; i < klass->n_values; i++)
        g_string_append_printf (nicks, "%s%s", i == 0 ? "" : ", ", klass->values[i].value_nick);
    }

  return g_string_free_and_steal (nicks);
}

static gboolean
check_choice (const TlFieldInfo *info,
              const GValue      *value,
              GError           **error)
{
  g_autofree char *nicks = NULL;
  g_autofree char *number = NULL;

  if (info->kind == TL_FIELD_ENUM)
    {
      GEnumClass *klass = G_PARAM_SPEC_ENUM (info->pspec)->enum_class;

      if (g_enum_get_value (klass, g_value_get_enum (value)) != NULL)
        return TRUE;

      number = g_strdup_printf ("%d", g_value_get_enum (value));
    }
  else
    {
      guint stray = g_value_get_flags (value) & ~G_PARAM_SPEC_FLAGS (info->pspec)->flags_class->mask;

      if (stray == 0)
        return TRUE;

      number = g_strdup_printf ("%u", stray);
    }

  nicks = tl_field_list_nicks (info);
  g_set_error (error, TL_ERROR, TL_ERROR_RANGE,
               /* Translators: the first is what is there, the second a list of what may be. */
               _("“%s” is not one of: %s"), number, nicks);

  return FALSE;
}

/*
 * tl_field_check:
 *
 * Checks whether @value can be the value of the field. The message names the
 * value, but not the field.
 */
gboolean
tl_field_check (const TlFieldInfo *info,
                const GValue      *value,
                GError           **error)
{
  if (info->kind == TL_FIELD_CHILD || info->kind == TL_FIELD_LIST)
    {
      g_set_error_literal (error, TL_ERROR, TL_ERROR_TYPE, _("this cannot be replaced as a whole"));
      return FALSE;
    }

  if (!G_VALUE_HOLDS (value, G_PARAM_SPEC_VALUE_TYPE (info->pspec)))
    {
      g_set_error_literal (error, TL_ERROR, TL_ERROR_TYPE, _("another kind of value is expected here"));
      return FALSE;
    }

  switch (info->kind)
    {
    case TL_FIELD_TEXT:
      return g_value_get_string (value) == NULL || check_utf8 (g_value_get_string (value), error);

    case TL_FIELD_REF:
      {
        const char *id = g_value_get_string (value);

        return id == NULL || *id == '\0' || tl_field_check_id (id, error);
      }

    case TL_FIELD_TEXTS:
    case TL_FIELD_REFS:
      {
        const char * const *elements = g_value_get_boxed (value);

        for (guint i = 0; elements != NULL && elements[i] != NULL; i++)
          {
            if (!tl_field_check_element (info, elements, i, error))
              return FALSE;
          }

        return TRUE;
      }

    case TL_FIELD_INTEGER:
      return tl_field_check_number (info, g_value_get_int (value), error);

    case TL_FIELD_OPTIONAL:
      return isnan (g_value_get_double (value)) || tl_field_check_number (info, g_value_get_double (value), error);

    case TL_FIELD_ENUM:
    case TL_FIELD_FLAGS:
      return check_choice (info, value, error);

    case TL_FIELD_DATE:
      {
        TlDay day = g_value_get_uint (value);

        if (day == TL_DAY_NONE || (day >= info->minimum && day <= info->maximum))
          return TRUE;

        g_set_error (error, TL_ERROR, TL_ERROR_RANGE,
                     _("the date is not in the years %d to %d"), TL_DAY_FIRST_YEAR, TL_DAY_LAST_YEAR);
        return FALSE;
      }

    case TL_FIELD_TIME:
      return g_value_get_int (value) == TL_MINUTES_NONE || tl_field_check_number (info, g_value_get_int (value), error);

    case TL_FIELD_BOOLEAN:
      return TRUE;

    case TL_FIELD_CHILD:
    case TL_FIELD_LIST:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* The empty list may be NULL or have no elements. */
static gboolean
strv_equal (const char * const *a,
            const char * const *b)
{
  if (a == NULL || b == NULL)
    return (a == NULL || *a == NULL) && (b == NULL || *b == NULL);

  return g_strv_equal (a, b);
}

/*
 * tl_field_equal:
 *
 * Unlike g_param_values_cmp(), takes NaN for equal to NaN and to nothing else,
 * compares lists by their elements, and takes NULL and "" for the same text.
 */
gboolean
tl_field_equal (const TlFieldInfo *info,
                const GValue      *a,
                const GValue      *b)
{
  switch (info->kind)
    {
    case TL_FIELD_TEXT:
    case TL_FIELD_REF:
      {
        const char *text_a = g_value_get_string (a);
        const char *text_b = g_value_get_string (b);

        return g_str_equal (text_a != NULL ? text_a : "", text_b != NULL ? text_b : "");
      }

    case TL_FIELD_TEXTS:
    case TL_FIELD_REFS:
      return strv_equal (g_value_get_boxed (a), g_value_get_boxed (b));

    case TL_FIELD_BOOLEAN:
      return !g_value_get_boolean (a) == !g_value_get_boolean (b);

    case TL_FIELD_INTEGER:
    case TL_FIELD_TIME:
      return g_value_get_int (a) == g_value_get_int (b);

    case TL_FIELD_OPTIONAL:
      {
        double number_a = g_value_get_double (a);
        double number_b = g_value_get_double (b);

        return isnan (number_a) || isnan (number_b) ? isnan (number_a) && isnan (number_b) : number_a == number_b;
      }

    case TL_FIELD_ENUM:
      return g_value_get_enum (a) == g_value_get_enum (b);

    case TL_FIELD_FLAGS:
      return g_value_get_flags (a) == g_value_get_flags (b);

    case TL_FIELD_DATE:
      return g_value_get_uint (a) == g_value_get_uint (b);

    case TL_FIELD_CHILD:
    case TL_FIELD_LIST:
      return g_value_get_object (a) == g_value_get_object (b);

    default:
      g_return_val_if_reached (FALSE);
    }
}

/*
 * tl_field_is_set:
 *
 * Returns: %FALSE if @value stands for "not set"
 */
gboolean
tl_field_is_set (const TlFieldInfo *info,
                 const GValue      *value)
{
  switch (info->kind)
    {
    case TL_FIELD_TEXT:
    case TL_FIELD_REF:
      return *g_value_get_string (value) != '\0';

    case TL_FIELD_TEXTS:
    case TL_FIELD_REFS:
      return g_value_get_boxed (value) != NULL;

    case TL_FIELD_OPTIONAL:
      return !isnan (g_value_get_double (value));

    case TL_FIELD_ENUM:
      return g_value_get_enum (value) != info->unset;

    case TL_FIELD_FLAGS:
      return g_value_get_flags (value) != 0;

    case TL_FIELD_DATE:
      return g_value_get_uint (value) != TL_DAY_NONE;

    case TL_FIELD_TIME:
      return g_value_get_int (value) != TL_MINUTES_NONE;

    case TL_FIELD_LIST:
      return g_list_model_get_n_items (g_value_get_object (value)) > 0;

    case TL_FIELD_BOOLEAN:
    case TL_FIELD_INTEGER:
    case TL_FIELD_CHILD:
      return TRUE;

    default:
      g_return_val_if_reached (FALSE);
    }
}

/*
 * tl_field_is_written:
 *
 * Returns: %FALSE if a file leaves @value out, and a reader so finds it again
 */
gboolean
tl_field_is_written (const TlFieldInfo *info,
                     const GValue      *value)
{
  if (info->kind == TL_FIELD_FLAGS)
    return g_value_get_flags (value) != info->unset;

  return tl_field_is_set (info, value);
}
