"""Dates reckoned from a length of time, against the date given elsewhere.

"Six weeks ahead of the primary" dates the primary, once it is known from which day the weeks are
counted; "half a year after the robbery" dates the robbery, "for the first time in five years"
the time before, "the 30th anniversary of the flight" the flight.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.contradictions.dated import DAYS, Bound, Dated, reads
from factcheck.contradictions.events import weight_of
from factcheck.contradictions.findings import Finding, Side, level_of, quoted, said_days
from factcheck.contradictions.happenings import happenings
from factcheck.contradictions.keys import key_of, names_meet
from factcheck.contradictions.orders import OF_HAPPENING, filed_dates, keys_of, words_beside
from factcheck.contradictions.story import Line, Story, Token, weights_of
from factcheck.contradictions.words import OTHERNESS, listed
from factcheck.model import Kind, Level, NameType, Number, NumberType, Span, Time, TimeType
from factcheck.text.patterns import regex

_LENGTH = re.compile(r"P(\d+(?:\.\d+)?)([DWMY])")
"""A length in TIMEX3, from days up; of hours no date can be reckoned."""
_AHEAD = regex(
    r"\s*(?:(?:to go|remaining|left|away|still to go)\s+)?"
    r"(?:ahead of|before|prior to|until|till|away from|short of)\s+",
    re.IGNORECASE,
)
_BEHIND = regex(r"\s*(?:on\s+)?(?:after|since|following|from)\s+", re.IGNORECASE)
_FIRST_IN = regex(
    r"\bfirst (?:[\w'’-]+ ){1,5}in (?:(?:more|less) than |over |nearly |almost |about |some )?\Z",
    re.IGNORECASE,
)
_SINCE = regex(r"\bsince (?:early |late |mid-)?\Z", re.IGNORECASE)
_FIRST_BEFORE = regex(r"\bfirst (?:[\w'’-]+ ){1,5}since (?:early |late )?\Z", re.IGNORECASE)
_STATE = regex(
    r"\b(?:missing|trapped|stuck|stranded|adrift|held|hostage|captive|detained|jailed|imprisoned"
    r"|closed|shut|shuttered|open|married|on strike|in hospital|in custody|in power|in office"
    r"|in business|mayor|president|governor|minister|leader|chairman|chairwoman|coach|manager)"
    r"(?:\s[\w'’-]+){0,4}?\sfor (?:(?:more|less) than |over |nearly |almost |about |some )?\Z",
    re.IGNORECASE,
)
"""What somebody or something has been for a length of time, which dates its beginning."""
_ANNIVERSARY = regex(r"[\s-]*anniversary of\s+", re.IGNORECASE)
_BREAK = re.compile(r"[,;:()—–]")
_BACK = 60
"""Code points before a time in which such words are looked for."""
_PRESENT = listed("is are has have comes come marks mark will remains remain 's celebrates")
_PAST = listed("was were had came did marked")
_LAST = regex(
    r"\b(?:last(?! (?:week|month|year|spring|summer|autumn|fall|winter|\w+day)\b)"
    r"|latest|previous|previously|most recent)\b",
    re.IGNORECASE,
)
_AMOUNT = 8
"""Words behind a length of time that tell which event it is."""
_LEAST_SHARED = 1.2
_PLENTY = 3.0


class _Reckoned(NamedTuple):
    """A date reckoned for an event.

    Attributes:
        story, line: where the words stand.
        mark: the words that date it.
        words: the words for the event.
        earliest, latest: the days it comes out at, with what the words leave open.
        is_last: whether it is the last time before that the thing happened.
        base: the day that it is counted from, or None when it is said outright.
    """

    story: Story
    line: Line
    mark: Span
    words: tuple[Token, ...]
    earliest: dt.date
    latest: dt.date
    is_last: bool
    base: dt.date | None


def alone(story: Story) -> Iterator[Finding]:
    """Yield events whose reckoned date is not the one that the article gives elsewhere."""
    yield from _compared(_reckonings(story), story, story.weights)


def across(one: Story, other: Story) -> Iterator[Finding]:
    """Yield events whose reckoned date in one article is not the one given in the other."""
    weights = weights_of([*one.lines, *other.lines])
    yield from _compared(_reckonings(one), other, weights)
    yield from _compared(_reckonings(other), one, weights)


def _reckonings(story: Story) -> list[_Reckoned]:
    found: list[_Reckoned] = []
    for line in story.lines:
        for time in line.times:
            reckoned = _from_length(story, line, time) or _from_date(story, line, time)
            if reckoned is not None:
                found.append(reckoned)
        for number in line.numbers:
            reckoned = _from_anniversary(story, line, number)
            if reckoned is not None:
                found.append(reckoned)
    return found


def _from_length(story: Story, line: Line, time: Time) -> _Reckoned | None:
    known = _LENGTH.fullmatch(time.value) if time.type is TimeType.DURATION else None
    if known is None:
        return None
    before = story.text[max(line.sentence.start, time.start - _BACK) : time.start]
    ahead, behind = _AHEAD.match(story.text, time.end), _BEHIND.match(story.text, time.end)
    first = _FIRST_IN.search(before)
    state = _STATE.search(before)
    if ahead or behind:
        match = ahead or behind
        assert match is not None
        mark, words = _marked(time.start, match), _behind(story, line, match.end())
    elif first:
        mark = Span(time.start - len(before) + first.start(), time.end)
        words = _around(line, mark)
    elif state:
        mark = Span(time.start - len(before) + state.start(), time.end)
        words = (*_around(line, mark), *line.between(mark), *line.after(mark.end, 2 * _AMOUNT))
    else:
        return None
    # A date among the words for the event is that of the event, not the day counted from.
    theirs = words if ahead or behind else ()
    base = _base(story, line, Span(mark.start, max([mark.end, *(t.end for t in theirs)])))
    if base is None:
        return None
    least, most = _days(float(known[1]), known[2], time.mod)
    low, high = (least, most) if ahead else (-most, -least)
    earliest, latest = _moved(base, low), _moved(base, high)
    return _Reckoned(story, line, mark, words, earliest, latest, bool(first), base)


def _from_date(story: Story, line: Line, time: Time) -> _Reckoned | None:
    """Return the last time that "for the first time since 2009" and "not since 2009" date."""
    if time.type is not TimeType.DATE or time.earliest is None or time.latest is None:
        return None
    before = story.text[max(line.sentence.start, time.start - _BACK) : time.start]
    first, since = _FIRST_BEFORE.search(before), _SINCE.search(before)
    found = first or (since if line.clause_at(time.start).negated else None)
    if found is None:
        return None
    mark = Span(time.start - len(before) + found.start(), time.end)
    words = _around(line, mark)
    return _Reckoned(story, line, mark, words, time.earliest, time.latest, True, None)


def _from_anniversary(story: Story, line: Line, number: Number) -> _Reckoned | None:
    match = _ANNIVERSARY.match(story.text, number.end)
    if match is None or number.type is not NumberType.ORDINAL:
        return None
    mark, words = _marked(number.start, match), _behind(story, line, match.end())
    base = _base(story, line, mark)
    if base is None or number.low < 1:
        return None
    year = base.year - int(number.low)
    if year < 1:
        return None
    return _Reckoned(
        story, line, mark, words, dt.date(year, 1, 1), dt.date(year, 12, 31), False, base
    )


def _marked(start: int, match: re.Match[str]) -> Span:
    return Span(start, match.end() - len(match.group()) + len(match.group().rstrip()))


def _behind(story: Story, line: Line, start: int) -> tuple[Token, ...]:
    """Return the words for an event that begin at an offset, up to the next comma."""
    stop = _BREAK.search(story.text, start, line.sentence.end)
    end = stop.start() if stop else line.sentence.end
    return tuple(token for token in line.after(start, _AMOUNT) if token.start < end)


def _around(line: Line, mark: Span) -> tuple[Token, ...]:
    """Return the words of the clause in front of a mark, or behind it when it stands first."""
    clause = line.clause_at(mark.start)
    before = tuple(t for t in line.before(mark.start, 2 * _AMOUNT) if t.start >= clause.start)
    return before or line.after(mark.end, _AMOUNT)


def _base(story: Story, line: Line, leaving_out: Span) -> dt.date | None:
    """Return the day that a length is counted from: the sentence's own, or publication.

    Publication counts only in the present tense; a past without a date is of a day unknown.
    """
    days = {
        time.earliest
        for time in line.times
        if time.earliest is not None
        and time.earliest == time.latest
        and not time.span.overlaps(leaving_out)
    }
    if len(days) == 1:
        return min(days)
    if days or line.words & _PAST or not line.words & _PRESENT:
        return None
    return story.published


def _days(amount: float, unit: str, mod: str) -> tuple[float, float]:
    """Return the least and most days that a length can mean, as it is rounded in news.

    Days are counted, and can be off by one for where counting begins; of larger units half a
    unit and a tenth of the whole are left open.
    """
    length = amount * DAYS[unit]
    slack = 1.0 + length * 0.1 if unit == "D" else 0.6 * DAYS[unit] + length * 0.1
    least, most = length - slack, length + slack
    if mod in ("MORE_THAN", "EQUAL_OR_MORE"):
        most += length / 2
    elif mod in ("LESS_THAN", "EQUAL_OR_LESS"):
        least -= length / 4
    elif mod:
        least, most = least - length * 0.1, most + length * 0.1
    return least, most


def _moved(day: dt.date, days: float) -> dt.date:
    ordinal = day.toordinal() + round(days)
    return dt.date.fromordinal(min(max(ordinal, 1), dt.date.max.toordinal()))


def _compared(
    reckonings: Sequence[_Reckoned], story: Story, weights: Mapping[str, float]
) -> Iterator[Finding]:
    if not reckonings:
        return
    dated = filed_dates(story)
    for reckoned in reckonings:
        best: tuple[float, Line, Dated] | None = None
        for line, each in dated.sharing(keys_of(reckoned.words)):
            if line is reckoned.line:
                continue
            if not _can_date(reckoned, each):
                continue
            tie = _tie(reckoned, story, line, each, weights)
            if not tie:
                continue
            if _meets(reckoned, each):
                break
            if best is None or tie > best[0]:
                best = (tie, line, each)
        else:
            if best:
                yield _finding(reckoned, story, *best)


def _can_date(reckoned: _Reckoned, dated: Dated) -> bool:
    """Return whether a date can be meant for a reckoned event, however it comes out.

    What happened on the day that a length is counted from is another event, and so is a vote
    years away from one that is weeks ahead.
    """
    base = reckoned.base
    if base is None:
        return True
    if dated.earliest <= base <= dated.latest:
        return False
    if (dated.earliest > base) != (reckoned.earliest > base):
        return False
    length = max(abs((day - base).days) for day in (reckoned.earliest, reckoned.latest))
    away = min(abs((day - base).days) for day in (dated.earliest, dated.latest))
    return length / _FARTHEST - DAYS["M"] <= away <= length * _FARTHEST + DAYS["M"]


_FARTHEST = 4
"""Times too long or too short that a length of time is by mistake."""


def _meets(reckoned: _Reckoned, dated: Dated) -> bool:
    if dated.bound is Bound.FIRST:
        return reckoned.latest >= dated.earliest
    if dated.bound is Bound.LAST:
        return reckoned.earliest <= dated.latest
    return reckoned.earliest <= dated.latest and dated.earliest <= reckoned.latest


def _tie(
    reckoned: _Reckoned, story: Story, line: Line, dated: Dated, weights: Mapping[str, float]
) -> float:
    """Return how much ties a reckoned event to one with a date, 0 when something parts them."""
    beside = words_beside(line, dated)
    parting = frozenset(t.lower for t in beside) & OTHERNESS
    if reckoned.is_last != _is_of_last(story, line, dated) or (
        not reckoned.is_last and parting - {"first"}
    ):
        return 0.0
    if dated.event.clause.negated or _names_part(reckoned, story, line):
        return 0.0
    mine = frozenset(t.stem for t in reckoned.words if t.content)
    near = frozenset(t.stem for t in beside if t.content)
    acts = frozenset(t.stem for t in reckoned.words if t.content and not t.name) & near
    named = frozenset(h.name for h in happenings(reckoned.words))
    same = named & frozenset(h.name for h in happenings(beside))
    if not same and weight_of(acts, weights) < OF_HAPPENING:
        return 0.0
    found = weight_of(mine & line.stems, weights) + (OF_HAPPENING if same else 0.0)
    return found if found >= _LEAST_SHARED or mine <= line.stems else 0.0


def _is_of_last(story: Story, line: Line, dated: Dated) -> bool:
    """Return whether a date is said to be of the last time that something happened."""
    start = max(line.sentence.start, dated.span.start - _BACK)
    end = min(line.sentence.end, dated.span.end + _BACK)
    return _LAST.search(story.text[start:end]) is not None


def _names_part(reckoned: _Reckoned, story: Story, line: Line) -> bool:
    """Return whether both name people, or both places, and none in common."""
    span = Span(reckoned.words[0].start, reckoned.words[-1].end) if reckoned.words else None
    for kind in (NameType.PERSON, NameType.PLACE, NameType.ORGANISATION):
        mine = frozenset(
            key_of(reckoned.story, name)
            for name in reckoned.line.names
            if name.type is kind and span is not None and span.overlaps(name.span)
        )
        theirs = frozenset(key_of(story, name) for name in line.names if name.type is kind)
        if mine and theirs and not names_meet(mine, theirs):
            return True
    return False


def _finding(reckoned: _Reckoned, story: Story, tie: float, line: Line, dated: Dated) -> Finding:
    said = said_days(reckoned.earliest, reckoned.latest)
    a = Side(reckoned.story, reckoned.line, (reckoned.mark,), reads=said)
    b = Side(story, line, (dated.span,), reads=reads(dated))
    counted = f", counted from {said_days(reckoned.base, reckoned.base)}," if reckoned.base else ""
    return Finding(
        kind=Kind.RELATIVE_DATE,
        level=level_of(a, b, Level.QUERY),
        score=0.55 + 0.3 * min(1.0, tie / _PLENTY),
        a=a,
        b=b,
        explanation=(
            f"{quoted(reckoned.mark, reckoned.story.text)}{counted} puts it at {said}; "
            f"the other passage gives {b.reads}."
        ),
        rule="relative_date.reckoned",
    )
