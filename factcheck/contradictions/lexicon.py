"""Which words say much the same and which say opposites, from WordNet.

`lexicon.txt.gz` is made by `tests/quality/make_lexicon.py` from WordNet 3.0 (Princeton University),
whose notice stands in `lexicon.LICENSE.txt`. A line holds, parted by tabs, a lower-case word, its
part of speech (n, v, a, r), the names of its senses, the names of the broader concepts directly
above them, its opposites, and the nouns made from a verb or the verbs that a noun is made from.
Irregular forms have "=n" or "=v" for the part of speech, and the word they are a form of.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.contradictions.sorted_lines import SortedLines

Part = str
"""Part of speech: "n", "v", "a" or "r"."""

_ENDINGS = {
    "v": (
        ("ies", "y"), ("ied", "y"), ("es", "e"), ("es", ""), ("s", ""), ("ed", "e"), ("ed", ""),
        ("ing", "e"), ("ing", ""),
    ),
    "n": (
        ("ies", "y"), ("men", "man"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"),
        ("s", ""),
    ),
    "a": (("er", ""), ("est", ""), ("er", "e"), ("est", "e")),
    "r": (),
}  # fmt: skip
"""Endings of inflected forms and what stands in their place (morphy(7WN))."""
_LEAST_LEFT = 2
"""Letters that must be left of a word when an ending is taken off."""


class Entry(NamedTuple):
    """A word in one part of speech.

    Attributes:
        senses: names of its senses; words that share one say the same in some sentence.
        broader: names of the concepts directly above.
        opposites: words of the same part of speech.
        forms: the nouns of a verb, the verbs of a noun.
    """

    senses: frozenset[str]
    broader: frozenset[str]
    opposites: frozenset[str]
    forms: frozenset[str]


@cache
def _listed() -> SortedLines:
    return SortedLines("lexicon.txt.gz")


@lru_cache(maxsize=8192)
def entry(word: str, part: Part) -> Entry | None:
    """Return what is known of a lower-case word in its base form, None when it is not listed."""
    line = _listed().find(f"{word}\t{part}")
    if line is None:
        return None
    fields = [frozenset(field.split()) for field in line.split("\t")[2:]]
    return Entry(*fields, *[frozenset[str]()] * (4 - len(fields)))


@lru_cache(maxsize=16384)
def base(word: str, part: Part) -> str:
    """Return the base form of a lower-case word; empty when the word is not listed.

    Irregular forms come first, then the word itself, then it without an ending, a doubled last
    consonant made single ("stopped").
    """
    irregular = _listed().find(f"{word}\t={part}")
    if irregular is not None:
        return irregular.rpartition("\t")[2]
    if entry(word, part) is not None:
        return word
    for ending, instead in _ENDINGS[part]:
        rest = word[: len(word) - len(ending)]
        if not word.endswith(ending) or len(rest) < _LEAST_LEFT:
            continue
        if entry(rest + instead, part) is not None:
            return rest + instead
        doubled = part == "v" and not instead and len(rest) > _LEAST_LEFT and rest[-1] == rest[-2]
        if doubled and entry(rest[:-1], part) is not None:
            return rest[:-1]
    return ""


@lru_cache(maxsize=16384)
def are_alike(one: str, other: str, part: Part) -> bool:
    """Return whether two words in base form say much the same: one sense, or one is broader."""
    if one == other:
        return True
    a, b = entry(one, part), entry(other, part)
    if a is None or b is None:
        return False
    return bool(a.senses & b.senses or a.senses & b.broader or b.senses & a.broader)


@lru_cache(maxsize=16384)
def opposites(word: str) -> frozenset[str]:
    """Return the opposites, in base form, of a lower-case word in any form and part of speech."""
    found: set[str] = set()
    for part in _ENDINGS:
        known = entry(base(word, part), part)
        if known is not None:
            found |= known.opposites
    return frozenset(found)
