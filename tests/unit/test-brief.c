/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "document/tl-file-format.h"
#include "document/tl-plan-settings.h"
#include "export/brief/tl-brief-flow.h"
#include "export/brief/tl-brief-pdf.h"
#include "export/brief/tl-brief.h"
#include "export/tl-paper-size.h"
#include "full-document.h"
#include "strategy/tl-business.h"

/* In points. Nothing is nearer to the edge of the paper than 14 mm. */
#define A4_WIDTH (210 / 25.4 * 72)
#define A4_HEIGHT (297 / 25.4 * 72)
#define LETTER_WIDTH 612
#define LETTER_HEIGHT 792
#define MARGIN (14 / 25.4 * 72)

#define MANY 30

/* --- Documents --- */

static const char * const hostile[] = {
  "Wörter, die nicht enden, und Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen, noch eines davon; ",
  "Z\u0301\u0308\u0323\u0330\u0301\u0308\u0323\u0330\u0301\u0308\u0323\u0330\u0301\u0308\u0323\u0330algo",
  "xxxxxxxxxxxxxxxxxxxx",
  "line\n\nline\r\n",
  "مخبز الحي يفتح باكرا كل يوم ",
  "👩‍👩‍👧‍👦🥐",
  "漢字漢字漢字",
  "\u202eturned\u202d ",
  "tab\tbell\x07 ",
  "12,345,678,901,234 ",
};

static char *
make_hostile (guint n)
{
  const char *piece = hostile[n % G_N_ELEMENTS (hostile)];
  GString *text = g_string_new (NULL);

  while (text->len < 6000)
    g_string_append (text, piece);

  return g_string_free_and_steal (text);
}

/* Codes have to stay codes. */
static gboolean
is_words (GParamSpec *pspec)
{
  static const char * const codes[] = { "country", "language", "currency", "time-zone", NULL };

  return tl_param_get_kind (pspec) == TL_FIELD_TEXT && !g_strv_contains (codes, pspec->name);
}

static gboolean
spoil (TlRecord *record,
       gpointer  user_data)
{
  guint *n = user_data;

  for (guint field = 1; field <= tl_record_get_n_fields (record); field++)
    {
      if (is_words (tl_record_get_field (record, field)))
        {
          g_autofree char *text = make_hostile ((*n)++);

          tl_record_set_text (record, field, text);
        }
    }

  return TRUE;
}

static void
multiply (gpointer record)
{
  for (guint field = 1; field <= tl_record_get_n_fields (record); field++)
    {
      const TlFieldKind kind = tl_param_get_kind (tl_record_get_field (record, field));

      if (kind == TL_FIELD_CHILD)
        {
          multiply (tl_record_get_child (record, field));
        }
      else if (kind == TL_FIELD_LIST)
        {
          TlRecordList *list = tl_record_get_list (record, field);
          const guint n = tl_record_list_get_length (list);

          for (guint i = 0; n > 0 && i < MANY; i++)
            {
              g_autoptr (TlRecord) copy = tl_record_copy (tl_record_list_get (list, i % n), NULL);

              tl_record_list_append (list, copy);
            }
        }
    }
}

static TlDocument *
make_example (guint n)
{
  g_autoptr (GError) error = NULL;
  TlDocument *document = tl_document_new_example (tl_document_get_examples ()[n], &error);

  g_assert_no_error (error);

  return document;
}

static TlDocument *
make_bakery (void)
{
  return make_example (0);
}

static TlDocument *
make_second (void)
{
  return make_example (1);
}

static TlDocument *
make_third (void)
{
  return make_example (2);
}

/* References lead nowhere, and numbers are as large as they may be. */
static TlDocument *
make_odd (void)
{
  g_autoptr (TlEnvelope) envelope = make_full_document (PICK_LARGEST);
  gpointer plan = tl_record_get_child (envelope, TL_ENVELOPE_PLAN);
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  TlDocument *document;
  gsize length;

  tl_record_set_date (plan, TL_PLAN_SETTINGS_START, tl_day_new (2027, 3, 1));
  tl_record_set_date (plan, TL_PLAN_SETTINGS_ORIGIN, tl_day_new (2027, 2, 1));
  tl_record_set_date (plan, TL_PLAN_SETTINGS_PLAN_FROM, tl_day_new (2027, 3, 8));
  data = tl_file_format_write (envelope, &length);
  document = tl_document_new_from_data (data, length, &error);
  g_assert_no_error (error);

  return document;
}

static TlDocument *
make_many (void)
{
  TlDocument *document = make_bakery ();

  multiply (tl_document_get_strategy (document));

  return document;
}

static TlDocument *
make_spoilt (void)
{
  TlDocument *document = make_many ();
  guint n = 0;

  tl_record_foreach (tl_document_get_strategy (document), spoil, &n);

  return document;
}

static const struct
{
  const char *name;
  TlDocument *(*make) (void);
} documents[] = {
  { "bakery", make_bakery },
  { "second example", make_second },
  { "third example", make_third },
  { "empty", tl_document_new },
  { "odd", make_odd },
  { "many", make_many },
  { "spoilt", make_spoilt },
};

static TlBrief *
make_brief (TlDocument *document,
            double      width,
            double      height)
{
  TlExportInput input;

  tl_export_input_init (&input, document);

  return tl_brief_new (&input, width, height);
}

/* --- Pages --- */

static void
assert_inside (TlBrief    *brief,
               guint       page,
               double      width,
               double      height,
               const char *name)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x, y, inked_width, inked_height;

  tl_brief_draw_page (brief, page, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_recording_surface_ink_extents (surface, &x, &y, &inked_width, &inked_height);
  g_test_message ("%s, page %u: %.1f %.1f %.1f %.1f", name, page + 1, x, y, inked_width, inked_height);

  g_assert_cmpfloat (x, >=, MARGIN);
  g_assert_cmpfloat (y, >=, MARGIN - 12); /* marks of the first line may reach further up */
  g_assert_cmpfloat (x + inked_width, <=, width - MARGIN);
  g_assert_cmpfloat (y + inked_height, <=, height - MARGIN + 12);
  g_assert_cmpfloat (inked_width, >, width / 2);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
assert_paper (TlDocument *document,
              const char *name,
              double      width,
              double      height)
{
  g_autoptr (TlBrief) brief = make_brief (document, width, height);
  const guint n_pages = tl_brief_get_n_pages (brief);

  g_assert_cmpuint (n_pages, >=, 2);
  g_assert_cmpuint (n_pages, <=, 4);

  for (guint page = 0; page < n_pages; page++)
    assert_inside (brief, page, width, height, name);
}

static void
test_pages (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  TlDocument *document = documents[i].make ();

  assert_paper (document, documents[i].name, A4_WIDTH, A4_HEIGHT);
  assert_paper (document, documents[i].name, LETTER_WIDTH, LETTER_HEIGHT);

  g_assert_finalize_object (document);
}

/* Small paper gets small type, not lost words. */
static void
test_small_paper (void)
{
  TlDocument *document = make_bakery ();
  g_autoptr (TlBrief) brief = make_brief (document, A4_WIDTH / 2, A4_HEIGHT / 2);

  for (guint page = 0; page < tl_brief_get_n_pages (brief); page++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      double x, y, width, height;

      tl_brief_draw_page (brief, page, cr);
      cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
      g_assert_cmpfloat (x, >=, MARGIN / 2);
      g_assert_cmpfloat (x + width, <=, A4_WIDTH / 2 - MARGIN / 2);
      g_assert_cmpfloat (y + height, <=, A4_HEIGHT / 2 - MARGIN / 2);

      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }

  g_assert_finalize_object (document);
}

static void
test_headings (void)
{
  TlDocument *document = make_bakery ();
  g_autoptr (TlBrief) brief = make_brief (document, A4_WIDTH, A4_HEIGHT);
  TlBriefHeading before = { NULL, 0, 0 };

  g_assert_cmpstr (tl_brief_get_title (brief), ==, "Sweet Alder Bakery");
  g_assert_cmpuint (tl_brief_get_n_headings (brief), ==, 8);

  for (guint i = 0; i < tl_brief_get_n_headings (brief); i++)
    {
      TlBriefHeading heading;

      tl_brief_get_heading (brief, i, &heading);
      g_assert_cmpstr (heading.title, !=, "");
      g_assert_cmpuint (heading.page, <, tl_brief_get_n_pages (brief));
      g_assert_true (heading.page > before.page || heading.y > before.y);
      before = heading;
    }

  g_assert_cmpuint (g_strv_length ((char **) tl_brief_get_alternatives (brief)), ==, 1);
  g_assert_true (g_str_has_prefix (tl_brief_get_alternatives (brief)[0], "On average "));

  g_assert_finalize_object (document);
}

static GBytes *
draw_image (TlBrief *brief,
            guint    page)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 300, 400);
  cairo_t *cr = cairo_create (surface);
  GBytes *bytes;

  cairo_scale (cr, 0.5, 0.5);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  tl_brief_draw_page (brief, page, cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface),
                       (gsize) (cairo_image_surface_get_stride (surface) * cairo_image_surface_get_height (surface)));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return bytes;
}

/* A printer draws pages in any order, a preview again and again. */
static void
test_any_order (void)
{
  TlDocument *document = make_bakery ();
  g_autoptr (TlBrief) brief = make_brief (document, A4_WIDTH, A4_HEIGHT);
  g_autoptr (GBytes) second = draw_image (brief, 1);
  g_autoptr (GBytes) first = draw_image (brief, 0);
  g_autoptr (GBytes) second_again = draw_image (brief, 1);

  g_assert_true (g_bytes_equal (second, second_again));
  g_assert_false (g_bytes_equal (first, second));

  g_assert_finalize_object (document);
}

/* --- Files --- */

static GBytes *
make_file (TlDocument   *document,
           GCancellable *cancellable,
           GError      **error)
{
  TlExportInput input;

  tl_export_input_init (&input, document);

  return tl_brief_exporter.make (&input, cancellable, error);
}

static void
test_same_bytes (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  TlDocument *one = documents[i].make (), *other = documents[i].make ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) first = make_file (one, NULL, &error);
  g_autoptr (GBytes) second = make_file (one, NULL, &error);
  g_autoptr (GBytes) third = make_file (other, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (g_bytes_get_data (first, NULL), "%PDF-"));
  g_assert_true (g_bytes_equal (first, second));
  /* Copies have ids of their own, by which ties break. */
  if (documents[i].make != make_many && documents[i].make != make_spoilt)
    g_assert_true (g_bytes_equal (first, third));

  g_assert_finalize_object (one);
  g_assert_finalize_object (other);
}

static void
test_cancel (void)
{
  TlDocument *document = make_bakery ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (make_file (document, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  g_assert_finalize_object (document);
}

static void
test_paper_size (void)
{
  static const struct
  {
    const char *country;
    double width;
    double height;
  } cases[] = {
    { "US", LETTER_WIDTH, LETTER_HEIGHT },
    { "CA", LETTER_WIDTH, LETTER_HEIGHT },
    { "DE", A4_WIDTH, A4_HEIGHT },
    { "", A4_WIDTH, A4_HEIGHT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TlStrategy) strategy = tl_record_new (TL_TYPE_STRATEGY, NULL);
      double width, height;

      tl_record_set_text (tl_record_get_child (strategy, TL_STRATEGY_BUSINESS), TL_BUSINESS_COUNTRY, cases[i].country);
      tl_paper_get_size (strategy, &width, &height);
      g_assert_cmpfloat_with_epsilon (width, cases[i].width, 0.001);
      g_assert_cmpfloat_with_epsilon (height, cases[i].height, 0.001);
      g_assert_cmpint (tl_paper_is_letter (strategy), ==, width == LETTER_WIDTH);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autofree char *pages = g_strdup_printf ("/brief/pages/%s", documents[i].name);
      g_autofree char *bytes = g_strdup_printf ("/brief/same-bytes/%s", documents[i].name);

      g_test_add_data_func (pages, GUINT_TO_POINTER (i), test_pages);
      g_test_add_data_func (bytes, GUINT_TO_POINTER (i), test_same_bytes);
    }

  g_test_add_func ("/brief/small-paper", test_small_paper);
  g_test_add_func ("/brief/headings", test_headings);
  g_test_add_func ("/brief/any-order", test_any_order);
  g_test_add_func ("/brief/cancel", test_cancel);
  g_test_add_func ("/brief/paper-size", test_paper_size);

  return g_test_run ();
}
