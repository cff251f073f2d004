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
HOME = pathlib.Path(os.environ["HOME"])
SHEETS = ["Summary", "Strategy", "Team", "Channels", "Actions", "Workload", "KPIs"]
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
    go_to(window, "Overview")
    needed = window.glance("list", NEEDED)
    return [row.name for row in needed.every("list item")] if needed else []


def answer(window, row):
    """What the overview says beside one of its rows."""
    return [label.name for label in window.find("list item", row).every("label")][1]


def count_actions(window):
    go_to(window, "Actions")
    return int(window.read(re.compile(r"^\d+ actions?$")).split()[0])


def export(program, window, path):
    """Exports a workbook by the file dialog, and opens it."""
    go_to(window, "Overview").find("button", "Export workbook…").enter()
    dialog = program.window("Export a workbook")
    dialog.find("text", "Name:").type(str(path))
    dialog.find("button", "Save").click()
    window.read(f"“{path.name}” written")
    return openpyxl.load_workbook(path)


def cells(sheet):
    return {value for row in sheet.iter_rows(values_only=True) for value in row if value is not None}


def rows_below(sheet, heading):
    """How many rows are filled below the row that begins with the heading."""
    first = [row[0].value for row in sheet.iter_rows(max_col=1)]
    below = first[first.index(heading) + 1:]
    return len(below) if None not in below else below.index(None)


def close(window):
    window.find("button", "Close").click()
    window.read("Save changes?")


def end(program, window):
    """Closes the window without saving, and looks at how the program took leave."""
    close(window)
    window.find("button", "Discard").click()
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
    check(len(open_needs) == 6, open_needs)

    def answered(word):
        """One answer fewer is needed: the one that speaks of this."""
        left = needs(window)
        gone = [need for need in open_needs if need not in left]
        check(len(gone) == 1 and word in gone[0] and len(left) == len(open_needs) - 1, left)
        open_needs[:] = left

    yield "Team: a person, their hours and skills"
    window.find("button", "Next: Team").click()
    window.find("button", "Add person").enter()
    window.find("text", "Name").type("Anna Baker")
    window.find("text", "Hours a week").type("5.5")
    for skill in ["Strategy", "Writing", "Photos", "Talking with people", "Numbers"]:
        window.find("grouping", "Good at").find("toggle button", skill).click()
    window.find("button", "Back").click()
    window.find("list item", "Anna Baker")
    window.find("label", re.compile("5.5 h a week"))
    answered("person")

    yield "Objective: why, for which business objective, and one that comes first"
    go_to(window, "Team")
    window.find("button", "Next: Objective").click()
    window.find("list", "The business").find("text", "Name").type("Corner Kiosk")
    until(lambda: program.window("• Corner Kiosk"), "the name of the business as the title")
    window.find("text", "Why social media at all?").type("Our customers ask there first.")
    answered("why")
    go_to(window, "Objective")
    window.find("button", "Add business objective").enter()
    window.find("text", "Objective").type("twice as many orders")
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
    window.find("text", "Name").type("Young neighbours")
    window.find("grouping", "Age").find("toggle button", "30–49").click()
    window.find("button", "Back").click()
    answered("people")

    yield "Metrics: a number that was offered"
    go_to(window, "Audience")
    window.find("button", "Next: Metrics").click()
    offer = window.find("list item", re.compile("^Measure "))
    kpi = offer.name.removeprefix("Measure ")
    offer.enter()
    window.miss("list item", f"Measure {kpi}")

    yield "The plan appears as soon as nothing more is needed"
    check(needs(window) == [], needs(window))
    channels = answer(window, "Channels").splitlines()
    check(channels and all(re.search("a week$", channel) for channel in channels), channels)
    check(re.match("[1-9][0-9]* actions", answer(window, "Actions")), answer(window, "Actions"))
    check(answer(window, "For whom") == "Young neighbours", answer(window, "For whom"))

    yield "An action says whence it comes"
    n_actions = count_actions(window)
    table = window.find("tree table", "Actions")
    first, second = table.every("table row")[1:3]
    first.focus()
    until(lambda: first.is_("selected"), "the first action selected")
    press("Down")
    until(lambda: second.is_("selected"), "the second action selected")
    title = second.every("table cell")[2].name
    window.find("heading", title)
    window.read(re.compile("^Because "))
    check(window.find("list", "It comes from").every("list item"), "no answer that the action comes from")

    yield "The workbook has the same strategy and plan"
    workbook = export(program, window, HOME / "kiosk.xlsx")
    check(workbook.sheetnames == SHEETS, workbook.sheetnames)
    check("Anna Baker" in cells(workbook["Team"]), cells(workbook["Team"]))
    check("Corner Kiosk" in cells(workbook["Summary"]), cells(workbook["Summary"]))
    check(kpi in cells(workbook["KPIs"]), cells(workbook["KPIs"]))
    chosen = {row[0] for row in workbook["Channels"].iter_rows(values_only=True) if row[1] == "✓ Chosen"}
    check(chosen == {channel.partition(",")[0] for channel in channels}, chosen)
    check(title in cells(workbook["Actions"]), title)
    check(rows_below(workbook["Actions"], "Week") == n_actions, rows_below(workbook["Actions"], "Week"))

    yield "Undo restores a field, and redo takes it back"
    go_to(window, "Objective")
    name = window.find("list", "The business").find("text", "Name")
    name.type("Kiosk by the Bridge")
    until(lambda: program.window("• Kiosk by the Bridge"), "the other name as the title")
    press("ctrl+z")
    until(lambda: name.text == "Corner Kiosk", "the name of before")
    until(lambda: program.window("• Corner Kiosk"), "the name of before as the title")
    window.find("button", "Redo").click()
    until(lambda: name.text == "Kiosk by the Bridge", "the other name again")
    window.find("button", "Undo").click()
    until(lambda: name.text == "Corner Kiosk", "the name of before again")

    yield "Closing asks about what is not saved; cancelling stays"
    close(window)
    window.find("button", "Cancel").click()
    window.miss("label", "Save changes?")
    check(answer(go_to(window, "Overview"), "For whom") == "Young neighbours", "the strategy has changed")

    yield "Discarding closes, without a word on standard error"
    end(program, window)


def example(start):
    yield "An example opens from the welcome page"
    program = start(THROUGHLINE)
    window = program.window("Throughline")
    title = json.loads((TOP / "data/examples/bakery.throughline").read_text())["strategy"]["business"]["name"]
    window.find("list item", title).enter()
    window.find("list item", "Channels")
    check(needs(window) == [], "an example without a plan")

    yield "The window and the command line plan the same"
    plan = json.loads(cli("plan", "--json", TOP / "data/examples/bakery.throughline").stdout)
    n_actions = count_actions(window)
    check(n_actions == len(plan["actions"]), f"{n_actions} actions, not {len(plan['actions'])}")

    yield "Its workbook has every action"
    workbook = export(program, window, HOME / "bakery.xlsx")
    check(workbook.sheetnames == SHEETS, workbook.sheetnames)
    check(rows_below(workbook["Actions"], "Week") == n_actions, rows_below(workbook["Actions"], "Week"))
    people = {action["operator"] for action in plan["actions"]} - {None}
    check(people <= cells(workbook["Team"]), people)

    yield "Fewer weeks make a shorter plan"
    go_to(window, "Overview").find("spin button", "Weeks").type("4")
    press("Return")
    shorter = json.loads(cli("plan", "--json", "--weeks=4", TOP / "data/examples/bakery.throughline").stdout)
    until(lambda: count_actions(window) == len(shorter["actions"]), f"{len(shorter['actions'])} actions")

    yield "Discarding the changes closes the example"
    end(program, window)


BROKEN = {
    "empty": b"",
    "cut-off": b'{"format": 1, "strategy": {"team": [',
    "newer": b'{"format": 999, "strategy": {}}',
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
        window = program.window()
        window.read(sentence)
        window.find("button", "Close")

    yield "The window stays alive: another strategy opens"
    window.glance("label", sentence)
    press("Escape")
    window.miss("label", sentence)
    window.find("list item", "Start a strategy").enter()
    window.find("list", NEEDED)
    window.find("button", "Close").click()
    check(program.wait() == 0, "a strange exit status")
    check(not program.said(), program.said())


Focus.follow()
sys.exit(run(own_strategy, example, broken_files))
