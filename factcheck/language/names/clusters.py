"""Occurrences that name one thing, and what two names of one thing may differ in."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.language.names.people import PARTICLES, SUFFIXES
from factcheck.language.names.spelling import distance, is_spelling_variant, plain
from factcheck.model import NameType

MOST_ALIKE = 50
"""Names looked at for one in another spelling; no story has more that begin alike."""


@dataclass(slots=True)
class Cluster:
    """Candidates that name one thing.

    Attributes:
        type: what it is.
        spellings: words of each distinct spelling, in order of first occurrence.
        members: indices of candidates.
        anchors: indices of those that give a person's name in full, ascending.
        surnames: a person's surnames without accents and spaces.
        id: identity within the article, given at the end.
    """

    type: NameType
    spellings: list[tuple[str, ...]] = field(default_factory=list)
    members: list[int] = field(default_factory=list)
    anchors: list[int] = field(default_factory=list)
    surnames: list[str] = field(default_factory=list)
    id: str = ""

    def add(self, index: int, words: tuple[str, ...]) -> None:
        """Add a candidate."""
        self.members.append(index)
        if words not in self.spellings:
            self.spellings.append(words)
            name = plain(surname(words))
            if name not in self.surnames:
                self.surnames.append(name)


def surname(words: tuple[str, ...]) -> str:
    """Return the lower-case surname of a name with its particles ("van der berg")."""
    words = without_suffix(words)
    if not words:
        return ""
    first = len(words) - 1
    while first > 1 and words[first - 1] in PARTICLES:
        first -= 1
    return " ".join(words[first:])


def without_suffix(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a name without "Jr.", "III" and their like at its end."""
    while len(words) > 1 and words[-1] in SUFFIXES:
        words = words[:-1]
    return words


def is_slip(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Return whether two names differ in one long word by one slip of the pen."""
    if len(a) != len(b):
        return False
    differing = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(differing) != 1:
        return False
    shorter, longer = sorted(differing[0], key=len)
    if len(shorter) < _SHORTEST_SLIP[len(a) > 1] or longer.startswith(shorter):
        return False  # "Arctic", "Arctica" are two words.
    return is_spelling_variant(*differing[0]) and distance(*differing[0]) == 1


_SHORTEST_SLIP = (6, 5)
"""Letters of the shortest word in which one letter off is a slip: alone, and in a longer name."""
