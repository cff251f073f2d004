/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "catalogue/tl-kpi-definition.h"
#include "document/tl-document.h"

G_BEGIN_DECLS

/**
 * TlKpiOffers:
 *
 * The numbers of the catalogue that suit the primary objective and how far the
 * business has come, and that are not measured yet; each can be added. Where no
 * maturity is set, those of a beginner.
 */
#define TL_TYPE_KPI_OFFERS (tl_kpi_offers_get_type ())
G_DECLARE_FINAL_TYPE (TlKpiOffers, tl_kpi_offers, TL, KPI_OFFERS, AdwPreferencesGroup)

GtkWidget *tl_kpi_offers_new (TlDocument      *document,
                              TlRecord        *strategy);
void       tl_kpi_follow     (TlRecord        *kpi,
                              TlKpiDefinition *definition);

G_END_DECLS
