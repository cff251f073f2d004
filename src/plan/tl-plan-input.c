/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-plan-input.h"

#include <math.h>

#include "catalogue/tl-cadence.h"
#include "catalogue/tl-channel-format.h"
#include "catalogue/tl-channel.h"
#include "catalogue/tl-estimates.h"
#include "catalogue/tl-fit.h"
#include "catalogue/tl-format.h"
#include "catalogue/tl-industry-figure.h"
#include "catalogue/tl-industry.h"
#include "strategy/tl-absence.h"
#include "strategy/tl-account.h"
#include "strategy/tl-aim.h"
#include "strategy/tl-business.h"
#include "strategy/tl-channel-choice.h"
#include "strategy/tl-format-time.h"
#include "strategy/tl-insight.h"
#include "strategy/tl-key-date.h"
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
 * tl_plan_input_estimate:
 * @self: the input
 * @field: a TL_ESTIMATES_ field
 *
 * Returns: the team's own number where it has one, else the catalogue's
 */
double
tl_plan_input_estimate (const TlPlanInput *self,
                        guint              field)
{
  double own = tl_record_get_optional (tl_record_get_child (self->strategy, TL_STRATEGY_ESTIMATES), field);

  if (!isnan (own))
    return own;
  return tl_record_get_optional (tl_record_get_child (self->catalogue, TL_CATALOGUE_ESTIMATES), field);
}

guint
tl_plan_input_minutes (const TlPlanInput *self,
                       guint              field)
{
  return (guint) floor (tl_plan_input_estimate (self, field) + 0.5);
}

static int
compare_ids (const char *const *a,
             const char *const *b)
{
  return strcmp (*a, *b);
}

/* TlPerson, TlReader, TlCandidate, TlTheme and TlOccasion begin with their id. */
static void
sort_by_id (gpointer items,
            guint    n_items,
            gsize    size)
{
  if (n_items > 1)
    qsort (items, n_items, size, (GCompareFunc) compare_ids);
}

static int
find_by_id (gconstpointer items,
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
  return find_by_id (self->people, self->n_people, sizeof (TlPerson), id);
}

int
tl_plan_input_reader (const TlPlanInput *self,
                      const char        *id)
{
  return find_by_id (self->readers, self->n_readers, sizeof (TlReader), id);
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
      person->skills = tl_record_get_flags (member, TL_MEMBER_SKILLS);
      read_absences (member, person);
      self->team_minutes += person->minutes;
    }
  sort_by_id (self->people, self->n_people, sizeof (TlPerson));

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
  sort_by_id (self->readers, self->n_readers, sizeof (TlReader));

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

static double
read_fit (const TlPlanInput *self,
          TlChannel         *channel)
{
  TlRecordList *fits = tl_record_get_list (channel, TL_CHANNEL_FITS);
  int customers = tl_record_get_enum (tl_record_get_child (self->strategy, TL_STRATEGY_BUSINESS), TL_BUSINESS_CUSTOMERS);

  for (guint i = 0; i < tl_record_list_get_length (fits); i++)
    {
      TlFit *fit = tl_record_list_get (fits, i);
      double consumers = tl_record_get_optional (fit, TL_FIT_CONSUMERS);
      double businesses = tl_record_get_optional (fit, TL_FIT_BUSINESSES);

      if (tl_record_get_enum (fit, TL_FIT_OBJECTIVE) != (int) self->objective || isnan (consumers) || isnan (businesses))
        continue;
      if (customers == TL_CUSTOMERS_CONSUMERS)
        return consumers;
      if (customers == TL_CUSTOMERS_BUSINESSES)
        return businesses;
      return (consumers + businesses) / 2;
    }
  return tl_plan_input_estimate (self, TL_ESTIMATES_FIT_UNKNOWN);
}

static double
industry_median (const TlPlanInput *self,
                 const char        *channel)
{
  const char *id = tl_record_get_ref (tl_record_get_child (self->strategy, TL_STRATEGY_BUSINESS), TL_BUSINESS_INDUSTRY);
  TlIndustry *industry = *id != '\0' ? tl_catalogue_find_industry (self->catalogue, id) : NULL;
  TlRecordList *figures;

  if (industry == NULL)
    return NAN;
  figures = tl_record_get_list (industry, TL_INDUSTRY_FIGURES);
  for (guint i = 0; i < tl_record_list_get_length (figures); i++)
    {
      TlIndustryFigure *figure = tl_record_list_get (figures, i);

      if (g_str_equal (tl_record_get_ref (figure, TL_INDUSTRY_FIGURE_CHANNEL), channel))
        return tl_record_get_optional (figure, TL_INDUSTRY_FIGURE_POSTS_PER_WEEK);
    }
  return NAN;
}

/* The range of posts a week. The low end is the lower one of what is
 * recommended and what the industry's median business does; nobody has to post
 * more than the others in their trade do. */
static void
read_range (TlPlanInput *self,
            TlCandidate *candidate)
{
  TlRecordList *cadences = tl_record_get_list (candidate->record, TL_CHANNEL_CADENCES);
  double low = tl_plan_input_estimate (self, TL_ESTIMATES_CADENCE_LOW);
  double high = tl_plan_input_estimate (self, TL_ESTIMATES_CADENCE_HIGH);
  double median = industry_median (self, candidate->id);

  for (guint i = 0; i < tl_record_list_get_length (cadences); i++)
    {
      TlCadence *cadence = tl_record_list_get (cadences, i);

      if (!tl_record_get_boolean (cadence, TL_CADENCE_RULING)
          || isnan (tl_record_get_optional (cadence, TL_CADENCE_LOW))
          || isnan (tl_record_get_optional (cadence, TL_CADENCE_HIGH)))
        continue;
      low = tl_record_get_optional (cadence, TL_CADENCE_LOW);
      high = tl_record_get_optional (cadence, TL_CADENCE_HIGH);
      candidate->ruling = tl_plan_input_intern (self, tl_record_get_id (cadence));
      break;
    }

  candidate->recommended_low = MAX (1, (guint) floor (low + 0.5));
  candidate->high = MAX (candidate->recommended_low, (guint) floor (high + 0.5));
  candidate->low = candidate->recommended_low;
  if (!isnan (median) && candidate->ruling != NULL)
    candidate->low = MIN (candidate->low, MAX (1, (guint) ceil (median)));
}

static guint
format_minutes (const TlPlanInput *self,
                TlFormat          *format)
{
  TlRecordList *times = tl_record_get_list (self->strategy, TL_STRATEGY_FORMAT_TIMES);
  TlFormatTime *first = NULL;

  for (guint i = 0; i < tl_record_list_get_length (times); i++)
    {
      TlFormatTime *time = tl_record_list_get (times, i);

      if (g_str_equal (tl_record_get_ref (time, TL_FORMAT_TIME_FORMAT), tl_record_get_id (format))
          && (first == NULL || strcmp (tl_record_get_id (time), tl_record_get_id (first)) < 0))
        first = time;
    }
  if (first != NULL)
    return (guint) tl_record_get_integer (first, TL_FORMAT_TIME_MINUTES);
  return (guint) tl_record_get_integer (format, TL_FORMAT_MINUTES);
}

static void
read_pieces (TlPlanInput *self,
             TlCandidate *candidate)
{
  TlRecordList *formats = tl_record_get_list (candidate->record, TL_CHANNEL_FORMATS);
  guint n = tl_record_list_get_length (formats);
  TlChannelPiece *pieces = g_new0 (TlChannelPiece, n);
  guint n_pieces = 0;

  for (guint i = 0; i < n; i++)
    {
      TlChannelFormat *entry = tl_record_list_get (formats, i);
      TlFormat *format = tl_catalogue_find_format (self->catalogue, tl_record_get_ref (entry, TL_CHANNEL_FORMAT_FORMAT));

      if (format == NULL)
        continue;
      pieces[n_pieces].format = tl_plan_input_intern (self, tl_record_get_id (format));
      pieces[n_pieces].parts = (guint) tl_record_get_integer (entry, TL_CHANNEL_FORMAT_PARTS);
      pieces[n_pieces].minutes = format_minutes (self, format);
      pieces[n_pieces].skills = tl_record_get_flags (format, TL_FORMAT_SKILLS);
      pieces[n_pieces].activities = tl_record_get_flags (format, TL_FORMAT_ACTIVITIES);
      n_pieces++;
    }
  candidate->pieces = pieces;
  candidate->n_pieces = n_pieces;
}

static void
read_what_is_there (TlPlanInput *self,
                    TlCandidate *candidate)
{
  TlRecordList *choices = tl_record_get_list (self->strategy, TL_STRATEGY_CHANNEL_CHOICES);
  TlRecordList *insights = tl_record_get_list (self->strategy, TL_STRATEGY_INSIGHTS);
  TlRecordList *accounts = tl_record_get_list (self->strategy, TL_STRATEGY_ACCOUNTS);

  /* Of two decisions on one channel, "out" holds: it is the one that is easily
   * seen and undone. Of two alike, the first by id is named. */
  for (guint i = 0; i < tl_record_list_get_length (choices); i++)
    {
      TlChannelChoice *choice = tl_record_list_get (choices, i);
      TlPin pin = (TlPin) tl_record_get_enum (choice, TL_CHANNEL_CHOICE_PIN);
      const char *id = tl_record_get_id (choice);

      if (!g_str_equal (tl_record_get_ref (choice, TL_CHANNEL_CHOICE_CHANNEL), candidate->id))
        continue;
      if (candidate->pinned
          && (pin == candidate->pin ? strcmp (id, candidate->choice) > 0 : pin == TL_PIN_IN))
        continue;
      candidate->pinned = TRUE;
      candidate->pin = pin;
      candidate->choice = tl_plan_input_intern (self, id);
    }
  for (guint i = 0; i < tl_record_list_get_length (insights) && !candidate->joins; i++)
    candidate->joins
      = tl_record_get_boolean (candidate->record, TL_CHANNEL_CONVERSATIONS)
        && g_str_equal (tl_record_get_ref (tl_record_list_get (insights, i), TL_INSIGHT_CHANNEL), candidate->id);
  for (guint i = 0; i < tl_record_list_get_length (accounts); i++)
    {
      TlAccount *account = tl_record_list_get (accounts, i);
      int verdict = tl_record_get_enum (account, TL_ACCOUNT_VERDICT);

      if (!g_str_equal (tl_record_get_ref (account, TL_ACCOUNT_CHANNEL), candidate->id))
        continue;
      if (verdict == TL_VERDICT_REST || verdict == TL_VERDICT_CLOSE)
        candidate->account_ended = TRUE;
      else
        candidate->has_account = TRUE;
    }
  candidate->account_ended &= !candidate->has_account;
}

/**
 * tl_candidate_is_out:
 *
 * Returns: whether the channel is not to be used: that was decided by hand, or
 *   its account was found not to be worth keeping and nobody decided otherwise
 */
gboolean
tl_candidate_is_out (const TlCandidate *candidate)
{
  return candidate->pinned ? candidate->pin == TL_PIN_OUT : candidate->account_ended;
}

static void
read_candidates (TlPlanInput *self)
{
  TlRecordList *lists[] = {
    tl_record_get_list (self->catalogue, TL_CATALOGUE_CHANNELS),
    tl_record_get_list (self->strategy, TL_STRATEGY_OWN_CHANNELS),
  };
  guint n = 0;

  self->candidates = g_new0 (TlCandidate, tl_record_list_get_length (lists[0]) + tl_record_list_get_length (lists[1]));
  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; i < tl_record_list_get_length (lists[l]); i++)
      {
        TlRecord *record = tl_record_list_get (lists[l], i);
        TlCandidate *candidate = &self->candidates[n];

        /* A channel of one's own with an id of the catalogue's would stand twice. */
        if (l > 0 && tl_catalogue_find_channel (self->catalogue, tl_record_get_id (record)) != NULL)
          continue;
        n++;
        candidate->record = TL_CHANNEL (record);
        candidate->own = l > 0;
        candidate->id = tl_plan_input_intern (self, tl_record_get_id (candidate->record));
        candidate->adapts = tl_record_get_boolean (candidate->record, TL_CHANNEL_ADAPTS);
        candidate->answer_minutes = (guint) tl_record_get_integer (candidate->record, TL_CHANNEL_ANSWER_MINUTES);
        candidate->fit = read_fit (self, candidate->record);
        read_range (self, candidate);
        read_pieces (self, candidate);
        read_what_is_there (self, candidate);
      }
  self->n_candidates = n;
  sort_by_id (self->candidates, n, sizeof (TlCandidate));
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
  sort_by_id (self->themes, self->n_themes, sizeof (TlTheme));

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

/* A reference that leads nowhere is said elsewhere; no action comes from it. */
static const char *
find_theme (const TlPlanInput *self,
            const char        *id)
{
  int theme = find_by_id (self->themes, self->n_themes, sizeof (TlTheme), id);

  return theme == TL_NOBODY ? NULL : self->themes[theme].id;
}

/* Whoever is to come to something has to read of it before; a season or a
 * launch is news on the day. */
static guint
days_ahead (int kind)
{
  return kind == TL_KEY_DATE_EVENT || kind == TL_KEY_DATE_PROMOTION ? 1 : 0;
}

static void
read_occasions (TlPlanInput *self)
{
  TlRecordList *dates = tl_record_get_list (self->strategy, TL_STRATEGY_KEY_DATES);
  guint n = tl_record_list_get_length (dates);

  self->occasions = g_new0 (TlOccasion, n);
  self->closures = g_new0 (TlOccasion, n);
  for (guint i = 0; i < n; i++)
    {
      TlKeyDate *date = tl_record_list_get (dates, i);
      TlOccasion occasion = {
        .id = tl_plan_input_intern (self, tl_record_get_id (date)),
        .first = tl_record_get_date (date, TL_KEY_DATE_FIRST),
        .last = tl_record_get_date (date, TL_KEY_DATE_LAST),
        .yearly = tl_record_get_boolean (date, TL_KEY_DATE_YEARLY),
        .days_ahead = days_ahead (tl_record_get_enum (date, TL_KEY_DATE_KIND)),
        .pillar = find_theme (self, tl_record_get_ref (date, TL_KEY_DATE_PILLAR)),
      };

      if (occasion.first == TL_DAY_NONE)
        continue;
      occasion.last = MAX (occasion.first, occasion.last);
      if (tl_record_get_enum (date, TL_KEY_DATE_KIND) == TL_KEY_DATE_CLOSURE)
        self->closures[self->n_closures++] = occasion;
      else
        self->occasions[self->n_occasions++] = occasion;
    }
  sort_by_id (self->occasions, self->n_occasions, sizeof (TlOccasion));
}

/* The first day of the time that @day belongs to, or TL_DAY_NONE. A span that
 * crosses New Year belongs to the year in which it begins. */
static TlDay
occurrence_with (const TlOccasion *occasion,
                 TlDay             day)
{
  guint year, first_year;

  if (day < occasion->first)
    return TL_DAY_NONE;
  if (day <= occasion->last)
    return occasion->first;
  if (!occasion->yearly)
    return TL_DAY_NONE;
  tl_day_split (day, &year, NULL, NULL);
  tl_day_split (occasion->first, &first_year, NULL, NULL);
  for (guint back = 0; back <= 1 && year - back > first_year; back++)
    {
      TlDay first = tl_day_add_years (occasion->first, (int) (year - first_year - back));

      if (day >= first && day - first <= occasion->last - occasion->first)
        return first;
    }
  return TL_DAY_NONE;
}

/**
 * tl_occasion_falls_in:
 * @ahead: how many days before its first day
 *
 * Returns: the first day of the occasion, where the day that is @ahead of it
 *   lies in the week of @monday, else %TL_DAY_NONE
 */
TlDay
tl_occasion_falls_in (const TlOccasion *occasion,
                      TlDay             monday,
                      guint             ahead)
{
  for (guint d = 0; d < 7; d++)
    if (occurrence_with (occasion, monday + d + ahead) == monday + d + ahead)
      return monday + d + ahead;
  return TL_DAY_NONE;
}

gboolean
tl_plan_input_is_closed (const TlPlanInput *self,
                         TlDay              day)
{
  for (guint i = 0; i < self->n_closures; i++)
    if (occurrence_with (&self->closures[i], day) != TL_DAY_NONE)
      return TRUE;
  return FALSE;
}

/**
 * tl_occasion_post_day:
 *
 * Returns: the day on which the post of @occasion appears, where it lies in the
 *   week of @monday and the house is open, else %TL_DAY_NONE
 */
TlDay
tl_occasion_post_day (const TlPlanInput *self,
                      const TlOccasion  *occasion,
                      TlDay              monday)
{
  TlDay first = tl_occasion_falls_in (occasion, monday, occasion->days_ahead);

  if (first == TL_DAY_NONE || tl_plan_input_is_closed (self, first - occasion->days_ahead))
    return TL_DAY_NONE;
  return first - occasion->days_ahead;
}

gboolean
tl_plan_input_works_on (const TlPlanInput *self,
                        guint              person,
                        TlDay              day)
{
  const TlPerson *p = &self->people[person];

  if (p->minutes == 0 || !(p->weekdays & (1u << (tl_day_get_weekday (day) - 1))))
    return FALSE;
  for (guint i = 0; i < p->n_absences; i++)
    if (day >= p->absences[i].first && day <= p->absences[i].last)
      return FALSE;
  return !tl_plan_input_is_closed (self, day);
}

guint
tl_plan_input_working_days (const TlPlanInput *self,
                            guint              person,
                            TlDay              monday)
{
  guint n = 0;

  for (guint d = 0; d < 7; d++)
    n += tl_plan_input_works_on (self, person, monday + d);
  return n;
}

/**
 * tl_plan_input_capacity:
 *
 * Returns: the minutes that @person has in the week of @monday: their hours, in
 *   proportion to the working days on which they are there
 */
guint
tl_plan_input_capacity (const TlPlanInput *self,
                        guint              person,
                        TlDay              monday)
{
  const TlPerson *p = &self->people[person];

  if (p->n_weekdays == 0)
    return 0;
  return p->minutes * tl_plan_input_working_days (self, person, monday) / p->n_weekdays;
}

guint
tl_plan_input_open_days (const TlPlanInput *self,
                         TlDay              monday)
{
  guint n = 0;

  for (guint d = 0; d < 7; d++)
    n += !tl_plan_input_is_closed (self, monday + d);
  return n;
}

TlPlanInput *
tl_plan_input_new (TlStrategy  *strategy,
                   TlCatalogue *catalogue)
{
  TlPlanInput *self = g_new0 (TlPlanInput, 1);

  self->strategy = g_object_ref (strategy);
  self->catalogue = g_object_ref (catalogue);
  self->strings = g_string_chunk_new (4096);
  self->objective = (TlObjective) tl_record_get_enum (tl_record_get_child (strategy, TL_STRATEGY_AIM), TL_AIM_PRIMARY);
  self->fiscal_year_start = (guint) tl_record_get_integer (tl_record_get_child (strategy, TL_STRATEGY_BUSINESS),
                                                           TL_BUSINESS_FISCAL_YEAR_START);
  read_themes (self);
  read_occasions (self);
  read_people (self);
  read_readers (self);
  read_candidates (self);
  return self;
}

void
tl_plan_input_free (TlPlanInput *self)
{
  for (guint i = 0; i < self->n_people; i++)
    g_free ((gpointer) self->people[i].absences);
  for (guint i = 0; i < self->n_candidates; i++)
    g_free ((gpointer) self->candidates[i].pieces);
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
