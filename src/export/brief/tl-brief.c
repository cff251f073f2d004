/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-brief-private.h"

#include <glib/gi18n-lib.h>

#include "export/tl-cell-text.h"
#include "strategy/tl-business.h"
#include "wording/tl-wording-brief.h"

#define TITLE_MAX 200

/* In points. Lines of text are no longer than can be read. */
#define MARGIN_SIDE 56.0
#define MARGIN_TOP 54.0
#define MARGIN_BOTTOM 66.0
#define WIDEST 500.0
#define FOOT 36.0

/* Smaller paper than A5 gets smaller type. */
#define LEAST_WIDTH 419.0
#define LEAST_HEIGHT 595.0

#define FEWEST_PAGES 2
#define MOST_PAGES 4

/* How much less of a page has to be blank for the next shorter measure, or for less room
 * between rows, to be the better one. At the end of it all, blank matters less. */
#define WORTH_SHORTENING 0.1
#define WORTH_TIGHTENING 0.03
#define LAST_BLANK 0.35

/* The more there is, the less of each. The last one fits on four pages whatever
 * there is. */
static const TlBriefLimits limits[] = {
  { 8, 4, 8, 8, 8, 10, 10, 4, 5, 8, 6 },
  { 6, 4, 6, 6, 6, 8, 8, 4, 4, 6, 5 },
  { 5, 3, 5, 6, 6, 8, 8, 3, 4, 5, 4 },
  { 4, 3, 4, 5, 5, 7, 6, 3, 3, 4, 3 },
  { 3, 2, 3, 4, 5, 5, 5, 2, 3, 3, 2 },
  { 2, 2, 2, 3, 4, 4, 4, 2, 2, 3, 2 },
};

static const double spacings[] = { 1, 0.8 };

/* What gets the room that is left on the pages, before what: that sentences are whole
 * comes first. */
static const gsize wishes[] = {
  G_STRUCT_OFFSET (TlBriefLimits, lines),
  G_STRUCT_OFFSET (TlBriefLimits, cell_lines),
  G_STRUCT_OFFSET (TlBriefLimits, personas),
  G_STRUCT_OFFSET (TlBriefLimits, channels),
  G_STRUCT_OFFSET (TlBriefLimits, kpis),
  G_STRUCT_OFFSET (TlBriefLimits, obstacles),
  G_STRUCT_OFFSET (TlBriefLimits, people),
  G_STRUCT_OFFSET (TlBriefLimits, pillars),
  G_STRUCT_OFFSET (TlBriefLimits, weeks),
  G_STRUCT_OFFSET (TlBriefLimits, findings),
  G_STRUCT_OFFSET (TlBriefLimits, week_actions),
};

/* The part that begins on a new page where all would fit on one: what is done,
 * after what it is done for. */
#define SECOND_PAGE_SECTION 4

struct _TlBrief
{
  TlBriefType type;
  TlBriefFlow flow;
  double scale;  /* from points of the page to points of paper */
  double width;  /* of the page */
  double height;
  double left;   /* where the text area begins */
  char *title;
  gboolean named; /* the title is the business's name */
  char *subject; /* what stands at the foot of every page */
  GPtrArray *headings;     /* of const TlBriefPlace */
  GPtrArray *alternatives; /* of char, with NULL at the end */
};

/* The height of the text area. */
static double
get_area (TlBrief *self)
{
  return self->height - MARGIN_TOP - MARGIN_BOTTOM;
}

static char *
make_title (TlStrategy *strategy,
            gboolean   *named)
{
  TlRecord *business = tl_record_get_child (strategy, TL_STRATEGY_BUSINESS);
  char *title = tl_cell_text_flatten (tl_record_get_text (business, TL_BUSINESS_NAME), TITLE_MAX);

  *named = *title != '\0';
  if (*named)
    return title;

  g_free (title);
  return g_strdup (_("Social media strategy"));
}

static char *
make_subject (const TlExportInput *input)
{
  g_autofree char *today = NULL;

  if (input->situation.today == TL_DAY_NONE)
    return g_strdup (_("Social media strategy and plan"));

  today = tl_wording_long_date (input->situation.today);

  /* Translators: at the foot of a page; a date: “Social media strategy and plan, as of
   * 9 March 2027”. */
  return g_strdup_printf (_("Social media strategy and plan, as of %s"), today);
}

static TlDay
choose_day (const TlExportInput *input)
{
  const TlPlanFrame *frame = &input->reading.plan->frame;
  const TlDay today = input->situation.today;

  if (today == TL_DAY_NONE)
    return frame->start;

  return CLAMP (today, frame->start, frame->start + 7 * frame->weeks - 1);
}

static void
write_all (TlBriefWriter *writer)
{
  tl_brief_write_front (writer);
  tl_brief_write_why (writer);
  tl_brief_write_audience (writer);
  tl_brief_write_course (writer);
  if (writer->plan->needs != 0)
    {
      tl_brief_write_needs (writer);
    }
  else
    {
      tl_brief_write_channels (writer);
      tl_brief_write_team (writer);
    }
  tl_brief_write_measures (writer);
  if (writer->plan->needs == 0)
    tl_brief_write_weeks (writer);
  tl_brief_write_risks (writer);
}

static void
write_within (TlBrief             *self,
              TlBriefWriter       *writer,
              const TlBriefLimits *most)
{
  tl_brief_flow_clear (&self->flow);
  tl_brief_flow_init (&self->flow, &self->type, MIN (self->width - 2 * MARGIN_SIDE, WIDEST));
  writer->limits = most;
  write_all (writer);
}

static void
place (TlBrief *self,
       double   spacing)
{
  tl_brief_flow_place (&self->flow, get_area (self), spacing, 0);
  if (self->flow.n_pages < FEWEST_PAGES)
    tl_brief_flow_place (&self->flow, get_area (self), spacing, SECOND_PAGE_SECTION);
}

/* How much is blank at the foot of pages, in pages. */
static double
measure_blank (TlBrief *self)
{
  double blank = 0;

  for (guint i = 0; i < self->flow.places->len; i++)
    {
      const TlBriefPlace *last = &g_array_index (self->flow.places, TlBriefPlace, i);
      const double left = 1 - (last->y + last->row->height) / get_area (self);

      if (last->page + 1 == self->flow.n_pages)
        return blank + LAST_BLANK * (1 - self->flow.filled / get_area (self));
      if (last[1].page != last->page)
        blank += left;
    }

  return blank;
}

/* One wish after the other gets as much of the room that is left as it can use. */
static void
fill_up (TlBrief       *self,
         TlBriefWriter *writer,
         guint          position,
         double         spacing)
{
  TlBriefLimits chosen = limits[position];
  guint n_pages;

  write_within (self, writer, &chosen);
  place (self, spacing);
  n_pages = self->flow.n_pages;

  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    {
      for (guint level = position; level > 0; level--)
        {
          TlBriefLimits richer = chosen;

          G_STRUCT_MEMBER (guint, &richer, wishes[i]) = G_STRUCT_MEMBER (const guint, &limits[level - 1], wishes[i]);
          write_within (self, writer, &richer);
          place (self, spacing);
          if (self->flow.n_pages > n_pages)
            break;
          chosen = richer;
        }
    }

  write_within (self, writer, &chosen);
  place (self, spacing);
}

/* Lays the pages out with ever less of each part, and takes what leaves few pages and
 * little of them blank. */
static void
lay_out (TlBrief             *self,
         const TlExportInput *input)
{
  int fiscal_year;
  guint quarter, best = G_N_ELEMENTS (limits) - 1;
  double least = G_MAXDOUBLE, spacing = spacings[G_N_ELEMENTS (spacings) - 1];
  g_autoptr (TlResults) results = NULL;
  TlBriefWriter writer = {
    .input = input,
    .reading = &input->reading,
    .strategy = input->reading.strategy,
    .plan = input->reading.plan,
    .title = self->title,
    .day = choose_day (input),
    .flow = &self->flow,
  };

  tl_quarter_of_day (input->reading.strategy, writer.day, &fiscal_year, &quarter);
  results = tl_results_new (&input->situation, fiscal_year, quarter);
  writer.results = results;

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      write_within (self, &writer, &limits[i]);

      for (guint j = 0; j < G_N_ELEMENTS (spacings); j++)
        {
          double blank;

          place (self, spacings[j]);
          blank = measure_blank (self) + WORTH_SHORTENING * i + WORTH_TIGHTENING * j;
          if (self->flow.n_pages <= MOST_PAGES && blank < least)
            {
              least = blank;
              best = i;
              spacing = spacings[j];
            }
        }

      if (self->flow.n_pages <= FEWEST_PAGES)
        break;
    }

  fill_up (self, &writer, best, spacing);
}

static void
collect (TlBrief *self)
{
  for (guint i = 0; i < self->flow.places->len; i++)
    {
      const TlBriefPlace *place = &g_array_index (self->flow.places, TlBriefPlace, i);

      if (place->row->role == TL_BRIEF_ROLE_HEADING)
        g_ptr_array_add (self->headings, (gpointer) place);
      if (place->row->alternative != NULL)
        g_ptr_array_add (self->alternatives, place->row->alternative);
    }
}

/**
 * tl_brief_new:
 * @input: what it is made of; no longer needed afterwards
 * @width: of the paper, in points
 * @height: likewise
 *
 * Lays a brief out, in the reader's language.
 *
 * Returns: (transfer full): the brief
 */
TlBrief *
tl_brief_new (const TlExportInput *input,
              double               width,
              double               height)
{
  TlBrief *self;

  g_return_val_if_fail (input != NULL && TL_IS_STRATEGY (input->reading.strategy), NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  self = g_new0 (TlBrief, 1);
  tl_brief_type_init (&self->type);
  self->scale = MIN (1, MIN (width / LEAST_WIDTH, height / LEAST_HEIGHT));
  self->width = width / self->scale;
  self->height = height / self->scale;
  self->title = make_title (input->reading.strategy, &self->named);
  self->subject = make_subject (input);
  self->headings = g_ptr_array_new ();
  self->alternatives = g_ptr_array_new_null_terminated (1, NULL, TRUE);

  lay_out (self, input);
  self->left = (self->width - self->flow.width) / 2;
  collect (self);

  return self;
}

void
tl_brief_free (TlBrief *self)
{
  g_clear_pointer (&self->alternatives, g_ptr_array_unref);
  g_clear_pointer (&self->headings, g_ptr_array_unref);
  tl_brief_flow_clear (&self->flow);
  tl_brief_type_clear (&self->type);
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->title, g_free);
  g_free (self);
}

/**
 * tl_brief_get_title:
 *
 * Returns: what it is called: the business's name, on one line
 */
const char *
tl_brief_get_title (TlBrief *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

guint
tl_brief_get_n_pages (TlBrief *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->flow.n_pages;
}

static void
draw_foot (TlBrief *self,
           guint    page,
           cairo_t *cr)
{
  const double half = self->flow.width / 2;
  g_autofree char *text = self->named ? g_strdup_printf ("%s · %s", self->title, self->subject)
                                      : g_strdup (self->subject);
  /* Translators: at the foot of a page: its number, and how many there are. */
  g_autofree char *number = g_strdup_printf (_("Page %u of %u"), page + 1, self->flow.n_pages);
  g_autoptr (PangoLayout) start =
    tl_brief_type_make (&self->type, TL_BRIEF_NOTE, TL_BRIEF_START, 1.6 * half, 1, NULL, text);
  g_autoptr (PangoLayout) end =
    tl_brief_type_make (&self->type, TL_BRIEF_NOTE, TL_BRIEF_END, 0.35 * half, 1, NULL, number);
  const double y = self->height - FOOT - tl_brief_type_get_leading (TL_BRIEF_NOTE);
  const gboolean mirrored = self->type.mirrored;

  cairo_tag_begin (cr, "Artifact", NULL);
  tl_brief_type_show (start, TL_BRIEF_NOTE, cr, self->left + (mirrored ? 0.4 * half : 0), y);
  tl_brief_type_show (end, TL_BRIEF_NOTE, cr, self->left + (mirrored ? 0 : 1.65 * half), y);
  cairo_tag_end (cr, "Artifact");
}

/**
 * tl_brief_draw_page:
 * @self: a brief
 * @page: from 0
 * @cr: where to, in points of the paper; its origin is the left upper corner
 *
 * Draws a page. On a PDF surface words can be searched and copied, and are tagged
 * for those who have them read to them.
 */
void
tl_brief_draw_page (TlBrief *self,
                    guint    page,
                    cairo_t *cr)
{
  g_return_if_fail (self != NULL && page < self->flow.n_pages);
  g_return_if_fail (cr != NULL);

  cairo_save (cr);
  cairo_scale (cr, self->scale, self->scale);

  cairo_save (cr);
  cairo_translate (cr, self->left, MARGIN_TOP);
  tl_brief_flow_draw (&self->flow, page, cr);
  cairo_restore (cr);

  draw_foot (self, page, cr);
  cairo_restore (cr);
}

guint
tl_brief_get_n_headings (TlBrief *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->headings->len;
}

/**
 * tl_brief_get_heading:
 * @position: from 0
 * @heading: (out caller-allocates): the heading, which is valid as long as @self
 */
void
tl_brief_get_heading (TlBrief        *self,
                      guint           position,
                      TlBriefHeading *heading)
{
  const TlBriefPlace *place;

  g_return_if_fail (self != NULL && position < self->headings->len);

  place = g_ptr_array_index (self->headings, position);
  *heading = (TlBriefHeading) {
    .title = pango_layout_get_text (g_array_index (place->row->cells, TlBriefCell, 0).layout),
    .page = place->page,
    .y = (MARGIN_TOP + place->y) * self->scale,
  };
}

/**
 * tl_brief_get_alternatives:
 *
 * Returns: (array zero-terminated): what each picture that says something shows, in
 *   words, in the order of the pages
 */
const char * const *
tl_brief_get_alternatives (TlBrief *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char * const *) self->alternatives->pdata;
}
