/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "record/tl-record-list.h"

G_BEGIN_DECLS

/**
 * TlActionField:
 *
 * The fields of an action that a person can change. The nicks, given behind, are
 * the words of the file; after them, how a value is written.
 */
typedef enum
{
  TL_ACTION_FIELD_TITLE,       /* title: what is to be done, in the person's words */
  TL_ACTION_FIELD_DATE,        /* date: when it appears or is done, "2027-03-01" */
  TL_ACTION_FIELD_TIME,        /* time: "08:30", or "" for any */
  TL_ACTION_FIELD_PREPARE_ON,  /* prepare_on: the day of the work, "2027-03-01" */
  TL_ACTION_FIELD_CHANNEL,     /* channel: id, or ""; likewise below */
  TL_ACTION_FIELD_PERSONA,     /* persona */
  TL_ACTION_FIELD_PILLAR,      /* pillar */
  TL_ACTION_FIELD_FORMAT,      /* format */
  TL_ACTION_FIELD_KPI,         /* kpi */
  TL_ACTION_FIELD_OPERATOR,    /* operator */
  TL_ACTION_FIELD_ACCOUNTABLE, /* accountable */
  TL_ACTION_FIELD_APPROVER,    /* approver */
  TL_ACTION_FIELD_MINUTES,     /* minutes: of the operator, digits */
  TL_ACTION_FIELD_STATUS,      /* status: "skipped" or "planned" */
  TL_ACTION_FIELD_TEXT,        /* text: of the post, as it is to appear; any lines */
  TL_ACTION_FIELD_PICTURE,     /* picture: its web address, or a file */
  TL_ACTION_FIELD_PICTURE_TEXT,/* picture_text: what it shows, for those who do not see it */
  TL_ACTION_FIELD_NOTE,        /* note */
} TlActionField;
#define TL_N_ACTION_FIELDS (TL_ACTION_FIELD_NOTE + 1)

#define TL_TYPE_ACTION_FIELD (tl_action_field_get_type ())
GType tl_action_field_get_type (void);

/**
 * TlEdit:
 *
 * One change that a person made to one field of an action of the plan. It
 * keeps the derived value that it replaced, so that it can be told when that
 * value has changed underneath. There is at most one for a field of an action;
 * of several in a file, the last one counts.
 */
#define TL_TYPE_EDIT (tl_edit_get_type ())
G_DECLARE_FINAL_TYPE (TlEdit, tl_edit, TL, EDIT, TlRecord)

/**
 * TlEditField:
 * @TL_EDIT_ACTION: the action's key
 * @TL_EDIT_FIELD: which field, a #TlActionField
 * @TL_EDIT_VALUE: what the person wants
 * @TL_EDIT_REPLACED: what the plan said when they wanted it
 * @TL_EDIT_PINNED: it holds whatever the plan says underneath
 * @TL_EDIT_NOTE: why
 * @TL_EDIT_MADE_ON: when
 * @TL_EDIT_UNMET: what it wants could not be had any more when the action's week
 *   came to stand or the action was done, so the action stands there without it
 */
typedef enum
{
  TL_EDIT_ACTION = 1,
  TL_EDIT_FIELD,
  TL_EDIT_VALUE,
  TL_EDIT_REPLACED,
  TL_EDIT_PINNED,
  TL_EDIT_NOTE,
  TL_EDIT_MADE_ON,
  TL_EDIT_UNMET,
} TlEditField;

G_END_DECLS
