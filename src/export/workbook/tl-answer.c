/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-answer.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "catalogue/tl-channel.h"
#include "catalogue/tl-format.h"
#include "catalogue/tl-industry.h"
#include "catalogue/tl-kpi-definition.h"
#include "catalogue/tl-source.h"
#include "catalogue/tl-terms.h"
#include "strategy/tl-business.h"
#include "strategy/tl-kpi.h"
#include "strategy/tl-member.h"
#include "strategy/tl-persona.h"
#include "strategy/tl-pillar.h"

static char *
dup_catalogue_name (gpointer    record,
                    guint       name,
                    const char *id)
{
  return g_strdup (record != NULL ? tl_wording_catalogue (tl_record_get_text (record, name)) : id);
}

/* What nobody else says has no source. */
static char *
dup_source_name (const TlReading *reading,
                 const char      *id)
{
  gpointer source = tl_catalogue_find_source (reading->catalogue, id);

  if (source == NULL)
    return g_strdup (id);
  if (tl_record_get_enum (source, TL_SOURCE_EVIDENCE) == TL_EVIDENCE_OWN)
    return g_strdup ("");

  return g_strdup (tl_record_get_text (source, TL_SOURCE_PUBLISHER));
}

static char *
dup_name (const TlReading *reading,
          GType            target,
          const char      *id)
{
  TlRecord *record;

  if (target == TL_TYPE_MEMBER)
    return tl_wording_person (reading, id);
  if (target == TL_TYPE_CHANNEL)
    return tl_wording_channel (reading, id);
  if (target == TL_TYPE_PERSONA)
    return tl_wording_persona (reading, id);
  if (target == TL_TYPE_PILLAR)
    return tl_wording_pillar (reading, id);
  if (target == TL_TYPE_FORMAT)
    return tl_wording_format (reading, id);
  if (target == TL_TYPE_KPI)
    return tl_wording_kpi (reading, id);
  if (target == TL_TYPE_INDUSTRY)
    return dup_catalogue_name (tl_catalogue_find_industry (reading->catalogue, id), TL_INDUSTRY_NAME, id);
  if (target == TL_TYPE_KPI_DEFINITION)
    return dup_catalogue_name (tl_catalogue_find_kpi (reading->catalogue, id), TL_KPI_DEFINITION_NAME, id);

  if (target == TL_TYPE_SOURCE)
    return dup_source_name (reading, id);

  record = tl_record_find (reading->strategy, id);

  return record != NULL ? tl_wording_record (record) : g_strdup (id);
}

static char *
dup_names (const TlReading    *reading,
           GType               target,
           const char * const *ids)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      g_autofree char *name = dup_name (reading, target, ids[i]);

      if (names->len > 0)
        /* Translators: Between the parts of a list. */
        g_string_append (names, _(", "));
      g_string_append (names, name);
    }

  return g_string_free_and_steal (names);
}

static char *
dup_month (int month)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (2000, month, 1, 0, 0, 0);

  return g_date_time_format (day, "%OB");
}

static gboolean
is_language (GParamSpec *pspec)
{
  return g_str_equal (pspec->name, "language");
}

static gboolean
is_month (GParamSpec *pspec)
{
  return pspec->owner_type == TL_TYPE_BUSINESS && g_str_equal (pspec->name, "fiscal-year-start");
}

static gboolean
is_money (GParamSpec *pspec)
{
  return g_str_has_suffix (pspec->name, "-budget") || g_str_has_prefix (pspec->name, "cost-per-")
         || g_str_equal (pspec->name, "value-per-conversion");
}

static gboolean
is_a_month (GParamSpec *pspec)
{
  return g_str_has_suffix (pspec->name, "-budget");
}

static char *
dup_money (const TlReading *reading,
           GParamSpec      *pspec,
           double           number)
{
  TlRecord *business = tl_record_get_child (reading->strategy, TL_STRATEGY_BUSINESS);
  const char *currency = tl_record_get_text (business, TL_BUSINESS_CURRENCY);
  g_autofree char *text = tl_wording_number (number);

  if (*text == '\0' || *currency == '\0' || !is_money (pspec))
    return g_steal_pointer (&text);

  /* Translators: money: an amount and the code of a currency, “30 EUR”. */
  return g_strdup_printf (C_("money", "%s %s"), text, currency);
}

static char *
dup_number (const TlReading *reading,
            GParamSpec      *pspec,
            double           number)
{
  g_autofree char *text = dup_money (reading, pspec, number);

  if (*text == '\0' || !is_a_month (pspec))
    return g_steal_pointer (&text);

  /* Translators: %s is an amount of money. */
  return g_strdup_printf (_("%s a month"), text);
}

/* A record in a list in a record: on one line, with the labels of its numbers. */
static char *
dup_item (const TlReading *reading,
          TlRecord        *item)
{
  GString *line = g_string_new (NULL);

  for (guint field = 1; field <= tl_record_get_n_fields (item); field++)
    {
      TlFieldKind kind = tl_param_get_kind (tl_record_get_field (item, field));
      g_autofree char *text = tl_answer_dup_text (reading, item, field);

      if (text == NULL)
        continue;
      if (line->len > 0)
        g_string_append (line, " · ");
      if (kind == TL_FIELD_OPTIONAL || kind == TL_FIELD_INTEGER || kind == TL_FIELD_BOOLEAN)
        g_string_append_printf (line, "%s: ", tl_wording_field (G_OBJECT_TYPE (item), field));
      g_string_append (line, text);
    }

  return g_string_free_and_steal (line);
}

static char *
dup_items (const TlReading *reading,
           TlRecordList    *items)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < tl_record_list_get_length (items); i++)
    {
      g_autofree char *line = dup_item (reading, tl_record_list_get (items, i));

      if (lines->len > 0)
        g_string_append_c (lines, '\n');
      g_string_append_printf (lines, "• %s", line);
    }

  return g_string_free_and_steal (lines);
}

static char *
dup_enum (GParamSpec *pspec,
          int         value)
{
  GType type = G_PARAM_SPEC_VALUE_TYPE (pspec);

  return g_strdup (g_strcmp0 (tl_term_get_nick (type, value), "unset") != 0 ? tl_wording_term (type, value) : "");
}

static char *
dup_value (const TlReading *reading,
           gpointer         record,
           guint            field)
{
  GParamSpec *pspec = tl_record_get_field (record, field);
  GType target = tl_param_get_target (pspec);

  switch (tl_param_get_kind (pspec))
    {
    case TL_FIELD_TEXT:
      if (is_language (pspec))
        return tl_wording_language (tl_record_get_text (record, field));
      return g_strdup (tl_record_get_text (record, field));

    case TL_FIELD_TEXTS:
      return g_strjoinv ("\n", (char **) tl_record_get_texts (record, field));

    case TL_FIELD_BOOLEAN:
      return g_strdup (tl_record_get_boolean (record, field) ? _("Yes") : _("No"));

    case TL_FIELD_INTEGER:
      if (is_month (pspec))
        return dup_month (tl_record_get_integer (record, field));
      return g_strdup_printf ("%d", tl_record_get_integer (record, field));

    case TL_FIELD_OPTIONAL:
      return dup_number (reading, pspec, tl_record_get_optional (record, field));

    case TL_FIELD_ENUM:
      return dup_enum (pspec, tl_record_get_enum (record, field));

    case TL_FIELD_FLAGS:
      return tl_wording_flags (G_PARAM_SPEC_VALUE_TYPE (pspec), tl_record_get_flags (record, field));

    case TL_FIELD_DATE:
      return tl_wording_date (tl_record_get_date (record, field));

    case TL_FIELD_TIME:
      return tl_wording_time (tl_record_get_time (record, field));

    case TL_FIELD_REF:
      if (*tl_record_get_ref (record, field) == '\0')
        return g_strdup ("");
      return dup_name (reading, target, tl_record_get_ref (record, field));

    case TL_FIELD_REFS:
      return dup_names (reading, target, tl_record_get_refs (record, field));

    case TL_FIELD_LIST:
      return dup_items (reading, tl_record_get_list (record, field));

    case TL_FIELD_CHILD:
    default:
      return g_strdup ("");
    }
}

/**
 * tl_answer_dup_text:
 * @reading: what references lead into
 * @record: a record
 * @field: of @record
 *
 * Says an answer in the reader's language; a list takes a line for each item.
 * The answers of a child record are not its owner's.
 *
 * Returns: (transfer full) (nullable): the answer; %NULL: not answered
 */
char *
tl_answer_dup_text (const TlReading *reading,
                    gpointer         record,
                    guint            field)
{
  char *text = dup_value (reading, record, field);

  if (text != NULL && *text == '\0')
    g_clear_pointer (&text, g_free);

  return text;
}

/* Of a language, country or currency, and not somebody's words. */
static gboolean
is_code (TlRecord *record,
         guint     field)
{
  const char *name = tl_record_get_field (record, field)->name;

  return g_str_equal (name, "language") || g_str_equal (name, "country") || g_str_equal (name, "currency");
}

/**
 * tl_answer_is_fact:
 * @record: a record
 * @field: of @record
 *
 * Returns: whether the answer is a date, a choice, a number or the like, which says
 *   little on a line of its own
 */
gboolean
tl_answer_is_fact (gpointer record,
                   guint    field)
{
  switch (tl_param_get_kind (tl_record_get_field (record, field)))
    {
    case TL_FIELD_TEXT:
      return is_code (record, field);

    case TL_FIELD_TEXTS:
    case TL_FIELD_LIST:
    case TL_FIELD_CHILD:
      return FALSE;

    case TL_FIELD_BOOLEAN:
    case TL_FIELD_INTEGER:
    case TL_FIELD_OPTIONAL:
    case TL_FIELD_ENUM:
    case TL_FIELD_FLAGS:
    case TL_FIELD_DATE:
    case TL_FIELD_TIME:
    case TL_FIELD_REF:
    case TL_FIELD_REFS:
    default:
      return TRUE;
    }
}

static gboolean
is_no (gpointer record,
       guint    field)
{
  return tl_param_get_kind (tl_record_get_field (record, field)) == TL_FIELD_BOOLEAN
         && !tl_record_get_boolean (record, field);
}

/* An answer such as “Feared: it may come” says what was asked. */
static gboolean
says_its_question (gpointer    record,
                   guint       field,
                   const char *answer)
{
  return tl_param_get_kind (tl_record_get_field (record, field)) == TL_FIELD_ENUM && strchr (answer, ':') != NULL;
}

/**
 * tl_answer_dup_facts:
 * @reading: what references lead into
 * @record: a record
 * @first: the first field that is looked at, 1 for all
 *
 * Returns: (transfer full): the facts that are answered, on one line, each with its
 *   question. That something is not so goes without saying.
 */
char *
tl_answer_dup_facts (const TlReading *reading,
                     gpointer         record,
                     guint            first)
{
  GString *facts = g_string_new (NULL);

  for (guint field = first; field <= tl_record_get_n_fields (record); field++)
    {
      g_autofree char *answer = tl_answer_is_fact (record, field) ? tl_answer_dup_text (reading, record, field) : NULL;

      if (answer == NULL || is_no (record, field))
        continue;
      if (facts->len > 0)
        g_string_append (facts, " · ");
      if (says_its_question (record, field, answer))
        g_string_append (facts, answer);
      else
        g_string_append_printf (facts, "%s: %s", tl_wording_field (G_OBJECT_TYPE (record), field), answer);
    }

  return g_string_free_and_steal (facts);
}
