/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "story.h"

G_BEGIN_DECLS

/*
 * What holds of every document, whatever was done with it. Each returns what does
 * not hold, in words for the reader of a failed test, or %NULL.
 */
typedef char *(*EditLaw) (Story *story);

/* What everybody sees, against what was derived and what is recorded. */
char *law_rows          (Story *story);
char *law_recorded      (Story *story);
char *law_unrecorded    (Story *story);
char *law_past          (Story *story);
char *law_changes       (Story *story);
char *law_unchanged     (Story *story);
char *law_sums          (Story *story);
char *law_capacity      (Story *story);
char *law_list          (Story *story);

/* What it is told by, and what it comes to again. */
char *law_places        (Story *story);
char *law_traces        (Story *story);
char *law_again         (Story *story);
char *law_loaded        (Story *story);

/* One thing that is saved of what became of the plan. */
typedef struct
{
  char *key;         /* of its action */
  int field;         /* of an edit; -1: it is an action */
  gboolean stays;    /* an action that is done or was added by hand */
  char *when;        /* the days of an action */
  char *text;        /* all of it, as it is saved */
} Tracked;

/* How all was before a step. */
typedef struct
{
  TlPlan *plan;
  GHashTable *tracked;  /* id → Tracked */
  char *log;            /* what was measured, spent, reviewed and decided, as saved */
  char *text;
} Before;

Before *before_new  (Story  *story);
void    before_free (Before *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Before, before_free)

/* What a step may do; @taken: it was not refused. */
typedef char *(*StepLaw) (Story        *story,
                          const Before *before,
                          JsonObject   *step,
                          gboolean      taken);

char *law_refused       (Story *story, const Before *before, JsonObject *step, gboolean taken);
char *law_steps         (Story *story, const Before *before, JsonObject *step, gboolean taken);
char *law_log           (Story *story, const Before *before, JsonObject *step, gboolean taken);
char *law_others        (Story *story, const Before *before, JsonObject *step, gboolean taken);
char *law_nothing_lost  (Story *story, const Before *before, JsonObject *step, gboolean taken);
char *law_still_applied (Story *story, const Before *before, JsonObject *step, gboolean taken);
char *law_frozen        (Story *story, const Before *before, JsonObject *step, gboolean taken);
char *law_past_stays    (Story *story, const Before *before, JsonObject *step, gboolean taken);
char *law_reopened      (Story *story, const Before *before, JsonObject *step, gboolean taken);
char *law_pinned_out    (Story *story, const Before *before, JsonObject *step, gboolean taken);

/* Whether nobody and nothing has that id any more. */
gboolean is_gone (Story *story, const char *id);

/* What holds of a whole story; it is at its end again after that. */
char *law_there_and_back (Story *story);
char *law_outside        (Story *story);

G_END_DECLS
