/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-bind-row.h"

#include <glib/gi18n.h>

#include "document/tl-document.h"
#include "app/form/tl-binding.h"
#include "app/form/tl-chips-row.h"
#include "app/form/tl-text-row.h"
#include "wording/tl-wording.h"

static G_DEFINE_QUARK (tl-binding, tl_binding)

G_DEFINE_FINAL_TYPE (TlBinding, tl_binding, G_TYPE_OBJECT)

static void
tl_binding_finalize (GObject *object)
{
  TlBinding *self = TL_BINDING (object);

  g_clear_weak_pointer (&self->record);
  g_clear_object (&self->unknown);
  g_clear_object (&self->choices);
  g_clear_pointer (&self->pspec, g_param_spec_unref);
  g_value_unset (&self->before);
  g_free (self->title);
  g_free (self->expected);

  G_OBJECT_CLASS (tl_binding_parent_class)->finalize (object);
}

static void
tl_binding_class_init (TlBindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_binding_finalize;
}

static void
tl_binding_init (TlBinding *self)
{
}

/*
 * tl_binding_store:
 *
 * Stores what a person decided; @value is one that the field takes.
 */
void
tl_binding_store (TlBinding    *self,
                  const GValue *value)
{
  if (self->record == NULL)
    return;

  if (self->write != NULL)
    self->write (self->record, self->field, value, self->row);
  else
    tl_record_set_value (self->record, self->field, value);
}

/*
 * tl_binding_set_wrong:
 *
 * Says in the row's title what is expected there, or stops saying so.
 */
void
tl_binding_set_wrong (TlBinding *self,
                      gboolean   wrong)
{
  g_autofree char *title = NULL;

  if (self->expected == NULL)
    return;

  if (wrong)
    /* Translators: the label of a field, and what is expected in it, as in
     * "Hours a week: a number from 0 to 80". */
    title = g_strdup_printf (_("%s: %s"), self->title, self->expected);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), wrong ? title : self->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, wrong ? title : self->title,
                                  -1);
  if (!wrong)
    tl_binding_mark (self, FALSE);
}

/*
 * tl_binding_mark:
 *
 * Marks the row as holding what is no value of the field.
 */
void
tl_binding_mark (TlBinding *self,
                 gboolean   wrong)
{
  if (wrong)
    gtk_widget_add_css_class (self->row, "error");
  else
    gtk_widget_remove_css_class (self->row, "error");

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->row),
                               GTK_ACCESSIBLE_STATE_INVALID, wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

/**
 * tl_widget_get_document:
 * @widget: a widget
 *
 * Returns: (transfer none) (nullable): what @widget or the nearest widget above
 *   it has as its "document"
 */
TlDocument *
tl_widget_get_document (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (widget), "document");
      g_autoptr (TlDocument) document = NULL;

      if (pspec == NULL || pspec->value_type != TL_TYPE_DOCUMENT)
        continue;

      /* The widget keeps it alive. */
      g_object_get (widget, "document", &document, NULL);
      if (document != NULL)
        return document;
    }

  return NULL;
}

/*
 * tl_binding_seal:
 *
 * Ends the undo step of the document that the row's page or window shows.
 */
void
tl_binding_seal (TlBinding *self)
{
  TlDocument *document = tl_widget_get_document (self->row);

  if (document != NULL)
    tl_document_seal (document);
}

static void
on_notify (TlBinding *self)
{
  if (self->record != NULL)
    self->update (self);
}

static void
on_leave (TlBinding *self)
{
  if (self->leave != NULL && self->record != NULL)
    self->leave (self);

  tl_binding_seal (self);
}

static void
watch_focus (TlBinding *self)
{
  GtkEventController *controller = gtk_event_controller_focus_new ();

  g_signal_connect_object (controller, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->row, controller);
}

/* The label that a person sees is also the one that a screen reader says. */
static void
set_label (TlBinding *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->row));

  if (title == NULL || *title == '\0')
    {
      title = tl_wording_field (G_OBJECT_TYPE (self->record), self->field);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), title);
    }

  self->title = g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->row), GTK_ACCESSIBLE_PROPERTY_LABEL, self->title, -1);
}

void
tl_bind_row_full (gpointer     record,
                  guint        field,
                  GtkWidget   *row,
                  TlBindWrite  write)
{
  g_autofree char *detail = NULL;
  TlBinding *self;

  g_return_if_fail (TL_IS_RECORD (record));
  g_return_if_fail (ADW_IS_PREFERENCES_ROW (row));

  tl_unbind_row (row);

  self = g_object_new (TL_TYPE_BINDING, NULL);
  g_set_weak_pointer (&self->record, record);
  self->field = field;
  self->pspec = g_param_spec_ref (tl_record_get_field (record, field));
  self->kind = tl_param_get_kind (self->pspec);
  self->row = row;
  self->write = write;

  set_label (self);
  watch_focus (self);

  if (ADW_IS_SPIN_ROW (row))
    tl_binding_bind_spin (self);
  else if (ADW_IS_SWITCH_ROW (row))
    tl_binding_bind_switch (self);
  else if (ADW_IS_COMBO_ROW (row))
    tl_binding_bind_combo (self);
  else if (ADW_IS_ENTRY_ROW (row))
    tl_binding_bind_entry (self);
  else if (TL_IS_TEXT_ROW (row))
    tl_binding_bind_text (self);
  else if (TL_IS_CHIPS_ROW (row))
    tl_binding_bind_chips (self);
  else
    g_critical ("%s cannot be bound", G_OBJECT_TYPE_NAME (row));

  if (self->update == NULL)
    {
      g_object_unref (self);
      return;
    }

  self->update (self);

  detail = g_strconcat ("notify::", self->pspec->name, NULL);
  g_signal_connect_object (record, detail, G_CALLBACK (on_notify), self, G_CONNECT_SWAPPED);
  g_signal_connect (row, "destroy", G_CALLBACK (tl_unbind_row), NULL);
  g_object_set_qdata_full (G_OBJECT (row), tl_binding_quark (), self, g_object_unref);
}

void
tl_bind_row (gpointer   record,
             guint      field,
             GtkWidget *row)
{
  tl_bind_row_full (record, field, row, NULL);
}

/**
 * tl_unbind_row:
 * @row: a row, bound or not
 *
 * Ends a binding. The row shows what it showed.
 */
void
tl_unbind_row (GtkWidget *row)
{
  if (g_object_get_qdata (G_OBJECT (row), tl_binding_quark ()) == NULL)
    return;

  g_signal_handlers_disconnect_by_func (row, tl_unbind_row, NULL);
  g_object_set_qdata (G_OBJECT (row), tl_binding_quark (), NULL);
}

/**
 * tl_bound_row_get:
 * @row: any widget
 * @field: (out) (optional): the field
 *
 * Returns: (transfer none) (nullable): the record that @row is bound to, %NULL
 *   if it is bound to none or the record is gone
 */
TlRecord *
tl_bound_row_get (GtkWidget *row,
                  guint     *field)
{
  TlBinding *self = g_object_get_qdata (G_OBJECT (row), tl_binding_quark ());

  if (field != NULL)
    *field = self != NULL ? self->field : 0;

  return self != NULL ? self->record : NULL;
}

static TlBinding *
get_binding (GtkWidget *row)
{
  return g_object_get_qdata (G_OBJECT (row), tl_binding_quark ());
}

/**
 * tl_bound_row_find:
 * @widget: (nullable): a widget
 *
 * Returns: (transfer none) (nullable): @widget or the nearest widget above it
 *   that is bound
 */
GtkWidget *
tl_bound_row_find (GtkWidget *widget)
{
  while (widget != NULL && get_binding (widget) == NULL)
    widget = gtk_widget_get_parent (widget);

  return widget;
}

/**
 * tl_bound_row_find_wrong:
 * @widget: a widget
 *
 * Returns: (transfer none) (nullable): @widget or the first row below it that
 *   holds what is no value
 */
GtkWidget *
tl_bound_row_find_wrong (GtkWidget *widget)
{
  if (tl_bound_row_get_typed (widget) == TL_TYPED_WRONG)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = tl_bound_row_find_wrong (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * tl_bound_row_get_typed:
 * @row: any widget
 *
 * Returns: what stands in @row; %TL_TYPED_NOTHING if it is not bound
 */
TlTyped
tl_bound_row_get_typed (GtkWidget *row)
{
  TlBinding *self = get_binding (row);

  return self != NULL && self->record != NULL && self->get_typed != NULL ? self->get_typed (self) : TL_TYPED_NOTHING;
}

/**
 * tl_bound_row_finish:
 * @row: a bound row
 *
 * Does what leaving the row does: stores what is typed and seals the document's
 * undo step. Focus, cursor and selection stay.
 */
void
tl_bound_row_finish (GtkWidget *row)
{
  TlBinding *self = get_binding (row);

  g_return_if_fail (self != NULL);

  on_leave (self);
}

/**
 * tl_bound_row_drop:
 * @row: a bound row
 *
 * Takes back what is typed and not stored.
 */
void
tl_bound_row_drop (GtkWidget *row)
{
  TlBinding *self = get_binding (row);

  if (tl_bound_row_get_typed (row) != TL_TYPED_NOTHING)
    self->drop (self);
}

/**
 * tl_bound_row_store:
 * @row: a bound row
 * @value: a value that its field takes
 *
 * Stores what a person decided beside the row, in place of what is typed there.
 */
void
tl_bound_row_store (GtkWidget    *row,
                    const GValue *value)
{
  TlBinding *self = get_binding (row);

  g_return_if_fail (self != NULL);

  tl_bound_row_drop (row);
  tl_binding_store (self, value);
}

/**
 * tl_bound_row_set_waiting:
 * @row: a bound row in which something is typed
 *
 * Has the row store what is typed only when the person is done with it: presses
 * Enter or leaves the row. Until then, nothing that happens to the record
 * alters it.
 */
void
tl_bound_row_set_waiting (GtkWidget *row)
{
  TlBinding *self = get_binding (row);

  g_return_if_fail (self != NULL);

  self->waits = TRUE;
}
