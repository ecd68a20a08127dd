"""The article, its claims marked in the text by status, contradictions in the gutter."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from factcheck.model import BlockKind, Span, Status
from factcheck.text.wrapping import NO_PART, Line, Part, Wrapping
from factcheck.tui.actions import Context
from factcheck.tui.bindings import bindings
from factcheck.tui.open_article import OpenArticle
from factcheck.tui.symbols import Symbols
from factcheck.tui.widgets.span_view import LineView, segment

_GUTTER = 4
"""Cells: a status sign, a contradiction sign two cells wide, a space."""
_WIDEST = 96
"""Cells of text; longer lines are hard to read."""
_INDENT = {BlockKind.LIST_ITEM: 2, BlockKind.PULL_QUOTE: 2}


class ArticleView(LineView):
    """The article under check."""

    CONTEXT: ClassVar[Context] = Context.ARTICLE
    BINDINGS: ClassVar[list[BindingType]] = bindings(CONTEXT)
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "headline",
        "deck",
        "heading",
        "caption",
        "aside",
        "paragraph",
        "current",
        "differs",
        "gutter",
        *(f"claim-{status.name.lower()}" for status in Status),
    }

    class Clicked(Message):
        """A place in the text was clicked.

        Attributes:
            offset: code point of the article's text.
        """

        def __init__(self, offset: int) -> None:
            super().__init__()
            self.offset = offset

    def __init__(self, symbols: Symbols, *, id: str | None = None) -> None:  # noqa: A002  Textual's
        super().__init__(id=id)
        self._symbols = symbols
        self._open: OpenArticle | None = None
        self._wrapping: Wrapping | None = None
        self._current: Span | None = None
        self._marks: tuple[Span, ...] = ()
        self._height = 0

    def show(self, opened: OpenArticle) -> None:
        """Show an article; one that is shown already, where it was scrolled to."""
        known = self._open is not None and self._open.article == opened.article
        self._open = opened
        marks = {
            mark
            for found in opened.contradictions
            for passage in (found.a, found.b)
            if passage is not None and not passage.article
            for mark in passage.marks
        }
        self._marks = tuple(sorted(marks))
        if known and self._wrapping is not None:
            self.set_line_count(len(self._wrapping.lines))
            return
        self._height = self.scrollable_content_region.height
        self._wrap()

    def select(self, span: Span | None, *, reveal: bool = True) -> None:
        """Mark a stretch of the text as the current one and scroll to it."""
        before, self._current = self._current, span
        for changed in (before, span):
            if changed is not None:
                self.redraw(*self._lines_of(changed))
        if span is not None and reveal:
            self.bring_into_view(*self._lines_of(span))

    def redraw_span(self, span: Span) -> None:
        """Draw the lines of a stretch anew, as its claim has changed."""
        self.redraw(*self._lines_of(span))

    def on_resize(self, _event: events.Resize) -> None:
        """Break the lines anew and keep the reading position.

        The current claim stays in view if it was, and is left alone if the checker reads elsewhere.
        """
        if self._wrapping is None:
            return
        lines = self._wrapping.lines
        top = min(self.scroll_offset.y, len(lines) - 1)
        kept = lines[top].start if lines else 0
        seen = self._current is not None and self._seen(self._current)
        self._wrap()
        self.scroll_to(y=self._wrapping.line_of(kept), animate=False, immediate=True)
        self._height = self.scrollable_content_region.height
        if seen and self._current is not None:
            self.bring_into_view(*self._lines_of(self._current))

    def _seen(self, span: Span) -> bool:
        """Return whether a stretch was in view before the size changed, at least in part."""
        first, last = self._lines_of(span)
        return first < self.scroll_offset.y + self._height and last >= self.scroll_offset.y

    def on_click(self, event: events.Click) -> None:
        """Tell which place in the text was clicked."""
        if self._wrapping is None:
            return
        at = event.get_content_offset(self)
        if at is None:
            return
        offset = self._wrapping.offset_at(at.y + self.scroll_offset.y, at.x - _GUTTER)
        if offset is not None:
            self.post_message(self.Clicked(offset))

    def _wrap(self) -> None:
        assert self._open is not None
        article = self._open.article
        parts = [
            Part(block.start, block.end, indent=_INDENT.get(block.kind, 0))
            for block in article.blocks
        ]
        width = min(self.scrollable_content_region.width - _GUTTER - 1, _WIDEST)
        self._wrapping = Wrapping(article.text, parts, width, cell_len)
        self.set_line_count(len(self._wrapping.lines))

    def _lines_of(self, span: Span) -> tuple[int, int]:
        if self._wrapping is None:
            return 0, 0
        return (
            self._wrapping.line_of(span.start),
            self._wrapping.line_of(max(span.start, span.end - 1)),
        )

    def draw_line(self, line: int) -> Strip:
        """Draw a line: gutter, then the text cut wherever its look changes."""
        assert self._open is not None
        assert self._wrapping is not None
        row = self._wrapping.lines[line]
        if row.part == NO_PART:
            return Strip.blank(0)
        style = self.look(self._block_look(row.part))
        segments = [
            self._gutter(row),
            segment(" " * row.indent, style),
        ]
        cuts = self._cuts(row)
        for start, end in pairwise(cuts):
            piece = Span(start, end)
            claim = self._open.claim_at(start)
            shown = style
            if claim is not None:
                status = self._open.claims[claim].status
                shown += self.overlay(f"claim-{status.name.lower()}")
            if any(mark.overlaps(piece) for mark in self._marks_near(row)):
                shown += self.overlay("differs")
            if self._current is not None and self._current.overlaps(piece):
                shown += self.overlay("current")
            segments.append(segment(self._open.article.text[start:end], shown))
        return Strip(segments)

    def _block_look(self, part: int) -> str:
        assert self._open is not None
        kind = self._open.article.blocks[part].kind
        if kind in (BlockKind.HEADLINE, BlockKind.DECK, BlockKind.HEADING, BlockKind.CAPTION):
            return kind.value
        return "paragraph" if kind.is_checked else "aside"

    def _cuts(self, row: Line) -> list[int]:
        """Return the offsets of a line where its look can change, both its ends included."""
        assert self._open is not None
        bounds = [*self._marks_near(row), *self._claims_near(row)]
        if self._current is not None:
            bounds.append(self._current)
        inside = {at for span in bounds for at in (span.start, span.end)}
        return sorted({row.start, row.end, *(at for at in inside if row.start < at < row.end)})

    def _marks_near(self, row: Line) -> list[Span]:
        stop = bisect_left(self._marks, Span(row.end, row.end))
        # Marks are a few words long: none that begins far before the line reaches it.
        begin = bisect_left(self._marks, Span(max(0, row.start - 300), max(0, row.start - 300)))
        return [mark for mark in self._marks[begin:stop] if mark.end > row.start]

    def _claims_near(self, row: Line) -> list[Span]:
        assert self._open is not None
        spans = []
        at = row.start
        while at < row.end:
            claim = self._open.claim_at(at)
            following = self._open.next_start(at)
            if claim is not None:
                span = self._open.claims[claim].span
                spans.append(span)
                following = min(following, span.end)
            at = max(at + 1, following)
        return spans

    def _gutter(self, row: Line) -> Segment:
        """Return the sign of the first claim that begins on a line, and whether one clashes."""
        assert self._open is not None
        begins = self._open.claims_starting_in(row.start, row.end)
        sign = flag = " "
        if begins:
            sign = self._symbols.status(self._open.claims[begins[0]].status)
        if any(self._open.flags[index] for index in begins):
            flag = self._symbols.flag
        shown = sign + flag
        return segment(shown + " " * (_GUTTER - cell_len(shown)), self.look("gutter"))
