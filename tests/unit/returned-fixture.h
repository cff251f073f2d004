/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "edits-fixture.h"
#include "import/tl-workbook-changes.h"

/* Workbooks that come back to a bakery, in the notation of xlsx_make_rows(). */

/* Of the bakery. */
#define KPI "7880cdb2-267e-40b6-b0d0-ba92bd032dfe"
#define PERIOD KPI "/2027-01-04/2027-01-10"
#define INES "7ced8798-090f-48a6-b035-4a0f137585e3"
#define BEN "23a620da-a409-47bd-9eaf-c9a015e43761"

/* Some of it was filled in already when the workbook was made. */
typedef struct
{
  EditsFixture edits;
  const char *id; /* of the document */
} ReturnedFixture;

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
} ReturnedWorkbook;

void               returned_set_up        (ReturnedFixture        *fixture,
                                           gconstpointer           data);
void               returned_tear_down     (ReturnedFixture        *fixture,
                                           gconstpointer           data);

/* Writes keys, days and letters for "{post}", "{day}" and their like. */
char              *returned_fill_in       (const ReturnedFixture  *fixture,
                                           const char             *lines);
GBytes            *returned_make_workbook (const ReturnedFixture  *fixture,
                                           const ReturnedWorkbook *data);
TlWorkbookChanges *returned_read          (const ReturnedFixture  *fixture,
                                           const ReturnedWorkbook *data,
                                           GError                **error);
char              *returned_describe      (const ReturnedFixture  *fixture,
                                           TlWorkbookChanges      *changes);
