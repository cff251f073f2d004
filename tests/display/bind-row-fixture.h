/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-display.h"

#include "app/form/tl-form.h"

G_BEGIN_DECLS

/* A window with a group for rows, on a page of a document. */
typedef struct
{
  TlDocument *document; /* that of tl_test_document_new() */
  TlStrategy *strategy;
  GtkWidget *window;
  GtkWidget *group;
  GtkWidget *elsewhere; /* where the focus can go */
} Fixture;

void       set_up    (Fixture       *fixture,
                      gconstpointer  data);
void       tear_down (Fixture       *fixture,
                      gconstpointer  data);

/* The record of the strategy with that id; there has to be one. */
gpointer   find      (Fixture       *fixture,
                      const char    *id);

/* A row for a field of @record, in the group. */
GtkWidget *add_row   (Fixture       *fixture,
                      gpointer       record,
                      guint          field,
                      TlLook         look);

/* Presses the button with that id in @row, which has to be one of chips. */
void       press     (GtkWidget     *row,
                      const char    *id);

G_END_DECLS
