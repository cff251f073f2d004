/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/tl-inputs.h"
#include "tracking/tl-actual.h"

G_BEGIN_DECLS

/* The changes of one row; NULL where a field stays as it is. */
typedef struct
{
  const char *row;
  TlInputChange *changes[TL_N_INPUT_FIELDS];
} TlInputRow;

/* What is to stand there; NULL if nothing is, or it is refused. */
const char *tl_input_row_get_value (const TlInputRow *row,
                                    TlInputField      field);

/* The first reason counts. */
void        tl_input_refuse        (TlInputChange    *change,
                                    const char       *reason);

/* Makes the changes of who does what and when, and has the plan follow. */
void        tl_inputs_change_plan  (TlDocument       *document,
                                    GPtrArray        *rows);

G_END_DECLS
