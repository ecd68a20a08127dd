"""The panes of the workbench: article, claims, and pages about the claim at hand, in step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from factcheck.errors import FactcheckError
from factcheck.model import Change, Claim, Span, Status
from factcheck.tui.actions import Context
from factcheck.tui.actions.workbench import PLACES
from factcheck.tui.bindings import bindings
from factcheck.tui.filtering import SORTS, Filter
from factcheck.tui.leaving import Place
from factcheck.tui.messages import ArticleChanged
from factcheck.tui.open_article import OpenArticle
from factcheck.tui.pages import (
    Page,
    claim_page,
    contradictions_page,
    history_page,
    peek,
    sources_page,
)
from factcheck.tui.sizes import BREAKPOINTS, WIDE
from factcheck.tui.symbols import Symbols
from factcheck.tui.widgets.article_view import ArticleView
from factcheck.tui.widgets.bars import KeyBar, TitleBar
from factcheck.tui.widgets.claim_list import ClaimList
from factcheck.tui.widgets.find_bar import FindBar
from factcheck.tui.widgets.page_view import PageView
from factcheck.tui.widgets.tabs import Divider, TabStrip

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp

_PAGES = PLACES[2:]
_CONTRADICTIONS = PLACES.index("contradictions")
_SPLITS = [60.0, 60.0]
"""Per cent of the width that is the article's, and of the height that is the list's."""
_LEAST, _MOST = 20.0, 80.0


class PaneScreen(Place[None]):
    """Shows an article in panes side by side, or one at a time where there is no room.

    Args:
        symbols: the signs in use.
        claim: id of the claim to begin on; None begins on the first.
    """

    app: FactcheckApp
    CSS_PATH = "workbench.tcss"
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    CONTEXT: ClassVar[Context] = Context.WORKBENCH
    BINDINGS: ClassVar[list[BindingType]] = bindings(CONTEXT)
    AUTO_FOCUS: ClassVar[str] = "#claims"

    def __init__(self, symbols: Symbols, at: str | Span | None = None) -> None:
        super().__init__()
        self._symbols = symbols
        self._opened: OpenArticle | None = None
        self._filter = Filter()
        self._sort = "place"
        self._current: int | None = None
        self._wanted = at
        self._tagged: set[str] = set()
        self._place = "article"
        self._page = "claim"
        self._alone = False
        self._splits = list(_SPLITS)
        self._changes: Sequence[Change] | None = None

    def compose(self) -> ComposeResult:
        """Lay out the panes; they are empty until the article is there."""
        yield TitleBar(self._symbols, id="title")
        yield TabStrip(PLACES, 1, id="places")
        with Horizontal(id="panes"):
            yield ArticleView(self._symbols, self._text_clicked, id="article")
            yield Divider(self._symbols, id="divider")
            with Vertical(id="right"):
                yield ClaimList(self._symbols, self.select, id="claims")
                yield TabStrip(_PAGES, 1 + PLACES.index(_PAGES[0]), id="tabs")
                yield PageView(id="page")
        yield Static(id="peek")
        yield Static(Content("Reading the story" + self._symbols.cut), id="progress")
        yield Input(placeholder="words, status:disputed, kind:number, who:mayor", id="filter")
        yield FindBar(self._symbols, id="find")
        yield from self.bars()
        yield KeyBar(self._symbols, id="keys")

    def bars(self) -> ComposeResult:
        """Lay out what stands between the panes and the keys."""
        yield from ()

    def on_mount(self) -> None:
        """Hide what is not asked for yet, and stand as the last window stood."""
        self.query_one("#filter").display = False
        self.query_one("#find").display = False
        splits = self.app.memory.get("splits", _SPLITS)
        if len(splits) == len(_SPLITS):
            self._splits = [min(max(_LEAST, each), _MOST) for each in splits]
        sort = self.app.memory.get("claims-sort", self._sort)
        self._sort = sort if sort in SORTS else self._sort
        self._lay_out()

    # ---- where things stand

    @property
    def _one_pane(self) -> bool:
        return self._alone or self.size.width < WIDE

    def on_resize(self) -> None:
        """Show one pane or all, by the room there is."""
        self._lay_out()

    def _lay_out(self) -> None:
        """Give each pane its room."""
        one = self._one_pane
        self.set_class(one, "-one")
        for place in ("article", "claims", "page"):
            self.set_class(one and self._pane_of(self._place) == place, f"-at-{place}")
        width, height = self._splits
        self.query_one("#article").styles.width = "1fr" if one else f"{width}%"
        self.query_one("#claims").styles.height = "1fr" if one else f"{height}fr"
        self.query_one("#page").styles.height = "1fr" if one else f"{100 - height}fr"
        self.query_one("#places", TabStrip).show(PLACES.index(self._place))
        self.query_one("#tabs", TabStrip).show(_PAGES.index(self._page))
        self._show_page()
        self._show_peek()

    @staticmethod
    def _pane_of(place: str) -> str:
        return place if place in ("article", "claims") else "page"

    def action_go(self, place: str) -> None:
        """Show a place and give it the keyboard."""
        self._place = place
        if place in _PAGES:
            self._page = place
        self._lay_out()
        # What was hidden can have the keyboard only once it is laid out.
        self.call_after_refresh(self.query_one(f"#{self._pane_of(place)}").focus)

    @on(TabStrip.Chosen)
    def _tab_clicked(self, event: TabStrip.Chosen) -> None:
        places = PLACES if event.strip.id == "places" else _PAGES
        self.action_go(places[event.place])

    def action_switch_pane(self, by: int = 1) -> None:
        """Give the keyboard to the next pane; one at a time, show the next place."""
        if self._one_pane:
            self.action_go(PLACES[(PLACES.index(self._place) + by) % len(PLACES)])
        elif by > 0:
            self.focus_next(".pane")
        else:
            self.focus_previous(".pane")

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Remember what to show where only one pane has room: the page that is read, or the text.

        The list adds little to the text there, which has each claim's status beside it.
        """
        if not self._one_pane and event.widget.id in ("article", "claims", "page"):
            self._place = self._page if event.widget.id == "page" else "article"

    def action_alone(self) -> None:
        """Give the pane that has the keyboard the whole screen, or end that."""
        self._alone = not self._alone
        self._lay_out()

    def action_split_panes(self, side: int, by: int) -> None:
        """Move the bar between article and claims (0), or between claims and pages (1)."""
        self._move_split(side, self._splits[side] + by)

    @on(Divider.Moved)
    def _dragged(self, event: Divider.Moved) -> None:
        self._move_split(0, 100 * event.column / max(1, self.size.width))

    def _move_split(self, side: int, to: float) -> None:
        self._splits[side] = min(max(_LEAST, to), _MOST)
        self._lay_out()
        self._remember("splits", list(self._splits))

    @work(thread=True, group="memory")
    def _remember(self, name: str, value: str | list[float]) -> None:
        self.app.memory.put(name, value)

    # ---- what is shown

    @on(ArticleChanged)
    def _article_changed(self, message: ArticleChanged) -> None:
        """Show the article that was read, or as somebody changed it, the reader's place unmoved."""
        opened, claim = message.opened, self._claim()
        self._opened = opened
        self._changes = None
        self._tagged &= {each.id for each in opened.claims}
        self.query_one("#progress").display = False
        self.query_one(ArticleView).show(opened)
        wanted, self._wanted = self._wanted, None
        place = wanted if isinstance(wanted, Span) else None
        made = opened.index_of(wanted) if isinstance(wanted, str) else None
        if place is not None:
            made = opened.first_claim_in(place)
        if made is not None:
            self._current = made
        elif claim is None:
            self._current = 0 if opened.claims else None
        else:
            self._current = opened.index_near(claim)
        self._apply_filter()
        self.select(self._current, reveal=made is not None)
        if place is not None:
            self.query_one(ArticleView).point_at(place)
        self.refresh_bindings()

    def show_again(self) -> None:
        """Show the article with what changed in several of its claims."""
        if self._opened is not None:
            self._changes = None
            self.query_one(ArticleView).show(self._opened)
            self._apply_filter()

    def select(self, index: int | None, *, reveal: bool = True) -> None:
        """Make a claim the current one in every pane, and bring it into view there."""
        if self._opened is None:
            return
        self._current = index
        self.query_one(ArticleView).select(self._claim(), reveal=reveal)
        self.query_one(ClaimList).select(index, reveal=reveal)
        self._show_page(from_top=reveal)
        self._show_peek()

    def _changed(self, claim: Claim) -> None:
        """Show a claim as the desk now has it."""
        assert self._opened is not None
        index = self._opened.replace(claim)
        self._changes = None
        self.query_one(ArticleView).redraw_span(claim.span)
        self.query_one(ClaimList).redraw_claim(index)
        self.query_one(TitleBar).show(self._opened, self._filtered())
        if index == self._current:
            self._show_page()
            self._show_peek()

    def _show_page(self, *, from_top: bool = True) -> None:
        """Show the page about the claim at hand, unless it is out of sight."""
        if self._one_pane and self._pane_of(self._place) != "page":
            return
        self.query_one(PageView).show(self._page_now(), from_top=from_top)

    def _page_now(self) -> Page:
        opened, index = self._opened, self._current
        if opened is None or index is None:
            return iter(())
        count = len(opened.flags[index])
        self.query_one("#tabs", TabStrip).count(_PAGES.index("contradictions"), count)
        self.query_one("#places", TabStrip).count(_CONTRADICTIONS, count)
        if self._page == "history":
            if self._changes is None:
                self._read_history()
                return iter([[("Reading the history" + self._symbols.cut, "label")]])
            return history_page(self._changes, opened.claims[index], self._symbols)
        make = {"contradictions": contradictions_page, "sources": sources_page}
        return make.get(self._page, claim_page)(opened, index, self._symbols)

    @work(group="history", exclusive=True)
    async def _read_history(self) -> None:
        desk, number = self.app.desk, self._number()
        try:
            self._changes = await self.app.on_desk(lambda: desk.history(number))
        except FactcheckError as error:
            self.app.show_error(error)
        else:
            self._show_page()

    def _show_peek(self) -> None:
        """Say in two lines what there is to say of the claim, where its page is out of sight."""
        if self._one_pane and self._opened is not None and self._current is not None:
            lines = peek(self._opened, self._current, self._symbols)
            self.query_one("#peek", Static).update(lines, layout=False)

    # ---- which claims, in which order

    def _apply_filter(self) -> None:
        assert self._opened is not None
        opened, by = self._opened, SORTS[self._sort]
        shown = [
            index
            for index, claim in enumerate(opened.claims)
            if self._filter.fits(claim, len(opened.flags[index]), len(opened.open_changes[index]))
        ]
        shown.sort(key=lambda index: by(opened, index))
        self.query_one(ClaimList).show(opened, shown, self._tagged)
        self.query_one(TitleBar).show(opened, self._filtered())
        if shown and self._current is not None and self._current not in shown:
            self.select(next((index for index in shown if index > self._current), shown[-1]))

    def _filtered(self) -> int | None:
        if self._filter == Filter():
            return None
        return len(self.query_one(ClaimList).shown)

    def action_sort(self) -> None:
        """Sort the list by the next order."""
        orders = list(SORTS)
        self._sort = orders[(orders.index(self._sort) + 1) % len(orders)]
        if self._opened is not None:
            self._apply_filter()
            self.select(self._current)
        self._remember("claims-sort", self._sort)
        self.app.say(f"Claims are sorted by {self._sort}.")

    def action_filter(self) -> None:
        """Ask for a filter."""
        if self._opened is not None:
            if self._one_pane:
                self._place = "claims"
                self._lay_out()
            field = self.query_one("#filter", Input)
            field.display = True
            field.focus()

    def action_clear_filter(self) -> None:
        """Show all claims again."""
        field = self.query_one("#filter", Input)
        field.value = ""
        field.display = False
        self.refresh_bindings()
        self._filter = Filter()
        if self._opened is not None:
            self._apply_filter()
        self.query_one(ClaimList).focus()

    @on(Input.Changed, "#filter")
    def _filter_typed(self, event: Input.Changed) -> None:
        self._filter = Filter.parse(event.value)
        if self._opened is not None:
            self._apply_filter()

    @on(Input.Submitted, "#filter")
    def _filter_entered(self) -> None:
        self.query_one("#filter").display = self._filter != Filter()
        self.query_one(ClaimList).focus()
        self.refresh_bindings()

    # ---- moving

    def _text_clicked(self, offset: int) -> None:
        if self._opened is not None:
            index = self._opened.claim_at(offset)
            if index is not None:
                self.select(index, reveal=False)
                self.query_one(ClaimList).select(index)

    def action_step(self, by: int) -> None:
        """Go some claims on."""
        self.query_one(ClaimList).action_step(by)

    def action_next_unchecked(self) -> None:
        """Go to the next claim that nobody has ticked."""
        if not self._go_to_next(lambda opened, n: opened.claims[n].status is Status.UNCHECKED):
            self.app.say("Nothing is unchecked here.")

    def action_next_flag(self) -> None:
        """Go to the next claim that clashes with something."""
        if not self._go_to_next(lambda opened, n: bool(opened.flags[n])):
            self.app.say("Nothing clashes here.")

    def _go_to_next(self, wanted: Callable[[OpenArticle, int], bool]) -> bool:
        """Select the next claim of the list that is wanted, round its end; False without one."""
        shown = list(self.query_one(ClaimList).shown)
        if self._opened is None or not shown:
            return False
        here = shown.index(self._current) if self._current in shown else -1
        for index in [*shown[here + 1 :], *shown[: here + 1]]:
            if index != self._current and wanted(self._opened, index):
                self.select(index)
                return True
        return False

    def action_fold(self) -> None:
        """Fold what is not checked, or unfold it."""
        self.query_one(ArticleView).fold()

    @on(ArticleView.Searched)
    def _search(self) -> None:
        """Look for words in the article."""
        self._ask("words in the article", self._find, self.query_one(ArticleView).next_found)

    def action_paragraph(self) -> None:
        """Go to a paragraph by its number."""
        self._ask("number of the paragraph", self._go_to_paragraph, None)

    def _ask(
        self,
        what: str,
        typed: Callable[[str], str],
        step: Callable[[int], tuple[int, Span] | None] | None,
    ) -> None:
        if self._opened is None:
            return
        if self._one_pane:
            self._place = "article"
            self._lay_out()
        self.query_one(FindBar).begin(what, typed, step)

    def _find(self, words: str) -> str:
        article = self.query_one(ArticleView)
        count = article.find(words)
        at = article.next_found(0)
        if at is None:
            return "not found" if words.strip() else ""
        return f"{at[0]} of {count}"

    def _go_to_paragraph(self, typed: str) -> str:
        if not typed.strip():
            return ""
        number = int(typed) if typed.strip().isdecimal() and len(typed) < 10 else 0
        block = self.query_one(ArticleView).go_to_block(number)
        return "" if block else "there is no such paragraph"

    @on(FindBar.Left)
    def _found(self) -> None:
        self.query_one(ArticleView).find("")
        self.query_one(ArticleView).focus()

    # ---- small things

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action can be done now."""
        if action in ("filter", "clear_filter"):
            field = self.query_one_optional("#filter", Input)  # a key may come before it is there
            if field is None:
                return False
            return field.display if action == "clear_filter" else not field.has_focus
        return super().check_action(action, parameters)

    def _claim(self) -> Claim | None:
        if self._opened is None or self._current is None:
            return None
        return self._opened.claims[self._current]

    def _number(self) -> int:
        assert self._opened is not None
        return self._opened.number
