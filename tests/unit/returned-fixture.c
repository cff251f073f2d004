/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "returned-fixture.h"

#include "document/tl-shown.h"
#include "xlsx-fixture.h"

/* "{day}" is written as values are, "{day#}" as spreadsheets count. */
static void
fill_in_day (GString    *text,
             const char *name,
             TlDay       day)
{
  g_autofree char *value = tl_day_to_string (day);
  g_autofree char *number = g_strdup_printf ("%u", day - (tl_day_new (1900, 1, 1) - 2));
  g_autofree char *place = g_strdup_printf ("{%s}", name);
  g_autofree char *number_place = g_strdup_printf ("{%s#}", name);

  g_string_replace (text, place, value, 0);
  g_string_replace (text, number_place, number, 0);
}

/* "{shown:Post}" or, of a number, "{shown:#3}". */
static void
fill_in_shown (GString *text)
{
  for (char *start; (start = strstr (text->str, "{shown:")) != NULL;)
    {
      const gsize at = (gsize) (start - text->str);
      char *end = strchr (start, '}');
      g_autofree char *what = g_strndup (start + strlen ("{shown:"), (gsize) (end - start) - strlen ("{shown:"));
      char letters[TL_SHOWN_LENGTH];

      tl_shown_write (*what == '#' ? tl_shown_of_number (g_ascii_strtod (what + 1, NULL)) : tl_shown_of_text (what), letters);
      g_string_erase (text, (gssize) at, end + 1 - start);
      g_string_insert_len (text, (gssize) at, letters, TL_SHOWN_LENGTH);
    }
}

char *
returned_fill_in (const ReturnedFixture *fixture,
                  const char            *lines)
{
  g_autoptr (GString) text = g_string_new (lines);
  const TlPlanAction *post = edits_find_action (fixture->edits.document, fixture->edits.post);

  g_string_replace (text, "{document}", fixture->id, 0);
  g_string_replace (text, "{post}", fixture->edits.post, 0);
  g_string_replace (text, "{other}", fixture->edits.other, 0);
  g_string_replace (text, "{period}", PERIOD, 0);
  g_string_replace (text, "{who}", post->operator_id, 0);
  fill_in_day (text, "work", post->prepare_on);
  fill_in_day (text, "day", post->publish_on);
  fill_in_day (text, "before", post->prepare_on - 1);
  fill_in_day (text, "after", post->publish_on + 1);
  fill_in_day (text, "later", post->publish_on + 3);
  fill_in_shown (text);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
make_rows (const ReturnedFixture *fixture,
           const char            *lines)
{
  g_autofree char *filled_in = returned_fill_in (fixture, lines);

  return xlsx_make_rows (filled_in);
}

GBytes *
returned_make_workbook (const ReturnedFixture  *fixture,
                        const ReturnedWorkbook *data)
{
  const XlsxParts parts = {
    .styles = XLSX_STYLES,
    .workbook_properties = data->from_1904 ? "<workbookPr date1904='1'/>" : NULL,
  };
  g_autofree char *base = make_rows (fixture, data->base != NULL ? data->base : BASE);
  g_autofree char *actions = make_rows (fixture, data->actions != NULL ? data->actions : ACTIONS);
  g_autofree char *results = make_rows (fixture, data->results != NULL ? data->results : RESULTS);

  return xlsx_make (&parts, "Summary", "<row><c><v>1</v></c></row>",
                    data->actions_name != NULL ? data->actions_name : "Actions", actions,
                    "Results", results, "throughline", base, NULL);
}

/* --- What is found --- */

static const char *
get_nick (TlInputField field)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (TL_TYPE_INPUT_FIELD);

  return g_enum_get_value (klass, (int) field)->value_nick;
}

/* A line each: "post status new: planned > done (planned) Actions!B4", with what is in
 * the document in brackets; then problems. */
char *
returned_describe (const ReturnedFixture *fixture,
                   TlWorkbookChanges     *changes)
{
  static const char *const problems[] = { "no id", "unknown id", "rows gone", "column gone", "sheet gone", "cell", "column added", "ids gone" };
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < changes->changes->len; i++)
    {
      const TlWorkbookChange *change = g_ptr_array_index (changes->changes, i);
      const TlWorkbookValue *value = change->value;

      g_string_append_printf (out, "%s %s %s: %s > %s (%s) %s!%s\n", value->row, get_nick (value->field),
                              tl_workbook_state_to_nick (change->state), value->base,
                              change->wanted != NULL ? change->wanted : value->text, change->current, value->sheet, value->cell);
    }
  for (guint i = 0; i < changes->data->problems->len; i++)
    {
      const TlWorkbookProblem *problem = g_ptr_array_index (changes->data->problems, i);

      g_string_append_printf (out, "%s: %s!%s “%s” %u%s%s\n", problems[problem->kind], problem->sheet, problem->cell,
                              problem->text, problem->n, *problem->head != '\0' ? " of " : "", problem->head);
    }
  g_string_replace (out, fixture->edits.post, "post", 0);
  g_string_replace (out, fixture->edits.other, "other", 0);
  g_string_replace (out, PERIOD, "period", 0);
  return g_string_free_and_steal (g_steal_pointer (&out));
}

TlWorkbookChanges *
returned_read (const ReturnedFixture   *fixture,
               const ReturnedWorkbook  *data,
               GError                 **error)
{
  g_autoptr (GBytes) bytes = returned_make_workbook (fixture, data);
  g_autoptr (TlWorkbookData) read = tl_workbook_data_new (bytes, error);

  return read != NULL ? tl_workbook_changes_new (read, fixture->edits.document, error) : NULL;
}

/* As the document was when the workbook was made. */
void
returned_set_up (ReturnedFixture *fixture,
                 gconstpointer    data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_input_change_free);

  edits_set_up (&fixture->edits, NULL);
  fixture->id = tl_record_get_text (tl_document_get_envelope (fixture->edits.document), TL_ENVELOPE_DOCUMENT);
  g_ptr_array_add (changes, tl_input_change_new (fixture->edits.other, TL_INPUT_STATUS, "done"));
  g_ptr_array_add (changes, tl_input_change_new (fixture->edits.other, TL_INPUT_MINUTES, "30"));
  g_ptr_array_add (changes, tl_input_change_new (fixture->edits.other, TL_INPUT_NOTE, "Old note"));
  g_ptr_array_add (changes, tl_input_change_new (PERIOD, TL_INPUT_VALUE_NOTE, "Old word"));
  g_assert_cmpuint (tl_inputs_apply (fixture->edits.document, NULL, changes), ==, 0);
}

void
returned_tear_down (ReturnedFixture *fixture,
                    gconstpointer    data G_GNUC_UNUSED)
{
  edits_tear_down (&fixture->edits, NULL);
}
