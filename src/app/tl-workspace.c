/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-workspace.h"

#include <glib/gi18n.h>

#include "actions/tl-actions-page.h"
#include "channels/tl-channels-page.h"
#include "overview/tl-overview-page.h"
#include "step-audience/tl-audience-page.h"
#include "step-listening/tl-listening-page.h"
#include "step-metrics/tl-metrics-page.h"
#include "step-objective/tl-objective-page.h"
#include "step-team/tl-team-page.h"
#include "tl-menu-button.h"
#include "tl-resource.h"
#include "tl-sidebar-row.h"
#include "tl-toast.h"
#include "tracking/tl-action-record.h"
#include "tracking/tl-edit.h"

struct _TlWorkspace
{
  AdwBin parent_instance;

  TlDocument *document;
  gboolean collapsed;
  TlPlanWatch *watch;
  AdwToast *told; /* what became of the plan; weak */

  AdwNavigationSplitView *split;
  AdwNavigationPage *content;
  AdwNavigationView *view;
  GtkListBox *list;
  GtkWidget *bar;
  GtkWidget *back_button;
  GtkButton *next_button;
};

typedef enum
{
  PROP_DOCUMENT = 1,
  PROP_COLLAPSED,
} TlWorkspaceProperty;

static GParamSpec *properties[PROP_COLLAPSED + 1];

G_DEFINE_FINAL_TYPE (TlWorkspace, tl_workspace, ADW_TYPE_BIN)

/* The pages in their order, with the number of the step and the heading over
 * those that belong together. */
static const struct
{
  GType (*get_type) (void);
  guint step;
  const char *section;
} pages[] = {
  { tl_overview_page_get_type, 0, NULL },
  { tl_team_page_get_type, 1, N_("Strategy") },
  { tl_objective_page_get_type, 2, N_("Strategy") },
  { tl_listening_page_get_type, 3, N_("Strategy") },
  { tl_audience_page_get_type, 4, N_("Strategy") },
  { tl_metrics_page_get_type, 5, N_("Strategy") },
  { tl_channels_page_get_type, 0, N_("Plan") },
  { tl_actions_page_get_type, 0, N_("Plan") },
};

static TlSidebarRow *
get_row (TlWorkspace *self,
         guint        position)
{
  return TL_SIDEBAR_ROW (gtk_list_box_get_row_at_index (self->list, (int) position));
}

static TlSidebarRow *
find_row (TlWorkspace *self,
          const char  *tag)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      TlSidebarRow *row = get_row (self, i);
      TlPage *page = tl_sidebar_row_get_page (row);

      if (g_strcmp0 (adw_navigation_page_get_tag (ADW_NAVIGATION_PAGE (page)), tag) == 0)
        return row;
    }

  return NULL;
}

static void
show_page (TlWorkspace *self,
           TlPage      *page)
{
  AdwNavigationPage *shown = ADW_NAVIGATION_PAGE (page);

  if (tl_workspace_get_shown (self) != page || adw_navigation_view_get_visible_page (self->view) != shown)
    adw_navigation_view_replace (self->view, &shown, 1);
  adw_navigation_page_set_title (self->content, adw_navigation_page_get_title (shown));
}

/* A record's page has its own way back. */
static void
update_bar (TlWorkspace *self)
{
  AdwNavigationPage *visible = adw_navigation_view_get_visible_page (self->view);
  g_autoptr (AdwNavigationPage) previous = NULL;
  g_autoptr (AdwNavigationPage) next = NULL;

  if (visible != NULL && TL_IS_PAGE (visible))
    g_object_get (visible, "previous", &previous, "next", &next, NULL);

  gtk_widget_set_visible (self->bar, previous != NULL || next != NULL);
  gtk_widget_set_visible (self->back_button, previous != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->next_button), next != NULL);
  if (next != NULL)
    {
      /* Translators: a button that leads to the next page; %s is its title. */
      g_autofree char *label = g_strdup_printf (_("_Next: %s"), adw_navigation_page_get_title (next));

      gtk_button_set_label (self->next_button, label);
    }
}

/* The row of the shown page is selected anew when the keyboard comes to the
 * list; a record's page stays above it then.
 */
static void
on_row_selected (TlWorkspace   *self,
                 GtkListBoxRow *row)
{
  TlPage *page = row != NULL ? tl_sidebar_row_get_page (TL_SIDEBAR_ROW (row)) : NULL;

  if (page != NULL && page != tl_workspace_get_shown (self))
    show_page (self, page);
}

static void
on_row_activated (TlWorkspace   *self,
                  GtkListBoxRow *row)
{
  show_page (self, tl_sidebar_row_get_page (TL_SIDEBAR_ROW (row)));
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  const char *section = tl_sidebar_row_get_section (TL_SIDEBAR_ROW (row));
  const char *previous = before != NULL ? tl_sidebar_row_get_section (TL_SIDEBAR_ROW (before)) : NULL;
  GtkWidget *label;

  if (section == NULL || g_strcmp0 (section, previous) == 0)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (section);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "sidebar-heading");
  gtk_list_box_row_set_header (row, label);
}

static char *
document_title (TlWorkspace *self,
                const char  *title,
                gboolean     modified)
{
  if (modified)
    /* Translators: the title of a document with changes that are not saved;
     * the dot says so. */
    return g_strdup_printf (_("• %s"), title != NULL ? title : "");

  return g_strdup (title);
}

static char *
document_place (TlWorkspace *self,
                GFile       *file)
{
  return file != NULL ? g_file_get_basename (file) : g_strdup (_("Not saved yet"));
}

static void
add_pages (TlWorkspace *self)
{
  TlPage *previous = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      TlPage *page = g_object_new (pages[i].get_type (), "document", self->document, NULL);
      const char *section = pages[i].section;

      g_object_bind_property (self, "collapsed", page, "narrow", G_BINDING_SYNC_CREATE);
      adw_navigation_view_add (self->view, ADW_NAVIGATION_PAGE (page));
      gtk_list_box_append (self->list, tl_sidebar_row_new (page, pages[i].step, section != NULL ? _(section) : NULL));

      if (previous != NULL)
        {
          g_object_set (previous, "next", page, NULL);
          g_object_set (page, "previous", previous, NULL);
        }
      previous = page;
    }

  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (get_row (self, 0)));
}

static void
on_plan_changed (TlWorkspace *self,
                 TlPlanDiff  *diff)
{
  tl_toast_show_changes (GTK_WIDGET (self->view), self->document, diff, &self->told);
}

static void
tl_workspace_constructed (GObject *object)
{
  TlWorkspace *self = TL_WORKSPACE (object);

  G_OBJECT_CLASS (tl_workspace_parent_class)->constructed (object);

  add_pages (self);
  update_bar (self);
  self->watch = tl_plan_watch_new (self->document);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (on_plan_changed), self, G_CONNECT_SWAPPED);
}

static void
tl_workspace_dispose (GObject *object)
{
  TlWorkspace *self = TL_WORKSPACE (object);

  g_clear_object (&self->watch);
  g_clear_weak_pointer (&self->told);

  /* A split view that was collapsed does not let go of what it showed then;
   * let that be empty.
   */
  if (self->split != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->view, update_bar, self);
      adw_navigation_page_set_child (adw_navigation_split_view_get_sidebar (self->split), NULL);
      adw_navigation_page_set_child (self->content, NULL);
    }

  /* The template would take the child away behind the bin's back. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_WORKSPACE);

  G_OBJECT_CLASS (tl_workspace_parent_class)->dispose (object);
}

static void
tl_workspace_finalize (GObject *object)
{
  g_clear_object (&TL_WORKSPACE (object)->document);

  G_OBJECT_CLASS (tl_workspace_parent_class)->finalize (object);
}

static void
tl_workspace_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  TlWorkspace *self = TL_WORKSPACE (object);

  switch ((TlWorkspaceProperty) id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;

    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->collapsed);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_workspace_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  TlWorkspace *self = TL_WORKSPACE (object);

  switch ((TlWorkspaceProperty) id)
    {
    case PROP_DOCUMENT:
      self->document = g_value_dup_object (value);
      break;

    case PROP_COLLAPSED:
      if (self->collapsed != g_value_get_boolean (value))
        {
          self->collapsed = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_workspace_class_init (TlWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = tl_workspace_constructed;
  object_class->dispose = tl_workspace_dispose;
  object_class->finalize = tl_workspace_finalize;
  object_class->get_property = tl_workspace_get_property;
  object_class->set_property = tl_workspace_set_property;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, TL_TYPE_DOCUMENT,
                                                   G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                                                     G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (TL_TYPE_MENU_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, TL_RESOURCE_UI "tl-workspace.ui");
  gtk_widget_class_bind_template_child (widget_class, TlWorkspace, split);
  gtk_widget_class_bind_template_child (widget_class, TlWorkspace, content);
  gtk_widget_class_bind_template_child (widget_class, TlWorkspace, view);
  gtk_widget_class_bind_template_child (widget_class, TlWorkspace, list);
  gtk_widget_class_bind_template_child (widget_class, TlWorkspace, bar);
  gtk_widget_class_bind_template_child (widget_class, TlWorkspace, back_button);
  gtk_widget_class_bind_template_child (widget_class, TlWorkspace, next_button);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, update_bar);
  gtk_widget_class_bind_template_callback (widget_class, document_title);
  gtk_widget_class_bind_template_callback (widget_class, document_place);
}

static void
tl_workspace_init (TlWorkspace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
}

/**
 * tl_workspace_new:
 * @document: a document
 *
 * Returns: (transfer floating): its pages, the overview first
 */
GtkWidget *
tl_workspace_new (TlDocument *document)
{
  g_return_val_if_fail (TL_IS_DOCUMENT (document), NULL);

  return g_object_new (TL_TYPE_WORKSPACE, "document", document, NULL);
}

/**
 * tl_workspace_get_page:
 * @tag: a page's tag, "team"
 *
 * Returns: (transfer none) (nullable): the page
 */
TlPage *
tl_workspace_get_page (TlWorkspace *self,
                       const char  *tag)
{
  TlSidebarRow *row;

  g_return_val_if_fail (TL_IS_WORKSPACE (self), NULL);

  row = find_row (self, tag);

  return row != NULL ? tl_sidebar_row_get_page (row) : NULL;
}

/**
 * tl_workspace_get_watch:
 *
 * Returns: (transfer none): what tells the person about changes of the plan
 */
TlPlanWatch *
tl_workspace_get_watch (TlWorkspace *self)
{
  g_return_val_if_fail (TL_IS_WORKSPACE (self), NULL);

  return self->watch;
}

/**
 * tl_workspace_get_shown:
 *
 * Returns: (transfer none): the page that is chosen
 */
TlPage *
tl_workspace_get_shown (TlWorkspace *self)
{
  AdwNavigationPage *page;

  g_return_val_if_fail (TL_IS_WORKSPACE (self), NULL);

  page = adw_navigation_view_get_visible_page (self->view);
  while (page != NULL && !TL_IS_PAGE (page))
    page = adw_navigation_view_get_previous_page (self->view, page);

  return page != NULL ? TL_PAGE (page) : NULL;
}

/**
 * tl_workspace_show_page:
 * @tag: a page's tag, "team"
 *
 * Returns: whether there is such a page; it is shown then
 */
gboolean
tl_workspace_show_page (TlWorkspace *self,
                        const char  *tag)
{
  TlSidebarRow *row;

  g_return_val_if_fail (TL_IS_WORKSPACE (self), FALSE);

  row = find_row (self, tag);
  if (row == NULL)
    return FALSE;

  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
  on_row_activated (self, GTK_LIST_BOX_ROW (row));

  return TRUE;
}

/* The action that a path below what is tracked is about, if it is one. */
static const char *
get_action_key (TlWorkspace *self,
                const char  *path)
{
  static const struct
  {
    guint list;
    guint key;
  } tracked[] = {
    { TL_TRACKING_EDITS, TL_EDIT_ACTION },
    { TL_TRACKING_ACTIONS, TL_ACTION_RECORD_ACTION },
  };
  TlTracking *tracking = tl_document_get_tracking (self->document);

  for (guint i = 0; i < G_N_ELEMENTS (tracked); i++)
    {
      TlRecordList *list = tl_record_get_list (tracking, tracked[i].list);

      for (guint j = 0; j < tl_record_list_get_length (list); j++)
        {
          TlRecord *record = tl_record_list_get (list, j);
          g_autofree char *place = tl_record_dup_path (record, 0);

          if (tl_path_is_below (path, place))
            return tl_record_get_text (record, tracked[i].key);
        }
    }

  return NULL;
}

static gboolean
is_below_any (TlRecord    *record,
              const guint *fields,
              const char  *path)
{
  for (guint i = 0; fields != NULL && fields[i] != 0; i++)
    {
      g_autofree char *prefix = tl_record_dup_path (record, fields[i]);

      if (tl_path_is_below (path, prefix))
        return TRUE;
    }

  return FALSE;
}

/* What people changed and did stands with the actions. */
static gboolean
is_with_actions (TlDocument *document,
                 const char *path)
{
  static const guint lists[] = { TL_TRACKING_EDITS, TL_TRACKING_ACTIONS, 0 };

  return is_below_any (TL_RECORD (tl_document_get_tracking (document)), lists, path);
}

static gboolean
go_to_tracked (TlWorkspace *self,
               const char  *path)
{
  const char *key = get_action_key (self, path);

  if (!is_with_actions (self->document, path))
    return FALSE;

  tl_workspace_show_page (self, "actions");
  if (key != NULL)
    tl_actions_page_show_action (TL_ACTIONS_PAGE (tl_workspace_get_page (self, "actions")), key);
  else
    tl_page_focus (tl_workspace_get_page (self, "actions"));

  return TRUE;
}

/**
 * tl_workspace_go_to:
 * @path: the path of a place in the document, "strategy.team[1].name"
 *
 * Shows the page that asks for what stands there, and the place itself. What
 * people changed and did is found among the actions.
 *
 * Returns: whether a page does
 */
gboolean
tl_workspace_go_to (TlWorkspace *self,
                    const char  *path)
{
  g_return_val_if_fail (TL_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      TlPage *page = tl_sidebar_row_get_page (get_row (self, i));

      if (!tl_page_owns_path (page, path))
        continue;

      tl_workspace_show_page (self, adw_navigation_page_get_tag (ADW_NAVIGATION_PAGE (page)));
      tl_page_reveal (page, path);

      return TRUE;
    }

  return go_to_tracked (self, path);
}

/**
 * tl_workspace_has_place:
 * @document: a document
 * @path: (nullable): the path of a place in it
 *
 * Returns: whether tl_workspace_go_to() finds that place on a page
 */
gboolean
tl_workspace_has_place (TlDocument *document,
                        const char *path)
{
  g_return_val_if_fail (TL_IS_DOCUMENT (document), FALSE);

  if (path == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (pages[i].get_type ());

      if (is_below_any (TL_RECORD (tl_document_get_strategy (document)), TL_PAGE_CLASS (klass)->fields, path))
        return TRUE;
    }

  return is_with_actions (document, path);
}
