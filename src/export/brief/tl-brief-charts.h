/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-day.h"

#include "tl-brief-flow.h"

G_BEGIN_DECLS

/*
 * The brief's pictures. They tell things apart by shape and by light and dark, so
 * that they are good in black and white. Each is put into the last row.
 */

/**
 * TlBriefMark:
 *
 * How something stands, at a glance.
 */
typedef enum
{
  TL_BRIEF_MARK_NONE,  /* it is not known */
  TL_BRIEF_MARK_EMPTY,
  TL_BRIEF_MARK_HALF,
  TL_BRIEF_MARK_FULL,
} TlBriefMark;

/**
 * TlBriefWeek:
 * @planned: minutes of work
 * @available: minutes that there are
 */
typedef struct
{
  guint planned;
  guint available;
} TlBriefWeek;

void tl_brief_charts_put_accent (TlBriefFlow       *flow,
                                 guint              column,
                                 guint              n_columns);
void tl_brief_charts_put_range  (TlBriefFlow       *flow,
                                 guint              column,
                                 guint              n_columns,
                                 double             value,
                                 double             low,
                                 double             high,
                                 double             most);
void tl_brief_charts_put_share  (TlBriefFlow       *flow,
                                 guint              column,
                                 guint              n_columns,
                                 double             value,
                                 double             whole);
void tl_brief_charts_put_mark   (TlBriefFlow       *flow,
                                 guint              column,
                                 guint              n_columns,
                                 TlBriefMark        mark);
void tl_brief_charts_put_weeks  (TlBriefFlow       *flow,
                                 double             height,
                                 const TlBriefWeek *weeks,
                                 guint              n_weeks,
                                 TlDay              start);

G_END_DECLS
