"""Orders of events that cannot both be: one before the other here, after it there."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from factcheck.contradictions.dated import Bound, Dated, reads
from factcheck.contradictions.findings import Finding, Side, level_of, quoted, said_date
from factcheck.contradictions.orders import (
    Order,
    filed_dates,
    keys_of,
    orders,
    tie,
    words_beside,
)
from factcheck.contradictions.postings import Postings
from factcheck.contradictions.story import Line, Story, Token, weights_of
from factcheck.contradictions.words import OTHERNESS
from factcheck.model import Kind, Level, Modality, Span, Time, TimeType
from factcheck.text.patterns import regex

_PLENTY_DATED = 1.0
"""Weight shared with the date of an event from which on it is surely of that event."""
_LEAST_DATED = 0.7
"""What ties an event of an order to a date given for it elsewhere."""
_YEAR = re.compile(r"\b\d{4}\b")
_GRACE = dt.timedelta(days=1)
"""Publication can lie a day behind the story's own day, across the date line."""
_PAST = regex(
    r"\b(?:\w{3,}ed|went|fell|won|lost|met|began|took|left|held|came|made|gave|became|shot|sold"
    r"|bought|quit|ran|rose|sank|struck|broke)\b",
    re.IGNORECASE,
)
_AHEAD = regex(
    r"\b(?:to|will|shall|would|be|is|are|scheduled|set|due|planned|slated|expected|supposed|until"
    r"|till|by|for|through|extended|postponed|delayed|moved|rescheduled|expires?|before|if)\b",
    re.IGNORECASE,
)
"""Words with which a past form is of what lies ahead ("is to be released on", "set for")."""


class _Placed(NamedTuple):
    """A date that another sentence gives for one of the events of an order."""

    strength: float
    line: Line
    dated: Dated


def alone(story: Story) -> Iterator[Finding]:
    """Yield orders that an article turns round, and what it tells before it happened."""
    found = orders(story)
    for one, other in _facing(found, found):
        if one.line.index < other.line.index:
            yield from _turned(one, other, story.weights)
    yield from _against_dates(found, story, story.weights)
    yield from _after_publication(story)


def across(one: Story, other: Story) -> Iterator[Finding]:
    """Yield orders that one article gives and another turns round."""
    mine, theirs = orders(one), orders(other)
    if not mine and not theirs:
        return
    weights = weights_of([*one.lines, *other.lines])
    for a, b in _facing(mine, theirs):
        yield from _turned(a, b, weights)
    yield from _against_dates(mine, other, weights)
    yield from _against_dates(theirs, one, weights)


def _facing(ones: Sequence[Order], others: Sequence[Order]) -> Iterator[tuple[Order, Order]]:
    """Yield the orders whose first event may be the other's second."""
    filed = Postings(others, [keys_of(each.second) for each in others])
    for one in ones:
        for other in filed.sharing(keys_of(one.first)):
            yield one, other


def _turned(one: Order, other: Order, weights: Mapping[str, float]) -> Iterator[Finding]:
    """Yield a finding when two orders are of the same two events, each the other way round."""
    crossed = (
        tie(one.first, other.second, weights, alone=True),
        tie(one.second, other.first, weights, alone=True),
    )
    if not min(crossed):
        return
    straight = tie(one.first, other.first, weights) + tie(one.second, other.second, weights)
    if straight >= sum(crossed) / 2 or _otherness(one) != _otherness(other):
        return
    a, b = (
        Side(each.story, each.line, (_marked(each),), reads=_reads(each)) for each in (one, other)
    )
    yield Finding(
        kind=Kind.SEQUENCE,
        level=level_of(a, b, Level.QUERY),
        strength=min(1.0, sum(crossed) / _PLENTY),
        a=a,
        b=b,
        explanation=f"One passage has it {a.reads}; the other has it {b.reads}.",
        rule="sequence.order",
    )


_PLENTY = 4.0
"""Shared weight beyond which more of it tells nothing new."""


def _marked(order: Order) -> Span:
    """Return the link with the words behind it."""
    behind = [t for t in (*order.first, *order.second) if t.start >= order.link.end]
    return Span(order.link.start, min(t.end for t in behind[-1:]) if behind else order.link.end)


def _reads(order: Order) -> str:
    first, second = (
        quoted(Span(words[0].start, words[-1].end), order.story.text, 40)
        for words in (order.first, order.second)
    )
    return f"{first} before {second}"


def _otherness(order: Order) -> frozenset[str]:
    return frozenset(t.lower for t in (*order.first, *order.second)) & OTHERNESS


def _against_dates(
    found: Sequence[Order], story: Story, weights: Mapping[str, float]
) -> Iterator[Finding]:
    """Yield orders whose two events a story puts on days in the other order."""
    if not found:
        return
    dated = filed_dates(story)
    for order in found:
        firsts = _placed(order, order.first, dated, weights)
        seconds = _placed(order, order.second, dated, weights) if firsts else []
        if not seconds or any(
            one.dated.earliest <= other.dated.latest
            or _is_vague(one.dated) != _is_vague(other.dated)
            for one, other in product(firsts, seconds)
        ):
            continue
        yield _misplaced(order, story, firsts[0], seconds[0])


def _is_vague(dated: Dated) -> bool:
    """Return whether a date is a year or a season, and no day or month."""
    return (dated.latest - dated.earliest).days > _MONTH


_MONTH = 31


def _placed(
    order: Order,
    words: tuple[Token, ...],
    dated: Postings[tuple[Line, Dated]],
    weights: Mapping[str, float],
) -> list[_Placed]:
    """Return the days that a story gives for one of the events, the surest first."""
    found = []
    for line, each in dated.sharing(keys_of(words)):
        if line is order.line or each.bound is not Bound.DAY:
            continue
        if each.weekday is not None and each.earliest != each.latest:
            continue
        beside = words_beside(line, each)
        if frozenset(t.lower for t in beside) & OTHERNESS or each.event.clause.negated:
            continue
        strength = tie(words, beside, weights, alone=True)
        if strength >= _LEAST_DATED:
            found.append(_Placed(strength, line, each))
    return sorted(found, key=lambda each: (-each.strength, each.line.index))


def _misplaced(order: Order, story: Story, first: _Placed, second: _Placed) -> Finding:
    a = Side(order.story, order.line, (_marked(order),), reads=_reads(order))
    b = Side(story, second.line, (second.dated.span,), reads=reads(second.dated))
    return Finding(
        kind=Kind.SEQUENCE,
        level=level_of(a, b, Level.QUERY),
        strength=min(1.0, min(first.strength, second.strength) / _PLENTY_DATED),
        a=a,
        b=b,
        explanation=(
            f"One passage has it {a.reads}; the story dates the first {reads(first.dated)}, the "
            f"second {b.reads}."
        ),
        rule="sequence.dates",
    )


def _after_publication(story: Story) -> Iterator[Finding]:
    """Yield what is told as past and dated, with its year, later than the story itself."""
    if story.published is None:
        return
    today = _day_of_story(story)
    for line in story.lines:
        for time in line.times:
            if _is_told_too_early(story, line, time):
                assert time.earliest is not None
                yield Finding(
                    kind=Kind.SEQUENCE,
                    level=Level.QUERY,
                    a=Side(story, line, (time.span,), reads=said_date(time.earliest)),
                    b=today,
                    explanation=(
                        f"{quoted(time.span, story.text)} is told as past, but the story is of "
                        f"{said_date(story.published)}."
                    ),
                    rule="sequence.after_publication",
                )


def _day_of_story(story: Story) -> Side | None:
    """Return where a story first names the day that it is of, or one of the week before it."""
    assert story.published is not None
    for line in story.lines:
        for time in line.times:
            day = time.earliest
            if day is None or day != time.latest or time.anchor is not None or not time.relative:
                continue
            if dt.timedelta(0) <= story.published - day < _WEEK:
                return Side(story, line, (time.span,), reads=said_date(day))
    return None


_WEEK = dt.timedelta(days=7)


def _is_told_too_early(story: Story, line: Line, time: Time) -> bool:
    if time.type is not TimeType.DATE or time.earliest is None or time.earliest != time.latest:
        return False
    assert story.published is not None
    if time.earliest <= story.published + _GRACE or not _YEAR.search(time.surface):
        return False
    clause = line.clause_at(time.start)
    if clause.modality is not Modality.ASSERTED or clause.negated:
        return False
    before = story.text[clause.start : time.start]
    return bool(_PAST.search(before)) and not _AHEAD.search(before)
