/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "forms-fixture.h"

#include "app/form/tl-step-page.h"

void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->document = tl_test_document_new ();
  fixture->strategy = tl_document_get_strategy (fixture->document);
  fixture->window = tl_test_window_new (fixture->document);
}

/* A page that was going away may take a moment more than the window. */
void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer document = fixture->document;

  tl_test_window_end (fixture->window);
  tl_watch (&document);
  g_object_unref (fixture->document);
  tl_wait_until_gone (&document);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

TlForm *
show_step (Fixture    *fixture,
           const char *tag)
{
  TlPage *page = tl_workspace_get_page (fixture->window->workspace, tag);
  TlForm *form = tl_step_page_get_form (TL_STEP_PAGE (page));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", tag);
  tl_wait_for (is_mapped, form);

  return form;
}
