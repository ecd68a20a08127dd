"""Two amounts and what they make in another sentence: together, or one taken off the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from factcheck.contradictions.findings import Finding, Side, level_of, said_number
from factcheck.contradictions.intervals import Band, band
from factcheck.contradictions.story import Line, Story
from factcheck.model import Bound, Kind, Number, NumberType, Span
from factcheck.text.patterns import regex

_COMBINED_BEFORE = regex(
    r"\b(?:combined|joint|merged)(?: [a-z]+){0,4} \Z|\b(?:together|jointly|between them),?"
    r"(?: [a-z]+){0,3}? \Z"
)
_COMBINED_BEHIND = regex(r"(?: [a-z]+){0,3},? (?:combined|between them|jointly)\b")
_TAKEN_OFF = regex(
    r"\b(?:subsid(?:y|ies)|rebates?|discounts?|grants?|deposits?|deduct\w*|vouchers?|refunds?"
    r"|allowances?|trade-in|tax credits?|concessions?|knocked off|money off)\b"
)
_LEAVES = regex(
    r"\b(?:pays?|paid|paying|costs?|costing|leaves?|leaving|left|price|brings?|bringing|brought"
    r"|net|nets)\b"
)
_BACK = regex(
    r"(?:(?:[Ww]ith|[Aa]fter|[Oo]nce) (?:that|this|it|the \w+)\b"
    r"|(?:That|This|It|Which|which|that|[Nn]et)\b)"
)
"""How a sentence opens, or its clause, that goes on from what was taken off."""
_PRICED = regex(
    r"\b(?:price[sd]?|costs?|costing|sells?|sold|selling|lists?|listed|retails?|tickets?|charges?"
    r"|charged|fees?|fares?|bills?|sticker|tag|worth|for)\b"
)
_ADDED = frozenset({NumberType.COUNT, NumberType.MONEY, NumberType.MEASURE})
_NEARLY = 0.15
"""Share of the sum by which a total may miss it and still be meant for it."""
_NEARLY_LEFT = 0.1
_BEFORE = 80
"""Code points before a figure in which it is said to be combined."""
_ONWARD = 2
"""Sentences from what is taken off in which what is left is told."""
_MOST_NUMBERS = 12
"""A sentence with more figures is a table."""
_MOST = 60
"""Figures of one sort that are looked at; a story with more is a table."""


class _Told(NamedTuple):
    """A figure with its sentence."""

    line: Line
    number: Number


def alone(story: Story) -> Iterator[Finding]:
    """Yield totals and differences that their figures elsewhere in a story do not bear out."""
    sorts: dict[tuple[NumberType, str], list[_Told]] = {}
    for line in story.lines:
        for number in line.numbers if len(line.numbers) <= _MOST_NUMBERS else ():
            if number.type in _ADDED and number.bound in (Bound.EXACT, Bound.ABOUT):
                sorts.setdefault((number.type, number.unit), []).append(_Told(line, number))
    for figures in sorts.values():
        if 3 <= len(figures) <= _MOST:
            yield from _totals(story, figures)
            if figures[0].number.type is NumberType.MONEY:
                yield from _differences(story, figures)


def _totals(story: Story, figures: Sequence[_Told]) -> Iterator[Finding]:
    """Find "Ash runs 412 pubs and Elm 263 ... a combined estate of 695 pubs"."""
    for total in figures:
        if not _is_combined(story, total):
            continue
        parts = [each for each in figures if _can_add(each.number, total.number)]
        pairs = list(combinations(parts, 2))
        if any(_sum(pair).meets(band(total.number)) for pair in (*pairs, *_triples(parts))):
            continue
        near = [pair for pair in pairs if _are_two(pair, parts) and _is_near(pair, total.number)]
        if len(near) == 1:
            one, other = near[0]
            made = said_number(round(one.number.low + other.number.low, 2))
            yield _finding(
                story,
                (one, other),
                total,
                f"{said_number(one.number.low)} + {said_number(other.number.low)} = {made},"
                f" not {said_number(total.number.low)}.",
                "arithmetic.combined",
            )


def _is_combined(story: Story, total: _Told) -> bool:
    number = total.number
    start = max(total.line.sentence.start, number.start - _BEFORE)
    return bool(
        _COMBINED_BEFORE.search(story.text, start, number.start)
        or _COMBINED_BEHIND.match(story.text, _behind(number))
    )


def _behind(number: Number) -> int:
    return max(number.end, number.counted_span.end if number.counted_span else 0)


def _can_add(part: Number, total: Number) -> bool:
    return part.low < total.low and part.counted in ("", total.counted)


def _triples(parts: Sequence[_Told]) -> Iterator[tuple[_Told, ...]]:
    if len(parts) <= _MOST_PARTS:
        yield from combinations(parts, 3)


_MOST_PARTS = 12


def _sum(parts: Sequence[_Told]) -> Band:
    bands = [band(each.number) for each in parts]
    return Band(sum(each.low for each in bands), sum(each.high for each in bands))


def _are_two(pair: Sequence[_Told], parts: Sequence[_Told]) -> bool:
    """Return whether two figures are told in one breath, and no third one with them."""
    one, other = pair
    if one.number.low == other.number.low and one.line is not other.line:
        return False
    together = [each for each in parts if each.line in (one.line, other.line)]
    counts = bool(one.number.counted or other.number.counted or one.number.unit)
    return counts and len(together) == 2 and abs(one.line.index - other.line.index) <= 1


def _is_near(pair: Sequence[_Told], total: Number) -> bool:
    made = sum(each.number.low for each in pair)
    return 0 < abs(made - total.low) <= _NEARLY * made


def _differences(story: Story, figures: Sequence[_Told]) -> Iterator[Finding]:
    """Find a scooter at 84,500 rupees with a subsidy of 22,000 for which people pay 66,500."""
    for off in figures:
        clause = off.line.clause_at(off.number.start)
        here = off.line.sentence if _TAKEN_OFF.search(off.line.text) else None
        before = story.lines[off.line.index - 1].text if off.line.index else ""
        if here is None and not _TAKEN_OFF.search(before):
            continue
        if _LEAVES.search(story.text, clause.start, off.number.start):
            continue
        for left in figures:
            if not 0 < left.line.index - off.line.index <= _ONWARD:
                continue
            start = left.line.sentence.start
            if not _BACK.match(story.text, start) or not _LEAVES.search(
                story.text, start, left.number.start
            ):
                continue
            whole = _whole(story, figures, off, left)
            if whole is not None:
                remain = said_number(round(whole.number.low - off.number.low, 2))
                yield _finding(
                    story,
                    (off,),
                    left,
                    f"{said_number(whole.number.low)} less {said_number(off.number.low)} is"
                    f" {remain}, not {said_number(left.number.low)}.",
                    "arithmetic.taken_off",
                )
                return


def _whole(story: Story, figures: Sequence[_Told], off: _Told, left: _Told) -> _Told | None:
    """Return the price that a difference is nearly right for; None when one is quite right."""
    near: list[_Told] = []
    for each in figures:
        amounts = (off.number.low, left.number.low)
        if each.number.low <= max(amounts) or each.line.index > left.line.index:
            continue
        rest = Band(
            band(each.number).low - band(off.number).high,
            band(each.number).high - band(off.number).low,
        )
        if rest.meets(band(left.number)):
            return None
        away = abs(each.number.low - sum(amounts))
        priced = _PRICED.search(story.text, each.line.sentence.start, each.line.sentence.end)
        if priced and away <= _NEARLY_LEFT * each.number.low:
            near.append(each)
    return near[0] if len({each.number.low for each in near}) == 1 else None


def _finding(
    story: Story, parts: Sequence[_Told], total: _Told, explanation: str, rule: str
) -> Finding:
    first, last = parts[0], parts[-1]
    mark = Span(first.number.start, last.number.end) if first.line is last.line else None
    a = Side(story, first.line, (mark or first.number.span,))
    together = total.line is first.line
    b = None if together else Side(story, total.line, (total.number.span,))
    return Finding(
        kind=Kind.ARITHMETIC,
        level=level_of(a, b or a),
        a=a,
        b=b,
        explanation=explanation,
        rule=rule,
        topic=f"{rule}:{total.number.start}",
    )
