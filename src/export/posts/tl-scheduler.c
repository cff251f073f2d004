/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-scheduler.h"

#include "catalogue/tl-format.h"
#include "tracking/tl-picture-kind.h"

/**
 * tl_scheduler_list_posts:
 *
 * Returns: (transfer container) (element-type TlPlanAction): what appears on a
 *   channel and is still to be done, from today on, in the order of the plan
 */
GPtrArray *
tl_scheduler_list_posts (const TlExportInput *input)
{
  const TlPlan *plan = input->reading.plan;
  const TlDay today = input->situation.today;
  GPtrArray *posts = g_ptr_array_new ();

  for (guint i = 0; i < plan->n_actions; i++)
    {
      const TlPlanAction *action = &plan->actions[i];

      if (action->publish_on != TL_DAY_NONE && action->channel != NULL && action->status == TL_ACTION_PLANNED
          && (today == TL_DAY_NONE || action->publish_on >= today)
          && (input->person == NULL || g_strcmp0 (action->operator_id, input->person) == 0))
        g_ptr_array_add (posts, (gpointer) action);
    }

  return posts;
}

/**
 * tl_scheduler_is_video:
 *
 * Returns: whether the post is a moving picture: nobody but who makes those can
 *   make its format
 */
gboolean
tl_scheduler_is_video (const TlExportInput *input,
                       const TlPlanAction  *post)
{
  TlFormat *format = post->format == NULL ? NULL : tl_catalogue_find_format (input->reading.catalogue, post->format);

  return format != NULL && tl_record_get_flags (format, TL_FORMAT_SKILLS) == TL_SKILL_VIDEO;
}

/**
 * tl_scheduler_get_picture:
 *
 * Returns: (transfer none) (nullable): the web address of its picture, if that is
 *   what somebody wrote: nobody else can fetch a file from their computer
 */
const char *
tl_scheduler_get_picture (const TlPlanAction *post)
{
  return tl_picture_kind_of (post->picture) == TL_PICTURE_WEB ? post->picture : NULL;
}

/**
 * tl_scheduler_take_table:
 * @name: of the file
 * @table: (transfer full): all that is in it
 *
 * Returns: (transfer full) (element-type TlExportFile): the files of a format that
 *   makes only this one
 */
GPtrArray *
tl_scheduler_take_table (const char *name,
                         TlCsv      *table)
{
  g_autoptr (GBytes) contents = tl_csv_finish (table);
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_export_file_free);

  g_ptr_array_add (files, tl_export_file_new (name, contents));

  return files;
}
