/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/*
 * The brief's type: one family in a few sizes, set without regard to a screen, so
 * that a page is the same wherever it is drawn. Lengths are points.
 */

/**
 * TlBriefStyle:
 *
 * What a piece of text is. Inks stand at least 4.5 : 1 against white paper.
 */
typedef enum
{
  TL_BRIEF_TITLE,
  TL_BRIEF_LEAD,        /* the line under the title */
  TL_BRIEF_HEADING,
  TL_BRIEF_FIGURE,      /* one of the few that all is about */
  TL_BRIEF_BODY,
  TL_BRIEF_LABEL,       /* what stands beside a text */
  TL_BRIEF_NAME,        /* likewise, of somebody or something */
  TL_BRIEF_CELL,
  TL_BRIEF_CELL_STRONG,
  TL_BRIEF_HEAD,        /* over a column */
  TL_BRIEF_NOTE,
} TlBriefStyle;
#define TL_BRIEF_N_STYLES (TL_BRIEF_NOTE + 1)

typedef enum
{
  TL_BRIEF_START, /* where reading begins */
  TL_BRIEF_END,
} TlBriefAlign;

typedef enum
{
  TL_BRIEF_INK,
  TL_BRIEF_MUTED,
  TL_BRIEF_ACCENT,
  TL_BRIEF_RULE,  /* for lines that only part things */
  TL_BRIEF_TINT,  /* for grounds */
} TlBriefInk;

/**
 * TlBriefType:
 * @context: for all layouts
 * @mirrored: the page is read from right to left
 */
typedef struct
{
  PangoContext *context;
  gboolean mirrored;
} TlBriefType;

void         tl_brief_type_init        (TlBriefType       *self);
void         tl_brief_type_clear       (TlBriefType       *self);
char        *tl_brief_type_clean       (const char        *text,
                                        guint              max,
                                        guint              most);
PangoLayout *tl_brief_type_make        (const TlBriefType *self,
                                        TlBriefStyle       style,
                                        TlBriefAlign       align,
                                        double             width,
                                        guint              most,
                                        const char        *label,
                                        const char        *text);
double       tl_brief_type_get_height  (PangoLayout       *layout);
void         tl_brief_type_show        (PangoLayout       *layout,
                                        TlBriefStyle       style,
                                        cairo_t           *cr,
                                        double             x,
                                        double             y);
double       tl_brief_type_get_leading (TlBriefStyle       style);
void         tl_brief_type_set_ink     (cairo_t           *cr,
                                        TlBriefInk         ink);

G_END_DECLS
