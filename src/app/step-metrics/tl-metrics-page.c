/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-metrics-page.h"

#include <glib/gi18n.h>

#include "app/step-metrics/tl-metrics-forms.h"

struct _TlMetricsPage
{
  TlStepPage parent_instance;
};

G_DEFINE_FINAL_TYPE (TlMetricsPage, tl_metrics_page, TL_TYPE_STEP_PAGE)

static void
tl_metrics_page_class_init (TlMetricsPageClass *klass)
{
  static const guint fields[] = {
    TL_STRATEGY_KPIS,
    TL_STRATEGY_VALUE_MODEL,
    TL_STRATEGY_ESTIMATES,
    TL_STRATEGY_FORMAT_TIMES,
    0,
  };
  TlStepPageClass *step_class = TL_STEP_PAGE_CLASS (klass);

  TL_PAGE_CLASS (klass)->fields = fields;
  step_class->groups = tl_metrics_groups;
  step_class->n_groups = tl_metrics_n_groups;
}

static void
tl_metrics_page_init (TlMetricsPage *self)
{
  g_object_set (self,
                "tag", "metrics",
                "title", _("Metrics"),
                "description", _("What you do not measure you cannot steer. A few numbers that tell about your objective are enough."),
                NULL);
}
