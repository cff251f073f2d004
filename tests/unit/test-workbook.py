#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exports documents and looks into the workbooks, with openpyxl and as XML.

Usage: test-workbook.py EXPORT-WORKBOOK, the program that exports.

With THROUGHLINE_RANDOM_WORKBOOKS=1000 it tries so many random documents.
"""

import copy
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
SHEETS = ["Summary", "Strategy", "Team", "Goals and KPIs", "Listening", "Personas", "Channel plan", "Actions", "Calendar",
          "Workload", "Budget and ROI", "Results", "Lists", "Definitions and sources"]
TABLES = ["Actions", "Results"]
BASE = "throughline"

SAID_RETURN = 'IF(ISNUMBER(!C),"…"&SUBSTITUTE(ROUND(n*!C,n),"…","…")&"…","…")'

# What a formula consists of, but for places, numbers and words.
OUR_FORMULAS = {
    # What a quarter has returned so far, as long as its number of results is what it was.
    '=IF(ISNUMBER(!C),IF(ABS(!C-(n))<=n*ABS(!C),"…",' + SAID_RETURN + '),' + SAID_RETURN + ')',
    '=IF(ISNUMBER(!C),IF(ABS(!C-(-n))<=n*ABS(!C),"…",' + SAID_RETURN + '),' + SAID_RETURN + ')',
    '=IF(ISNUMBER(!C),' + SAID_RETURN + ',"…")',
    '=IF(C="…","…",C)',
    "=!C",
    "=!C/n",
    '="…"&COUNTIFS(!R,"…",!R,"…")&"…"&COUNTIFS(!R,"…",!R,"…")&"…"&COUNTIFS(!R,"…",!R,"…")&"…"&COUNTIFS(!R,"…",!R,"…")',
    "=COUNTIF(!R,n)",
    '=COUNTIF(!R,"…")',
    "=ROUND(!C/n,n)",
    '=ROUND(n*COUNTIF(!R,"…")/n,n)&"…"',
    '=IF(AND(ISNUMBER(C),ISNUMBER(C)),C-C,"…")',
    '=IF(AND(ISNUMBER(C),ISNUMBER(C)),IF(AND(ISNUMBER(C),C<C),(C-C)/(C-C),IF(AND(C>n,C>=n),C/C,"…")),"…")',
    '=IF(AND(ISNUMBER(C),ISNUMBER(C)),IF(AND(ISNUMBER(C),C>C),(C-C)/(C-C),IF(C>n,C/C,"…")),"…")',
    '=IF(AND(ISNUMBER(C),ISNUMBER(C)),IF(C<>n,C/C,"…"),"…")',
    '=IF(C="…","…",C)',
    '=IF(AND(ISNUMBER(C),ISNUMBER(C)),IF(C=n,"…",(C-C)/C),"…")',
    '=IF(ISNUMBER(C),C-SUM(C),"…")',
    '=IF(C="…","…",IF(C="…","…",IF(OR(C>=C,SHARE>=n),"…",IF(SHARE>=n,"…","…"))))',
    '=IF(C="…","…",IF(C="…","…",IF(OR(C<=C,SHARE>=n),"…",IF(SHARE>=n,"…","…"))))',
    "=IF(C=n,n,C/C)",
    '=IF(C="…","…",IF(AND(ISNUMBER(C),C>!C),IF(AND(C>=n,C>=n),MAX(n,C+(C-C)*(!C-!C)/(C-!C)),C+(C-C)*(!C-!C)/(C-!C)),C))',
    '=IF(C="…","…",IF(C="…","…",IF(OR(C<=C,IF(ISNUMBER(C),SHARE,SHARE)>=n),"…",'
    'IF(IF(ISNUMBER(C),SHARE,SHARE)>=n,"…","…"))))',
    '=IF(C="…","…",IF(C="…","…",IF(OR(C>=C,IF(ISNUMBER(C),SHARE,SHARE)>=n),"…",'
    'IF(IF(ISNUMBER(C),SHARE,SHARE)>=n,"…","…"))))',
    '=IF(C=n,"…",SUMPRODUCT(MEASURE*DAYS,ResultsActual)/C)',
    '=IF(C=n,"…",SUMPRODUCT(MEASURE*DAYS/(ResultsReadTo-ResultsFirst+n),ResultsActual))',
    '=IF(C=n,"…",SUMPRODUCT(MEASURE*(ResultsReadTo=C),ResultsActual)/SUMPRODUCT(MEASURE*(ResultsReadTo=C)))',
    '=IF(C=n,"…",SUMPRODUCT(MEASURE*(ResultsReadTo=C)/(ResultsReadTo-ResultsFirst+n),ResultsActual)'
    '/SUMPRODUCT(MEASURE*(ResultsReadTo=C)))',
    "=IF(C=n,n,SUMPRODUCT(LARGE(MEASURE*(ResultsReadTo<C)*ResultsReadTo,n)))",
    "=IF(C=n,n,SUMPRODUCT(LARGE(MEASURE*(ResultsReadTo<SUMPRODUCT(LARGE(MEASURE*(ResultsReadTo=C)*ResultsFirst,n)))"
    "*ResultsReadTo,n)))",
    '=IF(ISNUMBER(!C),IF(ISNUMBER(!C),IF(!C<>n,IF(!C>=!C,"…"&SUBSTITUTE(ROUND(n*(!C-!C)/ABS(!C),n),"…","…")&"…",'
    '"…"&SUBSTITUTE(ROUND(n*(!C-!C)/ABS(!C),n),"…","…")&"…"),IF(!C=n,"…",IF(!C>n,"…","…"))),"…"),"…")',
    '=IF(ISNUMBER(!C),ROUND(!C,IF(ABS(!C)<n,n,n)),"…")',
    '=IF(ISNUMBER(C),C*(C-C+n)/C,"…")',
    "=IF(ISNUMBER(C),C,n)",
    '=IF(ISNUMBER(C),IF(AND(ABS(C-(n))<=n*ABS(C),C="…"),"…","…"),"…")',
    '=IF(ISNUMBER(C),IF(AND(ABS(C-(-n))<=n*ABS(C),C="…"),"…","…"),"…")',
    '=IF(ISNUMBER(C),IF(ISNUMBER(C),IF(C>C,IF(AND(C>=n,C>=n),MAX(n,C+(C-C)/(C-C)*(C-C)),C+(C-C)/(C-C)*(C-C)),C),C),"…")',
    "=IF(ISNUMBER(C),n,n)",
    "=IF(ISNUMBER(C),IF(ABS(C-(n))<=n*ABS(C),n,n),n)",
    "=IF(ISNUMBER(C),IF(ABS(C-(-n))<=n*ABS(C),n,n),n)",
    "=SUMPRODUCT(MEASURE*DAYS)",
    "=SUMPRODUCT(LARGE(MEASURE*(ResultsReadTo>=C)*(ResultsReadTo<=C)*ResultsReadTo,n))",
    '=IF(COUNT(C,C,C)<n,"…",SUM(C,C,C))',
    '=IF(COUNT(R)<n,"…",SUM(R))',
    '=IF(COUNT(R)<n,"…",SUMPRODUCT(R,R))',
    '=IF(COUNT(C)<n,"…",SUM(C))',
    '=IF(COUNT(C)<n,"…",SUMPRODUCT(C,C))',
    '=IF(ISNUMBER(!C),!C,"…")',
    '=IF(ISNUMBER(!C),SUBSTITUTE(ROUND(n*!C,n),"…","…")&"…","…")',
    '=IF(ISNUMBER(C),C,"…")',
    '=IF(NOT(ISNUMBER(C)),"…",IF(NOT(ISNUMBER(C)),"…",IF(C<=C,"…",IF(NOT(ISNUMBER(C)),"…",IF(C>=n,"…",IF(C>=n,"…","…"))))))',
    '=IF(NOT(ISNUMBER(C)),"…",IF(NOT(ISNUMBER(C)),"…",IF(C>=C,"…",IF(NOT(ISNUMBER(C)),"…",IF(C>=n,"…",IF(C>=n,"…","…"))))))',
    '=IF(OR(C="…",C="…"),"…",C*C)',
    '=IF(OR(C="…",C="…"),"…",C-C)',
    '=IF(OR(C="…",C="…",C=n),"…",C/C)',
    "=SUM(!C)",
    "=SUM(C)",
    "=SUM(R)",
    "=SUMPRODUCT(R,R)",
    "=SUMPRODUCT(C,C)",
    "=MIN(n,C)",
}
# Which rows of the results are meant, and how many days of each are in a quarter.
MEASURE = '(ResultsMeasure="…")'
DAYS = ("(ResultsFirst<=C)*(ResultsReadTo>=C)*(ResultsReadTo-(ResultsReadTo>C)*(ResultsReadTo-C)-ResultsFirst"
        "-(ResultsFirst<C)*(C-ResultsFirst)+n)")
SHARES = [
    "IF(C>C,n*(C-C)/(C-C),IF(C>n,n*C/C,-n))",
    "IF(C<C,n*(C-C)/(C-C),IF(AND(C>n,C>=n),n*C/C,-n))",
    "IF(C>n,n*C/C,-n)",
    "IF(AND(C>n,C>=n),n*C/C,-n)",
]
LONG = "Wörter, die nicht enden 🥐 " * 1600
WEEKS = [1, 4, 13, 52, 156]
EXAMPLES = pathlib.Path(__file__).parents[2] / "data" / "examples"

RANDOM_DOCUMENTS = int(os.environ.get("THROUGHLINE_RANDOM_WORKBOOKS", "12"))

EXPORT_WORKBOOK = None


def unescape(text):
    """What the file format says that _xHHHH_ means."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match.group(1), 16)), text)


def shape(formula):
    """What a formula consists of."""
    formula = re.sub(r'"(?:[^"]|"")*"', '"…"', formula)
    formula = re.sub(r"'(?:[^']|'')*'!", "!", formula)
    formula = re.sub(r"\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?", lambda match: "R" if match.group(1) else "C", formula)
    formula = re.sub(r"\d+(\.\d+)?(E[-+]?\d+)?", "n", formula)
    for share in SHARES:
        formula = formula.replace(share, "SHARE")
    formula = formula.replace(MEASURE, "MEASURE").replace(DAYS, "DAYS")
    if re.match(r"=MIN\(n,C(\+C)*\)$", formula):
        return "=MIN(n,C)"
    return formula


class Book:
    """A workbook, as openpyxl sees it and as XML."""

    def __init__(self, path):
        self.path = path
        self.book = openpyxl.load_workbook(path)
        self.zip = zipfile.ZipFile(path)
        self.columns = {}

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

    def frozen_row(self, name):
        return int(re.match(r"[A-Z]+(\d+)$", self[name].freeze_panes).group(1)) - 1

    def header_row(self, name, head):
        """The row that has the first cell with this head."""
        for row in self[name].iter_rows():
            for cell in row:
                if cell.value == head:
                    return cell.row
        raise AssertionError(f"{name} has no column {head}")

    def column(self, name, head):
        if (name, head) not in self.columns:
            row = self.header_row(name, head)
            self.columns[name, head] = next(cell.column for cell in self[name][row] if cell.value == head)
        return self.columns[name, head]

    def rows(self, name, heads):
        """The rows below a header, as tuples of the columns with these heads."""
        columns = [self.column(name, head) for head in heads]
        header = self.header_row(name, heads[0])
        for row in range(header + 1, self[name].max_row + 1):
            values = tuple(self.values[name].cell(row, column).value for column in columns)
            if values[0] is None:
                return
            yield values

    def table(self, name):
        """The area of the sheet's table: first column, header, last column, last row."""
        table, = self[name].tables.values()
        return range_boundaries(table.ref)

    def base(self):
        """What the sheet for the way back has, without its first row."""
        return [tuple(cell.value for cell in row if cell.value is not None)
                for row in self[BASE].iter_rows(min_row=2)]


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

        sums = workbook_documents.workshop()
        sums["kpis"] = [kpi for kpi in sums["kpis"] if kpi.get("periods", "add") == "add" and kpi["unit"] != "%"]
        documents["sums"] = workbook_documents.document(sums, weeks=4)

        for path in sorted(EXAMPLES.glob("*.throughline")):
            for weeks in (1, 13):
                example = json.loads(path.read_text(encoding="utf-8"))
                example["plan"]["weeks"] = weeks
                documents[f"{path.stem}-{weeks}"] = example
            documents[f"{path.stem}-tracked"] = workbook_documents.tracked(documents[f"{path.stem}-13"])
        documents["tracked"] = workbook_documents.tracked(documents["workshop-13"])
        long_period = workbook_documents.document(workbook_documents.workshop(), weeks=1)
        long_period["tracking"] = {"actuals": [{"id": "long", "kpi": "kp1", "period_first": "1990-01-01",
                                                "period_last": "2190-12-31", "value": 9}]}
        documents["long-period"] = long_period
        below = workbook_documents.tracked(documents["workshop-13"])
        below["tracking"]["actuals"][0]["value"] = -3
        documents["below-zero"] = below
        precise = copy.deepcopy(documents["tracked"])
        for number, actual in enumerate(precise["tracking"]["actuals"]):
            actual["value"] = actual["value"] * 1.0070115 / (1 + number % 3)
        documents["precise"] = precise
        overlaps = copy.deepcopy(documents["workshop-13"])
        overlaps["tracking"] = {"actuals": [
            {"id": "quarter", "kpi": "kp2", "period_first": "2027-01-01", "period_last": "2027-03-31", "value": 0.9},
            {"id": "month", "kpi": "kp2", "period_first": "2027-01-01", "period_last": "2027-01-31", "value": 0.8}]}
        documents["overlaps"] = overlaps
        ends_alike = workbook_documents.document(workbook_documents.workshop())
        ends_alike["tracking"] = {"actuals": [
            {"id": "quarter", "kpi": "kp3", "period_first": "2027-01-01", "period_last": "2027-03-31", "value": 300,
             "read_on": "2027-04-01"}]}
        documents["ends-alike"] = ends_alike
        pictures = copy.deepcopy(documents["tracked"])
        pictures["strategy"]["kpis"][0]["unit"] = "🥐" * 240
        documents["pictures"] = pictures
        documents["without-measures"] = copy.deepcopy(documents["workshop-13"])
        for part in ("kpis", "value_model"):
            del documents["without-measures"]["strategy"][part]
        for name, target in (("one-a-quarter", 1), ("hundreds-a-quarter", 300)):
            documents[name] = copy.deepcopy(documents["workshop-13"])
            documents[name]["strategy"]["kpis"][0]["targets"][0]["value"] = target
        documents["tracked-hostile"] = workbook_documents.tracked(documents["hostile"])

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
            self.assertEqual(book.book.sheetnames, [*SHEETS, BASE])
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
                    self.assertIn(shape("=" + formula.text), OUR_FORMULAS)
                    self.assertIsNotNone(cell.find("m:v", NS), (name, cell.get("r")))
                    self.assertIn(cell.get("t"), (None, "str"), "a number or words")
        self.assertGreater(n_formulas, 500)

    def test_headers_stay_and_lists_filter(self):
        for book in self.each():
            for name in SHEETS:
                if self.current.startswith("workshop"):
                    self.assertIsNotNone(book[name].freeze_panes, name)
                    self.assertEqual(bool(book[name].print_title_rows), name not in ("Summary", "Budget and ROI"), name)
            for name in TABLES:
                first_column, header, last_column, last = book.table(name)
                heads = [cell.value for cell in book[name][header][:last_column]]
                self.assertEqual((first_column, header), (1, book.frozen_row(name)))
                self.assertNotIn(None, heads)
                self.assertEqual(len({head.casefold() for head in heads}), len(heads))
                self.assertEqual([column.name for column in next(iter(book[name].tables.values())).tableColumns], heads)
                self.assertEqual(book[name].print_title_rows, f"${header}:${header}")
                self.assertEqual(book[name].tables[name].autoFilter.ref, book[name].tables[name].ref)
                filled = [row for row in range(header + 1, last + 1) if book[name].cell(row, last_column).value]
                self.assertTrue(not filled or filled == list(range(header + 1, last + 1)))

    def test_what_is_protected(self):
        """All but what people fill in, without a password; tables grow and are sorted."""
        for book in self.each():
            for name in SHEETS:
                protection = book[name].protection
                self.assertEqual(protection.sheet, name not in TABLES, name)
                self.assertIsNone(protection.password)
                if name in TABLES:
                    continue
                for row in book[name].iter_rows():
                    self.assertTrue(all(cell.protection.locked for cell in row))

    def test_inputs_are_marked(self):
        book = self.books["tracked"]
        for name, heads in (("Actions", ["Status", "Actual hours", "Done on", "Link", "Note"]),
                            ("Results", ["Actual", "Note"])):
            _, header, last_column, last = book.table(name)
            inputs = [book.column(name, head) for head in heads]
            for row in range(header + 1, last + 1):
                grounds = {book[name].cell(row, column).fill.fgColor.rgb for column in inputs}
                marked = book[name].cell(row, 1).fill.patternType == "solid"
                self.assertTrue(marked or grounds == {"FFFFFBE8"})
                for column in range(1, last_column + 1):
                    cell = book[name].cell(row, column)
                    self.assertEqual(cell.protection.locked, column not in inputs, f"{name} {cell.coordinate}")

    def test_drop_downs(self):
        for book in self.each():
            _, header, _, last = book.table("Actions")
            lists = {}
            for validation in book["Actions"].data_validations.dataValidation:
                lists[str(validation.sqref)] = validation
            for head, name, strict in (("Status", "StatusList", "stop"), ("Channel", "ChannelList", "warning"),
                                       ("Who does it", "PersonList", "warning")):
                letter = openpyxl.utils.get_column_letter(book.column("Actions", head))
                cells = f"{letter}{header + 1}:{letter}{last}"
                validation = lists[cells if last > header + 1 else f"{letter}{header + 1}"]
                self.assertEqual((validation.type, validation.formula1), ("list", name))
                self.assertEqual(validation.errorStyle or "stop", strict)
                sheet, place = next(book.book.defined_names[name].destinations)
                self.assertEqual(sheet, "Lists")
                cells = book["Lists"][place.replace("$", "")]
                words = [cell.value for row in cells for cell in row] if isinstance(cells, tuple) else [cells.value]
                if head != "Status" and book.values["Actions"].cell(header + 1, 1).value is None:
                    continue
                self.assertNotIn(None, words)
                column = book.column("Actions", head)
                used = {book["Actions"].cell(row, column).value for row in range(header + 1, last + 1)}
                self.assertLessEqual(used - {None, "▲ Nobody yet"}, set(words))

    def test_ids(self):
        """Each row of the tables has its own, in a column that nobody sees or types in."""
        for book in self.each():
            for name in TABLES:
                _, header, last_column, last = book.table(name)
                letter = openpyxl.utils.get_column_letter(last_column)
                self.assertEqual(book[name].cell(header, last_column).value, "Key")
                self.assertTrue(book[name].column_dimensions[letter].hidden)
                ids = [book[name].cell(row, last_column).value for row in range(header + 1, last + 1)]
                if ids != [None]:
                    self.assertNotIn(None, ids)
                    self.assertEqual(len(set(ids)), len(ids))
                refusals = [validation for validation in book[name].data_validations.dataValidation
                            if validation.type == "custom"]
                self.assertEqual([validation.formula1 for validation in refusals], ["FALSE"])
                self.assertTrue(str(refusals[0].sqref).startswith(letter))

    def test_way_back(self):
        """The sheet that nobody sees says where what is filled in stands, and what stood there."""
        for name, document in self.documents.items():
            self.current = name
            book = self.books[name]
            self.assertEqual(book[BASE].sheet_state, "veryHidden")
            self.assertEqual([cell.value for cell in book[BASE][1]][:4],
                             ["throughline-workbook", 2, document["document"], document["plan"]["start"]])
            records = book.base()
            self.assertEqual([record for record in records if record[0] == "sheet"],
                             [("sheet", "actions", "Actions"), ("sheet", "results", "Results")])
            columns = [record for record in records if record[0] == "column"]
            heads = {record[1:3]: record[3] for record in columns if record[2] != "shown"}
            self.assertEqual(set(heads), {("actions", field) for field in ("status", "done_on", "minutes", "link", "note",
                                                                           "operator", "prepare_on", "publish_on", "id")}
                             | {("results", field) for field in ("value", "value_note", "id")})
            shown = {role: [record[3:] for record in columns if record[1:3] == (role, "shown")] for role in ("actions", "results")}
            for role, sheet, first in (("actions", "Actions", "Week"), ("results", "Results", "From")):
                self.assertEqual({record[0] for record in shown[role]} | {head for (there, _), head in heads.items() if there == role},
                                 {cell.value for cell in book[sheet][book.header_row(sheet, first)] if cell.value})
            self.assertEqual([record for record in shown["actions"] if len(record) > 1],
                             [("Day", "prepare_on"), ("Who does it", "operator")])
            self.assertEqual({record[1:] for record in shown["results"]}, {(), ("formula",)})
            words = {record[2]: record[3] for record in records if record[:2] == ("word", "status")}
            self.assertEqual(words, {"planned": "Planned", "done": "Done", "skipped": "Skipped"})
            people = {record[2]: record[3] for record in records if record[:2] == ("word", "operator") and len(record) > 3}
            for role, sheet in (("actions", "Actions"), ("results", "Results")):
                base = self.row_base(book, role, len(shown[role]))
                for row in base.values() if role == "actions" else ():
                    row["operator"] = people.get(row["operator"], row["operator"])
                self.check_base(book, sheet, {field: head for (there, field), head in heads.items() if there == role},
                                base, words)
        self.current = None

    def row_base(self, book, role, n_shown):
        """Rows that say whose values they hold once."""
        base, fields, current = {}, None, None
        for kind, *cells in ([cell.value for cell in row] for row in book[BASE].iter_rows(min_row=2)):
            if kind == "fields":
                current = cells.pop(0)
                fields = [field for field in cells if field]
            elif kind == "row" and current == role:
                self.assertEqual(len(cells[1]), 4 * n_shown)
                base[cells[0]] = {field: value or "" for field, value in zip(fields, cells[2:])}
        return base

    def check_base(self, book, sheet, heads, base, words):
        _, header, last_column, last = book.table(sheet)
        columns = {field: book.column(sheet, head) for field, head in heads.items()}
        ids = []
        for row in range(header + 1, last + 1):
            value = {field: book.values[sheet].cell(row, column).value for field, column in columns.items()}
            if value["id"] is None:
                continue
            ids.append(unescape(value["id"]))
            there = base[value["id"]]
            for field in set(columns) - {"id"}:
                self.assertEqual(self.canonical(field, value[field], words), unescape(there.get(field, "")))
        self.assertEqual(sorted(ids), sorted(unescape(row) for row in base))

    @staticmethod
    def canonical(field, value, words):
        if value is None:
            return ""
        if field == "status":
            return next(status for status, word in words.items() if word == value)
        if field == "minutes":
            return str(round(value * 60))
        if field == "value":
            return f"{value:.15g}"
        if field == "operator" and value == "▲ Nobody yet":
            return ""
        if field in ("done_on", "prepare_on", "publish_on") and isinstance(value, datetime.datetime):
            return str(value.date())
        return unescape(str(value))

    def test_actions_by_date(self):
        """In each week by the date that stands there; what appears on a day comes before what appears later."""
        for book in self.each():
            rows = [row for row in book.rows("Actions", ["Week", "Date", "Publish on", "Day"]) if row[0] is not None]
            order = [(week, date, appears or date) for week, date, appears, _ in rows]
            self.assertEqual(order, sorted(order))
            self.assertEqual([day for _, _, _, day in rows], [date for _, date, _, _ in rows])

    def test_charts(self):
        """Of numbers that were typed, never of formulas, each with a title and words for who does not see it."""
        n_charts = 0
        for book in self.each():
            drawings = [part for part in book.zip.namelist() if re.match(r"xl/drawings/drawing\d+\.xml", part)]
            named = [node.get("descr") for part in drawings for node in book.xml(part).iter()
                     if node.tag.endswith("}cNvPr")]
            charts = [book.xml(part) for part in book.zip.namelist() if part.startswith("xl/charts/chart")]
            self.assertEqual(len(named), len(charts))
            self.assertTrue(all(named))
            for chart in charts:
                n_charts += 1
                references = [node.text for node in chart.iter() if node.tag.endswith("}f")]
                self.assertEqual(len(references), 4)
                self.assertTrue("".join(node.text or "" for node in chart.iter() if node.tag.endswith("}t")))
                for reference in references:
                    sheet, place = reference.replace("$", "").replace("'", "").split("!")
                    self.assertEqual(sheet, "Results")
                    cells = book[sheet][place]
                    for cell in [cell for row in cells for cell in row] if isinstance(cells, tuple) else [cells]:
                        self.assertNotEqual(cell.data_type, "f")
                        self.assertNotIsInstance(cell.value, str)
        self.assertGreater(n_charts, 20)

    def test_results_are_judged(self):
        """By the written rule; what adds up has its share of the quarter's target."""
        rows = {row[0] + str(row[1].date()): row for row in self.books["tracked"].rows(
            "Results", ["Number to measure", "From", "Target", "Actual", "% of target", "Variance", "Status"])}
        name, _, target, actual, share, variance, status = rows["Repair slots booked2027-03-08"]
        self.assertAlmostEqual(target, 13 * 7 / 90)
        self.assertAlmostEqual(share, actual / target)
        self.assertAlmostEqual(variance, actual - target)
        self.assertEqual(status, "On track" if share >= 0.95 else "At risk" if share >= 0.75 else "Off track")
        statuses = {row[-1] for row in rows.values()}
        self.assertIn("Not read yet", statuses)
        self.assertGreaterEqual(len(statuses), 3)

    def test_parts_of_targets_add_up(self):
        """They are shown with few decimals, and count with all."""
        looks = set()
        for name, of_quarter in (("workshop-13", 13), ("one-a-quarter", 1), ("hundreds-a-quarter", 300)):
            sheet = self.books[name]["Results"]
            header = self.books[name].header_row("Results", "Target")
            columns = {cell.value: cell.column for cell in sheet[header]}
            weeks = [[sheet.cell(row, columns[head]) for head in ("From", "To", "Target")]
                     for row in range(header + 1, sheet.max_row + 1)
                     if sheet.cell(row, columns["Number to measure"]).value == "Repair slots booked"]
            weeks = [week for week in weeks if week[1].value < datetime.datetime(2027, 4, 1)]
            self.assertEqual(len(weeks), 4)
            for first, last, target in weeks:
                self.assertAlmostEqual(target.value, of_quarter * ((last.value - first.value).days + 1) / 90)
                looks.add((name, target.number_format))
        self.assertEqual(looks, {("workshop-13", "#,##0.00"), ("one-a-quarter", "#,##0.000"), ("hundreds-a-quarter", "0")})

    def test_numbers_are_as_people_say_them(self):
        """No number with a tail of decimals is shown as it is."""
        n_long = 0
        for name in ("precise", "bakery-tracked", "museum-tracked", "tracked"):
            book = self.books[name]
            for sheet in ("Summary", "Goals and KPIs", "Results", "Budget and ROI"):
                for row in book.values[sheet].iter_rows():
                    for cell in row:
                        if isinstance(cell.value, float) and abs(cell.value * 100 - round(cell.value * 100)) > 1e-6:
                            n_long += 1
                            if not book[sheet].column_dimensions[cell.column_letter].hidden and abs(cell.value) > 0.1:
                                self.assertNotEqual(cell.number_format, "General", (name, sheet, cell.coordinate, cell.value))
            for row in book.values["Summary"].iter_rows():
                for cell in row:
                    self.assertNotRegex(str(cell.value or ""), r"(^|\s)-\d", (name, cell.coordinate))
        self.assertGreater(n_long, 50)
        self.assertIn("−", "".join(str(self.books[name].values["Summary"].cell(6, column).value)
                                   for name in ("precise", "tracked") for column in (1, 3, 4, 5)))

    def test_charts_read_in_time(self):
        """Of a measure of which a quarter and its months were read, the chart has the months."""
        book = self.books["overlaps"]
        days = {}
        for part in [part for part in book.zip.namelist() if part.startswith("xl/charts/chart")]:
            for node in book.xml(part).iter():
                if node.tag.endswith("}f") and "$D$" in node.text and ":" in node.text:
                    cells = [cell for row in book.values["Results"][node.text.rpartition("!")[2].replace("$", "")] for cell in row]
                    days[node.text] = [(cell.offset(0, -1).value, cell.value) for cell in cells]
        self.assertGreater(len(days), 3)
        for periods in days.values():
            self.assertEqual(periods, sorted(periods))
            lengths = [(last - first).days for first, last in periods]
            self.assertLess(max(lengths), 1.5 * min(lengths) + 5)
        self.assertTrue(all((last - first).days < 50 for periods in days.values() for first, last in periods))

    def test_every_period_of_the_plan_has_a_row(self):
        """Also one that is read only after the plan's last week, so that a quarter can be completed."""
        rows = {row[:3] for row in self.books["bakery-13"].rows("Results", ["Number to measure", "From", "To"])}
        day = datetime.datetime
        for name, first, last in (("Cakes ordered ahead", day(2027, 3, 29), day(2027, 4, 4)),
                                  ("Offers redeemed", day(2027, 3, 1), day(2027, 3, 31)),
                                  ("Customers who heard of us on social media", day(2027, 1, 1), day(2027, 3, 31))):
            self.assertIn((name, first, last), rows)
        weeks = sorted(row[1] for row in self.books["workshop-13"].rows("Results", ["Number to measure", "From"])
                       if row[0] == "Repair slots booked")
        self.assertEqual(weeks, [day(2027, 3, 1) + datetime.timedelta(weeks=week) for week in range(13)])

    def quarters(self, name):
        """By measure and quarter, the cell of what was read."""
        sheet = self.books[name]["Goals and KPIs"]
        header = self.books[name].header_row("Goals and KPIs", "Quarter")
        columns = {cell.value: cell.column for cell in sheet[header]}
        return {(sheet.cell(row, columns["Name"]).value, sheet.cell(row, columns["Quarter"]).value):
                sheet.cell(row, columns["Actual"]) for row in range(header + 1, sheet.max_row + 1)
                if sheet.cell(row, columns["Quarter"]).value}

    def test_quarters_follow_the_results(self):
        """By formulas, but where a day is in several periods of a measure."""
        note = "Where days of a quarter are in several periods of a measure"
        for name, follow in (("workshop-13", True), ("tracked", True), ("bakery-13", True), ("bakery-tracked", False)):
            self.current = name
            quarters = self.quarters(name)
            last = {self.books[name].values["Results"].cell(row, 1).value
                    for row in range(1, self.books[name]["Results"].max_row + 1)}
            self.assertLessEqual({measure for measure, _ in quarters}, last)
            noted = any(str(cell.value).startswith(note) for cell in self.books[name]["Goals and KPIs"]["A"])
            self.assertNotEqual(noted, follow)
            for (measure, quarter), cell in quarters.items():
                if quarter in ("Q3 2027", "Q4 2027"):  # of which the plan has no day
                    self.assertIsNone(cell.value)
                else:
                    heard = not follow and measure.startswith("Customers who heard")
                    self.assertEqual(cell.data_type, "n" if heard else "f", (measure, quarter))
        self.current = None

    def test_quarters_with_numbers_that_end_alike(self):
        """Which of them counts, no formula knows; the quarter after follows again."""
        cells, alike = ([cell for (measure, _), cell in self.quarters(name).items() if measure == "Subscribers"]
                        for name in ("workshop-13", "ends-alike"))
        kinds = [cell.data_type for cell in cells]
        self.assertIn("f", kinds)
        changed = kinds.index("f")
        self.assertEqual(alike[changed].value, 300)
        self.assertEqual([cell.data_type for cell in alike], [*kinds[:changed], "n", *kinds[changed + 1:]])
        self.assertIn("f", kinds[changed + 1:])
        self.assertTrue(any(str(cell.value).startswith("Where days of a quarter are in several periods of a measure")
                            for cell in self.books["ends-alike"]["Goals and KPIs"]["A"]))

    def check_formulas(self, book):
        """They are ours, sums are what their cells come to, and Excel takes their texts."""
        for sheet in book.book:
            for cell in [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]:
                self.assertIn(shape(cell.value), OUR_FORMULAS)
                for text in re.findall(r'"((?:[^"]|"")*)"', cell.value):
                    self.assertLessEqual(len(text.replace('""', '"').encode("utf-16-le")) // 2, 255,
                                         f"{sheet.title} {cell.coordinate}")
                summed = re.fullmatch(r"=SUM\(([A-Z]+\d+(?::[A-Z]+\d+)?)\)", cell.value)
                if summed:
                    cells = book.values[sheet.title][summed.group(1)]
                    parts = [part.value for row in (cells if isinstance(cells, tuple) else ((cells,),)) for part in row]
                    self.assertAlmostEqual(book.values[sheet.title][cell.coordinate].value,
                                           sum(part for part in parts if isinstance(part, (int, float))),
                                           msg=f"{sheet.title} {cell.coordinate}")

    def test_sums_and_texts_of_formulas(self):
        for name in ("pictures", "tracked", "without-measures", "bakery-13"):
            self.current = name
            self.check_formulas(self.books[name])
        self.current = None

    def test_names_of_the_results(self):
        """Formulas call the columns by names that have all rows, and no more."""
        for book in self.each():
            _, header, _, last = book.table("Results")
            for name in ("ResultsMeasure", "ResultsFirst", "ResultsReadTo", "ResultsActual"):
                (sheet, place), = book.book.defined_names[name].destinations
                first_column, first, last_column, end = range_boundaries(place.replace("$", ""))
                self.assertEqual((sheet, first, end, first_column), ("Results", header + 1, last, last_column))

    def test_long_periods_have_no_target(self):
        rows = list(self.books["long-period"].rows("Results", ["To", "Target", "Actual", "Status"]))
        self.assertIn((datetime.datetime(2190, 12, 31), None, 9, "No target"), rows)

    def test_tiles(self):
        """The summary has what the sheets have that it sums up."""
        for name in ("tracked", "bakery-tracked", "workshop-13"):
            book = self.books[name]
            summary = book.values["Summary"]
            heads = [summary.cell(4, column).value for column in (1, 3, 4, 5)]
            self.assertTrue(all(heads))
            reached = {row[0]: row[1:] for row in reversed(list(book.rows(
                "Goals and KPIs", ["Quarter", "Actual", "% of target", "Status"])))}
            self.assertTrue(reached)
            self.assertTrue(summary["B9"].value.startswith("On track: "), summary["B9"].value)
            total = sum(int(number) for number in re.findall(r"\d+", summary["B9"].value))
            self.assertGreaterEqual(total, 1)

    def test_risks_of_the_summary(self):
        """The heaviest ones are named, with what is done then."""
        weights = {"low": 1, "medium": 2, "high": 3}
        obstacles = sorted(workbook_documents.workshop()["obstacles"], reverse=True,
                           key=lambda one: weights.get(one.get("likelihood"), 0) * weights.get(one.get("impact"), 0))
        summary = self.books["workshop-13"].values["Summary"]
        risks = [summary.cell(row, 2).value for row in range(1, summary.max_row + 1) if summary.cell(row, 1).value == "Risk"]
        self.assertEqual(len(risks), min(3, len(obstacles)))
        self.assertGreater(len(risks), 0)
        for risk, obstacle in zip(risks, obstacles):
            self.assertTrue(risk.startswith(obstacle["text"]), risk)
            self.assertIn(obstacle["adjustment"], risk)

    def test_today_decides_the_quarter(self):
        """The summary is about the quarter in which the reader is."""
        self.assertEqual(self.books["tracked"].values["Summary"]["A9"].value, "Q4 of 2026/27")
        folder = os.path.join(self.folder.name, "later")
        os.makedirs(folder)
        subprocess.run([EXPORT_WORKBOOK, "--today=2027-04-20", os.path.join(self.folder.name, "tracked.throughline"),
                        folder], check=True)
        book = Book(os.path.join(folder, "tracked.xlsx"))
        self.assertEqual(book.values["Summary"]["A9"].value, "Q1 of 2027/28")
        self.assertIn("Q1 of 2027/28", [cell.value for cell in book["Budget and ROI"]["A"]])
        self.assertEqual(book.values["Summary"]["A7"].value, "Target: 18.5")

    def test_calendar(self):
        """Every post is there, on its day."""
        book = self.books["workshop-13"]
        posts = {}
        for _, what, day in book.rows("Actions", ["Week", "What", "Publish on"]):
            if day is not None:
                posts[day] = posts.get(day, 0) + 1
        sheet = book["Calendar"]
        found = 0
        for row in range(4, sheet.max_row, 2):
            for column in range(2, 9):
                day = sheet.cell(row, column).value
                lines = [line for line in (sheet.cell(row + 1, column).value or "").splitlines()
                         if re.match(r"\d\d:\d\d ", line)]
                self.assertEqual(len(lines), posts.get(day, 0), day)
                found += len(lines)
        self.assertEqual(found, sum(posts.values()))
        self.assertGreater(found, 30)

    def budget(self, book):
        """The rows of the months, of their sums, and of the quarters, as lists."""
        rows = [[cell.value for cell in row] for row in book.values["Budget and ROI"].iter_rows(min_row=5)]
        months = {str(row[0].date()): row[1:] for row in rows if isinstance(row[0], datetime.datetime)}
        sums = {row[0]: row[1:] for row in rows if row[0] in ("All together", "In the plan")}
        quarters = {}
        for before, row in zip(rows, rows[1:]):
            if row[1] in ("Planned", "So far"):
                quarters[row[0] or before[0], row[1]] = row[2:12]
        return months, sums, quarters

    def test_budget(self):
        months, sums, _ = self.budget(self.books["tracked"])
        self.assertEqual(months["2027-03-01"], [1, 30, 12.5, 17.5, 100, 130, -30, "Not known", 0, "Not known",
                                                "Not known", 142.5, "Not known"])
        self.assertEqual(sums["All together"][1], 90)

    def test_money_fits_its_columns(self):
        """What does not is shown as a row of hashes."""
        folder = os.path.join(self.folder.name, "dear")
        os.makedirs(folder)
        dear = json.loads(json.dumps(self.documents["tracked"]))
        dear["tracking"]["spending"][0]["advertising"] = 1234567.5
        path = os.path.join(folder, "dear.throughline")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(dear, file)
        subprocess.run([EXPORT_WORKBOOK, path, folder], check=True)
        for book, longest in ((Book(os.path.join(folder, "dear.xlsx")), "▲ −1,234,467.50 USD"),
                              (self.books["tracked"], "1,234.00 USD")):
            sheet = book["Budget and ROI"]
            for column in range(3, sheet.max_column + 1):
                width = sheet.column_dimensions[openpyxl.utils.get_column_letter(column)].width
                self.assertGreaterEqual(width, len(longest))

    def test_budget_of_the_plan(self):
        """Months that the plan has days of, and of quarters that it has a part of only that part."""
        months, sums, quarters = self.budget(self.books["bakery-13"])
        self.assertEqual(list(months), ["2027-01-01", "2027-02-01", "2027-03-01", "2027-04-01"])
        self.assertEqual([round(month[0], 4) for month in months.values()], [0.9032, 1, 1, 0.1333])
        self.assertEqual(sums["All together"][1], 100)
        self.assertAlmostEqual(sums["In the plan"][1], 25 * (28 / 31 + 2 + 4 / 30))
        self.assertAlmostEqual(sums["In the plan"][10], 95 * (28 / 31 + 2 + 4 / 30))
        self.assertEqual(quarters["Q1 2027", "Planned"][2:5], [75, 120, 90])
        self.assertAlmostEqual(quarters["Q2 2027", "Planned"][0], 4 / 91)
        for amount, a_month in zip(quarters["Q2 2027", "Planned"][2:5], [25, 40, 30], strict=True):
            self.assertAlmostEqual(amount, a_month * 4 / 30)
        self.assertIsNone(quarters["Q2 2027", "Planned"][9])

        months, sums, _ = self.budget(self.books["workshop-4"])
        self.assertEqual(list(months), ["2027-03-01"])
        self.assertEqual(sums["All together"][1], 30)
        self.assertAlmostEqual(sums["In the plan"][1], 30 * 28 / 31)

    def test_what_is_not_known_is_not_0(self):
        """Of months that are over and of which nothing was written down; nothing is said of those to come."""
        folder = os.path.join(self.folder.name, "february")
        os.makedirs(folder)
        subprocess.run([EXPORT_WORKBOOK, "--today=2027-02-10", os.path.join(self.folder.name, "bakery-13.throughline"),
                        folder], check=True)
        months, sums, quarters = self.budget(Book(os.path.join(folder, "bakery-13.xlsx")))
        self.assertEqual(months["2027-01-01"][1:4], [25, "Not known", "Not known"])
        self.assertEqual(months["2027-02-01"][1:4], [25, None, 25])
        self.assertEqual(months["2027-02-01"][10:], [95, None, 95])
        self.assertEqual(sums["All together"][1:4], [100, "Not known", "Not known"])
        self.assertEqual(quarters["Q1 2027", "So far"][1:6], [0, *["Not known"] * 4])
        self.assertEqual(quarters["Q2 2027", "So far"][1:6], [0, None, None, None, None])

        for name in ("workshop-13", "museum-13", "hostile"):
            months, sums, _ = self.budget(self.books[name])
            for row in [*months.values(), sums["All together"]]:
                self.assertEqual({row[column] for column in (2, 5, 8, 11)}, {"Not known"}, name)

        # Before anything is over, all of it is left.
        subprocess.run([EXPORT_WORKBOOK, "--today=2027-01-04", os.path.join(self.folder.name, "bakery-13.throughline"),
                        folder], check=True)
        months, sums, _ = self.budget(Book(os.path.join(folder, "bakery-13.xlsx")))
        self.assertEqual(sums["All together"][1:4], [100, None, 100])

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
        for head in ("Publish on", "Time"):
            self.assertTrue(any(value for _, value in book.rows("Actions", ["Week", head])))

        team = list(book.rows("Team", ["Name", "Hours a week", "Quiet from"]))
        self.assertEqual(team[0], ("Inés Duarte", 5, datetime.time(8)))

        targets = list(book.rows("Goals and KPIs", ["Quarter", "Target"]))
        self.assertIn(("Q4 of 2026/27", 13), targets)
        self.assertIn(("Q1 of 2027/28", 18.5), targets)
        self.assertIn(("Q1 of 2027/28", 1.25), targets)

    def test_days_of_the_week(self):
        """The year is said where there are several."""
        for weeks, formats in ((13, ("d mmm", "ddd", "ddd d mmm")), (156, ("d mmm yyyy", "ddd", "ddd d mmm yyyy"))):
            book = self.books[f"workshop-{weeks}"]
            for head, number_format in zip(("Date", "Day", "Publish on"), formats, strict=True):
                cell = book["Actions"].cell(book.frozen_row("Actions") + 1, book.column("Actions", head))
                self.assertEqual(cell.number_format, number_format)

    def test_money_has_a_currency(self):
        for name, format, paper in (("workshop-1", "#,##0.00\\ [$USD]", 1), ("abroad", "#,##0.00\\ [$EUR]", 9),
                                    ("hostile", "#,##0.00", 1)):
            book = self.books[name]
            cell = book["Team"].cell(book.header_row("Team", "Name") + 1, book.column("Team", "Cost of an hour"))
            self.assertEqual(cell.value, 32.5)
            self.assertEqual(cell.number_format, format)
            self.assertEqual(book["Team"].page_setup.paperSize, paper)
            self.assertEqual(book["Budget and ROI"]["C5"].number_format, format)

    def test_prints(self):
        for book in self.each():
            for name in SHEETS:
                sheet = book[name]
                self.assertEqual(sheet.page_setup.orientation, "landscape")
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
        first, _, last, _ = range_boundaries(sheet.print_area.split(",")[0].split("!")[-1].replace("$", ""))
        return range(first, last + 1)

    def test_type_on_paper(self):
        """What is made for one page wide has type of about 8 points, in a program that draws wide digits."""
        inches = {1: (8.5, 11), 9: (8.27, 11.69)}
        for name in ("workshop-13", "abroad", *(f"{path.stem}-13" for path in EXAMPLES.glob("*.throughline"))):
            for sheet in self.books[name].book:
                if sheet.title == BASE:
                    continue
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
            heads = [sheet.cell(book.frozen_row("Actions"), column).value for column in self.printed_columns(sheet)]
            for head in ("Week", "Date", "What", "Publish on", "Time", "Who does it", "Hours", "Brief"):
                self.assertIn(head, heads)
            for head in ("Because", "Measured by", "What others reach", "Channel", "Accountable"):
                self.assertGreater(book.column("Actions", head), len(heads))

    def test_pages_of_the_bakery(self):
        """A quarter's plan is no book."""
        points = 0
        for sheet in self.books["bakery-13"].book:
            if sheet.title == BASE:
                continue
            points += sum(sheet.row_dimensions[row].height or 15 for row in range(1, sheet.max_row + 1))
        self.assertLess(points / 690, 40)

    def test_empty_columns_are_left_out(self):
        def has(name, sheet, head):
            book = self.books[name]
            return head in [cell.value for row in book[sheet].iter_rows() for cell in row]

        self.assertFalse(has("bakery-13", "Actions", "Approved by"))
        self.assertTrue(has("workshop-13", "Actions", "Approved by"))
        self.assertTrue(has("workshop-13", "Team", "Away"))
        self.assertFalse(has("bakery-13", "Results", "At the quarter’s end, at this pace"))
        self.assertTrue(has("workshop-13", "Results", "At the quarter’s end, at this pace"))
        self.assertFalse(has("sums", "Results", "At the quarter’s start"))
        self.assertTrue(has("bakery-13", "Results", "At the quarter’s start"))

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

    def test_means_agree(self):
        """Summary and team say the same hours."""
        for path in EXAMPLES.glob("*.throughline"):
            book = self.books[f"{path.stem}-13"]
            summary = {row[0].value: row[6].value for row in book.values["Summary"].iter_rows()}
            planned = list(book.rows("Team", ["Name", "Planned a week, mean of all weeks"]))
            self.assertEqual(planned[-1][0], "All together")
            self.assertAlmostEqual(summary["Planned, mean of all weeks"], planned[-1][1])

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
                self.assertTrue(any(text in answer for answer in read), repr(text))

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
            self.check_formulas(book)

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
        self.assertEqual(properties.creator, "Second Gear Bicycle Workshop")
        self.assertEqual(properties.subject, "Social media strategy and plan")
        self.assertIn("editorial calendar", properties.keywords)
        self.assertEqual(properties.description, "Made with Throughline")
        self.assertEqual(properties.created, datetime.datetime(2027, 3, 1))
        self.assertIn(b"<Company>Second Gear Bicycle Workshop</Company>",
                      self.books["workshop-13"].zip.read("docProps/app.xml"))
        self.assertEqual(self.books["empty"].book.properties.title, "Social media strategy")
        self.assertFalse(self.books["empty"].book.properties.creator)

    def test_bars_begin_at_0(self):
        """Whatever a program would choose, unless a number is below it."""
        charts_namespace = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
        n_from_zero = n_below = 0
        for book in self.each():
            for part in book.zip.namelist():
                if not re.match(r"xl/charts/chart\d+\.xml$", part):
                    continue
                chart = book.xml(part)
                least = chart.find(f".//{charts_namespace}valAx//{charts_namespace}min")
                values = []
                for node in chart.iter(f"{charts_namespace}val"):
                    place = node.findtext(f".//{charts_namespace}f").rpartition("!")[2].replace("$", "")
                    column, first, _, last = range_boundaries(place)
                    values += [book["Results"].cell(row, column).value or 0 for row in range(first, last + 1)]
                if chart.find(f".//{charts_namespace}barChart") is None:
                    self.assertIsNone(least)
                elif min(values) < 0:
                    self.assertIsNone(least)
                    n_below += 1
                else:
                    self.assertEqual(least.get("val"), "0")
                    n_from_zero += 1
        self.assertGreater(n_from_zero, 20)
        self.assertGreater(n_below, 0)

    def test_defined_names(self):
        for book in self.each():
            names = book.book.defined_names
            for name, sheet in (("Budget", "Budget and ROI"), ("Return", "Budget and ROI"), ("StatusList", "Lists"),
                                ("ChannelList", "Lists"), ("PersonList", "Lists")):
                self.assertEqual(next(names[name].destinations)[0], sheet)
            # A table and a name that are called the same would be repaired.
            tables = {table for sheet in book.book for table in sheet.tables}
            self.assertEqual(tables, set(TABLES))
            self.assertFalse({name.casefold() for name in names} & {table.casefold() for table in tables})

    def test_unstaffed_work_is_marked(self):
        book = self.books["busy"]
        sheet = book["Actions"]
        who = book.column("Actions", "Who does it")
        nobody = 0
        for row in range(book.frozen_row("Actions") + 1, sheet.max_row + 1):
            cell = sheet.cell(row, who)
            if cell.value == "▲ Nobody yet":
                nobody += 1
                self.assertEqual(cell.fill.patternType, "solid")
            else:
                self.assertTrue(cell.value)
        self.assertGreater(nobody, 0)

    def test_done_work_lacks_nobody(self):
        """Also what was done by nobody in particular."""
        done = [(who, what) for _, what, who, status in self.books["tracked"].rows(
            "Actions", ["Week", "What", "Who does it", "Status"]) if status == "Done"]
        self.assertIn((None, "Say thank you"), done)

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
        for name in ("Summary", "Actions", "Calendar", "Workload", "Results"):
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
