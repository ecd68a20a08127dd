"""Words that a line's end broke in two: "har- bour"."""

from __future__ import annotations

from collections.abc import Collection

from factcheck.text.patterns import regex

_BREAK = regex(r"(?<=[^\W\d_])[-‐] (?=[^\W\d_])")
"""A hyphen before white space, which stood at a line's end; within a line it has none behind it."""


def rejoined(text: str, known: Collection[str]) -> str:
    """Return a text with words that were broken at lines' ends in one, where they are known so.

    "Well- known" stays two words: only the writer knows whether a hyphen is the line's or the
    word's. Time is in proportion to the length.

    Args:
        text: one line of text, made of several.
        known: words in lower case that are known to be written in one.
    """
    kept: list[str] = []
    at = 0
    for found in _BREAK.finditer(text):
        if _around(text, found.start(), found.end()).lower() in known:
            kept.append(text[at : found.start()])
            at = found.end()
    return "".join(kept) + text[at:] if kept else text


def _around(text: str, start: int, end: int) -> str:
    """Return the letters right before and right behind a break, in one."""
    first, last = start, end
    while first > 0 and text[first - 1].isalpha():
        first -= 1
    while last < len(text) and text[last].isalpha():
        last += 1
    return text[first:start] + text[end:last]
