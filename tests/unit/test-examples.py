#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is planned for the examples: the same as ever, to the byte, and what a plan may never break.

Usage: test-examples.py THROUGHLINE-CLI
"""

import collections
import copy
import datetime
import functools
import locale
import os
import sys
import unittest

sys.dont_write_bytecode = True  # the sources stay clean

import example_plans as plans  # noqa: E402
import tap  # noqa: E402

WEEKS = [1, 4, 13, 52, 156]
GERMAN = "de_DE.UTF-8"

PLANNER = None


@functools.cache
def example(name, weeks):
    path = plans.EXAMPLES / f"{name}.throughline"
    return plans.Plan(plans.read_json(path), PLANNER.text(path, weeks))


class ExampleTest(unittest.TestCase):
    """One example; its name is that of the class that is made of this one."""

    name = None
    maxDiff = 4000

    def lengths(self):
        return [example(self.name, weeks) for weeks in WEEKS]

    def test_plan_is_the_golden_one(self):
        golden = plans.GOLDEN / f"{self.name}.plan.json"
        self.assertTrue(golden.exists(), f"{golden} is missing; “./build-aux/dev golden” writes it")
        if golden.read_bytes() != example(self.name, 13).text:
            self.fail("The plan is another one than before. Where that is meant, “./build-aux/dev golden” writes "
                      "the new one, and “git diff” shows what changed.")

    def test_file_is_as_the_program_writes_it(self):
        path = os.path.join(PLANNER.folder.name, f"{self.name}.throughline")
        result = PLANNER.run("new", path, "--example", self.name)
        self.assertEqual(result.returncode, 0, result.stderr)
        with open(path, encoding="utf-8") as file:
            written = [line for line in file if not line.startswith('  "document": ')]
        with open(plans.EXAMPLES / f"{self.name}.throughline", encoding="utf-8") as file:
            kept = [line for line in file if not line.startswith('  "document": ')]
        self.assertEqual(kept, written)

    def test_nobody_is_over_their_hours(self):
        for plan in self.lengths():
            available = {}
            for load in plan.workload:
                self.assertLessEqual(plans.minutes(load["hours"]), plans.minutes(load["available"]), load)
                available[load["person"], load["week"]] = plans.minutes(load["available"])
            self.assertEqual(len(available), len(plan.strategy["team"]) * plan.weeks)
            for (person, week), sum_of_actions in plan.minutes_by_person().items():
                if 1 <= week <= plan.weeks:
                    self.assertLessEqual(sum_of_actions, available[person, week], (person, week))

    def test_every_action_is_staffed_or_reported(self):
        for plan in self.lengths():
            team = {member["id"] for member in plan.strategy["team"]}
            without = collections.Counter()
            for action in plan.actions:
                self.assertIn(action["accountable"], team, action["id"])
                if action["operator"] is None:
                    without[action["channel"]] += 1
                else:
                    self.assertIn(action["operator"], team, action["id"])
            self.assertEqual(plan.codes("warning").count("unstaffed"), len(without), without)

    def test_pieces_are_made_by_those_who_can(self):
        formats = plans.read_catalogue("formats")
        for plan in self.lengths():
            skills = {member["id"]: set(member.get("skills", [])) for member in plan.strategy["team"]}
            for action in plan.actions:
                if action["task"] == "make" and action["operator"]:
                    wanted = formats[action["format"]].get("skills", [])
                    self.assertTrue(not wanted or skills[action["operator"]] & set(wanted),
                                    f"{action['id']}: {action['format']}")

    def test_every_action_comes_from_an_answer(self):
        for plan in self.lengths():
            known = set(plans.ids_of(plan.document))
            for action in plan.actions:
                self.assertTrue(action["because"], action["id"])
                for reason in action["because"]:
                    self.assertTrue(reason["text"], action["id"])
                    self.assertTrue(reason["ref"] in known or plans.stands_at(plan.document, reason["ref"]),
                                    f"{action['id']}: {reason['ref']}")

    def test_channels_keep_to_their_cadence(self):
        for plan in self.lengths():
            pinned = {choice["channel"] for choice in plan.strategy.get("channel_choices", []) if choice["pin"] == "in"}
            counts = plan.posts_by_week()
            self.assertTrue(plan.chosen())
            for channel in plan.chosen_ids():
                low, high = plans.cadence_range(plan.strategy, channel)
                for week in range(1, plan.weeks + 1):
                    if channel not in pinned and plan.is_whole(week):
                        self.assertGreaterEqual(counts[channel, week], low, (channel, week))
                        self.assertLessEqual(counts[channel, week], high, (channel, week))

    def test_closed_weeks_hold_no_posts(self):
        for plan in self.lengths():
            for action in plan.actions:
                if action["task"] in ("make", "adapt"):
                    day = datetime.date.fromisoformat(action["date"])
                    self.assertFalse(plan.is_closed(day), action["id"])

    def test_pillars_get_their_share(self):
        for plan in self.lengths():
            shares = {pillar["id"]: pillar["share"] for pillar in plan.strategy["pillars"]}
            lines = collections.defaultdict(list)
            for action in plan.actions:
                if action["kind"] == "post":
                    _, channel, monday, slot = action["id"].split("/")
                    lines[channel].append((monday, int(slot), action["pillar"]))
            for channel, posts in lines.items():
                counts = collections.Counter()
                for n, (monday, slot, pillar) in enumerate(sorted(posts), start=1):
                    counts[pillar] += 1
                    for one, share in shares.items():
                        self.assertLessEqual(abs(counts[one] - n * share / sum(shares.values())), 1 + 1e-9,
                                             (channel, monday, slot, one))

    def test_pieces_are_adapted_after_they_are_made(self):
        for plan in self.lengths():
            actions = {action["id"]: action for action in plan.actions}
            for action in plan.actions:
                source = actions.get(action["source"])
                if source is None:
                    continue
                self.assertLessEqual(source["date"], action["date"], action["id"])
                if action["kind"] == "post":
                    self.assertNotEqual(source["date"], action["date"], action["id"])
                if source["operator"] and action["operator"]:
                    self.assertLessEqual(source["prepare_on"], action["prepare_on"], action["id"])

    def test_shorter_plan_is_the_beginning_of_a_longer_one(self):
        for shorter, longer in zip(WEEKS, WEEKS[1:]):
            short, long = example(self.name, shorter), example(self.name, longer)
            self.assertEqual(short.channels, long.channels)
            for name in ("actions", "workload"):
                beginning = [item for item in getattr(long, name) if item["week"] <= shorter]
                self.assertEqual(len(getattr(short, name)), len(beginning), (name, shorter, longer))
                for one, other in zip(getattr(short, name), beginning):
                    self.assertEqual(one, other)

    def test_language_and_country_change_nothing(self):
        before = locale.setlocale(locale.LC_ALL)
        try:
            locale.setlocale(locale.LC_ALL, GERMAN)
            self.assertEqual(locale.localeconv()["decimal_point"], ",")
        except locale.Error:
            self.skipTest(f"{GERMAN} is not installed")
        finally:
            locale.setlocale(locale.LC_ALL, before)
        env = os.environ | {"LC_ALL": GERMAN, "LANGUAGE": "de", "TZ": "Pacific/Kiritimati"}
        path = plans.EXAMPLES / f"{self.name}.throughline"
        self.assertEqual(PLANNER.text(path, 13, env), example(self.name, 13).text)

    def test_order_of_typing_changes_nothing(self):
        document = copy.deepcopy(example(self.name, 13).document)
        for member in ("pillars", "key_dates", "insights", "accounts", "kpis", "personas", "own_channels"):
            document["strategy"].get(member, []).reverse()
        plan, turned = example(self.name, 13), PLANNER.plan(document, 13)
        self.assertEqual(plan.chosen_ids(), turned.chosen_ids())
        self.assertEqual([action["id"] for action in plan.actions], [action["id"] for action in turned.actions])
        for one, other in zip(plan.actions, turned.actions):
            for name in ("date", "time", "operator", "persona", "pillar", "format", "hours"):
                self.assertEqual(one[name], other[name], one["id"])

    def test_more_hours_never_make_less_of_a_plan(self):
        """Less work can be more: whoever has the hours may also be quicker. What must not shrink is what appears."""
        plan = example(self.name, 13)
        posts, work = [], []
        for i, member in enumerate(plan.strategy["team"]):
            richer = PLANNER.plan(plans.with_hours(plan.document, i, member["hours_per_week"] + 10), 13)
            posts.append(richer.n_posts() - plan.n_posts())
            work.append(richer.total_minutes() - plan.total_minutes())
            self.assertGreaterEqual(posts[-1], 0, f"ten more hours of {member['name']}")
        self.assertGreater(max(posts), 0)
        self.assertGreater(max(work), 0)

    def test_few_hours_to_approve_are_never_less_than_none(self):
        """Where they do not do, posts wait for approval; what appears, and on which channels, does not hang on it."""
        plan = example(self.name, 13)
        approver = plan.document["strategy"].get("approver")
        ids = [member["id"] for member in plan.strategy["team"]]
        if approver is None:
            return
        before = None
        for hours in (0, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 1, 2, 4):
            other = PLANNER.plan(plans.with_hours(plan.document, ids.index(approver), hours), 13)
            waiting = [a for a in other.actions
                       if a["task"] in ("make", "adapt") and a["approver"] is None and a["operator"] != approver]
            if before is not None:
                self.assertGreaterEqual(other.n_posts(), before.n_posts(), f"{hours} hours to approve")
                self.assertLessEqual(set(before.chosen_ids()), set(other.chosen_ids()), f"{hours} hours to approve")
            if waiting:
                causes = {"approver-overloaded", "approver-absent", "person-without-hours"}
                self.assertTrue(causes & set(other.codes("warning")), f"{hours} hours to approve")
            before = other

    def test_hours_taken_away_are_missed(self):
        """Others may have the time for somebody's work, or make plainer things and more of them; never is more done."""
        plan = example(self.name, 13)
        missed = []
        for i, member in enumerate(plan.strategy["team"]):
            poorer = PLANNER.plan(plans.with_hours(plan.document, i, 0), 13)
            self.assertTrue(poorer.n_posts() <= plan.n_posts() or poorer.total_minutes() < plan.total_minutes(),
                            member["name"])
            if poorer.total_minutes() < plan.total_minutes() or "unstaffed" in poorer.codes("warning"):
                missed.append(member["name"])
            self.assertTrue(poorer.chosen(), f"nothing is left without {member['name']}")
            self.assertFalse([a for a in poorer.actions if a["operator"] == member["id"]])
        self.assertTrue(missed)

    def test_next_channel_takes_the_place_of_the_first(self):
        plan = example(self.name, 13)
        first = plan.chosen_ids()[0]
        other = PLANNER.plan(plans.without_channel(plan.document, first), 13)
        self.assertNotIn(first, other.chosen_ids())
        self.assertFalse([a for a in other.actions if a["channel"] == first and a["kind"] != "once"])
        self.assertTrue(set(plan.chosen_ids()[1:]) <= set(other.chosen_ids()), other.chosen_ids())


class BakeryTest(unittest.TestCase):
    """The example that a person sees first."""

    def test_nothing_is_wrong_with_it(self):
        plan = example("bakery", 13)
        self.assertEqual(plan.codes("error", "warning", "hint"), [])
        result = PLANNER.run("check", "--today", "2027-01-04", plans.EXAMPLES / "bakery.throughline")
        self.assertEqual((result.returncode, result.stdout), (0, type(result.stdout)()))

    def test_three_people_have_nine_hours(self):
        team = example("bakery", 13).strategy["team"]
        self.assertEqual(len(team), 3)
        self.assertEqual(sum(member["hours_per_week"] for member in team), 9)

    def test_it_uses_what_a_bakery_would(self):
        self.assertEqual(set(example("bakery", 13).chosen_ids()), {"facebook", "instagram", "google_business_profile"})

    def test_without_the_first_channel_a_new_one_comes_in(self):
        plan = example("bakery", 13)
        other = PLANNER.plan(plans.without_channel(plan.document, plan.chosen_ids()[0]), 13)
        self.assertEqual(len(set(other.chosen_ids()) - set(plan.chosen_ids())), 1)

    def test_channels_follow_the_figures_of_an_age(self):
        orders = []
        for band in ("18-29", "30-49", "50-64", "65+"):
            percents = plans.usage_by_age(band)
            plan = PLANNER.plan(plans.with_one_reader(example("bakery", 13).document, band), 1)
            scores = {channel["id"]: channel["persona_scores"][0]["score"] for channel in plan.channels}
            for one in percents:
                for other in percents:
                    if percents[one] > percents[other]:
                        self.assertGreater(scores[one], scores[other], (band, one, other))
            orders.append(sorted(percents, key=lambda channel: (-scores[channel], channel)))
        self.assertNotEqual(orders[0], orders[-1])

    def test_without_hours_there_is_no_plan(self):
        document = example("bakery", 13).document
        for i in range(len(document["strategy"]["team"])):
            document = plans.with_hours(document, i, 0)
        plan = PLANNER.plan(document, 13)
        self.assertEqual(plan.actions, [])
        self.assertIn("no-person-with-hours", plan.codes("error"))


if __name__ == "__main__":
    PLANNER = plans.Planner(sys.argv.pop(1))
    found = sorted(path.stem for path in plans.EXAMPLES.glob("*.throughline"))
    sys.exit(tap.run(*(type(name, (ExampleTest,), {"name": name}) for name in found), BakeryTest))
