"""Which words are English: the list that tells a slip of the pen from another word.

`english.txt.gz` holds the American and British words of SCOWL (size 60) that have five letters
or more, and its capitalised names; `english.LICENSE.txt` has their notice.
"""

from __future__ import annotations

from functools import cache

from factcheck.contradictions.sorted_lines import SortedLines

LEAST_LETTERS = 5
"""Shorter words are not in the list; capitalised ones are, whatever their length."""


@cache
def _listed() -> SortedLines:
    return SortedLines("english.txt.gz")


def is_word(word: str) -> bool:
    """Return whether a lower-case word of `LEAST_LETTERS` letters or more is an English one."""
    return _listed().find(word) is not None


def is_listed_name(word: str) -> bool:
    """Return whether a capitalised word is a name of its own (Iran, Erica, Brown)."""
    return is_word(word) or is_word(word.lower())
