#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job from the welcome page to a workbook, done in the program's own window as a person does it.

Usage: test-window.py THROUGHLINE THROUGHLINE-CLI
"""

import json
import os
import pathlib
import re
import subprocess
import sys

sys.dont_write_bytecode = True  # the sources stay clean

import openpyxl  # noqa: E402
from desk import Focus, Program, press, run, until  # noqa: E402

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
BAKERY = TOP / "data" / "examples" / "bakery.throughline"
HOME = pathlib.Path(os.environ["HOME"])
SHEETS = ["Summary", "Strategy", "Team", "Goals and KPIs", "Listening", "Personas", "Channel plan", "Actions", "Calendar",
          "Workload", "Budget and ROI", "Results", "Lists", "Definitions and sources"]
NEEDED = "Still needed for a plan"

THROUGHLINE, CLI = sys.argv[1:3]


def check(condition, what):
    if not condition:
        raise AssertionError(what)


def cli(*arguments):
    return subprocess.run([CLI, *map(str, arguments)], capture_output=True, text=True, check=False)


# --- What is done more than once ---


def go_to(window, page):
    """Chooses a page in the sidebar."""
    window.find("list", "Pages").choose(re.compile(rf"(^|, ){page}(:|$)"))
    return window.find("grouping", page)


def needs(window):
    """What the overview says is still needed for a plan."""
    needed = go_to(window, "Overview").glance("list", NEEDED)
    return [row.name for row in needed.every("list item")] if needed else []


def read_answer(window, row, pattern):
    """Waits until the overview says that in one of its rows, and returns it."""
    return go_to(window, "Overview").find("list item", row).read(pattern)


def count_actions(window):
    go_to(window, "Actions")
    return int(window.read(re.compile(r"^\d+ actions?$")).split()[0])


def export(program, window, path):
    """Exports a workbook by the dialogs, and opens it."""
    go_to(window, "Overview").find("button", "Export…").enter()
    choice = window.find("dialog", "Export")
    choice.find("grouping", "What is in it").read(re.compile("^14 sheets, "))
    choice.find("button", "Export…").enter()
    dialog = program.window("Export")
    dialog.find("text", "Name:").fill(str(path))
    dialog.find("button", "Export").click()
    window.read(f"“{path.name}” written")
    program.give_keyboard(window)
    return openpyxl.load_workbook(path)


def cells(sheet):
    return {value for row in sheet.iter_rows(values_only=True) for value in row if value is not None}


def sheets(workbook):
    """The sheets that people see."""
    return [sheet.title for sheet in workbook if sheet.sheet_state == "visible"]


def column_below(sheet, heading):
    """What stands in the first column below the heading, up to an empty row."""
    first = [row[0].value for row in sheet.iter_rows(max_col=1)]
    below = first[first.index(heading) + 1:]
    return below if None not in below else below[:below.index(None)]


def rows_below(sheet, heading):
    """How many rows are filled below the row that begins with the heading."""
    return len(column_below(sheet, heading))


def fill_in(path, status):
    """Does what a manager does: says of the first action how far it has come."""
    workbook = openpyxl.load_workbook(path)
    rows = list(workbook["Actions"].iter_rows())
    number = next(number for number, row in enumerate(rows) if row[0].value == "Week")
    head = [cell.value for cell in rows[number]]
    first = rows[number + 1]
    first[head.index("Status")].value = status
    workbook.save(path)


def bring_back(program, window, path):
    """Chooses a workbook in the file dialog, which shows the folder that was exported to; it is the only one there."""
    press("F10")
    window.find("menu", "Main menu").await_focus()
    press("b")
    chooser = program.window("Bring back a workbook")
    chooser.read(path.name)
    chooser.find("button", "Open").click()
    program.give_keyboard(window)
    return window.find("dialog", "Bring back a workbook")


def close(window):
    """Closes a window with changes, and returns what it asks."""
    window.find("button", "Close").click()
    return window.find("alert", "Save changes?")


def end(program, window):
    """Closes the window without saving, and looks at how the program took leave."""
    close(window).find("button", "Discard").click()
    status = program.wait()
    check(status == 0, f"exit status {status}")
    check(not program.said(), program.said())


# --- The stories: each name stands before what is done under it ---


def own_strategy(start):
    yield "The welcome page leads to a strategy of one’s own"
    program = start(THROUGHLINE)
    window = program.window("Throughline")
    window.find("list item", "Start a strategy").enter()
    window.find("list", NEEDED)

    yield "The overview names the six answers that a plan needs"
    open_needs = needs(window)
    check(window.find("list", "Plan").read("0 actions"), "a plan before the answers")
    check(len(open_needs) == 6, open_needs)

    def answered(word):
        """One answer fewer is needed: the one that speaks of this."""
        left = [need for need in open_needs if word not in need]
        check(len(left) == len(open_needs) - 1, f"{word} in {open_needs}")
        until(lambda: needs(window) == left, f"the needs {left}")
        open_needs[:] = left

    yield "Team: a person, their hours and skills"
    window.find("button", "Next: Team").click()
    window.find("button", "Add person").enter()
    window.find("text", "Name").await_focus().type("Anna Baker")
    window.find("text", "Hours a week").type("5.5")
    for skill in ["Strategy", "Writing", "Photos", "Video", "Talking with people", "Numbers"]:
        window.find("grouping", "Good at").find("toggle button", skill).click()
    window.find("button", "Back").click()
    window.find("list item", "Anna Baker")
    window.find("label", re.compile("5.5 h a week"))
    answered("person")

    yield "Objective: why, for which business objective, and one that comes first"
    go_to(window, "Team")
    window.find("button", "Next: Objective").click()
    window.find("list", "The business").find("text", "Name").type("Corner Kiosk")
    program.window("• Corner Kiosk")
    window.find("text", "Why social media at all?").type("Our customers ask there first.")
    answered("why")
    go_to(window, "Objective")
    window.find("button", "Add business objective").enter()
    window.find("text", "Objective").await_focus().type("twice as many orders")
    window.find("grouping", "Serves").find("toggle button", "twice as many orders").click()
    answered("serve")
    go_to(window, "Objective")
    window.find("grouping", "Primary objective").find("toggle button", "Sales").click()
    answered("objective")

    yield "Listening may stay empty"
    go_to(window, "Objective")
    window.find("button", "Next: Listening").click()
    window.find("grouping", "Listening")

    yield "Audience: a persona"
    window.find("button", "Next: Audience").click()
    window.find("button", "Add persona").enter()
    window.find("text", "Name").await_focus().type("Young neighbours")
    window.find("grouping", "Age").find("toggle button", "30–49").click()
    window.find("button", "Back").click()
    answered("people")

    yield "Metrics: a number that was offered"
    go_to(window, "Audience")
    window.find("button", "Next: Metrics").click()
    offers = window.find("list", "Offered to you")
    offer = offers.find("list item")
    kpi = offer.name
    offer.enter()
    offers.miss("list item", kpi)

    yield "The plan appears as soon as nothing more is needed"
    read_answer(window, "Actions", re.compile("^[1-9][0-9]* actions"))
    check(not window.glance("list", NEEDED), "something is needed all the same")
    channels = read_answer(window, "Channels", re.compile("a week$")).splitlines()
    read_answer(window, "For whom", "Young neighbours")

    yield "An action says whence it comes"
    n_actions = count_actions(window)
    table = window.find("tree table", "Actions")
    table.find("table row", re.compile("Anna Baker")).focus()
    first = window.find("heading").name
    press("Down")
    window.miss("heading", first)
    title = window.find("heading").name
    until(lambda: any(cell.is_("selected") for cell in table.every("table cell", title)), f"“{title}” selected")
    window.read(re.compile("^Because "))
    check(window.find("list", "It comes from").every("list item"), "no answer that the action comes from")

    yield "The workbook has the same strategy and plan"
    workbook = export(program, window, HOME / "kiosk.xlsx")
    check(sheets(workbook) == SHEETS, sheets(workbook))
    check("Anna Baker" in cells(workbook["Team"]), cells(workbook["Team"]))
    check("Corner Kiosk" in cells(workbook["Summary"]), cells(workbook["Summary"]))
    check(kpi in cells(workbook["Goals and KPIs"]), cells(workbook["Goals and KPIs"]))
    chosen = set(column_below(workbook["Channel plan"], "Channel")) - {"All together"}
    check(chosen == {channel.partition(",")[0] for channel in channels}, chosen)
    check(title in cells(workbook["Actions"]), title)
    check(rows_below(workbook["Actions"], "Week") == n_actions, rows_below(workbook["Actions"], "Week"))

    yield "Undo restores a field, and redo takes it back"
    go_to(window, "Objective")
    name = window.find("list", "The business").find("text", "Name")
    name.type("Kiosk by the Bridge")
    program.window("• Kiosk by the Bridge")
    press("ctrl+z")
    until(lambda: name.text == "Corner Kiosk", "the name of before")
    program.window("• Corner Kiosk")
    window.find("button", "Redo").click()
    until(lambda: name.text == "Kiosk by the Bridge", "the other name again")
    window.find("button", "Undo").click()
    until(lambda: name.text == "Corner Kiosk", "the name of before again")

    yield "Closing asks about what is not saved; cancelling stays"
    close(window).find("button", "Cancel").click()
    window.miss("alert")
    read_answer(window, "For whom", "Young neighbours")

    yield "Discarding closes, without a word on standard error"
    end(program, window)


def example(start):
    yield "An example opens from the welcome page"
    program = start(THROUGHLINE)
    window = program.window("Throughline")
    strategy = json.loads(BAKERY.read_text(encoding="utf-8"))["strategy"]
    window.find("list item", strategy["business"]["name"]).enter()
    read_answer(window, "Actions", re.compile("^[1-9][0-9]* actions"))

    yield "The window and the command line plan the same"
    plan = json.loads(cli("plan", "--json", BAKERY).stdout)
    n_actions = count_actions(window)
    check(n_actions == len(plan["actions"]), f"{n_actions} actions, not {len(plan['actions'])}")

    yield "Its workbook has every action"
    path = HOME / "manager" / "bakery.xlsx"
    path.parent.mkdir()
    workbook = export(program, window, path)
    check(sheets(workbook) == SHEETS, sheets(workbook))
    check(rows_below(workbook["Actions"], "Week") == n_actions, rows_below(workbook["Actions"], "Week"))
    people = {person["name"] for person in strategy["team"]}
    check(people <= cells(workbook["Team"]), cells(workbook["Team"]))

    yield "What was filled in there comes back, and Undo takes it away"
    fill_in(path, "Skipped")
    dialog = bring_back(program, window, path)
    dialog.read("1 value is new.")
    dialog.find("button", "Apply").enter()
    window.read("1 value came into the document")
    press("ctrl+z")
    dialog = bring_back(program, window, path)
    dialog.read("1 value is new.")
    dialog.find("button", "Cancel").enter()
    window.miss("dialog")

    yield "Fewer weeks make a shorter plan"
    go_to(window, "Overview").find("spin button", "Length in weeks").type("4")
    press("Return")
    shorter = json.loads(cli("plan", "--json", "--weeks=4", BAKERY).stdout)
    until(lambda: count_actions(window) == len(shorter["actions"]), f"{len(shorter['actions'])} actions")

    yield "Discarding the changes closes the example"
    end(program, window)


BROKEN = {
    "empty": b"",
    "cut-off": b'{"format": 1, "strategy": {"team": [',
    "newer": b'{"format": "throughline", "version": 999, "strategy": {}}',
    "not-utf-8": b'{"format": 1, "strategy": {"business": {"name": "\xff"}}}',
}


def broken_files(start):
    for name, content in BROKEN.items():
        yield f"A broken file gets the same sentence as on the command line: {name}"
        path = HOME / f"{name}.throughline"
        path.write_bytes(content)
        result = cli("check", path)
        check(result.returncode == 1, result)
        sentence = result.stderr.strip().removeprefix(f"throughline-cli: {path}: ")
        program = start(THROUGHLINE, str(path))
        window = program.window("Throughline")
        alert = window.find("alert", "The file was not opened")
        alert.read(f"{path.name}: {sentence}")

    yield "The window stays alive: another strategy opens"
    alert.find("button", "Close").click()
    window.miss("alert")
    window.find("list item", "Start a strategy").enter()
    window.find("list", NEEDED)
    window.find("button", "Close").click()
    check(program.wait() == 0, "a strange exit status")
    check(not program.said(), program.said())


Focus.follow()
sys.exit(run(own_strategy, example, broken_files))
