# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents, the plans that the program makes of them, and what the catalogue allows."""

import collections
import copy
import datetime
import json
import math
import pathlib
import re
import subprocess
import tempfile

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
EXAMPLES = TOP / "data" / "examples"
GOLDEN = TOP / "tests" / "fixtures" / "examples"
CATALOGUE = TOP / "data" / "catalogue"
WEEK = datetime.timedelta(days=7)


def read_json(path):
    return json.loads(path.read_text(encoding="utf-8"))


def read_catalogue(member):
    found = []
    for path in sorted(CATALOGUE.glob("*.json")):
        found += read_json(path).get(member, [])
    return {record["id"]: record for record in found}


def minutes(hours):
    return round(hours * 60)


def monday_of(day):
    return day - datetime.timedelta(days=day.weekday())


class Planner:
    """The program, which is asked for the plan of a document."""

    def __init__(self, program):
        self.program = program
        self.folder = tempfile.TemporaryDirectory()

    def run(self, *arguments, env=None):
        return subprocess.run([self.program, *map(str, arguments)], capture_output=True, check=False, env=env)

    def text(self, path, weeks=None, env=None):
        result = self.run("plan", path, "--json", *([f"--weeks={weeks}"] if weeks else []), env=env)
        # An error among the findings is exit status 1, and the plan is printed all the same.
        if result.returncode not in (0, 1) or not result.stdout:
            raise AssertionError(f"{path}: {result.stderr.decode()}")
        return result.stdout

    def plan(self, document, weeks=None):
        path = pathlib.Path(self.folder.name) / "document.throughline"
        path.write_text(json.dumps(document), encoding="utf-8")
        return Plan(document, self.text(path, weeks))


class Plan:
    """What "plan --json" printed, beside the document that it came from."""

    def __init__(self, document, text):
        self.document = document
        self.strategy = document["strategy"]
        self.text = text
        content = json.loads(text)
        self.start = datetime.date.fromisoformat(content["start"])
        self.weeks = int(content["weeks"])
        self.channels = content["channels"]
        self.actions = content["actions"]
        self.workload = content["workload"]
        self.findings = content["findings"]

    def chosen(self):
        return [channel for channel in self.channels if channel["chosen"]]

    def chosen_ids(self):
        return [channel["id"] for channel in self.chosen()]

    def total_minutes(self):
        return sum(minutes(load["hours"]) for load in self.workload)

    def n_posts(self):
        return sum(action["task"] in ("make", "adapt") for action in self.actions)

    def codes(self, *severities):
        return [f["code"] for f in self.findings if f["severity"] in severities]

    def monday(self, week):
        return self.start + WEEK * (week - 1)

    def posts_by_week(self):
        """How many posts each channel has in each week, key dates included."""
        counts = collections.Counter()
        for action in self.actions:
            if action["kind"] in ("post", "key") and action["task"] in ("make", "adapt"):
                counts[action["channel"], action["week"]] += 1
        return counts

    def minutes_by_person(self):
        """What the actions add up to for each person in each week in which they do them."""
        sums = collections.Counter()
        for action in self.actions:
            week = (monday_of(datetime.date.fromisoformat(action["prepare_on"])) - self.start) // WEEK + 1
            if action["operator"]:
                sums[action["operator"], week] += minutes(action["hours"])
            if action["approver"]:
                sums[action["approver"], week] += minutes(action["approval_hours"])
        return sums

    def is_closed(self, day):
        for date in self.strategy.get("key_dates", []):
            if date["kind"] != "closure":
                continue
            first = datetime.date.fromisoformat(date["first"])
            last = datetime.date.fromisoformat(date.get("last", date["first"]))
            for year in range(first.year, day.year + 1) if date["yearly"] else [first.year]:
                start = first.replace(year=year)
                if start <= day <= start + (last - first):
                    return True
        return False

    def is_whole(self, week):
        """Whether the house is open on all days of a week."""
        return not any(self.is_closed(self.monday(week) + datetime.timedelta(days=d)) for d in range(7))


def ids_of(value):
    if isinstance(value, list):
        for item in value:
            yield from ids_of(item)
    elif isinstance(value, dict):
        if "id" in value:
            yield value["id"]
        for item in value.values():
            yield from ids_of(item)


def stands_at(document, path):
    """Whether there is an answer at a path like strategy.personas[2].name."""
    value = document
    for name, index in re.findall(r"([a-z_]+)|\[(\d+)\]", path):
        try:
            value = value[name] if name else value[int(index)]
        except (KeyError, IndexError, TypeError):
            return False
    return value not in (None, "", [], {})


def cadence_range(strategy, channel_id):
    """The posts a week that the figures allow: nobody has to post more than the middle of their trade does."""
    own = {channel["id"]: channel for channel in strategy.get("own_channels", [])}
    channel = own.get(channel_id) or read_catalogue("channels")[channel_id]
    for cadence in channel.get("cadences", []):
        if cadence.get("ruling") and "low" in cadence and "high" in cadence:
            break
    else:
        return 1, 3
    low = max(1, math.floor(cadence["low"] + 0.5))
    high = max(low, math.floor(cadence["high"] + 0.5))
    industry = read_catalogue("industries").get(strategy["business"].get("industry"), {})
    for figure in industry.get("figures", []):
        if figure["channel"] == channel_id and "posts_per_week" in figure:
            low = min(low, max(1, math.ceil(figure["posts_per_week"])))
    return low, high


def usage_by_age(band):
    """Percent of the people of an age who use a channel, in the newest wave that says so."""
    years = {source["id"]: source.get("year", 0) for source in read_catalogue("sources").values()}
    percents = {}
    for channel in read_catalogue("channels").values():
        best = -1
        for wave in channel.get("usage", []):
            if wave.get("daily") or wave["country"] != "US" or "overall" not in wave or years[wave["source"]] <= best:
                continue
            for figure in wave.get("figures", []):
                if figure["lens"] == "age" and figure["band"] == band:
                    best = years[wave["source"]]
                    percents[channel["id"]] = figure["percent"]
    return percents


def with_hours(document, member, hours):
    changed = copy.deepcopy(document)
    changed["strategy"]["team"][member]["hours_per_week"] = hours
    return changed


def without_channel(document, channel):
    changed = copy.deepcopy(document)
    choices = changed["strategy"].setdefault("channel_choices", [])
    choices.append({"id": "7a3f0f6e-3f0b-4a55-9a0c-6f4f1f0f8e11", "channel": channel, "pin": "out"})
    return changed


def with_one_reader(document, band):
    """A document that knows of its only persona nothing but the age."""
    changed = copy.deepcopy(document)
    strategy = changed["strategy"]
    persona = strategy["personas"][0]
    strategy["personas"] = [{"id": persona["id"], "name": persona["name"], "country": "US", "ages": [band]}]
    for member in ("insights", "accounts", "channel_choices", "own_channels"):
        strategy.pop(member, None)
    for kpi in strategy["kpis"]:
        kpi["scope"] = "business"
        kpi.pop("channel", None)
    return changed
