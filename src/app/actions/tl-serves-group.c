/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-serves-group.h"

#include <glib/gi18n.h>

#include "app/tl-toast.h"
#include "document/tl-document-edits.h"
#include "plan/tl-action-value.h"
#include "wording/tl-reading.h"

struct _TlServesGroup
{
  AdwBin parent_instance;

  TlDocument *document;
  char *key;        /* of the action, or NULL for one that is yet to be added */
  char *shown;      /* the answers that there are rows for, to tell whether others are there */
  GPtrArray *ticks; /* of GtkCheckButton, borrowed from the rows; each with its id */
  gboolean updating;

  AdwExpanderRow *row;
};

G_DEFINE_FINAL_TYPE (TlServesGroup, tl_serves_group, ADW_TYPE_BIN)

/* An answer that an action can serve. */
typedef struct
{
  const char *id;
  char *text;
} Answer;

static void
clear_answer (gpointer data)
{
  g_free (((Answer *) data)->text);
}

typedef struct
{
  TlReading reading;
  GArray *answers;
} Gathering;

static gboolean
gather (TlRecord *record,
        gpointer  user_data)
{
  Gathering *gathering = user_data;
  TlTrace trace = { .ref = tl_record_get_id (record) };
  Answer answer = { .id = trace.ref };

  if (trace.ref == NULL || !tl_answer_get_kind (record, &trace.kind))
    return TRUE;

  answer.text = tl_wording_trace (&gathering->reading, &trace);
  g_array_append_val (gathering->answers, answer);

  return TRUE;
}

static GArray *
list_answers (TlDocument *document)
{
  Gathering gathering = {
    .reading = tl_reading_of (document),
    .answers = g_array_new (FALSE, FALSE, sizeof (Answer)),
  };

  g_array_set_clear_func (gathering.answers, clear_answer);
  tl_record_foreach (gathering.reading.strategy, gather, &gathering);

  return gathering.answers;
}

static const char *
get_id (GtkWidget *tick)
{
  return g_object_get_data (G_OBJECT (tick), "answer");
}

static void
say_how_many (TlServesGroup *self)
{
  g_autofree char *said = NULL;
  guint n_ticked = 0;

  for (guint i = 0; i < self->ticks->len; i++)
    n_ticked += gtk_check_button_get_active (self->ticks->pdata[i]) ? 1 : 0;

  if (n_ticked == 0)
    said = g_strdup (_("Nothing in the strategy"));
  else
    said = g_strdup_printf (ngettext ("%u answer of the strategy", "%u answers of the strategy", n_ticked), n_ticked);
  adw_expander_row_set_subtitle (self->row, said);
}

static void
on_toggled (TlServesGroup *self)
{
  g_auto (GStrv) ids = NULL;
  g_autoptr (GError) error = NULL;

  if (self->updating)
    return;

  say_how_many (self);
  if (self->key == NULL)
    return;

  ids = tl_serves_group_dup_ids (self);
  if (!tl_document_set_action_serves (self->document, self->key, (const char * const *) ids, &error))
    tl_toast_show (GTK_WIDGET (self), error->message);
}

static void
add_answer (TlServesGroup *self,
            const Answer  *answer)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *tick = gtk_check_button_new ();

  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (tick), "answer", g_strdup (answer->id), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, answer->text, -1);
  g_signal_connect_swapped (tick, "toggled", G_CALLBACK (on_toggled), self);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), answer->text);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), tick);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), tick);
  adw_expander_row_add_row (self->row, row);
  g_ptr_array_add (self->ticks, tick);
}

static void
make_rows (TlServesGroup *self)
{
  g_autoptr (GArray) answers = list_answers (self->document);
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < answers->len; i++)
    {
      const Answer *answer = &g_array_index (answers, Answer, i);

      g_string_append_printf (shown, "%s\n%s\n", answer->id, answer->text);
    }
  if (g_strcmp0 (self->shown, shown->str) == 0)
    return;

  for (guint i = 0; i < self->ticks->len; i++)
    adw_expander_row_remove (self->row, gtk_widget_get_ancestor (self->ticks->pdata[i], ADW_TYPE_ACTION_ROW));
  g_ptr_array_set_size (self->ticks, 0);
  for (guint i = 0; i < answers->len; i++)
    add_answer (self, &g_array_index (answers, Answer, i));
  g_set_str (&self->shown, shown->str);
}

static void
tick (TlServesGroup      *self,
      const char * const *ids)
{
  self->updating = TRUE;
  for (guint i = 0; i < self->ticks->len; i++)
    gtk_check_button_set_active (self->ticks->pdata[i], g_strv_contains (ids, get_id (self->ticks->pdata[i])));
  self->updating = FALSE;
  say_how_many (self);
}

static void
tl_serves_group_finalize (GObject *object)
{
  TlServesGroup *self = TL_SERVES_GROUP (object);

  g_clear_object (&self->document);
  g_ptr_array_unref (self->ticks);
  g_free (self->key);
  g_free (self->shown);

  G_OBJECT_CLASS (tl_serves_group_parent_class)->finalize (object);
}

static void
tl_serves_group_class_init (TlServesGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_serves_group_finalize;
}

static void
tl_serves_group_init (TlServesGroup *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->ticks = g_ptr_array_new ();
  self->row = ADW_EXPANDER_ROW (adw_expander_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), _("What it serves"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->row));
  adw_bin_set_child (ADW_BIN (self), group);
}

/**
 * tl_serves_group_show:
 * @document: the document of the plan
 * @action: (nullable): an action of the plan, %NULL for one that is yet to be
 *   added
 *
 * Shows what an action serves. It is not seen for one that was not added by
 * hand: that comes from what it comes from.
 */
void
tl_serves_group_show (TlServesGroup      *self,
                      TlDocument         *document,
                      const TlPlanAction *action)
{
  static const char * const nothing[] = { NULL };
  TlActionRecord *record = NULL;

  g_return_if_fail (TL_IS_SERVES_GROUP (self));
  g_return_if_fail (TL_IS_DOCUMENT (document));

  if (action != NULL && action->kind == TL_ACTION_HAND)
    record = tl_document_find_action_record (document, action->key);
  gtk_widget_set_visible (GTK_WIDGET (self), action == NULL || record != NULL);
  g_set_object (&self->document, document);
  g_set_str (&self->key, record != NULL ? action->key : NULL);
  if (action != NULL && record == NULL)
    return;

  make_rows (self);
  tick (self, record != NULL ? tl_record_get_refs (record, TL_ACTION_RECORD_SERVES) : nothing);
}

/**
 * tl_serves_group_dup_ids:
 *
 * Returns: (transfer full): the ids of the answers that are ticked
 */
char **
tl_serves_group_dup_ids (TlServesGroup *self)
{
  GStrvBuilder *ids = g_strv_builder_new ();

  g_return_val_if_fail (TL_IS_SERVES_GROUP (self), NULL);

  for (guint i = 0; i < self->ticks->len; i++)
    {
      if (gtk_check_button_get_active (self->ticks->pdata[i]))
        g_strv_builder_add (ids, get_id (self->ticks->pdata[i]));
    }

  return g_strv_builder_unref_to_strv (ids);
}
