"""How near two words are in what they say, and what two stretches of text have in common by it.

One story tells a thing twice in other words: "burnt the ledger", "the ledger was destroyed", "its
destruction". Two words are kin when they are forms of one word, a verb and its noun, synonyms, or
one of them is the broader of the two (WordNet); never when they are opposites. People are one
whether a name, a pronoun or a role stands for them.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.contradictions.happenings import happenings
from factcheck.contradictions.lexicon import Part, base, entry, opposites
from factcheck.contradictions.referents import Referents
from factcheck.contradictions.stems import stem
from factcheck.contradictions.story import Token
from factcheck.contradictions.words import LIGHT

_SAME, _FORM, _SYNONYM, _BROADER, _AT_A_REMOVE = 1.0, 0.9, 0.7, 0.5, 0.5
"""How near two words are: one word, verb and noun of each other, synonyms, one broader than the
other, a form of a synonym. Set by hand in this order."""
_OF_HAPPENING = 0.9
"""The same for phrases that name one happening (`happenings`)."""
_LEAST_LETTERS = 3
_PARTS: tuple[Part, ...] = ("v", "n", "a")
_MOST = 40
"""Words of a stretch that are compared, so that cost is bounded in an endless sentence."""


class Kin(NamedTuple):
    """Two words, or a person, that two stretches have in common.

    Attributes:
        one, other: where each stands.
        strength: how near they are, 0..1.
        weight: what they weigh in their story, 0..1.5, times the strength.
    """

    one: Token
    other: Token
    strength: float
    weight: float


class _Known(NamedTuple):
    """What the lexicon has on a word, over all parts of speech."""

    senses: frozenset[str]
    broader: frozenset[str]
    forms: frozenset[str]
    of_forms: frozenset[str]
    opposed: frozenset[str]


@lru_cache(maxsize=8192)
def _known(word: str) -> _Known:
    """Return what the lexicon has on a word in any form."""
    senses: set[str] = set()
    broader: set[str] = set()
    forms: set[str] = set()
    of_forms: set[str] = set()
    for part in _PARTS:
        lemma = base(word, part)
        found = entry(lemma, part) if lemma else None
        if found is None:
            continue
        senses |= found.senses
        broader |= found.broader
        forms |= {lemma}
        for form in found.forms:
            forms.add(form)
            other = entry(form, "n" if part == "v" else "v")
            if other is not None:
                of_forms |= other.senses
    return _Known(
        frozenset(senses), frozenset(broader), frozenset(forms), frozenset(of_forms),
        frozenset(stem(each) for each in opposites(word)),
    )  # fmt: skip


def senses_of(word: str) -> frozenset[str]:
    """Return names of the senses of a lower-case word, and of the verb or noun that it makes."""
    known = _known(word)
    return known.senses | known.of_forms


@lru_cache(maxsize=65536)
def nearness(one: str, other: str) -> float:
    """Return how near two lower-case words are in what they say, 0..1; order does not matter.

    The verbs of all work (take, look, make) have a sense in common with every other verb, and are
    near their own forms only.
    """
    mine, theirs = stem(one), stem(other)
    if mine == theirs:
        return _SAME
    if min(len(one), len(other)) < _LEAST_LETTERS or one in LIGHT or other in LIGHT:
        return 0.0
    a, b = _known(one), _known(other)
    if theirs in a.opposed or mine in b.opposed:
        return 0.0
    if a.forms & b.forms:
        return _FORM
    if a.senses & b.senses:
        return _SYNONYM
    if a.senses & b.of_forms or b.senses & a.of_forms:
        return _AT_A_REMOVE
    if a.senses & b.broader or b.senses & a.broader:
        return _BROADER
    return 0.0


def kin(
    ones: Sequence[Token],
    others: Sequence[Token],
    weights: Mapping[str, float],
    people: tuple[Mapping[int, str], Mapping[int, str]] = ({}, {}),
) -> list[Kin]:
    """Return what two stretches have in common, each word once, the nearest first.

    Args:
        ones: words of one stretch.
        others: words of the other.
        weights: what each stem weighs.
        people: by where a pronoun or role stands, the key of the person that it means.
    """
    mine = [token for token in ones[:_MOST] if token.content or token.start in people[0]]
    theirs = [token for token in others[:_MOST] if token.content or token.start in people[1]]
    called = _called(ones[:_MOST]), _called(others[:_MOST])
    found = []
    for n, one in enumerate(mine):
        for m, other in enumerate(theirs):
            strength = _strength(one, other, people, called)
            if strength:
                weight = strength * min(
                    _weight(one, weights, people[0]), _weight(other, weights, people[1])
                )
                found.append((-weight, n, m, Kin(one, other, strength, weight)))
    taken: tuple[set[int], set[int]] = (set(), set())
    kept = []
    for _, n, m, each in sorted(found, key=lambda pair: pair[:3]):
        if n not in taken[0] and m not in taken[1]:
            taken[0].add(n)
            taken[1].add(m)
            kept.append(each)
    return kept


def _strength(
    one: Token,
    other: Token,
    people: tuple[Mapping[int, str], Mapping[int, str]],
    called: tuple[Mapping[int, frozenset[str]], Mapping[int, frozenset[str]]],
) -> float:
    meant = people[0].get(one.start), people[1].get(other.start)
    if meant[0] or meant[1]:
        said = meant[0] or one.lower, meant[1] or other.lower
        return _SAME if said[0] == said[1] else 0.0
    if one.name or other.name:
        return _SAME if one.stem == other.stem else 0.0
    found = nearness(one.lower, other.lower)
    if found < _OF_HAPPENING and called[0].get(one.start, _NONE) & called[1].get(
        other.start, _NONE
    ):
        return _OF_HAPPENING
    return found


_NONE: frozenset[str] = frozenset()


def _called(tokens: Sequence[Token]) -> Mapping[int, frozenset[str]]:
    """Return, by where their first content word stands, the happenings that some words name."""
    found: dict[int, frozenset[str]] = {}
    for each in happenings(tokens):
        words = tokens[each.first : each.last + 1]
        first = next((token for token in words if token.content), words[0])
        found[first.start] = found.get(first.start, _NONE) | {each.name}
    return found


def _weight(token: Token, weights: Mapping[str, float], people: Mapping[int, str]) -> float:
    return weights.get(people.get(token.start, token.stem), 1.0)


def weight_of_kin(found: Sequence[Kin]) -> float:
    """Return what some common words weigh together; summed exactly, whatever their order."""
    return math.fsum(each.weight for each in found)


def people_in(referents: Referents, tokens: Sequence[Token]) -> Mapping[int, str]:
    """Return, by where it stands, whom each pronoun and name among some words means."""
    return {token.start: key for token, key in referents.meant_in(tokens)}
