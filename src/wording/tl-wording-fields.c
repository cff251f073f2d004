/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "document/tl-envelope.h"

#include "tl-wording-private.h"

static const TlWordsType *
find_type (GType type)
{
  static const TlWordsType * const tables[] = {
    tl_words_team_types,
    tl_words_objective_types,
    tl_words_audience_types,
    tl_words_tracking_types,
    tl_words_catalogue_types,
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      for (const TlWordsType *words = tables[i]; words->get_type != NULL; words++)
        {
          if (words->get_type () == type)
            return words;
        }
    }

  return NULL;
}

static const TlWordsField *
find_field (GType type,
            guint field)
{
  const TlWordsType *words = find_type (type);

  if (words == NULL || field == 0 || field >= words->n_fields
      || words->fields[field].label == NULL)
    return NULL;

  return &words->fields[field];
}

const char *
tl_wording_type (GType type)
{
  const TlWordsType *words = find_type (type);

  g_return_val_if_fail (words != NULL, "");

  return _(words->label);
}

const char *
tl_wording_field (GType type,
                  guint field)
{
  const TlWordsField *words = find_field (type, field);

  g_return_val_if_fail (words != NULL, "");

  return _(words->label);
}

const char *
tl_wording_field_hint (GType type,
                       guint field)
{
  const TlWordsField *words = find_field (type, field);

  g_return_val_if_fail (words != NULL, NULL);

  return words->hint != NULL ? _(words->hint) : NULL;
}

/* The month in which the fiscal year of the document that a record is in
 * begins; without a document, January. */
static guint
find_first_month (gpointer record)
{
  gpointer strategy = NULL;

  for (gpointer owner = record; owner != NULL && strategy == NULL; owner = tl_record_get_owner (owner, NULL))
    {
      if (TL_IS_STRATEGY (owner))
        strategy = owner;
      else if (TL_IS_ENVELOPE (owner))
        strategy = tl_record_get_child (owner, TL_ENVELOPE_STRATEGY);
    }

  return strategy != NULL ? tl_words_first_month (strategy) : 1;
}

/* Of a record that is called by its quarter. */
static char *
name_by_time (gpointer record)
{
  guint first_month = find_first_month (record);

  if (TL_IS_TARGET (record))
    return tl_words_quarter (first_month, tl_record_get_integer (record, TL_TARGET_FISCAL_YEAR),
                             (guint) tl_record_get_integer (record, TL_TARGET_QUARTER));
  if (TL_IS_REVIEW (record))
    return tl_words_quarter (first_month, tl_record_get_integer (record, TL_REVIEW_FISCAL_YEAR),
                             (guint) tl_record_get_integer (record, TL_REVIEW_QUARTER));

  return g_strdup ("");
}

char *
tl_wording_record (gpointer record)
{
  const TlWordsType *words = find_type (G_OBJECT_TYPE (record));
  g_autofree char *name = NULL;

  g_return_val_if_fail (words != NULL, g_strdup (""));

  if (words->name_field == 0)
    name = name_by_time (record);
  else if (tl_param_get_kind (tl_record_get_field (record, words->name_field)) == TL_FIELD_DATE)
    name = tl_wording_date (tl_record_get_date (record, words->name_field));
  else if (tl_words_says (record, words->name_field))
    name = tl_words_line (tl_record_get_text (record, words->name_field), 0);

  return name != NULL && *name != '\0' ? g_steal_pointer (&name) : g_strdup (_(words->nameless));
}

guint
tl_words_path_field (GType       type,
                     const char *path)
{
  g_autoptr (TlRecordClass) klass = g_type_class_ref (type);
  const char *last = strrchr (path, '.');

  last = last != NULL ? last + 1 : path;

  for (guint i = 1; i <= klass->n_fields; i++)
    {
      if (g_str_equal (tl_param_get_member (tl_record_class_get_field (klass, i)), last))
        return i;
    }

  return 0;
}
