/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-binding.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/form/tl-input.h"
#include "wording/tl-wording.h"

/* --- Rows in which something is typed on one line --- */

static char *
dup_range (GParamSpec *pspec)
{
  double minimum, maximum;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  tl_param_get_range (pspec, &minimum, &maximum);
  low = tl_wording_number (minimum);
  high = tl_wording_number (maximum);

  if (maximum >= 1e9 && minimum <= -1e9)
    return g_strdup (_("a number"));
  if (maximum >= 1e9)
    /* Translators: what is expected in a field; the number is the smallest one. */
    return g_strdup_printf (_("a number from %s"), low);

  /* Translators: what is expected in a field, as in "a number from 0 to 80". */
  return g_strdup_printf (_("a number from %s to %s"), low, high);
}

static char *
dup_expected (TlBinding *self)
{
  g_autofree char *example = NULL;

  switch (self->kind)
    {
    case TL_FIELD_INTEGER:
    case TL_FIELD_OPTIONAL:
      return dup_range (self->pspec);

    case TL_FIELD_DATE:
      example = tl_input_format_day (tl_day_new (2027, 3, 31));
      /* Translators: what is expected in a field; the example is 31 March in the way of the locale. */
      return g_strdup_printf (_("a day such as %s"), example);

    case TL_FIELD_TIME:
      example = tl_input_format_time (14 * 60 + 30);
      /* Translators: what is expected in a field. */
      return g_strdup_printf (_("a time such as %s"), example);

    default:
      return NULL;
    }
}

/* A whole number that begins as 0 means "not stated" by it. */
static gboolean
zero_is_empty (GParamSpec *pspec)
{
  return G_PARAM_SPEC_INT (pspec)->default_value == 0;
}

static char *
dup_stored_text (TlBinding *self)
{
  switch (self->kind)
    {
    case TL_FIELD_INTEGER:
      if (zero_is_empty (self->pspec) && tl_record_get_integer (self->record, self->field) == 0)
        return g_strdup ("");
      return tl_input_format_number (tl_record_get_integer (self->record, self->field));

    case TL_FIELD_OPTIONAL:
      return tl_input_format_number (tl_record_get_optional (self->record, self->field));

    case TL_FIELD_DATE:
      return tl_input_format_day (tl_record_get_date (self->record, self->field));

    case TL_FIELD_TIME:
      return tl_input_format_time (tl_record_get_time (self->record, self->field));

    default:
      return g_strdup (tl_record_get_text (self->record, self->field));
    }
}

/* Reads @text as a value of the field; an empty one is "not set". */
static gboolean
read_value (TlBinding  *self,
            const char *text,
            GValue     *value)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  gboolean empty = *stripped == '\0';
  double number = NAN;
  TlDay day = TL_DAY_NONE;
  int minutes = TL_MINUTES_NONE;

  g_value_init (value, self->pspec->value_type);

  switch (self->kind)
    {
    case TL_FIELD_INTEGER:
      if (empty)
        g_param_value_set_default (self->pspec, value);
      else if (!tl_input_parse_number (stripped, &number) || number != trunc (number) || fabs (number) > G_MAXINT)
        return FALSE;
      else
        g_value_set_int (value, (int) number);
      break;

    case TL_FIELD_OPTIONAL:
      if (!empty && !tl_input_parse_number (stripped, &number))
        return FALSE;
      g_value_set_double (value, number);
      break;

    case TL_FIELD_DATE:
      if (!empty && !tl_input_parse_day (stripped, &day))
        return FALSE;
      g_value_set_uint (value, day);
      break;

    case TL_FIELD_TIME:
      if (!empty && !tl_input_parse_time (stripped, &minutes))
        return FALSE;
      g_value_set_int (value, minutes);
      break;

    default:
      g_value_set_string (value, text);
      break;
    }

  return tl_record_check (self->record, self->field, value, NULL);
}

static void
show_text (TlBinding  *self,
           const char *text)
{
  GtkEditable *editable = GTK_EDITABLE (self->row);
  gboolean editing = (gtk_widget_get_state_flags (self->row) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  TlTextChange change;
  int position;

  tl_text_change_find (&change, gtk_editable_get_text (editable), text,
                       (guint) gtk_editable_get_position (editable));

  self->updating = TRUE;
  self->touched = FALSE;
  if (change.end > change.start)
    gtk_editable_delete_text (editable, (int) change.start, (int) change.end);
  position = (int) change.start;
  if (change.n_bytes > 0)
    gtk_editable_insert_text (editable, change.inserted, (int) change.n_bytes, &position);
  if (editing && (change.end > change.start || change.n_bytes > 0))
    gtk_editable_set_position (editable, position);
  self->updating = FALSE;
}

static gboolean
is_stored (TlBinding    *self,
           const GValue *value)
{
  const GValue *stored = tl_record_get_value (self->record, self->field);

  /* g_param_values_cmp() takes "not set" for equal to every number. */
  if (G_VALUE_HOLDS_DOUBLE (value) && isnan (g_value_get_double (value)) != isnan (g_value_get_double (stored)))
    return FALSE;

  return g_param_values_cmp (self->pspec, value, stored) == 0;
}

static TlTyped
get_typed (TlBinding *self)
{
  g_auto (GValue) typed = G_VALUE_INIT;

  if (!read_value (self, gtk_editable_get_text (GTK_EDITABLE (self->row)), &typed))
    return TL_TYPED_WRONG;

  return is_stored (self, &typed) ? TL_TYPED_NOTHING : TL_TYPED_VALUE;
}

static void
show_stored (TlBinding *self)
{
  g_autofree char *text = dup_stored_text (self);

  show_text (self, text);
  tl_binding_set_wrong (self, FALSE);
}

/* What is typed and means what is stored stays as it was typed. */
static void
update (TlBinding *self)
{
  if (self->restoring || self->touched)
    return;

  if (self->kind != TL_FIELD_TEXT && get_typed (self) == TL_TYPED_NOTHING)
    tl_binding_set_wrong (self, FALSE);
  else
    show_stored (self);
}

/* Whether a step of the document was about nothing but the field. */
typedef struct
{
  TlBinding *binding;
  gboolean other;
} Step;

static void
on_step_change (TlRecord *root,
                TlChange *change,
                Step     *step)
{
  step->other = step->other || change->record != step->binding->record || change->field != step->binding->field;
}

/* Takes back the last step of the document if it was typed into this row. */
static gboolean
undo_typed (TlBinding  *self,
            TlDocument *document)
{
  Step step = { self, FALSE };
  gulong handler = g_signal_connect (tl_document_get_envelope (document), "changed", G_CALLBACK (on_step_change), &step);
  gboolean undone = tl_document_undo (document);

  g_signal_handler_disconnect (tl_document_get_envelope (document), handler);
  if (undone && step.other)
    tl_document_redo (document);

  return undone && !step.other;
}

static gboolean
is_of_document (TlBinding  *self,
                TlDocument *document)
{
  TlRecord *record = self->record;

  while (tl_record_get_owner (record, NULL) != NULL)
    record = tl_record_get_owner (record, NULL);

  return record == TL_RECORD (tl_document_get_envelope (document));
}

/* Numbers are stored as they are typed. The beginning of one that turns out to
 * be none was never meant, and is no step, however slowly it was typed.
 */
static void
restore (TlBinding *self)
{
  TlDocument *document = tl_widget_get_document (self->row);

  if (!G_IS_VALUE (&self->before))
    return;

  self->restoring = TRUE;
  if (document != NULL && self->write == NULL && is_of_document (self, document))
    while (!is_stored (self, &self->before) && undo_typed (self, document))
      ;
  if (!is_stored (self, &self->before))
    tl_binding_store (self, &self->before);
  self->restoring = FALSE;
}

static void
remember (TlBinding *self)
{
  if (G_IS_VALUE (&self->before) || (self->kind != TL_FIELD_INTEGER && self->kind != TL_FIELD_OPTIONAL))
    return;

  g_value_init (&self->before, self->pspec->value_type);
  g_value_copy (tl_record_get_value (self->record, self->field), &self->before);
}

/* Stores what is typed if it is a value, otherwise says what would be one. */
static gboolean
store_typed (TlBinding *self)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (!read_value (self, gtk_editable_get_text (GTK_EDITABLE (self->row)), &value))
    {
      restore (self);
      tl_binding_set_wrong (self, TRUE);
      return FALSE;
    }

  tl_binding_set_wrong (self, FALSE);
  tl_binding_store (self, &value);

  return TRUE;
}

/* Whether the beginnings of a value are no values that anybody means. */
static gboolean
waits_until_done (TlBinding *self)
{
  return self->waits || self->kind == TL_FIELD_DATE || self->kind == TL_FIELD_TIME;
}

static void
on_changed (TlBinding *self)
{
  if (self->updating || self->record == NULL)
    return;

  self->touched = self->waits;
  if (waits_until_done (self))
    return;

  remember (self);
  store_typed (self);
}

static void
on_done (TlBinding *self)
{
  if (self->record == NULL)
    return;

  self->touched = FALSE;

  /* Now that it is stored, it stands there in the usual form. */
  if (!store_typed (self))
    tl_binding_mark (self, TRUE);
  else if (self->kind != TL_FIELD_TEXT || self->waits)
    show_stored (self);

  g_value_unset (&self->before);
}

static void
on_entry_activated (TlBinding *self)
{
  on_done (self);
  tl_binding_seal (self);
}

void
tl_binding_bind_entry (TlBinding *self)
{
  g_return_if_fail (self->kind == TL_FIELD_TEXT || self->kind == TL_FIELD_INTEGER ||
                    self->kind == TL_FIELD_OPTIONAL || waits_until_done (self));

  self->update = update;
  self->leave = on_done;
  self->get_typed = get_typed;
  self->drop = show_stored;
  self->expected = dup_expected (self);

  gtk_editable_set_enable_undo (GTK_EDITABLE (self->row), FALSE);
  if (self->kind == TL_FIELD_INTEGER || self->kind == TL_FIELD_OPTIONAL)
    adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (self->row), GTK_INPUT_PURPOSE_NUMBER);

  g_signal_connect_object (self->row, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->row, "entry-activated", G_CALLBACK (on_entry_activated), self, G_CONNECT_SWAPPED);
}

/* --- Whole numbers with buttons --- */

static void
update_spin (TlBinding *self)
{
  self->updating = TRUE;
  adw_spin_row_set_value (ADW_SPIN_ROW (self->row), tl_record_get_integer (self->record, self->field));
  self->updating = FALSE;
}

static char *
dup_spin_text (TlBinding *self)
{
  return g_strdup_printf ("%d", tl_record_get_integer (self->record, self->field));
}

/* What is typed there becomes a value only when the row is left. */
static TlTyped
get_typed_in_spin (TlBinding *self)
{
  g_autofree char *stored = dup_spin_text (self);

  return g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->row)), stored) ? TL_TYPED_NOTHING : TL_TYPED_VALUE;
}

static void
drop_in_spin (TlBinding *self)
{
  g_autofree char *stored = dup_spin_text (self);

  gtk_editable_set_text (GTK_EDITABLE (self->row), stored);
  gtk_editable_set_position (GTK_EDITABLE (self->row), -1);
}

static void
leave_spin (TlBinding *self)
{
  adw_spin_row_update (ADW_SPIN_ROW (self->row));
}

static void
on_spin_value (TlBinding *self)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->updating || self->record == NULL)
    return;

  g_value_init (&value, G_TYPE_INT);
  g_value_set_int (&value, (int) lround (adw_spin_row_get_value (ADW_SPIN_ROW (self->row))));
  tl_binding_store (self, &value);
}

void
tl_binding_bind_spin (TlBinding *self)
{
  double minimum, maximum;

  g_return_if_fail (self->kind == TL_FIELD_INTEGER);

  self->update = update_spin;
  self->leave = leave_spin;
  self->get_typed = get_typed_in_spin;
  self->drop = drop_in_spin;

  tl_param_get_range (self->pspec, &minimum, &maximum);
  adw_spin_row_set_digits (ADW_SPIN_ROW (self->row), 0);
  adw_spin_row_set_numeric (ADW_SPIN_ROW (self->row), TRUE);
  adw_spin_row_set_adjustment (ADW_SPIN_ROW (self->row),
                               gtk_adjustment_new (minimum, minimum, maximum, 1, 10, 0));
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->row), FALSE);

  g_signal_connect_object (self->row, "notify::value", G_CALLBACK (on_spin_value), self, G_CONNECT_SWAPPED);
}

/* --- Yes or no --- */

static void
update_switch (TlBinding *self)
{
  self->updating = TRUE;
  adw_switch_row_set_active (ADW_SWITCH_ROW (self->row), tl_record_get_boolean (self->record, self->field));
  self->updating = FALSE;
}

static void
on_switch_active (TlBinding *self)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->updating || self->record == NULL)
    return;

  g_value_init (&value, G_TYPE_BOOLEAN);
  g_value_set_boolean (&value, adw_switch_row_get_active (ADW_SWITCH_ROW (self->row)));
  tl_binding_store (self, &value);
}

void
tl_binding_bind_switch (TlBinding *self)
{
  g_return_if_fail (self->kind == TL_FIELD_BOOLEAN);

  self->update = update_switch;
  g_signal_connect_object (self->row, "notify::active", G_CALLBACK (on_switch_active), self, G_CONNECT_SWAPPED);
}
