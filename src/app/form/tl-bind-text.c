/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-binding.h"

#include "app/form/tl-text-row.h"

/* --- Rows for text of several lines --- */

static char *
dup_stored_text (TlBinding *self)
{
  if (self->kind == TL_FIELD_TEXTS)
    return g_strjoinv ("\n", (char **) tl_record_get_texts (self->record, self->field));

  return g_strdup (tl_record_get_text (self->record, self->field));
}

/* A line each; lines without a word are none. */
static char **
split_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GStrvBuilder *builder = g_strv_builder_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*g_strstrip (lines[i]) != '\0')
        g_strv_builder_add (builder, lines[i]);
    }

  return g_strv_builder_unref_to_strv (builder);
}

static void
show_text (TlBinding  *self,
           const char *text)
{
  GtkTextView *view = tl_text_row_get_view (TL_TEXT_ROW (self->row));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autofree char *old_text = tl_text_row_dup_text (TL_TEXT_ROW (self->row));
  GtkTextIter start, end;
  TlTextChange change;

  gtk_text_buffer_get_iter_at_mark (buffer, &start, gtk_text_buffer_get_insert (buffer));
  tl_text_change_find (&change, old_text, text, (guint) gtk_text_iter_get_offset (&start));

  self->touched = FALSE;
  if (change.end == change.start && change.n_bytes == 0)
    return;

  self->updating = TRUE;
  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) change.start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) change.end);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, change.inserted, (int) change.n_bytes);
  if (gtk_widget_is_focus (GTK_WIDGET (view)))
    gtk_text_buffer_place_cursor (buffer, &start);
  self->updating = FALSE;
}

static void
update (TlBinding *self)
{
  g_autofree char *text = NULL;

  if (self->touched)
    return;

  text = dup_stored_text (self);

  /* Empty lines are not stored, and must not vanish under the cursor. */
  if (self->kind == TL_FIELD_TEXTS)
    {
      g_autofree char *typed = tl_text_row_dup_text (TL_TEXT_ROW (self->row));
      g_auto (GStrv) lines = split_lines (typed);

      if (g_strv_equal ((const char * const *) lines, tl_record_get_texts (self->record, self->field)))
        return;
    }

  show_text (self, text);
}

static void
store_typed (TlBinding *self)
{
  g_autofree char *text = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  text = tl_text_row_dup_text (TL_TEXT_ROW (self->row));
  g_value_init (&value, self->pspec->value_type);
  if (self->kind == TL_FIELD_TEXTS)
    g_value_take_boxed (&value, split_lines (text));
  else
    g_value_set_string (&value, text);

  if (tl_record_check (self->record, self->field, &value, NULL))
    tl_binding_store (self, &value);
}

static void
on_changed (TlBinding *self)
{
  if (self->updating || self->record == NULL)
    return;

  self->touched = self->waits;
  if (!self->waits)
    store_typed (self);
}

static void
leave (TlBinding *self)
{
  if (!self->touched)
    return;

  self->touched = FALSE;
  store_typed (self);
  update (self);
}

static TlTyped
get_typed (TlBinding *self)
{
  return self->touched ? TL_TYPED_VALUE : TL_TYPED_NOTHING;
}

static void
drop (TlBinding *self)
{
  self->touched = FALSE;
  update (self);
}

void
tl_binding_bind_text (TlBinding *self)
{
  g_return_if_fail (self->kind == TL_FIELD_TEXT || self->kind == TL_FIELD_TEXTS);

  self->update = update;
  self->leave = leave;
  self->get_typed = get_typed;
  self->drop = drop;

  g_signal_connect_object (self->row, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
}
