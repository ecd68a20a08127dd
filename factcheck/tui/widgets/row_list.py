"""A list whose rows are some lines of words with looks each; one row is the current one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from textual import events
from textual.strip import Strip

from factcheck.tui.pages import Piece
from factcheck.tui.symbols import Symbols
from factcheck.tui.widgets.span_view import LineView, segment

Row = Sequence[Sequence[Piece]]
"""The lines of a row, each in pieces; all rows of a list have as many lines."""


class RowList(LineView):
    """A list of rows.

    Args:
        symbols: the signs in use.
        choose: called with the number of a row that is chosen, the first is 0.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"head", "words", "label", "flag", "current"}

    def __init__(
        self,
        symbols: Symbols,
        choose: Callable[[int], None],
        *,
        id: str | None = None,  # noqa: A002  Textual's own name for it
    ) -> None:
        super().__init__(id=id)
        self._symbols = symbols
        self._choose_row = choose
        self._rows: Sequence[Row] = ()
        self._current = 0
        self._lines_each = 1

    def show(self, rows: Sequence[Row], current: int) -> None:
        """Show rows, one of them as the current one."""
        self._rows = rows
        self._lines_each = len(rows[0]) if rows else 1
        self._current = min(current, max(0, len(rows) - 1))
        self.set_line_count(len(rows) * self._lines_each)
        self._reveal()

    def select(self, current: int) -> None:
        """Make another row the current one, and bring it into view."""
        before, self._current = self._current, current
        for row in (before, current):
            self.redraw(row * self._lines_each, (row + 1) * self._lines_each - 1)
        self._reveal()

    def _reveal(self) -> None:
        first = self._current * self._lines_each
        self.bring_into_view(first, first + self._lines_each - 1)

    def page(self) -> int:
        """Return how many rows are in view."""
        return max(1, self.scrollable_content_region.height // self._lines_each)

    def on_resize(self, _event: events.Resize) -> None:
        """Cut the lines anew."""
        self.set_line_count(len(self._rows) * self._lines_each)
        self._reveal()

    def on_click(self, event: events.Click) -> None:
        """Choose the row that was clicked."""
        at = event.get_content_offset(self)
        if at is not None:
            row = (at.y + self.scroll_offset.y) // self._lines_each
            if row < len(self._rows):
                self._choose_row(row)

    def draw_line(self, line: int) -> Strip:
        """Draw a line of a row, cut where the view ends."""
        row, part = divmod(line, self._lines_each)
        current = row == self._current
        width = self.scrollable_content_region.width
        bar = self._symbols.here if current else " "
        over = self.overlay("current") if current else None
        segments = [segment(bar, self.look("words") + over if over else self.look("words"))]
        room = width - 2
        for words, look in self._rows[row][part]:
            flat = " ".join(words.split(" ")) if "\n" not in words else " ".join(words.split())
            if cell_len(flat) > room:
                flat = set_cell_size(flat, max(0, room - 1)).rstrip() + self._symbols.cut
            room -= cell_len(flat)
            style = self.look(look)
            segments.append(segment(flat, style + over if over else style))
            if room <= 0:
                break
        return Strip(segments)
