/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-text-row.h"

#include <glib/gi18n.h>

#include "app/tl-resource.h"

struct _TlTextRow
{
  AdwPreferencesRow parent_instance;

  char *placeholder;
  gboolean counting;
  guint settle_id;
  int settled_width;  /* for which room was last asked for */
  int settled_height; /* the room that was */

  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkLabel *title_label;
  GtkLabel *placeholder_label;
  GtkLabel *count_label;
};

typedef enum
{
  PROP_PLACEHOLDER = 1,
  PROP_COUNTING,
} TlTextRowProperty;

static GParamSpec *properties[PROP_COUNTING + 1];

typedef enum
{
  SIGNAL_CHANGED,
} TlTextRowSignal;

static guint signals[SIGNAL_CHANGED + 1];

G_DEFINE_FINAL_TYPE (TlTextRow, tl_text_row, ADW_TYPE_PREFERENCES_ROW)

/* As in an entry row, the title is small above text and large without. */
static void
update_placeholder (TlTextRow *self)
{
  static const char * const small[] = { "subtitle", NULL };
  static const char * const large[] = { "dimmed", NULL };
  gboolean empty = gtk_text_buffer_get_char_count (self->buffer) == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->placeholder_label), self->placeholder != NULL && empty);
  gtk_widget_set_css_classes (GTK_WIDGET (self->title_label), (const char **) (empty ? large : small));
}

static void
update_count (TlTextRow *self)
{
  guint count = (guint) gtk_text_buffer_get_char_count (self->buffer);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->count_label), self->counting && count > 0);
  if (!self->counting)
    return;

  text = g_strdup_printf (ngettext ("%u character", "%u characters", count), count);
  gtk_label_set_label (self->count_label, text);
}

static void
on_changed (TlTextRow *self)
{
  update_placeholder (self);
  update_count (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_enter (TlTextRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "focused");
}

static void
on_leave (TlTextRow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "focused");
}

/* A click beside the text means the text. */
static void
on_pressed (TlTextRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static gboolean
tl_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TL_TEXT_ROW (widget)->view));
}

/* A row takes the focus itself before it lets the Tab key out backwards, and
 * would hand it to the text again, for ever.
 */
static gboolean
tl_text_row_focus (GtkWidget        *widget,
                   GtkDirectionType  direction)
{
  if (gtk_widget_is_focus (GTK_WIDGET (TL_TEXT_ROW (widget)->view)))
    return FALSE;

  return GTK_WIDGET_CLASS (tl_text_row_parent_class)->focus (widget, direction);
}

static void
tl_text_row_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch ((TlTextRowProperty) property_id)
    {
    case PROP_PLACEHOLDER:
      g_value_set_string (value, TL_TEXT_ROW (object)->placeholder);
      break;

    case PROP_COUNTING:
      g_value_set_boolean (value, TL_TEXT_ROW (object)->counting);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
tl_text_row_set_property (GObject      *object,
                          guint         property_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  switch ((TlTextRowProperty) property_id)
    {
    case PROP_PLACEHOLDER:
      tl_text_row_set_placeholder (TL_TEXT_ROW (object), g_value_get_string (value));
      break;

    case PROP_COUNTING:
      tl_text_row_set_counting (TL_TEXT_ROW (object), g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static gboolean
on_idle (gpointer user_data)
{
  TlTextRow *self = user_data;

  self->settle_id = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self->view));

  return G_SOURCE_REMOVE;
}

static int
get_text_height (TlTextRow *self)
{
  GtkTextIter end;
  int y, height;

  gtk_text_buffer_get_end_iter (self->buffer, &end);
  gtk_text_view_get_line_yrange (self->view, &end, &y, &height);

  return y + height;
}

/* A text view lays out its lines after it was first measured: those that can be
 * seen when it is given a place, the others when it is idle. It does not ask for
 * the room that they turn out to need, so this does, but only once for the same
 * lines: where there is a hint, the row is higher than the text.
 */
static void
check_height (TlTextRow *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->view));
  int height = get_text_height (self);

  if (height == gtk_widget_get_height (GTK_WIDGET (self->view))
      || (width == self->settled_width && height == self->settled_height))
    return;

  self->settled_width = width;
  self->settled_height = height;
  if (self->settle_id == 0)
    self->settle_id = g_idle_add (on_idle, self);
}

static void
tl_text_row_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  GTK_WIDGET_CLASS (tl_text_row_parent_class)->size_allocate (widget, width, height, baseline);

  check_height (TL_TEXT_ROW (widget));
}

static void
tl_text_row_dispose (GObject *object)
{
  g_clear_handle_id (&TL_TEXT_ROW (object)->settle_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_TEXT_ROW);

  G_OBJECT_CLASS (tl_text_row_parent_class)->dispose (object);
}

static void
tl_text_row_finalize (GObject *object)
{
  g_free (TL_TEXT_ROW (object)->placeholder);

  G_OBJECT_CLASS (tl_text_row_parent_class)->finalize (object);
}

static void
tl_text_row_class_init (TlTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tl_text_row_get_property;
  object_class->set_property = tl_text_row_set_property;
  object_class->dispose = tl_text_row_dispose;
  object_class->finalize = tl_text_row_finalize;

  widget_class->focus = tl_text_row_focus;
  widget_class->grab_focus = tl_text_row_grab_focus;
  widget_class->size_allocate = tl_text_row_size_allocate;

  properties[PROP_PLACEHOLDER] =
    g_param_spec_string ("placeholder", NULL, NULL,
                         NULL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  properties[PROP_COUNTING] =
    g_param_spec_boolean ("counting", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", TL_TYPE_TEXT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, TL_RESOURCE_UI "tl-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TlTextRow, view);
  gtk_widget_class_bind_template_child (widget_class, TlTextRow, buffer);
  gtk_widget_class_bind_template_child (widget_class, TlTextRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, TlTextRow, placeholder_label);
  gtk_widget_class_bind_template_child (widget_class, TlTextRow, count_label);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_enter);
  gtk_widget_class_bind_template_callback (widget_class, on_leave);
  gtk_widget_class_bind_template_callback (widget_class, on_pressed);
}

static void
tl_text_row_init (TlTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)), "changed",
                           G_CALLBACK (check_height), self, G_CONNECT_SWAPPED);
  update_placeholder (self);
}

GtkWidget *
tl_text_row_new (void)
{
  return g_object_new (TL_TYPE_TEXT_ROW, NULL);
}

GtkTextView *
tl_text_row_get_view (TlTextRow *self)
{
  g_return_val_if_fail (TL_IS_TEXT_ROW (self), NULL);

  return self->view;
}

/**
 * tl_text_row_dup_text:
 * @self: a row
 *
 * Returns: (transfer full): the text, its lines parted by "\n"
 */
char *
tl_text_row_dup_text (TlTextRow *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (TL_IS_TEXT_ROW (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

const char *
tl_text_row_get_placeholder (TlTextRow *self)
{
  g_return_val_if_fail (TL_IS_TEXT_ROW (self), NULL);

  return self->placeholder;
}

void
tl_text_row_set_placeholder (TlTextRow  *self,
                             const char *placeholder)
{
  g_return_if_fail (TL_IS_TEXT_ROW (self));

  if (!g_set_str (&self->placeholder, placeholder))
    return;

  update_placeholder (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, placeholder != NULL ? placeholder : "",
                                  -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACEHOLDER]);
}

gboolean
tl_text_row_get_counting (TlTextRow *self)
{
  g_return_val_if_fail (TL_IS_TEXT_ROW (self), FALSE);

  return self->counting;
}

void
tl_text_row_set_counting (TlTextRow *self,
                          gboolean   counting)
{
  g_return_if_fail (TL_IS_TEXT_ROW (self));

  if (self->counting == counting)
    return;

  self->counting = counting;
  update_count (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNTING]);
}
