"""One person in two offices that nobody holds at one time (president, president-elect)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.contradictions.findings import Finding, Side, level_of
from factcheck.contradictions.offices import Office, exclude, office
from factcheck.contradictions.story import Line, Story
from factcheck.contradictions.words import listed
from factcheck.model import Kind, Level, NameType, Role, Span

_NOT_NOW = listed("""
    former formerly ex then late future next past onetime one-time erstwhile longtime ousted
    would-be incoming outgoing previous previously once served serving was were became become
    becoming when before elected appointed nominated nominate named candidate bid run running ran
    for if retired fired resigned replace replaced replacing succeed succeeded as under after
    hopeful contender aspiring presumptive first second
    """)
"""Words before a role that put it into another time, or make it a wish."""
_NOT_YET = listed("candidate nominee hopeful contender bid race campaign run from until")
"""Words behind a role that do."""
_BEFORE = 4
_AFTER = 2


@dataclass(frozen=True)
class _Held:
    line: Line
    role: Role
    office: Office
    span: Span


def alone(story: Story) -> Iterator[Finding]:
    """Yield people who are given two offices that exclude each other."""
    for record in story.annotated.names:
        if record.type is not NameType.PERSON:
            continue
        held = [found for role in record.roles if (found := _held(story, role))]
        yield from _conflicts(story, record.id, record.chief, held)


def _held(story: Story, role: Role) -> _Held | None:
    line = story.line_at(role.start)
    if line is None:
        return None
    found = office(role.surface) or office(role.value)
    if found is None or _another_time(line, role):
        return None
    return _Held(line, role, found, role.span)


def _another_time(line: Line, role: Role) -> bool:
    before = {token.lower for token in line.before(role.start, _BEFORE)}
    inside = {token.lower for token in line.between(role.span)}
    after = {token.lower for token in line.after(role.end, _AFTER)}
    return bool(before & _NOT_NOW or inside & _NOT_NOW or after & _NOT_YET)


def _conflicts(story: Story, record: str, chief: str, held: list[_Held]) -> Iterator[Finding]:
    seen: set[frozenset[Office]] = set()
    for n, one in enumerate(held):
        for other in held[n + 1 :]:
            pair = frozenset({one.office, other.office})
            if pair in seen or not exclude(one.office, other.office):
                continue
            seen.add(pair)
            yield _finding(story, record, chief, one, other)


def _finding(story: Story, record: str, chief: str, one: _Held, other: _Held) -> Finding:
    a = Side(story, one.line, (one.span,), reads=one.role.value)
    b = Side(story, other.line, (other.span,), reads=other.role.value)
    sure = one.office.group == other.office.group and one.office.group != "post"
    return Finding(
        kind=Kind.ROLE_OR_TITLE,
        level=level_of(a, b, Level.CONTRADICTION if sure else Level.QUERY),
        score=0.8 if sure else 0.65,
        a=a,
        b=b,
        explanation=(
            f"{chief} is given two offices that nobody holds at one time: "
            f"“{one.role.surface}” and “{other.role.surface}”."
        ),
        rule="role_or_title.exclusive_offices",
        topic=f"{record}:{'/'.join(sorted((str(one.office), str(other.office))))}",
    )
