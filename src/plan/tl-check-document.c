/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Checks of the whole: whether there can be a plan, and whether references lead
 * somewhere. */

#include "tl-check-private.h"

#include "strategy/tl-aim.h"
#include "strategy/tl-business.h"
#include "strategy/tl-whys.h"
#include "tracking/tl-action-record.h"

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

typedef struct
{
  TlChecker *checker;
  GHashTable *ids;
  GType type;        /* of the record before, since many of a kind follow each other */
  GArray *fields;    /* of guint: those of that type that refer to something */
} Referee;

static void
list_fields (Referee  *referee,
             TlRecord *record)
{
  g_array_set_size (referee->fields, 0);
  for (guint f = 1; f <= tl_record_get_n_fields (record); f++)
    {
      TlFieldKind kind = tl_param_get_kind (tl_record_get_field (record, f));

      if (kind == TL_FIELD_REF || kind == TL_FIELD_REFS)
        g_array_append_val (referee->fields, f);
    }
  referee->type = G_OBJECT_TYPE (record);
}

/* The first text of a record is what it is called by; that of what became of an
 * action is a key, which nobody has seen. */
static const char *
name_of (TlRecord *record)
{
  if (TL_IS_ACTION_RECORD (record))
    return tl_record_get_text (record, TL_ACTION_RECORD_TITLE);
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

  if (G_OBJECT_TYPE (record) != referee->type)
    list_fields (referee, record);
  for (guint i = 0; i < referee->fields->len; i++)
    {
      guint f = g_array_index (referee->fields, guint, i);
      gboolean broken = FALSE;

      if (tl_param_get_kind (tl_record_get_field (record, f)) == TL_FIELD_REF)
        broken = leads_nowhere (referee, tl_record_get_ref (record, f));
      else
        {
          const char *const *ids = tl_record_get_refs (record, f);

          for (guint n = 0; ids != NULL && ids[n] != NULL && !broken; n++)
            broken = leads_nowhere (referee, ids[n]);
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
  g_autoptr (GHashTable) ids = tl_record_index (self->root);
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (guint));
  Referee referee = { self, ids, G_TYPE_INVALID, fields };

  tl_record_foreach (self->root, check_record, &referee);
}
