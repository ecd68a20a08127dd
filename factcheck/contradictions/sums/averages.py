"""An average, or a price apiece, that its total and count do not bear out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factcheck.contradictions.findings import Finding, alone_finding, said_number
from factcheck.contradictions.intervals import Band, band
from factcheck.contradictions.stems import stem
from factcheck.contradictions.story import Line, Story
from factcheck.model import Bound, Number, NumberType, Span, TimeType
from factcheck.text.patterns import regex

_OVER = regex(
    r"(?: [a-z]+){0,3} (?:in|over|during|across|from|within)"
    r"(?: (?:the|its|his|her|their|all|just|only|first|last|past|previous)){0,3} "
)
_MEAN = regex(
    r"(?: [a-z]+){0,2}?,? \(?(?:(?:which|that|it) (?:is|was|makes|made) |or |for |at |with )?"
    r"(?:an average (?:of )?|a mean of |averaging )(?:just |only )?"
)
_PER = regex(r"(?: [a-z]+)? (?:a|an|per|each|every|for each|for every) (?P<each>[a-z]+)")
_APIECE = regex(
    r" (?:each|apiece|a (?:piece|head)|per (?P<per>[a-z]+)),? ?(?:[a-z]+,? ){0,3}"
    r"(?:a total of|(?:for )?a total of|totall?ing|making|or) "
)
_AT = regex(r"(?: [a-z]+){0,2} (?:at|for|costing|worth|of) ")
_BETWEEN_MEAN = regex(
    r"(?: [a-z]+){0,4},? (?:with |and )?(?:an|the|a) (?:average|mean|median)(?: [a-z]+)?"
    r"(?: of| at| is| was) "
)
_LENGTH = regex(r"P(T?)(\d+)([HMDWY])")
_UNITS = {"TH": "hour", "TM": "minute", "D": "day", "W": "week", "M": "month", "Y": "year"}
_SLACK = 0.05
"""Share by which an average may be off: totals are rounded before they are divided."""
_HALF = 0.5
_QUANTITIES = (NumberType.COUNT, NumberType.MONEY, NumberType.MEASURE)


def alone(story: Story) -> Iterator[Finding]:
    """Yield averages that do not follow from what stands beside them."""
    for line in story.lines:
        numbers = [n for n in line.numbers if n.type in _QUANTITIES]
        if len(numbers) < 2:
            continue
        if "verag" in line.text or " mean " in line.text or "median" in line.text:
            yield from _over_time(story, line, numbers)
            yield from _over_count(story, line, numbers)
            yield from _outside_range(story, line, numbers)
        yield from _apiece(story, line, numbers)


def _over_time(story: Story, line: Line, numbers: list[Number]) -> Iterator[Finding]:
    """Find "120 boats in six months, an average of 30 a month"."""
    for total, mean in pairwise(numbers):
        for time in line.times:
            length = _LENGTH.fullmatch(time.value) if time.type is TimeType.DURATION else None
            if length is None or time.mod or not total.end < time.start < mean.start:
                continue
            per = _PER.match(story.text, mean.end)
            unit = _UNITS.get(length[1] + length[3], "")
            if (per is None or per["each"] == unit) and _stand_so(story, total, time.span, mean):
                yield from _checked(story, line, total, float(length[2]), f"{unit}s", mean)


def _over_count(story: Story, line: Line, numbers: list[Number]) -> Iterator[Finding]:
    """Find "80 points in 5 games, averaging 20 a game"."""
    for total, count, mean in zip(numbers, numbers[1:], numbers[2:], strict=False):
        if (
            count.type is not NumberType.COUNT
            or not count.counted
            or count.bound is not Bound.EXACT
        ):
            continue
        span = Span(count.start, count.counted_span.end) if count.counted_span else count.span
        per = _PER.match(story.text, mean.end)
        if (per is None or stem(per["each"]) == stem(count.counted)) and _stand_so(
            story, total, span, mean
        ):
            yield from _checked(story, line, total, count.low, f"{count.counted}s", mean)


def _stand_so(story: Story, total: Number, over: Span, mean: Number) -> bool:
    """Return whether a total, what it is spread over and an average follow each other."""
    if total.bound not in (Bound.EXACT, Bound.ABOUT) or mean.bound not in (
        Bound.EXACT,
        Bound.ABOUT,
    ):
        return False
    if total.type is not mean.type and mean.type is not NumberType.COUNT:
        return False
    if mean.counted not in ("", total.counted):
        return False
    return bool(
        _OVER.fullmatch(story.text, total.end, over.start)
        and _MEAN.fullmatch(story.text, over.end, mean.start)
    )


def _checked(
    story: Story, line: Line, total: Number, count: float, unit: str, mean: Number
) -> Iterator[Finding]:
    if count <= 0 or mean.low <= 0 or _can_be(total, count, mean):
        return
    exact = float(f"{total.low / count:.3g}")
    yield alone_finding(
        story,
        line,
        Span(total.start, mean.end),
        f"{said_number(total.low)} over {said_number(count)} {unit} is {said_number(exact)} each,"
        f" not {said_number(mean.low)}.",
        "arithmetic.average",
    )


def _can_be(total: Number, count: float, each: Number) -> bool:
    whole, said = band(total), band(each)
    off = max(_HALF if each.low == int(each.low) else 0.0, _SLACK * each.low)
    return Band(whole.low / count, whole.high / count).meets(Band(said.low - off, said.high + off))


def _outside_range(story: Story, line: Line, numbers: list[Number]) -> Iterator[Finding]:
    """Find "between $20 and $40, with an average of $50"."""
    for span, mean in pairwise(numbers):
        if span.bound is not Bound.RANGE or mean.bound is not Bound.EXACT or span.unit != mean.unit:
            continue
        if span.low <= mean.low <= span.high or span.type is not mean.type:
            continue
        if _BETWEEN_MEAN.fullmatch(story.text, span.end, mean.start):
            yield alone_finding(
                story,
                line,
                Span(span.start, mean.end),
                f"An average of {said_number(mean.low)} does not lie between"
                f" {said_number(span.low)} and {said_number(span.high)}.",
                "arithmetic.average_outside_range",
            )


def _apiece(story: Story, line: Line, numbers: list[Number]) -> Iterator[Finding]:
    """Find "20 tickets at $50 each, a total of $900"."""
    for count, each, total in zip(numbers, numbers[1:], numbers[2:], strict=False):
        if any(n.bound is not Bound.EXACT for n in (count, each, total)) or count.low <= 0:
            continue
        if count.type is not NumberType.COUNT or not count.counted:
            continue
        if each.type is not NumberType.MONEY or (each.type, each.unit) != (total.type, total.unit):
            continue
        behind = max(count.end, count.counted_span.end if count.counted_span else 0)
        apiece = _APIECE.fullmatch(story.text, each.end, total.start)
        if apiece is None or not _AT.fullmatch(story.text, behind, each.start):
            continue
        if apiece["per"] and stem(apiece["per"]) != stem(count.counted):
            continue
        if not _can_be(total, count.low, each):
            product = said_number(round(count.low * each.low, 2))
            yield alone_finding(
                story,
                line,
                Span(count.start, total.end),
                f"{said_number(count.low)} × {said_number(each.low)} = {product},"
                f" not {said_number(total.low)}.",
                "arithmetic.total_of_each",
            )
