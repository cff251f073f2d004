/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tl-paper-size.h"

#include "strategy/tl-business.h"

/* Countries that print on US Letter, by Unicode's CLDR 45, paperSize. */
static const char * const letter_countries[] = {
  "BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE",
  NULL,
};

/**
 * tl_paper_is_letter:
 * @strategy: of a business, whose country decides
 *
 * Returns: whether it prints on US Letter
 */
gboolean
tl_paper_is_letter (TlStrategy *strategy)
{
  TlRecord *business;

  g_return_val_if_fail (TL_IS_STRATEGY (strategy), FALSE);

  business = tl_record_get_child (strategy, TL_STRATEGY_BUSINESS);

  return g_strv_contains (letter_countries, tl_record_get_text (business, TL_BUSINESS_COUNTRY));
}

/**
 * tl_paper_get_size:
 * @strategy: likewise
 * @width: (out): in points
 * @height: (out): in points
 *
 * Gets the size of its paper, upright.
 */
void
tl_paper_get_size (TlStrategy *strategy,
                   double     *width,
                   double     *height)
{
  const gboolean letter = tl_paper_is_letter (strategy);

  *width = letter ? 612 : 210 / 25.4 * 72;
  *height = letter ? 792 : 297 / 25.4 * 72;
}
