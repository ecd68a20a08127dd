"""A line of tabs, and the bar between two panes that can be dragged."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widget import Widget
from textual.widgets import Static

from factcheck.tui.symbols import Symbols


class TabStrip(Static):
    """Names of places in one line; the one that is shown stands in brackets.

    Args:
        labels: the places, in order; each can be clicked.
        first: number of the first, as on the key that goes there.
    """

    class Chosen(Message):
        """A place was clicked.

        Attributes:
            place: its index.
        """

        def __init__(self, strip: TabStrip, place: int) -> None:
            super().__init__()
            self.strip = strip
            self.place = place

        @property
        def control(self) -> TabStrip:
            """The strip that was clicked."""
            return self.strip

    def __init__(
        self,
        labels: Sequence[str],
        first: int,
        *,
        id: str | None = None,  # noqa: A002  Textual's own name for it
    ) -> None:
        super().__init__(id=id)
        self._labels = tuple(labels)
        self._first = first
        self._at = 0
        self._counts: dict[int, int] = {}

    def show(self, place: int) -> None:
        """Mark a place as the one that is shown."""
        if place != self._at:
            self._at = place
            self.refresh()

    def count(self, place: int, number: int) -> None:
        """Write a number behind a place, none for 0."""
        if self._counts.get(place, 0) != number:
            self._counts[place] = number
            self.refresh()

    def render(self) -> Content:
        """Draw the places; without room for all names, only the shown one has its name."""
        whole = [self._tab(n, True) for n in range(len(self._labels))]
        if sum(tab.cell_length for tab in whole) <= self.size.width:
            return Content("").join(whole)
        return Content("").join(self._tab(n, n == self._at) for n in range(len(self._labels)))

    def _tab(self, n: int, named: bool) -> Content:
        count = f" {self._counts[n]}" if self._counts.get(n) else ""
        name = f" {self._labels[n]}" if named else ""
        words = f"{self._first + n}{name}{count}"
        here = n == self._at
        shown = Content.styled(f"[{words}]" if here else f" {words} ", "bold" if here else "")
        return shown.stylize(Style.from_meta({"@click": f"choose({n})"}))

    def action_choose(self, place: int) -> None:
        """Tell which place was clicked."""
        self.post_message(self.Chosen(self, place))


class Divider(Widget):
    """A bar between two panes; dragging it moves it."""

    class Moved(Message):
        """The bar was dragged.

        Attributes:
            column: cell of the screen, counted from its left edge, where the bar is to stand.
        """

        def __init__(self, column: int) -> None:
            super().__init__()
            self.column = column

    def __init__(self, symbols: Symbols, *, id: str | None = None) -> None:  # noqa: A002  Textual's
        super().__init__(id=id)
        self._symbols = symbols

    def render(self) -> Content:
        """Draw the bar."""
        return Content("\n").join([Content(self._symbols.bar)] * max(1, self.size.height))

    def on_mouse_down(self) -> None:
        """Begin to drag."""
        self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Move with the mouse."""
        if self.app.mouse_captured is self:
            self.post_message(self.Moved(event.screen_x))

    def on_mouse_up(self) -> None:
        """End dragging."""
        self.release_mouse()
