/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Workbooks that are damaged, hostile or none at all: each is read or refused with a
 * reason. */

#include <string.h>

#include "import/tl-workbook-data.h"
#include "import/tl-xlsx.h"
#include "xlsx-fixture.h"

#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"

/* How many workbooks of each kind are made by chance; more of them with -m slow. */
#define N_RANDOM (g_test_slow () ? 20000u : 400u)

/* --- A workbook that can come back --- */

typedef struct
{
  const char *name;
  const char *content;
} Part;

static const Part parts[] = {
  { "_rels/.rels",
    "<Relationships xmlns='" PACKAGE "'><Relationship Id='r' Type='" OFFICE "/officeDocument' Target='xl/workbook.xml'/></Relationships>" },
  { "xl/workbook.xml",
    "<workbook xmlns='" XLSX_MAIN "' xmlns:r='" OFFICE "'><workbookPr date1904='1'/><sheets><sheet name='Actions' sheetId='1' r:id='a'/>"
    "<sheet name='throughline' sheetId='2' state='veryHidden' r:id='b'/></sheets></workbook>" },
  { "xl/_rels/workbook.xml.rels",
    "<Relationships xmlns='" PACKAGE "'><Relationship Id='a' Type='" OFFICE "/worksheet' Target='worksheets/sheet1.xml'/>"
    "<Relationship Id='b' Type='" OFFICE "/worksheet' Target='worksheets/sheet2.xml'/>"
    "<Relationship Id='c' Type='" OFFICE "/sharedStrings' Target='sharedStrings.xml'/>"
    "<Relationship Id='d' Type='" OFFICE "/styles' Target='styles.xml'/></Relationships>" },
  { "xl/worksheets/sheet1.xml",
    "<worksheet xmlns='" XLSX_MAIN "'><sheetData>"
    "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' t='s'><v>2</v></c></row>"
    "<row r='2'><c r='A2' t='s'><v>3</v></c><c r='B2' s='1'><v>1.5</v></c><c r='C2' t='inlineStr'><is><t>post/a/2027-01-04/1</t></is></c></row>"
    "<row><c t='str'><f>A1</f><v>done_x0041_</v></c><c t='b'><v>1</v></c><c t='e'><v>#N/A</v></c></row></sheetData></worksheet>" },
  { "xl/worksheets/sheet2.xml",
    "<worksheet xmlns='" XLSX_MAIN "'><sheetData>"
    "<row><c t='inlineStr'><is><t>throughline-workbook</t></is></c><c><v>1</v></c><c t='inlineStr'><is><t>doc</t></is></c></row>"
    "<row><c t='inlineStr'><is><t>sheet</t></is></c><c t='inlineStr'><is><t>actions</t></is></c><c t='inlineStr'><is><t>Actions</t></is></c></row>"
    "<row><c t='inlineStr'><is><t>column</t></is></c><c t='inlineStr'><is><t>actions</t></is></c><c t='inlineStr'><is><t>status</t></is></c><c t='s'><v>0</v></c></row>"
    "<row><c t='inlineStr'><is><t>column</t></is></c><c t='inlineStr'><is><t>actions</t></is></c><c t='inlineStr'><is><t>minutes</t></is></c><c t='s'><v>1</v></c></row>"
    "<row><c t='inlineStr'><is><t>column</t></is></c><c t='inlineStr'><is><t>actions</t></is></c><c t='inlineStr'><is><t>id</t></is></c><c t='s'><v>2</v></c></row>"
    "<row><c t='inlineStr'><is><t>word</t></is></c><c t='inlineStr'><is><t>status</t></is></c><c t='inlineStr'><is><t>done</t></is></c><c t='s'><v>3</v></c></row>"
    "<row><c t='inlineStr'><is><t>base</t></is></c><c t='inlineStr'><is><t>actions</t></is></c><c t='inlineStr'><is><t>post/a/2027-01-04/1</t></is></c>"
    "<c t='inlineStr'><is><t>status</t></is></c><c t='inlineStr'><is><t>planned</t></is></c></row></sheetData></worksheet>" },
  { "xl/sharedStrings.xml",
    "<sst xmlns='" XLSX_MAIN "'><si><t>Status</t></si><si><r><t>Actual </t></r><r><t>hours</t></r></si><si><t>Key</t></si><si><t>Done</t></si></sst>" },
  { "xl/styles.xml",
    "<styleSheet xmlns='" XLSX_MAIN "'><numFmts><numFmt numFmtId='164' formatCode='[h]:mm;&quot;x'/></numFmts>"
    "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs></styleSheet>" },
};

/* With one part left out or replaced. */
static GBytes *
make (guint       part,
      const char *content)
{
  g_autoptr (XlsxFixture) fixture = xlsx_fixture_new ();

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (i != part || content != NULL)
      xlsx_fixture_add (fixture, parts[i].name, i == part ? content : parts[i].content);
  return xlsx_fixture_pack (fixture);
}

static GBytes *
make_sound (void)
{
  return make (G_MAXUINT, NULL);
}

/* Whatever it is, it is one or the other. */
static gboolean
assert_read_or_refused (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlWorkbookData) data = tl_workbook_data_new (bytes, &error);

  if (data != NULL)
    {
      g_assert_no_error (error);
      for (guint i = 0; i < data->values->len; i++)
        {
          const TlWorkbookValue *value = g_ptr_array_index (data->values, i);

          g_assert_true (value->value == NULL || tl_input_is_value (value->field, value->value));
          g_assert_true (g_utf8_validate (value->text, -1, NULL));
        }
      return TRUE;
    }
  g_assert_true (error->domain == TL_IMPORT_ERROR);
  g_assert_cmpstr (error->message, !=, "");
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  return FALSE;
}

static void
test_sound (void)
{
  g_autoptr (GBytes) bytes = make_sound ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TlWorkbookData) data = tl_workbook_data_new (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (data->values->len, ==, 2);
  g_assert_cmpstr (((TlWorkbookValue *) g_ptr_array_index (data->values, 1))->value, ==, "2160");
  g_assert_cmpuint (data->problems->len, ==, 1);
}

/* --- Damage by chance --- */

/* How long the end of an archive is; nothing is lost without the last of it. */
#define END 22

static void
test_truncated (void)
{
  g_autoptr (GBytes) sound = make_sound ();
  gsize length;
  const char *data = g_bytes_get_data (sound, &length);

  for (gsize n = 0; n < length; n += n < 64 ? 1 : 7)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (data, n);

      g_assert_true (!assert_read_or_refused (bytes) || n > length - END);
    }
}

static void
test_flipped (void)
{
  g_autoptr (GBytes) sound = make_sound ();
  g_autoptr (GRand) dice = g_rand_new_with_seed (4711);
  gsize length;
  const guint8 *data = g_bytes_get_data (sound, &length);
  guint refused = 0;

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, length);
      g_autoptr (GBytes) bytes = NULL;

      for (gint flips = g_rand_int_range (dice, 1, 9); flips > 0; flips--)
        copy[g_rand_int_range (dice, 0, (gint32) length)] ^= (guint8) (1 << g_rand_int_range (dice, 0, 8));
      bytes = g_bytes_new (copy, length);
      refused += !assert_read_or_refused (bytes);
    }
  g_assert_cmpuint (refused, >, N_RANDOM / 2);
}

/* The checksum is right, and what is in it is not. */
static char *
mutate (const char *content,
        GRand      *dice)
{
  static const char *const bits[] = {
    "<", ">", "&", "'", "/", "\"", "&#0;", "&x;", "<c>", "</row>", "<row r='0'>", "_x0000_", "1e999", "-1", "99999999999999999999",
    "<![CDATA[", "]]>", "<!--", "\xff", "t='s'", "<v>7</v>", "<f/>",
  };
  g_autoptr (GString) text = g_string_new (content);

  for (gint n = g_rand_int_range (dice, 1, 5); n > 0 && text->len > 8; n--)
    {
      const gssize at = g_rand_int_range (dice, 0, (gint32) text->len);
      const gssize length = g_rand_int_range (dice, 1, (gint32) MIN (text->len - (gsize) at, 40) + 1);
      g_autofree char *piece = g_strndup (text->str + at, (gsize) length);

      switch (g_rand_int_range (dice, 0, 4))
        {
        case 0: g_string_erase (text, at, length); break;
        case 1: g_string_insert (text, at, piece); break;
        case 2: g_string_insert (text, at, bits[g_rand_int_range (dice, 0, G_N_ELEMENTS (bits))]); break;
        default: text->str[at] = (char) g_rand_int_range (dice, 1, 256); break;
        }
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
test_mutated (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (815);
  guint refused = 0;

  for (guint i = 0; i < N_RANDOM; i++)
    {
      const guint part = (guint) g_rand_int_range (dice, 0, G_N_ELEMENTS (parts));
      g_autofree char *content = mutate (parts[part].content, dice);
      g_autoptr (GBytes) bytes = make (part, content);

      refused += !assert_read_or_refused (bytes);
    }
  g_assert_cmpuint (refused, >, 0);
  g_assert_cmpuint (refused, <, N_RANDOM);
}

static void
test_missing (void)
{
  for (guint part = 0; part < G_N_ELEMENTS (parts); part++)
    {
      g_autoptr (GBytes) bytes = make (part, NULL);

      g_assert_false (assert_read_or_refused (bytes));
    }
}

/* --- What is no workbook --- */

static void
assert_refused (GBytes        *bytes,
                TlImportError  code,
                const char    *part_of_message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlWorkbookData) data = tl_workbook_data_new (bytes, &error);

  g_assert_null (data);
  g_assert_error (error, TL_IMPORT_ERROR, (int) code);
  if (strstr (error->message, part_of_message) == NULL)
    g_error ("“%s” is not in “%s”", part_of_message, error->message);
}

static void
test_others (void)
{
  static const struct
  {
    const char *data;
    gsize length;
    TlImportError code;
    const char *message;
  } cases[] = {
    { "", 0, TL_IMPORT_ERROR_NO_WORKBOOK, "This is not a workbook" },
    { "Name,Value\n", 11, TL_IMPORT_ERROR_NO_WORKBOOK, "This is not a workbook" },
    { "%PDF-1.7\n", 9, TL_IMPORT_ERROR_NO_WORKBOOK, "This is not a workbook" },
    { "PK\003\004", 4, TL_IMPORT_ERROR_DAMAGED, "The workbook is damaged" },
    { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more", 17, TL_IMPORT_ERROR_LOCKED, "has a password" },
  };
  g_autoptr (XlsxFixture) other = xlsx_fixture_new ();
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) data = g_bytes_new (cases[i].data, cases[i].length);

      assert_refused (data, cases[i].code, cases[i].message);
    }
  xlsx_fixture_add (other, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
  xlsx_fixture_add (other, "content.xml", "<x/>");
  bytes = xlsx_fixture_pack (other);
  assert_refused (bytes, TL_IMPORT_ERROR_NO_WORKBOOK, "has to be an .xlsx file");
}

/* --- What is hostile --- */

#define SHEET(rows) "<worksheet xmlns='" XLSX_MAIN "'><sheetData>" rows "</sheetData></worksheet>"

static void
test_hostile (void)
{
  static const struct
  {
    guint part;
    const char *content;
    TlImportError code;
    const char *message;
  } cases[] = {
    { 3, "<!DOCTYPE worksheet><worksheet xmlns='" XLSX_MAIN "'/>", TL_IMPORT_ERROR_DAMAGED, "xl/worksheets/sheet1.xml" },
    { 4, "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><worksheet xmlns='" XLSX_MAIN "'><sheetData><row><c t='inlineStr'><is><t>&e;</t></is></c></row></sheetData></worksheet>",
      TL_IMPORT_ERROR_DAMAGED, "xl/worksheets/sheet2.xml" },
    { 5, "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'><!ENTITY f '&d;&d;&d;&d;&d;&d;&d;&d;'>]>"
         "<sst xmlns='" XLSX_MAIN "' x='&f;&f;&f;&f;&f;&f;&f;&f;'><si><t>&f;</t></si></sst>", TL_IMPORT_ERROR_DAMAGED, "xl/sharedStrings.xml" },
    { 4, SHEET ("<row><c t='s'><v>4</v></c></row>"), TL_IMPORT_ERROR_DAMAGED, "on the sheet “throughline”, the cell A1" },
    { 4, SHEET ("<row><c t='s'><v>-1</v></c></row>"), TL_IMPORT_ERROR_DAMAGED, "the cell A1" },
    { 4, SHEET ("<row/><row><c/><c t='s'/><c><v>one</v></c></row>"), TL_IMPORT_ERROR_DAMAGED, "the cell C2" },
    { 4, SHEET ("<row><c t='x'><v>1</v></c></row>"), TL_IMPORT_ERROR_DAMAGED, "the cell A1" },
    { 4, SHEET ("<row><c><v>1e999</v></c></row>"), TL_IMPORT_ERROR_DAMAGED, "the cell A1" },
    { 4, SHEET ("<row><c><v>0x10</v></c></row>"), TL_IMPORT_ERROR_DAMAGED, "the cell A1" },
    { 4, SHEET ("<row r='1048577'/>"), TL_IMPORT_ERROR_DAMAGED, "throughline" },
    { 4, SHEET ("<row r='0'/>"), TL_IMPORT_ERROR_DAMAGED, "throughline" },
    { 4, SHEET ("<row><c r='XFE1'/></row>"), TL_IMPORT_ERROR_DAMAGED, "throughline" },
    { 4, SHEET ("<row><c r='A'/></row>"), TL_IMPORT_ERROR_DAMAGED, "throughline" },
    { 4, SHEET ("<row><c r='1'/></row>"), TL_IMPORT_ERROR_DAMAGED, "throughline" },
    { 4, SHEET ("<row><c r='AAAAAAAAAAAAAAAAAAA1'/></row>"), TL_IMPORT_ERROR_DAMAGED, "throughline" },
    { 4, SHEET ("<row r='1048576'/><row/>"), TL_IMPORT_ERROR_DAMAGED, "throughline" },
    { 4, "", TL_IMPORT_ERROR_DAMAGED, "xl/worksheets/sheet2.xml" },
    { 4, "<worksheet xmlns='" XLSX_MAIN "'><sheetData>", TL_IMPORT_ERROR_DAMAGED, "xl/worksheets/sheet2.xml" },
    { 1, "<workbook xmlns='urn:other'><sheets/></workbook>", TL_IMPORT_ERROR_FOREIGN, "was not made by this program" },
    { 2, "<Relationships xmlns='" PACKAGE "'><Relationship Id='b' Type='" OFFICE "/worksheet' Target='../../../../etc/passwd'/></Relationships>",
      TL_IMPORT_ERROR_DAMAGED, "“etc/passwd” is missing" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = make (cases[i].part, cases[i].content);

      g_test_message ("%u", i);
      assert_refused (bytes, cases[i].code, cases[i].message);
    }
}

/* The bytes of the last entry of an archive's directory. */
static guint8 *
find_entry (guint8 *data,
            gsize   length)
{
  for (gsize i = length - 4; i > 0; i--)
    if (memcmp (data + i, "PK\001\002", 4) == 0)
      return data + i;
  g_error ("There is no directory");
}

static void
write_size (guint8  *at,
            guint32  size)
{
  const guint32 written = GUINT32_TO_LE (size);

  memcpy (at, &written, sizeof written);
}

/* What an archive says of its sizes, and in truth. */
static void
test_sizes (void)
{
  static const struct
  {
    guint32 packed, unpacked;
    int flags; /* -1: as they are */
    TlImportError code;
    const char *message;
  } cases[] = {
    { 100 << 20, 300 << 20, -1, TL_IMPORT_ERROR_TOO_LARGE, "is larger than any" },
    { 1 << 10, 8 << 20, -1, TL_IMPORT_ERROR_TOO_LARGE, "is larger than any" },
    { 300, 20, -1, TL_IMPORT_ERROR_DAMAGED, "xl/styles.xml" },
    { 0, 400, -1, TL_IMPORT_ERROR_DAMAGED, "damaged" },
    { 300, 400, 1, TL_IMPORT_ERROR_LOCKED, "has a password" },
  };
  g_autoptr (GBytes) sound = make_sound ();
  gsize length;
  const guint8 *data = g_bytes_get_data (sound, &length);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, length);
      guint8 *entry = find_entry (copy, length);
      g_autoptr (GBytes) bytes = NULL;

      write_size (entry + 20, cases[i].packed);
      write_size (entry + 24, cases[i].unpacked);
      if (cases[i].flags >= 0)
        entry[8] = (guint8) cases[i].flags;
      bytes = g_bytes_new (copy, length);
      g_test_message ("%u", i);
      assert_refused (bytes, cases[i].code, cases[i].message);
    }
}

static void
test_bomb (void)
{
  g_autofree char *spaces = g_strnfill ((4 << 20), ' ');
  g_autofree char *content = g_strconcat (parts[4].content, spaces, NULL);
  g_autoptr (GBytes) bytes = make (4, content);

  g_assert_cmpuint (g_bytes_get_size (bytes), <, 16 << 10);
  assert_refused (bytes, TL_IMPORT_ERROR_TOO_LARGE, "is larger than any");
}

static void
test_long_text (void)
{
  g_autofree char *text = g_malloc (TL_XLSX_MAX_CELLS * 2);
  g_autofree char *content = NULL;
  g_autoptr (GRand) dice = g_rand_new_with_seed (3);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < TL_XLSX_MAX_CELLS * 2; i++)
    text[i] = (char) g_rand_int_range (dice, 'a', 'z');
  text[TL_XLSX_MAX_CELLS * 2 - 1] = '\0';
  content = g_strconcat ("<sst xmlns='" XLSX_MAIN "'><si><t>", text, "</t></si></sst>", NULL);
  bytes = make (5, content);
  assert_refused (bytes, TL_IMPORT_ERROR_TOO_LARGE, "longer than any that a cell can hold");
}

static void
test_many_members (void)
{
  g_autoptr (XlsxFixture) fixture = xlsx_fixture_new ();
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i <= TL_XLSX_MAX_MEMBERS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      xlsx_fixture_add (fixture, name, "");
    }
  bytes = xlsx_fixture_pack (fixture);
  assert_refused (bytes, TL_IMPORT_ERROR_TOO_LARGE, "is larger than any");
}

static void
test_same_member (void)
{
  g_autoptr (XlsxFixture) fixture = xlsx_fixture_new ();
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    xlsx_fixture_add (fixture, parts[i].name, parts[i].content);
  xlsx_fixture_add (fixture, "XL/Workbook.xml", parts[1].content);
  bytes = xlsx_fixture_pack (fixture);
  assert_refused (bytes, TL_IMPORT_ERROR_DAMAGED, "The workbook is damaged");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/xlsx-damaged/sound", test_sound);
  g_test_add_func ("/xlsx-damaged/truncated", test_truncated);
  g_test_add_func ("/xlsx-damaged/flipped", test_flipped);
  g_test_add_func ("/xlsx-damaged/mutated", test_mutated);
  g_test_add_func ("/xlsx-damaged/missing", test_missing);
  g_test_add_func ("/xlsx-damaged/others", test_others);
  g_test_add_func ("/xlsx-damaged/hostile", test_hostile);
  g_test_add_func ("/xlsx-damaged/sizes", test_sizes);
  g_test_add_func ("/xlsx-damaged/bomb", test_bomb);
  g_test_add_func ("/xlsx-damaged/long-text", test_long_text);
  g_test_add_func ("/xlsx-damaged/many-members", test_many_members);
  g_test_add_func ("/xlsx-damaged/same-member", test_same_member);

  return g_test_run ();
}
