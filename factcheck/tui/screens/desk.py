"""The desk: all articles, last added first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len, set_cell_size
from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen
from textual.strip import Strip
from textual.widgets import Static

from factcheck.errors import FactcheckError
from factcheck.model import ArticleSummary, Status
from factcheck.tui.actions import Context
from factcheck.tui.bindings import bindings
from factcheck.tui.messages import DeskChanged
from factcheck.tui.symbols import Symbols
from factcheck.tui.widgets.bars import KeyBar
from factcheck.tui.widgets.span_view import LineView, segment

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp


class ArticleList(LineView):
    """A line an article."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"current", "words"}

    def __init__(self, symbols: Symbols, *, id: str | None = None) -> None:  # noqa: A002  Textual's
        super().__init__(id=id)
        self._symbols = symbols
        self.rows: Sequence[ArticleSummary] = ()
        self.at = 0

    def show(self, rows: Sequence[ArticleSummary], at: int) -> None:
        """Show articles, one of them chosen; where the reader has scrolled to stays."""
        self.rows, self.at = rows, at
        self.set_line_count(len(rows))

    def choose(self, at: int) -> None:
        """Choose an article by its place."""
        if self.rows:
            before, self.at = self.at, min(max(0, at), len(self.rows) - 1)
            self.redraw(before, before)
            self.redraw(self.at, self.at)
            self.bring_into_view(self.at, self.at)

    def on_click(self, event: events.Click) -> None:
        """Choose the article that was clicked."""
        at = event.get_content_offset(self)
        if at is not None and at.y + self.scroll_offset.y < len(self.rows):
            self.choose(at.y + self.scroll_offset.y)

    def draw_line(self, line: int) -> Strip:
        """Draw an article's title, outlet, date and statuses."""
        row, symbols = self.rows[line], self._symbols
        current = line == self.at
        known = [row.outlet, row.published.isoformat() if row.published else ""]
        counts = [
            f"{symbols.status(status)} {row.statuses[status]}"
            for status in Status
            if row.statuses.get(status)
        ]
        right = "  ".join([*(part for part in known if part), " ".join(counts)]) + " "
        width = self.scrollable_content_region.width
        room = max(0, width - cell_len(right) - 4)
        title = " ".join(f"{row.id}  {row.title}".split())
        if cell_len(title) > room:
            title = set_cell_size(title, max(0, room - 1)).rstrip() + symbols.cut
        bar = symbols.here if current else " "
        text = f"{bar} {set_cell_size(title, room)}  {right}"
        return Strip([segment(text, self.look("current" if current else "words"))])


class DeskScreen(Screen[None]):
    """All articles.

    Args:
        number: the article to begin on, if it is there.
    """

    app: FactcheckApp
    CONTEXT: ClassVar[Context] = Context.DESK
    CSS_PATH = "desk.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(CONTEXT)
    AUTO_FOCUS: ClassVar[str] = "#articles"

    def __init__(self, number: int | None = None) -> None:
        super().__init__()
        self._number = number

    def compose(self) -> ComposeResult:
        """Lay out the list; it is empty until the desk is open."""
        symbols = self.app.symbols
        yield Static(Content(" factcheck"), id="title")
        yield ArticleList(symbols, id="articles")
        yield Static(Content("Opening the desk" + symbols.cut), id="progress")
        yield KeyBar(symbols, id="keys")

    def on_mount(self) -> None:
        """Read the list."""
        self._read()

    @on(DeskChanged)
    def _desk_changed(self) -> None:
        self._read()

    @work(group="list", exclusive=True)
    async def _read(self) -> None:
        """Show the articles as the desk has them, the same one chosen."""
        desk = await self.app.ready()
        try:
            rows = await self.app.on_desk(desk.articles)
        except FactcheckError as error:
            self.app.show_error(error)
            return
        view = self.query_one(ArticleList)
        number = view.rows[view.at].id if view.rows else self._number
        at = next((at for at, row in enumerate(rows) if row.id == number), 0)
        view.show(rows, at)
        progress = self.query_one("#progress", Static)
        progress.display = not rows
        progress.update(Content("The desk is empty; put a story on it with: factcheck open SOURCE"))
        count = f"{len(rows)} article{'' if len(rows) == 1 else 's'}"
        self.query_one("#title", Static).update(Content(f" factcheck  {count}"))
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action can be done now: an empty desk has nothing to open."""
        if action in ("open", "step"):
            view = self.query_one_optional(ArticleList)  # a key may come before it is there
            return view is not None and bool(view.rows)
        return super().check_action(action, parameters)

    def action_step(self, by: int) -> None:
        """Go some articles on."""
        view = self.query_one(ArticleList)
        view.choose(view.at + by)

    def action_open(self) -> None:
        """Open the chosen article on the workbench."""
        view = self.query_one(ArticleList)
        self.app.open_article(view.rows[view.at].id)
