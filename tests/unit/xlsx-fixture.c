/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "xlsx-fixture.h"

#include <stdarg.h>
#include <string.h>
#include <zip.h>

#define RELATIONS "http://schemas.openxmlformats.org/package/2006/relationships"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

struct _XlsxFixture
{
  zipFile zip;
  GByteArray *data;
  gsize offset;
};

/* --- An archive in memory --- */

static voidpf
open_data (voidpf opaque, const void *name G_GNUC_UNUSED, int mode G_GNUC_UNUSED)
{
  return opaque;
}

static uLong
read_data (voidpf opaque, voidpf stream G_GNUC_UNUSED, void *buffer, uLong size)
{
  XlsxFixture *self = opaque;
  gsize n = MIN (size, self->data->len - self->offset);

  memcpy (buffer, self->data->data + self->offset, n);
  self->offset += n;
  return n;
}

static uLong
write_data (voidpf opaque, voidpf stream G_GNUC_UNUSED, const void *buffer, uLong size)
{
  XlsxFixture *self = opaque;

  if (self->offset + size > self->data->len)
    g_byte_array_set_size (self->data, (guint) (self->offset + size));
  memcpy (self->data->data + self->offset, buffer, size);
  self->offset += size;
  return size;
}

static ZPOS64_T
tell_data (voidpf opaque, voidpf stream G_GNUC_UNUSED)
{
  return ((XlsxFixture *) opaque)->offset;
}

static long
seek_data (voidpf opaque, voidpf stream G_GNUC_UNUSED, ZPOS64_T offset, int origin)
{
  XlsxFixture *self = opaque;

  self->offset = origin == ZLIB_FILEFUNC_SEEK_CUR   ? self->offset + offset
                 : origin == ZLIB_FILEFUNC_SEEK_END ? self->data->len + offset
                                                    : offset;
  return 0;
}

static int
close_data (voidpf opaque G_GNUC_UNUSED, voidpf stream G_GNUC_UNUSED)
{
  return 0;
}

XlsxFixture *
xlsx_fixture_new (void)
{
  XlsxFixture *self = g_new0 (XlsxFixture, 1);
  zlib_filefunc64_def functions = {
    .zopen64_file = open_data,
    .zread_file = read_data,
    .zwrite_file = write_data,
    .ztell64_file = tell_data,
    .zseek64_file = seek_data,
    .zclose_file = close_data,
    .zerror_file = close_data,
    .opaque = self,
  };

  self->data = g_byte_array_new ();
  self->zip = zipOpen2_64 ("", APPEND_STATUS_CREATE, NULL, &functions);
  g_assert_nonnull (self->zip);
  return self;
}

void
xlsx_fixture_add (XlsxFixture *self,
                  const char  *name,
                  const char  *content)
{
  const zip_fileinfo info = { 0 };

  g_assert_cmpint (zipOpenNewFileInZip (self->zip, name, &info, NULL, 0, NULL, 0, NULL, Z_DEFLATED, 6), ==, ZIP_OK);
  g_assert_cmpint (zipWriteInFileInZip (self->zip, content, (unsigned) strlen (content)), ==, ZIP_OK);
  g_assert_cmpint (zipCloseFileInZip (self->zip), ==, ZIP_OK);
}

GBytes *
xlsx_fixture_pack (XlsxFixture *self)
{
  g_assert_cmpint (zipClose (self->zip, NULL), ==, ZIP_OK);
  self->zip = NULL;
  return g_bytes_new (self->data->data, self->data->len);
}

void
xlsx_fixture_free (XlsxFixture *self)
{
  if (self->zip != NULL)
    zipClose (self->zip, NULL);
  g_byte_array_unref (self->data);
  g_free (self);
}

/* --- Cells --- */

static void
append_number (GString    *out,
               const char *text)
{
  const char *looks = "%dt";
  const gsize length = strlen (text);
  const char *look = length > 0 ? strchr (looks, text[length - 1]) : NULL;

  if (look != NULL)
    g_string_append_printf (out, "<c s='%d'><v>%.*s</v></c>", (int) (look - looks) + 1, (int) length - 1, text);
  else
    g_string_append_printf (out, "<c><v>%s</v></c>", text);
}

static void
append_cell (GString    *out,
             const char *cell)
{
  g_autofree char *escaped = g_markup_escape_text (cell, -1);

  switch (*cell)
    {
    case '\0': g_string_append (out, "<c/>"); break;
    case '#': append_number (out, cell + 1); break;
    case '!': g_string_append_printf (out, "<c t='e'><v>%s</v></c>", cell + 1); break;
    case '?': g_string_append_printf (out, "<c t='b'><v>%s</v></c>", cell + 1); break;
    case '=': g_string_append (out, "<c><f>1+1</f></c>"); break;
    default: g_string_append_printf (out, "<c t='inlineStr'><is><t xml:space='preserve'>%s</t></is></c>", escaped); break;
    }
}

char *
xlsx_make_rows (const char *lines)
{
  GString *out = g_string_new (NULL);
  g_auto (GStrv) rows = g_strsplit (lines, "\n", -1);

  for (guint row = 0; rows[row] != NULL; row++)
    {
      g_auto (GStrv) row_cells = g_strsplit (rows[row], "|", -1);

      g_string_append (out, "<row>");
      for (guint i = 0; row_cells[i] != NULL; i++)
        append_cell (out, row_cells[i]);
      g_string_append (out, "</row>");
    }
  return g_string_free_and_steal (out);
}

/* --- A workbook --- */

static void
add (XlsxFixture *self,
     const char  *name,
     const char  *beginning,
     const char  *middle,
     const char  *end)
{
  g_autofree char *content = g_strconcat ("<?xml version='1.0' encoding='UTF-8'?>\n", beginning, middle, end, NULL);

  xlsx_fixture_add (self, name, content);
}

GBytes *
xlsx_make (const XlsxParts *parts,
           ...)
{
  g_autoptr (XlsxFixture) self = xlsx_fixture_new ();
  g_autoptr (GString) sheets = g_string_new (NULL);
  g_autoptr (GString) relations = g_string_new (NULL);
  const char *name;
  va_list list;
  guint n = 0;

  va_start (list, parts);
  while ((name = va_arg (list, const char *)) != NULL)
    {
      g_autofree char *part = g_strdup_printf ("xl/worksheets/sheet%u.xml", ++n);

      g_string_append_printf (sheets, "<sheet name='%s' sheetId='%u' r:id='rId%u'/>", name, n, n);
      g_string_append_printf (relations, "<Relationship Id='rId%u' Type='" OFFICE "/worksheet' Target='worksheets/sheet%u.xml'/>",
                              n, n);
      add (self, part, "<worksheet xmlns='" XLSX_MAIN "'><sheetData>", va_arg (list, const char *), "</sheetData></worksheet>");
    }
  va_end (list);

  if (parts != NULL && parts->strings != NULL)
    {
      g_string_append (relations, "<Relationship Id='strings' Type='" OFFICE "/sharedStrings' Target='sharedStrings.xml'/>");
      add (self, "xl/sharedStrings.xml", "<sst xmlns='" XLSX_MAIN "'>", parts->strings, "</sst>");
    }
  if (parts != NULL && parts->styles != NULL)
    {
      g_string_append (relations, "<Relationship Id='styles' Type='" OFFICE "/styles' Target='styles.xml'/>");
      add (self, "xl/styles.xml", "<styleSheet xmlns='" XLSX_MAIN "'>", parts->styles, "</styleSheet>");
    }
  g_string_prepend (sheets, "<sheets>");
  g_string_append (sheets, "</sheets>");
  if (parts != NULL && parts->workbook_properties != NULL)
    g_string_prepend (sheets, parts->workbook_properties);
  add (self, "xl/workbook.xml", "<workbook xmlns='" XLSX_MAIN "' xmlns:r='" OFFICE "'>", sheets->str, "</workbook>");
  add (self, "xl/_rels/workbook.xml.rels", "<Relationships xmlns='" RELATIONS "'>", relations->str, "</Relationships>");
  add (self, "_rels/.rels", "<Relationships xmlns='" RELATIONS "'>",
       "<Relationship Id='rId1' Type='" OFFICE "/officeDocument' Target='xl/workbook.xml'/>", "</Relationships>");
  return xlsx_fixture_pack (self);
}
