/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-exporter.h"

G_BEGIN_DECLS

/*
 * The workbook for the manager, who never sees the program: an XLSX file with
 * the sheets Summary, Strategy, Team, Channels, Actions, Workload and KPIs, in
 * the reader's language.
 *
 * Dates, times, hours, rates and money are numbers with a number format, so
 * that they sort, sum and show by the reader's own locale. Every formula holds
 * its value, for viewers that do not calculate. Text never becomes a formula.
 */

extern const TlExporter tl_workbook_exporter;

G_END_DECLS
