"""Hours in two time zones that do not go together, and zones in the wrong season."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.contradictions.findings import Finding, alone_finding, said_date
from factcheck.contradictions.story import Line, Story
from factcheck.model import BlockKind, Kind, Level, Span, TimeType
from factcheck.text.patterns import regex

_OFFSETS: dict[str, tuple[int, ...]] = {
    "GMT": (0,), "UTC": (0,), "BST": (60,), "CET": (60,), "CEST": (120,), "EET": (120,),
    "EEST": (180,), "MSK": (180,), "JST": (540,), "KST": (540,), "HKT": (480,), "SGT": (480,),
    "AEST": (600,), "AEDT": (660,), "NZST": (720,), "NZDT": (780,),
    "EST": (-300,), "EDT": (-240,), "ET": (-300, -240), "EASTERN": (-300, -240),
    "CST": (-360,), "CDT": (-300,), "CT": (-360, -300), "CENTRAL": (-360, -300),
    "MST": (-420,), "MDT": (-360,), "MT": (-420, -360),
    "PST": (-480,), "PDT": (-420,), "PT": (-480, -420), "PACIFIC": (-480, -420),
}  # fmt: skip
"""Minutes east of Greenwich by abbreviation, from the IANA time zone database (2024a).

A name for both seasons has both. India's IST and Ireland's are one abbreviation, so it is left out.
"""
_AMERICAN = frozenset("ET EASTERN CT CENTRAL MT PT PACIFIC".split())
"""Names for both seasons, which change on one day, so that hours between them stay."""
_ZONE = "|".join(sorted(_OFFSETS, key=len, reverse=True))
_CLOCK = regex(
    r"\b(?:(?P<word>noon|midnight)|(?P<hour>\d{1,2})(?:[:.]?(?P<minute>\d{2}))?\s?"
    r"(?:(?P<half>[aApP])\.?[mM]\b\.?)?)(?:,? (?:hours|hrs|local time,?))?\s?\(?"
    rf"(?P<zone>(?:{_ZONE})\b|(?:Eastern|Central|Pacific)\b)"
)
_JOINS = regex(
    r"(?: (?:Standard|Daylight|Summer))?(?: [Tt]ime)?\s?[(/,;–—-]\s?(?:or )?|"
    r"(?: [Tt]ime)?,? or "
)
_DAY = 24 * 60
_STANDARD = {"EST": "EDT", "CST": "CDT", "MST": "MDT", "PST": "PDT", "CET": "CEST"}
_SUMMER = {"EDT": "EST", "CDT": "CST", "MDT": "MST", "PDT": "PST", "BST": "GMT", "CEST": "CET"}
_DATED = regex(r"\d{4}-\d\d-\d\dT")
_MONTH = regex(r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b")
_NAMED = regex(
    rf"\d\s?(?:[ap]\.?m\.?|hours|hrs)?,? (?P<zone>{'|'.join((*_STANDARD, *_SUMMER))})\b",
    re.IGNORECASE,
)
_NORTHERN_SUMMER = ((4, 8), (10, 20))
_NORTHERN_WINTER = ((11, 10), (3, 5))
"""Days on which clocks show summer or standard time in all years since 1996, in North America as
in Europe: first and last month and day (Energy Policy Act of 2005; Directive 2000/84/EC)."""
_TOLD = regex(
    r"\b(?:was|were|had|did|[a-z]{2,}ed|sent|began|ran|took|came|went|left|hit|struck|made|said)\b"
)
_STAYS = regex(
    r"\b(?:Arizona|Phoenix|Indiana|Jamaica|Panama|Saskatchewan|Regina|Mexico|Sydney|Melbourne"
    r"|Brisbane|Queensland|Australia|Beijing|China|Cuba|Havana|Costa Rica)\b"
)
"""Places that keep standard time all year, or have an abbreviation of their own."""


def alone(story: Story) -> Iterator[Finding]:
    """Yield hours that two zones do not make one moment, and zones of the other season."""
    stays = bool(_STAYS.search(story.text))
    for line in story.lines:
        if not any(time.type is TimeType.TIME for time in line.times):
            continue
        clocks = list(_CLOCK.finditer(story.text, line.sentence.start, line.sentence.end))
        for one, other in pairwise(clocks):
            if _JOINS.fullmatch(story.text, one.end(), other.start()):
                yield from _one_moment(story, line, one, other)
        if not stays:
            yield from _season(story, line)


def _minutes(clock: re.Match[str], other: re.Match[str]) -> tuple[int, ...] | None:
    """Return the minutes after midnight a clock can mean, None when it is none."""
    if clock["word"]:
        return (0,) if clock["word"] == "midnight" else (_DAY // 2,)
    hour, minute = int(clock["hour"]), int(clock["minute"] or 0)
    half = clock["half"]
    if minute > 59 or hour > (12 if half else 24):
        return None
    if half:
        return (60 * (hour % 12 + (12 if half in "pP" else 0)) + minute,)
    # "1400 GMT" and "02:00 GMT" are of 24 hours; "8 ET (5 PT)" may be either half of the day.
    if clock["minute"] and (hour > 12 or clock[0].startswith("0") or other["half"]):
        return (60 * hour + minute,)
    return (60 * hour + minute, 60 * ((hour + 12) % 24) + minute)


def _one_moment(
    story: Story, line: Line, one: re.Match[str], other: re.Match[str]
) -> Iterator[Finding]:
    mine, theirs = _minutes(one, other), _minutes(other, one)
    zones = one["zone"].upper(), other["zone"].upper()
    if mine is None or theirs is None or zones[0] == zones[1]:
        return
    offsets = [_OFFSETS[zone] for zone in zones]
    together = _AMERICAN.issuperset(zones)
    between = {
        b - a
        for n, a in enumerate(offsets[0])
        for m, b in enumerate(offsets[1])
        if not together or n == m
    }
    told = {(b - a) % _DAY for a in mine for b in theirs}
    if told & {minutes % _DAY for minutes in between}:
        return
    hours = " or ".join(f"{abs(minutes) / 60:g}" for minutes in sorted(between))
    ahead = "ahead of" if min(between) > 0 else "behind"
    yield alone_finding(
        story,
        line,
        Span(one.start(), other.end()),
        f"{other['zone']} is {hours} hours {ahead} {one['zone']}; these are not one moment.",
        "unit.time_zones",
        kind=Kind.UNIT,
    )


def _season(story: Story, line: Line) -> Iterator[Finding]:
    """Find "EST" in July: the abbreviation of winter on a day when clocks show summer time."""
    match = _NAMED.search(story.text, line.sentence.start, line.sentence.end)
    if match is None or line.kind is BlockKind.BYLINE:
        return
    zone, day = match["zone"], _day(story, line, match.start("zone"))
    if not zone.isupper() or day is None:
        return
    summer, winter = _within(day, _NORTHERN_SUMMER), _within(day, _NORTHERN_WINTER)
    right = _STANDARD.get(zone) if summer else _SUMMER.get(zone) if winter else None
    if right:
        yield alone_finding(
            story,
            line,
            Span(*match.span("zone")),
            f"On {said_date(day)} clocks there show {right}, not {zone}.",
            "date.time_zone_season",
            kind=Kind.DATE,
            level=Level.QUERY,
        )


def _day(story: Story, line: Line, offset: int) -> dt.date | None:
    """Return the day of the hour at an offset: its own, the sentence's one date, or the story's."""
    hours = [time for time in line.times if time.start <= offset < time.end]
    if hours and _MONTH.search(hours[0].surface) and _DATED.match(hours[0].value):
        return dt.date.fromisoformat(hours[0].value[:10])
    dates = [time for time in line.times if time.type is TimeType.DATE]
    if not dates:
        # What is told as past may be of any day.
        told = _TOLD.search(story.text, line.sentence.start, offset)
        return None if told else story.published
    if len(dates) == 1 and dates[0].earliest is not None and dates[0].earliest == dates[0].latest:
        return dates[0].earliest
    return None


def _within(day: dt.date, season: tuple[tuple[int, int], tuple[int, int]]) -> bool:
    first, last = season
    here = (day.month, day.day)
    return first <= here <= last if first < last else here >= first or here <= last
