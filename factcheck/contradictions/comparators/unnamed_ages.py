"""Two ages of somebody without a name: a woman of 34 who is "the woman, 43" further down."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.contradictions.findings import Finding, Side, level_of
from factcheck.contradictions.story import Line, Story
from factcheck.model import Kind, Span
from factcheck.text.patterns import regex

_WHO = (
    "man|woman|boy|girl|teenager|pensioner|driver|pilot|cyclist|motorcyclist|pedestrian|passenger"
    "|suspect|gunman|victim|student|teacher|nurse|officer|soldier|worker|farmer|climber|swimmer"
    "|sailor|hiker|tourist|patient|mother|father|husband|wife|son|daughter|baby|toddler|child"
)
_AGE = r"(?P<age>[1-9]\d?|1[01]\d)"
_WHO_IS = r"(?:aged |who (?:is|was) )?"
_INTRODUCED = tuple(
    regex(pattern)
    for pattern in (
        rf"\b[Aa]n? (?:[a-z]+ )?{_AGE}-year-old (?:[a-z]+ )?(?P<who>{_WHO})\b",
        rf"\b[Aa]n? (?:[a-z]+ )?(?P<who>{_WHO}) (?:of|aged) {_AGE}\b(?![.,]?\d)",
        rf"\b[Aa]n? (?:[a-z]+ )?(?P<who>{_WHO}), (?:aged )?{_AGE},",
    )
)
_TAKEN_UP = tuple(
    regex(pattern)
    for pattern in (
        rf"\b[Tt]he {_AGE}-year-old (?P<who>{_WHO})\b",
        rf"\b[Tt]he (?P<who>{_WHO})(?: (?:in|on|at) the [a-z]+)?, {_WHO_IS}{_AGE}(?:[,.]| and\b)",
    )
)
_SLACK = 1
"""Years by which two ages may differ: people have birthdays."""


class _Aged(NamedTuple):
    """Somebody without a name: who, how old, and where that is said."""

    who: str
    age: int
    line: Line
    span: Span


def alone(story: Story) -> Iterator[Finding]:
    """Yield ages of "the driver" that are not those of the one driver a story has spoken of."""
    taken_up = _aged(story, _TAKEN_UP)
    introduced = _aged(story, _INTRODUCED) if taken_up else []
    for later in taken_up:
        known = [each for each in introduced if each.who == later.who]
        if len(known) != 1 or not _is_only_one(story, later.who):
            continue
        (first,) = known
        if first.span.start < later.span.start and abs(first.age - later.age) > _SLACK:
            a = Side(story, first.line, (first.span,), reads=f"aged {first.age}")
            b = Side(story, later.line, (later.span,), reads=f"aged {later.age}")
            yield Finding(
                kind=Kind.NUMBER,
                level=level_of(a, b),
                a=a,
                b=b,
                explanation=f"The {later.who} is {first.age} here and {later.age} there.",
                rule="number.age_of_unnamed",
                topic=f"unnamed:{later.who}",
            )


def _aged(story: Story, patterns: tuple[re.Pattern[str], ...]) -> list[_Aged]:
    found: list[_Aged] = []
    for line in story.lines:
        if not any(character.isdigit() for character in line.text):
            continue
        found += [
            _Aged(match["who"], int(match["age"]), line, Span(*match.span()))
            for pattern in patterns
            for match in pattern.finditer(story.text, line.sentence.start, line.sentence.end)
        ]
    return found


def _is_only_one(story: Story, who: str) -> bool:
    """Return whether a story speaks of one such person: no other, second or several ones."""
    several = re.compile(
        rf"\b(?:[Aa]n?|[Aa]nother|[Oo]ther|[Ss]econd|[Tt]hird) (?:[\w-]+ )?{who}\b"
    )
    return len(several.findall(story.text)) <= 1
