/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "tl-wording-private.h"

/* How many channels a sentence names. */
#define MOST_CHANNELS 3

static char *
name_left_out (const TlReading *reading)
{
  const TlPlan *plan = reading->plan;
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (plan->n_left_out, g_free, TRUE);

  for (guint i = 0; i < plan->n_left_out; i++)
    {
      g_autofree char *channel = tl_words_channel (reading, plan->left_out[i].channel);

      g_ptr_array_add (names, plan->left_out[i].whole ? g_steal_pointer (&channel)
                                                      /* Translators: a channel; some of its posts, in the
                                                       * middle of a sentence. */
                                                      : g_strdup_printf (_("posts on %s"), channel));
    }
  return tl_words_list ((const char * const *) names->pdata, MOST_CHANNELS);
}

/* The number that a verb follows: an hour was, 1.5 hours and 15 minutes were. */
static gulong
hours_by_grammar (guint minutes)
{
  return minutes == 60 ? 1 : MAX (2, (minutes + 59) / 60);
}

char *
tl_wording_capacity (const TlReading *reading)
{
  const TlPlan *plan = reading->plan;
  g_autofree char *needed = NULL;
  g_autofree char *available = NULL;
  g_autofree char *left_out = NULL;
  g_autofree char *names = NULL;
  guint minutes = 0;
  gulong hours;

  if (plan->needs != 0)
    return g_strdup (_("There is no plan yet: some answers are still needed."));

  tl_words_two_hours (plan->needed_minutes, plan->available_minutes, &needed, &available);
  for (guint i = 0; i < plan->n_left_out; i++)
    minutes += plan->left_out[i].minutes;
  if (minutes == 0 && plan->needed_minutes < plan->steady_minutes)
    {
      g_autofree char *planned = tl_wording_hours (plan->steady_minutes);

      /* Translators: hours of work. More is planned than is needed, since there are hours for it. */
      return g_strdup_printf (_("At the recommended pace this strategy needs %s a week; you have %s. Everything fits, with more posts than that: the plan takes %s a week."),
                              needed, available, planned);
    }
  if (minutes == 0)
    /* Translators: hours of work. */
    return g_strdup_printf (_("At the recommended pace this strategy needs %s a week; you have %s. Everything fits."),
                            needed, available);

  left_out = tl_wording_hours (minutes);
  names = name_left_out (reading);
  hours = hours_by_grammar (minutes);
  if (plan->needed_minutes <= plan->available_minutes)
    /* Translators: hours of work; the last of them are counted. Then what was left
     * out: “Pinterest and posts on Instagram”. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "At the recommended pace this strategy needs %s a week; you have %s. %s was left out (%s), so that there is time for what nobody foresees.",
                                         "At the recommended pace this strategy needs %s a week; you have %s. %s were left out (%s), so that there is time for what nobody foresees.",
                                         hours),
                            needed, available, left_out, names);

  /* Translators: hours of work; the last of them are counted. Then what was left
   * out: “Pinterest and posts on Instagram”. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "At the recommended pace this strategy needs %s a week; you have %s. %s was left out: %s.",
                                       "At the recommended pace this strategy needs %s a week; you have %s. %s were left out: %s.",
                                       hours),
                          needed, available, left_out, names);
}

char *
tl_wording_left_out (const TlReading *reading)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < reading->plan->n_left_out; i++)
    {
      const TlPlanLeftOut *left_out = &reading->plan->left_out[i];
      g_autofree char *name = tl_words_channel (reading, left_out->channel);
      g_autofree char *hours = tl_wording_hours (left_out->minutes);

      if (lines->len > 0)
        g_string_append_c (lines, '\n');
      if (left_out->whole)
        /* Translators: a channel that is not used for lack of hours, and the hours
         * that it would take: “Left out: Pinterest, 2 h a week”. */
        g_string_append_printf (lines, _("Left out: %s, %s a week"), name, hours);
      else
        /* Translators: how many posts less for lack of hours, the channel, and the
         * hours that they would take: “Left out: 1 post a week on Instagram, 45
         * min”. */
        g_string_append_printf (lines,
                                g_dngettext (GETTEXT_PACKAGE,
                                             "Left out: %u post a week on %s, %s",
                                             "Left out: %u posts a week on %s, %s",
                                             left_out->posts),
                                left_out->posts, name, hours);
    }

  return g_string_free_and_steal (g_steal_pointer (&lines));
}
