"""The line above the workbench and the line of keys below it."""

from __future__ import annotations

from itertools import groupby

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widgets import Static

from factcheck.model import Status
from factcheck.tui.actions import BY_ID, Action
from factcheck.tui.bindings import in_force, perform
from factcheck.tui.keymap import shown
from factcheck.tui.open_article import OpenArticle
from factcheck.tui.symbols import Symbols

_STEP, _WIDEST = 12, 48
"""Cells of the strip: it is as wide as a few steps, so that one figure more does not move it."""
_FILLS = {
    None: "$foreground",
    Status.UNCHECKED: "$foreground",
    Status.OPINION: "$foreground",
    Status.VERIFIED: "$text-success",
    Status.DISPUTED: "$text-error",
    Status.CANNOT_VERIFY: "$text-warning",
    Status.ON_AUTHOR: "$text-primary",
}


class TitleBar(Static):
    """The article's title, the article as a strip, and how far its checking has come."""

    def __init__(self, symbols: Symbols, *, id: str | None = None) -> None:  # noqa: A002  Textual's
        super().__init__(id=id)
        self._symbols = symbols
        self._opened: OpenArticle | None = None
        self._filtered: int | None = None

    def show(self, opened: OpenArticle, filtered: int | None) -> None:
        """Show an article's figures.

        Args:
            opened: the article.
            filtered: number of claims that the filter lets through; None without a filter.
        """
        self._opened, self._filtered = opened, filtered
        self.refresh()

    def render(self) -> Content:
        """Draw the title as far as the figures leave room."""
        if self._opened is None:
            return Content(" factcheck")
        symbols, counts = self._symbols, self._opened.counts
        claims = f"{len(self._opened.claims)} claims"
        if self._filtered is not None:
            claims = f"{self._filtered} of {claims}"
        kept = f" of {self._opened.drafts}, kept" if self._opened.is_kept else ""
        again = self._opened.to_recheck
        figures = [
            f"draft {self._opened.draft}{kept}" if self._opened.drafts > 1 else "",
            claims,
            " ".join(
                f"{symbols.status(status)} {counts[status]}" for status in Status if counts[status]
            ),
            f"{symbols.again} {again}" if again else "",
            f"{symbols.flag} {len(self._opened.contradictions)}",
            f"{self._opened.details.ticked} % ticked ",
        ]
        right = "  ".join(part for part in figures if part)
        room = self.size.width - cell_len(right) - 3
        title = " ".join(self._opened.article.title.split())
        if cell_len(title) > room:
            title = set_cell_size(title, max(0, room - 1)).rstrip() + symbols.cut
        wide = min(room - cell_len(title) - 2, _WIDEST) // _STEP * _STEP
        drawn = self._strip(wide) if wide > 0 and self._opened.claims else Content("")
        head = set_cell_size(title, max(0, room - drawn.cell_length))
        return Content.assemble(" ", (head, "bold"), drawn, "  ", right)

    def _strip(self, width: int) -> Content:
        """Draw the whole article, each cell by the status in it that most needs a look."""
        assert self._opened is not None
        # A ground of its own: the bar's is dark in a light theme, too.
        return Content.assemble(
            *(
                (self._symbols.block(status) * len(list(same)), f"{_FILLS[status]} on $surface")
                for status, same in groupby(self._opened.strip.at(width))
            )
        )


class KeyBar(Static):
    """The keys that matter now, in one line; each can be clicked.

    First those of the pane that has the keyboard, then those of its screen.
    """

    def __init__(self, symbols: Symbols, *, id: str | None = None) -> None:  # noqa: A002  Textual's
        super().__init__(id=id)
        self._symbols = symbols
        self._known: list[tuple[Action, str]] = []

    def on_mount(self) -> None:
        """Follow the keyboard from pane to pane."""
        self.screen.bindings_updated_signal.subscribe(self, self._look)

    def _look(self, screen: Screen[object]) -> None:
        """Draw the line anew where other keys hold now."""
        if screen.is_current:
            now = [(action, key) for action, key in in_force(screen) if action.label]
            # Two stable halves: what is at the end stands there in any pane.
            now.sort(key=lambda each: each[0].last)
            if now != self._known:
                self._known = now
                self.refresh()

    def render(self) -> Content:
        """Draw as many keys as fit; those that belong at the end always."""
        width = self.size.width
        parts = [
            (action, self._part(action, shown(key, unicode=self._symbols.unicode)))
            for action, key in self._known
        ]
        room = width - sum(part.cell_length for action, part in parts if action.last)
        drawn: list[Content] = []
        crowded = False
        for action, part in parts:
            if not action.last:
                crowded = crowded or part.cell_length > room
                if crowded:
                    continue
                room -= part.cell_length
            drawn.append(part)
        return Content("").join(drawn)

    def _part(self, action: Action, key: str) -> Content:
        label = Content.assemble(" ", (key, "bold $text-accent"), f" {action.label} ")
        return label.stylize(Style.from_meta({"@click": f"perform('{action.id}')"}))

    async def action_perform(self, action: str) -> None:
        """Do what was clicked."""
        await perform(self.screen, BY_ID[action])
