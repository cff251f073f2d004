/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Checks of the whole: whether there can be a plan, and whether references lead
 * somewhere. */

#include "tl-check-private.h"

#include "strategy/tl-aim.h"
#include "strategy/tl-business.h"
#include "strategy/tl-whys.h"

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
