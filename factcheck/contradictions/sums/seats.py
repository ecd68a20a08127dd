"""A majority in a chamber that its seats do not make: 12 of 21 seats, a majority of seven."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.contradictions.findings import Finding, Side, level_of, said_number
from factcheck.contradictions.story import Line, Story
from factcheck.model import Bound, Kind, Number, NumberType
from factcheck.text.patterns import regex

_OF = regex(r" of (?:the|its|all|the \w+['’]s) \Z")
_MAJORITY = regex(r"\bmajority of (?:just |only )?\Z")
_IN_A_HOUSE = regex(
    r"\b(?:[Ss]eats?|over all|[Oo]verall|[Pp]arliament|[Hh]ouse|[Aa]ssembly|[Cc]hamber|[Cc]ommons"
    r"|[Ss]enate|[Cc]ouncil|[Ll]egislature)\b"
)
_SEATS = frozenset(("seat", "constituency", "member"))


class _Won(NamedTuple):
    """So many seats of all that there are."""

    line: Line
    won: Number
    seats: int


def alone(story: Story) -> Iterator[Finding]:
    """Yield majorities that the seats told of in the same story do not make."""
    yield from _compared(story, story)


def across(one: Story, other: Story) -> Iterator[Finding]:
    """Yield majorities in one story that the seats told of in the other do not make."""
    yield from _compared(one, other)
    yield from _compared(other, one)


def _compared(seats_story: Story, majority_story: Story) -> Iterator[Finding]:
    if "majority of" not in majority_story.text:
        return
    won = _won(seats_story)
    if len({(each.won.low, each.seats) for each in won}) != 1:
        return  # Nothing to compare with, or two chambers or elections.
    for line in majority_story.lines:
        for number in line.numbers:
            if _is_majority(majority_story, line, number) and not _can_be(number, won[0]):
                yield _finding(seats_story, won[0], majority_story, line, number)


def _won(story: Story) -> list[_Won]:
    """Return how many seats of a chamber a story says that somebody has: more than half."""
    found: list[_Won] = []
    for line in story.lines:
        counts = [n for n in line.numbers if n.type is NumberType.COUNT and n.bound is Bound.EXACT]
        wholes = [n for n in counts if n.counted in _SEATS]
        found += [
            _Won(line, won, round(whole.low))
            for whole in wholes
            for won in counts
            if whole.low / 2 < won.low < whole.low
            and won.end <= whole.start
            and _OF.fullmatch(story.text, won.end, whole.start)
        ]
    return found


def _is_majority(story: Story, line: Line, number: Number) -> bool:
    counts = number.type is NumberType.COUNT and number.bound is Bound.EXACT
    if not counts or number.counted not in ("", *_SEATS):
        return False
    return bool(
        _MAJORITY.search(story.text, max(line.sentence.start, number.start - 30), number.start)
        and _IN_A_HOUSE.search(story.text, line.sentence.start, line.sentence.end)
    )


def _can_be(majority: Number, won: _Won) -> bool:
    """Return whether a majority is the lead over all others, or what is more than half.

    Britain counts the first, others the second; some say how many seats the majority has.
    """
    lead = 2 * won.won.low - won.seats
    spare = won.won.low - won.seats // 2
    right = (lead, spare, spare - 1, won.won.low)
    return majority.low in right or majority.low > won.seats


def _finding(
    seats_story: Story, won: _Won, majority_story: Story, line: Line, majority: Number
) -> Finding:
    a = Side(seats_story, won.line, (won.won.span,))
    b = Side(majority_story, line, (majority.span,))
    together = line is won.line and seats_story is majority_story
    held, rest = said_number(won.won.low), said_number(won.seats - won.won.low)
    lead = said_number(2 * won.won.low - won.seats)
    return Finding(
        kind=Kind.ARITHMETIC,
        level=level_of(a, b),
        a=a,
        b=None if together else b,
        explanation=f"{held} of {won.seats} seats against {rest} is a majority of {lead}, not"
        f" {said_number(majority.low)}.",
        rule="arithmetic.majority_of_seats",
        topic=f"majority:{majority.start}",
    )
