"""Noun phrases of a sentence, and whom or what they stand for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.contradictions.keys import names_meet
from factcheck.contradictions.lexicon import are_alike, base, entry
from factcheck.contradictions.referents import Referents
from factcheck.contradictions.story import Line, Story
from factcheck.contradictions.words import STOP
from factcheck.language.syntax import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    PREPOSITION,
    SUBORDINATOR,
    is_finite,
    tokenise,
)
from factcheck.model import Name, NameType, Span

SIGNS = frozenset(',;:()[]—–"“”') | {"--", "``", "''"}
"""Signs that end a noun phrase."""

_OBJECTIVE = frozenset({"him", "her"})
_ADDRESS = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "sir", "dame"})


@dataclass(frozen=True, slots=True)
class Party:
    """A noun phrase.

    Attributes:
        span: where it lies.
        head: its last word in base form, empty for a bare name or pronoun.
        names: keys of the names it is, or stands for: those that end it.
        inside: keys of the other names in it ("the Gatley ferry").
        name: the name that it is, or None.
        sure: whether it is known what it stands for; not so for most pronouns.
        several: whether it joins several by "and".
        plural: whether its head is a plural.
        opens: its first word in lower case.
        likely: key of the person a pronoun most likely stands for, empty when nobody is likelier.
    """

    span: Span
    head: str
    names: frozenset[str]
    inside: frozenset[str]
    name: Name | None
    sure: bool
    several: bool
    plural: bool = False
    opens: str = ""
    likely: str = ""


def _is_adverb(word: str) -> bool:
    return word in ADVERB or (entry(word, "r") is not None and not base(word, "n"))


class Phrases:
    """The noun phrases of one sentence.

    Attributes:
        tokens: its words and signs.
        starts, ends: where those lie in the text.
        names: the name that each belongs to, or None.
    """

    def __init__(self, story: Story, line: Line, referents: Referents) -> None:
        self._story = story
        self._line = line
        self._referents = referents
        self.tokens = tokenise(story.text, line.sentence.span)
        self.starts = [token.start for token in self.tokens]
        self.ends = [token.end for token in self.tokens]
        self.names: list[Name | None] = [None] * len(self.tokens)
        at = 0
        for name in line.names:
            while at < len(self.tokens) and self.tokens[at].end <= name.start:
                at += 1
            for n in range(at, len(self.tokens)):
                if self.tokens[n].start >= name.end:
                    break
                self.names[n] = name

    def ends_phrase(self, n: int, start: int) -> bool:
        """Whether the token at `n` is no part of a noun phrase that begins at `start`."""
        if self.names[n] is not None:
            return False
        word = self.tokens[n].word
        if word in SIGNS or word in PREPOSITION or word in SUBORDINATOR or word == "to":
            return True
        if word in COORDINATOR:
            return not (n > start and self.names[n - 1] and self._next_is_name(n))
        return word in AUXILIARY or (n > start and is_finite(self.tokens, n))

    def within(self, span: Span) -> Iterator[Party]:
        """Yield the noun phrases of a stretch of the sentence, in order."""
        at, end = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        while at < end:
            if self.names[at] is None and is_finite(self.tokens, at):
                at += 1
                continue
            stop = at
            while stop < end and not self.ends_phrase(stop, at):
                stop += 1
            party = self.party(at, stop)
            if party is not None:
                yield party
            at = max(stop, at + 1)

    def _next_is_name(self, n: int) -> bool:
        return n + 1 < len(self.tokens) and self.names[n + 1] is not None

    def party(self, start: int, end: int) -> Party | None:
        """Return the noun phrase of some tokens, None when they hold none."""
        tokens = self.tokens
        while end > start and (
            self.names[end - 1] is None
            and (_is_adverb(tokens[end - 1].word) or not tokens[end - 1].word[0].isalnum())
        ):
            end -= 1
        if end <= start:
            return None
        span = Span(tokens[start].start, tokens[end - 1].end)
        last = tokens[end - 1]
        name = self.names[end - 1]
        if name is not None:
            return self._named(start, end, span, name)
        if end - start == 1 and last.word in self._referents.pronouns:
            key = self._referents.of(last)
            keys = frozenset({key} if key else ())
            likely = key or self._referents.likely(last, self._line)
            return Party(span, "", keys, frozenset(), None, bool(key), False, likely=likely)
        key = self._referents.of_role(self._story.text[span.start : span.end], span.start)
        head = base(last.word, "n") or last.word
        inner = {n.record: n for n in self.names[start:end] if n is not None}
        return Party(
            span=span,
            head=head if last.word not in STOP else "",
            names=frozenset({key} if key else ()),
            inside=frozenset(self._referents.key(name) for name in inner.values()),
            name=None,
            sure=last.word not in STOP,
            several=False,
            plural=head != last.word and last.word.endswith("s"),
            opens=tokens[start].word,
        )

    def _named(self, start: int, end: int, span: Span, name: Name) -> Party:
        keys = [self._referents.key(name)]
        several = False
        at = end - 1
        while at >= start and self.names[at] is name:
            at -= 1
        if at > start and self.tokens[at].word == "and":
            before = self.names[at - 1]
            if before is not None:
                keys.append(self._referents.key(before))
                several = True
        inside = {
            self._referents.key(each)
            for each in self.names[start:end]
            if each is not None and self._referents.key(each) not in keys
        }
        return Party(
            span=span,
            head="",
            names=frozenset(keys),
            inside=frozenset(inside),
            name=None if several else name,
            sure=True,
            several=several,
        )

    def with_apposition(self, party: Party | None, stop: int, end: int) -> Party | None:
        """Return a noun phrase with the name set behind it by a comma ("his aide, Ann Pell")."""
        end = min(end, len(self.tokens))
        if party is None or party.names or stop + 1 >= end or self.tokens[stop].word != ",":
            return party
        address = self.names[stop + 1] is None and self.tokens[stop + 1].word in _ADDRESS
        at = min(stop + 1 + address, len(self.tokens) - 1)
        name = self.names[at]
        if name is None or name.type is not NameType.PERSON:
            return party
        return replace(party, names=frozenset({self._referents.key(name)}), name=name, sure=True)

    def not_himself(self, party: Party | None, subject: Party) -> Party | None:
        """Return whom "him" means behind a verb: not its subject, who would be "himself"."""
        if party is None or party.names or party.head:
            return party
        at = bisect_left(self.starts, party.span.start)
        if self.ends[at] != party.span.end or self.tokens[at].word not in _OBJECTIVE:
            return party
        key = self._referents.of(self.tokens[at], subject.names)
        return replace(party, names=frozenset({key}), sure=True) if key else party


def same(one: Party | None, other: Party | None) -> bool | None:
    """Return whether two phrases mean one thing; None where nobody can tell."""
    if one is None or other is None or not one.sure or not other.sure:
        return None
    if one.names and other.names:
        return one.names == other.names or (False if not one.names & other.names else None)
    if one.names or other.names or not one.head or not other.head:
        return False if _is_one_of_many(one, other) or _is_one_of_many(other, one) else None
    if one.head != other.head and not are_alike(one.head, other.head, "n"):
        return False
    return not (one.inside and other.inside and not one.inside & other.inside)


def _is_one_of_many(one: Party, other: Party) -> bool:
    """Return whether one is a person by name and the other a plural ("Republicans")."""
    person = one.name is not None and one.name.type is NameType.PERSON and not one.several
    return person and other.plural


def are_apart(one: Party | None, other: Party | None) -> bool:
    """Return whether two phrases hardly mean one thing; a pronoun is read by who is likeliest."""
    if one is None or other is None:
        return False
    mine, theirs = (
        party.names or frozenset({party.likely} if party.likely else ()) for party in (one, other)
    )
    if mine and theirs:
        return not names_meet(mine, theirs)
    return same(one, other) is False
