/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Checks of single answers that no plan can make sense of: spans that end before
 * they begin, and codes that no standard knows. */

#include "tl-check-private.h"

#include "strategy/tl-absence.h"
#include "strategy/tl-business.h"
#include "strategy/tl-key-date.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-member.h"
#include "strategy/tl-persona.h"
#include "tracking/tl-actual.h"

/* By the last field of a span, its first. */
static const struct
{
  GType (*get_type) (void);
  guint first;
  guint last;
} spans[] = {
  { tl_member_get_type, TL_MEMBER_QUIET_FROM, TL_MEMBER_QUIET_TO },
  { tl_absence_get_type, TL_ABSENCE_FIRST, TL_ABSENCE_LAST },
  { tl_key_date_get_type, TL_KEY_DATE_FIRST, TL_KEY_DATE_LAST },
  { tl_actual_get_type, TL_ACTUAL_PERIOD_FIRST, TL_ACTUAL_PERIOD_LAST },
};

/* Finds the fields of the span that a record has. */
gboolean
tl_check_find_span (TlRecord *record,
                    guint    *first,
                    guint    *last)
{
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    if (G_OBJECT_TYPE (record) == spans[i].get_type ())
      {
        *first = spans[i].first;
        *last = spans[i].last;
        return TRUE;
      }
  return FALSE;
}

/* A day or a time of a day as a number; below 0: it is not set. */
static int
number_of (TlRecord *record,
           guint     field)
{
  TlDay day;

  if (tl_param_get_kind (tl_record_get_field (record, field)) == TL_FIELD_TIME)
    return tl_record_get_time (record, field);
  day = tl_record_get_date (record, field);
  return day != TL_DAY_NONE ? (int) day : -1;
}

static void
check_span (TlChecker  *self,
            gpointer    record,
            const char *name)
{
  guint first_field, last_field;
  int first, last;
  TlFinding *finding;

  if (!tl_check_find_span (record, &first_field, &last_field))
    return;
  first = number_of (record, first_field);
  last = number_of (record, last_field);
  if (last < 0 || (last >= first && !(first < 0 && G_OBJECT_TYPE (record) == TL_TYPE_ABSENCE)))
    return;
  finding = tl_checker_add (self, TL_FINDING_REVERSED_SPAN, record, last_field, name);
  finding->detail = g_strdup (G_OBJECT_TYPE_NAME (record));
  finding->figure = first;
  finding->limit = last;
}

/* What ends before it begins: the plan takes its first day for all of it, quiet
 * hours for open-ended, and results leave the number out. An absence that only ends is
 * left out of the plan. */
void
tl_check_spans (TlChecker *self)
{
  TlRecordList *team = tl_record_get_list (self->strategy, TL_STRATEGY_TEAM);
  TlRecordList *dates = tl_record_get_list (self->strategy, TL_STRATEGY_KEY_DATES);
  TlRecordList *actuals = self->tracking != NULL ? tl_record_get_list (self->tracking, TL_TRACKING_ACTUALS) : NULL;

  for (guint i = 0; i < tl_record_list_get_length (team); i++)
    {
      TlMember *member = tl_record_list_get (team, i);
      TlRecordList *absences = tl_record_get_list (member, TL_MEMBER_ABSENCES);

      check_span (self, member, tl_record_get_text (member, TL_MEMBER_NAME));
      for (guint n = 0; n < tl_record_list_get_length (absences); n++)
        check_span (self, tl_record_list_get (absences, n), tl_record_get_text (member, TL_MEMBER_NAME));
    }
  for (guint i = 0; i < tl_record_list_get_length (dates); i++)
    check_span (self, tl_record_list_get (dates, i), tl_record_get_text (tl_record_list_get (dates, i), TL_KEY_DATE_NAME));
  for (guint i = 0; actuals != NULL && i < tl_record_list_get_length (actuals); i++)
    {
      TlActual *actual = tl_record_list_get (actuals, i);
      TlKpi *kpi = tl_checker_find (self, TL_STRATEGY_KPIS, tl_record_get_ref (actual, TL_ACTUAL_KPI));

      check_span (self, actual, kpi != NULL ? tl_checker_kpi_name (self, kpi) : NULL);
    }
}

/* Whether a text is @n capital letters of ASCII. */
static gboolean
is_capitals (const char *text,
             gsize       n)
{
  return strlen (text) == n && strspn (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == n;
}

/* Whether a text is formed like a tag of BCP 47 (RFC 5646, section 2.1): subtags of
 * one to eight letters and digits, the first of them a language of two or three
 * letters, or "x" or "i" before what somebody agreed on. No language of more letters
 * was ever registered. */
static gboolean
is_language_tag (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "-", -1);
  gsize length = parts[0] != NULL ? strlen (parts[0]) : 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] == '\0' || strlen (parts[i]) > 8)
        return FALSE;
      for (const char *p = parts[i]; *p != '\0'; p++)
        if (i == 0 ? !g_ascii_isalpha (*p) : !g_ascii_isalnum (*p))
          return FALSE;
    }
  if (length == 1)
    return strchr ("xXiI", *parts[0]) != NULL && parts[1] != NULL;
  return length == 2 || length == 3;
}

/* Whether the machine knows a time zone. To find out it reads a file, which would be
 * most of what all checks take together, so what was found out is kept. */
static gboolean
is_zone (const char *text)
{
  static GMutex lock;
  static GHashTable *known;
  gpointer verdict;

  g_mutex_lock (&lock);
  if (known == NULL)
    known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!g_hash_table_lookup_extended (known, text, NULL, &verdict))
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (text);

      verdict = GINT_TO_POINTER (zone != NULL);
      g_hash_table_insert (known, g_strdup (text), verdict);
    }
  g_mutex_unlock (&lock);
  return GPOINTER_TO_INT (verdict);
}

/* Whether a text is the name of a time zone. Offsets like "+02:00" are none, since
 * clocks are changed. Where the machine has no list of zones, only the form can
 * be told. */
static gboolean
is_time_zone (const char *text)
{
  if (!g_ascii_isalpha (*text) || strspn (text, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "/_+-") != strlen (text))
    return FALSE;
  return is_zone (text) || !is_zone ("Europe/London");
}

/* Whether a code can be one of its kind. Of countries, currencies and languages
 * the form is all that is looked at: their lists change. */
gboolean
tl_check_is_code (TlCodeKind  kind,
                  const char *text)
{
  switch (kind)
    {
    case TL_CODE_KIND_COUNTRY:
      return is_capitals (text, 2);
    case TL_CODE_KIND_CURRENCY:
      return is_capitals (text, 3);
    case TL_CODE_KIND_LANGUAGE:
      return is_language_tag (text);
    case TL_CODE_KIND_TIME_ZONE:
      return is_time_zone (text);
    default:
      g_return_val_if_reached (TRUE);
    }
}

static void
check_code (TlChecker  *self,
            gpointer    record,
            guint       field,
            TlCodeKind  kind,
            const char *name)
{
  const char *text = tl_record_get_text (record, field);
  TlFinding *finding;

  if (*text == '\0' || tl_check_is_code (kind, text))
    return;
  finding = tl_checker_add (self, TL_FINDING_UNKNOWN_CODE, record, field, name);
  finding->detail = g_strdup (text);
  finding->count = kind;
}

/* Codes that were typed into a file as words, or wrongly. */
void
tl_check_codes (TlChecker *self)
{
  TlBusiness *business = tl_record_get_child (self->strategy, TL_STRATEGY_BUSINESS);
  TlRecordList *personas = tl_record_get_list (self->strategy, TL_STRATEGY_PERSONAS);

  check_code (self, business, TL_BUSINESS_COUNTRY, TL_CODE_KIND_COUNTRY, NULL);
  check_code (self, business, TL_BUSINESS_TIME_ZONE, TL_CODE_KIND_TIME_ZONE, NULL);
  check_code (self, business, TL_BUSINESS_CURRENCY, TL_CODE_KIND_CURRENCY, NULL);
  for (guint i = 0; i < tl_record_list_get_length (personas); i++)
    {
      TlPersona *persona = tl_record_list_get (personas, i);
      const char *name = tl_record_get_text (persona, TL_PERSONA_NAME);

      check_code (self, persona, TL_PERSONA_LANGUAGE, TL_CODE_KIND_LANGUAGE, name);
      check_code (self, persona, TL_PERSONA_COUNTRY, TL_CODE_KIND_COUNTRY, name);
    }
}
