#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Has other programs calculate the workbooks anew: every value must be the one that is in the file.

Usage: test-workbook-values.py EXPORT-WORKBOOK, the program that exports.

Gnumeric always; LibreOffice where there is one.
"""

import copy
import datetime
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile
from xml.etree import ElementTree

sys.dont_write_bytecode = True  # the sources stay clean

import tap  # noqa: E402
import workbook_documents  # noqa: E402

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
EXAMPLES = pathlib.Path(__file__).parents[2] / "data" / "examples"
WEEKS = [1, 4, 13, 52, 156]

# In LibreOffice's settings: calculate what a workbook has when it is opened.
ALWAYS_CALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""

# What somebody types into *Results*: by measure, what is read of which period. A week
# lies in two quarters; 0 is a number, and None is one that is taken away.
TYPED = {
    ("kp1", "2027-03-08", "2027-03-14"): 7,
    ("kp1", "2027-03-29", "2027-04-04"): 14,
    ("kp1", "2027-04-05", "2027-04-11"): 20.5,
    ("kp2", "2027-04-01", "2027-04-30"): 1.5,
    ("kp3", "2027-03-01", "2027-03-31"): 310,
    ("kp3", "2027-05-01", "2027-05-31"): None,
    ("kp4", "2027-03-15", "2027-03-21"): None,
    ("kp4", "2027-03-29", "2027-04-04"): 18,
    ("kp4", "2027-04-12", "2027-04-18"): 11.25,
    ("kp5", "2027-03-22", "2027-03-28"): None,
    ("kp5", "2027-04-05", "2027-04-11"): 0,
}
TYPED_SHEETS = ["Summary", "Goals and KPIs", "Budget and ROI", "Results"]
TYPED_NAMES = ["workshop", "workshop-tracked", "workshop-priced", "workshop-midway"]
RETURN_WORDS = "The return so far"  # what a sentence comes to once its numbers are others
ACTUAL_COLUMN = "E"  # of *Goals and KPIs*
WORDS_COLUMN = "K"  # likewise: what was read, in words, as long as it is that

EXPORT_WORKBOOK = None


def find_part(archive, name):
    """The member that has the sheet."""
    relations = {node.get("Id"): node.get("Target").removeprefix("/xl/")
                 for node in ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))}
    for sheet in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(MAIN + "sheet"):
        if sheet.get("name") == name:
            return "xl/" + relations[sheet.get(RELATION)]
    raise KeyError(name)


def move_row(row, to):
    """As sorting does it: what a formula says of its own row goes with it."""
    for cell in row:
        formula = cell.find(MAIN + "f")
        if formula is not None:
            formula.text = re.sub(rf"\b([A-Z]{{1,2}}){row.get('r')}\b", rf"\g<1>{to}", formula.text)
        cell.set("r", cell.get("r").rstrip("0123456789") + to)
    row.set("r", to)


def type_results(path, out, reverse):
    """Fills in what is TYPED, by the rows' keys; then the rows can be sorted the other way round."""
    cells = read_cells(path)
    head = next(place[1] for place, cell in cells.items() if place[0] == "Results" and cell[2] == "Actual")
    column = head.rstrip("0123456789")
    typed = {f"{column}{re.search('[0-9]+', place[1]).group()}": TYPED[tuple(cell[2].split("/"))]
             for place, cell in cells.items() if place[0] == "Results" and tuple(cell[2].split("/")) in TYPED}
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(out, "w") as target:
        part = find_part(source, "Results")
        for item in source.infolist():
            data = source.read(item)
            if item.filename == part:
                sheet = ElementTree.fromstring(data)
                rows = sheet.find(MAIN + "sheetData")
                for cell in rows.iter(MAIN + "c"):
                    if cell.get("r") in typed:
                        for value in list(cell):
                            cell.remove(value)
                        if typed[cell.get("r")] is not None:
                            ElementTree.SubElement(cell, MAIN + "v").text = str(typed[cell.get("r")])
                if reverse:
                    first = int(head[len(column):])
                    numbers = [row.get("r") for row in rows if int(row.get("r")) > first]
                    for row, to in zip([row for row in rows if row.get("r") in numbers], reversed(numbers)):
                        move_row(row, to)
                    rows[:] = sorted(rows, key=lambda row: int(row.get("r")))
                data = ElementTree.tostring(sheet)
            target.writestr(item, data)
    return len(typed)


def with_typed(document):
    """The document in which the numbers stand that are typed into its workbook."""
    document = copy.deepcopy(document)
    tracking = document.setdefault("tracking", {})
    actuals = [actual for actual in tracking.get("actuals", [])
               if (actual["kpi"], actual["period_first"], actual["period_last"]) not in TYPED]
    for (kpi, first, last), value in TYPED.items():
        if value is not None:
            read_on = datetime.date.fromisoformat(last) + datetime.timedelta(days=1)
            actuals.append({"id": f"typed-{kpi}-{first}", "kpi": kpi, "period_first": first, "period_last": last,
                            "read_on": str(read_on), "value": value})
    tracking["actuals"] = actuals
    return document


def without(strategy, *names):
    return {name: value for name, value in strategy.items() if name not in names}


def midway(document):
    """A document of which every number was read on the third day of its period."""
    document = copy.deepcopy(document)
    for actual in document["tracking"]["actuals"]:
        actual["read_on"] = str(datetime.date.fromisoformat(actual["period_first"]) + datetime.timedelta(days=2))
    return document


def priced(document):
    """A document of which every cost is known, so that there is a return."""
    document = copy.deepcopy(document)
    for member in document["strategy"]["team"]:
        member.setdefault("cost_per_hour", 20)
    document["strategy"]["business"]["production_budget"] = 45
    for action in document["tracking"]["actions"]:
        action["operator"] = "ines"
    document["tracking"]["spending"] = [{"id": f"spent-{month}", "month": f"2027-0{month}-01", "tools": 12.5, "advertising": 130}
                                        for month in (3, 4, 5, 6)]
    return document


def says_return(cell):
    """It is a sentence on the return, which holds as long as the numbers do."""
    return cell[0] is not None and RETURN_WORDS in cell[0]


def with_far_days(document):
    """Numbers of the first and the last days that documents know, and one of all of them."""
    document = copy.deepcopy(document)
    for kpi, first, last in (("kp3", "1900-01-01", "1900-01-07"), ("kp1", "2199-12-01", "2199-12-31"),
                             ("kp4", "1900-01-01", "2199-12-31")):
        document["tracking"]["actuals"].append({"id": f"far-{kpi}", "kpi": kpi, "period_first": first,
                                                "period_last": last, "value": 5})
    return document


def read_cells(path):
    """By sheet and place: the formula or None, the type, and the value."""
    with zipfile.ZipFile(path) as archive:
        strings = []
        if "xl/sharedStrings.xml" in archive.namelist():
            for item in ElementTree.fromstring(archive.read("xl/sharedStrings.xml")):
                strings.append("".join(node.text or "" for node in item.iter(MAIN + "t")))
        relations = {node.get("Id"): node.get("Target").removeprefix("/xl/")
                     for node in ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))}
        cells = {}
        for sheet in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(MAIN + "sheet"):
            part = archive.read("xl/" + relations[sheet.get(RELATION)])
            for cell in ElementTree.fromstring(part).iter(MAIN + "c"):
                formula = cell.find(MAIN + "f")
                value = cell.findtext(MAIN + "v") or ""
                if cell.get("t") == "s":
                    value = strings[int(value)]
                cells[sheet.get("name"), cell.get("r")] = (
                    formula.text if formula is not None else None, cell.get("t"), value)
        return cells


def differ(ours, theirs):
    try:
        return abs(float(ours) - float(theirs)) > 1e-9 * max(1, abs(float(ours)))
    except ValueError:
        return ours != theirs


def compare(ours, theirs):
    """The formulas that come to something else, and how many there are in all."""
    formulas = {place: cell for place, cell in ours.items() if cell[0] is not None}
    wrong = []
    for place, (formula, _, value) in formulas.items():
        _, kind, recalculated = theirs.get(place, (None, None, ""))
        if kind == "e" or differ(value, recalculated):
            wrong.append((place, formula, value, recalculated))
    return wrong, len(formulas)


class ValuesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        documents = {}
        for path in sorted(EXAMPLES.glob("*.throughline")):
            for weeks in WEEKS:
                example = json.loads(path.read_text(encoding="utf-8"))
                example["plan"]["weeks"] = weeks
                documents[f"{path.stem}-{weeks}"] = example
            documents[f"{path.stem}-tracked"] = workbook_documents.tracked(documents[f"{path.stem}-13"])
        workshop = workbook_documents.document(workbook_documents.workshop())
        hostile = workbook_documents.document(workbook_documents.hostile(), weeks=4)
        documents |= {
            "workshop": workshop,
            "workshop-tracked": workbook_documents.tracked(workshop),
            "workshop-long": workbook_documents.tracked(workbook_documents.document(workshop["strategy"], weeks=60)),
            "hostile": hostile,
            "hostile-tracked": workbook_documents.tracked(hostile),
            "empty": workbook_documents.document({}),
            "without-measures": workbook_documents.document(without(workshop["strategy"], "kpis", "value_model")),
            "without-people": workbook_documents.document(without(workshop["strategy"], "team")),
        }
        documents["far-away"] = with_far_days(documents["workshop-tracked"])
        documents["workshop-priced"] = priced(workbook_documents.tracked(
            workbook_documents.document(workshop["strategy"], weeks=17)))
        documents["workshop-midway"] = midway(documents["workshop-tracked"])
        documents |= {f"{name}-typed": with_typed(documents[name]) for name in TYPED_NAMES}
        cls.paths = {}
        for name, document in documents.items():
            cls.paths[name] = os.path.join(cls.folder.name, f"{name}.throughline")
            with open(cls.paths[name], "w", encoding="utf-8") as file:
                json.dump(document, file)
        subprocess.run([EXPORT_WORKBOOK, *cls.paths.values(), cls.folder.name], check=True)
        cls.paths = {name: os.path.join(cls.folder.name, f"{name}.xlsx") for name in documents}
        cls.cells = {name: read_cells(path) for name, path in cls.paths.items()}

    def recalculate_in_gnumeric(self, path, name):
        out = os.path.join(self.folder.name, f"{name}-gnumeric.xlsx")
        # Its own warnings are none of ours.
        environment = {name: value for name, value in os.environ.items() if name != "G_DEBUG"}
        subprocess.run(["ssconvert", "--recalc", path, out], check=True, capture_output=True, env=environment)
        return read_cells(out)

    def check(self, name, theirs):
        wrong, n_formulas = compare(self.cells[name], theirs)
        self.assertEqual(wrong, [], name)
        return n_formulas

    def check_typed(self, name, theirs, sheets):
        """The sheets of the workbook that was typed into say what they would if the document said it."""
        ours = {place: cell for place, cell in self.cells[f"{name}-typed"].items()
                if place[0] in sheets and not says_return(cell)
                and not (place[0] == "Goals and KPIs" and place[1].startswith(WORDS_COLUMN))}
        wrong, n_formulas = compare(ours, theirs)
        self.assertEqual(wrong, [], name)
        self.assertGreater(n_formulas, 100)
        before = compare({place: self.cells[name][place] for place in ours if place in self.cells[name]}, theirs)[0]
        self.assertGreater(len(before), 20, "typing changes something")

    def type_results(self, name, reverse=False):
        path = os.path.join(self.folder.name, f"{name}-filled-in{'-sorted' if reverse else ''}.xlsx")
        self.assertEqual(type_results(self.paths[name], path, reverse), len(TYPED))
        return path

    def test_typed_results(self):
        """Goals, returns and summary follow what is typed, also after the rows were sorted."""
        for name in TYPED_NAMES:
            self.check_typed(name, self.recalculate_in_gnumeric(self.type_results(name), f"{name}-filled-in"), TYPED_SHEETS)
            self.check_typed(name, self.recalculate_in_gnumeric(self.type_results(name, True), f"{name}-sorted"),
                             TYPED_SHEETS[:-1])

    def test_words_go_with_the_numbers(self):
        """What was said of a quarter is not said any more once its numbers are others."""
        theirs = self.recalculate_in_gnumeric(self.type_results("workshop-tracked"), "words")
        ours = self.cells["workshop-tracked"]
        said = {}
        for (sheet, place), (formula, _, words) in ours.items():
            if sheet == "Goals and KPIs" and place.startswith(WORDS_COLUMN) and formula is not None:
                actual = (sheet, ACTUAL_COLUMN + place[1:])
                self.assertNotEqual(words, "")
                same = not differ(ours[actual][2], theirs[actual][2])
                self.assertEqual(theirs[sheet, place][2], words if same else "")
                said.setdefault(same, []).append(words)
        self.assertEqual(len(said), 2)

    def find_returns(self, cells):
        """By quarter, the return so far of the table of quarters."""
        head = next(place[1] for place, cell in cells.items() if place[0] == "Budget and ROI" and cell[2] == "Return (ROI)")
        column, first = head.rstrip("0123456789"), int(head.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        returns = {}
        for row in range(first + 1, first + 12, 2):
            quarter = cells.get(("Budget and ROI", f"A{row}"), (None, None, ""))[2]
            value = cells.get(("Budget and ROI", f"{column}{row + 1}"), (None, None, ""))
            if value[0] is None:
                break
            returns[quarter] = value[2]
        return returns

    def test_returns_follow(self):
        """A return follows from the number of results that is typed, and words say so."""
        theirs = self.recalculate_in_gnumeric(self.type_results("workshop-priced"), "returns")
        before, after, typed = (self.find_returns(cells) for cells in
                                (self.cells["workshop-priced"], theirs, self.cells["workshop-priced-typed"]))
        self.assertEqual(before.keys(), after.keys())
        self.assertGreater(len([quarter for quarter in before if differ(before[quarter], after[quarter])]), 0)
        self.assertEqual([quarter for quarter in after if differ(after[quarter], typed[quarter])], [])
        said = {place: cell[2] for place, cell in self.cells["workshop-priced"].items() if says_return(cell)}
        self.assertEqual({sheet for sheet, _ in said}, {"Summary", "Budget and ROI"})
        percents = {f"{RETURN_WORDS}: {round(100 * float(value))} %.".replace("-", "−")
                    for value in after.values() if value != ""}
        for place, words in said.items():
            self.assertNotEqual(words, theirs[place][2])
            self.assertIn(theirs[place][2].replace("\u00a0", " "), percents)

    def test_no_errors(self):
        for name, cells in self.cells.items():
            for place, (_, kind, value) in cells.items():
                self.assertNotEqual(kind, "e", f"{name} {place} {value}")

    def test_gnumeric(self):
        n_formulas = sum(self.check(name, self.recalculate_in_gnumeric(path, name))
                         for name, path in self.paths.items())
        self.assertGreater(n_formulas, 10000)

    def test_a_wrong_value_is_found(self):
        """What the programs calculate does not come from what is in the file."""
        path = os.path.join(self.folder.name, "tampered.xlsx")
        with zipfile.ZipFile(self.paths["workshop-tracked"]) as source, zipfile.ZipFile(path, "w") as target:
            for item in source.infolist():
                data = source.read(item)
                if item.filename.startswith("xl/worksheets/sheet"):
                    data = re.sub(rb"</f><v>[0-9.]+</v>", b"</f><v>123456</v>", data)
                target.writestr(item, data)
        tampered = read_cells(path)
        theirs = self.recalculate_in_gnumeric(path, "tampered")
        self.assertGreater(len(compare(tampered, theirs)[0]), 50)
        self.assertEqual(compare(self.cells["workshop-tracked"], theirs)[0], [])

    @unittest.skipUnless(shutil.which("soffice"), "there is no LibreOffice")
    def test_libreoffice(self):
        profile = pathlib.Path(self.folder.name, "profile")
        settings = profile / "user" / "registrymodifications.xcu"
        settings.parent.mkdir(parents=True)
        settings.write_text(ALWAYS_CALCULATE, encoding="utf-8")
        out = pathlib.Path(self.folder.name, "libreoffice")
        typed = {(name, reverse): self.type_results(name, reverse)
                 for name in TYPED_NAMES for reverse in (False, True)}
        subprocess.run(["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "xlsx",
                        "--outdir", out, *self.paths.values(), *typed.values()], check=True, capture_output=True)
        for name in self.paths:
            self.check(name, read_cells(out / f"{name}.xlsx"))
        for (name, reverse), path in typed.items():
            self.check_typed(name, read_cells(out / os.path.basename(path)), TYPED_SHEETS[:-1] if reverse else TYPED_SHEETS)


if __name__ == "__main__":
    EXPORT_WORKBOOK = sys.argv.pop(1)
    sys.exit(tap.run(ValuesTest))
