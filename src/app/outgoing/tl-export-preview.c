/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-export-preview.h"

#include <glib/gi18n.h>
#include <math.h>
#include <sys/mman.h>

#include "export/brief/tl-brief-pdf.h"
#include "export/brief/tl-brief.h"
#include "export/tl-icalendar.h"
#include "export/tl-paper-size.h"
#include "export/workbook/tl-workbook.h"

/* As many pixels as a small picture has on a screen of twice the usual density. */
#define PAGE_WIDTH 480

void
tl_export_preview_free (TlExportPreview *self)
{
  g_free (self->contents);
  g_free (self->remark);
  g_clear_object (&self->page);
  g_free (self);
}

/* "2 weeks" */
static char *
dup_weeks (const TlExportInput *input)
{
  const guint n = input->reading.plan->frame.weeks;

  return g_strdup_printf (ngettext ("%u week", "%u weeks", n), n);
}

static char *
dup_actions (const TlExportInput *input)
{
  const guint n = input->reading.plan->n_actions;

  return g_strdup_printf (ngettext ("%u action", "%u actions", n), n);
}

static void
describe_workbook (TlExportPreview     *self,
                   const TlExportInput *input)
{
  const guint n = tl_workbook_get_n_sheets ();
  g_autofree char *sheets = g_strdup_printf (ngettext ("%u sheet", "%u sheets", n), n);
  g_autofree char *actions = dup_actions (input);
  g_autofree char *weeks = dup_weeks (input);

  /* Translators: what is in a workbook: “14 sheets, 159 actions, 13 weeks”. */
  self->contents = g_strdup_printf (C_("contents", "%s, %s, %s"), sheets, actions, weeks);
  if (input->reading.plan->n_actions == 0)
    self->remark = g_strdup (_("There are no actions in the plan yet."));
}

/* Memory for pixels, straight from the system. Where a thread has freed much, giving back
 * as large a piece of the heap makes malloc put all of that in order first, in whatever
 * thread that is; and a texture goes in the one that has the screen. */
typedef struct
{
  gpointer data;
  gsize size;
} Pixels;

static void
pixels_free (gpointer data)
{
  Pixels *self = data;

  munmap (self->data, self->size);
  g_free (self);
}

static GBytes *
pixels_new (gsize size)
{
  gpointer data = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  Pixels *self;

  if (data == MAP_FAILED)
    return NULL;

  self = g_new (Pixels, 1);
  *self = (Pixels) { data, size };

  return g_bytes_new_with_free_func (data, size, pixels_free, self);
}

/* The pixels go from Cairo's format, which is the machine's, to the screen as they are. */
static GdkTexture *
draw_page (TlBrief *brief,
           double   width,
           double   height)
{
  const int rows = (int) lround (PAGE_WIDTH * height / width);
  const int stride = cairo_format_stride_for_width (CAIRO_FORMAT_ARGB32, PAGE_WIDTH);
  g_autoptr (GBytes) bytes = pixels_new ((gsize) stride * rows);
  cairo_surface_t *surface;
  cairo_t *cr;

  if (bytes == NULL)
    return NULL;

  surface = cairo_image_surface_create_for_data ((guchar *) g_bytes_get_data (bytes, NULL), CAIRO_FORMAT_ARGB32,
                                                 PAGE_WIDTH, rows, stride);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, PAGE_WIDTH / width, PAGE_WIDTH / width);
  tl_brief_draw_page (brief, 0, cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return gdk_memory_texture_new (PAGE_WIDTH, rows, GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
describe_brief (TlExportPreview     *self,
                const TlExportInput *input)
{
  g_autoptr (TlBrief) brief = NULL;
  double width, height;
  guint n;

  tl_paper_get_size (input->reading.strategy, &width, &height);
  brief = tl_brief_new (input, width, height);
  n = tl_brief_get_n_pages (brief);
  self->page = draw_page (brief, width, height);

  if (tl_paper_is_letter (input->reading.strategy))
    self->contents = g_strdup_printf (ngettext ("%u page of US Letter", "%u pages of US Letter", n), n);
  else
    self->contents = g_strdup_printf (ngettext ("%u page of A4", "%u pages of A4", n), n);
}

static gboolean
describe_calendar (TlExportPreview      *self,
                   const TlExportInput  *input,
                   GCancellable         *cancellable,
                   GError              **error)
{
  static const char start[] = "BEGIN:VEVENT\r\n";
  g_autoptr (GBytes) bytes = tl_icalendar_exporter.make (input, cancellable, error);
  guint n = 0;
  gsize length;
  const char *text;

  if (bytes == NULL)
    return FALSE;

  text = g_bytes_get_data (bytes, &length);
  for (const char *p = text; (p = g_strstr_len (p, (gssize) (length - (gsize) (p - text)), start)) != NULL; p += strlen (start))
    n++;

  self->contents = g_strdup_printf (ngettext ("%u event", "%u events", n), n);
  self->empty = n == 0;
  if (self->empty)
    self->remark = g_strdup (input->person != NULL ? _("There is nothing for this person to do or approve.")
                                                   : _("There are no actions in the plan yet."));

  return TRUE;
}

/* Tables of posts: the head, then one row for each post. */

typedef struct
{
  guint n_posts;
  guint n_silent; /* without a text */
} Posts;

/* Takes a field from @text, which ends behind it and what parts it from the next. Says
 * whether it was the last one of its row. */
static gboolean
next_field (const char **text,
            const char  *end,
            GString     *field)
{
  const char *p = *text;
  gboolean quoted = p < end && *p == '"';
  gboolean last;

  g_string_truncate (field, 0);
  for (p += quoted ? 1 : 0; p < end; p++)
    {
      if (quoted && *p == '"')
        {
          if (p + 1 == end || p[1] != '"')
            {
              quoted = FALSE;
              continue;
            }
          p++;
        }
      else if (!quoted && (*p == ',' || *p == '\r' || *p == '\n'))
        break;
      g_string_append_c (field, *p);
    }

  last = p >= end || *p != ',';
  if (p < end && *p == '\r')
    p++;
  *text = p < end ? p + 1 : end;

  return last;
}

/* Over the posts' texts stands one of these. */
static gboolean
is_text_head (const char *head)
{
  return g_str_equal (head, "Text") || g_str_equal (head, _("Text of the post"));
}

static void
count_posts (Posts  *posts,
             GBytes *contents)
{
  g_autoptr (GString) field = g_string_new (NULL);
  gsize length;
  const char *text = g_bytes_get_data (contents, &length);
  const char *end = text + length;
  guint text_column = G_MAXUINT;

  for (guint row = 0; text < end; row++)
    {
      gboolean last = FALSE;

      for (guint column = 0; !last; column++)
        {
          last = next_field (&text, end, field);
          if (row == 0 && is_text_head (field->str))
            text_column = column;
          else if (row > 0 && column == text_column && field->len == 0)
            posts->n_silent++;
        }
      posts->n_posts += row > 0 ? 1 : 0;
    }
}

static gboolean
describe_posts (TlExportPreview      *self,
                const TlExporter     *exporter,
                const TlExportInput  *input,
                GCancellable         *cancellable,
                GError              **error)
{
  g_autoptr (GPtrArray) files = exporter->make_files (input, cancellable, error);
  g_autofree char *n_posts = NULL;
  g_autofree char *n_files = NULL;
  Posts posts = { 0 };

  if (files == NULL)
    return FALSE;

  for (guint i = 0; i < files->len; i++)
    count_posts (&posts, ((const TlExportFile *) g_ptr_array_index (files, i))->contents);

  n_posts = g_strdup_printf (ngettext ("%u post", "%u posts", posts.n_posts), posts.n_posts);
  n_files = g_strdup_printf (ngettext ("%u file", "%u files", files->len), files->len);
  /* Translators: “85 posts in 4 files”. */
  self->contents = g_strdup_printf (_("%s in %s"), n_posts, n_files);
  self->empty = posts.n_posts == 0;
  if (self->empty)
    {
      g_set_str (&self->contents, n_posts);
      self->remark = g_strdup (_("Nothing is still to appear that this format takes."));
    }
  else if (posts.n_silent == posts.n_posts)
    self->remark = g_strdup (_("None of them has a text yet."));
  else if (posts.n_silent > 0)
    self->remark = g_strdup_printf (ngettext ("%u of them has no text yet.", "%u of them have no text yet.", posts.n_silent),
                                    posts.n_silent);

  return TRUE;
}

static gboolean
describe (TlExportPreview      *self,
          const TlExporter     *exporter,
          const TlExportInput  *input,
          GCancellable         *cancellable,
          GError              **error)
{
  if (exporter->make_files != NULL)
    return describe_posts (self, exporter, input, cancellable, error);
  if (exporter == &tl_icalendar_exporter)
    return describe_calendar (self, input, cancellable, error);
  if (exporter == &tl_brief_exporter)
    describe_brief (self, input);
  else
    describe_workbook (self, input);

  return TRUE;
}

/* The thread. */

typedef struct
{
  TlExportCopy *document;
  TlExportChoice choice;
} Job;

static void
job_free (Job *job)
{
  tl_export_copy_unref (job->document);
  tl_export_choice_clear (&job->choice);
  g_free (job);
}

static void
describe_in_thread (GTask        *task,
                    gpointer      source,
                    gpointer      data,
                    GCancellable *cancellable)
{
  const Job *job = data;
  g_autoptr (TlExportPreview) preview = g_new0 (TlExportPreview, 1);
  TlExportInput input;
  GError *error = NULL;
  gboolean described;

  if (!tl_export_choice_open (&job->choice, job->document, &input, cancellable, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  described = describe (preview, job->choice.exporter, &input, cancellable, &error);
  tl_export_copy_close (job->document);

  if (described)
    g_task_return_pointer (task, g_steal_pointer (&preview), (GDestroyNotify) tl_export_preview_free);
  else
    g_task_return_error (task, error);
}

/**
 * tl_export_preview_new_async:
 * @document: a copy of the document
 * @choice: what would be made
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Finds out in a thread what there would be in the file.
 */
void
tl_export_preview_new_async (TlExportCopy         *document,
                             const TlExportChoice *choice,
                             GCancellable         *cancellable,
                             GAsyncReadyCallback   callback,
                             gpointer              user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->document = tl_export_copy_ref (document);
  tl_export_choice_copy (choice, &job->choice);

  g_task_set_source_tag (task, tl_export_preview_new_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, describe_in_thread);
}

/**
 * tl_export_preview_new_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what there is in it, or %NULL
 */
TlExportPreview *
tl_export_preview_new_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, tl_export_preview_new_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
