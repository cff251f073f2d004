#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exports documents and looks into the briefs, with poppler's programs and as bytes.

Usage: test-brief.py EXPORT-BRIEF, the program that exports.

With THROUGHLINE_RANDOM_BRIEFS=1000 it tries so many random documents.
"""

import copy
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
from xml.etree import ElementTree

sys.dont_write_bytecode = True  # the sources stay clean

import workbook_documents  # noqa: E402
from tap import run  # noqa: E402

EXAMPLES = pathlib.Path(__file__).parents[2] / "data" / "examples"
RANDOM_DOCUMENTS = int(os.environ.get("THROUGHLINE_RANDOM_BRIEFS", "8"))
EXPORT_BRIEF = None

A4 = (595.276, 841.89)
LETTER = (612, 792)
HEADINGS = ["What we do, and why", "For whom", "How we go about it", "Where", "Who does what",
            "What we measure, and how it stands", "The next weeks", "Risks"]
HEADINGS_WITHOUT_PLAN = ["What we do, and why", "For whom", "How we go about it",
                         "What we do where, when and with whom", "What we measure, and how it stands", "Risks"]


def tool(name, *arguments):
    """What one of poppler's programs says; a damaged file is one that it complains of."""
    done = subprocess.run([name, *map(str, arguments)], capture_output=True, check=True)
    if done.stderr:
        raise AssertionError(f"{name}: {done.stderr.decode(errors='replace')}")
    return done.stdout.decode()


class Brief:
    def __init__(self, path):
        self.path = path
        self.data = path.read_bytes()

    @property
    def info(self):
        return dict(re.match(r"([^:]+): *(.*)", line).groups() for line in tool("pdfinfo", self.path).splitlines())

    @property
    def size(self):
        width, height = re.match(r"([\d.]+) x ([\d.]+) pts", self.info["Page size"]).groups()
        return float(width), float(height)

    @property
    def n_pages(self):
        return int(self.info["Pages"])

    @property
    def text(self):
        return tool("pdftotext", self.path, "-")

    @property
    def lines(self):
        return [line.strip() for line in self.text.splitlines()]

    @property
    def structure(self):
        return tool("pdfinfo", "-struct", self.path)

    @property
    def outline(self):
        pages = ElementTree.fromstring(tool("pdftohtml", "-xml", "-stdout", "-i", self.path))
        return [(item.text, int(item.get("page"))) for item in pages.iter("item")]


def tracked():
    """The bakery some weeks later, with numbers that were read."""
    document = json.loads((EXAMPLES / "bakery.throughline").read_text())
    kpis = [kpi["id"] for kpi in document["strategy"]["kpis"]]
    numbers = [(kpis[0], "2027-02-14", 52), (kpis[1], "2027-01-31", 9), (kpis[2], "2027-01-31", 24)]
    document["tracking"] = {"actuals": [
        {"id": f"a{i}", "kpi": kpi, "period_first": "2027-01-01", "period_last": last, "value": value, "read_on": last}
        for i, (kpi, last, value) in enumerate(numbers)]}
    return document


def elsewhere(document, country):
    moved = copy.deepcopy(document)
    moved["strategy"]["business"]["country"] = country
    return moved


class BriefTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)

        workshop = workbook_documents.document(workbook_documents.workshop())
        documents = {
            "workshop": workshop,
            "abroad": elsewhere(workshop, "DE"),
            "hostile": workbook_documents.document(workbook_documents.hostile(), weeks=4),
            "empty": workbook_documents.document({}),
            "long": workbook_documents.document(workbook_documents.workshop(), weeks=156),
        }
        for path in EXAMPLES.glob("*.throughline"):
            documents[path.stem] = json.loads(path.read_text())
        cls.briefs = cls.export(documents)
        cls.later = cls.export({"later": tracked()}, THROUGHLINE_TODAY="2027-02-16")["later"]

    @classmethod
    def export(cls, documents, **environment):
        folder = pathlib.Path(tempfile.mkdtemp(dir=cls.folder.name))
        paths = []
        for name, document in documents.items():
            paths.append(folder / f"{name}.throughline")
            paths[-1].write_text(json.dumps(document))
        subprocess.run([EXPORT_BRIEF, *paths, folder], check=True, env=os.environ | environment)
        return {name: Brief(folder / f"{name}.pdf") for name in documents}

    def test_pages(self):
        for name, brief in (self.briefs | {"later": self.later}).items():
            self.assertIn(brief.n_pages, (2, 3, 4), name)

    def test_paper(self):
        for name, size in (("workshop", LETTER), ("bakery", LETTER), ("abroad", A4), ("museum", A4), ("empty", A4)):
            for got, wanted in zip(self.briefs[name].size, size):
                self.assertAlmostEqual(got, wanted, delta=0.01, msg=name)

    def test_metadata(self):
        info = self.briefs["workshop"].info
        self.assertEqual(info["Title"], "Second Gear Bicycle Workshop")
        self.assertEqual(info["Author"], "Second Gear Bicycle Workshop")
        self.assertEqual(info["Subject"], "Social media strategy and plan")
        self.assertEqual(info["CreationDate"], "Mon Mar  1 00:00:00 2027 UTC")
        self.assertEqual(info["ModDate"], "Mon Mar  1 00:00:00 2027 UTC")
        self.assertEqual(self.briefs["empty"].info["Title"], "Social media strategy")

    def test_tagged(self):
        brief = self.briefs["workshop"]
        self.assertEqual(brief.info["Tagged"], "yes")
        kinds = [line.split()[0] for line in brief.structure.splitlines()]
        self.assertEqual(kinds[0], "Document")
        self.assertEqual(kinds.count("Document"), 1)
        self.assertEqual(kinds.count("H1"), 1)
        self.assertEqual(kinds.count("H2"), len(HEADINGS))
        self.assertEqual(kinds.count("Figure"), 1)
        for kind in ("H3", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD"):
            self.assertIn(kind, kinds)

    def test_language_and_alternatives(self):
        data = self.briefs["workshop"].data
        self.assertIn(b"/Lang <feff" + "en".encode("utf-16-be").hex().encode() + b">", data)
        self.assertIn(b"/DisplayDocTitle true", data)
        said = re.search(rb"/S /Figure.*?/Alt <feff([0-9a-f]+)>", data, re.DOTALL)[1]
        words = bytes.fromhex(said.decode()).decode("utf-16-be")
        self.assertRegex(words, r"^On average .* The fullest week is that of ")

    def test_outline(self):
        for name, headings in (("workshop", HEADINGS), ("museum", HEADINGS), ("empty", HEADINGS_WITHOUT_PLAN)):
            outline = self.briefs[name].outline
            self.assertEqual([title for title, page in outline], headings, name)
            self.assertEqual([page for title, page in outline], sorted(page for title, page in outline), name)

    def test_headings_in_order(self):
        for name, headings in (("workshop", HEADINGS), ("tax-adviser", HEADINGS), ("empty", HEADINGS_WITHOUT_PLAN)):
            lines = self.briefs[name].lines
            self.assertEqual([line for line in lines if line in headings], headings, name)

    def test_words(self):
        """What a reader looks for can be found and copied."""
        text = self.briefs["workshop"].text
        for words in ("Second Gear Bicycle Workshop", "1 March 2027 to 30 May 2027", "Fill the repair slots",
                      "Families with a cargo bike", "60 % of the audience", "Mend it yourself (50 %)", "Jon Bakker",
                      "Leads, and answers for the whole", "Repair slots booked", "Jon leaves for the season",
                      "Likelihood: Medium · Impact: High", "Page 1 of"):
            self.assertIn(words, text.replace("\u00a0", " "))

    def test_standing(self):
        lines = self.later.text.replace("\u00a0", " ").splitlines()
        for words in ("On track", "Off track", "At risk", "Not read yet", "57 %", "25 %"):
            self.assertIn(words, lines)
        self.assertIn("as of 16 February 2027", self.later.text)
        self.assertIn("Week 7, from 15 Feb 2027", lines)
        self.assertNotIn("Week 1, from 4 Jan 2027", lines)

    def test_no_pictures(self):
        """Text and charts are drawn, and all type is in the file."""
        for name in ("workshop", "long", "hostile"):
            self.assertEqual(len(tool("pdfimages", "-list", self.briefs[name].path).splitlines()), 2, name)
            fonts = tool("pdffonts", self.briefs[name].path).splitlines()[2:]
            self.assertGreater(len(fonts), 0)
            for font in fonts:
                self.assertEqual(font.split()[-5:-2], ["yes", "yes", "yes"], font)

    def test_same_bytes(self):
        again = self.export({"workshop": workbook_documents.document(workbook_documents.workshop())})["workshop"]
        self.assertEqual(self.briefs["workshop"].data, again.data)

    def test_languages(self):
        """Numbers follow the locale, the file format does not."""
        german = self.export({"museum": json.loads((EXAMPLES / "museum.throughline").read_text())},
                             LC_ALL="de_DE.UTF-8")["museum"]
        self.assertIn("5,5 %", german.text.replace("\u00a0", " "))
        self.assertEqual([title for title, page in german.outline], HEADINGS)

    def test_cost_is_of_the_quarter(self):
        """What a part of a quarter costs is said with the part that it is of."""
        bakery = json.loads((EXAMPLES / "bakery.throughline").read_text())
        later = copy.deepcopy(bakery)
        later["plan"] |= {"start": "2027-03-01", "origin": "2027-03-01"}
        briefs = self.export({"whole": bakery, "part": later})
        self.assertIn("planned cost in Q1 2027, work included", " ".join(briefs["whole"].text.split()))
        self.assertIn("Planned to cost", briefs["whole"].text)
        self.assertNotIn("days that the plan has", " ".join(briefs["whole"].text.split()))
        self.assertNotIn("planned cost", briefs["part"].text)
        self.assertRegex(" ".join(briefs["part"].text.split()),
                         r"Planned to cost [^.]*\.\d\d USD .* in the 31 of the quarter’s 90 days that the plan has\.")
        self.assertIn("weeks planned, from 1 March 2027", " ".join(briefs["part"].text.split()))

    def test_no_sentence_is_cut(self):
        """The examples have room for what they say, on either paper, with numbers read and without."""
        documents = {}
        for path in sorted(EXAMPLES.glob("*.throughline")):
            example = json.loads(path.read_text())
            for country in ("DE", "US"):
                documents[f"{path.stem}-{country}"] = elsewhere(example, country)
                documents[f"{path.stem}-{country}-tracked"] = workbook_documents.tracked(elsewhere(example, country))
        for name, brief in self.export(documents, THROUGHLINE_TODAY="2026-11-22").items():
            self.assertNotIn("…", brief.text, name)
            self.assertLessEqual(brief.n_pages, 4)

    def test_random(self):
        strategies = {seed: workbook_documents.random_strategy(seed) for seed in range(RANDOM_DOCUMENTS)}
        documents = {f"random-{seed}": workbook_documents.document(strategy, weeks=seed % 9 + 1)
                     for seed, strategy in strategies.items()}
        for name, brief in self.export(documents).items():
            self.assertIn(brief.n_pages, (2, 3, 4), name)
            self.assertGreater(len(brief.lines), 10, name)


if __name__ == "__main__":
    EXPORT_BRIEF = sys.argv[1]
    sys.exit(run(BriefTest))
