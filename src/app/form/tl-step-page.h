/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/form/tl-form.h"
#include "app/tl-page.h"

G_BEGIN_DECLS

/**
 * TlStepPage:
 *
 * A page for one step of the strategy: one form. What is still missing stands
 * at its foot, and nothing has to be filled in before anything else.
 */
#define TL_TYPE_STEP_PAGE (tl_step_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (TlStepPage, tl_step_page, TL, STEP_PAGE, TlPage)

/**
 * TlStepPageClass:
 * @groups: (array length=n_groups): what the page asks for
 */
struct _TlStepPageClass
{
  TlPageClass parent_class;

  const TlFormGroup *groups;
  guint n_groups;
};

TlForm *tl_step_page_get_form (TlStepPage *self);

G_END_DECLS
