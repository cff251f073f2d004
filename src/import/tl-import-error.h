/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TL_IMPORT_ERROR:
 *
 * What keeps a workbook from being read, beside the reasons of %G_IO_ERROR. The
 * message is one sentence and does not name the file; it names the sheet and the
 * cell where there is one.
 */
#define TL_IMPORT_ERROR (tl_import_error_quark ())
typedef enum
{
  TL_IMPORT_ERROR_NO_WORKBOOK,    /* another kind of file */
  TL_IMPORT_ERROR_LOCKED,         /* it needs a password */
  TL_IMPORT_ERROR_DAMAGED,
  TL_IMPORT_ERROR_TOO_LARGE,      /* larger than any that we make */
  TL_IMPORT_ERROR_FOREIGN,        /* a workbook that this program has not made */
  TL_IMPORT_ERROR_OTHER_DOCUMENT, /* made of another document */
  TL_IMPORT_ERROR_NEWER,          /* made by a newer version of the program */
} TlImportError;

GQuark tl_import_error_quark (void);

G_END_DECLS
