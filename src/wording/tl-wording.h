/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/tl-finding.h"
#include "plan/tl-plan-diff.h"
#include "plan/tl-plan.h"
#include "plan/tl-results.h"

G_BEGIN_DECLS

/*
 * Sentences, in the reader's language, made of the codes and references of a
 * plan. Nothing else in the program forms sentences about the plan.
 *
 * All functions that return `char *` return newly allocated text, never %NULL
 * and without markup. A reference that leads nowhere is worded as such and is
 * no error.
 */

/**
 * TlReading:
 * @strategy: the answers that the plan refers to
 * @catalogue: the catalogue that it refers to
 * @plan: the plan
 *
 * What a sentence is read from. Borrowed; lives as long as a call.
 */
typedef struct
{
  TlStrategy *strategy;
  TlCatalogue *catalogue;
  const TlPlan *plan;
} TlReading;

/*
 * Words: labels in sentence case, translated, owned by the program. A value, a
 * type or a field that has no label is a programming error; the tests sweep
 * them.
 *
 * tl_wording_flags() joins the labels of a set, in the order of its type; of an
 * empty one it makes "".
 *
 * tl_wording_catalogue() translates an English text of the catalogue; what is
 * not of the catalogue comes back as it is.
 */
const char *tl_wording_term          (GType               type,
                                      int                 value);
char       *tl_wording_flags         (GType               type,
                                      guint               value);
const char *tl_wording_task          (TlTask              task);
const char *tl_wording_severity      (TlSeverity          severity);
const char *tl_wording_catalogue     (const char         *text);

/*
 * Records and their fields, of the strategy, of what is tracked, and of the
 * channels that a person can add.
 *
 * tl_wording_type() says what one record of a type is, "Person";
 * tl_wording_field() is the label of a field in a form, "Hours a week";
 * tl_wording_field_hint() is a short sentence that helps to fill it in, or
 * %NULL; tl_wording_record() is what to call a record, on one line: its name, or
 * "Person without a name".
 */
const char *tl_wording_type          (GType               type);
const char *tl_wording_field         (GType               type,
                                      guint               field);
const char *tl_wording_field_hint    (GType               type,
                                      guint               field);
char       *tl_wording_record        (gpointer            record);

/*
 * Quantities, by the locale. What is not set, %TL_DAY_NONE or
 * %TL_MINUTES_NONE, is "".
 *
 * tl_wording_hours() says minutes of work as "15 min", "1.25 h", "1.5 h" or "2 h".
 * tl_wording_number() has thousands grouped, a true minus sign, and at most two decimals, three
 * below a tenth; what is no number is "".
 * tl_wording_round_count() is a count, worked out from parts, as a person would say it: of 10 and
 * more without decimals, below with one, or with as many as leave something of it.
 * tl_wording_quarter() says a quarter of the business's fiscal year, which is
 * given by the year in which it begins: "Q1 2027", or "Q1 of 2027/28" where the
 * fiscal year does not begin in January.
 * tl_wording_language() names the language of a BCP 47 tag, "German"; a tag
 * that it does not know comes back as it is.
 */
char       *tl_wording_hours         (guint               minutes);
char       *tl_wording_date          (TlDay               day);
char       *tl_wording_time          (int                 minutes);
char       *tl_wording_week          (const TlPlan       *plan,
                                      guint               week);
char       *tl_wording_percent       (double              percent);
char       *tl_wording_number        (double              number);
double      tl_wording_round_count   (double              count);
char       *tl_wording_quarter       (const TlReading    *reading,
                                      int                 fiscal_year,
                                      guint               quarter);
char       *tl_wording_language      (const char         *tag);

/*
 * Names of what ids refer to, on one line. %NULL and "" are no reference and
 * make ""; an id that leads nowhere is said to.
 */
char       *tl_wording_channel       (const TlReading    *reading,
                                      const char         *id);
char       *tl_wording_person        (const TlReading    *reading,
                                      const char         *id);
char       *tl_wording_persona       (const TlReading    *reading,
                                      const char         *id);
char       *tl_wording_pillar        (const TlReading    *reading,
                                      const char         *id);
char       *tl_wording_format        (const TlReading    *reading,
                                      const char         *id);
char       *tl_wording_kpi           (const TlReading    *reading,
                                      const char         *id);

/*
 * Actions.
 *
 * tl_wording_action_title() says what there is to do, in a few words without a
 * full stop: "Instagram photo: “Behind the counter”, for Young families".
 * tl_wording_action_prompt() says it in full, for the one who does it: what, to
 * whom, in which language, towards which next action; "" where there is nothing
 * to add. tl_wording_action_because() is one sentence on which answers the
 * action comes from. tl_wording_action_measure() names its KPI and the target
 * of its quarter; "" without a KPI.
 *
 * tl_wording_trace() says one answer by itself, for a list.
 * tl_wording_benchmark() says what others reach on a channel, with the source;
 * "" where nothing is known.
 */
char       *tl_wording_action_title  (const TlReading    *reading,
                                      const TlPlanAction *action);
char       *tl_wording_action_prompt (const TlReading    *reading,
                                      const TlPlanAction *action);
char       *tl_wording_action_because (const TlReading   *reading,
                                      const TlPlanAction *action);
char       *tl_wording_action_measure (const TlReading   *reading,
                                      const TlPlanAction *action);
char       *tl_wording_trace         (const TlReading    *reading,
                                      const TlTrace      *trace);
char       *tl_wording_benchmark     (const TlReading    *reading,
                                      const char         *channel,
                                      const char         *benchmark);

/*
 * What a person changed.
 *
 * tl_wording_action_status() is a word for what has become of an action.
 * tl_wording_action_key() says which action a key means, whether or not there is
 * one: "Instagram, post 2 of the week of 1 March 2027".
 * tl_wording_edit_value() says a value that is written as in #TlEdit, in the
 * words of the field: "9 March 2027", "Nobody"; what cannot be read comes back as
 * it is. tl_wording_edit() is one sentence on a change and how it stands. The
 * name of a field is a term of %TL_TYPE_ACTION_FIELD.
 */
const char *tl_wording_action_status (TlActionStatus       status);
char       *tl_wording_action_key   (const TlReading      *reading,
                                     const char           *key);
char       *tl_wording_edit_value   (const TlReading      *reading,
                                     TlActionField         field,
                                     const char           *value);
char       *tl_wording_edit         (const TlReading      *reading,
                                     const TlPlanEdit     *edit);

/*
 * Channels, without a full stop: why one is chosen or not; how many posts a
 * week, and who says so; what a part of its score comes from, with figures and
 * their source.
 */
char       *tl_wording_channel_reason (const TlReading     *reading,
                                       const TlPlanChannel *channel);
char       *tl_wording_cadence       (const TlReading     *reading,
                                      const TlPlanChannel *channel);
char       *tl_wording_contribution  (const TlReading     *reading,
                                      const TlPlanChannel *channel,
                                      const TlPersonaScore *score,
                                      const TlContribution *contribution);

/*
 * The whole.
 *
 * tl_wording_need() says one of the things that a plan needs first; @need is a
 * single flag. tl_wording_capacity() holds the recommended pace against the
 * team's hours and names what was left out; tl_wording_left_out() says of each
 * channel how much, a line each without a full stop, "" if nothing was. tl_wording_finding() needs nothing but the finding, and so does
 * tl_wording_fix_label(): what repairs it, with a verb at the beginning, for a
 * button and for the history; %NULL where there is no repair.
 */
char       *tl_wording_need          (TlPlanNeed          need);
char       *tl_wording_capacity      (const TlReading    *reading);
char       *tl_wording_left_out      (const TlReading    *reading);
char       *tl_wording_finding       (const TlFinding    *finding);
char       *tl_wording_fix_label     (const TlFinding    *finding);

/*
 * What is different between two plans. @before and @now are what each of them is
 * read from; after an edit the two differ only in the plan. Without a full stop.
 *
 * tl_wording_diff() sums it up: "12 actions moved, 3 new, 2 gone, Anna −1.5 h a
 * week"; %NULL where nothing is different. tl_wording_diff_weeks() says which weeks
 * only one of the plans has, %NULL if there are none; tl_wording_diff_load() in
 * which of the others there is more to do now, and in which less, %NULL if in none.
 * The others say one entry in full.
 */
char       *tl_wording_diff          (const TlReading    *before,
                                      const TlReading    *now,
                                      const TlPlanDiff   *diff);
char       *tl_wording_diff_weeks    (const TlPlanDiff   *diff);
char       *tl_wording_diff_load     (const TlPlanDiff   *diff);
char       *tl_wording_diff_action   (const TlReading    *before,
                                      const TlReading    *now,
                                      const TlDiffAction *action);
char       *tl_wording_diff_channel  (const TlReading    *before,
                                      const TlReading    *now,
                                      const TlDiffChannel *channel);
char       *tl_wording_diff_person   (const TlReading    *before,
                                      const TlReading    *now,
                                      const TlPlanDiff   *diff,
                                      const TlDiffPerson *person);

/*
 * What came of a quarter. The words are for a cell or a label, without a full stop;
 * the others are whole sentences with their figures.
 *
 * tl_wording_status_rule() says by which rule a number is on track, at risk or off
 * track: it stands where the status is shown. tl_wording_work() is on actions and
 * hours, tl_wording_cost() on money, as spent or as planned, tl_wording_return() on
 * the return with its terms, as it is or as planned. Where a cost or a return is not
 * known they say what is missing; tl_wording_result_lack() is one such thing, "what a
 * result is worth", for the middle of a sentence.
 */
const char *tl_wording_result_status (TlResultStatus        status);
const char *tl_wording_trend         (TlTrend               trend);
char       *tl_wording_status_rule   (const TlResults      *results);
char       *tl_wording_kpi_result    (const TlReading      *reading,
                                      const TlResults      *results,
                                      const TlKpiResult    *result);
char       *tl_wording_work          (const TlResults      *results);
char       *tl_wording_cost          (const TlReading      *reading,
                                      const TlResults      *results,
                                      gboolean              spent);
char       *tl_wording_return        (const TlReading      *reading,
                                      const TlResults      *results,
                                      gboolean              actual);
char       *tl_wording_result_lack   (const TlReading      *reading,
                                      const TlResultCost   *cost,
                                      TlResultLack          lack);

G_END_DECLS
