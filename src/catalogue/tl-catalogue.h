/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalogue/tl-benchmark.h"
#include "catalogue/tl-cadence.h"
#include "catalogue/tl-channel.h"
#include "catalogue/tl-duty.h"
#include "catalogue/tl-estimates.h"
#include "catalogue/tl-format.h"
#include "catalogue/tl-industry.h"
#include "catalogue/tl-kpi-definition.h"
#include "catalogue/tl-source.h"
#include "catalogue/tl-usage.h"

G_BEGIN_DECLS

/**
 * TlCatalogue:
 *
 * What the program knows of the world: channels, measures, formats and duties,
 * each figure with its source.
 *
 * Ids are unique in the whole catalogue. Once something was looked up in it, a
 * catalogue is not changed any more.
 */
#define TL_TYPE_CATALOGUE (tl_catalogue_get_type ())
G_DECLARE_FINAL_TYPE (TlCatalogue, tl_catalogue, TL, CATALOGUE, TlRecord)

/**
 * TlCatalogueField:
 * @TL_CATALOGUE_SOURCES: of all figures
 * @TL_CATALOGUE_FORMATS: that pieces can have
 * @TL_CATALOGUE_CHANNELS: that are known
 * @TL_CATALOGUE_INDUSTRIES: that have medians
 * @TL_CATALOGUE_KPIS: that are offered
 * @TL_CATALOGUE_DUTIES: that come with a plan
 * @TL_CATALOGUE_ESTIMATES: our own numbers, complete
 * @TL_CATALOGUE_ESTIMATES_SOURCE: of the estimates
 */
typedef enum
{
  TL_CATALOGUE_SOURCES = 1,
  TL_CATALOGUE_FORMATS,
  TL_CATALOGUE_CHANNELS,
  TL_CATALOGUE_INDUSTRIES,
  TL_CATALOGUE_KPIS,
  TL_CATALOGUE_DUTIES,
  TL_CATALOGUE_ESTIMATES,
  TL_CATALOGUE_ESTIMATES_SOURCE,
} TlCatalogueField;

TlRecord        *tl_catalogue_find           (TlCatalogue *self,
                                              const char  *id);
TlChannel       *tl_catalogue_find_channel   (TlCatalogue *self,
                                              const char  *id);
TlFormat        *tl_catalogue_find_format    (TlCatalogue *self,
                                              const char  *id);
TlKpiDefinition *tl_catalogue_find_kpi       (TlCatalogue *self,
                                              const char  *id);
TlIndustry      *tl_catalogue_find_industry  (TlCatalogue *self,
                                              const char  *id);
TlSource        *tl_catalogue_find_source    (TlCatalogue *self,
                                              const char  *id);
TlDuty          *tl_catalogue_find_duty      (TlCatalogue *self,
                                              const char  *id);
TlUsage         *tl_catalogue_find_usage     (TlCatalogue *self,
                                              const char  *id);
TlBenchmark     *tl_catalogue_find_benchmark (TlCatalogue *self,
                                              const char  *id);
TlCadence       *tl_catalogue_find_cadence   (TlCatalogue *self,
                                              const char  *id);
TlEstimates     *tl_catalogue_get_estimates  (TlCatalogue *self);

G_END_DECLS
