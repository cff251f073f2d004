/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wording/tl-wording.h"

G_BEGIN_DECLS

/*
 * A bakery's answers, a small catalogue and a plan without actions, for tests
 * of what is said about them. The ids are those that the tests name: people
 * "anna" and "ben", personas "families" and "commuters", the pillar "counter",
 * the key date "easter", and so on.
 */
typedef struct
{
  TlStrategy *strategy;
  TlCatalogue *catalogue;
  TlPlan *plan;
  TlReading reading;
} Bakery;

Bakery *bakery_new   (void);
void    bakery_free  (Bakery     *self);
gpointer bakery_find (Bakery     *self,
                      const char *id);

/* A post as the plan has them, of 9 March: an Instagram photo of what goes on
 * behind the counter, for families. */
#define BAKERY_POST_DAY tl_day_new (2027, 3, 9)
TlPlanAction bakery_make_post (void);

/* Plans @actions, which have to live as long as the bakery is read. */
void    bakery_plan  (Bakery             *self,
                      const TlPlanAction *actions,
                      guint               n_actions);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Bakery, bakery_free)

G_END_DECLS
