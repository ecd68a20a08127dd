"""One person in two offices that nobody holds at one time (president, president-elect)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.contradictions.findings import Finding, Side, level_of
from factcheck.contradictions.offices import Office, exclude, office
from factcheck.contradictions.story import Line, Story
from factcheck.contradictions.words import listed
from factcheck.model import Kind, Level, NameType, Role, Span

NOT_NOW = listed("""
    former formerly ex then late future next past onetime one-time erstwhile longtime ousted
    would-be incoming outgoing previous previously once served serving was were became become
    becoming when before elected appointed nominated nominate named candidate bid run running ran
    for if retired fired resigned replace replaced replacing succeed succeeded under after
    hopeful contender aspiring presumptive first second
    """)
"""Words before a role that put it into another time, or make it a wish."""
_NOT_YET = listed("candidate nominee hopeful contender bid race campaign run from until")
"""Words behind a role that do."""
_WITHIN = listed("for")
"""Words of those that say nothing inside a role ("a spokeswoman for Norwind")."""
_DIRECTLY = 2
"""Words before a role in which "as" makes it a part played ("as acting chair")."""
_BEFORE = 4
_AFTER = 2


_DAYS_APART = 200
"""Days between two articles from which on somebody may have moved from one office to another."""
_DEFINITE = re.compile(
    r"\b[Tt]he (?P<rank>(?:detective |chief |police ){0,2}"
    r"(?:superintendent|inspector|sergeant|constable|lieutenant|captain|colonel|major))"
    r"(?=(?:,? who)? (?:said|says|told|added|adds|explained|confirmed|warned|declined)\b)"
)
"""Somebody of a rank who speaks and is not named, so that the article has named him before."""


@dataclass(frozen=True)
class _Held:
    story: Story
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
        yield from _conflicts(record.id, record.chief, held, held)
    yield from _unnamed(story)


def across(one: Story, other: Story) -> Iterator[Finding]:
    """Yield people whom two articles of one time give two offices that exclude each other."""
    days = (one.published - other.published).days if one.published and other.published else 0
    if abs(days) > _DAYS_APART:
        return
    theirs = {record.chief: record for record in other.annotated.names}
    for record in one.annotated.names:
        same = theirs.get(record.chief)
        if record.type is not NameType.PERSON or " " not in record.chief:
            continue
        if same is None or same.type is not NameType.PERSON:
            continue
        mine = [found for role in record.roles if (found := _held(one, role))]
        held = [found for role in same.roles if (found := _held(other, role))]
        yield from _conflicts(f"{record.id}:{other.title}", record.chief, mine, held)


def _unnamed(story: Story) -> Iterator[Finding]:
    """Yield "the sergeant said" where the one officer of the article holds another rank."""
    officers: dict[str, list[_Held]] = {}
    for record in story.annotated.names:
        for role in record.roles:
            found = _held(story, role)
            if found and found.office.group == "rank":
                officers.setdefault(record.id, []).append(found)
    if len(officers) != 1:
        return
    ((record_id, held),) = officers.items()
    for line in story.lines:
        for match in _DEFINITE.finditer(line.text):
            said = match["rank"]
            start = line.sentence.start + match.start("rank")
            span = Span(start, start + len(said))
            found_office = office(said)
            if found_office is None or any(each.role.span.overlaps(span) for each in held):
                continue
            earlier = [each for each in held if each.span.start < start]
            role = Role(span.start, span.end, said, said.lower(), holder=record_id)
            known = any(not exclude(each.office, found_office) for each in held)
            if earlier and not known:
                unnamed = _Held(story, line, role, found_office, span)
                yield from _conflicts(
                    record_id, story.records[record_id].chief, earlier[:1], [unnamed]
                )


def _held(story: Story, role: Role) -> _Held | None:
    line = story.line_at(role.start)
    if line is None:
        return None
    found = office(role.surface) or office(role.value)
    if found is None or _another_time(line, role):
        return None
    return _Held(story, line, role, found, role.span)


def _another_time(line: Line, role: Role) -> bool:
    before = {token.lower for token in line.before(role.start, _BEFORE)}
    inside = {token.lower for token in line.between(role.span)}
    after = {token.lower for token in line.after(role.end, _AFTER)}
    nearest = [token.lower for token in line.before(role.start, _DIRECTLY)]
    as_one = "as" in nearest and "far" not in nearest
    return bool(before & NOT_NOW or as_one or inside & (NOT_NOW - _WITHIN) or after & _NOT_YET)


def _conflicts(
    record: str, chief: str, mine: list[_Held], theirs: list[_Held]
) -> Iterator[Finding]:
    """Yield the first of each sort of clash between two lists, which may be one and the same."""
    seen: set[frozenset[Office]] = set()
    for n, one in enumerate(mine):
        for other in theirs[n + 1 :] if theirs is mine else theirs:
            pair = frozenset({one.office, other.office})
            if pair in seen or not exclude(one.office, other.office):
                continue
            if _is_shortened(one.role, other.role):
                continue
            seen.add(pair)
            yield _finding(record, chief, one, other)


def _is_shortened(one: Role, other: Role) -> bool:
    """Return whether a rank ends with the other: lieutenant colonels are addressed as colonel."""
    long, short = sorted((one.surface.lower(), other.surface.lower()), key=len, reverse=True)
    return long.endswith(f" {short}") and any(word in long.split() for word in _LESSER)


_LESSER = ("lieutenant", "lt", "lt.", "vice", "rear", "brigadier", "major", "maj.")
"""Parts of ranks that are dropped in speaking of their holder (AP and military usage)."""


def _finding(record: str, chief: str, one: _Held, other: _Held) -> Finding:
    a = Side(one.story, one.line, (one.span,), reads=one.role.value)
    b = Side(other.story, other.line, (other.span,), reads=other.role.value)
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
