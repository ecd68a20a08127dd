"""A person called by the surname alone before the story has said who that is."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.contradictions.findings import Finding, Side
from factcheck.contradictions.story import Line, Story
from factcheck.model import BlockKind, Kind, Level, Name, NameRecord, NameType
from factcheck.text.patterns import regex

_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_INTRODUCED = regex(
    r",? ?(?:\d{1,3},)? ?(?:\(|,? (?:who|whose)\b|, (?:an?|the|who|chief|director|head|president"
    r"|chair\w*|spokes\w+|owner|founder|professor|senior|executive|deputy|secretary|\d{1,3},)\b)"
)
"""What stands behind a full name that is told for the first time ("Ines Dahl, a pilot")."""
_TITLE = regex(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Lord|Lady|Dame|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Rev|Prof"
    r"|President|Premier|Minister|Senator|Governor|Mayor|Pope|King|Queen|Prince|Princess|Judge"
    r"|Justice|Coach|Officer|Detective|Chancellor|Secretary|[Tt]he|[A-Z][a-z]+)\.? \Z"
)
_BESIDE = 3
_SPOKE = regex(r" (?:said|says|told|added|explained|argued|admitted|wrote|replied|recalled)\b")


def alone(story: Story) -> Iterator[Finding]:
    """Yield surnames that quote somebody whom only a later paragraph introduces."""
    for record in story.annotated.names:
        if record.type is not NameType.PERSON or " " not in record.chief:
            continue
        found = _out_of_order(story, record)
        if found:
            yield found


def _out_of_order(story: Story, record: NameRecord) -> Finding | None:
    surname = record.chief.split()[-1]
    mentions = [(line, name) for name in record.mentions if (line := _line(story, name))]
    if len(mentions) < 2 or mentions[0][1].surface != surname:
        return None
    line, first = mentions[0]
    if _TITLE.search(story.text, line.sentence.start, first.start):
        return None
    if not _SPOKE.match(story.text, first.end):
        return None
    full = [(later, name) for later, name in mentions if name.surface.endswith(" " + surname)]
    if not full or full[0][0].sentence.block == line.sentence.block:
        return None
    later, name = full[0]
    if not _INTRODUCED.match(story.text, name.end) and not _has_role(record, name):
        return None
    return _finding(story, record, line, first, later, name)


def _line(story: Story, name: Name) -> Line | None:
    """Return the sentence of the body that a name stands in."""
    line = story.line_at(name.start)
    return line if line is not None and line.kind in _BODY else None


def _has_role(record: NameRecord, name: Name) -> bool:
    return any(
        abs(role.start - name.end) < 4 or abs(name.start - role.end) < 3 for role in record.roles
    )


def _finding(
    story: Story, record: NameRecord, line: Line, first: Name, later: Line, name: Name
) -> Finding:
    return Finding(
        kind=Kind.COPY_EDIT,
        level=Level.QUERY,
        a=Side(story, line, (first.span,)),
        b=Side(story, later, (name.span,)),
        explanation=f"“{first.surface}” is named before {record.chief} is introduced.",
        rule="copy_edit.second_reference_first",
        topic=f"introduced:{record.id}",
    )
