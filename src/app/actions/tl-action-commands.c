/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-action-commands.h"

#include <glib/gi18n.h>

#include "app/tl-toast.h"
#include "document/tl-document-edits.h"
#include "plan/tl-action-value.h"
#include "tl-outcome-dialog.h"
#include "wording/tl-wording.h"

struct _TlActionCommands
{
  GObject parent_instance;

  GtkWidget *widget; /* weak: it has the group */
  GtkWidget *place;  /* weak: where it is told that the action is gone */
  TlDocument *document;
  char *key; /* of the action, or NULL */
  GSimpleActionGroup *group;
};

G_DEFINE_FINAL_TYPE (TlActionCommands, tl_action_commands, G_TYPE_OBJECT)

/* --- What has become of an action --- */

/**
 * tl_action_state_of:
 * @document: the document of the plan
 * @action: one of its actions
 *
 * Returns: what has become of @action, seen from the document's today
 */
TlActionState
tl_action_state_of (TlDocument         *document,
                    const TlPlanAction *action)
{
  if (action->status == TL_ACTION_DONE)
    return TL_ACTION_STATE_DONE;
  if (action->status == TL_ACTION_SKIPPED)
    return TL_ACTION_STATE_SKIPPED;

  return tl_plan_action_get_day (action) < tl_document_get_today (document) ? TL_ACTION_STATE_OVERDUE
                                                                             : TL_ACTION_STATE_PLANNED;
}

/**
 * tl_action_state_get_label:
 *
 * Returns: (transfer none): a word for @state
 */
const char *
tl_action_state_get_label (TlActionState state)
{
  switch (state)
    {
    case TL_ACTION_STATE_OVERDUE:
      return C_("status of an action", "Overdue");

    case TL_ACTION_STATE_DONE:
      return tl_wording_action_status (TL_ACTION_DONE);

    case TL_ACTION_STATE_SKIPPED:
      return tl_wording_action_status (TL_ACTION_SKIPPED);

    case TL_ACTION_STATE_PLANNED:
    default:
      return tl_wording_action_status (TL_ACTION_PLANNED);
    }
}

/**
 * tl_action_state_get_icon_name:
 *
 * Returns: (transfer none): a picture for @state
 */
const char *
tl_action_state_get_icon_name (TlActionState state)
{
  switch (state)
    {
    case TL_ACTION_STATE_OVERDUE:
      return "tl-finding-warning-symbolic";

    case TL_ACTION_STATE_DONE:
      return "tl-mark-complete-symbolic";

    case TL_ACTION_STATE_SKIPPED:
      return "media-skip-forward-symbolic";

    case TL_ACTION_STATE_PLANNED:
    default:
      return "tl-mark-unset-symbolic";
    }
}

/**
 * tl_action_is_kept_in_place:
 * @action: an action
 *
 * Returns: whether a person wants it to stay when it is, whatever is planned; what
 *   stands as recorded does so anyway
 */
gboolean
tl_action_is_kept_in_place (const TlPlanAction *action)
{
  return !action->recorded && (action->pinned & TL_ACTION_TIMES) != 0;
}

/**
 * tl_action_is_changed:
 * @document: the document of the plan
 * @action: an action
 *
 * Returns: whether somebody wants it to be other than planned. What is kept where the
 *   plan has it, too, is not changed by that; nor is it by what became of it.
 */
gboolean
tl_action_is_changed (TlDocument         *document,
                      const TlPlanAction *action)
{
  const TlPlan *plan = tl_document_get_plan (document);
  guint changed = action->changed & ~(1u << TL_ACTION_FIELD_STATUS | TL_ACTION_WORDS);

  if ((changed & action->pinned & TL_ACTION_TIMES) != changed)
    return TRUE;

  for (guint i = 0; changed != 0 && i < plan->n_edits; i++)
    {
      const TlPlanEdit *edit = &plan->edits[i];

      if (g_str_equal (edit->action, action->key) && (changed & 1u << edit->field) != 0
          && !g_str_equal (edit->value, edit->derived))
        return TRUE;
    }

  return FALSE;
}

/* --- What can be done --- */

static void
tell (TlActionCommands *self,
      const GError     *error)
{
  if (error != NULL && self->widget != NULL)
    tl_toast_show (self->widget, error->message);
}

static void
on_finish (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  TlActionCommands *self = user_data;

  if (self->key != NULL && self->widget != NULL)
    tl_outcome_dialog_present (self->widget, self->document, self->key);
}

static void
on_reopen (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  TlActionCommands *self = user_data;
  g_autoptr (GError) error = NULL;

  tl_document_reopen_action (self->document, self->key, &error);
  tell (self, error);
}

/* "skip" and "take-up" */
static void
on_skip (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  TlActionCommands *self = user_data;
  gboolean skip = g_str_equal (g_action_get_name (G_ACTION (action)), "skip");
  g_autoptr (GError) error = NULL;

  tl_document_skip_action (self->document, self->key, skip, &error);
  tell (self, error);
}

/* "pin" and "unpin" */
static void
on_pin (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  TlActionCommands *self = user_data;
  gboolean pin = g_str_equal (g_action_get_name (G_ACTION (action)), "pin");
  g_autoptr (GError) error = NULL;

  tl_document_pin_action (self->document, self->key, pin, &error);
  tell (self, error);
}

static void
on_reset (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  TlActionCommands *self = user_data;
  g_autoptr (GError) error = NULL;

  tl_document_reset_action (self->document, self->key, &error);
  tell (self, error);
}

static void
on_remove (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  TlActionCommands *self = user_data;
  const TlPlanAction *data = tl_plan_find_action (tl_document_get_plan (self->document), self->key);
  g_autofree char *told = NULL;
  g_autoptr (GError) error = NULL;

  if (data != NULL && data->title != NULL)
    /* Translators: %s is an action that a person had added. */
    told = g_strdup_printf (_("“%s” removed"), data->title);
  else
    told = g_strdup (_("Action removed"));

  if (!tl_document_remove_action (self->document, self->key, &error))
    tell (self, error);
  else if (self->place != NULL)
    tl_toast_show_undo (self->place, self->document, told);
}

static void
enable (TlActionCommands *self,
        const char       *name,
        gboolean          enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->group), name)), enabled);
}

static void
enable_all (TlActionCommands   *self,
            const TlPlanAction *data)
{
  gboolean done = data != NULL && data->status == TL_ACTION_DONE;
  gboolean skipped = data != NULL && data->status == TL_ACTION_SKIPPED;
  gboolean movable = data != NULL && !data->recorded;

  enable (self, "finish", data != NULL);
  enable (self, "reopen", done);
  enable (self, "skip", data != NULL && !done && !skipped);
  enable (self, "take-up", skipped);
  enable (self, "pin", movable && !tl_action_is_kept_in_place (data));
  enable (self, "unpin", movable && tl_action_is_kept_in_place (data));
  enable (self, "reset", data != NULL && ((data->changed | data->in_question | data->pinned) & ~TL_ACTION_WORDS) != 0);
  enable (self, "remove", data != NULL && data->kind == TL_ACTION_HAND);
}

static void
tl_action_commands_dispose (GObject *object)
{
  TlActionCommands *self = TL_ACTION_COMMANDS (object);

  if (self->widget != NULL)
    gtk_widget_insert_action_group (self->widget, "action", NULL);
  g_clear_weak_pointer (&self->widget);
  g_clear_weak_pointer (&self->place);
  g_clear_object (&self->group);

  G_OBJECT_CLASS (tl_action_commands_parent_class)->dispose (object);
}

static void
tl_action_commands_finalize (GObject *object)
{
  TlActionCommands *self = TL_ACTION_COMMANDS (object);

  g_clear_object (&self->document);
  g_free (self->key);

  G_OBJECT_CLASS (tl_action_commands_parent_class)->finalize (object);
}

static void
tl_action_commands_class_init (TlActionCommandsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tl_action_commands_dispose;
  G_OBJECT_CLASS (klass)->finalize = tl_action_commands_finalize;
}

static void
tl_action_commands_init (TlActionCommands *self)
{
  const GActionEntry entries[] = {
    { .name = "finish", .activate = on_finish },
    { .name = "reopen", .activate = on_reopen },
    { .name = "skip", .activate = on_skip },
    { .name = "take-up", .activate = on_skip },
    { .name = "pin", .activate = on_pin },
    { .name = "unpin", .activate = on_pin },
    { .name = "reset", .activate = on_reset },
    { .name = "remove", .activate = on_remove },
  };

  self->group = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->group), entries, G_N_ELEMENTS (entries), self);
  enable_all (self, NULL);
}

/**
 * tl_action_commands_new:
 * @widget: what gets the group
 * @document: the document of the plan
 * @place: a widget that stays when the action is removed
 *
 * Returns: (transfer full): commands that can do nothing yet; they must not
 *   outlive their use by @widget
 */
TlActionCommands *
tl_action_commands_new (GtkWidget  *widget,
                        TlDocument *document,
                        GtkWidget  *place)
{
  TlActionCommands *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (TL_IS_DOCUMENT (document), NULL);

  self = g_object_new (TL_TYPE_ACTION_COMMANDS, NULL);
  g_set_weak_pointer (&self->widget, widget);
  g_set_weak_pointer (&self->place, place);
  self->document = g_object_ref (document);
  gtk_widget_insert_action_group (widget, "action", G_ACTION_GROUP (self->group));

  return self;
}

/**
 * tl_action_commands_set_action:
 * @action: (nullable): an action, as it is now
 *
 * Sets what the commands are about.
 */
void
tl_action_commands_set_action (TlActionCommands *self,
                               TlAction         *action)
{
  g_return_if_fail (TL_IS_ACTION_COMMANDS (self));

  g_set_str (&self->key, action != NULL ? tl_action_get_key (action) : NULL);
  enable_all (self, action != NULL ? tl_action_get_data (action) : NULL);
}
