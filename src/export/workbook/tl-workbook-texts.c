/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-workbook-private.h"

/* Sentences on actions, made once for all actions that they are the same for. Ids
 * are compared by their place in memory, since a plan has each of them once; where
 * it does not, a sentence is made again. */

#define DAYS_OF_WEEK 7

/* What a sentence depends on. */
typedef enum
{
  ASPECT_WORK = 1 << 0, /* what there is to do */
  ASPECT_POST = 1 << 1, /* where, for whom, on what, in which form */
  ASPECT_SUBJECT = 1 << 2,
  ASPECT_MINUTES = 1 << 3,
  ASPECT_TRACES = 1 << 4,
  ASPECT_TARGET = 1 << 5,
  ASPECT_BENCHMARK = 1 << 6,
  ASPECT_SOURCE = 1 << 7, /* what a piece is adapted from */
} Aspect;

typedef struct
{
  char *(*make) (const TlReading    *reading,
                 const TlPlanAction *action);
  guint aspects;
  const TlPlanAction *action;
  const TlPlanAction *source; /* where the sentence depends on it */
} Sentence;

/* What is said of a key date depends on the year and on how early it is said. */
static gboolean
has_key_date (const TlPlanAction *action)
{
  for (guint i = 0; i < action->n_traces; i++)
    {
      if (action->traces[i].kind == TL_TRACE_KEY_DATE)
        return TRUE;
    }

  return FALSE;
}

static guint
mix (guint         hash,
     gconstpointer value)
{
  return hash * 33 + g_direct_hash (value);
}

static guint
hash_sentence (gconstpointer data)
{
  const Sentence *self = data;
  const TlPlanAction *action = self->action;
  guint hash = self->aspects;

  if (self->aspects & ASPECT_WORK)
    hash = hash * 33 + (guint) action->task;
  if (self->aspects & ASPECT_POST)
    hash = mix (mix (mix (mix (hash, action->channel), action->persona), action->pillar), action->format);
  if (self->aspects & ASPECT_SUBJECT)
    hash = mix (hash, action->subject);
  if (self->aspects & ASPECT_TARGET)
    hash = mix (hash, action->kpi) + action->quarter;
  if (self->aspects & ASPECT_BENCHMARK)
    hash = mix (hash, action->benchmark);
  if (self->source != NULL)
    hash = mix (mix (hash, self->source->channel), self->source->format) + self->source->publish_on % DAYS_OF_WEEK;
  for (guint i = 0; (self->aspects & ASPECT_TRACES) && i < action->n_traces; i++)
    hash = mix (hash, action->traces[i].ref);

  return hash;
}

static gboolean
have_same_post (const TlPlanAction *a,
                const TlPlanAction *b)
{
  return a->channel == b->channel && a->persona == b->persona && a->pillar == b->pillar && a->format == b->format;
}

static gboolean
have_same_traces (const TlPlanAction *a,
                  const TlPlanAction *b)
{
  if (a->n_traces != b->n_traces || (a != b && has_key_date (a)))
    return FALSE;

  for (guint i = 0; i < a->n_traces; i++)
    {
      if (a->traces[i].kind != b->traces[i].kind || a->traces[i].ref != b->traces[i].ref)
        return FALSE;
    }

  return TRUE;
}

static gboolean
have_same_target (const TlPlanAction *a,
                  const TlPlanAction *b)
{
  return a->kpi == b->kpi && a->fiscal_year == b->fiscal_year && a->quarter == b->quarter
         && a->has_target == b->has_target && (!a->has_target || a->target == b->target);
}

/* Within a week, the day of the week is all that is said of when the other piece appears. */
static gboolean
follows_within_week (const Sentence *self)
{
  const TlDay day = self->source->publish_on;

  return day != TL_DAY_NONE && self->action->publish_on >= day && self->action->publish_on - day < DAYS_OF_WEEK;
}

static gboolean
have_same_source (const Sentence *a,
                  const Sentence *b)
{
  if (a->source == NULL || b->source == NULL || a->action == b->action)
    return a->source == b->source;

  return a->source->channel == b->source->channel && a->source->format == b->source->format
         && a->source->publish_on % DAYS_OF_WEEK == b->source->publish_on % DAYS_OF_WEEK
         && follows_within_week (a) && follows_within_week (b);
}

static gboolean
equal_sentences (gconstpointer first,
                 gconstpointer second)
{
  const Sentence *self = first, *other = second;
  const TlPlanAction *a = self->action, *b = other->action;
  guint aspects = self->aspects;

  return self->make == other->make
         && (!(aspects & ASPECT_WORK) || (a->kind == b->kind && a->task == b->task))
         && (!(aspects & ASPECT_POST) || have_same_post (a, b))
         && (!(aspects & ASPECT_SUBJECT) || a->subject == b->subject)
         && (!(aspects & ASPECT_MINUTES) || a->minutes == b->minutes)
         && (!(aspects & ASPECT_TRACES) || have_same_traces (a, b))
         && (!(aspects & ASPECT_TARGET) || have_same_target (a, b))
         && (!(aspects & ASPECT_SOURCE) || have_same_source (self, other))
         && (!(aspects & ASPECT_BENCHMARK) || (a->channel == b->channel && a->benchmark == b->benchmark));
}

/**
 * tl_workbook_sentences_new:
 *
 * Returns: (transfer full): none yet
 */
GHashTable *
tl_workbook_sentences_new (void)
{
  return g_hash_table_new_full (hash_sentence, equal_sentences, g_free, g_free);
}

static const TlPlanAction *
find_source (const TlPlan       *plan,
             const TlPlanAction *action)
{
  return action->source != NULL ? tl_plan_find_action (plan, action->source) : NULL;
}

static const char *
get_sentence (TlWorkbook         *workbook,
              char             *(*make) (const TlReading *, const TlPlanAction *),
              guint               aspects,
              const TlPlanAction *action)
{
  const Sentence key = {
    .make = make,
    .aspects = aspects,
    .action = action,
    .source = aspects & ASPECT_SOURCE ? find_source (workbook->reading->plan, action) : NULL,
  };
  char *text = g_hash_table_lookup (workbook->sentences, &key);

  if (text == NULL)
    {
      text = make (workbook->reading, action);
      g_hash_table_insert (workbook->sentences, g_memdup2 (&key, sizeof key), text);
    }

  return text;
}

static char *
make_benchmark (const TlReading    *reading,
                const TlPlanAction *action)
{
  return action->benchmark != NULL ? tl_wording_benchmark (reading, action->channel, action->benchmark) : g_strdup ("");
}

/* What period is reported on is said by its name. */
static gboolean
has_title_of_its_own (const TlPlanAction *action)
{
  return action->title != NULL || action->task == TL_TASK_REPORT
         || action->task == TL_TASK_REVIEW || has_key_date (action);
}

/**
 * tl_workbook_dup_title:
 *
 * Returns: (transfer full) (nullable): what tl_wording_action_title() says, where it
 *   is said of that action alone
 */
char *
tl_workbook_dup_title (TlWorkbook         *workbook,
                       const TlPlanAction *action)
{
  return has_title_of_its_own (action) ? tl_wording_action_title (workbook->reading, action) : NULL;
}

/**
 * tl_workbook_get_title:
 * @action: one for which tl_workbook_dup_title() makes none
 *
 * Returns: (transfer none): what tl_wording_action_title() says
 */
const char *
tl_workbook_get_title (TlWorkbook         *workbook,
                       const TlPlanAction *action)
{
  guint aspects = ASPECT_WORK | ASPECT_POST | ASPECT_SUBJECT | ASPECT_MINUTES | ASPECT_TRACES | ASPECT_SOURCE;

  return get_sentence (workbook, tl_wording_action_title, aspects, action);
}

/**
 * tl_workbook_get_brief:
 *
 * Returns: (transfer none): what tl_wording_action_prompt() says
 */
const char *
tl_workbook_get_brief (TlWorkbook         *workbook,
                       const TlPlanAction *action)
{
  return get_sentence (workbook, tl_wording_action_prompt,
                       ASPECT_WORK | ASPECT_POST | ASPECT_SUBJECT | ASPECT_MINUTES | ASPECT_TRACES, action);
}

/**
 * tl_workbook_get_reason:
 *
 * Returns: (transfer none): what tl_wording_action_because() says
 */
const char *
tl_workbook_get_reason (TlWorkbook         *workbook,
                        const TlPlanAction *action)
{
  return get_sentence (workbook, tl_wording_action_because, ASPECT_WORK | ASPECT_TRACES, action);
}

/**
 * tl_workbook_get_measure:
 *
 * Returns: (transfer none): what tl_wording_action_measure() says
 */
const char *
tl_workbook_get_measure (TlWorkbook         *workbook,
                         const TlPlanAction *action)
{
  return get_sentence (workbook, tl_wording_action_measure, ASPECT_TARGET, action);
}

/**
 * tl_workbook_get_benchmark:
 *
 * Returns: (transfer none): what others reach, or ""
 */
const char *
tl_workbook_get_benchmark (TlWorkbook         *workbook,
                           const TlPlanAction *action)
{
  return get_sentence (workbook, make_benchmark, ASPECT_BENCHMARK, action);
}
