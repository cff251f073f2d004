/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/tl-document.h"

G_BEGIN_DECLS

/*
 * What people can fill in outside of the program, in a workbook: how far an
 * action has come, who does it and when, and what was read of a measure.
 *
 * Each of these values has a place that stays the same for ever: the row, which
 * is the key of an action or a measure with a period, and a field. A workbook
 * carries the places and the values as they were when it was made; so it can be
 * told later what was changed in the workbook, what in the document, and what in
 * both.
 */

/**
 * TlInputField:
 *
 * The nicks, given behind, stand in workbooks; after them, how a value is
 * written. "" is a value that is not there.
 */
typedef enum
{
  TL_INPUT_STATUS,     /* status: "planned", "done" or "skipped" */
  TL_INPUT_DONE_ON,    /* done_on: "2027-03-01" */
  TL_INPUT_MINUTES,    /* minutes: what an action took, digits */
  TL_INPUT_LINK,       /* link */
  TL_INPUT_NOTE,       /* note */
  TL_INPUT_OPERATOR,   /* operator: id of the person who does it */
  TL_INPUT_PREPARE_ON, /* prepare_on: the day of the work, "2027-03-01" */
  TL_INPUT_PUBLISH_ON, /* publish_on: the day on which it appears, or "" for what does
                        * not; likewise */
  TL_INPUT_VALUE,      /* value: of a measure in a period, "1250.5" as C writes it;
                        * 15 digits, which all spreadsheets keep */
  TL_INPUT_VALUE_NOTE, /* value_note: what explains it */
} TlInputField;
#define TL_N_INPUT_FIELDS (TL_INPUT_VALUE_NOTE + 1)
#define TL_N_ACTION_INPUTS (TL_INPUT_PUBLISH_ON + 1) /* the first ones; the others are of a measure */

#define TL_TYPE_INPUT_FIELD (tl_input_field_get_type ())
GType tl_input_field_get_type (void);

/**
 * TlInputPeriod:
 * @row: the place, "<id of the measure>/<first day>/<last day>"
 * @kpi: id of the measure
 * @first: first day of the period
 * @last: last day of the period
 * @actual: (nullable): id of the #TlActual that says what it came to
 *
 * A period of a measure: one that the plan asks for, see tl_kpi_periods_list(), or
 * one of which a number is there. Strings belong to the list that it is in.
 */
typedef struct
{
  char *row;
  char *kpi;
  TlDay first;
  TlDay last;
  char *actual;
} TlInputPeriod;

/* The periods of all measures: by the order of the measures, then by first and
 * last day; no two rows are the same. */
GPtrArray *tl_inputs_list_periods (const TlSituation   *situation);

/* The value of a place, as it stands in the plan or the document. */
char      *tl_input_dup_of_action (const TlPlanAction  *action,
                                   TlInputField         field);
char      *tl_input_dup_of_period (const TlSituation   *situation,
                                   const TlInputPeriod *period,
                                   TlInputField         field);

/**
 * TlInputChange:
 * @row: of the place
 * @field: of the place
 * @value: what is to stand there
 * @refused: (nullable): why it does not, in one sentence; set by
 *   tl_inputs_apply()
 *
 * A value that somebody filled in.
 */
typedef struct
{
  char *row;
  TlInputField field;
  char *value;
  char *refused;
} TlInputChange;

TlInputChange *tl_input_change_new  (const char    *row,
                                     TlInputField   field,
                                     const char    *value);
void           tl_input_change_free (TlInputChange *change);

guint          tl_inputs_apply      (TlDocument    *document,
                                     const char    *label,
                                     GPtrArray     *changes);

/* Why a place cannot have a value, and what a number takes the place of. */
char          *tl_input_explain     (TlDocument    *document,
                                     const char    *row,
                                     TlInputField   field,
                                     const char    *value,
                                     const char    *publish_on);
GPtrArray     *tl_input_list_replaced (const TlSituation   *situation,
                                     const TlInputPeriod *period);

/* Values, and the rows of periods. */
gboolean       tl_input_is_value    (TlInputField   field,
                                     const char    *value);
char          *tl_input_dup_number  (double         number);
TlInputPeriod *tl_input_period_new  (const char    *row);
void           tl_input_period_free (TlInputPeriod *period);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlInputChange, tl_input_change_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlInputPeriod, tl_input_period_free)

G_END_DECLS
