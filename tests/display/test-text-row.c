/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-display.h"

#include "app/form/tl-text-row.h"
#include "strategy/tl-whys.h"
#include "wording/tl-wording.h"

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

/* Text that is there before the row is first seen has to be seen with it, on a
 * page that one turns to. */
static void
test_height (void)
{
  TlDocument *document = tl_test_document_new ();
  TlRecord *whys = tl_record_get_child (tl_document_get_strategy (document), TL_STRATEGY_WHYS);
  GtkWidget *row;
  TlWindow *window;

  tl_record_set_text (whys, TL_WHYS_WHY_SOCIAL, "One\nTwo\nThree");
  window = tl_test_window_new (document);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "objective");
  row = tl_find_widget (window, TL_TYPE_TEXT_ROW, tl_wording_field (TL_TYPE_WHYS, TL_WHYS_WHY_SOCIAL));
  g_assert_nonnull (row);
  tl_wait_for (shows_three_lines, row);

  tl_test_window_end (window);
  g_assert_finalize_object (document);
}

int
main (int   argc,
      char *argv[])
{
  tl_display_init (&argc, &argv);

  g_test_add_func ("/text-row/height", test_height);

  return g_test_run ();
}
