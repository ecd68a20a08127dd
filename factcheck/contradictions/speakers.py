"""Whether two sources of the same words are two people, known by name or only by what they are."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.contradictions.credits import named_source
from factcheck.contradictions.lexicon import are_alike, base
from factcheck.contradictions.story import Line, Story
from factcheck.contradictions.words import listed
from factcheck.model import NameType, Span
from factcheck.text.patterns import regex

_VAGUE = listed("""
    official source man woman spokesman spokeswoman spokesperson person leader boy girl resident
    local witness neighbour neighbor friend colleague relative parent mother father member expert
    critic supporter opponent statement report letter document newspaper insider aide other one
    """)
"""What anybody may be beside what else is said of him, or what is no person at all."""


@dataclass(frozen=True)
class Speaker:
    """Who some words are given to.

    Attributes:
        name: chief name of a person or body, empty when only a role is known.
        roles: head nouns of what the speaker is ("nurse"), all that the article calls a named one.
    """

    name: str = ""
    roles: frozenset[str] = frozenset()

    @property
    def said(self) -> str:
        """What to call the speaker."""
        return self.name or " ".join(f"the {role}" for role in sorted(self.roles))

    @property
    def known(self) -> bool:
        """Whether anything is known of the speaker."""
        return bool(self.name or self.roles)


def by_record(story: Story, identity: str) -> Speaker:
    """Return a person or body by the identity of its record, nobody for any other."""
    record = story.records.get(identity)
    if record is None or record.type not in (NameType.PERSON, NameType.ORGANISATION):
        return Speaker()
    roles = frozenset(_head(role.value) for role in record.roles)
    return Speaker(record.chief, roles)


def speaker_at(story: Story, line: Line, span: Span) -> Speaker:
    """Return who is said to say what stands at a place: by name, or as "the driver"."""
    said = line.attribution_at(span.start + 1)
    if said is None:
        return Speaker()
    known = by_record(story, named_source(story, line, said))
    if known.name or said.source is None:
        return known
    words = _OPENING.split(said.source.of(story.text).lower(), 1)[0].split()
    if not words or words[0] not in _ARTICLES or len(words) > _MOST:
        return Speaker()
    head = _head(" ".join(words[1:]))
    if head in _VAGUE or not base(head, "n"):
        return Speaker()
    return Speaker("", frozenset({head}))


_ARTICLES = listed("the a an")


_MOST = 6
"""Words of a phrase that says what a source is."""
_OPENING = regex(r",|\s(?:who|whose|that|which)\s")
"""What ends that phrase and adds more about the source."""


def _head(role: str) -> str:
    """Return the head noun of a role: what stands before its first "of", "for", "in" or "at"."""
    words = role.lower().split()
    for n, word in enumerate(words):
        if n and word in ("of", "for", "in", "at", "with", "from", "to", "on"):
            return words[n - 1]
    return words[-1] if words else ""


def are_two(one: Speaker, other: Speaker) -> bool:
    """Return whether two speakers cannot be one.

    Two names must not share all words of the shorter; of a name and a role, or two roles, what is
    known must be of two trades ("the conductor", a nurse).
    """
    if one.name and other.name:
        return not is_one_name(one.name, other.name)
    if not one.roles or not other.roles or (one.roles | other.roles) & _VAGUE:
        return False
    return not any(
        are_alike(base(a, "n") or a, base(b, "n") or b, "n") for a in one.roles for b in other.roles
    )


def is_one_name(one: str, other: str) -> bool:
    """Return whether two chief names can be one person's or body's.

    So they are when the words of the shorter are all in the longer, or when they end in one
    surname behind titles and initials that differ ("Cllr Ann Pell", "Ann B. Pell"). "Del Arlen"
    and "DelArlen" differ in spelling only, which is told apart by itself.
    """
    a, b = ([_letters(word) for word in name.split()] for name in (one, other))
    if set(a) <= set(b) or set(b) <= set(a) or "".join(a) == "".join(b):
        return True
    return a[-1] == b[-1] and bool(set(a[:-1]) & set(b[:-1]))


def _letters(word: str) -> str:
    return "".join(letter for letter in word.lower() if letter.isalnum())
