"""Who a source is: its name record, its words, or the person a pronoun stands for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from factcheck.language.attributions.sources import kind_of_words
from factcheck.language.syntax import PREPOSITION, Token, tokenise
from factcheck.model import Gender, Name, NameRecord, NameType, SourceKind, Span

PERSONAL = frozenset({"he", "she"})
_PRONOUNS = PERSONAL | {"it", "they", "who", "which", "that", "i", "we", "you", "one", "this"}
_REACH = 400
"""Code points before a pronoun in which the one person named is who it stands for; about two
sentences."""
_BODIES = frozenset(
    "company firm group party agency bank union university newspaper paper department ministry"
    " court club charity council committee commission foundation organisation organization"
    " network magazine website school hospital".split()
)
"""Nouns with "the" that stand for the one organisation named shortly before."""
_BY_GENDER = {Gender.MALE: "he", Gender.FEMALE: "she"}
_KINDS = {
    NameType.PERSON: SourceKind.PERSON,
    NameType.ORGANISATION: SourceKind.ORGANISATION,
    NameType.PLACE: SourceKind.PLACE,
    NameType.OTHER: SourceKind.DESCRIBED,
}


class FoundNames(Protocol):
    """What is needed of the names of a text."""

    @property
    def mentions(self) -> Sequence[Name]:
        """All mentions, by start."""

    @property
    def records(self) -> Sequence[NameRecord]:
        """One record a person, organisation or place."""


class Speaker(NamedTuple):
    """Who a source is.

    Attributes:
        name: the record's chief spelling, else the source's own words; empty for a pronoun of
            which it is not sure whom it means.
        record: `NameRecord.id`, empty when none is sure.
        named: whether the source is named.
        kind: what it is.
    """

    name: str
    record: str = ""
    named: bool = False
    kind: SourceKind = SourceKind.NONE


class Speakers:
    """Resolves sources against the names of a text; sources are asked for in reading order.

    Args:
        text: the whole text.
        names: its names, or None when they were not read.
    """

    def __init__(self, text: str, names: FoundNames | None) -> None:
        self._text = text
        self._mentions: list[Name] = list(names.mentions) if names else []
        self._starts = [name.start for name in self._mentions]
        self._records = {record.id: record for record in names.records} if names else {}
        self._holders = _holders(names.records) if names else {}
        self._pronouns = {
            record.id: _BY_GENDER[record.gender]
            for record in self._records.values()
            if record.gender in _BY_GENDER
        }
        self._last: tuple[Span, str] | None = None
        self._other: Span | None = None

    def resolve(self, source: Span | None, sentence: Span) -> Speaker:
        """Return who the words of `source`, in `sentence`, are."""
        if source is None:
            return Speaker("")
        speaker = self._read(source, sentence)
        if speaker.kind is SourceKind.PERSON and speaker.record:
            self._last = source, speaker.record
            self._other = None
        elif speaker.kind is not SourceKind.UNRESOLVED:
            self._last = None
            self._other = source
        return speaker

    def _read(self, source: Span, sentence: Span) -> Speaker:
        words = source.of(self._text)
        word = words.lower()
        if word in _PRONOUNS:
            record = self._antecedent(source, sentence, word)
            if not record:
                return Speaker("", kind=SourceKind.UNRESOLVED)
            if word in PERSONAL:
                self._pronouns.setdefault(record, word)
            return self._of(record)
        mention = self._head(source)
        if mention is not None:
            return self._of(mention.record)
        inside = [name for name in self._between(source.start, source.end) if name.record]
        if inside and self._is_list(source, inside):
            return Speaker(words, named=True, kind=SourceKind.SEVERAL)
        record = "" if inside else self._role(source, word)
        if record:
            return self._of(record)
        return Speaker(words, kind=kind_of_words(tokenise(self._text, source)))

    def _of(self, record: str) -> Speaker:
        found = self._records[record]
        return Speaker(found.chief, record, named=True, kind=_KINDS[found.type])

    def _role(self, source: Span, word: str) -> str:
        """Return the record that "the mayor" or "the company" stands for, or empty."""
        article, _, noun = word.partition(" ")
        if article != "the" or not noun:
            return ""
        holders = {r for r in self._holders.get(noun, ()) if self._named_before(r, source.start)}
        if len(holders) == 1:
            return holders.pop()
        if noun not in _BODIES:
            return ""
        before = self._between(max(0, source.start - _REACH), source.start)
        bodies = {n.record for n in before if n.type is NameType.ORGANISATION}
        known = bodies & self._records.keys()
        return known.pop() if len(bodies) == 1 and known else ""

    def _named_before(self, record: str, at: int) -> bool:
        return self._records[record].mentions[0].start < at

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
            if mention.end == end and mention.record in self._records:
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
            known = near and near[-1].record in self._records
            return near[-1].record if known and between.strip() in (",", "") else ""
        if word not in PERSONAL:
            return ""
        before = self._between(max(0, source.start - _REACH), source.start)
        people = {n.record for n in before if _may_be_person(n)}
        fitting = {r for r in people if self._pronouns.get(r, word) == word}
        if len(fitting) == 1:
            (record,) = fitting
            sure = self._is_person(record) and not self._may_be_other(sentence, record, before)
            return record if sure else ""
        return self._goes_on_speaking(source, word, before)

    def _is_person(self, record: str) -> bool:
        return record in self._records and self._records[record].type is NameType.PERSON

    def _may_be_other(self, sentence: Span, record: str, before: Sequence[Name]) -> bool:
        """Whether a pronoun may mean a source without a name that spoke last.

        It may in the same sentence ("the mayor denied it, but she said"), and where the one person
        named came up only behind that source, in what it said.
        """
        if self._other is None:
            return False
        if self._other.start >= sentence.start:
            return True
        return all(name.start > self._other.end for name in before if name.record == record)

    def _goes_on_speaking(self, source: Span, word: str, before: Sequence[Name]) -> str:
        """Return the last speaker, when he or she goes on and nobody else became the subject.

        People named within what the last speaker said do not matter, save one that opens a
        sentence; a speaker known to be called by the other pronoun is none.
        """
        if self._last is None:
            return ""
        span, record = self._last
        if source.start - span.end > _REACH or self._pronouns.get(record, word) != word:
            return ""
        for name in before:
            if name.start < span.end or not _may_be_person(name) or name.record == record:
                continue
            if self._text[max(0, name.start - 4) : name.start].rstrip(" “\"‘'")[-1:] in (
                ".",
                "!",
                "?",
                "\n",
                "",
            ):
                return ""
            if self._pronouns.get(name.record) == word:
                return ""
        return record


def _may_be_person(name: Name) -> bool:
    """Whether a mention names a person, or may: two words of an unclear kind."""
    return name.type is NameType.PERSON or (name.type is NameType.OTHER and " " in name.surface)


def _holders(records: Sequence[NameRecord]) -> dict[str, set[str]]:
    """Return who holds a role, by its words and by its last word ("mayor of Bergen", "mayor")."""
    holders: dict[str, set[str]] = {}
    for record in records:
        for role in record.roles:
            value = role.value.lower()
            head = value.partition(" of ")[0].split()
            for words in (value, *(" ".join(head[n:]) for n in range(len(head)))):
                if words:
                    holders.setdefault(words, set()).add(record.id)
    return holders
