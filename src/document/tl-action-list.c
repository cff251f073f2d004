/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-action-list.h"

struct _TlActionList
{
  GObject parent_instance;

  GPtrArray *actions; /* of TlAction */
};

typedef enum
{
  PROP_ITEM_TYPE = 1,
  PROP_N_ITEMS,
} TlActionListProperty;

static GParamSpec *properties[PROP_N_ITEMS + 1];

static GType
tl_action_list_get_item_type (GListModel *model G_GNUC_UNUSED)
{
  return TL_TYPE_ACTION;
}

static guint
tl_action_list_get_n_items (GListModel *model)
{
  return TL_ACTION_LIST (model)->actions->len;
}

static gpointer
tl_action_list_get_item (GListModel *model,
                         guint       position)
{
  TlActionList *self = TL_ACTION_LIST (model);

  if (position >= self->actions->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->actions, position));
}

static void
tl_action_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = tl_action_list_get_item_type;
  iface->get_n_items = tl_action_list_get_n_items;
  iface->get_item = tl_action_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TlActionList, tl_action_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, tl_action_list_model_init))

static void
tl_action_list_finalize (GObject *object)
{
  TlActionList *self = TL_ACTION_LIST (object);

  g_ptr_array_unref (self->actions);

  G_OBJECT_CLASS (tl_action_list_parent_class)->finalize (object);
}

static void
tl_action_list_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  TlActionList *self = TL_ACTION_LIST (object);

  switch ((TlActionListProperty) property_id)
    {
    case PROP_ITEM_TYPE:
      g_value_set_gtype (value, TL_TYPE_ACTION);
      break;

    case PROP_N_ITEMS:
      g_value_set_uint (value, self->actions->len);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
tl_action_list_class_init (TlActionListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = tl_action_list_finalize;
  object_class->get_property = tl_action_list_get_property;

  /**
   * TlActionList:item-type:
   *
   * %TL_TYPE_ACTION.
   */
  properties[PROP_ITEM_TYPE] =
    g_param_spec_gtype ("item-type", NULL, NULL,
                        TL_TYPE_ACTION,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * TlActionList:n-items:
   *
   * The number of actions, notified when it changes.
   */
  properties[PROP_N_ITEMS] =
    g_param_spec_uint ("n-items", NULL, NULL,
                       0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tl_action_list_init (TlActionList *self)
{
  self->actions = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * tl_action_list_new:
 *
 * Returns: (transfer full): an empty list
 */
TlActionList *
tl_action_list_new (void)
{
  return g_object_new (TL_TYPE_ACTION_LIST, NULL);
}

/* --- A new plan --- */

/*
 * Marks a longest increasing subsequence, by patience sorting: @tops[k] is where
 * the smallest end is of an increasing subsequence of length k + 1 so far.
 *
 * @positions: (array length=n): where each action of the new plan was, or -1
 * @stays: (array length=n): is set for those that stay
 */
static void
mark_staying (const int *positions,
              guint      n,
              gboolean  *stays)
{
  g_autofree guint *tops = g_new (guint, n);
  g_autofree int *before = g_new (int, n);
  guint length = 0;

  for (guint i = 0; i < n; i++)
    {
      guint low = 0, high = length;

      stays[i] = FALSE;
      if (positions[i] < 0)
        continue;

      while (low < high)
        {
          guint middle = low + (high - low) / 2;

          if (positions[tops[middle]] < positions[i])
            low = middle + 1;
          else
            high = middle;
        }

      before[i] = low > 0 ? (int) tops[low - 1] : -1;
      tops[low] = i;
      length = MAX (length, low + 1);
    }

  for (int i = length > 0 ? (int) tops[length - 1] : -1; i >= 0; i = before[i])
    stays[i] = TRUE;
}

/* Where the actions of a plan are in the list, -1 for those that are not. */
static int *
find_positions (TlActionList *self,
                const TlPlan *plan)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);
  int *positions = g_new (int, plan->n_actions);

  for (guint i = 0; i < self->actions->len; i++)
    {
      TlAction *action = g_ptr_array_index (self->actions, i);

      g_hash_table_insert (by_key, (gpointer) tl_action_get_key (action), GUINT_TO_POINTER (i));
    }

  for (guint i = 0; i < plan->n_actions; i++)
    {
      gpointer position;

      if (g_hash_table_lookup_extended (by_key, plan->actions[i].key, NULL, &position))
        positions[i] = GPOINTER_TO_UINT (position);
      else
        positions[i] = -1;
    }

  return positions;
}

/* The objects for the actions of a plan. Those that were there stand for it from
 * now on, and keep silent about it. */
static GPtrArray *
make_actions (TlActionList *self,
              TlPlan       *plan,
              const int    *positions)
{
  GPtrArray *actions = g_ptr_array_new_full (plan->n_actions, g_object_unref);

  for (guint i = 0; i < plan->n_actions; i++)
    {
      TlAction *action;

      if (positions[i] < 0)
        {
          g_ptr_array_add (actions, tl_action_new (plan, &plan->actions[i]));
          continue;
        }

      action = g_ptr_array_index (self->actions, positions[i]);
      g_ptr_array_add (actions, g_object_ref (action));
      g_object_freeze_notify (G_OBJECT (action));
      tl_action_set_data (action, plan, &plan->actions[i]);
    }

  return actions;
}

/* Replaces @n_removed actions from @position on by those of @actions from there
 * to before @end. */
static void
replace (TlActionList *self,
         guint         position,
         guint         n_removed,
         GPtrArray    *actions,
         guint         end)
{
  if (n_removed == 0 && position == end)
    return;

  if (n_removed > 0)
    g_ptr_array_remove_range (self->actions, position, n_removed);

  for (guint i = position; i < end; i++)
    g_ptr_array_insert (self->actions, i, g_object_ref (g_ptr_array_index (actions, i)));

  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, end - position);
}

static gboolean
any_moves (const int      *positions,
           const gboolean *stays,
           guint           n)
{
  for (guint i = 0; i < n; i++)
    if (positions[i] >= 0 && !stays[i])
      return TRUE;

  return FALSE;
}

/* Takes out all actions but those that stay where they are. */
static void
keep_staying (TlActionList   *self,
              const int      *positions,
              const gboolean *stays,
              guint           n)
{
  guint n_kept = 0, old_position = 0, n_before = self->actions->len;

  for (guint i = 0; i < n; i++)
    {
      if (!stays[i])
        continue;

      replace (self, n_kept, (guint) positions[i] - old_position, NULL, n_kept);
      old_position = (guint) positions[i] + 1;
      n_kept++;
    }

  replace (self, n_kept, n_before - old_position, NULL, n_kept);
}

/**
 * tl_action_list_set_plan:
 * @self: a list
 * @plan: a plan
 *
 * Makes @self the list of the actions of @plan. Not from a handler of a change
 * of the list.
 */
void
tl_action_list_set_plan (TlActionList *self,
                         TlPlan       *plan)
{
  g_autofree int *positions = NULL;
  g_autofree gboolean *stays = NULL;
  g_autoptr (GPtrArray) actions = NULL;
  g_autofree guint *positions_now = NULL;
  guint n_before, n_old, n_done = 0, old_position = 0;

  g_return_if_fail (TL_IS_ACTION_LIST (self));
  g_return_if_fail (plan != NULL);

  positions_now = g_new (guint, plan->n_actions + 1);

  n_before = self->actions->len;
  positions = find_positions (self, plan);
  stays = g_new (gboolean, plan->n_actions);
  mark_staying (positions, plan->n_actions, stays);
  actions = make_actions (self, plan, positions);

  /* An action that moves must have left its old place before it comes to the
   * new one: a list does not hold an object twice. */
  if (any_moves (positions, stays, plan->n_actions))
    {
      keep_staying (self, positions, stays, plan->n_actions);
      for (guint i = 0, n_kept = 0; i < plan->n_actions; i++)
        if (stays[i])
          positions_now[i] = n_kept++;
    }
  else
    {
      for (guint i = 0; i < plan->n_actions; i++)
        positions_now[i] = stays[i] ? (guint) positions[i] : 0;
    }

  /* What is before n_done is new already, what is behind it still old, from
   * old_position on. */
  n_old = self->actions->len;
  for (guint i = 0; i < plan->n_actions; i++)
    {
      if (!stays[i])
        continue;

      replace (self, n_done, positions_now[i] - old_position, actions, i);
      old_position = positions_now[i] + 1;
      n_done = i + 1;
    }

  replace (self, n_done, n_old - old_position, actions, plan->n_actions);

  if (self->actions->len != n_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);

  for (guint i = 0; i < plan->n_actions; i++)
    {
      if (positions[i] >= 0)
        g_object_thaw_notify (g_ptr_array_index (actions, i));
    }
}

/**
 * tl_action_list_find:
 * @self: a list
 * @key: an action's key
 * @position: (out) (optional): its position; untouched if there is none
 *
 * Returns: (transfer none) (nullable): the action with that key
 */
TlAction *
tl_action_list_find (TlActionList *self,
                     const char   *key,
                     guint        *position)
{
  g_return_val_if_fail (TL_IS_ACTION_LIST (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  for (guint i = 0; i < self->actions->len; i++)
    {
      TlAction *action = g_ptr_array_index (self->actions, i);

      if (g_str_equal (tl_action_get_key (action), key))
        {
          if (position != NULL)
            *position = i;
          return action;
        }
    }

  return NULL;
}
