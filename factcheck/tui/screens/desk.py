"""The desk: all articles, what is told of the chosen one, and the way to every other screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from factcheck.errors import FactcheckError
from factcheck.model import Article, ArticleSummary
from factcheck.tui.actions import Context
from factcheck.tui.bindings import bindings
from factcheck.tui.desk_filtering import SORTS, DeskFilter, arranged
from factcheck.tui.desk_pages import article_page, nothing
from factcheck.tui.keymap import shown
from factcheck.tui.leaving import Place
from factcheck.tui.messages import DeskChanged
from factcheck.tui.sizes import BREAKPOINTS, WIDE
from factcheck.tui.taking_back import in_words
from factcheck.tui.widgets.article_list import ArticleList
from factcheck.tui.widgets.bars import KeyBar
from factcheck.tui.widgets.page_view import PageView

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp
    from factcheck.tui.screens.importing import Draft

_ON_AN_ARTICLE = frozenset("open step page to_end assign archive delete restore".split())
"""Actions that need an article."""


class DeskScreen(Place[None]):
    """All articles.

    Args:
        number: the article to begin on, if it is there.
    """

    app: FactcheckApp
    CONTEXT: ClassVar[Context] = Context.DESK
    CSS_PATH = "desk.tcss"
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    BINDINGS: ClassVar[list[BindingType]] = bindings(CONTEXT)
    AUTO_FOCUS: ClassVar[str] = "#articles"

    def __init__(self, number: int | None = None) -> None:
        super().__init__()
        self._wanted = number
        self._all: Sequence[ArticleSummary] | None = None
        self._is_empty = False
        self._filter = DeskFilter()
        self._sort = next(iter(SORTS))
        self._acted_on: list[int] = []
        self._taken_back: list[int] = []
        self._article: tuple[int, Article] | None = None
        self._draft: Draft | None = None

    def compose(self) -> ComposeResult:
        """Lay out list and page; they are empty until the desk is open."""
        symbols = self.app.symbols
        yield Static(Content(" factcheck"), id="title")
        with Horizontal(id="panes"):
            yield ArticleList(symbols, self._chosen, self.action_open, id="articles")
            yield PageView(id="page")
        yield Static(Content("Opening the desk" + symbols.cut), id="progress")
        yield Input(placeholder="words, has:ada, flagged, archived, deleted", id="filter")
        yield KeyBar(symbols, id="keys")

    def on_mount(self) -> None:
        """Stand as the last window stood, and read the list."""
        sort = self.app.memory.get("desk-sort", self._sort)
        self._sort = sort if sort in SORTS else self._sort
        field = self.query_one("#filter", Input)
        with self.prevent(Input.Changed):
            field.value = self.app.memory.get("desk-filter", "")
        self._filter = DeskFilter.parse(field.value)
        field.display = self._filter != DeskFilter()
        self.query_one(PageView).can_focus = False
        self._read()

    @on(DeskChanged)
    def _desk_changed(self) -> None:
        self._article = None
        self._read()

    @work(group="list", exclusive=True)
    async def _read(self) -> None:
        """Show the articles as the desk has them, the same one chosen."""
        desk = await self.app.ready()
        await self._read_now(desk.articles)

    async def _read_now(self, articles: Callable[..., Sequence[ArticleSummary]]) -> None:
        wanted = self._filter

        def look() -> tuple[Sequence[ArticleSummary], bool]:
            rows = articles(archived=wanted.archived, deleted=wanted.deleted)
            others = rows or articles() or articles(archived=True) or articles(deleted=True)
            return rows, not others

        try:
            self._all, self._is_empty = await self.app.on_desk(look)
        except FactcheckError as error:
            self.app.show_error(error)
            return
        self._show()

    def _show(self) -> None:
        """Show those articles that the filter lets through."""
        if self._all is None:
            return
        view = self.query_one(ArticleList)
        number = self._wanted or (view.current.id if view.current else None)
        rows = arranged(self._all, self._filter, self._sort)
        at = next((at for at, row in enumerate(rows) if row.id == number), view.at)
        view.show(rows, at)
        if self._wanted is not None and rows:
            view.reveal()
        self._wanted = None
        progress = self.query_one("#progress", Static)
        progress.display = not rows
        self.query_one("#panes").display = bool(rows)
        if not rows:
            progress.update(nothing(self._filter, self._is_empty, self._key))
        self._show_title()
        self._chosen()
        self.refresh_bindings()

    def _show_title(self) -> None:
        """Say what is listed and how."""
        view, dot = self.query_one(ArticleList), self.app.symbols.dot
        listed = len(view.rows)
        total = len(self._all or ())
        kind = f"{self._filter.kind} " if self._filter.kind else ""
        count = f"{total} {kind}article{'' if total == 1 else 's'}"
        if listed != total:
            count = f"{listed} of {count}"
        title = Content.assemble((" factcheck", "bold"), f"  {count} {dot} by {self._sort}")
        if view.is_wide and view.rows:
            title = Content("\n").join([title, Content(view.heading())])
        self.query_one("#title", Static).update(title)

    def _key(self, action: str) -> str:
        keys = self.app.keys[action] or self.app.keys["anywhere.palette"]
        return shown(keys[0], unicode=self.app.symbols.unicode) if keys else "-"

    def on_resize(self) -> None:
        """Name the columns where there are some; show the page where there is room."""
        self.call_after_refresh(self._show_title)
        self.call_after_refresh(self._chosen)

    # ---- the page beside the list

    def _chosen(self) -> None:
        """Tell of the chosen article, where there is room for it."""
        row = self.query_one(ArticleList).current
        if row is None or self.size.width < WIDE:
            return
        known = self._article
        article = known[1] if known is not None and known[0] == row.id else None
        self.query_one(PageView).show(article_page(row, article, self.app.symbols))
        if article is None:
            self._read_article(row)

    @work(group="page", exclusive=True)
    async def _read_article(self, row: ArticleSummary) -> None:
        desk = self.app.desk
        try:
            article = await self.app.on_desk(lambda: desk.article(row.id))
        except FactcheckError as error:
            self.app.show_error(error)
            return
        self._article = (row.id, article)
        if self.query_one(ArticleList).current == row:
            self.query_one(PageView).show(article_page(row, article, self.app.symbols))

    # ---- what can be done now

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action can be done now: an empty desk has nothing to open."""
        view = self.query_one_optional(ArticleList)  # a key may come before it is there
        row = view.current if view else None
        if action in _ON_AN_ARTICLE and row is None:
            return False
        if action == "restore":
            return row is not None and row.deleted
        if action in ("open", "delete", "archive", "assign"):
            return row is not None and not row.deleted
        if action == "undo":
            return row is not None or bool(self._taken_back if parameters else self._acted_on)
        if action == "demo":
            return self._is_empty
        if action in ("search", "sort"):
            return not self._is_empty
        if action in ("filter", "clear_filter"):
            field = self.query_one_optional("#filter", Input)
            if field is None or (self._is_empty and not field.display):
                return False
            return field.display if action == "clear_filter" else not field.has_focus
        return super().check_action(action, parameters)

    # ---- moving

    def action_step(self, by: int) -> None:
        """Go some articles on."""
        view = self.query_one(ArticleList)
        view.choose(view.at + by)

    def action_page(self, by: int) -> None:
        """Go a page on or back."""
        self.query_one(ArticleList).page(by)

    def action_to_end(self, side: int) -> None:
        """Go to the last article, or with -1 to the first."""
        view = self.query_one(ArticleList)
        view.choose(0 if side < 0 else len(view.rows) - 1)

    # ---- which articles, in which order

    def action_sort(self) -> None:
        """Sort the list by the next order."""
        orders = list(SORTS)
        self._sort = orders[(orders.index(self._sort) + 1) % len(orders)]
        self._show()
        self.query_one(ArticleList).reveal()
        self._remember("desk-sort", self._sort)

    def action_filter(self) -> None:
        """Ask for a filter."""
        field = self.query_one("#filter", Input)
        field.display = True
        field.focus()

    def action_clear_filter(self) -> None:
        """Show all articles in use again."""
        field = self.query_one("#filter", Input)
        field.value = ""
        field.display = False
        self.query_one(ArticleList).focus()
        self._filter_by("")
        self._remember("desk-filter", "")

    @on(Input.Changed, "#filter")
    def _filter_typed(self, event: Input.Changed) -> None:
        self._filter_by(event.value)

    def _filter_by(self, typed: str) -> None:
        before, self._filter = self._filter, DeskFilter.parse(typed)
        if self._filter.kind != before.kind:
            self._read()
        elif self._filter != before:
            self._show()

    @on(Input.Submitted, "#filter")
    def _filter_entered(self, event: Input.Submitted) -> None:
        event.input.display = self._filter != DeskFilter()
        self.query_one(ArticleList).focus()
        self.refresh_bindings()
        self._remember("desk-filter", event.value if event.input.display else "")

    @work(thread=True, group="memory")
    def _remember(self, name: str, value: str) -> None:
        self.app.memory.put(name, value)

    # ---- changing

    def action_archive(self) -> None:
        """Set the article aside, or take it out again."""
        row, desk = self.query_one(ArticleList).current, self.app.desk
        if row is not None and row.archived:
            self._act(row, lambda: desk.unarchive(row.id), "Taken out of the archive")
        elif row is not None:
            self._act(row, lambda: desk.archive(row.id), "Archived")

    def action_delete(self) -> None:
        """Throw the article away."""
        row, desk = self.query_one(ArticleList).current, self.app.desk
        if row is not None:
            self._act(row, lambda: desk.delete_article(row.id), "Deleted")

    def action_restore(self) -> None:
        """Bring the deleted article back."""
        row, desk = self.query_one(ArticleList).current, self.app.desk
        if row is not None:
            self._act(row, lambda: desk.restore_article(row.id), "Brought back")

    def action_assign(self) -> None:
        """Say who has the article."""
        from factcheck.tui.screens.prompt import PromptScreen

        row, desk = self.query_one(ArticleList).current, self.app.desk
        if row is None:
            return

        def write(person: str | None) -> None:
            if person is not None and person != row.assigned:
                self._act(row, lambda: desk.assign_article(row.id, person), "Assigned")

        what = "Who has this article; nothing: nobody"
        self.app.push_screen(PromptScreen(what, row.assigned, _short(row.title)), write)

    @work(group="changes")
    async def _act(self, row: ArticleSummary, write: Callable[[], None], said: str) -> None:
        """Write a change of an article, show the list anew and tell what was done."""
        try:
            await self.app.on_desk(write)
        except FactcheckError as error:
            self.app.show_error(error)
            return
        self._acted_on.append(row.id)
        self._taken_back.clear()
        await self._read_now(self.app.desk.articles)
        self.app.say(f"{said}: {_short(row.title)}", undo=True)

    @work(group="changes")
    async def action_undo(self, again: bool = False) -> None:
        """Take back the last change made here, or bring it back; else one of the chosen article."""
        desk, row = self.app.desk, self.query_one(ArticleList).current
        here, there = self._acted_on, self._taken_back
        if again:
            here, there = there, here
        number = here[-1] if here else row.id if row else None
        if number is None:
            self.app.say(in_words(None, again=again))
            return
        act = desk.redo if again else desk.undo
        try:
            told = await self.app.on_desk(lambda: act(number))
            title = (await self.app.on_desk(lambda: desk.article(number))).title
        except FactcheckError as error:
            self.app.show_error(error)
            return
        if here:
            there.append(here.pop())
        self._wanted = number
        await self._read_now(desk.articles)
        if told is not None:
            told = f"{told} {self.app.symbols.dot} {_short(title)}"
        self.app.say(in_words(told, again=again))

    # ---- other screens

    def action_open(self) -> None:
        """Open the chosen article on the workbench."""
        row = self.query_one(ArticleList).current
        if row is not None and not row.deleted:
            self.app.open_article(row.id)

    def action_search(self) -> None:
        """Search everything on the desk."""
        from factcheck.tui.screens.search import SearchScreen

        self.app.push_screen(SearchScreen())

    def action_import(self) -> None:
        """Import a story."""
        self._import()

    def on_paste(self, event: events.Paste) -> None:
        """Take what is pasted here for a story, or for where one is."""
        event.stop()
        self._import(event.text)

    def _import(self, pasted: str = "") -> None:
        from factcheck.tui.screens.importing import Draft, ImportScreen

        if self._draft is None:
            self._draft = Draft()
        if pasted:
            self._draft.take(pasted)

        def done(number: int | None) -> None:
            if number is not None:
                self._draft = None
                self.app.open_article(number)

        self.app.push_screen(ImportScreen(self._draft), done)

    @work(group="changes")
    async def action_demo(self) -> None:
        """Put the bundled story on the desk and open it."""
        from factcheck.reading import read  # nothing is read on most starts
        from factcheck.resources import demo_story
        from factcheck.tui.background import aside

        desk = self.app.desk
        try:
            article = await aside(lambda: read(demo_story()))
            number = await self.app.on_desk(lambda: desk.add(article))
        except FactcheckError as error:
            self.app.show_error(error)
        else:
            self.app.open_article(number)


def _short(title: str) -> str:
    """Return a title as a notice can hold it."""
    from textwrap import shorten

    return shorten(title[:500], 60, placeholder=" ...") or title[:57] + "..."
