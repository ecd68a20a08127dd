"""The article: claims underlined by status, the current one's details in colours of their own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from factcheck.model import Block, BlockKind, Claim, Span, Status, Tick
from factcheck.text.wrapping import NO_PART, Line, Part, Wrapping
from factcheck.tui.actions import Context
from factcheck.tui.bindings import bindings
from factcheck.tui.layers import Layer, pieces
from factcheck.tui.open_article import DETAIL_LABELS, OpenArticle
from factcheck.tui.stretch import Stretch, Words
from factcheck.tui.symbols import Symbols
from factcheck.tui.widgets.span_view import LineView, segment

_GUTTER = 4
"""Cells: a status sign, a contradiction sign two cells wide, a space."""
_NUMBER = 4
"""Cells of a block's number and the space behind it, where there is room for it."""
_ROOM_FOR_NUMBERS = 60
"""Cells of the view from which on blocks are numbered."""
_WIDEST = 96
"""Cells of text; longer lines are hard to read."""
_INDENT = {BlockKind.LIST_ITEM: 2, BlockKind.PULL_QUOTE: 2}
_LOOKS = {
    BlockKind.HEADLINE: "headline",
    BlockKind.DECK: "deck",
    BlockKind.HEADING: "heading",
    BlockKind.CAPTION: "caption",
    BlockKind.PULL_QUOTE: "pull-quote",
    BlockKind.BYLINE: "aside",
    BlockKind.DATELINE: "aside",
    BlockKind.BOILERPLATE: "aside",
}


class ArticleView(LineView):
    """The article under check.

    Args:
        symbols: the signs in use.
        clicked: called with the offset of a place in the text that was clicked.
    """

    CONTEXT: ClassVar[Context] = Context.ARTICLE
    BINDINGS: ClassVar[list[BindingType]] = bindings(CONTEXT)
    ALLOW_SELECT = False  # a stretch is chosen by words here, to make a claim of it or to copy it
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *_LOOKS.values(),
        "paragraph",
        "current",
        "differs",
        "to-change",
        "found",
        "found-here",
        "chosen",
        "caret",
        "gutter",
        "number",
        "cool",
        *(f"tick-{tick.value}" for tick in Tick),
        *(f"claim-{status.name.lower()}" for status in Status),
        *(f"detail-{label}" for _, label in DETAIL_LABELS),
    }

    class Searched(Message):
        """Words of the article are to be looked for."""

    class Dragged(Message):
        """Words were chosen with the mouse.

        Attributes:
            stretch: the words.
        """

        def __init__(self, stretch: Stretch) -> None:
            super().__init__()
            self.stretch = stretch

    def __init__(
        self,
        symbols: Symbols,
        clicked: Callable[[int], None],
        *,
        id: str | None = None,  # noqa: A002  Textual's own name for it
    ) -> None:
        super().__init__(id=id)
        self._symbols = symbols
        self._clicked = clicked
        self._open: OpenArticle | None = None
        self._wrapping: Wrapping | None = None
        self._words: Words | None = None
        self._folded = True
        self._current: Span | None = None
        self._claims = self._marks = self._details = self._found = Layer()
        self._ticks = self._changes = Layer()
        self._hot = False
        self._found_spans: list[Span] = []
        self._found_at = 0
        self._chosen: Stretch | None = None
        self._pressed: int | None = None
        self._height = 0

    # ---- what is shown

    def show(self, opened: OpenArticle) -> None:
        """Show an article; one that is shown already, where it was scrolled to."""
        known = self._open is not None and self._open.article == opened.article
        self._open = opened
        self._claims = Layer((claim.span, str(n)) for n, claim in enumerate(opened.claims))
        marks = {
            mark
            for found in opened.contradictions
            for passage in found.passages
            if not passage.article
            for mark in passage.marks
        }
        self._marks = Layer((mark, "differs") for mark in marks)
        self._changes = Layer((place, "to-change") for place in opened.places if len(place))
        self._ticks = Layer(
            (each.detail.span, f"tick-{each.tick.value}") for each in opened.details
        )
        if known and self._wrapping is not None:
            self.set_line_count(len(self._wrapping.lines))
            return
        self._words = None
        self._height = self.scrollable_content_region.height
        self._wrap()

    def select(self, claim: Claim | None, *, reveal: bool = True) -> None:
        """Mark a claim as the current one and scroll to it."""
        span = claim.span if claim else None
        before, self._current = self._current, span
        self._details = Layer(_details_of(claim) if claim else ())
        for changed in (before, span):
            if changed is not None:
                self.redraw_span(changed)
        if span is not None and reveal:
            self.bring_into_view(*self._lines_of(span))

    def redraw_span(self, span: Span) -> None:
        """Draw the lines of a stretch anew, as its claim has changed."""
        self.redraw(*self._lines_of(span))

    def go_to_block(self, number: int) -> Block | None:
        """Scroll to a block by its number in the gutter, the first is 1; None without one."""
        assert self._open is not None
        blocks = self._open.article.blocks
        if not 1 <= number <= len(blocks):
            return None
        block = blocks[number - 1]
        self.scroll_to(y=self._lines_of(block.span)[0], animate=False, immediate=True)
        return block

    def fold(self) -> None:
        """Fold what is not checked to a line a block, or unfold it."""
        if self._wrapping is not None:
            self._folded = not self._folded
            self._wrap_in_place()

    def heat(self) -> bool:
        """Show which details nobody has touched, or the claims again; return whether it does."""
        self._hot = not self._hot
        if self._wrapping is not None:
            self.set_line_count(len(self._wrapping.lines))
        return self._hot

    def point_at(self, span: Span) -> None:
        """Show a place and mark it, until something else is looked for."""
        self.find("")
        self._found_spans = [span]
        self.next_found(0)

    # ---- finding words

    def action_find(self) -> None:
        """Ask for words to look for."""
        self.post_message(self.Searched())

    def find(self, query: str) -> int:
        """Mark every place of some words, upper and lower case alike; return how many there are."""
        before = self._found_spans
        self._found_spans = list(self._places(query)) if query.strip() else []
        self._found_at = 0
        self._found = Layer((span, "found") for span in self._found_spans)
        for span in (*before, *self._found_spans):
            self.redraw_span(span)
        return len(self._found_spans)

    def next_found(self, by: int) -> tuple[int, Span] | None:
        """Go to the next place of the words that are looked for, round the end.

        Returns:
            Its number, the first is 1, and where it is; None when there is no such place.
        """
        if not self._found_spans:
            return None
        old = self._found_spans[self._found_at]
        self._found_at = (self._found_at + by) % len(self._found_spans)
        new = self._found_spans[self._found_at]
        self._found = Layer(
            (span, "found-here" if span == new else "found") for span in self._found_spans
        )
        self.redraw_span(old)
        self.redraw_span(new)
        self.bring_into_view(*self._lines_of(new))
        return self._found_at + 1, new

    def _places(self, query: str) -> Iterator[Span]:
        assert self._open is not None
        words = r"\s+".join(re.escape(word) for word in query.split())
        for found in re.finditer(words, self._open.article.text, re.IGNORECASE):
            yield Span(found.start(), found.end())

    # ---- choosing words

    @property
    def text(self) -> str:
        """The article's text."""
        assert self._open is not None
        return self._open.article.text

    @property
    def words(self) -> Words:
        """The words that can be chosen, those of all blocks."""
        assert self._open is not None
        if self._words is None:
            article = self._open.article
            self._words = Words(article.text, (block.span for block in article.blocks))
        return self._words

    def choose(self, stretch: Stretch | None) -> None:
        """Show words as chosen, or none any more."""
        before, self._chosen = self._chosen, stretch
        for changed in (before, stretch):
            if changed is not None:
                self.redraw_span(changed.span)
        if stretch is not None:
            self.bring_into_view(*self._lines_of(stretch.caret_span))

    def line_step(self, offset: int, by: int) -> int:
        """Return the offset that stands some lines below an offset, or above."""
        assert self._wrapping is not None
        lines = self._wrapping.lines
        line = self._wrapping.line_of(offset)
        cells = self._cells_before(lines[line], offset)
        step = 1 if by > 0 else -1
        target = line + step
        while 0 < target < len(lines) - 1 and lines[target].part == NO_PART:
            target += step
        target = min(max(0, target), len(lines) - 1)
        at = self._wrapping.offset_at(target, cells)
        return lines[target].end - 1 if at is None else at

    def _cells_before(self, row: Line, offset: int) -> int:
        assert self._open is not None
        return row.indent + cell_len(self._open.article.text[row.start : offset])

    # ---- the mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to choose words, or to click."""
        self._pressed = self._offset_at(event)
        if self._pressed is not None:
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Choose the words from where the button went down to here."""
        at = self._offset_at(event) if self._pressed is not None else None
        if self._pressed is None or at is None:
            return
        words = self.words
        stretch = Stretch(words, words.at(self._pressed), words.at(at))
        if self._chosen is not None or stretch.anchor != stretch.caret:
            self.choose(stretch)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Tell what was chosen or clicked."""
        self.release_mouse()
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return
        if self._chosen is not None and event.button == 1:
            self.post_message(self.Dragged(self._chosen))
        elif self._chosen is None:
            self._clicked(pressed)

    def _offset_at(self, event: events.MouseEvent) -> int | None:
        if self._wrapping is None or self._open is None:
            return None
        at = event.get_content_offset_capture(self)
        return self._wrapping.offset_at(at.y + self.scroll_offset.y, at.x - self._gutter)

    # ---- lines

    def on_resize(self, _event: events.Resize) -> None:
        """Break the lines anew and keep the reading position.

        The current claim stays in view if it was, and is left alone if the checker reads elsewhere.
        """
        if self._wrapping is not None:
            self._wrap_in_place()

    def _wrap_in_place(self) -> None:
        assert self._wrapping is not None
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

    @property
    def _gutter(self) -> int:
        wide = self.scrollable_content_region.width >= _ROOM_FOR_NUMBERS
        return _GUTTER + _NUMBER if wide else _GUTTER

    def _wrap(self) -> None:
        assert self._open is not None
        article = self._open.article
        parts = [
            Part(
                block.start,
                block.end,
                indent=_INDENT.get(block.kind, 0),
                most=1 if self._folded and block.kind is BlockKind.BOILERPLATE else 0,
                gap=not _continues(article.blocks, n),
            )
            for n, block in enumerate(article.blocks)
        ]
        width = min(self.scrollable_content_region.width - self._gutter - 1, _WIDEST)
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
        block = self._open.article.blocks[row.part]
        style = self.look("cool" if self._hot else _LOOKS.get(block.kind, "paragraph"))
        segments = [*self._margin(row, block), segment(" " * row.indent, style)]
        for start, end, looks in pieces(row.start, row.end, self._layers()):
            shown = style
            for name in looks:
                shown += self.overlay(self._claim_look(name) if name.isdecimal() else name)
            segments.append(segment(self._open.article.text[start:end], shown))
        if self._hot:
            segments.append(segment(" ", style))  # what is drawn in reverse ends with its words
        if self._folded and block.kind is BlockKind.BOILERPLATE and row.end < block.end:
            segments.append(segment(self._symbols.cut, style))
        return Strip(segments)

    def _layers(self) -> list[Layer]:
        current = [(self._current, "current")] if self._current is not None else []
        chosen: list[tuple[Span, str]] = []
        if self._chosen is not None:
            chosen = [(self._chosen.span, "chosen"), (self._chosen.caret_span, "caret")]
        layers: tuple[Layer, ...] = (
            *(self._claims, self._details, self._marks),
            *(self._changes, self._found),
        )
        if self._hot:
            current, layers = [], (self._ticks, self._found)
        return [layer for layer in (*layers, Layer(current), Layer(chosen)) if layer]

    def _claim_look(self, index: str) -> str:
        assert self._open is not None
        return f"claim-{self._open.claims[int(index)].status.name.lower()}"

    def _margin(self, row: Line, block: Block) -> Iterator[Segment]:
        """Yield a block's number, then the line's signs: its first claim's, a clash, a change."""
        assert self._open is not None
        changes = not self._hot and self._open.has_change_in(row.start, row.end)
        change = self._symbols.change if changes else " "
        if self._gutter > _GUTTER:
            number = row.part + 1 if row.start == block.start else ""
            yield segment(f"{number:>{_NUMBER - 1}}", self.look("number"))
            yield segment(change, self.look("gutter"))
        if self._hot:
            yield segment(f"{self._heat_of(row):{_GUTTER}}", self.look("gutter"))
            return
        begins = self._open.claims_starting_in(row.start, row.end)
        sign = flag = " "
        if begins:
            sign = self._symbols.status(self._open.claims[begins[0]].status)
        if any(self._open.flags[index] for index in begins):
            flag = self._symbols.flag
        shown = sign + flag + (change if self._gutter == _GUTTER else "")
        yield segment(shown + " " * (_GUTTER - cell_len(shown)), self.look("gutter"))

    def _heat_of(self, row: Line) -> str:
        """Return the sign of what most needs a look on a line: disputed, untouched, or done."""
        looks = {look for _, look in self._ticks.near(row.start, row.end)}
        for tick in (Tick.DISPUTED, Tick.UNTICKED, Tick.TICKED, Tick.SKIPPED):
            if f"tick-{tick.value}" in looks:
                return self._symbols.tick(tick)
        return ""


def _continues(blocks: Sequence[Block], n: int) -> bool:
    """Return whether a block stands right below the one before: both boilerplate, or list items."""
    kinds = (BlockKind.BOILERPLATE, BlockKind.LIST_ITEM)
    return n > 0 and blocks[n].kind in kinds and blocks[n - 1].kind is blocks[n].kind


def _details_of(claim: Claim) -> Iterator[tuple[Span, str]]:
    """Yield a claim's details with their looks."""
    for type_, label in DETAIL_LABELS:
        for detail in claim.details:
            if isinstance(detail, type_):
                yield detail.span, f"detail-{label}"
