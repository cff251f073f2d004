/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which part of a workbook refers to which. */

#include "tl-xlsx-private.h"

#include <string.h>

static void
relation_free (TlXlsxRelation *relation)
{
  g_free (relation->id);
  g_free (relation->type);
  g_free (relation->part);
  g_free (relation);
}

/* Names a part that @part refers to: by the whole name, or from where it is. */
static char *
resolve (const char *part,
         const char *target)
{
  g_autofree char *unescaped = g_uri_unescape_string (target, NULL);
  g_autofree char *clean = g_strdelimit (g_strdup (unescaped != NULL ? unescaped : target), "\\", '/');
  const char *slash = strrchr (part, '/');
  g_autofree char *folder = slash != NULL ? g_strndup (part, slash - part) : g_strdup ("");
  g_autofree char *whole = *clean == '/' ? g_strdup (clean) : g_strconcat (folder, "/", clean, NULL);
  g_auto (GStrv) steps = g_strsplit (whole, "/", -1);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; steps[i] != NULL; i++)
    {
      if (g_str_equal (steps[i], "..") && names->len > 0)
        g_ptr_array_remove_index (names, names->len - 1);
      else if (*steps[i] != '\0' && !g_str_equal (steps[i], ".") && !g_str_equal (steps[i], ".."))
        g_ptr_array_add (names, steps[i]);
    }
  g_ptr_array_add (names, NULL);
  return g_strjoinv ("/", (char **) names->pdata);
}

static char *
name_relations (const char *part)
{
  const char *slash = strrchr (part, '/');

  return slash != NULL ? g_strdup_printf ("%.*s/_rels/%s.rels", (int) (slash - part), part, slash + 1)
                       : g_strconcat ("_rels/", part, ".rels", NULL);
}

static void
add_relation (GPtrArray  *relations,
              TlXlsxXml  *xml,
              const char *part)
{
  g_autofree char *id = tl_xlsx_xml_dup_attribute (xml, "Id");
  g_autofree char *type = tl_xlsx_xml_dup_attribute (xml, "Type");
  g_autofree char *target = tl_xlsx_xml_dup_attribute (xml, "Target");
  g_autofree char *mode = tl_xlsx_xml_dup_attribute (xml, "TargetMode");
  const char *slash = type != NULL ? strrchr (type, '/') : NULL;
  TlXlsxRelation *relation;

  if (id == NULL || slash == NULL || target == NULL || g_strcmp0 (mode, "External") == 0)
    return;
  relation = g_new0 (TlXlsxRelation, 1);
  relation->id = g_steal_pointer (&id);
  relation->type = g_strdup (slash + 1);
  relation->part = resolve (part, target);
  g_ptr_array_add (relations, relation);
}

/**
 * tl_xlsx_list_relations:
 * @archive: a workbook
 * @part: the name of one of its parts, or "" for the whole
 * @error: return location for a #TlImportError
 *
 * Returns: (transfer full) (nullable) (element-type TlXlsxRelation): what it refers
 *   to within the workbook
 */
GPtrArray *
tl_xlsx_list_relations (TlXlsxArchive  *archive,
                        const char     *part,
                        GError        **error)
{
  g_autofree char *name = name_relations (part);
  g_autoptr (TlXlsxXml) xml = tl_xlsx_xml_new (archive, name, error);
  g_autoptr (GPtrArray) relations = g_ptr_array_new_with_free_func ((GDestroyNotify) relation_free);

  if (xml == NULL)
    return NULL;
  if (tl_xlsx_xml_next (xml, -1))
    while (tl_xlsx_xml_next (xml, 0))
      if (tl_xlsx_xml_is (xml, "Relationship"))
        add_relation (relations, xml, part);
  return tl_xlsx_xml_finish (xml, error) ? g_steal_pointer (&relations) : NULL;
}

/**
 * tl_xlsx_find_relation:
 * @relations: (element-type TlXlsxRelation): of a part
 * @id: (nullable): by which the part names it, or %NULL: any
 * @type: the last word of what it is
 *
 * Returns: (nullable): the first of them
 */
const TlXlsxRelation *
tl_xlsx_find_relation (GPtrArray  *relations,
                       const char *id,
                       const char *type)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const TlXlsxRelation *relation = g_ptr_array_index (relations, i);

      if ((id == NULL || g_str_equal (relation->id, id)) && g_str_equal (relation->type, type))
        return relation;
    }
  return NULL;
}
