/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the plan is told by, and what it comes to when it is made again. */

#include "edit-laws.h"

#include "compare-plans.h"

static gboolean
add_paths (TlRecord *record,
           gpointer  user_data)
{
  for (guint field = 0; field <= tl_record_get_n_fields (record); field++)
    g_hash_table_add (user_data, tl_record_dup_path (record, field));
  return TRUE;
}

static GHashTable *
list_paths (Story *story)
{
  GHashTable *paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  tl_record_foreach (tl_document_get_envelope (story->document), add_paths, paths);
  return paths;
}

static guint
count_edits (const TlPlan *plan,
             TlEditState   state)
{
  guint n = 0;

  for (guint i = 0; i < plan->n_edits; i++)
    n += plan->edits[i].state == state;
  return n;
}

/* Every finding has its place, and changes that are left behind are counted. */
char *
law_places (Story *story)
{
  TlPlan *plan = story_get_plan (story);
  GPtrArray *findings = tl_document_get_findings (story->document);
  g_autoptr (GHashTable) paths = list_paths (story);
  guint left[] = { count_edits (plan, TL_EDIT_IN_QUESTION), count_edits (plan, TL_EDIT_HOMELESS) };

  for (guint i = 0; i < findings->len; i++)
    {
      const TlFinding *finding = findings->pdata[i];

      if (!g_hash_table_contains (paths, finding->where))
        return g_strdup_printf ("%s is found at %s, which is not there", tl_finding_code_to_nick (finding->code),
                                finding->where);
      if (finding->code == TL_FINDING_EDITS_IN_QUESTION)
        left[0] -= finding->count;
      if (finding->code == TL_FINDING_EDITS_HOMELESS)
        left[1] -= finding->count;
    }
  return left[0] == 0 && left[1] == 0 ? NULL : g_strdup ("changes are left behind, and nothing says so");
}

/* Every answer that an action comes from is there. */
char *
law_traces (Story *story)
{
  TlPlan *plan = story_get_plan (story);
  g_autoptr (GHashTable) paths = list_paths (story);

  for (guint i = 0; i < plan->n_actions; i++)
    {
      const TlPlanAction *action = &plan->actions[i];

      if (action->n_traces == 0 && !action->recorded)
        return g_strdup_printf ("%s comes from nowhere", action->key);
      for (guint t = 0; t < action->n_traces; t++)
        if (!g_hash_table_contains (paths, action->traces[t].ref)
            && tl_record_find (tl_document_get_strategy (story->document), action->traces[t].ref) == NULL)
          return g_strdup_printf ("%s comes from %s, which is not there", action->key, action->traces[t].ref);
    }
  return NULL;
}

/* Made twice of the same, a plan is the same. */
char *
law_again (Story *story)
{
  TlPlan *plan = story_get_plan (story);
  TlStrategy *strategy = tl_document_get_strategy (story->document);
  TlTracking *tracking = tl_document_get_tracking (story->document);
  TlCatalogue *catalogue = tl_document_get_catalogue (story->document);
  g_autoptr (TlPlan) derived = tl_plan_derive (strategy, tracking, catalogue, &plan->frame);
  g_autoptr (TlPlan) again = tl_plan_lay_over (derived, strategy, tracking, catalogue);

  return compare_plans (plan, again);
}

/* Saved and loaded, a document and its plan are the same. */
char *
law_loaded (Story *story)
{
  gsize length;
  g_autofree char *text = tl_document_to_data (story->document, &length);
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TlDocument) loaded = tl_document_new_from_data (text, length, &error);

  if (loaded == NULL)
    return g_strdup_printf ("what was saved is not accepted: %s", error->message);
  again = tl_document_to_data (loaded, NULL);
  if (!g_str_equal (text, again))
    return g_strdup ("loaded and saved, it is another text");
  return compare_plans (story_get_plan (story), tl_document_get_plan (loaded));
}
