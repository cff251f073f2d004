/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-action-chooser.h"

#include <glib/gi18n.h>

#include "tl-action-column.h"
#include "tl-action-filter-bar.h"
#include "tl-wanted-actions.h"

struct _TlActionChooser
{
  AdwNavigationPage parent_instance;

  TlWantedActions *wanted;
  TlActionFilterBar *filter_bar;
  GtkListView *list;
  guint n_all;
};

typedef enum
{
  SIGNAL_CHOSEN,
} TlActionChooserSignal;

static guint signals[SIGNAL_CHOSEN + 1];

G_DEFINE_FINAL_TYPE (TlActionChooser, tl_action_chooser, ADW_TYPE_NAVIGATION_PAGE)

static void
on_activated (TlActionChooser *self,
              guint            position)
{
  g_autoptr (TlAction) action = g_list_model_get_item (G_LIST_MODEL (self->wanted), position);

  if (action != NULL)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, tl_action_get_key (action));
}

static void
say_how_many (TlActionChooser *self)
{
  tl_action_filter_bar_set_count (self->filter_bar, g_list_model_get_n_items (G_LIST_MODEL (self->wanted)), self->n_all);
}

static void
tl_action_chooser_dispose (GObject *object)
{
  TlActionChooser *self = TL_ACTION_CHOOSER (object);

  if (self->wanted != NULL)
    g_signal_handlers_disconnect_by_data (self->wanted, self);
  g_clear_object (&self->wanted);

  G_OBJECT_CLASS (tl_action_chooser_parent_class)->dispose (object);
}

static void
tl_action_chooser_class_init (TlActionChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tl_action_chooser_dispose;

  /**
   * TlActionChooser::chosen:
   * @key: of an action
   *
   * A person has chosen an action.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", TL_TYPE_ACTION_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
tl_action_chooser_init (TlActionChooser *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->filter_bar = g_object_new (TL_TYPE_ACTION_FILTER_BAR, "narrow", TRUE, "full", FALSE, NULL);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (NULL, NULL));
  gtk_list_view_set_single_click_activate (self->list, TRUE);
  gtk_list_view_set_show_separators (self->list, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Actions"), -1);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->filter_bar));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scrolled);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _("Move to an action"));
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), view);
}

/**
 * tl_action_chooser_new:
 * @document: the document of the plan
 *
 * Returns: (transfer floating): a page with the actions as they are now
 */
AdwNavigationPage *
tl_action_chooser_new (TlDocument *document)
{
  TlActionChooser *self;
  g_autoptr (GtkListItemFactory) factory = NULL;
  g_autoptr (GtkSelectionModel) model = NULL;

  g_return_val_if_fail (TL_IS_DOCUMENT (document), NULL);

  self = g_object_new (TL_TYPE_ACTION_CHOOSER, NULL);
  self->n_all = g_list_model_get_n_items (G_LIST_MODEL (tl_document_get_actions (document)));
  tl_action_filter_bar_set_document (self->filter_bar, document);
  tl_action_filter_bar_update (self->filter_bar);
  self->wanted = tl_wanted_actions_new (document, tl_action_filter_bar_get_filter (self->filter_bar));
  tl_wanted_actions_update (self->wanted);
  g_signal_connect_swapped (self->wanted, "items-changed", G_CALLBACK (say_how_many), self);
  say_how_many (self);

  factory = tl_action_list_factory_new (document);
  gtk_list_view_set_factory (self->list, factory);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->wanted))));
  gtk_list_view_set_model (self->list, model);

  return ADW_NAVIGATION_PAGE (self);
}
