/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "import/tl-xlsx-xml.h"
#include "import/tl-xlsx.h"

G_BEGIN_DECLS

struct _TlXlsx
{
  TlXlsxArchive *archive;
  GPtrArray *sheets;   /* of TlXlsxSheetPart */
  gboolean from_1904;
  char *strings_part;  /* or NULL */
  char *styles_part;   /* or NULL */
  GPtrArray *strings;  /* NULL: not read yet */
  GArray *looks;       /* of TlXlsxLook, by style; NULL: not read yet */
};

typedef struct
{
  char *name;
  char *part;          /* or NULL: a chart or the like */
} TlXlsxSheetPart;

/* Which part refers to which. */

/**
 * TlXlsxRelation:
 * @id: by which the part names it
 * @type: what it is, in the last word of it: "worksheet"
 * @part: the name of the other part
 */
typedef struct
{
  char *id;
  char *type;
  char *part;
} TlXlsxRelation;

GPtrArray            *tl_xlsx_list_relations (TlXlsxArchive  *archive,
                                              const char     *part,
                                              GError        **error);
const TlXlsxRelation *tl_xlsx_find_relation  (GPtrArray      *relations,
                                              const char     *id,
                                              const char     *type);

/* What sheets share. */
gboolean tl_xlsx_read_strings (TlXlsx     *self,
                               GError    **error);
gboolean tl_xlsx_read_styles  (TlXlsx     *self,
                               GError    **error);

/* Text, in <si> and <is>. */
gboolean tl_xlsx_add_rich_text (TlXlsxXml *xml,
                                int        around,
                                GString   *text);
void     tl_xlsx_decode        (GString   *text);

G_END_DECLS
