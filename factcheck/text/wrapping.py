"""Where the lines of a text break at a width in terminal cells.

Pure: the width of a character is asked of a function, so nothing here knows a terminal. Offsets
count code points of the whole text; cells count from the line's left edge.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

CellWidth = Callable[[str], int]
"""Cells that a string takes: 0 for a combining mark, 2 for a wide character, else 1."""

_WORD = re.compile(r"\S+")
NO_PART = -1
"""Part of a line that belongs to none: the empty line between two."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of text that starts on a line of its own, such as a block of an article.

    Attributes:
        start, end: where it lies.
        indent: cells left free at the left of each of its lines.
        gap: whether an empty line stands before it, unless it is the first.
        most: number of lines drawn of it at most; 0 for all.
    """

    start: int
    end: int
    indent: int = 0
    gap: bool = True
    most: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it is drawn.

    Attributes:
        start, end: its text, white space at its end left out; equal for an empty line.
        part: index of its part, `NO_PART` for an empty line.
        indent: cells left free before its text.
    """

    start: int
    end: int
    part: int
    indent: int = 0


class Wrapping:
    """A text broken into lines.

    Args:
        text: the whole text.
        parts: what to draw of it, in order, without overlap.
        width: cells of a line, at least 1 used.
        cell_width: how wide a string is.
    """

    def __init__(self, text: str, parts: Iterable[Part], width: int, cell_width: CellWidth) -> None:
        self.text = text
        self.width = max(1, width)
        self._cell_width = cell_width
        self.lines: tuple[Line, ...] = tuple(self._break(tuple(parts)))
        self._drawn = [n for n, line in enumerate(self.lines) if line.part != NO_PART]
        self._starts = [self.lines[n].start for n in self._drawn]

    def line_of(self, offset: int) -> int:
        """Return the line that an offset is drawn on, or the nearest before it; 0 without any."""
        found = bisect_right(self._starts, offset) - 1
        return self._drawn[max(found, 0)] if self._drawn else 0

    def offset_at(self, line: int, cell: int) -> int | None:
        """Return the offset drawn at a cell of a line, or None where nothing is drawn."""
        if not 0 <= line < len(self.lines):
            return None
        row = self.lines[line]
        at = row.indent
        if cell < at:
            return None
        for offset in range(row.start, row.end):
            at += self._cell_width(self.text[offset])
            if cell < at:
                return offset
        return None

    def _break(self, parts: tuple[Part, ...]) -> Iterator[Line]:
        for n, part in enumerate(parts):
            if n and part.gap:
                yield Line(part.start, part.start, NO_PART)
            indent = part.indent if part.indent < self.width // 2 else 0
            lines = self._lines_of(part, self.width - indent)
            for start, end in islice(lines, part.most or None):
                yield Line(start, end, n, indent)

    def _lines_of(self, part: Part, width: int) -> Iterator[tuple[int, int]]:
        """Fill lines with words, greedily; white space at a break is left out."""
        start = end = part.start
        used = 0
        filled = False
        for word in _WORD.finditer(self.text, part.start, part.end):
            space = self._cells(end, word.start()) if filled else 0
            wide = self._cells(word.start(), word.end())
            if filled and used + space + wide <= width:
                end, used = word.end(), used + space + wide
                continue
            if filled:
                yield start, end
            start, filled = word.start(), True
            for stop in self._cuts(word.start(), word.end(), wide, width):
                yield start, stop
                start = stop
            end, used = word.end(), self._cells(start, word.end())
        if filled:
            yield start, end

    def _cuts(self, start: int, end: int, wide: int, width: int) -> Iterator[int]:
        """Yield where a word must be cut that is wider than a line."""
        if wide <= width:
            return
        used = 0
        for offset in range(start, end):
            cells = self._cell_width(self.text[offset])
            if used and used + cells > width:
                yield offset
                used = 0
            used += cells

    def _cells(self, start: int, end: int) -> int:
        words = self.text[start:end]
        return len(words) if words.isascii() else self._cell_width(words)
