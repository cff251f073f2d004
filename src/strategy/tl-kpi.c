/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-kpi.h"

#include "catalogue/tl-channel.h"
#include "strategy/tl-member.h"
#include "strategy/tl-target.h"

TL_DEFINE_RECORD (TlKpi, tl_kpi)

static void
tl_kpi_class_init (TlKpiClass *klass)
{
  GParamSpec *fields[] = {
    [TL_KPI_NAME] = tl_param_text ("name"),
    [TL_KPI_DEFINITION] = tl_param_ref ("definition", TL_TYPE_KPI_DEFINITION),
    [TL_KPI_UNIT] = tl_param_text ("unit"),
    [TL_KPI_DIRECTION] = tl_param_enum ("direction", TL_TYPE_DIRECTION, TL_DIRECTION_UP),
    [TL_KPI_FORMULA] = tl_param_text ("formula"),
    [TL_KPI_DENOMINATOR] = tl_param_enum ("denominator", TL_TYPE_DENOMINATOR, TL_DENOMINATOR_NONE),
    [TL_KPI_PERIODS] = tl_param_enum ("periods", TL_TYPE_PERIODS, TL_PERIODS_UNSET),
    [TL_KPI_OBJECTIVE] = tl_param_enum ("objective", TL_TYPE_OBJECTIVE, TL_OBJECTIVE_UNSET),
    [TL_KPI_SCOPE] = tl_param_enum ("scope", TL_TYPE_SCOPE, TL_SCOPE_BUSINESS),
    [TL_KPI_CHANNEL] = tl_param_ref ("channel", TL_TYPE_CHANNEL),
    [TL_KPI_FUNNEL] = tl_param_enum ("funnel", TL_TYPE_FUNNEL, TL_FUNNEL_UNSET),
    [TL_KPI_READ_WHERE] = tl_param_text ("read-where"),
    [TL_KPI_READER] = tl_param_ref ("reader", TL_TYPE_MEMBER),
    [TL_KPI_FREQUENCY] = tl_param_enum ("frequency", TL_TYPE_FREQUENCY, TL_FREQUENCY_UNSET),
    [TL_KPI_BASELINE] = tl_param_optional ("baseline", -1e12, 1e12),
    [TL_KPI_BASELINE_DATE] = tl_param_date ("baseline-date"),
    [TL_KPI_TARGETS] = tl_param_list ("targets", TL_TYPE_TARGET),
    [TL_KPI_BENCHMARK] = tl_param_optional ("benchmark", -1e12, 1e12),
    [TL_KPI_BENCHMARK_PUBLISHER] = tl_param_text ("benchmark-publisher"),
    [TL_KPI_BENCHMARK_YEAR] = tl_param_integer ("benchmark-year", 0, 2199, 0),
    [TL_KPI_BENCHMARK_DENOMINATOR] =
      tl_param_enum ("benchmark-denominator", TL_TYPE_DENOMINATOR, TL_DENOMINATOR_NONE),
  };

  tl_record_class_install (TL_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

/* What a measure of one's own does not say is as the one that it follows. */
static int
get_denominator (TlKpi           *kpi,
                 TlKpiDefinition *definition)
{
  int own = tl_record_get_enum (kpi, TL_KPI_DENOMINATOR);

  return own != TL_DENOMINATOR_NONE || definition == NULL
         ? own
         : tl_record_get_enum (definition, TL_KPI_DEFINITION_DENOMINATOR);
}

static const char *
get_unit (TlKpi           *kpi,
          TlKpiDefinition *definition)
{
  return tl_record_is_set (kpi, TL_KPI_UNIT) || definition == NULL
         ? tl_record_get_text (kpi, TL_KPI_UNIT)
         : tl_record_get_text (definition, TL_KPI_DEFINITION_UNIT);
}

/**
 * tl_kpi_get_periods:
 * @self: a KPI
 * @definition: (nullable): the one of the catalogue that it follows
 *
 * Works out how the values of several periods become one: as @self says, else as
 * @definition does, else by this rule (our own): what is a share of something or
 * is counted in percent has a mean, everything else adds up. Values of which the
 * last one counts cannot be told by that, so they have to be declared.
 *
 * Returns: anything but %TL_PERIODS_UNSET
 */
TlPeriods
tl_kpi_get_periods (TlKpi           *self,
                    TlKpiDefinition *definition)
{
  int periods;

  g_return_val_if_fail (TL_IS_KPI (self), TL_PERIODS_ADD);
  g_return_val_if_fail (definition == NULL || TL_IS_DEFINITION (definition), TL_PERIODS_ADD);

  periods = tl_record_get_enum (self, TL_KPI_PERIODS);
  if (periods == TL_PERIODS_UNSET && definition != NULL)
    periods = tl_record_get_enum (definition, TL_KPI_DEFINITION_PERIODS);
  if (periods != TL_PERIODS_UNSET)
    return (TlPeriods) periods;
  if (get_denominator (self, definition) != TL_DENOMINATOR_NONE || g_str_equal (get_unit (self, definition), "%"))
    return TL_PERIODS_MEAN;
  return TL_PERIODS_ADD;
}
