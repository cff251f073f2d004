# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does at a desk, done by a program: looks for things by what they are and what they are called, presses
them, types, and waits until something is there. All of it goes through the accessibility bus, as a screen reader does;
only keys that have no other way are pressed on the keyboard of the X server.

Nothing here knows a position on the screen, and nothing waits for a time: whatever is waited for is looked at again
until it is so, or until the patience ends.
"""

import os
import pathlib
import re
import signal
import subprocess
import tempfile
import time
import traceback

import gi

gi.require_version("Atspi", "2.0")

from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 30  # seconds; much more than a busy machine needs
GLANCE = 20  # milliseconds between two looks
LONGEST_WAY = 300  # fields between any two of a page

# What is not on the screen has no state "showing" and is no thing to a person. A stack's hidden pages are such.
SHOWING = Atspi.StateType.SHOWING

# What has no parts; asking for them takes most of the time.
LEAVES = ("image", "label", "separator", "scroll bar")

# What nobody needs to read about.
BOXES = ("panel", "grouping", "filler")
USUAL = ("enabled", "focusable", "horizontal", "sensitive", "showing", "vertical", "visible")


class NotThere(AssertionError):
    """What was waited for did not come."""


def until(condition, what):
    """Waits until condition() is true, and returns what it returns."""
    context = GLib.MainContext.default()
    deadline = time.monotonic() + PATIENCE
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > deadline:
            raise NotThere(f"Not seen in {PATIENCE} s: {what}")
        tick = GLib.timeout_add(GLANCE, lambda: GLib.SOURCE_CONTINUE)
        context.iteration(True)
        GLib.source_remove(tick)


def matches(pattern, text):
    if pattern is None:
        return True
    if isinstance(pattern, str):
        return pattern == text
    return pattern.search(text) is not None


def spell(pattern):
    return f"“{pattern if isinstance(pattern, str) else pattern.pattern}”" if pattern is not None else ""


def press(*keys):
    """Presses keys, each by its name for X, "ctrl+z"; whatever has the focus gets them."""
    subprocess.run(["xdotool", "key", *keys], check=True)


class Focus:
    """The keyboard's way from field to field, told by the bus."""

    moves = 0
    at = None  # what has it

    @classmethod
    def follow(cls):
        cls.listener = Atspi.EventListener.new(cls.on_event)
        cls.listener.register("object:state-changed:focused")

    @classmethod
    def on_event(cls, event):
        if event.detail1:
            cls.moves += 1
            cls.at = Thing(event.source)

    @classmethod
    def move(cls, key):
        before = cls.moves
        press(key)
        until(lambda: cls.moves > before, f"a move of the focus after {key}")


class Thing:
    """Something on the screen: a window, a row, a button…"""

    def __init__(self, accessible):
        self.accessible = accessible

    # Things vanish while they are looked at; one that has is nothing, has no name and no parts.

    def __ask(self, question, nothing):
        try:
            return question(self.accessible)
        except GLib.Error:
            return nothing

    @property
    def role(self):
        return self.__ask(Atspi.Accessible.get_role_name, "")

    @property
    def name(self):
        return self.__ask(Atspi.Accessible.get_name, "") or ""

    @property
    def states(self):
        states = self.__ask(Atspi.Accessible.get_state_set, None)
        return frozenset(states.get_states() if states else ())

    @property
    def parts(self):
        if self.role in LEAVES:
            return
        for index in range(self.__ask(Atspi.Accessible.get_child_count, 0)):
            part = self.__ask(lambda accessible, at=index: accessible.get_child_at_index(at), None)
            if part is not None:
                yield Thing(part)

    @property
    def text(self):
        """What stands in a field."""
        return self.__ask(lambda field: Atspi.Text.get_text(field, 0, Atspi.Text.get_character_count(field)), "")

    @property
    def height(self):
        """What it has of the screen, in pixels."""
        return self.__ask(lambda accessible: Atspi.Component.get_extents(accessible, Atspi.CoordType.WINDOW).height, 0)

    def is_(self, state):
        return getattr(Atspi.StateType, state.upper()) in self.states

    def walk(self, role=None):
        """This and all that is seen in it, from the top to the bottom; of what has no parts only what has the role, if
        there is one.
        """
        if role and role != self.role and self.role in LEAVES:
            return
        if SHOWING not in self.states:
            return
        yield self
        for part in self.parts:
            yield from part.walk(role)

    def look(self, role, name):
        return (thing for thing in self.walk(role) if thing.role == role and matches(name, thing.name))

    def every(self, role, name=None):
        return list(self.look(role, name))

    def glance(self, role, name=None):
        """The first such thing if it is seen right now."""
        return next(self.look(role, name), None)

    def find(self, role, name=None):
        """The first such thing; waits until it is seen."""
        return until(lambda: self.glance(role, name), f"{role} {spell(name)} in {self}")

    def miss(self, role, name=None):
        """Waits until there is no such thing."""
        until(lambda: not self.glance(role, name), f"no more {role} {spell(name)} in {self}")

    def read(self, pattern):
        """Waits until a text is seen, and returns it."""
        return self.find("label", pattern).name

    # What can be done with it

    def click(self):
        """Does what a click does."""
        names = [Atspi.Action.get_action_name(self.accessible, index)
                 for index in range(Atspi.Action.get_n_actions(self.accessible))]
        if "click" not in names or not Atspi.Action.do_action(self.accessible, names.index("click")):
            raise AssertionError(f"{self} cannot be clicked; it can {names}")

    def focus(self):
        """Goes there by the Tab key."""
        pressed = 0
        while not self.has_focus():
            if pressed == LONGEST_WAY:
                raise AssertionError(f"The Tab key does not lead to {self}")
            Focus.move("Tab")
            pressed += 1
        return self

    def has_focus(self):
        return any(thing.is_("focused") for thing in self.walk())

    def await_focus(self):
        """Waits until the program takes the keyboard there by itself."""
        until(self.has_focus, f"the focus on {self}")
        return self

    def choose(self, name):
        """Selects what is called so in a list or a table."""
        for index, part in enumerate(self.parts):
            if matches(name, part.name):
                if not Atspi.Selection.select_child(self.accessible, index):
                    raise AssertionError(f"{part} cannot be selected in {self}")
                return part
        raise AssertionError(f"No {spell(name)} in {self}")

    def enter(self):
        """Goes there by keyboard and presses Enter."""
        self.focus()
        press("Return")

    def type(self, text):
        """Goes to a field and types over what stands in it."""
        self.focus()
        press("ctrl+a")
        subprocess.run(["xdotool", "type", "--clearmodifiers", text], check=True)
        until(lambda: self.text == text, f"“{text}” in {self}")

    def fill(self, text):
        """Puts a text in the place of what stands in a field, as pasting does."""
        if not Atspi.EditableText.set_text_contents(self.accessible, text):
            raise AssertionError(f"{self} cannot be filled in")
        until(lambda: self.text == text, f"“{text}” in {self}")

    def __str__(self):
        return f"{self.role} {spell(self.name)}"

    def lines(self, indent=""):
        """What is seen of it, for a person to read; boxes without a name are left out."""
        if SHOWING not in self.states:
            return
        if self.name or self.role not in BOXES:
            states = sorted(state.value_nick for state in self.states if state.value_nick not in USUAL)
            text = [f"text “{self.text}”"] if "editable" in states else []
            yield " ".join([f"{indent}{self}", *text, *states])
            indent += "  "
        for part in self.parts:
            yield from part.lines(indent)


class Program:
    """The program under test, and what it says on its standard error."""

    def __init__(self, path, *arguments):
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen([path, *arguments], stdout=self.log, stderr=self.log,
                                        env=dict(os.environ, G_DEBUG="fatal-warnings"))

    def glance(self):
        """Itself among all the programs on the desk."""
        if self.process.poll() is not None:
            raise AssertionError(f"The program has ended with {self.process.returncode}:\n{self.said()}")
        desktop = Atspi.get_desktop(0)
        # All but what never changes is asked anew: what was known a moment ago is what tests stumble over.
        desktop.set_cache_mask(Atspi.Cache.ROLE)
        for index in range(desktop.get_child_count()):
            accessible = desktop.get_child_at_index(index)
            if accessible and accessible.get_process_id() == self.process.pid:
                return Thing(accessible)
        return None

    def windows(self):
        me = self.glance()
        return [part for part in me.parts if SHOWING in part.states] if me else []

    def window(self, title=None):
        """Its first window of that title; waits until it is seen."""
        return until(lambda: next((window for window in self.windows() if matches(title, window.name)), None),
                     f"window {spell(title)}")

    def give_keyboard(self, window):
        """Turns the keyboard to a window, which a window manager would do; this desk has none."""
        subprocess.run(["xdotool", "search", "--all", "--onlyvisible", "--pid", str(self.process.pid),
                        "--name", f"^{re.escape(window.name)}$", "windowfocus"], check=True)
        until(lambda: window.is_("active"), f"{window} active")

    def said(self):
        self.log.seek(0)
        return self.log.read().decode(errors="replace")

    def wait(self):
        """Waits until it has ended, and returns its exit status."""
        until(lambda: self.process.poll() is not None, "the end of the program")
        return self.process.returncode

    def kill(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
        self.log.close()


def explain(program, name):
    """What is on the screen, for whoever reads the log."""
    folder = pathlib.Path(os.environ.get("G_TEST_BUILDDIR", tempfile.gettempdir()))
    picture = folder / f"end-to-end-{name}.png"
    if subprocess.run(["import", "-window", "root", picture], check=False).returncode == 0:
        yield f"The screen: {picture}"
    if program.process.poll() is None:
        for window in program.windows():
            yield from window.lines()
    yield program.said()


def run(*stories):
    """Runs stories and prints what the Test Anything Protocol wants. A story is a generator: it yields the name of each
    step before it takes it, and begins with start (PATH, ARGUMENT…), which ends the program of before.

    Returns the exit status.
    """
    count = failed = 0
    for story in stories:
        programs = []

        def start(*command, programs=programs):
            while programs:
                programs.pop().kill()
            programs.append(Program(*command))
            return programs[0]

        steps = story(start)
        name = next(steps)
        while name is not None:
            count += 1
            try:
                following = next(steps, None)
            except Exception:  # whatever it is, the step has failed
                failed += 1
                print(f"not ok {count} {name}")
                text = traceback.format_exc().splitlines()
                for line in [*text, *(explain(programs[0], f"{story.__name__}-{count}") if programs else [])]:
                    print("#", line.replace("\n", "\n# "), flush=True)
                break
            print(f"ok {count} {name}", flush=True)
            name = following
        for program in programs:
            program.kill()
    print(f"1..{count}")
    return 1 if failed else 0
