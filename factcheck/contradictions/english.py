"""Which words are English: the list that tells a slip of the pen from another word.

`english.txt.gz` holds the American and British words of SCOWL (size 60) that have five letters
or more, and its capitalised names; `english.LICENSE.txt` has their notice.
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib import resources

LEAST_LETTERS = 5
"""Shorter words are not in the list; capitalised ones are, whatever their length."""


@cache
def _listed() -> str:
    """Return the words in alphabetical order, a line feed before and after each.

    One string takes a tenth of the memory of a set, and of the time to make one.
    """
    packed = resources.files("factcheck.contradictions").joinpath("english.txt.gz").read_bytes()
    return "\n" + gzip.decompress(packed).decode("utf-8").strip("\n") + "\n"


def _is_listed(word: str) -> bool:
    """Look a word up by halves."""
    listed = _listed()
    low, high = 0, len(listed) - 1
    while low < high:
        start = listed.rfind("\n", low, (low + high) // 2 + 1)
        end = listed.find("\n", start + 1)
        found = listed[start + 1 : end]
        if found == word:
            return True
        if found < word:
            low = end
        else:
            high = start
    return False


def is_word(word: str) -> bool:
    """Return whether a lower-case word of `LEAST_LETTERS` letters or more is an English one."""
    return _is_listed(word)


def is_listed_name(word: str) -> bool:
    """Return whether a capitalised word is a name of its own (Iran, Erica, Brown)."""
    return _is_listed(word) or _is_listed(word.lower())
