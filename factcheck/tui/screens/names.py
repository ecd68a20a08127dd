"""The names: who and what an article names, with all spellings, and which of them is right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.cells import set_cell_size
from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from factcheck.errors import FactcheckError
from factcheck.model import NameEntry, Span
from factcheck.tui.actions import Context
from factcheck.tui.bindings import bindings
from factcheck.tui.leaving import Place
from factcheck.tui.messages import ArticleChanged
from factcheck.tui.naming import in_two_spellings, misspells, rivals
from factcheck.tui.open_article import OpenArticle
from factcheck.tui.pages import Page, Piece
from factcheck.tui.sizes import BREAKPOINTS, WIDE
from factcheck.tui.symbols import Symbols
from factcheck.tui.taking_back import take_back
from factcheck.tui.widgets.bars import KeyBar
from factcheck.tui.widgets.page_view import PageView
from factcheck.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp

_NAME, _TYPE, _TIMES, _WHERE, _FORMS = 26, 13, 6, 14, 34
"""Cells of the columns; what stands last has the rest."""


class NamesScreen(Place[Span | None]):
    """Shows the names; gives back the place to go to, or None.

    Args:
        opened: the article.
        names: its names (`Desk.names`).
        symbols: the signs in use.
    """

    app: FactcheckApp
    CSS_PATH = "names.tcss"
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    CONTEXT: ClassVar[Context] = Context.NAMES
    BINDINGS: ClassVar[list[BindingType]] = bindings(CONTEXT)
    AUTO_FOCUS: ClassVar[str] = ""  # the arrows go from name to name

    def __init__(self, opened: OpenArticle, names: Sequence[NameEntry], symbols: Symbols) -> None:
        super().__init__()
        self._opened = opened
        self._names = self._in_order(names)
        self._symbols = symbols
        self._at = 0

    def compose(self) -> ComposeResult:
        """Lay out the table, and below it all there is to say of one name."""
        yield Static(id="head")
        yield Static(id="columns")
        yield RowList(self._symbols, self._choose, id="names")
        yield PageView(id="about")
        yield KeyBar(self._symbols, id="keys")

    def on_mount(self) -> None:
        """Show the table."""
        self._show()

    @on(ArticleChanged)
    def _article_changed(self, message: ArticleChanged) -> None:
        self._opened = message.opened
        self._read()

    @work(group="names", exclusive=True)
    async def _read(self) -> None:
        """Read the names anew, the checker's place unmoved."""
        desk, number = self.app.desk, self._opened.number
        try:
            names = await self.app.on_desk(lambda: desk.names(number))
        except FactcheckError as error:
            self.app.show_error(error)
            return
        here = self._current.id if self._current else ""
        self._names = self._in_order(names)
        self._at = next((n for n, each in enumerate(self._names) if each.id == here), 0)
        self._show()

    @staticmethod
    def _in_order(names: Sequence[NameEntry]) -> list[NameEntry]:
        """Sort names in two spellings first, then by first mention as they come."""
        return sorted(names, key=lambda each: not in_two_spellings(each.spellings))

    @property
    def _current(self) -> NameEntry | None:
        return self._names[self._at] if self._names else None

    # ---- what is shown

    def on_resize(self) -> None:
        """Give the table as many columns as there is room for."""
        if self.is_mounted:
            self._show()

    def _show(self) -> None:
        """Show the table anew."""
        dot = f" {self._symbols.dot} "
        two = sum(self._is_open(each) for each in self._names)
        settled = sum(each.settled for each in self._names)
        parts = (f"{len(self._names)} names", f"{two} in two spellings", f"{settled} settled")
        self.query_one("#head", Static).update(Content.styled(f" {dot.join(parts)}", "bold"))
        heads = ("name", "what", "times", "paragraphs", "spellings", "roles")
        columns = "    " + self._columns(heads) if self._names else ""
        self.query_one("#columns", Static).update(Content(columns))
        rows = [[list(self._row(each))] for each in self._names]
        self.query_one(RowList).show(rows, self._at)
        self._show_about()

    def _show_about(self) -> None:
        entry = self._current
        page = iter(()) if entry is None else self._about(entry)
        self.query_one("#about", PageView).show(page)

    def _is_open(self, entry: NameEntry) -> bool:
        return in_two_spellings(entry.spellings)

    def _columns(self, cells: Sequence[str]) -> str:
        """Return cells in columns; in a narrow window without paragraphs and roles."""
        wide = self.size.width >= WIDE
        name, what, times, where, forms, roles = (" ".join(cell.split()) for cell in cells)
        fitted = [self._fit(name, _NAME), self._fit(what, _TYPE), f"{times:>{_TIMES - 1}} "]
        if not wide:
            return " ".join((*fitted, forms))
        return " ".join((*fitted, self._fit(where, _WHERE), self._fit(forms, _FORMS), roles))

    def _fit(self, words: str, cells: int) -> str:
        fitted = set_cell_size(words, cells)
        if fitted.rstrip() == words.rstrip():
            return fitted
        return set_cell_size(set_cell_size(words, cells - 1).rstrip() + self._symbols.cut, cells)

    def _row(self, entry: NameEntry) -> Iterator[Piece]:
        sign = " "
        if self._is_open(entry):
            sign = self._symbols.flag.strip()
        elif entry.settled:
            sign = self._symbols.settled
        times = sum(len(each.spans) for each in entry.spellings)
        forms = ", ".join(each.words for each in entry.spellings if each.words != entry.chief)
        spans = sorted(span for each in entry.spellings for span in each.spans)
        where = dict.fromkeys(str(self._opened.block_of(span.start)) for span in spans)
        roles = ", ".join(entry.roles)
        cells = (entry.chief, entry.type.value, str(times), ", ".join(where), forms, roles)
        yield (set_cell_size(sign, 3), "flag")
        yield (self._columns(cells), "words")

    def _about(self, entry: NameEntry) -> Page:
        """Yield each spelling with where it stands, and the roles."""
        dot = self._symbols.dot
        yield [(entry.chief, "head"), (f" {dot} {entry.type.value}", "label")]
        for each in entry.spellings:
            blocks = dict.fromkeys(self._opened.block_of(span.start) for span in each.spans)
            where = "paragraph" if len(blocks) == 1 else "paragraphs"
            times = "once" if len(each.spans) == 1 else f"{len(each.spans)} times"
            right = f" {dot} wrong, right is “{each.right}”" if each.right else ""
            yield [
                (each.words, "words"),
                (f" {dot} {times}, {where} {', '.join(map(str, blocks))}", "label"),
                (self._symbols.plain(right), "flag"),
            ]
        if entry.roles:
            yield [("roles ", "label"), (", ".join(entry.roles), "words")]

    # ---- moving

    def action_step(self, by: int) -> None:
        """Go some names on."""
        self._choose(min(max(0, self._at + by), len(self._names) - 1))

    def action_page(self, by: int) -> None:
        """Go a page on or back."""
        self.action_step(by * self.query_one(RowList).page())

    def action_next_open(self) -> None:
        """Go to the next name in two spellings that nobody has settled."""
        for n in (*range(self._at + 1, len(self._names)), *range(self._at + 1)):
            if n < len(self._names) and self._is_open(self._names[n]):
                self._choose(n)
                return
        self.app.say("No name is in two spellings.")

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._names):
            self._at = row
            self.query_one(RowList).select(row)
            self._show_about()

    def action_go_to(self) -> None:
        """Choose a place of the name and go there in the article."""
        from factcheck.tui.screens.pick import PickScreen

        entry = self._current
        if entry is None:
            return
        places = sorted(span for each in entry.spellings for span in each.spans)

        def go(at: int | None) -> None:
            if at is not None:
                self.dismiss(places[at])

        if len(places) == 1:
            go(0)
            return
        text = self._opened.article.text
        lines = [
            f"paragraph {self._opened.block_of(span.start)}: "
            + text[max(0, span.start - 30) : span.end + 40]
            for span in places
        ]
        self.app.push_screen(PickScreen(f"Where is “{entry.chief}”?", lines), go)

    # ---- settling

    def action_settle(self) -> None:
        """Ask which spelling of the name is right."""
        from factcheck.tui.screens.pick import PickScreen

        entry = self._current
        if entry is None:
            return
        forms = rivals(entry, self._names, self._opened.contradictions)

        def ask(at: int | None) -> None:
            if at is None:
                return
            if at < len(forms):
                self._settle(forms[at], forms)
            else:
                self._type_right(entry.chief, forms)

        lines = [*forms, "another spelling" + self._symbols.cut]
        self.app.push_screen(PickScreen("Which spelling is right?", lines), ask)

    def _type_right(self, words: str, forms: Sequence[str]) -> None:
        from factcheck.tui.screens.prompt import PromptScreen

        def typed(right: str | None) -> None:
            if right:
                self._settle(right, forms)

        about = ", ".join(forms)
        self.app.push_screen(PromptScreen("How is it spelled rightly?", words, about), typed)

    def _settle(self, right: str, forms: Sequence[str]) -> None:
        """Settle a name; where no form is plainly misspelled, ask which is wrong."""
        from factcheck.tui.screens.pick import PickScreen

        others = [form for form in forms if form != right]
        wrong = [form for form in others if misspells(right, form)]
        if wrong or not others:
            self._write(right, wrong)
            return

        def ask(at: int | None) -> None:
            if at is not None:
                self._write(right, [others[at]])

        self.app.push_screen(PickScreen(f"“{right}” is right. Which is wrong?", others), ask)

    @work(group="changes")
    async def _write(self, right: str, wrong: Sequence[str]) -> None:
        if not wrong:
            self.app.say("It is spelled in one way only; nothing is to be settled.")
            return
        desk, number = self.app.desk, self._opened.number
        before = len(self._opened.rulings)
        try:
            await self.app.write(lambda: desk.settle_name(number, right, *wrong))
            await self.app.reload()
        except FactcheckError as error:
            self.app.show_error(error)
            return
        said = f"“{right}” is right, {', '.join(f'“{each}”' for each in wrong)} disputed"
        opened = self.app.opened
        ruled = len(opened.rulings) - before if opened else 0
        if ruled > 0:
            said += f", {ruled} ruled real"
        self.app.say(self._symbols.plain(said), undo=True)

    @work(group="changes")
    async def action_undo(self, again: bool = False) -> None:
        """Take the checker's last change back, or bring it back."""
        await take_back(self.app, self._opened.number, again=again)

    def action_close(self) -> None:
        """Go back to where the checker was."""
        self.dismiss(None)
