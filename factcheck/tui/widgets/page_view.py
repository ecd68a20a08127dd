"""Paragraphs of words with looks, drawn line by line like the panes beside them.

A widget that grows with its text would lay the whole screen out anew at every step.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import BindingType
from textual.strip import Strip

from factcheck.text.wrapping import Part, Wrapping
from factcheck.tui.actions import Context
from factcheck.tui.bindings import bindings
from factcheck.tui.open_article import DETAIL_LABELS
from factcheck.tui.pages import Piece
from factcheck.tui.widgets.span_view import LineView, segment


class PageView(LineView):
    """A page about the claim at hand."""

    CONTEXT: ClassVar[Context] = Context.DETAILS
    BINDINGS: ClassVar[list[BindingType]] = bindings(CONTEXT)
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "head",
        "words",
        "label",
        "flag",
        "differs",
        "gone",
        "here",
        *(f"detail-{label}" for _, label in DETAIL_LABELS),
    }

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name for it
        super().__init__(id=id)
        self._pieces: list[Piece] = []
        self._starts: list[int] = []
        self._parts: list[Part] = []
        self._wrapping: Wrapping | None = None

    def show(self, page: Iterable[list[Piece]], *, from_top: bool = True) -> None:
        """Show a page; from its first line, or where it was scrolled to.

        Args:
            page: its paragraphs; an empty one is an empty line.
            from_top: whether to scroll to its first line.
        """
        self._pieces, self._starts, self._parts = [], [], []
        at = 0
        gap = False
        for paragraph in page:
            begin = at
            for words, look in paragraph:
                flat = _flat(words)
                self._pieces.append((flat, look))
                self._starts.append(at)
                at += len(flat)
            if paragraph:
                self._parts.append(Part(begin, at, gap=gap))
            gap = not paragraph
        self._wrap()
        if from_top:
            self.scroll_to(y=0, animate=False, immediate=True)

    def on_resize(self, _event: events.Resize) -> None:
        """Break the lines anew."""
        self._wrap()

    def _wrap(self) -> None:
        text = "".join(words for words, _ in self._pieces)
        self._wrapping = Wrapping(
            text, self._parts, self.scrollable_content_region.width - 1, cell_len
        )
        self.set_line_count(len(self._wrapping.lines))

    def draw_line(self, line: int) -> Strip:
        """Draw a line, piece by piece."""
        assert self._wrapping is not None
        row = self._wrapping.lines[line]
        segments = []
        at = row.start
        while at < row.end:
            n = bisect_right(self._starts, at) - 1
            words, look = self._pieces[n]
            end = min(row.end, self._starts[n] + len(words))
            segments.append(segment(self._wrapping.text[at:end], self.look(look)))
            at = end
        segments.append(segment(" ", self.look("words")))  # what is in reverse ends with its words
        return Strip(segments)


def _flat(words: str) -> str:
    """Return words on one line, with the space at either end that parts them from others."""
    flat = " ".join(words.split())
    if not flat:
        return " " if words else ""
    return (" " if words[0].isspace() else "") + flat + (" " if words[-1].isspace() else "")
