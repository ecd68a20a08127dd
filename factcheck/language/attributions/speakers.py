"""Who a source is: its name record, its words, or the person a pronoun stands for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from factcheck.language.syntax import PREPOSITION, Token, tokenise
from factcheck.model import Name, NameRecord, NameType, Span

PERSONAL = frozenset({"he", "she"})
_PRONOUNS = PERSONAL | {"it", "they", "who", "which", "that", "i", "we", "you"}
_REACH = 400
"""Code points before a pronoun in which the one person named is who it stands for; about two
sentences."""


class FoundNames(Protocol):
    """What is needed of the names of a text."""

    @property
    def mentions(self) -> Sequence[Name]:
        """All mentions, by start."""

    @property
    def records(self) -> Sequence[NameRecord]:
        """One record a person, organisation or place."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a source is.

    Attributes:
        name: the record's chief spelling, else the source's own words.
        record: `NameRecord.id`, empty when none is sure.
        named: whether the source is named.
    """

    name: str
    record: str = ""
    named: bool = False


class Speakers:
    """Resolves sources against the names of a text.

    Args:
        text: the whole text.
        names: its names, or None when they were not read.
    """

    def __init__(self, text: str, names: FoundNames | None) -> None:
        self._text = text
        self._mentions: list[Name] = list(names.mentions) if names else []
        self._starts = [name.start for name in self._mentions]
        self._chief = {record.id: record.chief for record in names.records} if names else {}

    def resolve(self, source: Span | None, sentence: Span) -> Speaker:
        """Return who the words of `source`, in `sentence`, are."""
        if source is None:
            return Speaker("")
        words = source.of(self._text)
        if words.lower() in _PRONOUNS:
            record = self._antecedent(source, sentence, words.lower())
            return self._of(record) if record else Speaker(words)
        mention = self._head(source)
        if mention is not None:
            return self._of(mention.record)
        inside = [name for name in self._between(source.start, source.end) if name.record]
        if inside and self._is_list(source, inside):
            return Speaker(words, named=True)
        return Speaker(words)

    def _of(self, record: str) -> Speaker:
        return Speaker(self._chief.get(record, ""), record, named=True)

    def _between(self, start: int, end: int) -> list[Name]:
        """Return the mentions that start in a stretch of text."""
        first = bisect_left(self._starts, start)
        return self._mentions[first : bisect_left(self._starts, end, lo=first)]

    def _head(self, source: Span) -> Name | None:
        """Return the mention that is the head of a source ("firm spokesman Rolf Ahn")."""
        tokens = tokenise(self._text, source)
        end = source.end
        for n, token in enumerate(tokens):
            if n and (token.word in PREPOSITION or token.word in (",", "(", "—", "--", "who")):
                end = tokens[n - 1].end
                if token.word == "," and self._goes_on(tokens, n):
                    return None
                break
            if token.word in ("and", "or"):
                inside = self._between(source.start, source.end)
                if not any(name.start < token.start < name.end for name in inside):
                    return None
        for mention in reversed(self._between(source.start, end)):
            if mention.end == end and mention.record in self._chief:
                return mention
        return None

    def _goes_on(self, tokens: Sequence[Token], comma: int) -> bool:
        """Whether the comma of a source goes on to a further name of a list ("A, B and C")."""
        rest = tokens[comma + 1 :]
        if not any(token.word == "and" for token in rest):
            return False
        return bool(self._between(rest[0].start, rest[0].end))

    def _is_list(self, source: Span, inside: Sequence[Name]) -> bool:
        """Whether a source lists names: it begins with one and ends with one."""
        begins = inside and inside[0].start - source.start <= len("The ")
        return len(inside) > 1 and bool(begins) and inside[-1].end == source.end

    def _antecedent(self, source: Span, sentence: Span, word: str) -> str:
        """Return the record of the one person a pronoun can stand for, or empty."""
        if word in ("who", "which", "that"):
            near = self._between(max(sentence.start, source.start - 80), source.start)
            between = self._text[near[-1].end : source.start] if near else ""
            return near[-1].record if near and between.strip() in (",", "") else ""
        if word not in PERSONAL:
            return ""
        before = self._between(max(0, source.start - _REACH), source.start)
        people = {n.record for n in before if n.type is NameType.PERSON and n.record in self._chief}
        return people.pop() if len(people) == 1 else ""
