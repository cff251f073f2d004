/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-action-filter-bar.h"

#include <glib/gi18n.h>

#include "app/form/tl-options.h"
#include "app/tl-resource.h"
#include "wording/tl-reading.h"
#include "tl-action-column.h"
#include "tl-action-commands.h"

/* Ids of choices that are no record's. */
#define PLANNED "planned"
#define UNSTAFFED "unstaffed"
#define OVERDUE "overdue"
#define DONE "done"
#define SKIPPED "skipped"
#define KEPT "kept"
#define CHANGED "changed"
#define IN_QUESTION "in-question"

struct _TlActionFilterBar
{
  AdwBin parent_instance;

  TlDocument *document; /* set once */
  GtkFilter *filter;
  char *person;        /* what is wanted: ids, "" for all */
  char *channel;
  char *status;
  char *needle;        /* what is searched for, casefolded */
  GHashTable *folded;  /* by action: where it is searched for */
  gboolean narrow;
  gboolean full;
  gboolean updating;

  GtkSearchEntry *search_entry;
  GtkToggleButton *filter_button;
  GtkDropDown *person_filter;
  GtkDropDown *channel_filter;
  GtkDropDown *status_filter;
  GtkLabel *count_label;
};

typedef enum
{
  PROP_NARROW = 1,
  PROP_FULL,
} TlActionFilterBarProperty;

static GParamSpec *properties[PROP_FULL + 1];

G_DEFINE_FINAL_TYPE (TlActionFilterBar, tl_action_filter_bar, ADW_TYPE_BIN)

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

/* All of an action that is searched, a text a line. */
static const char *
get_folded (TlActionFilterBar *self,
            TlAction          *action)
{
  const TlActionColumn searched[] = { TL_ACTION_COLUMN_TITLE, TL_ACTION_COLUMN_CHANNEL, TL_ACTION_COLUMN_PERSON,
                                      TL_ACTION_COLUMN_DATE };
  char *folded = g_hash_table_lookup (self->folded, action);
  g_autoptr (GString) texts = NULL;

  if (folded != NULL)
    return folded;

  texts = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (searched); i++)
    {
      g_autofree char *text = tl_action_column_dup_text (searched[i], self->document, action);

      g_string_append (texts, text);
      g_string_append_c (texts, '\n');
    }

  folded = g_utf8_casefold (texts->str, (gssize) texts->len);
  g_hash_table_insert (self->folded, g_object_ref (action), folded);

  return folded;
}

/* An action that nobody does can be overdue too. */
static gboolean
has_status (TlActionFilterBar  *self,
            const TlPlanAction *data)
{
  TlActionState state;

  if (*self->status == '\0')
    return TRUE;
  if (g_str_equal (self->status, CHANGED))
    return tl_action_is_changed (self->document, data) || data->in_question != 0 || data->kind == TL_ACTION_HAND;
  if (g_str_equal (self->status, KEPT))
    return tl_action_is_kept_in_place (data);
  if (g_str_equal (self->status, IN_QUESTION))
    return data->in_question != 0;

  state = tl_action_state_of (self->document, data);
  if (g_str_equal (self->status, UNSTAFFED))
    return data->operator_id == NULL && data->status == TL_ACTION_PLANNED;
  if (g_str_equal (self->status, OVERDUE))
    return state == TL_ACTION_STATE_OVERDUE;
  if (g_str_equal (self->status, DONE))
    return state == TL_ACTION_STATE_DONE;
  if (g_str_equal (self->status, SKIPPED))
    return state == TL_ACTION_STATE_SKIPPED;

  return state == TL_ACTION_STATE_PLANNED && data->operator_id != NULL;
}

static gboolean
is_wanted (gpointer item,
           gpointer user_data)
{
  TlActionFilterBar *self = user_data;
  const TlPlanAction *data = tl_action_get_data (item);

  return suits (self->person, data->operator_id)
         && suits (self->channel, data->channel)
         && has_status (self, data)
         && (*self->needle == '\0' || strstr (get_folded (self, item), self->needle) != NULL);
}

/* Returns whether something else is wanted now. */
static gboolean
read_choices (TlActionFilterBar *self)
{
  gboolean person = g_set_str (&self->person, get_choice (self->person_filter));
  gboolean channel = g_set_str (&self->channel, get_choice (self->channel_filter));
  gboolean status = g_set_str (&self->status, get_choice (self->status_filter));

  return person || channel || status;
}

static void
on_filter_changed (TlActionFilterBar *self)
{
  g_autofree char *needle = NULL;
  gboolean chosen, sought;

  if (self->updating)
    return;

  /* The entry tells of the same words twice. */
  needle = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), -1);
  sought = g_set_str (&self->needle, needle);
  chosen = read_choices (self);
  if (sought || chosen)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
on_stop_search (TlActionFilterBar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

static void
clear_filters (TlActionFilterBar *self)
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

/* The channels that have actions, whether the plan still uses them or not. */
static void
append_channels (TlActionFilterBar *self,
                 const TlReading   *reading,
                 TlOptions         *channels)
{
  GListModel *actions = G_LIST_MODEL (tl_document_get_actions (self->document));
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (TlAction) action = g_list_model_get_item (actions, i);
      const char *id = tl_action_get_data (action)->channel;

      if (id != NULL && *id != '\0' && g_hash_table_add (used, (gpointer) id))
        g_ptr_array_add (ids, (gpointer) id);
    }

  /* By rank, and behind them what the plan does not speak of. */
  for (guint i = 0; i < reading->plan->n_channels; i++)
    {
      const char *id = reading->plan->channels[i].id;
      g_autofree char *name = tl_wording_channel (reading, id);

      if (g_hash_table_contains (used, id))
        tl_options_append (channels, id, name);
    }

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      g_autofree char *name = tl_wording_channel (reading, id);

      if (tl_plan_find_channel (reading->plan, id) == NULL)
        tl_options_append (channels, id, name);
    }
}

static void
update_filters (TlActionFilterBar *self)
{
  TlReading reading = tl_reading_of (self->document);
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
  append_channels (self, &reading, channels);

  self->updating = TRUE;
  offer (self->person_filter, people);
  offer (self->channel_filter, channels);
  self->updating = FALSE;
}

static void
add_statuses (TlActionFilterBar *self)
{
  g_autoptr (TlOptions) statuses = tl_options_new ();

  tl_options_append (statuses, "", _("Any status"));
  /* Translators: of an action: somebody has the time to do it. */
  tl_options_append (statuses, PLANNED, _("Planned"));
  /* Translators: of an action: nobody has the time to do it. */
  tl_options_append (statuses, UNSTAFFED, _("Nobody to do it"));
  tl_options_append (statuses, OVERDUE, tl_action_state_get_label (TL_ACTION_STATE_OVERDUE));
  tl_options_append (statuses, DONE, tl_action_state_get_label (TL_ACTION_STATE_DONE));
  tl_options_append (statuses, SKIPPED, tl_action_state_get_label (TL_ACTION_STATE_SKIPPED));
  /* Translators: of actions whose date and time stay, whatever is planned later. */
  tl_options_append (statuses, KEPT, _("Kept in place"));
  /* Translators: of actions that the person at the computer has changed or added. */
  tl_options_append (statuses, CHANGED, _("Changed by you"));
  /* Translators: of actions with a change that no longer suits the plan. */
  tl_options_append (statuses, IN_QUESTION, _("Needs a decision"));
  offer (self->status_filter, statuses);
}

static gboolean
shows_filters (TlActionFilterBar *self,
               gboolean       narrow,
               gboolean       wanted)
{
  return !narrow || wanted;
}

static void
tl_action_filter_bar_dispose (GObject *object)
{
  TlActionFilterBar *self = TL_ACTION_FILTER_BAR (object);

  /* The filter may outlive the bar, in a model. */
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (GTK_CUSTOM_FILTER (self->filter), NULL, NULL, NULL);
  g_clear_object (&self->filter);
  self->updating = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_ACTION_FILTER_BAR);

  G_OBJECT_CLASS (tl_action_filter_bar_parent_class)->dispose (object);
}

static void
tl_action_filter_bar_finalize (GObject *object)
{
  TlActionFilterBar *self = TL_ACTION_FILTER_BAR (object);

  g_clear_object (&self->document);
  g_hash_table_unref (self->folded);
  g_free (self->person);
  g_free (self->channel);
  g_free (self->status);
  g_free (self->needle);

  G_OBJECT_CLASS (tl_action_filter_bar_parent_class)->finalize (object);
}

static void
tl_action_filter_bar_get_property (GObject    *object,
                                   guint       id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch ((TlActionFilterBarProperty) id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, TL_ACTION_FILTER_BAR (object)->narrow);
      break;

    case PROP_FULL:
      g_value_set_boolean (value, TL_ACTION_FILTER_BAR (object)->full);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_action_filter_bar_set_property (GObject      *object,
                                   guint         id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  TlActionFilterBar *self = TL_ACTION_FILTER_BAR (object);

  switch ((TlActionFilterBarProperty) id)
    {
    case PROP_NARROW:
      if (self->narrow != g_value_get_boolean (value))
        {
          self->narrow = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    case PROP_FULL:
      if (self->full != g_value_get_boolean (value))
        {
          self->full = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_action_filter_bar_class_init (TlActionFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_action_filter_bar_dispose;
  object_class->finalize = tl_action_filter_bar_finalize;
  object_class->get_property = tl_action_filter_bar_get_property;
  object_class->set_property = tl_action_filter_bar_set_property;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FULL] = g_param_spec_boolean ("full", NULL, NULL, TRUE,
                                                    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (TL_TYPE_OPTION);
  gtk_widget_class_set_template_from_resource (widget_class, TL_RESOURCE_UI "tl-action-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, TlActionFilterBar, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TlActionFilterBar, filter_button);
  gtk_widget_class_bind_template_child (widget_class, TlActionFilterBar, person_filter);
  gtk_widget_class_bind_template_child (widget_class, TlActionFilterBar, channel_filter);
  gtk_widget_class_bind_template_child (widget_class, TlActionFilterBar, status_filter);
  gtk_widget_class_bind_template_child (widget_class, TlActionFilterBar, count_label);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, shows_filters);
}

static void
tl_action_filter_bar_init (TlActionFilterBar *self)
{
  self->full = TRUE;
  self->needle = g_strdup ("");
  self->folded = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_statuses (self);
  self->updating = FALSE;
  read_choices (self);

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
}

/**
 * tl_action_filter_bar_set_document:
 * @document: the document of the plan
 *
 * Sets the document that the bar is about, once.
 */
void
tl_action_filter_bar_set_document (TlActionFilterBar *self,
                                   TlDocument        *document)
{
  g_return_if_fail (TL_IS_ACTION_FILTER_BAR (self));
  g_return_if_fail (TL_IS_DOCUMENT (document));
  g_return_if_fail (self->document == NULL);

  self->document = g_object_ref (document);
}

/**
 * tl_action_filter_bar_get_filter:
 *
 * Returns: (transfer none): what lets through the actions that are wanted
 */
GtkFilter *
tl_action_filter_bar_get_filter (TlActionFilterBar *self)
{
  g_return_val_if_fail (TL_IS_ACTION_FILTER_BAR (self), NULL);

  return self->filter;
}

/**
 * tl_action_filter_bar_update:
 *
 * Offers the people and channels that there are now. Which actions the filter
 * lets through may be different then, without a word of the filter.
 */
void
tl_action_filter_bar_update (TlActionFilterBar *self)
{
  g_return_if_fail (TL_IS_ACTION_FILTER_BAR (self));

  update_filters (self);
  read_choices (self);
  g_hash_table_remove_all (self->folded);
}

/**
 * tl_action_filter_bar_clear:
 *
 * Lets everything through.
 */
void
tl_action_filter_bar_clear (TlActionFilterBar *self)
{
  g_return_if_fail (TL_IS_ACTION_FILTER_BAR (self));

  clear_filters (self);
}

/**
 * tl_action_filter_bar_search:
 *
 * Lets the person type what to search for.
 */
void
tl_action_filter_bar_search (TlActionFilterBar *self)
{
  g_return_if_fail (TL_IS_ACTION_FILTER_BAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/**
 * tl_action_filter_bar_set_count:
 * @n_shown: actions that are let through
 * @n_all: actions that there are
 *
 * Says how many there are.
 */
void
tl_action_filter_bar_set_count (TlActionFilterBar *self,
                                guint              n_shown,
                                guint              n_all)
{
  g_autofree char *count = NULL;

  g_return_if_fail (TL_IS_ACTION_FILTER_BAR (self));

  if (n_shown == n_all)
    count = g_strdup_printf (ngettext ("%u action", "%u actions", n_all), n_all);
  else
    /* Translators: how many of all actions are shown: “12 of 84 actions”. */
    count = g_strdup_printf (ngettext ("%u of %u action", "%u of %u actions", n_all), n_shown, n_all);

  gtk_label_set_label (self->count_label, count);
}
