/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlKeyDate:
 *
 * A day or a span in which something happens in the business.
 */
#define TL_TYPE_KEY_DATE (tl_key_date_get_type ())
G_DECLARE_FINAL_TYPE (TlKeyDate, tl_key_date, TL, KEY_DATE, TlRecord)

/**
 * TlKeyDateField:
 * @TL_KEY_DATE_NAME: what it is called
 * @TL_KEY_DATE_KIND: what it is
 * @TL_KEY_DATE_FIRST: the first day
 * @TL_KEY_DATE_LAST: the last day; not set: the first day alone
 * @TL_KEY_DATE_YEARLY: comes again each year on the same days
 * @TL_KEY_DATE_PILLAR: the theme that it belongs to
 * @TL_KEY_DATE_OFFER: what there is for the customer
 */
typedef enum
{
  TL_KEY_DATE_NAME = 1,
  TL_KEY_DATE_KIND,
  TL_KEY_DATE_FIRST,
  TL_KEY_DATE_LAST,
  TL_KEY_DATE_YEARLY,
  TL_KEY_DATE_PILLAR,
  TL_KEY_DATE_OFFER,
} TlKeyDateField;

G_END_DECLS
