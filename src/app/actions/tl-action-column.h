/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "document/tl-action.h"
#include "document/tl-document.h"

G_BEGIN_DECLS

/**
 * TlActionField:
 *
 * What a table of actions shows of each.
 */
typedef enum
{
  TL_ACTION_FIELD_DATE,
  TL_ACTION_FIELD_TIME,
  TL_ACTION_FIELD_TITLE,
  TL_ACTION_FIELD_CHANNEL,
  TL_ACTION_FIELD_PERSON,
  TL_ACTION_FIELD_HOURS,
} TlActionField;
#define TL_N_ACTION_FIELDS (TL_ACTION_FIELD_HOURS + 1)

const char          *tl_action_field_get_nick  (TlActionField  field);
char                *tl_action_field_dup_text  (TlActionField  field,
                                                TlDocument    *document,
                                                TlAction      *action);
GtkExpression       *tl_action_field_express   (TlActionField  field,
                                                TlDocument    *document);
GtkSorter           *tl_action_field_get_sorter (TlActionField field,
                                                 TlDocument   *document);
GtkColumnViewColumn *tl_action_column_new      (TlActionField  field,
                                                TlDocument    *document);
GtkListItemFactory  *tl_action_list_factory_new (TlDocument   *document);

G_END_DECLS
