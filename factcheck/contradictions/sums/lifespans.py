"""One person whose ages, birth and death cannot all be right."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from factcheck.contradictions.comparators.ages import OLDEST, holder_of
from factcheck.contradictions.findings import Finding, Side, level_of, quoted
from factcheck.contradictions.story import Line, Story
from factcheck.model import (
    Bound,
    Kind,
    Level,
    Name,
    NameType,
    Number,
    NumberType,
    Span,
    Time,
    TimeType,
)
from factcheck.text.patterns import regex

_TO_BIRTH = regex(
    r"(?:,? \d{1,3},)?,?(?: who)?(?: is| was)? ?\(?,? ?born(?: in)?(?: [A-Z][a-z]+,?){0,3}"
    r",?(?: on| in)?(?: the)? \Z"
)
"""Words from a name to a birth: "was born on", "(born", ", who was born in Eastmere in"."""
_BORN_FIRST = regex(r"[Bb]orn (?:in|on) (?:[A-Z][a-z]+,? ){0,3}(?:(?:in|on) )?\Z")
_LIVED = regex(r" \((?:born )?(?P<born>(?:1[5-9]|20)\d\d)\s?[-–—]\s?(?P<died>(?:1[5-9]|20)\d\d)\)")
_DIED = regex(r"\b(?:died|dies|dead|passed away)\b")
_AGED = regex(r"aged? ")
_AT_AGE = regex(r"\b(?:at (?:the age of |age )?|aged? )\Z")
_NOT_THEN = regex(
    r"\b(?:would|if|until|before|since|by the age|from the age|after|later)\b", re.IGNORECASE
)
_WAS = regex(r"(?:,? who)? was (?:just |only |still |about )?\Z")
_A_YEAR = r"(?P<year>(?:18|19|20)\d\d)\b"
_PLAIN = r"(?! (?:who|that|which|and|but|had)\b)"
_IN_YEAR = regex(
    rf",?(?: when (?:he|she) [a-z]+(?:{_PLAIN} [A-Za-z]+){{0,5}}?| when| back)?,? in {_A_YEAR}"
)
"""An age and then its year: "was 25 in 1990", "was 25 when she joined the board in 1990"."""
_YEAR_FIRST = regex(
    rf"\b[Ii]n {_A_YEAR},? (?:when (?:he|she) was |at (?:the age of |age )?|aged )\Z"
)
_PRONOUN = regex(r"\b[Hh]e\b|\b[Ss]he\b")
_PAST = regex(r"\bthen\b|\bat the time\b|\bwhen (?:he|she)\b|\b(?:was|were|had)\b", re.IGNORECASE)
_REACH = 60
"""Code points from a name within which a birth, an age or a death is that person's."""
_LEAD = 30
"""Code points before an age that say of when it is."""
_LAG = 45
"""Days that a story may lie between its writing and its date."""
_SURE = 366
"""Days by which statements must miss each other to be surely wrong."""


@dataclass(frozen=True)
class _Told:
    """What a passage says about when somebody was born.

    Attributes:
        line, span: where it stands.
        first, last: the days, as ordinals, between which the birth must lie.
        says: the statement in a few words ("born in 1952", "8 in 1940, so born in 1931 or 1932").
        now: whether it is an age as of publication.
    """

    line: Line
    span: Span
    first: int
    last: int
    says: str
    now: bool = False


def alone(story: Story) -> Iterator[Finding]:
    """Yield people whose ages, years of birth and of death do not go together."""
    told: dict[str, list[_Told]] = {}
    for line in story.lines:
        people = [name for name in line.names if name.type is NameType.PERSON]
        for holder, each in (*_births(story, line, people), *_aged(story, line, people)):
            told.setdefault(holder, []).append(each)
    for holder, theirs in told.items():
        clashes = [
            (_gap(one, other), one, other)
            for one, other in combinations(theirs, 2)
            if not (one.now and other.now)
            and _gap(one, other) > (_LAG if one.now or other.now else 0)
        ]
        if clashes:
            _, one, other = max(clashes, key=lambda clash: clash[0])
            yield _finding(story, holder, one, other)


def _gap(one: _Told, other: _Told) -> int:
    return max(one.first, other.first) - min(one.last, other.last)


def _births(story: Story, line: Line, people: list[Name]) -> Iterator[tuple[str, _Told]]:
    """Yield what the sentence says outright: "born in 1952", "(1932-2015)"."""
    for name in people:
        lived = _LIVED.match(story.text, name.end)
        if lived:
            year = int(lived["born"])
            span = Span(*lived.span("born"))
            yield name.record, _born(line, span, dt.date(year, 1, 1), dt.date(year, 12, 31))
    if "orn " not in line.text:
        return
    for time in line.times:
        holder = _born_then(story, line, people, time) if time.type is TimeType.DATE else ""
        if holder and time.earliest and time.latest and not time.mod:
            yield holder, _born(line, time.span, time.earliest, time.latest)


def _born_then(story: Story, line: Line, people: list[Name], time: Time) -> str:
    text = story.text
    for name in people:
        near = name.end <= time.start <= name.end + _REACH
        if near and _TO_BIRTH.fullmatch(text, name.end, time.start):
            return name.record
    if people and _BORN_FIRST.fullmatch(text, line.sentence.start, time.start):
        following = people[0]
        if text[time.end : following.start] == ", ":
            return following.record
    for match in _PRONOUN.finditer(text, line.sentence.start, time.start):
        if _TO_BIRTH.fullmatch(text, match.end(), time.start):
            return _meant(story, line, people, match.start())
    return ""


def _born(line: Line, span: Span, first: dt.date, last: dt.date) -> _Told:
    year = f"{first.year}" if first.year == last.year else f"{first.year} to {last.year}"
    return _Told(line, span, first.toordinal(), last.toordinal(), f"born in {year}")


def _meant(story: Story, line: Line, people: list[Name], pronoun: int) -> str:
    """Return whom "he" or "she" means: the only person named before it in this or the last line."""
    before = {name.record for name in people if name.end <= pronoun}
    if not before and line.index > 0:
        last = story.lines[line.index - 1]
        before = {name.record for name in last.names if name.type is NameType.PERSON}
    return before.pop() if len(before) == 1 else ""


def _aged(story: Story, line: Line, people: list[Name]) -> Iterator[tuple[str, _Told]]:
    """Yield births reckoned from an age and the time at which it is given."""
    for number in map(_without_aged, line.numbers):
        found = _when(story, line, people, number) if _can_be_years(number) else None
        if found is None:
            continue
        holder, first, last, now = found
        years = int(number.low)
        yield (
            holder,
            _Told(
                line,
                number.span,
                _years_before(first, years + 1) + 1,
                _years_before(last, years),
                f"{years} in {last.year}, so born in {first.year - years - 1} or "
                f"{last.year - years}",
                now,
            ),
        )


def _without_aged(number: Number) -> Number:
    """Return "aged 25" as the figure alone, so that all ages have the same words before them."""
    aged = _AGED.match(number.surface)
    if aged is None:
        return number
    return replace(number, start=number.start + aged.end(), surface=number.surface[aged.end() :])


def _can_be_years(number: Number) -> bool:
    """Return whether a number is an age in years, or a bare figure that can be one ("was 25")."""
    if number.bound is not Bound.EXACT or not 0 < number.low <= OLDEST:
        return False
    if number.type is NumberType.AGE:
        return number.unit in ("", "year")
    return number.type is NumberType.COUNT and not number.counted


def _when(
    story: Story, line: Line, people: list[Name], number: Number
) -> tuple[str, dt.date, dt.date, bool] | None:
    """Return whose age a number is, between which days it was, and whether that is now."""
    text, lead = story.text, max(line.sentence.start, number.start - _LEAD)
    if _NOT_THEN.search(text, lead, number.start):
        return None
    in_year = _IN_YEAR.match(text, number.end, line.sentence.end)
    year_first = None if in_year else _YEAR_FIRST.search(text, line.sentence.start, number.start)
    told = in_year or year_first
    if told:
        holder = _subject(story, line, people, number)
        year = int(told["year"])
        return (holder, dt.date(year, 1, 1), dt.date(year, 12, 31), False) if holder else None
    if _DIED.search(line.text):
        return _at_death(story, line, people, number)
    if number.type is not NumberType.AGE or story.published is None:
        return None
    holder_name = holder_of(text, number, people)
    if holder_name is None or _PAST.search(text, lead, number.start):
        return None
    now = story.published
    dated = [time for time in line.times if time.latest and (now - time.latest).days > _SURE]
    born = any(_born_then(story, line, people, time) for time in dated)
    if dated and not (born and len(dated) == 1):
        return None
    return holder_name.record, now, now, True


def _years_before(day: dt.date, years: int) -> int:
    """Return the ordinal of a day so many years earlier; 29 February becomes the 28th."""
    year = max(dt.MINYEAR, day.year - years)
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=year, day=28 if leap else day.day).toordinal()


def _subject(story: Story, line: Line, people: list[Name], number: Number) -> str:
    """Return who "was 25" or was something "at the age of 25"; empty when that is not clear."""
    text = story.text
    for name in people:
        if name.end <= number.start and _WAS.fullmatch(text, name.end, number.start):
            return name.record
    pronouns = list(_PRONOUN.finditer(text, line.sentence.start, number.start))
    for match in pronouns:
        if _WAS.fullmatch(text, match.end(), number.start):
            return _meant(story, line, people, match.start())
    if not _AT_AGE.search(text, line.sentence.start, number.start):
        return ""
    records = {name.record for name in people}
    if len(records) == 1:
        return records.pop()
    return _meant(story, line, people, pronouns[0].start()) if pronouns and not records else ""


def _at_death(
    story: Story, line: Line, people: list[Name], number: Number
) -> tuple[str, dt.date, dt.date, bool] | None:
    """Return the day of somebody's death, when the sentence says both it and the age."""
    text = story.text
    records = {name.record for name in people}
    if len(records) != 1 or not _AT_AGE.search(text, line.sentence.start, number.start):
        return None
    lived = next(
        (match for name in people if (match := _LIVED.match(text, name.end)) is not None), None
    )
    if lived:
        year = int(lived["died"])
        return records.pop(), dt.date(year, 1, 1), dt.date(year, 12, 31), False
    died = _DIED.search(text, line.sentence.start, line.sentence.end)
    after = [
        time
        for time in line.times
        if died and time.start > died.end() and time.type is TimeType.DATE and not time.mod
    ]
    if len(after) != 1 or after[0].earliest is None or after[0].latest is None:
        return None
    return records.pop(), after[0].earliest, after[0].latest, False


def _finding(story: Story, holder: str, one: _Told, other: _Told) -> Finding:
    record = story.records.get(holder)
    who = record.chief if record else quoted(one.span, story.text)
    sure = _gap(one, other) > _SURE
    together = one.line is other.line
    a = Side(story, one.line, (one.span, other.span) if together else (one.span,), one.says)
    b = Side(story, other.line, (other.span,), other.says)
    return Finding(
        kind=Kind.ARITHMETIC,
        level=level_of(a, b) if sure else Level.QUERY,
        strength=1.0 if sure else 0.5,
        a=a,
        b=None if together else b,
        explanation=f"{who} cannot be both: {one.says}; {other.says}.",
        rule="arithmetic.lifespan",
        topic=f"life:{holder}",
    )
