/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers that are missing, endless, or written from right to left, and
 * references that lead nowhere: a sentence is still one. */

#include <locale.h>

#include "bakery.h"

#define MOST_CHARACTERS 1500

static char *
repeat (const char *text,
        guint       times)
{
  GString *repeated = g_string_new (NULL);

  for (guint i = 0; i < times; i++)
    g_string_append (repeated, text);

  return g_string_free_and_steal (repeated);
}

/* Sets every text below a record. */
static gboolean
overwrite (TlRecord *record,
           gpointer  text)
{
  for (guint i = 1; i <= tl_record_get_n_fields (record); i++)
    {
      if (tl_param_get_kind (tl_record_get_field (record, i)) == TL_FIELD_TEXT)
        tl_record_set_text (record, i, text);
    }

  return TRUE;
}

/* Makes every reference below a record lead nowhere, or to nothing. */
static gboolean
cut_loose (TlRecord *record,
           gpointer  id)
{
  for (guint i = 1; i <= tl_record_get_n_fields (record); i++)
    {
      if (tl_param_get_kind (tl_record_get_field (record, i)) == TL_FIELD_REF)
        tl_record_set_ref (record, i, id);
    }

  return TRUE;
}

/* Takes @text. */
static void
assert_sane (char *text)
{
  g_assert_nonnull (text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_null (strstr (text, "(null)"));
  g_assert_null (strstr (text, "“”"));
  g_assert_null (strchr (text, '\n'));
  g_assert_cmpint (g_utf8_strlen (text, -1), <=, MOST_CHARACTERS);
  g_free (text);
}

static void
say_actions (Bakery     *bakery,
             const char *id)
{
  TlTrace traces[TL_TRACE_COMPLAINTS + 1];

  for (guint kind = 0; kind < G_N_ELEMENTS (traces); kind++)
    {
      traces[kind] = (TlTrace) { (TlTraceKind) kind, id };
      assert_sane (tl_wording_trace (&bakery->reading, &traces[kind]));
    }

  for (guint task = 0; task < TL_N_TASKS; task++)
    {
      TlPlanAction action = {
        .key = "", .task = (TlTask) task, .channel = id, .persona = id, .pillar = id, .format = id,
        .source = id, .subject = id, .kpi = id, .fiscal_year = 2027, .quarter = 1, .has_target = TRUE,
        .traces = traces, .n_traces = G_N_ELEMENTS (traces),
      };

      assert_sane (tl_wording_action_title (&bakery->reading, &action));
      assert_sane (tl_wording_action_prompt (&bakery->reading, &action));
      assert_sane (tl_wording_action_because (&bakery->reading, &action));
      assert_sane (tl_wording_action_measure (&bakery->reading, &action));
    }
}

static void
say_channels (Bakery     *bakery,
              const char *id)
{
  for (guint reason = TL_REASON_PINNED_IN; reason <= TL_REASON_NOT_NEEDED; reason++)
    {
      TlPlanChannel channel = { .id = id, .reason = (TlChannelReason) reason, .persona = id, .choice = id, .ruling = id };

      assert_sane (tl_wording_channel_reason (&bakery->reading, &channel));
      assert_sane (tl_wording_cadence (&bakery->reading, &channel));
      assert_sane (tl_wording_benchmark (&bakery->reading, id, id));
    }

  for (guint kind = 0; kind < TL_N_CONTRIBUTIONS; kind++)
    {
      for (guint basis = TL_USAGE_BASIS_LENS; basis <= TL_USAGE_BASIS_NONE; basis++)
        {
          TlPlanChannel channel = { .id = id };
          TlPersonaScore score = { .persona = id };
          TlContribution contribution = {
            .kind = (TlContributionKind) kind, .basis = (TlUsageBasis) basis, .ref = id, .usage = id,
          };

          assert_sane (tl_wording_contribution (&bakery->reading, &channel, &score, &contribution));
        }
    }
}

static void
say_findings (char *text)
{
  for (guint code = 0; code < TL_N_FINDING_CODES; code++)
    {
      TlFinding finding = { .code = (TlFindingCode) code, .name = text, .detail = text, .count = G_MAXUINT, .minutes = 1 };

      assert_sane (tl_wording_finding (&finding));
    }
}

static const char * const ids[] = {
  "anna", "families", "nuts", "counter", "easter", "reviews", "topic1", "old-page", "choice", "offers",
  "more-cakes", "instagram", "photo", "aim.primary", "whys.why_social", "readiness.culture_open", "gone", "", NULL,
};

static void
say_everything (Bakery *bakery)
{
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      say_actions (bakery, ids[i]);
      say_channels (bakery, ids[i]);
    }
  assert_sane (tl_wording_capacity (&bakery->reading));
}

static gboolean
name_record (TlRecord *record,
             gpointer  user_data)
{
  g_autofree char *name = tl_wording_record (record);

  g_assert_cmpint (strlen (name), >, 0);
  g_assert_null (strchr (name, '\n'));

  return TRUE;
}

static void
test_texts (void)
{
  g_autofree char *words = repeat ("Butter, Mehl und\n Salz. ", 10000 / 23);
  g_autofree char *one_word = repeat ("x", 10000);
  g_autofree char *marks = repeat ("e\xcc\x81", 5000);
  g_autofree char *hebrew = repeat ("לחם ", 2500);
  const char *texts[] = {
    "", " ", "\n\n", ".", "…", "%s %n %d", "<b>bold</b> & “quoted”", "\xe2\x81\xa9\xe2\x80\xae", "👩‍🍳🏽",
    words, one_word, marks, hebrew,
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (Bakery) bakery = bakery_new ();

      tl_record_foreach (bakery->strategy, overwrite, (gpointer) texts[i]);
      tl_record_foreach (bakery->strategy, name_record, NULL);
      say_everything (bakery);
      say_findings ((char *) texts[i]);
    }
}

static void
test_references (void)
{
  static const char * const targets[] = { "", "gone", "anna" };

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autoptr (Bakery) bakery = bakery_new ();

      tl_record_foreach (bakery->strategy, cut_loose, (gpointer) targets[i]);
      tl_record_foreach (bakery->catalogue, cut_loose, (gpointer) targets[i]);
      say_everything (bakery);
    }

  say_findings (NULL);
}

static void
test_nothing (void)
{
  g_autoptr (Bakery) bakery = bakery_new ();
  g_autoptr (TlStrategy) strategy = tl_record_new (TL_TYPE_STRATEGY, NULL);
  g_autoptr (TlCatalogue) catalogue = tl_record_new (TL_TYPE_CATALOGUE, NULL);
  Bakery empty = { strategy, catalogue, bakery->plan, { strategy, catalogue, bakery->plan } };

  tl_record_foreach (strategy, name_record, NULL);
  say_everything (&empty);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wording/odd/texts", test_texts);
  g_test_add_func ("/wording/odd/references", test_references);
  g_test_add_func ("/wording/odd/nothing", test_nothing);

  return g_test_run ();
}
