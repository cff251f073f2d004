/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "document/tl-action.h"
#include "document/tl-document.h"

G_BEGIN_DECLS

/**
 * TlActionState:
 *
 * What has become of an action, seen from the day on which it is looked at.
 */
typedef enum
{
  TL_ACTION_STATE_PLANNED,
  TL_ACTION_STATE_OVERDUE, /* planned for a day that is past */
  TL_ACTION_STATE_DONE,
  TL_ACTION_STATE_SKIPPED,
} TlActionState;

/* The fields that the plan does not write: what stands there is no change of it. */
#define TL_ACTION_WORDS (1u << TL_ACTION_FIELD_TEXT | 1u << TL_ACTION_FIELD_PICTURE | 1u << TL_ACTION_FIELD_PICTURE_TEXT)

/* The fields that are held by keeping an action in place. */
#define TL_ACTION_TIMES (1u << TL_ACTION_FIELD_DATE | 1u << TL_ACTION_FIELD_TIME | 1u << TL_ACTION_FIELD_PREPARE_ON)

TlActionState tl_action_state_of            (TlDocument         *document,
                                             const TlPlanAction *action);
const char   *tl_action_state_get_label     (TlActionState       state);
const char   *tl_action_state_get_icon_name (TlActionState       state);

gboolean      tl_action_is_kept_in_place    (const TlPlanAction *action);
gboolean      tl_action_is_changed          (TlDocument         *document,
                                             const TlPlanAction *action);

/**
 * TlActionCommands:
 *
 * What a person can do with one action, as an action group ("action.") of a
 * widget: "finish" (asks for what became of it), "reopen", "skip", "take-up",
 * "pin", "unpin", "reset", "remove". What cannot be done is not enabled. What is
 * refused is told in a toast.
 */
#define TL_TYPE_ACTION_COMMANDS (tl_action_commands_get_type ())
G_DECLARE_FINAL_TYPE (TlActionCommands, tl_action_commands, TL, ACTION_COMMANDS, GObject)

TlActionCommands *tl_action_commands_new        (GtkWidget        *widget,
                                                 TlDocument       *document,
                                                 GtkWidget        *place);
void              tl_action_commands_set_action (TlActionCommands *self,
                                                 TlAction         *action);

G_END_DECLS
