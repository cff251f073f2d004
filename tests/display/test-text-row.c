/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-display.h"

#include "app/form/tl-text-row.h"
#include "strategy/tl-whys.h"
#include "wording/tl-wording.h"

#define WORDS "A long answer that fills one line where there is much room, two where there is some, and more than that " \
              "where there is next to none, as on the telephones that bakers have in their pockets."

static int
get_text_height (GtkTextView *view)
{
  GtkTextIter end;
  int y, height;

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
  gtk_text_view_get_line_yrange (view, &end, &y, &height);

  return y + height;
}

static int
get_line_height (GtkTextView *view)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (view), "A");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

/* The row of an answer on the page that asks for it. */
static GtkTextView *
show_row (TlWindow *window)
{
  TlTextRow *row;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "objective");
  row = tl_find_widget (window, TL_TYPE_TEXT_ROW, tl_wording_field (TL_TYPE_WHYS, TL_WHYS_WHY_SOCIAL));
  g_assert_nonnull (row);

  return tl_text_row_get_view (row);
}

static TlDocument *
new_document (const char *text)
{
  TlDocument *document = tl_test_document_new ();

  tl_record_set_text (tl_record_get_child (tl_document_get_strategy (document), TL_STRATEGY_WHYS), TL_WHYS_WHY_SOCIAL, text);

  return document;
}

static gboolean
shows_three_lines (gpointer view)
{
  return gtk_widget_get_height (view) >= 3 * get_line_height (view);
}

/* Text that is there before the row is first seen has to be seen with it, on a
 * page that one turns to. */
static void
test_height (void)
{
  TlDocument *document = new_document ("One\nTwo\nThree");
  TlWindow *window = tl_test_window_new (document);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  tl_wait_for (shows_three_lines, show_row (window));

  tl_test_window_end (window);
  g_assert_finalize_object (document);
}

static gboolean
fits (gpointer view)
{
  return gtk_widget_get_height (view) == get_text_height (view);
}

typedef struct
{
  TlWindow *window;
  int width;
} Width;

static gboolean
is_so_wide (gpointer data)
{
  Width *width = data;
  int inside = gtk_widget_get_width (GTK_WIDGET (width->window));

  /* The frame is a part of it. */
  return inside <= width->width && inside > width->width - 20;
}

/* A row is as high as its text, however wide the window becomes. */
static void
test_width (void)
{
  static const int widths[] = { 420, 1000, 640, 360, 1000 };
  g_autoptr (TlDocument) document = new_document (WORDS);
  TlWindow *window = tl_test_window_new (document);
  GtkTextView *view = show_row (window);

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      gtk_window_set_default_size (GTK_WINDOW (window), widths[i], 700);
      tl_wait_for (is_so_wide, (&(Width) { window, widths[i] }));
      tl_wait_for (fits, view);
    }

  tl_test_window_end (window);
}

int
main (int   argc,
      char *argv[])
{
  tl_display_init (&argc, &argv);

  g_test_add_func ("/text-row/height", test_height);
  g_test_add_func ("/text-row/width", test_width);

  return g_test_run ();
}
