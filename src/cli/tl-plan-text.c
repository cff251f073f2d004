/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-plan-text.h"

#include <glib/gi18n.h>
#include <string.h>

typedef enum
{
  COLUMN_DATE,
  COLUMN_TIME,
  COLUMN_PERSON,
  COLUMN_HOURS,
} Column;
#define N_COLUMNS (COLUMN_HOURS + 1)

#define INDENT 2
#define GAP 2

/* A line that is wrapped has at least this many columns, on however narrow a
 * terminal. */
#define MIN_TEXT_WIDTH 30

typedef struct
{
  const TlPlanAction *action;
  TlDay date;
  char *cells[N_COLUMNS];
} Row;

/* --- Columns of a terminal --- */

static guint
get_character_width (gunichar character)
{
  if (g_unichar_iszerowidth (character))
    return 0;

  return g_unichar_iswide (character) ? 2 : 1;
}

static guint
get_width (const char *text,
           gsize       length)
{
  guint width = 0;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    width += get_character_width (g_utf8_get_char (p));

  return width;
}

static void
append_spaces (GString *out,
               guint    n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, ' ');
}

/* Appends words, each line but the first indented, and a line feed. The line is
 * at column @indent already. */
static void
append_wrapped (GString    *out,
                const char *text,
                guint       indent,
                guint       width)
{
  guint room = MAX (width, indent + MIN_TEXT_WIDTH) - indent;
  guint column = 0;

  while (*text != '\0')
    {
      gsize length = strcspn (text, " \n");
      guint word = get_width (text, length);

      if (column > 0 && column + 1 + word > room)
        {
          g_string_append_c (out, '\n');
          append_spaces (out, indent);
          column = 0;
        }

      if (column > 0)
        {
          g_string_append_c (out, ' ');
          column++;
        }

      g_string_append_len (out, text, length);
      column += word;
      text += length;
      text += strspn (text, " \n");
    }

  g_string_append_c (out, '\n');
}

/* --- Rows --- */

/* What it took, where that is known; what is skipped takes none. */
static char *
dup_hours (const TlPlanAction *action)
{
  if (action->status == TL_ACTION_SKIPPED)
    return g_strdup ("");
  if (action->actual_minutes >= 0)
    return tl_wording_hours ((guint) action->actual_minutes);
  return tl_wording_hours (action->minutes);
}

static void
row_init (Row                *row,
          const TlReading    *reading,
          const TlPlanAction *action)
{
  row->action = action;
  row->date = tl_plan_action_get_day (action);
  row->cells[COLUMN_DATE] = tl_wording_date (row->date);
  row->cells[COLUMN_TIME] = tl_wording_time (action->time);
  row->cells[COLUMN_HOURS] = dup_hours (action);

  if (action->operator_id != NULL)
    row->cells[COLUMN_PERSON] = tl_wording_person (reading, action->operator_id);
  else
    /* Translators: who does a piece of work that there is nobody for. */
    row->cells[COLUMN_PERSON] = g_strdup (_("Nobody"));
}

static void
row_clear (gpointer data)
{
  Row *row = data;

  for (guint i = 0; i < N_COLUMNS; i++)
    g_free (row->cells[i]);
}

/* By week, then as the day goes; what has no time comes first. The sort is stable:
 * otherwise as in the plan. */
static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const Row *row_a = a, *row_b = b;

  if (row_a->action->week != row_b->action->week)
    return row_a->action->week < row_b->action->week ? -1 : 1;
  if (row_a->date != row_b->date)
    return row_a->date < row_b->date ? -1 : 1;

  return row_a->action->time - row_b->action->time;
}

static GArray *
make_rows (const TlReading *reading,
           guint           *widths)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));

  g_array_set_clear_func (rows, row_clear);

  for (guint i = 0; i < reading->plan->n_actions; i++)
    {
      Row row;

      row_init (&row, reading, &reading->plan->actions[i]);
      g_array_append_val (rows, row);

      for (guint column = 0; column < N_COLUMNS; column++)
        widths[column] = MAX (widths[column], get_width (row.cells[column], strlen (row.cells[column])));
    }

  g_array_sort (rows, compare_rows);

  return rows;
}

/* What is to be done, and what has become of it. */
static char *
make_title (const TlReading    *reading,
            const TlPlanAction *action)
{
  g_autofree char *title = tl_wording_action_title (reading, action);

  if (action->status == TL_ACTION_PLANNED)
    return g_steal_pointer (&title);

  /* Translators: what has become of a piece of work, and the work: “Done: Report
   * on March 2027”. */
  return g_strdup_printf (C_("status of an action", "%s: %s"), tl_wording_action_status (action->status), title);
}

/* By when it has to be ready, if that is another day and it is still to be done. */
static char *
make_what (const TlReading *reading,
           const Row       *row)
{
  g_autofree char *title = make_title (reading, row->action);
  g_autofree char *day = NULL;

  if (row->action->prepare_on == row->date || row->action->status != TL_ACTION_PLANNED)
    return g_steal_pointer (&title);

  day = tl_wording_date (row->action->prepare_on);

  /* Translators: a piece of work, then the date of the day on which it is made. */
  return g_strdup_printf (_("%s (to be made on %s)"), title, day);
}

static void
append_row (GString         *out,
            const TlReading *reading,
            const Row       *row,
            const guint     *widths,
            guint            width)
{
  g_autofree char *what = make_what (reading, row);
  g_autofree char *because = tl_wording_action_because (reading, row->action);
  guint indent = INDENT;

  append_spaces (out, INDENT);

  for (guint column = 0; column < N_COLUMNS; column++)
    {
      guint room = widths[column] - get_width (row->cells[column], strlen (row->cells[column]));

      /* Quantities stand under each other by their units. */
      append_spaces (out, column == COLUMN_HOURS ? room : 0);
      g_string_append (out, row->cells[column]);
      append_spaces (out, (column == COLUMN_HOURS ? 0 : room) + GAP);
      indent += widths[column] + GAP;
    }

  append_wrapped (out, what, indent, width);

  /* Further left, where a sentence has room. */
  if (*because != '\0')
    {
      indent = INDENT + widths[COLUMN_DATE] + GAP;
      append_spaces (out, indent);
      append_wrapped (out, because, indent, width);
    }
}

/* What somebody has to decide on. */
static void
append_open_edits (GString         *out,
                   const TlReading *reading,
                   guint            width)
{
  gboolean any = FALSE;

  for (guint i = 0; i < reading->plan->n_edits; i++)
    {
      const TlPlanEdit *edit = &reading->plan->edits[i];
      g_autofree char *title = NULL;
      g_autofree char *sentence = NULL;
      g_autofree char *line = NULL;

      if (edit->state == TL_EDIT_APPLIED)
        continue;
      if (!any)
        g_string_append_printf (out, "\n%s\n", _("Changes of yours to look at"));
      any = TRUE;
      title = tl_wording_action_key (reading, edit->action);
      sentence = tl_wording_edit (reading, edit);
      /* Translators: an action, and what became of a change of it. */
      line = g_strdup_printf (_("%s – %s"), title, sentence);
      append_spaces (out, INDENT);
      append_wrapped (out, line, INDENT, width);
    }
}

/**
 * tl_plan_text:
 * @reading: what it is read from
 * @title: what to call the document
 * @width: how many columns a line should have at most
 *
 * Returns: (transfer full): the plan: date, time, person, hours, what and why
 */
char *
tl_plan_text (const TlReading *reading,
              const char      *title,
              guint            width)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GArray) rows = NULL;
  g_autofree char *start = tl_wording_date (reading->plan->frame.start);
  g_autofree char *capacity = tl_wording_capacity (reading);
  g_autofree char *head = NULL;
  guint widths[N_COLUMNS] = { 0, };
  guint week = 0;

  head = g_strdup_printf (ngettext ("%s: %u week from %s", "%s: %u weeks from %s", reading->plan->frame.weeks),
                          title, reading->plan->frame.weeks, start);
  append_wrapped (out, head, 0, width);
  append_wrapped (out, capacity, 0, width);

  rows = make_rows (reading, widths);

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);

      if (row->action->week != week)
        {
          g_autofree char *heading = NULL;

          week = row->action->week;
          heading = tl_wording_week (reading->plan, week);
          g_string_append_printf (out, "\n%s\n", heading);
        }

      append_row (out, reading, row, widths, width);
    }
  append_open_edits (out, reading, width);

  return g_string_free_and_steal (g_steal_pointer (&out));
}
