/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-form.h"

#include <glib/gi18n.h>

#include "catalogue/tl-catalogue.h"
#include "app/form/tl-chips-row.h"
#include "app/form/tl-options.h"
#include "app/form/tl-codes.h"
#include "app/form/tl-day-popover.h"
#include "app/form/tl-input.h"
#include "app/form/tl-text-row.h"
#include "wording/tl-wording.h"

/* From so many choices on they can be searched. */
#define MANY_CHOICES 12

static GtkWidget *
combo_row_new (TlOptions *choices)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (choices));
  if (g_list_model_get_n_items (G_LIST_MODEL (choices)) >= MANY_CHOICES)
    {
      adw_combo_row_set_enable_search (ADW_COMBO_ROW (row), TRUE);
      adw_combo_row_set_search_match_mode (ADW_COMBO_ROW (row), GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
    }

  return row;
}

static GtkWidget *
chips_row_new (TlOptions *choices)
{
  GtkWidget *row = tl_chips_row_new ();

  tl_chips_row_set_model (TL_CHIPS_ROW (row), G_LIST_MODEL (choices));

  return row;
}

static GtkWidget *
terms_row_new (GParamSpec *pspec,
               TlLook      look)
{
  g_autoptr (TlOptions) choices = tl_options_new_terms (pspec->value_type);

  if (G_IS_PARAM_SPEC_FLAGS (pspec) || look == TL_LOOK_CHIPS)
    return chips_row_new (choices);

  return combo_row_new (choices);
}

static GtkWidget *
codes_row_new (TlOptions *(*make_choices) (void))
{
  g_autoptr (TlOptions) choices = make_choices ();

  return combo_row_new (choices);
}

static GtkWidget *
make_row (TlDocument *document,
          GParamSpec *pspec,
          TlLook      look)
{
  TlFieldKind kind = tl_param_get_kind (pspec);

  switch (look)
    {
    case TL_LOOK_LONG:
      return tl_text_row_new ();

    case TL_LOOK_COUNTRY:
      return codes_row_new (tl_codes_new_countries);

    case TL_LOOK_LANGUAGE:
      return codes_row_new (tl_codes_new_languages);

    case TL_LOOK_CURRENCY:
      return codes_row_new (tl_codes_new_currencies);

    case TL_LOOK_TIME_ZONE:
      return codes_row_new (tl_codes_new_time_zones);

    case TL_LOOK_MONTH:
      return codes_row_new (tl_codes_new_months);

    case TL_LOOK_QUARTER:
      return codes_row_new (tl_codes_new_quarters);

    case TL_LOOK_NUMBER:
    case TL_LOOK_ESTIMATE:
      return adw_entry_row_new ();

    case TL_LOOK_USUAL:
    case TL_LOOK_CHIPS:
      break;
    }

  switch (kind)
    {
    case TL_FIELD_BOOLEAN:
      return adw_switch_row_new ();

    case TL_FIELD_INTEGER:
      return g_object_new (ADW_TYPE_SPIN_ROW, NULL);

    case TL_FIELD_ENUM:
    case TL_FIELD_FLAGS:
      return terms_row_new (pspec, look);

    case TL_FIELD_REF:
      return combo_row_new (tl_options_get_records (document, tl_param_get_target (pspec)));

    case TL_FIELD_REFS:
      return chips_row_new (tl_options_get_records (document, tl_param_get_target (pspec)));

    case TL_FIELD_TEXTS:
      return tl_text_row_new ();

    case TL_FIELD_TEXT:
    case TL_FIELD_OPTIONAL:
    case TL_FIELD_DATE:
    case TL_FIELD_TIME:
      return adw_entry_row_new ();

    case TL_FIELD_CHILD:
    case TL_FIELD_LIST:
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
show_hint (GtkWidget  *row,
           const char *hint)
{
  if (hint == NULL)
    return;

  if (TL_IS_TEXT_ROW (row))
    tl_text_row_set_placeholder (TL_TEXT_ROW (row), hint);
  else if (TL_IS_CHIPS_ROW (row))
    g_object_set (row, "hint", hint, NULL);
  else if (ADW_IS_ENTRY_ROW (row))
    gtk_text_set_placeholder_text (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (row))), hint);
  else
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), hint);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint, -1);
}

/* The catalogue's number stands beside the field that can replace it. */
static void
show_usual (GtkWidget  *row,
            TlDocument *document,
            guint       field)
{
  gpointer estimates = tl_record_get_child (tl_document_get_catalogue (document), TL_CATALOGUE_ESTIMATES);
  double usual = tl_record_get_optional (estimates, field);
  g_autofree char *number = tl_input_format_number (usual);
  g_autofree char *text = NULL;
  GtkWidget *label;

  if (*number == '\0')
    return;

  /* Translators: beside a field; the number that holds if it stays empty. */
  text = g_strdup_printf (_("usually %s"), number);
  label = gtk_label_new (text);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "numeric");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/* --- Days can be looked up in a calendar --- */

static void
on_day_picked (AdwEntryRow *row,
               guint        day)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_UINT);
  g_value_set_uint (&value, day);
  tl_bound_row_store (GTK_WIDGET (row), &value);
}

static void
fill_calendar (GtkMenuButton *button,
               gpointer       user_data)
{
  AdwEntryRow *row = ADW_ENTRY_ROW (user_data);
  GtkWidget *popover;
  TlRecord *record;
  guint field;

  /* The calendar shows what stands in the row, if that is a day. */
  tl_bound_row_finish (GTK_WIDGET (row));
  record = tl_bound_row_get (GTK_WIDGET (row), &field);
  popover = tl_day_popover_new (record != NULL ? tl_record_get_date (record, field) : TL_DAY_NONE);
  g_signal_connect_object (popover, "picked", G_CALLBACK (on_day_picked), row, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

/**
 * tl_form_add_calendar:
 * @row: an entry row, bound to a day or about to be
 *
 * Adds a button with which a day can be picked.
 */
void
tl_form_add_calendar (GtkWidget *row)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), fill_calendar, row, NULL);
  gtk_widget_set_tooltip_text (button, _("Pick a day"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pick a day"), -1);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
}

/**
 * tl_form_row_new:
 * @document: the document that the record belongs to
 * @record: a record
 * @item: one of its fields, neither a child nor a list
 *
 * Returns: (transfer floating): a row that is bound to the field
 */
GtkWidget *
tl_form_row_new (TlDocument       *document,
                 TlRecord         *record,
                 const TlFormItem *item)
{
  GParamSpec *pspec = tl_record_get_field (record, item->field);
  GtkWidget *row = make_row (document, pspec, item->look);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  show_hint (row, tl_wording_field_hint (G_OBJECT_TYPE (record), item->field));
  if (item->look == TL_LOOK_ESTIMATE)
    show_usual (row, document, item->field);
  if (tl_param_get_kind (pspec) == TL_FIELD_DATE)
    tl_form_add_calendar (row);

  tl_bind_row_full (record, item->field, row, item->write);

  return row;
}
