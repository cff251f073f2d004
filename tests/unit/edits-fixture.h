/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/tl-document-edits.h"
#include "plan/tl-action-value.h"
#include "tracking/tl-edit.h"

G_BEGIN_DECLS

/* The bakery, of which somebody changes the plan. */
#define EDITS_DUTY "duty/listen/-/2027-01-25"
#define EDITS_TODAY tl_day_new (2027, 1, 12)

typedef struct
{
  TlDocument *document;
  char *post;    /* keys: a post of the fourth week */
  char *other;   /* one of the fifth, on the same channel */
  char *own;     /* added by hand, in the fifth */
} EditsFixture;

extern const TlOwnAction edits_own_action;

TlPlan *edits_plan (TlDocument *document);
const TlPlanAction *edits_find_action (TlDocument *document, const char *key);
char *edits_dup_post (TlDocument *document, guint week, const char *channel);
void edits_set_up (EditsFixture *fixture, gconstpointer data);
void edits_tear_down (EditsFixture *fixture, gconstpointer data);
guint edits_count (TlDocument *document, guint list);

/* There is none, or just one. */
TlEdit *edits_find_edit (TlDocument *document, const char *key, TlActionField field);
void edits_assert_value (TlDocument *document, const char *key, TlActionField field, const char *expected);
void edits_set (TlDocument *document, const char *key, TlActionField field, const char *value);
void edits_finish (TlDocument *document, const char *key);

/* Brings the fixture's post into question. */
TlEdit *edits_question (EditsFixture *fixture);

/* Takes the fixture's post away, with its channel. */
void edits_take_away (EditsFixture *fixture);

G_END_DECLS
