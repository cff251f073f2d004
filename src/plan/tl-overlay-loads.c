/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Who has how much to do, once it is known what became of the plan.
 *
 * The weeks that are derived keep what was reckoned for them, which covers work
 * for the weeks after the plan too; only what became of an action is added. The
 * weeks before hold what is recorded and nothing else.
 */

#include "tl-overlay.h"

typedef struct
{
  TlOverlay *overlay;
  GHashTable *people;   /* id → their first load */
  TlDay from;           /* the Monday of the first week that is derived */
} Book;

static TlPlanLoad *
find_load (const Book *book,
           const char *person,
           TlDay       day)
{
  guint week = tl_overlay_get_week (book->overlay, day);
  TlPlanLoad *first = person != NULL && week > 0 ? g_hash_table_lookup (book->people, person) : NULL;

  return first != NULL ? first + (week - 1) : NULL;
}

static void
count (guint    *sum,
       guint     minutes,
       gboolean  take_away)
{
  *sum = take_away ? *sum - MIN (*sum, minutes) : *sum + minutes;
}

/* Work that comes back, done by the one whose work it is. */
static gboolean
recurs (const TlPlanAction *action)
{
  if (action->by_backup || action->kind == TL_ACTION_HAND)
    return FALSE;
  return action->kind == TL_ACTION_DUTY || action->publish_on != TL_DAY_NONE;
}

static void
book_action (const Book         *book,
             const TlPlanAction *action,
             gboolean            take_away)
{
  TlPlanLoad *load = find_load (book, action->operator_id, action->prepare_on);
  gboolean took = action->status == TL_ACTION_DONE && action->actual_minutes >= 0;
  guint minutes = took ? (guint) action->actual_minutes : action->minutes;

  if (action->status == TL_ACTION_SKIPPED)
    return;
  if (load != NULL)
    {
      count (&load->minutes, minutes, take_away);
      if (recurs (action))
        count (&load->recurring, minutes, take_away);
    }
  load = find_load (book, action->approver, action->prepare_on);
  if (load != NULL)
    {
      count (&load->minutes, action->approve_minutes, take_away);
      count (&load->recurring, action->approve_minutes, take_away);
    }
}

static void
empty_past (Book *book)
{
  const TlPlanFrame *frame = &book->overlay->derived->frame;

  for (guint i = 0; i < book->overlay->loads->len; i++)
    {
      TlPlanLoad *load = &g_array_index (book->overlay->loads, TlPlanLoad, i);

      if (frame->start + 7 * (load->week - 1) < book->from)
        load->minutes = load->recurring = 0;
    }
}

/**
 * tl_overlay_book:
 *
 * Makes the workloads those of the rows. Skipped work takes no time; what is
 * done takes what it took, where that is said; what is not in the plan takes
 * none.
 */
void
tl_overlay_book (TlOverlay *self)
{
  const TlPlanFrame *frame = &self->derived->frame;
  g_autoptr (GHashTable) people = g_hash_table_new (g_str_hash, g_str_equal);
  Book book = { self, people, MAX (frame->from, frame->start) };

  for (guint i = 0; i < self->loads->len; i += frame->weeks)
    {
      TlPlanLoad *first = &g_array_index (self->loads, TlPlanLoad, i);

      g_hash_table_insert (people, (gpointer) first->person, first);
    }

  /* First all that goes, so that no sum falls below nothing on the way. */
  for (guint i = 0; i < self->derived->n_actions; i++)
    if (tl_overlay_is (self, i, TL_ROW_TOUCHED | TL_ROW_GONE) && self->derived->actions[i].prepare_on >= book.from)
      book_action (&book, &self->derived->actions[i], TRUE);
  empty_past (&book);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const TlPlanAction *action = tl_overlay_get_row (self, i);

      if (!tl_overlay_is (self, i, TL_ROW_GONE)
          && (tl_overlay_is (self, i, TL_ROW_TOUCHED) || action->prepare_on < book.from))
        book_action (&book, action, FALSE);
    }
}
