/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/tl-command.h"

G_BEGIN_DECLS

void   tl_output_secure     (void);
TlExit tl_output_write      (const char *text,
                             TlExit      status);
TlExit tl_output_write_json (const char *text,
                             TlExit      status);
guint  tl_output_get_width  (void);

void   tl_output_complain   (const char *format,
                             ...) G_GNUC_PRINTF (1, 2);
TlExit tl_output_misused    (const char *command,
                             const char *format,
                             ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
