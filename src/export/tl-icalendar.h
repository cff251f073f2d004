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
 * updates it; what was skipped comes as cancelled. DTSTAMP is the day from which
 * the plan is looked at, never the clock. Hours are in the business's time zone,
 * whose rules stand in the file; without one, they are everybody's own.
 */

extern const TlExporter tl_icalendar_exporter;

G_END_DECLS
