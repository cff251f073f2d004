/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-plan-input-private.h"

#include <math.h>

#include "catalogue/tl-estimates.h"
#include "strategy/tl-absence.h"
#include "strategy/tl-aim.h"
#include "strategy/tl-business.h"
#include "strategy/tl-member.h"
#include "strategy/tl-persona.h"
#include "strategy/tl-pillar.h"

const char *
tl_plan_input_intern (TlPlanInput *self,
                      const char  *text)
{
  if (text == NULL || *text == '\0')
    return NULL;
  return g_string_chunk_insert_const (self->strings, text);
}

/**
 * tl_plan_input_get_period:
 *
 * Returns: (transfer none): the part of a key that stands for @day, until the next
 *   one is asked for
 */
const char *
tl_plan_input_get_period (TlPlanInput *self,
                          TlDay        day)
{
  if (self->period == NULL || self->period_day != day)
    {
      g_free (self->period);
      self->period = tl_day_to_string (day);
      self->period_day = day;
    }
  return self->period;
}

/**
 * tl_plan_input_add_key:
 * @kind: the first part
 * @subject: the second part
 * @period: the third part
 * @number: the last part; 0: none
 *
 * Puts the key of an action together, which nothing else has.
 *
 * Returns: (transfer none): the key, which the plan takes over
 */
const char *
tl_plan_input_add_key (TlPlanInput *self,
                       const char  *kind,
                       const char  *subject,
                       const char  *period,
                       guint        number)
{
  const char *parts[] = { kind, subject, period };
  GString *key = self->key;

  g_string_truncate (key, 0);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (i > 0)
        g_string_append_c (key, '/');
      g_string_append (key, parts[i]);
    }
  if (number > 9)
    g_string_append_printf (key, "/%u", number);
  else if (number > 0)
    {
      g_string_append_c (key, '/');
      g_string_append_c (key, (char) ('0' + number));
    }
  return g_string_chunk_insert_len (self->strings, key->str, (gssize) key->len);
}

static void
read_estimates (TlPlanInput *self)
{
  guint n = tl_record_get_n_fields (tl_catalogue_get_estimates (self->catalogue));

  self->estimates = g_new0 (double, n + 1);
  self->rounded = g_new0 (guint, n + 1);
  for (guint field = 1; field <= n; field++)
    {
      double estimate = tl_strategy_get_estimate (self->strategy, self->catalogue, field);

      self->estimates[field] = estimate;
      self->rounded[field] = isnan (estimate) ? 0 : (guint) floor (estimate + 0.5);
    }
}

static int
compare_ids (const char *const *a,
             const char *const *b)
{
  return strcmp (*a, *b);
}

/* TlPerson, TlReader, TlCandidate, TlTheme and TlOccasion begin with their id. */
void
tl_plan_input_sort (gpointer items,
                    guint    n_items,
                    gsize    size)
{
  if (n_items > 1)
    qsort (items, n_items, size, (GCompareFunc) compare_ids);
}

int
tl_plan_input_find (gconstpointer items,
                    guint         n_items,
                    gsize         size,
                    const char   *id)
{
  const char *const *found;

  if (id == NULL || *id == '\0' || n_items == 0)
    return TL_NOBODY;
  found = bsearch (&id, items, n_items, size, (GCompareFunc) compare_ids);
  if (found == NULL)
    return TL_NOBODY;
  return (int) (((const char *) found - (const char *) items) / (gssize) size);
}

int
tl_plan_input_person (const TlPlanInput *self,
                      const char        *id)
{
  return tl_plan_input_find (self->people, self->n_people, sizeof (TlPerson), id);
}

int
tl_plan_input_candidate (const TlPlanInput *self,
                         const char        *id)
{
  return tl_plan_input_find (self->candidates, self->n_candidates, sizeof (TlCandidate), id);
}

int
tl_plan_input_reader (const TlPlanInput *self,
                      const char        *id)
{
  return tl_plan_input_find (self->readers, self->n_readers, sizeof (TlReader), id);
}

/* NULL for TL_NOBODY. */
const char *
tl_plan_input_theme_id (const TlPlanInput *self,
                        int                theme)
{
  return theme == TL_NOBODY ? NULL : self->themes[theme].id;
}

static void
read_absences (TlMember *member,
               TlPerson *person)
{
  TlRecordList *list = tl_record_get_list (member, TL_MEMBER_ABSENCES);
  guint n = tl_record_list_get_length (list);
  TlSpan *spans = g_new (TlSpan, n);
  guint n_spans = 0;

  for (guint i = 0; i < n; i++)
    {
      TlAbsence *absence = tl_record_list_get (list, i);
      TlDay first = tl_record_get_date (absence, TL_ABSENCE_FIRST);
      TlDay last = tl_record_get_date (absence, TL_ABSENCE_LAST);

      if (first == TL_DAY_NONE)
        continue;
      spans[n_spans].first = first;
      spans[n_spans].last = MAX (first, last);
      n_spans++;
    }
  person->absences = spans;
  person->n_absences = n_spans;
}

static guint
quiet_minutes (TlMember *member)
{
  int from = tl_record_get_time (member, TL_MEMBER_QUIET_FROM), to = tl_record_get_time (member, TL_MEMBER_QUIET_TO);

  return from != TL_MINUTES_NONE && to != TL_MINUTES_NONE && from < to ? (guint) (to - from) : G_MAXUINT;
}

static void
read_people (TlPlanInput *self)
{
  TlRecordList *team = tl_record_get_list (self->strategy, TL_STRATEGY_TEAM);

  self->n_people = tl_record_list_get_length (team);
  self->people = g_new0 (TlPerson, self->n_people);
  for (guint i = 0; i < self->n_people; i++)
    {
      TlMember *member = tl_record_list_get (team, i);
      TlPerson *person = &self->people[i];
      double hours = tl_record_get_optional (member, TL_MEMBER_HOURS_PER_WEEK);

      person->id = tl_plan_input_intern (self, tl_record_get_id (member));
      person->position = i;
      person->weekdays = tl_record_get_flags (member, TL_MEMBER_WEEKDAYS);
      person->n_weekdays = (guint) __builtin_popcount (person->weekdays);
      person->minutes = isnan (hours) || person->n_weekdays == 0 ? 0 : (guint) floor (hours * 60 + 0.5);
      person->quiet_from = tl_record_get_time (member, TL_MEMBER_QUIET_FROM);
      person->quiet_minutes = quiet_minutes (member);
      person->skills = tl_record_get_flags (member, TL_MEMBER_SKILLS);
      read_absences (member, person);
      self->team_minutes += person->minutes;
    }
  tl_plan_input_sort (self->people, self->n_people, sizeof (TlPerson));

  self->lead = TL_NOBODY;
  for (guint i = 0; i < self->n_people; i++)
    {
      TlPerson *person = &self->people[i];
      TlMember *member = tl_record_list_get (team, person->position);

      person->backup = tl_plan_input_person (self, tl_record_get_ref (member, TL_MEMBER_BACKUP));
      if (person->backup == (int) i)
        person->backup = TL_NOBODY;
      if (self->lead == TL_NOBODY && tl_record_get_boolean (member, TL_MEMBER_LEAD))
        self->lead = (int) i;
    }
  self->approver = tl_plan_input_person (self, tl_record_get_ref (self->strategy, TL_STRATEGY_APPROVER));
}

static void
read_readers (TlPlanInput *self)
{
  static const guint lens_fields[TL_N_LENSES] = {
    [TL_LENS_AGE] = TL_PERSONA_AGES,
    [TL_LENS_GENDER] = TL_PERSONA_GENDERS,
    [TL_LENS_INCOME] = TL_PERSONA_INCOMES,
    [TL_LENS_EDUCATION] = TL_PERSONA_EDUCATIONS,
    [TL_LENS_COMMUNITY] = TL_PERSONA_COMMUNITIES,
  };
  TlRecordList *personas = tl_record_get_list (self->strategy, TL_STRATEGY_PERSONAS);
  const char *home = tl_record_get_text (tl_record_get_child (self->strategy, TL_STRATEGY_BUSINESS), TL_BUSINESS_COUNTRY);
  double sum = 0;
  guint n_set = 0;

  self->n_readers = tl_record_list_get_length (personas);
  self->readers = g_new0 (TlReader, self->n_readers);
  for (guint i = 0; i < self->n_readers; i++)
    {
      TlPersona *persona = tl_record_list_get (personas, i);
      TlReader *reader = &self->readers[i];
      const char *country = tl_record_get_text (persona, TL_PERSONA_COUNTRY);

      reader->id = tl_plan_input_intern (self, tl_record_get_id (persona));
      reader->record = persona;
      reader->share = tl_record_get_optional (persona, TL_PERSONA_SHARE);
      for (guint lens = 0; lens < TL_N_LENSES; lens++)
        reader->bands[lens] = tl_record_get_flags (persona, lens_fields[lens]);
      reader->country = tl_plan_input_intern (self, *country != '\0' ? country : home);
      reader->online_days = tl_record_get_flags (persona, TL_PERSONA_ONLINE_DAYS);
      reader->online_from = tl_record_get_time (persona, TL_PERSONA_ONLINE_FROM);
      reader->activities = tl_record_get_flags (persona, TL_PERSONA_ACTIVITIES);
      reader->stage = (TlStage) tl_record_get_enum (persona, TL_PERSONA_STAGE);
      reader->names_channels = tl_record_list_get_length (tl_record_get_list (persona, TL_PERSONA_CHANNELS)) > 0;
    }
  tl_plan_input_sort (self->readers, self->n_readers, sizeof (TlReader));

  /* A persona whose share nobody gave counts like the average of the others. The
   * sum is taken in the order of ids, since another order can round otherwise. */
  for (guint i = 0; i < self->n_readers; i++)
    if (!isnan (self->readers[i].share))
      {
        sum += self->readers[i].share;
        n_set++;
      }
  for (guint i = 0; i < self->n_readers; i++)
    if (isnan (self->readers[i].share))
      self->readers[i].share = n_set > 0 && sum > 0 ? sum / n_set : 1;
  if (n_set == self->n_readers && sum <= 0)
    for (guint i = 0; i < self->n_readers; i++)
      self->readers[i].share = 1;
}

static void
read_themes (TlPlanInput *self)
{
  TlRecordList *pillars = tl_record_get_list (self->strategy, TL_STRATEGY_PILLARS);
  double sum = 0;
  guint n_set = 0;

  self->n_themes = tl_record_list_get_length (pillars);
  self->themes = g_new0 (TlTheme, self->n_themes);
  for (guint i = 0; i < self->n_themes; i++)
    {
      TlPillar *pillar = tl_record_list_get (pillars, i);

      self->themes[i].id = tl_plan_input_intern (self, tl_record_get_id (pillar));
      self->themes[i].share = tl_record_get_optional (pillar, TL_PILLAR_SHARE);
    }
  tl_plan_input_sort (self->themes, self->n_themes, sizeof (TlTheme));

  /* A theme whose share nobody gave counts like the average of the others. */
  for (guint i = 0; i < self->n_themes; i++)
    if (!isnan (self->themes[i].share))
      {
        sum += self->themes[i].share;
        n_set++;
      }
  for (guint i = 0; i < self->n_themes; i++)
    {
      double share = self->themes[i].share;

      if (isnan (share))
        share = n_set > 0 ? sum / n_set : 1;
      self->themes[i].weight = (guint) floor (share * 100 + 0.5);
    }
}

TlPlanInput *
tl_plan_input_new (TlStrategy  *strategy,
                   TlCatalogue *catalogue)
{
  TlPlanInput *self = g_new0 (TlPlanInput, 1);

  self->strategy = g_object_ref (strategy);
  self->catalogue = g_object_ref (catalogue);
  self->strings = g_string_chunk_new (4096);
  self->key = g_string_new (NULL);
  self->objective = (TlObjective) tl_record_get_enum (tl_record_get_child (strategy, TL_STRATEGY_AIM), TL_AIM_PRIMARY);
  self->fiscal_year_start = (guint) tl_record_get_integer (tl_record_get_child (strategy, TL_STRATEGY_BUSINESS),
                                                           TL_BUSINESS_FISCAL_YEAR_START);
  read_estimates (self);
  read_themes (self);
  tl_plan_input_read_occasions (self);
  read_people (self);
  read_readers (self);
  tl_plan_input_read_candidates (self);
  return self;
}

void
tl_plan_input_free (TlPlanInput *self)
{
  for (guint i = 0; i < self->n_people; i++)
    g_free ((gpointer) self->people[i].absences);
  for (guint i = 0; i < self->n_candidates; i++)
    g_free ((gpointer) self->candidates[i].pieces);
  g_string_free (self->key, TRUE);
  g_free (self->period);
  g_free (self->estimates);
  g_free (self->rounded);
  g_free (self->people);
  g_free (self->readers);
  g_free (self->candidates);
  g_free (self->closures);
  g_free (self->occasions);
  g_free (self->themes);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_object_unref (self->strategy);
  g_object_unref (self->catalogue);
  g_free (self);
}
