"""The desk's list: an article a line where there is room for its columns, else two lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, ClassVar

from rich.cells import cell_len, set_cell_size
from textual import events
from textual.strip import Strip

from factcheck.model import ArticleSummary, Status
from factcheck.tui.desk_pages import day
from factcheck.tui.symbols import Symbols
from factcheck.tui.widgets.span_view import LineView, segment

_WIDE = 120
"""Columns of the list from which on an article is one line."""
_ROOM_FOR_TWO = 6
"""Rows of the list from which on an article can take two lines."""
_MOST = {"outlet": 24, "has it": 14}
"""Columns of an outlet and of a person's name, beyond which they are cut."""
_CONSIDERED = 2_000
"""Characters of a title that are looked at; no screen is wider."""

_ABOUT: Mapping[str, Callable[[ArticleSummary], Any]] = {
    "number": lambda row: row.id,
    "outlet": lambda row: row.outlet,
    "draft": lambda row: row.draft if row.draft > 1 else "",
    "published": lambda row: row.published,
    "due": lambda row: row.due,
    "has it": lambda row: row.assigned,
    "claims": lambda row: tuple(row.statuses.items()) if row.statuses or row.details else None,
    "open": lambda row: row.open,
    "ticked": lambda row: round(100 * row.ticked) if row.details else None,
    "touched": lambda row: (row.touched or row.added).astimezone().date(),
}
"""What of an article decides what stands in a column; thousands of articles have few of each."""

Columns = dict[str, int]
"""Widths in cells, by the names of the columns; those without any entry are left out."""


class ArticleList(LineView, inherit_bindings=False):
    """All articles that are shown, one of them chosen; keys move on the desk, not the view.

    Args:
        symbols: the signs in use.
        chosen: called when another one is the chosen one.
        opened: called when the chosen one is to be opened.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"current", "current-words", "words", "about"}

    def __init__(
        self,
        symbols: Symbols,
        chosen: Callable[[], None],
        opened: Callable[[], None],
        *,
        id: str | None = None,  # noqa: A002  Textual's own name for it
    ) -> None:
        super().__init__(id=id)
        self._symbols = symbols
        self._tell = chosen
        self._open = opened
        self._columns: Columns = {}
        self._lines_each = 2
        self.rows: Sequence[ArticleSummary] = ()
        self.at = 0

    @property
    def current(self) -> ArticleSummary | None:
        """The chosen article."""
        return self.rows[self.at] if self.rows else None

    @property
    def is_wide(self) -> bool:
        """Whether an article is one line with columns."""
        return self.scrollable_content_region.width >= _WIDE

    def show(self, rows: Sequence[ArticleSummary], at: int) -> None:
        """Show articles, one of them chosen; what the reader looks at stays where it is.

        That is the chosen article, or where it is out of view the one at the top.
        """
        anchor, above = self._anchor()
        self.rows, self.at = rows, min(at, max(0, len(rows) - 1))
        self._measure()
        self.set_line_count(len(rows) * self._lines_each)
        row = next((n for n, each in enumerate(rows) if each.id == anchor), None)
        if row is not None and row * self._lines_each - above != self.scroll_offset.y:
            top = max(0, row * self._lines_each - above)
            self.scroll_to(y=top, animate=False, immediate=True)

    def _anchor(self) -> tuple[int | None, int]:
        """Return the article that is to stay in its place, and how many lines are above it."""
        if not self.rows:
            return None, 0
        each, top = self._lines_each, self.scroll_offset.y
        height = self.scrollable_content_region.height
        chosen = self.at * each
        row = self.at if top <= chosen < top + height else min(top // each, len(self.rows) - 1)
        return self.rows[row].id, row * each - top

    def choose(self, at: int) -> None:
        """Choose an article by its place in the list."""
        if self.rows:
            before, self.at = self.at, min(max(0, at), len(self.rows) - 1)
            for row in (before, self.at):
                self.redraw(row * self._lines_each, (row + 1) * self._lines_each - 1)
            self.reveal()
            self._tell()

    def reveal(self) -> None:
        """Bring the chosen article into view."""
        first = self.at * self._lines_each
        self.bring_into_view(first, first + self._lines_each - 1)

    def page(self, by: int) -> None:
        """Choose an article a page on or back."""
        rows = self.scrollable_content_region.height // self._lines_each
        self.choose(self.at + by * max(1, rows - 1))

    def on_resize(self, _event: events.Resize) -> None:
        """Give each article one line or two, by the room there is."""
        two = not self.is_wide and self.scrollable_content_region.height >= _ROOM_FOR_TWO
        self._lines_each = 2 if two else 1
        self._measure()
        self.set_line_count(len(self.rows) * self._lines_each)
        if self.rows:
            self.reveal()

    def on_click(self, event: events.Click) -> None:
        """Choose the article that was clicked, with a double click open it."""
        at = event.get_content_offset(self)
        if at is None:
            return
        row = (at.y + self.scroll_offset.y) // self._lines_each
        if row < len(self.rows):
            self.choose(row)
            if event.chain > 1:
                self._open()

    # ---- what stands in an article's lines

    def heading(self) -> str:
        """Return the names of the columns, as they stand above a line of its own an article."""
        cells = self._fitted({name: name for name in self._columns} | {"number": "no."})
        return f"  {cells.pop('number')}  {self._fit('title', self._title_room())}" + "".join(
            f"  {cell}" for cell in cells.values()
        )

    def _cells(self, row: ArticleSummary) -> dict[str, str]:
        """Return what is told of an article, a piece a column."""
        return {name: self._piece(name, about(row)) for name, about in _ABOUT.items()}

    def _piece(self, name: str, about: Any) -> str:
        """Return what stands in a column of an article about which that is known."""
        match name:
            case "published":
                return day(about) if about else "no date"
            case "draft":
                return about and (str(about) if self.is_wide else f"draft {about}")
            case "due":
                return day(about) if about else ""
            case "has it":
                return f"{self._symbols.arrow}{about}" if about else ""
            case "claims":
                return "new" if about is None else self._statuses(about)
            case "open":
                return f"{self._symbols.flag} {about}" if about else ""
            case "ticked":
                return "" if about is None else f"{about} %" + ("" if self.is_wide else " ticked")
            case "touched":
                return day(about)
        return str(about)

    def _statuses(self, counts: tuple[tuple[Status, int], ...]) -> str:
        by_status = dict(counts)
        return " ".join(
            f"{self._symbols.status(status)} {by_status[status]}"
            for status in Status
            if by_status.get(status)
        )

    def _measure(self) -> None:
        """See how wide each column has to be."""
        widths: Columns = {}
        for name, about in _ABOUT.items():
            pieces = {self._piece(name, each)[:_CONSIDERED] for each in set(map(about, self.rows))}
            widths[name] = max((cell_len(_flat(piece)) for piece in pieces), default=0)
        for name, most in _MOST.items():
            widths[name] = min(widths[name], most)
        if self.is_wide:  # each has its name above it
            for name in widths:
                widths[name] = max(widths[name], len(name)) if widths[name] else 0
        widths["number"] = max(widths["number"], 3)
        self._columns = {name: width for name, width in widths.items() if width}

    def _fitted(self, cells: dict[str, str]) -> dict[str, str]:
        """Return the pieces as wide as their columns; figures stand at the right."""
        fitted = {}
        for name, width in self._columns.items():
            words = self._fit(cells[name], width)
            if name in ("number", "ticked"):
                words = " " * (width - cell_len(words.rstrip())) + words.rstrip()
            fitted[name] = words
        return fitted

    def _title_room(self) -> int:
        used = sum(width + 2 for width in self._columns.values())
        return max(0, self.scrollable_content_region.width - 2 - used - 3)

    def draw_line(self, line: int) -> Strip:
        """Draw an article's line, or one of its two."""
        n, part = divmod(line, self._lines_each)
        row, current = self.rows[n], n == self.at
        words = self.look("current" if current else "words")
        about = self.look("current-words" if current else "about")
        bar = self._symbols.here if current else " "
        cells = self._fitted(self._cells(row))
        number = cells.pop("number")
        if self.is_wide:
            begin = f"{bar} {number}  {self._fit(row.title, self._title_room())}"
            rest = "".join(f"  {cell}" for cell in cells.values())
            return Strip([segment(begin, words), segment(rest, about)])
        width = self.scrollable_content_region.width
        if not part:
            right = "  ".join(_present(cells, "has it", "touched" if row.due is None else "due"))
            room = max(0, width - 5 - cell_len(number) - cell_len(right) - 1)
            begin = f"{bar} {number}  {self._fit(row.title, room)}"
            return Strip([segment(begin, words), segment(f" {right} ", about)])
        right = "  ".join(_present(cells, "claims", "open", "ticked"))
        room = max(0, width - 5 - cell_len(number) - cell_len(right) - 1)
        known = f" {self._symbols.dot} ".join(part for part in self._known(row) if part)
        begin = f"{bar} {' ' * cell_len(number)}  {self._fit(known, room)}"
        return Strip([segment(f"{begin} {right} ", about)])

    def _known(self, row: ArticleSummary) -> Sequence[str]:
        cells = self._cells(row)
        return cells["published"], cells["draft"], cells["outlet"]  # a long name may be cut

    def _fit(self, text: str, width: int) -> str:
        """Return a text as wide as asked for; a cut is shown."""
        text = _flat(text[:_CONSIDERED])
        if cell_len(text) > width:
            text = set_cell_size(text, max(0, width - 1)).rstrip() + self._symbols.cut
        return set_cell_size(text, width)


def _flat(words: str) -> str:
    return " ".join(words.split())


def _present(cells: dict[str, str], *names: str) -> Iterator[str]:
    """Yield the pieces of those columns that are there."""
    return (cells[name] for name in names if name in cells)
