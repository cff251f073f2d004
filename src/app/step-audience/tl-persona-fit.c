/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-persona-fit.h"

#include <glib/gi18n.h>
#include <string.h>

#include "wording/tl-reading.h"
#include "wording/tl-wording.h"

/* Scores are in hundredths of a point. */
#define HUNDREDTHS 100

struct _TlPersonaFit
{
  AdwPreferencesGroup parent_instance;

  TlDocument *document;
  TlRecord *persona;
  gboolean stale;

  GtkListBox *box;
};

G_DEFINE_FINAL_TYPE (TlPersonaFit, tl_persona_fit, ADW_TYPE_PREFERENCES_GROUP)

typedef struct
{
  const TlPlanChannel *channel;
  const TlPersonaScore *score;
} Fit;

static const TlPersonaScore *
find_score (const TlPlanChannel *channel,
            const char          *persona)
{
  for (guint i = 0; i < channel->n_personas; i++)
    {
      if (g_str_equal (channel->personas[i].persona, persona))
        return &channel->personas[i];
    }

  return NULL;
}

static int
compare_fits (gconstpointer a,
              gconstpointer b)
{
  const Fit *first = a;
  const Fit *second = b;

  if (first->score->score != second->score->score)
    return second->score->score - first->score->score;

  return strcmp (first->channel->id, second->channel->id);
}

static GArray *
find_fits (TlPersonaFit *self,
           const TlPlan *plan)
{
  GArray *fits = g_array_new (FALSE, FALSE, sizeof (Fit));

  for (guint i = 0; i < plan->n_channels; i++)
    {
      Fit fit = {
        .channel = &plan->channels[i],
        .score = find_score (&plan->channels[i], tl_record_get_id (self->persona)),
      };

      if (fit.score != NULL)
        g_array_append_val (fits, fit);
    }

  g_array_sort (fits, compare_fits);

  return fits;
}

/* --- A channel --- */

static G_DEFINE_QUARK (tl-fit-channel, channel)
static G_DEFINE_QUARK (tl-fit-reasons, reasons)
static G_DEFINE_QUARK (tl-fit-points, points)

static const char *
get_channel (GtkWidget *row)
{
  return g_object_get_qdata (G_OBJECT (row), channel_quark ());
}

static GtkWidget *
make_row (const char *channel)
{
  GtkWidget *row = adw_expander_row_new ();
  GPtrArray *reasons = g_ptr_array_new ();

  g_object_set_qdata_full (G_OBJECT (row), channel_quark (), g_strdup (channel), g_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);

  for (guint i = 0; i < TL_N_CONTRIBUTIONS; i++)
    {
      GtkWidget *reason = adw_action_row_new ();
      GtkWidget *points = gtk_label_new (NULL);

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (reason), FALSE);
      gtk_widget_add_css_class (points, "numeric");
      gtk_widget_add_css_class (points, "dimmed");
      adw_action_row_add_suffix (ADW_ACTION_ROW (reason), points);
      g_object_set_qdata (G_OBJECT (reason), points_quark (), points);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), reason);
      g_ptr_array_add (reasons, reason);
    }

  g_object_set_qdata_full (G_OBJECT (row), reasons_quark (), reasons, (GDestroyNotify) g_ptr_array_unref);

  return row;
}

static void
show_reason (GtkWidget            *reason,
             const TlReading      *reading,
             const Fit            *fit,
             const TlContribution *contribution)
{
  g_autofree char *sentence = tl_wording_contribution (reading, fit->channel, fit->score, contribution);
  g_autofree char *points = NULL;

  /* Translators: points that a channel has, and how many it could have had. */
  points = g_strdup_printf (_("%d of %d"),
                            (contribution->points + HUNDREDTHS / 2) / HUNDREDTHS,
                            (contribution->most + HUNDREDTHS / 2) / HUNDREDTHS);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (reason), sentence);
  gtk_label_set_label (g_object_get_qdata (G_OBJECT (reason), points_quark ()), points);
  gtk_widget_set_visible (reason, contribution->most > 0);
}

static void
show_fit (GtkWidget       *row,
          const TlReading *reading,
          const Fit       *fit)
{
  GPtrArray *reasons = g_object_get_qdata (G_OBJECT (row), reasons_quark ());
  g_autofree char *name = tl_wording_channel (reading, fit->channel->id);
  g_autofree char *score = NULL;

  /* Translators: how well a channel suits a persona. */
  score = g_strdup_printf (_("%d of 100 points"), (fit->score->score + HUNDREDTHS / 2) / HUNDREDTHS);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), score);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  for (guint i = 0; i < TL_N_CONTRIBUTIONS; i++)
    show_reason (reasons->pdata[i], reading, fit, &fit->score->contributions[i]);
}

/* --- All of them --- */

/* Brings the row of a channel to @position, so that it stays open when the
 * order changes.
 */
static GtkWidget *
place_row (TlPersonaFit *self,
           const char   *channel,
           guint         position)
{
  g_autoptr (GtkWidget) row = NULL;
  GtkListBoxRow *candidate;
  guint found = position;

  while ((candidate = gtk_list_box_get_row_at_index (self->box, (int) found)) != NULL &&
         !g_str_equal (get_channel (GTK_WIDGET (candidate)), channel))
    found++;

  if (candidate != NULL && found == position)
    return GTK_WIDGET (candidate);

  row = g_object_ref_sink (candidate != NULL ? GTK_WIDGET (candidate) : make_row (channel));
  if (candidate != NULL)
    gtk_list_box_remove (self->box, row);
  gtk_list_box_insert (self->box, row, (int) position);

  return row;
}

static void
update (TlPersonaFit *self)
{
  TlReading reading = tl_reading_of (self->document);
  g_autoptr (GArray) fits = NULL;
  GtkListBoxRow *row;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->stale = TRUE;
      return;
    }

  self->stale = FALSE;
  fits = find_fits (self, reading.plan);

  for (guint i = 0; i < fits->len; i++)
    {
      const Fit *fit = &g_array_index (fits, Fit, i);

      show_fit (place_row (self, fit->channel->id, i), &reading, fit);
    }

  while ((row = gtk_list_box_get_row_at_index (self->box, (int) fits->len)) != NULL)
    gtk_list_box_remove (self->box, GTK_WIDGET (row));

  gtk_widget_set_visible (GTK_WIDGET (self->box), fits->len > 0);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         fits->len > 0
                                         ? _("What speaks for each channel and what against it, with the source.")
                                         : _("Channels appear here once there is a plan."));
}

static void
tl_persona_fit_map (GtkWidget *widget)
{
  TlPersonaFit *self = TL_PERSONA_FIT (widget);

  GTK_WIDGET_CLASS (tl_persona_fit_parent_class)->map (widget);

  if (self->stale)
    update (self);
}

static void
tl_persona_fit_finalize (GObject *object)
{
  TlPersonaFit *self = TL_PERSONA_FIT (object);

  g_clear_object (&self->persona);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (tl_persona_fit_parent_class)->finalize (object);
}

static void
tl_persona_fit_class_init (TlPersonaFitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_persona_fit_finalize;
  GTK_WIDGET_CLASS (klass)->map = tl_persona_fit_map;
}

static void
tl_persona_fit_init (TlPersonaFit *self)
{
  self->stale = TRUE;
  self->box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->box, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "boxed-list");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Which channels suit them"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->box));
}

GtkWidget *
tl_persona_fit_new (TlDocument *document,
                    TlRecord   *persona)
{
  TlPersonaFit *self = g_object_new (TL_TYPE_PERSONA_FIT, NULL);

  self->document = g_object_ref (document);
  self->persona = g_object_ref (persona);
  g_signal_connect_object (document, "notify::plan", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
