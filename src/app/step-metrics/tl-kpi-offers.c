/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-kpi-offers.h"

#include <glib/gi18n.h>

#include "strategy/tl-aim.h"
#include "strategy/tl-kpi.h"
#include "wording/tl-wording.h"

struct _TlKpiOffers
{
  AdwPreferencesGroup parent_instance;

  TlDocument *document;
  GPtrArray *shown; /* of TlKpiDefinition */
  GPtrArray *rows;  /* likewise, borrowed */
};

G_DEFINE_FINAL_TYPE (TlKpiOffers, tl_kpi_offers, ADW_TYPE_PREFERENCES_GROUP)

static G_DEFINE_QUARK (tl-kpi-definition, definition)

/* How it is counted, and how the person calls it unless they call it
 * something of their own.
 */
void
tl_kpi_follow (TlRecord        *kpi,
               TlKpiDefinition *definition)
{
  static const struct
  {
    guint to;
    guint from;
  } terms[] = {
    { TL_KPI_DIRECTION, TL_KPI_DEFINITION_DIRECTION },
    { TL_KPI_DENOMINATOR, TL_KPI_DEFINITION_DENOMINATOR },
    { TL_KPI_OBJECTIVE, TL_KPI_DEFINITION_OBJECTIVE },
    { TL_KPI_FUNNEL, TL_KPI_DEFINITION_FUNNEL },
  };

  g_return_if_fail (TL_IS_KPI (kpi));
  g_return_if_fail (TL_IS_DEFINITION (definition));

  tl_record_set_ref (kpi, TL_KPI_DEFINITION, tl_record_get_id (definition));
  if (!tl_record_is_set (kpi, TL_KPI_NAME))
    tl_record_set_text (kpi, TL_KPI_NAME, tl_wording_catalogue (tl_record_get_text (definition, TL_KPI_DEFINITION_NAME)));
  tl_record_set_text (kpi, TL_KPI_FORMULA, tl_wording_catalogue (tl_record_get_text (definition, TL_KPI_DEFINITION_FORMULA)));
  tl_record_set_text (kpi, TL_KPI_UNIT, tl_wording_catalogue (tl_record_get_text (definition, TL_KPI_DEFINITION_UNIT)));
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    tl_record_set_enum (kpi, terms[i].to, tl_record_get_enum (definition, terms[i].from));
}

static gboolean
is_measured (TlKpiOffers *self,
             const char  *definition)
{
  TlRecordList *kpis = tl_record_get_list (tl_document_get_strategy (self->document), TL_STRATEGY_KPIS);

  for (guint i = 0; i < tl_record_list_get_length (kpis); i++)
    {
      if (g_str_equal (tl_record_get_ref (tl_record_list_get (kpis, i), TL_KPI_DEFINITION), definition))
        return TRUE;
    }

  return FALSE;
}

static GPtrArray *
find_offers (TlKpiOffers *self)
{
  TlStrategy *strategy = tl_document_get_strategy (self->document);
  TlRecordList *definitions = tl_record_get_list (tl_document_get_catalogue (self->document), TL_CATALOGUE_KPIS);
  int objective = tl_record_get_enum (tl_record_get_child (strategy, TL_STRATEGY_AIM), TL_AIM_PRIMARY);
  int maturity = tl_record_get_enum (strategy, TL_STRATEGY_MATURITY);
  guint level = maturity == TL_MATURITY_UNSET ? TL_MATURITIES_AD_HOC : 1u << (maturity - TL_MATURITY_AD_HOC);
  GPtrArray *offers = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < tl_record_list_get_length (definitions); i++)
    {
      TlRecord *definition = tl_record_list_get (definitions, i);

      if (tl_record_get_enum (definition, TL_KPI_DEFINITION_OBJECTIVE) == objective &&
          (tl_record_get_flags (definition, TL_KPI_DEFINITION_MATURITIES) & level) != 0 &&
          !is_measured (self, tl_record_get_id (definition)))
        g_ptr_array_add (offers, g_object_ref (definition));
    }

  return offers;
}

static void
on_row_activated (TlKpiOffers  *self,
                  AdwActionRow *row)
{
  TlKpiDefinition *definition = g_object_get_qdata (G_OBJECT (row), definition_quark ());
  TlRecordList *kpis = tl_record_get_list (tl_document_get_strategy (self->document), TL_STRATEGY_KPIS);
  g_autofree char *label = NULL;

  /* Translators: what undo calls it; the name of a number to measure. */
  label = g_strdup_printf (_("Measure %s"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  tl_document_begin_group (self->document, label);
  tl_kpi_follow (tl_record_list_append_new (kpis, NULL), definition);
  tl_document_end_group (self->document);
}

static GtkWidget *
make_row (TlKpiOffers     *self,
          TlKpiDefinition *definition)
{
  GtkWidget *row = adw_action_row_new ();
  const char *name = tl_wording_catalogue (tl_record_get_text (definition, TL_KPI_DEFINITION_NAME));
  const char *formula = tl_wording_catalogue (tl_record_get_text (definition, TL_KPI_DEFINITION_FORMULA));
  g_autofree char *label = NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), formula);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE,
                                           "icon-name", "list-add-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           NULL));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  /* Translators: a button; the name of a number to measure. */
  label = g_strdup_printf (_("Measure %s"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_qdata (G_OBJECT (row), definition_quark (), definition);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);

  return row;
}

static gboolean
are_same (GPtrArray *a,
          GPtrArray *b)
{
  if (a == NULL || a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      if (a->pdata[i] != b->pdata[i])
        return FALSE;
    }

  return TRUE;
}

static void
update (TlKpiOffers *self)
{
  TlStrategy *strategy = tl_document_get_strategy (self->document);
  int objective = tl_record_get_enum (tl_record_get_child (strategy, TL_STRATEGY_AIM), TL_AIM_PRIMARY);
  g_autoptr (GPtrArray) offers = find_offers (self);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         objective == TL_OBJECTIVE_UNSET
                                         ? _("Once you have said what you want to reach, numbers that suit it are offered here.")
                                         : _("They suit your objective and how far you have come."));
  if (are_same (self->shown, offers))
    return;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < offers->len; i++)
    {
      GtkWidget *row = make_row (self, offers->pdata[i]);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }

  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = g_steal_pointer (&offers);
  gtk_widget_set_visible (GTK_WIDGET (self), objective == TL_OBJECTIVE_UNSET || self->shown->len > 0);
}

static void
tl_kpi_offers_finalize (GObject *object)
{
  TlKpiOffers *self = TL_KPI_OFFERS (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (tl_kpi_offers_parent_class)->finalize (object);
}

static void
tl_kpi_offers_class_init (TlKpiOffersClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_kpi_offers_finalize;
}

static void
tl_kpi_offers_init (TlKpiOffers *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Offered to you"));
}

GtkWidget *
tl_kpi_offers_new (TlDocument *document,
                   TlRecord   *strategy)
{
  TlKpiOffers *self = g_object_new (TL_TYPE_KPI_OFFERS, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_object (document, "notify::plan", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
