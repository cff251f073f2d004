/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-brief-pdf.h"

#include <cairo-pdf.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "export/tl-paper-size.h"
#include "tl-brief-amend.h"
#include "tl-brief.h"

#define SUBJECT N_("Social media strategy and plan")

/* The language of the program's words, as far as they are translated. */
static char *
dup_language (void)
{
  const char * const *names = g_get_language_names ();
  g_autofree char *language = g_strdup (names[0]);

  if (g_str_equal (_(SUBJECT), SUBJECT))
    return g_strdup ("en");

  return g_strdelimit (g_strndup (language, strcspn (language, ".@")), "_", '-');
}

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* Dates are those of the plan, so that the same document gives the same file. */
static void
set_metadata (cairo_surface_t     *surface,
              TlBrief             *brief,
              const TlExportInput *input)
{
  g_autofree char *day = tl_day_to_string (input->reading.plan->frame.start);
  g_autofree char *moment = g_strconcat (day, "T00:00:00Z", NULL);
  const char *title = tl_brief_get_title (brief);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, _(SUBJECT));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Throughline");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, moment);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, moment);
}

static void
add_outline (cairo_surface_t *surface,
             TlBrief         *brief)
{
  for (guint i = 0; i < tl_brief_get_n_headings (brief); i++)
    {
      g_autofree char *place = NULL;
      TlBriefHeading heading;

      tl_brief_get_heading (brief, i, &heading);
      place = g_strdup_printf ("page=%u pos=[0 %d]", heading.page + 1, (int) heading.y);
      cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, heading.title, place,
                                     CAIRO_PDF_OUTLINE_FLAG_OPEN);
    }
}

static void
draw (cairo_surface_t *surface,
      TlBrief         *brief,
      GCancellable    *cancellable)
{
  const guint n_pages = tl_brief_get_n_pages (brief);
  cairo_t *cr = cairo_create (surface);

  /* The document ends before its last page does: behind that, the end would begin
   * another page. */
  cairo_tag_begin (cr, "Document", NULL);
  for (guint page = 0; page < n_pages && !g_cancellable_is_cancelled (cancellable); page++)
    {
      tl_brief_draw_page (brief, page, cr);
      if (page + 1 == n_pages)
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
    }

  cairo_destroy (cr);
}

static GBytes *
brief_make (const TlExportInput  *input,
            GCancellable         *cancellable,
            GError              **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (TlBrief) brief = NULL;
  g_autofree char *language = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;
  double width, height;

  g_return_val_if_fail (TL_IS_STRATEGY (input->reading.strategy), NULL);
  g_return_val_if_fail (input->reading.plan != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  tl_paper_get_size (input->reading.strategy, &width, &height);
  brief = tl_brief_new (input, width, height);

  surface = cairo_pdf_surface_create_for_stream (append, bytes, width, height);
  /* What is added afterwards needs the plain form of this version. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (surface, brief, input);
  add_outline (surface, brief);
  draw (surface, brief, cancellable);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                   /* Translators: %s is a technical cause, in English. */
                   _("The brief could not be made: %s"), cairo_status_to_string (status));
      return NULL;
    }

  language = dup_language ();
  tl_brief_amend (bytes, language, tl_brief_get_alternatives (brief));

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static const char *
brief_label (void)
{
  return _("Brief");
}

const TlExporter tl_brief_exporter = {
  .name = "pdf",
  .label = brief_label,
  .extension = "pdf",
  .mime_type = "application/pdf",
  .make = brief_make,
};
