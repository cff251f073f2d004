/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What repairs do. */

#include "plan-laws.h"

#include "plan/tl-fix.h"
#include "record/tl-change.h"
#include "record/tl-json.h"
#include "strategy/tl-absence.h"
#include "strategy/tl-business.h"
#include "strategy/tl-key-date.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-member.h"
#include "strategy/tl-persona.h"

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

/* How many findings say the same. Their places do not tell: what stands behind a
 * record that went has moved up. */
static guint
count_alike (GPtrArray       *findings,
             const TlFinding *sought)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const TlFinding *finding = findings->pdata[i];

      n += finding->code == sought->code && finding->count == sought->count && g_strcmp0 (finding->name, sought->name) == 0
           && g_strcmp0 (finding->detail, sought->detail) == 0;
    }
  return n;
}

static const TlFinding *
find_new_error (GPtrArray *before,
                GPtrArray *after)
{
  for (guint i = 0; i < after->len; i++)
    if (((TlFinding *) after->pdata[i])->severity == TL_SEVERITY_ERROR
        && count_alike (after, after->pdata[i]) > count_alike (before, after->pdata[i]))
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

/* Of a change that has been made, the change is kept, so that it can be taken
 * back. */
static void
slip (Derived      *derived,
      GPtrArray    *slips,
      gpointer      record,
      guint         field,
      const GValue *value)
{
  g_autoptr (TlChange) change = tl_change_new_set (record, field, tl_record_get_value (record, field), value);

  if (tl_change_apply (change, TL_RECORD (derived->envelope), NULL))
    g_ptr_array_add (slips, g_steal_pointer (&change));
}

static void
slip_text (Derived    *derived,
           GPtrArray  *slips,
           gpointer    record,
           guint       field,
           const char *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  slip (derived, slips, record, field, &value);
}

/* Two values where the other one belongs. */
static void
slip_over (Derived   *derived,
           GPtrArray *slips,
           gpointer   record,
           guint      first,
           guint      last)
{
  g_auto (GValue) early = G_VALUE_INIT, late = G_VALUE_INIT;

  if (!tl_record_is_set (record, first) || !tl_record_is_set (record, last))
    return;
  g_value_init (&early, G_VALUE_TYPE (tl_record_get_value (record, first)));
  g_value_init (&late, G_VALUE_TYPE (&early));
  g_value_copy (tl_record_get_value (record, first), &early);
  g_value_copy (tl_record_get_value (record, last), &late);
  slip (derived, slips, record, first, &late);
  slip (derived, slips, record, last, &early);
}

static void
slip_everywhere (Derived   *derived,
                 GPtrArray *slips)
{
  TlRecordList *team = tl_record_get_list (derived->strategy, TL_STRATEGY_TEAM);
  TlRecordList *dates = tl_record_get_list (derived->strategy, TL_STRATEGY_KEY_DATES);
  TlRecordList *personas = tl_record_get_list (derived->strategy, TL_STRATEGY_PERSONAS);
  TlRecordList *kpis = tl_record_get_list (derived->strategy, TL_STRATEGY_KPIS);
  TlBusiness *business = tl_record_get_child (derived->strategy, TL_STRATEGY_BUSINESS);

  for (guint i = 0; i < tl_record_list_get_length (team); i++)
    {
      TlMember *member = tl_record_list_get (team, i);
      TlRecordList *absences = tl_record_get_list (member, TL_MEMBER_ABSENCES);
      g_auto (GValue) time = G_VALUE_INIT;

      g_value_init (&time, G_TYPE_INT);
      g_value_set_int (&time, 0);
      slip (derived, slips, member, TL_MEMBER_QUIET_TO, &time);
      for (guint a = 0; a < tl_record_list_get_length (absences); a++)
        slip_over (derived, slips, tl_record_list_get (absences, a), TL_ABSENCE_FIRST, TL_ABSENCE_LAST);
      if (tl_record_list_get_length (personas) > 0)
        slip_text (derived, slips, member, TL_MEMBER_BACKUP, tl_record_get_id (tl_record_list_get (personas, 0)));
    }
  for (guint i = 0; i < tl_record_list_get_length (dates); i++)
    slip_over (derived, slips, tl_record_list_get (dates, i), TL_KEY_DATE_FIRST, TL_KEY_DATE_LAST);
  for (guint i = 0; i < tl_record_list_get_length (personas); i++)
    {
      slip_text (derived, slips, tl_record_list_get (personas, i), TL_PERSONA_LANGUAGE, "de_AT");
      slip_text (derived, slips, tl_record_list_get (personas, i), TL_PERSONA_COUNTRY, " us");
    }
  for (guint i = 0; i < tl_record_list_get_length (kpis); i++)
    slip_text (derived, slips, tl_record_list_get (kpis, i), TL_KPI_READER, tl_record_get_id (tl_record_list_get (kpis, i)));
  slip_text (derived, slips, business, TL_BUSINESS_COUNTRY, "gb");
  slip_text (derived, slips, business, TL_BUSINESS_CURRENCY, "eur ");
}

/* Likewise where days stand the wrong way round, codes are written otherwise, and
 * references are of the wrong type. */
char *
law_slips (Derived *derived)
{
  g_autoptr (GPtrArray) slips = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_change_unref);
  char *verdict;

  slip_everywhere (derived, slips);
  verdict = law_fixes (derived);
  for (guint i = slips->len; i > 0; i--)
    {
      g_autoptr (TlChange) inverse = tl_change_invert (slips->pdata[i - 1]);

      g_assert_true (tl_change_apply (inverse, TL_RECORD (derived->envelope), NULL));
    }
  return verdict;
}
