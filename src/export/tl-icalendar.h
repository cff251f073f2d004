/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "export/tl-exporter.h"

G_BEGIN_DECLS

/*
 * The plan as a calendar (iCalendar, RFC 5545): everybody's, or one person's.
 *
 * What appears has an event at the hour when it does, and one on the day of the
 * work where that is another. Work without an hour takes the whole day without
 * blocking it. One person's calendar has what they make and what they approve.
 *
 * An event keeps its UID as long as its action keeps its key, so importing again
 * updates it; what was skipped comes as cancelled. Hours are in the business's time
 * zone, whose rules stand in the file; without one, they are everybody's own.
 *
 * Which of two exports is the later one, programs tell by SEQUENCE and then by
 * DTSTAMP (RFC 5545, 3.8.7.4; RFC 5546, 2.1.5). Both are the day from which the plan
 * is looked at, never the clock; SEQUENCE counts it as #TlDay does. A document has
 * nothing finer that only grows: it does not record when or how often it was saved,
 * changes are undone and taken back, and an answer that changes moves events without
 * leaving a mark. So two exports of one day are alike, and a program that takes only
 * what is later keeps the first. There is no LAST-MODIFIED, since nobody knows it.
 */

extern const TlExporter tl_icalendar_exporter;

G_END_DECLS
