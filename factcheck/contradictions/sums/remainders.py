"""What is left of a whole: of 900 tonnes 310 are off, and 670 are still inside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.contradictions.findings import Finding, Side, alone_finding, level_of, said_number
from factcheck.contradictions.intervals import Band, band
from factcheck.contradictions.story import Line, Story
from factcheck.model import Bound, Kind, Number, NumberType, Span
from factcheck.text.patterns import regex

_OF_ALL = regex(r"\b[Oo]f (?:the|its|their|his|her|our|all)(?: [A-Za-z]+(?:['’]s|s['’])?){0,2}? \Z")
_DOES = regex(
    r"(?: of (?:them|those))? (?:will|would|have|had|has|were|are|is|was|did|do|can|could|went|came"
    r"|left|stayed|took|got|[a-z]{3,}ed)\b"
)
_JOINS = regex(r"[^.;:\d]{0,80}(?:,| and| while| but) (?:and )?(?:the other |the remaining )?")
_OVERLAP = regex(
    r"\b(?:also|both|too|as well|as many as|or|including|some of|at least|between|again|either"
    r"|which|of whom|of which)\b"
)
_OF_THEM = regex(r" of (?:the|its|their|his|her|all) (?:[a-z]+ ){0,2}?\Z")
_DEFINITE = regex(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?:(?P<rest>other|remaining) )?\Z")
_LEFT = regex(
    r"(?: [a-z]+)? (?:(?:are |is |were |was |who |that |which )?(?:still|yet|left|remaining|remain"
    r"|unsold|unpaid|outstanding|missing)|(?:who|that|which) (?:did|do|have|has|had) not)\b"
)
_BEFORE = 60
"""Code points before a figure in which it is said to be all, or what is left."""
_ONWARD = 3
"""Sentences from a whole and its part in which what is left is told."""
_ADDED = frozenset({NumberType.COUNT, NumberType.MONEY, NumberType.MEASURE})
_MOST_PARTS = 6
_MOST_NUMBERS = 12
"""A sentence with more figures is a table."""


def alone(story: Story) -> Iterator[Finding]:
    """Yield parts that are more than all, and rests that are not what parts leave."""
    for line in story.lines:
        if len(line.numbers) > _MOST_NUMBERS:
            continue
        numbers = [n for n in line.numbers if n.type in _ADDED and n.bound is Bound.EXACT]
        for n, whole in enumerate(numbers):
            start = max(line.sentence.start, whole.start - _BEFORE)
            if not _OF_ALL.search(story.text, start, whole.start):
                continue
            if not (whole.counted or whole.unit):
                continue
            parts = _parts(story, whole, numbers[n + 1 : n + 1 + _MOST_PARTS])
            yield from _more_than_all(story, line, whole, parts)
            if len(parts) == 1:
                yield from _left(story, line, whole, parts[0])
        for part, whole in pairwise(numbers):
            if _OF_THEM.fullmatch(story.text, part.end, whole.start) and whole.low > part.low:
                yield from _left(story, line, whole, part)


def _parts(story: Story, whole: Number, following: Sequence[Number]) -> list[Number]:
    """Return the figures behind a whole that say what so many of it did."""
    parts: list[Number] = []
    end = max(whole.end, whole.counted_span.end if whole.counted_span else 0)
    for number in following:
        alike = number.type is whole.type and number.unit == whole.unit
        if not alike or number.counted not in ("", whole.counted):
            break
        if not whole.unit and not _DOES.match(story.text, number.end):
            break
        joins = story.text[end : number.start]
        if ";" in joins or (parts and not _JOINS.fullmatch(story.text, end, number.start)):
            break
        parts.append(number)
        end = number.end
    return parts


def _more_than_all(
    story: Story, line: Line, whole: Number, parts: Sequence[Number]
) -> Iterator[Finding]:
    """Find "of the ward's 14 nurses, nine will move, three will retire and four will go"."""
    total = sum(part.low for part in parts)
    if len(parts) < 2 or total <= band(whole).high:
        return
    if _OVERLAP.search(story.text, whole.end, line.sentence.end):
        return
    shown = " + ".join(said_number(part.low) for part in parts)
    yield alone_finding(
        story,
        line,
        Span(whole.start, parts[-1].end),
        f"{shown} = {said_number(total)}, more than all {said_number(whole.low)}.",
        "arithmetic.part_exceeds_whole",
    )


def _left(story: Story, line: Line, whole: Number, part: Number) -> Iterator[Finding]:
    """Find "of the 900 tonnes, 310 are off" and further down "the 670 tonnes still inside"."""
    left = Band(band(whole).low - band(part).high, band(whole).high - band(part).low)
    for other in story.lines[line.index : line.index + _ONWARD + 1]:
        for rest in other.numbers:
            if not (part.end < rest.start and _is_rest(story, other, rest, whole)):
                continue
            if band(rest).meets(left) or rest.low in (whole.low, part.low):
                return
            remain = said_number(round(whole.low - part.low, 2))
            shown = f"{said_number(whole.low)} less {said_number(part.low)} leaves {remain}, not"
            a = Side(story, line, (whole.span, part.span))
            b = Side(story, other, (rest.span,))
            yield Finding(
                kind=Kind.ARITHMETIC,
                level=level_of(a, b),
                a=a,
                b=b if other is not line else None,
                explanation=f"{shown} {said_number(rest.low)}.",
                rule="arithmetic.remainder",
                topic=f"remainder:{rest.start}",
            )
            return


def _is_rest(story: Story, line: Line, rest: Number, whole: Number) -> bool:
    """Return whether a figure is put forward as what is left: definite, and said to be left."""
    if rest.bound is not Bound.EXACT or (rest.type, rest.unit) != (whole.type, whole.unit):
        return False
    if rest.low >= whole.low or rest.counted not in ("", whole.counted):
        return False
    start = max(line.sentence.start, rest.start - _BEFORE)
    definite = _DEFINITE.search(story.text, start, rest.start)
    behind = max(rest.end, rest.counted_span.end if rest.counted_span else 0)
    return bool(definite and (definite["rest"] or _LEFT.match(story.text, behind)))
