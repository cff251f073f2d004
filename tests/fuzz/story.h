/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "document/tl-document-edits.h"

G_BEGIN_DECLS

/*
 * A story: a document, and what people do with it, one step after the other.
 *
 * A step is a JSON object; its member "do" says what is done, the others with
 * what. Actions are named by their keys, those that a step added by "own:" and
 * the name that the step gave them. A step names all that it is about, so that it
 * means the same when steps before it are left out; what it speaks of may then be
 * gone, and the step is refused.
 *
 *   change        action, field, value       tl_document_set_action_field()
 *   take-back     action, field              tl_document_reset_action_field()
 *   take-all-back action                     tl_document_reset_action()
 *   skip          action, on                 tl_document_skip_action()
 *   pin           action, on                 tl_document_pin_action()
 *   finish        action, day, minutes, link, note
 *   reopen        action
 *   add           name, title, date, and what else #TlOwnAction has
 *   serve         action, serves
 *   remove        action
 *   plan-again    day                        tl_document_plan_again_from()
 *   keep          action, field              tl_document_keep_edit()
 *   drop          action, field              tl_document_drop_edit()
 *   move          action, to                 tl_document_move_edits()
 *   keep-as-own   action, name, title        tl_document_keep_edits_as_own()
 *   drop-all      action                     tl_document_drop_edits()
 *   answer        record, value              members of a record: its id, or "plan",
 *                                            or a child of the strategy
 *   add-answer    list, value                a record of its own; list: of the strategy
 *   remove-answer record                     tl_document_remove()
 *   move-answer   list, from, to
 *   pin-channel   channel, pin               "in", "out" or "unset"
 *   fix           finding, where             what tl_finding_list_fix() says
 *   undo, redo
 *   load          today                      saves and loads; nothing can be undone
 *                                            then
 *   freeze        day                        tl_document_freeze_past()
 */
typedef struct
{
  TlDocument *document;
  GHashTable *own;      /* name → key of an action that a step added */
  GPtrArray *texts;     /* the document as it was saved after each step */
  guint now;            /* which of them it is now */
} Story;

/* How far a step reaches into what became of the plan. */
typedef enum
{
  REACH_NOTHING,   /* it changes answers */
  REACH_REFS,      /* it takes references out, too */
  REACH_ACTION,    /* it changes what is known of the actions that it names */
  REACH_PAST,      /* it records weeks, or lets go of them */
  REACH_ALL,
} Reach;

Story      *story_new       (JsonNode    *document,
                             TlDay        today);
void        story_free      (Story       *self);
gboolean    story_take      (Story       *self,
                             JsonObject  *step,
                             GError     **error);
char       *story_dup_text  (Story       *self);
TlPlan     *story_get_plan  (Story       *self);

/* What a step speaks of. */
const char *step_get_text   (JsonObject  *step,
                             const char  *member);
TlDay       step_get_day    (JsonObject  *step,
                             const char  *member);
gboolean    step_get_field  (JsonObject  *step,
                             TlActionField *field);
const char *step_get_action (const Story *story,
                             JsonObject  *step,
                             const char  *member);
Reach       step_get_reach  (JsonObject  *step);
gboolean    step_is         (JsonObject  *step,
                             const char  *what);

typedef gboolean (*StepFunc) (Story       *story,
                              JsonObject  *step,
                              GError     **error);

/* Sets @error, and returns %FALSE. */
gboolean    step_refuse     (GError     **error,
                             const char  *why);
TlRecordList *story_find_list (Story      *self,
                               const char *name);

/* What is done with actions. */
gboolean step_change        (Story *story, JsonObject *step, GError **error);
gboolean step_take_back     (Story *story, JsonObject *step, GError **error);
gboolean step_take_all_back (Story *story, JsonObject *step, GError **error);
gboolean step_skip          (Story *story, JsonObject *step, GError **error);
gboolean step_pin           (Story *story, JsonObject *step, GError **error);
gboolean step_finish        (Story *story, JsonObject *step, GError **error);
gboolean step_reopen        (Story *story, JsonObject *step, GError **error);
gboolean step_add           (Story *story, JsonObject *step, GError **error);
gboolean step_serve         (Story *story, JsonObject *step, GError **error);
gboolean step_remove        (Story *story, JsonObject *step, GError **error);
gboolean step_plan_again    (Story *story, JsonObject *step, GError **error);
gboolean step_keep          (Story *story, JsonObject *step, GError **error);
gboolean step_drop          (Story *story, JsonObject *step, GError **error);
gboolean step_move          (Story *story, JsonObject *step, GError **error);
gboolean step_keep_as_own   (Story *story, JsonObject *step, GError **error);
gboolean step_drop_all      (Story *story, JsonObject *step, GError **error);

/* What is done with answers. */
gboolean step_answer        (Story *story, JsonObject *step, GError **error);
gboolean step_add_answer    (Story *story, JsonObject *step, GError **error);
gboolean step_remove_answer (Story *story, JsonObject *step, GError **error);
gboolean step_move_answer   (Story *story, JsonObject *step, GError **error);
gboolean step_pin_channel   (Story *story, JsonObject *step, GError **error);
gboolean step_fix           (Story *story, JsonObject *step, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Story, story_free)

G_END_DECLS
