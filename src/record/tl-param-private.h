/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-param.h"

G_BEGIN_DECLS

/*
 * What a field is, beside its GParamSpec. Made with the declaration and never
 * changed or freed before the GParamSpec.
 */
struct _TlFieldInfo
{
  GParamSpec *pspec; /* borrowed: it owns this */
  TlFieldKind kind;
  GType target;       /* of REF, REFS, CHILD and LIST, otherwise G_TYPE_INVALID */
  const char *member; /* interned */
  double minimum;     /* of INTEGER, OPTIONAL, DATE and TIME */
  double maximum;
  gint64 unset;       /* of ENUM and FLAGS: the value left out of a file */
};

typedef struct _TlFieldInfo TlFieldInfo;

/* Of ENUM: there is no value that is left out of a file. */
#define TL_FIELD_NO_UNSET G_MININT64

const TlFieldInfo *tl_param_get_info         (GParamSpec        *pspec);
void               tl_field_init_value       (const TlFieldInfo *info,
                                              GValue            *value);
gboolean           tl_field_check            (const TlFieldInfo *info,
                                              const GValue      *value,
                                              GError           **error);
gboolean           tl_field_check_number     (const TlFieldInfo *info,
                                              double             number,
                                              GError           **error);
gboolean           tl_field_check_id         (const char        *id,
                                              GError           **error);
gboolean           tl_field_check_element    (const TlFieldInfo  *info,
                                              const char * const *elements,
                                              guint               position,
                                              GError            **error);
gboolean           tl_field_equal            (const TlFieldInfo *info,
                                              const GValue      *a,
                                              const GValue      *b);
gboolean           tl_field_is_set           (const TlFieldInfo *info,
                                              const GValue      *value);
gboolean           tl_field_is_written       (const TlFieldInfo *info,
                                              const GValue      *value);
char              *tl_field_list_nicks       (const TlFieldInfo *info);

G_END_DECLS
