/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-history.h"

#include "document/tl-change-group.h"

/* The save point when no undo or redo leads back to it. */
#define SAVED_NOWHERE (-1)

/* What the properties say. */
typedef struct
{
  gboolean modified;
  gboolean can_undo;
  gboolean can_redo;
  char *undo_label;
  char *redo_label;
} State;

struct _TlHistory
{
  GObject parent_instance;

  TlRecord *root;
  gulong changed_handler;

  GPtrArray *undo; /* of TlChangeGroup, the last one is undone first */
  GPtrArray *redo; /* of TlChangeGroup, the last one is redone first */
  TlChangeGroup *open;     /* or NULL */
  guint depth;     /* of groups within groups */
  gboolean applying;
  int saved;       /* length of undo at the save point */

  TlHistoryClock clock;
  gpointer clock_data;

  State told; /* as last notified */
};

typedef enum
{
  PROP_MODIFIED = 1,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
} TlHistoryProperty;

static GParamSpec *properties[PROP_REDO_LABEL + 1];

G_DEFINE_FINAL_TYPE (TlHistory, tl_history, G_TYPE_OBJECT)

/* --- State --- */

static void
tell_flag (TlHistory         *self,
           TlHistoryProperty  property,
           gboolean          *told,
           gboolean           now)
{
  if (*told == now)
    return;

  *told = now;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
tell_label (TlHistory          *self,
            TlHistoryProperty   property,
            char              **told,
            const char         *now)
{
  if (g_set_str (told, now))
    g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
notify_state (TlHistory *self)
{
  g_object_freeze_notify (G_OBJECT (self));

  tell_flag (self, PROP_MODIFIED, &self->told.modified, tl_history_get_modified (self));
  tell_flag (self, PROP_CAN_UNDO, &self->told.can_undo, tl_history_get_can_undo (self));
  tell_flag (self, PROP_CAN_REDO, &self->told.can_redo, tl_history_get_can_redo (self));
  tell_label (self, PROP_UNDO_LABEL, &self->told.undo_label, tl_history_get_undo_label (self));
  tell_label (self, PROP_REDO_LABEL, &self->told.redo_label, tl_history_get_redo_label (self));

  g_object_thaw_notify (G_OBJECT (self));
}

/* --- Recording --- */

static TlChangeGroup *
get_last (GPtrArray *groups)
{
  return groups->len > 0 ? g_ptr_array_index (groups, groups->len - 1) : NULL;
}

static void
drop_redo (TlHistory *self)
{
  if (self->saved > (int) self->undo->len)
    self->saved = SAVED_NOWHERE;

  g_ptr_array_set_size (self->redo, 0);
}

static void
push_group (TlHistory     *self,
            TlChangeGroup *group)
{
  drop_redo (self);
  g_ptr_array_add (self->undo, group);

  if (self->undo->len > TL_HISTORY_MAX_GROUPS)
    {
      g_ptr_array_remove_index (self->undo, 0);
      self->saved = self->saved > 0 ? self->saved - 1 : SAVED_NOWHERE;
    }
}

static void
record_alone (TlHistory *self,
              TlChange  *change)
{
  gint64 now = self->clock (self->clock_data);
  TlChangeGroup *last = get_last (self->undo);
  TlChangeGroup *group;

  if (last != NULL && now - last->time <= TL_HISTORY_PAUSE && tl_change_group_coalesce (last, change))
    {
      last->time = now;
      if (tl_change_group_is_nothing (last))
        g_ptr_array_set_size (self->undo, self->undo->len - 1);
      return;
    }

  tl_history_seal (self);

  group = tl_change_group_new (NULL);
  group->time = now;
  group->sealed = !tl_change_is_typed (change);
  g_ptr_array_add (group->changes, tl_change_ref (change));
  push_group (self, group);
}

static void
on_changed (TlRecord  *root G_GNUC_UNUSED,
            TlChange  *change,
            TlHistory *self)
{
  if (self->applying)
    return;

  if (self->open != NULL)
    g_ptr_array_add (self->open->changes, tl_change_ref (change));
  else
    record_alone (self, change);

  notify_state (self);
}

/* --- Type --- */

static void
tl_history_finalize (GObject *object)
{
  TlHistory *self = TL_HISTORY (object);

  g_clear_signal_handler (&self->changed_handler, self->root);
  g_clear_object (&self->root);
  g_clear_pointer (&self->open, tl_change_group_free);
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  g_free (self->told.undo_label);
  g_free (self->told.redo_label);

  G_OBJECT_CLASS (tl_history_parent_class)->finalize (object);
}

static void
tl_history_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  TlHistory *self = TL_HISTORY (object);

  switch ((TlHistoryProperty) property_id)
    {
    case PROP_MODIFIED:
      g_value_set_boolean (value, tl_history_get_modified (self));
      break;

    case PROP_CAN_UNDO:
      g_value_set_boolean (value, tl_history_get_can_undo (self));
      break;

    case PROP_CAN_REDO:
      g_value_set_boolean (value, tl_history_get_can_redo (self));
      break;

    case PROP_UNDO_LABEL:
      g_value_set_string (value, tl_history_get_undo_label (self));
      break;

    case PROP_REDO_LABEL:
      g_value_set_string (value, tl_history_get_redo_label (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
tl_history_class_init (TlHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = tl_history_finalize;
  object_class->get_property = tl_history_get_property;

  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static gint64
get_monotonic_time (gpointer user_data G_GNUC_UNUSED)
{
  return g_get_monotonic_time ();
}

static void
tl_history_init (TlHistory *self)
{
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_change_group_free);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_change_group_free);
  self->clock = get_monotonic_time;
}

/**
 * tl_history_new:
 * @root: a record without an owner
 *
 * Returns: (transfer full): the history of all changes from now on; it keeps
 *   @root alive
 */
TlHistory *
tl_history_new (TlRecord *root)
{
  TlHistory *self;

  g_return_val_if_fail (TL_IS_RECORD (root), NULL);
  g_return_val_if_fail (tl_record_get_owner (root, NULL) == NULL, NULL);

  self = g_object_new (TL_TYPE_HISTORY, NULL);
  self->root = g_object_ref (root);
  self->changed_handler = g_signal_connect (root, "changed", G_CALLBACK (on_changed), self);

  return self;
}

/**
 * tl_history_set_clock:
 * @self: a history
 * @clock: (scope forever): what tells the time; at first g_get_monotonic_time()
 * @user_data: for @clock
 *
 * Sets what tells how long a pause was.
 */
void
tl_history_set_clock (TlHistory      *self,
                      TlHistoryClock  clock,
                      gpointer        user_data)
{
  g_return_if_fail (TL_IS_HISTORY (self));
  g_return_if_fail (clock != NULL);

  self->clock = clock;
  self->clock_data = user_data;
}

/* --- Changes --- */

/**
 * tl_history_apply:
 * @self: a history
 * @label: (nullable): what this is called where it can be undone
 * @changes: (element-type TlChange): changes, in their order
 * @error: return location for a #TlError
 *
 * Makes changes, as one group.
 *
 * Returns: %FALSE if one of them cannot be made; then none of them is
 */
gboolean
tl_history_apply (TlHistory  *self,
                  const char *label,
                  GPtrArray  *changes,
                  GError    **error)
{
  gboolean done = TRUE;
  guint before;

  g_return_val_if_fail (TL_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (changes != NULL, FALSE);
  g_return_val_if_fail (!self->applying, FALSE);

  tl_history_begin_group (self, label);
  before = self->open->changes->len;

  for (guint i = 0; done && i < changes->len; i++)
    done = tl_change_apply (g_ptr_array_index (changes, i), self->root, error);

  if (!done)
    {
      g_autoptr (GError) revert_error = NULL;

      self->applying = TRUE;
      if (!tl_change_group_revert (self->open, before, self->root, &revert_error))
        g_critical ("A change cannot be taken back: %s", revert_error->message);
      self->applying = FALSE;

      g_ptr_array_set_size (self->open->changes, before);
    }

  tl_history_end_group (self);

  return done;
}

/**
 * tl_history_pause:
 * @self: a history in which there is nothing to undo or to redo
 *
 * From here to tl_history_resume(), changes are not heard of: they make a
 * document complete before anybody has changed it.
 */
void
tl_history_pause (TlHistory *self)
{
  g_return_if_fail (TL_IS_HISTORY (self));
  g_return_if_fail (!self->applying && self->depth == 0);
  g_return_if_fail (self->undo->len == 0 && self->redo->len == 0);

  self->applying = TRUE;
}

/**
 * tl_history_resume:
 * @self: a history
 *
 * Ends what tl_history_pause() began.
 */
void
tl_history_resume (TlHistory *self)
{
  g_return_if_fail (TL_IS_HISTORY (self));

  self->applying = FALSE;
}

/**
 * tl_history_begin_group:
 * @self: a history
 * @label: (nullable): what the group is called where it can be undone
 *
 * From here to tl_history_end_group(), all changes belong to one group. A group
 * within a group is part of the outer one, whose label it has.
 */
void
tl_history_begin_group (TlHistory  *self,
                        const char *label)
{
  g_return_if_fail (TL_IS_HISTORY (self));

  if (self->depth == 0)
    {
      tl_history_seal (self);
      self->open = tl_change_group_new (label);
    }
  else if (self->open->label == NULL)
    self->open->label = g_strdup (label);

  self->depth++;
}

/**
 * tl_history_end_group:
 * @self: a history
 *
 * Ends what tl_history_begin_group() began. If nothing was changed meanwhile
 * there is no group.
 */
void
tl_history_end_group (TlHistory *self)
{
  TlChangeGroup *group;

  g_return_if_fail (TL_IS_HISTORY (self));
  g_return_if_fail (self->depth > 0);

  self->depth--;
  if (self->depth > 0)
    return;

  group = g_steal_pointer (&self->open);
  group->sealed = TRUE;

  if (group->changes->len > 0)
    push_group (self, group);
  else
    tl_change_group_free (group);

  notify_state (self);
}

/**
 * tl_history_seal:
 * @self: a history
 *
 * Ends what is being typed: the next change begins a group of its own.
 */
void
tl_history_seal (TlHistory *self)
{
  TlChangeGroup *last;

  g_return_if_fail (TL_IS_HISTORY (self));

  last = get_last (self->undo);
  if (last != NULL)
    last->sealed = TRUE;
}

/**
 * tl_history_mark_saved:
 * @self: a history
 *
 * Makes this the save point. Not within a group.
 */
void
tl_history_mark_saved (TlHistory *self)
{
  g_return_if_fail (TL_IS_HISTORY (self));
  g_return_if_fail (self->depth == 0);

  tl_history_seal (self);
  self->saved = self->undo->len;
  notify_state (self);
}

/* Moves the last group of one list to the other, by applying it. */
static gboolean
step (TlHistory *self,
      GPtrArray *from,
      GPtrArray *to,
      gboolean   back)
{
  g_autoptr (GError) error = NULL;
  gboolean done;
  TlChangeGroup *group;

  if (self->applying || self->depth > 0)
    return FALSE;

  tl_history_seal (self);

  group = get_last (from);
  if (group == NULL)
    return FALSE;

  self->applying = TRUE;
  done = back ? tl_change_group_revert (group, 0, self->root, &error) : tl_change_group_repeat (group, self->root, &error);
  self->applying = FALSE;

  if (!done)
    {
      /* What is known no longer fits the records. */
      g_critical ("A change cannot be taken back: %s", error->message);
      g_ptr_array_set_size (self->undo, 0);
      g_ptr_array_set_size (self->redo, 0);
      self->saved = SAVED_NOWHERE;
      notify_state (self);
      return FALSE;
    }

  g_ptr_array_add (to, g_ptr_array_steal_index (from, from->len - 1));
  notify_state (self);

  return TRUE;
}

/**
 * tl_history_undo:
 * @self: a history
 *
 * Takes the last group back. Not possible within a group.
 *
 * Returns: whether there was anything to take back
 */
gboolean
tl_history_undo (TlHistory *self)
{
  g_return_val_if_fail (TL_IS_HISTORY (self), FALSE);

  return step (self, self->undo, self->redo, TRUE);
}

/**
 * tl_history_redo:
 * @self: a history
 *
 * Makes the group again that was last taken back. Not possible within a group.
 *
 * Returns: whether there was anything to make again
 */
gboolean
tl_history_redo (TlHistory *self)
{
  g_return_val_if_fail (TL_IS_HISTORY (self), FALSE);

  return step (self, self->redo, self->undo, FALSE);
}

/* --- What there is --- */

/**
 * tl_history_get_modified:
 * @self: a history
 *
 * Returns: whether anything is different from the save point
 */
gboolean
tl_history_get_modified (TlHistory *self)
{
  g_return_val_if_fail (TL_IS_HISTORY (self), FALSE);

  return (int) self->undo->len != self->saved ||
         (self->open != NULL && self->open->changes->len > 0);
}

/**
 * tl_history_get_can_undo:
 * @self: a history
 *
 * Returns: whether there is something to take back
 */
gboolean
tl_history_get_can_undo (TlHistory *self)
{
  g_return_val_if_fail (TL_IS_HISTORY (self), FALSE);

  return self->undo->len > 0;
}

/**
 * tl_history_get_can_redo:
 * @self: a history
 *
 * Returns: whether there is something to make again
 */
gboolean
tl_history_get_can_redo (TlHistory *self)
{
  g_return_val_if_fail (TL_IS_HISTORY (self), FALSE);

  return self->redo->len > 0;
}

/**
 * tl_history_get_undo_label:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the label of what would be taken back
 */
const char *
tl_history_get_undo_label (TlHistory *self)
{
  TlChangeGroup *last;

  g_return_val_if_fail (TL_IS_HISTORY (self), NULL);

  last = get_last (self->undo);

  return last != NULL ? last->label : NULL;
}

/**
 * tl_history_get_redo_label:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the label of what would be made again
 */
const char *
tl_history_get_redo_label (TlHistory *self)
{
  TlChangeGroup *last;

  g_return_val_if_fail (TL_IS_HISTORY (self), NULL);

  last = get_last (self->redo);

  return last != NULL ? last->label : NULL;
}
