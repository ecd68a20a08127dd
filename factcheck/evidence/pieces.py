"""A quotation in pieces: between its ellipses, and around what stands in brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from factcheck.evidence.words import Word, words_in
from factcheck.text.patterns import regex

_GAP = regex(r"\[(?P<inside>[^\[\]]{0,200})\]|\((?:\.\.\.|…)\)|\.{3,}|…|\.(?: \.){2,}")
_NOTE = regex(r"\[\s?sic\s?\]", re.IGNORECASE)
"""What vouches for a word and stands for none."""
_TURNED = regex(r"\[(\w)\](?=\w)")
"""A letter whose case the newsroom turned: "[T]he"."""


class GapKind(Enum):
    """What stands between two pieces."""

    ELLIPSIS = "ellipsis"
    BRACKET = "bracket"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a quotation that claim to be said one after the other.

    Attributes:
        words: the words; offsets count into the article's text.
        before: what stands before them, None at a quotation's beginning.
        inserted: the newsroom's words in the bracket before them, in article offsets.
    """

    words: tuple[Word, ...]
    before: GapKind | None = None
    inserted: tuple[Word, ...] = ()


def pieces_of(text: str, start: int, end: int) -> list[Piece]:
    """Return the pieces of a quotation, none without words save behind or before a gap.

    "[sic]" is left out and "[T]he" read as the word it is; of "walk[ed]" the whole word counts as
    inserted.

    Args:
        text: the article's text.
        start: where the quotation's words begin in it, code points.
        end: where they end, exclusive.
    """
    inner = _NOTE.sub(lambda found: " " * len(found[0]), text[start:end])
    inner = _TURNED.sub(lambda found: "  " + found[1], inner)
    found: list[Piece] = []
    before: GapKind | None = None
    inserted: tuple[Word, ...] = ()
    at = 0
    for gap in _GAP.finditer(inner):
        first, last = gap.span()
        inside = gap["inside"] or ""
        kind = GapKind.BRACKET if any(map(str.isalnum, inside)) else GapKind.ELLIPSIS
        if kind is GapKind.BRACKET:
            first, last = _whole_word(inner, first, last, at)
        found.append(Piece(_shifted(words_in(inner, at, first), start), before, inserted))
        before, at = kind, last
        inserted = ()
        if kind is GapKind.BRACKET:
            inserted = _shifted(words_in(inner, first, last), start)
    found.append(Piece(_shifted(words_in(inner, at), start), before, inserted))
    return found


def _shifted(words: list[Word], by: int) -> tuple[Word, ...]:
    return tuple(Word(key, start + by, end + by) for key, start, end in words)


def _whole_word(text: str, first: int, last: int, start: int) -> tuple[int, int]:
    """Return a bracket widened to the word of which it is a part, not before `start`."""
    while first > start and text[first - 1].isalnum():
        first -= 1
    while last < len(text) and text[last].isalnum():
        last += 1
    return first, last
