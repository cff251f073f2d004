/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-record-private.h"

#include <string.h>

#include "tl-change.h"

#define MAX_ID_LENGTH 64

typedef enum
{
  PROP_ID = 1,
} TlRecordProperty;

static GParamSpec *properties[PROP_ID + 1];

typedef enum
{
  SIGNAL_CHANGED,
} TlRecordSignal;

static guint signals[SIGNAL_CHANGED + 1];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TlRecord, tl_record, G_TYPE_OBJECT)

G_DEFINE_QUARK (tl-error-quark, tl_error)

/*
 * tl_record_get_private:
 *
 * Returns: (transfer none): what the files of this room share about a record
 */
TlRecordPrivate *
tl_record_get_private (TlRecord *self)
{
  return tl_record_get_instance_private (self);
}

static void
tl_record_constructed (GObject *object)
{
  TlRecord *self = TL_RECORD (object);
  TlRecordPrivate *priv = tl_record_get_instance_private (self);
  TlRecordClass *klass = TL_RECORD_GET_CLASS (self);

  G_OBJECT_CLASS (tl_record_parent_class)->constructed (object);

  /* Only now is the final class known. */
  priv->values = g_memdup2 (klass->initial, (klass->n_fields + 1) * sizeof (GValue));

  for (guint field = 1; field <= klass->n_fields; field++)
    {
      const TlFieldInfo *info = klass->infos[field];

      if (info->kind == TL_FIELD_CHILD)
        {
          TlRecord *child = g_object_new (info->target, NULL);
          TlRecordPrivate *child_priv = tl_record_get_instance_private (child);

          child_priv->owner = self;
          child_priv->owner_field = field;
          g_value_take_object (&priv->values[field], child);
        }
      else if (info->kind == TL_FIELD_LIST)
        {
          TlRecordList *list = tl_record_list_new (info->target);

          tl_record_list_set_owner (list, self, field);
          g_value_take_object (&priv->values[field], list);
        }
    }
}

static void
tl_record_finalize (GObject *object)
{
  TlRecord *self = TL_RECORD (object);
  TlRecordPrivate *priv = tl_record_get_instance_private (self);
  TlRecordClass *klass = TL_RECORD_GET_CLASS (self);

  for (guint field = 1; field <= klass->n_fields; field++)
    {
      /* Somebody else may hold what has been ours. */
      if (klass->infos[field]->kind == TL_FIELD_CHILD)
        {
          TlRecord *child = g_value_get_object (&priv->values[field]);
          TlRecordPrivate *child_priv = tl_record_get_instance_private (child);

          child_priv->owner = NULL;
          child_priv->owner_field = 0;
        }
      else if (klass->infos[field]->kind == TL_FIELD_LIST)
        tl_record_list_set_owner (g_value_get_object (&priv->values[field]), NULL, 0);

      g_value_unset (&priv->values[field]);
    }

  g_free (priv->values);
  g_free (priv->id);
  g_clear_pointer (&priv->extras, g_ptr_array_unref);

  G_OBJECT_CLASS (tl_record_parent_class)->finalize (object);
}

static void
tl_record_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  switch ((TlRecordProperty) property_id)
    {
    case PROP_ID:
      g_value_set_string (value, tl_record_get_id (object));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

/* The properties of the final types: their ids are the fields' numbers. */
static void
tl_record_get_field_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  g_value_copy (tl_record_get_value (object, property_id), value);
}

static void
tl_record_set_field_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  tl_record_set_value (object, property_id, value);
}

static void
tl_record_class_init (TlRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = tl_record_constructed;
  object_class->finalize = tl_record_finalize;
  object_class->get_property = tl_record_get_property;

  /**
   * TlRecord:id:
   *
   * What others refer to the record by; %NULL where it needs none.
   */
  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL,
                         NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * TlRecord::changed:
   * @self: a record without an owner
   * @change: (type TlChange): what has changed
   *
   * Emitted once for each change of a field of @self or of any record below it,
   * when the new value is there and before the property's own notification: if
   * a handler of that makes a further change, the two are reported in the order
   * in which they were made.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed",
                  TL_TYPE_RECORD,
                  G_SIGNAL_RUN_LAST,
                  0, NULL, NULL,
                  g_cclosure_marshal_VOID__BOXED,
                  G_TYPE_NONE, 1,
                  TL_TYPE_CHANGE | G_SIGNAL_TYPE_STATIC_SCOPE);
  g_signal_set_va_marshaller (signals[SIGNAL_CHANGED],
                              TL_TYPE_RECORD,
                              g_cclosure_marshal_VOID__BOXEDv);
}

static void
tl_record_init (TlRecord *self)
{
}

/**
 * tl_record_class_install:
 * @klass: the class of a final type of record
 * @fields: (array length=n_fields): the declarations, of which the class takes
 *   the references; the first is %NULL, because fields are numbered from 1
 * @n_fields: the number of elements of @fields, with that %NULL
 *
 * Declares the fields of a type, at the end of its class_init function. From
 * here come its properties too; the type has no others and overrides neither
 * get_property nor set_property.
 */
void
tl_record_class_install (TlRecordClass  *klass,
                         GParamSpec    **fields,
                         guint           n_fields)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  g_return_if_fail (TL_IS_RECORD_CLASS (klass));
  g_return_if_fail (klass->fields == NULL);
  g_return_if_fail (fields != NULL && n_fields > 0 && fields[0] == NULL);

  klass->n_fields = n_fields - 1;
  klass->fields = g_memdup2 (fields, n_fields * sizeof (GParamSpec *));
  klass->infos = g_new0 (const TlFieldInfo *, n_fields);
  klass->initial = g_new0 (GValue, n_fields);

  for (guint field = 1; field < n_fields; field++)
    {
      g_return_if_fail (fields[field] != NULL && !g_str_equal (fields[field]->name, "id"));

      klass->infos[field] = tl_param_get_info (fields[field]);
      tl_field_init_value (klass->infos[field], &klass->initial[field]);
    }

  object_class->get_property = tl_record_get_field_property;
  object_class->set_property = tl_record_set_field_property;

  if (n_fields > 1)
    g_object_class_install_properties (object_class, n_fields, fields);
}

/**
 * tl_record_class_get_field:
 * @klass: a class
 * @field: the number of one of its fields, from 1
 *
 * Returns: (transfer none): its declaration
 */
GParamSpec *
tl_record_class_get_field (TlRecordClass *klass,
                           guint          field)
{
  g_return_val_if_fail (TL_IS_RECORD_CLASS (klass), NULL);
  g_return_val_if_fail (field >= 1 && field <= klass->n_fields, NULL);

  return klass->fields[field];
}

/**
 * tl_record_class_find_field:
 * @klass: a class
 * @pspec: a property, such as the one that a notification names
 *
 * Returns: the number of the field, or 0 if @pspec is not one of @klass
 */
guint
tl_record_class_find_field (TlRecordClass *klass,
                            GParamSpec    *pspec)
{
  g_return_val_if_fail (TL_IS_RECORD_CLASS (klass), 0);

  for (guint field = 1; field <= klass->n_fields; field++)
    {
      if (klass->fields[field] == pspec)
        return field;
    }

  return 0;
}

/**
 * tl_record_id_is_valid:
 * @id: a text
 *
 * Returns: whether @id can be an id: 1 to 64 ASCII letters, digits, "-" and "_"
 */
gboolean
tl_record_id_is_valid (const char *id)
{
  gsize length;

  g_return_val_if_fail (id != NULL, FALSE);

  for (length = 0; length <= MAX_ID_LENGTH && id[length] != '\0'; length++)
    {
      if (!g_ascii_isalnum (id[length]) && id[length] != '-' && id[length] != '_')
        return FALSE;
    }

  return length >= 1 && length <= MAX_ID_LENGTH;
}

/**
 * tl_record_new:
 * @type: a final type of record
 * @id: (nullable): the record's id; %NULL for a new random UUID
 *
 * Makes a record that has an id, as the items of a list need one. A record that
 * needs none, the topmost, is made with g_object_new(); children are made with
 * their owner.
 *
 * Returns: (transfer full): a record without an owner, its fields as declared
 */
gpointer
tl_record_new (GType       type,
               const char *id)
{
  g_autofree char *uuid = NULL;
  gpointer record;

  g_return_val_if_fail (g_type_is_a (type, TL_TYPE_RECORD), NULL);
  g_return_val_if_fail (id == NULL || tl_record_id_is_valid (id), NULL);

  if (id == NULL)
    id = uuid = g_uuid_string_random ();

  record = g_object_new (type, NULL);
  tl_record_set_id (record, id);

  return record;
}

/**
 * tl_record_get_id:
 * @record: (type TlRecord): a record
 *
 * Returns: (transfer none) (nullable): its id, %NULL for a record that needs
 *   none
 */
const char *
tl_record_get_id (gpointer record)
{
  g_return_val_if_fail (TL_IS_RECORD (record), NULL);

  return tl_record_get_private (record)->id;
}

/*
 * tl_record_set_id:
 *
 * Part of making a record; nobody is told.
 */
void
tl_record_set_id (TlRecord   *self,
                  const char *id)
{
  TlRecordPrivate *priv = tl_record_get_instance_private (self);

  g_set_str (&priv->id, id);
}

/**
 * tl_record_get_n_fields:
 * @record: (type TlRecord): a record
 *
 * Returns: the number of its fields, which is the number of the last one
 */
guint
tl_record_get_n_fields (gpointer record)
{
  g_return_val_if_fail (TL_IS_RECORD (record), 0);

  return TL_RECORD_GET_CLASS (record)->n_fields;
}

/**
 * tl_record_get_field:
 * @record: (type TlRecord): a record
 * @field: the number of one of its fields, from 1
 *
 * Returns: (transfer none): its declaration
 */
GParamSpec *
tl_record_get_field (gpointer record,
                     guint    field)
{
  g_return_val_if_fail (TL_IS_RECORD (record), NULL);

  return tl_record_class_get_field (TL_RECORD_GET_CLASS (record), field);
}

/**
 * tl_record_get_value:
 * @record: (type TlRecord): a record
 * @field: the number of one of its fields, from 1
 *
 * Returns: (transfer none): its value, which holds the property's type; an
 *   empty list of texts or ids is %NULL there. Valid until the field changes.
 */
const GValue *
tl_record_get_value (gpointer record,
                     guint    field)
{
  g_return_val_if_fail (TL_IS_RECORD (record), NULL);
  g_return_val_if_fail (field >= 1 && field <= TL_RECORD_GET_CLASS (record)->n_fields, NULL);

  return &tl_record_get_private (record)->values[field];
}

/**
 * tl_record_is_set:
 * @record: (type TlRecord): a record
 * @field: the number of one of its fields, from 1
 *
 * Returns: %FALSE if the field is "not set", in the words of #TlFieldKind
 */
gboolean
tl_record_is_set (gpointer record,
                  guint    field)
{
  const GValue *value = tl_record_get_value (record, field);

  g_return_val_if_fail (value != NULL, FALSE);

  return tl_field_is_set (TL_RECORD_GET_CLASS (record)->infos[field], value);
}

/**
 * tl_record_check:
 * @record: (type TlRecord): a record
 * @field: the number of one of its fields, from 1
 * @value: a value
 * @error: return location for a #TlError
 *
 * Checks whether tl_record_set_value() would take @value: that it holds the
 * property's type and is allowed there. Children and lists are never replaced.
 *
 * The message is about @value only and begins with no path: "140 is not between
 * 0 and 100".
 *
 * Returns: %FALSE, with %TL_ERROR_TYPE or %TL_ERROR_RANGE, if it would not
 */
gboolean
tl_record_check (gpointer       record,
                 guint          field,
                 const GValue  *value,
                 GError       **error)
{
  g_return_val_if_fail (TL_IS_RECORD (record), FALSE);
  g_return_val_if_fail (field >= 1 && field <= TL_RECORD_GET_CLASS (record)->n_fields, FALSE);
  g_return_val_if_fail (G_IS_VALUE (value), FALSE);

  return tl_field_check (TL_RECORD_GET_CLASS (record)->infos[field], value, error);
}

/* "Not set" has one form in memory: "" and not NULL, no list and not an empty
 * one.
 */
static void
copy_value (const TlFieldInfo *info,
            const GValue      *source,
            GValue            *target)
{
  gboolean none = FALSE;

  if (info->kind == TL_FIELD_TEXT || info->kind == TL_FIELD_REF)
    none = g_value_get_string (source) == NULL || *g_value_get_string (source) == '\0';
  else if (info->kind == TL_FIELD_TEXTS || info->kind == TL_FIELD_REFS)
    none = g_value_get_boxed (source) == NULL || *(char **) g_value_get_boxed (source) == NULL;

  if (none)
    tl_field_init_value (info, target);
  else
    {
      g_value_init (target, G_VALUE_TYPE (source));
      g_value_copy (source, target);
    }
}

/**
 * tl_record_set_value:
 * @record: (type TlRecord): a record
 * @field: the number of one of its fields, from 1
 * @value: the new value, of the property's type
 *
 * Sets a field. If that changes it, the topmost record emits
 * #TlRecord::changed and @record notifies the property, each once; otherwise
 * nothing happens.
 *
 * A value that tl_record_check() refuses is a programming error and changes
 * nothing.
 */
void
tl_record_set_value (gpointer      record,
                     guint         field,
                     const GValue *value)
{
  g_autoptr (TlChange) change = NULL;
  g_autoptr (GError) error = NULL;
  TlRecord *self = record;
  TlRecordClass *klass;
  TlRecordPrivate *priv;
  GValue old_value;

  g_return_if_fail (TL_IS_RECORD (record));

  if (!tl_record_check (record, field, value, &error))
    {
      if (error != NULL)
        g_critical ("%s: %s: %s", G_OBJECT_TYPE_NAME (record),
                    TL_RECORD_GET_CLASS (record)->fields[field]->name, error->message);
      return;
    }

  klass = TL_RECORD_GET_CLASS (self);
  priv = tl_record_get_instance_private (self);

  if (tl_field_equal (klass->infos[field], &priv->values[field], value))
    return;

  old_value = priv->values[field];
  memset (&priv->values[field], 0, sizeof (GValue));
  copy_value (klass->infos[field], value, &priv->values[field]);

  if (tl_record_is_watched (self))
    {
      change = tl_change_new_set (self, field, &old_value, &priv->values[field]);
      tl_record_emit_change (self, change);
    }

  g_value_unset (&old_value);
  g_object_notify_by_pspec (G_OBJECT (self), klass->fields[field]);
}

/* --- Owners --- */

/**
 * tl_record_get_owner:
 * @record: (type TlRecord): a record
 * @field: (out) (optional): the owner's field that @record is in; 0 if it has no
 *   owner
 *
 * Returns: (transfer none) (nullable): the record that @record is a child of, or
 *   in whose list it is
 */
TlRecord *
tl_record_get_owner (gpointer  record,
                     guint    *field)
{
  TlRecordPrivate *priv;

  g_return_val_if_fail (TL_IS_RECORD (record), NULL);

  priv = tl_record_get_private (record);

  if (priv->list != NULL)
    return tl_record_list_get_owner (priv->list, field);

  if (field != NULL)
    *field = priv->owner_field;

  return priv->owner;
}

/**
 * tl_record_get_root:
 * @record: (type TlRecord): a record
 *
 * Returns: (transfer none): the topmost record above @record, or itself
 */
TlRecord *
tl_record_get_root (gpointer record)
{
  TlRecord *root = record;

  g_return_val_if_fail (TL_IS_RECORD (record), NULL);

  for (;;)
    {
      TlRecord *owner = tl_record_get_owner (root, NULL);

      if (owner == NULL)
        return root;

      root = owner;
    }
}

/*
 * tl_record_is_watched:
 *
 * Returns: whether a change of @self would be heard of
 */
gboolean
tl_record_is_watched (TlRecord *self)
{
  return g_signal_has_handler_pending (tl_record_get_root (self), signals[SIGNAL_CHANGED], 0, FALSE);
}

void
tl_record_emit_change (TlRecord *self,
                       TlChange *change)
{
  g_signal_emit (tl_record_get_root (self), signals[SIGNAL_CHANGED], 0, change);
}
