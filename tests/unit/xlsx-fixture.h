/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Makes archives and workbooks by hand, so that each says just what a test is
 * about. */

typedef struct _XlsxFixture XlsxFixture;

#define XLSX_MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define XLSX_MAIN_STRICT "http://purl.oclc.org/ooxml/spreadsheetml/main"

XlsxFixture *xlsx_fixture_new       (void);
void         xlsx_fixture_add       (XlsxFixture *self,
                                     const char  *name,
                                     const char  *content);
GBytes      *xlsx_fixture_pack      (XlsxFixture *self);
void         xlsx_fixture_free      (XlsxFixture *self);

/* The parts of a workbook around its sheets: NULL leaves one as it usually is. */
typedef struct
{
  const char *workbook_properties; /* "<workbookPr date1904='1'/>" */
  const char *strings;             /* what is in <sst> */
  const char *styles;              /* what is in <styleSheet> */
} XlsxParts;

/* Styles for xlsx_make_rows(). */
#define XLSX_STYLES "<cellXfs><xf numFmtId='0'/><xf numFmtId='10'/><xf numFmtId='14'/><xf numFmtId='20'/></cellXfs>"

/* Rows of a sheet, a line each, cells parted by "|": a text; "#1.5", a number, with
 * "%", "d" or "t" behind one that looks like a percentage, a date or a time; "!#N/A",
 * an error; "=", a formula without a result; "?1", true. */
char        *xlsx_make_rows         (const char  *lines);

/* With a name and what is in <sheetData> for each sheet, ended by NULL. */
GBytes      *xlsx_make              (const XlsxParts *parts,
                                     ...) G_GNUC_NULL_TERMINATED;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XlsxFixture, xlsx_fixture_free)

G_END_DECLS
