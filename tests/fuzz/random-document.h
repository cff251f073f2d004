/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "dice.h"

G_BEGIN_DECLS

/*
 * A document with answers that a person could have given, of any size from a
 * blank one to a large organisation's, in the form of its file. The reader
 * accepts all of them.
 */
JsonNode *random_document_new     (Dice     *dice);

/* The same answers, the items of every list in another order, but for lists
 * whose order says something: the formats of a channel and its cadences. */
JsonNode *random_document_shuffle (JsonNode *document,
                                   Dice     *dice);

/* The same answers by other names. */
JsonNode *random_document_rename  (JsonNode *document);

/* The same document without one item of one of its lists, the lists counted
 * through as they come; %NULL if there is no such item. */
JsonNode *random_document_remove  (JsonNode *document,
                                   guint     item);

G_END_DECLS
