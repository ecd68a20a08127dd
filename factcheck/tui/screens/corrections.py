"""The log of corrections of an article: what was published wrong, and what readers were told."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from factcheck.errors import FactcheckError
from factcheck.model import Correction, CorrectionClass, Span
from factcheck.tui.actions import Context
from factcheck.tui.bindings import bindings
from factcheck.tui.leaving import Place
from factcheck.tui.messages import ArticleChanged
from factcheck.tui.open_article import OpenArticle
from factcheck.tui.pages import Page, Piece
from factcheck.tui.sizes import BREAKPOINTS
from factcheck.tui.symbols import Symbols
from factcheck.tui.taking_back import take_back
from factcheck.tui.widgets.bars import KeyBar
from factcheck.tui.widgets.page_view import PageView
from factcheck.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp

_ON_A_CORRECTION = frozenset(("change", "remove", "step", "save"))
_CHANGES = frozenset(("add", "change", "remove", "undo"))
"""Actions that an earlier draft does not take."""
_FORMATS = (("md", "Markdown, to read"), ("csv", "CSV, for a spreadsheet"))


class CorrectionsScreen(Place[Span | None]):
    """Shows what was published wrong; gives back the place to go to, or None.

    Args:
        opened: the article.
        found: its corrections.
        causes: the newsroom's words for how errors come about.
        about: the claim that a new one is about; None for none.
        symbols: the signs in use.
    """

    app: FactcheckApp
    CSS_PATH = "corrections.tcss"
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    CONTEXT: ClassVar[Context] = Context.CORRECTIONS
    BINDINGS: ClassVar[list[BindingType]] = bindings(CONTEXT)
    AUTO_FOCUS: ClassVar[str] = ""  # the arrows go from correction to correction

    def __init__(
        self,
        opened: OpenArticle,
        found: Sequence[Correction],
        causes: Sequence[str],
        about: str,
        symbols: Symbols,
    ) -> None:
        super().__init__()
        self._opened, self._found, self._causes = opened, tuple(found), causes
        self._claim_id, self._symbols = about, symbols
        self._at = 0

    def compose(self) -> ComposeResult:
        """Lay out the list above, one of it below in full."""
        yield Static(id="head")
        yield Static(id="told")
        yield RowList(self._symbols, self._choose, id="corrections")
        yield PageView(id="about")
        yield KeyBar(self._symbols, id="keys")

    def on_mount(self) -> None:
        """Show it."""
        self._show()

    @on(ArticleChanged)
    def _article_changed(self, message: ArticleChanged) -> None:
        self._opened = message.opened
        self._read()

    @work(group="corrections", exclusive=True)
    async def _read(self) -> None:
        await self._read_now()

    async def _read_now(self) -> None:
        desk, number = self.app.desk, self._opened.number
        try:
            self._found = await self.app.on_desk(lambda: desk.corrections(number))
        except FactcheckError as error:
            self.app.show_error(error)
        else:
            self._at = min(self._at, max(0, len(self._found) - 1))
            self._show()

    @property
    def _current(self) -> Correction | None:
        return self._found[self._at] if self._found else None

    # ---- what is shown

    def _show(self) -> None:
        title = " ".join(self._opened.article.title.split())
        self.query_one("#head", Static).update(Content.styled(f" Corrections: {title}", "bold"))
        kinds = Counter(each.kind for each in self._found)
        counts = [f"{kinds[kind]} {kind.value}" for kind in CorrectionClass if kinds[kind]]
        told = f" {self._symbols.dot} ".join(counts) or "Nothing was published wrong."
        self.query_one("#told", Static).update(Content(told))
        rows = [[list(self._row(n, each))] for n, each in enumerate(self._found, start=1)]
        self.query_one(RowList).show(rows, self._at)
        self._show_about()
        self.refresh_bindings()

    def _row(self, number: int, correction: Correction) -> Iterator[Piece]:
        """Give the pieces of a line: what readers were not told of stands out."""
        told = correction.corrected is not None
        sign = self._symbols.settled if told else "?"
        yield (f"{sign} {number:>2} ", "label" if told else "flag")
        yield (f"{correction.kind.value:<9} ", "label")
        yield (correction.wrong, "words")
        yield (f" {self._symbols.arrow} {correction.right or 'does not stand'}", "label")

    def _show_about(self) -> None:
        correction = self._current
        page = self._about(correction) if correction else iter(())
        self.query_one("#about", PageView).show(page)

    def _about(self, correction: Correction) -> Page:
        """Yield a correction in full."""
        dot = f" {self._symbols.dot} "
        told = _day(correction.corrected) or "not yet"
        yield [(correction.kind.value, "head"), (f"{dot}readers told: {told}", "label")]
        yield [("wrong ", "label"), (correction.wrong, "words")]
        yield [("right ", "label"), (correction.right or "it does not stand", "words")]
        if correction.notice:
            yield [("readers were told ", "label"), (correction.notice, "words")]
        yield [("cause ", "label"), (correction.cause or "not known", "words")]
        days = (("published", correction.published), ("found", correction.found))
        known = [f"{what} {_day(day)}" for what, day in days if day]
        known += [f"found by {correction.found_by}"] if correction.found_by else []
        if known:
            yield [(dot.join(known), "words")]
        claim = self._opened.index_of(correction.claim)
        if claim is not None:
            yield [(f"claim {claim + 1} ", "label"), (self._opened.claims[claim].quote, "words")]
        if correction.at is not None:
            when = f"{correction.at.astimezone():%d %b %H:%M}"
            yield [(f"written down by {correction.by}{dot}{when}", "label")]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action can be done now."""
        if action in _CHANGES and self._opened.is_kept:
            return False
        if action in _ON_A_CORRECTION:
            return self._current is not None
        if action == "go_to":
            found = self._current
            return found is not None and self._opened.index_of(found.claim) is not None
        return super().check_action(action, parameters)

    # ---- moving

    def action_step(self, by: int) -> None:
        """Go some corrections on."""
        self._choose(min(max(0, self._at + by), len(self._found) - 1))

    def _choose(self, row: int) -> None:
        self._at = row
        self.query_one(RowList).select(row)
        self._show_about()
        self.refresh_bindings()

    def action_go_to(self) -> None:
        """Go to the claim that the correction is about."""
        found = self._current
        index = self._opened.index_of(found.claim) if found else None
        if index is not None:
            self.dismiss(self._opened.claims[index].span)

    def action_close(self) -> None:
        """Go back to where the checker was."""
        self.dismiss(None)

    # ---- doing

    def action_add(self) -> None:
        """Ask for a correction, of the claim that the checker came from."""
        from factcheck.tui.screens.correcting import ask_for_correction

        desk, opened = self.app.desk, self._opened
        index = opened.index_of(self._claim_id)
        about = opened.article.title if index is None else opened.claims[index].quote
        claim = self._claim_id if index is not None else ""
        started = Correction("", "", claim=claim, published=opened.article.published)

        def typed(made: Correction) -> None:
            self._at = len(self._found)
            self._act(lambda: desk.log_correction(opened.number, made), "Correction kept")

        ask_for_correction(self.app, started, about, self._causes, typed)

    def action_change(self) -> None:
        """Ask for a part of the correction anew."""
        from factcheck.tui.screens.correcting import ask_for_part

        known, desk, number = self._current, self.app.desk, self._opened.number
        if known is None:
            return

        def typed(made: Correction) -> None:
            self._act(lambda: desk.change_correction(number, made), "Correction changed")

        ask_for_part(self.app, known, self._causes, typed)

    def action_remove(self) -> None:
        """Take the correction out of the log."""
        known, desk, number = self._current, self.app.desk, self._opened.number
        if known is not None:
            identity = known.id
            self._act(lambda: desk.remove_correction(number, identity), "Taken out of the log")

    @work(group="changes")
    async def _act(self, write: Callable[[], object], said: str) -> None:
        try:
            await self.app.write(write)
        except FactcheckError as error:
            self.app.show_error(error)
            return
        await self._read_now()
        self.app.say(said, undo=True)

    @work(group="changes")
    async def action_undo(self, again: bool = False) -> None:
        """Take the checker's last change back, or bring it back."""
        if await take_back(self.app, self._opened.number, again=again):
            await self._read_now()

    # ---- writing

    def action_save(self) -> None:
        """Ask for a format and a path, and write the log there."""
        from factcheck.report.files import slug
        from factcheck.tui.screens.pick import PickScreen
        from factcheck.tui.screens.prompt import PromptScreen

        def chosen(at: int | None) -> None:
            if at is not None:
                name = f"corrections-{slug(self._opened.article.title)}.{_FORMATS[at][0]}"
                path = str(Path(self.app.memory.get("report-folder", "")) / name)
                what = "Where to; a file that is there is not replaced"
                about = "Who found each error, and who wrote it down, stands in it."
                self.app.push_screen(
                    PromptScreen(what, path, about), lambda words: typed(_FORMATS[at][0], words)
                )

        def typed(format_name: str, words: str | None) -> None:
            if words:
                self._write(format_name, Path(words))

        self.app.push_screen(PickScreen("As what?", [about for _, about in _FORMATS]), chosen)

    @work(group="report")
    async def _write(self, format_name: str, path: Path) -> None:
        from factcheck.report import write_report
        from factcheck.report.as_corrections import (
            render_corrections_csv,
            render_corrections_markdown,
        )

        desk, number = self.app.desk, self._opened.number
        render = render_corrections_csv if format_name == "csv" else render_corrections_markdown

        def write() -> Path:
            return write_report(path.absolute(), render(desk.correction_log(number)))

        try:
            written = await self.app.on_desk(write)
        except FactcheckError as error:
            self.app.show_error(error)
        else:
            self.app.say(f"Written: {written}")


def _day(day: dt.date | None) -> str:
    return f"{day.day} {day:%b %Y}" if day else ""
