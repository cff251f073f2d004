/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-xlsx-xml.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlreader.h>

struct _TlXlsxXml
{
  TlXlsxArchive *archive;
  char *part;
  xmlTextReaderPtr reader;
  GError *error;
  gboolean empty;    /* the element at hand has nothing in it, and no end */
};

/* How the namespaces end that are read, in either edition. */
static const char * const elements[] = {
  "/spreadsheetml/2006/main",
  "/spreadsheetml/main",
  "/package/2006/relationships",
};
static const char * const relations[] = {
  "/officeDocument/2006/relationships",
  "/officeDocument/relationships",
};

static gboolean
is_one_of (const xmlChar     *space,
           const char *const *endings,
           guint              n)
{
  for (guint i = 0; space != NULL && i < n; i++)
    if (g_str_has_suffix ((const char *) space, endings[i]))
      return TRUE;
  return FALSE;
}

static int
read_part (void *user_data,
           char *buffer,
           int   size)
{
  TlXlsxXml *self = user_data;

  return (int) tl_xlsx_archive_read (self->archive, buffer, (gsize) MAX (size, 0));
}

/* What the parser has to say of a damaged part is for programmers. */
static void
ignore_message (void        *user_data G_GNUC_UNUSED,
                xmlErrorPtr  error G_GNUC_UNUSED)
{
}

/**
 * tl_xlsx_xml_new:
 * @archive: a workbook; lives longer than what is returned
 * @part: the name of a part
 * @error: return location for a #TlImportError
 *
 * Begins to read a part. One is read at a time.
 *
 * Returns: (transfer full) (nullable): what reads it
 */
TlXlsxXml *
tl_xlsx_xml_new (TlXlsxArchive  *archive,
                 const char     *part,
                 GError        **error)
{
  g_autoptr (TlXlsxXml) self = NULL;

  if (!tl_xlsx_archive_open (archive, part, error))
    return NULL;

  self = g_new0 (TlXlsxXml, 1);
  self->archive = archive;
  self->part = g_strdup (part);
  self->reader = xmlReaderForIO (read_part, NULL, self, NULL, NULL,
                                 XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT);
  if (self->reader == NULL)
    {
      g_set_error (error, TL_IMPORT_ERROR, TL_IMPORT_ERROR_DAMAGED,
                   _("The workbook is damaged: “%s” cannot be read"), part);
      return NULL;
    }
  xmlTextReaderSetStructuredErrorHandler (self->reader, ignore_message, NULL);
  return g_steal_pointer (&self);
}

void
tl_xlsx_xml_free (TlXlsxXml *self)
{
  g_clear_pointer (&self->reader, xmlFreeTextReader);
  tl_xlsx_archive_close (self->archive);
  g_clear_error (&self->error);
  g_free (self->part);
  g_free (self);
}

/**
 * tl_xlsx_xml_fail:
 * @self: what reads a part
 * @error: (transfer full): what is wrong with it
 *
 * Ends reading. What was wrong first counts.
 */
void
tl_xlsx_xml_fail (TlXlsxXml *self,
                  GError    *error)
{
  if (self->error == NULL)
    self->error = error;
  else
    g_error_free (error);
}

static void
fail_damaged (TlXlsxXml *self)
{
  tl_xlsx_xml_fail (self, g_error_new (TL_IMPORT_ERROR, TL_IMPORT_ERROR_DAMAGED,
                                       /* Translators: the name of a part of a workbook, “xl/workbook.xml”. */
                                       _("The workbook is damaged: “%s” cannot be read beyond line %d"), self->part,
                                       MAX (xmlTextReaderGetParserLineNumber (self->reader), 1)));
}

/* The next node, or XML_READER_TYPE_NONE. */
static int
read_node (TlXlsxXml *self)
{
  int status;

  if (self->error != NULL)
    return XML_READER_TYPE_NONE;
  status = xmlTextReaderRead (self->reader);
  if (status == 0)
    return XML_READER_TYPE_NONE;
  if (status > 0)
    {
      int type = xmlTextReaderNodeType (self->reader);

      if (type != XML_READER_TYPE_DOCUMENT_TYPE && type != XML_READER_TYPE_ENTITY_REFERENCE)
        return type;
    }
  fail_damaged (self);
  return XML_READER_TYPE_NONE;
}

gboolean
tl_xlsx_xml_next (TlXlsxXml *self,
                  int        around)
{
  gboolean ended = self->empty && xmlTextReaderDepth (self->reader) == around;
  int type;

  self->empty = FALSE;
  while (!ended && (type = read_node (self)) != XML_READER_TYPE_NONE)
    {
      int depth = xmlTextReaderDepth (self->reader);

      if (type == XML_READER_TYPE_END_ELEMENT && depth <= around)
        return FALSE;
      if (type != XML_READER_TYPE_ELEMENT || depth != around + 1
          || !is_one_of (xmlTextReaderConstNamespaceUri (self->reader), elements, G_N_ELEMENTS (elements)))
        continue;
      self->empty = xmlTextReaderIsEmptyElement (self->reader) == 1;
      return TRUE;
    }
  return FALSE;
}

/**
 * tl_xlsx_xml_is:
 * @self: what reads a part, at an element
 * @name: a local name
 *
 * Returns: whether the element has that name
 */
gboolean
tl_xlsx_xml_is (TlXlsxXml  *self,
                const char *name)
{
  return g_strcmp0 ((const char *) xmlTextReaderConstLocalName (self->reader), name) == 0;
}

static char *
take (xmlChar *text)
{
  char *copy = g_strdup ((const char *) text);

  xmlFree (text);
  return copy;
}

/**
 * tl_xlsx_xml_dup_attribute:
 * @self: what reads a part, at an element
 * @name: of an attribute
 *
 * Returns: (transfer full) (nullable): its value
 */
char *
tl_xlsx_xml_dup_attribute (TlXlsxXml  *self,
                           const char *name)
{
  xmlChar *value = xmlTextReaderGetAttribute (self->reader, (const xmlChar *) name);

  return value != NULL ? take (value) : NULL;
}

/**
 * tl_xlsx_xml_dup_relation:
 * @self: what reads a part, at an element
 * @name: local name of an attribute that refers to another part
 *
 * Returns: (transfer full) (nullable): its value
 */
char *
tl_xlsx_xml_dup_relation (TlXlsxXml  *self,
                          const char *name)
{
  char *value = NULL;

  while (value == NULL && xmlTextReaderMoveToNextAttribute (self->reader) == 1)
    {
      if (tl_xlsx_xml_is (self, name)
          && is_one_of (xmlTextReaderConstNamespaceUri (self->reader), relations, G_N_ELEMENTS (relations)))
        value = g_strdup ((const char *) xmlTextReaderConstValue (self->reader));
    }
  xmlTextReaderMoveToElement (self->reader);
  return value;
}

/**
 * tl_xlsx_xml_add_text:
 * @self: what reads a part, at an element
 * @text: where to
 *
 * Reads the element to its end and appends the text in it.
 *
 * Returns: %FALSE if it cannot be read, or is too long
 */
gboolean
tl_xlsx_xml_add_text (TlXlsxXml *self,
                      GString   *text)
{
  int around = xmlTextReaderDepth (self->reader);
  int type;

  if (self->empty)
    return TRUE;
  while ((type = read_node (self)) != XML_READER_TYPE_NONE)
    {
      if (type == XML_READER_TYPE_END_ELEMENT && xmlTextReaderDepth (self->reader) <= around)
        return TRUE;
      if (type != XML_READER_TYPE_TEXT && type != XML_READER_TYPE_CDATA && type != XML_READER_TYPE_WHITESPACE
          && type != XML_READER_TYPE_SIGNIFICANT_WHITESPACE)
        continue;
      g_string_append (text, (const char *) xmlTextReaderConstValue (self->reader));
      if (text->len > TL_XLSX_MAX_TEXT)
        {
          tl_xlsx_xml_fail (self, g_error_new (TL_IMPORT_ERROR, TL_IMPORT_ERROR_TOO_LARGE,
                                               _("A text in the workbook is longer than any that a cell can hold")));
          return FALSE;
        }
    }
  return FALSE;
}

/**
 * tl_xlsx_xml_finish:
 * @self: what reads a part
 * @error: return location for a #TlImportError
 *
 * Reads what is left of the part.
 *
 * Returns: %FALSE if anything was wrong with it
 */
gboolean
tl_xlsx_xml_finish (TlXlsxXml  *self,
                    GError    **error)
{
  while (read_node (self) != XML_READER_TYPE_NONE)
    ;
  if (self->error == NULL && !tl_xlsx_archive_close (self->archive))
    fail_damaged (self);
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}
