# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents for test-workbook.py."""

import copy
import datetime
import random

HOSTILE = [
    "=1+1",
    "=HYPERLINK(\"file:///etc/passwd\",\"x\")",
    "+1",
    "-1",
    "@SUM(A1)",
    "'quoted",
    "\ttab first",
    "\x07bell \x0b\x1f and\r\nreturn",
    "_x0041_ literal, _x005F_ too, _x0041_x0042_ twice",
    "_x0041\x07_x0042\r",
    "\ufffe not a character \uffff",
    "\x7f delete \x85 next line",
    "<b>&amp;</b> & ]]> \" '",
    "🥐👩‍👩‍👧‍👦 café \u0301",
    "مخبز الحي يفتح باكرا",
    "&L&P footer codes && &[Picture]",
    "123",
    "2027-03-01",
    " spaces around ",
    "no-break\u00a0space, line\u2028separator",
]


def document(strategy, start="2027-03-01", weeks=13):
    return {
        "format": "throughline",
        "version": 1,
        "document": "11111111-2222-3333-4444-555555555555",
        "plan": {"start": start, "weeks": weeks, "plan_from": start, "origin": start},
        "strategy": strategy,
    }


def workshop():
    """A bicycle workshop with four people: every part of a strategy is used."""
    weekdays = ["mon", "tue", "wed", "thu", "fri"]
    return {
        "team": [
            {"id": "ines", "name": "Inés Duarte", "job_title": "Owner", "function": "leadership",
             "meets_customers": True, "hours_per_week": 5, "weekdays": weekdays, "quiet_from": "08:00",
             "quiet_to": "10:00", "skills": ["strategy", "approval", "community"], "backup": "jon",
             "cost_per_hour": 32.5, "lead": True},
            {"id": "jon", "name": "Jon Bakker", "job_title": "Mechanic", "function": "operations",
             "meets_customers": True, "hours_per_week": 4.5, "weekdays": ["tue", "wed", "thu", "fri", "sat"],
             "quiet_from": "13:00", "quiet_to": "15:00", "skills": ["photo", "video", "community"],
             "backup": "mira", "cost_per_hour": 24,
             "absences": [{"id": "a1", "first": "2027-04-05", "last": "2027-04-11", "reason": "Holiday"}]},
            {"id": "mira", "name": "Mira Olsen", "job_title": "Front desk", "function": "customer_service",
             "meets_customers": True, "hours_per_week": 6, "weekdays": weekdays,
             "skills": ["writing", "design", "community", "analytics", "photo"], "backup": "ines"},
            {"id": "tom", "name": "Tom Reyes", "job_title": "Bookkeeper", "function": "other",
             "hours_per_week": 1, "weekdays": ["mon"], "skills": ["analytics"]},
        ],
        "approver": "ines",
        "readiness": {"leadership_involved": "yes", "leadership_enthusiastic": "partly",
                      "leadership_convinced": "not_yet", "governance_policies": "not_yet",
                      "culture_open": "yes", "technology_simple": "partly"},
        "maturity": "awareness",
        "business": {
            "name": "Second Gear Bicycle Workshop",
            "activity": "We repair bicycles within two days, rebuild old ones and sell them with a year's warranty, "
                        "and teach people to mend a puncture themselves on the first Saturday of the month.",
            "mission": "Nobody in the quarter has to drive because their bicycle is broken.",
            "vision": "In ten years every second way in our quarter is ridden, on bicycles that last.",
            "economic_environment": "Two chains opened at the ring road; new bicycles are cheap, spare parts are not.",
            "social_environment": "Young families and students, more cargo bikes every month.",
            "country": "US", "time_zone": "America/Chicago", "currency": "USD", "fiscal_year_start": 4,
            "customers": "consumers",
            "objectives": [
                {"id": "bo1", "text": "Fill the repair slots from Tuesday to Thursday", "measure": "Slots booked"},
                {"id": "bo2", "text": "Sell forty rebuilt bicycles a quarter", "measure": "Bicycles sold"},
            ],
            "tools": [{"id": "t1", "name": "Canva", "purpose": "Pictures", "cost_per_month": 12}],
            "tool_budget": 30, "advertising_budget": 100,
        },
        "whys": {
            "why_social": "People ask their neighbours' group where to have a bicycle mended; we are not in that talk.",
            "why_fit": "Showing how things are mended is what we do at the counter all day.",
            "ten_years": "People mend first and buy second.",
            "alternatives": "Leaflets bring nobody under fifty; the local paper closed.",
        },
        "aim": {"primary": "sales", "serves": ["bo1", "bo2"], "parked": "awareness", "parked_since": "2027-01-15"},
        "course": {
            "approach": "Show hands, not faces. One repair a week told from the squeak to the ride home.",
            "tone": "Plain, dry, helpful.",
            "never_do": "No before-and-after without the owner's leave.",
            "complaints_rule": "Answer within a working day, offer to look at it at the counter.",
            "complaints_owner": "mira",
            "photo_consent": "Ask, note the name and date in the order.",
        },
        "pillars": [
            {"id": "p1", "name": "Mend it yourself", "share": 50, "gives": "A skill for a Saturday"},
            {"id": "p2", "name": "Rebuilt this week", "share": 30, "gives": "A bicycle that lasts"},
            {"id": "p3", "name": "People who ride", "share": 20, "gives": "Company"},
        ],
        "key_dates": [
            {"id": "k1", "name": "Spring check", "kind": "promotion", "first": "2027-03-20", "last": "2027-04-03",
             "yearly": True, "pillar": "p1", "offer": "Brakes and lights for 25"},
            {"id": "k2", "name": "Workshop closed", "kind": "closure", "first": "2027-05-10", "last": "2027-05-16"},
        ],
        "obstacles": [
            {"id": "o1", "text": "Jon leaves for the season", "kind": "feared", "likelihood": "medium", "impact": "high",
             "sign": "He asks for his papers", "adjustment": "Mira films, with the tripod", "watcher": "ines"},
        ],
        "topics": [
            {"id": "to1", "text": "puncture, squeaking brakes, bicycle stolen", "kind": "need", "where": "Facebook groups"},
            {"id": "to2", "text": "Second Gear", "kind": "brand"},
        ],
        "accounts": [
            {"id": "ac1", "channel": "facebook", "handle": "@secondgear", "keyholders": ["ines", "mira"],
             "followers": 812, "last_post": "2026-11-02", "verdict": "fix", "note": "Old opening hours"},
        ],
        "competitors": [
            {"id": "c1", "name": "RingVelo", "channels": ["instagram", "facebook"], "audience": 15400,
             "strengths": "Offers every week", "gaps": "Nobody answers questions"},
        ],
        "insights": [
            {"id": "i1", "text": "“Who mends a cargo bike before Friday?”", "channel": "facebook", "source": "customers",
             "personas": ["families"], "strength": "strong", "meaning": "Speed counts more than price",
             "heard_on": "2027-02-02"},
            {"id": "i2", "text": "Short clips of repairs are passed on", "channel": "instagram", "source": "market",
             "personas": ["students"], "strength": "medium", "meaning": "Film the squeak"},
        ],
        "personas": [
            {"id": "families", "name": "Families with a cargo bike", "share": 60, "priority": "high", "language": "en",
             "country": "US", "ages": ["30-49"], "genders": ["women", "men"], "communities": ["urban"],
             "values": "Time, safety", "interests": "Days out", "challenges": "Cannot be without the bike for a week",
             "persuaded_by": "A neighbour's word",
             "channels": [{"id": "pc1", "channel": "facebook", "use": "daily"},
                          {"id": "pc2", "channel": "instagram", "use": "sometimes"}],
             "online_days": ["tue", "thu", "sun"], "online_from": "20:00", "online_to": "22:00",
             "activities": ["read", "talk"], "stage": "aware", "we_do": "Mend it within two days",
             "next_action": "Book a repair slot online"},
            {"id": "students", "name": "Students on old bicycles", "share": 40, "priority": "medium", "language": "es",
             "country": "US", "ages": ["18-29"], "challenges": "No money for a new one",
             "channels": [{"id": "pc3", "channel": "instagram", "use": "daily"},
                          {"id": "pc4", "channel": "tiktok", "use": "daily"}],
             "online_days": ["mon", "wed", "fri"], "online_from": "18:00", "online_to": "23:00",
             "activities": ["watch", "buy"], "stage": "unaware", "we_do": "Rebuilt bicycles with a warranty",
             "next_action": "Come and try one on Saturday"},
        ],
        "own_channels": [{"id": "newsletter", "name": "The Friday letter", "note": "300 readers"}],
        "channel_choices": [{"id": "cc1", "channel": "x", "pin": "out", "reason": "Nobody here reads it"}],
        "kpis": [
            {"id": "kp1", "name": "Repair slots booked", "unit": "slots", "direction": "up",
             "formula": "Slots booked online a week", "objective": "sales", "scope": "business",
             "funnel": "conversion", "read_where": "Booking calendar", "reader": "tom", "frequency": "weekly",
             "baseline": 11, "baseline_date": "2027-02-01",
             "targets": [{"id": "tg1", "fiscal_year": 2026, "quarter": 4, "value": 13},
                         {"id": "tg2", "fiscal_year": 2027, "quarter": 1, "value": 18.5}]},
            {"id": "kp2", "name": "Engagement on Instagram", "unit": "%", "direction": "up",
             "formula": "Reactions ÷ followers", "denominator": "followers", "objective": "awareness",
             "scope": "channel", "channel": "instagram", "funnel": "engagement", "read_where": "Instagram Insights",
             "reader": "mira", "frequency": "monthly", "baseline": 0.8, "baseline_date": "2027-02-01",
             "targets": [{"id": "tg3", "fiscal_year": 2027, "quarter": 1, "value": 1.25}],
             "benchmark": 0.36, "benchmark_publisher": "Rival IQ", "benchmark_year": 2025,
             "benchmark_denominator": "followers"},
            {"id": "kp3", "name": "Subscribers", "unit": "people", "direction": "up", "periods": "last",
             "objective": "awareness", "scope": "business", "reader": "mira", "frequency": "monthly",
             "baseline": 300, "baseline_date": "2027-02-15",
             "targets": [{"id": "tg4", "fiscal_year": 2026, "quarter": 4, "value": 320},
                         {"id": "tg5", "fiscal_year": 2027, "quarter": 1, "value": 400}]},
            {"id": "kp4", "name": "Hours until an answer", "unit": "hours", "direction": "down", "periods": "mean",
             "objective": "loyalty", "scope": "business", "reader": "mira", "frequency": "weekly", "baseline": 26,
             "targets": [{"id": "tg6", "fiscal_year": 2026, "quarter": 4, "value": 20},
                         {"id": "tg7", "fiscal_year": 2027, "quarter": 1, "value": 12}]},
            {"id": "kp5", "name": "Complaints", "unit": "complaints", "direction": "down", "periods": "add",
             "objective": "loyalty", "scope": "business", "reader": "ines", "frequency": "weekly",
             "targets": [{"id": "tg8", "fiscal_year": 2026, "quarter": 4, "value": 5},
                         {"id": "tg9", "fiscal_year": 2027, "quarter": 1, "value": 40}]},
        ],
        "value_model": {"conversion_kpi": "kp1", "value_per_conversion": 48, "note": "Mean of a repair"},
        "format_times": [{"id": "f1", "format": "photo", "minutes": 40}],
    }


def tracked(document):
    """A document some weeks later: numbers were read, money was spent, work was done."""
    document = copy.deepcopy(document)
    start = datetime.date.fromisoformat(document["plan"]["start"])
    actuals = []
    for position, kpi in enumerate(document["strategy"]["kpis"]):
        length = 7 if kpi.get("frequency") == "weekly" else 28
        for n in range(4):
            first = start + datetime.timedelta(days=n * length)
            last = first + datetime.timedelta(days=length - 1)
            if kpi.get("frequency") == "monthly":
                first = first.replace(day=1)
                last = (first + datetime.timedelta(days=31)).replace(day=1) - datetime.timedelta(days=1)
            actual = {"id": f"actual-{position}-{n}", "kpi": kpi["id"], "period_first": str(first),
                      "period_last": str(last), "read_on": str(last + datetime.timedelta(days=1)),
                      "value": round((kpi.get("baseline") or 3) * (0.4 + 0.37 * ((position + 2 * n) % 5)), 2)}
            if n == 1:
                actual["note"] = "=2+3 was the offer"
            actuals.append(actual)
    document["tracking"] = {
        "actuals": actuals,
        "spending": [{"id": "spent-1", "month": str(start.replace(day=1)), "tools": 12.5, "advertising": 130}],
        "actions": [{"id": "by-hand", "action": "hand/5f0c1f6e-1d7e-4c56-9a55-0e9c0f3f7a11", "title": "Say thank you",
                     "prepare_on": str(start), "minutes": 30, "done": True,
                     "done_on": str(start + datetime.timedelta(days=1)), "actual_minutes": 50,
                     "link": "https://example.org/?a=1&b=2", "note": "+1 from everybody\nand a cake"}],
    }
    return document


def hostile():
    """A strategy whose texts are out to break the workbook."""
    strategy = copy.deepcopy(workshop())
    texts = iter(HOSTILE * 40)

    def poison(value, key=None):
        if isinstance(value, dict):
            return {name: poison(part, name) for name, part in value.items()}
        if isinstance(value, list):
            return [poison(part) if isinstance(part, dict) else part for part in value]
        if isinstance(value, str) and key in FREE_TEXT:
            return next(texts)
        return value

    return poison(strategy)


def random_strategy(seed):
    """The workshop with parts left out and texts exchanged for worse ones."""
    dice = random.Random(seed)

    def text():
        kind = dice.randrange(10)
        if kind < 4:
            return dice.choice(HOSTILE)
        if kind < 7:
            planes = [(1, 0x7f), (0x80, 0x7ff), (0x800, 0xd7ff), (0xe000, 0xffff), (0x10000, 0x10ffff)]
            return "".join(chr(dice.randint(*dice.choice(planes))) for _ in range(dice.randint(1, 80)))
        if kind == 7:
            return dice.choice(["x", "wörd ", "漢字"]) * dice.randint(300, 9000)
        return ""

    def spoil(value, key=None):
        if isinstance(value, dict):
            return {name: spoil(part, name) for name, part in value.items() if name == "id" or dice.random() > 0.05}
        if isinstance(value, list):
            return [spoil(part) for part in value if dice.random() > 0.1]
        if isinstance(value, str) and key in FREE_TEXT and dice.random() < 0.7:
            return text()
        return value

    return spoil(workshop())


FREE_TEXT = {
    "name", "job_title", "reason", "activity", "mission", "vision", "economic_environment", "social_environment",
    "text", "measure", "purpose", "why_social", "why_fit", "ten_years", "alternatives", "approach", "tone", "never_do",
    "complaints_rule", "photo_consent", "gives", "offer", "sign", "adjustment", "where", "handle", "note", "strengths",
    "gaps", "meaning", "values", "interests", "challenges", "persuaded_by", "we_do", "next_action", "unit", "formula",
    "read_where", "benchmark_publisher", "currency",
}
