/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document/tl-document.h"

G_BEGIN_DECLS

/**
 * TlBindWrite:
 * @record: the record
 * @field: the field
 * @value: a value that the field takes, different from the one it has
 * @row: where it was decided
 *
 * Stores what a person decided, where that takes more than setting the field.
 */
typedef void (*TlBindWrite) (TlRecord     *record,
                             guint         field,
                             const GValue *value,
                             GtkWidget    *row);

/**
 * TlTyped:
 * @TL_TYPED_NOTHING: what is stored
 * @TL_TYPED_VALUE: another value, which is stored when the person is done
 * @TL_TYPED_WRONG: what is no value of the field and cannot be stored
 *
 * What stands in a row.
 */
typedef enum
{
  TL_TYPED_NOTHING,
  TL_TYPED_VALUE,
  TL_TYPED_WRONG,
} TlTyped;

/**
 * tl_bind_row:
 * @record: a record
 * @field: the number of one of its fields
 * @row: a row that suits the field; see below
 *
 * Binds a row of a form to a field: the only way in which a form and a record
 * are kept the same.
 *
 * | row | field |
 * |---|---|
 * | AdwEntryRow | TEXT, INTEGER, OPTIONAL, DATE, TIME |
 * | TlTextRow | TEXT, TEXTS (a line each) |
 * | AdwSpinRow | INTEGER |
 * | AdwSwitchRow | BOOLEAN |
 * | AdwComboRow | ENUM, REF, TEXT and INTEGER that are codes; its model is a TlOptions |
 * | TlChipsRow | ENUM, FLAGS, REFS; its model is a TlOptions |
 *
 * The row shows the field's label if it has no title yet; "not set" is empty.
 * What is typed is stored as soon as it is a value of the field. Days and times
 * are stored when the person is done with them, since their beginnings are
 * values too. What is no value is not stored: the row then says in its title
 * what is expected, and turns red only when the person has left it. Once a
 * number is no value, what was stored on the way there ("10" of "100") is not
 * stored any more: the number of before is.
 *
 * The row's own undo is off, so that the document's shortcut reaches the
 * document; when the record changes by itself, the cursor stays where the text
 * around it stays. Leaving the row seals the document's undo step.
 *
 * The binding belongs to the row. It ends with the row, with the record or with
 * tl_unbind_row(), whichever comes first.
 */
void       tl_bind_row           (gpointer      record,
                                  guint         field,
                                  GtkWidget    *row);
void       tl_bind_row_full      (gpointer      record,
                                  guint         field,
                                  GtkWidget    *row,
                                  TlBindWrite   write);
void       tl_unbind_row         (GtkWidget    *row);
TlRecord  *tl_bound_row_get      (GtkWidget    *row,
                                  guint        *field);

void       tl_bound_row_store   (GtkWidget    *row,
                                 const GValue *value);
void       tl_bound_row_set_waiting (GtkWidget *row);

/* What is typed in rows and not stored yet. */
GtkWidget *tl_bound_row_find       (GtkWidget *widget);
GtkWidget *tl_bound_row_find_wrong (GtkWidget *widget);
TlTyped    tl_bound_row_get_typed  (GtkWidget *row);
void       tl_bound_row_finish     (GtkWidget *row);
void       tl_bound_row_drop       (GtkWidget *row);

/* The document of the nearest widget above @widget that has one, or NULL. */
TlDocument *tl_widget_get_document (GtkWidget  *widget);

G_END_DECLS
