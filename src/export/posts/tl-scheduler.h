/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "export/posts/tl-csv.h"
#include "export/tl-exporter.h"

G_BEGIN_DECLS

/*
 * The posts that are still to appear, as tables that programs which publish posts
 * take in, and as a plain one. What the plan does not hold, the text of a post, its
 * picture and the picture in words, is what a person wrote to the action; where
 * nobody did, the field is empty, so that nothing appears that nobody wrote.
 *
 * Columns and limits are those that each program's help, or two independent
 * programs that write for it, gave in September 2026.
 */

extern const TlExporter tl_buffer_exporter;
extern const TlExporter tl_metricool_exporter;
extern const TlExporter tl_posts_exporter;

/* What the formats share. */
GPtrArray *tl_scheduler_list_posts (const TlExportInput *input);
gboolean   tl_scheduler_is_video   (const TlExportInput *input,
                                     const TlPlanAction  *post);
const char *tl_scheduler_get_picture (const TlPlanAction *post);
GPtrArray *tl_scheduler_take_table (const char          *name,
                                    TlCsv               *table);

G_END_DECLS
