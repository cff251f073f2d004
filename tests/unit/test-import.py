#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Workbooks go out, are filled in, and come back.

Usage: test-import.py THROUGHLINE-CLI TRANSLATION, a .mo file that changes every text.

They are filled in with openpyxl and, where there are these, saved again by Gnumeric and
filled in with LibreOffice. With THROUGHLINE_RANDOM_DOCUMENTS=1000 so many random
documents go out and come back.
"""

import datetime
import json
import locale
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest
from xml.etree import ElementTree

import openpyxl

sys.dont_write_bytecode = True  # the sources stay clean

import tap  # noqa: E402
import workbook_documents  # noqa: E402

CLI = None
TRANSLATION = None
EXAMPLES = sorted((pathlib.Path(__file__).parents[2] / "data" / "examples").glob("*.throughline"))
TODAY = "2027-02-01"
RANDOM_DOCUMENTS = int(os.environ.get("THROUGHLINE_RANDOM_DOCUMENTS", "6"))
ACTIONS = ("status", "done_on", "minutes", "link", "note", "operator", "prepare_on", "publish_on")
RESULTS = ("value", "value_note")
HEADS = {"status": "Status", "done_on": "Done on", "minutes": "Actual hours", "link": "Link", "note": "Note",
         "operator": "Who does it", "prepare_on": "Date", "publish_on": "Publish on",
         "value": "Actual", "value_note": "Note", "id": "Key"}
PEOPLE = {person["id"]: person["name"] for example in EXAMPLES
          for person in json.loads(example.read_text(encoding="utf-8"))["strategy"]["team"]}
LONG = "Wörter, die nicht enden 🥐 " * 1600  # longer than a cell
NOTE = "=A1 & <b> “quoted”\nsecond line 🥐"
MISREAD = "_x0041_ literal, _x005F_ too, _x0041B twice"
CODE = "_x0041_ is no A"  # which openpyxl makes one when it saves a workbook again


def cell_value(field, value):
    """A value as a person types it."""
    if value == "":
        return None
    if field == "status":
        return {"planned": "Planned", "done": "Done", "skipped": "Skipped"}[value]
    if field == "operator":
        return PEOPLE[value]
    if field in ("done_on", "prepare_on", "publish_on"):
        return datetime.date.fromisoformat(value)
    if field == "minutes":
        return int(value) / 60
    if field == "value":
        return float(value)
    return value


class Page:
    """A sheet that people fill in, as openpyxl has it."""

    def __init__(self, book, title):
        self.sheet = book[title]
        fields = RESULTS if title == "Results" else ACTIONS
        self.header = next(row for row in self.sheet.iter_rows() if HEADS["id"] in [cell.value for cell in row])
        columns = {cell.value: cell.column for cell in self.header}
        self.columns = {field: columns[HEADS[field]] for field in (*fields, "id")}
        self.rows = {}
        for row in range(self.header[0].row + 1, self.sheet.max_row + 1):
            key = self.sheet.cell(row, self.columns["id"]).value
            if key is not None:
                self.rows[key] = row

    def cell(self, key, field):
        return self.sheet.cell(self.rows[key], self.columns[field])

    def set(self, key, field, value):
        cell = self.cell(key, field)
        cell.value = cell_value(field, value)
        if isinstance(cell.value, str):
            cell.data_type = "s"

    def values(self):
        return {(key, field): self.cell(key, field).value
                for key in self.rows for field in self.columns if field != "id"}


def move(day):
    return str(datetime.date.fromisoformat(day) + datetime.timedelta(days=1))


def fill_in(keys, periods, plan, note=NOTE):
    """What somebody fills in: for every few of the rows something else."""
    filled = {}
    days = [action["prepare_on"] for action in plan.values()]
    team = sorted({action["operator"] for action in plan.values() if action["operator"]})
    for i, key in enumerate(keys):
        action = plan[key]
        if i % 7 == 1 or i % 14 == 0:
            filled[key, "operator"] = next(person for person in team if person != action["operator"])
        if i % 7 == 3 and action["kind"] == "post" and action["date"] < max(days):
            filled[key, "publish_on"] = move(action["date"])
        if i % 7 == 3 and action["kind"] == "post" and action["prepare_on"] < max(days):
            filled[key, "prepare_on"] = move(action["prepare_on"])
        if i % 7 == 3 and action["kind"] == "duty" and min(days) < action["prepare_on"] < max(days):
            filled[key, "prepare_on"] = move(action["prepare_on"])
        if i % 7 == 0:
            filled[key, "status"] = "done"
            filled[key, "done_on"] = str(datetime.date(2027, 1, 4) + datetime.timedelta(days=i % 28))
            filled[key, "minutes"] = str(5 * (i % 30))
            filled[key, "link"] = f"https://example.org/?q={i}&x=<y>"
        elif i % 7 == 2:
            filled[key, "status"] = "skipped"
        elif i % 7 == 4:
            filled[key, "note"] = note if i % 2 else " with spaces, 1,5 h "
    for i, row in enumerate(periods):
        if i % 2 == 0:
            filled[row, "value"] = ("1250.5", "0", "-3", "0.333333333333333", "100000")[i % 5]
        if i % 3 == 0:
            filled[row, "value_note"] = "Snow, and the bus did not come"
    return filled


def with_hostile_texts(keys):
    """A document in which notes, links and words on numbers are out to break the workbook."""
    document = workbook_documents.tracked(workbook_documents.document(workbook_documents.workshop()))
    texts = [*workbook_documents.HOSTILE, LONG]
    actuals = document["tracking"]["actuals"]
    document["tracking"]["edits"] = [
        {"id": f"edit-{i}", "action": key, "field": "note", "value": text}
        for i, (key, text) in enumerate(zip(keys, texts))
    ]
    for i, actual in enumerate(actuals):
        actual["note"] = texts[i % len(texts)]
    document["tracking"]["actions"] += [
        {"id": f"own-{i}", "action": f"hand/own-{i}", "title": text, "prepare_on": "2027-03-03", "minutes": 7 * i,
         "done": True, "actual_minutes": 7 * i, "link": text, "note": text}
        for i, text in enumerate(texts) if text.strip()
    ]
    return document


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.file = self.folder / "document.throughline"

    def begin_short(self):
        """A document with a plan of a few weeks, which is as good where there is nothing to count."""
        document = json.loads(EXAMPLES[0].read_text(encoding="utf-8"))
        document["plan"]["weeks"] = 3
        self.file.write_text(json.dumps(document), encoding="utf-8")

    def begin_hostile(self):
        document = workbook_documents.document(workbook_documents.workshop())
        self.file.write_text(json.dumps(document), encoding="utf-8")
        plan = json.loads(self.run_cli("plan", "--json", self.file, status=None).stdout)
        document = with_hostile_texts([action["id"] for action in plan["actions"]])
        self.file.write_text(json.dumps(document), encoding="utf-8")

    def run_cli(self, *words, status=0, language=None):
        env = dict(os.environ)
        if language:
            env.update(LC_ALL=language, LANGUAGE="de", THROUGHLINE_LOCALEDIR=str(self.folder))
        result = subprocess.run([CLI, *map(str, words)], capture_output=True, text=True, env=env, check=False)
        if status is not None:
            self.assertEqual(result.returncode, status, result.stderr + result.stdout)
        return result

    def plan(self):
        result = self.run_cli("plan", "--json", self.file, status=None)
        return {action["id"]: action for action in json.loads(result.stdout)["actions"]}

    def export(self, name="book.xlsx"):
        self.run_cli("export", "--today", TODAY, self.file, self.folder / name, status=None)
        return self.folder / name

    def bring_in(self, book, *options, status=0):
        return json.loads(self.run_cli("import", "--json", "--today", TODAY, *options, self.file, book,
                                       status=status).stdout)

    def assert_nothing(self, book):
        before = self.file.read_bytes()
        result = self.bring_in(book)
        self.assertEqual(result["changes"], [])
        self.assertEqual(result["problems"], [])
        self.assertEqual(self.file.read_bytes(), before)

    def assert_brings(self, book, filled):
        """It brings just that; the second time there is nothing left to do; and what is exported then says it."""
        before = self.file.read_bytes()
        dry = self.bring_in(book, "--dry-run")
        self.assertEqual(self.file.read_bytes(), before)
        self.assertFalse(dry["saved"])
        result = self.bring_in(book)
        found = {(change["row"], change["field"]): change["workbook"] or "" for change in result["changes"]}
        self.assertEqual(found, filled)
        self.assertEqual({change["state"] for change in result["changes"]}, {"new"})
        self.assertTrue(all(change["taken"] for change in result["changes"]))
        self.assertEqual(result["problems"], [])
        self.assertEqual(result["applied"], len(filled))
        self.assertEqual(dry["changes"], result["changes"])

        after = self.file.read_bytes()
        again = self.bring_in(book)
        self.assertEqual({change["state"] for change in again["changes"]}, {"same"})
        self.assertEqual(self.file.read_bytes(), after)
        self.assert_nothing(self.export("again.xlsx"))


def run_other(*words):
    """Another program, whose warnings are its own."""
    env = {name: value for name, value in os.environ.items() if name not in ("G_DEBUG", "MALLOC_CHECK_")}
    subprocess.run(list(map(str, words)), check=True, capture_output=True, env=env)


class BookCase(Case):
    """With openpyxl."""

    def open(self, book):
        return openpyxl.load_workbook(book)

    def open_export(self):
        book = self.open(self.export())
        return book, Page(book, "Actions"), Page(book, "Results")

    def save(self, book, name):
        book.save(self.folder / name)
        return self.folder / name

    def fill_in_all(self):
        """A workbook in which much is filled in, and what."""
        book, actions, results = self.open_export()
        filled = fill_in(actions.rows, results.rows, self.plan())
        self.fill(book, filled)
        return book, filled

    def fill(self, book, filled):
        pages = [Page(book, "Actions"), Page(book, "Results")]
        for (key, field), value in filled.items():
            pages[field in RESULTS].set(key, field, value)


class OpenpyxlTest(BookCase):
    """Filled in with openpyxl."""

    def test_untouched(self):
        for example in EXAMPLES:
            with self.subTest(example.name):
                shutil.copyfile(example, self.file)
                book = self.export()
                self.assert_nothing(book)
                self.assert_nothing(self.save(self.open(book), "saved.xlsx"))

    def test_hostile(self):
        self.begin_hostile()
        self.assert_nothing(self.export())

    def test_random(self):
        for seed in range(RANDOM_DOCUMENTS):
            with self.subTest(seed):
                document = workbook_documents.document(workbook_documents.random_strategy(seed), weeks=4)
                if document["strategy"].get("kpis"):
                    document = workbook_documents.tracked(document)
                self.file.write_text(json.dumps(document), encoding="utf-8")
                self.assert_nothing(self.export())

    def test_filled_in(self):
        for example in EXAMPLES:
            with self.subTest(example.name):
                shutil.copyfile(example, self.file)
                book, filled = self.fill_in_all()
                self.assert_brings(self.save(book, "filled.xlsx"), filled)
                again = self.open(self.folder / "again.xlsx")
                for title in ("Actions", "Results"):
                    self.assertEqual(Page(again, title).values(), Page(self.open(self.folder / "filled.xlsx"), title).values())

    def test_taken_back(self):
        self.begin_short()
        plan = self.plan()
        book, filled = self.fill_in_all()
        self.bring_in(self.save(book, "filled.xlsx"))
        back = {}
        for (key, field), value in filled.items():
            done = (key, "minutes") in filled
            if field in ("operator", "prepare_on"):
                back[key, field] = plan[key][field]
            elif field == "publish_on":
                back[key, field] = plan[key]["date"]
            elif field != "status":
                back[key, field] = ""
            elif not done:
                back[key, field] = "planned"
        book = self.open(self.export())
        self.fill(book, back)
        self.assert_brings(self.save(book, "back.xlsx"), back)

    def test_moved(self):
        """Rows sorted, columns and sheets moved and renamed."""
        self.begin_short()
        book, filled = self.fill_in_all()
        for title in ("Actions", "Results"):
            page = Page(book, title)
            sheet = book.create_sheet(f"My {title}", 0)
            columns = list(range(1, page.sheet.max_column + 1))[::-1]
            for row in [page.header[0].row, *sorted(page.rows.values(), reverse=True)]:
                sheet.append([page.sheet.cell(row, column).value for column in columns])
                for cell in sheet[sheet.max_row]:
                    if isinstance(cell.value, str) and page.sheet.cell(row, columns[cell.column - 1]).data_type == "s":
                        cell.data_type = "s"
            del book[title]
        self.assert_brings(self.save(book, "moved.xlsx"), filled)

    def test_1904(self):
        self.begin_short()
        book, filled = self.fill_in_all()
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
        self.assert_brings(self.save(book, "mac.xlsx"), filled)

    def test_language(self):
        """A workbook in one language, read in another."""
        try:
            locale.setlocale(locale.LC_ALL, "de_DE.UTF-8")
        except locale.Error:
            self.skipTest("there is no German locale")
        finally:
            locale.setlocale(locale.LC_ALL, "C.UTF-8")
        self.begin_short()
        catalogue = self.folder / "de" / "LC_MESSAGES" / "throughline.mo"
        catalogue.parent.mkdir(parents=True)
        shutil.copyfile(TRANSLATION, catalogue)
        self.run_cli("export", "--today", TODAY, self.file, self.folder / "german.xlsx", language="de_DE.UTF-8")
        book = self.open(self.folder / "german.xlsx")
        words, heads, titles = {}, {}, {}
        for kind, second, third, fourth, *_rest in book["throughline"].iter_rows(min_row=2, values_only=True):
            if kind == "word" and second == "status":
                words[third] = fourth
            elif kind == "column" and third != "shown":
                heads[second, third] = fourth
            elif kind == "sheet":
                titles[second] = third
        self.assertNotIn("Done", words.values())
        sheet = book[titles["actions"]]
        row = next(row for row in sheet.iter_rows() if heads["actions", "id"] in [cell.value for cell in row])
        columns = {cell.value: cell.column for cell in row}
        first = row[0].row + 1
        sheet.cell(first, columns[heads["actions", "status"]]).value = words["done"].upper()
        key = sheet.cell(first, columns[heads["actions", "id"]]).value
        self.assert_brings(self.save(book, "filled.xlsx"), {(key, "status"): "done"})

    def test_conflicts(self):
        self.begin_short()
        book, actions, results = self.open_export()
        keys, periods = list(actions.rows), list(results.rows)
        self.fill(book, {(keys[0], "note"): "One", (periods[0], "value"): "1", (keys[1], "note"): "Both"})
        one = self.save(book, "one.xlsx")
        self.fill(book, {(keys[0], "note"): "Other", (periods[0], "value"): "2", (keys[2], "note"): "Only here"})
        other = self.save(book, "other.xlsx")
        self.bring_in(one)
        result = self.bring_in(other, status=1)
        self.assertEqual({change["row"]: change["state"] for change in result["changes"]},
                         {keys[0]: "conflict", periods[0]: "conflict", keys[1]: "same", keys[2]: "new"})
        self.assertEqual(result["applied"], 1)
        text = self.run_cli("import", self.file, other, status=1).stdout
        self.assertIn("the workbook says “Other”, the document “One”; before, it was nothing", text)
        result = self.bring_in(other, "--take-workbook")
        self.assertEqual(result["applied"], 2)
        _book, actions, results = self.open_export()
        self.assertEqual(actions.cell(keys[0], "note").value, "Other")
        self.assertEqual(results.cell(periods[0], "value").value, 2)

    def test_dry_run(self):
        """It says what would come in, also of what depends on a choice."""
        self.begin_short()
        book, actions, _results = self.open_export()
        plan, keys = self.plan(), list(actions.rows)
        post = next(key for key in keys if plan[key]["kind"] == "post" and plan[key]["date"] < "2027-01-18")
        other = next(key for key in keys if key != post)
        day = datetime.date.fromisoformat(plan[post]["date"])
        self.fill(book, {(post, "publish_on"): str(day + datetime.timedelta(days=1)), (other, "status"): "skipped"})
        self.bring_in(self.save(book, "one.xlsx"))
        late = str(day + datetime.timedelta(days=3))
        self.fill(book, {(post, "publish_on"): late, (post, "prepare_on"): late, (other, "status"): "done", (other, "minutes"): "30"})
        changed = self.save(book, "other.xlsx")
        for options, status, applied, states in (([], 1, 0, {"conflict", "refused", "not_done"}),
                                                 (["--take-workbook"], 0, 4, {"conflict", "new"})):
            with self.subTest(options):
                dry = self.bring_in(changed, "--dry-run", *options, status=status)
                result = self.bring_in(changed, *options, status=status)
                self.assertEqual(dry["changes"], result["changes"])
                self.assertEqual({change["state"] for change in result["changes"]}, states)
                self.assertEqual((dry["applied"], result["applied"]), (0, applied))

    def test_key_is_gone(self):
        self.begin_short()
        for name, change in (("renamed", lambda page: page.sheet.cell(page.header[0].row, page.columns["id"], "ID")),
                             ("deleted", lambda page: page.sheet.delete_cols(page.columns["id"]))):
            with self.subTest(name):
                book, actions, _results = self.open_export()
                change(actions)
                workbook = self.save(book, f"{name}.xlsx")
                self.assertEqual([problem["kind"] for problem in self.bring_in(workbook, status=1)["problems"]], ["ids_gone"])
                self.assertIn("The column “Key” of “Actions” is missing, so that nobody can tell what its rows are about: "
                              "nothing on this sheet is read until the column is back",
                              self.run_cli("import", self.file, workbook, status=1).stdout)

    def test_second_status(self):
        """A column of their own that is called like one of ours is told once."""
        self.begin_short()
        book, actions, _results = self.open_export()
        actions.sheet.insert_cols(1)
        actions.sheet.cell(actions.header[0].row, 1).value = "Status"
        result = self.bring_in(self.save(book, "second.xlsx"), status=1)
        self.assertEqual(result["changes"], [])
        self.assertEqual([(problem["kind"], problem["text"]) for problem in result["problems"]], [("column_added", "Status")])

    def test_what_is_left_out(self):
        self.begin_short()
        book, actions, results = self.open_export()
        keys, periods = list(actions.rows), list(results.rows)
        actions.set(keys[0], "note", "Fine")
        actions.cell(keys[1], "status").value = "perhaps"
        actions.cell(keys[2], "minutes").value = 2
        actions.cell(keys[3], "done_on").value = "soon"
        actions.sheet.append([None, None, None, "An idea of mine"])
        results.cell(periods[0], "value").value = "many"
        result = self.bring_in(self.save(book, "odd.xlsx"), status=1)
        self.assertEqual([(change["row"], change["state"], change["cell"]) for change in result["changes"]],
                         [(keys[0], "new", actions.cell(keys[0], "note").coordinate),
                          (keys[1], "unreadable", actions.cell(keys[1], "status").coordinate),
                          (keys[2], "not_done", actions.cell(keys[2], "minutes").coordinate),
                          (keys[3], "unreadable", actions.cell(keys[3], "done_on").coordinate),
                          (periods[0], "unreadable", results.cell(periods[0], "value").coordinate)])
        self.assertEqual([(problem["kind"], problem["text"]) for problem in result["problems"]],
                         [("row_without_id", "An idea of mine")])
        self.assertEqual(result["applied"], 1)

    def test_what_is_not_read_back(self):
        """What somebody changed elsewhere is told."""
        self.begin_short()
        before = self.file.read_bytes()
        book, actions, _results = self.open_export()
        sheet, rows = actions.sheet, list(actions.rows.values())
        columns = {cell.value: cell.column for cell in actions.header}
        sheet.cell(rows[0], columns["Channel"]).value = "Pinterest"
        sheet.cell(rows[1], columns["Time"]).value = datetime.time(8, 5)
        sheet.cell(rows[2], columns["What"]).value = None
        sheet.cell(rows[3], columns["Day"]).value = "Fri"
        for row in rows:
            sheet.cell(row, columns["Because"]).value = "I say so"
        sheet.cell(actions.header[0].row, sheet.max_column + 1).value = "Our own"
        sheet.cell(rows[4], columns["Who does it"]).value = "Bob"
        sheet.cell(rows[5], columns["Date"]).value = datetime.date(2031, 1, 1)
        added = sheet.cell(actions.header[0].row, sheet.max_column).coordinate
        result = self.bring_in(self.save(book, "other.xlsx"), status=1)
        self.assertEqual(self.file.read_bytes(), before)
        self.assertEqual([(change["field"], change["state"]) for change in result["changes"]],
                         [("operator", "unreadable"), ("prepare_on", "refused")])
        first = sheet.cell(rows[0], columns["Because"]).coordinate
        self.assertEqual([(problem["kind"], problem["head"], problem["cell"], problem["text"], problem["n"])
                          for problem in result["problems"]],
                         [("cell_changed", "Day", sheet.cell(rows[3], columns["Day"]).coordinate, "Fri", 0),
                          ("cell_changed", "What", sheet.cell(rows[2], columns["What"]).coordinate, None, 0),
                          ("cell_changed", "Time", sheet.cell(rows[1], columns["Time"]).coordinate, "8:05", 0),
                          ("cell_changed", "Channel", sheet.cell(rows[0], columns["Channel"]).coordinate, "Pinterest", 0),
                          ("cell_changed", "Because", first, "I say so", len(rows)),
                          ("column_added", None, added, "Our own", 0)])
        said = self.run_cli("import", self.file, self.folder / "other.xlsx", status=1).stdout
        plan = "it follows from the plan, which is changed in the program"
        for line in (f"“Pinterest” in {sheet.cell(rows[0], columns['Channel']).coordinate}, “Channel” of “Actions”, is left out: "
                     f"{plan}",
                     f"{sheet.cell(rows[2], columns['What']).coordinate}, “What” of “Actions”, was emptied, which is left out: "
                     f"{plan}",
                     f"“Fri” in {sheet.cell(rows[3], columns['Day']).coordinate}, “Day” of “Actions”, is left out: "
                     "it follows from what stands in other columns",
                     f"“Because” of “Actions” was changed in {len(rows)} rows, first in {first}, which is left out: {plan}",
                     f"The column with “Our own”, {added} of “Actions”, was added by hand and is left out",
                     f"“Bob” in {sheet.cell(rows[4], columns['Who does it']).coordinate} of “Actions” names nobody in the "
                     "team, or several people",
                     f"Wed 1 Jan 2031 in {sheet.cell(rows[5], columns['Date']).coordinate} of “Actions” is left out: "
                     "That day is not within the weeks that are planned"):
            self.assertIn(line, said)

    def test_results_that_are_not_read_back(self):
        """What follows from what is typed follows; what somebody wrote elsewhere is told."""
        self.begin_short()
        book, _actions, results = self.open_export()
        sheet, rows = results.sheet, list(results.rows.values())
        columns = {cell.value: cell.column for cell in results.header}
        results.set(list(results.rows)[0], "value", 3)
        typed = self.bring_in(self.save(book, "typed.xlsx"))
        self.assertEqual((len(typed["changes"]), typed["problems"]), (1, []))

        book, _actions, results = self.open_export()
        sheet = results.sheet
        sheet.cell(rows[0], columns["Target"]).value = 77
        sheet.cell(rows[1], columns["To"]).value = datetime.date(2031, 1, 1)
        sheet.cell(rows[1], columns["Number to measure"]).value = "Another one"
        sheet.cell(rows[2], columns["Status"]).value = "Fine"
        sheet.cell(results.header[0].row, sheet.max_column + 1).value = "Our own"
        added = sheet.cell(results.header[0].row, sheet.max_column).coordinate
        result = self.bring_in(self.save(book, "elsewhere.xlsx"), status=1)
        self.assertEqual(result["changes"], [])
        self.assertEqual([(problem["kind"], problem["head"], problem["cell"], problem["text"]) for problem in result["problems"]],
                         [("cell_changed", "Number to measure", sheet.cell(rows[1], columns["Number to measure"]).coordinate,
                           "Another one"),
                          ("cell_changed", "To", sheet.cell(rows[1], columns["To"]).coordinate, "2031-01-01"),
                          ("cell_changed", "Target", sheet.cell(rows[0], columns["Target"]).coordinate, "77"),
                          ("cell_changed", "Status", sheet.cell(rows[2], columns["Status"]).coordinate, "Fine"),
                          ("column_added", None, added, "Our own")])

    def test_refused(self):
        self.begin_short()
        before = self.file.read_bytes()
        book = self.export()
        data = book.read_bytes()
        openpyxl.Workbook().save(self.folder / "foreign.xlsx")
        (self.folder / "cut.xlsx").write_bytes(data[: len(data) // 2])
        (self.folder / "text.xlsx").write_text("Week,What\n")
        (self.folder / "folder.xlsx").mkdir()
        other = self.folder / "other.throughline"
        self.run_cli("new", "--example", "museum", other)
        self.run_cli("export", "--today", TODAY, other, self.folder / "other.xlsx")
        for name, message in (("foreign", "was not made by this program"), ("cut", "is damaged"),
                              ("text", "This is not a workbook"), ("other", "was made of another document"),
                              ("missing", "There is no such file"), ("folder", "This is a folder")):
            with self.subTest(name):
                result = self.run_cli("import", self.file, self.folder / f"{name}.xlsx", status=1)
                self.assertIn(f"{name}.xlsx: ", result.stderr)
                self.assertIn(message, result.stderr)
                self.assertEqual(result.stdout, "")
                self.assertEqual(len(result.stderr.splitlines()), 1)
        self.assertEqual(self.file.read_bytes(), before)


@unittest.skipUnless(shutil.which("ssconvert"), "there is no Gnumeric")
class GnumericTest(BookCase):
    """Saved again by Gnumeric."""

    def convert(self, source):
        target = self.folder / "gnumeric.xlsx"
        run_other("ssconvert", source, target)
        return target

    def test_untouched(self):
        self.begin_short()
        self.assert_nothing(self.convert(self.export()))

    def test_filled_in(self):
        self.begin_short()
        book, filled = self.fill_in_all()
        self.assert_brings(self.convert(self.save(book, "filled.xlsx")), filled)

    def test_hostile(self):
        self.begin_hostile()
        self.assert_nothing(self.convert(self.export()))


NS = {"table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
      "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
      "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
      "of": "urn:oasis:names:tc:opendocument:xmlns:of:1.2",
      "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"}


def name(prefix, local):
    return f"{{{NS[prefix]}}}{local}"


class FlatPage:
    """A sheet of LibreOffice's, as XML."""

    MOST = 64  # columns

    def __init__(self, tree, title):
        self.table = next(table for table in tree.iter(name("table", "table")) if table.get(name("table", "name")) == title)
        fields = RESULTS if title == "Results" else ACTIONS
        self.rows, self.columns = {}, None
        for row in self.table.iter(name("table", "table-row")):
            cells = self.expand(row)
            texts = ["".join("".join(part.itertext()) for part in cell.findall(name("text", "p"))) for cell in cells]
            if self.columns is None and HEADS["id"] in texts:
                self.columns = {field: texts.index(HEADS[field]) for field in (*fields, "id")}
            elif self.columns is not None and self.columns["id"] < len(texts) and texts[self.columns["id"]]:
                self.rows[texts[self.columns["id"]]] = cells

    def expand(self, row):
        """One element for each cell."""
        times = name("table", "number-columns-repeated")
        cells = []
        for cell in list(row):
            n = int(cell.get(times, "1"))
            row.remove(cell)
            if len(cells) + n > self.MOST:
                break
            cell.attrib.pop(times, None)
            for _ in range(n):
                copy = ElementTree.fromstring(ElementTree.tostring(cell))
                row.append(copy)
                cells.append(copy)
        return cells

    def set(self, key, field, value):
        cell = self.rows[key][self.columns[field]]
        for part in list(cell):
            cell.remove(part)
        for attribute in list(cell.attrib):
            if attribute.startswith((f"{{{NS['office']}}}", f"{{{NS['calcext']}}}")) or attribute.endswith("formula"):
                del cell.attrib[attribute]
        typed = cell_value(field, value)
        if isinstance(typed, datetime.date):
            cell.set(name("office", "value-type"), "date")
            cell.set(name("office", "date-value"), value)
        elif isinstance(typed, float):
            cell.set(name("office", "value-type"), "float")
            cell.set(name("office", "value"), repr(typed))
        elif typed is not None:
            cell.set(name("office", "value-type"), "string")
            for line in typed.split("\n"):
                part = ElementTree.SubElement(cell, name("text", "p"))
                start = len(line) - len(line.lstrip(" "))
                if start:
                    ElementTree.SubElement(part, name("text", "s")).tail = line[start:]
                else:
                    part.text = line


@unittest.skipUnless(shutil.which("soffice"), "there is no LibreOffice")
class LibreOfficeTest(Case):
    """Filled in with LibreOffice."""

    def convert(self, source, kind, target):
        out = self.folder / "converted"
        run_other("soffice", f"-env:UserInstallation=file://{self.folder}/profile", "--headless", "--convert-to", kind,
                  "--outdir", out, source)
        shutil.move(out / f"{source.stem}.{kind.partition(':')[0]}", target)
        return target

    def save(self, source, target):
        return self.convert(source, "xlsx:Calc MS Excel 2007 XML", self.folder / target)

    def test_untouched(self):
        for example in EXAMPLES:
            with self.subTest(example.name):
                shutil.copyfile(example, self.file)
                self.assert_nothing(self.save(self.export(), "saved.xlsx"))

    def test_hostile(self):
        """LibreOffice takes what only looks like a code for one where it follows on another: then the cell says
        something else."""
        self.begin_hostile()
        result = self.bring_in(self.save(self.export(), "saved.xlsx"), status=None)
        self.assertEqual(result["changes"], [])
        self.assertEqual({problem["text"] for problem in result["problems"]} - {MISREAD}, set())

    def test_filled_in(self):
        for example in EXAMPLES:
            with self.subTest(example.name):
                shutil.copyfile(example, self.file)
                flat = self.convert(self.export(), "fods", self.folder / "flat.fods")
                for prefix, uri in NS.items():
                    ElementTree.register_namespace(prefix, uri)
                tree = ElementTree.parse(flat)
                tree.getroot().set(name("of", "kept"), "")  # formulas begin with it, as text
                pages = [FlatPage(tree, "Actions"), FlatPage(tree, "Results")]
                filled = fill_in(pages[0].rows, pages[1].rows, self.plan(), CODE)
                for (key, field), value in filled.items():
                    pages[field in RESULTS].set(key, field, value)
                tree.write(flat, encoding="utf-8", xml_declaration=True)
                self.assert_brings(self.save(flat, "filled.xlsx"), filled)


if __name__ == "__main__":
    CLI, TRANSLATION = sys.argv[1:]
    sys.exit(tap.run(OpenpyxlTest, GnumericTest, LibreOfficeTest))
