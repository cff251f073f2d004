/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long the window is busy after an edit: by page that is shown, the time of
 * the whole answer, and its longest stretch without a look at the keyboard. */

#include <glib/gprintf.h>

#include "app/tl-application.h"
#include "app/tl-window-private.h"
#include "document/tl-plan-settings.h"
#include "strategy/tl-member.h"
#include "strategy/tl-whys.h"

#define ROUNDS 9

/* Without a word of its own after so long, the window has answered. */
#define SILENCE (G_USEC_PER_SEC / 10)

/* What counts as work, not as a look whether there is any. */
#define WORK 50

typedef struct
{
  gint64 busy;
  gint64 longest;
} Answer;

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

/* Runs the main loop until nothing more happens in it. */
static Answer
run (void)
{
  Answer answer = { 0, 0 };
  gint64 last = g_get_monotonic_time ();

  while (g_get_monotonic_time () - last < SILENCE)
    {
      gint64 begin = g_get_monotonic_time ();
      gint64 end;

      if (!g_main_context_iteration (NULL, FALSE))
        {
          g_usleep (200);
          continue;
        }

      end = g_get_monotonic_time ();
      if (end - begin < WORK)
        continue;

      answer.busy += end - begin;
      answer.longest = MAX (answer.longest, end - begin);
      last = end;
    }

  return answer;
}

typedef void (*Edit) (TlDocument *document,
                      guint       round);

static gpointer
get_first_member (TlDocument *document)
{
  return tl_record_list_get (tl_record_get_list (tl_document_get_strategy (document), TL_STRATEGY_TEAM), 0);
}

/* Changes no action. */
static void
edit_reason (TlDocument *document,
             guint       round)
{
  g_autofree char *text = g_strdup_printf ("Reason %u", round);

  tl_record_set_text (tl_record_get_child (tl_document_get_strategy (document), TL_STRATEGY_WHYS), TL_WHYS_WHY_SOCIAL, text);
}

/* Changes how actions are called. */
static void
edit_name (TlDocument *document,
           guint       round)
{
  g_autofree char *text = g_strdup_printf ("Name %u", round);

  tl_record_set_text (get_first_member (document), TL_MEMBER_NAME, text);
}

/* Changes the actions. */
static void
edit_hours (TlDocument *document,
            guint       round)
{
  tl_record_set_optional (get_first_member (document), TL_MEMBER_HOURS_PER_WEEK, 3 + round % 2);
}

static const struct
{
  const char *name;
  Edit edit;
} edits[] = {
  { "a reason", edit_reason },
  { "a name", edit_name },
  { "hours", edit_hours },
};

static void
measure (const char *example,
         TlDocument *document,
         guint       n_weeks,
         const char *page)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  TlWindow *window;

  tl_record_set_integer (tl_record_get_child (tl_document_get_envelope (document), TL_ENVELOPE_PLAN),
                         TL_PLAN_SETTINGS_WEEKS, n_weeks);
  window = tl_window_new (application);
  tl_window_show_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
  run ();

  /* What was seen once may go on to work. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "actions");
  run ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", page);
  run ();

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      gint64 busy[ROUNDS], longest[ROUNDS];

      for (guint round = 0; round < ROUNDS; round++)
        {
          Answer answer;

          edits[i].edit (document, round);
          answer = run ();
          busy[round] = answer.busy;
          longest[round] = answer.longest;
        }

      qsort (busy, ROUNDS, sizeof *busy, compare_times);
      qsort (longest, ROUNDS, sizeof *longest, compare_times);
      g_printf ("%-7s %3u weeks, %-8s shown, %-8s edited: busy for %6.1f ms, at a stretch %6.1f ms\n", example, n_weeks,
                page, edits[i].name, (double) busy[ROUNDS / 2] / 1000, (double) longest[ROUNDS / 2] / 1000);
    }

  gtk_window_destroy (GTK_WINDOW (window));
  run ();
}

int
main (void)
{
  static const char *const examples[] = { "museum", "bakery" };
  static const guint weeks[] = { 13, 156 };
  static const char *const pages[] = { "actions", "team" };
  g_autoptr (TlApplication) application = tl_application_new ();
  g_autoptr (GError) error = NULL;

  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);
  g_application_set_default (G_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (examples) * G_N_ELEMENTS (weeks) * G_N_ELEMENTS (pages); i++)
    {
      const char *example = examples[i / (G_N_ELEMENTS (weeks) * G_N_ELEMENTS (pages))];
      g_autoptr (TlDocument) document = tl_document_new_example (example, &error);

      if (document == NULL)
        g_error ("%s", error->message);
      measure (example, document, weeks[i / G_N_ELEMENTS (pages) % G_N_ELEMENTS (weeks)], pages[i % G_N_ELEMENTS (pages)]);
    }

  return 0;
}
