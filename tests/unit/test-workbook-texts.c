/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sentences that the workbook makes once for many actions are those of each. */

#include <locale.h>
#include <string.h>

#include "document/tl-examples.h"
#include "export/workbook/tl-workbook-private.h"

#include "../fuzz/random-document.h"

#define N_RANDOM 200

static guint
check_action (TlWorkbook         *workbook,
              const TlPlanAction *action)
{
  const TlReading *reading = workbook->reading;
  g_autofree char *title = tl_wording_action_title (reading, action);
  g_autofree char *own = tl_workbook_dup_title (workbook, action);
  g_autofree char *brief = tl_wording_action_prompt (reading, action);
  g_autofree char *reason = tl_wording_action_because (reading, action);
  g_autofree char *measure = tl_wording_action_measure (reading, action);
  g_autofree char *benchmark = action->benchmark != NULL
                               ? tl_wording_benchmark (reading, action->channel, action->benchmark) : g_strdup ("");

  g_assert_cmpstr (own != NULL ? own : tl_workbook_get_title (workbook, action), ==, title);
  g_assert_cmpstr (tl_workbook_get_brief (workbook, action), ==, brief);
  g_assert_cmpstr (tl_workbook_get_reason (workbook, action), ==, reason);
  g_assert_cmpstr (tl_workbook_get_measure (workbook, action), ==, measure);
  g_assert_cmpstr (tl_workbook_get_benchmark (workbook, action), ==, benchmark);

  return 5;
}

/* How many sentences there are, and how many were made. */
static void
check_document (TlDocument *document,
                guint      *n_sentences,
                guint      *n_made)
{
  TlExportInput input;
  TlWorkbook workbook;

  tl_export_input_init (&input, document);
  workbook = (TlWorkbook) {
    .reading = &input.reading,
    .sentences = tl_workbook_sentences_new (),
  };

  for (guint i = 0; i < input.reading.plan->n_actions; i++)
    *n_sentences += check_action (&workbook, &input.reading.plan->actions[i]);
  *n_made += g_hash_table_size (workbook.sentences);
  g_hash_table_unref (workbook.sentences);
}

static void
test_examples (void)
{
  guint n_sentences = 0, n_made = 0;

  for (const char * const *name = tl_examples_get_names (); *name != NULL; name++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) data = tl_examples_get_data (*name, &error);
      g_autoptr (TlDocument) document = NULL;
      gsize length;
      const char *text;

      g_assert_no_error (error);
      text = g_bytes_get_data (data, &length);
      document = tl_document_new_from_data (text, length, &error);
      g_assert_no_error (error);
      check_document (document, &n_sentences, &n_made);
    }

  g_assert_cmpuint (n_sentences, >, 2000);
  g_assert_cmpuint (n_made, <, n_sentences / 2);
}

static void
test_random (void)
{
  guint n_sentences = 0, n_made = 0;

  for (guint seed = 1; seed <= N_RANDOM; seed++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TlDocument) document = NULL;
      g_autoptr (JsonNode) node = NULL;
      g_autofree char *text = NULL;
      Dice dice = { .state = seed };

      node = random_document_new (&dice);
      json_object_set_string_member (json_node_get_object (node), "format", "throughline");
      json_object_set_int_member (json_node_get_object (node), "version", 1);
      text = json_to_string (node, FALSE);
      document = tl_document_new_from_data (text, strlen (text), &error);
      g_assert_no_error (error);
      check_document (document, &n_sentences, &n_made);
    }

  g_assert_cmpuint (n_sentences, >, 2000);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workbook/texts/examples", test_examples);
  g_test_add_func ("/workbook/texts/random", test_random);

  return g_test_run ();
}
