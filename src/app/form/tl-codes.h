/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/form/tl-options.h"

G_BEGIN_DECLS

/*
 * Codes of international standards and small numbers as choices with names
 * that people know. The names of countries, languages and currencies are
 * translated where the system has the translations.
 */
TlOptions *tl_codes_new_countries  (void);
TlOptions *tl_codes_new_languages  (void);
TlOptions *tl_codes_new_currencies (void);
TlOptions *tl_codes_new_time_zones (void);
TlOptions *tl_codes_new_months     (void);
TlOptions *tl_codes_new_quarters   (void);

G_END_DECLS
