"""Which spellings of a name go together, and which of them one must be wrong. No widget."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from factcheck.model import Contradiction, Kind, NameEntry, Span, Spelling

_ALIKE = 0.7
"""Share of letters two words have in common from which on they look like one word misspelled.

One letter more, less or other in a word of four gives 0.75 and more; different names of a family
("Anna", "Otto") stay far below.
"""


def misspells(one: str, other: str) -> bool:
    """Return whether two forms of a name have a word that they spell in two ways.

    "Sergei Orlo" and "Sergey Orlo" do; "Orlo" is only shorter, and "Mr Orlo" has a title more.
    """
    mine, theirs = _words(one), _words(other)
    return any(
        SequenceMatcher(None, a, b, autojunk=False).ratio() >= _ALIKE
        for a in mine
        if a not in theirs
        for b in theirs
        if b not in mine
    )


def in_two_spellings(spellings: Sequence[Spelling]) -> bool:
    """Return whether a name has forms of which one must be wrong, and nobody has said which."""
    open_ = [each.words for each in spellings if not each.right]
    return any(misspells(one, other) for n, one in enumerate(open_) for other in open_[n + 1 :])


def rivals(
    entry: NameEntry, entries: Iterable[NameEntry], found: Iterable[Contradiction]
) -> list[str]:
    """Return the forms of a name, and those of other entries that are held to be misspelled of it.

    Where the program took two spellings for two names, a contradiction of names joins them.
    """
    others = list(entries)
    forms = [each.words for each in entry.spellings]
    for contradiction in found:
        if contradiction.kind is not Kind.NAME_SPELLING:
            continue
        marks = [mark for p in contradiction.passages if not p.article for mark in p.marks]
        touched = [each for each in others if _stands_at(each, marks)]
        if entry.id in {each.id for each in touched}:
            forms += [form.words for each in touched for form in each.spellings]
    return list(dict.fromkeys(forms))


def _stands_at(entry: NameEntry, marks: Sequence[Span]) -> bool:
    return any(
        span.overlaps(mark) for each in entry.spellings for span in each.spans for mark in marks
    )


def _words(name: str) -> frozenset[str]:
    return frozenset(unicodedata.normalize("NFC", name).split())
