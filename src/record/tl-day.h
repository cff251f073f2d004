/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TlDay:
 *
 * A calendar day, as a Julian day number in the sense of GDate: 1 January of
 * year 1 is 1. %TL_DAY_NONE, 0, stands for "not set". Differences are days, and
 * later days are larger.
 *
 * The calendar is the Gregorian one. The functions hold beyond the years that a
 * document may speak of too, unless they say otherwise.
 *
 * Weeks are ISO 8601 weeks and begin on a Monday, whatever the locale.
 */
typedef guint32 TlDay;

#define TL_DAY_NONE ((TlDay) 0)

/* The years a document may speak of; outside them a date is a typing error. */
#define TL_DAY_FIRST_YEAR 1900
#define TL_DAY_LAST_YEAR 2199

TlDay    tl_day_new          (guint year,
                              guint month,
                              guint day);
gboolean tl_day_parse        (const char *text,
                              TlDay      *day);
char    *tl_day_to_string    (TlDay       day);
void     tl_day_split        (TlDay       day,
                              guint      *year,
                              guint      *month,
                              guint      *day_of_month);
guint    tl_day_get_weekday  (TlDay       day);
TlDay    tl_day_get_monday   (TlDay       day);
TlDay    tl_day_add_years    (TlDay       day,
                              int         years);

/**
 * TL_MINUTES_NONE:
 *
 * The value of a time of day that is not set. A time of day is a whole number
 * of minutes since midnight, 0 to 1439; the end of a span may be 1440.
 */
#define TL_MINUTES_NONE (-1)

/* Midnight at the end of the day, "24:00". */
#define TL_MINUTES_MAX 1440

gboolean tl_minutes_parse     (const char *text,
                               int        *minutes);
char    *tl_minutes_to_string (int         minutes);

G_END_DECLS
