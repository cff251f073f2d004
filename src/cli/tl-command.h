/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/tl-document.h"
#include "wording/tl-wording.h"

G_BEGIN_DECLS

/**
 * TlExit:
 * @TL_EXIT_DONE: it was done, and nothing severe was found
 * @TL_EXIT_FAILED: findings of severity error, or it could not be done
 * @TL_EXIT_USAGE: it was asked for in a way that is not understood
 *
 * The exit status of the program.
 */
typedef enum
{
  TL_EXIT_DONE = 0,
  TL_EXIT_FAILED = 1,
  TL_EXIT_USAGE = 2,
} TlExit;

/**
 * TlCommand:
 * @name: what it is called by
 * @arguments: (nullable): the names of its arguments, for the help; marked
 *   for translation
 * @summary: what it does; marked for translation
 * @n_arguments: how many arguments it takes
 * @options: its options, closed by an empty one; they set static variables
 * @describe: (nullable): makes what stands at the end of its help
 * @run: does it; the options are parsed, and there are @n_arguments arguments
 *
 * A command of the program. A command is one constant of this type.
 */
typedef struct
{
  const char *name;
  const char *arguments;
  const char *summary;
  guint n_arguments;
  const GOptionEntry *options;
  char *(*describe) (void);
  TlExit (*run) (const char * const *arguments);
} TlCommand;

extern const TlCommand tl_command_new;
extern const TlCommand tl_command_check;
extern const TlCommand tl_command_plan;
extern const TlCommand tl_command_diff;
extern const TlCommand tl_command_export;
extern const TlCommand tl_command_import;

TlExit tl_command_start        (const TlCommand    *command,
                                const char * const *arguments);
TlExit tl_command_refuse_extra (const char         *command,
                                const char         *argument);

/* For commands. */
TlDocument *tl_command_load     (const char      *path);
TlExit      tl_command_report   (const char      *path,
                                 GPtrArray       *findings);
gboolean    tl_command_read_today (const TlCommand *command,
                                 const char      *text,
                                 TlDay           *today);

G_END_DECLS
