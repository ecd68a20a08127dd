"""One person of two ages, or of an age that does not fit a year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.contradictions.findings import Finding, Side, level_of, said_number
from factcheck.contradictions.story import Line, Story
from factcheck.model import Bound, Kind, Name, NameType, Number, NumberType, Span

_JUST_BEHIND = re.compile(r"(?:\s?\([a-z, ]{1,20}\))?,\s?(?:(?:an?|who is|now|aged?|the)\s)*\Z")
_TURNS = re.compile(r"\s(?:is|was|,? who (?:is|was|turned)|turned|turns)\s(?:just |only |now )?\Z")
_BEFORE_NAME = re.compile(r"(?:-year-old|-years?-old| years? old)?\s(?:[A-Za-z][\w'’-]*\s){0,3}\Z")
_THEN = re.compile(
    r"\bthen\b|\bat the time\b|\bwhen (?:he|she)\b|\b(?:was|were|had|aged)\b", re.IGNORECASE
)
_IN_YEAR = re.compile(r"\A[^,;.]{0,12}\b(?:in|back in) ((?:18|19|20)\d{2})\b")
_REACH = 48
_OLDEST = 120


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
    for holder, theirs in by_holder.items():
        yield from _two_ages(story, holder, theirs)


def _ages(story: Story, line: Line) -> Iterator[_Aged]:
    people = [name for name in line.names if name.type is NameType.PERSON]
    for number in line.numbers:
        if number.type is not NumberType.AGE or number.bound is not Bound.EXACT:
            continue
        if not 0 < number.low <= _OLDEST or number.unit not in ("", "year"):
            continue
        name = _holder(story.text, number, people)
        if name is not None:
            around = story.text[max(line.sentence.start, number.start - 30) : number.start]
            behind = story.text[number.end : number.end + 40]
            past = bool(_THEN.search(around)) or bool(_IN_YEAR.match(behind))
            yield _Aged(line, number, name.record, past)


def _holder(text: str, number: Number, people: list[Name]) -> Name | None:
    """Return the person whose age a number is: "Ann Lee, 52", "52-year-old Ann Lee"."""
    for name in people:
        if name.end <= number.start <= name.end + _REACH:
            between = text[name.end : number.start]
            if _JUST_BEHIND.fullmatch(between) or _TURNS.fullmatch(between):
                return name
    for name in people:
        if number.end <= name.start <= number.end + _REACH:
            between = text[number.end : name.start]
            if _BEFORE_NAME.fullmatch(between) and ("year" in between or "year" in number.surface):
                return name
    return None


def _two_ages(story: Story, holder: str, aged: list[_Aged]) -> Iterator[Finding]:
    present = [each for each in aged if not each.past]
    for n, one in enumerate(present):
        for other in present[n + 1 :]:
            if one.number.low == other.number.low or one.line is other.line:
                continue
            record = story.records.get(holder)
            who = record.chief if record else one.number.surface
            a = Side(story, one.line, (one.number.span,), reads=_reads(one))
            b = Side(story, other.line, (other.number.span,), reads=_reads(other))
            yield Finding(
                kind=Kind.NUMBER,
                level=level_of(a, b),
                score=0.85 if abs(one.number.low - other.number.low) < _GENERATION else 0.6,
                a=a,
                b=b,
                explanation=(
                    f"{who} is {said_number(one.number.low)} in one place and "
                    f"{said_number(other.number.low)} in the other."
                ),
                rule="number.two_ages",
                topic=f"age:{holder}",
            )


_GENERATION = 18
"""Years between two ages from which on father and son are the likelier explanation."""


def _reads(aged: _Aged) -> str:
    return f"{said_number(aged.number.low)} years old"


def _mark(number: Number) -> Span:
    return number.span
