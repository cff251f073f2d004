/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalogue/tl-benchmark.h"
#include "catalogue/tl-cadence.h"
#include "catalogue/tl-channel-format.h"
#include "catalogue/tl-channel.h"
#include "catalogue/tl-duty.h"
#include "catalogue/tl-estimates.h"
#include "catalogue/tl-fit.h"
#include "catalogue/tl-format.h"
#include "catalogue/tl-industry-figure.h"
#include "catalogue/tl-industry.h"
#include "catalogue/tl-kpi-definition.h"
#include "catalogue/tl-source.h"
#include "catalogue/tl-usage-figure.h"
#include "catalogue/tl-usage.h"
#include "strategy/tl-absence.h"
#include "strategy/tl-account.h"
#include "strategy/tl-aim.h"
#include "strategy/tl-business-objective.h"
#include "strategy/tl-business.h"
#include "strategy/tl-channel-choice.h"
#include "strategy/tl-competitor.h"
#include "strategy/tl-course.h"
#include "strategy/tl-format-time.h"
#include "strategy/tl-insight.h"
#include "strategy/tl-key-date.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-member.h"
#include "strategy/tl-obstacle.h"
#include "strategy/tl-persona-channel.h"
#include "strategy/tl-persona.h"
#include "strategy/tl-pillar.h"
#include "strategy/tl-readiness.h"
#include "strategy/tl-target.h"
#include "strategy/tl-tool.h"
#include "strategy/tl-topic.h"
#include "strategy/tl-value-model.h"
#include "strategy/tl-whys.h"
#include "tracking/tl-action-record.h"
#include "tracking/tl-actual.h"
#include "tracking/tl-adjustment.h"
#include "tracking/tl-edit.h"
#include "tracking/tl-review.h"
#include "tracking/tl-spending.h"
#include "tracking/tl-tracking.h"

#include "tl-wording.h"

G_BEGIN_DECLS

/* How much of a text that somebody typed a sentence takes up, in characters. */
#define TL_WORDS_NAME_LENGTH 60
#define TL_WORDS_QUOTE_LENGTH 80

/**
 * TlWordsField:
 * @label: of the field in a form
 * @hint: what helps to fill it in, or %NULL
 *
 * Untranslated.
 */
typedef struct
{
  const char *label;
  const char *hint;
} TlWordsField;

/**
 * TlWordsType:
 * @get_type: the type
 * @label: what one record of it is
 * @nameless: what to call a record that has no name
 * @name_field: the field that a record is called by; 0: none
 * @fields: by number; [0] is empty
 * @n_fields: length of @fields
 *
 * Untranslated.
 */
typedef struct
{
  GType (*get_type) (void);
  const char *label;
  const char *nameless;
  guint name_field;
  const TlWordsField *fields;
  guint n_fields;
} TlWordsType;

/* Ends with an element without a type. */
extern const TlWordsType tl_words_team_types[];
extern const TlWordsType tl_words_objective_types[];
extern const TlWordsType tl_words_audience_types[];
extern const TlWordsType tl_words_tracking_types[];
extern const TlWordsType tl_words_catalogue_types[];

/* Whether there is more than blanks and punctuation in a text; whether @record
 * is one, and says something in a field of text. */
gboolean    tl_words_is_text    (const char        *text);
gboolean    tl_words_says       (gpointer           record,
                                 guint              field);

/* Text that somebody typed, fit for a sentence: on one line, at most @length
 * characters (0: any number), cut between words and then ending in "…". Text
 * that runs from right to left is isolated from what is around it. */
char       *tl_words_line       (const char        *text,
                                 guint              length);
char       *tl_words_quote      (const char        *text);

/* Likewise, without the full stop, for the end of a sentence that adds its
 * own. */
char       *tl_words_phrase     (const char        *text);

/* Takes a sentence away its full stop where what somebody typed, quoted or not,
 * ends in a mark that needs none behind it. In place; returns @sentence. */
char       *tl_words_end        (char              *sentence);

/* "a", "a and b", "a, b and c"; beyond @most items, "a, b and 3 more". */
char       *tl_words_list       (const char * const *items,
                                 guint              most);
char       *tl_words_list_or    (const char * const *items);

/* Minutes of work that a sentence holds against each other: "1.5 h" and "2 h", but
 * "110 min" and "107 min", which would be the same in hours. */
void        tl_words_two_hours  (guint              minutes,
                                 guint              other_minutes,
                                 char             **text,
                                 char             **other);

/* "Tuesday"; "9 March"; "March 2027" */
char       *tl_words_format_day (TlDay              day,
                                 const char        *format);
char       *tl_words_weekday    (TlDay              day);
char       *tl_words_day        (TlDay              day);
char       *tl_words_month      (TlDay              day);

/* An amount in a currency, whose code may be %NULL, and in the business's own: "30
 * EUR"; "" of one that is not known. */
char       *tl_words_amount     (double             amount,
                                 const char        *currency);
char       *tl_words_money      (const TlReading   *reading,
                                 double             amount);

/* A value of a KPI with its unit, "1,200 people", "2.5 %", "1,200"; "" of one that
 * is not known. */
char       *tl_words_value      (const TlReading   *reading,
                                 gpointer           kpi,
                                 double             value);

/* A quarter of a fiscal year that begins in a month, 1 to 12. */
char       *tl_words_quarter    (guint              first_month,
                                 int                fiscal_year,
                                 guint              quarter);
guint       tl_words_first_month (gpointer          strategy);

/* "March 2027" of "2027-03"; "Q1 2027" or "Q1 of 2027/28" of "2027-Q1", by the
 * month in which the fiscal year begins; "Q1 of 2027/28" of "2027/28-Q1"; %NULL
 * of anything else. */
char       *tl_words_period     (const char        *period,
                                 guint              first_month);

/* Finds a record in a list of @owner; %NULL and "" find nothing. */
gpointer    tl_words_find       (gpointer           owner,
                                 guint              field,
                                 const char        *id);
gpointer    tl_words_find_channel (const TlReading *reading,
                                   const char      *id);

/* Names, short enough for a sentence. */
char       *tl_words_channel    (const TlReading   *reading,
                                 const char        *id);
char       *tl_words_persona    (const TlReading   *reading,
                                 const char        *id);

/* The field that the last part of a path names; 0: none of that type. */
guint       tl_words_path_field (GType              type,
                                 const char        *path);

/* "US adults". */
char       *tl_words_adults     (const char        *country);

/* "Pew Research Center, 2025" */
char       *tl_words_source     (const TlReading   *reading,
                                 const char        *id);

/* A format in the middle of a sentence, "photo", and as its beginning, "A
 * photo". */
char       *tl_words_format     (const TlReading   *reading,
                                 const char        *id);
char       *tl_words_a_format   (const TlReading   *reading,
                                 const char        *id);

/* The first step towards a readiness statement that is not true yet; @field is
 * a TlReadinessField. */
const char *tl_words_first_step (guint              field);

/* What somebody with any one of the skills does: "makes video or writes". */
char       *tl_words_skills     (guint              skills);

/* The key date that an action is about, which may be %NULL; the first day of it
 * that is meant, for it may come every year, %TL_DAY_NONE if it has none; of how
 * many days it is, 0 if it has none. */
gpointer    tl_words_key_date   (const TlReading   *reading,
                                 const TlPlanAction *action);
TlDay       tl_words_key_day    (gpointer           key_date,
                                 const TlPlanAction *action);
guint       tl_words_key_length (gpointer           key_date);

/* What a post is about: its key date or its theme, quoted; "" if neither. */
char       *tl_words_topic      (const TlReading   *reading,
                                 const TlPlanAction *action);

/* "Young families (45 % of the audience)" */
char       *tl_words_persona_with_share (const TlReading *reading,
                                         const char      *id);

/* On how many days of a week people are answered; 0: that cannot be told. */
guint       tl_words_answer_days (const TlReading    *reading,
                                  const TlPlanAction *action);

/* What a trace refers to, or %NULL where it leads nowhere. */
gpointer    tl_words_trace_record (const TlReading *reading,
                                   const TlTrace   *trace);

/* The most telling insight that an action comes from and that has words, or
 * %NULL. */
gpointer    tl_words_insight    (const TlReading    *reading,
                                 const TlPlanAction *action);

G_END_DECLS
