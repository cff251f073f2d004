/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document/tl-document.h"
#include "tl-completeness.h"

G_BEGIN_DECLS

/**
 * TlPage:
 *
 * One page of the window: a header bar, a clamped column of boxed lists, and what
 * was found there at its foot.
 *
 * A page is made for one document and lives as long as the window shows it.
 * "document" is construct-only, so a subclass binds its widgets in
 * `constructed`. In a template, children of a page go into the column; a child
 * of the type "body" takes the column's place and does its own scrolling.
 *
 * What #AdwNavigationPage has, "title" and "tag", names the page for people and
 * for code: "team", "objective", "listening", "audience", "metrics",
 * "overview", "channels", "actions". The page stands in an #AdwNavigationView,
 * so deeper pages can be pushed on it (`navigation.push`).
 *
 * Properties: "document", "icon-name", "description" (one sentence of why the
 * page matters, above the column), "completeness" (#TlCompleteness, read-only),
 * "narrow" (there is little room), "previous" and "next" (the pages that Back
 * and Next lead to, or %NULL).
 */
#define TL_TYPE_PAGE (tl_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (TlPage, tl_page, TL, PAGE, AdwNavigationPage)

/**
 * TlPageClass:
 * @fields: the fields of the strategy (#TlStrategyField) that the page asks
 *   for, ended by 0; %NULL for a page that asks for nothing. From them come
 *   its completeness and its findings
 * @reveal: shows the place that a path of the document means, below one of
 *   @fields: opens, scrolls and focuses. The default focuses the page's first
 *   control
 * @updated: called when the plan and the findings have changed, as soon as the
 *   page is seen, and before it is seen first
 */
struct _TlPageClass
{
  AdwNavigationPageClass parent_class;

  const guint *fields;

  void (*reveal)  (TlPage     *self,
                   const char *path);
  void (*updated) (TlPage     *self);
};

TlDocument    *tl_page_get_document     (TlPage         *self);
const char    *tl_page_get_icon_name    (TlPage         *self);
TlCompleteness tl_page_get_completeness (TlPage         *self);
gboolean       tl_page_get_narrow       (TlPage         *self);
gboolean       tl_page_owns_path        (TlPage         *self,
                                         const char     *path);
gboolean       tl_page_is_silent        (TlPage         *self);
void           tl_page_reveal           (TlPage         *self,
                                         const char     *path);
void           tl_page_focus            (TlPage         *self);

/* From any widget on a page. */
gboolean       tl_page_remove_record    (GtkWidget      *widget,
                                         TlRecord       *record,
                                         const char     *label,
                                         const char     *told);

G_END_DECLS
