/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "import/tl-xlsx-archive.h"

G_BEGIN_DECLS

/*
 * A part of a workbook, read as XML from its beginning to its end. Elements and
 * attributes go by their local names, whatever prefix a program gives them, and
 * are those of a spreadsheet or of relationships, in either of the two editions of
 * the format (ECMA-376, transitional and strict); others are passed over with all
 * that is in them.
 *
 * Nothing is looked up anywhere, and a document type is refused: a workbook has
 * none, and all that expands without end begins with one.
 *
 * When reading fails, tl_xlsx_xml_next() says that there is no more; what was wrong
 * comes with tl_xlsx_xml_finish().
 */

/* The longest text of a cell, a name or a formula that is taken, in bytes: far
 * more than the 32,767 characters that a cell can hold. */
#define TL_XLSX_MAX_TEXT (1 << 20)

typedef struct _TlXlsxXml TlXlsxXml;

TlXlsxXml  *tl_xlsx_xml_new           (TlXlsxArchive  *archive,
                                       const char     *part,
                                       GError        **error);
void        tl_xlsx_xml_free          (TlXlsxXml      *self);

/* Goes on to the next child of an element, of which so many are around it; FALSE
 * when there is no other. What was not read of the child before is passed over. The
 * outermost element is a child of one with -1 around it. */
gboolean    tl_xlsx_xml_next          (TlXlsxXml      *self,
                                       int             around);
gboolean    tl_xlsx_xml_is            (TlXlsxXml      *self,
                                       const char     *name);
char       *tl_xlsx_xml_dup_attribute (TlXlsxXml      *self,
                                       const char     *name);
char       *tl_xlsx_xml_dup_relation  (TlXlsxXml      *self,
                                       const char     *name);
gboolean    tl_xlsx_xml_add_text      (TlXlsxXml      *self,
                                       GString        *text);
void        tl_xlsx_xml_fail          (TlXlsxXml      *self,
                                       GError         *error);
gboolean    tl_xlsx_xml_finish        (TlXlsxXml      *self,
                                       GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlXlsxXml, tl_xlsx_xml_free)

G_END_DECLS
