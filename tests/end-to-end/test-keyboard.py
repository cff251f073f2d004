#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The five steps without a mouse: the Tab key leads through all that a page asks, and out again.

Usage: test-keyboard.py THROUGHLINE
"""

import os
import pathlib
import re
import shutil
import sys

sys.dont_write_bytecode = True  # the sources stay clean

from desk import Focus, Program, press, run, until  # noqa: E402

BAKERY = pathlib.Path(__file__).resolve().parent.parent.parent / "data" / "examples" / "bakery.throughline"
STEPS = ["Team", "Objective", "Listening", "Audience", "Metrics"]

# What has the focus by itself; of a row that has none of these, the row.
FIELDS = ("button", "combo box", "spin button", "text")

THROUGHLINE = sys.argv[1]


def check(condition, what):
    if not condition:
        raise AssertionError(what)


def open_bakery(start):
    file = pathlib.Path(os.environ["HOME"]) / BAKERY.name
    shutil.copy(BAKERY, file)
    return start(THROUGHLINE, str(file)).window(re.compile("Bakery"))


def spell(thing):
    return f"{thing.role} {thing.name}"


def rows(page):
    """The rows of a page's lists: of each, all in it that has to have the focus in its turn."""
    for group in page.every("list"):
        for row in group.parts:
            fields = [thing for thing in row.walk() if thing.role in FIELDS and thing.is_("focusable")]
            named = [thing for thing in row.walk() if thing.role == row.role and thing.name and thing.is_("focusable")]
            yield {spell(thing) for thing in fields or named[:1]}


def chips(page):
    """The rows of buttons of which some are pressed, each by its name and those of its buttons."""
    for group in page.every("grouping"):
        names = [part.name for part in group.parts if part.role == "toggle button"]
        if names and group.name:
            yield group.name, names


def walk(window, key):
    """Presses the key until it has led from the sidebar through the page and back; returns what had the focus."""
    sidebar = window.find("list", "Pages").focus()
    stops = []
    while True:
        Focus.move(key)
        stop = Focus.at
        if stop.role == "list item" and sidebar.has_focus():
            return stops
        stops.append(spell(stop))


def steps(start):
    window = None

    for step in STEPS:
        yield f"The Tab key leads through every row of the page: {step}"
        window = window or open_bakery(start)
        while not window.glance("grouping", step):
            press("ctrl+Next")
            window.find("grouping", re.compile("^(" + "|".join(STEPS) + ")$"))
        page = window.find("grouping", step)
        flat = [text for text in page.every("text") if text.text]
        until(lambda: all(text.height for text in flat), f"room for {', '.join(map(str, flat))}")
        stops = walk(window, "Tab")
        wanted = set().union(*rows(page))
        check(wanted, f"no rows on {step}")
        check(wanted <= set(stops), f"not reached: {wanted - set(stops)}")

        groups = list(chips(page))
        pressed = [stop.removeprefix("toggle button ") for stop in stops if stop.startswith("toggle button ")]
        for name, buttons in groups:
            check(set(buttons) & set(pressed), f"not reached: {name}")

        check(f"button {'Next: ' + (STEPS + ['Channels'])[STEPS.index(step) + 1]}" in stops, "the way on is not reached")

        if step != "Objective":
            continue

        yield f"Shift and Tab lead back the same way where there is a row of every kind: {step}"
        back = walk(window, "shift+Tab")
        check(back == stops[::-1], f"{back} is not {stops[::-1]}")

    yield "A group of buttons is one stop; the arrow keys lead from one to the other"
    while not window.glance("grouping", "Team"):
        press("ctrl+Prior")
        window.find("grouping", re.compile("^(" + "|".join(STEPS) + ")$"))
    group = window.find("grouping", "House rules cover social media")
    group.focus()
    buttons = [part.name for part in group.parts]
    check(Focus.at.name == "Not yet" and Focus.at.is_("pressed"), f"{Focus.at} has the focus")
    for name in buttons[1:]:
        Focus.move("Right")
        check(Focus.at.name == name, f"{Focus.at} has the focus, not {name}")
    Focus.move("Left")
    check(Focus.at.name == buttons[-2], f"{Focus.at} has the focus")
    press("space")
    until(lambda: Focus.at.is_("pressed"), f"{Focus.at} pressed")
    Focus.move("Tab")
    check(not group.has_focus(), "the Tab key stays in the group")


def record(start):
    yield "The Tab key leads round the page of a person and over the list of pages, and the page stays"
    window = open_bakery(start)
    window.find("list", "Pages").choose(re.compile("Team"))
    window.find("list item", "Ben Okafor").enter()
    window.find("text", "Name").type("Benjamin")
    window.find("text", "Hours a week").type("4")
    press("ctrl+z")
    until(lambda: window.find("text", "Hours a week").text != "4", "the hours of before")
    stops = walk(window, "Tab")
    check(window.find("text", "Name").text == "Benjamin", "the page is another one")
    wanted = {f"button {name}" for name in ("Back", "Undo", "Redo", "Remove")}
    check(wanted <= set(stops), f"not reached: {wanted - set(stops)}")

    yield "Another row of the list of pages is another page"
    window.find("list", "Pages").focus()
    press("Down")
    window.find("grouping", "Objective")


Focus.follow()
sys.exit(run(steps, record))
