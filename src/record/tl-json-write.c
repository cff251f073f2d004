/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * From records to text.
 */

#include "tl-json-private.h"

#include "tl-record-private.h"

static void
append_flags (GString           *out,
              const TlFieldInfo *info,
              guint              flags,
              guint              depth)
{
  GFlagsClass *klass = G_PARAM_SPEC_FLAGS (info->pspec)->flags_class;
  const char *nicks[33] = { NULL, };
  guint n_nicks = 0;

  for (guint i = 0; i < klass->n_values; i++)
    {
      guint bit = klass->values[i].value;

      /* Names of several bits together say nothing new. */
      if (bit != 0 && (bit & (bit - 1)) == 0 && (flags & bit) != 0)
        {
          nicks[n_nicks++] = klass->values[i].value_nick;
          flags &= ~bit;
        }
    }

  tl_json_append_texts (out, nicks, depth);
}

static void
append_list (GString      *out,
             TlRecordList *list,
             guint         depth)
{
  gboolean first = TRUE;

  g_string_append_c (out, '[');

  for (guint i = 0; i < tl_record_list_get_length (list); i++)
    {
      tl_json_begin_element (out, depth + 1, &first, NULL);
      tl_record_write (tl_record_list_get (list, i), out, depth + 1);
    }

  tl_json_end_elements (out, depth, first, ']');
}

static void
append_value (GString           *out,
              const TlFieldInfo *info,
              const GValue      *value,
              guint              depth)
{
  g_autofree char *text = NULL;

  switch (info->kind)
    {
    case TL_FIELD_TEXT:
    case TL_FIELD_REF:
      tl_json_append_text (out, g_value_get_string (value));
      break;

    case TL_FIELD_TEXTS:
    case TL_FIELD_REFS:
      tl_json_append_texts (out, g_value_get_boxed (value), depth);
      break;

    case TL_FIELD_BOOLEAN:
      g_string_append (out, g_value_get_boolean (value) ? "true" : "false");
      break;

    case TL_FIELD_INTEGER:
      g_string_append_printf (out, "%d", g_value_get_int (value));
      break;

    case TL_FIELD_OPTIONAL:
      tl_json_append_number (out, g_value_get_double (value));
      break;

    case TL_FIELD_ENUM:
      tl_json_append_text (out, g_enum_get_value (G_PARAM_SPEC_ENUM (info->pspec)->enum_class,
                                                  g_value_get_enum (value))->value_nick);
      break;

    case TL_FIELD_FLAGS:
      append_flags (out, info, g_value_get_flags (value), depth);
      break;

    case TL_FIELD_DATE:
      text = tl_day_to_string (g_value_get_uint (value));
      tl_json_append_text (out, text);
      break;

    case TL_FIELD_TIME:
      text = tl_minutes_to_string (g_value_get_int (value));
      tl_json_append_text (out, text);
      break;

    case TL_FIELD_CHILD:
      tl_record_write (g_value_get_object (value), out, depth);
      break;

    case TL_FIELD_LIST:
      append_list (out, g_value_get_object (value), depth);
      break;

    default:
      g_return_if_reached ();
    }
}

static gboolean has_content (TlRecord *self);

/* What a file did not say, and nobody has changed or it has been undone, stays
 * unsaid. */
static gboolean
is_written (TlRecord *self,
            guint     field)
{
  TlRecordPrivate *priv = tl_record_get_private (self);
  TlRecordClass *klass = TL_RECORD_GET_CLASS (self);
  const TlFieldInfo *info = klass->infos[field];
  const GValue *value = &priv->values[field];

  if (info->kind == TL_FIELD_CHILD)
    return has_content (g_value_get_object (value));

  return tl_field_is_written (info, value) &&
         !(field < 64 && (priv->untold >> field & 1) != 0 && tl_field_equal (info, value, &klass->initial[field]));
}

/* Whether writing would give more than "{}". */
static gboolean
has_content (TlRecord *self)
{
  TlRecordPrivate *priv = tl_record_get_private (self);
  TlRecordClass *klass = TL_RECORD_GET_CLASS (self);

  if (priv->id != NULL || priv->extras != NULL)
    return TRUE;

  for (guint field = 1; field <= klass->n_fields; field++)
    {
      if (is_written (self, field))
        return TRUE;
    }

  return FALSE;
}

/**
 * tl_record_write:
 * @record: (type TlRecord): a record
 * @out: where to
 * @depth: how far the last line is indented, in steps of two spaces; 0 for the
 *   topmost record
 *
 * Appends a record as a JSON object, without a line break at its end: its id,
 * then the fields in their order, then the members that were read and are
 * unknown, in theirs. Fields that are "not set", empty lists and children
 * without content are left out. So is what a file that was read did not have and
 * that has its first value, so that a change and its undoing leave no trace. All
 * else is written, whether it is the first value or not, so that a later change of
 * that does not change files.
 *
 * tl_json_parse() and tl_record_read() give an equal record again.
 */
void
tl_record_write (gpointer  record,
                 GString  *out,
                 guint     depth)
{
  TlRecordPrivate *priv;
  TlRecordClass *klass;
  gboolean first = TRUE;

  g_return_if_fail (TL_IS_RECORD (record));
  g_return_if_fail (out != NULL);

  priv = tl_record_get_private (record);
  klass = TL_RECORD_GET_CLASS (record);

  g_string_append_c (out, '{');

  if (priv->id != NULL)
    {
      tl_json_begin_element (out, depth + 1, &first, "id");
      tl_json_append_text (out, priv->id);
    }

  for (guint field = 1; field <= klass->n_fields; field++)
    {
      const TlFieldInfo *info = klass->infos[field];

      if (is_written (record, field))
        {
          tl_json_begin_element (out, depth + 1, &first, info->member);
          append_value (out, info, &priv->values[field], depth + 1);
        }
    }

  for (guint i = 0; priv->extras != NULL && i < priv->extras->len; i++)
    {
      const TlExtra *extra = g_ptr_array_index (priv->extras, i);

      tl_json_begin_element (out, depth + 1, &first, extra->name);
      tl_json_append_node (out, extra->node, depth + 1);
    }

  tl_json_end_elements (out, depth, first, '}');
}
