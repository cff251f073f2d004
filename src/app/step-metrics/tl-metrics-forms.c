/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-metrics-forms.h"

#include <glib/gi18n.h>

#include "app/step-metrics/tl-kpi-offers.h"
#include "catalogue/tl-estimates.h"
#include "plan/tl-results.h"
#include "strategy/tl-format-time.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-target.h"
#include "strategy/tl-value-model.h"
#include "wording/tl-reading.h"
#include "wording/tl-wording.h"

/* --- A number to measure --- */

static char *
name_kpi (TlDocument *document,
          TlRecord   *kpi)
{
  TlReading reading = tl_reading_of (document);

  return tl_wording_kpi (&reading, tl_record_get_id (kpi));
}

static char *
summarise_kpi (TlDocument *document,
               TlRecord   *kpi)
{
  TlReading reading = tl_reading_of (document);
  g_autofree char *reader = tl_wording_person (&reading, tl_record_get_ref (kpi, TL_KPI_READER));
  int frequency = tl_record_get_enum (kpi, TL_KPI_FREQUENCY);

  if (*reader == '\0' || frequency == TL_FREQUENCY_UNSET)
    return g_steal_pointer (&reader);

  return g_strdup_printf ("%s · %s", reader, tl_wording_term (TL_TYPE_FREQUENCY, frequency));
}

/* What follows a usual number takes over how that is counted. */
static void
write_definition (TlRecord     *record,
                  guint         field,
                  const GValue *value,
                  GtkWidget    *row)
{
  TlDocument *document = tl_widget_get_document (row);
  TlKpiDefinition *definition = NULL;

  if (document != NULL)
    definition = tl_catalogue_find_kpi (tl_document_get_catalogue (document), g_value_get_string (value));

  if (definition == NULL)
    {
      tl_record_set_value (record, field, value);
      return;
    }

  tl_document_begin_group (document, _("Follow a usual number"));
  tl_kpi_follow (record, definition);
  tl_document_end_group (document);
}

static const TlFormItem kpi_items[] = {
  { TL_KPI_NAME },
  { TL_KPI_DEFINITION, TL_LOOK_USUAL, write_definition },
  { TL_KPI_FORMULA, TL_LOOK_LONG },
  { TL_KPI_UNIT },
  { TL_KPI_DIRECTION, TL_LOOK_CHIPS },
  { TL_KPI_DENOMINATOR },
  { TL_KPI_PERIODS },
  { 0 },
};

static const TlFormItem purpose_items[] = {
  { TL_KPI_OBJECTIVE, TL_LOOK_CHIPS },
  { TL_KPI_FUNNEL, TL_LOOK_CHIPS },
  { TL_KPI_SCOPE, TL_LOOK_CHIPS },
  { TL_KPI_CHANNEL },
  { 0 },
};

static const TlFormItem reading_items[] = {
  { TL_KPI_READ_WHERE, TL_LOOK_LONG },
  { TL_KPI_READER },
  { TL_KPI_FREQUENCY, TL_LOOK_CHIPS },
  { 0 },
};

static const TlFormItem baseline_items[] = {
  { TL_KPI_BASELINE },
  { TL_KPI_BASELINE_DATE },
  { 0 },
};

static const TlFormItem targets_items[] = {
  { TL_KPI_TARGETS },
  { 0 },
};

static const TlFormItem benchmark_items[] = {
  { TL_KPI_BENCHMARK },
  { TL_KPI_BENCHMARK_PUBLISHER },
  { TL_KPI_BENCHMARK_YEAR, TL_LOOK_NUMBER },
  { TL_KPI_BENCHMARK_DENOMINATOR },
  { 0 },
};

static const TlFormGroup kpi_groups[] = {
  { .items = kpi_items },
  { .title = N_("What it tells"), .items = purpose_items },
  { .title = N_("Reading it"), .items = reading_items },
  { .title = N_("Where you begin"), .items = baseline_items },
  { .items = targets_items },
  { .title = N_("What others reach"), .items = benchmark_items },
};

/* --- A target --- */

static char *
summarise_target (TlDocument *document,
                  TlRecord   *target)
{
  return tl_record_is_set (target, TL_TARGET_VALUE)
         ? tl_wording_number (tl_record_get_optional (target, TL_TARGET_VALUE))
         : NULL;
}

/* The quarter, counted from year 0, in which the plan begins. */
static int
get_first_quarter (TlDocument *document)
{
  TlPlanFrame frame;
  int fiscal_year;
  guint quarter;

  tl_document_get_frame (document, &frame);
  tl_quarter_of_day (tl_document_get_strategy (document), frame.start, &fiscal_year, &quarter);

  return fiscal_year * 4 + (int) quarter - 1;
}

/* A new target is for the quarter after the last one, the first for that in
 * which the plan begins.
 */
static void
prepare_target (TlDocument *document,
                TlRecord   *target)
{
  TlRecordList *targets = tl_record_get_list (tl_record_get_owner (target, NULL), TL_KPI_TARGETS);
  int quarter = get_first_quarter (document);

  for (guint i = 0; i < tl_record_list_get_length (targets); i++)
    {
      TlRecord *other = tl_record_list_get (targets, i);
      int taken = tl_record_get_integer (other, TL_TARGET_FISCAL_YEAR) * 4 + tl_record_get_integer (other, TL_TARGET_QUARTER) - 1;

      if (other != target)
        quarter = MAX (quarter, taken + 1);
    }

  tl_record_set_integer (target, TL_TARGET_FISCAL_YEAR, MIN (quarter / 4, (int) TL_DAY_LAST_YEAR));
  tl_record_set_integer (target, TL_TARGET_QUARTER, quarter % 4 + 1);
}

static const TlFormItem target_items[] = {
  { TL_TARGET_VALUE },
  { TL_TARGET_FISCAL_YEAR },
  { TL_TARGET_QUARTER, TL_LOOK_QUARTER },
  { 0 },
};

static const TlFormGroup target_groups[] = {
  { .items = target_items },
};

/* --- A working time --- */

static char *
name_format_time (TlDocument *document,
                  TlRecord   *format_time)
{
  TlReading reading = tl_reading_of (document);
  g_autofree char *format = tl_wording_format (&reading, tl_record_get_ref (format_time, TL_FORMAT_TIME_FORMAT));

  return *format != '\0' ? g_steal_pointer (&format) : g_strdup (_("Kind not chosen yet"));
}

static char *
summarise_format_time (TlDocument *document,
                       TlRecord   *format_time)
{
  return tl_wording_hours ((guint) tl_record_get_integer (format_time, TL_FORMAT_TIME_MINUTES));
}

static const TlFormItem format_time_items[] = {
  { TL_FORMAT_TIME_FORMAT },
  { TL_FORMAT_TIME_MINUTES },
  { 0 },
};

static const TlFormGroup format_time_groups[] = {
  { .items = format_time_items },
};

const TlListForm tl_metrics_list_forms[] = {
  {
    .get_type = tl_kpi_get_type,
    .add = N_("Add number of your own"),
    .own_page = TRUE,
    .groups = kpi_groups,
    .n_groups = G_N_ELEMENTS (kpi_groups),
    .name = name_kpi,
    .summary = summarise_kpi,
  },
  {
    .get_type = tl_target_get_type,
    .add = N_("Add target"),
    .groups = target_groups,
    .n_groups = G_N_ELEMENTS (target_groups),
    .summary = summarise_target,
    .prepare = prepare_target,
  },
  {
    .get_type = tl_format_time_get_type,
    .add = N_("Add working time"),
    .groups = format_time_groups,
    .n_groups = G_N_ELEMENTS (format_time_groups),
    .name = name_format_time,
    .summary = summarise_format_time,
  },
  { NULL },
};

/* --- The page --- */

static const TlFormItem kpis_items[] = {
  { TL_STRATEGY_KPIS },
  { 0 },
};

static const TlFormItem value_items[] = {
  { TL_VALUE_MODEL_CONVERSION_KPI },
  { TL_VALUE_MODEL_VALUE_PER_CONVERSION },
  { TL_VALUE_MODEL_NOTE, TL_LOOK_LONG },
  { 0 },
};

static const TlFormItem format_times_items[] = {
  { TL_STRATEGY_FORMAT_TIMES },
  { 0 },
};

static const TlFormItem minutes_items[] = {
  { TL_ESTIMATES_ADAPT_MINUTES, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_NATIVE_EVERY, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_APPROVE_MINUTES, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_JOIN_MINUTES, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_LEAD_UP_MINUTES, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_LEAD_UP_DAYS, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_KPI_MINUTES, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_SIGN_MINUTES, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_AUDIT_MINUTES, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_READINESS_MINUTES, TL_LOOK_ESTIMATE },
  { 0 },
};

static const TlFormItem limits_items[] = {
  { TL_ESTIMATES_RECURRING_SHARE, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_DUTY_SHARE, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_ONCE_SHARE, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_CADENCE_LOW, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_CADENCE_HIGH, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_SLACK_SHARE, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_ADMINISTRATION_SHARE, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_SILENT_DAYS, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_TARGET_FACTOR, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_ON_TRACK_SHARE, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_AT_RISK_SHARE, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_LEVEL_SHARE, TL_LOOK_ESTIMATE },
  { 0 },
};

static const TlFormItem weights_items[] = {
  { TL_ESTIMATES_WEIGHT_INSIGHT, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_WEIGHT_BEHAVIOUR, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_WEIGHT_ACCOUNT, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_WEIGHT_USAGE, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_REACH_SCORE, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_STRENGTH_WEAK, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_STRENGTH_MEDIUM, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_STRENGTH_STRONG, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_HEARD_CUSTOMERS, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_HEARD_MARKET, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_HEARD_COMPETITORS, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_USE_SOMETIMES, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_ACCOUNT_TO_FIX, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_FOREIGN_USAGE, TL_LOOK_ESTIMATE },
  { TL_ESTIMATES_FIT_UNKNOWN, TL_LOOK_ESTIMATE },
  { 0 },
};

const TlFormGroup tl_metrics_groups[] = {
  { .items = kpis_items },
  { .make = tl_kpi_offers_new },
  { .title = N_("What a result is worth"), .child = TL_STRATEGY_VALUE_MODEL, .items = value_items },
  { .items = format_times_items },
  {
    .title = N_("Minutes for other work"),
    .description = N_("Our estimates, where you know better"),
    .child = TL_STRATEGY_ESTIMATES,
    .items = minutes_items,
    .folded = TRUE,
  },
  {
    .title = N_("How full a week may get"),
    .description = N_("Our estimates, where you know better"),
    .child = TL_STRATEGY_ESTIMATES,
    .items = limits_items,
    .folded = TRUE,
  },
  {
    .title = N_("How channels are scored"),
    .description = N_("Our estimates, where you know better"),
    .child = TL_STRATEGY_ESTIMATES,
    .items = weights_items,
    .folded = TRUE,
  },
};

const guint tl_metrics_n_groups = G_N_ELEMENTS (tl_metrics_groups);
