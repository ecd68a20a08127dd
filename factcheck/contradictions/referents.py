"""What pronouns and "the mayor" stand for, where an article leaves no doubt."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator

from factcheck.contradictions.keys import name_key
from factcheck.contradictions.story import Line, Story
from factcheck.contradictions.story import Token as Word
from factcheck.contradictions.words import listed
from factcheck.language.syntax import Token, tokenise
from factcheck.model import Gender, Name, NameType, Span

_REACHES = (400, 800)
"""Code points before a pronoun in which the one person named is meant, about two sentences; where
nobody is named in them, about four."""
_OPENING = 12
"""Code points from a sentence's start in which its subject stands, a title before it."""
_HIS = listed("he him his himself")
_PERSONAL = _HIS | listed("she her hers herself")


def referents_of(story: Story) -> Referents:
    """Return the referents of an article; worked out once for a story."""
    known = story.memo.get(("referents",))
    if not isinstance(known, Referents):
        known = Referents(story)
        story.memo["referents",] = known
    return known


class Referents:
    """Looks up what words of one article stand for.

    Attributes:
        pronouns: the words that stand for something named elsewhere.
    """

    pronouns = _PERSONAL | listed("it they them its their we us i you who which that this these")

    def __init__(self, story: Story) -> None:
        self._story = story
        self._keys = {
            record.id: name_key(record.chief, record.type) for record in story.annotated.names
        }
        self._people = sorted(
            (name.start, record.id)
            for record in story.annotated.names
            if record.type is NameType.PERSON
            for name in record.mentions
        )
        self._starts = [start for start, _ in self._people]
        holders: dict[str, set[str]] = defaultdict(set)
        for record in story.annotated.names:
            for role in record.roles:
                holders[role.value.lower().split()[-1]].add(record.id)
        self._holders = {word: ids for word, ids in holders.items() if len(ids) == 1}

    def named_in(self, line: Line, span: Span) -> frozenset[str]:
        """Return keys of all that is named in a stretch of a sentence, pronouns read as names."""
        names = {self.key(name) for name in line.names if span.start <= name.start < span.end}
        meant = {
            self.of(token) for token in tokenise(self._story.text, span) if token.word in _PERSONAL
        }
        return frozenset(names | meant - {""})

    def key(self, name: Name) -> str:
        """Return what a name is compared by (`events.name_key` of its record's chief spelling)."""
        known = self._keys.get(name.record)
        return known if known is not None else name_key(name.value, name.type)

    def meant_in(self, tokens: Iterable[Word]) -> Iterator[tuple[Word, str]]:
        """Yield the pronouns among some words of the article with the person each stands for."""
        for token in tokens:
            if token.lower in _PERSONAL:
                key = self._person_at(token.start, token.lower)
                if key:
                    yield token, key

    def of(self, pronoun: Token, but: frozenset[str] = frozenset()) -> str:
        """Return the key of the person a pronoun stands for; empty when several may be meant.

        Args:
            pronoun: the pronoun.
            but: keys of people whom it cannot mean: "him" is not who does it to him.
        """
        if pronoun.word not in _PERSONAL:
            return ""
        return self._person_at(pronoun.start, pronoun.word, but)

    def _person_at(self, start: int, word: str, but: frozenset[str] = frozenset()) -> str:
        """Return the one person named in the sentences before a place, or else farther back.

        Those whom the article calls by a pronoun of another gender are left out.
        """
        other = Gender.FEMALE if word in _HIS else Gender.MALE
        last = bisect_left(self._starts, start)
        for reach in _REACHES:
            first = bisect_left(self._starts, start - reach)
            people = {
                record
                for _, record in self._people[first:last]
                if self._story.records[record].gender is not other and self._keys[record] not in but
            }
            if people:
                return self._keys[people.pop()] if len(people) == 1 else ""
        return ""

    def likely(self, pronoun: Token, line: Line) -> str:
        """Return the key of whom a pronoun that opens a sentence goes on about, or nothing.

        What the sentence before has for its subject is what the next one is about, as a rule
        (the backward-looking centre of Grosz, Joshi and Weinstein, 1995).
        """
        if pronoun.word not in _PERSONAL or pronoun.start > line.sentence.start + _OPENING:
            return ""
        before = self._story.lines[line.index - 1] if line.index > 0 else None
        if before is None or not before.names:
            return ""
        first = before.names[0]
        opens = first.start <= before.sentence.start + _OPENING
        return self.key(first) if first.type is NameType.PERSON and opens else ""

    def of_role(self, words: str, start: int) -> str:
        """Return the key of the one person who is "the mayor"; empty when there is none.

        Args:
            words: a noun phrase.
            start: where it begins; the person must have been named before.
        """
        article, _, noun = words.lower().partition(" ")
        if article != "the":
            return ""
        for record in self._holders.get(noun, ()):
            if self._story.records[record].mentions[0].start < start:
                return self._keys[record]
        return ""
