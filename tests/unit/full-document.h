/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/tl-envelope.h"

G_BEGIN_DECLS

/* Which of the values that a field may have. */
typedef enum
{
  PICK_LARGEST,
  PICK_SMALLEST,
  PICK_MIDDLE,
} Pick;

/* A document in which every field of every type is set, by walking over what
 * the types declare. Lists have two items each; references lead nowhere.
 */
TlEnvelope *make_full_document (Pick pick);

G_END_DECLS
