/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-workbook-cells.h"

#include <math.h>
#include <string.h>

#include "document/tl-shown.h"

/* Days are counted from 1 January 1900 as 1, and there is a 29 February 1900, the
 * 60th: before it, programs do not agree. Where they count from 1904, 1 January is
 * 0. (ECMA-376, part 1, 18.17.4.1) */
#define FIRST_SURE_DAY 61
#define DAY_0_OF_1900 (tl_day_new (1900, 1, 1) - 2) /* as of March */
#define MOST_DAYS_OF_TIME 1000
#define DAY_0_OF_1904 tl_day_new (1904, 1, 1)

static char *
write_day (double   number,
           gboolean from_1904)
{
  g_autofree char *day = NULL;
  TlDay parsed;

  if (number < (from_1904 ? 0 : FIRST_SURE_DAY) || number > 200000)
    return NULL;
  day = tl_day_to_string ((from_1904 ? DAY_0_OF_1904 : DAY_0_OF_1900) + (TlDay) floor (number));
  return tl_day_parse (day, &parsed) ? g_steal_pointer (&day) : NULL;
}

/* A number as people type it, with a point or a comma before its decimals. What may
 * be meant to part thousands is no number: "1,250". */
static gboolean
read_typed_number (const char *text,
                   double     *number)
{
  g_autofree char *clean = g_strstrip (g_strdup (text));
  char *comma = strchr (clean, ',');
  char *end = NULL;

  if (comma != NULL
      && ((strspn (comma + 1, "0123456789") == 3 && !g_str_has_prefix (clean, "0,")) || strchr (clean, '.') != NULL))
    return FALSE;
  if (comma != NULL)
    *comma = '.';
  if (strspn (clean, "+-0123456789.") != strlen (clean))
    return FALSE;
  *number = g_ascii_strtod (clean, &end);
  return end != clean && *end == '\0' && isfinite (*number);
}

/* "1:30" */
static gboolean
read_typed_hours (const char *text,
                  double     *hours)
{
  g_autofree char *clean = g_strstrip (g_strdup (text));
  g_auto (GStrv) parts = g_strsplit (clean, ":", 2);
  guint64 whole, minutes;

  if (g_strv_length (parts) != 2 || strlen (parts[1]) != 2
      || !g_ascii_string_to_unsigned (parts[0], 10, 0, 1000, &whole, NULL)
      || !g_ascii_string_to_unsigned (parts[1], 10, 0, 59, &minutes, NULL))
    return read_typed_number (text, hours);
  *hours = (double) whole + (double) minutes / 60;
  return TRUE;
}

static char *
read_status (const TlXlsxCell *cell,
             GHashTable       *words)
{
  g_autofree char *word = cell->kind == TL_XLSX_TEXT ? tl_base_fold (cell->text) : NULL;
  const char *status = word != NULL ? g_hash_table_lookup (words, word) : NULL;

  return g_strdup (status);
}

static char *
read_person (const TlXlsxCell *cell,
             GHashTable       *people)
{
  g_autofree char *name = cell->kind == TL_XLSX_TEXT ? tl_base_fold (cell->text) : NULL;
  const char *person = name != NULL ? g_hash_table_lookup (people, name) : NULL;

  return g_strdup (person);
}

static char *
read_day (const TlXlsxCell *cell,
          gboolean          from_1904)
{
  g_autofree char *text = NULL;
  TlDay day;

  if (cell->kind == TL_XLSX_NUMBER)
    return write_day (cell->number, from_1904);
  if (cell->kind != TL_XLSX_TEXT && cell->kind != TL_XLSX_ISO_DATE)
    return NULL;
  text = g_strstrip (g_strdup (cell->text));
  if (cell->kind == TL_XLSX_ISO_DATE && strlen (text) > 10 && text[10] == 'T')
    text[10] = '\0';
  return tl_day_parse (text, &day) ? g_steal_pointer (&text) : NULL;
}

/* Hours, as a number or as a time of which a day is 1. */
static char *
read_minutes (const TlXlsxCell *cell)
{
  double hours, minutes;

  if (cell->kind == TL_XLSX_NUMBER)
    hours = cell->look == TL_XLSX_LOOK_TIME ? cell->number * 24 : cell->number;
  else if (cell->kind != TL_XLSX_TEXT || !read_typed_hours (cell->text, &hours))
    return NULL;
  minutes = round (hours * 60);
  return minutes >= 0 && minutes < G_MAXINT ? g_strdup_printf ("%d", (int) minutes) : NULL;
}

static char *
read_number (const TlXlsxCell *cell)
{
  double number;

  if (cell->kind == TL_XLSX_NUMBER)
    number = cell->look == TL_XLSX_LOOK_PERCENT ? cell->number * 100 : cell->number;
  else if (cell->kind != TL_XLSX_TEXT || !read_typed_number (cell->text, &number))
    return NULL;
  return cell->look == TL_XLSX_LOOK_DATE || cell->look == TL_XLSX_LOOK_TIME ? NULL : tl_input_dup_number (number);
}

static char *
read_words (const TlXlsxCell *cell,
            gboolean          from_1904)
{
  g_autofree char *day = NULL;

  if (cell->kind == TL_XLSX_ERROR || cell->kind == TL_XLSX_PENDING)
    return NULL;
  if (cell->kind == TL_XLSX_NUMBER && cell->look == TL_XLSX_LOOK_DATE)
    day = write_day (cell->number, from_1904);
  return day != NULL ? g_steal_pointer (&day) : tl_workbook_dup_text (cell);
}

/**
 * tl_workbook_read_cell:
 * @cell: (nullable): a cell, or %NULL if it is empty
 * @field: what is filled in there
 * @from_1904: see tl_xlsx_counts_from_1904()
 * @base: knows words and names
 *
 * Returns: (transfer full) (nullable): the value, or %NULL if it is none
 */
char *
tl_workbook_read_cell (const TlXlsxCell *cell,
                       TlInputField      field,
                       gboolean          from_1904,
                       const TlBase     *base)
{
  g_autofree char *value = NULL;

  if (cell == NULL || (cell->kind == TL_XLSX_TEXT && field != TL_INPUT_NOTE && field != TL_INPUT_VALUE_NOTE
                       && strspn (cell->text, " \t\r\n") == strlen (cell->text)))
    return tl_input_is_value (field, "") ? g_strdup ("") : NULL;

  switch (field)
    {
    case TL_INPUT_STATUS: value = read_status (cell, base->words); break;
    case TL_INPUT_OPERATOR: value = read_person (cell, base->people); break;
    case TL_INPUT_DONE_ON:
    case TL_INPUT_PREPARE_ON:
    case TL_INPUT_PUBLISH_ON: value = read_day (cell, from_1904); break;
    case TL_INPUT_MINUTES: value = read_minutes (cell); break;
    case TL_INPUT_VALUE: value = read_number (cell); break;
    case TL_INPUT_LINK:
    case TL_INPUT_NOTE:
    case TL_INPUT_VALUE_NOTE:
    default: value = read_words (cell, from_1904); break;
    }
  return value != NULL && tl_input_is_value (field, value) ? g_steal_pointer (&value) : NULL;
}

/**
 * tl_workbook_get_shown:
 * @cell: (nullable): a cell, or %NULL if it is empty
 * @from_1904: see tl_xlsx_counts_from_1904()
 *
 * Returns: what it shows, see tl-shown.h; no such number for a formula that was never
 *   computed
 */
guint32
tl_workbook_get_shown (const TlXlsxCell *cell,
                       gboolean          from_1904)
{
  g_autofree char *text = NULL;

  if (cell == NULL)
    return TL_SHOWN_NOTHING;
  if (cell->kind == TL_XLSX_PENDING)
    return G_MAXUINT32;
  if (cell->kind == TL_XLSX_NUMBER)
    return tl_shown_of_number (cell->look == TL_XLSX_LOOK_DATE && from_1904
                                   ? cell->number + (DAY_0_OF_1904 - DAY_0_OF_1900) : cell->number);
  text = tl_workbook_dup_text (cell);
  return tl_shown_of_text (text);
}

/**
 * tl_workbook_dup_text:
 * @cell: (nullable): a cell, or %NULL if it is empty
 *
 * Returns: (transfer full): what somebody sees there, more or less
 */
char *
tl_workbook_dup_text (const TlXlsxCell *cell)
{
  if (cell == NULL || cell->kind == TL_XLSX_PENDING)
    return g_strdup ("");
  if (cell->kind == TL_XLSX_BOOLEAN)
    return g_strdup (cell->number != 0 ? "TRUE" : "FALSE");
  if (cell->kind != TL_XLSX_NUMBER)
    return g_strdup (cell->text);
  if (cell->look == TL_XLSX_LOOK_PERCENT)
    return g_strdup_printf ("%.15g%%", cell->number * 100);
  if (cell->look == TL_XLSX_LOOK_TIME && cell->number >= 0 && cell->number < MOST_DAYS_OF_TIME)
    {
      const int minutes = (int) round (cell->number * TL_MINUTES_MAX);

      return g_strdup_printf ("%d:%02d", minutes / 60, minutes % 60);
    }
  return tl_input_dup_number (cell->number);
}
