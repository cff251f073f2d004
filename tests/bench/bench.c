/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How long the program takes for what it does most, at sizes from a small
 * business to ten thousand actions, and how that grows.
 *
 * Times are processor time of this process in milliseconds, and the least of
 * several rounds; each round does everything once, one after the other, as a
 * program in use would. Nothing is asserted: a figure that got worse is for
 * somebody to look at.
 */

#include <glib/gprintf.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>
#include <time.h>

#include "bench-document.h"
#include "bench-peers.h"
#include "catalogue/tl-catalogue-default.h"
#include "document/tl-document.h"
#include "document/tl-file-format.h"
#include "plan/tl-plan-diff.h"
#include "strategy/tl-member.h"

/* A size is measured at least so often, and for at least so long. */
#define MIN_ROUNDS 5
#define MAX_ROUNDS 200
#define MIN_SECONDS 1.5

typedef enum
{
  DERIVE,
  LAY_OVER,
  CHECK,
  DIFF,
  UPDATE,
  LOAD,
  SAVE,
  PARSE,
  WORKBOOK,
} Work;
#define N_WORKS (WORKBOOK + 1)

static const struct
{
  const char *label;
  const char *what;
} works[N_WORKS] = {
  [DERIVE] = { "derive", "the plan from the answers" },
  [LAY_OVER] = { "lay over", "over the plan what became of it" },
  [CHECK] = { "check", "where strategy and plan part company" },
  [DIFF] = { "diff", "the plan and the one after an edit" },
  [UPDATE] = { "edit", "a field set, and plan and findings brought up to date" },
  [LOAD] = { "load", "a document with every action recorded, from text to records" },
  [SAVE] = { "save", "the same, from records to text, and looked whether it can be read" },
  [PARSE] = { "json-glib", "the same text parsed by json-glib alone" },
  [WORKBOOK] = { "xlsxwriter", "the actions written by libxlsxwriter alone" },
};

typedef struct
{
  const char *label;
  guint n_actions;
  gsize length;           /* of the text, in bytes */
  double times[N_WORKS];  /* milliseconds */
} Result;

typedef struct
{
  TlEnvelope *envelope;   /* with some actions done and some edited */
  TlPlanFrame frame;
  TlPlan *derived;
  TlPlan *plan;
  TlPlan *other_plan;     /* with an hour less for somebody */
  TlDocument *document;   /* of the same records */
  char *data;             /* a document with every action recorded */
  gsize length;
  BenchRows *rows;
  char *path;
} Subject;

static double
get_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

/* --- What is measured --- */

static TlStrategy *
get_strategy (TlEnvelope *envelope)
{
  return tl_record_get_child (envelope, TL_ENVELOPE_STRATEGY);
}

static TlPlan *
make_plan (TlEnvelope        *envelope,
           const TlPlanFrame *frame,
           TlPlan           **derived)
{
  TlTracking *tracking = tl_record_get_child (envelope, TL_ENVELOPE_TRACKING);
  g_autoptr (TlPlan) plan = tl_plan_derive (get_strategy (envelope), tracking, tl_catalogue_get_default (), frame);
  TlPlan *laid_over = tl_plan_lay_over (plan, get_strategy (envelope), tracking, tl_catalogue_get_default ());

  if (derived != NULL)
    *derived = g_steal_pointer (&plan);

  return laid_over;
}

/* The actions as they come: of every eight, one was done and one is changed. */
static void
track_some (TlEnvelope   *envelope,
            const TlPlan *plan)
{
  for (guint i = 0; i < plan->n_actions; i++)
    {
      if (i % 8 == 0)
        bench_document_record (envelope, &plan->actions[i]);
      else if (i % 8 == 4)
        bench_document_edit (envelope, &plan->actions[i]);
    }
}

static void
track_all (TlEnvelope   *envelope,
           const TlPlan *plan)
{
  for (guint i = 0; i < plan->n_actions; i++)
    {
      bench_document_record (envelope, &plan->actions[i]);
      if (i % 8 == 4)
        bench_document_edit (envelope, &plan->actions[i]);
    }
}

static TlEnvelope *
read_envelope (const char *data,
               gsize       length)
{
  g_autoptr (GError) error = NULL;
  TlEnvelope *envelope = tl_file_format_read (data, length, &error);

  if (envelope == NULL)
    g_error ("%s", error->message);

  return envelope;
}

static gpointer
get_member (TlStrategy *strategy)
{
  return tl_record_list_get (tl_record_get_list (strategy, TL_STRATEGY_TEAM), 0);
}

static void
change_hours (TlStrategy *strategy)
{
  gpointer member = get_member (strategy);
  double hours = tl_record_get_optional (member, TL_MEMBER_HOURS_PER_WEEK);

  tl_record_set_optional (member, TL_MEMBER_HOURS_PER_WEEK, hours > 3 ? hours - 1 : hours + 1);
}

/* Takes @envelope, which has answers and no more. */
static void
subject_init (Subject    *self,
              TlEnvelope *envelope)
{
  g_autoptr (TlEnvelope) all = NULL;
  g_autoptr (TlPlan) plain = NULL;
  g_autofree char *answers = NULL;
  g_autofree char *some = NULL;
  g_autoptr (GError) error = NULL;
  TlReading reading;
  gsize length;

  self->envelope = envelope;
  bench_document_get_frame (envelope, &self->frame);
  answers = tl_file_format_write (envelope, &length);
  all = read_envelope (answers, length);
  plain = tl_plan_derive (get_strategy (envelope), NULL, tl_catalogue_get_default (), &self->frame);
  track_all (all, plain);
  self->data = tl_file_format_write (all, &self->length);

  track_some (envelope, plain);
  some = tl_file_format_write (envelope, &length);
  self->document = tl_document_new_from_data (some, length, &error);
  if (self->document == NULL)
    g_error ("%s", error->message);
  tl_document_get_findings (self->document);

  change_hours (get_strategy (envelope));
  self->other_plan = make_plan (envelope, &self->frame, NULL);
  change_hours (get_strategy (envelope));
  self->plan = make_plan (envelope, &self->frame, &self->derived);

  reading = (TlReading) { get_strategy (envelope), tl_catalogue_get_default (), self->plan };
  self->rows = bench_rows_new (&reading);
  self->path = g_build_filename (g_get_tmp_dir (), "throughline-bench.xlsx", NULL);
}

static void
subject_clear (Subject *self)
{
  g_unlink (self->path);
  g_free (self->path);
  bench_rows_free (self->rows);
  g_free (self->data);
  g_object_unref (self->document);
  tl_plan_unref (self->other_plan);
  tl_plan_unref (self->plan);
  tl_plan_unref (self->derived);
  g_object_unref (self->envelope);
}

static void
check (Subject *self)
{
  const TlSituation situation = {
    .root = TL_RECORD (self->envelope),
    .strategy = get_strategy (self->envelope),
    .tracking = tl_record_get_child (self->envelope, TL_ENVELOPE_TRACKING),
    .catalogue = tl_catalogue_get_default (),
    .plan = self->plan,
    .today = self->frame.start,
  };
  g_autoptr (GPtrArray) findings = tl_plan_check (&situation);
}

/* Does something once; returns how long it took. What comes of it is freed
 * outside of that time. */
static double
measure (Subject *self,
         Work     work)
{
  TlTracking *tracking = tl_record_get_child (self->envelope, TL_ENVELOPE_TRACKING);
  g_autoptr (TlPlan) plan = NULL;
  g_autoptr (TlPlanDiff) diff = NULL;
  g_autoptr (TlEnvelope) envelope = NULL;
  g_autofree char *data = NULL;
  double begin, end;
  gsize length;

  if (work == SAVE)
    envelope = read_envelope (self->data, self->length);

  begin = get_time ();
  switch (work)
    {
    case DERIVE:
      plan = tl_plan_derive (get_strategy (self->envelope), tracking, tl_catalogue_get_default (), &self->frame);
      break;
    case LAY_OVER:
      plan = tl_plan_lay_over (self->derived, get_strategy (self->envelope), tracking, tl_catalogue_get_default ());
      break;
    case CHECK:
      check (self);
      break;
    case DIFF:
      diff = tl_plan_diff_new (self->plan, self->other_plan);
      break;
    case UPDATE:
      change_hours (tl_document_get_strategy (self->document));
      tl_document_update (self->document);
      break;
    case LOAD:
      envelope = read_envelope (self->data, self->length);
      break;
    case SAVE:
      data = tl_file_format_write (envelope, &length);
      if (!tl_file_format_verify (data, length, NULL))
        g_error ("What was written cannot be read");
      break;
    case PARSE:
      bench_parse (self->data, self->length);
      break;
    case WORKBOOK:
      bench_rows_write (self->rows, self->path);
      break;
    default:
      g_assert_not_reached ();
    }
  end = get_time ();

  return end - begin;
}

static void
measure_all (const char *label,
             TlEnvelope *envelope,
             Result     *result)
{
  double begin = get_time ();
  Subject subject = { NULL, };

  subject_init (&subject, envelope);
  *result = (Result) { .label = label, .n_actions = subject.plan->n_actions, .length = subject.length };
  for (guint work = 0; work < N_WORKS; work++)
    result->times[work] = INFINITY;

  for (guint round = 0; round < MAX_ROUNDS; round++)
    {
      if (round >= MIN_ROUNDS && get_time () - begin > MIN_SECONDS * 1000)
        break;

      for (guint work = 0; work < N_WORKS; work++)
        result->times[work] = fmin (result->times[work], measure (&subject, work));
    }

  subject_clear (&subject);
}

/* --- Tables --- */

static void
print_times (const Result *results,
             guint         n)
{
  g_printf ("Milliseconds\n%-30s %8s %8s", "", "actions", "KiB");
  for (guint work = 0; work < N_WORKS; work++)
    g_printf (" %10s", works[work].label);
  g_printf ("\n");

  for (guint i = 0; i < n; i++)
    {
      g_printf ("%-30s %8u %8.0f", results[i].label, results[i].n_actions, (double) results[i].length / 1024);
      for (guint work = 0; work < N_WORKS; work++)
        g_printf (" %10.3f", results[i].times[work]);
      g_printf ("\n");
    }

  g_printf ("\n");
  for (guint work = 0; work < N_WORKS; work++)
    g_printf ("%-12s %s\n", works[work].label, works[work].what);
}

/* How much more time an action takes than in the first row, that of n log n put
 * at 1. */
static void
print_growth (const char   *title,
              const Result *results,
              guint         n)
{
  g_printf ("\n%s\n%-39s", title, "");
  for (guint work = 0; work < N_WORKS; work++)
    g_printf (" %10s", works[work].label);
  g_printf ("\n");

  for (guint i = 0; i < n; i++)
    {
      double actions = results[i].n_actions / (double) results[0].n_actions
                       * log (results[i].n_actions) / log (results[0].n_actions);

      g_printf ("%-30s %8u", results[i].label, results[i].n_actions);
      for (guint work = 0; work < N_WORKS; work++)
        g_printf (" %10.2f", results[i].times[work] / results[0].times[work] / actions);
      g_printf ("\n");
    }
}

static void
print_ratios (const Result *results,
              guint         n)
{
  static const struct
  {
    const char *label;
    Work work;
    Work peer;
    double factor;
  } ratios[] = {
    { "load / json-glib", LOAD, PARSE, 1 },
    { "derive, % of xlsxwriter", DERIVE, WORKBOOK, 100 },
    { "edit, % of xlsxwriter", UPDATE, WORKBOOK, 100 },
  };

  g_printf ("\nRatios\n%-30s %8s", "", "actions");
  for (guint j = 0; j < G_N_ELEMENTS (ratios); j++)
    g_printf (" %24s", ratios[j].label);
  g_printf ("\n");

  for (guint i = 0; i < n; i++)
    {
      g_printf ("%-30s %8u", results[i].label, results[i].n_actions);
      for (guint j = 0; j < G_N_ELEMENTS (ratios); j++)
        g_printf (" %24.2f", ratios[j].factor * results[i].times[ratios[j].work] / results[i].times[ratios[j].peer]);
      g_printf ("\n");
    }
}

static const struct
{
  const char *label;
  BenchSize size;
} sizes[] = {
  /* More of everything. */
  { "13 weeks, 3 people", { 13, 3, 3, 3 } },
  { "26 weeks, 8 people", { 26, 8, 5, 5 } },
  { "52 weeks, 16 people", { 52, 16, 8, 8 } },
  { "104 weeks, 28 people", { 104, 28, 10, 10 } },
  { "156 weeks, 40 people", { 156, 40, 12, 12 } },
  /* More weeks of the same. */
  { "13 weeks, 40 people", { 13, 40, 12, 12 } },
  { "39 weeks, 40 people", { 39, 40, 12, 12 } },
  { "78 weeks, 40 people", { 78, 40, 12, 12 } },
};
#define FIRST_OF_SAME_TEAM 5

int
main (void)
{
  Result results[G_N_ELEMENTS (sizes) + 1];
  Result same_team[4];
  g_autoptr (TlDocument) museum = NULL;
  g_autoptr (GError) error = NULL;
  TlEnvelope *envelope;

  setlocale (LC_ALL, "");

  museum = tl_document_new_example ("museum", &error);
  if (museum == NULL)
    g_error ("%s", error->message);
  envelope = g_object_ref (tl_document_get_envelope (museum));
  g_clear_object (&museum);
  measure_all ("the museum, an example", envelope, &results[0]);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    measure_all (sizes[i].label, bench_document_new (&sizes[i].size), &results[i + 1]);

  print_times (results, G_N_ELEMENTS (results));
  print_growth ("Growth with more of everything: 1 is n log n", results + 1, FIRST_OF_SAME_TEAM);

  for (guint i = 0; i < 3; i++)
    same_team[i] = results[1 + FIRST_OF_SAME_TEAM + i];
  same_team[3] = results[FIRST_OF_SAME_TEAM];
  print_growth ("Growth with more weeks: 1 is n log n", same_team, G_N_ELEMENTS (same_team));
  print_ratios (results, G_N_ELEMENTS (results));

  return 0;
}
