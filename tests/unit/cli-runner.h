/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What the program's messages begin with. */
#define PROGRAM "throughline-cli: "

/* The path of the program; to be set first. */
extern char *program;

/* A folder of its own, in which the program is run. */
typedef struct
{
  char *folder;
  char *kiosk; /* path of a document with a plan and without errors */
} Fixture;

void  put (Fixture    *fixture,
           const char *name,
           const char *contents,
           gssize      length);
char *get (Fixture    *fixture,
           const char *name);

/* What came of it. */
typedef struct
{
  int status;
  char *output;
  char *errors;
} Result;

void result_clear (Result *result);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Result, result_clear)

/* Runs the program with the given words, in a language or in that of the test. */
void run_words (Fixture            *fixture,
                Result             *result,
                const char         *language,
                const char * const *words);

#define run(fixture, result, ...) \
  run_words (fixture, result, NULL, (const char * const []) { __VA_ARGS__, NULL })

void assert_starts      (const char *text,
                         const char *start);
void assert_contains    (const char *text,
                         const char *part);

/* There is one message, of one line. */
void assert_one_message (const char *errors);

JsonNode *parse          (const char *text);

/* The names of the members, in their order, with a space between them. */
void      assert_members (JsonObject *object,
                          const char *expected);

void add (const char *name,
          guint       i,
          void      (*test) (Fixture *, gconstpointer));

G_END_DECLS
