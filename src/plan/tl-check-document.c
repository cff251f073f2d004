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

/* Whether @record, which may be %NULL, is what a reference to @type wants. */
gboolean
tl_check_is_target (TlRecord *record,
                    GType     type)
{
  return record != NULL && (type == G_TYPE_NONE || G_TYPE_CHECK_INSTANCE_TYPE (record, type));
}

typedef enum
{
  TARGET_GOOD,
  TARGET_MISSING,
  TARGET_OF_ANOTHER_TYPE,
} Target;

static Target
judge_target (const Referee *referee,
              const char    *id,
              GType          type)
{
  TlRecord *own, *known;

  if (*id == '\0')
    return TARGET_GOOD;
  own = g_hash_table_lookup (referee->ids, id);
  if (tl_check_is_target (own, type))
    return TARGET_GOOD;
  known = tl_catalogue_find (referee->checker->catalogue, id);
  if (tl_check_is_target (known, type))
    return TARGET_GOOD;
  return own != NULL || known != NULL ? TARGET_OF_ANOTHER_TYPE : TARGET_MISSING;
}

static Target
judge_field (const Referee *referee,
             TlRecord      *record,
             guint          field)
{
  GParamSpec *pspec = tl_record_get_field (record, field);
  GType type = tl_param_get_target (pspec);
  Target target = TARGET_GOOD;
  const char *const *ids;

  if (tl_param_get_kind (pspec) == TL_FIELD_REF)
    return judge_target (referee, tl_record_get_ref (record, field), type);
  ids = tl_record_get_refs (record, field);
  for (guint i = 0; ids != NULL && ids[i] != NULL && target == TARGET_GOOD; i++)
    target = judge_target (referee, ids[i], type);
  return target;
}

static gboolean
check_record (TlRecord *record,
              gpointer  user_data)
{
  Referee *referee = user_data;

  if (tl_record_keeps_references (record))
    return TRUE;
  if (G_OBJECT_TYPE (record) != referee->type)
    list_fields (referee, record);
  for (guint i = 0; i < referee->fields->len; i++)
    {
      guint field = g_array_index (referee->fields, guint, i);
      Target target = judge_field (referee, record, field);
      TlFinding *finding;

      if (target == TARGET_GOOD)
        continue;
      finding = tl_checker_add (referee->checker, TL_FINDING_DANGLING_REFERENCE, record, field, name_of (record));
      finding->detail = g_strdup (G_OBJECT_TYPE_NAME (record));
      finding->count = field;
      finding->figure = target == TARGET_OF_ANOTHER_TYPE;
    }
  return TRUE;
}

/* References to what is neither in the document nor in the catalogue, or is
 * something else than belongs there. What says
 * what was may name who or what is gone. */
void
tl_check_references (TlChecker *self)
{
  g_autoptr (GHashTable) ids = tl_record_index (self->root);
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (guint));
  Referee referee = { self, ids, G_TYPE_INVALID, fields };

  tl_record_foreach (self->root, check_record, &referee);
}
