/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-audience-page.h"

#include <glib/gi18n.h>

#include "app/step-audience/tl-audience-forms.h"

struct _TlAudiencePage
{
  TlStepPage parent_instance;
};

G_DEFINE_FINAL_TYPE (TlAudiencePage, tl_audience_page, TL_TYPE_STEP_PAGE)

static void
tl_audience_page_class_init (TlAudiencePageClass *klass)
{
  static const guint fields[] = {
    TL_STRATEGY_PERSONAS,
    TL_STRATEGY_OWN_CHANNELS,
    0,
  };
  TlStepPageClass *step_class = TL_STEP_PAGE_CLASS (klass);

  TL_PAGE_CLASS (klass)->fields = fields;
  step_class->groups = tl_audience_groups;
  step_class->n_groups = tl_audience_n_groups;
}

static void
tl_audience_page_init (TlAudiencePage *self)
{
  g_object_set (self,
                "tag", "audience",
                "title", _("Audience"),
                "description", _("You cannot talk to everybody. The better you know whom you want to reach, the better the plan can choose where."),
                NULL);
}
