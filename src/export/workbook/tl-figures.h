/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wording/tl-wording.h"

G_BEGIN_DECLS

/**
 * TlFigure:
 * @channel: id of the channel that it is about
 * @says: the figure and what it is a figure of, in the reader's language
 * @source: (nullable): the catalogue's #TlSource
 *
 * A published figure that the plan rests on.
 */
typedef struct
{
  const char *channel;
  char *says;
  gpointer source;
} TlFigure;

void       tl_figure_free  (TlFigure        *self);

/* (transfer full) (element-type TlFigure): of each channel, the best one first: how
 * often to post, who is there, what others reach. Each is said once. Our own
 * estimates are not among them. */
GPtrArray *tl_figures_new  (const TlReading *reading);

G_END_DECLS
