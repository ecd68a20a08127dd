"""The line above the workbench and the line of keys below it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from factcheck.model import Status
from factcheck.tui.actions import Action
from factcheck.tui.open_article import OpenArticle
from factcheck.tui.symbols import Symbols


class TitleBar(Static):
    """The article's title, and how far its checking has come."""

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
        symbols, counts = self._symbols, self._opened.counts()
        claims = f"{len(self._opened.claims)} claims"
        if self._filtered is not None:
            claims = f"{self._filtered} of {claims}"
        figures = [
            claims,
            " ".join(
                f"{symbols.status(status)} {counts[status]}" for status in Status if counts[status]
            ),
            f"{symbols.flag} {len(self._opened.contradictions)}",
            f"{self._opened.ticked} % ticked ",
        ]
        right = "  ".join(part for part in figures if part)
        room = self.size.width - cell_len(right) - 3
        title = " ".join(self._opened.article.title.split())
        if cell_len(title) > room:
            title = set_cell_size(title, max(0, room - 1)).rstrip() + symbols.cut
        return Content.assemble(" ", (set_cell_size(title, max(0, room)), "bold"), "  ", right)


class KeyBar(Static):
    """The keys most used, in one line; each can be clicked."""

    def __init__(self, actions: Sequence[Action], *, id: str | None = None) -> None:  # noqa: A002  Textual's
        super().__init__(id=id)
        self._actions = [action for action in actions if action.label]

    def render(self) -> Content:
        """Draw as many keys as fit, the last two (help and quit, back) always."""
        width = self.size.width
        shown = list(self._actions)
        while len(shown) > 3 and sum(_room(action) for action in shown) > width:
            shown.pop(-3)
        parts: list[Content] = []
        for action in shown:
            call = action.call if action.call.startswith("app.") else f"screen.{action.call}"
            label = Content.assemble(" ", (action.shown, "bold $accent"), f" {action.label} ")
            parts.append(label.stylize(Style.from_meta({"@click": call})))
        return Content("").join(parts)


def _room(action: Action) -> int:
    return len(action.shown) + len(action.label) + 3
