/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-workbook-private.h"

#include <glib/gi18n-lib.h>

#include "strategy/tl-member.h"

enum
{
  STATUS,
  CHANNEL,
  PERSON,
  N_COLUMNS
};

static GPtrArray *
list_statuses (void)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint status = 0; status <= TL_ACTION_SKIPPED; status++)
    g_ptr_array_add (words, g_strdup (tl_wording_action_status (status)));

  return words;
}

/* The chosen ones first, since the plan has them by rank. */
static GPtrArray *
list_channels (TlWorkbook *workbook)
{
  const TlPlan *plan = workbook->plan;
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < plan->n_channels; i++)
        {
          if (plan->channels[i].chosen == (pass == 0))
            g_ptr_array_add (words, tl_wording_channel (workbook->reading, plan->channels[i].id));
        }
    }

  return words;
}

static GPtrArray *
list_people (TlWorkbook *workbook)
{
  TlRecordList *team = tl_record_get_list (workbook->strategy, TL_STRATEGY_TEAM);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < tl_record_list_get_length (team); i++)
    g_ptr_array_add (words, tl_wording_record (tl_record_list_get (team, i)));

  return words;
}

/* A list that has nothing to choose from still needs a cell. */
static void
define_list (TlSheet    *sheet,
             guint       column,
             GPtrArray  *words,
             const char *name)
{
  g_autofree char *range = tl_sheet_dup_range (sheet, sheet->first, column,
                                               sheet->first + MAX (words->len, 1) - 1, column);

  tl_sheet_check (sheet, workbook_define_name (sheet->book->file, name, range));
}

static void
write_rows (TlSheet           *sheet,
            GPtrArray * const *lists)
{
  guint n_rows = 0;

  for (guint column = 0; column < N_COLUMNS; column++)
    n_rows = MAX (n_rows, lists[column]->len);

  for (guint row = 0; row < n_rows; row++)
    {
      for (guint column = 0; column < N_COLUMNS; column++)
        {
          if (row < lists[column]->len)
            tl_sheet_write_text (sheet, column, TL_LOOK_TEXT, g_ptr_array_index (lists[column], row));
          else
            tl_sheet_write_text (sheet, column, TL_LOOK_BLANK, NULL);
        }
      tl_sheet_end_row (sheet);
    }
}

/* What can be chosen from in other sheets. */
void
tl_workbook_write_lists (TlWorkbook *workbook)
{
  TlSheet *sheet = &workbook->sheets[TL_WORKBOOK_LISTS];
  const TlColumn columns[N_COLUMNS] = {
    [STATUS] = { _("How far an action has come"), 30, TL_LOOK_HEADER },
    [CHANNEL] = { _("Channel"), 40, TL_LOOK_HEADER },
    [PERSON] = { _("Person"), 40, TL_LOOK_HEADER },
  };
  static const char * const names[N_COLUMNS] = {
    [STATUS] = TL_LIST_STATUS,
    [CHANNEL] = TL_LIST_CHANNEL,
    [PERSON] = TL_LIST_PERSON,
  };
  g_autoptr (GPtrArray) statuses = list_statuses ();
  g_autoptr (GPtrArray) channels = list_channels (workbook);
  g_autoptr (GPtrArray) people = list_people (workbook);
  GPtrArray *lists[N_COLUMNS] = {
    [STATUS] = statuses,
    [CHANNEL] = channels,
    [PERSON] = people,
  };

  tl_sheet_write_title (sheet, _("Lists"), _("What can be chosen from on the other sheets"));
  tl_sheet_write_header (sheet, columns, N_COLUMNS);
  write_rows (sheet, lists);
  for (guint column = 0; column < N_COLUMNS; column++)
    define_list (sheet, column, lists[column], names[column]);
  tl_sheet_set_paper (sheet, &(TlPaper) { .title = workbook->title, .letter = workbook->letter });
}
