/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Checks that look at the answers alone. */

#include "tl-check-private.h"

#include <math.h>

#include "strategy/tl-aim.h"
#include "strategy/tl-business.h"
#include "strategy/tl-course.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-member.h"
#include "strategy/tl-obstacle.h"
#include "strategy/tl-pillar.h"
#include "strategy/tl-target.h"
#include "strategy/tl-whys.h"

/* How far a sum of shares may be from 100 by rounding. */
#define SHARE_TOLERANCE 0.5

/* The plan's minimum, each missing part. */
void
tl_check_needs (TlChecker *self)
{
  TlStrategy *strategy = self->strategy;
  TlBusiness *business = tl_record_get_child (strategy, TL_STRATEGY_BUSINESS);
  TlAim *aim = tl_record_get_child (strategy, TL_STRATEGY_AIM);
  guint needs = self->plan->needs;

  if (needs & TL_NEED_PERSON)
    tl_checker_add (self, TL_FINDING_NO_PERSON_WITH_HOURS, strategy, TL_STRATEGY_TEAM, NULL)->count
      = tl_record_list_get_length (tl_record_get_list (strategy, TL_STRATEGY_TEAM));
  if (needs & TL_NEED_WHY)
    tl_checker_add (self, TL_FINDING_NO_WHY, tl_record_get_child (strategy, TL_STRATEGY_WHYS), TL_WHYS_WHY_SOCIAL, NULL);
  if (needs & TL_NEED_SERVES)
    tl_checker_add (self, TL_FINDING_NO_BUSINESS_OBJECTIVE, aim, TL_AIM_SERVES, NULL)->count
      = tl_record_list_get_length (tl_record_get_list (business, TL_BUSINESS_OBJECTIVES));
  if (needs & TL_NEED_OBJECTIVE)
    tl_checker_add (self, TL_FINDING_NO_OBJECTIVE, aim, TL_AIM_PRIMARY, NULL);
  if (needs & TL_NEED_PERSONA)
    tl_checker_add (self, TL_FINDING_NO_PERSONA, strategy, TL_STRATEGY_PERSONAS, NULL);
  if (needs & TL_NEED_CHANNEL)
    tl_checker_add (self, TL_FINDING_NO_CHANNEL, strategy, TL_STRATEGY_CHANNEL_CHOICES, NULL);
  if (needs & TL_NEED_KPI)
    tl_checker_add (self, TL_FINDING_NO_KPI, strategy, TL_STRATEGY_KPIS, NULL);
}

/* Exactly one person leads. A team of nobody is said elsewhere. */
void
tl_check_leads (TlChecker *self)
{
  TlRecordList *team = tl_record_get_list (self->strategy, TL_STRATEGY_TEAM);
  TlMember *first = NULL, *second = NULL;
  guint n_leads = 0;

  for (guint i = 0; i < tl_record_list_get_length (team); i++)
    {
      TlMember *member = tl_record_list_get (team, i);

      if (!tl_record_get_boolean (member, TL_MEMBER_LEAD))
        continue;
      if (++n_leads == 1)
        first = member;
      else if (n_leads == 2)
        second = member;
    }
  if (n_leads > 1)
    {
      TlFinding *finding = tl_checker_add (self, TL_FINDING_SEVERAL_LEADS, second, TL_MEMBER_LEAD,
                                           tl_record_get_text (first, TL_MEMBER_NAME));

      finding->detail = g_strdup (tl_record_get_text (second, TL_MEMBER_NAME));
      finding->count = n_leads;
    }
  else if (n_leads == 0 && tl_record_list_get_length (team) > 0)
    tl_checker_add (self, TL_FINDING_NO_LEAD, self->strategy, TL_STRATEGY_TEAM, NULL);
}

static gboolean
collect_id (TlRecord *record,
            gpointer  user_data)
{
  const char *id = tl_record_get_id (record);

  if (id != NULL)
    g_hash_table_add (user_data, (gpointer) id);
  return TRUE;
}

typedef struct
{
  TlChecker *checker;
  GHashTable *ids;
} Referee;

/* The first text of a record is what it is called by. */
static const char *
name_of (TlRecord *record)
{
  for (guint f = 1; f <= tl_record_get_n_fields (record); f++)
    if (tl_param_get_kind (tl_record_get_field (record, f)) == TL_FIELD_TEXT)
      return tl_record_get_text (record, f);
  return NULL;
}

static gboolean
leads_nowhere (const Referee *referee,
               const char    *id)
{
  return *id != '\0' && !g_hash_table_contains (referee->ids, id)
         && tl_catalogue_find (referee->checker->catalogue, id) == NULL;
}

static gboolean
check_record (TlRecord *record,
              gpointer  user_data)
{
  Referee *referee = user_data;

  for (guint f = 1; f <= tl_record_get_n_fields (record); f++)
    {
      TlFieldKind kind = tl_param_get_kind (tl_record_get_field (record, f));
      gboolean broken = FALSE;

      if (kind == TL_FIELD_REF)
        broken = leads_nowhere (referee, tl_record_get_ref (record, f));
      else if (kind == TL_FIELD_REFS)
        {
          const char *const *ids = tl_record_get_refs (record, f);

          for (guint i = 0; ids != NULL && ids[i] != NULL && !broken; i++)
            broken = leads_nowhere (referee, ids[i]);
        }
      if (broken)
        {
          TlFinding *finding = tl_checker_add (referee->checker, TL_FINDING_DANGLING_REFERENCE, record, f, name_of (record));

          finding->detail = g_strdup (G_OBJECT_TYPE_NAME (record));
          finding->count = f;
        }
    }
  return TRUE;
}

/* References to what is neither in the document nor in the catalogue. */
void
tl_check_references (TlChecker *self)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  Referee referee = { self, ids };

  tl_record_foreach (self->root, collect_id, ids);
  tl_record_foreach (self->root, check_record, &referee);
}

/* A benchmark that is a share of something else than the KPI is. */
void
tl_check_denominators (TlChecker *self)
{
  TlRecordList *kpis = tl_record_get_list (self->strategy, TL_STRATEGY_KPIS);

  for (guint i = 0; i < tl_record_list_get_length (kpis); i++)
    {
      TlKpi *kpi = tl_record_list_get (kpis, i);
      int own = tl_record_get_enum (kpi, TL_KPI_DENOMINATOR);
      int theirs = tl_record_get_enum (kpi, TL_KPI_BENCHMARK_DENOMINATOR);
      TlFinding *finding;

      if (isnan (tl_record_get_optional (kpi, TL_KPI_BENCHMARK))
          || (own == theirs && own != TL_DENOMINATOR_UNSTATED))
        continue;
      finding = tl_checker_add (self, TL_FINDING_DENOMINATOR_MISMATCH, kpi, TL_KPI_BENCHMARK_DENOMINATOR,
                                tl_checker_kpi_name (self, kpi));
      finding->detail = g_strdup (tl_term_get_nick (TL_TYPE_DENOMINATOR, own));
      finding->count = (guint) theirs;
    }
}

/* People without hours, or without a day to spend them on, where somebody has
 * some. */
void
tl_check_hours (TlChecker *self)
{
  TlRecordList *team = tl_record_get_list (self->strategy, TL_STRATEGY_TEAM);

  if (self->plan->needs & TL_NEED_PERSON)
    return;
  for (guint i = 0; i < tl_record_list_get_length (team); i++)
    {
      TlMember *member = tl_record_list_get (team, i);
      double hours = tl_record_get_optional (member, TL_MEMBER_HOURS_PER_WEEK);

      if (isnan (hours) || hours <= 0)
        tl_checker_add (self, TL_FINDING_PERSON_WITHOUT_HOURS, member, TL_MEMBER_HOURS_PER_WEEK,
                        tl_record_get_text (member, TL_MEMBER_NAME));
      else if (tl_record_get_flags (member, TL_MEMBER_WEEKDAYS) == 0)
        tl_checker_add (self, TL_FINDING_PERSON_WITHOUT_HOURS, member, TL_MEMBER_WEEKDAYS,
                        tl_record_get_text (member, TL_MEMBER_NAME));
    }
}

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

static gboolean
has_target (TlKpi *kpi,
            int    fiscal_year,
            guint  quarter)
{
  TlRecordList *targets = tl_record_get_list (kpi, TL_KPI_TARGETS);

  for (guint i = 0; i < tl_record_list_get_length (targets); i++)
    {
      TlTarget *target = tl_record_list_get (targets, i);

      if (tl_record_get_integer (target, TL_TARGET_FISCAL_YEAR) == fiscal_year
          && tl_record_get_integer (target, TL_TARGET_QUARTER) == (int) quarter
          && !isnan (tl_record_get_optional (target, TL_TARGET_VALUE)))
        return TRUE;
    }
  return FALSE;
}

/* Quarters of the plan for which a KPI has no target. The quarters are those of
 * its actions. */
void
tl_check_targets (TlChecker *self)
{
  TlRecordList *kpis = tl_record_get_list (self->strategy, TL_STRATEGY_KPIS);
  g_autoptr (GArray) quarters = g_array_new (FALSE, FALSE, sizeof (int));
  gboolean crosses_years = tl_record_get_integer (tl_record_get_child (self->strategy, TL_STRATEGY_BUSINESS),
                                                  TL_BUSINESS_FISCAL_YEAR_START) != 1;

  for (guint a = 0; a < self->plan->n_actions; a++)
    {
      int key = self->plan->actions[a].fiscal_year * 4 + (int) self->plan->actions[a].quarter - 1;

      if (self->plan->actions[a].kpi != NULL
          && (quarters->len == 0 || g_array_index (quarters, int, quarters->len - 1) < key))
        g_array_append_val (quarters, key);
    }
  for (guint i = 0; i < tl_record_list_get_length (kpis); i++)
    {
      TlKpi *kpi = tl_record_list_get (kpis, i);
      TlFinding *finding = NULL;

      for (guint q = 0; q < quarters->len; q++)
        {
          int year = g_array_index (quarters, int, q) / 4;
          guint quarter = (guint) (g_array_index (quarters, int, q) % 4) + 1;

          if (has_target (kpi, year, quarter))
            continue;
          if (finding == NULL)
            {
              finding = tl_checker_add (self, TL_FINDING_NO_TARGET, kpi, TL_KPI_TARGETS,
                                        tl_checker_kpi_name (self, kpi));
              finding->detail = crosses_years ? g_strdup_printf ("%d/%02d-Q%u", year, (year + 1) % 100, quarter)
                                              : g_strdup_printf ("%d-Q%u", year, quarter);
            }
          finding->count++;
        }
    }
}

/* What a KPI lacks to be read and judged. */
void
tl_check_kpis (TlChecker *self)
{
  TlRecordList *kpis = tl_record_get_list (self->strategy, TL_STRATEGY_KPIS);

  for (guint i = 0; i < tl_record_list_get_length (kpis); i++)
    {
      TlKpi *kpi = tl_record_list_get (kpis, i);
      guint lacks = 0;

      if (isnan (tl_record_get_optional (kpi, TL_KPI_BASELINE)))
        lacks |= TL_KPI_LACKS_BASELINE;
      if (*tl_record_get_text (kpi, TL_KPI_READ_WHERE) == '\0')
        lacks |= TL_KPI_LACKS_SOURCE;
      if (*tl_record_get_ref (kpi, TL_KPI_READER) == '\0')
        lacks |= TL_KPI_LACKS_READER;
      if (tl_record_get_enum (kpi, TL_KPI_FREQUENCY) == TL_FREQUENCY_UNSET)
        lacks |= TL_KPI_LACKS_FREQUENCY;
      if (lacks != 0)
        tl_checker_add (self, TL_FINDING_KPI_INCOMPLETE, kpi, 0, tl_checker_kpi_name (self, kpi))->count = lacks;
    }
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

void
tl_check_vision (TlChecker *self)
{
  TlBusiness *business = tl_record_get_child (self->strategy, TL_STRATEGY_BUSINESS);

  if (*tl_record_get_text (business, TL_BUSINESS_VISION) == '\0')
    tl_checker_add (self, TL_FINDING_NO_VISION, business, TL_BUSINESS_VISION, NULL);
}
