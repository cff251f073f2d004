#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calendars and tables of posts, as other programs read them.

Usage: test-calendars-posts.py THROUGHLINE-CLI

With THROUGHLINE_RANDOM_DOCUMENTS=1000 it tries so many random documents.
"""

import copy
import csv
import datetime
import functools
import io
import json
import os
import pathlib
import sys
import unittest
import zoneinfo

import icalendar
import openpyxl

sys.dont_write_bytecode = True  # the sources stay clean

import example_plans as plans  # noqa: E402
import tap  # noqa: E402
import workbook_documents  # noqa: E402

PLANNER = None
TODAY = "2027-01-04"  # when the examples begin
RANDOM_DOCUMENTS = int(os.environ.get("THROUGHLINE_RANDOM_DOCUMENTS", "10"))
EXAMPLES = sorted(path.stem for path in plans.EXAMPLES.glob("*.throughline"))
METRICOOL_CHANNELS = {
    "Facebook": "facebook", "Twitter/X": "x", "LinkedIn": "linkedin", "GBP": "google_business_profile",
    "Instagram": "instagram", "Pinterest": "pinterest", "TikTok": "tiktok", "Youtube": "youtube",
    "Threads": "threads", "Bluesky": "bluesky",
}


@functools.cache
def example(name, weeks=13):
    document = plans.read_json(plans.EXAMPLES / f"{name}.throughline")
    document["plan"]["weeks"] = weeks
    return document


def with_edits(document, edits):
    document = copy.deepcopy(document)
    document.setdefault("tracking", {})["edits"] = [
        {"id": f"edit-{i}", "action": action, "field": field, "value": value, "replaced": replaced}
        for i, (action, field, value, replaced) in enumerate(edits)
    ]
    return document


class Case(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(PLANNER.folder.name) / self.id()
        self.folder.mkdir(exist_ok=True)

    def export(self, document, out, *options, today=TODAY):
        path = self.folder / "document.throughline"
        path.write_text(json.dumps(document), encoding="utf-8")
        day = ["--today", today] if today else []
        result = PLANNER.run("export", path, self.folder / out, *day, *options)
        if result.returncode not in (0, 1) or not (self.folder / out).exists():
            self.fail(result.stderr.decode())
        return self.folder / out

    def calendar(self, document, *options, today=TODAY):
        return self.export(document, "plan.ics", *options, today=today).read_bytes()

    def tables(self, document, form, *options, today=TODAY):
        """By name of the file, the rows of it."""
        folder = self.export(document, form, "--format", form, *options, today=today)
        return {path.name: list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))
                for path in sorted(folder.iterdir())}


def appears(action):
    return action["task"] in ("make", "adapt")


def events_of(data):
    return icalendar.Calendar.from_ical(data).walk("VEVENT")


class CalendarTest(Case):
    def test_every_action_has_its_event(self):
        for name in EXAMPLES:
            plan = PLANNER.plan(example(name))
            events = {str(event["UID"]): event for event in events_of(self.calendar(example(name)))}
            zone = zoneinfo.ZoneInfo(plan.strategy["business"]["time_zone"])
            expected = set()
            for action in plan.actions:
                uid = f"{plan.document['document']}/{action['id']}"
                expected.add(uid)
                day = datetime.date.fromisoformat(action["date"])
                start = events[uid]["DTSTART"].dt
                if action["time"]:
                    time = datetime.time.fromisoformat(action["time"])
                    self.assertEqual(start, datetime.datetime.combine(day, time, zone), uid)
                else:
                    self.assertEqual(start, day, uid)
                if appears(action) and action["date"] != action["prepare_on"]:
                    expected.add(f"{uid}/work")
                    self.assertEqual(events[f"{uid}/work"]["DTSTART"].dt,
                                     datetime.date.fromisoformat(action["prepare_on"]))
            self.assertEqual(set(events), expected)

    def test_zone_of_the_file_says_the_same_hours(self):
        """The rules of the time zone in the file, and not only its name, are right all the year."""
        document = example("bakery", 52)
        name = document["strategy"]["business"]["time_zone"]
        calendar = icalendar.Calendar.from_ical(self.calendar(document))
        rules = calendar.walk("VTIMEZONE")[0].to_tz()
        for event in calendar.walk("VEVENT"):
            start = event["DTSTART"].dt
            if isinstance(start, datetime.datetime):
                naive = start.replace(tzinfo=None)
                self.assertEqual(naive.replace(tzinfo=rules).utcoffset(),
                                 naive.replace(tzinfo=zoneinfo.ZoneInfo(name)).utcoffset(), start)

    def test_without_zone_hours_are_everybodys_own(self):
        document = copy.deepcopy(example("bakery"))
        document["strategy"]["business"]["time_zone"] = ""
        data = self.calendar(document)
        self.assertNotIn(b"VTIMEZONE", data)
        self.assertNotIn(b"TZID", data)
        self.assertTrue(any(isinstance(event["DTSTART"].dt, datetime.datetime) for event in events_of(data)))

    def test_same_bytes_in_every_zone(self):
        document = example("museum")
        path = self.folder / "document.throughline"
        path.write_text(json.dumps(document), encoding="utf-8")
        seen = set()
        for zone in ("UTC", "Asia/Tokyo"):
            out = self.folder / f"{zone.replace('/', '-')}.ics"
            PLANNER.run("export", "--today", TODAY, path, out, env={**os.environ, "TZ": zone})
            seen.add(out.read_bytes())
        self.assertEqual(len(seen), 1)

    def test_lines_are_short_and_end_as_they_have_to(self):
        data = self.calendar(workbook_documents.document(workbook_documents.hostile()))
        self.assertTrue(data.endswith(b"\r\n"))
        for line in data.split(b"\r\n"):
            self.assertNotIn(b"\n", line)
            self.assertLessEqual(len(line), 75)
            line.decode()

    def test_one_persons(self):
        document = example("museum")
        plan = PLANNER.plan(document)
        for member in plan.strategy["team"]:
            events = events_of(self.calendar(document, "--person", member["name"]))
            own = [action for action in plan.actions if action["operator"] == member["id"]]
            approvals = [action for action in plan.actions
                         if action["approver"] == member["id"] and action["operator"] != member["id"]]
            uids = {str(event["UID"]) for event in events}
            base = plan.document["document"]
            self.assertEqual({uid for uid in uids if not uid.endswith("/work") and "/approval/" not in uid},
                             {f"{base}/{action['id']}" for action in own})
            self.assertEqual({uid for uid in uids if "/approval/" in uid},
                             {f"{base}/{action['id']}/approval/{member['id']}" for action in approvals})
        self.assertTrue(any(action["approver"] for action in plan.actions))

    def test_skipped_is_cancelled_and_done_is_no_alarm(self):
        plan = PLANNER.plan(example("bakery"))
        key = next(action["id"] for action in plan.actions if action["kind"] == "post")
        data = self.calendar(with_edits(example("bakery"), [(key, "status", "skipped", "planned")]), "--remind", "45")
        for event in events_of(data):
            skipped = str(event["UID"]).removeprefix(plan.document["document"] + "/") in (key, f"{key}/work")
            self.assertEqual(event["STATUS"], "CANCELLED" if skipped else "CONFIRMED")
            self.assertEqual(len(event.walk("VALARM")), 0 if skipped else 1)

    def test_reminders(self):
        self.assertNotIn(b"VALARM", self.calendar(example("bakery")))
        for event in events_of(self.calendar(example("bakery"), "--remind", "45")):
            alarm = event.walk("VALARM")[0]
            at = isinstance(event["DTSTART"].dt, datetime.datetime)
            self.assertEqual(alarm["TRIGGER"].dt, datetime.timedelta(minutes=-45) if at else datetime.timedelta(hours=8))

    def test_events_keep_their_identity(self):
        document = copy.deepcopy(example("bakery"))
        before = {str(event["UID"]) for event in events_of(self.calendar(document))}
        document["strategy"]["team"].reverse()
        document["strategy"]["personas"][0]["name"] = "Somebody else"
        after = {str(event["UID"]) for event in events_of(self.calendar(document))}
        self.assertEqual(before, after)

    def test_later_exports_are_later(self):
        """What a program goes by to know which of two exports is the later one."""
        def revision(day):
            events = events_of(self.calendar(example("bakery"), today=day))
            found = {(event["SEQUENCE"], event["DTSTAMP"].dt) for event in events}
            self.assertEqual(len(found), 1)
            return found.pop()

        days = ["2026-12-31", "2027-01-01", "2027-01-02", "2027-03-01", "2199-12-31"]
        revisions = [revision(day) for day in days]
        for day, (number, stamp), (next_number, next_stamp) in zip(days, revisions, revisions[1:]):
            self.assertLess(number, next_number, day)
            self.assertLess(stamp, next_stamp, day)
        for day, (number, stamp) in zip(days, revisions):
            self.assertEqual(stamp.date().isoformat(), day)
            self.assertTrue(0 <= number < 2 ** 31)
        self.assertEqual(revisions[0], revision(days[0]))
        self.assertEqual(self.calendar(example("bakery")), self.calendar(example("bakery")))

    def test_unless_said_it_is_today(self):
        before = datetime.date.today()
        events = events_of(self.calendar(example("bakery"), today=None))
        after = datetime.date.today()
        for event in events:
            self.assertTrue(before <= event["DTSTAMP"].dt.date() <= after)

    def test_hostile_and_random_texts(self):
        strategies = [workbook_documents.hostile()]
        strategies += [workbook_documents.random_strategy(seed) for seed in range(RANDOM_DOCUMENTS)]
        for i, strategy in enumerate(strategies):
            data = self.calendar(workbook_documents.document(strategy), "--remind", "5")
            for event in events_of(data):
                self.assertIn("UID", event, i)
                for text in (event["SUMMARY"], event.get("DESCRIPTION", "")):
                    self.assertFalse(any(ord(c) < 0x20 and c not in "\n\t" for c in text), i)


class PostsTest(Case):
    def posts(self, document):
        plan = PLANNER.plan(document)
        return [action for action in plan.actions if appears(action) and action["status"] == "planned"]

    def written(self):
        """An example in which somebody wrote what is to appear, and worse."""
        posts = self.posts(example("bakery"))
        texts = ["@anna bakes, “too”", "two\nlines, \"quoted\"", "=1+1", "-1", "+1", "\ttab", "plain"]
        edits = []
        for i, post in enumerate(posts):
            edits.append((post["id"], "text", texts[i % len(texts)], ""))
            place = ("https://example.org", "Https://example.org", "www.example.org", "HTTP://example.org",
                     "/home/anna/Pictures")[i % 5]
            edits.append((post["id"], "picture", f"{place}/{i}.jpg", ""))
            edits.append((post["id"], "picture_text", f"Picture {i}, in words", ""))
        return with_edits(example("bakery"), edits)

    def on_the_web(self, post):
        picture = post.get("picture", "")
        return picture if picture.lower().startswith(("https:", "http:")) else ""

    def shown(self, text):
        return f" {text}" if text[0] in "=+-@\t" else text

    def test_plain(self):
        document = self.written()
        posts = self.posts(document)
        rows = self.tables(document, "csv")["posts.csv"]
        self.assertEqual(len(rows), len(posts) + 1)
        self.assertEqual({len(row) for row in rows}, {12})
        for row, post in zip(rows[1:], posts):
            self.assertEqual(row[0], post["date"])
            self.assertEqual(row[1], post["time"] or "")
            self.assertEqual(row[9], self.shown(post["text"]))
            self.assertEqual(row[10:], [post["picture"], post["picture_text"]])

    def test_buffer(self):
        document = self.written()
        document["plan"]["weeks"] = 156
        tables = self.tables(document, "buffer")
        videos = ("short_video", "long_film")
        found = []
        for name, rows in tables.items():
            self.assertEqual(rows[0], ["Text", "Image URL", "Tags", "Posting Time"])
            self.assertLessEqual(len(rows), 101)
            self.assertGreater(len(rows), 1)
            found += [tuple(row) for row in rows[1:]]
        self.assertTrue(any(name.endswith("-2.csv") for name in tables))
        pillars = {pillar["id"]: pillar["name"] for pillar in document["strategy"]["pillars"]}
        self.assertEqual(sorted(found), sorted(
            (self.shown(post["text"]) if post.get("text") else "", self.on_the_web(post),
             pillars.get(post["pillar"], ""), f"{post['date']} {post['time']}")
            for post in self.posts(document) if post["format"] not in videos))

    def test_boards_of_pinterest(self):
        document = copy.deepcopy(example("bakery"))
        document["strategy"]["channel_choices"] = [{"id": "choice", "channel": "pinterest", "decision": "use"}]
        if not any(post["channel"] == "pinterest" for post in self.posts(document)):
            self.fail("the document has no post for Pinterest")
        for name, rows in self.tables(document, "buffer").items():
            self.assertEqual(rows[0][4:], ["Board Name"] if "pinterest" in name else [], name)

    def test_metricool(self):
        document = self.written()
        rows = self.tables(document, "metricool")["metricool.csv"]
        header = rows[0]
        self.assertEqual((len(header), header[:4], header[-1]), (93, ["Text", "Date", "Time", "Draft"], "Threads Post Type"))
        posts = self.posts(document)
        self.assertEqual(len(rows), len(posts) + 1)
        for row, post in zip(rows[1:], posts):
            cells = dict(zip(header, row))
            self.assertEqual(len(row), 93)
            self.assertEqual([METRICOOL_CHANNELS[name] for name in METRICOOL_CHANNELS if cells[name] == "TRUE"],
                             [post["channel"]])
            self.assertEqual((cells["Text"], cells["Date"], cells["Time"], cells["Draft"]),
                             (self.shown(post["text"]), post["date"], f"{post['time']}:00", "FALSE"))
            self.assertEqual((cells["Picture Url 1"], cells["Alt text picture 1"]),
                             (self.on_the_web(post), post["picture_text"]))

    def test_without_text_it_is_a_draft(self):
        rows = self.tables(example("bakery"), "metricool")["metricool.csv"]
        for row in rows[1:]:
            self.assertEqual((row[0], row[3]), ("", "TRUE"))

    def test_what_is_skipped_stays_away(self):
        posts = self.posts(example("bakery"))
        document = with_edits(example("bakery"), [(posts[0]["id"], "status", "skipped", "planned")])
        rows = self.tables(document, "csv")["posts.csv"]
        self.assertEqual(len(rows), len(posts))

    def test_hostile_and_random_texts(self):
        strategies = [workbook_documents.hostile()]
        strategies += [workbook_documents.random_strategy(seed) for seed in range(RANDOM_DOCUMENTS)]
        for i, strategy in enumerate(strategies):
            document = workbook_documents.document(strategy)
            for form, width in (("csv", {12}), ("metricool", {93}), ("buffer", {4, 5})):
                for rows in self.tables(document, form).values():
                    self.assertTrue({len(row) for row in rows} <= width, i)
                    for cell in (cell for row in rows[1:] for cell in row):
                        self.assertFalse(cell.startswith(("=", "+", "-", "@", "\t", "\r")), (i, cell))

    def test_what_should_have_appeared_stays_away(self):
        posts = self.posts(example("bakery"))
        for post in (posts[0], posts[len(posts) // 2], posts[-1]):
            rows = self.tables(example("bakery"), "csv", today=post["date"])["posts.csv"]
            self.assertEqual([row[0] for row in rows[1:]],
                             [other["date"] for other in posts if other["date"] >= post["date"]])

    def test_nothing_to_write(self):
        """Nobody looks for what an empty folder is about."""
        result = PLANNER.run("export", plans.EXAMPLES / "bakery.throughline", self.folder / "out", "--format", "buffer",
                             "--today", "2099-01-01")
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertIn("out: Nothing is still to appear that this format takes.", result.stderr.decode())
        self.assertFalse((self.folder / "out").exists())

    def test_unknown_person_or_format(self):
        path = plans.EXAMPLES / "bakery.throughline"
        for options in (["--format", "hootsuite"], ["--format", "csv", "--person", "Nobody at all"]):
            result = PLANNER.run("export", path, self.folder / "out", *options)
            self.assertEqual(result.returncode, 2, result.stderr)
            self.assertFalse((self.folder / "out").exists())


class TodayTest(Case):
    """The day matters to the workbook and the brief, too."""

    def test_quarter_of_the_workbook(self):
        for day, quarter in (("2027-01-20", "Q1 2027"), ("2027-05-20", "Q2 2027")):
            book = openpyxl.load_workbook(self.export(example("bakery", 52), "plan.xlsx", today=day), read_only=True)
            self.assertEqual(book["Summary"]["A9"].value, quarter)
            book.close()

    def test_brief(self):
        first, again, later = (self.export(example("bakery"), f"{i}.pdf", today=day).read_bytes()
                               for i, day in enumerate(("2027-02-01", "2027-02-01", "2027-02-15")))
        self.assertEqual(first, again)
        self.assertNotEqual(first, later)


if __name__ == "__main__":
    PLANNER = plans.Planner(sys.argv.pop(1))
    sys.exit(tap.run(CalendarTest, PostsTest, TodayTest))
