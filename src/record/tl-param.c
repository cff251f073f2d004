/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-param-private.h"

#include <math.h>

#include "tl-day.h"
#include "tl-record-list.h"

#define TL_PARAM_FLAGS (G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY)
#define TL_PARAM_OBJECT_FLAGS (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS)

static G_DEFINE_QUARK (tl-field-info, tl_field_info)

/* --- A GParamSpecDouble that admits NaN and begins with it --- */

static gboolean
param_optional_value_is_valid (GParamSpec   *pspec,
                               const GValue *value)
{
  GParamSpecDouble *spec = G_PARAM_SPEC_DOUBLE (pspec);
  double number = g_value_get_double (value);

  return isnan (number) || (number >= spec->minimum && number <= spec->maximum);
}

static gboolean
param_optional_value_validate (GParamSpec *pspec,
                               GValue     *value)
{
  GParamSpecDouble *spec = G_PARAM_SPEC_DOUBLE (pspec);

  if (param_optional_value_is_valid (pspec, value))
    return FALSE;

  g_value_set_double (value, CLAMP (g_value_get_double (value), spec->minimum, spec->maximum));

  return TRUE;
}

static int
param_optional_values_cmp (GParamSpec   *pspec,
                           const GValue *value1,
                           const GValue *value2)
{
  double a = g_value_get_double (value1);
  double b = g_value_get_double (value2);

  if (isnan (a) || isnan (b))
    return (isnan (b) != 0) - (isnan (a) != 0);

  return (a > b) - (a < b);
}

static void
param_optional_class_init (gpointer klass,
                           gpointer class_data)
{
  GParamSpecClass *param_class = klass;

  param_class->value_is_valid = param_optional_value_is_valid;
  param_class->value_validate = param_optional_value_validate;
  param_class->values_cmp = param_optional_values_cmp;
}

static GType
param_optional_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    {
      const GTypeInfo info = {
        .class_size = sizeof (GParamSpecClass),
        .class_init = param_optional_class_init,
        .instance_size = sizeof (GParamSpecDouble),
      };

      g_once_init_leave (&type, g_type_register_static (G_TYPE_PARAM_DOUBLE, "TlParamOptional", &info, 0));
    }

  return type;
}

/* --- Declarations --- */

static const char *
member_for_name (const char *name)
{
  g_autofree char *member = g_strdelimit (g_strdup (name), "-", '_');

  return g_intern_string (member);
}

static TlFieldInfo *
attach_info (GParamSpec  *pspec,
             TlFieldKind  kind,
             GType        target)
{
  TlFieldInfo *info = g_new0 (TlFieldInfo, 1);

  info->pspec = pspec;
  info->kind = kind;
  info->target = target;
  info->member = member_for_name (pspec->name);

  g_param_spec_set_qdata_full (pspec, tl_field_info_quark (), info, g_free);

  return info;
}

/**
 * tl_param_text:
 * @name: the property's name, a static string
 *
 * Declares a field for text: valid UTF-8 of any length, first empty.
 *
 * Returns: (transfer floating): the declaration
 */
GParamSpec *
tl_param_text (const char *name)
{
  GParamSpec *pspec = g_param_spec_string (name, NULL, NULL, "", TL_PARAM_FLAGS);

  attach_info (pspec, TL_FIELD_TEXT, G_TYPE_INVALID);

  return pspec;
}

/**
 * tl_param_texts:
 * @name: the property's name, a static string
 *
 * Declares a field for a list of texts, first empty. The texts are valid UTF-8
 * and not empty; the same may be there twice.
 *
 * Returns: (transfer floating): the declaration
 */
GParamSpec *
tl_param_texts (const char *name)
{
  GParamSpec *pspec = g_param_spec_boxed (name, NULL, NULL, G_TYPE_STRV, TL_PARAM_FLAGS);

  attach_info (pspec, TL_FIELD_TEXTS, G_TYPE_INVALID);

  return pspec;
}

/**
 * tl_param_boolean:
 * @name: the property's name, a static string
 * @initial: the first value
 *
 * Declares a field for yes or no.
 *
 * Returns: (transfer floating): the declaration
 */
GParamSpec *
tl_param_boolean (const char *name,
                  gboolean    initial)
{
  GParamSpec *pspec = g_param_spec_boolean (name, NULL, NULL, initial, TL_PARAM_FLAGS);

  attach_info (pspec, TL_FIELD_BOOLEAN, G_TYPE_INVALID);

  return pspec;
}

/**
 * tl_param_integer:
 * @name: the property's name, a static string
 * @minimum: the smallest value allowed
 * @maximum: the largest value allowed
 * @initial: the first value, in that range
 *
 * Declares a field for a whole number.
 *
 * Returns: (transfer floating): the declaration
 */
GParamSpec *
tl_param_integer (const char *name,
                  int         minimum,
                  int         maximum,
                  int         initial)
{
  GParamSpec *pspec = g_param_spec_int (name, NULL, NULL, minimum, maximum, initial, TL_PARAM_FLAGS);
  TlFieldInfo *info = attach_info (pspec, TL_FIELD_INTEGER, G_TYPE_INVALID);

  info->minimum = minimum;
  info->maximum = maximum;

  return pspec;
}

/**
 * tl_param_optional:
 * @name: the property's name, a static string
 * @minimum: the smallest number allowed; -%INFINITY for no limit
 * @maximum: the largest number allowed; %INFINITY for no limit
 *
 * Declares a field for a finite number or NaN, which it first is and which
 * stands for "not set".
 *
 * The property is a #GParamSpecDouble that holds NaN valid too.
 *
 * Returns: (transfer floating): the declaration
 */
GParamSpec *
tl_param_optional (const char *name,
                   double      minimum,
                   double      maximum)
{
  GParamSpecDouble *spec;
  TlFieldInfo *info;

  g_return_val_if_fail (minimum <= maximum, NULL);

  spec = g_param_spec_internal (param_optional_get_type (), name, NULL, NULL, TL_PARAM_FLAGS);
  if (spec == NULL)
    return NULL;

  spec->minimum = MAX (minimum, -G_MAXDOUBLE);
  spec->maximum = MIN (maximum, G_MAXDOUBLE);
  spec->default_value = (double) NAN;

  info = attach_info (G_PARAM_SPEC (spec), TL_FIELD_OPTIONAL, G_TYPE_INVALID);
  info->minimum = spec->minimum;
  info->maximum = spec->maximum;

  return G_PARAM_SPEC (spec);
}

/**
 * tl_param_enum:
 * @name: the property's name, a static string
 * @type: a type derived from %G_TYPE_ENUM
 * @initial: the first value, one of @type
 *
 * Declares a field for one value of an enumeration. If it begins with the value
 * whose nick is "unset", that value is "not set".
 *
 * Returns: (transfer floating): the declaration
 */
GParamSpec *
tl_param_enum (const char *name,
               GType       type,
               int         initial)
{
  GParamSpec *pspec = g_param_spec_enum (name, NULL, NULL, type, initial, TL_PARAM_FLAGS);
  TlFieldInfo *info;
  GEnumValue *value;

  g_return_val_if_fail (pspec != NULL, NULL);

  info = attach_info (pspec, TL_FIELD_ENUM, G_TYPE_INVALID);
  value = g_enum_get_value (G_PARAM_SPEC_ENUM (pspec)->enum_class, initial);
  info->unset = g_strcmp0 (value->value_nick, "unset") == 0 ? initial : TL_FIELD_NO_UNSET;

  return pspec;
}

/**
 * tl_param_flags:
 * @name: the property's name, a static string
 * @type: a type derived from %G_TYPE_FLAGS, each of whose bits has a value
 * @initial: the first set of values
 *
 * Declares a field for a set of values. The empty set is "not set"; where the
 * field does not begin empty, a file says so with an empty list.
 *
 * Returns: (transfer floating): the declaration
 */
GParamSpec *
tl_param_flags (const char *name,
                GType       type,
                guint       initial)
{
  GParamSpec *pspec = g_param_spec_flags (name, NULL, NULL, type, initial, TL_PARAM_FLAGS);
  TlFieldInfo *info;

  g_return_val_if_fail (pspec != NULL, NULL);

  info = attach_info (pspec, TL_FIELD_FLAGS, G_TYPE_INVALID);
  info->unset = initial == 0 ? 0 : TL_FIELD_NO_UNSET;

  return pspec;
}

/**
 * tl_param_date:
 * @name: the property's name, a static string
 *
 * Declares a field for a #TlDay from 1 January %TL_DAY_FIRST_YEAR to
 * 31 December %TL_DAY_LAST_YEAR, first %TL_DAY_NONE.
 *
 * Returns: (transfer floating): the declaration
 */
GParamSpec *
tl_param_date (const char *name)
{
  TlDay first = tl_day_new (TL_DAY_FIRST_YEAR, 1, 1);
  TlDay last = tl_day_new (TL_DAY_LAST_YEAR, 12, 31);
  GParamSpec *pspec = g_param_spec_uint (name, NULL, NULL, TL_DAY_NONE, last, TL_DAY_NONE, TL_PARAM_FLAGS);
  TlFieldInfo *info = attach_info (pspec, TL_FIELD_DATE, G_TYPE_INVALID);

  info->minimum = first;
  info->maximum = last;

  return pspec;
}

/**
 * tl_param_time:
 * @name: the property's name, a static string
 *
 * Declares a field for a time of day in minutes since midnight, 0 to 1440, or
 * %TL_MINUTES_NONE, which it first is.
 *
 * Returns: (transfer floating): the declaration
 */
GParamSpec *
tl_param_time (const char *name)
{
  GParamSpec *pspec = g_param_spec_int (name, NULL, NULL,
                                        TL_MINUTES_NONE, TL_MINUTES_MAX, TL_MINUTES_NONE,
                                        TL_PARAM_FLAGS);
  TlFieldInfo *info = attach_info (pspec, TL_FIELD_TIME, G_TYPE_INVALID);

  info->minimum = 0;
  info->maximum = TL_MINUTES_MAX;

  return pspec;
}

/**
 * tl_param_ref:
 * @name: the property's name, a static string
 * @target: the type of the records that can be referred to
 *
 * Declares a field for the id of a record, first none. That such a record is
 * there is not checked.
 *
 * Returns: (transfer floating): the declaration
 */
GParamSpec *
tl_param_ref (const char *name,
              GType       target)
{
  GParamSpec *pspec = g_param_spec_string (name, NULL, NULL, "", TL_PARAM_FLAGS);

  attach_info (pspec, TL_FIELD_REF, target);

  return pspec;
}

/**
 * tl_param_refs:
 * @name: the property's name, a static string
 * @target: the type of the records that can be referred to
 *
 * Declares a field for a list of ids of records, first empty, in which none
 * is twice. That such records are there is not checked.
 *
 * Returns: (transfer floating): the declaration
 */
GParamSpec *
tl_param_refs (const char *name,
               GType       target)
{
  GParamSpec *pspec = g_param_spec_boxed (name, NULL, NULL, G_TYPE_STRV, TL_PARAM_FLAGS);

  attach_info (pspec, TL_FIELD_REFS, target);

  return pspec;
}

/**
 * tl_param_child:
 * @name: the property's name, a static string
 * @type: a final type of record
 *
 * Declares a field for a record that is made with its owner, has no id and is
 * never replaced. The property is read-only.
 *
 * Returns: (transfer floating): the declaration
 */
GParamSpec *
tl_param_child (const char *name,
                GType       type)
{
  GParamSpec *pspec = g_param_spec_object (name, NULL, NULL, type, TL_PARAM_OBJECT_FLAGS);

  attach_info (pspec, TL_FIELD_CHILD, type);

  return pspec;
}

/**
 * tl_param_list:
 * @name: the property's name, a static string
 * @item_type: a final type of record
 *
 * Declares a field for a #TlRecordList that is made with its owner and never
 * replaced. The property is read-only.
 *
 * Returns: (transfer floating): the declaration
 */
GParamSpec *
tl_param_list (const char *name,
               GType       item_type)
{
  GParamSpec *pspec = g_param_spec_object (name, NULL, NULL, TL_TYPE_RECORD_LIST, TL_PARAM_OBJECT_FLAGS);

  attach_info (pspec, TL_FIELD_LIST, item_type);

  return pspec;
}

/* --- Questions --- */

/*
 * tl_param_get_info:
 *
 * Returns: (transfer none): what @pspec was declared as
 */
const TlFieldInfo *
tl_param_get_info (GParamSpec *pspec)
{
  const TlFieldInfo *info = g_param_spec_get_qdata (pspec, tl_field_info_quark ());

  g_return_val_if_fail (info != NULL, NULL);

  return info;
}

/**
 * tl_param_get_kind:
 * @pspec: a field's declaration
 *
 * Returns: what the field holds
 */
TlFieldKind
tl_param_get_kind (GParamSpec *pspec)
{
  return tl_param_get_info (pspec)->kind;
}

/**
 * tl_param_get_target:
 * @pspec: the declaration of a REF, REFS, CHILD or LIST
 *
 * Returns: the type of the records that the field refers to or holds;
 *   %G_TYPE_INVALID for other kinds
 */
GType
tl_param_get_target (GParamSpec *pspec)
{
  return tl_param_get_info (pspec)->target;
}

/**
 * tl_param_get_member:
 * @pspec: a field's declaration
 *
 * Returns: (transfer none): the member's name in a file, which lives forever
 */
const char *
tl_param_get_member (GParamSpec *pspec)
{
  return tl_param_get_info (pspec)->member;
}

/**
 * tl_param_get_range:
 * @pspec: the declaration of an INTEGER, OPTIONAL, DATE or TIME
 * @minimum: (out) (optional): the smallest value that is set
 * @maximum: (out) (optional): the largest one
 *
 * Gets the range of the values that are set; "not set" lies outside it. An
 * OPTIONAL without a limit has ±%G_MAXDOUBLE there.
 */
void
tl_param_get_range (GParamSpec *pspec,
                    double     *minimum,
                    double     *maximum)
{
  const TlFieldInfo *info = tl_param_get_info (pspec);

  g_return_if_fail (info->kind == TL_FIELD_INTEGER ||
                    info->kind == TL_FIELD_OPTIONAL ||
                    info->kind == TL_FIELD_DATE ||
                    info->kind == TL_FIELD_TIME);

  if (minimum != NULL)
    *minimum = info->minimum;
  if (maximum != NULL)
    *maximum = info->maximum;
}
