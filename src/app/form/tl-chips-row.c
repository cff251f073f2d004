/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-chips-row.h"

#include "app/form/tl-options.h"
#include "app/tl-resource.h"

/* The longest label in characters before it is cut. */
#define LABEL_WIDTH 32

struct _TlChipsRow
{
  AdwPreferencesRow parent_instance;

  GListModel *model;
  char **selected;
  char *hint;
  gboolean updating;

  AdwWrapBox *box;
  GtkLabel *empty_label;
  GtkLabel *hint_label;
};

typedef enum
{
  PROP_MODEL = 1,
  PROP_HINT,
} TlChipsRowProperty;

static GParamSpec *properties[PROP_HINT + 1];

typedef enum
{
  SIGNAL_TOGGLED,
} TlChipsRowSignal;

static guint signals[SIGNAL_TOGGLED + 1];

G_DEFINE_FINAL_TYPE (TlChipsRow, tl_chips_row, ADW_TYPE_PREFERENCES_ROW)

static G_DEFINE_QUARK (tl-chip-id, chip_id)

static const char *
get_id (GtkWidget *button)
{
  return g_object_get_qdata (G_OBJECT (button), chip_id_quark ());
}

static void
on_toggled (TlChipsRow      *self,
            GtkToggleButton *button)
{
  if (self->updating)
    return;

  g_signal_emit (self, signals[SIGNAL_TOGGLED], 0,
                 get_id (GTK_WIDGET (button)), gtk_toggle_button_get_active (button));
}

static void
show_label (GtkWidget  *button,
            const char *text)
{
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (button, g_utf8_strlen (text, -1) > LABEL_WIDTH ? text : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static GtkWidget *
make_button (TlChipsRow *self,
             const char *id)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LABEL_WIDTH);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "chip");
  g_object_set_qdata_full (G_OBJECT (button), chip_id_quark (), g_strdup (id), g_free);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);

  return button;
}

static void
show_selected (TlChipsRow *self)
{
  self->updating = TRUE;

  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->box)); button != NULL; button = gtk_widget_get_next_sibling (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                  self->selected != NULL &&
                                  g_strv_contains ((const char * const *) self->selected, get_id (button)));

  self->updating = FALSE;
}

/* Buttons of what stays are kept, and with them the focus. */
static void
on_items_changed (TlChipsRow *self)
{
  g_autoptr (GHashTable) unused = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_items = self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
  GtkWidget *previous = NULL;
  GHashTableIter iter;
  gpointer button;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box)); child != NULL; child = gtk_widget_get_next_sibling (child))
    g_hash_table_insert (unused, (gpointer) get_id (child), child);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TlOption) choice = g_list_model_get_item (self->model, i);
      const char *id = tl_option_get_id (choice);

      if (*id == '\0')
        continue;

      button = g_hash_table_lookup (unused, id);
      if (button != NULL)
        {
          g_hash_table_remove (unused, id);
          adw_wrap_box_reorder_child_after (self->box, button, previous);
        }
      else
        {
          button = make_button (self, id);
          adw_wrap_box_insert_child_after (self->box, button, previous);
        }

      show_label (button, tl_option_get_label (choice));
      previous = button;
    }

  g_hash_table_iter_init (&iter, unused);
  while (g_hash_table_iter_next (&iter, NULL, &button))
    adw_wrap_box_remove (self->box, button);

  gtk_widget_set_visible (GTK_WIDGET (self->box), previous != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label), previous == NULL);
  show_selected (self);
}

static void
tl_chips_row_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  TlChipsRow *self = TL_CHIPS_ROW (object);

  switch ((TlChipsRowProperty) property_id)
    {
    case PROP_MODEL:
      g_value_set_object (value, self->model);
      break;

    case PROP_HINT:
      g_value_set_string (value, self->hint);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
tl_chips_row_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  TlChipsRow *self = TL_CHIPS_ROW (object);

  switch ((TlChipsRowProperty) property_id)
    {
    case PROP_MODEL:
      tl_chips_row_set_model (self, g_value_get_object (value));
      break;

    case PROP_HINT:
      if (g_set_str (&self->hint, g_value_get_string (value)))
        {
          gtk_widget_set_visible (GTK_WIDGET (self->hint_label), self->hint != NULL);
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
tl_chips_row_dispose (GObject *object)
{
  TlChipsRow *self = TL_CHIPS_ROW (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, on_items_changed, self);
  g_clear_object (&self->model);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_CHIPS_ROW);

  G_OBJECT_CLASS (tl_chips_row_parent_class)->dispose (object);
}

static void
tl_chips_row_finalize (GObject *object)
{
  TlChipsRow *self = TL_CHIPS_ROW (object);

  g_strfreev (self->selected);
  g_free (self->hint);

  G_OBJECT_CLASS (tl_chips_row_parent_class)->finalize (object);
}

/* Gives a pressed button the focus, the first one if none is. */
static gboolean
tl_chips_row_grab_focus (GtkWidget *widget)
{
  TlChipsRow *self = TL_CHIPS_ROW (widget);
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->box));

  for (GtkWidget *button = first; button != NULL; button = gtk_widget_get_next_sibling (button))
    {
      if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)))
        return gtk_widget_grab_focus (button);
    }

  return first != NULL && gtk_widget_grab_focus (first);
}

/* The row is one stop of the Tab key; arrow keys lead from button to button. */
static gboolean
tl_chips_row_focus (GtkWidget        *widget,
                    GtkDirectionType  direction)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (tl_chips_row_parent_class)->focus (widget, direction);

  if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    return FALSE;

  return tl_chips_row_grab_focus (widget);
}

static void
tl_chips_row_class_init (TlChipsRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tl_chips_row_get_property;
  object_class->set_property = tl_chips_row_set_property;
  object_class->dispose = tl_chips_row_dispose;
  object_class->finalize = tl_chips_row_finalize;

  widget_class->focus = tl_chips_row_focus;
  widget_class->grab_focus = tl_chips_row_grab_focus;

  properties[PROP_MODEL] =
    g_param_spec_object ("model", NULL, NULL,
                         G_TYPE_LIST_MODEL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  properties[PROP_HINT] =
    g_param_spec_string ("hint", NULL, NULL,
                         NULL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_TOGGLED] =
    g_signal_new ("toggled", TL_TYPE_CHIPS_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class, TL_RESOURCE_UI "tl-chips-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TlChipsRow, box);
  gtk_widget_class_bind_template_child (widget_class, TlChipsRow, empty_label);
  gtk_widget_class_bind_template_child (widget_class, TlChipsRow, hint_label);
}

static void
tl_chips_row_init (TlChipsRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  on_items_changed (self);
}

GtkWidget *
tl_chips_row_new (void)
{
  return g_object_new (TL_TYPE_CHIPS_ROW, NULL);
}

GListModel *
tl_chips_row_get_model (TlChipsRow *self)
{
  g_return_val_if_fail (TL_IS_CHIPS_ROW (self), NULL);

  return self->model;
}

void
tl_chips_row_set_model (TlChipsRow *self,
                        GListModel *model)
{
  g_return_if_fail (TL_IS_CHIPS_ROW (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  if (self->model == model)
    return;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, on_items_changed, self);
  g_set_object (&self->model, model);
  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED);

  on_items_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEL]);
}

/**
 * tl_chips_row_set_selected:
 * @self: a row
 * @ids: (nullable) (array zero-terminated=1): the ids of the pressed ones
 */
void
tl_chips_row_set_selected (TlChipsRow         *self,
                           const char * const *ids)
{
  g_return_if_fail (TL_IS_CHIPS_ROW (self));

  g_strfreev (self->selected);
  self->selected = g_strdupv ((char **) ids);
  show_selected (self);
}

/**
 * tl_chips_row_get_button:
 * @self: a row
 * @id: the id of a choice
 *
 * Returns: (transfer none) (nullable): the button of that choice
 */
GtkWidget *
tl_chips_row_get_button (TlChipsRow *self,
                         const char *id)
{
  g_return_val_if_fail (TL_IS_CHIPS_ROW (self), NULL);

  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->box)); button != NULL; button = gtk_widget_get_next_sibling (button))
    {
      if (g_strcmp0 (get_id (button), id) == 0)
        return button;
    }

  return NULL;
}
