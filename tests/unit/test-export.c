/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "document/tl-document.h"
#include "export/tl-cell-text.h"
#include "export/workbook/tl-workbook.h"

static void
test_escape (void)
{
  static const struct
  {
    const char *text;
    const char *escaped;
  } cases[] = {
    { "", "" },
    { "plain, “quoted”, 🥐", "plain, “quoted”, 🥐" },
    { "tab\tand\nline", "tab\tand\nline" },
    { "\x01", "_x0001_" },
    { "a\r\nb", "a_x000D_\nb" },
    { "\x1f\x7f", "_x001F_\x7f" },
    { "\xef\xbf\xbe\xef\xbf\xbf", "_xFFFE__xFFFF_" },
    { "_x0041_", "_x005F_x0041_" },
    { "_x00e9_", "_x005F_x00e9_" },
    { "_x0041_x0042_", "_x005F_x0041_x005F_x0042_" },
    { "_x005F_", "_x005F_x005F_" },
    { "_x0041", "_x0041" },
    { "_x0041\x02", "_x005F_x0041_x0002_" },
    { "_X0041_ _x041_ x0041_", "_X0041_ _x041_ x0041_" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *escaped = tl_cell_text_escape (cases[i].text);

      g_assert_cmpstr (escaped, ==, cases[i].escaped);
    }
}

/* Characters beyond the basic plane count as two. */
static void
test_escape_limit (void)
{
  static const struct
  {
    const char *character;
    guint count;
    guint kept;   /* of the characters */
    gboolean cut;
  } cases[] = {
    { "a", TL_CELL_TEXT_MAX, TL_CELL_TEXT_MAX, FALSE },
    { "a", TL_CELL_TEXT_MAX + 1, TL_CELL_TEXT_MAX - 1, TRUE },
    { "ä", 40000, TL_CELL_TEXT_MAX - 1, TRUE },
    { "🥐", TL_CELL_TEXT_MAX / 2, TL_CELL_TEXT_MAX / 2, FALSE },
    { "🥐", 40000, (TL_CELL_TEXT_MAX - 1) / 2, TRUE },
    { "\x01", 40000, (TL_CELL_TEXT_MAX - 1) / 7, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GString *text = g_string_new (NULL);
      g_autofree char *one = tl_cell_text_escape (cases[i].character);
      g_autofree char *escaped = NULL;

      for (guint j = 0; j < cases[i].count; j++)
        g_string_append (text, cases[i].character);
      escaped = tl_cell_text_escape (text->str);
      g_string_free (text, TRUE);

      g_assert_true (g_utf8_validate (escaped, -1, NULL));
      g_assert_cmpint (g_str_has_suffix (escaped, "…"), ==, cases[i].cut);
      g_assert_cmpuint (strlen (escaped) - (cases[i].cut ? strlen ("…") : 0), ==,
                        cases[i].kept * strlen (one));
    }
}

static void
test_flatten (void)
{
  static const struct
  {
    const char *text;
    guint max;
    const char *flat;
  } cases[] = {
    { "Second Gear", 31, "Second Gear" },
    { "  two\r\n\tlines\x01 ", 31, "two lines" },
    { "\xef\xbf\xbf", 31, "" },
    { "abcdef", 3, "abc" },
    { "🥐🥐", 3, "🥐" },
    { "ab cd", 3, "ab" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *flat = tl_cell_text_flatten (cases[i].text, cases[i].max);

      g_assert_cmpstr (flat, ==, cases[i].flat);
    }
}

static void
test_risky (void)
{
  static const char * const risky[] = { "=1", "+1", "-", "@a", "'a", "\ta", "\na", "\ra", "\x01" };
  static const char * const harmless[] = { "", "a=1", "1", " =1", "“=”" };

  for (guint i = 0; i < G_N_ELEMENTS (risky); i++)
    g_assert_true (tl_cell_text_is_risky (risky[i]));
  for (guint i = 0; i < G_N_ELEMENTS (harmless); i++)
    g_assert_false (tl_cell_text_is_risky (harmless[i]));
}

static void
test_count_lines (void)
{
  static const struct
  {
    const char *text;
    double width;
    guint lines;
  } cases[] = {
    { "", 20, 1 },
    { "short", 20, 1 },
    { "two\nlines", 20, 2 },
    { "ends in one\n", 20, 2 },
    { "a few words that have to be wrapped", 20, 2 },
    { "a few words that have to be wrapped twice", 18, 3 },
    { "0000000000000000000000000000000000000000", 20, 3 },
    { "一二三四五六七八九十一二三四五六七八九十", 20, 3 },
    { "x", 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (tl_cell_text_count_lines (cases[i].text, cases[i].width, 0, NULL), ==, cases[i].lines);
}

/* Every character stands on one of the lines, and in the same order. */
static void
test_split (void)
{
  const char *text = "Words of many lengths, hyphen-ated ones and a_very_long_one_without_a_break_in_it. "
                     "漢字もある。Und schließlich ein Ende 🥐.";

  for (double width = 1; width < 60; width += 7)
    {
      GString *whole = g_string_new (NULL);
      const char *rest = text;
      guint pieces = 0;

      while (*rest != '\0')
        {
          const char *begin = rest;

          g_assert_cmpuint (tl_cell_text_count_lines (begin, width, 1, &rest), ==, 1);
          g_assert_true (rest > begin);
          g_string_append_len (whole, begin, rest - begin);
          pieces++;
        }

      g_assert_cmpstr (whole->str, ==, text);
      g_assert_cmpuint (pieces, ==, tl_cell_text_count_lines (text, width, 0, NULL));
      g_string_free (whole, TRUE);
    }
}

static void
test_find (void)
{
  g_assert_true (tl_exporter_find ("plan.xlsx") == &tl_workbook_exporter);
  g_assert_true (tl_exporter_find ("/a.b/PLAN.XLSX") == &tl_workbook_exporter);
  g_assert_null (tl_exporter_find ("plan.xls"));
  g_assert_null (tl_exporter_find ("xlsx"));
  g_assert_null (tl_exporter_find ("posts.csv"));
  g_assert_true (tl_exporter_find_named ("xlsx") == &tl_workbook_exporter);
  g_assert_null (tl_exporter_find_named ("XLSX"));

  for (guint i = 0; tl_exporter_get (i) != NULL; i++)
    {
      const TlExporter *exporter = tl_exporter_get (i);
      g_autofree char *name = g_strconcat ("a.", exporter->extension, NULL);

      g_assert_true ((exporter->make != NULL) != (exporter->make_files != NULL));
      g_assert_true ((exporter->make != NULL) == (tl_exporter_find (name) == exporter));
      g_assert_true (tl_exporter_find_named (exporter->name) == exporter);
      g_assert_cmpstr (exporter->label (), !=, "");
    }
}

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
  TlDocument *document;
  TlExportInput input;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("test-export-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "plan.xlsx", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->document = tl_document_new ();
  tl_export_input_init (&fixture->input, fixture->document);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_assert_finalize_object (fixture->document);
  g_clear_object (&fixture->file);
  g_clear_pointer (&fixture->path, g_free);
  g_clear_pointer (&fixture->folder, g_free);
}

static void
assert_contents (const char *path,
                 const char *begin)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (contents, begin));
}

static void
test_write (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tl_exporter_write (&tl_workbook_exporter, &fixture->input, fixture->file, NULL, &error));
  g_assert_no_error (error);
  assert_contents (fixture->path, "PK");
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "what was there", -1, NULL));
  g_cancellable_cancel (cancellable);

  g_assert_false (tl_exporter_write (&tl_workbook_exporter, &fixture->input, fixture->file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_contents (fixture->path, "what was there");
}

static void
test_fail (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->file, "not-a-folder.xlsx");
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "what was there", -1, NULL));

  g_assert_false (tl_exporter_write (&tl_workbook_exporter, &fixture->input, file, NULL, &error));
  g_assert_nonnull (error);
  assert_contents (fixture->path, "what was there");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/text/escape", test_escape);
  g_test_add_func ("/export/text/escape-limit", test_escape_limit);
  g_test_add_func ("/export/text/flatten", test_flatten);
  g_test_add_func ("/export/text/risky", test_risky);
  g_test_add_func ("/export/text/count-lines", test_count_lines);
  g_test_add_func ("/export/text/split", test_split);
  g_test_add_func ("/export/find", test_find);
  g_test_add ("/export/write", Fixture, NULL, set_up, test_write, tear_down);
  g_test_add ("/export/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  g_test_add ("/export/fail", Fixture, NULL, set_up, test_fail, tear_down);

  return g_test_run ();
}
