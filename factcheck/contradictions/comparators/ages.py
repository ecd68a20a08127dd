"""One person of two ages, or of an age that does not fit a year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.contradictions.findings import Finding, Side, level_of, said_number
from factcheck.contradictions.keys import name_key
from factcheck.contradictions.story import Line, Story
from factcheck.model import Bound, Kind, Level, Name, NameType, Number, NumberType, Span

_JUST_BEHIND = re.compile(r"(?:\s?\([a-z, ]{1,20}\))?,\s?(?:(?:an?|who is|now|aged?|the)\s)*\Z")
_TURNS = re.compile(r"\s(?:is|was|,? who (?:is|was|turned)|turned|turns)\s(?:just |only |now )?\Z")
_BEFORE_NAME = re.compile(r"(?:-year-old|-years?-old| years? old)?\s(?:[A-Za-z][\w'’-]*\s){0,3}\Z")
_ANOTHER = re.compile(r"\b(?:and|or|of|by|with|for)\b|['’]s\b")
"""Words between an age and a name that make the age another's ("a 10-year-old's death and ...")."""
_THEN = re.compile(
    r"\bthen\b|\bat the time\b|\bwhen (?:he|she)\b|\b(?:was|were|had|aged)\b", re.IGNORECASE
)
_IN_YEAR = re.compile(r"\A[^,;.]{0,12}\b(?:in|back in) ((?:18|19|20)\d{2})\b")
_REACH = 48
OLDEST = 120
"""Years; nobody is known to have lived much longer (the record is 122)."""


@dataclass(frozen=True)
class _Aged:
    line: Line
    number: Number
    holder: str
    past: bool


def alone(story: Story) -> Iterator[Finding]:
    """Yield people who are given two ages."""
    aged = [found for line in story.lines for found in _ages(story, line)]
    by_holder: dict[str, list[_Aged]] = {}
    for each in aged:
        by_holder.setdefault(each.holder, []).append(each)
    for theirs in by_holder.values():
        yield from _two_ages(story, theirs)


def across(one: Story, other: Story) -> Iterator[Finding]:
    """Yield people who are of two ages in two articles."""
    theirs = [each for line in other.lines for each in _ages(other, line) if not each.past]
    told: set[str] = set()
    for line in one.lines:
        for mine in _ages(one, line):
            if mine.past or mine.holder in told:
                continue
            facing = [each for each in theirs if _are_one_person(one, mine, other, each)]
            if facing and all(each.number.low != mine.number.low for each in facing):
                told.add(mine.holder)
                yield _finding(one, mine, other, facing[0])


def _are_one_person(one: Story, mine: _Aged, other: Story, theirs: _Aged) -> bool:
    """Return whether two people of two articles share a surname, and a first name if both have."""
    names = []
    for story, aged in ((one, mine), (other, theirs)):
        record = story.records.get(aged.holder)
        if record is None:
            return False
        names.append(record.chief.lower().split())
    first, second = names
    if name_key(" ".join(first), NameType.PERSON) != name_key(" ".join(second), NameType.PERSON):
        return False
    return min(len(first), len(second)) < 2 or first[0] == second[0]


def _ages(story: Story, line: Line) -> Iterator[_Aged]:
    people = [name for name in line.names if name.type is NameType.PERSON]
    for number in line.numbers:
        if number.type is not NumberType.AGE or number.bound is not Bound.EXACT:
            continue
        if not 0 < number.low <= OLDEST or number.unit not in ("", "year"):
            continue
        name = holder_of(story.text, number, people)
        if name is not None:
            around = story.text[max(line.sentence.start, number.start - 30) : number.start]
            behind = story.text[number.end : number.end + 40]
            past = bool(_THEN.search(around)) or bool(_IN_YEAR.match(behind))
            yield _Aged(line, number, name.record, past)


def holder_of(text: str, number: Number, people: Sequence[Name]) -> Name | None:
    """Return the person whose age a number is: "Ann Lee, 52", "52-year-old Ann Lee"."""
    for name in people:
        if name.end <= number.start <= name.end + _REACH:
            between = text[name.end : number.start]
            if _JUST_BEHIND.fullmatch(between) or _TURNS.fullmatch(between):
                return name
    for name in people:
        if number.end <= name.start <= number.end + _REACH:
            between = text[number.end : name.start]
            if text[number.end - 2 : number.end] in ("'s", "’s") or _ANOTHER.search(between):
                continue
            if _BEFORE_NAME.fullmatch(between) and ("year" in between or "year" in number.surface):
                return name
    return None


def _two_ages(story: Story, aged: list[_Aged]) -> Iterator[Finding]:
    present = [each for each in aged if not each.past]
    for n, one in enumerate(present):
        for other in present[n + 1 :]:
            if one.number.low == other.number.low or one.line is other.line:
                continue
            yield _finding(story, one, story, other)


def _finding(one_story: Story, one: _Aged, other_story: Story, other: _Aged) -> Finding:
    record = one_story.records.get(one.holder)
    who = record.chief if record else one.number.surface
    a = Side(one_story, one.line, (one.number.span,), reads=_reads(one))
    b = Side(other_story, other.line, (other.number.span,), reads=_reads(other))
    years = abs(one.number.low - other.number.low)
    near = one_story is not other_story and years <= _BIRTHDAY
    score = 0.55 if near else 0.85 if years < _GENERATION else 0.6
    return Finding(
        kind=Kind.NUMBER,
        level=Level.QUERY if near else level_of(a, b),
        score=score,
        a=a,
        b=b,
        explanation=(
            f"{who} is {said_number(one.number.low)} in one place and "
            f"{said_number(other.number.low)} in the other."
        ),
        rule="number.two_ages",
        topic=f"age:{one.holder}",
    )


_BIRTHDAY = 1.0
"""Years by which two articles may differ when a birthday lies between them."""
_GENERATION = 18
"""Years between two ages from which on father and son are the likelier explanation."""


def _reads(aged: _Aged) -> str:
    return f"{said_number(aged.number.low)} years old"


def _mark(number: Number) -> Span:
    return number.span
