/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-record-private.h"

#include "tl-change.h"

struct _TlRecordList
{
  GObject parent_instance;

  GType item_type;
  GPtrArray *items;
  TlRecord *owner; /* borrowed */
  guint field;
};

typedef enum
{
  PROP_ITEM_TYPE = 1,
  PROP_N_ITEMS,
} TlRecordListProperty;

static GParamSpec *properties[PROP_N_ITEMS + 1];

static GType
tl_record_list_get_model_item_type (GListModel *model)
{
  return TL_RECORD_LIST (model)->item_type;
}

static guint
tl_record_list_get_n_items (GListModel *model)
{
  return TL_RECORD_LIST (model)->items->len;
}

static gpointer
tl_record_list_get_item (GListModel *model,
                         guint       position)
{
  TlRecordList *self = TL_RECORD_LIST (model);

  if (position >= self->items->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->items, position));
}

static void
tl_record_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = tl_record_list_get_model_item_type;
  iface->get_n_items = tl_record_list_get_n_items;
  iface->get_item = tl_record_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TlRecordList, tl_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, tl_record_list_model_init))

static void
tl_record_list_finalize (GObject *object)
{
  TlRecordList *self = TL_RECORD_LIST (object);

  /* Somebody else may hold what has been ours. */
  for (guint i = 0; i < self->items->len; i++)
    tl_record_get_private (g_ptr_array_index (self->items, i))->list = NULL;

  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (tl_record_list_parent_class)->finalize (object);
}

static void
tl_record_list_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  TlRecordList *self = TL_RECORD_LIST (object);

  switch ((TlRecordListProperty) property_id)
    {
    case PROP_ITEM_TYPE:
      g_value_set_gtype (value, self->item_type);
      break;

    case PROP_N_ITEMS:
      g_value_set_uint (value, self->items->len);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
tl_record_list_class_init (TlRecordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = tl_record_list_finalize;
  object_class->get_property = tl_record_list_get_property;

  /**
   * TlRecordList:item-type:
   *
   * The type of the items.
   */
  properties[PROP_ITEM_TYPE] =
    g_param_spec_gtype ("item-type", NULL, NULL,
                        TL_TYPE_RECORD,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * TlRecordList:n-items:
   *
   * The number of items, notified when it changes.
   */
  properties[PROP_N_ITEMS] =
    g_param_spec_uint ("n-items", NULL, NULL,
                       0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tl_record_list_init (TlRecordList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * tl_record_list_new:
 * @item_type: a final type of record
 *
 * Makes a list that belongs to no record. Those that do are made with their
 * record.
 *
 * Returns: (transfer full): an empty list
 */
TlRecordList *
tl_record_list_new (GType item_type)
{
  TlRecordList *self;

  g_return_val_if_fail (g_type_is_a (item_type, TL_TYPE_RECORD), NULL);

  self = g_object_new (TL_TYPE_RECORD_LIST, NULL);
  self->item_type = item_type;

  return self;
}

/*
 * tl_record_list_set_owner:
 * @owner: (nullable): the record whose field the list is
 *
 * Called when @owner is made, and when it goes.
 */
void
tl_record_list_set_owner (TlRecordList *self,
                          TlRecord     *owner,
                          guint         field)
{
  self->owner = owner;
  self->field = field;
}

TlRecord *
tl_record_list_get_owner (TlRecordList *self,
                          guint        *field)
{
  if (field != NULL)
    *field = self->field;

  return self->owner;
}

/**
 * tl_record_list_get_item_type:
 * @self: a list
 *
 * Returns: the type of its items
 */
GType
tl_record_list_get_item_type (TlRecordList *self)
{
  g_return_val_if_fail (TL_IS_RECORD_LIST (self), G_TYPE_INVALID);

  return self->item_type;
}

/**
 * tl_record_list_get_length:
 * @self: a list
 *
 * Returns: the number of its items
 */
guint
tl_record_list_get_length (TlRecordList *self)
{
  g_return_val_if_fail (TL_IS_RECORD_LIST (self), 0);

  return self->items->len;
}

/**
 * tl_record_list_get:
 * @self: a list
 * @position: a position below its length
 *
 * Returns: (transfer none) (type TlRecord): the item there
 */
gpointer
tl_record_list_get (TlRecordList *self,
                    guint         position)
{
  g_return_val_if_fail (TL_IS_RECORD_LIST (self), NULL);
  g_return_val_if_fail (position < self->items->len, NULL);

  return g_ptr_array_index (self->items, position);
}

/**
 * tl_record_list_find:
 * @self: a list
 * @id: an id
 * @position: (out) (optional): the item's position; untouched if there is none
 *
 * Looks for an item, from the first on.
 *
 * Returns: (transfer none) (nullable) (type TlRecord): the item with that id
 */
gpointer
tl_record_list_find (TlRecordList *self,
                     const char   *id,
                     guint        *position)
{
  g_return_val_if_fail (TL_IS_RECORD_LIST (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      TlRecord *item = g_ptr_array_index (self->items, i);

      if (g_strcmp0 (tl_record_get_id (item), id) == 0)
        {
          if (position != NULL)
            *position = i;
          return item;
        }
    }

  return NULL;
}

/**
 * tl_record_list_find_record:
 * @self: a list
 * @record: (type TlRecord): a record
 * @position: (out) (optional): its position; untouched if it is not there
 *
 * Returns: whether @record is an item of the list
 */
gboolean
tl_record_list_find_record (TlRecordList *self,
                            gpointer      record,
                            guint        *position)
{
  g_return_val_if_fail (TL_IS_RECORD_LIST (self), FALSE);
  g_return_val_if_fail (TL_IS_RECORD (record), FALSE);

  /* An item knows its list, so that most misses cost nothing. */
  return tl_record_get_private (record)->list == self &&
         g_ptr_array_find (self->items, record, position);
}

static gboolean
is_watched (TlRecordList *self)
{
  return self->owner != NULL && tl_record_is_watched (self->owner);
}

void
tl_record_list_load (TlRecordList *self,
                     TlRecord     *record)
{
  g_ptr_array_add (self->items, g_object_ref (record));
  tl_record_get_private (record)->list = self;
}

/**
 * tl_record_list_insert:
 * @self: a list
 * @position: where, from 0 to the list's length
 * @record: (type TlRecord): a record of the list's type
 *
 * Puts @record into the list, which takes a reference. It must have an id that
 * is nobody else's in the tree, and belong to no record and no list.
 */
void
tl_record_list_insert (TlRecordList *self,
                       guint         position,
                       gpointer      record)
{
  g_autoptr (TlChange) change = NULL;
  TlRecordPrivate *priv;

  g_return_if_fail (TL_IS_RECORD_LIST (self));
  g_return_if_fail (position <= self->items->len);
  g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (record, self->item_type));
  g_return_if_fail (self->owner == NULL || record != (gpointer) tl_record_get_root (self->owner));

  priv = tl_record_get_private (record);

  g_return_if_fail (priv->id != NULL);
  g_return_if_fail (priv->list == NULL && priv->owner == NULL);

  g_ptr_array_insert (self->items, position, g_object_ref (record));
  priv->list = self;

  if (is_watched (self))
    {
      change = tl_change_new_insert (self->owner, self->field, record, position);
      tl_record_emit_change (self->owner, change);
    }

  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

/**
 * tl_record_list_append:
 * @self: a list
 * @record: (type TlRecord): a record of the list's type
 *
 * Puts @record at the end of the list, like tl_record_list_insert().
 */
void
tl_record_list_append (TlRecordList *self,
                       gpointer      record)
{
  g_return_if_fail (TL_IS_RECORD_LIST (self));

  tl_record_list_insert (self, self->items->len, record);
}

/**
 * tl_record_list_append_new:
 * @self: a list
 * @id: (nullable): the id of the new item; %NULL for a new random UUID
 *
 * Makes a record with tl_record_new() and puts it at the end of the list.
 *
 * Returns: (transfer none) (type TlRecord): the new item
 */
gpointer
tl_record_list_append_new (TlRecordList *self,
                           const char   *id)
{
  g_autoptr (TlRecord) record = NULL;

  g_return_val_if_fail (TL_IS_RECORD_LIST (self), NULL);

  record = tl_record_new (self->item_type, id);
  if (record == NULL)
    return NULL;

  tl_record_list_append (self, record);

  return record;
}

/**
 * tl_record_list_remove:
 * @self: a list
 * @position: a position below its length
 *
 * Takes the item there out of the list, which drops its reference. References
 * to it by id stay; tl_change_list_removal() finds them.
 */
void
tl_record_list_remove (TlRecordList *self,
                       guint         position)
{
  g_autoptr (TlChange) change = NULL;
  g_autoptr (TlRecord) item = NULL;

  g_return_if_fail (TL_IS_RECORD_LIST (self));
  g_return_if_fail (position < self->items->len);

  item = g_ptr_array_steal_index (self->items, position);
  tl_record_get_private (item)->list = NULL;

  if (is_watched (self))
    {
      change = tl_change_new_remove (self->owner, self->field, item, position);
      tl_record_emit_change (self->owner, change);
    }

  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

/**
 * tl_record_list_move:
 * @self: a list
 * @from: a position below its length
 * @to: another one
 *
 * Moves the item at @from so that it is at @to, and those between by one. Moving
 * an item to where it is does nothing.
 */
void
tl_record_list_move (TlRecordList *self,
                     guint         from,
                     guint         to)
{
  g_autoptr (TlChange) change = NULL;
  TlRecord *item;
  guint first, n_items;

  g_return_if_fail (TL_IS_RECORD_LIST (self));
  g_return_if_fail (from < self->items->len);
  g_return_if_fail (to < self->items->len);

  if (from == to)
    return;

  item = g_ptr_array_steal_index (self->items, from);
  g_ptr_array_insert (self->items, to, item);

  if (is_watched (self))
    {
      change = tl_change_new_move (self->owner, self->field, item, from, to);
      tl_record_emit_change (self->owner, change);
    }

  first = MIN (from, to);
  n_items = MAX (from, to) - first + 1;
  g_list_model_items_changed (G_LIST_MODEL (self), first, n_items, n_items);
}
