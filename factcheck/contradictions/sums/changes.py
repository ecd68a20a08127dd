"""A change given twice in one sentence: by its two figures, and in per cent or in a word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from factcheck.contradictions.findings import Finding, alone_finding, said_number
from factcheck.contradictions.intervals import Band, band
from factcheck.contradictions.story import Line, Story
from factcheck.model import Bound, Level, Number, NumberType, Span
from factcheck.text.patterns import regex

_UP = "rose|risen|rises?|rising|increased?|increasing|grew|grown|climbed|jumped|soared|surged|up"
_DOWN = (
    "fell|fallen|falls?|falling|dropped|declined|decreased|decreasing|sank|slid|shrank|tumbled"
    "|plunged|slumped|down|lowered"
)
_TIMES = {"doubled": 2, "tripled": 3, "trebled": 3, "quadrupled": 4, "halved": 0.5}
_FROM = regex(r"\bfrom\s+(?:[a-z]+\s+){0,2}\Z")
_TO = regex(r"[^.;\d]{0,30}\bto\s+(?:[a-z]+\s+){0,2}")
_CHANGE = regex(
    r"\b(?:reduction|cut|drop|fall|decline|decrease|saving|loss|increase|rise|gain|jump|growth|surge"
    r"|up|down|or)\b",
    re.IGNORECASE,
)
_MOVED = regex(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<times>{'|'.join(_TIMES)}))"
    r"(?: (?:by|[a-z]+ly))?,? (?:from )?\Z",
    re.IGNORECASE,
)
_SHARE_TO = regex(r",? to (?:a total of )?")
_BACK_FROM = regex(
    r"(?: [a-z]+){0,3}?,? \(?(?:(?:up|down) )?(?:from|compared (?:with|to)|against|versus)"
    r"(?: [a-z]+){0,2}? "
)
_SHARE_FROM = regex(r",? from ")
_PERIOD = regex(r"\b(?:a|per|each|every) (?:year|month|quarter|week|day)\b|\bannual", re.IGNORECASE)
"""A yearly rate of change is not the change from first to last."""
_MARGIN = regex(r"[- ](?:points? )?(?:sampling )?(?:margin|error)")
"""What a poll may be off by, which is no change."""
_OTHERWISE = regex(
    r"\b(?:adjust|constant|organic|like-for-like|seasonal|exclud|rank|place|position|chart|seed"
    r"|inflation|real terms|comparable|table)",
    re.IGNORECASE,
)
"""Words by which a percentage is not that of the two figures, or a lesser figure is a rise."""
_LEAD = 40
_APART = 60
"""Code points that may lie between the second figure and the percentage."""
_ROUNDING = 0.5
"""Percentage points: a share is given in whole ones."""
_TIMES_OFF = 0.15
"""Share by which a figure may miss its double: newsrooms double loosely."""
_ANOTHER_SCALE = 900.0
"""Times by which "from 3 to 2.5 million" seems to grow, its "million" written once."""


@dataclass(frozen=True, slots=True)
class _Change:
    """A change from one figure to another, with what else is said of it."""

    first: Number
    last: Number
    share: Number | None = None
    verb: re.Match[str] | None = None

    @property
    def mark(self) -> Span:
        """All its figures."""
        spans = [n.span for n in (self.first, self.last, self.share) if n is not None]
        return Span(min(span.start for span in spans), max(span.end for span in spans))


def alone(story: Story) -> Iterator[Finding]:
    """Yield changes whose direction, multiple or percentage does not follow from their figures."""
    for line in story.lines:
        if len(line.numbers) < 2 or _OTHERWISE.search(line.text):
            continue
        for change in _changes(story, line):
            if change.share is not None:
                yield from _percentage(story, line, change, change.share)
            if change.verb is not None:
                yield from _direction(story, line, change, change.verb)


def _changes(story: Story, line: Line) -> Iterator[_Change]:
    """Yield "from A to B, C per cent", "rose C per cent to B from A", "doubled from A to B"."""
    text, numbers = story.text, line.numbers
    percentages = [n for n in numbers if _is_share(n)]
    for n, (first, last) in enumerate(pairwise(numbers)):
        if not _same_sort(first, last):
            continue
        verb = _MOVED.search(text, max(line.sentence.start, first.start - _LEAD), first.start)
        share_before = numbers[n - 1] if n and _is_share(numbers[n - 1]) else None
        if _is_from_to(story, line, first, last):
            share = next((p for p in percentages if p.start >= last.end), None)
            if share is not None and not _tells_it(story, line, last, share):
                share = None
            if share_before and _SHARE_FROM.fullmatch(text, share_before.end, first.start):
                share, verb = share_before, _verb_before(story, line, share_before)
            yield _Change(first, last, share, verb)
        elif (
            share_before is not None
            and _SHARE_TO.fullmatch(text, share_before.end, first.start)
            and _BACK_FROM.fullmatch(text, first.end, last.start)
            and (verb := _verb_before(story, line, share_before))
        ):
            yield _Change(first=last, last=first, share=share_before, verb=verb)


def _verb_before(story: Story, line: Line, share: Number) -> re.Match[str] | None:
    return _MOVED.search(story.text, max(line.sentence.start, share.start - _LEAD), share.start)


def _is_share(number: Number) -> bool:
    return number.type in (NumberType.PERCENT, NumberType.PERCENTAGE_POINTS)


def _same_sort(first: Number, last: Number) -> bool:
    """Return whether two figures are exact, above nought, and of one sort and scale."""
    if first.bound is not Bound.EXACT or last.bound is not Bound.EXACT:
        return False
    if min(first.low, last.low) <= 0 or first.type in (NumberType.ORDINAL, NumberType.RATIO):
        return False
    # "From 48 million to 36 million euros" names the unit once.
    bare = first.type is NumberType.COUNT and not first.counted
    if max(last.low / first.low, first.low / last.low) > _ANOTHER_SCALE:
        return False
    # "From $400 to $800 a month" names the period once.
    units = {n.unit.partition("/")[0] for n in (first, last)}
    return bare or (first.type is last.type and len(units) == 1)


def _is_from_to(story: Story, line: Line, first: Number, last: Number) -> bool:
    before = max(line.sentence.start, first.start - _LEAD)
    return bool(
        _FROM.search(story.text, before, first.start)
        and _TO.fullmatch(story.text, first.end, last.start)
    )


def _tells_it(story: Story, line: Line, last: Number, share: Number) -> bool:
    """Return whether a percentage close behind names the change itself."""
    if share.bound not in (Bound.EXACT, Bound.ABOUT) or share.start - last.end > _APART:
        return False
    between = story.text[last.end : share.start]
    around = story.text[last.end : min(line.sentence.end, share.end + 30)]
    if ";" in between or _PERIOD.search(around) or _MARGIN.match(story.text, share.end):
        return False
    return bool(_CHANGE.search(between) or _CHANGE.match(story.text[share.end :].lstrip()))


def _percentage(story: Story, line: Line, change: _Change, share: Number) -> Iterator[Finding]:
    first, last = change.first, change.last
    said = Band(band(share).low - _ROUNDING, band(share).high + _ROUNDING)
    in_points = _is_share(first) or _is_share(last)
    exact = round(100.0 * abs(last.low - first.low) / first.low, 1)
    points = round(abs(last.low - first.low), 2)
    moved = f"From {said_number(first.low)} to {said_number(last.low)}"
    if share.type is NumberType.PERCENTAGE_POINTS:
        if in_points and not said.meets(Band(points - _ROUNDING, points + _ROUNDING)):
            shown = f"{moved} it is {said_number(points)} points, not {said_number(share.low)}."
            yield alone_finding(story, line, change.mark, shown, "arithmetic.change_in_points")
        return
    if _shares(band(first), band(last)).meets(said):
        return
    if in_points and abs(points - share.low) <= _BARELY:
        yield alone_finding(
            story,
            line,
            change.mark,
            f"{moved} it is {said_number(points)} percentage points, which is a change of"
            f" {said_number(exact)}%.",
            "arithmetic.percent_or_points",
            level=Level.QUERY,
            score=0.6,
        )
        return
    shown = f"{moved} is a change of {said_number(exact)}%, not {said_number(share.low)}%."
    yield alone_finding(story, line, change.mark, shown, "arithmetic.change_in_percent")


_BARELY = 0.051


def _shares(first: Band, last: Band) -> Band:
    """Return the least and the greatest change in per cent that the figures admit."""
    corners = [
        100.0 * abs(to - begin) / begin
        for begin in (first.low, first.high)
        for to in (last.low, last.high)
        if begin > 0
    ]
    return Band(min(corners), max(corners)) if corners else Band(0.0, float("inf"))


def _direction(story: Story, line: Line, change: _Change, verb: re.Match[str]) -> Iterator[Finding]:
    """Yield "rose from 150 to 100" and "doubled from 40 to 60"."""
    first, last = change.first, change.last
    moved = f"From {said_number(first.low)} to {said_number(last.low)}"
    mark = Span(verb.start(), change.mark.end)
    if verb["times"]:
        times = _TIMES[verb["times"].lower()]
        if abs(last.low / first.low / times - 1) > _TIMES_OFF:
            shown = f"{moved} is {said_number(round(last.low / first.low, 2))} times as much"
            yield alone_finding(
                story, line, mark, f"{shown}, not {times:g} times.", "arithmetic.change_in_multiple"
            )
    elif last.low != first.low and (last.low > first.low) is bool(verb["down"]):
        way = "up" if last.low > first.low else "down"
        yield alone_finding(
            story,
            line,
            mark,
            f"{moved} it goes {way}, but the story says “{verb[0].split()[0]}”.",
            "arithmetic.change_in_direction",
        )
