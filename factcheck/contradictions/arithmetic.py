"""Sums that do not come out: spans of years and hours, parts and wholes, ages of things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.contradictions.findings import Finding, Side, said_number
from factcheck.contradictions.story import Line, Story
from factcheck.contradictions.words import COUNTING
from factcheck.model import Bound, Kind, Level, Number, NumberType, Span

_WORDS = {word: value for value, word in enumerate(COUNTING, start=1)}
_FIGURE = rf"(?P<count>\d{{1,3}}|{'|'.join(_WORDS)})"
_YEAR = r"(?:1[5-9]|20)\d{2}"
_YEARS = re.compile(
    rf"\b{_FIGURE}[- ]years?(?: [a-z]+){{0,3}},? \(?(?:from|between) (?P<from>{_YEAR})"
    rf" (?:to|and|until|through) (?P<to>{_YEAR})\b",
    re.IGNORECASE,
)
_YEARS_AFTER = re.compile(
    rf"\b(?:from|between) (?P<from>{_YEAR}) (?:to|and|until|through) (?P<to>{_YEAR}),? "
    rf"(?:a (?:period|span|total) of |for |a )?{_FIGURE}[- ]years?\b",
    re.IGNORECASE,
)
_CLOCK = r"(?P<{0}h>\d{{1,2}})(?:[.:](?P<{0}m>\d{{2}}))?\s?(?P<{0}p>[ap])\.?m\b\.?"
_HOURS = re.compile(
    rf"\b{_FIGURE}[- ]hours?(?: [a-z]+){{0,3}},? \(?(?:from|between) {_CLOCK.format('a')}"
    rf" (?:to|and|until|till) {_CLOCK.format('b')}",
    re.IGNORECASE,
)
_OLD = re.compile(
    rf"\b(?P<count>\d{{2,3}})-year-old (?!man\b|woman\b|boy\b|girl\b)(?P<thing>[a-z]+(?: [a-z]+)?)"
    rf"[^.;]{{0,60}}?\b(?:passed|enacted|adopted|built|founded|signed|dating|established|opened|"
    rf"written|completed|created|made|dates)(?: back)?(?: to| from| in)+ (?P<year>{_YEAR})\b"
)
_AGO = re.compile(
    rf"(?:\bin (?P<year>{_YEAR}),? (?P<count>\d{{1,3}}) years ago\b"
    rf"|\b(?P<count2>\d{{1,3}}) years ago,? in (?P<year2>{_YEAR})\b)"
)
_PARTS_OF = re.compile(r"\s+of (?:those|them|whom|which)\b")
_INTRODUCES = re.compile(r"\s*(?:[,:(—–]|--?)\s*(?:with |they are )?\Z")
_LOOSE = re.compile(
    r"\b(?:including|mostly|mainly|at least|about|around|nearly|among|plus|other|more|another|some"
    r"|later|than|won|lost|over|under|up|down|versus|minus)\b"
)
_FOLLOWED_BY_PLACE = re.compile(r"\s+(?:(?:[a-z]+ ){0,2})?(?:in|from|at|of them|for|by|were|are)\b")
_CLOSES = re.compile(r"\band (?:the other |the remaining )?\Z")
_AND_ONE = re.compile(r"[^.;:,\d]{0,40},? and (?P<one>one) (?:in|at|from|for)\b")
_APART = 60
"""Characters that may lie between two parts of a list."""
_MOST_PARTS = 6


def alone(story: Story) -> Iterator[Finding]:
    """Yield sentences whose own figures do not come out."""
    for line in story.lines:
        yield from _spans_of_years(story, line)
        yield from _opening_hours(story, line)
        yield from _age_of_things(story, line)
        numbers = [n for n in line.numbers if n.type is NumberType.COUNT]
        yield from _more_than_all(story, line, numbers)
        yield from _sum_of_parts(story, line, numbers)


def _count(match: re.Match[str], group: str = "count") -> int:
    said = match[group].lower()
    return _WORDS.get(said) or int(said)


def _spans_of_years(story: Story, line: Line) -> Iterator[Finding]:
    for pattern in (_YEARS, _YEARS_AFTER):
        for match in pattern.finditer(story.text, line.sentence.start, line.sentence.end):
            first, last, count = int(match["from"]), int(match["to"]), _count(match)
            if first < last and abs(last - first - count) > 1:
                yield _finding(
                    story,
                    line,
                    Span(*match.span()),
                    f"{last} - {first} = {last - first} years, not {count}.",
                    "arithmetic.span_of_years",
                )


def _opening_hours(story: Story, line: Line) -> Iterator[Finding]:
    for match in _HOURS.finditer(story.text, line.sentence.start, line.sentence.end):
        opens, closes = (_minutes(match, side) for side in "ab")
        minutes = (closes - opens) % (24 * 60)
        if abs(minutes - 60 * _count(match)) > 30:
            yield _finding(
                story,
                line,
                Span(*match.span()),
                f"Between those times lie {said_number(minutes / 60)} hours, not {_count(match)}.",
                "arithmetic.span_of_hours",
            )


def _minutes(match: re.Match[str], side: str) -> int:
    hour = int(match[f"{side}h"]) % 12 + (12 if match[f"{side}p"].lower() == "p" else 0)
    return 60 * hour + int(match[f"{side}m"] or 0)


def _age_of_things(story: Story, line: Line) -> Iterator[Finding]:
    if story.published is None:
        return
    now = story.published.year
    for pattern in (_OLD, _AGO):
        for match in pattern.finditer(story.text, line.sentence.start, line.sentence.end):
            second = pattern is _AGO and match["count"] is None
            count = _count(match, "count2" if second else "count")
            year = int(match["year2" if second else "year"])
            if abs(now - year - count) > 1:
                yield _finding(
                    story,
                    line,
                    Span(*match.span()),
                    f"{now} - {year} = {now - year} years, not {count}.",
                    "arithmetic.age_of_thing",
                )


def _more_than_all(story: Story, line: Line, numbers: Sequence[Number]) -> Iterator[Finding]:
    """Find "31 vehicles ... 36 of those"."""
    for whole, part in pairwise(numbers):
        if whole.bound is not Bound.EXACT or part.bound is not Bound.EXACT:
            continue
        if _PARTS_OF.match(story.text, part.end) and part.low > whole.low >= 1:
            yield _finding(
                story,
                line,
                Span(whole.start, part.end),
                f"{said_number(part.low)} of {said_number(whole.low)}: a part exceeds the whole.",
                "arithmetic.part_exceeds_whole",
            )


def _sum_of_parts(story: Story, line: Line, numbers: Sequence[Number]) -> Iterator[Finding]:
    """Find "eight stores, six in one town and one in another"."""
    for n, whole in enumerate(numbers):
        if whole.bound is not Bound.EXACT or not whole.counted:
            continue
        parts, end = _parts(story.text, whole, numbers[n + 1 : n + 1 + _MOST_PARTS])
        total = sum(parts)
        if len(parts) >= 2 and total != whole.low:
            shown = " + ".join(said_number(part) for part in parts)
            yield _finding(
                story,
                line,
                Span(whole.start, end),
                f"{shown} = {said_number(total)}, not {said_number(whole.low)}.",
                "arithmetic.sum_of_parts",
            )


def _parts(text: str, whole: Number, following: Sequence[Number]) -> tuple[list[float], int]:
    """Return the figures that stand as parts right behind a whole, joined by comma and "and".

    Returns:
        The figures, none when they are no full list of parts, and where the last of them ends.
    """
    behind = max(whole.counted_span.end if whole.counted_span else whole.end, whole.end)
    if not following or not _INTRODUCES.fullmatch(text, behind, following[0].start):
        return [], behind
    parts = [following[0]]
    closed = False
    for number in following[1:]:
        between = text[parts[-1].end : number.start]
        if len(between) > _APART or closed or ";" in between:
            break
        closed = bool(_CLOSES.search(between))
        if not closed and not between.rstrip().endswith(","):
            break
        parts.append(number)
    values, end = [part.low for part in parts], parts[-1].end
    if not closed:
        # "And one in Ghent": a bare "one" is no figure of its own to a reader of numbers.
        single = _AND_ONE.match(text, end)
        if single:
            values.append(1.0)
            closed, end = True, single.end("one")
    if not closed or _LOOSE.search(text, whole.start, end):
        return [], behind
    good = all(
        part.bound is Bound.EXACT
        and (not part.counted or part.counted == whole.counted)
        and _FOLLOWED_BY_PLACE.match(text, part.end)
        for part in parts
    )
    return (values if good else []), end


def _finding(story: Story, line: Line, mark: Span, explanation: str, rule: str) -> Finding:
    return Finding(
        kind=Kind.ARITHMETIC,
        level=Level.CONTRADICTION,
        score=0.85,
        a=Side(story, line, (mark,)),
        b=None,
        explanation=explanation,
        rule=rule,
        topic=f"{mark}",
    )
