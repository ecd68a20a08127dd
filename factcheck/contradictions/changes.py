"""A change given twice in one sentence: from one figure to another, and in per cent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.contradictions.findings import Finding, alone_finding, said_number
from factcheck.contradictions.intervals import Band, band
from factcheck.contradictions.story import Line, Story
from factcheck.model import Bound, Number, NumberType, Span

_FROM = re.compile(r"\bfrom\s+(?:[a-z]+\s+){0,2}\Z")
_TO = re.compile(r"[^.;\d]{0,30}\bto\s+(?:[a-z]+\s+){0,2}")
_CHANGE = re.compile(
    r"\b(?:reduction|cut|drop|fall|decline|decrease|saving|loss|increase|rise|gain|jump|growth|surge"
    r"|up|down|or)\b",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"\b(?:a|per|each|every) (?:year|month|quarter|week|day)\b|\bannual", re.IGNORECASE
)
"""A yearly rate of change is not the change from first to last."""
_APART = 60
"""Code points that may lie between the second figure and the percentage."""
_ROUNDING = 0.5
"""Percentage points: a share is given in whole ones."""


def alone(story: Story) -> Iterator[Finding]:
    """Yield changes whose percentage does not follow from their figures."""
    for line in story.lines:
        percentages = [n for n in line.numbers if n.type is NumberType.PERCENT]
        for first, last in pairwise(line.numbers) if percentages else ():
            if not _is_change(story, line, first, last):
                continue
            share = next((n for n in percentages if n.start >= last.end), None)
            if share is not None and _tells_it(story, line, last, share):
                yield from _checked(story, line, first, last, share)


def _is_change(story: Story, line: Line, first: Number, last: Number) -> bool:
    """Return whether two figures stand as "from A to B", of one sort and exact."""
    if first.bound is not Bound.EXACT or last.bound is not Bound.EXACT or first.low <= 0:
        return False
    if first.type in (NumberType.PERCENT, NumberType.ORDINAL, NumberType.RATIO):
        return False
    before = story.text[max(line.sentence.start, first.start - 40) : first.start]
    # "From 48 million to 36 million euros" names the unit once.
    bare = first.type is NumberType.COUNT and not first.counted
    return (
        (bare or (first.type is last.type and first.unit == last.unit))
        and bool(_FROM.search(before))
        and bool(_TO.fullmatch(story.text, first.end, last.start))
    )


def _tells_it(story: Story, line: Line, last: Number, share: Number) -> bool:
    """Return whether a percentage close behind names the change itself."""
    if share.bound not in (Bound.EXACT, Bound.ABOUT) or share.start - last.end > _APART:
        return False
    between = story.text[last.end : share.start]
    around = story.text[last.end : min(line.sentence.end, share.end + 30)]
    if ";" in between or _PERIOD.search(around):
        return False
    return bool(_CHANGE.search(between) or _CHANGE.match(story.text[share.end :].lstrip()))


def _checked(
    story: Story, line: Line, first: Number, last: Number, share: Number
) -> Iterator[Finding]:
    one, other, said = band(first), band(last), band(share)
    if _shares(one, other).meets(Band(said.low - _ROUNDING, said.high + _ROUNDING)):
        return
    exact = 100.0 * abs(last.low - first.low) / first.low
    yield alone_finding(
        story,
        line,
        Span(first.start, share.end),
        f"From {said_number(first.low)} to {said_number(last.low)} is a change of "
        f"{said_number(round(exact, 1))}%, not {said_number(share.low)}%.",
        "arithmetic.change_in_percent",
    )


def _shares(first: Band, last: Band) -> Band:
    """Return the least and the greatest change in per cent that the figures admit."""
    corners = [
        100.0 * abs(to - begin) / begin
        for begin in (first.low, first.high)
        for to in (last.low, last.high)
        if begin > 0
    ]
    return Band(min(corners), max(corners)) if corners else Band(0.0, float("inf"))
