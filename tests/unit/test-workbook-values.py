#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Has other programs calculate the workbooks anew: every value must be the one that is in the file.

Usage: test-workbook-values.py EXPORT-WORKBOOK, the program that exports.

Gnumeric always; LibreOffice where there is one.
"""

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

EXPORT_WORKBOOK = None


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
        }
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
        subprocess.run(["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "xlsx",
                        "--outdir", out, *self.paths.values()], check=True, capture_output=True)
        for name in self.paths:
            self.check(name, read_cells(out / f"{name}.xlsx"))


if __name__ == "__main__":
    EXPORT_WORKBOOK = sys.argv.pop(1)
    sys.exit(tap.run(ValuesTest))
