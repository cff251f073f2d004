/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What the program says: results on standard output, messages on standard
 * error.
 */

#include "tl-output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Of lines that are not for a terminal. */
#define DEFAULT_WIDTH 100
#define MIN_WIDTH 60

/**
 * tl_output_secure:
 *
 * Takes care that no file that is opened can be mistaken for a standard stream
 * that was closed. To be called first.
 */
void
tl_output_secure (void)
{
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    {
      /* The wrong way round, so that using it fails as it would have. */
      if (fcntl (fd, F_GETFD) < 0 && errno == EBADF &&
          open ("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) != fd)
        _exit (TL_EXIT_FAILED);
    }
}

/* Text in the encoding of the locale, with what comes nearest to letters that
 * are not in it. g_convert() would refuse those. */
static char *
encode (const char *text)
{
  const char *charset;
  g_autofree char *target = NULL;
  char *input = (char *) text, *encoded, *output;
  gsize n_input = strlen (text), n_output = n_input * 4;
  GIConv converter;

  if (g_get_charset (&charset))
    return g_strdup (text);

  target = g_strconcat (charset, "//TRANSLIT", NULL);
  converter = g_iconv_open (target, "UTF-8");
  if (converter == (GIConv) -1)
    return g_strdup (text);

  encoded = output = g_malloc (n_output + 1);
  g_iconv (converter, &input, &n_input, &output, &n_output);
  *output = '\0';
  g_iconv_close (converter);

  return encoded;
}

/**
 * tl_output_write_json:
 * @text: UTF-8
 * @status: what there is to say otherwise
 *
 * Writes text to standard output as it is. Nothing is written after it.
 *
 * Returns: @status; %TL_EXIT_FAILED, after a message, if it could not be written
 */
TlExit
tl_output_write_json (const char *text,
                      TlExit      status)
{
  if (fputs (text, stdout) < 0 || fflush (stdout) != 0)
    {
      /* Translators: then the system's reason. */
      tl_output_complain (_("The output could not be written: %s"), g_strerror (errno));
      return TL_EXIT_FAILED;
    }

  return status;
}

/**
 * tl_output_write:
 * @text: UTF-8
 * @status: what there is to say otherwise
 *
 * Writes text for people to standard output. Nothing is written after it.
 *
 * Returns: @status; %TL_EXIT_FAILED, after a message, if it could not be written
 */
TlExit
tl_output_write (const char *text,
                 TlExit      status)
{
  g_autofree char *encoded = encode (text);

  return tl_output_write_json (encoded, status);
}

/**
 * tl_output_get_width:
 *
 * Returns: how many letters there should be in a line, at least 60
 */
guint
tl_output_get_width (void)
{
  struct winsize size;

  if (isatty (STDOUT_FILENO) && ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return MAX (size.ws_col, MIN_WIDTH);

  return DEFAULT_WIDTH;
}

static void G_GNUC_PRINTF (1, 0)
complain (const char *format,
          va_list     arguments)
{
  g_autofree char *message = g_strdup_vprintf (format, arguments);

  g_autofree char *encoded = encode (message);

  fprintf (stderr, "throughline-cli: %s\n", encoded);
}

/**
 * tl_output_complain:
 * @format: a message, translated, like that of printf()
 * @...: what to insert
 *
 * Writes a message to standard error.
 */
void
tl_output_complain (const char *format,
                    ...)
{
  va_list arguments;

  va_start (arguments, format);
  complain (format, arguments);
  va_end (arguments);
}

/**
 * tl_output_misused:
 * @command: (nullable): the command that was asked for
 * @format: a message, translated, like that of printf()
 * @...: what to insert
 *
 * Writes to standard error what was not understood, and where there is help.
 *
 * Returns: %TL_EXIT_USAGE
 */
TlExit
tl_output_misused (const char *command,
                   const char *format,
                   ...)
{
  va_list arguments;

  va_start (arguments, format);
  complain (format, arguments);
  va_end (arguments);

  if (command != NULL)
    /* Translators: the name of a command of the program. */
    tl_output_complain (_("Try “throughline-cli %s --help”"), command);
  else
    tl_output_complain (_("Try “throughline-cli --help”"));

  return TL_EXIT_USAGE;
}
