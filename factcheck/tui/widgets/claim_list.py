"""The claims: status, number, speaker, time and contradictions, and the words below."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.strip import Strip

from factcheck.model import Claim, Status, Time
from factcheck.tui.actions import Context
from factcheck.tui.bindings import bindings
from factcheck.tui.open_article import OpenArticle
from factcheck.tui.symbols import Symbols
from factcheck.tui.widgets.span_view import LineView, segment

_ROOM_FOR_TWO = 8
"""Rows of the list from which on each claim takes two lines."""


class ClaimList(LineView):
    """The list of claims, all or those that a filter lets through.

    Args:
        symbols: the signs in use.
        choose: called with a claim's index in `OpenArticle.claims` when it is chosen. No message:
            keys already typed would overtake it and mark the claim that was current before.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "words",
        "about",
        "current",
        "current-words",
        *(f"status-{status.name.lower()}" for status in Status),
    }
    CONTEXT: ClassVar[Context] = Context.CLAIMS
    BINDINGS: ClassVar[list[BindingType]] = bindings(CONTEXT)

    def __init__(
        self,
        symbols: Symbols,
        choose: Callable[[int], None],
        *,
        id: str | None = None,  # noqa: A002  Textual's own name for it
    ) -> None:
        super().__init__(id=id)
        self._symbols = symbols
        self._choose_claim = choose
        self._open: OpenArticle | None = None
        self._shown: Sequence[int] = ()
        self._row_of: dict[int, int] = {}
        self._tagged: Set[str] = frozenset()
        self._current: int | None = None
        self._lines_each = 2

    @property
    def shown(self) -> Sequence[int]:
        """Indices of the claims in the list, in order."""
        return self._shown

    def show(self, opened: OpenArticle, shown: Sequence[int], tagged: Set[str]) -> None:
        """Show some of an article's claims.

        Args:
            opened: the article.
            shown: which claims, by index, in the order of the list.
            tagged: ids of those that are taken together; it may change later.
        """
        self._open = opened
        self._tagged = tagged
        self._shown = shown
        self._row_of = {index: row for row, index in enumerate(shown)}
        self.set_line_count(len(shown) * self._lines_each)

    def select(self, index: int | None, *, reveal: bool = True) -> None:
        """Make a claim the current one, and unless told otherwise scroll to it."""
        before, self._current = self._current, index
        for changed in (before, index):
            if changed is not None:
                self.redraw_claim(changed)
        row = self._row_of.get(index) if index is not None else None
        if row is not None and reveal:
            first = row * self._lines_each
            self.bring_into_view(first, first + self._lines_each - 1)

    def redraw_claim(self, index: int) -> None:
        """Draw a claim anew; one that the filter hides is left alone."""
        row = self._row_of.get(index)
        if row is not None:
            self.redraw(row * self._lines_each, (row + 1) * self._lines_each - 1)

    def action_step(self, by: int) -> None:
        """Choose a claim so many places on."""
        if self._shown:
            row = self._row_of.get(self._current, -1) if self._current is not None else -1
            self._choose(max(0, row + by) if row >= 0 else 0)

    def action_page(self, by: int) -> None:
        """Choose a claim a page on or back."""
        page = max(1, self.scrollable_content_region.height // self._lines_each - 1)
        self.action_step(by * page)

    def action_to_end(self, side: int) -> None:
        """Choose the last claim, or with -1 the first."""
        self._choose(0 if side < 0 else len(self._shown) - 1)

    def _choose(self, row: int) -> None:
        if self._shown:
            self._choose_claim(self._shown[min(row, len(self._shown) - 1)])

    def on_resize(self, _event: events.Resize) -> None:
        """Give each claim one line or two, by the room there is."""
        self._lines_each = 2 if self.scrollable_content_region.height >= _ROOM_FOR_TWO else 1
        self.set_line_count(len(self._shown) * self._lines_each)
        if self._current is not None:
            self.select(self._current)

    def on_click(self, event: events.Click) -> None:
        """Choose the claim that was clicked."""
        at = event.get_content_offset(self)
        if at is not None:
            row = (at.y + self.scroll_offset.y) // self._lines_each
            if row < len(self._shown):
                self._choose(row)

    def draw_line(self, line: int) -> Strip:
        """Draw a claim's head, or its words below."""
        assert self._open is not None
        row, part = divmod(line, self._lines_each)
        index = self._shown[row]
        claim = self._open.claims[index]
        current = index == self._current
        about = self.look("current" if current else "about")
        words = self.look("current-words" if current else "words")
        bar = self._symbols.here if current else " "
        width = self.scrollable_content_region.width
        if part:
            return Strip([segment(bar + "   " + self._fit(claim.quote, width - 5), words)])
        return self._head(index, claim, bar, about, words, width)

    def _head(
        self, index: int, claim: Claim, bar: str, about: Style, words: Style, width: int
    ) -> Strip:
        assert self._open is not None
        status = about + self.overlay(f"status-{claim.status.name.lower()}")
        flags = len(self._open.flags[index])
        flag = f" {self._symbols.flag}{flags}" if flags else ""
        if self._open.open_changes[index]:
            flag = f" {self._symbols.change}{len(self._open.open_changes[index])}{flag}"
        begin = f"{self._symbols.status(claim.status)} {claim.status.value}"
        room = width - cell_len(begin) - cell_len(flag) - 5
        draft = self._draft(claim)
        if self._lines_each == 1:
            middle = " ".join(part for part in (str(index + 1), draft, claim.quote) if part)
        else:
            assigned = f"{self._symbols.arrow}{claim.assigned}" if claim.assigned else ""
            note = self._symbols.note if claim.note else ""
            known = [str(index + 1), draft, claim.speaker, when(claim), assigned, note]
            middle = f" {self._symbols.dot} ".join(part for part in known if part)
        middle = set_cell_size(self._fit(middle, room), max(0, room))
        return Strip(
            [
                segment(bar, about),
                segment(self._symbols.tag if claim.id in self._tagged else " ", about),
                segment(begin, status),
                segment("  " + middle, words if self._lines_each == 1 else about),
                segment(flag + " ", about),
            ]
        )

    def _draft(self, claim: Claim) -> str:
        """Return what a new draft made of a claim."""
        if claim.earlier:
            return f"{self._symbols.again} {'to ' * (self._lines_each > 1)}re-check"
        return "new" if claim.fresh else ""

    def _fit(self, text: str, width: int) -> str:
        """Return a text cut to a width, the cut shown."""
        text = " ".join(text.split())
        if cell_len(text) <= width:
            return text
        return set_cell_size(text, max(0, width - 1)).rstrip() + self._symbols.cut


def when(claim: Claim) -> str:
    """Return the first day a claim speaks of ("28 Dec 2016", "Dec 2016"), or nothing."""
    for detail in claim.details:
        if isinstance(detail, Time) and detail.earliest and detail.latest:
            first, last = detail.earliest, detail.latest
            if first == last:
                return f"{first.day} {first:%b %Y}"
            if (first.year, first.month) == (last.year, last.month):
                return f"{first:%b %Y}"
            if first.year == last.year:
                return str(first.year)
    return ""
