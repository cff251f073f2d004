#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exports documents and looks into the workbooks, with openpyxl and as XML.

Usage: test-workbook.py EXPORT-WORKBOOK, the program that exports.

With THROUGHLINE_RANDOM_WORKBOOKS=1000 it tries so many random documents.
"""

import datetime
import functools
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import zipfile
from xml.etree import ElementTree

import openpyxl
from openpyxl.utils import range_boundaries

sys.dont_write_bytecode = True  # the sources stay clean

import workbook_documents  # noqa: E402

NS = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
SHEETS = ["Summary", "Strategy", "Team", "Channels", "Actions", "Workload", "KPIs"]
LISTS = ["Team", "Channels", "Actions", "KPIs"]
OUR_FORMULAS = re.compile(
    r"""=(SUM\([A-Z]+\d+(:[A-Z]+\d+)?\)
         |SUM\('Workload'!\$[A-Z]+\$\d+\)
         |IF\([A-Z]+\d+=0,0,[A-Z]+\d+/[A-Z]+\d+\)
         |COUNTIF\('Actions'!\$A\$\d+(:\$A\$\d+)?,\d+\)
         |'Workload'!\$B\$\d+/\d+)$""",
    re.VERBOSE,
)
LONG = "Wörter, die nicht enden 🥐 " * 1600
WEEKS = [1, 4, 13, 52, 156]
EXAMPLES = pathlib.Path(__file__).parents[2] / "data" / "examples"

RANDOM_DOCUMENTS = int(os.environ.get("THROUGHLINE_RANDOM_WORKBOOKS", "12"))

EXPORT_WORKBOOK = None


def unescape(text):
    """What the file format says that _xHHHH_ means."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match.group(1), 16)), text)


class Book:
    """A workbook, as openpyxl sees it and as XML."""

    def __init__(self, path):
        self.path = path
        self.book = openpyxl.load_workbook(path)
        self.zip = zipfile.ZipFile(path)

    @functools.cached_property
    def values(self):
        """The values of the formulas, as they are in the file."""
        return openpyxl.load_workbook(self.path, data_only=True)

    def __getitem__(self, name):
        return self.book[name]

    def xml(self, part):
        return ElementTree.fromstring(self.zip.read(part))

    def sheet_xml(self, name):
        return self.xml(f"xl/worksheets/sheet{SHEETS.index(name) + 1}.xml")

    def strings(self):
        return [unescape("".join(node.text or "" for node in item.iter(f"{{{NS['m']}}}t")))
                for item in self.xml("xl/sharedStrings.xml")]

    def header_row(self, name):
        return int(re.match(r"[A-Z]+(\d+)$", self[name].freeze_panes).group(1)) - 1

    def column(self, name, head):
        row = self.header_row(name)
        for cell in self[name][row]:
            if cell.value == head:
                return cell.column
        raise AssertionError(f"{name} has no column {head}")

    def rows(self, name, heads):
        """The rows of a list, as tuples of the columns with these heads."""
        columns = [self.column(name, head) for head in heads]
        _, first, _, last = range_boundaries(self[name].auto_filter.ref)
        for row in range(first + 1, last + 1):
            yield tuple(self.values[name].cell(row, column).value for column in columns)


class WorkbookTest(unittest.TestCase):
    current = None  # the document that a test looks at

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.books = {}

        documents = {f"workshop-{weeks}": workbook_documents.document(workbook_documents.workshop(), weeks=weeks)
                     for weeks in WEEKS}
        documents["hostile"] = workbook_documents.document(workbook_documents.hostile(), weeks=4)
        documents["empty"] = workbook_documents.document({})
        documents["empty-long"] = workbook_documents.document({}, weeks=156)

        long_winded = workbook_documents.workshop()
        long_winded["whys"]["ten_years"] = LONG
        long_winded["team"][0]["job_title"] = LONG
        documents["long"] = workbook_documents.document(long_winded, weeks=1)

        busy = workbook_documents.workshop()
        for person in busy["team"]:
            person["hours_per_week"] = 0.5
        busy["channel_choices"] = [{"id": "cc", "channel": "instagram", "pin": "in", "reason": "The owner wants it"}]
        documents["busy"] = workbook_documents.document(busy, weeks=4)

        abroad = workbook_documents.workshop()
        abroad["business"]["country"] = "DE"
        abroad["business"]["currency"] = "EUR"
        abroad["business"]["name"] = "R&G && Söhne &[Picture] &P"
        documents["abroad"] = workbook_documents.document(abroad, weeks=1)

        for path in sorted(EXAMPLES.glob("*.throughline")):
            for weeks in (1, 13):
                example = json.loads(path.read_text(encoding="utf-8"))
                example["plan"]["weeks"] = weeks
                documents[f"{path.stem}-{weeks}"] = example

        cls.export(documents, "first")
        for name in documents:
            cls.books[name] = Book(cls.path("first", name))
        cls.documents = documents

    @classmethod
    def path(cls, folder, name):
        return os.path.join(cls.folder.name, folder, f"{name}.xlsx")

    @classmethod
    def export(cls, documents, folder, **environment):
        out = os.path.join(cls.folder.name, folder)
        os.makedirs(out, exist_ok=True)
        paths = []
        for name, document in documents.items():
            paths.append(os.path.join(cls.folder.name, f"{name}.throughline"))
            with open(paths[-1], "w", encoding="utf-8") as file:
                json.dump(document, file, ensure_ascii=False)
        subprocess.run([EXPORT_WORKBOOK, *paths, out], check=True, env=os.environ | environment)

    def each(self):
        for name, book in self.books.items():
            self.current = name
            yield book
        self.current = None

    def test_sheets(self):
        for book in self.each():
            self.assertEqual(book.book.sheetnames, SHEETS)
            self.assertEqual(book.book.active.title, "Summary")

    def test_every_formula_is_ours_and_has_its_value(self):
        n_formulas = 0
        for book in self.each():
            for name in SHEETS:
                for cell in book.sheet_xml(name).iter(f"{{{NS['m']}}}c"):
                    formula = cell.find("m:f", NS)
                    if formula is None:
                        continue
                    n_formulas += 1
                    self.assertRegex("=" + formula.text, OUR_FORMULAS)
                    self.assertIsNotNone(cell.find("m:v", NS), (name, cell.get("r")))
                    self.assertIsNone(cell.get("t"), "the value of a formula is a number")
        self.assertGreater(n_formulas, 500)

    def test_values_of_formulas(self):
        """The values in the file are what the formulas come to."""
        checked = 0
        for book in self.each():
            for name in SHEETS:
                for row in book[name].iter_rows():
                    for cell in row:
                        if cell.data_type != "f":
                            continue
                        value = book.values[name][cell.coordinate].value
                        self.assertAlmostEqual(value, self.calculate(book, name, cell.value), places=9,
                                               msg=f"{name}!{cell.coordinate} {cell.value}")
                        checked += 1
        self.assertGreater(checked, 500)

    def calculate(self, book, sheet, formula):
        def numbers(name, place):
            cells = book.values[name][place.replace("$", "")]
            cells = cells if isinstance(cells, tuple) else ((cells,),)
            return [cell.value or 0 for row in cells for cell in row]

        if match := re.match(r"=SUM\(([A-Z0-9:]+)\)$", formula):
            return sum(numbers(sheet, match.group(1)))
        if match := re.match(r"=SUM\('(\w+)'!([$A-Z0-9]+)\)$", formula):
            return sum(numbers(match.group(1), match.group(2)))
        if match := re.match(r"=IF\((\w+)=0,0,(\w+)/(\w+)\)$", formula):
            under = numbers(sheet, match.group(1))[0]
            return 0 if under == 0 else numbers(sheet, match.group(2))[0] / numbers(sheet, match.group(3))[0]
        if match := re.match(r"=COUNTIF\('(\w+)'!([$A-Z0-9:]+),(\d+)\)$", formula):
            return numbers(match.group(1), match.group(2)).count(int(match.group(3)))
        if match := re.match(r"='(\w+)'!([$A-Z0-9]+)/(\d+)$", formula):
            return numbers(match.group(1), match.group(2))[0] / int(match.group(3))
        raise AssertionError(formula)

    def test_headers_stay_and_lists_filter(self):
        for book in self.each():
            for name in LISTS:
                sheet = book[name]
                header = book.header_row(name)
                first_column, first, last_column, last = range_boundaries(sheet.auto_filter.ref)
                heads = [cell.value for cell in sheet[header]]
                self.assertEqual(first, header)
                self.assertEqual((first_column, last_column), (1, len(heads)))
                self.assertNotIn(None, heads)
                self.assertEqual(len(set(heads)), len(heads))
                self.assertEqual(sheet.print_title_rows, f"${header}:${header}")
                self.assertEqual(sheet.page_setup.fitToWidth or 1, 1)
                data = [row for row in range(header + 1, sheet.max_row + 1)
                        if sheet.cell(row, 1).value is not None and sheet.cell(row, 2).value is not None]
                if data:
                    self.assertEqual(last, data[-1])
                    self.assertEqual(data, list(range(header + 1, last + 1)))
            for name in ("Summary", "Strategy"):
                self.assertIsNotNone(book[name].freeze_panes)

    def test_one_row_an_action(self):
        rows = {weeks: list(self.books[f"workshop-{weeks}"].rows("Actions", ["Week", "Date", "What", "Because"]))
                for weeks in WEEKS}
        for weeks in WEEKS:
            self.assertTrue(all(row[0] <= weeks for row in rows[weeks]))
            self.assertTrue(all(row[2] and row[3] for row in rows[weeks]))
            self.assertGreaterEqual(len(rows[weeks]), 10 * weeks // 2)
        self.assertEqual(rows[13][:len(rows[4])], rows[4])

    def test_dates_and_numbers_are_real(self):
        book = self.books["workshop-13"]
        for week, date, publish_on, time, hours in book.rows(
                "Actions", ["Week", "Date", "Publish on", "Time", "Hours"]):
            self.assertIsInstance(week, int)
            self.assertIsInstance(date, datetime.datetime)
            monday = datetime.datetime(2027, 3, 1) + datetime.timedelta(weeks=week - 1)
            self.assertLess(date, monday + datetime.timedelta(days=7))
            self.assertGreaterEqual(date, monday - datetime.timedelta(days=7))
            self.assertIsInstance(publish_on, (datetime.datetime, type(None)))
            self.assertIsInstance(time, (datetime.time, type(None)))
            self.assertIsInstance(hours, (int, float))
        self.assertTrue(any(publish_on for publish_on, in book.rows("Actions", ["Publish on"])))
        self.assertTrue(any(time for time, in book.rows("Actions", ["Time"])))

        team = list(book.rows("Team", ["Name", "Hours a week", "Quiet from"]))
        self.assertEqual(team[0], ("Inés Duarte", 5, datetime.time(8)))

        kpis = list(book.rows("KPIs", ["Name", "Target Q4 of 2026/27", "Target Q1 of 2027/28"]))
        self.assertEqual(kpis[0], ("Repair slots booked", 13, 18.5))
        self.assertEqual(kpis[1][1:], (None, 1.25))

    def test_days_of_the_week(self):
        """The year is said where there are several."""
        for weeks, number_format in ((13, "ddd d mmm"), (156, "ddd d mmm yyyy")):
            book = self.books[f"workshop-{weeks}"]
            for head in ("Date", "Publish on"):
                cell = book["Actions"].cell(book.header_row("Actions") + 1, book.column("Actions", head))
                self.assertEqual(cell.number_format, number_format)

    def test_money_has_a_currency(self):
        for name, format, paper in (("workshop-1", "[$USD]", 1), ("abroad", "[$EUR]", 9)):
            sheet = self.books[name]["Team"]
            cell = sheet.cell(self.books[name].header_row("Team") + 1, sheet.max_column)
            self.assertEqual(cell.value, 32.5)
            self.assertIn(format, cell.number_format)
            self.assertEqual(sheet.page_setup.paperSize, paper)
        cost = self.books["hostile"].column("Team", "Cost of an hour")
        self.assertEqual(self.books["hostile"]["Team"].cell(4, cost).number_format, "#,##0.00")

    def test_prints(self):
        for book in self.each():
            for name in SHEETS:
                sheet = book[name]
                self.assertEqual(sheet.page_setup.orientation, "portrait" if name == "Strategy" else "landscape")
                self.assertTrue(sheet.sheet_properties.pageSetUpPr.fitToPage)
                self.assertEqual(sheet.page_setup.fitToHeight, None if name == "Summary" else 0)
                self.assertIn("&P", sheet.oddFooter.right.text)
                self.assertIn("&N", sheet.oddFooter.right.text)
        self.assertEqual(self.books["workshop-13"]["Workload"].page_setup.fitToWidth or 1, 1)

        # Many pages side by side have the sheet's title above the table, in its style.
        sheet = self.books["workshop-156"]["Workload"]
        self.assertGreater(sheet.page_setup.fitToWidth, 6)
        self.assertEqual(sheet.print_title_cols, "$A:$B")
        self.assertEqual(sheet.oddHeader.left.text.strip(), "Workload")
        self.assertEqual(sheet.oddHeader.left.size, sheet["A1"].font.sz)
        self.assertEqual(sheet.oddHeader.left.color, sheet["A1"].font.color.rgb[2:])
        self.assertGreater(sheet.page_margins.top, 0.7)

    def printed_columns(self, sheet):
        """Those in the area that is printed, which is all where none is named."""
        if not sheet.print_area:
            return range(1, sheet.max_column + 1)
        first, _, last, _ = range_boundaries(sheet.print_area.split("!")[-1].replace("$", ""))
        return range(first, last + 1)

    def test_type_on_paper(self):
        """What is made for one page wide has type of about 8 points, in a program that draws wide digits."""
        inches = {1: (8.5, 11), 9: (8.27, 11.69)}
        for name in ("workshop-13", "abroad", *(f"{path.stem}-13" for path in EXAMPLES.glob("*.throughline"))):
            for sheet in self.books[name].book:
                self.current = f"{name} {sheet.title}"
                self.assertEqual(sheet.page_setup.fitToWidth or 1, 1)
                across = inches[sheet.page_setup.paperSize][sheet.page_setup.orientation == "landscape"]
                across -= sheet.page_margins.left + sheet.page_margins.right
                letters = [openpyxl.utils.get_column_letter(column) for column in self.printed_columns(sheet)]
                wide = sum((sheet.column_dimensions[letter].width - 0.71) * 7.45 + 5 for letter in letters)
                self.assertGreaterEqual(11 * min(1, across * 96 / wide), 7.85)
        self.current = None

    def test_what_is_on_paper(self):
        """What somebody needs who has to do it; the rest is for the screen."""
        for name in ("workshop-13", "bakery-13"):
            book = self.books[name]
            sheet = book["Actions"]
            heads = [sheet.cell(book.header_row("Actions"), column).value for column in self.printed_columns(sheet)]
            for head in ("Week", "Date", "What", "Publish on", "Time", "Who does it", "Hours", "Brief"):
                self.assertIn(head, heads)
            for head in ("Because", "Measured by", "What others reach", "Channel", "Accountable"):
                self.assertGreater(book.column("Actions", head), len(heads))

    def test_pages_of_the_bakery(self):
        """A quarter's plan is no book."""
        points = 0
        for sheet in self.books["bakery-13"].book:
            points += sum(sheet.row_dimensions[row].height or 15 for row in range(1, sheet.max_row + 1))
        self.assertLess(points / 690, 22)

    def test_empty_columns_are_left_out(self):
        def has(name, sheet, head):
            book = self.books[name]
            return head in [cell.value for cell in book[sheet][book.header_row(sheet)]]

        self.assertFalse(has("bakery-13", "Actions", "Approved by"))
        self.assertTrue(has("workshop-13", "Actions", "Approved by"))
        self.assertFalse(has("bakery-13", "KPIs", "What others reach"))
        self.assertTrue(has("workshop-13", "Team", "Away"))
        for path in EXAMPLES.glob("*.throughline"):
            for name in ("Team", "Actions", "KPIs"):
                book = self.books[f"{path.stem}-13"]
                for cell in book[name][book.header_row(name)]:
                    self.assertTrue(any(value not in (None, "") for value, in book.rows(name, [cell.value])),
                                    f"{path.stem} {name}: {cell.value}")

    def test_no_heading_at_the_foot(self):
        """A page of answers does not end with a heading."""
        breaks = 0
        for name in ("workshop-13", "bakery-13", "museum-13", "tax-adviser-13", "hostile"):
            sheet = self.books[name]["Strategy"]
            for page_break in sheet.row_breaks.brk:
                breaks += 1
                above, below = (sheet.cell(row, 1) for row in (page_break.id, page_break.id + 1))
                self.assertFalse(above.font.b, f"{name}: {above.value}")
                self.assertTrue(below.value)
        self.assertGreater(breaks, 5)

    def test_repeated_reasons_are_hidden(self):
        """By a condition, so that a sorted list shows them where they are due."""
        book = self.books["bakery-13"]
        column = openpyxl.utils.get_column_letter(book.column("Channels", "Why"))
        rules = {str(ranges.sqref): ranges.rules for ranges in book["Channels"].conditional_formatting}
        rule, = rules[f"{column}5:{column}{3 + len(list(book.rows('Channels', ['Why'])))}"]
        self.assertEqual(rule.formula, [f"${column}5=${column}4"])
        self.assertTrue(rule.dxf.numFmt.formatCode.endswith("\"″\""))
        self.assertTrue(all(why for why, in book.rows("Channels", ["Why"])))

    def test_means_agree(self):
        """Summary and team say the same hours."""
        for path in EXAMPLES.glob("*.throughline"):
            book = self.books[f"{path.stem}-13"]
            summary = {row[0].value: row[3].value for row in book.values["Summary"].iter_rows()}
            team = book.values["Team"]
            planned = book.column("Team", "Planned a week, mean of all weeks")
            self.assertEqual(team.cell(team.max_row, 1).value, "All together")
            self.assertAlmostEqual(summary["Planned, mean of all weeks"], team.cell(team.max_row, planned).value)

    def test_ampersands_at_the_foot(self):
        footer = self.books["abroad"].sheet_xml("Summary").find("m:headerFooter/m:oddFooter", NS).text
        self.assertEqual(footer.replace("\u200a", ""),
                         "&LR&&G &&&& Söhne &&[Picture] &&P&C&A&RPage &P of &N")

    def test_type_and_contrast(self):
        def luminance(color):
            parts = [int(color[i:i + 2], 16) / 255 for i in (2, 4, 6)]
            parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

        seen = set()
        for book in self.each():
            for name in SHEETS:
                for row in book[name].iter_rows():
                    for cell in row:
                        if cell.value is None or cell.font.color is None:
                            continue
                        ground = cell.fill.fgColor.rgb if cell.fill.patternType == "solid" else "FFFFFFFF"
                        seen.add((cell.font.color.rgb, ground))
                        self.assertGreaterEqual(cell.font.sz, 11)
        self.assertGreater(len(seen), 5)
        for ink, ground in seen:
            lighter, darker = sorted((luminance(ink), luminance(ground)), reverse=True)
            self.assertGreaterEqual((lighter + 0.05) / (darker + 0.05), 4.5, (ink, ground))

    def test_hostile_text_stays_text(self):
        book = self.books["hostile"]
        strings = book.strings()
        for text in workbook_documents.HOSTILE:
            # Names and short answers are put on one line; long ones are as typed.
            self.assertTrue(any(text in string for string in strings), repr(text))
        for name in SHEETS:
            for row in book[name].iter_rows():
                for cell in row:
                    if isinstance(cell.value, str) and cell.data_type != "f" and cell.value[:1] in tuple("=+-@'\t"):
                        self.assertTrue(cell.quotePrefix, f"{name}!{cell.coordinate} {cell.value!r}")

    def test_hostile_text_reads_back_equal(self):
        """Through openpyxl, which undoes no code but that of the underscore, and
        takes a written _x005F_ for one."""
        book = self.books["hostile"]
        sheet = book["Strategy"]
        answers = {sheet.cell(row, 2).value for row in range(1, sheet.max_row + 1)}
        read = {unescape_controls(answer) for answer in answers if isinstance(answer, str)}
        for text in workbook_documents.HOSTILE:
            if "x005F_" not in text:
                self.assertIn(text, read, repr(text))

    def test_random_documents(self):
        weeks = [1, 2, 5, 13, 30]
        documents = {f"random-{seed}": workbook_documents.document(workbook_documents.random_strategy(seed),
                                                                   weeks=weeks[seed % len(weeks)])
                     for seed in range(RANDOM_DOCUMENTS)}
        self.export(documents, "random")
        for name in documents:
            self.current = name
            book = Book(self.path("random", name))
            for part in book.zip.namelist():
                book.xml(part)
            for sheet in book.book:
                for row in sheet.iter_rows():
                    for cell in row:
                        if cell.data_type == "f":
                            self.assertRegex(cell.value, OUR_FORMULAS)

    def test_long_text_is_whole(self):
        sheet = self.books["long"]["Strategy"]
        rows = [row for row in range(1, sheet.max_row + 1)
                if str(sheet.cell(row, 2).value).startswith(LONG[:30])]
        text = ""
        for row in range(rows[0], sheet.max_row + 1):
            if row > rows[0] and sheet.cell(row, 1).value is not None:
                break
            text += sheet.cell(row, 2).value
            self.assertLessEqual(sheet.row_dimensions[row].height, 409)
        self.assertEqual(text, LONG)

    def test_longest_text_of_a_cell(self):
        title, = next(self.books["long"].rows("Team", ["Job title"]))
        self.assertTrue(title.endswith("…"))
        self.assertTrue(LONG.startswith(title[:-1]))
        self.assertEqual(len(title.encode("utf-16-le")) // 2, 32767)

    def test_same_bytes_again(self):
        self.export(self.documents, "second")
        for name in self.documents:
            with open(self.path("first", name), "rb") as first, open(self.path("second", name), "rb") as second:
                self.assertEqual(first.read(), second.read(), name)

    def test_numbers_whatever_the_locale(self):
        """Where the decimal sign is a comma, the file has points all the same."""
        self.export({"workshop-13": self.documents["workshop-13"]}, "comma", LC_ALL="de_DE.UTF-8")
        comma = Book(self.path("comma", "workshop-13"))
        point = self.books["workshop-13"]
        self.assertTrue(any(re.search(r"\d,\d+ h", text) for text in comma.strings()), "the locale is missing")
        for name in SHEETS:
            for node in comma.sheet_xml(name).iter():
                for number in [node.text or "", *node.attrib.values()]:
                    self.assertNotRegex(number, r"^\d+,\d+$")
            for here, there in zip(comma.values[name].iter_rows(), point.values[name].iter_rows(), strict=True):
                for ours, theirs in zip(here, there, strict=True):
                    if isinstance(theirs.value, (int, float)):
                        self.assertEqual(ours.value, theirs.value)

    def test_properties(self):
        properties = self.books["workshop-13"].book.properties
        self.assertEqual(properties.title, "Second Gear Bicycle Workshop")
        self.assertEqual(properties.created, datetime.datetime(2027, 3, 1))
        self.assertEqual(self.books["empty"].book.properties.title, "Social media strategy")

    def test_defined_names(self):
        for book in self.each():
            for name in LISTS:
                sheet, place = next(book.book.defined_names[name].destinations)
                self.assertEqual(sheet, name)
                column, first, last_column, last = range_boundaries(place.replace("$", ""))
                filtered = range_boundaries(book[name].auto_filter.ref)
                self.assertEqual((column, last_column), (1, filtered[2]))
                self.assertEqual(first, filtered[1] + 1)

    def test_unstaffed_work_is_marked(self):
        book = self.books["busy"]
        sheet = book["Actions"]
        who = book.column("Actions", "Who does it")
        nobody = 0
        for row in range(book.header_row("Actions") + 1, sheet.max_row + 1):
            cell = sheet.cell(row, who)
            if cell.value == "▲ Nobody yet":
                nobody += 1
                self.assertEqual(cell.fill.patternType, "solid")
            else:
                self.assertTrue(cell.value)
        self.assertGreater(nobody, 0)

    def test_overload_has_a_sign(self):
        rules = [rule for ranges in self.books["workshop-13"]["Workload"].conditional_formatting for rule in ranges.rules]
        self.assertGreaterEqual(len(rules), 4)
        for rule in rules:
            self.assertRegex(rule.dxf.numFmt.formatCode, "▲|●")

    def test_workload(self):
        for weeks in WEEKS:
            sheet = self.books[f"workshop-{weeks}"]["Workload"]
            self.assertEqual(sheet.max_column, 2 + weeks)
            dates = [sheet.cell(4, 3 + week).value for week in range(weeks)]
            self.assertEqual(dates, [datetime.datetime(2027, 3, 1) + datetime.timedelta(weeks=week)
                                     for week in range(weeks)])

    def test_no_plan_says_what_is_needed(self):
        book = self.books["empty"]
        for name in ("Summary", "Actions", "Workload"):
            texts = [cell.value for row in book[name].iter_rows() for cell in row]
            self.assertIn("There is no plan yet. It still needs:", texts)

    def test_failure_leaves_the_old_file(self):
        path = self.path("first", "workshop-1")
        with open(path, "rb") as file:
            before = file.read()
        broken = os.path.join(self.folder.name, "broken.throughline")
        with open(broken, "w", encoding="utf-8") as file:
            file.write("{")
        result = subprocess.run([EXPORT_WORKBOOK, broken, os.path.dirname(path)], capture_output=True, check=False)
        self.assertEqual(result.returncode, 1)

        result = subprocess.run([EXPORT_WORKBOOK, os.path.join(self.folder.name, "workshop-1.throughline"),
                                 os.path.join(self.folder.name, "no-such-folder")], capture_output=True, check=False)
        self.assertEqual(result.returncode, 1)
        with open(path, "rb") as file:
            self.assertEqual(file.read(), before)
        self.assertEqual(sorted(os.listdir(os.path.dirname(path))),
                         sorted(f"{name}.xlsx" for name in self.documents))


def unescape_controls(text):
    return re.sub(r"_x(00[01][0-9A-F]|FFF[EF])_", lambda match: chr(int(match.group(1), 16)), text)


class TapResult(unittest.TextTestResult):
    """Prints a line for each test as the Test Anything Protocol has it."""

    n = 0

    def line(self, word, test, note=""):
        type(self).n += 1
        print(f"{word} {self.n} {test.id().rsplit('.', 1)[-1]}{note}", flush=True)

    def addSuccess(self, test):
        self.line("ok", test)

    def addFailure(self, test, err):
        self.fail(test, err)

    def addError(self, test, err):
        self.fail(test, err)

    def fail(self, test, err):
        self.failures.append((test, ""))
        self.line("not ok", test)
        if getattr(test, "current", None) is not None:
            print(f"# in {test.current}", flush=True)
        for line in self._exc_info_to_string(err, test).splitlines():
            print(f"# {line}", flush=True)


if __name__ == "__main__":
    EXPORT_WORKBOOK = sys.argv.pop(1)
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(WorkbookTest)
    result = unittest.TextTestRunner(stream=open(os.devnull, "w"), resultclass=TapResult).run(suite)
    print(f"1..{TapResult.n}")
    sys.exit(not result.wasSuccessful())
