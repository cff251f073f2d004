/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dice.h"
#include "story.h"

G_BEGIN_DECLS

/*
 * A case: a story, judged by all the laws of edit-laws.h after each step and at
 * its end. As a file it is an object with the members "law" (which one it broke
 * when it was found), "today", "document" and "steps".
 */
typedef struct
{
  JsonNode *document;
  JsonNode *steps;    /* an array */
  TlDay today;
  guint law;          /* which is broken */
  char *broken;       /* in words; NULL: none is */
  guint n_taken;      /* steps that were not refused */
  guint n_changes[3]; /* in each TlEditState, summed up over the steps */
} EditCase;

#define EDIT_CASE_ALL_LAWS G_MAXUINT

EditCase   *edit_case_random       (guint64      seed);
EditCase   *edit_case_load         (const char  *path,
                                    GError     **error);
void        edit_case_free         (EditCase    *self);
void        edit_case_judge        (EditCase    *self,
                                    guint        law);
void        edit_case_shrink       (EditCase    *self);
char       *edit_case_to_data      (EditCase    *self);

guint       edit_case_get_n_laws   (void);
const char *edit_case_get_law_name (guint        law);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EditCase, edit_case_free)

G_END_DECLS
