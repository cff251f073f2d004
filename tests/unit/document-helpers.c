/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document-helpers.h"

#include <stdlib.h>
#include <string.h>

#include "record/tl-record.h"

gpointer
get_business (TlDocument *document)
{
  return tl_record_get_child (tl_document_get_strategy (document), TL_STRATEGY_BUSINESS);
}

TlRecordList *
get_team (TlDocument *document)
{
  return tl_record_get_list (tl_document_get_strategy (document), TL_STRATEGY_TEAM);
}

gpointer
get_settings (TlDocument *document)
{
  return tl_record_get_child (tl_document_get_envelope (document), TL_ENVELOPE_PLAN);
}

static void
on_notify (TlDocument *document G_GNUC_UNUSED,
           GParamSpec *pspec,
           Watch      *watch)
{
  g_string_append_printf (watch->names, "%s ", pspec->name);
}

Watch *
watch_new (TlDocument *document)
{
  Watch *watch = g_new0 (Watch, 1);

  watch->document = document;
  watch->names = g_string_new (NULL);
  g_signal_connect (document, "notify", G_CALLBACK (on_notify), watch);

  return watch;
}

void
watch_free (Watch *watch)
{
  g_signal_handlers_disconnect_by_data (watch->document, watch);
  g_string_free (watch->names, TRUE);
  g_free (watch);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

void
assert_notified (Watch      *watch,
                 const char *expected)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *sorted = NULL;

  g_string_truncate (watch->names, watch->names->len > 0 ? watch->names->len - 1 : 0);
  words = g_strsplit (watch->names->str, " ", 0);
  qsort (words, g_strv_length (words), sizeof *words, compare_words);
  sorted = g_strjoinv (" ", words);
  g_assert_cmpstr (sorted, ==, expected);
  g_string_truncate (watch->names, 0);
}

void
assert_title (TlDocument *document,
              const char *expected)
{
  g_autofree char *title = tl_document_dup_title (document);
  g_autofree char *property = NULL;

  g_object_get (document, "title", &property, NULL);
  g_assert_cmpstr (title, ==, expected);
  g_assert_cmpstr (property, ==, expected);
}
