/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "document/tl-document-private.h"
#include "document/tl-plan-settings.h"
#include "strategy/tl-business.h"
#include "strategy/tl-member.h"
#include "strategy/tl-whys.h"

/* A Monday. */
#define TODAY tl_day_new (2027, 3, 1)

static gpointer
get_business (TlDocument *document)
{
  return tl_record_get_child (tl_document_get_strategy (document), TL_STRATEGY_BUSINESS);
}

static TlRecordList *
get_team (TlDocument *document)
{
  return tl_record_get_list (tl_document_get_strategy (document), TL_STRATEGY_TEAM);
}

static gpointer
get_settings (TlDocument *document)
{
  return tl_record_get_child (tl_document_get_envelope (document), TL_ENVELOPE_PLAN);
}

/* Runs the main loop until there is nothing to do. */
static void
run_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* --- Notifications --- */

typedef struct
{
  TlDocument *document;
  GString *names; /* each followed by a space */
} Watch;

static void
on_notify (TlDocument *document G_GNUC_UNUSED,
           GParamSpec *pspec,
           Watch      *watch)
{
  g_string_append_printf (watch->names, "%s ", pspec->name);
}

static Watch *
watch_new (TlDocument *document)
{
  Watch *watch = g_new0 (Watch, 1);

  watch->document = document;
  watch->names = g_string_new (NULL);
  g_signal_connect (document, "notify", G_CALLBACK (on_notify), watch);

  return watch;
}

static void
watch_free (Watch *watch)
{
  g_signal_handlers_disconnect_by_data (watch->document, watch);
  g_string_free (watch->names, TRUE);
  g_free (watch);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Watch, watch_free)

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* The order in which properties are notified together is nobody's business;
 * @expected is sorted. */
static void
assert_notified (Watch      *watch,
                 const char *expected)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *sorted = NULL;

  g_string_truncate (watch->names, watch->names->len > 0 ? watch->names->len - 1 : 0);
  words = g_strsplit (watch->names->str, " ", 0);
  qsort (words, g_strv_length (words), sizeof *words, compare_words);
  sorted = g_strjoinv (" ", words);
  g_assert_cmpstr (sorted, ==, expected);
  g_string_truncate (watch->names, 0);
}

/* --- A new document --- */

static void
test_new (void)
{
  for (guint i = 0; i < 7; i++)
    {
      g_autoptr (TlDocument) document = tl_document_new_for_day (TODAY + i);
      g_autofree char *title = tl_document_dup_title (document);
      TlPlanFrame frame;

      tl_document_get_frame (document, &frame);
      g_assert_cmpuint (frame.start, ==, TODAY + 7);
      g_assert_cmpuint (frame.origin, ==, TODAY + 7);
      g_assert_cmpuint (frame.weeks, ==, TL_PLAN_DEFAULT_WEEKS);
      g_assert_cmpstr (title, ==, "New strategy");
      g_assert_null (tl_document_get_file (document));
      g_assert_false (tl_document_get_modified (document));
      g_assert_false (tl_document_undo (document));
      g_assert_false (tl_document_redo (document));
    }
}

static void
test_new_today (void)
{
  g_autoptr (TlDocument) document = tl_document_new ();
  g_autoptr (TlDocument) other = tl_document_new ();
  const char *id = tl_record_get_text (tl_document_get_envelope (document), TL_ENVELOPE_DOCUMENT);
  TlPlanFrame frame;

  tl_document_get_frame (document, &frame);
  g_assert_cmpuint (tl_day_get_weekday (frame.start), ==, 1);
  g_assert_true (g_uuid_string_is_valid (id));
  g_assert_cmpstr (id, !=, tl_record_get_text (tl_document_get_envelope (other), TL_ENVELOPE_DOCUMENT));
}

/* --- Text --- */

static void
test_data (void)
{
  g_autoptr (TlDocument) document = tl_document_new_for_day (TODAY);
  g_autoptr (TlDocument) copy = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  tl_record_set_text (get_business (document), TL_BUSINESS_NAME, "Crumb");
  text = tl_document_to_data (document, &length);
  copy = tl_document_new_from_data (text, length, &error);
  g_assert_no_error (error);
  g_assert_false (tl_document_get_modified (copy));
  g_assert_null (tl_document_get_file (copy));

  again = tl_document_to_data (copy, NULL);
  g_assert_cmpstr (again, ==, text);
}

/* What a file written by hand may lack. */
static void
test_completed (void)
{
  static const char text[] = "{\"format\": \"throughline\", \"version\": 1, \"plan\": {\"start\": \"2027-03-01\"}}";
  g_autoptr (TlDocument) document = tl_document_new_from_data (text, strlen (text), NULL);
  TlPlanFrame frame;

  tl_document_get_frame (document, &frame);
  g_assert_cmpuint (frame.origin, ==, TODAY);
  g_assert_true (g_uuid_string_is_valid (tl_record_get_text (tl_document_get_envelope (document), TL_ENVELOPE_DOCUMENT)));
  g_assert_false (tl_document_get_modified (document));
  g_assert_false (tl_document_undo (document));

  /* The origin stays when the plan is moved. */
  tl_record_set_date (get_settings (document), TL_PLAN_SETTINGS_START, TODAY + 14);
  tl_document_get_frame (document, &frame);
  g_assert_cmpuint (frame.start, ==, TODAY + 14);
  g_assert_cmpuint (frame.origin, ==, TODAY);
}

static void
test_examples (void)
{
  const char * const *names = tl_document_get_examples ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (TlDocument) document = tl_document_new_example (names[i], &error);
      g_autoptr (TlDocument) other = NULL;

      g_test_message ("%s", names[i]);
      g_assert_no_error (error);
      g_assert_true (i == 0 || strcmp (names[i - 1], names[i]) < 0);
      g_assert_null (strchr (names[i], '.'));
      g_assert_false (tl_document_get_modified (document));
      g_assert_null (tl_document_get_file (document));

      other = tl_document_new_example (names[i], &error);
      g_assert_no_error (error);
      g_assert_cmpstr (tl_record_get_text (tl_document_get_envelope (document), TL_ENVELOPE_DOCUMENT), !=,
                       tl_record_get_text (tl_document_get_envelope (other), TL_ENVELOPE_DOCUMENT));
    }

  g_assert_null (tl_document_new_example ("../nothing", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_true (g_str_has_prefix (error->message, "There is no example “../nothing”"));
}

/* --- Files --- */

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
assert_title (TlDocument *document,
              const char *expected)
{
  g_autofree char *title = tl_document_dup_title (document);
  g_autofree char *property = NULL;

  g_object_get (document, "title", &property, NULL);
  g_assert_cmpstr (title, ==, expected);
  g_assert_cmpstr (property, ==, expected);
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

/* --- Changes --- */

static void
test_remove (void)
{
  g_autoptr (TlDocument) document = tl_document_new_for_day (TODAY);
  gpointer anna = tl_record_list_append_new (get_team (document), "anna");
  gpointer ben = tl_record_list_append_new (get_team (document), "ben");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;

  tl_record_set_ref (ben, TL_MEMBER_BACKUP, "anna");
  tl_record_set_ref (tl_document_get_strategy (document), TL_STRATEGY_APPROVER, "anna");
  before = tl_document_to_data (document, NULL);

  g_assert_true (tl_document_remove (document, anna, "Remove Anna", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (tl_record_list_get_length (get_team (document)), ==, 1);
  g_assert_cmpstr (tl_record_get_ref (ben, TL_MEMBER_BACKUP), ==, "");
  g_assert_cmpstr (tl_record_get_ref (tl_document_get_strategy (document), TL_STRATEGY_APPROVER), ==, "");

  g_object_get (document, "undo-label", &label, NULL);
  g_assert_cmpstr (label, ==, "Remove Anna");
  g_assert_true (tl_document_undo (document));
  after = tl_document_to_data (document, NULL);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (tl_record_list_get (get_team (document), 0) == anna);
}

static void
test_group (void)
{
  g_autoptr (TlDocument) document = tl_document_new_for_day (TODAY);
  g_autoptr (Watch) watch = watch_new (document);

  tl_document_begin_group (document, "Group");
  tl_record_set_text (get_business (document), TL_BUSINESS_NAME, "Crumb");
  tl_record_list_append_new (get_team (document), "anna");
  tl_document_end_group (document);
  assert_notified (watch, "can-undo modified title undo-label");

  g_assert_true (tl_document_undo (document));
  g_assert_false (tl_document_undo (document));
  g_assert_true (tl_document_redo (document));

  tl_record_set_text (get_business (document), TL_BUSINESS_NAME, "C");
  tl_document_seal (document);
  tl_record_set_text (get_business (document), TL_BUSINESS_NAME, "Cr");
  g_assert_true (tl_document_undo (document));
  assert_title (document, "C");
}

/* --- The plan --- */

static gpointer
get_boxed (TlDocument *document,
           const char *property)
{
  GValue value = G_VALUE_INIT;
  gpointer boxed;

  g_object_get_property (G_OBJECT (document), property, &value);
  boxed = g_value_get_boxed (&value);
  g_value_unset (&value);

  return boxed;
}

/* Nothing is derived before somebody asks. */
static void
test_plan_lazy (void)
{
  g_autoptr (TlDocument) document = tl_document_new_for_day (TODAY);
  g_autoptr (Watch) watch = watch_new (document);

  tl_record_list_append_new (get_team (document), "anna");
  g_assert_false (g_main_context_pending (NULL));
  g_assert_null (get_boxed (document, "plan"));
  g_assert_null (get_boxed (document, "findings"));
  assert_notified (watch, "can-undo modified");

  g_assert_nonnull (tl_document_get_plan (document));
  g_assert_true (get_boxed (document, "plan") == tl_document_get_plan (document));
  g_assert_true (get_boxed (document, "findings") == tl_document_get_findings (document));
  g_assert_cmpuint (tl_document_get_plan (document)->frame.start, ==, TODAY + 7);
  g_assert_cmpuint (tl_document_get_findings (document)->len, >, 0);
}

/* However much changes, the plan follows once. */
static void
test_plan_follows (void)
{
  g_autoptr (TlDocument) document = tl_document_new_for_day (TODAY);
  g_autoptr (TlPlan) before = tl_plan_ref (tl_document_get_plan (document));
  g_autoptr (Watch) watch = NULL;
  gpointer anna;

  g_assert_cmpuint (before->needs & TL_NEED_PERSON, !=, 0);

  anna = tl_record_list_append_new (get_team (document), "anna");
  tl_record_set_optional (anna, TL_MEMBER_HOURS_PER_WEEK, 10);
  tl_record_set_text (tl_record_get_child (tl_document_get_strategy (document), TL_STRATEGY_WHYS),
                      TL_WHYS_WHY_SOCIAL, "To be found");
  g_assert_true (tl_document_get_plan (document) == before);

  watch = watch_new (document);
  run_idle ();
  assert_notified (watch, "findings plan");
  g_assert_true (tl_document_get_plan (document) != before);
  g_assert_cmpuint (tl_document_get_plan (document)->needs & (TL_NEED_PERSON | TL_NEED_WHY), ==, 0);

  tl_document_undo (document);
  tl_document_undo (document);
  tl_document_undo (document);
  run_idle ();
  g_assert_cmpuint (tl_document_get_plan (document)->needs, ==, before->needs);
}

static void
test_plan_update (void)
{
  g_autoptr (TlDocument) document = tl_document_new_for_day (TODAY);
  g_autoptr (Watch) watch = NULL;
  TlPlan *plan = tl_document_get_plan (document);

  watch = watch_new (document);
  tl_document_update (document);
  assert_notified (watch, "");
  g_assert_true (tl_document_get_plan (document) == plan);

  tl_record_set_integer (get_settings (document), TL_PLAN_SETTINGS_WEEKS, 4);
  g_string_truncate (watch->names, 0);
  tl_document_update (document);
  assert_notified (watch, "findings plan");
  g_assert_cmpuint (tl_document_get_plan (document)->frame.weeks, ==, 4);

  /* There is nothing left to do. */
  g_assert_false (g_main_context_pending (NULL));
}

/* A handler that changes the document has it derived once more, later. */
static void
on_notify_plan (TlDocument *document,
                GParamSpec *pspec G_GNUC_UNUSED,
                guint      *n_times)
{
  if ((*n_times)++ == 0)
    {
      tl_record_set_integer (get_settings (document), TL_PLAN_SETTINGS_WEEKS, 5);
      tl_document_update (document);
      g_assert_cmpuint (tl_document_get_plan (document)->frame.weeks, ==, 4);
    }
}

static void
test_plan_changes_itself (void)
{
  g_autoptr (TlDocument) document = tl_document_new_for_day (TODAY);
  guint n_times = 0;

  tl_document_get_plan (document);
  g_signal_connect (document, "notify::plan", G_CALLBACK (on_notify_plan), &n_times);

  tl_record_set_integer (get_settings (document), TL_PLAN_SETTINGS_WEEKS, 4);
  tl_document_update (document);
  g_assert_cmpuint (n_times, ==, 1);

  run_idle ();
  g_assert_cmpuint (n_times, ==, 2);
  g_assert_cmpuint (tl_document_get_plan (document)->frame.weeks, ==, 5);
}

/* A document goes, whatever it was about to do. */
static void
test_plan_finalize (void)
{
  TlDocument *document = tl_document_new_for_day (TODAY);
  g_autoptr (TlPlan) plan = tl_plan_ref (tl_document_get_plan (document));
  g_autoptr (TlActionList) actions = g_object_ref (tl_document_get_actions (document));
  g_autoptr (TlRecord) envelope = g_object_ref (TL_RECORD (tl_document_get_envelope (document)));

  tl_record_list_append_new (get_team (document), "anna");
  g_assert_finalize_object (document);
  g_assert_false (g_main_context_pending (NULL));

  /* What others keep is theirs. */
  g_assert_cmpuint (plan->frame.start, ==, TODAY + 7);
  tl_record_set_text (envelope, TL_ENVELOPE_DOCUMENT, "changed");
}

static void
assert_actions (TlDocument *document)
{
  GListModel *actions = G_LIST_MODEL (tl_document_get_actions (document));
  TlPlan *plan = tl_document_get_plan (document);

  g_assert_cmpuint (g_list_model_get_n_items (actions), ==, plan->n_actions);

  for (guint i = 0; i < plan->n_actions; i++)
    {
      g_autoptr (TlAction) action = g_list_model_get_item (actions, i);

      g_assert_true (tl_action_get_data (action) == &plan->actions[i]);
    }
}

static void
test_actions (void)
{
  const char * const *names = tl_document_get_examples ();
  g_autoptr (TlDocument) empty = tl_document_new_for_day (TODAY);

  assert_actions (empty);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (TlDocument) document = tl_document_new_example (names[i], NULL);
      TlActionList *actions = tl_document_get_actions (document);

      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (actions)), >, 0);
      assert_actions (document);

      tl_record_set_integer (get_settings (document), TL_PLAN_SETTINGS_WEEKS, 2);
      tl_document_update (document);
      assert_actions (document);
      g_assert_true (tl_document_get_actions (document) == actions);

      tl_document_undo (document);
      run_idle ();
      assert_actions (document);
    }
}

static void
add (const char *name,
     void      (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/document/file/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/new", test_new);
  g_test_add_func ("/document/new-today", test_new_today);
  g_test_add_func ("/document/data", test_data);
  g_test_add_func ("/document/completed", test_completed);
  g_test_add_func ("/document/examples", test_examples);
  add ("save", test_save);
  add ("save-loaded", test_save_loaded);
  add ("save-as", test_save_as);
  add ("save-changed", test_save_changed);
  add ("save-new", test_save_new);
  add ("save-not-readable", test_save_not_readable);
  add ("save-fails", test_save_fails);
  add ("load-fails", test_load_fails);
  add ("title", test_title);
  g_test_add_func ("/document/remove", test_remove);
  g_test_add_func ("/document/group", test_group);
  g_test_add_func ("/document/plan/lazy", test_plan_lazy);
  g_test_add_func ("/document/plan/follows", test_plan_follows);
  g_test_add_func ("/document/plan/update", test_plan_update);
  g_test_add_func ("/document/plan/changes-itself", test_plan_changes_itself);
  g_test_add_func ("/document/plan/finalize", test_plan_finalize);
  g_test_add_func ("/document/actions", test_actions);

  return g_test_run ();
}
