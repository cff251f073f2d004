/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-binding.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/form/tl-chips-row.h"
#include "app/form/tl-option-factory.h"
#include "app/form/tl-options.h"

/* --- Rows with choices --- */

/* A term that is not set is "" among the choices. */
#define UNSET_NICK "unset"

static gboolean
find_term (TlBinding  *self,
           const char *id,
           int        *term)
{
  const char *nick = *id != '\0' ? id : UNSET_NICK;
  GEnumValue *value = g_enum_get_value_by_nick (G_PARAM_SPEC_ENUM (self->pspec)->enum_class, nick);

  if (value != NULL)
    *term = value->value;

  return value != NULL;
}

static const char *
get_term_id (TlBinding *self)
{
  GEnumValue *value = g_enum_get_value (G_PARAM_SPEC_ENUM (self->pspec)->enum_class,
                                        tl_record_get_enum (self->record, self->field));

  return strcmp (value->value_nick, UNSET_NICK) != 0 ? value->value_nick : "";
}

static char *
dup_stored_id (TlBinding *self)
{
  switch (self->kind)
    {
    case TL_FIELD_ENUM:
      return g_strdup (get_term_id (self));

    case TL_FIELD_INTEGER:
      return g_strdup_printf ("%d", tl_record_get_integer (self->record, self->field));

    case TL_FIELD_REF:
      return g_strdup (tl_record_get_ref (self->record, self->field));

    default:
      return g_strdup (tl_record_get_text (self->record, self->field));
    }
}

static char **
dup_stored_ids (TlBinding *self)
{
  GStrvBuilder *builder;

  if (self->kind == TL_FIELD_REFS)
    return g_strdupv ((char **) tl_record_get_refs (self->record, self->field));

  builder = g_strv_builder_new ();

  if (self->kind == TL_FIELD_FLAGS)
    {
      GFlagsClass *klass = G_PARAM_SPEC_FLAGS (self->pspec)->flags_class;

      for (guint i = 0; i < klass->n_values; i++)
        {
          if (tl_record_get_flags (self->record, self->field) & klass->values[i].value)
            g_strv_builder_add (builder, klass->values[i].value_nick);
        }
    }
  else
    g_strv_builder_take (builder, dup_stored_id (self));

  return g_strv_builder_unref_to_strv (builder);
}

static void
store_id (TlBinding  *self,
          const char *id)
{
  g_auto (GValue) value = G_VALUE_INIT;
  int term;

  g_value_init (&value, self->pspec->value_type);

  if (self->kind == TL_FIELD_ENUM)
    {
      if (!find_term (self, id, &term))
        return;

      g_value_set_enum (&value, term);
    }
  else if (self->kind == TL_FIELD_INTEGER)
    g_value_set_int (&value, (int) g_ascii_strtoll (id, NULL, 10));
  else
    g_value_set_string (&value, id);

  tl_binding_store (self, &value);
}

static guint
find_choice (GListModel *choices,
             const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (TlOption) choice = g_list_model_get_item (choices, i);

      if (strcmp (tl_option_get_id (choice), id) == 0)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* What is stored and cannot be chosen stands there all the same, as itself. */
static void
show_unknown (TlBinding          *self,
              const char * const *ids)
{
  g_list_store_remove_all (self->unknown);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (TlOption) choice = NULL;

      if (find_choice (self->choices, ids[i]) != GTK_INVALID_LIST_POSITION)
        continue;

      if (self->kind == TL_FIELD_REF || self->kind == TL_FIELD_REFS)
        /* Translators: stands for a person, a channel or the like that an answer names and that is no longer there. */
        choice = tl_option_new (ids[i], _("No longer there"));
      else if (*ids[i] == '\0')
        choice = tl_option_new ("", _("Not set"));
      else
        choice = tl_option_new (ids[i], ids[i]);
      g_list_store_append (self->unknown, choice);
    }
}

/* Nobody is their own backup. */
static gboolean
is_other (gpointer item,
          gpointer user_data)
{
  return strcmp (tl_option_get_id (item), user_data) != 0;
}

/* Puts the unknown ones behind the choices, and leaves out the record itself. */
static GListModel *
make_model (TlBinding  *self,
            GListModel *choices)
{
  g_autoptr (GListStore) models = g_list_store_new (G_TYPE_LIST_MODEL);
  const char *own_id = tl_record_get_id (self->record);

  g_return_val_if_fail (TL_IS_OPTIONS (choices), NULL);

  if ((self->kind == TL_FIELD_REF || self->kind == TL_FIELD_REFS) && own_id != NULL &&
      tl_param_get_target (self->pspec) == G_OBJECT_TYPE (self->record))
    {
      GtkCustomFilter *filter = gtk_custom_filter_new (is_other, g_strdup (own_id), g_free);

      self->choices = G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (choices), GTK_FILTER (filter)));
    }
  else
    self->choices = g_object_ref (choices);

  self->unknown = g_list_store_new (TL_TYPE_OPTION);
  g_list_store_append (models, self->choices);
  g_list_store_append (models, self->unknown);

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&models))));
}

static void
on_settled (TlBinding *self)
{
  if (self->record != NULL)
    self->update (self);
}

/* --- One of several, in a list that pops up --- */

static gboolean
is_changing (TlBinding *self)
{
  GListModel *choices = self->choices;

  if (GTK_IS_FILTER_LIST_MODEL (choices))
    choices = gtk_filter_list_model_get_model (GTK_FILTER_LIST_MODEL (choices));

  return tl_options_is_changing (TL_OPTIONS (choices));
}

/* What is chosen is also said. */
static void
on_selected_item (TlBinding *self)
{
  TlOption *option = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self->row));

  if (option != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->row),
                                    GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, tl_option_get_label (option),
                                    -1);
}

static void
update_combo (TlBinding *self)
{
  AdwComboRow *row = ADW_COMBO_ROW (self->row);
  g_autofree char *id = dup_stored_id (self);
  const char *ids[] = { id, NULL };
  guint position;

  self->updating = TRUE;
  position = find_choice (self->choices, id);
  if (position == GTK_INVALID_LIST_POSITION)
    {
      show_unknown (self, ids);
      position = g_list_model_get_n_items (self->choices);
      adw_combo_row_set_selected (row, position);
    }
  else
    {
      adw_combo_row_set_selected (row, position);
      g_list_store_remove_all (self->unknown);
    }
  self->updating = FALSE;
  on_selected_item (self);
}

static void
on_selected (TlBinding *self)
{
  g_autofree char *stored = NULL;
  TlOption *choice;

  if (self->updating || self->record == NULL || is_changing (self))
    return;

  choice = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self->row));
  stored = dup_stored_id (self);
  if (choice != NULL && strcmp (tl_option_get_id (choice), stored) != 0)
    store_id (self, tl_option_get_id (choice));
}

void
tl_binding_bind_combo (TlBinding *self)
{
  AdwComboRow *row = ADW_COMBO_ROW (self->row);
  g_autoptr (GListModel) choices = g_object_ref (adw_combo_row_get_model (row));
  g_autoptr (GListModel) model = NULL;
  g_autoptr (GtkExpression) label = gtk_property_expression_new (TL_TYPE_OPTION, NULL, "label");

  g_return_if_fail (self->kind == TL_FIELD_ENUM || self->kind == TL_FIELD_REF ||
                    self->kind == TL_FIELD_TEXT || self->kind == TL_FIELD_INTEGER);

  self->update = update_combo;
  model = make_model (self, choices);

  adw_combo_row_set_expression (row, label);
  tl_option_factory_set_up (row);
  adw_combo_row_set_model (row, model);

  g_signal_connect_object (row, "notify::selected-item", G_CALLBACK (on_selected_item), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (choices, "settled", G_CALLBACK (on_settled), self, G_CONNECT_SWAPPED);
}

/* --- Some of a few, as buttons --- */

static void
update_chips (TlBinding *self)
{
  g_auto (GStrv) ids = dup_stored_ids (self);

  if (self->kind == TL_FIELD_REFS)
    show_unknown (self, (const char * const *) ids);
  tl_chips_row_set_selected (TL_CHIPS_ROW (self->row), (const char * const *) ids);
}

/* The set with @id or without it. Ids of records stand in the order of the
 * choices, so that pressing a button twice leaves no trace.
 */
static char **
dup_toggled (TlBinding  *self,
             const char *id,
             gboolean    active)
{
  GListModel *shown = tl_chips_row_get_model (TL_CHIPS_ROW (self->row));
  const char * const *stored = tl_record_get_refs (self->record, self->field);
  GStrvBuilder *builder = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (TlOption) choice = g_list_model_get_item (shown, i);
      const char *candidate = tl_option_get_id (choice);

      if (strcmp (candidate, id) == 0 ? active : g_strv_contains (stored, candidate))
        g_strv_builder_add (builder, candidate);
    }

  return g_strv_builder_unref_to_strv (builder);
}

static void
on_toggled (TlBinding  *self,
            const char *id,
            gboolean    active)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->record == NULL)
    return;

  if (self->kind == TL_FIELD_ENUM)
    {
      /* Pressed again, it is not set, if it can be. */
      store_id (self, active ? id : "");
      update_chips (self);
      return;
    }

  g_value_init (&value, self->pspec->value_type);
  if (self->kind == TL_FIELD_FLAGS)
    {
      GFlagsValue *flag = g_flags_get_value_by_nick (G_PARAM_SPEC_FLAGS (self->pspec)->flags_class, id);
      guint stored = tl_record_get_flags (self->record, self->field);

      g_value_set_flags (&value, active ? stored | flag->value : stored & ~flag->value);
    }
  else
    g_value_take_boxed (&value, dup_toggled (self, id, active));

  tl_binding_store (self, &value);
}

void
tl_binding_bind_chips (TlBinding *self)
{
  TlChipsRow *row = TL_CHIPS_ROW (self->row);
  g_autoptr (GListModel) choices = g_object_ref (tl_chips_row_get_model (row));
  g_autoptr (GListModel) model = NULL;

  g_return_if_fail (self->kind == TL_FIELD_ENUM || self->kind == TL_FIELD_FLAGS || self->kind == TL_FIELD_REFS);

  self->update = update_chips;
  model = make_model (self, choices);
  tl_chips_row_set_model (row, model);

  g_signal_connect_object (row, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (choices, "settled", G_CALLBACK (on_settled), self, G_CONNECT_SWAPPED);
}
