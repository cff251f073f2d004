/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-list-form.h"

#include "app/step-audience/tl-audience-forms.h"
#include "app/step-listening/tl-listening-forms.h"
#include "app/step-metrics/tl-metrics-forms.h"
#include "app/step-objective/tl-objective-forms.h"
#include "app/step-team/tl-team-forms.h"
#include "wording/tl-wording.h"

/**
 * tl_list_form_find:
 * @type: the type of the items of a list that is edited in a form
 *
 * Returns: (transfer none): how they are shown and edited
 */
const TlListForm *
tl_list_form_find (GType type)
{
  static const TlListForm *tables[] = {
    tl_team_list_forms,
    tl_objective_list_forms,
    tl_listening_list_forms,
    tl_audience_list_forms,
    tl_metrics_list_forms,
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      for (const TlListForm *form = tables[i]; form->get_type != NULL; form++)
        {
          if (form->get_type () == type)
            return form;
        }
    }

  g_return_val_if_reached (NULL);
}

/**
 * tl_list_form_dup_name:
 * @self: how such records are shown
 * @document: the document
 * @record: a record
 *
 * Returns: (transfer full): what to call it
 */
char *
tl_list_form_dup_name (const TlListForm *self,
                       TlDocument       *document,
                       TlRecord         *record)
{
  return self->name != NULL ? self->name (document, record) : tl_wording_record (record);
}
