/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-figures.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "catalogue/tl-industry-figure.h"
#include "strategy/tl-business.h"

typedef struct
{
  const TlReading *reading;
  GPtrArray *figures;
  GHashTable *said; /* of the texts of one channel */
} Collector;

void
tl_figure_free (TlFigure *self)
{
  g_free (self->says);
  g_free (self);
}

/* Takes @says. */
static void
add_figure (Collector  *self,
            const char *channel,
            const char *source_id,
            char       *says)
{
  gpointer source = tl_catalogue_find_source (self->reading->catalogue, source_id);
  TlFigure *figure;

  if (*says == '\0' || g_hash_table_contains (self->said, says)
      || (source != NULL && tl_record_get_enum (source, TL_SOURCE_EVIDENCE) == TL_EVIDENCE_OWN))
    {
      g_free (says);
      return;
    }

  figure = g_new0 (TlFigure, 1);
  figure->channel = channel;
  figure->says = says;
  figure->source = source;
  g_ptr_array_add (self->figures, figure);
  g_hash_table_add (self->said, says);
}

static void
add_cadence (Collector           *self,
             const TlPlanChannel *channel)
{
  gpointer cadence = channel->ruling != NULL ? tl_catalogue_find_cadence (self->reading->catalogue, channel->ruling) : NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  char *says;

  if (cadence == NULL)
    return;

  low = tl_wording_number (tl_record_get_optional (cadence, TL_CADENCE_LOW));
  high = tl_wording_number (tl_record_get_optional (cadence, TL_CADENCE_HIGH));
  if (*high == '\0' || g_str_equal (low, high))
    /* Translators: a number. */
    says = g_strdup_printf (_("Recommended posts a week: %s"), low);
  else
    /* Translators: two numbers. */
    says = g_strdup_printf (_("Recommended posts a week: %s to %s"), low, high);

  add_figure (self, channel->id, tl_record_get_ref (cadence, TL_CADENCE_SOURCE), says);
}

static void
add_median (Collector           *self,
            const TlPlanChannel *channel)
{
  TlRecord *business = tl_record_get_child (self->reading->strategy, TL_STRATEGY_BUSINESS);
  gpointer industry = tl_catalogue_find_industry (self->reading->catalogue,
                                                  tl_record_get_ref (business, TL_BUSINESS_INDUSTRY));
  TlRecordList *figures = industry != NULL ? tl_record_get_list (industry, TL_INDUSTRY_FIGURES) : NULL;

  for (guint i = 0; figures != NULL && i < tl_record_list_get_length (figures); i++)
    {
      TlRecord *figure = tl_record_list_get (figures, i);
      g_autofree char *number = tl_wording_number (tl_record_get_optional (figure, TL_INDUSTRY_FIGURE_POSTS_PER_WEEK));

      if (*number == '\0' || g_strcmp0 (tl_record_get_ref (figure, TL_INDUSTRY_FIGURE_CHANNEL), channel->id) != 0)
        continue;

      add_figure (self, channel->id, tl_record_get_ref (industry, TL_INDUSTRY_SOURCE),
                  /* Translators: an industry and a number. */
                  g_strdup_printf (_("Median of posts a week, %s: %s"),
                                   tl_wording_catalogue (tl_record_get_text (industry, TL_INDUSTRY_NAME)), number));
    }
}

static void
add_usage (Collector           *self,
           const TlPlanChannel *channel)
{
  for (guint i = 0; i < channel->n_personas; i++)
    {
      const TlPersonaScore *score = &channel->personas[i];
      const TlContribution *part = &score->contributions[TL_CONTRIBUTION_USAGE];
      gpointer usage = part->usage != NULL ? tl_catalogue_find_usage (self->reading->catalogue, part->usage) : NULL;

      if (usage != NULL)
        add_figure (self, channel->id, tl_record_get_ref (usage, TL_USAGE_SOURCE),
                    tl_wording_contribution (self->reading, channel, score, part));
    }
}

static void
add_benchmarks (Collector           *self,
                const TlPlanChannel *channel)
{
  const TlPlan *plan = self->reading->plan;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < plan->n_actions; i++)
    {
      const TlPlanAction *action = &plan->actions[i];
      gpointer benchmark;

      if (action->benchmark == NULL || g_strcmp0 (action->channel, channel->id) != 0
          || !g_hash_table_add (seen, (gpointer) action->benchmark))
        continue;

      benchmark = tl_catalogue_find_benchmark (self->reading->catalogue, action->benchmark);
      if (benchmark != NULL)
        add_figure (self, channel->id, tl_record_get_ref (benchmark, TL_BENCHMARK_SOURCE),
                    tl_wording_benchmark (self->reading, channel->id, action->benchmark));
    }
}

GPtrArray *
tl_figures_new (const TlReading *reading)
{
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *figures = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_figure_free);
  Collector collector = { reading, figures, said };

  for (guint i = 0; i < reading->plan->n_channels; i++)
    {
      const TlPlanChannel *channel = &reading->plan->channels[i];

      g_hash_table_remove_all (said);
      add_cadence (&collector, channel);
      add_median (&collector, channel);
      add_usage (&collector, channel);
      add_benchmarks (&collector, channel);
    }

  return figures;
}
