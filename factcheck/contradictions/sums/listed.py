"""A number of things that does not fit the list behind it: three people, Ann, Ben, Cleo and Dan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.contradictions.findings import Finding, alone_finding, said_number
from factcheck.contradictions.story import Line, Story
from factcheck.model import Bound, Detail, Name, NameType, Number, NumberType, Span, Time, TimeType
from factcheck.text.patterns import regex

_INTRODUCES = regex(r"[^:;.,()\d]{0,60}:\s")
_COMMA = regex(r"(?:,? ?\((?:[^()]{1,30})\))?(?:, (?:aged )?\d{1,3})?,\s")
_AND = regex(r"(?:,? ?\((?:[^()]{1,30})\))?(?:, (?:aged )?\d{1,3},)?,? and ")
_CLOSED = regex(r"(?:, (?:aged )?\d{1,3})?(?:[.;)]|,? (?:were|are|have|who)\b|\Z)")
_OPEN = regex(
    r"\b(?:including|among|such as|like|other|more|also|mostly|mainly|notably|first|last|both|at"
    r" least|e\.g|least)\b"
)
_BOTH = regex(r"\b[Bb]oth \Z")
_BOTH_OF = 2
_MOST = 12
"""Things that a story counts and then lists."""
_TYPES = (NameType.PERSON, NameType.PLACE, NameType.OTHER)
"""Organisations are left out: many have "and" in their names."""
_WITH_AND = regex(
    r"(?:Bosnia and Herzegovina|Trinidad and Tobago|Antigua and Barbuda|Saint|St\b|São|Sao Tome"
    r"|Turks and Caicos|Tyne and Wear|Newfoundland and|Wallis and|Brothers|Sons|Co\b|Church)"
)
_Items = Sequence[Detail]


def alone(story: Story) -> Iterator[Finding]:
    """Yield numbers that the names or days listed right behind them do not bear out."""
    for line in story.lines:
        if " and " not in line.text or _WITH_AND.search(line.text):
            continue
        items = _items(line)
        for number in line.numbers if ":" in line.text else ():
            yield from _counted(story, line, number, items)
        if "oth " in line.text:
            yield from _both(story, line, items)


def _items(line: Line) -> _Items:
    """Return names and dates, which lists are made of."""
    found: list[Detail] = []
    for detail in line.sentence.details:
        named = isinstance(detail, Name) and detail.type in _TYPES
        dated = isinstance(detail, Time) and detail.type is TimeType.DATE
        if (named or dated) and not (found and detail.start < found[-1].end):
            found.append(detail)
    return found


def _listed(story: Story, start: int, items: _Items) -> _Items:
    """Return the things of a closed list ("A, B and C") that begins at an offset; else none."""
    following = [item for item in items if item.start >= start]
    if not following or following[0].start != start:
        return ()
    taken = [following[0]]
    for item in following[1:]:
        if _AND.fullmatch(story.text, taken[-1].end, item.start):
            taken.append(item)
            line = story.line_at(item.start)
            end = line.sentence.end if line else item.end
            return taken if _CLOSED.match(story.text, item.end, end) else ()
        if not _COMMA.fullmatch(story.text, taken[-1].end, item.start):
            return ()
        taken.append(item)
    return ()


def _counted(story: Story, line: Line, number: Number, items: _Items) -> Iterator[Finding]:
    if number.type is not NumberType.COUNT or number.bound is not Bound.EXACT or not number.counted:
        return
    behind = max(number.end, number.counted_span.end if number.counted_span else 0)
    match = _INTRODUCES.match(story.text, behind, line.sentence.end)
    if match is None or _OPEN.search(story.text, number.start, match.end()):
        return
    listed = _listed(story, match.end(), items)
    if 2 <= len(listed) <= _MOST and len(listed) != number.low and number.low <= _MOST:
        yield alone_finding(
            story,
            line,
            Span(number.start, listed[-1].end),
            f"The story says {said_number(number.low)} and lists {len(listed)}.",
            "arithmetic.listed",
        )


def _both(story: Story, line: Line, items: _Items) -> Iterator[Finding]:
    for item in items:
        match = _BOTH.search(story.text, line.sentence.start, item.start)
        listed = _listed(story, item.start, items) if match else ()
        if match and len(listed) > _BOTH_OF:
            yield alone_finding(
                story,
                line,
                Span(match.start(), listed[-1].end),
                f"“Both” is two, and {len(listed)} are listed.",
                "arithmetic.both",
            )
