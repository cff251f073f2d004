/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-team-page.h"

#include <glib/gi18n.h>

#include "app/step-team/tl-team-forms.h"

struct _TlTeamPage
{
  TlStepPage parent_instance;
};

G_DEFINE_FINAL_TYPE (TlTeamPage, tl_team_page, TL_TYPE_STEP_PAGE)

static void
tl_team_page_class_init (TlTeamPageClass *klass)
{
  static const guint fields[] = {
    TL_STRATEGY_TEAM,
    TL_STRATEGY_APPROVER,
    TL_STRATEGY_READINESS,
    TL_STRATEGY_MATURITY,
    0,
  };
  TlStepPageClass *step_class = TL_STEP_PAGE_CLASS (klass);

  TL_PAGE_CLASS (klass)->fields = fields;
  step_class->groups = tl_team_groups;
  step_class->n_groups = tl_team_n_groups;
}

static void
tl_team_page_init (TlTeamPage *self)
{
  g_object_set (self,
                "tag", "team",
                "title", _("Team"),
                "description", _("Nobody owns social media: it runs through the whole business. So the plan begins with the people, and with the hours they can really give."),
                NULL);
}
