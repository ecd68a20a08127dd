"""Plain text to blocks: paragraphs from lines, and what each of them is.

Newsroom text comes in three shapes: paragraphs set off by empty lines, a paragraph (or sentence)
a line, and lines wrapped at a width. The last are joined again; a line break that was put in for
width is one after which the next word would not have fitted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from factcheck.model import BlockKind
from factcheck.reading.blocks import Draft, Story, without_closing_credit
from factcheck.reading.kinds import label

_WIDEST_WRAP: Final = 100
"""Text wrapped by hand, mailer or terminal is not set wider; longer lines are paragraphs."""
_WRAP_SLACK: Final = 12
"""Columns that a wrapped line may fall short of the width beside the next word's length."""
_MIN_WRAP: Final = 40
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’)\]]{0,3}$")
_BULLET = re.compile(r"(?:[-*•·▪◦‣–—]|\(?\d{1,2}[.)])\s{1,9}(?=\S)")
_BULLET_SIGN = re.compile(r"(?:[-*•·▪◦‣])\s{1,9}(?=\S)")


def read_plain(text: str) -> Story:
    """Read a cleaned plain text.

    Args:
        text: cleaned text, lines ended by line feeds.
    """
    drafts = [
        Draft(kind, part)
        for kind, line in _paragraphs(text)
        for part in without_closing_credit(line)
    ]
    return Story(drafts=label(drafts))


def _paragraphs(text: str) -> Iterator[tuple[BlockKind, str]]:
    """Yield paragraphs and list items with their words on one line each."""
    chunks = _chunks(text)
    width = _wrap_width(chunks)
    for lines in chunks:
        start = 0
        for n in range(1, len(lines) + 1):
            if n == len(lines) or not _is_wrapped(lines[n - 1], lines[n], width):
                words = " ".join(" ".join(lines[start:n]).split())
                start = n
                if sign := _BULLET_SIGN.match(words):
                    yield BlockKind.LIST_ITEM, words[sign.end() :]
                elif words:
                    yield BlockKind.PARAGRAPH, words


def _chunks(text: str) -> list[list[str]]:
    """Return the runs of lines between empty lines."""
    chunks: list[list[str]] = [[]]
    for line in text.split("\n"):
        if line.strip():
            chunks[-1].append(line)
        elif chunks[-1]:
            chunks.append([])
    return chunks


def _wrap_width(chunks: list[list[str]]) -> int:
    """Return the width that the text's lines were wrapped at, 0 when they were not."""
    inner = [line.strip() for lines in chunks for line in lines[:-1]]
    if not inner:
        return 0
    lengths = sorted(len(line) for line in inner)
    width = lengths[int(0.95 * (len(lengths) - 1))]
    ended = sum(bool(_SENTENCE_END.search(line)) for line in inner)
    # Where every line ends a sentence, a line is a paragraph, however even they look.
    if not _MIN_WRAP <= width <= _WIDEST_WRAP or ended > 0.6 * len(inner):
        return 0
    return width


def _is_wrapped(line: str, following: str, width: int) -> bool:
    """Return whether the break between two lines was put in for width."""
    if not width or line.strip() == following.strip() or _BULLET.match(following.lstrip()):
        return False
    indent, next_indent = (len(x) - len(x.lstrip()) for x in (line, following))
    if next_indent > indent + 1:  # a new paragraph, indented
        return False
    first_word = following.split(None, 1)[0]
    fits = len(line.rstrip()) + 1 + len(first_word) <= width - _WRAP_SLACK
    return not fits or following.lstrip()[0].islower()
