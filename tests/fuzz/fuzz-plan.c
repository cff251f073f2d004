/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Derives plans from random answers and looks whether everything holds that has
 * to hold of every plan.
 *
 *   fuzz-plan [CASES [SEED]]
 *   fuzz-plan --replay FOLDER
 *
 * Case number n of a seed is always the same one. The document of the first case
 * that breaks a law is made as small as it goes and still breaks it, and is kept;
 * moved to tests/fixtures/fuzz it is looked at by every run of the tests.
 */

#include <glib/gprintf.h>
#include <stdlib.h>

#include "compare-plans.h"
#include "document/tl-file-format.h"
#include "plan-laws.h"
#include "random-document.h"
#include "record/tl-json.h"
#include "shrink.h"

#define DEFAULT_CASES 200
#define DEFAULT_SEED 1

/* What goes with a case beside its document. */
typedef struct
{
  JsonNode *document;
  guint64 seed;        /* of what is random beside the document */
  Derived *derived;
} Case;

static Derived *
derive (JsonNode *document)
{
  g_autoptr (TlEnvelope) envelope = g_object_new (TL_TYPE_ENVELOPE, NULL);
  g_autoptr (GError) error = NULL;

  if (!tl_record_read (envelope, document, &error) || !tl_record_check_ids (envelope, &error))
    g_error ("a document that was made is not accepted: %s", error->message);
  return derived_new (g_steal_pointer (&envelope));
}

static char *
compare_saved (const Case *self)
{
  gsize length;
  g_autofree char *text = tl_file_format_write (self->derived->envelope, &length);
  g_autoptr (GError) error = NULL;
  TlEnvelope *envelope = tl_file_format_read (text, length, &error);
  g_autoptr (Derived) loaded = NULL;

  if (envelope == NULL)
    return g_strdup_printf ("what was saved is not accepted: %s", error->message);
  loaded = derived_new (envelope);
  return compare_plans (self->derived->plan, loaded->plan);
}

static char *
compare_variant (const Case *self,
                 JsonNode   *document)
{
  g_autoptr (Derived) variant = derive (document);

  return compare_plans (self->derived->plan, variant->plan);
}

static char *
compare_shuffled (const Case *self)
{
  Dice dice = { self->seed };
  g_autoptr (JsonNode) shuffled = random_document_shuffle (self->document, &dice);

  return compare_variant (self, shuffled);
}

static char *
compare_renamed (const Case *self)
{
  g_autoptr (JsonNode) renamed = random_document_rename (self->document);

  return compare_variant (self, renamed);
}

static const struct
{
  const char *name;
  PlanLaw law;
  char *(*compare) (const Case *self);
} laws[] = {
  { "saved and loaded, the same", NULL, compare_saved },
  { "in another order, the same", NULL, compare_shuffled },
  { "by other names, the same", NULL, compare_renamed },
  { "derived twice, the same", law_twice },
  { "shorter, a prefix", law_prefix },
  { "begun later, the rest stands", law_later_start },
  { "days", law_days },
  { "people", law_people },
  { "references", law_references },
  { "findings", law_findings },
  { "repairs", law_fixes },
  { "repairs of slips", law_slips },
  { "adapted pieces", law_adapted },
  { "formats", law_formats },
  { "loads", law_loads },
  { "cadence", law_cadence },
  { "spread over the week", law_spread },
  { "themes", law_pillars },
  { "duties and work done once", law_small_shares },
  { "people are there", law_there },
  { "steady weekdays", law_steady },
  { "no hours left where work is undone", law_idle },
  { "calm weeks", law_calm },
};

/* Returns how the law is broken, or NULL. */
static char *
judge (const Case *self,
       guint       law)
{
  return laws[law].law != NULL ? laws[law].law (self->derived) : laws[law].compare (self);
}

static char *
judge_document (JsonNode *document,
                guint64   seed,
                guint     law)
{
  g_autoptr (Derived) derived = derive (document);
  Case one = { document, seed, derived };

  return judge (&one, law);
}

/* What a smaller document has to break, too. */
typedef struct
{
  guint64 seed;
  guint law;
  char *broken;
} Breach;

static gboolean
is_still_broken (JsonNode *document,
                 gpointer  user_data)
{
  Breach *breach = user_data;
  char *broken = judge_document (document, breach->seed, breach->law);

  if (broken == NULL)
    return FALSE;
  g_free (breach->broken);
  breach->broken = broken;
  return TRUE;
}

static void
report (const Case *self,
        guint       law,
        guint       number,
        guint64     seed,
        char       *broken)
{
  g_autofree char *name = g_strdup_printf ("fuzz-plan-%" G_GUINT64_FORMAT "-%u-%u.throughline", seed, number, law + 1);
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) smallest = NULL;
  g_autoptr (Derived) derived = NULL;
  Breach breach = { self->seed, law, broken };
  gsize length;

  g_printf ("# seed %" G_GUINT64_FORMAT ", case %u: %s\n", seed, number, broken);
  smallest = shrink_document (self->document, is_still_broken, &breach);
  derived = derive (smallest);
  text = tl_file_format_write (derived->envelope, &length);
  g_printf ("# made smaller: %s\n", breach.broken);
  g_free (breach.broken);
  shrink_keep (name, text, (gssize) length);
}

/* A case's own beginning in the stream of random numbers. */
static guint64
case_seed (guint64 seed,
           guint   number)
{
  Dice dice = { seed * 1000003 + number };

  return dice_next (&dice);
}

static gboolean
run_random (guint64 n_cases,
            guint64 seed)
{
  gboolean is_broken[G_N_ELEMENTS (laws)] = { FALSE };
  gboolean any_broken = FALSE;

  g_printf ("1..%u\n# %" G_GUINT64_FORMAT " plans from random answers, seed %" G_GUINT64_FORMAT "\n",
            (guint) G_N_ELEMENTS (laws), n_cases, seed);
  for (guint number = 1; number <= n_cases; number++)
    {
      Dice dice = { case_seed (seed, number) };
      g_autoptr (JsonNode) document = random_document_new (&dice);
      g_autoptr (Derived) derived = derive (document);
      Case one = { document, dice.state, derived };

      for (guint law = 0; law < G_N_ELEMENTS (laws); law++)
        {
          char *broken = is_broken[law] ? NULL : judge (&one, law);

          if (broken == NULL)
            continue;
          is_broken[law] = any_broken = TRUE;
          report (&one, law, number, seed, broken);
        }
    }
  for (guint law = 0; law < G_N_ELEMENTS (laws); law++)
    g_printf ("%s %u - %s\n", is_broken[law] ? "not ok" : "ok", law + 1, laws[law].name);
  return !any_broken;
}

/* A document, as it is or in a case of what was done with it. */
static JsonNode *
load (const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;
  JsonNode *document;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, &error))
    g_error ("%s", error->message);
  node = tl_json_parse (text, length, &error);
  if (node == NULL)
    g_error ("%s: %s", path, error->message);
  document = json_object_get_member (json_node_get_object (node), "document");
  document = json_node_copy (document != NULL && JSON_NODE_HOLDS_OBJECT (document) ? document : node);
  json_object_remove_member (json_node_get_object (document), "format");
  json_object_remove_member (json_node_get_object (document), "version");
  return document;
}

static gboolean
replay (const char *folder)
{
  g_autoptr (GPtrArray) paths = shrink_list_kept (folder, "");
  gboolean all_good = TRUE;

  g_printf ("1..%u\n", paths->len);
  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *name = g_path_get_basename (paths->pdata[i]);
      g_autoptr (JsonNode) document = load (paths->pdata[i]);
      g_autoptr (Derived) derived = derive (document);
      Case one = { document, DEFAULT_SEED, derived };
      gboolean good = TRUE;

      for (guint law = 0; law < G_N_ELEMENTS (laws); law++)
        {
          g_autofree char *broken = judge (&one, law);

          if (broken != NULL)
            g_printf ("# %s: %s\n", laws[law].name, broken);
          good &= broken == NULL;
        }
      g_printf ("%s %u - %s\n", good ? "ok" : "not ok", i + 1, name);
      all_good &= good;
    }
  return all_good;
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
    good = run_random (argc > 1 ? g_ascii_strtoull (argv[1], NULL, 10) : DEFAULT_CASES,
                       argc > 2 ? g_ascii_strtoull (argv[2], NULL, 10) : DEFAULT_SEED);
  return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
