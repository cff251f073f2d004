/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/tl-document.h"

G_BEGIN_DECLS

/* A Monday. */
#define TODAY tl_day_new (2027, 3, 1)

gpointer      get_business (TlDocument *document);
TlRecordList *get_team     (TlDocument *document);
gpointer      get_settings (TlDocument *document);
void          assert_title (TlDocument *document,
                            const char *expected);

/* Which properties are notified. */
typedef struct
{
  TlDocument *document;
  GString *names; /* each followed by a space */
} Watch;

Watch *watch_new       (TlDocument *document);
void   watch_free      (Watch      *watch);

/* The order in which properties are notified together is nobody's business;
 * @expected is sorted. */
void   assert_notified (Watch      *watch,
                        const char *expected);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Watch, watch_free)

G_END_DECLS
