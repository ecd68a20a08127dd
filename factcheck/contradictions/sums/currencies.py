"""Amounts of money in two currencies that no rate, or not one rate, can make one amount."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from factcheck.contradictions.findings import (
    Finding,
    Side,
    alone_finding,
    level_of,
    quoted,
)
from factcheck.contradictions.story import Line, Story
from factcheck.contradictions.sums.units import is_conversion, rounded
from factcheck.model import Kind, Level, Number, NumberType, Span
from factcheck.text.patterns import regex

_RATES: dict[tuple[str, str], tuple[float, float]] = {
    ("GBP", "USD"): (1.03, 2.45),
    ("EUR", "USD"): (0.82, 1.61),
    ("GBP", "EUR"): (1.02, 1.76),
    ("USD", "CAD"): (0.90, 1.62),
    ("USD", "AUD"): (0.90, 2.10),
    ("USD", "JPY"): (75.0, 280.0),
    ("USD", "CNY"): (1.7, 8.8),
}
"""Least and most that one unit of the first bought of the second, market rates 1980 to 2024.

A conversion outside the span cannot have been right on any day in it.
"""


_LOOSENESS = 0.06
"""Share by which a conversion may be off: newsrooms convert in the head and round again."""
_ONE_AMOUNT = 1.12
"""Times by which two conversions of one amount may differ: by rounding, or a day's news."""
_TWO_AMOUNTS = 1.25
"""Times by which two rates of one story may differ: by rounding of both, or a year between."""
_PAST = regex(r"\b(?:1[89]|20)\d\d\b|\b(?:then|years? ago|today['’]s|in today|last year)\b")
"""Words of an amount at the rate of another day."""


@dataclass(frozen=True, slots=True)
class _Converted:
    """An amount and itself in another currency, in the order of the currencies' names.

    Attributes:
        line: the sentence.
        first, second: the amounts.
        of_another_day: whether the sentence speaks of another year, with its own rate.
    """

    line: Line
    first: Number
    second: Number
    of_another_day: bool

    @property
    def mark(self) -> Span:
        """Both amounts."""
        return Span(min(self.first.start, self.second.start), max(self.first.end, self.second.end))

    @property
    def rate(self) -> float:
        """What one unit of the first currency makes of the second."""
        return self.second.low / self.first.low


def alone(story: Story) -> Iterator[Finding]:
    """Yield conversions at a rate that never was, and two of one story at different rates."""
    converted = list(_conversions(story))
    for each in converted:
        if not _can_be(each):
            yield _never(story, each)
    possible: dict[tuple[str, str], list[_Converted]] = {}
    for each in converted:
        if _can_be(each) and not each.of_another_day:
            possible.setdefault((each.first.unit, each.second.unit), []).append(each)
    for group in possible.values():
        clash = next((pair for pair in pairwise(group) if _differ(*pair)), None)
        if clash:
            yield _two_rates(story, clash[0], story, clash[1])


def across(one: Story, other: Story) -> Iterator[Finding]:
    """Yield one amount that two stories convert differently."""
    theirs: dict[tuple[str, float], _Converted] = {}
    for each in _conversions(other):
        for amount in (each.first, each.second):
            theirs.setdefault((amount.unit, amount.low), each)
    for mine in _conversions(one):
        for amount in (mine.first, mine.second):
            facing = theirs.get((amount.unit, amount.low))
            same_units = facing and (facing.first.unit, facing.second.unit) == (
                mine.first.unit,
                mine.second.unit,
            )
            if facing and same_units and _differ(mine, facing):
                yield _two_rates(one, mine, other, facing)
                return


def _conversions(story: Story) -> Iterator[_Converted]:
    for line in story.lines:
        amounts = [n for n in line.numbers if n.type is NumberType.MONEY]
        past = len(amounts) > 1 and bool(_PAST.search(line.text))
        for one, other in pairwise(amounts):
            if min(one.low, other.low) <= 0 or one.low != one.high or other.low != other.high:
                continue
            if "/" in one.unit or "/" in other.unit:
                continue  # "$3 million, or 12 cents a share": a part is no conversion
            if is_conversion(story.text, one, other):
                first, second = (one, other) if one.unit < other.unit else (other, one)
                yield _Converted(line, first, second, past)


def _can_be(each: _Converted) -> bool:
    """Return whether the rate lies within what it has been; true for currencies not listed."""
    for (base, quote), (low, high) in _RATES.items():
        if {base, quote} == {each.first.unit, each.second.unit}:
            rate = each.rate if base == each.first.unit else 1 / each.rate
            return low * (1 - _LOOSENESS) <= rate <= high * (1 + _LOOSENESS)
    return True


def _of_one_amount(one: _Converted, other: _Converted) -> bool:
    return one.first.low == other.first.low or one.second.low == other.second.low


def _differ(one: _Converted, other: _Converted) -> bool:
    """Return whether two rates between the same currencies are too far apart for one day."""
    if one.of_another_day or other.of_another_day:
        return False
    low, high = sorted((one.rate, other.rate))
    return high / low > (_ONE_AMOUNT if _of_one_amount(one, other) else _TWO_AMOUNTS)


def _never(story: Story, each: _Converted) -> Finding:
    base, quote = next(pair for pair in _RATES if set(pair) == {each.first.unit, each.second.unit})
    low, high = _RATES[base, quote]
    rate = each.rate if base == each.first.unit else 1 / each.rate
    said, again = sorted((each.first.span, each.second.span))
    return alone_finding(
        story,
        each.line,
        (said, again),
        f"{quoted(said, story.text)} as {quoted(again, story.text)} makes one {base}"
        f" {rounded(rate)} {quote}; it has been between {low} and {high} since 1980.",
        "unit.exchange_rate",
        kind=Kind.UNIT,
        score=0.75,
    )


def _two_rates(one_story: Story, one: _Converted, other_story: Story, other: _Converted) -> Finding:
    a = Side(one_story, one.line, (one.mark,), reads=_reads(one))
    b = Side(other_story, other.line, (other.mark,), reads=_reads(other))
    same_amount = _of_one_amount(one, other)
    return Finding(
        kind=Kind.UNIT,
        level=level_of(a, b) if same_amount else Level.QUERY,
        score=0.8 if same_amount else 0.6,
        a=a,
        b=b,
        explanation=f"{_reads(one)} in one place and {_reads(other)} in the other.",
        rule="unit.two_rates",
        topic=f"rate:{one.first.unit}:{one.second.unit}",
    )


def _reads(each: _Converted) -> str:
    return f"one {each.first.unit} is {rounded(each.rate)} {each.second.unit}"
