/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "document/tl-document.h"

G_BEGIN_DECLS

/* The brief on paper: the pages of the PDF, laid out for the paper that is chosen. */

GtkPrintOperation *tl_print_operation_new (TlDocument *document);

G_END_DECLS
