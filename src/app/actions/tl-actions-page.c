/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-actions-page-private.h"

#include <glib/gi18n.h>

#include "app/tl-resource.h"
#include "document/tl-action-list.h"
#include "wording/tl-reading.h"
#include "tl-action-column.h"
#include "tl-action-dialog.h"
#include "tl-action-table.h"
#include "tl-own-action-dialog.h"
#include "tl-unsettled-dialog.h"

typedef enum
{
  PROP_SPARED = 1,
} TlActionsPageProperty;

static GParamSpec *properties[PROP_SPARED + 1];

G_DEFINE_FINAL_TYPE (TlActionsPage, tl_actions_page, TL_TYPE_PAGE)

static TlDocument *
get_document (TlActionsPage *self)
{
  return tl_page_get_document (TL_PAGE (self));
}

/*
 * tl_actions_page_get_selected:
 *
 * Returns: (transfer none) (nullable): the chosen action
 */
TlAction *
tl_actions_page_get_selected (TlActionsPage *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

/* Sorting. */

static void
on_sorter_changed (TlActionsPage *self)
{
  const char *nick;
  GtkSortType type;

  tl_action_table_get_order (self->table, &nick, &type);
  for (TlActionColumn column = 0; column < TL_N_ACTION_COLUMNS; column++)
    {
      if (g_str_equal (tl_action_column_get_nick (column), nick))
        tl_wanted_actions_set_order (self->wanted, column, type == GTK_SORT_DESCENDING);
    }
  g_action_group_change_action_state (G_ACTION_GROUP (self->group), "sort", g_variant_new_string (nick));
  g_action_group_change_action_state (G_ACTION_GROUP (self->group), "descending",
                                      g_variant_new_boolean (type == GTK_SORT_DESCENDING));
}

static void
on_sort (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  TlActionsPage *self = user_data;
  const char *nick;
  GtkSortType type;

  tl_action_table_get_order (self->table, &nick, &type);
  tl_action_table_sort_by (self->table, g_variant_get_string (parameter, NULL), type);
}

static void
on_descending (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  TlActionsPage *self = user_data;
  const char *nick;
  GtkSortType type;

  tl_action_table_get_order (self->table, &nick, &type);
  tl_action_table_sort_by (self->table, nick, type == GTK_SORT_ASCENDING ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

static void
on_clear (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  tl_action_filter_bar_clear (TL_ACTIONS_PAGE (user_data)->filter_bar);
}

static void
on_add (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  tl_own_action_dialog_present (user_data, get_document (user_data));
}

static void
present_unsettled (TlActionsPage *self)
{
  adw_dialog_present (tl_unsettled_dialog_new (get_document (self)), GTK_WIDGET (self));
}

static void
on_settle (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  present_unsettled (user_data);
}

/* The state of these two follows the table; changing it changes nothing else. */
static void
on_state_changed (GSimpleAction *action,
                  GVariant      *state,
                  gpointer       user_data)
{
  g_simple_action_set_state (action, state);
}

/* What is shown. */

static void
update_details (TlActionsPage *self)
{
  TlAction *selected = tl_actions_page_get_selected (self);

  tl_action_commands_set_action (self->commands, selected);
  tl_action_details_show (self->details, get_document (self), selected);
  if (self->dialog != NULL)
    tl_action_dialog_update (TL_ACTION_DIALOG (self->dialog));
}

/* Only what is seen has the actions: each of the two makes hundreds of widgets
 * for them.
 */
static void
show_view (TlActionsPage *self,
           const char    *name)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);

  if (g_str_equal (name, "table"))
    gtk_list_view_set_model (self->list, NULL);
  else if (g_str_equal (name, "list"))
    gtk_column_view_set_model (self->table, NULL);

  if (g_str_equal (name, "table"))
    gtk_column_view_set_model (self->table, model);
  else if (g_str_equal (name, "list"))
    gtk_list_view_set_model (self->list, model);

  gtk_stack_set_visible_child_name (self->views, name);
}

/* Says that a new plan has left changes behind, or what somebody added; in a line,
 * beside its button.
 */
static void
update_banner (TlActionsPage *self)
{
  guint n_changes = tl_unsettled_count (get_document (self), TL_EDIT_IN_QUESTION)
                    + tl_unsettled_count (get_document (self), TL_EDIT_HOMELESS);
  guint n_outside = tl_unsettled_count_outside (get_document (self));
  g_autofree char *changes = g_strdup_printf (ngettext ("%u of your changes does not fit the plan any more",
                                                        "%u of your changes do not fit the plan any more", n_changes),
                                              n_changes);
  g_autofree char *outside = g_strdup_printf (ngettext ("%u action that you added is not within the weeks of the plan",
                                                        "%u actions that you added are not within the weeks of the plan",
                                                        n_outside),
                                              n_outside);
  g_autofree char *both = NULL;
  const char *title = n_changes > 0 ? changes : outside;

  if (n_changes > 0 && n_outside > 0)
    {
      /* Translators: joins “2 of your changes do not fit the plan any more” and “1 action that you added is not within the
       * weeks of the plan”. */
      both = g_strdup_printf (C_("two sentences", "%s · %s"), changes, outside);
      title = both;
    }

  /* It stands as it stood while it slides away. */
  if (n_changes + n_outside > 0)
    adw_banner_set_title (self->banner, title);
  adw_banner_set_revealed (self->banner, n_changes + n_outside > 0);
}

static void
update_view (TlActionsPage *self)
{
  guint n_all = g_list_model_get_n_items (G_LIST_MODEL (tl_document_get_actions (get_document (self))));
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  tl_action_filter_bar_set_count (self->filter_bar, n_shown, n_all);
  show_view (self, n_shown == 0 ? "none" : tl_page_get_narrow (TL_PAGE (self)) ? "list" : "table");
}

static void
on_selected (TlActionsPage *self)
{
  TlAction *selected = tl_actions_page_get_selected (self);

  if (!self->changing && selected != NULL)
    g_set_str (&self->chosen, tl_action_get_key (selected));
  update_details (self);
}

static void
on_changing (TlActionsPage *self)
{
  self->changing = TRUE;
}

static void
on_changed (TlActionsPage *self)
{
  self->changing = FALSE;
}

/* An action that moved in the list, or is back in it, is still the chosen one. */
static void
choose_again (TlActionsPage *self)
{
  TlAction *selected = tl_actions_page_get_selected (self);
  guint position;

  if (self->chosen == NULL || selected == NULL || g_str_equal (tl_action_get_key (selected), self->chosen))
    return;

  if (tl_wanted_actions_find (self->wanted, self->chosen, &position))
    gtk_single_selection_set_selected (self->selection, position);
}

/* What somebody is at work on stays before them when it is not what they searched
 * for any more.
 */
static void
hold_selected (TlActionsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  TlAction *selected = tl_actions_page_get_selected (self);
  gboolean at_work = selected != NULL && focus != NULL && gtk_widget_is_ancestor (focus, self->plan_box);

  tl_wanted_actions_hold (self->wanted, at_work ? tl_action_get_key (selected) : NULL);
}

/* A window that is not the active one keeps its focus meanwhile. */
static void
on_left (TlActionsPage *self)
{
  if (tl_wanted_actions_is_holding (self->wanted))
    tl_actions_page_update_soon (self);
}

static void
update_list (TlActionsPage *self)
{
  const TlPlan *plan = tl_document_get_plan (get_document (self));

  g_clear_handle_id (&self->update_source, g_source_remove);

  tl_needs_group_set_needs (self->needs_group, plan->needs);
  gtk_stack_set_visible_child_name (self->states, plan->needs != 0 ? "needs" : "plan");
  tl_action_filter_bar_update (self->filter_bar);
  tl_action_table_refresh (self->table);
  tl_action_cells_refresh (gtk_list_view_get_factory (self->list));
  /* Rows stay where they are under somebody who is writing in one. */
  if (tl_action_table_get_edited (self->table) == NULL)
    {
      hold_selected (self);
      tl_wanted_actions_update (self->wanted);
      choose_again (self);
    }
  update_banner (self);
  update_view (self);
  tl_actions_page_follow (self);
}

static void
update (TlActionsPage *self)
{
  update_list (self);
  update_details (self);
}

static gboolean
on_details_idle (gpointer user_data)
{
  TlActionsPage *self = user_data;

  self->details_source = 0;
  update_details (self);

  return G_SOURCE_REMOVE;
}

static gboolean
on_idle (gpointer user_data)
{
  TlActionsPage *self = user_data;

  self->update_source = 0;
  update_list (self);
  if (self->details_source == 0)
    self->details_source = g_idle_add (on_details_idle, self);

  return G_SOURCE_REMOVE;
}

/*
 * tl_actions_page_update_soon:
 *
 * Brings rows up to date when the window is idle next.
 */
void
tl_actions_page_update_soon (TlActionsPage *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add (on_idle, self);
}

/* A long plan takes a while to derive, and a while to show, in the list and beside
 * it; between these the window looks at the keyboard.
 */
static void
tl_actions_page_updated (TlPage *page)
{
  TlActionsPage *self = TL_ACTIONS_PAGE (page);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
  else
    tl_actions_page_update_soon (self);
}

static void
on_list_activated (TlActionsPage *self,
                   guint          position)
{
  gtk_single_selection_set_selected (self->selection, position);
  tl_actions_page_present_selected (self);
}

/* Gives each a half, until the person moves the handle. */
static void
on_paned_measured (TlActionsPage *self)
{
  int height;

  g_object_get (self->paned, "max-position", &height, NULL);
  if (self->divided || height <= 0 || height == G_MAXINT)
    return;

  self->divided = TRUE;
  gtk_paned_set_position (self->paned, height / 2);
}

/* Making. */

static void
add_actions (TlActionsPage *self)
{
  const GActionEntry entries[] = {
    { .name = "sort", .activate = on_sort, .parameter_type = "s", .state = "'date'", .change_state = on_state_changed },
    { .name = "descending", .activate = on_descending, .state = "false", .change_state = on_state_changed },
    { .name = "clear", .activate = on_clear },
    { .name = "add", .activate = on_add },
    { .name = "settle", .activate = on_settle },
  };

  self->group = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->group), entries, G_N_ELEMENTS (entries), self);
  tl_actions_page_add_rows (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "actions", G_ACTION_GROUP (self->group));
}

static void
add_model (TlActionsPage *self)
{
  TlDocument *document = get_document (self);

  tl_action_filter_bar_set_document (self->filter_bar, document);
  self->wanted = tl_wanted_actions_new (document, tl_action_filter_bar_get_filter (self->filter_bar));

  /* One before and one after the handler of the selection. */
  g_signal_connect_swapped (self->wanted, "items-changed", G_CALLBACK (on_changing), self);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->wanted)));
  g_signal_connect_swapped (self->wanted, "items-changed", G_CALLBACK (on_changed), self);

  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (update_view), self, G_CONNECT_SWAPPED);
}

static void
add_columns (TlActionsPage *self)
{
  for (guint i = 0; i < TL_N_ACTION_COLUMNS; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = tl_action_column_new (i, get_document (self));

      gtk_column_view_append_column (self->table, column);
    }
  tl_action_table_spare (self->table, self->spared);
}

static void
tl_actions_page_constructed (GObject *object)
{
  TlActionsPage *self = TL_ACTIONS_PAGE (object);
  g_autoptr (GtkListItemFactory) factory = tl_action_list_factory_new (get_document (self));
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_left), self);
  gtk_widget_add_controller (self->plan_box, focus);
  add_actions (self);
  self->commands = tl_action_commands_new (GTK_WIDGET (self), get_document (self), GTK_WIDGET (self));
  add_columns (self);
  add_model (self);

  gtk_list_view_set_factory (self->list, factory);

  g_signal_connect_object (gtk_column_view_get_sorter (self->table), "changed", G_CALLBACK (on_sorter_changed), self,
                           G_CONNECT_SWAPPED);
  tl_action_table_sort_by (self->table, tl_action_column_get_nick (TL_ACTION_COLUMN_DATE), GTK_SORT_ASCENDING);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (update_view), NULL);

  G_OBJECT_CLASS (tl_actions_page_parent_class)->constructed (object);
}

static void
tl_actions_page_dispose (GObject *object)
{
  TlActionsPage *self = TL_ACTIONS_PAGE (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_handle_id (&self->details_source, g_source_remove);
  if (self->table != NULL)
    {
      g_signal_handlers_disconnect_by_func (gtk_column_view_get_sorter (self->table), on_sorter_changed, self);
      tl_action_table_empty (self->table);
    }
  if (self->selection != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->selection, self);
      g_signal_handlers_disconnect_by_data (self->wanted, self);
    }
  g_clear_object (&self->selection);
  g_clear_object (&self->wanted);
  g_clear_object (&self->group);
  g_clear_object (&self->commands);
  g_clear_weak_pointer (&self->dialog);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_ACTIONS_PAGE);

  G_OBJECT_CLASS (tl_actions_page_parent_class)->dispose (object);
}

static void
tl_actions_page_finalize (GObject *object)
{
  g_free (TL_ACTIONS_PAGE (object)->chosen);

  G_OBJECT_CLASS (tl_actions_page_parent_class)->finalize (object);
}

static void
tl_actions_page_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch ((TlActionsPageProperty) id)
    {
    case PROP_SPARED:
      g_value_set_uint (value, TL_ACTIONS_PAGE (object)->spared);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_actions_page_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  TlActionsPage *self = TL_ACTIONS_PAGE (object);

  switch ((TlActionsPageProperty) id)
    {
    case PROP_SPARED:
      if (self->spared != g_value_get_uint (value))
        {
          self->spared = g_value_get_uint (value);
          tl_action_table_spare (self->table, self->spared);
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_actions_page_class_init (TlActionsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = tl_actions_page_constructed;
  object_class->dispose = tl_actions_page_dispose;
  object_class->finalize = tl_actions_page_finalize;
  object_class->get_property = tl_actions_page_get_property;
  object_class->set_property = tl_actions_page_set_property;
  TL_PAGE_CLASS (klass)->updated = tl_actions_page_updated;

  properties[PROP_SPARED] = g_param_spec_uint ("spared", NULL, NULL, 0, TL_ACTION_TABLE_SPARABLE, 0,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (TL_TYPE_ACTION_DETAILS);
  g_type_ensure (TL_TYPE_ACTION_FILTER_BAR);
  g_type_ensure (TL_TYPE_NEEDS_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, TL_RESOURCE_UI "tl-actions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TlActionsPage, states);
  gtk_widget_class_bind_template_child (widget_class, TlActionsPage, plan_box);
  gtk_widget_class_bind_template_child (widget_class, TlActionsPage, needs_group);
  gtk_widget_class_bind_template_child (widget_class, TlActionsPage, banner);
  gtk_widget_class_bind_template_child (widget_class, TlActionsPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, TlActionsPage, views);
  gtk_widget_class_bind_template_child (widget_class, TlActionsPage, paned);
  gtk_widget_class_bind_template_child (widget_class, TlActionsPage, table);
  gtk_widget_class_bind_template_child (widget_class, TlActionsPage, list);
  gtk_widget_class_bind_template_child (widget_class, TlActionsPage, details);
  gtk_widget_class_bind_template_callback (widget_class, on_list_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_paned_measured);
}

static void
tl_actions_page_init (TlActionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tl_actions_page_show_action:
 * @key: the key of an action
 *
 * Chooses an action, whatever is filtered. One that a person added for other weeks
 * is shown where it can be settled.
 */
void
tl_actions_page_show_action (TlActionsPage *self,
                             const char    *key)
{
  const TlPlanAction *outside;
  guint position;

  g_return_if_fail (TL_IS_ACTIONS_PAGE (self));
  g_return_if_fail (key != NULL);

  outside = tl_plan_find_outside (tl_document_get_plan (get_document (self)), key);
  if (outside != NULL && tl_unsettled_is_outside (outside))
    {
      tl_page_focus (TL_PAGE (self));
      present_unsettled (self);
      return;
    }

  tl_action_filter_bar_clear (self->filter_bar);
  update (self);
  if (!tl_wanted_actions_find (self->wanted, key, &position))
    return;

  gtk_single_selection_set_selected (self->selection, position);
  if (tl_page_get_narrow (TL_PAGE (self)))
    {
      tl_actions_page_present_selected (self);
      return;
    }

  /* This gives the focus only within the table. */
  gtk_column_view_scroll_to (self->table, position, NULL, GTK_LIST_SCROLL_FOCUS, NULL);
  if ((gtk_widget_get_state_flags (GTK_WIDGET (self->table)) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0)
    gtk_widget_child_focus (GTK_WIDGET (self->table), GTK_DIR_TAB_FORWARD);
}

/**
 * tl_actions_page_search:
 *
 * Lets the person type what to search for.
 */
void
tl_actions_page_search (TlActionsPage *self)
{
  g_return_if_fail (TL_IS_ACTIONS_PAGE (self));

  tl_action_filter_bar_search (self->filter_bar);
}

/**
 * tl_actions_page_get_model:
 *
 * Returns: (transfer none): the actions that are shown, in their order
 */
GListModel *
tl_actions_page_get_model (TlActionsPage *self)
{
  g_return_val_if_fail (TL_IS_ACTIONS_PAGE (self), NULL);

  return G_LIST_MODEL (self->selection);
}
