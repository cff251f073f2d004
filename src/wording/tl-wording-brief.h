/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wording/tl-wording.h"

G_BEGIN_DECLS

/*
 * What a few pages for people outside of the team say: short, and without "you".
 *
 * tl_wording_person_part() is what somebody does, in a few words each, "Approves
 * posts · Runs Instagram"; "" if nothing that has a name. tl_wording_workload() is
 * one sentence on the hours planned and the hours there are. tl_wording_money() is
 * an amount in the business's currency; "" of one that is not known.
 * tl_wording_channel_merit() is why a chosen channel is one; "" of another.
 * tl_wording_kpi_reading() is where a measure is read, by whom and how often, so far
 * as that is said. tl_wording_week_contents() is what a week consists of and how
 * long it takes. tl_wording_obstacle_weight() is how likely and how bad, so far as
 * that is said. tl_wording_action_when() is the day, and the time if there is one.
 */
char *tl_wording_person_part     (const TlReading    *reading,
                                  const char         *person);
char *tl_wording_workload        (const TlReading    *reading);
char *tl_wording_money           (const TlReading    *reading,
                                  double              amount);
char *tl_wording_channel_merit   (const TlReading    *reading,
                                  const TlPlanChannel *channel);
char *tl_wording_kpi_reading     (const TlReading    *reading,
                                  gpointer            kpi);
char *tl_wording_week_contents   (const TlPlan       *plan,
                                  guint               week);
char *tl_wording_obstacle_weight (gpointer            obstacle);
char *tl_wording_action_when     (const TlPlanAction *action);

/* "9 March 2027"; "9 Mar"; "Mar 2027" */
char *tl_wording_long_date       (TlDay               day);
char *tl_wording_short_date      (TlDay               day);
char *tl_wording_short_month     (TlDay               day);

G_END_DECLS
