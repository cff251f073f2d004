/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "export/tl-exporter.h"

G_BEGIN_DECLS

/**
 * TlBriefHeading:
 * @title: in the reader's language
 * @page: from 0
 * @y: where it stands, in points from the top
 *
 * A heading of a brief, for a list of contents.
 */
typedef struct
{
  const char *title;
  guint page;
  double y;
} TlBriefHeading;

/**
 * TlBrief:
 *
 * What the owner hands to the bank, a partner or somebody new: a strategy and its
 * plan on a few pages. Laid out once, for one size of paper; any page can then be
 * drawn in any order and as often as wanted, on any surface: a file, a printer or a
 * preview.
 *
 * What prints it gives the size of the whole sheet, upright or not, and draws in points
 * from its corner: the brief has margins of its own.
 *
 * A brief has two to four pages on A4 and US Letter, whatever the document holds:
 * long texts end in “…”, long lists in “and 3 more”.
 */
typedef struct _TlBrief TlBrief;

TlBrief    *tl_brief_new             (const TlExportInput *input,
                                      double               width,
                                      double               height);
void        tl_brief_free            (TlBrief             *self);
const char *tl_brief_get_title       (TlBrief             *self);
guint       tl_brief_get_n_pages     (TlBrief             *self);
void        tl_brief_draw_page       (TlBrief             *self,
                                      guint                page,
                                      cairo_t             *cr);
guint       tl_brief_get_n_headings  (TlBrief             *self);
void        tl_brief_get_heading     (TlBrief             *self,
                                      guint                position,
                                      TlBriefHeading      *heading);
const char * const *
            tl_brief_get_alternatives (TlBrief            *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlBrief, tl_brief_free)

G_END_DECLS
