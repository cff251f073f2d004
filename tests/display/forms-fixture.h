/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-display.h"

#include "app/form/tl-form.h"

G_BEGIN_DECLS

/* A window, on the screen, with the document of tl_test_document_new(). */
typedef struct
{
  TlDocument *document;
  TlStrategy *strategy;
  TlWindow *window;
} Fixture;

void    set_up    (Fixture       *fixture,
                   gconstpointer  data);
void    tear_down (Fixture       *fixture,
                   gconstpointer  data);

/* The form of the step whose page has that tag, shown. */
TlForm *show_step (Fixture       *fixture,
                   const char    *tag);

G_END_DECLS
