"""One event on two dates, by calendar dates and by dates reckoned from another."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.contradictions.candidates import Pair
from factcheck.contradictions.events import Event, common_acts, event_at, likeness, set_apart
from factcheck.contradictions.findings import (
    WEEKDAYS,
    Finding,
    Side,
    level_of,
    quoted,
    said_days,
)
from factcheck.contradictions.story import Line, Story
from factcheck.contradictions.words import listed
from factcheck.model import Kind, Level, Span, Time, TimeType

_BARE_WEEKDAY = re.compile(
    r"(?:on |last |next |this )?(mon|tues|wednes|thurs|fri|satur|sun)day"
    r"(?:'s|’s)?(?: (?:morning|afternoon|evening|night))?",
    re.IGNORECASE,
)
_WEEKDAY_NUMBER = {"mon": 0, "tues": 1, "wednes": 2, "thurs": 3, "fri": 4, "satur": 5, "sun": 6}
_MOST_TIMES = 6
"""A sentence with more dates is a chronology, and pairs them by chance."""
_LONGEST = 366
"""Days beyond which a stretch (a decade, a century) is a setting and no date."""
_DATED_BY = listed(
    "in on by since from until till before after of during around about between early late"
)
"""Words before a year that date something; a bare year before a noun names it ("2010 lawsuit")."""
_SURE = 0.65
_ONE_ANCHOR = 0.45
"""What doubt is left when both dates of one thing are counted from the same day of the story."""
_LEAST_LETTERS = 4
_TURN = re.compile(r"(?:but|yet|later|then|now|though|although|however|while|before)\b", re.I)
"""Words that turn a sentence to another version."""


@dataclass(frozen=True)
class _Dated:
    time: Time
    event: Event
    earliest: dt.date
    latest: dt.date
    weekday: int | None
    is_anchor: bool

    def speaks_for(self, other: _Dated) -> bool:
        """Whether this date of a sentence is also one of what `other` dates there.

        An anchor dates what the other is counted from ("two days before the vote on March 5"),
        and in a sentence that reports two versions each clause has its own.
        """
        if self is other:
            return True
        apart = self.event.line.sentence.disputed and self.event.clause != other.event.clause
        return not self.is_anchor and not apart


def alone(story: Story) -> Iterator[Finding]:
    """Yield dates that one sentence, which reports two versions, gives for one event."""
    for line in story.lines:
        if not line.sentence.disputed:
            continue
        dated = _dated(story, line)
        for n, one in enumerate(dated):
            for other in dated[n + 1 :]:
                if one.event.clause == other.event.clause or _agree(one, other):
                    continue
                if one.event.near & other.event.near:
                    yield _inside_sentence(story, line, one, other)


def between(pair: Pair) -> Iterator[Finding]:
    """Yield dates of two sentences that are for one event and cannot both be right."""
    ones, others = _dated(pair.one, pair.a), _dated(pair.other, pair.b)
    best: tuple[float, _Dated, _Dated] | None = None
    for one in ones:
        for other in others:
            if any(_agree(one, each) for each in others if each.speaks_for(other)):
                continue
            if any(_agree(each, other) for each in ones if each.speaks_for(one)):
                continue
            score = _score(pair, one, other)
            if score and (best is None or score > best[0]):
                best = (score, one, other)
    if best:
        yield _finding(pair, *best)


def _dated(story: Story, line: Line) -> list[_Dated]:
    found = []
    for time in line.times:
        if time.type is not TimeType.DATE or time.earliest is None or time.latest is None:
            continue
        if time.mod in ("BEFORE", "AFTER") or (time.latest - time.earliest).days > _LONGEST:
            continue
        if _names_something(line, time) or _is_adrift(line, time):
            continue
        weekday = None
        match = _BARE_WEEKDAY.fullmatch(time.surface.strip())
        if match:
            weekday = _WEEKDAY_NUMBER[match[1].lower()]
        event = event_at(story, line, time.span)
        anchor = _is_anchor(time, line)
        found.append(_Dated(time, event, time.earliest, time.latest, weekday, anchor))
    return found if len(found) <= _MOST_TIMES else []


def _names_something(line: Line, time: Time) -> bool:
    """Return whether a year is part of what something is called ("the 2010 lawsuit")."""
    if not time.surface.isdigit():
        return False
    before = line.before(time.start, 1)
    return not before or before[0].lower not in _DATED_BY


def _is_adrift(line: Line, time: Time) -> bool:
    """Return whether a stretch of months or years is counted from something said elsewhere."""
    if not time.relative or time.anchor is None or time.earliest == time.latest:
        return False
    return not any(other.span == time.anchor for other in line.times if other is not time)


def _is_anchor(time: Time, line: Line) -> bool:
    """Return whether an earlier time of the sentence is counted from this one."""
    return any(
        other.relative and other.end <= time.start and other.anchor == time.span
        for other in line.times
    )


def _agree(one: _Dated, other: _Dated) -> bool:
    """Return whether both can mean one day. A bare weekday can be that of any week."""
    if one.weekday is not None or other.weekday is not None:
        days = [
            each.earliest.weekday() if each.earliest == each.latest else None
            for each in (one, other)
        ]
        if None in days:
            return True
        return days[0] == days[1]
    slack = dt.timedelta(days=1) if _loose(one.time) or _loose(other.time) else dt.timedelta(0)
    return one.earliest <= other.latest + slack and other.earliest <= one.latest + slack


def _loose(time: Time) -> bool:
    return time.mod == "APPROX"


def _score(pair: Pair, one: _Dated, other: _Dated) -> float:
    if set_apart(one.event, other.event):
        return 0.0
    anchors = _anchor_of(pair.one, one.time), _anchor_of(pair.other, other.time)
    one_thing = anchors[0] and anchors[0] == anchors[1] and _one_thing(one.event, other.event)
    if not one_thing and not common_acts(one.event, other.event, pair.weights):
        return 0.0
    odds = likeness(one.event, other.event, pair.weights)
    if one_thing:
        odds = 1.0 - (1.0 - odds) * _ONE_ANCHOR
    if (one.earliest == one.latest) != (other.earliest == other.latest):
        odds *= 0.6
    score = math.sqrt(odds)
    if one.weekday is not None or other.weekday is not None:
        score -= 0.05
    return min(0.95, score)


def _anchor_of(story: Story, time: Time) -> tuple[str, str] | None:
    """Return the time that a relative time was counted from: its words and its value."""
    if not time.relative or time.anchor is None:
        return None
    return story.text[time.anchor.start : time.anchor.end], time.anchor_value


def _one_thing(one: Event, other: Event) -> bool:
    """Return whether both dates are of a thing called by one plural or longer word."""
    return any(len(word) > _LEAST_LETTERS for word in one.things & other.things)


def _kind(one: _Dated, other: _Dated) -> Kind:
    return Kind.RELATIVE_DATE if one.time.relative or other.time.relative else Kind.DATE


def _finding(pair: Pair, score: float, one: _Dated, other: _Dated) -> Finding:
    a = Side(pair.one, pair.a, (one.time.span,), reads=_reads(one))
    b = Side(pair.other, pair.b, (other.time.span,), reads=_reads(other))
    kind = _kind(one, other)
    return Finding(
        kind=kind,
        level=level_of(a, b, Level.CONTRADICTION if score >= _SURE else Level.QUERY),
        score=score,
        a=a,
        b=b,
        explanation=(
            f"{quoted(one.time.span, pair.one.text)} = {_reads(one)}; "
            f"the other passage gives {_other(pair.other, other)}."
        ),
        rule=f"{kind.value}.same_event",
    )


def _inside_sentence(story: Story, line: Line, one: _Dated, other: _Dated) -> Finding:
    kind = _kind(one, other)
    cut = _turn(story, line, one.time.end, other.time.start)
    before = len(story.text[line.sentence.start : cut].rstrip(" ,;:—–-"))
    spans = (Span(line.sentence.start, line.sentence.start + before), Span(cut, line.sentence.end))
    return Finding(
        kind=kind,
        level=Level.DISPUTE,
        score=0.85,
        a=Side(story, line, (one.time.span,), reads=_reads(one), within=spans[0]),
        b=Side(story, line, (other.time.span,), reads=_reads(other), within=spans[1]),
        explanation=(
            f"{quoted(one.time.span, story.text)} = {_reads(one)}; the same sentence later gives "
            f"{_other(story, other)}."
        ),
        rule=f"{kind.value}.two_versions",
    )


def _turn(story: Story, line: Line, after: int, before: int) -> int:
    """Return where a sentence turns from one version to the other, between two of its dates."""
    starts = [c.start for c in line.sentence.clauses if after <= c.start <= before] or [before]
    turns = [start for start in starts if _TURN.match(story.text, start)]
    return (turns or starts[-1:])[0]


def _reads(dated: _Dated) -> str:
    if dated.weekday is not None and dated.earliest != dated.latest:
        return WEEKDAYS[dated.weekday]
    return said_days(dated.earliest, dated.latest)


def _other(story: Story, dated: _Dated) -> str:
    reads = _reads(dated)
    if dated.time.relative:
        return f"{quoted(dated.time.span, story.text)} = {reads}"
    return reads
