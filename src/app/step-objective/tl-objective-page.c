/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-objective-page.h"

#include <glib/gi18n.h>

#include "app/step-objective/tl-objective-forms.h"

struct _TlObjectivePage
{
  TlStepPage parent_instance;
};

G_DEFINE_FINAL_TYPE (TlObjectivePage, tl_objective_page, TL_TYPE_STEP_PAGE)

static void
tl_objective_page_class_init (TlObjectivePageClass *klass)
{
  static const guint fields[] = {
    TL_STRATEGY_BUSINESS,
    TL_STRATEGY_WHYS,
    TL_STRATEGY_AIM,
    TL_STRATEGY_COURSE,
    TL_STRATEGY_PILLARS,
    TL_STRATEGY_KEY_DATES,
    TL_STRATEGY_OBSTACLES,
    0,
  };
  TlStepPageClass *step_class = TL_STEP_PAGE_CLASS (klass);

  TL_PAGE_CLASS (klass)->fields = fields;
  step_class->groups = tl_objective_groups;
  step_class->n_groups = tl_objective_n_groups;
}

static void
tl_objective_page_init (TlObjectivePage *self)
{
  g_object_set (self,
                "tag", "objective",
                "title", _("Objective"),
                "description", _("Without a why, a plan is only a lot of work. Say what you want to reach, and every post can say what it is for."),
                NULL);
}
