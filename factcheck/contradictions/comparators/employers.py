"""One person in the service of two bodies: the Norwind engineer Lund, Lund of Halden Steel."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.contradictions.comparators.roles import NOT_NOW
from factcheck.contradictions.comparators.swaps import is_variant
from factcheck.contradictions.findings import Finding, Side, level_of
from factcheck.contradictions.referents import referents_of
from factcheck.contradictions.story import Line, Story
from factcheck.model import Kind, Level, Name, NameRecord, NameType, Role

_BEHIND = re.compile(
    r"(?:,? (?:of|for|in) [a-z][\w-]*(?: [a-z][\w-]*){0,3})? (?:at|of|for|with) (?:the )?"
)
"""What may stand between a role and the body behind it: "director of avionics at"."""
_BEFORE = re.compile(r"(?:['’]s?)? ")
"""What may stand between a body and the role behind it: "the Norwind engineer"."""
_TIME_REACH = 4
"""Words before a role in which one puts it into another time."""


@dataclass(frozen=True)
class _Post:
    """A role that somebody has with some bodies; one role may name a body and its department."""

    story: Story
    line: Line
    role: Role
    bodies: tuple[tuple[str, Name], ...]


def alone(story: Story) -> Iterator[Finding]:
    """Yield people whom an article puts into the service of two bodies."""
    for record in story.annotated.names:
        posts = _posts(story, record)
        yield from _conflicts(record.chief, posts, posts)


def across(one: Story, other: Story) -> Iterator[Finding]:
    """Yield people whom two articles put into the service of two bodies."""
    theirs = {record.chief: record for record in other.annotated.names}
    for record in one.annotated.names:
        if record.chief in theirs:
            there = _posts(other, theirs[record.chief])
            yield from _conflicts(record.chief, _posts(one, record), there)


def _posts(story: Story, record: NameRecord) -> list[_Post]:
    if record.type is not NameType.PERSON:
        return []
    found = []
    for role in record.roles:
        line = story.line_at(role.start)
        if line is None:
            continue
        around = (*line.before(role.start, _TIME_REACH), *line.between(role.span))
        if any(token.lower in NOT_NOW for token in around):
            continue
        bodies = tuple(_bodies(story, line, role))
        if bodies:
            found.append(_Post(story, line, role, bodies))
    return found


def _bodies(story: Story, line: Line, role: Role) -> Iterator[tuple[str, Name]]:
    for name in line.names:
        if name.type in (NameType.PERSON, NameType.PLACE):
            continue
        if role.span.holds(name.span):
            fits = True
        elif name.start >= role.end:
            fits = _BEHIND.fullmatch(story.text, role.end, name.start) is not None
        else:
            fits = _BEFORE.fullmatch(story.text, name.end, role.start) is not None
        if fits:
            yield referents_of(story).key(name), name


def _conflicts(chief: str, ones: list[_Post], others: list[_Post]) -> Iterator[Finding]:
    """Yield the first two posts of somebody that have no body in common, of each two bodies."""
    met: dict[frozenset[str], bool] = defaultdict(bool)
    for n, one in enumerate(ones):
        for other in others[n + 1 if others is ones else 0 :]:
            if any(_is_same(a, b) for a, _ in one.bodies for b, _ in other.bodies):
                continue
            (key, name), (other_key, other_name) = one.bodies[0], other.bodies[0]
            if met[frozenset((key, other_key))]:
                continue
            met[frozenset((key, other_key))] = True
            yield _finding(chief, one, name, other, other_name)


def _is_same(one: str, other: str) -> bool:
    """Return whether two names can be of one body: spelled or shortened another way, or a part."""
    return one in other or other in one or is_variant(one, (other,))


def _finding(chief: str, one: _Post, name: Name, other: _Post, other_name: Name) -> Finding:
    a = Side(one.story, one.line, (name.span,), reads=name.value)
    b = Side(other.story, other.line, (other_name.span,), reads=other_name.value)
    return Finding(
        kind=Kind.NAME_SWAP,
        level=level_of(a, b, Level.QUERY),
        score=0.6,
        a=a,
        b=b,
        explanation=f"{chief} is with {name.value} here, with {other_name.value} there.",
        rule="name_swap.two_employers",
        topic=f"{chief}: employer",
    )
