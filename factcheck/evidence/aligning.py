"""A quotation and a stretch of its source, word by word: what differs, and how gravely."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from factcheck.evidence.words import Word, with_numbers
from factcheck.language.negation import is_negating
from factcheck.language.syntax import AUXILIARY, DETERMINER, PREPOSITION, PRONOUN
from factcheck.language.syntax import words as listed
from factcheck.model import WordChange

LIGHT = (
    AUXILIARY
    | PRONOUN
    | DETERMINER
    | PREPOSITION
    | listed("and or but if so as not very just there here then now yes well also too")
)
"""Words that any two remarks share."""
_SAID_FIRST = list(WordChange)
_STRAY = 2
"""Words of the source in excess of the quotation's, over which a match at an edge is chance."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """A quotation beside a stretch of its source.

    Attributes:
        first, last: the words of the source that stand for it, the last exclusive.
        sure: the first and the last of them that agree, the last inclusive.
        kept: the quotation's words that the source has in that order.
        heavy: how many of those are words of weight.
    """

    first: int
    last: int
    sure: tuple[int, int]
    kept: int
    heavy: int


@dataclass(frozen=True, slots=True)
class Differing:
    """Words that differ, on both sides; either side may be empty.

    `at` is the end of the quotation's word before them, in article offsets.
    """

    change: WordChange
    quoted: tuple[Word, ...]
    said: tuple[Word, ...]
    at: int


def align(quoted: Sequence[Word], said: Sequence[Word]) -> Aligned | None:
    """Find the part of a wider stretch that stands for a quotation, None when no word agrees.

    Args:
        quoted: the quotation's words.
        said: the stretch.
    """
    keys = [word.key for word in quoted]
    pairs = [
        (block.a + n, block.b + n)
        for block in Levenshtein.opcodes(keys, [w.key for w in said]).as_matching_blocks()
        for n in range(block.size)
    ]
    pairs = _without_stray(_without_stray(pairs, 1)[::-1], -1)[::-1]
    if not pairs:
        return None
    (lead, first), (rear, last) = pairs[0], pairs[-1]
    return Aligned(
        first=max(0, first - lead),
        last=min(len(said), last + len(keys) - rear),
        sure=(first, last),
        kept=len(pairs),
        heavy=sum(keys[n] not in LIGHT for n, _ in pairs),
    )


def _without_stray(pairs: list[tuple[int, int]], step: int) -> list[tuple[int, int]]:
    """Take off matches at the beginning that stand too far from the rest to belong to it."""
    for n in range(1, min(len(pairs), 1 + len(pairs) // 2)):
        (a, b), (c, d) = pairs[n - 1], pairs[n]
        excess = step * (d - b) - step * (c - a)
        if excess > max(_STRAY, n):
            return _without_stray(pairs[n:], step)
    return pairs


def differences(
    text: str, quoted: Sequence[Word], source: str, said: Sequence[Word]
) -> list[Differing]:
    """Return where a quotation and the words that stand for it differ, in order.

    Numbers are compared by what they mean. An empty list says that only the writing differs.

    Args:
        text: the article's text, into which the quotation's words count.
        quoted: the quotation's words.
        source: the text into which the source's words count.
        said: the source's words.
    """
    ours, theirs = with_numbers(text, quoted), with_numbers(source, said)
    found: list[Differing] = []
    mine: list[Word] = []
    yours: list[Word] = []
    at = quoted[0].start if quoted else 0
    for code in (*Levenshtein.opcodes([w.key for w in ours], [w.key for w in theirs]), None):
        if code is not None and code.tag != "equal":
            mine += ours[code.src_start : code.src_end]
            yours += theirs[code.dest_start : code.dest_end]
            continue
        if mine or yours:
            change = change_of(text, mine, source, yours)
            found.append(Differing(change, tuple(mine), tuple(yours), at))
            mine, yours = [], []
        if code is not None and code.src_end:
            at = ours[code.src_end - 1].end
    return found


def change_of(text: str, quoted: Sequence[Word], source: str, said: Sequence[Word]) -> WordChange:
    """Return the gravest thing that other words change."""
    if negations(quoted) != negations(said):
        return WordChange.NEGATION
    sides = ((text, quoted), (source, said))
    if any(word.key[0] == "#" or word.key[0].isdigit() for _, side in sides for word in side):
        return WordChange.NUMBER
    if any(_is_name(whole, word) for whole, side in sides for word in side):
        return WordChange.NAME
    return WordChange.WORD


def negations(words: Sequence[Word]) -> int:
    """Return how many words negate."""
    return sum(is_negating(word.key) for word in words)


def gravest_first(found: Sequence[Differing]) -> list[Differing]:
    """Return differences by what they change, those alike in order."""
    return sorted(found, key=lambda each: _SAID_FIRST.index(each.change))


def _is_name(text: str, word: Word) -> bool:
    """Return whether a word has a capital that no sentence's beginning gives it."""
    surface = text[word.start : word.end]
    if not surface[0].isupper() or surface.isupper() or word.key.split("'")[0] in ("i", *LIGHT):
        return False
    before = text[max(0, word.start - 4) : word.start].rstrip(" \n")
    return bool(before) and (before[-1].isalnum() or before[-1] in ",;&-–)]'’")
