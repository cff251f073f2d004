/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-codes.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <string.h>

#include "app/form/tl-codes-data.h"
#include "wording/tl-wording.h"

/* Where the time zone database lists its zones, a line each: countries,
 * position and name.
 */
#define ZONE_TABLE "/usr/share/zoneinfo/zone1970.tab"

typedef struct
{
  char *code;
  char *name;
  char *key; /* to sort by */
} Named;

static void
named_clear (gpointer data)
{
  Named *named = data;

  g_free (named->code);
  g_free (named->name);
  g_free (named->key);
}

static int
named_compare (gconstpointer a,
               gconstpointer b)
{
  return strcmp (((const Named *) a)->key, ((const Named *) b)->key);
}

static GArray *
names_new (void)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (Named));

  g_array_set_clear_func (names, named_clear);

  return names;
}

static void
names_add (GArray     *names,
           const char *code,
           const char *name)
{
  Named named = {
    .code = g_strdup (code),
    .name = g_strdup (name),
    .key = g_utf8_collate_key (name, -1),
  };

  g_array_append_val (names, named);
}

/* All by name, behind "not set". */
static TlOptions *
choices_from_names (GArray *names)
{
  TlOptions *choices = tl_options_new ();

  g_array_sort (names, named_compare);
  tl_options_append (choices, "", _("Not set"));
  for (guint i = 0; i < names->len; i++)
    tl_options_append (choices, g_array_index (names, Named, i).code, g_array_index (names, Named, i).name);

  return choices;
}

TlOptions *
tl_codes_new_countries (void)
{
  g_autoptr (GArray) names = names_new ();

  for (const TlCode *country = tl_codes_countries; country->code != NULL; country++)
    names_add (names, country->code, g_dgettext ("iso_3166-1", country->name));

  return choices_from_names (names);
}

TlOptions *
tl_codes_new_currencies (void)
{
  g_autoptr (GArray) names = names_new ();

  for (const TlCode *currency = tl_codes_currencies; currency->code != NULL; currency++)
    {
      g_autofree char *name = NULL;

      /* Translators: a currency's name and its code, as in "Euro (EUR)". */
      name = g_strdup_printf (_("%s (%s)"), g_dgettext ("iso_4217", currency->name), currency->code);
      names_add (names, currency->code, name);
    }

  return choices_from_names (names);
}

/* Those that wording has a name for. */
TlOptions *
tl_codes_new_languages (void)
{
  static const char tags[] =
    "af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gsw gu ha he hi hr hu hy id is it ja ka "
    "kk km kn ko ku lb lt lv mk ml mn mr ms mt my nb ne nl nn pa pl ps pt rm ro ru si sk sl so sq sr sv sw ta te th ti "
    "tr uk ur uz vi yo zh zu";
  g_auto (GStrv) list = g_strsplit (tags, " ", -1);
  g_autoptr (GArray) names = names_new ();

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autofree char *name = tl_wording_language (list[i]);

      names_add (names, list[i], name);
    }

  return choices_from_names (names);
}

TlOptions *
tl_codes_new_time_zones (void)
{
  g_autoptr (GArray) names = names_new ();
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;

  names_add (names, "UTC", "UTC");

  if (g_file_get_contents (ZONE_TABLE, &table, NULL, NULL))
    lines = g_strsplit (table, "\n", -1);

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], "\t", -1);
      g_autofree char *name = NULL;

      if (*lines[i] == '#' || g_strv_length (parts) < 3)
        continue;

      name = g_strdelimit (g_strdup (parts[2]), "_", ' ');
      names_add (names, parts[2], name);
    }

  return choices_from_names (names);
}

TlOptions *
tl_codes_new_months (void)
{
  static const nl_item months[] = {
    MON_1, MON_2, MON_3, MON_4, MON_5, MON_6, MON_7, MON_8, MON_9, MON_10, MON_11, MON_12,
  };
  TlOptions *choices = tl_options_new ();

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *name = g_locale_to_utf8 (nl_langinfo (months[i]), -1, NULL, NULL, NULL);

      tl_options_append (choices, number, name != NULL ? name : number);
    }

  return choices;
}

TlOptions *
tl_codes_new_quarters (void)
{
  TlOptions *choices = tl_options_new ();

  tl_options_append (choices, "1", _("First quarter"));
  tl_options_append (choices, "2", _("Second quarter"));
  tl_options_append (choices, "3", _("Third quarter"));
  tl_options_append (choices, "4", _("Fourth quarter"));

  return choices;
}
