/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/form/tl-form.h"

G_BEGIN_DECLS

/**
 * TlListForm:
 * @get_type: the type of the records
 * @add: what adding one is called, on the button and in undo; untranslated
 * @own_page: a record is edited on a page of its own, otherwise in place
 * @groups: how a record is edited
 * @n_groups: their number; one, of fields without lists, if in place
 * @name: what to call a record, %NULL for what wording calls it
 * @summary: what else to say of it in the list, or %NULL
 * @prepare: fills a new record that is in the list already, or %NULL
 * @make_beside: makes what stands beside the fields, or %NULL
 *
 * How a list of records of a type is shown and edited.
 */
typedef struct
{
  GType (*get_type) (void);
  const char *add;
  gboolean own_page;
  const TlFormGroup *groups;
  guint n_groups;
  char *(*name) (TlDocument *document,
                 TlRecord   *record);
  char *(*summary) (TlDocument *document,
                    TlRecord   *record);
  void (*prepare) (TlDocument *document,
                   TlRecord   *record);
  GtkWidget *(*make_beside) (TlDocument *document,
                             TlRecord   *record);
} TlListForm;

const TlListForm *tl_list_form_find     (GType             type);
char             *tl_list_form_dup_name (const TlListForm *self,
                                         TlDocument       *document,
                                         TlRecord         *record);

G_END_DECLS
