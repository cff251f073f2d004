/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-actual.h"

#include "strategy/tl-kpi.h"

TL_DEFINE_RECORD (TlActual, tl_actual)

/* It says what was. */
static gboolean
keeps_references (TlRecord *self G_GNUC_UNUSED)
{
  return TRUE;
}

static void
tl_actual_class_init (TlActualClass *klass)
{
  GParamSpec *fields[] = {
    [TL_ACTUAL_KPI] = tl_param_ref ("kpi", TL_TYPE_KPI),
    [TL_ACTUAL_PERIOD_FIRST] = tl_param_date ("period-first"),
    [TL_ACTUAL_PERIOD_LAST] = tl_param_date ("period-last"),
    [TL_ACTUAL_VALUE] = tl_param_optional ("value", -1e12, 1e12),
    [TL_ACTUAL_READ_ON] = tl_param_date ("read-on"),
    [TL_ACTUAL_NOTE] = tl_param_text ("note"),
  };

  TL_RECORD_CLASS (klass)->keeps_references = keeps_references;
  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}
