"""Parts that do not make their whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.contradictions.findings import Finding, alone_finding, said_number
from factcheck.contradictions.intervals import Band, band
from factcheck.contradictions.story import Line, Story
from factcheck.contradictions.words import listed
from factcheck.model import Bound, Number, NumberType, Span
from factcheck.text.patterns import regex

PEOPLE = listed("""
    person people man woman child boy girl adult teenager civilian soldier officer policeman
    worker employee student pupil passenger resident tourist victim member protester migrant
    refugee inmate patient player survivor
    """)
"""Head nouns that count people, so that one of them can be a part of another."""
_SORTS_OF_PEOPLE = listed("man woman child boy girl adult")
_OF_THE = regex(r" of the ")
_INCLUDING = regex(
    r"(?: (?:were |was |have been |had been )?(?:killed|dead|died|hurt|injured|wounded|arrested"
    r"|detained|missing|rescued|aboard|on board))?,? (?:including|among them)"
    r"(?: (?:at least|as many as))? "
)
_OF_ALL = regex(r"\b[Oo]f (?:the|its|their|all)(?: [a-z]+)? \Z")
_VOTES = r"(?: [a-z]+)? (?:voted|were|came out|spoke|was)?"
_SIDES = regex(rf"{_VOTES} ?(?:for|in favou?r|against)(?: [a-z]+){{0,3}},? (?:and|while|but) ")
_SIDE = regex(rf"{_VOTES} ?(?:for|in favou?r|against|opposed)\b")
_ADDED = frozenset({NumberType.COUNT, NumberType.MONEY, NumberType.MEASURE})
_FURTHER = regex(r"[^.;]{0,60}\b(?:a further|another|an additional) \Z")
_IN_ALL = regex(
    r"(?: [a-z]+)? (?:in all|in total|altogether|overall|combined|behind|adrift|ahead|clear)\b"
)
_MAKING = regex(r"\b(?:for |making |giving )?(?:it |a |a combined |a grand )total of \Z")
_OTHER_SUM = regex(r"\b(?:of (?:those|them|which|whom)|since|earlier|already|previous)\b")
_PARTS_OF = regex(r"\s+of (?:those|them|whom|which)\b")
_INTRODUCES = regex(r"\s*(?:[,:(—–]|--?)\s*(?:with |they are )?\Z")
_LOOSE = regex(
    r"\b(?:including|mostly|mainly|at least|about|around|nearly|among|plus|other|more|another|some"
    r"|later|than|won|lost|over|under|up|down|versus|minus)\b"
)
_FOLLOWED_BY_PLACE = regex(r"\s+(?:(?:[a-z]+ ){0,2})?(?:in|from|at|of them|for|by|were|are)\b")
_CLOSES = regex(r"\band (?:the other |the remaining )?\Z")
_AND_ONE = regex(r"[^.;:,\d]{0,40},? and (?P<one>one) (?:in|at|from|for)\b")
_APART = 60
"""Characters that may lie between two parts of a list."""
_MOST_PARTS = 6


def alone(story: Story) -> Iterator[Finding]:
    """Yield sentences whose parts do not add up, or exceed the whole."""
    for line in story.lines:
        numbers = [n for n in line.numbers if n.type is NumberType.COUNT]
        yield from _more_than_all(story, line, numbers)
        yield from _sum_of_parts(story, line, numbers)
        yield from _for_and_against(story, line, numbers)
        yield from _running_total(story, line, line.numbers)


def _more_than_all(story: Story, line: Line, numbers: Sequence[Number]) -> Iterator[Finding]:
    """Find "31 vehicles ... 36 of those", "12 people, including 15 children", "nine of the six"."""
    for one, other in pairwise(numbers):
        if one.bound is not Bound.EXACT or other.bound is not Bound.EXACT:
            continue
        whole, part = (
            (other, one) if _OF_THE.fullmatch(story.text, one.end, other.start) else (one, other)
        )
        if part.low > whole.low >= 1 and (part is one or _is_part(story.text, whole, part)):
            yield alone_finding(
                story,
                line,
                Span(one.start, other.end),
                f"{said_number(part.low)} of {said_number(whole.low)}: a part exceeds the whole.",
                "arithmetic.part_exceeds_whole",
            )


def _is_part(text: str, whole: Number, part: Number) -> bool:
    """Return whether the second of two figures is said to be a part of the first."""
    if _PARTS_OF.match(text, part.end):
        return bool(whole.counted)
    behind = max(whole.end, whole.counted_span.end if whole.counted_span else 0)
    including = bool(whole.counted and _INCLUDING.fullmatch(text, behind, part.start))
    return including and (part.counted == whole.counted or {part.counted, whole.counted} <= PEOPLE)


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
    ) or _divide_people(whole, parts)
    return (values if good else []), end


def _divide_people(whole: Number, parts: Sequence[Number]) -> bool:
    """Return whether parts divide people by sex or age: "12 people, eight men and four women"."""
    counted = [part.counted for part in parts]
    return (
        whole.counted in PEOPLE - _SORTS_OF_PEOPLE
        and set(counted) <= _SORTS_OF_PEOPLE
        and len(set(counted)) == len(counted)
        and all(part.bound is Bound.EXACT for part in parts)
    )


def _for_and_against(story: Story, line: Line, numbers: Sequence[Number]) -> Iterator[Finding]:
    """Find "of the 40 members, 25 voted for and 20 against"."""
    for whole, one, other in zip(numbers, numbers[1:], numbers[2:], strict=False):
        if any(n.bound is not Bound.EXACT for n in (whole, one, other)):
            continue
        if (
            one.low + other.low > whole.low
            and _SIDES.fullmatch(story.text, one.end, other.start)
            and _SIDE.match(story.text, other.end)
            and _OF_ALL.search(story.text, line.sentence.start, whole.start)
        ):
            total = said_number(one.low + other.low)
            yield alone_finding(
                story,
                line,
                Span(whole.start, other.end),
                f"{said_number(one.low)} + {said_number(other.low)} = {total},"
                f" more than all {said_number(whole.low)}.",
                "arithmetic.part_exceeds_whole",
            )


def _running_total(story: Story, line: Line, numbers: Sequence[Number]) -> Iterator[Finding]:
    """Find "12 on Monday and a further eight on Tuesday, 25 in all"."""
    for one, more, total in zip(numbers, numbers[1:], numbers[2:], strict=False):
        group = (one, more, total)
        if any(n.bound is not Bound.EXACT or n.type not in _ADDED for n in group):
            continue
        if one.unit and more.unit and one.unit != more.unit:
            continue
        if not _FURTHER.search(story.text, one.end, more.start):
            continue
        if not (
            _IN_ALL.match(story.text, total.end)
            or _MAKING.search(story.text, more.end, total.start)
        ):
            continue
        if _OTHER_SUM.search(story.text, one.start, total.end):
            continue
        if not _sum_is(group):
            added = said_number(one.low + more.low)
            yield alone_finding(
                story,
                line,
                Span(one.start, total.end),
                f"{said_number(one.low)} + {said_number(more.low)} = {added},"
                f" not {said_number(total.low)}.",
                "arithmetic.running_total",
            )


def _sum_is(group: Sequence[Number]) -> bool:
    one, more, total = (band(n) for n in group)
    return Band(one.low + more.low, one.high + more.high).meets(total)
