"""What speaks for a name being a person's, an organisation's or a place's: signs, each a string.

Signs inside the name: how many words, which tables they stand in, their last letters. Signs around
it: the classes of its neighbours, a possessive ending, an age, a pronoun that takes it up.
`types` weighs them.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from factcheck.language.names.gazetteer import DEMONYMS, PLACE_HEADS, PLACE_OPENERS, PLACES
from factcheck.language.names.kinds import Candidate
from factcheck.language.names.people import GIVEN_NAMES, PARTICLES, SUFFIXES
from factcheck.language.names.tokens import Word, is_aged
from factcheck.language.names.words import (
    KINSHIP,
    ORGANISATION_HEADS,
    ORGANISATION_OPENERS,
    ORGANISATIONS,
    PERSON_NOUNS,
    ROLE_NOUNS,
    SPEECH_VERBS,
)
from factcheck.language.numbers.nouns import FUNCTION_WORDS, VERBS

_CLASSES = (
    ("SAY", SPEECH_VERBS),
    ("KIN", KINSHIP),
    ("ROLE", ROLE_NOUNS),
    ("PERSON", PERSON_NOUNS),
)
_CLASSES_OF_SMALL = (
    ("ORGANISATION", ORGANISATION_HEADS),
    ("PLACE", PLACE_HEADS),
    ("VERB", VERBS),
)
_ENDINGS = ("ed", "ing", "ly")
_HEADS = (
    ("given", GIVEN_NAMES),
    ("opens organisations", ORGANISATION_OPENERS),
    ("opens places", PLACE_OPENERS),
    ("nationality", DEMONYMS),
    ("place", PLACES),
    ("role", ROLE_NOUNS),
)
_TAILS = (
    ("given", GIVEN_NAMES),
    ("organisation", ORGANISATION_HEADS),
    ("place", PLACE_HEADS),
    ("role", ROLE_NOUNS),
    ("person", PERSON_NOUNS),
)
_SINGLE = (("given", GIVEN_NAMES), ("organisation", ORGANISATIONS), ("role", ROLE_NOUNS))
_PERSONAL = frozenset("he she his her him who".split())
_IMPERSONAL = frozenset("it its which".split())
_REACH = 8
"""Words behind a name among which a pronoun is looked for."""


def signs_inside(each: Candidate, words: Sequence[Word], alone: Container[str]) -> Iterator[str]:
    """Yield the signs of a name's own words.

    Args:
        each: an occurrence of it.
        words: the sentence of that occurrence.
        alone: words that are names of the text by themselves, lower case.
    """
    names = each.words
    count = len(names)
    head, tail = names[0], names[-1]
    if count > 1 and tail in SUFFIXES:
        tail = names[-2]
    yield "always"
    yield f"{min(count, 5)} words"
    yield f"so far {each.type.value}, {min(count, 3)} words"
    yield from _written(words[each.first : each.last], count)
    if "-" in tail:
        yield "hyphen"
    if tail.endswith("s") and not tail.endswith("ss"):
        yield "plural"
    yield f"ends {tail[-2:]}"
    yield f"ends {tail[-3:]}"
    if " ".join(names) in PLACES:
        yield "is place"
    if count == 1:
        yield from (f"is {name}" for name, table in _SINGLE if head in table)
        return
    yield f"first ends {head[-2:]}"
    yield f"first ends {head[-3:]}"
    yield from (f"first {name}" for name, table in _HEADS if head in table)
    yield from (f"last {name}" for name, table in _TAILS if tail in table)
    if any(word in PLACES for word in names[1:]):
        yield "place inside"
    if names[-1] in alone:
        yield "last alone"
    if head in alone:
        yield "first alone"


def _written(words: Sequence[Word], count: int) -> Iterator[str]:
    """Yield signs of how the words are written and joined."""
    if any(len(word.text) > 1 and word.text.isupper() for word in words):
        yield "capitals" if count > 1 else "all capitals"
    inner = {word.lower for word in words[1:-1]}
    if "of" in inner or "for" in inner:
        yield "of"
    if "and" in inner or "&" in inner:
        yield "and"
    if not inner.isdisjoint(PARTICLES):
        yield "particle"
    if any(len(word.text) == 2 and word.text[1] == "." for word in words):
        yield "initial"


def signs_around(each: Candidate, words: Sequence[Word]) -> Iterator[str]:
    """Yield the signs of an occurrence's neighbours in its sentence."""
    first, last = each.titles, each.last
    before = _class(words, first - 1)
    earlier = _class(words, first - 2)
    behind = _class(words, last)
    later = _class(words, last + 1)
    yield f"<{before}"
    yield f"<<{earlier}"
    yield f"<{earlier} {before}"
    if words[last - 1].possessive:
        yield "'s"
        yield f"'s>{behind}"
    else:
        yield f">{behind}"
        yield f">>{later}"
        yield f">{behind} {later}"
        yield f"<{before}>{behind}"
        if is_aged(words, last - 1):
            yield "age"
    for word in words[last : last + _REACH]:
        if word.lower in _PERSONAL:
            yield "he or she"
            return
        if word.lower in _IMPERSONAL:
            yield "it"
            return


def _class(words: Sequence[Word], n: int) -> str:
    """Return what sort of word stands at `n`: a class, a function word or mark as it is."""
    if not 0 <= n < len(words):
        return "edge"
    word = words[n]
    lower = word.lower
    if not word.is_word:
        return "digit" if word.text[0].isdigit() else word.text
    for name, table in _CLASSES:
        if lower in table:
            return name
    if word.capital and not word.first:
        return "NATIONALITY" if lower in DEMONYMS else "CAPITAL"
    if lower in FUNCTION_WORDS:
        return lower
    for name, table in _CLASSES_OF_SMALL:
        if lower in table:
            return name
    for ending in _ENDINGS:
        if lower.endswith(ending):
            return ending
    return "s" if lower.endswith("s") and not lower.endswith("ss") else "small"
