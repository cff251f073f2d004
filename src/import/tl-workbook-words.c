/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-workbook-words.h"

#include <glib/gi18n-lib.h>

/* Where two values only look alike, they are said to the last digit. */
static void
say_values (const TlReading        *reading,
            const TlWorkbookChange *change,
            char                  **base,
            char                  **workbook,
            char                  **current)
{
  const TlWorkbookValue *value = change->value;

  *base = tl_wording_input_value (reading, value->field, value->base);
  *workbook = tl_wording_input_value (reading, value->field, change->wanted);
  *current = tl_wording_input_value (reading, value->field, change->current);
  if (value->field == TL_INPUT_VALUE && g_str_equal (*workbook, *current)
      && !g_str_equal (change->wanted, change->current))
    {
      g_set_str (base, value->base);
      g_set_str (workbook, change->wanted);
      g_set_str (current, change->current);
    }
}

static char *
say_replaced_number (const TlWorkbookReplaced *replaced)
{
  g_autofree char *number = tl_wording_input_value (NULL, TL_INPUT_VALUE, replaced->value);
  g_autofree char *note = tl_wording_input_value (NULL, TL_INPUT_VALUE_NOTE, replaced->note);
  g_autofree char *day = replaced->read_on != TL_DAY_NONE ? tl_wording_date (replaced->read_on) : NULL;
  g_autofree char *read = NULL;

  if (*replaced->value == '\0')
    return g_steal_pointer (&note);
  /* Translators: a number and the day on which it was read: “1,200, read on 2 April 2027”. */
  read = day != NULL ? g_strdup_printf (_("%s, read on %s"), number, day) : g_strdup (number);
  /* Translators: a number as above, and what explains it, in quotation marks. */
  return *replaced->note != '\0' ? g_strdup_printf (_("%s (%s)"), read, note) : g_steal_pointer (&read);
}

char *
tl_workbook_change_say_replaced (const TlWorkbookChange *change)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < change->replaced->len; i++)
    {
      g_autofree char *number = say_replaced_number (g_ptr_array_index (change->replaced, i));

      if (i > 0)
        /* Translators: between parts of a list. */
        g_string_append (list, C_("list", "; "));
      g_string_append (list, number);
    }
  if (change->replaced->len == 0)
    return NULL;
  /* Translators: one or more numbers that were written down for the same period: “1,200,
   * read on 2 April 2027; 1,180, read on 3 April 2027”. */
  return g_strdup_printf (ngettext ("Another number of these days goes with it: %s",
                                    "Other numbers of these days go with it: %s", change->replaced->len), list->str);
}

static char *
say_readable (const TlReading        *reading,
              const TlWorkbookChange *change)
{
  g_autofree char *base = NULL, *workbook = NULL, *current = NULL;

  say_values (reading, change, &base, &workbook, &current);
  if (change->state == TL_WORKBOOK_REFUSED)
    /* Translators: a value, a cell, “K17”, a sheet, and then a sentence: “1 March 2031 in
     * B17 of “Actions” is left out: That day is not within the weeks that are planned”. */
    return g_strdup_printf (_("%s in %s of “%s” is left out: %s"), workbook, change->value->cell, change->value->sheet,
                            change->refused);
  if (change->refused != NULL)
    /* Translators: a value, then a sentence: “Done is left out: This action is no
     * longer in the plan”. */
    return g_strdup_printf (_("%s is left out: %s"), workbook, change->refused);

  switch ((guint) change->state)
    {
    case TL_WORKBOOK_NEW:
      /* Translators: a value before and after: “Planned → Done”. */
      return g_strdup_printf (_("%s → %s"), current, workbook);
    case TL_WORKBOOK_SAME:
      /* Translators: a value. */
      return g_strdup_printf (_("%s, as in the document already"), workbook);
    case TL_WORKBOOK_CONFLICT:
      /* Translators: three values. */
      return g_strdup_printf (_("the workbook says %s, the document %s; before, it was %s"), workbook, current, base);
    case TL_WORKBOOK_NOT_DONE:
      /* Translators: a value. */
      return g_strdup_printf (_("%s is left out, since the action is not marked as done"), workbook);
    case TL_WORKBOOK_GONE:
      return change->value->field < TL_N_ACTION_INPUTS
                 ? g_strdup_printf (_("%s is left out, since the action is no longer in the plan"), workbook)
                 : g_strdup_printf (_("%s is left out, since this is not measured any more"), workbook);
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

/* What somebody typed, quoted. */
static char *
quote (const char *text)
{
  return tl_wording_input_value (NULL, TL_INPUT_NOTE, text);
}

static char *
say_unreadable (const TlWorkbookValue *value)
{
  g_autofree char *text = quote (value->text);

  if (value->pending)
    /* Translators: a cell, “K17”, and a sheet; likewise below. */
    return g_strdup_printf (_("the formula in %s of “%s” has no result; open the workbook in a spreadsheet and save it"),
                            value->cell, value->sheet);
  if (*value->text == '\0')
    return g_strdup_printf (_("%s of “%s” is empty"), value->cell, value->sheet);

  switch ((guint) value->field)
    {
    case TL_INPUT_STATUS:
      /* Translators: what somebody typed, in quotation marks, a cell, “K17”, and a
       * sheet; likewise below. */
      return g_strdup_printf (_("%s in %s of “%s” is none of the words that can stand there"),
                              text, value->cell, value->sheet);
    case TL_INPUT_OPERATOR:
      return g_strdup_printf (_("%s in %s of “%s” names nobody in the team, or several people"),
                              text, value->cell, value->sheet);
    case TL_INPUT_DONE_ON:
    case TL_INPUT_PREPARE_ON:
    case TL_INPUT_PUBLISH_ON:
      return g_strdup_printf (_("%s in %s of “%s” is not a date"), text, value->cell, value->sheet);
    case TL_INPUT_MINUTES:
      return g_strdup_printf (_("%s in %s of “%s” is not a number of hours that fits into a week"),
                              text, value->cell, value->sheet);
    case TL_INPUT_VALUE:
      return g_strdup_printf (_("%s in %s of “%s” is not a number"), text, value->cell, value->sheet);
    default:
      return g_strdup_printf (_("%s in %s of “%s” is no text"), text, value->cell, value->sheet);
    }
}

char *
tl_workbook_change_say_state (const TlReading        *reading,
                              const TlWorkbookChange *change)
{
  const TlWorkbookValue *value = change->value;

  if (change->state == TL_WORKBOOK_UNREADABLE)
    return say_unreadable (value);
  if (change->state == TL_WORKBOOK_TWICE)
    /* Translators: a sheet, and a cell, “K17”. */
    return g_strdup_printf (_("“%s” says different things in several rows, the first time in %s"),
                            value->sheet, value->cell);
  return say_readable (reading, change);
}

char *
tl_workbook_change_say (const TlReading        *reading,
                        const TlWorkbookChange *change)
{
  const TlWorkbookValue *value = change->value;
  g_autofree char *row = tl_wording_input_row (reading, value->row, value->field);
  g_autofree char *state = tl_workbook_change_say_state (reading, change);
  g_autofree char *replaced = tl_workbook_change_say_replaced (change);
  g_autofree char *said = NULL;

  /* Translators: an action or a measure, what of it, and what changes: “Instagram
   * photo: “Behind the counter” — Status: Planned → Done”. */
  said = g_strdup_printf (_("%s — %s: %s"), row, tl_wording_input_field (value->field), state);
  /* Translators: two sentences; the first one can be long and has no stop. */
  return replaced != NULL ? g_strdup_printf (_("%s. %s"), said, replaced) : g_steal_pointer (&said);
}

static const char *
say_source (const TlWorkbookProblem *problem)
{
  return problem->follows ? _("it follows from what stands in other columns")
                          : _("it follows from the plan, which is changed in the program");
}

static char *
say_cell (const TlWorkbookProblem *problem,
          const char              *text)
{
  g_autofree char *head = quote (problem->head);

  if (problem->n > 0)
    /* Translators: what stands over a column, in quotation marks, a sheet, a number, a
     * cell, “K17”, and where it comes from, “it follows from the plan …”; that likewise
     * below. */
    return g_strdup_printf (ngettext ("%s of “%s” was changed in %u row, %s, which is left out: %s",
                                      "%s of “%s” was changed in %u rows, first in %s, which is left out: %s", problem->n),
                            head, problem->sheet, problem->n, problem->cell, say_source (problem));
  if (*problem->text == '\0')
    /* Translators: a cell, what stands over the column, in quotation marks, a sheet, and
     * where it comes from. */
    return g_strdup_printf (_("%s, %s of “%s”, was emptied, which is left out: %s"),
                            problem->cell, head, problem->sheet, say_source (problem));
  /* Translators: what somebody typed, in quotation marks, a cell, what stands over the
   * column, in quotation marks, a sheet, and where it comes from. */
  return g_strdup_printf (_("%s in %s, %s of “%s”, is left out: %s"),
                          text, problem->cell, head, problem->sheet, say_source (problem));
}

char *
tl_workbook_problem_say (const TlWorkbookProblem *problem)
{
  g_autofree char *text = quote (problem->text);

  switch (problem->kind)
    {
    case TL_WORKBOOK_ROW_WITHOUT_ID:
      /* Translators: what stands in a row, in quotation marks, a cell of it, “B17”, and
       * a sheet; likewise below. */
      return g_strdup_printf (_("The row with %s, %s of “%s”, was added by hand and is left out"),
                              text, problem->cell, problem->sheet);
    case TL_WORKBOOK_ROW_UNKNOWN:
      return g_strdup_printf (_("The program does not know %s, %s of “%s”, and leaves its row out"),
                              text, problem->cell, problem->sheet);
    case TL_WORKBOOK_ROWS_GONE:
      /* Translators: a number, and a sheet. */
      return g_strdup_printf (ngettext ("%u row of “%s” was taken out; what it is about stays as it is",
                                        "%u rows of “%s” were taken out; what they are about stays as it is", problem->n),
                              problem->n, problem->sheet);
    case TL_WORKBOOK_COLUMN_GONE:
      /* Translators: what stood over a column, in quotation marks, and a sheet. */
      return g_strdup_printf (_("The column %s of “%s” is not there any more; what stood in it stays as it is"),
                              text, problem->sheet);
    case TL_WORKBOOK_CELL_CHANGED:
      return say_cell (problem, text);
    case TL_WORKBOOK_COLUMN_ADDED:
      return g_strdup_printf (_("The column with %s, %s of “%s”, was added by hand and is left out"),
                              text, problem->cell, problem->sheet);
    case TL_WORKBOOK_SHEET_GONE:
      return g_strdup_printf (_("The sheet “%s” is not there any more; what stood on it stays as it is"),
                              problem->sheet);
    case TL_WORKBOOK_IDS_GONE:
      /* Translators: what stood over a column, in quotation marks, and a sheet. */
      return g_strdup_printf (_("The column %s of “%s” is missing, so that nobody can tell what its rows are about: "
                                "nothing on this sheet is read until the column is back"),
                              text, problem->sheet);
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}
