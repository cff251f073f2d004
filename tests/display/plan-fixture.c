/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan-fixture.h"

TlPage *
show_page (TlWindow   *window,
           const char *tag)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", tag);

  return tl_workspace_get_shown (window->workspace);
}

gpointer
find_record (TlDocument *document,
             const char *id)
{
  gpointer record = tl_record_find (tl_document_get_strategy (document), id);

  g_assert_nonnull (record);

  return record;
}

const TlPlanChannel *
get_chosen_channel (TlDocument *document)
{
  TlPlan *plan = tl_document_get_plan (document);

  for (guint i = 0; i < plan->n_channels; i++)
    {
      if (plan->channels[i].chosen)
        return &plan->channels[i];
    }

  g_assert_not_reached ();
}

const TlPlanAction *
get_first_post (TlDocument *document)
{
  TlPlan *plan = tl_document_get_plan (document);

  for (guint i = 0; i < plan->n_actions; i++)
    {
      if (plan->actions[i].kind == TL_ACTION_POST)
        return &plan->actions[i];
    }

  g_assert_not_reached ();
}

TlPage *
show_action (TlWindow   *window,
             const char *key)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-action", "s", key);

  return tl_workspace_get_shown (window->workspace);
}
