/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-workbook-base.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SHEET "throughline"
#define LAYOUT "throughline-workbook"
#define LAYOUT_VERSION 2 /* in the first one, all rows are of the kind "base" */

static const char * const roles[TL_N_BASE_ROLES] = {
  [TL_BASE_ACTIONS] = "actions",
  [TL_BASE_RESULTS] = "results",
};

static void
row_free (TlBaseRow *row)
{
  g_free (row->id);
  for (guint i = 0; i < TL_N_INPUT_FIELDS; i++)
    g_free (row->values[i]);
  g_free (row->shown);
  g_array_unref (row->places);
  g_free (row);
}

static void
shown_free (TlBaseShown *shown)
{
  g_free (shown->head);
  g_free (shown);
}

void
tl_base_free (TlBase *base)
{
  g_free (base->document);
  for (guint role = 0; role < TL_N_BASE_ROLES; role++)
    {
      TlBaseSheet *sheet = &base->sheets[role];

      g_free (sheet->name);
      for (guint i = 0; i <= TL_BASE_ID; i++)
        g_free (sheet->heads[i]);
      g_ptr_array_unref (sheet->shown);
      g_hash_table_unref (sheet->by_id);
      g_ptr_array_unref (sheet->rows);
    }
  g_hash_table_unref (base->words);
  g_hash_table_unref (base->people);
  g_free (base);
}

static TlBase *
base_new (void)
{
  TlBase *self = g_new0 (TlBase, 1);

  for (guint role = 0; role < TL_N_BASE_ROLES; role++)
    {
      self->sheets[role].shown = g_ptr_array_new_with_free_func ((GDestroyNotify) shown_free);
      self->sheets[role].rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
      self->sheets[role].by_id = g_hash_table_new (g_str_hash, g_str_equal);
    }
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

char *
tl_base_fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *small = g_utf8_casefold (normal != NULL ? normal : "", -1);
  GString *out = g_string_new (NULL);

  for (const char *p = small; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (out, c);
      else if (out->len > 0 && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
  return g_strchomp (g_string_free_and_steal (out));
}

/* --- Records --- */

static gboolean
refuse_damaged (GError **error,
                guint    row)
{
  g_set_error (error, TL_IMPORT_ERROR, TL_IMPORT_ERROR_DAMAGED,
               /* Translators: a number of a row. */
               _("What the workbook needs for coming back is damaged: row %u of its hidden sheet"), row);
  return FALSE;
}

/* What the rows that follow hold. */
typedef struct
{
  TlBaseRole role;
  guint fields[TL_N_INPUT_FIELDS];
  guint n_fields;
} Reading;

/* "" where there is nothing. */
static const char *
get_text (const TlXlsxSheet *sheet,
          guint              row,
          guint              column)
{
  const TlXlsxCell *cell = tl_xlsx_sheet_find (sheet, row, column);

  return cell != NULL && cell->kind == TL_XLSX_TEXT ? cell->text : "";
}

static gboolean
find_role (const char *nick,
           TlBaseRole *role)
{
  for (guint i = 0; i < TL_N_BASE_ROLES; i++)
    if (g_str_equal (roles[i], nick))
      {
        *role = (TlBaseRole) i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
find_field (const char *nick,
            guint      *field)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (TL_TYPE_INPUT_FIELD);
  GEnumValue *value = g_enum_get_value_by_nick (klass, nick);

  if (value != NULL)
    *field = (guint) value->value;
  return value != NULL;
}

static gboolean
is_of_role (TlBaseRole role,
            guint      field)
{
  return (role == TL_BASE_ACTIONS) == (field < TL_N_ACTION_INPUTS);
}

static TlBaseRow *
ensure_row (TlBaseSheet *sheet,
            const char  *id)
{
  TlBaseRow *row = g_hash_table_lookup (sheet->by_id, id);

  if (row != NULL)
    return row;
  row = g_new0 (TlBaseRow, 1);
  row->id = g_strdup (id);
  row->places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (sheet->rows, row);
  g_hash_table_insert (sheet->by_id, row->id, row);
  return row;
}

static gboolean
read_word (TlBase            *self,
           const TlXlsxSheet *sheet,
           guint              row)
{
  const char *value = get_text (sheet, row, 3);
  g_autofree char *word = tl_base_fold (get_text (sheet, row, 4));
  guint field;

  if (!find_field (get_text (sheet, row, 2), &field))
    return FALSE;
  if (field == TL_INPUT_STATUS && tl_input_is_value (TL_INPUT_STATUS, value))
    g_hash_table_replace (self->words, g_steal_pointer (&word), g_strdup (value));
  else if (field == TL_INPUT_OPERATOR)
    {
      gboolean known = g_hash_table_contains (self->people, word);

      g_hash_table_replace (self->people, g_steal_pointer (&word), known ? NULL : g_strdup (value));
    }
  return field == TL_INPUT_STATUS || field == TL_INPUT_OPERATOR;
}

static gboolean
read_column (TlBase            *self,
             TlBaseRole         role,
             const TlXlsxSheet *sheet,
             guint              row)
{
  const char *nick = get_text (sheet, row, 3), *head = get_text (sheet, row, 4), *of = get_text (sheet, row, 5);
  guint field = g_str_equal (nick, "id") ? TL_BASE_ID : TL_N_INPUT_FIELDS;
  TlBaseShown *shown;

  if (!g_str_equal (nick, "shown"))
    {
      if (!g_str_equal (nick, "id") && !(find_field (nick, &field) && is_of_role (role, field)))
        return FALSE;
      g_set_str (&self->sheets[role].heads[field], head);
      return TRUE;
    }
  /* Rows say what the columns before them showed. */
  if (self->sheets[role].rows->len > 0
      || (*of != '\0' && !g_str_equal (of, "formula") && !(find_field (of, &field) && is_of_role (role, field))))
    return FALSE;
  shown = g_new0 (TlBaseShown, 1);
  shown->head = g_strdup (head);
  shown->field = field;
  shown->has_formulas = g_str_equal (of, "formula");
  g_ptr_array_add (self->sheets[role].shown, shown);
  return TRUE;
}

static gboolean
read_value (TlBase            *self,
            TlBaseRole         role,
            const TlXlsxSheet *sheet,
            guint              row)
{
  const char *id = get_text (sheet, row, 3);
  guint field;

  if (*id == '\0' || !find_field (get_text (sheet, row, 4), &field) || !is_of_role (role, field))
    return FALSE;
  g_set_str (&ensure_row (&self->sheets[role], id)->values[field], get_text (sheet, row, 5));
  return TRUE;
}

/* The fields, in the order in which the rows that follow have them. */
static gboolean
read_fields (Reading           *reading,
             TlBaseRole         role,
             const TlXlsxSheet *sheet,
             guint              row)
{
  guint field;

  reading->role = role;
  reading->n_fields = 0;
  for (const char *nick; reading->n_fields < TL_N_INPUT_FIELDS
                         && *(nick = get_text (sheet, row, 3 + reading->n_fields)) != '\0';)
    {
      if (!find_field (nick, &field) || !is_of_role (role, field))
        return FALSE;
      reading->fields[reading->n_fields++] = field;
    }
  return reading->n_fields > 0;
}

static gboolean
are_shown (const TlBaseSheet *sheet,
           const char        *letters)
{
  guint32 shown;

  for (const char *p = letters; *p != '\0'; p += TL_SHOWN_LENGTH)
    if (!tl_shown_read (p, &shown))
      return FALSE;
  return strlen (letters) == sheet->shown->len * TL_SHOWN_LENGTH;
}

static gboolean
read_row (TlBase            *self,
          const Reading     *reading,
          const TlXlsxSheet *sheet,
          guint              row)
{
  const char *id = get_text (sheet, row, 2), *letters = get_text (sheet, row, 3);
  TlBaseRow *base;

  if (reading->n_fields == 0 || *id == '\0' || !are_shown (&self->sheets[reading->role], letters))
    return FALSE;
  base = ensure_row (&self->sheets[reading->role], id);
  g_set_str (&base->shown, letters);
  for (guint i = 0; i < reading->n_fields; i++)
    {
      const char *value = get_text (sheet, row, 4 + i);

      if (*value != '\0')
        g_set_str (&base->values[reading->fields[i]], value);
    }
  return TRUE;
}

static gboolean
read_record (TlBase            *self,
             Reading           *reading,
             const TlXlsxSheet *sheet,
             guint              row)
{
  static const char *const of_role[] = { "sheet", "column", "base", "fields", NULL };
  const char *kind = get_text (sheet, row, 1), *second = get_text (sheet, row, 2);
  TlBaseRole role;

  if (g_str_equal (kind, "word"))
    return read_word (self, sheet, row);
  if (g_str_equal (kind, "row"))
    return read_row (self, reading, sheet, row);
  if (!g_strv_contains (of_role, kind))
    return *kind != '\0' || *second == '\0';
  if (!find_role (second, &role))
    return FALSE;
  if (g_str_equal (kind, "column"))
    return read_column (self, role, sheet, row);
  if (g_str_equal (kind, "base"))
    return read_value (self, role, sheet, row);
  if (g_str_equal (kind, "fields"))
    return read_fields (reading, role, sheet, row);
  g_set_str (&self->sheets[role].name, get_text (sheet, row, 3));
  return TRUE;
}

/* --- The sheet --- */

static gboolean
read_layout (TlBase             *self,
             const TlXlsxSheet  *sheet,
             GError            **error)
{
  const TlXlsxCell *version = tl_xlsx_sheet_find (sheet, 1, 2);

  if (!g_str_equal (get_text (sheet, 1, 1), LAYOUT) || version == NULL || version->kind != TL_XLSX_NUMBER
      || version->number < 1)
    return refuse_damaged (error, 1);
  if (version->number > LAYOUT_VERSION)
    {
      g_set_error_literal (error, TL_IMPORT_ERROR, TL_IMPORT_ERROR_NEWER,
                           _("The workbook was made by a newer version of this program; please update it"));
      return FALSE;
    }
  self->document = g_strdup (get_text (sheet, 1, 3));
  if (*self->document == '\0')
    return refuse_damaged (error, 1);
  tl_day_parse (get_text (sheet, 1, 4), &self->start);
  return TRUE;
}

static gboolean
find_sheet (TlXlsx *xlsx,
            guint  *sheet)
{
  for (*sheet = 0; *sheet < tl_xlsx_get_n_sheets (xlsx); (*sheet)++)
    if (g_str_equal (tl_xlsx_get_sheet_name (xlsx, *sheet), SHEET))
      return TRUE;
  return FALSE;
}

/**
 * tl_base_read:
 * @xlsx: a workbook
 * @error: return location for a #TlImportError
 *
 * Reads the sheet that nobody sees.
 *
 * Returns: (transfer full) (nullable): what it says, or %NULL if the program has not
 *   made the workbook, or the sheet is damaged
 */
TlBase *
tl_base_read (TlXlsx  *xlsx,
              GError **error)
{
  g_autoptr (TlBase) self = base_new ();
  g_autoptr (TlXlsxSheet) sheet = NULL;
  Reading reading = { 0 };
  guint index;

  if (!find_sheet (xlsx, &index))
    {
      g_set_error_literal (error, TL_IMPORT_ERROR, TL_IMPORT_ERROR_FOREIGN,
                           _("This workbook was not made by this program, or what it needs for coming back was removed"));
      return NULL;
    }
  sheet = tl_xlsx_read_sheet (xlsx, index, error);
  if (sheet == NULL || !read_layout (self, sheet, error))
    return NULL;

  for (guint i = 0, row = 1; i < sheet->n_cells; i++)
    {
      if (sheet->cells[i].row == row)
        continue;
      row = sheet->cells[i].row;
      if (!read_record (self, &reading, sheet, row))
        {
          refuse_damaged (error, row);
          return NULL;
        }
    }
  return g_steal_pointer (&self);
}
