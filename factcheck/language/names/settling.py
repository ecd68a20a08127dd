"""Types for names that their neighbours leave open, from the rest of the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.language.names.gazetteer import DEMONYMS, PLACES
from factcheck.language.names.kinds import Candidate
from factcheck.language.names.people import PARTICLES, SUFFIXES
from factcheck.language.names.spelling import is_spelling_variant
from factcheck.model import NameType

_SHORTEST_MISSPELT = 5


def settle(candidates: Sequence[Candidate]) -> None:
    """Give types to what was left open, from how the rest of the text uses the same words.

    A name that is a person's once is so everywhere. Two to four words are a person's name when
    the last of them also stands alone, never behind "the". One word is a person's when it is the
    surname of one, and a place when "in" stands before it and "the" never does.

    Args:
        candidates: all candidates of the text; their types are changed in place.
    """
    _settle_same(candidates)
    _shed_nationalities(candidates)
    alone: set[str] = set()
    behind_the: set[str] = set()
    for each in candidates:
        if each.the:
            behind_the.add(each.words[-1])
        if len(each.words) == 1 and each.type in (NameType.OTHER, NameType.PERSON):
            alone.add(each.words[0])
    for each in candidates:
        if each.type is not NameType.OTHER or not 2 <= len(each.words) <= 4:
            continue
        last = each.words[-1]
        if last in alone and last not in behind_the and last not in PLACES:
            each.type = NameType.PERSON
    _settle_single(candidates)
    _settle_places(candidates, behind_the)


def _settle_same(candidates: Sequence[Candidate]) -> None:
    """Make names of two and more words persons, when they or their surname are one's elsewhere."""
    persons = {
        each.words for each in candidates if each.type is NameType.PERSON and len(each.words) > 1
    }
    surnames = {words[-1] for words in persons}
    for each in candidates:
        if each.type is not NameType.OTHER or len(each.words) < 2:
            continue
        related = 2 <= len(each.words) <= 3 and each.words[-1] in surnames and not each.the
        foreign = each.words[0] in PLACES or each.words[0] in DEMONYMS
        if each.words in persons or (related and not foreign):
            each.type = NameType.PERSON


def _shed_nationalities(candidates: Sequence[Candidate]) -> None:
    """Take the nationality from "Canadian Roe", where the text has a person named Roe."""
    surnames = {each.words[-1] for each in candidates if each.type is NameType.PERSON}
    for each in candidates:
        open_name = each.type is NameType.OTHER and len(each.words) == 2
        if open_name and each.words[0] in DEMONYMS and each.words[1] in surnames:
            each.first, each.titles = each.first + 1, each.first + 1
            each.words, each.type = each.words[1:], NameType.PERSON


def known_surnames(candidates: Sequence[Candidate]) -> dict[str, list[str]]:
    """Return surnames of full and of titled names by first letter, each once, in order."""
    surnames: dict[str, dict[str, None]] = {}
    for each in candidates:
        if each.type is NameType.PERSON and (each.titled or len(each.words) > 1):
            last = next((w for w in reversed(each.words) if w not in SUFFIXES), "")
            surnames.setdefault(last[:1], {}).setdefault(last)
    return {letter: list(names) for letter, names in surnames.items()}


def misspells(word: str, surnames: Mapping[str, Sequence[str]]) -> bool:
    """Return whether a lower-case word of five letters or more misspells one of the surnames."""
    if len(word) < _SHORTEST_MISSPELT:
        return False
    return any(is_spelling_variant(word, name) for name in surnames.get(word[0], ()))


def _settle_single(candidates: Sequence[Candidate]) -> None:
    """Make a single word a person's name, when it is a part of one in the text or misspells it."""
    parts: set[str] = set()
    for each in candidates:
        if each.type is NameType.PERSON:
            names = [w for w in each.words if w not in PARTICLES and w not in SUFFIXES]
            parts.update((names[0], names[-1]) if names else ())
    surnames = known_surnames(candidates)
    for each in candidates:
        if each.type is NameType.OTHER and len(each.words) == 1:
            word = each.words[0]
            if word in parts or (word not in PLACES and misspells(word, surnames)):
                each.type = NameType.PERSON


def _settle_places(candidates: Sequence[Candidate], behind_the: set[str]) -> None:
    """Make open names places, when "in" stands before them somewhere and "the" nowhere."""
    places = {each.words for each in candidates if each.type is NameType.PLACE}
    places |= {
        each.words
        for each in candidates
        if each.located and len(each.words) <= 2 and each.words[-1] not in behind_the
    }
    for each in candidates:
        if each.type is NameType.OTHER and each.words in places:
            each.type = NameType.PLACE
