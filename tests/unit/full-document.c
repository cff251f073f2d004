/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "full-document.h"

#include "record/tl-record-list.h"

static double
pick_number (GParamSpec *pspec,
             Pick        pick)
{
  double minimum, maximum;

  tl_param_get_range (pspec, &minimum, &maximum);

  return pick == PICK_LARGEST ? maximum : pick == PICK_SMALLEST ? minimum : minimum + (maximum - minimum) / 3;
}

static int
pick_word (GParamSpec *pspec,
           Pick        pick)
{
  GEnumClass *klass = G_PARAM_SPEC_ENUM (pspec)->enum_class;
  guint first = g_str_equal (klass->values[0].value_nick, "unset") ? 1 : 0;

  g_assert_cmpuint (first, <, klass->n_values);

  return klass->values[pick == PICK_LARGEST ? klass->n_values - 1 : first].value;
}

static guint
pick_words (GParamSpec *pspec,
            Pick        pick)
{
  GFlagsClass *klass = G_PARAM_SPEC_FLAGS (pspec)->flags_class;

  return pick == PICK_LARGEST ? klass->mask : klass->values[pick == PICK_SMALLEST ? 0 : klass->n_values - 1].value;
}

static void fill (gpointer  record,
                  Pick      pick,
                  guint    *n_ids);

static void
fill_list (TlRecordList *list,
           Pick          pick,
           guint        *n_ids)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *id = g_strdup_printf ("record-%u", ++*n_ids);

      fill (tl_record_list_append_new (list, id), pick, n_ids);
    }
}

static void
fill_field (gpointer  record,
            guint     field,
            Pick      pick,
            guint    *n_ids)
{
  static const char * const texts[] = { "“Brötchen” \\ \"rolls\"\n\ttab, second line", " ", "🥐 half past\r\n" };
  static const char * const lists[][3] = { { "a", "b", NULL }, { "b", NULL }, { "b", "a", NULL } };
  GParamSpec *pspec = tl_record_get_field (record, field);

  switch (tl_param_get_kind (pspec))
    {
    case TL_FIELD_TEXT:
      tl_record_set_text (record, field, texts[pick]);
      break;

    case TL_FIELD_TEXTS:
      tl_record_set_texts (record, field, lists[pick]);
      break;

    case TL_FIELD_BOOLEAN:
      tl_record_set_boolean (record, field, pick != PICK_SMALLEST);
      break;

    case TL_FIELD_INTEGER:
      tl_record_set_integer (record, field, (int) pick_number (pspec, pick));
      break;

    case TL_FIELD_OPTIONAL:
      tl_record_set_optional (record, field, pick_number (pspec, pick));
      break;

    case TL_FIELD_ENUM:
      tl_record_set_enum (record, field, pick_word (pspec, pick));
      break;

    case TL_FIELD_FLAGS:
      tl_record_set_flags (record, field, pick_words (pspec, pick));
      break;

    case TL_FIELD_DATE:
      tl_record_set_date (record, field, (TlDay) pick_number (pspec, pick));
      break;

    case TL_FIELD_TIME:
      tl_record_set_time (record, field, (int) pick_number (pspec, pick));
      break;

    case TL_FIELD_REF:
      tl_record_set_ref (record, field, lists[pick][0]);
      break;

    case TL_FIELD_REFS:
      tl_record_set_refs (record, field, lists[pick]);
      break;

    case TL_FIELD_CHILD:
      fill (tl_record_get_child (record, field), pick, n_ids);
      break;

    case TL_FIELD_LIST:
      fill_list (tl_record_get_list (record, field), pick, n_ids);
      break;

    default:
      g_assert_not_reached ();
    }

  g_assert_true (tl_record_is_set (record, field));
}

static void
fill (gpointer  record,
      Pick      pick,
      guint    *n_ids)
{
  for (guint field = 1; field <= tl_record_get_n_fields (record); field++)
    fill_field (record, field, pick, n_ids);
}

TlEnvelope *
make_full_document (Pick pick)
{
  TlEnvelope *envelope = g_object_new (TL_TYPE_ENVELOPE, NULL);
  guint n_ids = 0;

  fill (envelope, pick, &n_ids);

  return envelope;
}
