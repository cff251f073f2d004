/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "tl-wording-private.h"

typedef struct
{
  const char *tag;
  const char *name;
} Language;

/* Languages that businesses address people in, by the first part of a BCP 47
 * tag: those with the most speakers, and the official ones of Europe. */
static const Language languages[] = {
  { "af", NC_("language", "Afrikaans") },
  { "am", NC_("language", "Amharic") },
  { "ar", NC_("language", "Arabic") },
  { "az", NC_("language", "Azerbaijani") },
  { "be", NC_("language", "Belarusian") },
  { "bg", NC_("language", "Bulgarian") },
  { "bn", NC_("language", "Bengali") },
  { "bs", NC_("language", "Bosnian") },
  { "ca", NC_("language", "Catalan") },
  { "cs", NC_("language", "Czech") },
  { "cy", NC_("language", "Welsh") },
  { "da", NC_("language", "Danish") },
  { "de", NC_("language", "German") },
  { "el", NC_("language", "Greek") },
  { "en", NC_("language", "English") },
  { "es", NC_("language", "Spanish") },
  { "et", NC_("language", "Estonian") },
  { "eu", NC_("language", "Basque") },
  { "fa", NC_("language", "Persian") },
  { "fi", NC_("language", "Finnish") },
  { "fil", NC_("language", "Filipino") },
  { "fr", NC_("language", "French") },
  { "ga", NC_("language", "Irish") },
  { "gl", NC_("language", "Galician") },
  { "gsw", NC_("language", "Swiss German") },
  { "gu", NC_("language", "Gujarati") },
  { "ha", NC_("language", "Hausa") },
  { "he", NC_("language", "Hebrew") },
  { "hi", NC_("language", "Hindi") },
  { "hr", NC_("language", "Croatian") },
  { "hu", NC_("language", "Hungarian") },
  { "hy", NC_("language", "Armenian") },
  { "id", NC_("language", "Indonesian") },
  { "is", NC_("language", "Icelandic") },
  { "it", NC_("language", "Italian") },
  { "ja", NC_("language", "Japanese") },
  { "ka", NC_("language", "Georgian") },
  { "kk", NC_("language", "Kazakh") },
  { "km", NC_("language", "Khmer") },
  { "kn", NC_("language", "Kannada") },
  { "ko", NC_("language", "Korean") },
  { "ku", NC_("language", "Kurdish") },
  { "lb", NC_("language", "Luxembourgish") },
  { "lt", NC_("language", "Lithuanian") },
  { "lv", NC_("language", "Latvian") },
  { "mk", NC_("language", "Macedonian") },
  { "ml", NC_("language", "Malayalam") },
  { "mn", NC_("language", "Mongolian") },
  { "mr", NC_("language", "Marathi") },
  { "ms", NC_("language", "Malay") },
  { "mt", NC_("language", "Maltese") },
  { "my", NC_("language", "Burmese") },
  { "nb", NC_("language", "Norwegian Bokmål") },
  { "ne", NC_("language", "Nepali") },
  { "nl", NC_("language", "Dutch") },
  { "nn", NC_("language", "Norwegian Nynorsk") },
  { "no", NC_("language", "Norwegian") },
  { "pa", NC_("language", "Punjabi") },
  { "pl", NC_("language", "Polish") },
  { "ps", NC_("language", "Pashto") },
  { "pt", NC_("language", "Portuguese") },
  { "rm", NC_("language", "Romansh") },
  { "ro", NC_("language", "Romanian") },
  { "ru", NC_("language", "Russian") },
  { "si", NC_("language", "Sinhala") },
  { "sk", NC_("language", "Slovak") },
  { "sl", NC_("language", "Slovenian") },
  { "so", NC_("language", "Somali") },
  { "sq", NC_("language", "Albanian") },
  { "sr", NC_("language", "Serbian") },
  { "sv", NC_("language", "Swedish") },
  { "sw", NC_("language", "Swahili") },
  { "ta", NC_("language", "Tamil") },
  { "te", NC_("language", "Telugu") },
  { "th", NC_("language", "Thai") },
  { "ti", NC_("language", "Tigrinya") },
  { "tr", NC_("language", "Turkish") },
  { "uk", NC_("language", "Ukrainian") },
  { "ur", NC_("language", "Urdu") },
  { "uz", NC_("language", "Uzbek") },
  { "vi", NC_("language", "Vietnamese") },
  { "yo", NC_("language", "Yoruba") },
  { "zh", NC_("language", "Chinese") },
  { "zu", NC_("language", "Zulu") },
};

char *
tl_wording_language (const char *tag)
{
  g_autofree char *line = tl_words_line (tag, TL_WORDS_NAME_LENGTH);
  g_auto (GStrv) parts = g_strsplit (line, "-", 2);

  for (guint i = 0; parts[0] != NULL && i < G_N_ELEMENTS (languages); i++)
    {
      const char *name;

      if (g_ascii_strcasecmp (languages[i].tag, parts[0]) != 0)
        continue;

      name = g_dpgettext2 (GETTEXT_PACKAGE, "language", languages[i].name);
      if (parts[1] == NULL)
        return g_strdup (name);

      /* Translators: a language and what narrows it down: “Portuguese (BR)”. */
      return g_strdup_printf (C_("language", "%s (%s)"), name, parts[1]);
    }

  return g_steal_pointer (&line);
}

char *
tl_words_adults (const char *country)
{
  g_autofree char *code = tl_words_line (country, TL_WORDS_NAME_LENGTH);

  if (g_str_equal (code, "US"))
    return g_strdup (_("US adults"));
  if (g_str_equal (code, "GB"))
    return g_strdup (_("UK adults"));
  if (*code == '\0')
    return g_strdup (_("adults"));

  /* Translators: the blank is the two-letter code of a country. */
  return g_strdup_printf (_("adults in %s"), code);
}
