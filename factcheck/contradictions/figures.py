"""Figures that sentences give for things: which can be for one thing, and which agree."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from factcheck.contradictions.events import Event, event_at
from factcheck.contradictions.intervals import band
from factcheck.contradictions.keys import key_of, names_meet
from factcheck.contradictions.sameness import Signals
from factcheck.contradictions.stems import stem
from factcheck.contradictions.story import Line, Story
from factcheck.contradictions.words import STOP, listed
from factcheck.model import Bound, Number, NumberType, Span, Time, TimeType
from factcheck.text.patterns import regex

_COMPARED = frozenset(
    {
        NumberType.COUNT,
        NumberType.MONEY,
        NumberType.PERCENT,
        NumberType.PERCENTAGE_POINTS,
        NumberType.MEASURE,
    }
)
_PEOPLE = frozenset(
    stem(word)
    for word in sorted(
        listed("""people person man men woman women child children employee worker protester
    demonstrator resident civilian victim passenger student soldier migrant refugee voter fan
    supporter member others human""")
    )
)
"""Nouns for people: a count of one may be a count of another, when all else agrees."""
OPEN = frozenset({Bound.AT_LEAST, Bound.AT_MOST, Bound.MORE_THAN, Bound.LESS_THAN, Bound.RANGE})
_HALF_OPEN = OPEN - {Bound.RANGE}
_VAGUE = re.compile(
    r"\b(?:dozens|scores|(?:hundred|thousand|[mbtr]{1,2}illion)s)\b|\b(?:several|few) ",
    re.IGNORECASE,
)
_NO_DIGIT = re.compile(r"\D")
_LENGTH = re.compile(r"P(T?)(\d+)([HMSDWY])")
_UNITS = {
    "TH": "hour",
    "TM": "minute",
    "TS": "second",
    "D": "day",
    "W": "week",
    "M": "month",
    "Y": "year",
}
"""TIMEX3 designators of lengths; "TM" is minutes, "M" months."""
_MOST_NUMBERS = 12
"""A sentence with more figures is a table or a score sheet, and pairs them by chance."""


class Relation(StrEnum):
    """How what two figures count goes together."""

    SAME = "same"
    PEOPLE = "people"
    """Two words for people ("workers", "employees")."""
    NEARBY = "nearby"
    """One counts nothing by itself; what the other counts is named around it."""
    UNSAID = "unsaid"
    """Of one or both, only the unit is known."""
    OTHER = "other"
    """One unit of two things ("six miles of road", "nine miles of pipe")."""


@dataclass(frozen=True)
class Figure:
    """A number of a sentence, ready for comparison.

    Attributes:
        number: the number, or a length of time as one.
        event: what surrounds it.
        counted: stem of what it counts, may be empty.
        qualifiers: stems of the words that qualify what it counts.
        holder: key of the name behind "for" or "at" that a list gives it to, or empty.
        former: whether it is what another figure is set against ("up from 40").
    """

    number: Number
    event: Event
    counted: str
    qualifiers: frozenset[str]
    holder: str = ""
    former: bool = False


def figures_of(story: Story, line: Line) -> list[Figure]:
    """Return the figures of a sentence that can be compared; none of a table or a score sheet."""
    if len(line.numbers) > _MOST_NUMBERS:
        return []
    numbers = [n for n in line.numbers if n.type in _COMPARED and not _is_none(line, n)]
    numbers += _lengths(story, line)
    return [_figure(story, line, number) for number in numbers]


def _lengths(story: Story, line: Line) -> list[Number]:
    """Return the lengths of time of a sentence, "10 hours 45 minutes" as one of 645 minutes."""
    lengths: list[Number] = []
    for time in line.times:
        length = _length(time)
        if length is None:
            continue
        last = lengths[-1] if lengths else None
        parts = _SMALLER.get((last.unit, length.unit)) if last else None
        if last and parts and _JOINS.fullmatch(story.text, last.end, length.start):
            value = last.low * parts + length.low
            whole = Span(last.start, length.end)
            lengths[-1] = replace(
                length,
                start=whole.start,
                surface=whole.of(story.text),
                value=f"{value:g} {length.unit}",
                low=value,
                high=value,
            )
        else:
            lengths.append(length)
    return lengths


_SMALLER = {
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
    ("year", "month"): 12,
    ("day", "hour"): 24,
}
"""How many of the second unit make one of the first, of those that are said in one breath."""
_JOINS = regex(r",? (?:and )?")


def _length(time: Time) -> Number | None:
    """Return a length of time ("a 45-minute meeting") as a measure, None for a vague one."""
    known = _LENGTH.fullmatch(time.value) if time.type is TimeType.DURATION else None
    if known is None or time.mod not in ("", "APPROX"):
        return None
    value, unit = float(known[2]), _UNITS[known[1] + known[3]]
    return Number(
        time.start,
        time.end,
        time.surface,
        value=f"{value:g} {unit}",
        type=NumberType.MEASURE,
        low=value,
        high=value,
        bound=Bound.ABOUT if time.mod else Bound.EXACT,
        unit=unit,
    )


def _figure(story: Story, line: Line, number: Number) -> Figure:
    words: list[str] = []
    if number.counted_span:
        words = [token.lower for token in line.between(number.counted_span)]
    counted = stem(number.counted) if number.counted else ""
    qualifiers = frozenset(stem(word) for word in words if word not in STOP) - {counted}
    return Figure(
        number=number,
        event=event_at(story, line, number.span),
        counted=counted,
        qualifiers=qualifiers,
        holder=_holder(story, line, number),
        former=bool(_AGAINST.search(story.text, line.sentence.start, number.start)),
    )


_AGAINST = regex(
    r"\b(?:(?:up|down|rose|fell|increased|decreased|changed|rising|falling)(?: [a-z]+ly)? from"
    r"|(?:compared|compares) (?:with|to)|versus|as against) (?:about |some |just |only )?\Z"
)
"""What stands before the figure that another one is set against."""
_FOR = regex(r" (?:for|at) (?:the )?\Z")


def _holder(story: Story, line: Line, number: Number) -> str:
    """Return the key of whom a list gives a figure to: "3 per cent for Norwind, 4 for Lund"."""
    end = number.counted_span.end if number.counted_span else number.end
    for name in line.names:
        if name.start >= number.end:
            between = story.text[min(end, name.start) : name.start]
            return key_of(story, name) if _FOR.fullmatch(between) else ""
    return ""


def differently_held(
    one: Figure, other: Figure, ones: Sequence[Figure], others: Sequence[Figure]
) -> bool:
    """Return whether two figures are given to two names of a list, or one is but compared with.

    Args:
        one: a figure.
        other: a figure of another sentence.
        ones: all figures of the first sentence.
        others: all figures of the other sentence.
    """
    if one.former != other.former:
        return True
    if one.holder and other.holder:
        return not names_meet(frozenset({one.holder}), frozenset({other.holder}))
    listed_there = one.holder and any(each.holder == one.holder for each in others)
    listed_here = other.holder and any(each.holder == other.holder for each in ones)
    return bool(listed_there or listed_here)


def _is_none(line: Line, number: Number) -> bool:
    """Return whether a "single" one is denied, which makes none ("not a single boat")."""
    scope = line.clause_at(number.start).scope
    return number.low == number.high == 1 and scope is not None and scope.holds(number.span)


def relation(one: Figure, other: Figure) -> Relation | None:
    """Return how two figures can be for one thing, None when they cannot."""
    a, b = one.number, other.number
    if a.type is not b.type or a.unit != b.unit:
        return None
    if one.counted and one.counted == other.counted:
        return Relation.SAME
    if a.type is not NumberType.COUNT:
        return Relation.OTHER if one.counted and other.counted else Relation.UNSAID
    if one.counted and other.counted:
        both_people = one.counted in _PEOPLE and other.counted in _PEOPLE
        return Relation.PEOPLE if both_people else None
    silent, counting = (other, one) if one.counted else (one, other)
    return Relation.NEARBY if counting.counted in silent.event.near else None


def figure_signals(one: Figure, other: Figure) -> Signals:
    """Return what speaks for and against two figures being for one thing, beside their events.

    "times" is how many times the lesser value the greater is: close ones are often two counts.
    """
    a, b = one.number, other.number
    low, high = sorted(abs(_plain(number)) for number in (a, b))
    signals: dict[str, float] = {
        f"counted {relation(one, other)}": 1.0,
        a.type.value: 1.0,
        "one qualifier": bool(one.qualifiers & other.qualifiers),
        "other qualifiers": bool(one.qualifiers and other.qualifiers)
        and not one.qualifiers & other.qualifiers,
        "qualified once": bool(one.qualifiers) != bool(other.qualifiers),
        "one bound": a.bound is b.bound,
        "a bound": a.bound in OPEN or b.bound in OPEN,
        "times": min(_MOST_TIMES, math.log(high / max(low, _LEAST))),
        "few": high <= _FEW,
        "one of them 1": low == 1.0,
        "length of time": a.unit in _UNITS.values(),
    }
    return {name: float(value) for name, value in signals.items() if value}


_MOST_TIMES = 3.0
"""Natural logarithm of the ratio beyond which it is all one."""
_LEAST = 0.5
_FEW = 3.0
"""Figures up to which chance agreement and disagreement are common."""


def digits_swapped(one: str, other: str) -> bool:
    """Return whether two figures, as written, differ by two neighbouring digits swapped."""
    mine, theirs = (_NO_DIGIT.sub("", text) for text in (one, other))
    if len(mine) != len(theirs) or mine == theirs:
        return False
    differing = [n for n, digit in enumerate(mine) if digit != theirs[n]]
    if len(differing) != 2 or differing[1] - differing[0] != 1:
        return False
    first, second = differing
    return mine[first] == theirs[second] and mine[second] == theirs[first]


def _plain(number: Number) -> float:
    return number.low if math.isfinite(number.low) else number.high


def agree(one: Figure, other: Figure) -> bool:
    """Return whether one value can be meant by both, rounding allowed for."""
    a, b = one.number, other.number
    if a.bound is b.bound and a.bound in _HALF_OPEN and not (_is_vague(a) or _is_vague(b)):
        # "As much as 67" and "as much as 87" can both be so, but are not the same report.
        return band(_bound_itself(a)).meets(band(_bound_itself(b)))
    return band(a).meets(band(b))


def _is_vague(number: Number) -> bool:
    """Return whether a number gives only its unit ("dozens"), which is no bound somebody set."""
    return bool(_VAGUE.search(number.surface))


def _bound_itself(number: Number) -> Number:
    value = number.low if number.bound in (Bound.AT_LEAST, Bound.MORE_THAN) else number.high
    return replace(number, low=value, high=value, bound=Bound.EXACT)
