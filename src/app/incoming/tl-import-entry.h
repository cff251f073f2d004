/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "import/tl-workbook-words.h"

G_BEGIN_DECLS

/**
 * TlImportEntryKind:
 * @TL_IMPORT_ENTRY_CHANGE: something new, which can be left out
 * @TL_IMPORT_ENTRY_CONFLICT: somebody decides between two values
 * @TL_IMPORT_ENTRY_NOTE: there is nothing to decide
 *
 * What a person can do with an entry.
 */
typedef enum
{
  TL_IMPORT_ENTRY_CHANGE,
  TL_IMPORT_ENTRY_CONFLICT,
  TL_IMPORT_ENTRY_NOTE,
} TlImportEntryKind;

/**
 * TlImportEntry:
 *
 * One line of what a workbook would change. Changes are borrowed, and are there as
 * long as the list that they come from.
 *
 * Properties: "take" (whether the value of the workbook comes into the document), "text"
 * (tl_import_entry_get_text(); with it, what a person can do with the entry can be
 * another).
 */
#define TL_TYPE_IMPORT_ENTRY (tl_import_entry_get_type ())
G_DECLARE_FINAL_TYPE (TlImportEntry, tl_import_entry, TL, IMPORT_ENTRY, GObject)

TlImportEntryKind tl_import_entry_get_kind    (TlImportEntry *self);
const char       *tl_import_entry_get_heading (TlImportEntry *self);
const char       *tl_import_entry_get_title   (TlImportEntry *self);
const char       *tl_import_entry_get_text    (TlImportEntry *self);
const char       *tl_import_entry_get_mine    (TlImportEntry *self);
const char       *tl_import_entry_get_theirs  (TlImportEntry *self);
gboolean          tl_import_entry_get_take    (TlImportEntry *self);
void              tl_import_entry_set_take    (TlImportEntry *self,
                                               gboolean       take);
void              tl_import_entry_update      (TlImportEntry   *self,
                                               const TlReading *reading);

GListModel *tl_import_entries_new         (const TlReading   *reading,
                                           TlWorkbookChanges *changes);
GListModel *tl_import_entries_new_refused (const TlReading   *reading,
                                           TlWorkbookChanges *changes);

G_END_DECLS
