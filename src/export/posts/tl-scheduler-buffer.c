/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What Buffer takes in: a file for each channel, of so many rows at most; text and
 * pictures, no moving ones. Source: Buffer's help, article 926, read on 17 September
 * 2026. */

#include "tl-scheduler.h"

#include <glib/gi18n-lib.h>

#include "export/tl-plain-text.h"
#include "tl-csv.h"

/* What a paid account takes at once. */
#define MAX_ROWS 100

static const char * const columns[] = { "Text", "Image URL", "Tags", "Posting Time", "Board Name" };

/* Only Pinterest has boards. */
#define N_COLUMNS(channel) (g_str_equal ((channel), "pinterest") ? 5 : 4)

typedef struct
{
  const TlExportInput *input;
  GPtrArray *files;
  GHashTable *names; /* those that are taken */
} Folder;

static char *
dup_time (const TlPlanAction *post)
{
  g_autofree char *day = tl_day_to_string (post->publish_on);
  g_autofree char *time = tl_minutes_to_string (post->time);

  return post->time == TL_MINUTES_NONE ? g_steal_pointer (&day) : g_strdup_printf ("%s %s", day, time);
}

/* A comma would make two tags of a theme. */
static char *
dup_tag (const TlExportInput *input,
         const TlPlanAction  *post)
{
  return g_strdelimit (tl_wording_pillar (&input->reading, post->pillar), ",", ' ');
}

static void
add_row (const TlExportInput *input,
         TlCsv               *csv,
         const TlPlanAction  *post)
{
  tl_csv_add (csv, post->text);
  tl_csv_add (csv, tl_scheduler_get_picture (post));
  tl_csv_take (csv, dup_tag (input, post));
  tl_csv_take (csv, dup_time (post));
  tl_csv_skip (csv, N_COLUMNS (post->channel) - csv->n_fields);
  tl_csv_end_row (csv);
}

/* Channels of one's own may share a name. */
static char *
dup_base_name (Folder     *folder,
               const char *channel)
{
  g_autofree char *shown = tl_wording_channel (&folder->input->reading, channel);
  g_autofree char *part = tl_plain_text_file_name (shown);
  char *name = g_strdup_printf ("buffer-%s", *part != '\0' ? part : "channel");

  for (guint i = 2; g_hash_table_contains (folder->names, name); i++)
    {
      g_free (name);
      name = g_strdup_printf ("buffer-%s.%u", *part != '\0' ? part : "channel", i);
    }
  g_hash_table_add (folder->names, g_strdup (name));

  return name;
}

static void
add_file (Folder     *folder,
          const char *base_name,
          guint       page,
          GPtrArray  *posts)
{
  const guint first = page * MAX_ROWS;
  const char *channel = ((const TlPlanAction *) g_ptr_array_index (posts, 0))->channel;
  g_autofree char *name = page == 0 ? g_strdup_printf ("%s.csv", base_name)
                                    : g_strdup_printf ("%s-%u.csv", base_name, page + 1);
  g_autoptr (GBytes) contents = NULL;
  TlCsv csv;

  tl_csv_init (&csv);
  tl_csv_add_header (&csv, columns, N_COLUMNS (channel));
  for (guint i = first; i < MIN (posts->len, first + MAX_ROWS); i++)
    add_row (folder->input, &csv, g_ptr_array_index (posts, i));
  contents = tl_csv_finish (&csv);

  g_ptr_array_add (folder->files, tl_export_file_new (name, contents));
}

/* The posts of a channel, out of all. */
static GPtrArray *
list_of_channel (const TlExportInput *input,
                 GPtrArray           *posts,
                 const char          *channel)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < posts->len; i++)
    {
      const TlPlanAction *post = g_ptr_array_index (posts, i);

      if (g_str_equal (post->channel, channel) && !tl_scheduler_is_video (input, post))
        g_ptr_array_add (list, (gpointer) post);
    }

  return list;
}

static GPtrArray *
buffer_make_files (const TlExportInput  *input,
                   GCancellable         *cancellable,
                   GError              **error)
{
  g_autoptr (GPtrArray) posts = tl_scheduler_list_posts (input);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_export_file_free);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Folder folder = { input, files, names };

  for (guint i = 0; i < posts->len; i++)
    {
      const TlPlanAction *post = g_ptr_array_index (posts, i);
      g_autoptr (GPtrArray) list = NULL;
      g_autofree char *base_name = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (!g_hash_table_add (seen, (gpointer) post->channel))
        continue;

      list = list_of_channel (input, posts, post->channel);
      if (list->len == 0)
        continue;

      base_name = dup_base_name (&folder, post->channel);
      for (guint page = 0; page * MAX_ROWS < list->len; page++)
        add_file (&folder, base_name, page, list);
    }

  return g_steal_pointer (&files);
}

static const char *
buffer_label (void)
{
  return _("Posts for Buffer");
}

static const char *
buffer_caution (void)
{
  return _("One file for each channel, 100 posts at most in each; a free account takes 10 at a time. Buffer takes no "
           "videos this way, so they are left out, and a picture has to be a web address of a JPEG or PNG file of at most "
           "5 MB. Posts without a text stay without one. Times are those of the business. Checked against Buffer’s help "
           "in September 2026.");
}

const TlExporter tl_buffer_exporter = {
  .name = "buffer",
  .label = buffer_label,
  .caution = buffer_caution,
  .extension = "csv",
  .mime_type = "text/csv",
  .has_person = TRUE,
  .make_files = buffer_make_files,
};
