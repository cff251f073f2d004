/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document/tl-document.h"
#include "app/tl-bind-row.h"

G_BEGIN_DECLS

/**
 * TlLook:
 * @TL_LOOK_USUAL: what suits the kind of field
 * @TL_LOOK_LONG: text of several lines
 * @TL_LOOK_CHIPS: a term as buttons that are all in sight
 * @TL_LOOK_NUMBER: a whole number that can be left empty
 * @TL_LOOK_COUNTRY: the code of a country
 * @TL_LOOK_LANGUAGE: the tag of a language
 * @TL_LOOK_CURRENCY: the code of a currency
 * @TL_LOOK_TIME_ZONE: the name of a time zone
 * @TL_LOOK_MONTH: a number that means a month
 * @TL_LOOK_QUARTER: a number that means a quarter
 * @TL_LOOK_ESTIMATE: a number that stands in for one of the catalogue's
 *
 * How a field is shown in a form.
 */
typedef enum
{
  TL_LOOK_USUAL,
  TL_LOOK_LONG,
  TL_LOOK_CHIPS,
  TL_LOOK_NUMBER,
  TL_LOOK_COUNTRY,
  TL_LOOK_LANGUAGE,
  TL_LOOK_CURRENCY,
  TL_LOOK_TIME_ZONE,
  TL_LOOK_MONTH,
  TL_LOOK_QUARTER,
  TL_LOOK_ESTIMATE,
} TlLook;

/**
 * TlFormItem:
 * @field: a field of the record
 * @look: how it is shown
 * @write: how it is stored, %NULL for setting it
 */
typedef struct
{
  guint field;
  TlLook look;
  TlBindWrite write;
} TlFormItem;

/**
 * TlFormGroup:
 * @title: of the group, untranslated; %NULL for that of a list
 * @description: below the title, untranslated, or %NULL
 * @child: the field of the form's record with the child that the items are
 *   fields of; 0: they are fields of the record itself
 * @items: (array) fields, ended by one of number 0; a field that holds a list
 *   is a group of its own and stands alone
 * @folded: the fields are hidden behind a row that opens
 * @note: says something about the records that follows from them, or %NULL
 * @make: makes what the group shows instead of @items
 *
 * A part of a form, as it is declared.
 */
typedef struct
{
  const char *title;
  const char *description;
  guint child;
  const TlFormItem *items;
  gboolean folded;
  char *(*note) (TlRecord *record);
  GtkWidget *(*make) (TlDocument *document,
                      TlRecord   *record);
} TlFormGroup;

/**
 * TlForm:
 *
 * A column of groups in which the fields of a record are edited. It makes its
 * rows when it is first shown.
 *
 * Properties: "document".
 */
#define TL_TYPE_FORM (tl_form_get_type ())
G_DECLARE_FINAL_TYPE (TlForm, tl_form, TL, FORM, GtkBox)

GtkWidget *tl_form_new       (TlDocument        *document,
                              TlRecord          *record,
                              const TlFormGroup *groups,
                              guint              n_groups);
void       tl_form_set_up    (TlForm            *self,
                              TlDocument        *document,
                              TlRecord          *record,
                              const TlFormGroup *groups,
                              guint              n_groups);
void       tl_form_build     (TlForm            *self);
gboolean   tl_form_reveal    (TlForm            *self,
                              TlRecord          *record,
                              guint              field);
gboolean   tl_form_reveal_path (TlForm          *self,
                                const char      *path);

/* A bound row of a day can have a calendar. */
void       tl_form_add_calendar (GtkWidget      *row);

/* A row for one field, bound. */
GtkWidget *tl_form_row_new   (TlDocument        *document,
                              TlRecord          *record,
                              const TlFormItem  *item);

/* Rows below a widget. */
GtkWidget *tl_form_find_row  (GtkWidget         *widget,
                              TlRecord          *record,
                              guint              field);
void       tl_form_show_row  (GtkWidget         *row);
void       tl_form_reveal_first (GtkWidget      *widget);

G_END_DECLS
