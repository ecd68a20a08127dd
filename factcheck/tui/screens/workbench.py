"""The workbench: article and claims side by side, in step with each other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from factcheck.errors import FactcheckError
from factcheck.model import Claim, Status
from factcheck.tui.actions import Context
from factcheck.tui.bindings import bindings
from factcheck.tui.filtering import Filter
from factcheck.tui.messages import ArticleChanged
from factcheck.tui.open_article import OpenArticle
from factcheck.tui.sizes import BREAKPOINTS
from factcheck.tui.symbols import Symbols
from factcheck.tui.widgets.article_view import ArticleView
from factcheck.tui.widgets.bars import KeyBar, TitleBar
from factcheck.tui.widgets.claim_list import ClaimList
from factcheck.tui.widgets.details import ClaimDetails

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp


class WorkbenchScreen(Screen[None]):
    """The main screen."""

    app: FactcheckApp
    CSS_PATH = "workbench.tcss"
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    CONTEXT: ClassVar[Context] = Context.WORKBENCH
    BINDINGS: ClassVar[list[BindingType]] = bindings(CONTEXT)
    AUTO_FOCUS: ClassVar[str] = "#claims"

    def __init__(self, symbols: Symbols) -> None:
        super().__init__()
        self._symbols = symbols
        self._opened: OpenArticle | None = None
        self._filter = Filter()
        self._current: int | None = None

    def compose(self) -> ComposeResult:
        """Lay out the panes; they are empty until the article is there."""
        yield TitleBar(self._symbols, id="title")
        with Horizontal(id="panes"):
            yield ArticleView(self._symbols, id="article")
            with Vertical(id="right"):
                yield ClaimList(self._symbols, self.select, id="claims")
                yield ClaimDetails(self._symbols, id="details")
        yield Static(Content("Reading the story" + self._symbols.cut), id="progress")
        yield Input(placeholder="words, status:disputed, who:mayor, flagged", id="filter")
        yield KeyBar(self._symbols, id="keys")

    def on_mount(self) -> None:
        """Hide the filter until it is asked for."""
        self.query_one("#filter", Input).display = False

    # ---- what is shown

    @on(ArticleChanged)
    def _article_changed(self, message: ArticleChanged) -> None:
        """Show the article that was read, or as somebody changed it, the reader's place unmoved."""
        opened, claim = message.opened, self._claim()
        self._opened = opened
        self.query_one("#progress").display = False
        self.query_one(ArticleView).show(opened)
        if claim is None:
            self._current = 0 if opened.claims else None
        else:
            self._current = opened.index_near(claim)
        self._apply_filter()
        self.select(self._current, reveal=False)
        self.refresh_bindings()

    def select(self, index: int | None, *, reveal: bool = True) -> None:
        """Make a claim the current one in every pane, and bring it into view there."""
        if self._opened is None:
            return
        self._current = index
        span = self._opened.claims[index].span if index is not None else None
        self.query_one(ArticleView).select(span, reveal=reveal)
        self.query_one(ClaimList).select(index, reveal=reveal)
        self.query_one(ClaimDetails).show(self._opened, index, from_top=reveal)

    def _changed(self, claim: Claim) -> None:
        """Show a claim as the desk now has it."""
        assert self._opened is not None
        index = self._opened.replace(claim)
        self.query_one(ArticleView).redraw_span(claim.span)
        self.query_one(ClaimList).redraw_claim(index)
        self.query_one(TitleBar).show(self._opened, self._filtered())
        if index == self._current:
            self.query_one(ClaimDetails).show(self._opened, index)

    def _apply_filter(self) -> None:
        assert self._opened is not None
        opened = self._opened
        shown = [
            index
            for index, claim in enumerate(opened.claims)
            if self._filter.fits(claim, len(opened.flags[index]))
        ]
        self.query_one(ClaimList).show(opened, shown)
        self.query_one(TitleBar).show(opened, self._filtered())
        if shown and self._current is not None and self._current not in shown:
            self.select(next((index for index in shown if index > self._current), shown[-1]))

    def _filtered(self) -> int | None:
        if self._filter == Filter():
            return None
        return len(self.query_one(ClaimList).shown)

    @on(ArticleView.Clicked)
    def _text_clicked(self, event: ArticleView.Clicked) -> None:
        if self._opened is not None:
            index = self._opened.claim_at(event.offset)
            if index is not None:
                self.select(index)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action can be done now."""
        if action in ("mark", "edit", "note"):
            return self._claim() is not None
        if action in ("filter", "clear_filter"):
            field = self.query_one_optional("#filter", Input)  # a key may come before it is there
            if field is None:
                return False
            return field.display if action == "clear_filter" else not field.has_focus
        return super().check_action(action, parameters)

    # ---- moving

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

    def action_switch_pane(self) -> None:
        """Move the keyboard between the panes."""
        self.focus_next()

    # ---- changing

    def action_mark(self, status: str) -> None:
        """Set the current claim's status."""
        claim = self._claim()
        if claim is not None:
            self._change(lambda: self.app.desk.mark(self._number(), claim.id, Status(status)))

    def action_edit(self) -> None:
        """Edit the current claim's wording."""
        claim = self._claim()
        if claim is None:
            return
        from factcheck.tui.screens.prompt import PromptScreen

        def save(text: str | None) -> None:
            if text is not None and text != claim.text:
                self._change(
                    lambda: self.app.desk.edit(self._number(), claim.id, text), "Wording changed"
                )

        prompt = PromptScreen("Wording of the claim", claim.text, claim.quote)
        self.app.push_screen(prompt, save)

    def action_note(self) -> None:
        """Edit the current claim's note."""
        claim = self._claim()
        if claim is None:
            return
        from factcheck.tui.screens.prompt import PromptScreen

        def save(note: str | None) -> None:
            if note is not None and note != claim.note:
                self._change(
                    lambda: self.app.desk.note(self._number(), claim.id, note), "Note kept"
                )

        self.app.push_screen(PromptScreen("Note on the claim", claim.note, claim.quote), save)

    @work(group="changes")
    async def _change(self, write: Callable[[], Claim], said: str = "") -> None:
        """Write a change and show the claim as the desk has it then; say what cannot be seen."""
        try:
            claim = await self.app.write(write)
        except FactcheckError as error:
            self.app.show_error(error)
        else:
            self._changed(claim)
            if said:
                self.app.say(said, undo=True)

    @work(group="changes")
    async def action_undo(self) -> None:
        """Take the last change back."""
        if self._opened is None:
            return
        try:
            undone = await self.app.on_desk(lambda: self.app.desk.undo(self._number()))
            if undone is not None:
                await self.app.reload()
        except FactcheckError as error:
            self.app.show_error(error)
            return
        self.app.say(f"Undone: {undone}" if undone else "There is nothing to undo.")

    # ---- other screens

    def action_contradictions(self) -> None:
        """Read the contradictions, those of the current claim first."""
        if self._opened is None:
            return
        if not self._opened.contradictions:
            self.app.say("Nothing here clashes with anything.")
            return
        from factcheck.tui.screens.contradictions import ContradictionsScreen

        flags = self._opened.flags[self._current] if self._current is not None else ()
        screen = ContradictionsScreen(self._opened, flags[0] if flags else 0, self._symbols)

        def back(index: int | None) -> None:
            self.select(self._current if index is None else index)

        self.app.push_screen(screen, back)

    @work(group="changes")
    async def action_report(self) -> None:
        """Export the report."""
        if self._opened is None:
            return
        from factcheck.tui.screens.export import ExportScreen

        try:
            copy = await self.app.on_desk(lambda: self.app.desk.checking_copy(self._number()))
        except FactcheckError as error:
            self.app.show_error(error)
            return

        def done(path: Path | None) -> None:
            if path is not None:
                self.app.say(f"Report written: {path}")

        self.app.push_screen(ExportScreen(copy, self._number()), done)

    # ---- filter

    def action_filter(self) -> None:
        """Ask for a filter."""
        if self._opened is not None:
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

    # ---- small things

    def _claim(self) -> Claim | None:
        if self._opened is None or self._current is None:
            return None
        return self._opened.claims[self._current]

    def _number(self) -> int:
        assert self._opened is not None
        return self._opened.number
