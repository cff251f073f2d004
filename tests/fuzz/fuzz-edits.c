/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Has people change random plans, and the answers that these come from, and looks
 * whether everything holds that has to hold whatever they do.
 *
 *   fuzz-edits [CASES [SEED [FIRST]]]
 *   fuzz-edits --replay FOLDER
 *
 * Case number n of a seed is always the same one. The first case that breaks a
 * law is made as small as it goes and still breaks it, and is kept; moved to
 * tests/fixtures/fuzz it is replayed by every run of the tests.
 */

#include <glib/gprintf.h>
#include <stdlib.h>

#include "edit-case.h"
#include "shrink.h"

#define DEFAULT_CASES 200
#define DEFAULT_SEED 1

/* After so many cases it is said how far it has come. */
#define PROGRESS 100

/* A case's own beginning in the stream of random numbers. */
static guint64
case_seed (guint64 seed,
           guint64 number)
{
  Dice dice = { seed * 1000003 + number };

  return dice_next (&dice);
}

static void
report (EditCase *one,
        guint64   seed,
        guint64   number)
{
  g_autofree char *name = g_strdup_printf ("fuzz-edits-%" G_GUINT64_FORMAT "-%" G_GUINT64_FORMAT ".json", seed, number);
  g_autofree char *text = NULL;

  g_printf ("# seed %" G_GUINT64_FORMAT ", case %" G_GUINT64_FORMAT ": %s\n", seed, number, one->broken);
  edit_case_shrink (one);
  g_printf ("# made smaller: %s\n", one->broken);
  text = edit_case_to_data (one);
  shrink_keep (name, text, -1);
}

static gboolean
run_random (guint64 n_cases,
            guint64 seed,
            guint64 first)
{
  g_autofree gboolean *is_broken = g_new0 (gboolean, edit_case_get_n_laws ());
  gboolean any_broken = FALSE;
  guint n_steps = 0, n_taken = 0, n_changes[3] = { 0 };

  g_printf ("1..%u\n# %" G_GUINT64_FORMAT " random stories from number %" G_GUINT64_FORMAT ", seed %" G_GUINT64_FORMAT "\n",
            edit_case_get_n_laws (), n_cases, first, seed);
  for (guint64 number = first; number < first + n_cases; number++)
    {
      g_autoptr (EditCase) one = edit_case_random (case_seed (seed, number));

      if ((number - first) % PROGRESS == PROGRESS - 1)
        g_printf ("# up to number %" G_GUINT64_FORMAT "\n", number);
      n_steps += json_array_get_length (json_node_get_array (one->steps));
      n_taken += one->n_taken;
      for (guint i = 0; i < G_N_ELEMENTS (n_changes); i++)
        n_changes[i] += one->n_changes[i];
      if (one->broken == NULL || is_broken[one->law])
        continue;
      is_broken[one->law] = any_broken = TRUE;
      report (one, seed, number);
    }
  g_printf ("# %u of %u steps taken; changes seen after them: %u applied, %u in question, %u homeless\n", n_taken, n_steps,
            n_changes[0], n_changes[1], n_changes[2]);
  for (guint law = 0; law < edit_case_get_n_laws (); law++)
    g_printf ("%s %u - %s\n", is_broken[law] ? "not ok" : "ok", law + 1, edit_case_get_law_name (law));
  return !any_broken;
}

static gboolean
replay (const char *folder)
{
  g_autoptr (GPtrArray) paths = shrink_list_kept (folder, ".json");
  gboolean any_broken = FALSE;

  g_printf ("1..%u\n", paths->len);
  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *name = g_path_get_basename (paths->pdata[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (EditCase) one = edit_case_load (paths->pdata[i], &error);

      if (one == NULL)
        g_error ("%s: %s", name, error->message);
      edit_case_judge (one, EDIT_CASE_ALL_LAWS);
      if (one->broken != NULL)
        g_printf ("# %s: %s\n", edit_case_get_law_name (one->law), one->broken);
      g_printf ("%s %u - %s\n", one->broken != NULL ? "not ok" : "ok", i + 1, name);
      any_broken |= one->broken != NULL;
    }
  return !any_broken;
}

static guint64
get_number (int      argc,
            char    *argv[],
            int      which,
            guint64  otherwise)
{
  return argc > which ? g_ascii_strtoull (argv[which], NULL, 10) : otherwise;
}

int
main (int   argc,
      char *argv[])
{
  gboolean good;

  /* What is found is said at once. */
  setvbuf (stdout, NULL, _IOLBF, 0);
  if (argc > 2 && g_str_equal (argv[1], "--replay"))
    good = replay (argv[2]);
  else
    good = run_random (get_number (argc, argv, 1, DEFAULT_CASES), get_number (argc, argv, 2, DEFAULT_SEED),
                       get_number (argc, argv, 3, 1));
  return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
