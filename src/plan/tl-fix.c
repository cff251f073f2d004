/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-fix-private.h"

static gboolean
always (TlFix *self G_GNUC_UNUSED)
{
  return TRUE;
}

/* Checks look at every keystroke whether there is a repair: one that looks far is
 * not made to find that out. */
typedef struct
{
  TlFindingCode code;
  void (*fix) (TlFix *self);
  gboolean (*can) (TlFix *self); /* NULL: it is made to find out */
} Repair;

static const Repair repairs[] = {
  { TL_FINDING_SEVERAL_LEADS, tl_fix_leads },
  { TL_FINDING_DANGLING_REFERENCE, tl_fix_reference, always },
  { TL_FINDING_NO_LEAD, tl_fix_no_lead },
  { TL_FINDING_PINNED_BELOW_LOW, tl_fix_pin, tl_fix_can_pin },
  { TL_FINDING_PILLAR_SHARES, tl_fix_shares },
  { TL_FINDING_KPI_INCOMPLETE, tl_fix_kpi },
  { TL_FINDING_NO_COMPLAINTS_RULE, tl_fix_complaints },
  { TL_FINDING_OBSTACLE_INCOMPLETE, tl_fix_obstacle },
  { TL_FINDING_REVERSED_SPAN, tl_fix_span },
  { TL_FINDING_UNKNOWN_CODE, tl_fix_code },
};

static const Repair *
find_repair (TlFindingCode code)
{
  for (guint i = 0; i < G_N_ELEMENTS (repairs); i++)
    if (repairs[i].code == code)
      return &repairs[i];
  return NULL;
}

void
tl_fix_set (TlFix        *self,
            gpointer      record,
            guint         field,
            const GValue *value)
{
  g_ptr_array_add (self->changes, tl_change_new_set (record, field, tl_record_get_value (record, field), value));
}

void
tl_fix_set_ref (TlFix      *self,
                gpointer    record,
                guint       field,
                const char *id)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, id);
  tl_fix_set (self, record, field, &value);
}

static guint
find_member (TlRecord   *record,
             const char *name,
             gsize       length)
{
  for (guint field = 1; field <= tl_record_get_n_fields (record); field++)
    {
      const char *member = tl_param_get_member (tl_record_get_field (record, field));

      if (strlen (member) == length && strncmp (member, name, length) == 0)
        return field;
    }
  return 0;
}

/* Follows a path, "strategy.team[1].lead", to a record and one of its fields, 0
 * where the path ends at the record. */
static gboolean
follow (TlRecord   *root,
        const char *path,
        TlRecord  **record,
        guint      *field)
{
  *record = root;
  *field = 0;
  while (path != NULL && *path != '\0')
    {
      gsize length = strcspn (path, ".[");
      guint member = find_member (*record, path, length);
      TlFieldKind kind;

      if (member == 0)
        return FALSE;
      kind = tl_param_get_kind (tl_record_get_field (*record, member));
      path += length;
      if (kind == TL_FIELD_LIST && *path == '[')
        {
          TlRecordList *list = tl_record_get_list (*record, member);
          char *end;
          guint64 position = g_ascii_strtoull (path + 1, &end, 10);

          if (*end != ']' || position >= tl_record_list_get_length (list))
            return FALSE;
          *record = tl_record_list_get (list, (guint) position);
          path = end + 1;
        }
      else if (kind == TL_FIELD_CHILD)
        *record = tl_record_get_child (*record, member);
      else
        {
          *field = member;
          return *path == '\0';
        }
      if (*path == '.')
        path++;
    }
  return path != NULL;
}

static void
make_fix (const Repair *repair,
          TlFix        *fix)
{
  fix->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_change_unref);
  repair->fix (fix);
  if (fix->changes->len == 0)
    g_clear_pointer (&fix->changes, g_ptr_array_unref);
}

void
tl_finding_look_for_fix (TlFinding         *finding,
                         const TlSituation *situation)
{
  const Repair *repair = find_repair (finding->code);
  TlFix fix = { .finding = finding, .situation = situation };

  if (repair == NULL || !follow (situation->root, finding->where, &fix.record, &fix.field))
    return;
  if (repair->can != NULL)
    finding->can_fix = repair->can (&fix);
  else
    {
      make_fix (repair, &fix);
      finding->can_fix = fix.changes != NULL;
      g_clear_pointer (&fix.changes, g_ptr_array_unref);
    }
  finding->fix_name = finding->can_fix && fix.name != NULL && *fix.name != '\0' ? g_strdup (fix.name) : NULL;
  g_free (fix.text);
}

/**
 * tl_finding_can_fix:
 * @finding: a finding of tl_plan_check()
 *
 * Returns: whether there was a repair when it was found
 */
gboolean
tl_finding_can_fix (const TlFinding *finding)
{
  g_return_val_if_fail (finding != NULL, FALSE);

  return finding->can_fix;
}

/**
 * tl_finding_list_fix:
 * @finding: a finding of tl_plan_check()
 * @situation: what it was found in
 *
 * Lists the changes that repair it. Nothing is changed yet.
 *
 * Returns: (transfer full) (nullable) (element-type TlChange): the changes, which
 *   the array frees; %NULL if there is no repair, or not any more
 */
GPtrArray *
tl_finding_list_fix (const TlFinding   *finding,
                     const TlSituation *situation)
{
  const Repair *repair;
  TlFix fix = { .finding = finding, .situation = situation };

  g_return_val_if_fail (finding != NULL, NULL);
  g_return_val_if_fail (situation != NULL, NULL);

  repair = find_repair (finding->code);
  if (repair != NULL && follow (situation->root, finding->where, &fix.record, &fix.field))
    make_fix (repair, &fix);
  g_free (fix.text);
  return fix.changes;
}
