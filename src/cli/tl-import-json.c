/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-import-json.h"

#include "cli/tl-json-builder.h"
#include "record/tl-json.h"

static const char * const problem_nicks[TL_N_WORKBOOK_PROBLEMS] = {
  [TL_WORKBOOK_ROW_WITHOUT_ID] = "row_without_id",
  [TL_WORKBOOK_ROW_UNKNOWN] = "row_unknown",
  [TL_WORKBOOK_ROWS_GONE] = "rows_gone",
  [TL_WORKBOOK_COLUMN_GONE] = "column_gone",
  [TL_WORKBOOK_SHEET_GONE] = "sheet_gone",
  [TL_WORKBOOK_CELL_CHANGED] = "cell_changed",
  [TL_WORKBOOK_COLUMN_ADDED] = "column_added",
  [TL_WORKBOOK_IDS_GONE] = "ids_gone",
};

static void
add_replaced (JsonBuilder              *builder,
              const TlWorkbookReplaced *replaced)
{
  g_autofree char *day = tl_day_to_string (replaced->read_on);

  json_builder_begin_object (builder);
  tl_builder_add_text (builder, "value", replaced->value);
  tl_builder_add_text (builder, "read_on", day);
  tl_builder_add_text (builder, "note", replaced->note);
  json_builder_end_object (builder);
}

static void
add_change (JsonBuilder            *builder,
            const TlWorkbookChange *change)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (TL_TYPE_INPUT_FIELD);
  const TlWorkbookValue *value = change->value;

  json_builder_begin_object (builder);
  tl_builder_add_text (builder, "row", value->row);
  tl_builder_add_text (builder, "field", g_enum_get_value (klass, (int) value->field)->value_nick);
  tl_builder_add_text (builder, "state", tl_workbook_state_to_nick (change->state));
  tl_builder_add_text (builder, "base", value->base);
  tl_builder_add_text (builder, "workbook", change->wanted);
  tl_builder_add_text (builder, "document", change->current);
  tl_builder_add_boolean (builder, "taken", tl_workbook_change_is_taken (change));
  tl_builder_add_text (builder, "refused", change->refused);
  tl_builder_add_text (builder, "text", value->text);
  tl_builder_add_text (builder, "sheet", value->sheet);
  tl_builder_add_text (builder, "cell", value->cell);
  if (change->replaced->len > 0)
    {
      tl_builder_begin_list (builder, "replaced");
      for (guint i = 0; i < change->replaced->len; i++)
        add_replaced (builder, g_ptr_array_index (change->replaced, i));
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
}

static void
add_problem (JsonBuilder             *builder,
             const TlWorkbookProblem *problem)
{
  json_builder_begin_object (builder);
  tl_builder_add_text (builder, "kind", problem_nicks[problem->kind]);
  tl_builder_add_text (builder, "head", problem->head);
  tl_builder_add_text (builder, "text", problem->text);
  tl_builder_add_number (builder, "n", problem->n);
  tl_builder_add_text (builder, "sheet", problem->sheet);
  tl_builder_add_text (builder, "cell", problem->cell);
  json_builder_end_object (builder);
}

/**
 * tl_import_json:
 * @changes: what a workbook would change
 * @applied: how many of them came into the document
 * @saved: whether it was saved
 *
 * Returns: (transfer full): all of it as one object
 */
char *
tl_import_json (TlWorkbookChanges *changes,
                guint              applied,
                gboolean           saved)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GString) out = g_string_new (NULL);

  json_builder_begin_object (builder);
  tl_builder_add_number (builder, "applied", applied);
  tl_builder_add_boolean (builder, "saved", saved);

  tl_builder_begin_list (builder, "changes");
  for (guint i = 0; i < changes->changes->len; i++)
    add_change (builder, g_ptr_array_index (changes->changes, i));
  json_builder_end_array (builder);

  tl_builder_begin_list (builder, "problems");
  for (guint i = 0; i < changes->data->problems->len; i++)
    add_problem (builder, g_ptr_array_index (changes->data->problems, i));
  json_builder_end_array (builder);

  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  tl_json_append_node (out, root, 0);
  g_string_append_c (out, '\n');

  return g_string_free_and_steal (g_steal_pointer (&out));
}
