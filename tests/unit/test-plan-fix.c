/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each repair: what it changes, that its finding is gone afterwards and no new
 * error has come up, and that undone it leaves all as it was. */

#include "check-fixture.h"

#include "document/tl-document.h"
#include "record/tl-change.h"
#include "record/tl-json.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-member.h"
#include "strategy/tl-pillar.h"

#define ANN CHECK_ANN
#define BOB CHECK_BOB
#define KPI(members) \
  "'kpis': [{'id': 'seen', 'name': 'Seen', 'baseline': 1, 'read_where': 'there', " members "'targets': [" \
  "{'id': 't', 'fiscal_year': 2027, 'quarter': 1, 'value': 5}, {'id': 'u', 'fiscal_year': 2027, 'quarter': 2, 'value': 5}]}]"
#define SHORT_OF_VIDEO \
  "'team': [{'id': 'ann', 'name': 'Ann', 'hours_per_week': 3, 'lead': true, 'skills': ['video']}," \
  "{'id': 'bob', 'name': 'Bob', 'hours_per_week': 2.5, 'skills': ['photo', 'writing', 'video']}]"
#define NOT_LEADING "{'id': 'ann', 'name': 'Ann', 'hours_per_week': 10, 'skills': ['writing', 'photo', 'video'], 'function': "

typedef struct
{
  CheckChanges changes;
  TlFindingCode code;
  guint n_changes;      /* 0: there is no repair */
  const char *name;     /* what it is about */
  const char *expected; /* members that stand in the document afterwards, or NULL */
} Row;

static const Row rows[] = {
  { { "'team': [" ANN "," BOB ", 'lead': true}, {'id': 'cas', 'hours_per_week': 1, 'lead': true}]" }, TL_FINDING_SEVERAL_LEADS, 2, "Ann",
    "\"lead\": true" },

  /* Bob alone has hours, or is of the leadership, or neither. */
  { { "'team': [{'id': 'ann', 'name': 'Ann'}," BOB "}]" }, TL_FINDING_NO_LEAD, 1, "Bob", "\"lead\": true" },
  { { "'team': [" NOT_LEADING "'sales'}," BOB ", 'function': 'leadership'}, {'id': 'cas', 'function': 'leadership'}]" },
    TL_FINDING_NO_LEAD, 1, "Bob", "\"lead\": true" },
  { { "'team': [" NOT_LEADING "'leadership'}," BOB ", 'function': 'leadership'}]" }, TL_FINDING_NO_LEAD, 0 },
  { { "'team': [" NOT_LEADING "'sales'}," BOB "}]" }, TL_FINDING_NO_LEAD, 0 },

  { { "'competitors': [{'id': 'c', 'name': 'They', 'channels': ['gone', 'alpha', 'nothing']}]" }, TL_FINDING_DANGLING_REFERENCE, 1, NULL,
    "\"channels\": [\"alpha\"]" },
  { { "'accounts': [{'id': 'acc', 'channel': 'nothing', 'handle': '@us'}]" }, TL_FINDING_DANGLING_REFERENCE, 1, NULL, "\"handle\": \"@us\"" },
  { { "'competitors': [{'id': 'c', 'name': 'They', 'channels': ['ann', 'alpha', 'photo']}]" }, TL_FINDING_DANGLING_REFERENCE, 1, NULL,
    "\"channels\": [\"alpha\"]" },
  { { KPI ("'frequency': 'monthly', 'reader': 'gone', ") }, TL_FINDING_DANGLING_REFERENCE, 1 },

  /* Ann alone makes what the channel takes: nobody who cannot is to stand in. */
  { { "'team': [" ANN ", {'id': 'cas', 'name': 'Cas', 'hours_per_week': 2}]" }, TL_FINDING_NO_BACKUP, 0 },
  { { "'team': [" ANN "]" }, TL_FINDING_NO_BACKUP, 0 },
  { { "'team': [" ANN ", {'id': 'cas', 'hours_per_week': 2}, {'id': 'dan', 'hours_per_week': 2}]" }, TL_FINDING_NO_BACKUP, 0 },

  { { KPI ("") }, TL_FINDING_KPI_INCOMPLETE, 2, "Ann", "\"frequency\": \"monthly\"" },
  { { KPI ("'frequency': 'weekly', ") }, TL_FINDING_KPI_INCOMPLETE, 1, "Ann", "\"reader\": \"ann\"" },
  { { KPI ("'reader': 'bob', ") }, TL_FINDING_KPI_INCOMPLETE, 1, NULL, "\"frequency\": \"monthly\"" },
  { { "'kpis': [{'id': 'seen', 'baseline': 1}]" }, TL_FINDING_KPI_INCOMPLETE, 0 },

  { { "'course': {'complaints_owner': ''}" }, TL_FINDING_NO_COMPLAINTS_RULE, 1, "Ann", "\"complaints_owner\": \"ann\"" },
  { { "'course': {'complaints_rule': ''}" }, TL_FINDING_NO_COMPLAINTS_RULE, 0 },
  { { "'obstacles': [{'id': 'o', 'text': 'Rain', 'sign': 'Clouds', 'adjustment': 'Umbrellas'}]" }, TL_FINDING_OBSTACLE_INCOMPLETE, 1, "Ann",
    "\"watcher\": \"ann\"" },
  { { "'obstacles': [{'id': 'o', 'text': 'Rain', 'sign': 'Clouds'}]" }, TL_FINDING_OBSTACLE_INCOMPLETE, 0 },

  { { SHORT_OF_VIDEO ", 'channel_choices': [{'id': 'pin', 'channel': 'gamma', 'pin': 'in'}]" }, TL_FINDING_PINNED_BELOW_LOW, 1, "Gamma" },

  /* Decided twice, on both sides of another; an action says that it comes of both
   * and of more. */
  { { SHORT_OF_VIDEO ", 'channel_choices': [{'id': 'pin', 'channel': 'gamma', 'pin': 'in'}, {'id': 'd', 'channel': 'delta', 'pin': 'out'},"
      "{'id': 'nip', 'channel': 'gamma', 'pin': 'in'}]",
      "'actions': [{'id': 'r', 'action': 'hand/1', 'prepare_on': '2027-01-06', 'operator': 'bob', 'minutes': 5, 'serves': ['nip', 'more', 'pin']}]" },
    TL_FINDING_PINNED_BELOW_LOW, 4, "Gamma", "\"serves\": [\"more\"]" },

  /* The largest remainders, of equal ones the first by id; a share that is not
   * said counts like the average of the others. */
  { { "'pillars': [{'id': 'c', 'share': 1}, {'id': 'b', 'share': 1}, {'id': 'a', 'share': 1}]" }, TL_FINDING_PILLAR_SHARES, 3, NULL,
    "\"share\": 34" },
  { { "'pillars': [{'id': 'a', 'share': 60}, {'id': 'b', 'share': 20}, {'id': 'c'}]" }, TL_FINDING_PILLAR_SHARES, 3, NULL, "\"share\": 33" },
  { { "'pillars': [{'id': 'a', 'share': 50}, {'id': 'b', 'share': 0}]" }, TL_FINDING_PILLAR_SHARES, 1, NULL, "\"share\": 100" },
  { { "'pillars': [{'id': 'a'}, {'id': 'b', 'share': 0}]" }, TL_FINDING_PILLAR_SHARES, 2, NULL, "\"share\": 50" },

  /* Days are swapped, unless it was the year that was forgotten. */
  { { "'team': [" ANN "," BOB ", 'absences': [{'id': 'a', 'first': '2027-12-10', 'last': '2027-12-03'}]}]" }, TL_FINDING_REVERSED_SPAN, 2, NULL,
    "\"first\": \"2027-12-03\"" },
  { { "'team': [" ANN "," BOB ", 'absences': [{'id': 'a', 'last': '2027-12-03'}]}]" }, TL_FINDING_REVERSED_SPAN, 0 },
  { { "'key_dates': [{'id': 'k', 'kind': 'closure', 'first': '2027-12-20', 'last': '2026-01-06'}]" }, TL_FINDING_REVERSED_SPAN, 1, "2028-01-06",
    "\"last\": \"2028-01-06\"" },
  { { "'team': [" ANN "," BOB ", 'quiet_from': '16:00', 'quiet_to': '14:30'}]" }, TL_FINDING_REVERSED_SPAN, 2, NULL,
    "\"quiet_to\": \"16:00\"" },
  { { "'team': [" ANN "," BOB ", 'quiet_from': '22:00', 'quiet_to': '02:00'}]" }, TL_FINDING_REVERSED_SPAN, 0 },
  { { NULL, "'actuals': [{'id': 'a', 'kpi': 'seen', 'value': 3, 'period_first': '2199-12-31', 'period_last': '2199-01-01'}]" },
    TL_FINDING_REVERSED_SPAN, 2, NULL, "\"period_first\": \"2199-01-01\"" },

  { { "'business': {'country': ' us'}" }, TL_FINDING_UNKNOWN_CODE, 1, "US", "\"country\": \"US\"" },
  { { "'business': {'currency': 'chf'}" }, TL_FINDING_UNKNOWN_CODE, 1, "CHF", "\"currency\": \"CHF\"" },
  { { "'business': {'currency': 'Euro'}" }, TL_FINDING_UNKNOWN_CODE, 0 },
  { { "'business': {'time_zone': 'America/New York'}" }, TL_FINDING_UNKNOWN_CODE, 1, "America/New_York", "\"time_zone\": \"America/New_York\"" },
  { { "'business': {'time_zone': 'Berlin'}" }, TL_FINDING_UNKNOWN_CODE, 0 },
  { { "'personas': [{'id': 'people', 'language': 'de_AT', 'channels': [{'id': 'pc', 'channel': 'alpha'}]}]" }, TL_FINDING_UNKNOWN_CODE, 1, "de-AT",
    "\"language\": \"de-AT\"" },

  /* What only a person can decide. */
  { { "'whys': {'why_fit': ''}" }, TL_FINDING_NO_FIT, 0 },
  { { .tracking = "'edits': [{'id': 'e', 'action': 'duty/listen/-/2021-01-11', 'field': 'minutes', 'value': '25', 'replaced': '30'}]" },
    TL_FINDING_EDITS_HOMELESS, 0 },
};

static char *
dup_text (const CheckFixture *fixture)
{
  g_autoptr (GString) text = g_string_new (NULL);

  tl_record_write (fixture->situation.root, text, 0);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static guint
count_errors (const CheckFixture *fixture)
{
  guint n = 0;

  for (guint i = 0; i < fixture->findings->len; i++)
    n += ((TlFinding *) fixture->findings->pdata[i])->severity == TL_SEVERITY_ERROR;
  return n;
}

static void
apply (CheckFixture *fixture,
       GPtrArray    *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      g_autoptr (GError) error = NULL;

      tl_change_apply (changes->pdata[i], fixture->situation.root, &error);
      g_assert_no_error (error);
    }
  check_fixture_update (fixture);
}

static void
undo (CheckFixture *fixture,
      GPtrArray    *changes)
{
  g_autoptr (GPtrArray) inverses = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_change_unref);

  for (guint i = changes->len; i > 0; i--)
    g_ptr_array_add (inverses, tl_change_invert (changes->pdata[i - 1]));
  apply (fixture, inverses);
}

static void
check_row (const Row *row)
{
  g_autoptr (CheckFixture) fixture = check_fixture_new (&row->changes);
  const TlFinding *finding = check_fixture_find (fixture, row->code);
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *before = dup_text (fixture), *after = NULL, *again = NULL;
  guint n_findings = fixture->findings->len, n_errors = count_errors (fixture);

  g_assert_nonnull (finding);
  g_assert_cmpint (tl_finding_can_fix (finding), ==, row->n_changes > 0);
  g_assert_cmpstr (finding->fix_name, ==, row->name);
  changes = tl_finding_list_fix (finding, &fixture->situation);
  g_assert_cmpint (changes != NULL, ==, row->n_changes > 0);
  if (changes == NULL)
    return;

  g_assert_cmpuint (changes->len, ==, row->n_changes);
  apply (fixture, changes);
  for (guint i = 0; i < fixture->findings->len; i++)
    g_test_message ("left: %s", tl_finding_code_to_nick (((TlFinding *) fixture->findings->pdata[i])->code));
  g_assert_null (check_fixture_find (fixture, row->code));
  g_assert_cmpuint (count_errors (fixture), ==, n_errors - (tl_finding_code_get_severity (row->code) == TL_SEVERITY_ERROR));
  after = dup_text (fixture);
  g_assert_cmpstr (after, !=, before);
  if (row->expected != NULL)
    g_assert_nonnull (strstr (after, row->expected));

  undo (fixture, changes);
  again = dup_text (fixture);
  g_assert_cmpstr (again, ==, before);
  g_assert_cmpuint (fixture->findings->len, ==, n_findings);
  g_assert_nonnull (check_fixture_find (fixture, row->code));
}

static void
test_rows (void)
{
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_test_message ("row %u: %s", r, tl_finding_code_to_nick (rows[r].code));
      check_row (&rows[r]);
    }
}

/* Largest remainders: 34, 33 and 33, the first by id getting most. */
static void
test_shares (void)
{
  g_autoptr (CheckFixture) fixture = check_fixture_new (&(CheckChanges) {
    "'pillars': [{'id': 'c', 'share': 1}, {'id': 'b', 'share': 1}, {'id': 'a', 'share': 1}, {'id': 'd', 'share': 0}]" });
  TlRecordList *pillars = tl_record_get_list (fixture->situation.strategy, TL_STRATEGY_PILLARS);
  static const double expected[] = { 33, 33, 34, 0 };
  g_autoptr (GPtrArray) changes = tl_finding_list_fix (check_fixture_find (fixture, TL_FINDING_PILLAR_SHARES), &fixture->situation);

  apply (fixture, changes);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpfloat (tl_record_get_optional (tl_record_list_get (pillars, i), TL_PILLAR_SHARE), ==, expected[i]);
}

/* The first in the team stays the lead, and no other is. */
static void
test_leads (void)
{
  g_autoptr (CheckFixture) fixture = check_fixture_new (&(CheckChanges) {
    "'team': [{'id': 'zoe', 'hours_per_week': 1}," ANN "," BOB ", 'lead': true}]" });
  TlRecordList *team = tl_record_get_list (fixture->situation.strategy, TL_STRATEGY_TEAM);
  g_autoptr (GPtrArray) changes = tl_finding_list_fix (check_fixture_find (fixture, TL_FINDING_SEVERAL_LEADS), &fixture->situation);

  apply (fixture, changes);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (tl_record_get_boolean (tl_record_list_get (team, i), TL_MEMBER_LEAD), ==, i == 1);
}

/* The last channel that may be used is not given away. */
static void
test_last_channel (void)
{
  g_autoptr (CheckFixture) fixture = check_fixture_new (&(CheckChanges) {
    SHORT_OF_VIDEO ", 'channel_choices': [{'id': 'pin', 'channel': 'gamma', 'pin': 'in'}, {'id': 'a', 'channel': 'alpha', 'pin': 'out'},"
    "{'id': 'b', 'channel': 'beta', 'pin': 'out'}, {'id': 'd', 'channel': 'delta', 'pin': 'out'}]" });

  g_assert_false (tl_finding_can_fix (check_fixture_find (fixture, TL_FINDING_PINNED_BELOW_LOW)));
}

/* A finding of before that has nothing to be repaired any more. */
static void
test_old_finding (void)
{
  g_autoptr (CheckFixture) fixture = check_fixture_new (&(CheckChanges) { "'course': {'complaints_owner': ''}" });
  g_autoptr (TlFinding) finding = tl_finding_copy (check_fixture_find (fixture, TL_FINDING_NO_COMPLAINTS_RULE));

  g_assert_true (tl_finding_can_fix (finding));
  g_assert_cmpstr (finding->fix_name, ==, "Ann");
  g_free (finding->where);
  finding->where = g_strdup ("strategy.obstacles[3].watcher");
  g_assert_null (tl_finding_list_fix (finding, &fixture->situation));
}

/* In a document, a repair is one step that can be undone. */
static void
test_document (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlDocument) document = tl_document_new_example ("bakery", &error);
  TlRecordList *pillars = tl_record_get_list (tl_document_get_strategy (document), TL_STRATEGY_PILLARS);
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  GPtrArray *findings;
  TlSituation situation;

  g_assert_no_error (error);
  tl_record_set_optional (tl_record_list_get (pillars, 0), TL_PILLAR_SHARE, 60);
  tl_document_seal (document);
  before = tl_document_to_data (document, NULL);
  findings = tl_document_get_findings (document);
  g_assert_cmpuint (findings->len, ==, 1);
  tl_document_get_situation (document, tl_document_get_plan (document), &situation);
  changes = tl_finding_list_fix (findings->pdata[0], &situation);

  g_assert_true (tl_document_apply (document, "Make themes add up", changes, &error));
  g_assert_no_error (error);
  tl_document_update (document);
  g_assert_cmpuint (tl_document_get_findings (document)->len, ==, 0);

  g_assert_true (tl_document_undo (document));
  tl_document_update (document);
  g_assert_cmpuint (tl_document_get_findings (document)->len, ==, 1);
  after = tl_document_to_data (document, NULL);
  g_assert_cmpstr (after, ==, before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/fix/rows", test_rows);
  g_test_add_func ("/plan/fix/shares", test_shares);
  g_test_add_func ("/plan/fix/leads", test_leads);
  g_test_add_func ("/plan/fix/last-channel", test_last_channel);
  g_test_add_func ("/plan/fix/old-finding", test_old_finding);
  g_test_add_func ("/plan/fix/document", test_document);
  return g_test_run ();
}
