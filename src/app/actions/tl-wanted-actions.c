/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-wanted-actions.h"

#include "document/tl-action-list.h"
#include "tl-action-commands.h"

struct _TlWantedActions
{
  GObject parent_instance;

  TlDocument *document;
  GtkFilter *filter;
  TlActionColumn column;
  gboolean descending;
  char *held;         /* key of an action that is there whether it is wanted or not, or NULL */
  GPtrArray *actions; /* of TlAction */
};

/* An action, and what decides its place. */
typedef struct
{
  TlAction *action;
  const char *text; /* borrowed from the keys; NULL where the number decides */
  gint64 number;
  gint64 moment;
  guint position; /* in the plan */
} Entry;

static GType
tl_wanted_actions_get_item_type (GListModel *model)
{
  return TL_TYPE_ACTION;
}

static guint
tl_wanted_actions_get_n_items (GListModel *model)
{
  return TL_WANTED_ACTIONS (model)->actions->len;
}

static gpointer
tl_wanted_actions_get_item (GListModel *model,
                            guint       position)
{
  TlWantedActions *self = TL_WANTED_ACTIONS (model);

  return position < self->actions->len ? g_object_ref (g_ptr_array_index (self->actions, position)) : NULL;
}

static void
tl_wanted_actions_model_init (GListModelInterface *iface)
{
  iface->get_item_type = tl_wanted_actions_get_item_type;
  iface->get_n_items = tl_wanted_actions_get_n_items;
  iface->get_item = tl_wanted_actions_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TlWantedActions, tl_wanted_actions, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, tl_wanted_actions_model_init))

/* --- The order --- */

static gint64
get_moment (TlAction *action)
{
  int time = tl_action_get_data (action)->time;

  return (gint64) tl_action_get_date (action) * (TL_MINUTES_MAX + 1) + (time != TL_MINUTES_NONE ? time + 1 : 0);
}

/* What a column of text sorts an action by, "" for none. Many actions have the
 * same text, so each is made once.
 */
static const char *
get_text_key (TlWantedActions *self,
              TlAction        *action,
              GHashTable      *keys)
{
  const TlPlanAction *data = tl_action_get_data (action);
  const char *name = self->column == TL_ACTION_COLUMN_PERSON ? data->operator_id : data->channel;
  gpointer made;

  /* Every title is another one. */
  if (self->column == TL_ACTION_COLUMN_TITLE)
    name = data->key;
  if (name == NULL)
    name = "";

  made = g_hash_table_lookup (keys, name);
  if (made == NULL)
    {
      g_autofree char *text = tl_action_column_dup_text (self->column, self->document, action);
      g_autofree char *folded = g_utf8_casefold (text, -1);

      made = g_utf8_collate_key (folded, -1);
      g_hash_table_insert (keys, (gpointer) name, made);
    }

  return made;
}

static void
set_keys (TlWantedActions *self,
          Entry           *entry,
          GHashTable      *keys)
{
  const TlPlanAction *data = tl_action_get_data (entry->action);

  entry->moment = get_moment (entry->action);

  switch (self->column)
    {
    case TL_ACTION_COLUMN_DATE:
      break;

    case TL_ACTION_COLUMN_TIME:
      entry->number = data->time;
      break;

    case TL_ACTION_COLUMN_HOURS:
      entry->number = data->minutes;
      break;

    case TL_ACTION_COLUMN_STATUS:
      entry->number = tl_action_state_of (self->document, data);
      break;

    case TL_ACTION_COLUMN_TITLE:
    case TL_ACTION_COLUMN_CHANNEL:
    case TL_ACTION_COLUMN_PERSON:
      entry->text = get_text_key (self, entry->action, keys);
      break;

    default:
      g_assert_not_reached ();
    }
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const Entry *one = a;
  const Entry *other = b;
  TlWantedActions *self = user_data;
  int order = one->text != NULL ? strcmp (one->text, other->text)
                                : (one->number > other->number) - (one->number < other->number);

  if (order == 0)
    order = (one->moment > other->moment) - (one->moment < other->moment);
  if (order == 0)
    order = (one->position > other->position) - (one->position < other->position);

  return self->descending ? -order : order;
}

static GPtrArray *
make_actions (TlWantedActions *self)
{
  GListModel *all = G_LIST_MODEL (tl_document_get_actions (self->document));
  guint n_all = g_list_model_get_n_items (all);
  TlAction *held = self->held != NULL
                       ? tl_action_list_find (tl_document_get_actions (self->document), self->held, NULL)
                       : NULL;
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autofree Entry *entries = g_new0 (Entry, n_all);
  GPtrArray *actions;
  guint n_wanted = 0;

  for (guint i = 0; i < n_all; i++)
    {
      g_autoptr (TlAction) action = g_list_model_get_item (all, i);

      if (action != held && !gtk_filter_match (self->filter, action))
        continue;

      /* The document's list holds it meanwhile. */
      entries[n_wanted].action = action;
      entries[n_wanted].position = i;
      set_keys (self, &entries[n_wanted++], keys);
    }

  g_sort_array (entries, n_wanted, sizeof *entries, compare_entries, self);

  actions = g_ptr_array_new_full (n_wanted, g_object_unref);
  for (guint i = 0; i < n_wanted; i++)
    g_ptr_array_add (actions, g_object_ref (entries[i].action));

  return actions;
}

/* --- The object --- */

static void
on_filter_changed (TlWantedActions *self)
{
  g_clear_pointer (&self->held, g_free);
  tl_wanted_actions_update (self);
}

static void
tl_wanted_actions_dispose (GObject *object)
{
  TlWantedActions *self = TL_WANTED_ACTIONS (object);

  if (self->filter != NULL)
    g_signal_handlers_disconnect_by_func (self->filter, on_filter_changed, self);

  G_OBJECT_CLASS (tl_wanted_actions_parent_class)->dispose (object);
}

static void
tl_wanted_actions_finalize (GObject *object)
{
  TlWantedActions *self = TL_WANTED_ACTIONS (object);

  g_clear_object (&self->filter);
  g_clear_object (&self->document);
  g_ptr_array_unref (self->actions);
  g_free (self->held);

  G_OBJECT_CLASS (tl_wanted_actions_parent_class)->finalize (object);
}

static void
tl_wanted_actions_class_init (TlWantedActionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = tl_wanted_actions_dispose;
  object_class->finalize = tl_wanted_actions_finalize;
}

static void
tl_wanted_actions_init (TlWantedActions *self)
{
  self->column = TL_ACTION_COLUMN_DATE;
  self->actions = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * tl_wanted_actions_new:
 * @document: a document
 * @filter: what lets actions through
 *
 * Returns: (transfer full): an empty list, until it is updated
 */
TlWantedActions *
tl_wanted_actions_new (TlDocument *document,
                       GtkFilter  *filter)
{
  TlWantedActions *self;

  g_return_val_if_fail (TL_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (GTK_IS_FILTER (filter), NULL);

  self = g_object_new (TL_TYPE_WANTED_ACTIONS, NULL);
  self->document = g_object_ref (document);
  self->filter = g_object_ref (filter);
  g_signal_connect_swapped (filter, "changed", G_CALLBACK (on_filter_changed), self);

  return self;
}

/**
 * tl_wanted_actions_set_order:
 * @column: what they are sorted by
 * @descending: whether the last comes first
 *
 * Sets the order of the actions.
 */
void
tl_wanted_actions_set_order (TlWantedActions *self,
                             TlActionColumn   column,
                             gboolean         descending)
{
  g_return_if_fail (TL_IS_WANTED_ACTIONS (self));
  g_return_if_fail (column < TL_N_ACTION_COLUMNS);

  if (self->column == column && self->descending == descending)
    return;

  self->column = column;
  self->descending = descending;
  tl_wanted_actions_update (self);
}

/**
 * tl_wanted_actions_hold:
 * @key: (nullable): the key of an action, or %NULL to let go
 *
 * From the next update on, the action is in the list also when the filter does not
 * let it through any more, until the filter changes.
 */
void
tl_wanted_actions_hold (TlWantedActions *self,
                        const char      *key)
{
  g_return_if_fail (TL_IS_WANTED_ACTIONS (self));

  g_set_str (&self->held, key);
}

/**
 * tl_wanted_actions_is_holding:
 *
 * Returns: whether an action is there whether it is wanted or not
 */
gboolean
tl_wanted_actions_is_holding (TlWantedActions *self)
{
  g_return_val_if_fail (TL_IS_WANTED_ACTIONS (self), FALSE);

  return self->held != NULL;
}

/**
 * tl_wanted_actions_update:
 *
 * Makes the list that of the document's plan as it is now.
 */
void
tl_wanted_actions_update (TlWantedActions *self)
{
  g_autoptr (GPtrArray) old = NULL;
  guint n_same, n_old, n_new;

  g_return_if_fail (TL_IS_WANTED_ACTIONS (self));

  old = g_steal_pointer (&self->actions);
  self->actions = make_actions (self);
  n_old = old->len;
  n_new = self->actions->len;

  for (n_same = 0; n_same < n_old && n_same < n_new; n_same++)
    {
      if (g_ptr_array_index (old, n_same) != g_ptr_array_index (self->actions, n_same))
        break;
    }

  while (n_old > n_same && n_new > n_same
         && g_ptr_array_index (old, n_old - 1) == g_ptr_array_index (self->actions, n_new - 1))
    {
      n_old--;
      n_new--;
    }

  if (n_old > n_same || n_new > n_same)
    g_list_model_items_changed (G_LIST_MODEL (self), n_same, n_old - n_same, n_new - n_same);
}

/**
 * tl_wanted_actions_find:
 * @key: the key of an action
 * @position: (out): its position; untouched if it is not in the list
 *
 * Returns: whether it is
 */
gboolean
tl_wanted_actions_find (TlWantedActions *self,
                        const char      *key,
                        guint           *position)
{
  g_return_val_if_fail (TL_IS_WANTED_ACTIONS (self), FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  for (guint i = 0; i < self->actions->len; i++)
    {
      if (g_str_equal (tl_action_get_key (g_ptr_array_index (self->actions, i)), key))
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}
