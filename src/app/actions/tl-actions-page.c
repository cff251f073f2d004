/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-actions-page.h"

#include <glib/gi18n.h>

#include "app/form/tl-options.h"
#include "app/tl-needs-group.h"
#include "app/tl-reading.h"
#include "app/tl-resource.h"
#include "document/tl-action-list.h"
#include "tl-action-column.h"
#include "tl-action-details.h"

/* Ids of choices that are no record's. */
#define PLANNED "planned"
#define UNSTAFFED "unstaffed"

struct _TlActionsPage
{
  TlPage parent_instance;

  GtkFilter *filter;
  GtkSingleSelection *selection;
  GSimpleActionGroup *group;
  char *needle; /* what is searched for, casefolded */
  gboolean updating;
  gboolean divided; /* between table and details, once */

  GtkStack *states;
  TlNeedsGroup *needs_group;
  GtkSearchEntry *search_entry;
  GtkToggleButton *filter_button;
  GtkDropDown *person_filter;
  GtkDropDown *channel_filter;
  GtkDropDown *status_filter;
  GtkLabel *count_label;
  GtkStack *views;
  GtkPaned *paned;
  GtkColumnView *table;
  GtkListView *list;
  TlActionDetails *details;
};

G_DEFINE_FINAL_TYPE (TlActionsPage, tl_actions_page, TL_TYPE_PAGE)

static TlDocument *
get_document (TlActionsPage *self)
{
  return tl_page_get_document (TL_PAGE (self));
}

static TlAction *
get_selected (TlActionsPage *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

/* Filters. */

static const char *
get_choice (GtkDropDown *filter)
{
  TlOption *choice = gtk_drop_down_get_selected_item (filter);

  return choice != NULL ? tl_option_get_id (choice) : "";
}

static gboolean
suits (const char *wanted,
       const char *id)
{
  return *wanted == '\0' || g_strcmp0 (wanted, id) == 0;
}

static gboolean
contains_needle (TlActionsPage *self,
                 TlAction      *action)
{
  const TlActionField searched[] = { TL_ACTION_FIELD_TITLE, TL_ACTION_FIELD_CHANNEL, TL_ACTION_FIELD_PERSON,
                                     TL_ACTION_FIELD_DATE };

  if (*self->needle == '\0')
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (searched); i++)
    {
      g_autofree char *text = tl_action_field_dup_text (searched[i], get_document (self), action);
      g_autofree char *folded = g_utf8_casefold (text, -1);

      if (strstr (folded, self->needle) != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_wanted (gpointer item,
           gpointer user_data)
{
  TlActionsPage *self = user_data;
  const TlPlanAction *data = tl_action_get_data (item);

  return suits (get_choice (self->person_filter), data->operator_id)
         && suits (get_choice (self->channel_filter), data->channel)
         && suits (get_choice (self->status_filter), data->operator_id != NULL ? PLANNED : UNSTAFFED)
         && contains_needle (self, item);
}

static void
on_filter_changed (TlActionsPage *self)
{
  if (self->updating || self->filter == NULL)
    return;

  g_free (self->needle);
  self->needle = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
clear_filters (TlActionsPage *self)
{
  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_drop_down_set_selected (self->person_filter, 0);
  gtk_drop_down_set_selected (self->channel_filter, 0);
  gtk_drop_down_set_selected (self->status_filter, 0);
  self->updating = FALSE;

  on_filter_changed (self);
}

static gboolean
are_same (GListModel *one,
          GListModel *other)
{
  guint n_items = g_list_model_get_n_items (one);

  if (n_items != g_list_model_get_n_items (other))
    return FALSE;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TlOption) a = g_list_model_get_item (one, i);
      g_autoptr (TlOption) b = g_list_model_get_item (other, i);

      if (!g_str_equal (tl_option_get_id (a), tl_option_get_id (b))
          || !g_str_equal (tl_option_get_label (a), tl_option_get_label (b)))
        return FALSE;
    }

  return TRUE;
}

/* Gives a filter its choices and keeps what was chosen, where it is still
 * there.
 */
static void
offer (GtkDropDown *filter,
       TlOptions   *choices)
{
  GListModel *old = gtk_drop_down_get_model (filter);
  g_autofree char *chosen = NULL;

  if (old != NULL && are_same (old, G_LIST_MODEL (choices)))
    return;

  chosen = g_strdup (get_choice (filter));
  gtk_drop_down_set_model (filter, G_LIST_MODEL (choices));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (choices)); i++)
    {
      g_autoptr (TlOption) choice = g_list_model_get_item (G_LIST_MODEL (choices), i);

      if (g_str_equal (tl_option_get_id (choice), chosen))
        gtk_drop_down_set_selected (filter, i);
    }
}

static void
update_filters (TlActionsPage *self)
{
  TlReading reading = tl_reading_of (get_document (self));
  TlRecordList *team = tl_record_get_list (reading.strategy, TL_STRATEGY_TEAM);
  g_autoptr (TlOptions) people = tl_options_new ();
  g_autoptr (TlOptions) channels = tl_options_new ();

  tl_options_append (people, "", _("Everybody"));
  for (guint i = 0; i < tl_record_list_get_length (team); i++)
    {
      g_autofree char *name = tl_wording_record (tl_record_list_get (team, i));

      tl_options_append (people, tl_record_get_id (tl_record_list_get (team, i)), name);
    }

  tl_options_append (channels, "", _("All channels"));
  for (guint i = 0; i < reading.plan->n_channels; i++)
    {
      const TlPlanChannel *channel = &reading.plan->channels[i];
      g_autofree char *name = tl_wording_channel (&reading, channel->id);

      if (channel->chosen)
        tl_options_append (channels, channel->id, name);
    }

  self->updating = TRUE;
  offer (self->person_filter, people);
  offer (self->channel_filter, channels);
  self->updating = FALSE;
}

/* Sorting. */

static GtkColumnViewColumn *
find_column (TlActionsPage *self,
             const char    *nick)
{
  GListModel *columns = gtk_column_view_get_columns (self->table);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_id (column), nick) == 0)
        return column;
    }

  return NULL;
}

static void
get_order (TlActionsPage *self,
           const char   **nick,
           GtkSortType   *type)
{
  GtkColumnViewSorter *sorter = GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (self->table));
  GtkColumnViewColumn *column = gtk_column_view_sorter_get_primary_sort_column (sorter);

  *nick = column != NULL ? gtk_column_view_column_get_id (column) : tl_action_field_get_nick (TL_ACTION_FIELD_DATE);
  *type = gtk_column_view_sorter_get_primary_sort_order (sorter);
}

static void
on_sorter_changed (TlActionsPage *self)
{
  const char *nick;
  GtkSortType type;

  get_order (self, &nick, &type);
  g_action_group_change_action_state (G_ACTION_GROUP (self->group), "sort", g_variant_new_string (nick));
  g_action_group_change_action_state (G_ACTION_GROUP (self->group), "descending",
                                      g_variant_new_boolean (type == GTK_SORT_DESCENDING));
}

static void
sort_by (TlActionsPage *self,
         const char    *nick,
         GtkSortType    type)
{
  GtkColumnViewColumn *column = find_column (self, nick);

  if (column != NULL)
    gtk_column_view_sort_by_column (self->table, column, type);
}

static void
on_sort (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  const char *nick;
  GtkSortType type;

  get_order (user_data, &nick, &type);
  sort_by (user_data, g_variant_get_string (parameter, NULL), type);
}

static void
on_descending (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  const char *nick;
  GtkSortType type;

  get_order (user_data, &nick, &type);
  sort_by (user_data, nick, type == GTK_SORT_ASCENDING ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

static void
on_clear (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  clear_filters (user_data);
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
  tl_action_details_show (self->details, get_document (self), get_selected (self));
}

static void
update_view (TlActionsPage *self)
{
  guint n_all = g_list_model_get_n_items (G_LIST_MODEL (tl_document_get_actions (get_document (self))));
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  g_autofree char *count = NULL;

  if (n_shown == n_all)
    count = g_strdup_printf (ngettext ("%u action", "%u actions", n_all), n_all);
  else
    /* Translators: how many of all actions are shown: “12 of 84 actions”. */
    count = g_strdup_printf (ngettext ("%u of %u action", "%u of %u actions", n_all), n_shown, n_all);

  gtk_label_set_label (self->count_label, count);
  gtk_stack_set_visible_child_name (self->views, n_shown == 0 ? "none" : tl_page_get_narrow (TL_PAGE (self)) ? "list" : "table");
}

static void
tl_actions_page_updated (TlPage *page)
{
  TlActionsPage *self = TL_ACTIONS_PAGE (page);
  const TlPlan *plan = tl_document_get_plan (get_document (self));

  tl_needs_group_set_needs (self->needs_group, plan->needs);
  gtk_stack_set_visible_child_name (self->states, plan->needs != 0 ? "needs" : "plan");
  update_filters (self);
  /* Names and operators may be others now. */
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (gtk_column_view_get_sorter (self->table), GTK_SORTER_CHANGE_DIFFERENT);
  update_view (self);
  update_details (self);
}

static void
present_selected (TlActionsPage *self)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *details = g_object_new (TL_TYPE_ACTION_DETAILS, NULL);

  tl_action_details_show (TL_ACTION_DETAILS (details), get_document (self), get_selected (self));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), details);
  adw_dialog_set_title (dialog, _("Action"));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_child (dialog, view);
  /* An answer that the action comes from leads to another page. */
  g_signal_connect_object (self, "hidden", G_CALLBACK (adw_dialog_close), dialog, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
on_list_activated (TlActionsPage *self,
                   guint          position)
{
  gtk_single_selection_set_selected (self->selection, position);
  present_selected (self);
}

static gboolean
shows_filters (TlActionsPage *self,
               gboolean       narrow,
               gboolean       wanted)
{
  return !narrow || wanted;
}

/* Gives the table the greater half, until the person moves the handle. */
static void
on_paned_measured (TlActionsPage *self)
{
  int height;

  g_object_get (self->paned, "max-position", &height, NULL);
  if (self->divided || height <= 0 || height == G_MAXINT)
    return;

  self->divided = TRUE;
  gtk_paned_set_position (self->paned, height * 11 / 20);
}

/* The list of a narrow page. */

static char *
get_list_title (GtkListItem *item,
                TlAction    *action,
                gpointer     data,
                TlPlan      *plan,
                TlDocument  *document)
{
  return action != NULL ? tl_action_field_dup_text (TL_ACTION_FIELD_TITLE, document, action) : NULL;
}

static char *
get_list_subtitle (GtkListItem *item,
                   TlAction    *action,
                   gpointer     data,
                   TlPlan      *plan,
                   TlDocument  *document)
{
  g_autofree char *date = NULL;
  g_autofree char *person = NULL;
  g_autofree char *hours = NULL;

  if (action == NULL)
    return NULL;

  date = tl_action_field_dup_text (TL_ACTION_FIELD_DATE, document, action);
  person = tl_action_field_dup_text (TL_ACTION_FIELD_PERSON, document, action);
  hours = tl_action_field_dup_text (TL_ACTION_FIELD_HOURS, document, action);

  /* Translators: when, who, how much work: “Mon, 1 March · Anna · 1.5 h”. */
  return g_strdup_printf (C_("when, who and work", "%s · %s · %s"), date, person, hours);
}

static void
bind_list_label (GtkListItem *item,
                 GtkWidget   *label,
                 TlDocument  *document,
                 GCallback    get_text)
{
  GtkExpression *action = gtk_property_expression_new (GTK_TYPE_LIST_ITEM, NULL, "item");
  GtkExpression *params[] = {
    gtk_expression_ref (action),
    gtk_property_expression_new (TL_TYPE_ACTION, action, "data"),
    gtk_property_expression_new (TL_TYPE_DOCUMENT, gtk_object_expression_new (G_OBJECT (document)), "plan"),
  };

  gtk_expression_bind (gtk_cclosure_expression_new (G_TYPE_STRING, NULL, G_N_ELEMENTS (params), params, get_text,
                                                    g_object_ref (document), (GClosureNotify) (void (*) (void)) g_object_unref),
                       label, "label", item);
}

static void
on_list_setup (TlActionsPage *self,
               GtkListItem   *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *subtitle = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (subtitle), TRUE);
  gtk_label_set_xalign (GTK_LABEL (subtitle), 0);
  gtk_widget_add_css_class (subtitle, "dimmed");
  gtk_widget_add_css_class (subtitle, "caption");
  gtk_widget_add_css_class (box, "action-item");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), subtitle);
  gtk_list_item_set_child (item, box);

  bind_list_label (item, title, get_document (self), G_CALLBACK (get_list_title));
  bind_list_label (item, subtitle, get_document (self), G_CALLBACK (get_list_subtitle));
}

/* Making. */

static void
add_actions (TlActionsPage *self)
{
  const GActionEntry entries[] = {
    { .name = "sort", .activate = on_sort, .parameter_type = "s", .state = "'date'", .change_state = on_state_changed },
    { .name = "descending", .activate = on_descending, .state = "false", .change_state = on_state_changed },
    { .name = "clear", .activate = on_clear },
  };

  self->group = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "actions", G_ACTION_GROUP (self->group));
}

static void
add_model (TlActionsPage *self)
{
  TlDocument *document = get_document (self);
  GListModel *actions = G_LIST_MODEL (tl_document_get_actions (document));
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (actions), g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (gtk_column_view_get_sorter (self->table)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));

  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (self->selection));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));

  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (update_details), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (update_view), self, G_CONNECT_SWAPPED);
}

static void
add_columns (TlActionsPage *self)
{
  for (guint i = 0; i < TL_N_ACTION_FIELDS; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = tl_action_column_new (i, get_document (self));

      gtk_column_view_append_column (self->table, column);
    }
}

static void
add_statuses (TlActionsPage *self)
{
  g_autoptr (TlOptions) statuses = tl_options_new ();

  tl_options_append (statuses, "", _("Any status"));
  /* Translators: of an action: somebody has the time to do it. */
  tl_options_append (statuses, PLANNED, _("Planned"));
  /* Translators: of an action: nobody has the time to do it. */
  tl_options_append (statuses, UNSTAFFED, _("Nobody to do it"));
  offer (self->status_filter, statuses);
}

static void
tl_actions_page_constructed (GObject *object)
{
  TlActionsPage *self = TL_ACTIONS_PAGE (object);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  add_actions (self);
  add_columns (self);
  add_statuses (self);
  add_model (self);

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_list_setup), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);

  g_signal_connect_object (gtk_column_view_get_sorter (self->table), "changed", G_CALLBACK (on_sorter_changed), self,
                           G_CONNECT_SWAPPED);
  sort_by (self, tl_action_field_get_nick (TL_ACTION_FIELD_DATE), GTK_SORT_ASCENDING);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (update_view), NULL);

  G_OBJECT_CLASS (tl_actions_page_parent_class)->constructed (object);
}

static void
tl_actions_page_dispose (GObject *object)
{
  TlActionsPage *self = TL_ACTIONS_PAGE (object);

  if (self->table != NULL)
    g_signal_handlers_disconnect_by_func (gtk_column_view_get_sorter (self->table), on_sorter_changed, self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->group);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_ACTIONS_PAGE);

  G_OBJECT_CLASS (tl_actions_page_parent_class)->dispose (object);
}

static void
tl_actions_page_finalize (GObject *object)
{
  g_free (TL_ACTIONS_PAGE (object)->needle);

  G_OBJECT_CLASS (tl_actions_page_parent_class)->finalize (object);
}

static void
tl_actions_page_class_init (TlActionsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = tl_actions_page_constructed;
  object_class->dispose = tl_actions_page_dispose;
  object_class->finalize = tl_actions_page_finalize;
  TL_PAGE_CLASS (klass)->updated = tl_actions_page_updated;

  g_type_ensure (TL_TYPE_ACTION_DETAILS);
  g_type_ensure (TL_TYPE_OPTION);
  g_type_ensure (TL_TYPE_NEEDS_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, TL_RESOURCE_UI "tl-actions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TlActionsPage, states);
  gtk_widget_class_bind_template_child (widget_class, TlActionsPage, needs_group);
  gtk_widget_class_bind_template_child (widget_class, TlActionsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TlActionsPage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, TlActionsPage, person_filter);
  gtk_widget_class_bind_template_child (widget_class, TlActionsPage, channel_filter);
  gtk_widget_class_bind_template_child (widget_class, TlActionsPage, status_filter);
  gtk_widget_class_bind_template_child (widget_class, TlActionsPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, TlActionsPage, views);
  gtk_widget_class_bind_template_child (widget_class, TlActionsPage, paned);
  gtk_widget_class_bind_template_child (widget_class, TlActionsPage, table);
  gtk_widget_class_bind_template_child (widget_class, TlActionsPage, list);
  gtk_widget_class_bind_template_child (widget_class, TlActionsPage, details);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_list_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_paned_measured);
  gtk_widget_class_bind_template_callback (widget_class, shows_filters);
}

static void
tl_actions_page_init (TlActionsPage *self)
{
  self->needle = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tl_actions_page_show_action:
 * @key: the key of an action
 *
 * Chooses an action, whatever is filtered.
 */
void
tl_actions_page_show_action (TlActionsPage *self,
                             const char    *key)
{
  GListModel *model;

  g_return_if_fail (TL_IS_ACTIONS_PAGE (self));
  g_return_if_fail (key != NULL);

  clear_filters (self);
  model = G_LIST_MODEL (self->selection);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (TlAction) action = g_list_model_get_item (model, i);

      if (!g_str_equal (tl_action_get_key (action), key))
        continue;

      gtk_single_selection_set_selected (self->selection, i);
      if (tl_page_get_narrow (TL_PAGE (self)))
        present_selected (self);
      else
        gtk_column_view_scroll_to (self->table, i, NULL, GTK_LIST_SCROLL_FOCUS, NULL);
      return;
    }
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

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
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
