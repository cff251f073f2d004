/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Workbooks that come back: what they would change, and that they do just that. */

#include "edits-fixture.h"
#include "document/tl-shown.h"
#include "import/tl-workbook-words.h"
#include "tracking/tl-actual.h"
#include "wording/tl-reading.h"
#include "xlsx-fixture.h"

/* Of the bakery. */
#define KPI "7880cdb2-267e-40b6-b0d0-ba92bd032dfe"
#define PERIOD KPI "/2027-01-04/2027-01-10"
#define INES "7ced8798-090f-48a6-b035-4a0f137585e3"
#define BEN "23a620da-a409-47bd-9eaf-c9a015e43761"

typedef struct
{
  EditsFixture edits;
  const char *id; /* of the document */
} Fixture;

/* --- Workbooks --- */

#define LAYOUT "throughline-workbook|#1|{document}|2027-01-04\n"
#define SHEETS \
  "sheet|actions|Actions\n" \
  "column|actions|status|Status\ncolumn|actions|minutes|Actual hours\ncolumn|actions|done_on|Done on\n" \
  "column|actions|link|Link\ncolumn|actions|note|Note\ncolumn|actions|id|Key\n" \
  "sheet|results|Results\ncolumn|results|value|Actual\ncolumn|results|value_note|Note\ncolumn|results|id|Key\n"
#define WORDS "word|status|planned|Geplant\nword|status|done|Erledigt\nword|status|skipped|Fällt weg\n"
#define VALUES \
  "base|actions|{post}|status|planned\n" \
  "base|actions|{other}|status|done\nbase|actions|{other}|minutes|30\nbase|actions|{other}|note|Old note\n" \
  "base|results|{period}|value|\nbase|results|{period}|value_note|Old word"
#define BASE LAYOUT SHEETS WORDS VALUES

#define ACTIONS_HEADER "Plan\n\nWhat|Status|Actual hours|Done on|Link|Note|Key\n"
#define POST "Post|Geplant|||||{post}"
#define OTHER "Other|Erledigt|#0.5|||Old note|{other}"
#define ACTIONS ACTIONS_HEADER POST "\n" OTHER

#define RESULTS_HEADER "Measure|Actual|Note|Key\n"
#define RESULTS RESULTS_HEADER "Cakes||Old word|{period}"

/* A workbook in the notation of xlsx_make_rows(); NULL: as it was made. */
typedef struct
{
  const char *name;
  const char *base;
  const char *actions;
  const char *results;
  const char *expected;
  const char *actions_name;
  gboolean from_1904;
} Case;

/* "{day}" is written as values are, "{day#}" as spreadsheets count. */
static void
fill_in_day (GString    *text,
             const char *name,
             TlDay       day)
{
  g_autofree char *value = tl_day_to_string (day);
  g_autofree char *number = g_strdup_printf ("%u", day - (tl_day_new (1900, 1, 1) - 2));
  g_autofree char *place = g_strdup_printf ("{%s}", name);
  g_autofree char *number_place = g_strdup_printf ("{%s#}", name);

  g_string_replace (text, place, value, 0);
  g_string_replace (text, number_place, number, 0);
}

/* "{shown:Post}" or, of a number, "{shown:#3}". */
static void
fill_in_shown (GString *text)
{
  for (char *start; (start = strstr (text->str, "{shown:")) != NULL;)
    {
      const gsize at = (gsize) (start - text->str);
      char *end = strchr (start, '}');
      g_autofree char *what = g_strndup (start + strlen ("{shown:"), (gsize) (end - start) - strlen ("{shown:"));
      char letters[TL_SHOWN_LENGTH];

      tl_shown_write (*what == '#' ? tl_shown_of_number (g_ascii_strtod (what + 1, NULL)) : tl_shown_of_text (what), letters);
      g_string_erase (text, (gssize) at, end + 1 - start);
      g_string_insert_len (text, (gssize) at, letters, TL_SHOWN_LENGTH);
    }
}

static char *
fill_in (const Fixture *fixture,
         const char    *lines)
{
  g_autoptr (GString) text = g_string_new (lines);
  const TlPlanAction *post = edits_find_action (fixture->edits.document, fixture->edits.post);

  g_string_replace (text, "{document}", fixture->id, 0);
  g_string_replace (text, "{post}", fixture->edits.post, 0);
  g_string_replace (text, "{other}", fixture->edits.other, 0);
  g_string_replace (text, "{period}", PERIOD, 0);
  g_string_replace (text, "{who}", post->operator_id, 0);
  fill_in_day (text, "work", post->prepare_on);
  fill_in_day (text, "day", post->publish_on);
  fill_in_day (text, "before", post->prepare_on - 1);
  fill_in_day (text, "after", post->publish_on + 1);
  fill_in_shown (text);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
make_rows (const Fixture *fixture,
           const char    *lines)
{
  g_autofree char *filled_in = fill_in (fixture, lines);

  return xlsx_make_rows (filled_in);
}

static GBytes *
make_workbook (const Fixture *fixture,
               const Case    *data)
{
  const XlsxParts parts = {
    .styles = XLSX_STYLES,
    .workbook_properties = data->from_1904 ? "<workbookPr date1904='1'/>" : NULL,
  };
  g_autofree char *base = make_rows (fixture, data->base != NULL ? data->base : BASE);
  g_autofree char *actions = make_rows (fixture, data->actions != NULL ? data->actions : ACTIONS);
  g_autofree char *results = make_rows (fixture, data->results != NULL ? data->results : RESULTS);

  return xlsx_make (&parts, "Summary", "<row><c><v>1</v></c></row>",
                    data->actions_name != NULL ? data->actions_name : "Actions", actions,
                    "Results", results, "throughline", base, NULL);
}

/* --- What is found --- */

static const char *
get_nick (TlInputField field)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (TL_TYPE_INPUT_FIELD);

  return g_enum_get_value (klass, (int) field)->value_nick;
}

/* A line each: "post status new: planned > done (planned) Actions!B4", with what is in
 * the document in brackets; then problems. */
static char *
describe (const Fixture     *fixture,
          TlWorkbookChanges *changes)
{
  static const char *const problems[] = { "no id", "unknown id", "rows gone", "column gone", "sheet gone", "cell", "column added" };
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < changes->changes->len; i++)
    {
      const TlWorkbookChange *change = g_ptr_array_index (changes->changes, i);
      const TlWorkbookValue *value = change->value;

      g_string_append_printf (out, "%s %s %s: %s > %s (%s) %s!%s\n", value->row, get_nick (value->field),
                              tl_workbook_state_to_nick (change->state), value->base,
                              change->wanted != NULL ? change->wanted : value->text, change->current, value->sheet, value->cell);
    }
  for (guint i = 0; i < changes->data->problems->len; i++)
    {
      const TlWorkbookProblem *problem = g_ptr_array_index (changes->data->problems, i);

      g_string_append_printf (out, "%s: %s!%s “%s” %u%s%s\n", problems[problem->kind], problem->sheet, problem->cell,
                              problem->text, problem->n, *problem->head != '\0' ? " of " : "", problem->head);
    }
  g_string_replace (out, fixture->edits.post, "post", 0);
  g_string_replace (out, fixture->edits.other, "other", 0);
  g_string_replace (out, PERIOD, "period", 0);
  return g_string_free_and_steal (g_steal_pointer (&out));
}

static TlWorkbookChanges *
read_changes (const Fixture  *fixture,
              const Case     *data,
              GError        **error)
{
  g_autoptr (GBytes) bytes = make_workbook (fixture, data);
  g_autoptr (TlWorkbookData) read = tl_workbook_data_new (bytes, error);

  return read != NULL ? tl_workbook_changes_new (read, fixture->edits.document, error) : NULL;
}

/* As the document was when the workbook was made. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_input_change_free);

  edits_set_up (&fixture->edits, NULL);
  fixture->id = tl_record_get_text (tl_document_get_envelope (fixture->edits.document), TL_ENVELOPE_DOCUMENT);
  g_ptr_array_add (changes, tl_input_change_new (fixture->edits.other, TL_INPUT_STATUS, "done"));
  g_ptr_array_add (changes, tl_input_change_new (fixture->edits.other, TL_INPUT_MINUTES, "30"));
  g_ptr_array_add (changes, tl_input_change_new (fixture->edits.other, TL_INPUT_NOTE, "Old note"));
  g_ptr_array_add (changes, tl_input_change_new (PERIOD, TL_INPUT_VALUE_NOTE, "Old word"));
  g_assert_cmpuint (tl_inputs_apply (fixture->edits.document, NULL, changes), ==, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  edits_tear_down (&fixture->edits, NULL);
}

#define POST_AS(cells) .actions = ACTIONS_HEADER "Post|" cells "|{post}\n" OTHER
/* Workbooks that know who does what and when, and what columns show. */
#define PLAN_BASE \
  "throughline-workbook|#2|{document}|2027-01-04\nsheet|actions|Actions\ncolumn|actions|status|Status\n" \
  "column|actions|operator|Who\ncolumn|actions|prepare_on|Date\ncolumn|actions|publish_on|Publish on\n" \
  "column|actions|note|Note\ncolumn|actions|id|Key\ncolumn|actions|shown|Day|prepare_on\ncolumn|actions|shown|What\n" \
  "column|actions|shown|Time\ncolumn|actions|shown|Who|operator\n" WORDS \
  "word|operator||Nobody\nword|operator|" BEN "|Ben\nword|operator|a|Twin\nword|operator|b|Twin\n" \
  "fields|actions|status|operator|prepare_on|publish_on|note\n" \
  "row|{post}|{shown:#{work#}}{shown:Post}{shown:#0.5}{shown:Twin}|planned|{who}|{work}|{day}\n" \
  "row|" EDITS_DUTY "|{shown:#46413}{shown:Listen}{shown:}{shown:}|planned||2027-01-26"
#define PLAN_HEADER "Date|Day|What|Publish on|Time|Who|Status|Note|Key\n"
#define PLAN_POST "#{work#}d|#{work#}d|Post|#{day#}d|#0.5t|Twin|Geplant||{post}\n"
#define PLAN_DUTY "#46413d|#46413d|Listen||||Geplant||" EDITS_DUTY
#define PLAN(rows) .base = PLAN_BASE, .actions = PLAN_HEADER rows, .results = "Nothing"
#define PLAN_POST_AS(cells) PLAN (cells "|Geplant||{post}\n" PLAN_DUTY)

#define CAKES_AS(cells) .results = RESULTS_HEADER "Cakes|" cells "|{period}"

static const Case cases[] = {
  { "as-it-was", .expected = "" },

  /* What people type. */
  { "status", POST_AS ("Erledigt||||"), .expected = "post status new: planned > done (planned) Actions!B4\n" },
  { "status-spaces", POST_AS (" fällt  WEG ||||"), .expected = "post status new: planned > skipped (planned) Actions!B4\n" },
  { "status-same", POST_AS ("GEPLANT||||"), .expected = "" },
  { "status-unknown", POST_AS ("vielleicht||||"), .expected = "post status unreadable: planned > vielleicht (planned) Actions!B4\n" },
  { "status-empty", POST_AS ("||||"), .expected = "post status unreadable: planned >  (planned) Actions!B4\n" },
  { "status-number", POST_AS ("#1||||"), .expected = "post status unreadable: planned > 1 (planned) Actions!B4\n" },
  { "hours", POST_AS ("Erledigt|#1.25|||"),
    .expected = "post status new: planned > done (planned) Actions!B4\npost minutes new:  > 75 () Actions!C4\n" },
  { "hours-rounded", POST_AS ("Erledigt|#0.333|||"),
    .expected = "post status new: planned > done (planned) Actions!B4\npost minutes new:  > 20 () Actions!C4\n" },
  { "hours-typed", POST_AS ("Erledigt|1,5|||"),
    .expected = "post status new: planned > done (planned) Actions!B4\npost minutes new:  > 90 () Actions!C4\n" },
  { "hours-clock", POST_AS ("Erledigt|1:30|||"),
    .expected = "post status new: planned > done (planned) Actions!B4\npost minutes new:  > 90 () Actions!C4\n" },
  { "hours-time", POST_AS ("Erledigt|#0.0625t|||"),
    .expected = "post status new: planned > done (planned) Actions!B4\npost minutes new:  > 90 () Actions!C4\n" },
  { "hours-words", POST_AS ("Geplant|long|||"), .expected = "post minutes unreadable:  > long () Actions!C4\n" },
  { "hours-negative", POST_AS ("Geplant|#-1|||"), .expected = "post minutes unreadable:  > -1 () Actions!C4\n" },
  { "hours-too-many", POST_AS ("Geplant|#169|||"), .expected = "post minutes unreadable:  > 169 () Actions!C4\n" },
  { "hours-error", POST_AS ("Geplant|!#N/A|||"), .expected = "post minutes unreadable:  > #N/A () Actions!C4\n" },
  { "hours-true", POST_AS ("Geplant|?1|||"), .expected = "post minutes unreadable:  > TRUE () Actions!C4\n" },
  { "hours-pending", POST_AS ("Geplant|=|||"), .expected = "post minutes unreadable:  >  () Actions!C4\n" },
  { "date", POST_AS ("Erledigt||#46413d||"),
    .expected = "post status new: planned > done (planned) Actions!B4\npost done_on new:  > 2027-01-26 () Actions!D4\n" },
  { "date-with-time", POST_AS ("Erledigt||#46413.75||"),
    .expected = "post status new: planned > done (planned) Actions!B4\npost done_on new:  > 2027-01-26 () Actions!D4\n" },
  { "date-1904", POST_AS ("Erledigt||#44951d||"), .from_1904 = TRUE,
    .expected = "post status new: planned > done (planned) Actions!B4\npost done_on new:  > 2027-01-26 () Actions!D4\n" },
  { "date-typed", POST_AS ("Erledigt||2027-01-26||"),
    .expected = "post status new: planned > done (planned) Actions!B4\npost done_on new:  > 2027-01-26 () Actions!D4\n" },
  { "date-first", POST_AS ("Geplant||#61d||"), .expected = "post done_on not_done:  > 1900-03-01 () Actions!D4\n" },
  { "date-too-early", POST_AS ("Geplant||#60d||"), .expected = "post done_on unreadable:  > 60 () Actions!D4\n" },
  { "date-too-late", POST_AS ("Geplant||#109575d||"), .expected = "post done_on unreadable:  > 109575 () Actions!D4\n" },
  { "date-words", POST_AS ("Geplant||soon||"), .expected = "post done_on unreadable:  > soon () Actions!D4\n" },
  { "link", POST_AS ("Erledigt||| https://example.org/p |"),
    .expected = "post status new: planned > done (planned) Actions!B4\npost link new:  > https://example.org/p () Actions!E4\n" },
  { "note-pending", POST_AS ("Geplant||||="), .expected = "post note unreadable:  >  () Actions!F4\n" },
  { "note-text", POST_AS ("Geplant|||| 12 left "), .expected = "post note new:  >  12 left  () Actions!F4\n" },
  { "note-number", POST_AS ("Geplant||||#12.5"), .expected = "post note new:  > 12.5 () Actions!F4\n" },
  { "note-date", POST_AS ("Geplant||||#46413d"), .expected = "post note new:  > 2027-01-26 () Actions!F4\n" },
  { "note-percent", POST_AS ("Geplant||||#0.125%"), .expected = "post note new:  > 12.5% () Actions!F4\n" },
  { "note-time", POST_AS ("Geplant||||#0.5625t"), .expected = "post note new:  > 13:30 () Actions!F4\n" },
  { "note-true", POST_AS ("Geplant||||?1"), .expected = "post note new:  > TRUE () Actions!F4\n" },
  { "number", CAKES_AS ("#12.5|Old word"), .expected = "period value new:  > 12.5 () Results!B2\n" },
  { "number-typed", CAKES_AS (" 12.5 |Old word"), .expected = "period value new:  > 12.5 () Results!B2\n" },
  { "number-comma", CAKES_AS ("0,125|Old word"), .expected = "period value new:  > 0.125 () Results!B2\n" },
  { "number-thousands", CAKES_AS ("1,250|Old word"), .expected = "period value unreadable:  > 1,250 () Results!B2\n" },
  { "number-percent", CAKES_AS ("#0.07%|Old word"), .expected = "period value new:  > 7 () Results!B2\n" },
  { "number-date", CAKES_AS ("#46413d|Old word"), .expected = "period value unreadable:  > 46413 () Results!B2\n" },
  { "number-too-large", CAKES_AS ("#1e13|Old word"), .expected = "period value unreadable:  > 10000000000000 () Results!B2\n" },
  { "number-note", CAKES_AS ("|"), .expected = "period value_note new: Old word >  (Old word) Results!C2\n" },
  { "not-done", POST_AS ("Geplant|#1||https://example.org|"),
    .expected = "post minutes not_done:  > 60 () Actions!C4\npost link not_done:  > https://example.org () Actions!E4\n" },
  { "emptied", .actions = ACTIONS_HEADER POST "\nOther|Erledigt|||||{other}",
    .expected = "other minutes new: 30 >  (30) Actions!C5\nother note new: Old note >  (Old note) Actions!F5\n" },

  /* Where people moved things. */
  { "columns-moved", .actions = "Key|Note||Link|Done on|Actual hours|Status\n{post}|New note|||||Erledigt\n{other}|Old note||||#0.5|Erledigt",
    .expected = "post status new: planned > done (planned) Actions!G2\npost note new:  > New note () Actions!B2\n" },
  { "header-spaces", .actions = "status| ACTUAL  hours |Done on|link|NOTE|key\nErledigt|||||{post}\nErledigt|#0.5|||Old note|{other}",
    .expected = "post status new: planned > done (planned) Actions!A2\n" },
  { "rows-sorted", .actions = ACTIONS_HEADER "Other|Geplant|||||{other}\n" POST,
    .expected = "other status new: done > planned (done) Actions!B4\nother minutes new: 30 >  (30) Actions!C4\n"
                "other note new: Old note >  (Old note) Actions!F4\n" },
  { "rows-between", .actions = ACTIONS_HEADER "\n\n" POST "\n\n" OTHER, .expected = "" },
  { "row-gone", .actions = ACTIONS_HEADER OTHER, .expected = "rows gone: Actions! “” 1\n" },
  { "row-added", .actions = ACTIONS "\nA new idea",
    .expected = "no id: Actions!A6 “A new idea” 0\n" },
  { "row-added-below", .actions = ACTIONS "\n\n#7|Geplant",
    .expected = "no id: Actions!B7 “Geplant” 0\n" },
  { "remark-below", .actions = ACTIONS "\n\nA remark\nof two lines", .expected = "" },
  { "row-unknown", .actions = ACTIONS "\nA new idea|Geplant|||||post/mine", .expected = "unknown id: Actions!G6 “post/mine” 0\n" },
  { "row-twice", .actions = ACTIONS "\n" POST, .expected = "" },
  { "row-twice-changed", .actions = ACTIONS_HEADER "Post|Erledigt|||||{post}\n" OTHER "\n" POST,
    .expected = "post status twice: planned > done (planned) Actions!B4\n" },
  { "row-twice-changed-alike", .actions = ACTIONS_HEADER "Post|Erledigt|||||{post}\n" OTHER "\nPost|erledigt|||||{post}",
    .expected = "post status new: planned > done (planned) Actions!B4\n" },
  { "column-gone", .actions = "What|Status|Key\nPost|Erledigt|{post}\nOther|Erledigt|{other}",
    .expected = "post status new: planned > done (planned) Actions!B2\ncolumn gone: Actions! “Done on” 0\n"
                "column gone: Actions! “Actual hours” 0\ncolumn gone: Actions! “Link” 0\ncolumn gone: Actions! “Note” 0\n" },
  { "sheet-renamed", POST_AS ("Erledigt||||"), .actions_name = "To do",
    .expected = "post status new: planned > done (planned) To do!B4\n" },
  { "sheet-gone", .actions = "Nothing|here", .expected = "sheet gone: Actions! “” 0\n" },
  { "id-column-gone", .actions = "What|Status|Actual hours|Done on|Link|Note\nPost|Erledigt", .expected = "sheet gone: Actions! “” 0\n" },

  /* Who does what, and when. */
  { "plan-as-it-was", PLAN (PLAN_POST PLAN_DUTY), .expected = "" },
  { "plan-day-pending", PLAN_POST_AS ("#{work#}d|=|Post|#{day#}d|#0.5t|Twin"), .expected = "" },
  { "plan-spaces", PLAN_POST_AS ("#{work#}d|=| Po st\t|#{day#}d|#0.50000001t|Twin "), .expected = "" },
  { "who", PLAN_POST_AS ("#{work#}d|=|Post|#{day#}d|#0.5t|  ben"),
    .expected = "post operator new: {who} > " BEN " ({who}) Actions!F2\n" },
  { "who-now-in-team", PLAN_POST_AS ("#{work#}d|=|Post|#{day#}d|#0.5t|ines  MARSH"),
    .expected = "post operator new: {who} > " INES " ({who}) Actions!F2\n" },
  { "who-nobody", PLAN_POST_AS ("#{work#}d|=|Post|#{day#}d|#0.5t|Nobody"),
    .expected = "post operator new: {who} >  ({who}) Actions!F2\n" },
  { "who-emptied", PLAN_POST_AS ("#{work#}d|=|Post|#{day#}d|#0.5t|"),
    .expected = "post operator new: {who} >  ({who}) Actions!F2\n" },
  { "who-unknown", PLAN_POST_AS ("#{work#}d|=|Post|#{day#}d|#0.5t|Bob"),
    .expected = "post operator unreadable: {who} > Bob ({who}) Actions!F2\n" },
  { "who-of-two", PLAN (PLAN_POST "#46413d|=|Listen|||twin|Geplant||" EDITS_DUTY),
    .expected = EDITS_DUTY " operator unreadable:  > twin (" INES ") Actions!F3\n" },
  { "who-left", .base = PLAN_BASE "\nword|operator|gone|Anna", .results = "Nothing",
    .actions = PLAN_HEADER "#{work#}d|=|Post|#{day#}d|#0.5t|Anna|Geplant||{post}\n" PLAN_DUTY,
    .expected = "post operator refused: {who} > gone ({who}) Actions!F2\n" },
  { "work-before", PLAN_POST_AS ("#{before#}d|=|Post|#{day#}d|#0.5t|Twin"),
    .expected = "post prepare_on new: {work} > {before} ({work}) Actions!A2\n" },
  { "work-day-follows", PLAN_POST_AS ("{before}|#{before#}d|Post|#{day#}d|#0.5t|Twin"),
    .expected = "post prepare_on new: {work} > {before} ({work}) Actions!A2\n" },
  { "work-too-late", PLAN_POST_AS ("#{after#}d|=|Post|#{day#}d|#0.5t|Twin"),
    .expected = "post prepare_on refused: {work} > {after} ({work}) Actions!A2\n" },
  { "work-moves-along", PLAN_POST_AS ("#{after#}d|=|Post|#{after#}d|#0.5t|Twin"),
    .expected = "post prepare_on new: {work} > {after} ({work}) Actions!A2\n"
                "post publish_on new: {day} > {after} ({day}) Actions!D2\n" },
  { "work-emptied", PLAN_POST_AS ("|=|Post|#{day#}d|#0.5t|Twin"),
    .expected = "post prepare_on unreadable: {work} >  ({work}) Actions!A2\n" },
  { "work-outside", PLAN (PLAN_POST "#60000d|=|Listen||||Geplant||" EDITS_DUTY),
    .expected = EDITS_DUTY " prepare_on refused: 2027-01-26 > 2064-04-08 (2027-01-26) Actions!A3\n" },
  { "day-outside", PLAN_POST_AS ("#{work#}d|=|Post|#60000d|#0.5t|Twin"),
    .expected = "post publish_on refused: {day} > 2064-04-08 ({day}) Actions!D2\n" },
  { "day-emptied", PLAN_POST_AS ("#{work#}d|=|Post||#0.5t|Twin"),
    .expected = "post publish_on refused: {day} >  ({day}) Actions!D2\n" },
  { "day-of-duty", PLAN (PLAN_POST "#46413d|=|Listen|#46413d|||Geplant||" EDITS_DUTY),
    .expected = EDITS_DUTY " publish_on refused:  > 2027-01-26 () Actions!D3\n" },
  { "cells", PLAN_POST_AS ("#{work#}d|Fri|My post|#{day#}d|#0.6t|Twin"),
    .expected = "cell: Actions!B2 “Fri” 0 of Day\ncell: Actions!C2 “My post” 0 of What\ncell: Actions!E2 “14:24” 0 of Time\n" },
  { "cell-emptied", PLAN_POST_AS ("#{work#}d|#{before#}d||#{day#}d|=|Twin"),
    .expected = "cell: Actions!B2 “{before}” 0 of Day\ncell: Actions!C2 “” 0 of What\ncell: Actions!E2 “=” 0 of Time\n" },
  { "column-added", .base = PLAN_BASE, .results = "Nothing",
    .actions = "Key|Mine|Status|Who|Publish on|Date|Day|What|Time|Note\n{post}||Geplant|Twin|#{day#}d|#{work#}d|=|Post|#0.5t|||said so\n"
               EDITS_DUTY "||Geplant|||#46413d|=|Listen",
    .expected = "column added: Actions!B1 “Mine” 0\ncolumn added: Actions!L2 “said so” 0\n" },
  { "column-renamed", .base = PLAN_BASE, .results = "Nothing",
    .actions = "Date|Day|What then|Publish on|Time|Who|Status|Note|Key\n" PLAN_POST PLAN_DUTY,
    .expected = "column gone: Actions! “What” 0\ncolumn added: Actions!C1 “What then” 0\n" },

  /* What the document has not got any more. */
  { "gone", .base = BASE "\nbase|actions|post/x/2027-01-04/1|status|planned",
    .actions = ACTIONS "\nPost|Erledigt|||||post/x/2027-01-04/1",
    .expected = "post/x/2027-01-04/1 status gone: planned > done () Actions!B6\n" },
  { "period-not-listed", .base = BASE "\nbase|results|" KPI "/2020-01-01/2020-12-31|value|",
    .results = RESULTS "\nCakes|#400||" KPI "/2020-01-01/2020-12-31",
    .expected = KPI "/2020-01-01/2020-12-31 value new:  > 400 () Results!B3\n" },
  { "measure-gone", .base = BASE "\nbase|results|gone/2027-01-04/2027-01-10|value|3",
    .results = RESULTS "\nCakes|#4||gone/2027-01-04/2027-01-10",
    .expected = "gone/2027-01-04/2027-01-10 value gone: 3 > 4 () Results!B3\n" },
};

static void
test_case (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlWorkbookChanges) changes = read_changes (fixture, data, &error);
  g_autofree char *found = NULL, *expected = NULL;

  g_assert_no_error (error);
  found = describe (fixture, changes);
  expected = fill_in (fixture, ((const Case *) data)->expected);
  g_assert_cmpstr (found, ==, expected);
}

/* --- Workbooks that cannot come back --- */

static const struct
{
  Case data;
  TlImportError error;
  const char *message;
} refusals[] = {
  { { "other-document", .base = "throughline-workbook|#1|another|2027-01-04\n" SHEETS WORDS VALUES },
    TL_IMPORT_ERROR_OTHER_DOCUMENT, "The workbook was made of another document" },
  { { "newer", .base = "throughline-workbook|#3|{document}|2027-01-04\nsomething|new" },
    TL_IMPORT_ERROR_NEWER, "The workbook was made by a newer version of this program; please update it" },
  { { "no-layout", .base = "something|#1|{document}" },
    TL_IMPORT_ERROR_DAMAGED, "What the workbook needs for coming back is damaged: row 1 of its hidden sheet" },
  { { "no-version", .base = "throughline-workbook|one|{document}" },
    TL_IMPORT_ERROR_DAMAGED, "What the workbook needs for coming back is damaged: row 1 of its hidden sheet" },
  { { "no-document", .base = "throughline-workbook|#1" },
    TL_IMPORT_ERROR_DAMAGED, "What the workbook needs for coming back is damaged: row 1 of its hidden sheet" },
  { { "nothing", .base = "" },
    TL_IMPORT_ERROR_DAMAGED, "What the workbook needs for coming back is damaged: row 1 of its hidden sheet" },
  { { "record-without-row", .base = BASE "\nbase|actions||status|planned" },
    TL_IMPORT_ERROR_DAMAGED, "What the workbook needs for coming back is damaged: row 22 of its hidden sheet" },
  { { "record-of-no-role", .base = BASE "\nbase|else|x|status|planned" },
    TL_IMPORT_ERROR_DAMAGED, "What the workbook needs for coming back is damaged: row 22 of its hidden sheet" },
  { { "row-without-fields", .base = BASE "\nrow|x||planned" },
    TL_IMPORT_ERROR_DAMAGED, "What the workbook needs for coming back is damaged: row 22 of its hidden sheet" },
  { { "row-cut", .base = BASE "\nfields|actions|status\nrow|x|AAA|planned" },
    TL_IMPORT_ERROR_DAMAGED, "What the workbook needs for coming back is damaged: row 23 of its hidden sheet" },
  { { "word-of-no-field", .base = BASE "\nword|note|x|y" },
    TL_IMPORT_ERROR_DAMAGED, "What the workbook needs for coming back is damaged: row 22 of its hidden sheet" },
  { { "shown-of-no-field", .base = BASE "\ncolumn|actions|shown|Day|value" },
    TL_IMPORT_ERROR_DAMAGED, "What the workbook needs for coming back is damaged: row 22 of its hidden sheet" },
  { { "record-of-no-field", .base = BASE "\nbase|actions|x|value|3" },
    TL_IMPORT_ERROR_DAMAGED, "What the workbook needs for coming back is damaged: row 22 of its hidden sheet" },
};

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autofree char *before = tl_document_to_data (fixture->edits.document, NULL);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (read_changes (fixture, &refusals[i].data, &error));
  g_assert_error (error, TL_IMPORT_ERROR, (int) refusals[i].error);
  g_assert_cmpstr (error->message, ==, refusals[i].message);
  after = tl_document_to_data (fixture->edits.document, NULL);
  g_assert_cmpstr (after, ==, before);
}

static void
test_foreign (void)
{
  g_autoptr (GBytes) bytes = xlsx_make (NULL, "Sheet1", "<row><c><v>1</v></c></row>", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (tl_workbook_data_new (bytes, &error));
  g_assert_error (error, TL_IMPORT_ERROR, TL_IMPORT_ERROR_FOREIGN);
}

/* --- What was changed in both --- */

static void
fill (Fixture      *fixture,
      const char   *row,
      TlInputField  field,
      const char   *value)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_input_change_free);

  g_ptr_array_add (changes, tl_input_change_new (row, field, value));
  g_assert_cmpuint (tl_inputs_apply (fixture->edits.document, NULL, changes), ==, 0);
}

static void
test_both (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  static const Case changed = {
    "changed",
    .actions = ACTIONS_HEADER "Post|Erledigt|#1||https://example.org||{post}\nOther|Erledigt|#0.75|||New note|{other}",
    CAKES_AS ("#12|Snow"),
  };
  TlDocument *document = fixture->edits.document;
  g_autoptr (GError) error = NULL;
  g_autoptr (TlWorkbookChanges) changes = NULL;
  g_autofree char *found = NULL, *before = NULL, *after = NULL;

  fill (fixture, fixture->edits.post, TL_INPUT_STATUS, "skipped");
  fill (fixture, fixture->edits.other, TL_INPUT_MINUTES, "45");
  fill (fixture, fixture->edits.other, TL_INPUT_NOTE, "Their note");
  fill (fixture, PERIOD, TL_INPUT_VALUE, "11");
  changes = read_changes (fixture, &changed, &error);
  g_assert_no_error (error);
  found = describe (fixture, changes);
  g_assert_cmpstr (found, ==,
                   "post status conflict: planned > done (skipped) Actions!B4\n"
                   "post minutes new:  > 60 () Actions!C4\n"
                   "post link new:  > https://example.org () Actions!E4\n"
                   "other minutes same: 30 > 45 (45) Actions!C5\n"
                   "other note conflict: Old note > New note (Their note) Actions!F5\n"
                   "period value conflict:  > 12 (11) Results!B2\n"
                   "period value_note new: Old word > Snow (Old word) Results!C2\n");

  /* What stays undecided stays as it is, and so does what depends on it. */
  g_assert_cmpuint (tl_workbook_changes_apply (changes, document), ==, 1);
  g_assert_cmpstr (((TlWorkbookChange *) g_ptr_array_index (changes->changes, 1))->refused, ==, "The action is not marked as done");
  g_assert_cmpint (edits_find_action (document, fixture->edits.post)->status, ==, TL_ACTION_SKIPPED);
  g_assert_true (tl_document_undo (document));

  for (guint i = 0; i < changes->changes->len; i++)
    {
      TlWorkbookChange *change = g_ptr_array_index (changes->changes, i);

      change->take = change->take || change->state == TL_WORKBOOK_CONFLICT;
    }
  before = tl_document_to_data (document, NULL);
  g_assert_cmpuint (tl_workbook_changes_apply (changes, document), ==, 6);
  g_assert_cmpint (edits_find_action (document, fixture->edits.post)->status, ==, TL_ACTION_DONE);
  g_assert_cmpstr (edits_find_action (document, fixture->edits.post)->link, ==, "https://example.org");
  g_assert_cmpstr (edits_find_action (document, fixture->edits.other)->note, ==, "New note");
  g_assert_true (tl_document_undo (document));
  after = tl_document_to_data (document, NULL);
  g_assert_cmpstr (after, ==, before);
}

/* What a workbook brings is there already when it comes again. */
static void
test_again (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  static const Case changed = { "changed", POST_AS ("Erledigt|#1.5|#46413d|https://example.org|Good"), CAKES_AS ("#12|Snow") };
  g_autoptr (GError) error = NULL;
  g_autoptr (TlWorkbookChanges) first = read_changes (fixture, &changed, &error);
  g_autoptr (TlWorkbookChanges) second = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (tl_workbook_changes_count (first, TL_WORKBOOK_NEW), ==, 7);
  g_assert_cmpuint (tl_workbook_changes_apply (first, fixture->edits.document), ==, 7);
  second = read_changes (fixture, &changed, &error);
  g_assert_cmpuint (tl_workbook_changes_count (second, TL_WORKBOOK_SAME), ==, 7);
  g_assert_cmpuint (second->changes->len, ==, 7);
  g_assert_cmpuint (tl_workbook_changes_apply (second, fixture->edits.document), ==, 0);
}

/* --- Sentences --- */

static void
test_words (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  static const Case changed = {
    "changed",
    .actions = ACTIONS_HEADER "Post|maybe|long|#46413d|=|Good|{post}\nOther|Geplant|#0.75||=|New note|{other}\n"
                              "New|Geplant\nNew|Geplant|||||mine",
    CAKES_AS ("#1234.5|Snow"),
  };
  static const char *const expected[] = {
    " — Status: “maybe” in B4 of “Actions” is none of the words that can stand there",
    " — Done on: Tue 26 Jan 2027 is left out, since the action is not marked as done",
    " — Actual hours: “long” in C4 of “Actions” is not a number of hours that fits into a week",
    " — Link: the formula in E4 of “Actions” has no result; open the workbook in a spreadsheet and save it",
    " — Note: nothing → “Good”",
    " — Status: Done → Planned",
    " — Actual hours: 30 min → 45 min",
    " — Link: the formula in E5 of “Actions” has no result; open the workbook in a spreadsheet and save it",
    " — Note: “Old note” → “New note”",
    " — Actual: nothing → 1234.5",
    " — Note: “Old word” → “Snow”",
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (TlWorkbookChanges) changes = read_changes (fixture, &changed, &error);
  const TlReading reading = {
    tl_document_get_strategy (fixture->edits.document),
    tl_document_get_catalogue (fixture->edits.document),
    tl_document_get_plan (fixture->edits.document),
  };
  g_autofree char *first = NULL, *second = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (changes->changes->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *line = tl_workbook_change_say (&reading, g_ptr_array_index (changes->changes, i));

      g_test_message ("%s", line);
      g_assert_true (g_str_has_suffix (line, expected[i]));
    }
  first = tl_workbook_problem_say (g_ptr_array_index (changes->data->problems, 0));
  g_assert_cmpstr (first, ==, "The row with “New”, A6 of “Actions”, was added by hand and is left out");
  second = tl_workbook_problem_say (g_ptr_array_index (changes->data->problems, 1));
  g_assert_cmpstr (second, ==, "The program does not know “mine”, G7 of “Actions”, and leaves its row out");
}

/* Whoever takes a number is told what goes with the one that it takes the place of. */
static void
test_replaced (Fixture       *fixture,
               gconstpointer  data G_GNUC_UNUSED)
{
  static const Case changed = { "changed", CAKES_AS ("#12|New word") };
  const TlReading reading = tl_reading_of (fixture->edits.document);
  TlRecordList *actuals = tl_record_get_list (tl_document_get_tracking (fixture->edits.document), TL_TRACKING_ACTUALS);
  g_autoptr (TlRecord) other = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TlWorkbookChanges) changes = NULL;
  g_autofree char *number = NULL, *note = NULL;

  fill (fixture, PERIOD, TL_INPUT_VALUE, "11");
  other = tl_record_copy (tl_record_list_get (actuals, tl_record_list_get_length (actuals) - 1), "another");
  tl_record_set_optional (other, TL_ACTUAL_VALUE, 10);
  tl_record_set_date (other, TL_ACTUAL_READ_ON, tl_day_new (2027, 1, 11));
  tl_record_list_append (actuals, other);
  changes = read_changes (fixture, &changed, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (changes->changes->len, ==, 2);
  number = tl_workbook_change_say (&reading, g_ptr_array_index (changes->changes, 0));
  g_assert_true (g_str_has_suffix (number, "the document 11; before, it was nothing. "
                                           "Another number of these days goes with it: 10, read on Mon 11 Jan 2027 (“Old word”)"));
  note = tl_workbook_change_say (&reading, g_ptr_array_index (changes->changes, 1));
  g_assert_true (g_str_has_suffix (note, " — Note: “Old word” → “New word”"));
}

/* --- In a thread --- */

static void
on_loaded (GObject      *source G_GNUC_UNUSED,
           GAsyncResult *result,
           gpointer      user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static void
test_file (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  static const Case changed = { "changed", POST_AS ("Erledigt||||") };
  g_autoptr (GBytes) bytes = make_workbook (fixture, &changed);
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "comes-back.xlsx", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) cancelled = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TlWorkbookData) read = NULL;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error));
  tl_workbook_data_load_async (file, NULL, on_loaded, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  read = tl_workbook_data_load_finish (result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read->values->len, ==, 1);
  g_assert_cmpuint (read->start, ==, tl_day_new (2027, 1, 4));

  g_cancellable_cancel (cancellable);
  tl_workbook_data_load_async (file, cancellable, on_loaded, &cancelled);
  while (cancelled == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (tl_workbook_data_load_finish (cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  g_assert_true (g_file_delete (file, NULL, &error));
  g_assert_null (tl_workbook_data_load (file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/workbook-changes/", cases[i].name, NULL);

      g_test_add (path, Fixture, &cases[i], set_up, test_case, tear_down);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/workbook-changes/refused/", refusals[i].data.name, NULL);

      g_test_add (path, Fixture, GUINT_TO_POINTER (i), set_up, test_refused, tear_down);
    }
  g_test_add_func ("/workbook-changes/refused/foreign", test_foreign);
  g_test_add ("/workbook-changes/both", Fixture, NULL, set_up, test_both, tear_down);
  g_test_add ("/workbook-changes/again", Fixture, NULL, set_up, test_again, tear_down);
  g_test_add ("/workbook-changes/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/workbook-changes/replaced", Fixture, NULL, set_up, test_replaced, tear_down);
  g_test_add ("/workbook-changes/file", Fixture, NULL, set_up, test_file, tear_down);

  return g_test_run ();
}
