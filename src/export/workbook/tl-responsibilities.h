/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wording/tl-wording.h"

G_BEGIN_DECLS

/**
 * TlResponsibility:
 * @what: something that there is to do, in the reader's language
 * @channel: (nullable): id of the channel, of the running of one
 * @responsible: (element-type utf8): who does it, the one with most of it first
 * @accountable: the one who answers for it
 * @consulted: (element-type utf8): who is asked first
 * @informed: (element-type utf8): who is told
 *
 * Who has which part in a piece of work. People are ids of members of the team, who
 * live as long as the strategy.
 *
 * Responsible is who does it by the plan, without those who stand in, else who does
 * it by the strategy. Accountable is whom the plan says for most of it, else the lead
 * or, where there is none, who does it. Consulted are those who approve, who hold the
 * keys of an account, and at the quarterly review everybody else. Informed are those
 * who stand in, of numbers those who report, of complaints and of what was approved
 * those who run channels, of the week ahead and of the report everybody else.
 * Nobody who does it or answers for it is consulted or informed beside.
 */
typedef struct
{
  char *what;
  const char *channel;
  GPtrArray *responsible;
  const char *accountable;
  GPtrArray *consulted;
  GPtrArray *informed;
} TlResponsibility;

void       tl_responsibility_free (TlResponsibility *self);

/* (transfer full) (element-type TlResponsibility): every action of the plan is part
 * of one of them; none without a team. */
GPtrArray *tl_responsibilities_new (const TlReading *reading);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlResponsibility, tl_responsibility_free)

G_END_DECLS
