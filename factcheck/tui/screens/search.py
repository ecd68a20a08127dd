"""Searching all that is on the desk while words are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Input, Static

from factcheck.errors import FactcheckError
from factcheck.tui.actions import Context
from factcheck.tui.bindings import bindings
from factcheck.tui.leaving import Place
from factcheck.tui.messages import DeskChanged
from factcheck.tui.widgets.bars import KeyBar
from factcheck.tui.widgets.hit_list import HitList

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp

_MOST = 200
"""Places that are shown; whoever wants the next one types another word."""


class SearchField(Input):
    """The field for the words; the keys of the search work while it is typed in."""

    CONTEXT: ClassVar[Context] = Context.SEARCH
    BINDINGS: ClassVar[list[BindingType]] = bindings(CONTEXT)

    @property
    def _search(self) -> SearchScreen:
        assert isinstance(self.screen, SearchScreen)
        return self.screen

    def action_open(self) -> None:
        """Open the chosen place."""
        self._search.open_chosen()

    def action_step(self, by: int) -> None:
        """Go some places on."""
        hits = self._search.query_one(HitList)
        hits.choose(hits.at + by)

    def action_page(self, by: int) -> None:
        """Go a page on or back."""
        self._search.query_one(HitList).page(by)

    def action_leave(self) -> None:
        """Go back to the desk."""
        self._search.dismiss(None)


class SearchScreen(Place[None]):
    """Finds places on the desk and opens an article at one."""

    app: FactcheckApp
    CSS_PATH = "search.tcss"
    AUTO_FOCUS: ClassVar[str] = "#asked"

    def __init__(self) -> None:
        super().__init__()
        self._found_for = ""
        self._open_what_is_found = False

    def compose(self) -> ComposeResult:
        """Lay out the field and what is found."""
        from factcheck.desk.searching import matches

        yield Static(Content.styled(" Search everything on the desk", "bold"), id="title")
        yield SearchField(placeholder='words, "a phrase", begin*', id="asked")
        yield HitList(self.app.symbols, matches, self.open_chosen, id="hits")
        yield Static(id="told")
        yield KeyBar(self.app.symbols, id="keys")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._search(event.value)

    @on(DeskChanged)
    def _desk_changed(self) -> None:
        self._search(self.query_one(SearchField).value)

    @work(group="search", exclusive=True)
    async def _search(self, asked: str) -> None:
        """Show what is found; what was typed before and is not found yet is left."""
        desk = await self.app.ready()
        try:
            hits = await self.app.on_desk(lambda: desk.search(asked, _MOST))
        except FactcheckError as error:
            self._open_what_is_found = False
            self.app.show_error(error)
            return
        view = self.query_one(HitList)
        before, again = view.current, asked == self._found_for
        self._found_for = asked
        view.show(hits, asked)
        if again and before in hits:  # the desk changed meanwhile, the reader stays
            view.choose(hits.index(before))
        self.query_one("#told", Static).update(Content(_told(asked, len(hits))))
        if self._open_what_is_found:
            self.open_chosen()

    def open_chosen(self) -> None:
        """Open the article at the chosen claim; what is still looked for is waited for."""
        self._open_what_is_found = self.query_one(SearchField).value != self._found_for
        hit = self.query_one(HitList).current
        if not self._open_what_is_found and hit is not None:
            self.app.open_article(hit.article, hit.claim or hit.span)


def _told(asked: str, count: int) -> str:
    """Return how a search went, in a few words."""
    if not asked.strip():
        return ""
    if not count:
        return "nothing has these words"
    if count >= _MOST:
        return f"the first {_MOST} places; one word more finds fewer"
    return "1 place" if count == 1 else f"{count} places"
