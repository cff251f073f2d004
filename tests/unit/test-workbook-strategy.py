#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks into the sheets of a workbook that tell the strategy.

Usage: test-workbook-strategy.py EXPORT-WORKBOOK, the program that exports.
"""

import functools
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import openpyxl

sys.dont_write_bytecode = True  # the sources stay clean

import tap  # noqa: E402
import workbook_documents  # noqa: E402
from workbook_formulas import Formula, as_number  # noqa: E402

SHEETS = ["Strategy", "Team", "Goals and KPIs", "Listening", "Personas", "Channel plan", "Definitions and sources"]
ROOT = pathlib.Path(__file__).parents[2]
CATALOGUE = ROOT / "data" / "catalogue"
EXAMPLES = sorted((ROOT / "data" / "examples").glob("*.throughline"))
HEADER_GROUND = "FF1B4B5A"
RACI = ["What", "Responsible", "Accountable", "Consulted", "Informed"]
RISKY = tuple("=+-@'\t\n")

EXPORT_WORKBOOK = None


def read_actual(kpi, first, last, value, read_on=None):
    kpi = kpi.replace(" ", "-")
    actual = {"id": f"{kpi}-{first}", "kpi": kpi, "period_first": first, "period_last": last, "value": value}
    return actual | ({"read_on": read_on} if read_on else {})


def measure(kpi, **fields):
    return {"id": kpi.replace(" ", "-"), "name": kpi, "unit": "people", "direction": "up", "reader": "tom",
            "frequency": "monthly", "objective": "sales"} | fields


def measure_with_target(kpi, value, **fields):
    """For quarter 1 of the workshop's year, April to June 2027."""
    return measure(kpi, targets=[{"id": f"target-of-{kpi}".replace(" ", "-"), "fiscal_year": 2027, "quarter": 1,
                                  "value": value}], **fields)


def tracked():
    """Numbers of every kind, on every side of the rule."""
    strategy = workbook_documents.workshop()
    strategy["kpis"] = [
        measure_with_target("grows", 300),
        measure_with_target("grows slowly", 300),
        measure_with_target("shrinks", 20, direction="down"),
        measure_with_target("too many", 20, direction="down"),
        measure_with_target("share", 4, unit="%", denominator="followers", baseline=2),
        measure_with_target("share at risk", 4, unit="%", denominator="followers", baseline=2),
        measure_with_target("share falls", 4, unit="%", denominator="followers", baseline=5, direction="down"),
        measure_with_target("last", 160, periods="last", baseline=100, baseline_date="2027-03-31"),
        measure_with_target("target 0", 0, periods="last"),
        measure_with_target("from below 0", -10, periods="last", baseline=-20),
        measure("no target"),
        measure_with_target("not read", 5),
    ]
    document = workbook_documents.document(strategy, start="2027-04-05")
    april = ("2027-04-01", "2027-04-30")
    document["tracking"] = {"actuals": [
        read_actual("grows", *april, 110), read_actual("grows slowly", *april, 80),
        read_actual("shrinks", *april, 4), read_actual("too many", *april, 9),
        read_actual("share", *april, 4.1), read_actual("share at risk", *april, 3.6),
        read_actual("share falls", *april, 4.3),
        read_actual("last", *april, 119), read_actual("target 0", *april, 3), read_actual("from below 0", *april, -17),
        read_actual("no target", *april, 7),
    ]}
    return document


class Book:
    def __init__(self, path):
        self.book = openpyxl.load_workbook(path)
        self.values = openpyxl.load_workbook(path, data_only=True)

    def __getitem__(self, name):
        return self.values[name]

    def texts(self, *names):
        for name in names or SHEETS:
            for row in self.values[name].iter_rows():
                yield from (cell.value for cell in row if isinstance(cell.value, str))

    def find_header(self, name, heads):
        """The row of a table's header and the column of each of its heads."""
        for row in self.values[name].iter_rows():
            columns = {cell.value: cell.column for cell in row
                       if cell.value is not None and cell.fill.fgColor.rgb == HEADER_GROUND}
            if all(head in columns for head in heads):
                return row[0].row, columns
        return None, None

    def table(self, name, heads):
        """The rows of the table with these heads, up to a gap, a heading or a total."""
        header, columns = self.find_header(name, heads)
        if header is None:
            return []
        rows = []
        sheet = self.values[name]
        for row in range(header + 1, sheet.max_row + 1):
            first = sheet.cell(row, columns[heads[0]])
            if first.value is None or first.fill.patternType == "solid":
                break
            rows.append({head: sheet.cell(row, columns[head]).value for head in heads})
        return rows


class StrategySheetsTest(unittest.TestCase):
    current = None  # the document that a test looks at

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)

        workshop = workbook_documents.workshop
        document = workbook_documents.document
        cls.documents = {
            "workshop": document(workshop()),
            "hostile": document(workbook_documents.hostile(), weeks=4),
            "empty": document({}),
            "tracked": tracked(),
        }
        leaderless = workshop()
        for person in leaderless["team"]:
            person["lead"] = False
        cls.documents["leaderless"] = document(leaderless)

        planless = workshop()
        planless["kpis"] = []
        cls.documents["planless"] = document(planless)

        changed = workshop()
        changed["estimates"] = {"adapt_minutes": 20}
        changed["whys"]["ten_years"] = changed["insights"][0]["meaning"] = changed["personas"][0]["values"] = (
            "Wörter, die nicht enden 🥐 " * 1000)
        cls.documents["changed"] = document(changed)

        rich = tracked()
        rich["strategy"]["kpis"][0] |= {"unit": "USD", "baseline": 1234567.25}
        rich["strategy"]["kpis"][0]["targets"][0]["value"] = 98765432
        rich["tracking"]["actuals"][0]["value"] = 12345678.9
        rich["strategy"]["team"][0]["cost_per_hour"] = 1250.5
        rich["strategy"]["accounts"][0]["followers"] = 123456789
        cls.documents["rich"] = rich

        for path in EXAMPLES:
            cls.documents[path.stem] = json.loads(path.read_text(encoding="utf-8"))

        paths = []
        for name, content in cls.documents.items():
            paths.append(os.path.join(cls.folder.name, f"{name}.throughline"))
            with open(paths[-1], "w", encoding="utf-8") as file:
                json.dump(content, file, ensure_ascii=False)
        subprocess.run([EXPORT_WORKBOOK, *paths, cls.folder.name], check=True)
        cls.books = {name: Book(os.path.join(cls.folder.name, f"{name}.xlsx")) for name in cls.documents}

    def _formatMessage(self, msg, standardMsg):
        place = " ".join(part for part in (self.current, msg) if part)
        return super()._formatMessage(place or None, standardMsg)

    def each(self, without=()):
        for name, book in self.books.items():
            if name in without:
                continue
            self.current = name
            yield self.documents[name]["strategy"], book
        self.current = None

    # --- Team ---

    def test_exactly_one_accountable_a_row(self):
        for strategy, book in self.each(without=["hostile", "empty"]):
            names = {person["name"] for person in strategy["team"]}
            rows = book.table("Team", RACI)
            self.assertGreaterEqual(len(rows), 3 if self.current == "planless" else 10)
            self.assertEqual(len({row["What"] for row in rows}), len(rows))
            for row in rows:
                self.assertIn(row["Accountable"], names)
                done = row["Responsible"].split(", ")
                beside = [name for head in ("Consulted", "Informed") for name in (row[head] or "").split(", ") if name]
                self.assertTrue(set(done) <= names | {"▲ Nobody yet"}, row)
                self.assertTrue(set(beside) <= names, row)
                self.assertEqual(len(set(beside)), len(beside), row)
                self.assertFalse(set(beside) & ({row["Accountable"]} | set(done)), row)

    def test_lead_is_accountable(self):
        for strategy, book in self.each(without=["hostile", "empty", "leaderless"]):
            lead, = [person["name"] for person in strategy["team"] if person.get("lead")]
            self.assertEqual({row["Accountable"] for row in book.table("Team", RACI)}, {lead})

        self.assertGreater(len({row["Accountable"] for row in self.books["leaderless"].table("Team", RACI)}), 1)

    def test_everybody_with_work_has_a_part(self):
        for _, book in self.each(without=["hostile", "empty"]):
            parts = {name for row in book.table("Team", RACI) for head in ("Responsible", "Informed")
                     for name in (row[head] or "").split(", ")}
            doing = {row["Who does it"] for row in book.table("Actions", ["What", "Who does it"])}
            self.assertLessEqual(doing, parts)

    def test_who_has_which_part(self):
        rows = {row["What"]: row for row in self.books["workshop"].table("Team", RACI)}
        facebook = rows["Run Facebook: posts, answers, conversations"]
        self.assertEqual(list(facebook.values())[1:], ["Jon Bakker", "Inés Duarte", None, "Mira Olsen"])
        self.assertEqual(rows["Approve posts"]["Responsible"], "Inés Duarte")
        self.assertEqual(rows["Answer complaints"]["Responsible"], "Mira Olsen")
        self.assertEqual(rows["Read “Repair slots booked”"]["Responsible"], "Tom Reyes")
        self.assertEqual(rows["Watch for “Jon leaves for the season”"]["Responsible"], "Inés Duarte")
        review = rows["Review the quarter"]
        everybody = {"Inés Duarte", "Jon Bakker", "Mira Olsen", "Tom Reyes"}
        self.assertEqual(set(review["Consulted"].split(", ")) | set(review["Responsible"].split(", "))
                         | {review["Accountable"]}, everybody)
        account, = [row for what, row in rows.items() if "@secondgear" in what]
        self.assertIn("Mira Olsen", (account["Consulted"] or "") + account["Responsible"])

    def test_people(self):
        rows = self.books["workshop"].table("Team", ["Name", "Job title", "Hours a week", "Away"])
        self.assertEqual([row["Name"] for row in rows], ["Inés Duarte", "Jon Bakker", "Mira Olsen", "Tom Reyes"])
        self.assertEqual([row["Hours a week"] for row in rows], [5, 4.5, 6, 1])
        self.assertRegex(rows[1]["Away"], r"5 Apr 2027 to .*11 Apr 2027: Holiday")

    # --- Answers ---

    def test_every_record_has_its_row(self):
        for strategy, book in self.each(without=["hostile", "empty", "planless", "changed"]):
            def column(sheet, heads, book=book):
                return [row[heads[0]] for row in book.table(sheet, heads)]

            kpis = [kpi["name"] for kpi in strategy["kpis"]]
            self.assertEqual(column("Goals and KPIs", ["Name", "Unit", "How it is counted"]), kpis)
            self.assertEqual(column("Definitions and sources", ["Name", "How it is counted", "How to read it"]), kpis)
            self.assertEqual(column("Listening", ["Name there", "Can log in"]),
                             [account["handle"] for account in strategy["accounts"]])
            self.assertEqual(column("Listening", ["Name", "What they do well"]),
                             [competitor["name"] for competitor in strategy["competitors"]])
            self.assertEqual(column("Listening", ["Topic", "Where to listen"]),
                             [topic["text"] for topic in strategy["topics"]])
            self.assertEqual(column("Listening", ["What you heard", "What it means for you"]),
                             [insight["text"] for insight in strategy["insights"]])
            texts = list(book.texts("Personas"))
            for persona in strategy["personas"]:
                self.assertIn(persona["name"], texts)

    def test_every_channel_has_its_row(self):
        known = {channel["id"]: channel["name"] for path in CATALOGUE.glob("channel-*.json")
                 for channel in json.loads(path.read_text(encoding="utf-8"))["channels"]}
        for strategy, book in self.each(without=["hostile", "empty", "planless"]):
            names = set(known.values()) | {channel["name"] for channel in strategy.get("own_channels", [])}
            used = [row["Channel"] for row in book.table("Channel plan", ["Channel", "Mix"])]
            unused = [row["Channel"] for row in book.table("Channel plan", ["Channel", "Why not"])]
            self.assertTrue(used)
            self.assertEqual(sorted(used + unused), sorted(names))

    def test_every_text_can_be_read(self):
        """What somebody wrote into the strategy stands somewhere, whole."""
        def texts(value, key=None):
            if isinstance(value, dict):
                for name, part in value.items():
                    yield from texts(part, name)
            elif isinstance(value, list):
                for part in value:
                    yield from texts(part, key if not isinstance(part, dict) else None)
            elif isinstance(value, str) and key in workbook_documents.FREE_TEXT - {"currency"}:
                yield value

        n = 0
        for strategy, book in self.each(without=["hostile", "changed", "planless"]):
            found = "\0".join(book.texts())
            for text in texts(strategy):
                self.assertIn(text, found)
                n += 1
        self.assertGreater(n, 400)

    def test_long_texts_go_on_below(self):
        book = self.books["changed"]
        text = self.documents["changed"]["strategy"]["whys"]["ten_years"]
        for sheet in ("Strategy", "Listening", "Personas"):
            pieces = [piece for piece in book.texts(sheet) if piece.startswith("Wörter, die") or piece in text]
            self.assertIn(text, "".join(pieces), sheet)
            for row in range(1, book[sheet].max_row + 1):
                self.assertLessEqual(book[sheet].row_dimensions[row].height or 0, 409)

    def test_said_once(self):
        """What has a sheet of its own is only named in the strategy."""
        for strategy, book in self.each(without=["hostile", "empty"]):
            answers = "\n".join(book.texts("Strategy"))
            for persona in strategy["personas"]:
                self.assertIn(persona["name"], answers)
                self.assertNotIn(persona["challenges"], answers)
            for account in strategy["accounts"]:
                self.assertIn(account["handle"], answers)
                self.assertNotIn(account["note"], answers)

    # --- KPIs ---

    HEADS = ["Name", "Quarter", "At the quarter’s start", "Target", "Actual", "Variance", "% of target",
             "At the quarter’s end, at this pace", "Of what the target asks", "Status"]

    def test_figures_of_quarters(self):
        rows = {row["Name"]: row for row in self.books["tracked"].table("Goals and KPIs", self.HEADS)
                if row["Quarter"] == "Q1 of 2027/28"}

        def figures(name):
            return [value if not isinstance(value, float) else round(value, 4)
                    for value in list(rows[name].values())[2:]]

        nothing = None
        self.assertEqual(figures("grows"), [0, 300, 110, -190, 0.3667, 333.6667, 1.1122, "On track"])
        self.assertEqual(figures("grows slowly"), [0, 300, 80, -220, 0.2667, 242.6667, 0.8089, "At risk"])
        self.assertEqual(figures("shrinks"), [nothing, 20, 4, -16, 0.2, 12.1333, 1.6484, "On track"])
        self.assertEqual(figures("too many"), [nothing, 20, 9, -11, 0.45, 27.3, 0.7326, "Off track"])
        self.assertEqual(figures("share"), [2, 4, 4.1, 0.1, 1.025, 4.1, 1.05, "On track"])
        self.assertEqual(figures("share at risk"), [2, 4, 3.6, -0.4, 0.9, 3.6, 0.8, "At risk"])
        self.assertEqual(figures("share falls"), [5, 4, 4.3, 0.3, 1.075, 4.3, 0.7, "Off track"])
        self.assertEqual(figures("last"), [100, 160, 119, -41, 0.7438, 157.6333, 0.9606, "On track"])
        self.assertEqual(figures("target 0"), [nothing, 0, 3, 3, nothing, 3, nothing, "On track"])
        self.assertEqual(figures("no target"), [0, nothing, 7, nothing, nothing, 21.2333, nothing, "No target"])
        self.assertEqual(figures("not read"), [0, 5, nothing, nothing, nothing, nothing, nothing, "Not read yet"])
        self.assertEqual(rows["from below 0"]["At the quarter’s start"], -20)

    def test_every_target_has_its_row(self):
        for strategy, book in self.each(without=["hostile", "empty"]):
            found = {(row["Name"], row["Target"]) for row in book.table("Goals and KPIs", self.HEADS)}
            for kpi in strategy["kpis"]:
                for wanted in kpi.get("targets", []):
                    self.assertIn((kpi["name"], wanted["value"]), found)

    def test_formulas_come_to_their_values(self):
        n = 0
        for _, book in self.each():
            for name in SHEETS:
                for row in book.book[name].iter_rows():
                    for cell in row:
                        if cell.data_type != "f":
                            continue
                        value = as_number(book[name][cell.coordinate].value)
                        expected = Formula(cell.value, name, book.values).value()
                        place = f"{name}!{cell.coordinate} {cell.value}"
                        if isinstance(expected, str):
                            self.assertEqual(value or "", expected, place)
                        else:
                            self.assertAlmostEqual(value, expected, delta=1e-12 * max(1, abs(expected)), msg=place)
                        n += 1
        self.assertGreater(n, 500)

    def test_numbers_fit_their_columns(self):
        """One that does not is shown as a row of hashes."""
        seen = set()
        for _, book in self.each():
            for name in SHEETS:
                sheet = book[name]
                for row in sheet.iter_rows():
                    for cell in row:
                        if not isinstance(cell.value, (int, float)) or isinstance(cell.value, bool):
                            continue
                        number_format = cell.number_format.split(";")[0]
                        decimals = 2 if "0.00" in number_format else 0
                        if number_format == "General":
                            continue  # shows fewer digits
                        shown = f"{cell.value:,.{decimals}f}" + "+" * number_format.startswith("+")
                        if currency := re.search(r"\[\$(.*?)\]", number_format):
                            shown += " " + currency.group(1)
                        width = sheet.column_dimensions[cell.column_letter].width
                        self.assertGreaterEqual(width, len(shown), f"{name}!{cell.coordinate} {shown}")
                        seen.add(number_format)
        self.assertGreater(len(seen), 5)

    # --- Scores and sources ---

    @functools.cached_property
    def sources(self):
        catalogue = json.loads((CATALOGUE / "sources.json").read_text(encoding="utf-8"))["sources"]
        return {(source["publisher"], source["title"], source.get("year")): source for source in catalogue}

    def test_scores_say_where_they_come_from(self):
        said = {f"({publisher}, {year})" for publisher, _, year in self.sources}
        heads = ["Persona", "Channel", "Score, 0 to 100", "Points for what was heard", "Points for people being there",
                 "Points for an account you have", "Points for public figures", "What was heard there",
                 "Whether they are there", "The business’s account", "How many use it, and who says so"]
        for strategy, book in self.each(without=["hostile", "empty", "planless"]):
            rows = book.table("Personas", heads)
            self.assertEqual({row["Persona"] for row in rows}, {persona["name"] for persona in strategy["personas"]})
            for row in rows:
                self.assertAlmostEqual(row[heads[2]], sum(row[head] for head in heads[3:7]), places=9)
                self.assertTrue(all(row[head] for head in heads[7:]), row)
                usage = row["How many use it, and who says so"]
                if not usage.startswith("No public figure"):
                    self.assertTrue(any(source in usage for source in said), usage)

    def test_figures_have_their_sources(self):
        heads = ["Channel", "What it says", "Publisher", "Title", "Year", "How it was obtained"]
        words = {"primary": "The publisher’s own data", "transcribed": "Copied from the publisher",
                 "second_hand": "As others quote it", "weak": "Weak: no method is stated"}
        for _, book in self.each(without=["empty", "planless"]):
            rows = book.table("Definitions and sources", heads)
            self.assertGreater(len(rows), 15)
            for row in rows:
                source = self.sources[(row["Publisher"], row["Title"], row["Year"])]
                self.assertEqual(row["How it was obtained"], words[source["evidence"]])
            self.assertEqual(len({tuple(row.values()) for row in rows}), len(rows))
            self.assertFalse(any(re.search(r": (\d+) to \1$", row["What it says"]) for row in rows))

            shown = {(row["Publisher"], row["Year"]) for row in rows}
            for row in book.table("Channel plan", ["Channel", "What others reach", "Published by", "Year"]):
                self.assertEqual(row["What others reach"] is None, row["Published by"] is None)
                if row["Published by"] is not None:
                    self.assertIn((row["Published by"], row["Year"]), shown)

            noted = book.table("Definitions and sources", ["How many figures", "Publisher", "Title", "Year"])
            self.assertEqual({(row["Publisher"], row["Title"], row["Year"]) for row in noted},
                             {(row["Publisher"], row["Title"], row["Year"]) for row in rows})
            self.assertEqual(sum(int(row["How many figures"].split()[0]) for row in noted), len(rows))

    def test_what_is_cited_is_among_the_figures(self):
        cited = re.compile("|".join(sorted({re.escape(f"{publisher}, {year}") for publisher, _, year in self.sources})))
        n_medians = n_cited = 0
        for _, book in self.each(without=["hostile", "empty", "planless"]):
            rows = book.table("Definitions and sources", ["Channel", "What it says", "Publisher", "Year"])
            shown = {(row["Channel"], f"{row['Publisher']}, {row['Year']}") for row in rows}
            medians = {row["Channel"] for row in rows if row["What it says"].startswith("Median of posts a week")}
            claims = [
                *book.table("Channel plan", ["Channel", "Where the number of posts comes from", "Mix"]),
                *book.table("Channel plan", ["Channel", "Where the number of posts comes from", "Why not"]),
                *book.table("Personas", ["Channel", "How many use it, and who says so"]),
            ]
            for claim in claims:
                channel, text = list(claim.values())[:2]
                for source in cited.findall(text):
                    self.assertIn((channel, source), shown)
                    n_cited += 1
                if "the median of your industry" in text:
                    self.assertIn(channel, medians)
                    n_medians += 1
        self.assertGreater(n_cited, 100)
        self.assertGreater(n_medians, 5)

    def test_answers_say_what_they_are_about(self):
        """Budgets are by the month, and what has no name is called by what it is about; nothing is said twice."""
        answers = {name: {row[0].value: row[1].value for row in self.books[name]["Strategy"].iter_rows()}
                   for name in ("bakery", "museum", "workshop")}
        self.assertEqual(answers["bakery"]["Budget for tools"], "25 USD a month")
        self.assertEqual(answers["bakery"]["What one is worth"], "21 USD")
        self.assertEqual(answers["bakery"]["Short video"], "Minutes: 45")
        self.assertEqual(answers["museum"]["TikTok"], "Decision: Do not use it")
        self.assertTrue(answers["workshop"]["Jon leaves for the season"].startswith("Feared: it may come\u00a0· "))
        self.assertIn("Every year: Yes", answers["workshop"]["Spring check"])
        self.assertNotIn("Every year", answers["workshop"]["Workshop closed"])
        for _, book in self.each():
            self.assertFalse({"Working time", "Decision on a channel"} & set(book.texts("Strategy")))
            self.assertFalse(any("Not a rate" in text for text in book.texts("Definitions and sources")))

    def test_channel_plan_says_which_number(self):
        """What others reach is a figure of a number with a name, and of channels that are not used nothing is
        said twice or left open."""
        names = {kpi["name"] for kpi in json.loads((CATALOGUE / "kpis.json").read_text(encoding="utf-8"))["kpis"]}
        n_named = 0
        for _, book in self.each(without=["hostile", "empty", "planless"]):
            for row in book.table("Channel plan", ["Channel", "What others reach", "In which number"]):
                number = row["In which number"]
                self.assertEqual(row["What others reach"] is None, number is None)
                if number is not None and not number.startswith("Not said which number; share of: "):
                    self.assertIn(number, names)
                    n_named += 1
            others = book.table("Channel plan", ["Channel", "Why not", "Where the number of posts comes from"])
            self.assertTrue(all(row["Why not"] and row["Where the number of posts comes from"] for row in others))
            hours = book.table("Channel plan", ["Channel", "Why not", "Hours it needs"])
            self.assertTrue(all(row["Hours it needs"] for row in hours))
            self.assertFalse(any("at least" in text for text in book.texts("Channel plan") if text.startswith("Posts a week")))
            self.assertFalse(book.book["Channel plan"].conditional_formatting)
        self.assertGreater(n_named, 3)

    def test_own_estimates_are_said_to_be_so(self):
        catalogue = json.loads((CATALOGUE / "estimates.json").read_text(encoding="utf-8"))["estimates"]
        heads = ["What", "Value", "Who says so"]
        for _, book in self.each(without=["changed"]):
            rows = book.table("Definitions and sources", heads)
            self.assertEqual([row["Value"] for row in rows[:len(catalogue)]], list(catalogue.values()))
            for row in rows[:len(catalogue)]:
                self.assertEqual(row["Who says so"], "Our own estimate")

        rows = {row["What"]: row for row in self.books["changed"].table("Definitions and sources", heads)}
        self.assertEqual(rows["Minutes to adapt a piece"]["Value"], 20)
        self.assertEqual(rows["Minutes to adapt a piece"]["Who says so"], "The team’s own")
        self.assertEqual(rows["Minutes to make: Photo with text"]["Value"], 40)
        self.assertEqual(rows["Minutes to make: Photo with text"]["Who says so"], "The team’s own")
        self.assertEqual(rows["Minutes to read a number"]["Who says so"], "Our own estimate")

    def test_benchmark_of_a_kpi_has_its_source(self):
        heads = ["Name", "What others reach", "Of what, and who says so"]
        row, = [row for row in self.books["workshop"].table("Goals and KPIs", heads)
                if row["What others reach"] is not None]
        self.assertEqual(row["What others reach"], 0.36)
        self.assertEqual(row["Of what, and who says so"], "Followers\u00a0· Rival IQ, 2025")

    # --- The whole ---

    def test_empty_parts_say_so(self):
        book = self.books["empty"]
        for sheet, sentence in {
            "Team": "Nobody is in the team yet.",
            "Goals and KPIs": "Nothing is measured yet.",
            "Listening": "There is no topic to listen for yet.",
            "Personas": "There is no persona yet.",
            "Channel plan": "There is no plan yet. It still needs:",
            "Definitions and sources": "Nothing is measured yet.",
        }.items():
            self.assertIn(sentence, list(book.texts(sheet)))
        self.assertFalse(any(re.match("Run |Runs ", text) for text in self.books["planless"].texts("Team")))
        for sheet in ("Team", "Goals and KPIs", "Listening", "Personas", "Channel plan"):
            for row in book[sheet].iter_rows():
                for cell in row:
                    self.assertNotEqual(cell.fill.fgColor.rgb, HEADER_GROUND, f"{sheet}!{cell.coordinate}")
        fits = self.books["planless"].table("Personas", ["Channel", "Score, 0 to 100", "In the plan"])
        self.assertGreater(len(fits), 20)
        self.assertEqual({row["In the plan"] for row in fits}, {None})

    def test_no_table_is_empty(self):
        for _, book in self.each():
            for name in SHEETS:
                sheet = book[name]
                for row in range(1, sheet.max_row + 1):
                    if sheet.cell(row, 1).fill.fgColor.rgb == HEADER_GROUND and name != "Strategy":
                        self.assertIsNotNone(sheet.cell(row + 1, 1).value, f"{name}, row {row}")

    def test_prints(self):
        for _, book in self.each():
            for name in SHEETS:
                sheet = book.book[name]
                self.assertEqual(sheet.page_setup.orientation, "landscape")
                self.assertTrue(sheet.sheet_properties.pageSetUpPr.fitToPage)
                self.assertEqual(sheet.page_setup.fitToWidth or 1, 1, name)
                self.assertEqual(sheet.page_setup.fitToHeight, 0)
                self.assertIsNotNone(sheet.freeze_panes)
        for name, head in {"Team": "Responsible", "Goals and KPIs": "Variance", "Listening": "What you heard",
                           "Personas": "Persona", "Channel plan": "Why not", "Strategy": "Answer",
                           "Definitions and sources": "What it says"}.items():
            sheet = self.books["workshop"].book[name]
            row = int(re.match(r"\$(\d+):\$\1$", sheet.print_title_rows).group(1))
            self.assertIn(head, [cell.value for cell in sheet[row]])

    def test_every_cell_is_locked(self):
        for _, book in self.each():
            for name in SHEETS:
                sheet = book.book[name]
                self.assertTrue(sheet.protection.sheet, name)
                self.assertIsNone(sheet.protection.password)
                for row in sheet.iter_rows():
                    for cell in row:
                        self.assertTrue(cell.protection.locked)

    def test_hostile_text_stays_text(self):
        strategy, book = self.documents["hostile"]["strategy"], self.books["hostile"]
        for name in SHEETS:
            for row in book.book[name].iter_rows():
                for cell in row:
                    if cell.data_type == "f":
                        self.assertRegex(cell.value, r"^=(IF|MIN|SUM|'Workload'!)")
                    elif isinstance(cell.value, str) and cell.value.startswith(RISKY):
                        self.assertTrue(cell.quotePrefix, f"{name}!{cell.coordinate} {cell.value!r}")

        heard = [row["What it means for you"] for row in
                 book.table("Listening", ["What you heard", "What it means for you"])]
        for insight, text in zip(strategy["insights"], heard, strict=True):
            if "_x" not in insight["meaning"] and insight["meaning"].isprintable():
                self.assertEqual(text, insight["meaning"])


if __name__ == "__main__":
    EXPORT_WORKBOOK = sys.argv.pop(1)
    sys.exit(tap.run(StrategySheetsTest))
