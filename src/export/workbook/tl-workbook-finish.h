/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *tl_workbook_finish (GBytes      *workbook,
                            const char  *hidden,
                            GError     **error);

G_END_DECLS
