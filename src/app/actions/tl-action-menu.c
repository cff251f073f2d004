/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-action-menu.h"

#include <glib/gi18n.h>

#include "wording/tl-reading.h"
#include "tl-action-details.h"

struct _TlActionBox
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (TlActionBox, tl_action_box, GTK_TYPE_BOX)

static G_DEFINE_QUARK (tl-action-menu-action, action)
static G_DEFINE_QUARK (tl-action-menu-popover, popover)
static G_DEFINE_QUARK (tl-action-menu-focus, focus)

/* --- What shows an action --- */

static void
popup_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  TlAction *action = g_object_get_qdata (G_OBJECT (widget), action_quark ());

  if (action != NULL)
    gtk_widget_activate_action (widget, "actions.menu", "s", tl_action_get_key (action));
}

/**
 * tl_action_menu_install:
 * @klass: of widgets that show actions
 */
void
tl_action_menu_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "menu.popup", NULL, popup_action);
}

/**
 * tl_action_menu_mark:
 * @widget: a widget
 * @action: the action that it shows
 */
void
tl_action_menu_mark (GtkWidget *widget,
                     TlAction  *action)
{
  if (g_object_get_qdata (G_OBJECT (widget), action_quark ()) != action)
    g_object_set_qdata_full (G_OBJECT (widget), action_quark (), g_object_ref (action), g_object_unref);
}

static TlAction *
find_below (GtkWidget *widget)
{
  TlAction *action = g_object_get_qdata (G_OBJECT (widget), action_quark ());

  for (GtkWidget *child = gtk_widget_get_first_child (widget); action == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    action = find_below (child);

  return action;
}

/**
 * tl_action_menu_find:
 * @widget: (nullable): a row of a list or table, what is in one, or another widget
 * @above: the list or table
 *
 * Returns: (transfer none) (nullable): the action of the row
 */
TlAction *
tl_action_menu_find (GtkWidget *widget,
                     GtkWidget *above)
{
  GtkWidget *cell = widget;

  if (widget == NULL || !gtk_widget_is_ancestor (widget, above))
    return NULL;

  for (; cell != NULL && cell != above; cell = gtk_widget_get_parent (cell))
    {
      TlAction *action = g_object_get_qdata (G_OBJECT (cell), action_quark ());

      if (action != NULL)
        return action;
    }

  /* What holds all rows is no row. */
  return GTK_IS_LIST_BASE (widget) ? NULL : find_below (widget);
}

static void
tl_action_box_class_init (TlActionBoxClass *klass)
{
  tl_action_menu_install (GTK_WIDGET_CLASS (klass));
}

static void
tl_action_box_init (TlActionBox *self)
{
}

/* --- The menu --- */

/* Hidden while it cannot be done. */
static void
append (GMenu      *section,
        const char *label,
        const char *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
  g_menu_append_item (section, item);
}

static void
append_section (GMenu *menu,
                GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

static GMenu *
new_commands (const TlPlanAction *action)
{
  GMenu *section = g_menu_new ();

  append (section, action->status == TL_ACTION_DONE ? _("Edit _what became of it…") : _("_Mark as done…"),
          "action.finish");
  append (section, _("_Not done"), "action.reopen");
  append (section, _("_Skip"), "action.skip");
  append (section, _("_Take up again"), "action.take-up");
  append (section, _("_Keep in place"), "action.pin");
  append (section, _("_Let it move"), "action.unpin");
  append (section, _("Use the _plan’s for everything"), "action.reset");

  return section;
}

/* As a label with mnemonics, and no wider than a menu should be. */
static char *
dup_label (const char *text)
{
  const glong most = 48;
  g_autofree char *start = g_utf8_strlen (text, -1) > most ? g_utf8_substring (text, 0, most - 1) : NULL;
  g_autofree char *cut = start != NULL ? g_strconcat (g_strchomp (start), "…", NULL) : g_strdup (text);
  g_auto (GStrv) parts = g_strsplit (cut, "_", -1);

  return g_strjoinv ("__", parts);
}

/* The answers that the action comes from. */
static GMenu *
new_answers (TlDocument         *document,
             const TlPlanAction *action)
{
  TlReading reading = tl_reading_of (document);
  GMenu *answers = g_menu_new ();

  for (guint i = 0; i < action->n_traces; i++)
    {
      g_autofree char *path = tl_action_details_dup_trace_path (document, &action->traces[i]);
      g_autofree char *text = tl_wording_trace (&reading, &action->traces[i]);
      g_autofree char *label = dup_label (text);
      g_autoptr (GMenuItem) item = NULL;

      if (path == NULL)
        continue;
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "win.go-to", "s", path);
      g_menu_append_item (answers, item);
    }

  return answers;
}

static GMenu *
new_menu (TlDocument *document,
          TlAction   *action)
{
  const TlPlanAction *data = tl_action_get_data (action);
  GMenu *menu = g_menu_new ();
  GMenu *section = g_menu_new ();
  g_autoptr (GMenu) answers = new_answers (document, data);

  append (section, _("_Edit"), "actions.edit");
  append_section (menu, section);
  append_section (menu, new_commands (data));

  section = g_menu_new ();
  if (g_menu_model_get_n_items (G_MENU_MODEL (answers)) > 0)
    /* Translators: opens a list of the answers that an action comes from. */
    g_menu_append_submenu (section, _("_Go to answer"), G_MENU_MODEL (answers));
  append_section (menu, section);

  section = g_menu_new ();
  append (section, _("_Remove"), "action.remove");
  append_section (menu, section);

  return menu;
}

/* What the items of a menu say is not told to assistive technologies by itself. */
static void
name_items (GtkWidget *widget)
{
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (widget), "menu-name") != NULL)
    {
      g_autofree char *text = NULL;
      g_auto (GStrv) parts = NULL;
      g_autofree char *name = NULL;

      g_object_get (widget, "text", &text, NULL);
      parts = g_strsplit (text != NULL ? text : "", "_", 2);
      name = g_strjoinv ("", parts);
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_items (child);
}

/* Where the widget is, or a point of it. */
static void
get_position (GtkWidget    *place,
              GtkWidget    *at,
              double        x,
              double        y,
              GdkRectangle *position)
{
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);
  graphene_point_t there;

  if (x < 0)
    point = GRAPHENE_POINT_INIT (MIN (gtk_widget_get_width (at), 48) / 2.0f, gtk_widget_get_height (at));
  if (!gtk_widget_compute_point (at, place, &point, &there))
    there = GRAPHENE_POINT_INIT (0, 0);

  *position = (GdkRectangle) { (int) there.x, (int) there.y, 1, 1 };
}

/* The keyboard goes on where it was, before what was picked happens. */
static void
on_closed (GtkWidget *popover)
{
  g_autoptr (GtkWidget) focus = g_object_steal_qdata (G_OBJECT (popover), focus_quark ());

  if (focus != NULL && gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (focus);
}

static GtkWidget *
new_popover (GtkWidget *place)
{
  GtkWidget *popover = gtk_popover_menu_new_from_model_full (NULL, GTK_POPOVER_MENU_NESTED);

  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  g_signal_connect (popover, "closed", G_CALLBACK (on_closed), NULL);
  gtk_widget_set_parent (popover, place);
  g_object_set_qdata (G_OBJECT (place), popover_quark (), popover);

  return popover;
}

/**
 * tl_action_menu_popup:
 * @place: a box above @at, which gets the menu
 * @document: the document of the plan
 * @action: the action that the commands are about
 * @at: what the menu belongs to
 * @x: a point of @at, or -1 for below it
 * @y: likewise
 *
 * Shows the menu. The box keeps it until the next one.
 */
void
tl_action_menu_popup (GtkWidget  *place,
                      TlDocument *document,
                      TlAction   *action,
                      GtkWidget  *at,
                      double      x,
                      double      y)
{
  g_autoptr (GMenu) menu = new_menu (document, action);
  GtkWidget *popover = g_object_get_qdata (G_OBJECT (place), popover_quark ());
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (place));
  GdkRectangle position;

  if (popover == NULL)
    popover = new_popover (place);
  if (focus != NULL)
    g_object_set_qdata_full (G_OBJECT (popover), focus_quark (), g_object_ref (focus), g_object_unref);

  get_position (place, at, x, y, &position);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (popover), G_MENU_MODEL (menu));
  name_items (popover);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &position);
  gtk_popover_popup (GTK_POPOVER (popover));
}
