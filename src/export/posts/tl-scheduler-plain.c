/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table of posts for people, and for whatever has columns that can be assigned. */

#include "config.h"

#include "tl-scheduler.h"

#include <glib/gi18n-lib.h>

/* Spreadsheets take a file for UTF-8 that begins with this. */
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static const char * const columns[] = {
  N_("Date"), N_("Time"), N_("Channel"), N_("What"), N_("Format"), N_("Theme"), N_("Persona"),
  N_("Done by"), N_("Approved by"), N_("Text of the post"), N_("Picture (web address or file)"), N_("Picture in words"),
};

static void
add_header (TlCsv *csv)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    tl_csv_add (csv, _(columns[i]));
  tl_csv_end_row (csv);
}

static void
add_row (const TlReading    *reading,
         TlCsv              *csv,
         const TlPlanAction *post)
{
  tl_csv_take (csv, tl_day_to_string (post->publish_on));
  tl_csv_take (csv, post->time == TL_MINUTES_NONE ? NULL : tl_minutes_to_string (post->time));
  tl_csv_take (csv, tl_wording_channel (reading, post->channel));
  tl_csv_take (csv, tl_wording_action_title (reading, post));
  tl_csv_take (csv, tl_wording_format (reading, post->format));
  tl_csv_take (csv, tl_wording_pillar (reading, post->pillar));
  tl_csv_take (csv, tl_wording_persona (reading, post->persona));
  tl_csv_take (csv, tl_wording_person (reading, post->operator_id));
  tl_csv_take (csv, tl_wording_person (reading, post->approver));
  tl_csv_add (csv, post->text);
  tl_csv_add (csv, post->picture);
  tl_csv_add (csv, post->picture_text);
  tl_csv_end_row (csv);
}

static GPtrArray *
posts_make_files (const TlExportInput  *input,
                  GCancellable         *cancellable,
                  GError              **error)
{
  g_autoptr (GPtrArray) posts = tl_scheduler_list_posts (input);
  TlCsv csv;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  tl_csv_init (&csv);
  g_string_append (csv.text, BYTE_ORDER_MARK);
  add_header (&csv);
  for (guint i = 0; i < posts->len; i++)
    add_row (&input->reading, &csv, g_ptr_array_index (posts, i));

  return tl_scheduler_take_table ("posts.csv", &csv);
}

static const char *
posts_label (void)
{
  return _("Posts as a plain table");
}

static const char *
posts_caution (void)
{
  return _("Posts without a text stay without one. Times are those of the business.");
}

const TlExporter tl_posts_exporter = {
  .name = "csv",
  .label = posts_label,
  .caution = posts_caution,
  .extension = "csv",
  .mime_type = "text/csv",
  .has_person = TRUE,
  .make_files = posts_make_files,
};
