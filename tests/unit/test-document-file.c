/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document and its file. */

#include <glib/gstdio.h>

#include "document-helpers.h"
#include "document/tl-document-private.h"
#include "document/tl-plan-settings.h"
#include "strategy/tl-business.h"

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
  TlDocument *document;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data G_GNUC_UNUSED)
{
  fixture->folder = g_dir_make_tmp ("throughline-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "bakery.throughline", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->document = tl_document_new_for_day (TODAY);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }

  g_assert_cmpint (g_remove (fixture->folder), ==, 0);
  g_assert_finalize_object (fixture->document);
  g_object_unref (fixture->file);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
save (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gboolean saved = tl_document_save (fixture->document, fixture->file, &error);

  g_assert_no_error (error);
  g_assert_true (saved);
  g_assert_false (tl_document_get_modified (fixture->document));
}

/* What is on disk is the document. */
static void
assert_on_disk (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlDocument) loaded = tl_document_load (fixture->file, &error);
  g_autofree char *expected = tl_document_to_data (fixture->document, NULL);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = tl_document_to_data (loaded, NULL);
  g_assert_cmpstr (text, ==, expected);
  g_assert_true (g_file_equal (tl_document_get_file (loaded), fixture->file));
  g_assert_false (tl_document_get_modified (loaded));
}

static void
put (const char *path,
     const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
test_save (Fixture       *fixture,
           gconstpointer  data G_GNUC_UNUSED)
{
  save (fixture);
  assert_on_disk (fixture);

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("Bakery %u", i);

      tl_record_set_text (get_business (fixture->document), TL_BUSINESS_NAME, name);
      g_assert_true (tl_document_get_modified (fixture->document));
      save (fixture);
      assert_on_disk (fixture);
    }

  /* Undo goes on behind the save. */
  g_assert_true (tl_document_undo (fixture->document));
  g_assert_true (tl_document_get_modified (fixture->document));
  g_assert_cmpstr (tl_record_get_text (get_business (fixture->document), TL_BUSINESS_NAME), ==, "Bakery 1");
}

static void
test_save_loaded (Fixture       *fixture,
                  gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlDocument) loaded = NULL;

  save (fixture);
  loaded = tl_document_load (fixture->file, &error);
  g_assert_no_error (error);

  tl_record_set_text (get_business (loaded), TL_BUSINESS_NAME, "Crumb");
  g_assert_true (tl_document_save (loaded, fixture->file, &error));
  g_assert_no_error (error);

  tl_record_set_text (get_business (fixture->document), TL_BUSINESS_NAME, "Other");
  g_assert_false (tl_document_save (fixture->document, fixture->file, &error));
  g_assert_error (error, TL_DOCUMENT_ERROR, TL_DOCUMENT_ERROR_CHANGED_ON_DISK);
}

static void
test_save_as (Fixture       *fixture,
              gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->folder, "museum.throughline", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (Watch) watch = watch_new (fixture->document);
  g_autoptr (GError) error = NULL;

  save (fixture);
  assert_notified (watch, "file title");

  /* Whoever chose the name was asked. */
  put (path, "something else");
  g_assert_true (tl_document_save (fixture->document, file, &error));
  g_assert_no_error (error);
  assert_notified (watch, "file title");
  g_assert_true (tl_document_get_file (fixture->document) == file);

  /* From here on, changes of that file count, and of the old one do not. */
  put (fixture->path, "changed");
  g_assert_true (tl_document_save (fixture->document, file, &error));
  g_assert_no_error (error);

  put (path, "changed");
  g_assert_false (tl_document_save (fixture->document, file, &error));
  g_assert_error (error, TL_DOCUMENT_ERROR, TL_DOCUMENT_ERROR_CHANGED_ON_DISK);
}

static void
test_save_changed (Fixture       *fixture,
                   gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  save (fixture);
  put (fixture->path, "changed");
  tl_record_set_text (get_business (fixture->document), TL_BUSINESS_NAME, "Crumb");

  for (guint i = 0; i < 2; i++)
    {
      g_assert_false (tl_document_save (fixture->document, fixture->file, &error));
      g_assert_error (error, TL_DOCUMENT_ERROR, TL_DOCUMENT_ERROR_CHANGED_ON_DISK);
      g_clear_error (&error);
      g_assert_true (tl_document_get_modified (fixture->document));
    }

  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "changed");

  g_assert_true (tl_document_save_over (fixture->document, fixture->file, &error));
  g_assert_no_error (error);
  assert_on_disk (fixture);
  save (fixture);
}

static void
test_save_new (Fixture       *fixture,
               gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  put (fixture->path, "there");
  g_assert_false (tl_document_save_new (fixture->document, fixture->file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_assert_null (tl_document_get_file (fixture->document));
  g_clear_error (&error);

  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  g_assert_true (tl_document_save_new (fixture->document, fixture->file, &error));
  g_assert_no_error (error);
  assert_on_disk (fixture);
}

/* What could not be read again is not written. */
static void
test_save_not_readable (Fixture       *fixture,
                        gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  save (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &before, NULL, NULL));

  tl_record_set_date (get_settings (fixture->document), TL_PLAN_SETTINGS_START, TODAY + 1);
  g_assert_false (tl_document_save (fixture->document, fixture->file, &error));
  g_assert_error (error, TL_DOCUMENT_ERROR, TL_DOCUMENT_ERROR_NOT_READABLE);
  g_assert_true (g_str_has_suffix (error->message, ": plan.start: 2027-03-02 is not a Monday"));
  g_assert_true (tl_document_get_modified (fixture->document));

  g_assert_true (g_file_get_contents (fixture->path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, before);
}

static void
test_save_fails (Fixture       *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->folder, "nowhere", "x", NULL);
  g_autoptr (GFile) nowhere = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  save (fixture);
  tl_record_set_text (get_business (fixture->document), TL_BUSINESS_NAME, "Crumb");
  g_assert_false (tl_document_save (fixture->document, nowhere, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_true (tl_document_get_modified (fixture->document));
  g_assert_true (g_file_equal (tl_document_get_file (fixture->document), fixture->file));

  /* It can still be saved where it was. */
  save (fixture);
  assert_on_disk (fixture);
}

static void
test_load_fails (Fixture       *fixture,
                 gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tl_document_load (fixture->file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);

  put (fixture->path, "{\"format\": \"throughline\", \"version\": 2}");
  g_assert_null (tl_document_load (fixture->file, &error));
  g_assert_error (error, TL_ERROR, TL_ERROR_VERSION);
}

static void
test_title (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (Watch) watch = watch_new (fixture->document);

  assert_title (fixture->document, "New strategy");

  save (fixture);
  assert_title (fixture->document, "bakery");
  assert_notified (watch, "file title");

  tl_record_set_text (get_business (fixture->document), TL_BUSINESS_NAME, "Crumb");
  assert_title (fixture->document, "Crumb");
  assert_notified (watch, "can-undo modified title");

  tl_record_set_text (get_business (fixture->document), TL_BUSINESS_ACTIVITY, "Bread");
  assert_notified (watch, "");

  tl_document_undo (fixture->document);
  tl_document_undo (fixture->document);
  assert_title (fixture->document, "bakery");
}

static void
add (const char *name,
     void      (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/document-file/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("save", test_save);
  add ("save-loaded", test_save_loaded);
  add ("save-as", test_save_as);
  add ("save-changed", test_save_changed);
  add ("save-new", test_save_new);
  add ("save-not-readable", test_save_not_readable);
  add ("save-fails", test_save_fails);
  add ("load-fails", test_load_fails);
  add ("title", test_title);

  return g_test_run ();
}
