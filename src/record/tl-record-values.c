/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The typed getters and setters: one pair for each kind of field, all of them
 * by way of the same value and tl_record_set_value().
 */

#include "tl-record-private.h"

#include <math.h>

/* What a list without elements is for its reader. */
static const char * const no_texts[] = { NULL };

/* The value of a field that must be of @kind; NULL if it is not. */
static const GValue *
peek (gpointer    record,
      guint       field,
      TlFieldKind kind)
{
  TlRecordClass *klass;

  g_return_val_if_fail (TL_IS_RECORD (record), NULL);

  klass = TL_RECORD_GET_CLASS (record);

  g_return_val_if_fail (field >= 1 && field <= klass->n_fields, NULL);
  g_return_val_if_fail (klass->infos[field]->kind == kind, NULL);

  return &tl_record_get_private (record)->values[field];
}

/**
 * tl_record_get_text:
 * @record: (type TlRecord): a record
 * @field: the number of a field that holds TEXT
 *
 * Returns: (transfer none): the text; "" if it is not set
 */
const char *
tl_record_get_text (gpointer record,
                    guint    field)
{
  const GValue *value = peek (record, field, TL_FIELD_TEXT);

  return value != NULL ? g_value_get_string (value) : "";
}

/**
 * tl_record_set_text:
 * @record: (type TlRecord): a record
 * @field: the number of a field that holds TEXT
 * @text: (nullable): the new text; %NULL is ""
 *
 * Sets the field, like tl_record_set_value().
 */
void
tl_record_set_text (gpointer    record,
                    guint       field,
                    const char *text)
{
  GValue value = G_VALUE_INIT;

  if (peek (record, field, TL_FIELD_TEXT) == NULL)
    return;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_static_string (&value, text);
  tl_record_set_value (record, field, &value);
}

/**
 * tl_record_get_texts:
 * @record: (type TlRecord): a record
 * @field: the number of a field that holds TEXTS
 *
 * Returns: (transfer none): the texts, %NULL-terminated; never %NULL
 */
const char * const *
tl_record_get_texts (gpointer record,
                     guint    field)
{
  const GValue *value = peek (record, field, TL_FIELD_TEXTS);
  const char * const *texts = value != NULL ? g_value_get_boxed (value) : NULL;

  return texts != NULL ? texts : no_texts;
}

/**
 * tl_record_set_texts:
 * @record: (type TlRecord): a record
 * @field: the number of a field that holds TEXTS
 * @texts: (nullable) (array zero-terminated=1): the new texts; %NULL is none
 *
 * Sets the field, like tl_record_set_value().
 */
void
tl_record_set_texts (gpointer            record,
                     guint               field,
                     const char * const *texts)
{
  GValue value = G_VALUE_INIT;

  if (peek (record, field, TL_FIELD_TEXTS) == NULL)
    return;

  g_value_init (&value, G_TYPE_STRV);
  g_value_set_static_boxed (&value, texts);
  tl_record_set_value (record, field, &value);
}

/**
 * tl_record_get_boolean:
 * @record: (type TlRecord): a record
 * @field: the number of a field that holds BOOLEAN
 *
 * Returns: the value
 */
gboolean
tl_record_get_boolean (gpointer record,
                       guint    field)
{
  const GValue *value = peek (record, field, TL_FIELD_BOOLEAN);

  return value != NULL ? g_value_get_boolean (value) : FALSE;
}

/**
 * tl_record_set_boolean:
 * @record: (type TlRecord): a record
 * @field: the number of a field that holds BOOLEAN
 * @boolean: the new value
 *
 * Sets the field, like tl_record_set_value().
 */
void
tl_record_set_boolean (gpointer record,
                       guint    field,
                       gboolean boolean)
{
  GValue value = G_VALUE_INIT;

  if (peek (record, field, TL_FIELD_BOOLEAN) == NULL)
    return;

  g_value_init (&value, G_TYPE_BOOLEAN);
  g_value_set_boolean (&value, boolean);
  tl_record_set_value (record, field, &value);
}

/**
 * tl_record_get_integer:
 * @record: (type TlRecord): a record
 * @field: the number of a field that holds INTEGER
 *
 * Returns: the number
 */
int
tl_record_get_integer (gpointer record,
                       guint    field)
{
  const GValue *value = peek (record, field, TL_FIELD_INTEGER);

  return value != NULL ? g_value_get_int (value) : 0;
}

/**
 * tl_record_set_integer:
 * @record: (type TlRecord): a record
 * @field: the number of a field that holds INTEGER
 * @integer: the new number, in the range of the field
 *
 * Sets the field, like tl_record_set_value().
 */
void
tl_record_set_integer (gpointer record,
                       guint    field,
                       int      integer)
{
  GValue value = G_VALUE_INIT;

  if (peek (record, field, TL_FIELD_INTEGER) == NULL)
    return;

  g_value_init (&value, G_TYPE_INT);
  g_value_set_int (&value, integer);
  tl_record_set_value (record, field, &value);
}

/**
 * tl_record_get_optional:
 * @record: (type TlRecord): a record
 * @field: the number of a field that holds OPTIONAL
 *
 * Returns: the number, or NaN if it is not set
 */
double
tl_record_get_optional (gpointer record,
                        guint    field)
{
  const GValue *value = peek (record, field, TL_FIELD_OPTIONAL);

  return value != NULL ? g_value_get_double (value) : (double) NAN;
}

/**
 * tl_record_set_optional:
 * @record: (type TlRecord): a record
 * @field: the number of a field that holds OPTIONAL
 * @number: the new number, in the range of the field, or NaN
 *
 * Sets the field, like tl_record_set_value().
 */
void
tl_record_set_optional (gpointer record,
                        guint    field,
                        double   number)
{
  GValue value = G_VALUE_INIT;

  if (peek (record, field, TL_FIELD_OPTIONAL) == NULL)
    return;

  g_value_init (&value, G_TYPE_DOUBLE);
  g_value_set_double (&value, number);
  tl_record_set_value (record, field, &value);
}

/**
 * tl_record_get_enum:
 * @record: (type TlRecord): a record
 * @field: the number of a field that holds ENUM
 *
 * Returns: the value
 */
int
tl_record_get_enum (gpointer record,
                    guint    field)
{
  const GValue *value = peek (record, field, TL_FIELD_ENUM);

  return value != NULL ? g_value_get_enum (value) : 0;
}

/**
 * tl_record_set_enum:
 * @record: (type TlRecord): a record
 * @field: the number of a field that holds ENUM
 * @value: the new value, one of the enumeration
 *
 * Sets the field, like tl_record_set_value().
 */
void
tl_record_set_enum (gpointer record,
                    guint    field,
                    int      value)
{
  const GValue *old_value = peek (record, field, TL_FIELD_ENUM);
  GValue new_value = G_VALUE_INIT;

  if (old_value == NULL)
    return;

  g_value_init (&new_value, G_VALUE_TYPE (old_value));
  g_value_set_enum (&new_value, value);
  tl_record_set_value (record, field, &new_value);
}

/**
 * tl_record_get_flags:
 * @record: (type TlRecord): a record
 * @field: the number of a field that holds FLAGS
 *
 * Returns: the set of values
 */
guint
tl_record_get_flags (gpointer record,
                     guint    field)
{
  const GValue *value = peek (record, field, TL_FIELD_FLAGS);

  return value != NULL ? g_value_get_flags (value) : 0;
}

/**
 * tl_record_set_flags:
 * @record: (type TlRecord): a record
 * @field: the number of a field that holds FLAGS
 * @value: the new set of values
 *
 * Sets the field, like tl_record_set_value().
 */
void
tl_record_set_flags (gpointer record,
                     guint    field,
                     guint    value)
{
  const GValue *old_value = peek (record, field, TL_FIELD_FLAGS);
  GValue new_value = G_VALUE_INIT;

  if (old_value == NULL)
    return;

  g_value_init (&new_value, G_VALUE_TYPE (old_value));
  g_value_set_flags (&new_value, value);
  tl_record_set_value (record, field, &new_value);
}

/**
 * tl_record_get_date:
 * @record: (type TlRecord): a record
 * @field: the number of a field that holds DATE
 *
 * Returns: the day, or %TL_DAY_NONE
 */
TlDay
tl_record_get_date (gpointer record,
                    guint    field)
{
  const GValue *value = peek (record, field, TL_FIELD_DATE);

  return value != NULL ? g_value_get_uint (value) : TL_DAY_NONE;
}

/**
 * tl_record_set_date:
 * @record: (type TlRecord): a record
 * @field: the number of a field that holds DATE
 * @day: the new day, or %TL_DAY_NONE
 *
 * Sets the field, like tl_record_set_value().
 */
void
tl_record_set_date (gpointer record,
                    guint    field,
                    TlDay    day)
{
  GValue value = G_VALUE_INIT;

  if (peek (record, field, TL_FIELD_DATE) == NULL)
    return;

  g_value_init (&value, G_TYPE_UINT);
  g_value_set_uint (&value, day);
  tl_record_set_value (record, field, &value);
}

/**
 * tl_record_get_time:
 * @record: (type TlRecord): a record
 * @field: the number of a field that holds TIME
 *
 * Returns: minutes since midnight, or %TL_MINUTES_NONE
 */
int
tl_record_get_time (gpointer record,
                    guint    field)
{
  const GValue *value = peek (record, field, TL_FIELD_TIME);

  return value != NULL ? g_value_get_int (value) : TL_MINUTES_NONE;
}

/**
 * tl_record_set_time:
 * @record: (type TlRecord): a record
 * @field: the number of a field that holds TIME
 * @minutes: minutes since midnight, 0 to 1440, or %TL_MINUTES_NONE
 *
 * Sets the field, like tl_record_set_value().
 */
void
tl_record_set_time (gpointer record,
                    guint    field,
                    int      minutes)
{
  GValue value = G_VALUE_INIT;

  if (peek (record, field, TL_FIELD_TIME) == NULL)
    return;

  g_value_init (&value, G_TYPE_INT);
  g_value_set_int (&value, minutes);
  tl_record_set_value (record, field, &value);
}

/**
 * tl_record_get_ref:
 * @record: (type TlRecord): a record
 * @field: the number of a field that holds REF
 *
 * Returns: (transfer none): the id of a record; "" if it is not set
 */
const char *
tl_record_get_ref (gpointer record,
                   guint    field)
{
  const GValue *value = peek (record, field, TL_FIELD_REF);

  return value != NULL ? g_value_get_string (value) : "";
}

/**
 * tl_record_set_ref:
 * @record: (type TlRecord): a record
 * @field: the number of a field that holds REF
 * @id: (nullable): the id of a record; %NULL and "" are none
 *
 * Sets the field, like tl_record_set_value().
 */
void
tl_record_set_ref (gpointer    record,
                   guint       field,
                   const char *id)
{
  GValue value = G_VALUE_INIT;

  if (peek (record, field, TL_FIELD_REF) == NULL)
    return;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_static_string (&value, id);
  tl_record_set_value (record, field, &value);
}

/**
 * tl_record_get_refs:
 * @record: (type TlRecord): a record
 * @field: the number of a field that holds REFS
 *
 * Returns: (transfer none): the ids, %NULL-terminated; never %NULL
 */
const char * const *
tl_record_get_refs (gpointer record,
                    guint    field)
{
  const GValue *value = peek (record, field, TL_FIELD_REFS);
  const char * const *ids = value != NULL ? g_value_get_boxed (value) : NULL;

  return ids != NULL ? ids : no_texts;
}

/**
 * tl_record_set_refs:
 * @record: (type TlRecord): a record
 * @field: the number of a field that holds REFS
 * @ids: (nullable) (array zero-terminated=1): the new ids, none twice; %NULL is
 *   none
 *
 * Sets the field, like tl_record_set_value().
 */
void
tl_record_set_refs (gpointer            record,
                    guint               field,
                    const char * const *ids)
{
  GValue value = G_VALUE_INIT;

  if (peek (record, field, TL_FIELD_REFS) == NULL)
    return;

  g_value_init (&value, G_TYPE_STRV);
  g_value_set_static_boxed (&value, ids);
  tl_record_set_value (record, field, &value);
}

/**
 * tl_record_get_child:
 * @record: (type TlRecord): a record
 * @field: the number of a field that holds CHILD
 *
 * Returns: (transfer none) (type TlRecord): the record, the same for as long as
 *   @record lives
 */
gpointer
tl_record_get_child (gpointer record,
                     guint    field)
{
  const GValue *value = peek (record, field, TL_FIELD_CHILD);

  return value != NULL ? g_value_get_object (value) : NULL;
}

/**
 * tl_record_get_list:
 * @record: (type TlRecord): a record
 * @field: the number of a field that holds LIST
 *
 * Returns: (transfer none): the list, the same for as long as @record lives
 */
TlRecordList *
tl_record_get_list (gpointer record,
                    guint    field)
{
  const GValue *value = peek (record, field, TL_FIELD_LIST);

  return value != NULL ? g_value_get_object (value) : NULL;
}
