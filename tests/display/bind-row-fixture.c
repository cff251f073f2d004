/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bind-row-fixture.h"

#include "app/form/tl-chips-row.h"

/* Has the document, as a page has. */
#define TEST_TYPE_PLACE (test_place_get_type ())
G_DECLARE_FINAL_TYPE (TestPlace, test_place, TEST, PLACE, AdwBin)

struct _TestPlace
{
  AdwBin parent_instance;
  TlDocument *document;
};

G_DEFINE_FINAL_TYPE (TestPlace, test_place, ADW_TYPE_BIN)

static void
test_place_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  g_value_set_object (value, TEST_PLACE (object)->document);
}

static void
test_place_class_init (TestPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = test_place_get_property;
  g_object_class_install_property (G_OBJECT_CLASS (klass), 1,
                                   g_param_spec_object ("document", NULL, NULL, TL_TYPE_DOCUMENT, G_PARAM_READABLE));
}

static void
test_place_init (TestPlace *self)
{
}

static gboolean
is_active (gpointer window)
{
  return gtk_widget_get_mapped (window);
}

void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *place, *box;

  tl_test_application ();
  place = g_object_new (TEST_TYPE_PLACE, NULL);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  fixture->document = tl_test_document_new ();
  fixture->strategy = tl_document_get_strategy (fixture->document);
  fixture->group = adw_preferences_group_new ();
  fixture->elsewhere = gtk_button_new_with_label ("Elsewhere");
  fixture->window = gtk_window_new ();

  TEST_PLACE (place)->document = fixture->document;
  gtk_box_append (GTK_BOX (box), fixture->group);
  gtk_box_append (GTK_BOX (box), fixture->elsewhere);
  adw_bin_set_child (ADW_BIN (place), box);
  gtk_window_set_child (GTK_WINDOW (fixture->window), place);
  gtk_window_present (GTK_WINDOW (fixture->window));
  tl_wait_for (is_active, fixture->window);
}

void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer window = fixture->window;

  tl_watch (&window);
  gtk_window_destroy (GTK_WINDOW (window));
  tl_wait_until_gone (&window);
  g_assert_finalize_object (fixture->document);
}

gpointer
find (Fixture    *fixture,
      const char *id)
{
  gpointer record = tl_record_find (fixture->strategy, id);

  g_assert_nonnull (record);

  return record;
}

GtkWidget *
add_row (Fixture  *fixture,
         gpointer  record,
         guint     field,
         TlLook    look)
{
  GtkWidget *row = tl_form_row_new (fixture->document, record, &(TlFormItem) { field, look });

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (fixture->group), row);

  return row;
}

void
press (GtkWidget  *row,
       const char *id)
{
  g_autoptr (GtkWidget) button = NULL;

  g_set_object (&button, tl_chips_row_get_button (TL_CHIPS_ROW (row), id));
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}
