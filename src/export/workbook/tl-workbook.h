/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "export/tl-exporter.h"

G_BEGIN_DECLS

/*
 * The workbook for the manager, who never sees the program: an XLSX file in the
 * reader's language with the sheets Summary, Strategy, Team, Goals and KPIs,
 * Listening, Personas, Channel plan, Actions, Calendar, Workload, Budget and ROI,
 * Results, Lists, Definitions and sources.
 *
 * Dates, times, hours, rates and money are numbers with a number format, so
 * that they sort, sum and show by the reader's own locale. Every formula holds
 * its value, for viewers that do not calculate. Text never becomes a formula.
 *
 * It comes back: in Actions and Results people fill in what #TlInputField lists,
 * and one more sheet, which no menu shows, says where that stands and what stood
 * there; see tl-sheet-base.c.
 */

extern const TlExporter tl_workbook_exporter;

/* How many sheets people see in it. */
guint tl_workbook_get_n_sheets (void);

G_END_DECLS
