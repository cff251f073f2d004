/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "document/tl-action.h"
#include "document/tl-document.h"

G_BEGIN_DECLS

/**
 * TlActionColumn:
 *
 * What a table of actions shows of each.
 */
typedef enum
{
  TL_ACTION_COLUMN_DATE,
  TL_ACTION_COLUMN_TIME,
  TL_ACTION_COLUMN_TITLE,
  TL_ACTION_COLUMN_CHANNEL,
  TL_ACTION_COLUMN_PERSON,
  TL_ACTION_COLUMN_HOURS,
  TL_ACTION_COLUMN_STATUS,
} TlActionColumn;
#define TL_N_ACTION_COLUMNS (TL_ACTION_COLUMN_STATUS + 1)

const char          *tl_action_column_get_nick  (TlActionColumn      field);
const char          *tl_action_column_get_title (TlActionColumn      field);
char                *tl_action_column_dup_text  (TlActionColumn      field,
                                                 TlDocument         *document,
                                                 TlAction           *action);
GtkColumnViewColumn *tl_action_column_new       (TlActionColumn      field,
                                                 TlDocument         *document);
GtkListItemFactory  *tl_action_list_factory_new (TlDocument         *document);
void                 tl_action_cells_refresh    (GtkListItemFactory *factory);

G_END_DECLS
