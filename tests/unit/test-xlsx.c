/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading workbooks, as different programs write them. */

#include "import/tl-xlsx.h"
#include "xlsx-fixture.h"

/* --- Values of cells --- */

/* Says what a cell holds: 'text', 1.5, true, #N/A, 2027-03-01T00:00:00, pending; with
 * a letter for how a number looks. Nothing is "". */
static char *
describe (const TlXlsxCell *cell)
{
  static const char *const looks[] = { "", "%", "d", "t" };

  if (cell == NULL)
    return g_strdup ("");
  switch (cell->kind)
    {
    case TL_XLSX_TEXT: return g_strdup_printf ("'%s'", cell->text);
    case TL_XLSX_NUMBER: return g_strdup_printf ("%.15g%s", cell->number, looks[cell->look]);
    case TL_XLSX_BOOLEAN: return g_strdup (cell->number != 0 ? "true" : "false");
    case TL_XLSX_ERROR: case TL_XLSX_ISO_DATE: return g_strdup (cell->text);
    case TL_XLSX_PENDING: return g_strdup ("pending");
    default: g_assert_not_reached ();
    }
}

static const XlsxParts usual_parts = {
  .strings = "<si><t>Plain</t></si>"
             "<si><r><rPr><b/></rPr><t xml:space='preserve'>Rich </t></r><r><t>text</t></r><rPh sb='0' eb='1'><t>no</t></rPh></si>"
             "<si><t xml:space='preserve'> kept  </t></si>"
             "<si><t/></si>"
             "<si/>",
  .styles = "<numFmts count='6'><numFmt numFmtId='164' formatCode='yyyy\\-mm\\-dd'/><numFmt numFmtId='165' formatCode='[h]:mm'/>"
            "<numFmt numFmtId='166' formatCode='0.0%'/><numFmt numFmtId='167' formatCode='#,##0.00\\ &quot;days&quot;;[Red]-0'/>"
            "<numFmt numFmtId='168' formatCode='[$-409]mmm\\ yy;@'/><numFmt numFmtId='169' formatCode='[Blue]General'/></numFmts>"
            "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
            "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='20'/><xf numFmtId='165'/><xf numFmtId='10'/>"
            "<xf numFmtId='166'/><xf numFmtId='167'/><xf numFmtId='168'/><xf numFmtId='169'/></cellXfs>",
};

static const struct
{
  const char *name;
  const char *cell;
  const char *expected;
} cells[] = {
  { "shared", "<c r='A1' t='s'><v>0</v></c>", "'Plain'" },
  { "shared-rich", "<c r='A1' t='s'><v>1</v></c>", "'Rich text'" },
  { "shared-space", "<c r='A1' t='s'><v>2</v></c>", "' kept  '" },
  { "shared-nothing", "<c r='A1' t='s'><v>3</v></c>", "" },
  { "shared-nothing-at-all", "<c r='A1' t='s'><v>4</v></c>", "" },
  { "inline", "<c r='A1' t='inlineStr'><is><t>Inline</t></is></c>", "'Inline'" },
  { "inline-rich", "<c r='A1' t='inlineStr'><is><r><t>In</t></r><r><t>line</t></r></is></c>", "'Inline'" },
  { "inline-entities", "<c r='A1' t='inlineStr'><is><t>&lt;a&gt; &amp; &#x1F35E;&#65;</t></is></c>", "'<a> & 🍞A'" },
  { "inline-section", "<c r='A1' t='inlineStr'><is><t><![CDATA[<b> & c]]></t></is></c>", "'<b> & c'" },
  { "inline-lines", "<c r='A1' t='inlineStr'><is><t>one\ntwo</t></is></c>", "'one\ntwo'" },
  { "inline-comment", "<c r='A1' t='inlineStr'><is><t>one<!-- or -->two</t></is></c>", "'onetwo'" },
  { "text-result", "<c r='A1' t='str'><f>A2&amp;\"x\"</f><v>result</v></c>", "'result'" },
  { "text-result-nothing", "<c r='A1' t='str'><f>\"\"</f><v></v></c>", "" },
  { "number", "<c r='A1'><v>1.5</v></c>", "1.5" },
  { "number-type", "<c r='A1' t='n'><v>-3</v></c>", "-3" },
  { "number-long", "<c r='A1'><v>0.30000000000000004</v></c>", "0.3" },
  { "number-power", "<c r='A1'><v>1.2E+3</v></c>", "1200" },
  { "number-result", "<c r='A1'><f>1+1</f><v>2</v></c>", "2" },
  { "number-space", "<c r='A1'><v> 7\n</v></c>", "7" },
  { "pending", "<c r='A1'><f>1+1</f></c>", "pending" },
  { "pending-empty", "<c r='A1'><f>1+1</f><v/></c>", "pending" },
  { "true", "<c r='A1' t='b'><v>1</v></c>", "true" },
  { "false", "<c r='A1' t='b'><v>0</v></c>", "false" },
  { "true-word", "<c r='A1' t='b'><v>true</v></c>", "true" },
  { "error", "<c r='A1' t='e'><f>1/0</f><v>#DIV/0!</v></c>", "#DIV/0!" },
  { "iso-date", "<c r='A1' t='d'><v>2027-03-01T00:00:00</v></c>", "2027-03-01T00:00:00" },
  { "nothing", "<c r='A1' s='1'/>", "" },
  { "nothing-within", "<c r='A1'><v></v></c>", "" },
  { "nothing-inline", "<c r='A1' t='inlineStr'/>", "" },
  { "code", "<c r='A1' t='inlineStr'><is><t>a_x000D_b_x0009_c</t></is></c>", "'a\rb\tc'" },
  { "code-small", "<c r='A1' t='inlineStr'><is><t>_x00e9_</t></is></c>", "'é'" },
  { "code-escaped", "<c r='A1' t='inlineStr'><is><t>_x005F_x0041_</t></is></c>", "'_x0041_'" },
  { "code-pair", "<c r='A1' t='inlineStr'><is><t>_xD83C__xDF5E_</t></is></c>", "'🍞'" },
  { "code-half", "<c r='A1' t='inlineStr'><is><t>_xD83C_ _xDF5E_</t></is></c>", "'_xD83C_ _xDF5E_'" },
  { "code-null", "<c r='A1' t='inlineStr'><is><t>_x0000_</t></is></c>", "'_x0000_'" },
  { "code-cut", "<c r='A1' t='inlineStr'><is><t>_x00 _x004 _x0041</t></is></c>", "'_x00 _x004 _x0041'" },
  { "code-runs", "<c r='A1' t='inlineStr'><is><r><t>_x00</t></r><r><t>41_</t></r></is></c>", "'_x0041_'" },
  { "code-result", "<c r='A1' t='str'><f>A2</f><v>_x0041_</v></c>", "'A'" },
  { "date", "<c r='A1' s='1'><v>46082</v></c>", "46082d" },
  { "date-code", "<c r='A1' s='2'><v>46082</v></c>", "46082d" },
  { "time", "<c r='A1' s='3'><v>0.0625</v></c>", "0.0625t" },
  { "time-code", "<c r='A1' s='4'><v>0.0625</v></c>", "0.0625t" },
  { "percent", "<c r='A1' s='5'><v>0.035</v></c>", "0.035%" },
  { "percent-code", "<c r='A1' s='6'><v>0.035</v></c>", "0.035%" },
  { "quoted-code", "<c r='A1' s='7'><v>3</v></c>", "3" },
  { "month-code", "<c r='A1' s='8'><v>46082</v></c>", "46082d" },
  { "colour-code", "<c r='A1' s='9'><v>3</v></c>", "3" },
  { "unknown-style", "<c r='A1' s='99'><v>3</v></c>", "3" },
  { "foreign-child", "<c r='A1'><x:v xmlns:x='urn:x'>9</x:v><v>3</v></c>", "3" },
  { "foreign-around", "<c r='A1'><x:y xmlns:x='urn:x'><v>9</v></x:y></c>", "" },
};

static void
test_cell (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autofree char *row = g_strdup_printf ("<row r='1'>%s</row>", cells[i].cell);
  g_autoptr (GBytes) bytes = xlsx_make (&usual_parts, "Sheet", row, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TlXlsx) xlsx = tl_xlsx_new (bytes, &error);
  g_autoptr (TlXlsxSheet) sheet = NULL;
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  sheet = tl_xlsx_read_sheet (xlsx, 0, &error);
  g_assert_no_error (error);
  found = describe (tl_xlsx_sheet_find (sheet, 1, 1));
  g_assert_cmpstr (found, ==, cells[i].expected);
}

/* --- Where cells are --- */

static const struct
{
  const char *name;
  const char *rows;
  const char *expected; /* "A1=1 B3=2" */
} places[] = {
  { "sparse", "<row r='2'><c r='C2'><v>1</v></c><c r='XFD2'><v>2</v></c></row><row r='1048576'><c r='A1048576'><v>3</v></c></row>",
    "C2=1 XFD2=2 A1048576=3" },
  { "unnamed-cells", "<row r='2'><c><v>1</v></c><c/><c><v>2</v></c></row>", "A2=1 C2=2" },
  { "unnamed-rows", "<row><c><v>1</v></c></row><row/><row><c><v>2</v></c></row>", "A1=1 A3=2" },
  { "some-named", "<row r='3'><c r='D3'><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", "D3=1 E3=2 A4=3" },
  { "small-letters", "<row r='1'><c r='aa1'><v>1</v></c></row>", "AA1=1" },
  { "any-order", "<row r='2'><c r='B2'><v>1</v></c><c r='A2'><v>2</v></c></row><row r='1'><c r='A1'><v>3</v></c></row>",
    "A1=3 A2=2 B2=1" },
  { "twice", "<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row><row r='1'><c r='A1'><v>3</v></c></row>", "A1=3" },
  { "none", "", "" },
};

static void
test_place (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) bytes = xlsx_make (NULL, "Sheet", places[i].rows, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TlXlsx) xlsx = tl_xlsx_new (bytes, &error);
  g_autoptr (TlXlsxSheet) sheet = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  sheet = tl_xlsx_read_sheet (xlsx, 0, &error);
  g_assert_no_error (error);
  for (guint c = 0; c < sheet->n_cells; c++)
    {
      const TlXlsxCell *cell = &sheet->cells[c];
      g_autofree char *name = tl_xlsx_dup_cell_name (cell->row, cell->column);

      g_assert_true (tl_xlsx_sheet_find (sheet, cell->row, cell->column) == cell);
      g_string_append_printf (found, "%s%s=%g", c > 0 ? " " : "", name, cell->number);
    }
  g_assert_cmpstr (found->str, ==, places[i].expected);
  g_assert_null (tl_xlsx_sheet_find (sheet, 7, 7));
}

/* --- Workbooks --- */

#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define OFFICE_STRICT "http://purl.oclc.org/ooxml/officeDocument/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"
#define ROOT(target) "<Relationships xmlns='" PACKAGE "'><Relationship Id='r' Type='" OFFICE "/officeDocument' Target='" target "'/></Relationships>"
#define SHEET_RELATION(target) "<Relationships xmlns='" PACKAGE "'><Relationship Id='s' Type='" OFFICE "/worksheet' Target='" target "'/></Relationships>"
#define BOOK "<workbook xmlns='" XLSX_MAIN "' xmlns:r='" OFFICE "'><sheets><sheet name='S' sheetId='1' r:id='s'/></sheets></workbook>"
#define SHEET "<worksheet xmlns='" XLSX_MAIN "'><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"

/* The same small workbook as others may write it. */
static const struct
{
  const char *name;
  const char *parts[8]; /* name and content of each */
} books[] = {
  { "usual", { "_rels/.rels", ROOT ("xl/workbook.xml"), "xl/workbook.xml", BOOK,
               "xl/_rels/workbook.xml.rels", SHEET_RELATION ("worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml", SHEET } },
  { "absolute", { "_rels/.rels", ROOT ("/xl/workbook.xml"), "xl/workbook.xml", BOOK,
                  "xl/_rels/workbook.xml.rels", SHEET_RELATION ("/xl/worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml", SHEET } },
  { "elsewhere", { "_rels/.rels", ROOT ("./a/b/book.xml"), "a/b/book.xml", BOOK,
                   "a/b/_rels/book.xml.rels", SHEET_RELATION ("../c/sheet.xml"), "a/c/sheet.xml", SHEET } },
  { "top", { "_rels/.rels", ROOT ("workbook.xml"), "workbook.xml", BOOK,
             "_rels/workbook.xml.rels", SHEET_RELATION ("sheet.xml"), "sheet.xml", SHEET } },
  { "case", { "_Rels/.RELS", ROOT ("XL/Workbook.xml"), "xl/workbook.xml", BOOK,
              "xl/_rels/workbook.xml.rels", SHEET_RELATION ("Worksheets/Sheet1.XML"), "xl/worksheets/sheet1.xml", SHEET } },
  { "escaped", { "_rels/.rels", ROOT ("xl/workbook.xml"), "xl/workbook.xml", BOOK,
                 "xl/_rels/workbook.xml.rels", SHEET_RELATION ("my%20sheet.xml"), "xl/my sheet.xml", SHEET } },
  { "prefixes", { "_rels/.rels", "<p:Relationships xmlns:p='" PACKAGE "'><p:Relationship Id='r' Type='" OFFICE "/officeDocument' Target='xl/workbook.xml'/></p:Relationships>",
                  "xl/workbook.xml", "<x:workbook xmlns:x='" XLSX_MAIN "' xmlns:q='" OFFICE "'><x:sheets><x:sheet name='S' q:id='s'/></x:sheets></x:workbook>",
                  "xl/_rels/workbook.xml.rels", SHEET_RELATION ("worksheets/sheet1.xml"),
                  "xl/worksheets/sheet1.xml", "<x:worksheet xmlns:x='" XLSX_MAIN "'><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>" } },
  { "strict", { "_rels/.rels", "<Relationships xmlns='" PACKAGE "'><Relationship Id='r' Type='" OFFICE_STRICT "/officeDocument' Target='xl/workbook.xml'/></Relationships>",
                "xl/workbook.xml", "<workbook xmlns='" XLSX_MAIN_STRICT "' xmlns:r='" OFFICE_STRICT "' conformance='strict'><sheets><sheet name='S' r:id='s'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels", "<Relationships xmlns='" PACKAGE "'><Relationship Id='s' Type='" OFFICE_STRICT "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
                "xl/worksheets/sheet1.xml", "<worksheet xmlns='" XLSX_MAIN_STRICT "'><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>" } },
  { "wide", { "_rels/.rels", ROOT ("xl/workbook.xml"), "xl/workbook.xml", BOOK,
              "xl/_rels/workbook.xml.rels", SHEET_RELATION ("worksheets/sheet1.xml"),
              "xl/worksheets/sheet1.xml",
              "<?xml version='1.0' encoding='ISO-8859-1'?><worksheet xmlns='" XLSX_MAIN "'><cols><col/></cols><sheetData><row><c><v>1</v></c></row></sheetData><mergeCells><mergeCell/></mergeCells></worksheet>" } },
};

static void
test_book (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (XlsxFixture) fixture = xlsx_fixture_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TlXlsx) xlsx = NULL;
  g_autoptr (TlXlsxSheet) sheet = NULL;

  for (guint part = 0; part < G_N_ELEMENTS (books[i].parts); part += 2)
    xlsx_fixture_add (fixture, books[i].parts[part], books[i].parts[part + 1]);
  bytes = xlsx_fixture_pack (fixture);
  xlsx = tl_xlsx_new (bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (tl_xlsx_get_n_sheets (xlsx), ==, 1);
  g_assert_cmpstr (tl_xlsx_get_sheet_name (xlsx, 0), ==, "S");
  sheet = tl_xlsx_read_sheet (xlsx, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sheet->n_cells, ==, 1);
}

static void
test_epoch (void)
{
  static const struct
  {
    const char *properties;
    gboolean from_1904;
  } cases[] = {
    { NULL, FALSE }, { "<workbookPr/>", FALSE }, { "<workbookPr date1904='0'/>", FALSE }, { "<workbookPr date1904='false'/>", FALSE },
    { "<workbookPr date1904='1'/>", TRUE }, { "<workbookPr date1904='true'/>", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const XlsxParts parts = { .workbook_properties = cases[i].properties };
      g_autoptr (GBytes) bytes = xlsx_make (&parts, "S", "", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (TlXlsx) xlsx = tl_xlsx_new (bytes, &error);

      g_assert_no_error (error);
      g_assert_cmpint (tl_xlsx_counts_from_1904 (xlsx), ==, cases[i].from_1904);
    }
}

static void
test_names (void)
{
  static const struct
  {
    guint row, column;
    const char *name;
  } cases[] = {
    { 1, 1, "A1" }, { 17, 11, "K17" }, { 9, 26, "Z9" }, { 10, 27, "AA10" }, { 5, 702, "ZZ5" }, { 5, 703, "AAA5" },
    { TL_XLSX_MAX_ROW, TL_XLSX_MAX_COLUMN, "XFD1048576" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = tl_xlsx_dup_cell_name (cases[i].row, cases[i].column);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *path = g_strconcat ("/xlsx/cell/", cells[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_cell);
    }
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_strconcat ("/xlsx/place/", places[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_place);
    }
  for (guint i = 0; i < G_N_ELEMENTS (books); i++)
    {
      g_autofree char *path = g_strconcat ("/xlsx/book/", books[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_book);
    }
  g_test_add_func ("/xlsx/epoch", test_epoch);
  g_test_add_func ("/xlsx/names", test_names);

  return g_test_run ();
}
