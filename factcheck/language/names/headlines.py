"""Names in headlines, where every word has a capital: only those that something else tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.language.names.gazetteer import DEMONYMS, PLACES
from factcheck.language.names.kinds import Candidate
from factcheck.language.names.people import GIVEN_NAMES
from factcheck.language.names.runs import Vocabulary
from factcheck.language.names.tokens import Word
from factcheck.language.names.words import NOT_NAMES, ORGANISATIONS, TITLES
from factcheck.model import NameType

_LONGEST = 6


def candidates_in_headline(
    words: Sequence[Word],
    sentence: int,
    known: Mapping[tuple[str, ...], NameType],
    vocabulary: Vocabulary,
) -> list[Candidate]:
    """Return names that the running text has too, places, and given names with a surname.

    Args:
        words: the headline.
        sentence: its index.
        known: names of the running text by their lower-case words, with what they name.
        vocabulary: how the running text writes its words.
    """
    found: list[Candidate] = []
    n = 0
    while n < len(words):
        match = _match(words, n, known, vocabulary) if words[n].capital else None
        if match is None:
            n += 1
            continue
        last, kind = match
        titles = n
        while titles > 0 and words[titles - 1].lower in TITLES and kind is NameType.PERSON:
            titles -= 1
        key = tuple(word.lower for word in words[n:last])
        found.append(Candidate(sentence, n, last, titles, kind, titles < n, words=key))
        n = last
    return found


def _match(
    words: Sequence[Word],
    n: int,
    known: Mapping[tuple[str, ...], NameType],
    vocabulary: Vocabulary,
) -> tuple[int, NameType] | None:
    """Return end and type of the longest name that begins at word `n`."""
    for last in range(min(n + _LONGEST, len(words)), n, -1):
        key = tuple(word.lower for word in words[n:last])
        if any(word.possessive for word in words[n : last - 1]):
            continue
        if key in known:
            return last, known[key]
        joined = " ".join(key)
        if joined in PLACES and joined not in vocabulary.small:
            return last, NameType.PLACE
    lower = words[n].lower
    if lower in ORGANISATIONS and lower not in vocabulary.small:
        return n + 1, NameType.ORGANISATION
    return _given_and_surname(words, n, vocabulary)


def _given_and_surname(
    words: Sequence[Word], n: int, vocabulary: Vocabulary
) -> tuple[int, NameType] | None:
    """Return "Donald Smith" where neither word is one that the text writes small."""
    if n + 1 >= len(words) or words[n].lower not in GIVEN_NAMES or words[n].possessive:
        return None
    following = words[n + 1]
    if not following.capital or following.start != words[n].end + 1:
        return None
    for word in (words[n].lower, following.lower):
        if word in vocabulary.small or word in NOT_NAMES or word in DEMONYMS:
            return None
    return n + 2, NameType.PERSON
