/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What Metricool takes in: one file for all channels, each with a column that says
 * whether the post is for it. Source: two independent programs that write for it and
 * agree on the header, read in September 2026; they disagree on how yes and no are
 * written. */

#include "tl-scheduler.h"

#include <glib/gi18n-lib.h>

static const char * const columns[] = {
  "Text", "Date", "Time", "Draft", "Facebook", "Twitter/X", "LinkedIn", "GBP", "Instagram", "Pinterest",
  "TikTok", "Youtube", "Threads", "Bluesky", "Picture Url 1", "Picture Url 2", "Picture Url 3",
  "Picture Url 4", "Picture Url 5", "Picture Url 6", "Picture Url 7", "Picture Url 8", "Picture Url 9",
  "Picture Url 10", "Alt text picture 1", "Alt text picture 2", "Alt text picture 3", "Alt text picture 4",
  "Alt text picture 5", "Alt text picture 6", "Alt text picture 7", "Alt text picture 8",
  "Alt text picture 9", "Alt text picture 10", "Document title", "Shortener", "Video Thumbnail Url",
  "Video Cover Frame", "Twitter/X Can reply", "Twitter/X Type", "Twitter/X Poll Duration minutes",
  "Twitter/X Poll Option 1", "Twitter/X Poll Option 2", "Twitter/X Poll Option 3", "Twitter/X Poll Option 4",
  "Pinterest Board", "Pinterest Pin Title", "Pinterest Pin Link", "Pinterest Pin New Format",
  "Instagram Post Type", "Instagram Show Reel On Feed", "Youtube Video Title", "Youtube Video Type",
  "Youtube Video Privacy", "Youtube video for kids", "Youtube Video Category", "Youtube Video Tags",
  "Youtube playlist", "GBP Post Type", "Facebook Post Type", "Facebook Title", "First Comment Text",
  "TikTok Title", "TikTok disable comments", "TikTok disable duet", "TikTok disable stitch",
  "TikTok Post Privacy", "TikTok Branded Content", "TikTok Your Brand", "TikTok Auto Add Music",
  "TikTok Photo Cover Index", "TikTok musicId", "TikTok music title", "TikTok music author",
  "TikTok music previewUrl", "TikTok music thumbnailUrl", "TikTok music soundVolume",
  "TikTok music originalVolume", "TikTok music startMillis", "TikTok music endMillis",
  "TikTok is AI generated content", "LinkedIn Type", "LinkedIn Poll Question", "LinkedIn Poll Option 1",
  "LinkedIn Poll Option 2", "LinkedIn Poll Option 3", "LinkedIn Poll Option 4", "LinkedIn Poll Duration",
  "LinkedIn Show link preview", "LinkedIn Images as Carousel", "Threads Reply Control", "Threads Is Spoiler",
  "Threads Post Type",
};

/* The first columns, and those of the channels. */
enum
{
  COLUMN_TEXT,
  COLUMN_DATE,
  COLUMN_TIME,
  COLUMN_DRAFT,
  COLUMN_FIRST_CHANNEL,
  COLUMN_PICTURE = 14,
  COLUMN_PICTURE_TEXT = 24,
};

static const char * const channels[COLUMN_PICTURE - COLUMN_FIRST_CHANNEL] = {
  "facebook", "x", "linkedin", "google_business_profile", "instagram",
  "pinterest", "tiktok", "youtube", "threads", "bluesky",
};

static gboolean
is_known (const char *channel)
{
  for (guint i = 0; i < G_N_ELEMENTS (channels); i++)
    {
      if (g_str_equal (channels[i], channel))
        return TRUE;
    }

  return FALSE;
}

static const char *
say (gboolean yes)
{
  return yes ? "TRUE" : "FALSE";
}

static char *
dup_time (const TlPlanAction *post)
{
  g_autofree char *time = tl_minutes_to_string (post->time);

  return post->time == TL_MINUTES_NONE ? NULL : g_strconcat (time, ":00", NULL);
}

/* Without a text it is a draft. */
static void
add_row (TlCsv              *csv,
         const TlPlanAction *post)
{
  tl_csv_add (csv, post->text);
  tl_csv_take (csv, tl_day_to_string (post->publish_on));
  tl_csv_take (csv, dup_time (post));
  tl_csv_add (csv, say (post->text == NULL || post->time == TL_MINUTES_NONE));
  for (guint i = 0; i < G_N_ELEMENTS (channels); i++)
    tl_csv_add (csv, say (g_str_equal (channels[i], post->channel)));
  tl_csv_add (csv, tl_scheduler_get_picture (post));
  tl_csv_skip (csv, COLUMN_PICTURE_TEXT - csv->n_fields);
  tl_csv_add (csv, post->picture_text);
  tl_csv_skip (csv, G_N_ELEMENTS (columns) - csv->n_fields);
  tl_csv_end_row (csv);
}

static GPtrArray *
metricool_make_files (const TlExportInput  *input,
                      GCancellable         *cancellable,
                      GError              **error)
{
  g_autoptr (GPtrArray) posts = tl_scheduler_list_posts (input);
  TlCsv csv;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  tl_csv_init (&csv);
  tl_csv_add_header (&csv, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < posts->len; i++)
    {
      const TlPlanAction *post = g_ptr_array_index (posts, i);

      if (is_known (post->channel))
        add_row (&csv, post);
    }

  return tl_scheduler_take_table ("metricool.csv", &csv);
}

static const char *
metricool_label (void)
{
  return _("Posts for Metricool");
}

static const char *
metricool_caution (void)
{
  return _("Metricool’s own list of columns is not published: this is the header that two other programs agree on. They "
           "disagree on how yes and no are written; here it is TRUE and FALSE. Posts without a text are marked as drafts, "
           "and channels that Metricool has no column for are left out. Try it with a few posts first.");
}

const TlExporter tl_metricool_exporter = {
  .name = "metricool",
  .label = metricool_label,
  .caution = metricool_caution,
  .extension = "csv",
  .mime_type = "text/csv",
  .has_person = TRUE,
  .make_files = metricool_make_files,
};
