/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Step 2: the whys, the course, key dates and obstacles. */

#include "tl-check-private.h"

#include <math.h>

#include "strategy/tl-aim.h"
#include "strategy/tl-business.h"
#include "strategy/tl-course.h"
#include "strategy/tl-key-date.h"
#include "strategy/tl-obstacle.h"
#include "strategy/tl-pillar.h"
#include "strategy/tl-whys.h"

static void
add_if_empty (TlChecker     *self,
              TlFindingCode  code,
              guint          child,
              guint          field)
{
  TlRecord *record = tl_record_get_child (self->strategy, child);

  if (*tl_record_get_text (record, field) == '\0')
    tl_checker_add (self, code, record, field, NULL);
}

void
tl_check_vision (TlChecker *self)
{
  add_if_empty (self, TL_FINDING_NO_VISION, TL_STRATEGY_BUSINESS, TL_BUSINESS_VISION);
}

void
tl_check_fit (TlChecker *self)
{
  add_if_empty (self, TL_FINDING_NO_FIT, TL_STRATEGY_WHYS, TL_WHYS_WHY_FIT);
}

void
tl_check_ten_years (TlChecker *self)
{
  add_if_empty (self, TL_FINDING_NO_TEN_YEARS, TL_STRATEGY_WHYS, TL_WHYS_TEN_YEARS);
}

/* An objective that waits so long may have been given up. */
void
tl_check_parked (TlChecker *self)
{
  TlAim *aim = tl_record_get_child (self->strategy, TL_STRATEGY_AIM);
  int parked = tl_record_get_enum (aim, TL_AIM_PARKED);
  TlDay since = tl_record_get_date (aim, TL_AIM_PARKED_SINCE);

  if (parked == TL_OBJECTIVE_UNSET || since == TL_DAY_NONE || self->today == TL_DAY_NONE
      || self->today <= since || tl_day_add_years (since, 1) >= self->today)
    return;
  tl_checker_add (self, TL_FINDING_OBJECTIVE_PARKED_LONG, aim, TL_AIM_PARKED_SINCE, NULL)->detail
    = g_strdup (tl_term_get_nick (TL_TYPE_OBJECTIVE, parked));
}

/* How far a sum of shares may be from 100 by rounding. */
#define SHARE_TOLERANCE 0.5

/* Shares of themes that do not add to 100. */
void
tl_check_pillar_shares (TlChecker *self)
{
  TlRecordList *pillars = tl_record_get_list (self->strategy, TL_STRATEGY_PILLARS);
  double sum = 0;

  for (guint i = 0; i < tl_record_list_get_length (pillars); i++)
    {
      double share = tl_record_get_optional (tl_record_list_get (pillars, i), TL_PILLAR_SHARE);

      if (!isnan (share))
        sum += share;
    }
  if (tl_record_list_get_length (pillars) > 0 && fabs (sum - 100) > SHARE_TOLERANCE)
    tl_checker_add (self, TL_FINDING_PILLAR_SHARES, self->strategy, TL_STRATEGY_PILLARS, NULL)->count
      = (guint) floor (sum + 0.5);
}

/* Nobody knows what happens with a complaint. */
void
tl_check_complaints (TlChecker *self)
{
  TlCourse *course = tl_record_get_child (self->strategy, TL_STRATEGY_COURSE);

  if (*tl_record_get_text (course, TL_COURSE_COMPLAINTS_RULE) == '\0')
    tl_checker_add (self, TL_FINDING_NO_COMPLAINTS_RULE, course, TL_COURSE_COMPLAINTS_RULE, NULL);
  else if (*tl_record_get_ref (course, TL_COURSE_COMPLAINTS_OWNER) == '\0')
    tl_checker_add (self, TL_FINDING_NO_COMPLAINTS_RULE, course, TL_COURSE_COMPLAINTS_OWNER, NULL)->count = 1;
}

/* Obstacles that nobody will notice or answer. */
void
tl_check_obstacles (TlChecker *self)
{
  TlRecordList *obstacles = tl_record_get_list (self->strategy, TL_STRATEGY_OBSTACLES);

  for (guint i = 0; i < tl_record_list_get_length (obstacles); i++)
    {
      TlObstacle *obstacle = tl_record_list_get (obstacles, i);
      guint lacks = 0;

      if (*tl_record_get_text (obstacle, TL_OBSTACLE_SIGN) == '\0')
        lacks |= TL_OBSTACLE_LACKS_SIGN;
      if (*tl_record_get_text (obstacle, TL_OBSTACLE_ADJUSTMENT) == '\0')
        lacks |= TL_OBSTACLE_LACKS_ADJUSTMENT;
      if (*tl_record_get_ref (obstacle, TL_OBSTACLE_WATCHER) == '\0')
        lacks |= TL_OBSTACLE_LACKS_WATCHER;
      if (lacks != 0)
        tl_checker_add (self, TL_FINDING_OBSTACLE_INCOMPLETE, obstacle, 0,
                        tl_record_get_text (obstacle, TL_OBSTACLE_TEXT))->count = lacks;
    }
}

/* The first time that a key date begins within the plan. What begins on its very
 * first day may have been posted the day before. */
static TlDay
first_in_plan (TlChecker *self,
               TlKeyDate *date)
{
  TlDay begin = self->plan->frame.start + 1, end = self->plan->frame.start + 7 * self->plan->frame.weeks;
  TlDay first = tl_record_get_date (date, TL_KEY_DATE_FIRST);
  guint year, first_year;

  if (first == TL_DAY_NONE || first >= end)
    return TL_DAY_NONE;
  if (first >= begin || !tl_record_get_boolean (date, TL_KEY_DATE_YEARLY))
    return first >= begin ? first : TL_DAY_NONE;
  tl_day_split (begin, &year, NULL, NULL);
  tl_day_split (first, &first_year, NULL, NULL);
  for (int years = (int) (year - first_year);; years++)
    {
      TlDay day = tl_day_add_years (first, years);

      if (day == TL_DAY_NONE || day >= end)
        return TL_DAY_NONE;
      if (day >= begin)
        return day;
    }
}

/* The second part of a key "key/<key date>/…". */
static char *
dup_key_date (const char *key)
{
  const char *id = strchr (key, '/') + 1;

  return g_strndup (id, strcspn (id, "/"));
}

/* Key dates that nothing is done for. Without a channel nothing could be, which
 * is said otherwise. */
void
tl_check_key_dates (TlChecker *self)
{
  TlRecordList *dates = tl_record_get_list (self->strategy, TL_STRATEGY_KEY_DATES);
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean any_channel = FALSE;

  for (guint c = 0; c < self->plan->n_channels; c++)
    any_channel |= self->plan->channels[c].chosen;
  for (guint a = 0; a < self->plan->n_actions; a++)
    if (self->plan->actions[a].kind == TL_ACTION_KEY && self->plan->actions[a].status != TL_ACTION_SKIPPED)
      g_hash_table_add (used, dup_key_date (self->plan->actions[a].key));
  for (guint i = 0; any_channel && i < tl_record_list_get_length (dates); i++)
    {
      TlKeyDate *date = tl_record_list_get (dates, i);
      TlDay day = first_in_plan (self, date);

      if (day != TL_DAY_NONE && tl_record_get_enum (date, TL_KEY_DATE_KIND) != TL_KEY_DATE_CLOSURE
          && !g_hash_table_contains (used, tl_record_get_id (date)))
        tl_checker_add (self, TL_FINDING_KEY_DATE_WITHOUT_ACTION, date, 0, tl_record_get_text (date, TL_KEY_DATE_NAME))->detail
          = tl_day_to_string (day);
    }
}
