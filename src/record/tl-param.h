/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/*
 * Declarations of the fields of a record. Each makes a GParamSpec that is
 * readable, writable and notifies only on change, and that carries what load,
 * save, undo and the checks need besides.
 *
 * The name is that of the GObject property ("share-of-posts"); the same name
 * with "_" for "-" is the member's name in a file. Renaming a property is a
 * change of the file format.
 */

/**
 * TlFieldKind:
 * @TL_FIELD_TEXT: a string, valid UTF-8, never %NULL; "" is "not set"
 * @TL_FIELD_TEXTS: a list of non-empty strings (#GStrv, %NULL is empty); the
 *   empty list is "not set"
 * @TL_FIELD_BOOLEAN: yes or no; always set
 * @TL_FIELD_INTEGER: a whole number in a range (int); always set
 * @TL_FIELD_OPTIONAL: a finite number in a range (double), or NaN for "not set"
 * @TL_FIELD_ENUM: one value of a GEnum; in a file, its nick. If the field begins
 *   with the value whose nick is "unset", that is "not set"; others are set
 * @TL_FIELD_FLAGS: a set of values of a GFlags; in a file, a list of nicks. The
 *   empty set is "not set"; a field that begins otherwise has it written as []
 * @TL_FIELD_DATE: a #TlDay (uint); in a file, "2027-03-01"
 * @TL_FIELD_TIME: minutes since midnight (int), 0 to 1440; in a file, "14:30";
 *   %TL_MINUTES_NONE is "not set"
 * @TL_FIELD_REF: the id of a record (string); "" is "none", which is "not set"
 * @TL_FIELD_REFS: a list of ids of records, without repetition (#GStrv, %NULL is
 *   empty); the empty list is "not set"
 * @TL_FIELD_CHILD: a record made with its owner and never replaced; always set
 * @TL_FIELD_LIST: a #TlRecordList made with its owner and never replaced; the
 *   empty list is "not set"
 *
 * What a field holds, with the type of the property. "Not set" values are left
 * out of a file, as is a child of which nothing is written; every other value
 * is written, equal to the default or not.
 */
typedef enum
{
  TL_FIELD_TEXT,
  TL_FIELD_TEXTS,
  TL_FIELD_BOOLEAN,
  TL_FIELD_INTEGER,
  TL_FIELD_OPTIONAL,
  TL_FIELD_ENUM,
  TL_FIELD_FLAGS,
  TL_FIELD_DATE,
  TL_FIELD_TIME,
  TL_FIELD_REF,
  TL_FIELD_REFS,
  TL_FIELD_CHILD,
  TL_FIELD_LIST,
} TlFieldKind;

GParamSpec *tl_param_text     (const char *name);
GParamSpec *tl_param_texts    (const char *name);
GParamSpec *tl_param_boolean  (const char *name,
                               gboolean    initial);
GParamSpec *tl_param_integer  (const char *name,
                               int         minimum,
                               int         maximum,
                               int         initial);
GParamSpec *tl_param_optional (const char *name,
                               double      minimum,
                               double      maximum);
GParamSpec *tl_param_enum     (const char *name,
                               GType       type,
                               int         initial);
GParamSpec *tl_param_flags    (const char *name,
                               GType       type,
                               guint       initial);
GParamSpec *tl_param_date     (const char *name);
GParamSpec *tl_param_time     (const char *name);
GParamSpec *tl_param_ref      (const char *name,
                               GType       target);
GParamSpec *tl_param_refs     (const char *name,
                               GType       target);
GParamSpec *tl_param_child    (const char *name,
                               GType       type);
GParamSpec *tl_param_list     (const char *name,
                               GType       item_type);

TlFieldKind tl_param_get_kind   (GParamSpec *pspec);
GType       tl_param_get_target (GParamSpec *pspec);
const char *tl_param_get_member (GParamSpec *pspec);
void        tl_param_get_range  (GParamSpec *pspec,
                                 double     *minimum,
                                 double     *maximum);

G_END_DECLS
