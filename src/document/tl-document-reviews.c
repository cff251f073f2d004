/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The quarterly review, and the log of what was decided. */

#include "tl-document-reviews.h"

#include <glib/gi18n-lib.h>

#include "strategy/tl-readiness.h"
#include "strategy/tl-whys.h"

static TlRecordList *
get_tracked (TlDocument *document,
             guint       field)
{
  return tl_record_get_list (tl_document_get_tracking (document), field);
}

static gboolean
refuse (GError     **error,
        TlError      code,
        const char  *message)
{
  g_set_error_literal (error, TL_ERROR, code, message);
  return FALSE;
}

static TlReview *
find_review (TlDocument  *document,
             const char  *id,
             GError     **error)
{
  TlReview *review = tl_record_list_find (get_tracked (document, TL_TRACKING_REVIEWS), id, NULL);

  if (review == NULL)
    refuse (error, TL_ERROR_MISSING, _("There is no such review any more"));
  return review;
}

static gboolean
check_obstacle (TlDocument  *document,
                const char  *id,
                GError     **error)
{
  TlRecordList *obstacles = tl_record_get_list (tl_document_get_strategy (document), TL_STRATEGY_OBSTACLES);

  return tl_record_list_find (obstacles, id, NULL) != NULL
         || refuse (error, TL_ERROR_MISSING, _("There is no such obstacle any more"));
}

/**
 * tl_document_find_review:
 * @self: a document
 * @fiscal_year: the calendar year in which the fiscal year begins
 * @quarter: 1 to 4
 *
 * Returns: (transfer none) (nullable): the review of that quarter; of several, the
 *   last one
 */
TlReview *
tl_document_find_review (TlDocument *self,
                         int         fiscal_year,
                         guint       quarter)
{
  TlRecordList *reviews;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), NULL);

  reviews = get_tracked (self, TL_TRACKING_REVIEWS);
  for (guint i = tl_record_list_get_length (reviews); i > 0; i--)
    {
      TlReview *review = tl_record_list_get (reviews, i - 1);

      if (tl_record_get_integer (review, TL_REVIEW_FISCAL_YEAR) == fiscal_year
          && tl_record_get_integer (review, TL_REVIEW_QUARTER) == (int) quarter)
        return review;
    }
  return NULL;
}

/* Answers that were given, in the place of others. */
static void
copy_readiness (TlRecord *from,
                TlRecord *to)
{
  for (guint field = 1; field <= tl_record_get_n_fields (from); field++)
    if (tl_record_is_set (from, field))
      tl_record_set_enum (to, field, tl_record_get_enum (from, field));
}

/**
 * tl_document_start_review:
 * @self: a document
 * @fiscal_year: the calendar year in which the fiscal year begins, 1900 to 2199
 * @quarter: 1 to 4
 * @error: return location for a #TlError
 *
 * Begins the review of a quarter, as of today: readiness is answered in it as it
 * stands in the strategy, and so is the ten-year question, to be asked again.
 *
 * Returns: (transfer none) (nullable): the review, or %NULL if there is one of that
 *   quarter already, or no such quarter
 */
TlReview *
tl_document_start_review (TlDocument  *self,
                          int          fiscal_year,
                          guint        quarter,
                          GError     **error)
{
  g_autoptr (TlReview) review = NULL;
  TlStrategy *strategy;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), NULL);

  if (fiscal_year < TL_DAY_FIRST_YEAR || fiscal_year > TL_DAY_LAST_YEAR || quarter < 1 || quarter > 4)
    {
      refuse (error, TL_ERROR_RANGE, _("There is no such quarter"));
      return NULL;
    }
  if (tl_document_find_review (self, fiscal_year, quarter) != NULL)
    {
      refuse (error, TL_ERROR_RANGE, _("This quarter is being reviewed already"));
      return NULL;
    }

  strategy = tl_document_get_strategy (self);
  review = tl_record_new (TL_TYPE_REVIEW, NULL);
  tl_record_set_date (review, TL_REVIEW_HELD_ON, tl_document_get_today (self));
  tl_record_set_integer (review, TL_REVIEW_FISCAL_YEAR, fiscal_year);
  tl_record_set_integer (review, TL_REVIEW_QUARTER, (int) quarter);
  copy_readiness (tl_record_get_child (strategy, TL_STRATEGY_READINESS),
                  tl_record_get_child (review, TL_REVIEW_READINESS));
  tl_record_set_text (review, TL_REVIEW_TEN_YEARS,
                      tl_record_get_text (tl_record_get_child (strategy, TL_STRATEGY_WHYS), TL_WHYS_TEN_YEARS));

  tl_document_begin_group (self, _("Start a review"));
  tl_record_list_append (get_tracked (self, TL_TRACKING_REVIEWS), review);
  tl_document_end_group (self);
  return review;
}

/**
 * tl_document_take_over_readiness:
 * @self: a document
 * @review: id of a review
 * @error: return location for a #TlError
 *
 * Puts the answers on readiness that were given in a review into the strategy. What
 * was not answered in it stays as it is there.
 *
 * Returns: %FALSE if there is no such review
 */
gboolean
tl_document_take_over_readiness (TlDocument  *self,
                                 const char  *review,
                                 GError     **error)
{
  TlReview *found;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (review != NULL, FALSE);

  found = find_review (self, review, error);
  if (found == NULL)
    return FALSE;

  tl_document_begin_group (self, _("Take over readiness from a review"));
  copy_readiness (tl_record_get_child (found, TL_REVIEW_READINESS),
                  tl_record_get_child (tl_document_get_strategy (self), TL_STRATEGY_READINESS));
  tl_document_end_group (self);
  return TRUE;
}

/**
 * tl_document_mark_obstacle:
 * @self: a document
 * @review: id of a review
 * @obstacle: id of an obstacle of the strategy
 * @came: whether it came
 * @error: return location for a #TlError
 *
 * Says in a review that an obstacle came, or did not.
 *
 * Returns: %FALSE if there is no such review or obstacle
 */
gboolean
tl_document_mark_obstacle (TlDocument  *self,
                           const char  *review,
                           const char  *obstacle,
                           gboolean     came,
                           GError     **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) marked = NULL;
  const char * const *before;
  TlReview *found;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (review != NULL && obstacle != NULL, FALSE);

  found = find_review (self, review, error);
  if (found == NULL || !check_obstacle (self, obstacle, error))
    return FALSE;

  before = tl_record_get_refs (found, TL_REVIEW_OBSTACLES);
  for (guint i = 0; before[i] != NULL; i++)
    if (came || !g_str_equal (before[i], obstacle))
      g_strv_builder_add (builder, before[i]);
  if (came && !g_strv_contains (before, obstacle))
    g_strv_builder_add (builder, obstacle);
  marked = g_strv_builder_end (builder);

  tl_document_begin_group (self, came ? _("Note that an obstacle came") : _("Note that an obstacle did not come"));
  tl_record_set_refs (found, TL_REVIEW_OBSTACLES, (const char * const *) marked);
  tl_document_end_group (self);
  return TRUE;
}

/* --- The log --- */

static gboolean
check_text (const char  *text,
            GError     **error)
{
  return text == NULL || g_utf8_validate (text, -1, NULL)
         || refuse (error, TL_ERROR_RANGE, _("The text is not valid UTF-8"));
}

static gboolean
check_day (TlDay        day,
           GError     **error)
{
  return day == TL_DAY_NONE
         || (day >= tl_day_new (TL_DAY_FIRST_YEAR, 1, 1) && day <= tl_day_new (TL_DAY_LAST_YEAR, 12, 31))
         || refuse (error, TL_ERROR_RANGE, _("This is not a day"));
}

static gboolean
is_given (const char *id)
{
  return id != NULL && *id != '\0';
}

static gboolean
check_decision (TlDocument        *document,
                const TlDecision  *decision,
                const char        *text,
                GError           **error)
{
  if (!check_text (decision->text, error) || !check_text (decision->reason, error)
      || !check_day (decision->decided_on, error))
    return FALSE;
  if (*text == '\0')
    return refuse (error, TL_ERROR_RANGE, _("Say what you change"));
  return (!is_given (decision->review) || find_review (document, decision->review, error) != NULL)
         && (!is_given (decision->obstacle) || check_obstacle (document, decision->obstacle, error));
}

static gboolean
is_below (gpointer  record,
          gpointer  ancestor)
{
  for (TlRecord *owner = record; owner != NULL; owner = tl_record_get_owner (owner, NULL))
    if (owner == ancestor)
      return TRUE;
  return FALSE;
}

/* Whether @record is of a dated log and of an earlier day: what was written then
 * stays as it was written. */
static gboolean
is_written (TlDocument *document,
            TlRecord   *record)
{
  TlDay today = tl_document_get_today (document);

  for (TlRecord *at = record; at != NULL; at = tl_record_get_owner (at, NULL))
    {
      if (TL_IS_ADJUSTMENT (at))
        return today == TL_DAY_NONE || tl_record_get_date (at, TL_ADJUSTMENT_DECIDED_ON) != today;
      if (TL_IS_REVIEW (at))
        return today == TL_DAY_NONE || tl_record_get_date (at, TL_REVIEW_HELD_ON) != today;
    }
  return FALSE;
}

/* A change of the strategy may take something along elsewhere, such as what refers
 * to a record that is removed; what was decided or reviewed earlier stays. */
static gboolean
check_changes (TlDocument  *document,
               GPtrArray   *changes,
               GError     **error)
{
  TlTracking *tracking = tl_document_get_tracking (document);
  gboolean found = FALSE;

  for (guint i = 0; i < changes->len; i++)
    {
      const TlChange *change = g_ptr_array_index (changes, i);

      if ((change->record == (TlRecord *) tracking
           && (change->field == TL_TRACKING_ADJUSTMENTS || change->field == TL_TRACKING_REVIEWS))
          || is_written (document, change->record))
        return refuse (error, TL_ERROR_RANGE, _("What was decided stays in the log"));
      found |= is_below (change->record, tl_document_get_strategy (document));
    }
  return found || refuse (error, TL_ERROR_RANGE, _("An adjustment changes something in the strategy"));
}

static TlAdjustment *
make_adjustment (TlDocument       *document,
                 const TlDecision *decision,
                 const char       *text)
{
  TlAdjustment *adjustment = tl_record_new (TL_TYPE_ADJUSTMENT, NULL);

  tl_record_set_date (adjustment, TL_ADJUSTMENT_DECIDED_ON,
                      decision->decided_on != TL_DAY_NONE ? decision->decided_on : tl_document_get_today (document));
  tl_record_set_text (adjustment, TL_ADJUSTMENT_TEXT, text);
  tl_record_set_text (adjustment, TL_ADJUSTMENT_REASON, decision->reason);
  tl_record_set_ref (adjustment, TL_ADJUSTMENT_REVIEW, decision->review);
  tl_record_set_ref (adjustment, TL_ADJUSTMENT_OBSTACLE, decision->obstacle);
  return adjustment;
}

static void
note_change (gboolean *changed)
{
  *changed = TRUE;
}

/**
 * tl_document_decide:
 * @self: a document
 * @decision: what was decided
 * @changes: (element-type TlChange): the changes of the strategy that it stands for,
 *   in their order, with what they take along elsewhere
 * @error: return location for a #TlError
 *
 * Makes an adjustment: changes the strategy and writes into the log that it was
 * changed, and why. The log only grows: it can be undone, but nothing takes a line
 * out of it, or changes one of an earlier day. So it is with reviews.
 *
 * Returns: (transfer none) (nullable): the line of the log, or %NULL if the changes
 *   cannot be made or would leave everything as it is
 */
TlAdjustment *
tl_document_decide (TlDocument        *self,
                    const TlDecision  *decision,
                    GPtrArray         *changes,
                    GError           **error)
{
  g_autofree char *text = NULL;
  TlAdjustment *adjustment = NULL;
  gboolean changed = FALSE, applied;
  gulong handler;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (decision != NULL && decision->text != NULL && changes != NULL, NULL);

  text = g_strstrip (g_strdup (decision->text));
  if (!check_decision (self, decision, text, error) || !check_changes (self, changes, error))
    return NULL;

  tl_document_begin_group (self, _("Adjust the strategy"));
  handler = g_signal_connect_swapped (tl_document_get_envelope (self), "changed", G_CALLBACK (note_change), &changed);
  applied = tl_document_apply (self, NULL, changes, error);
  g_signal_handler_disconnect (tl_document_get_envelope (self), handler);
  if (applied && changed)
    {
      adjustment = make_adjustment (self, decision, text);
      tl_record_list_append (get_tracked (self, TL_TRACKING_ADJUSTMENTS), adjustment);
      g_object_unref (adjustment);
    }
  else if (applied)
    refuse (error, TL_ERROR_RANGE, _("An adjustment changes something in the strategy"));
  tl_document_end_group (self);
  return adjustment;
}

static int
compare_decided (const TlAdjustment **a,
                 const TlAdjustment **b)
{
  TlDay day_a = tl_record_get_date ((gpointer) *a, TL_ADJUSTMENT_DECIDED_ON);
  TlDay day_b = tl_record_get_date ((gpointer) *b, TL_ADJUSTMENT_DECIDED_ON);

  return day_a < day_b ? -1 : day_a > day_b;
}

/**
 * tl_document_list_adjustments:
 * @self: a document
 *
 * Returns: (transfer container) (element-type TlAdjustment): what was decided, by the
 *   day of the decision; of one day, in the order in which it was written down. What
 *   has no day comes first
 */
GPtrArray *
tl_document_list_adjustments (TlDocument *self)
{
  TlRecordList *list;
  GPtrArray *adjustments;

  g_return_val_if_fail (TL_IS_DOCUMENT (self), NULL);

  list = get_tracked (self, TL_TRACKING_ADJUSTMENTS);
  adjustments = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < tl_record_list_get_length (list); i++)
    g_ptr_array_add (adjustments, g_object_ref (tl_record_list_get (list, i)));
  g_ptr_array_sort (adjustments, (GCompareFunc) compare_decided);
  return adjustments;
}
