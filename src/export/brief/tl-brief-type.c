/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-brief-type.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* Figures that stand under each other; no ligatures, which searching and copying would
 * stumble over. */
#define FEATURES "tnum=1, liga=0"

/* The first of these that is there; what it lacks comes from the others. */
#define FAMILIES "Adwaita Sans, Cantarell, Noto Sans, Sans"

/* A text that is longer is cut before it is set. No line holds so many
 * characters, so that none is missing that there is room for. */
#define LINE_MAX_CHARACTERS 200

/* No script puts more marks on one letter; towers of them would reach into the
 * lines above. */
#define MOST_MARKS 4

/* Numbers are never cut; what all is about is only then on two lines. */
#define SMALLEST_NUMBER 5.0
#define SMALLEST_FIGURE 12.0

#define LINE_SEPARATOR 0x2028
#define LINE_SEPARATOR_TEXT "\u2028"

typedef struct
{
  double size;
  double leading; /* from line to line */
  PangoWeight weight;
  TlBriefInk ink;
} Style;

static const Style styles[TL_BRIEF_N_STYLES] = {
  [TL_BRIEF_TITLE] = { 25, 30, PANGO_WEIGHT_BOLD, TL_BRIEF_ACCENT },
  [TL_BRIEF_LEAD] = { 11.5, 16, PANGO_WEIGHT_NORMAL, TL_BRIEF_MUTED },
  [TL_BRIEF_HEADING] = { 13.5, 18, PANGO_WEIGHT_BOLD, TL_BRIEF_ACCENT },
  [TL_BRIEF_FIGURE] = { 18, 22, PANGO_WEIGHT_BOLD, TL_BRIEF_INK },
  [TL_BRIEF_BODY] = { 10.25, 14, PANGO_WEIGHT_NORMAL, TL_BRIEF_INK },
  [TL_BRIEF_LABEL] = { 10.25, 14, PANGO_WEIGHT_NORMAL, TL_BRIEF_MUTED },
  [TL_BRIEF_NAME] = { 10.25, 14, PANGO_WEIGHT_BOLD, TL_BRIEF_INK },
  [TL_BRIEF_CELL] = { 8.75, 12, PANGO_WEIGHT_NORMAL, TL_BRIEF_INK },
  [TL_BRIEF_CELL_STRONG] = { 8.75, 12, PANGO_WEIGHT_BOLD, TL_BRIEF_INK },
  [TL_BRIEF_HEAD] = { 8, 11, PANGO_WEIGHT_BOLD, TL_BRIEF_MUTED },
  [TL_BRIEF_NOTE] = { 8.25, 12, PANGO_WEIGHT_NORMAL, TL_BRIEF_MUTED },
};

static const double inks[][3] = {
  [TL_BRIEF_INK] = { 0.10, 0.11, 0.12 },
  [TL_BRIEF_MUTED] = { 0.34, 0.35, 0.37 },
  [TL_BRIEF_ACCENT] = { 0.106, 0.294, 0.353 },
  [TL_BRIEF_RULE] = { 0.70, 0.72, 0.74 },
  [TL_BRIEF_TINT] = { 0.90, 0.925, 0.935 },
};

/**
 * tl_brief_type_init:
 * @self: (out caller-allocates): type for pages in the reader's language
 */
void
tl_brief_type_init (TlBriefType *self)
{
  g_autoptr (PangoFontDescription) family = pango_font_description_from_string (FAMILIES);
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);

  *self = (TlBriefType) {
    .context = pango_font_map_create_context (fonts),
    /* Translators: If your language is written from right to left, translate this
     * as "rtl". Otherwise leave it as it is. */
    .mirrored = g_str_equal (C_("direction of pages", "ltr"), "rtl"),
  };

  pango_cairo_context_set_resolution (self->context, 72);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_font_description (self->context, family);
  pango_context_set_base_dir (self->context, self->mirrored ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  cairo_font_options_destroy (options);
}

void
tl_brief_type_clear (TlBriefType *self)
{
  g_clear_object (&self->context);
}

static gboolean
is_line_end (gunichar c)
{
  return c == '\n' || c == '\r' || c == '\v' || c == '\f' || c == 0x85 || c == LINE_SEPARATOR || c == 0x2029;
}

/* Whether the space before @next, behind @last, would part a number from its unit. */
static gboolean
is_before_unit (gunichar    last,
                const char *next)
{
  const gunichar c = g_utf8_get_char (next);

  return g_unichar_isdigit (last) &&
         (c == '%' || (g_unichar_isalpha (c) && !g_unichar_isalnum (g_utf8_get_char (g_utf8_next_char (next)))));
}

/* What has no shape of its own and could turn what is around it upside down. */
static gboolean
is_unwanted (gunichar c)
{
  const gboolean no_character = (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
  const gboolean override = c >= 0x202a && c <= 0x202e;

  return c == 0xad || c == 0xfeff || no_character || override || g_unichar_iscntrl (c);
}

/**
 * tl_brief_type_clean:
 * @text: UTF-8 text that somebody typed
 * @max: how many characters of it are wanted
 * @most: how many lines; what is cut off leaves “…”
 *
 * Makes text fit for the page: one paragraph, in which line ends are kept and
 * several in a row are one, without what cannot be shown. A number keeps its unit
 * beside it.
 *
 * Returns: (transfer full): the text
 */
char *
tl_brief_type_clean (const char *text,
                     guint       max,
                     guint       most)
{
  GString *out = g_string_new (NULL);
  gboolean ended = FALSE, spaced = FALSE;
  gunichar last = 0;
  guint n = 0, n_lines = 1, marks = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      ended = ended || is_line_end (c);
      spaced = spaced || c == ' ' || c == '\t';
      if (is_line_end (c) || c == ' ' || is_unwanted (c))
        continue;

      marks = g_unichar_ismark (c) ? marks + 1 : 0;
      if (marks > MOST_MARKS)
        continue;

      n_lines += ended && out->len > 0;
      if (n++ >= max || n_lines > most)
        {
          g_string_append (out, "…");
          break;
        }

      if (ended && out->len > 0)
        g_string_append_unichar (out, LINE_SEPARATOR);
      else if (spaced && out->len > 0)
        g_string_append (out, is_before_unit (last, p) ? "\u00a0" : " ");
      ended = spaced = FALSE;
      last = c;
      g_string_append_unichar (out, c);
    }

  return g_string_free_and_steal (out);
}

static void
add_attribute (PangoAttrList  *attributes,
               PangoAttribute *attribute,
               guint           end)
{
  attribute->start_index = 0;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

static PangoAttrList *
make_attributes (const Style *style,
                 double       size,
                 gsize        label_length)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  int leading = (int) (style->leading * PANGO_SCALE);

  add_attribute (attributes, pango_attr_size_new_absolute ((int) (size * PANGO_SCALE)), G_MAXUINT);
  add_attribute (attributes, pango_attr_weight_new (style->weight), G_MAXUINT);
  add_attribute (attributes, pango_attr_line_height_new_absolute (leading), G_MAXUINT);
  add_attribute (attributes, pango_attr_font_features_new (FEATURES), G_MAXUINT);
  add_attribute (attributes, pango_attr_insert_hyphens_new (FALSE), G_MAXUINT);
  if (label_length > 0)
    add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), (guint) label_length);

  return attributes;
}

/* Text of the other direction would begin at the other edge. */
static void
set_alignment (const TlBriefType *self,
               PangoLayout       *layout,
               TlBriefAlign       align)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  const gboolean turned =
    (pango_layout_line_get_resolved_direction (line) == PANGO_DIRECTION_RTL) != self->mirrored;
  const gboolean right = ((align == TL_BRIEF_END) != self->mirrored) != turned;

  pango_layout_set_alignment (layout, right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

/* Makes type smaller, so that it stands on one line. */
static void
shrink (PangoLayout *layout,
        const Style *style,
        double       width,
        double       smallest)
{
  double size = style->size;

  while (size > smallest)
    {
      g_autoptr (PangoAttrList) attributes = make_attributes (style, size, 0);
      int natural;

      pango_layout_set_width (layout, -1);
      pango_layout_set_attributes (layout, attributes);
      pango_layout_get_size (layout, &natural, NULL);
      if (natural <= width * PANGO_SCALE)
        break;
      size -= 0.5;
    }

  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
}

/* Cuts what is behind the last line end of @text off, where that is in the last line
 * that there is room for. */
static gboolean
cut_last_line (PangoLayout  *layout,
               char        **text)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, pango_layout_get_line_count (layout) - 1);
  char *end = g_strrstr (*text, LINE_SEPARATOR_TEXT);
  g_autofree char *whole = NULL;

  if (end == NULL || *text + pango_layout_line_get_start_index (line) > end)
    return FALSE;

  *end = '\0';
  whole = g_steal_pointer (text);
  *text = g_str_has_suffix (whole, "…") ? g_steal_pointer (&whole) : g_strconcat (whole, " …", NULL);

  return TRUE;
}

/* A line end behind the last line that there is room for would show as a sign. */
static void
set_text (PangoLayout *layout,
          char        *text)
{
  g_autofree char *shown = text;

  pango_layout_set_text (layout, shown, -1);
  while (cut_last_line (layout, &shown))
    pango_layout_set_text (layout, shown, -1);
}

/**
 * tl_brief_type_make:
 * @self: the type
 * @style: what the text is
 * @align: at which edge; a line at the other edge is a number, and is made smaller
 *   rather than cut
 * @width: of the column
 * @most: how many lines there are room for; what is beyond ends in “…”
 * @label: (nullable): comes first, in bold
 * @text: UTF-8 text
 *
 * Returns: (transfer full): the text, set
 */
PangoLayout *
tl_brief_type_make (const TlBriefType *self,
                    TlBriefStyle       style,
                    TlBriefAlign       align,
                    double             width,
                    guint              most,
                    const char        *label,
                    const char        *text)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autofree char *cleaned = tl_brief_type_clean (text, most * LINE_MAX_CHARACTERS, most);
  /* Translators: What stands at the beginning of a text, in bold, and the text. */
  char *all = label != NULL ? g_strdup_printf (C_("label", "%s: %s"), label, cleaned) : g_strdup (cleaned);
  gsize label_length = label != NULL ? strlen (all) - strlen (cleaned) : 0;
  g_autoptr (PangoAttrList) attributes = make_attributes (&styles[style], styles[style].size, label_length);

  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -(int) most);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  set_text (layout, all);
  set_alignment (self, layout, align);
  if (align == TL_BRIEF_END && most == 1)
    shrink (layout, &styles[style], width, SMALLEST_NUMBER);
  else if (style == TL_BRIEF_FIGURE)
    shrink (layout, &styles[style], width, SMALLEST_FIGURE);

  return layout;
}

double
tl_brief_type_get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);

  return (double) height / PANGO_SCALE;
}

double
tl_brief_type_get_leading (TlBriefStyle style)
{
  return styles[style].leading;
}

void
tl_brief_type_set_ink (cairo_t    *cr,
                       TlBriefInk  ink)
{
  cairo_set_source_rgb (cr, inks[ink][0], inks[ink][1], inks[ink][2]);
}

/**
 * tl_brief_type_show:
 * @layout: a text
 * @style: what it was made in
 * @x: of its left upper corner
 *
 * Draws text.
 */
void
tl_brief_type_show (PangoLayout  *layout,
                    TlBriefStyle  style,
                    cairo_t      *cr,
                    double        x,
                    double        y)
{
  tl_brief_type_set_ink (cr, styles[style].ink);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}
