/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-listening-page.h"

#include <glib/gi18n.h>

#include "app/step-listening/tl-listening-forms.h"

struct _TlListeningPage
{
  TlStepPage parent_instance;
};

G_DEFINE_FINAL_TYPE (TlListeningPage, tl_listening_page, TL_TYPE_STEP_PAGE)

static void
tl_listening_page_class_init (TlListeningPageClass *klass)
{
  static const guint fields[] = {
    TL_STRATEGY_TOPICS,
    TL_STRATEGY_ACCOUNTS,
    TL_STRATEGY_COMPETITORS,
    TL_STRATEGY_INSIGHTS,
    0,
  };
  TlStepPageClass *step_class = TL_STEP_PAGE_CLASS (klass);

  TL_PAGE_CLASS (klass)->fields = fields;
  step_class->groups = tl_listening_groups;
  step_class->n_groups = tl_listening_n_groups;
}

static void
tl_listening_page_init (TlListeningPage *self)
{
  g_object_set (self,
                "tag", "listening",
                "title", _("Listening"),
                "description", _("People already talk, with you or without you. What you hear decides where it is worth speaking."),
                NULL);
}
