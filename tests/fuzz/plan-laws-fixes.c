/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What repairs do. */

#include "plan-laws.h"

#include "plan/tl-fix.h"
#include "record/tl-change.h"
#include "record/tl-json.h"

static GPtrArray *
check_again (Derived     *derived,
             TlPlan     **plan,
             TlSituation *situation)
{
  *plan = derive_again (derived, derived->frame.start, derived->frame.weeks);
  *situation = (TlSituation) {
    .root = TL_RECORD (derived->envelope),
    .strategy = derived->strategy,
    .tracking = tl_record_get_child (derived->envelope, TL_ENVELOPE_TRACKING),
    .catalogue = derived->catalogue,
    .plan = *plan,
  };
  return tl_plan_check (situation);
}

static char *
write_document (Derived *derived)
{
  g_autoptr (GString) text = g_string_new (NULL);

  tl_record_write (derived->envelope, text, 0);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gboolean
is_found (GPtrArray       *findings,
          const TlFinding *sought)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const TlFinding *finding = findings->pdata[i];

      if (finding->code == sought->code && g_str_equal (finding->where, sought->where)
          && g_strcmp0 (finding->channel, sought->channel) == 0)
        return TRUE;
    }
  return FALSE;
}

static const TlFinding *
find_new_error (GPtrArray *before,
                GPtrArray *after)
{
  for (guint i = 0; i < after->len; i++)
    if (((TlFinding *) after->pdata[i])->severity == TL_SEVERITY_ERROR && !is_found (before, after->pdata[i]))
      return after->pdata[i];
  return NULL;
}

static char *
judge_fix (Derived         *derived,
           GPtrArray       *before,
           const TlFinding *finding,
           GPtrArray       *changes)
{
  const char *nick = tl_finding_code_to_nick (finding->code);
  g_autoptr (TlPlan) plan = NULL;
  g_autoptr (GPtrArray) after = NULL;
  TlSituation situation;
  char *verdict = NULL;

  for (guint i = 0; i < changes->len; i++)
    if (!tl_change_apply (changes->pdata[i], TL_RECORD (derived->envelope), NULL))
      return g_strdup_printf ("%s at %s: the repair cannot be made", nick, finding->where);
  after = check_again (derived, &plan, &situation);
  if (is_found (after, finding))
    verdict = g_strdup_printf ("%s at %s is not repaired", nick, finding->where);
  else if (find_new_error (before, after) != NULL)
    verdict = g_strdup_printf ("%s at %s: the repair brings %s", nick, finding->where,
                               tl_finding_code_to_nick (find_new_error (before, after)->code));
  for (guint i = changes->len; i > 0; i--)
    {
      g_autoptr (TlChange) inverse = tl_change_invert (changes->pdata[i - 1]);

      if (!tl_change_apply (inverse, TL_RECORD (derived->envelope), NULL) && verdict == NULL)
        verdict = g_strdup_printf ("%s at %s: the repair cannot be undone", nick, finding->where);
    }
  return verdict;
}

/* Each repair makes its finding go, brings no new error, and undone leaves all as
 * it was. */
char *
law_fixes (Derived *derived)
{
  g_autofree char *text = write_document (derived), *text_again = NULL;
  g_autoptr (TlPlan) plan = NULL;
  TlSituation situation;
  g_autoptr (GPtrArray) findings = check_again (derived, &plan, &situation);

  for (guint i = 0; i < findings->len; i++)
    {
      const TlFinding *finding = findings->pdata[i];
      g_autoptr (GPtrArray) changes = tl_finding_list_fix (finding, &situation);
      char *verdict;

      if (tl_finding_can_fix (finding) != (changes != NULL))
        return g_strdup_printf ("%s at %s: there is a repair, and there is none", tl_finding_code_to_nick (finding->code), finding->where);
      verdict = changes != NULL ? judge_fix (derived, findings, finding, changes) : NULL;
      if (verdict != NULL)
        return verdict;
    }
  text_again = write_document (derived);
  return g_str_equal (text, text_again) ? NULL : g_strdup ("a repair that is undone leaves something behind");
}
