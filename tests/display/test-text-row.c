/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-display.h"

#include "app/form/tl-text-row.h"

/* The height of so many lines of the view's text. */
static int
height_of_lines (GtkTextView *view,
                 guint        n_lines)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (view), "A");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height * (int) n_lines;
}

static gboolean
shows_three_lines (gpointer data)
{
  GtkTextView *view = tl_text_row_get_view (data);

  return gtk_widget_get_height (GTK_WIDGET (view)) >= height_of_lines (view, 3);
}

/* Text that is there before the row is first seen has to be seen with it. */
static void
test_height (void)
{
  GtkWidget *group, *row;
  gpointer window;

  tl_test_application ();
  window = gtk_window_new ();
  group = adw_preferences_group_new ();
  row = tl_text_row_new ();
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (tl_text_row_get_view (TL_TEXT_ROW (row))), "One\nTwo\nThree", -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  gtk_window_set_child (window, group);
  gtk_window_present (window);

  tl_wait_for (shows_three_lines, row);

  tl_watch (&window);
  gtk_window_destroy (window);
  tl_wait_until_gone (&window);
}

int
main (int   argc,
      char *argv[])
{
  tl_display_init (&argc, &argv);

  g_test_add_func ("/text-row/height", test_height);

  return g_test_run ();
}
