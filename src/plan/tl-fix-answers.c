/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The repairs, each of one kind of finding. All are changes of the answers. */

#include "tl-check-private.h"
#include "tl-fix-private.h"

#include <math.h>

#include "strategy/tl-channel-choice.h"
#include "strategy/tl-course.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-member.h"
#include "strategy/tl-obstacle.h"
#include "strategy/tl-pillar.h"

static TlRecordList *
get_team (TlFix *self)
{
  return tl_record_get_list (self->situation->strategy, TL_STRATEGY_TEAM);
}

static gboolean
has_hours (TlMember *member)
{
  return tl_record_get_optional (member, TL_MEMBER_HOURS_PER_WEEK) > 0 && tl_record_get_flags (member, TL_MEMBER_WEEKDAYS) != 0;
}

static gboolean
leads (TlMember *member)
{
  return tl_record_get_boolean (member, TL_MEMBER_LEAD);
}

static gboolean
is_leader_with_hours (TlMember *member)
{
  return has_hours (member) && tl_record_get_enum (member, TL_MEMBER_FUNCTION) == TL_FUNCTION_LEADERSHIP;
}

/* The only person of whom @holds is true, but for @except; NULL if there are none
 * or several. */
static TlMember *
find_only (TlFix    *self,
           gboolean  (*holds) (TlMember *member),
           gpointer  except)
{
  TlRecordList *team = get_team (self);
  TlMember *only = NULL;

  for (guint i = 0; i < tl_record_list_get_length (team); i++)
    {
      TlMember *member = tl_record_list_get (team, i);

      if (member == except || !holds (member))
        continue;
      if (only != NULL)
        return NULL;
      only = member;
    }
  return only;
}

static void
set_lead (TlFix    *self,
          TlMember *member,
          gboolean  lead)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_BOOLEAN);
  g_value_set_boolean (&value, lead);
  tl_fix_set (self, member, TL_MEMBER_LEAD, &value);
}

void
tl_fix_leads (TlFix *self)
{
  TlRecordList *team = get_team (self);

  for (guint i = 0; i < tl_record_list_get_length (team); i++)
    {
      TlMember *member = tl_record_list_get (team, i);

      if (!leads (member))
        continue;
      if (self->name == NULL)
        self->name = tl_record_get_text (member, TL_MEMBER_NAME);
      else
        set_lead (self, member, FALSE);
    }
}

void
tl_fix_no_lead (TlFix *self)
{
  TlMember *member = find_only (self, has_hours, NULL);

  if (member == NULL)
    member = find_only (self, is_leader_with_hours, NULL);
  if (member == NULL)
    return;
  self->name = tl_record_get_text (member, TL_MEMBER_NAME);
  set_lead (self, member, TRUE);
}

static gboolean
leads_somewhere (TlFix      *self,
                 const char *id)
{
  GType type = tl_param_get_target (tl_record_get_field (self->record, self->field));

  return tl_check_is_target (tl_record_find (self->situation->root, id), type)
         || tl_check_is_target (tl_catalogue_find (self->situation->catalogue, id), type);
}

void
tl_fix_reference (TlFix *self)
{
  if (tl_param_get_kind (tl_record_get_field (self->record, self->field)) == TL_FIELD_REFS)
    {
      const char *const *ids = tl_record_get_refs (self->record, self->field);
      g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
      g_auto (GValue) value = G_VALUE_INIT;

      for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
        if (leads_somewhere (self, ids[i]))
          g_strv_builder_add (kept, ids[i]);
      g_value_init (&value, G_TYPE_STRV);
      g_value_take_boxed (&value, g_strv_builder_end (kept));
      tl_fix_set (self, self->record, self->field, &value);
    }
  else
    tl_fix_set_ref (self, self->record, self->field, "");
}

static gboolean
may_be_used (const TlPlanChannel *channel)
{
  return channel->reason != TL_REASON_PINNED_OUT && channel->reason != TL_REASON_ACCOUNT_ENDED;
}

gboolean
tl_fix_can_pin (TlFix *self)
{
  const TlPlan *plan = self->situation->plan;

  if (!TL_IS_CHANNEL_CHOICE (self->record))
    return FALSE;
  self->name = self->finding->name;
  for (guint i = 0; i < plan->n_channels; i++)
    if (may_be_used (&plan->channels[i]) && g_strcmp0 (plan->channels[i].id, self->finding->channel) != 0)
      return TRUE;
  return FALSE;
}

/* The change so far of that field, or NULL. */
static const TlChange *
find_change (TlFix    *self,
             TlRecord *record,
             guint     field)
{
  for (guint i = self->changes->len; i > 0; i--)
    {
      const TlChange *change = self->changes->pdata[i - 1];

      if (change->kind == TL_CHANGE_SET && change->record == record && change->field == field)
        return change;
    }
  return NULL;
}

/* Adds what removes @item. A list of references that lost another item before is
 * taken as it is by then. */
static void
add_removal (TlFix    *self,
             TlRecord *item)
{
  g_autoptr (GPtrArray) changes = tl_change_list_removal (self->situation->root, item);

  for (guint i = 0; i < changes->len; i++)
    {
      TlChange *change = changes->pdata[i];
      const TlChange *before = change->kind == TL_CHANGE_SET ? find_change (self, change->record, change->field) : NULL;
      g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
      g_auto (GValue) value = G_VALUE_INIT;
      const char *const *ids = before != NULL ? g_value_get_boxed (&before->new_value) : NULL;

      if (before == NULL)
        {
          g_ptr_array_add (self->changes, tl_change_ref (change));
          continue;
        }
      for (guint n = 0; ids != NULL && ids[n] != NULL; n++)
        if (!g_str_equal (ids[n], tl_record_get_id (item)))
          g_strv_builder_add (kept, ids[n]);
      g_value_init (&value, G_TYPE_STRV);
      g_value_take_boxed (&value, g_strv_builder_end (kept));
      g_ptr_array_add (self->changes, tl_change_new_set (change->record, change->field, &before->new_value, &value));
    }
}

/* All decisions on the channel go, the last first, so that each is still where it
 * was found. */
void
tl_fix_pin (TlFix *self)
{
  TlRecordList *choices = tl_record_get_list (self->situation->strategy, TL_STRATEGY_CHANNEL_CHOICES);

  if (!tl_fix_can_pin (self))
    return;
  for (guint i = tl_record_list_get_length (choices); i > 0; i--)
    {
      TlRecord *choice = tl_record_list_get (choices, i - 1);

      if (g_strcmp0 (tl_record_get_ref (choice, TL_CHANNEL_CHOICE_CHANNEL), self->finding->channel) == 0)
        add_removal (self, choice);
    }
}

/* A theme and its part of a hundred. */
typedef struct
{
  TlPillar *pillar;
  double exact;
  guint percent;
} Part;

static int
compare_remainders (const Part *a,
                    const Part *b)
{
  double left = a->exact - a->percent, right = b->exact - b->percent;

  if (left != right)
    return left > right ? -1 : 1;
  return strcmp (tl_record_get_id (a->pillar), tl_record_get_id (b->pillar));
}

/* What each theme counts in the plan, before it is of a hundred. */
static double
weigh (TlRecordList *pillars,
       Part         *parts)
{
  guint n = tl_record_list_get_length (pillars), n_said = 0;
  double said = 0, sum = 0;

  for (guint i = 0; i < n; i++)
    {
      parts[i].pillar = tl_record_list_get (pillars, i);
      parts[i].exact = tl_record_get_optional (parts[i].pillar, TL_PILLAR_SHARE);
      n_said += !isnan (parts[i].exact);
      said += isnan (parts[i].exact) ? 0 : parts[i].exact;
    }
  for (guint i = 0; i < n; i++)
    {
      if (said <= 0)
        parts[i].exact = 1;
      else if (isnan (parts[i].exact))
        parts[i].exact = said / n_said;
      sum += parts[i].exact;
    }
  return sum;
}

void
tl_fix_shares (TlFix *self)
{
  TlRecordList *pillars = tl_record_get_list (self->situation->strategy, TL_STRATEGY_PILLARS);
  guint n = tl_record_list_get_length (pillars), given = 0;
  g_autofree Part *parts = g_new0 (Part, n + 1);
  double sum = weigh (pillars, parts);

  for (guint i = 0; i < n; i++)
    {
      parts[i].exact = parts[i].exact * 100 / sum;
      parts[i].percent = (guint) floor (parts[i].exact);
      given += parts[i].percent;
    }
  qsort (parts, n, sizeof (Part), (GCompareFunc) compare_remainders);
  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      if (given < 100)
        {
          parts[i].percent++;
          given++;
        }
      if (tl_record_get_optional (parts[i].pillar, TL_PILLAR_SHARE) == parts[i].percent)
        continue;
      g_value_init (&value, G_TYPE_DOUBLE);
      g_value_set_double (&value, parts[i].percent);
      tl_fix_set (self, parts[i].pillar, TL_PILLAR_SHARE, &value);
    }
}

static void
put_lead (TlFix *self,
          guint  field)
{
  TlMember *lead = find_only (self, leads, NULL);

  if (lead == NULL)
    return;
  self->name = tl_record_get_text (lead, TL_MEMBER_NAME);
  tl_fix_set_ref (self, self->record, field, tl_record_get_id (lead));
}

void
tl_fix_kpi (TlFix *self)
{
  if (self->finding->count & ~(guint) (TL_KPI_LACKS_READER | TL_KPI_LACKS_FREQUENCY))
    return;
  if (self->finding->count & TL_KPI_LACKS_READER)
    {
      put_lead (self, TL_KPI_READER);
      if (self->changes->len == 0)
        return;
    }
  if (self->finding->count & TL_KPI_LACKS_FREQUENCY)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_value_init (&value, TL_TYPE_FREQUENCY);
      g_value_set_enum (&value, TL_FREQUENCY_MONTHLY);
      tl_fix_set (self, self->record, TL_KPI_FREQUENCY, &value);
    }
}

void
tl_fix_complaints (TlFix *self)
{
  if (self->finding->count == 1)
    put_lead (self, TL_COURSE_COMPLAINTS_OWNER);
}

void
tl_fix_obstacle (TlFix *self)
{
  if (self->finding->count == TL_OBSTACLE_LACKS_WATCHER)
    put_lead (self, TL_OBSTACLE_WATCHER);
}

/* The last day some years on, if that makes a shorter span than the two days
 * swapped: of "20 December to 6 January" the year was forgotten. Else
 * %TL_DAY_NONE. */
static TlDay
find_later_end (TlDay first,
                TlDay last)
{
  TlDay later = last;

  for (int years = 1; later != TL_DAY_NONE && later < first; years++)
    later = tl_day_add_years (last, years);
  return later != TL_DAY_NONE && later - first < first - last ? later : TL_DAY_NONE;
}

/* Whether times that end before they begin may be meant so: those of somebody who
 * works at night make a shorter span than the two swapped. */
static gboolean
is_over_night (TlRecord *record,
               guint     first,
               guint     last)
{
  return tl_param_get_kind (tl_record_get_field (record, first)) == TL_FIELD_TIME
         && tl_record_get_time (record, first) - tl_record_get_time (record, last) > TL_MINUTES_MAX / 2;
}

void
tl_fix_span (TlFix *self)
{
  guint first, last;
  TlDay later = TL_DAY_NONE;

  if (!tl_check_find_span (self->record, &first, &last) || !tl_record_is_set (self->record, first))
    return;
  if (tl_param_get_kind (tl_record_get_field (self->record, last)) == TL_FIELD_DATE)
    later = find_later_end (tl_record_get_date (self->record, first), tl_record_get_date (self->record, last));
  if (later != TL_DAY_NONE)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_value_init (&value, G_TYPE_UINT);
      g_value_set_uint (&value, later);
      tl_fix_set (self, self->record, last, &value);
      self->name = self->text = tl_day_to_string (later);
      return;
    }
  if (is_over_night (self->record, first, last))
    return;
  tl_fix_set (self, self->record, first, tl_record_get_value (self->record, last));
  tl_fix_set (self, self->record, last, tl_record_get_value (self->record, first));
}

/* What was meant by a code that is only written otherwise: "de", " EUR", "de_AT",
 * "America/New York". */
void
tl_fix_code (TlFix *self)
{
  TlCodeKind kind = (TlCodeKind) self->finding->count;
  g_autofree char *text = g_strstrip (g_strdup (tl_record_get_text (self->record, self->field)));
  g_auto (GValue) value = G_VALUE_INIT;

  if (kind == TL_CODE_KIND_COUNTRY || kind == TL_CODE_KIND_CURRENCY)
    self->text = g_ascii_strup (text, -1);
  else if (kind == TL_CODE_KIND_LANGUAGE)
    self->text = g_strdelimit (g_steal_pointer (&text), "_", '-');
  else
    self->text = g_strdelimit (g_steal_pointer (&text), " ", '_');
  if (!tl_check_is_code (kind, self->text))
    return;
  self->name = self->text;
  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, self->text);
  tl_fix_set (self, self->record, self->field, &value);
}
