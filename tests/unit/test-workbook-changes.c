/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Workbooks that come back: what they would change, and that they do just that. */

#include "returned-fixture.h"
#include "import/tl-workbook-words.h"
#include "strategy/tl-member.h"
#include "tracking/tl-actual.h"
#include "wording/tl-reading.h"
#include "xlsx-fixture.h"

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

static const ReturnedWorkbook cases[] = {
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
  { "sheet-gone", .actions = "Nothing|here", .actions_name = "Mine", .expected = "sheet gone: Actions! “” 0\n" },
  { "id-column-gone", .actions = "What|Status|Actual hours|Done on|Link|Note\nPost|Erledigt", .expected = "ids gone: Actions! “Key” 0\n" },
  { "id-column-renamed", .actions = "What|Status|Actual hours|Done on|Link|Note|ID\n" POST "\n" OTHER,
    .expected = "ids gone: Actions! “Key” 0\n" },

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
    .expected = "post operator unreadable: {who} > Anna ({who}) Actions!F2\n" },
  { "who-has-the-name-now", .base = PLAN_BASE "\nword|operator|gone|Ines Marsh", .results = "Nothing",
    .actions = PLAN_HEADER "#{work#}d|=|Post|#{day#}d|#0.5t|Ines Marsh|Geplant||{post}\n" PLAN_DUTY,
    .expected = "post operator new: {who} > " INES " ({who}) Actions!F2\n" },
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
  { "column-of-same-name", .base = PLAN_BASE, .results = "Nothing",
    .actions = "Status|" PLAN_HEADER "|#{work#}d|#{work#}d|Post|#{day#}d|#0.5t|Twin|Erledigt||{post}\n"
               "mine|#46413d|#46413d|Listen||||Geplant||" EDITS_DUTY,
    .expected = "post status new: planned > done (planned) Actions!H2\ncolumn added: Actions!A1 “Status” 0\n" },
  { "ids-of-same-name", .base = PLAN_BASE, .results = "Nothing",
    .actions = "Key|" PLAN_HEADER "A|#{work#}d|#{work#}d|Post|#{day#}d|#0.5t|Twin|Erledigt||{post}\n"
               "B|#46413d|#46413d|Listen||||Geplant||" EDITS_DUTY,
    .expected = "post status new: planned > done (planned) Actions!H2\ncolumn added: Actions!A1 “Key” 0\n" },
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
test_case (ReturnedFixture *fixture,
           gconstpointer    data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlWorkbookChanges) changes = returned_read (fixture, data, &error);
  g_autofree char *found = NULL, *expected = NULL;

  g_assert_no_error (error);
  found = returned_describe (fixture, changes);
  expected = returned_fill_in (fixture, ((const ReturnedWorkbook *) data)->expected);
  g_assert_cmpstr (found, ==, expected);
}

/* --- Workbooks that cannot come back --- */

static const struct
{
  ReturnedWorkbook data;
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
  { { "shown-after-rows", .base = PLAN_BASE "\ncolumn|actions|shown|Time of day|operator" },
    TL_IMPORT_ERROR_DAMAGED, "What the workbook needs for coming back is damaged: row 23 of its hidden sheet" },
  { { "record-of-no-field", .base = BASE "\nbase|actions|x|value|3" },
    TL_IMPORT_ERROR_DAMAGED, "What the workbook needs for coming back is damaged: row 22 of its hidden sheet" },
};

static void
test_refused (ReturnedFixture *fixture,
              gconstpointer    data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autofree char *before = tl_document_to_data (fixture->edits.document, NULL);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (returned_read (fixture, &refusals[i].data, &error));
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
fill (ReturnedFixture *fixture,
      const char      *row,
      TlInputField     field,
      const char      *value)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_input_change_free);

  g_ptr_array_add (changes, tl_input_change_new (row, field, value));
  g_assert_cmpuint (tl_inputs_apply (fixture->edits.document, NULL, changes), ==, 0);
}

static void
take_all (TlWorkbookChanges *changes)
{
  for (guint i = 0; i < changes->changes->len; i++)
    {
      TlWorkbookChange *change = g_ptr_array_index (changes->changes, i);

      change->take = change->take || change->found == TL_WORKBOOK_CONFLICT;
    }
}

static guint
count_taken (TlWorkbookChanges *changes)
{
  guint n = 0;

  for (guint i = 0; i < changes->changes->len; i++)
    n += tl_workbook_change_is_taken (g_ptr_array_index (changes->changes, i));
  return n;
}

/* Of those that could have come in. */
static guint
count_refused (TlWorkbookChanges *changes)
{
  guint n = 0;

  for (guint i = 0; i < changes->changes->len; i++)
    {
      const TlWorkbookChange *change = g_ptr_array_index (changes->changes, i);

      n += change->refused != NULL && change->state != TL_WORKBOOK_REFUSED;
    }
  return n;
}

static void
test_both (ReturnedFixture *fixture,
           gconstpointer    data G_GNUC_UNUSED)
{
  static const ReturnedWorkbook changed = {
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
  changes = returned_read (fixture, &changed, &error);
  g_assert_no_error (error);
  found = returned_describe (fixture, changes);
  g_assert_cmpstr (found, ==,
                   "post status conflict: planned > done (skipped) Actions!B4\n"
                   "post minutes not_done:  > 60 () Actions!C4\n"
                   "post link not_done:  > https://example.org () Actions!E4\n"
                   "other minutes same: 30 > 45 (45) Actions!C5\n"
                   "other note conflict: Old note > New note (Their note) Actions!F5\n"
                   "period value conflict:  > 12 (11) Results!B2\n"
                   "period value_note new: Old word > Snow (Old word) Results!C2\n");

  /* What stays undecided stays as it is, and so does what depends on it. */
  g_assert_cmpuint (tl_workbook_changes_apply (changes, document), ==, 1);
  g_assert_cmpuint (count_refused (changes), ==, 0);
  g_assert_cmpint (edits_find_action (document, fixture->edits.post)->status, ==, TL_ACTION_SKIPPED);
  g_assert_true (tl_document_undo (document));

  take_all (changes);
  tl_workbook_changes_judge (changes, document);
  g_assert_cmpuint (tl_workbook_changes_count (changes, TL_WORKBOOK_NOT_DONE), ==, 0);
  before = tl_document_to_data (document, NULL);
  g_assert_cmpuint (tl_workbook_changes_apply (changes, document), ==, 6);
  g_assert_cmpint (edits_find_action (document, fixture->edits.post)->status, ==, TL_ACTION_DONE);
  g_assert_cmpstr (edits_find_action (document, fixture->edits.post)->link, ==, "https://example.org");
  g_assert_cmpstr (edits_find_action (document, fixture->edits.other)->note, ==, "New note");
  g_assert_true (tl_document_undo (document));
  after = tl_document_to_data (document, NULL);
  g_assert_cmpstr (after, ==, before);
}

static void
assert_promised (const ReturnedFixture *fixture,
                 TlWorkbookChanges     *changes,
                 guint                  n)
{
  tl_workbook_changes_judge (changes, fixture->edits.document);
  g_assert_cmpuint (count_taken (changes), ==, n);
  g_assert_cmpuint (tl_workbook_changes_apply (changes, fixture->edits.document), ==, n);
  g_assert_cmpuint (count_taken (changes), ==, n);
  g_assert_cmpuint (count_refused (changes), ==, 0);
}

/* What is promised comes in. A day for the work that only a later day of the post leaves
 * room for has to wait until somebody takes that. */
static void
test_promised_days (ReturnedFixture *fixture,
                    gconstpointer    data G_GNUC_UNUSED)
{
  static const ReturnedWorkbook later = { "later", PLAN_POST_AS ("#{later#}d|=|Post|#{later#}d|#0.5t|Twin") };
  TlDocument *document = fixture->edits.document;
  g_autofree char *day = tl_day_to_string (edits_find_action (document, fixture->edits.post)->publish_on + 1);
  g_autoptr (GBytes) bytes = returned_make_workbook (fixture, &later);
  g_autoptr (GError) error = NULL;
  g_autoptr (TlWorkbookData) read = tl_workbook_data_new (bytes, &error);
  g_autoptr (TlWorkbookChanges) changes = NULL;

  g_assert_no_error (error);
  fill (fixture, fixture->edits.post, TL_INPUT_PUBLISH_ON, day);
  changes = tl_workbook_changes_new (read, document, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (tl_workbook_changes_count (changes, TL_WORKBOOK_CONFLICT), ==, 1);
  g_assert_cmpuint (tl_workbook_changes_count (changes, TL_WORKBOOK_REFUSED), ==, 1);
  assert_promised (fixture, changes, 0);
  take_all (changes);
  assert_promised (fixture, changes, 2);
  edits_assert_value (document, fixture->edits.post, TL_ACTION_FIELD_PREPARE_ON, ((TlWorkbookChange *) changes->changes->pdata[0])->wanted);
}

/* Likewise, what came of an action goes with it being done. */
static void
test_promised_outcome (ReturnedFixture *fixture,
                       gconstpointer    data G_GNUC_UNUSED)
{
  static const ReturnedWorkbook opened = { "opened", .actions = ACTIONS_HEADER POST "\nOther|Geplant|#0.75|||Old note|{other}" };
  g_autoptr (GError) error = NULL;
  g_autoptr (TlWorkbookChanges) changes = returned_read (fixture, &opened, &error);
  TlWorkbookChange *status, *minutes;

  g_assert_no_error (error);
  g_assert_cmpuint (changes->changes->len, ==, 2);
  status = g_ptr_array_index (changes->changes, 0);
  minutes = g_ptr_array_index (changes->changes, 1);
  g_assert_cmpint (minutes->state, ==, TL_WORKBOOK_NOT_DONE);
  assert_promised (fixture, changes, 1);
  g_assert_true (tl_document_undo (fixture->edits.document));
  status->take = FALSE;
  assert_promised (fixture, changes, 1);
  g_assert_cmpint (minutes->state, ==, TL_WORKBOOK_NEW);
  g_assert_cmpint (edits_find_action (fixture->edits.document, fixture->edits.other)->actual_minutes, ==, 45);
}

/* Nobody has no name, and whoever has none is not meant by it. */
static void
test_unnamed (ReturnedFixture *fixture,
              gconstpointer    data G_GNUC_UNUSED)
{
  static const ReturnedWorkbook pending = { "pending", PLAN_POST_AS ("#{work#}d|=|Post|#{day#}d|#0.5t|=") };
  TlRecordList *team = tl_record_get_list (tl_document_get_strategy (fixture->edits.document), TL_STRATEGY_TEAM);
  g_autoptr (TlWorkbookChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL, *expected = NULL;

  tl_record_set_text (tl_record_list_find (team, INES, NULL), TL_MEMBER_NAME, "");
  changes = returned_read (fixture, &pending, &error);
  g_assert_no_error (error);
  found = returned_describe (fixture, changes);
  expected = returned_fill_in (fixture, "post operator unreadable: {who} >  ({who}) Actions!F2\n");
  g_assert_cmpstr (found, ==, expected);
}

/* What a workbook brings is there already when it comes again. */
static void
test_again (ReturnedFixture *fixture,
            gconstpointer    data G_GNUC_UNUSED)
{
  static const ReturnedWorkbook changed = { "changed", POST_AS ("Erledigt|#1.5|#46413d|https://example.org|Good"), CAKES_AS ("#12|Snow") };
  g_autoptr (GError) error = NULL;
  g_autoptr (TlWorkbookChanges) first = returned_read (fixture, &changed, &error);
  g_autoptr (TlWorkbookChanges) second = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (tl_workbook_changes_count (first, TL_WORKBOOK_NEW), ==, 7);
  g_assert_cmpuint (tl_workbook_changes_apply (first, fixture->edits.document), ==, 7);
  second = returned_read (fixture, &changed, &error);
  g_assert_cmpuint (tl_workbook_changes_count (second, TL_WORKBOOK_SAME), ==, 7);
  g_assert_cmpuint (second->changes->len, ==, 7);
  g_assert_cmpuint (tl_workbook_changes_apply (second, fixture->edits.document), ==, 0);
}

/* --- Sentences --- */

static void
test_words (ReturnedFixture *fixture,
            gconstpointer    data G_GNUC_UNUSED)
{
  static const ReturnedWorkbook changed = {
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
    " — Actual hours: 45 min is left out, since the action is not marked as done",
    " — Link: the formula in E5 of “Actions” has no result; open the workbook in a spreadsheet and save it",
    " — Note: “Old note” → “New note”",
    " — Actual: nothing → 1234.5",
    " — Note: “Old word” → “Snow”",
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (TlWorkbookChanges) changes = returned_read (fixture, &changed, &error);
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
test_replaced (ReturnedFixture *fixture,
               gconstpointer    data G_GNUC_UNUSED)
{
  static const ReturnedWorkbook changed = { "changed", CAKES_AS ("#12|New word") };
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
  changes = returned_read (fixture, &changed, &error);
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
test_file (ReturnedFixture *fixture,
           gconstpointer    data G_GNUC_UNUSED)
{
  static const ReturnedWorkbook changed = { "changed", POST_AS ("Erledigt||||") };
  g_autoptr (GBytes) bytes = returned_make_workbook (fixture, &changed);
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

      g_test_add (path, ReturnedFixture, &cases[i], returned_set_up, test_case, returned_tear_down);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/workbook-changes/refused/", refusals[i].data.name, NULL);

      g_test_add (path, ReturnedFixture, GUINT_TO_POINTER (i), returned_set_up, test_refused, returned_tear_down);
    }
  g_test_add_func ("/workbook-changes/refused/foreign", test_foreign);
  g_test_add ("/workbook-changes/both", ReturnedFixture, NULL, returned_set_up, test_both, returned_tear_down);
  g_test_add ("/workbook-changes/promised/days", ReturnedFixture, NULL, returned_set_up, test_promised_days, returned_tear_down);
  g_test_add ("/workbook-changes/promised/outcome", ReturnedFixture, NULL, returned_set_up, test_promised_outcome, returned_tear_down);
  g_test_add ("/workbook-changes/unnamed", ReturnedFixture, NULL, returned_set_up, test_unnamed, returned_tear_down);
  g_test_add ("/workbook-changes/again", ReturnedFixture, NULL, returned_set_up, test_again, returned_tear_down);
  g_test_add ("/workbook-changes/words", ReturnedFixture, NULL, returned_set_up, test_words, returned_tear_down);
  g_test_add ("/workbook-changes/replaced", ReturnedFixture, NULL, returned_set_up, test_replaced, returned_tear_down);
  g_test_add ("/workbook-changes/file", ReturnedFixture, NULL, returned_set_up, test_file, returned_tear_down);

  return g_test_run ();
}
