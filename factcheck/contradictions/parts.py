"""Parts that do not make their whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.contradictions.findings import Finding, alone_finding, said_number
from factcheck.contradictions.story import Line, Story
from factcheck.model import Bound, Number, NumberType, Span

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
    """Yield sentences whose parts do not add up, or exceed the whole."""
    for line in story.lines:
        numbers = [n for n in line.numbers if n.type is NumberType.COUNT]
        yield from _more_than_all(story, line, numbers)
        yield from _sum_of_parts(story, line, numbers)


def _more_than_all(story: Story, line: Line, numbers: Sequence[Number]) -> Iterator[Finding]:
    """Find "31 vehicles ... 36 of those"."""
    for whole, part in pairwise(numbers):
        if whole.bound is not Bound.EXACT or part.bound is not Bound.EXACT:
            continue
        if _PARTS_OF.match(story.text, part.end) and part.low > whole.low >= 1:
            yield alone_finding(
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
            yield alone_finding(
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
