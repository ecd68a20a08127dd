"""What pronouns and "the mayor" stand for, where an article leaves no doubt."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from factcheck.contradictions.events import name_key
from factcheck.contradictions.story import Story
from factcheck.contradictions.words import listed
from factcheck.language.syntax import Token
from factcheck.model import Name, NameType

_REACH = 400
"""Code points before a pronoun in which the one person named is meant; about two sentences."""
_PERSONAL = listed("he she him his her himself herself")


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

    def key(self, name: Name) -> str:
        """Return what a name is compared by (`events.name_key` of its record's chief spelling)."""
        known = self._keys.get(name.record)
        return known if known is not None else name_key(name.value, name.type)

    def of(self, pronoun: Token) -> str:
        """Return the key of the person a pronoun stands for; empty when several may be meant."""
        if pronoun.word not in _PERSONAL:
            return ""
        first = bisect_left(self._starts, pronoun.start - _REACH)
        last = bisect_left(self._starts, pronoun.start)
        people = {record for _, record in self._people[first:last]}
        return self._keys[people.pop()] if len(people) == 1 else ""

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
