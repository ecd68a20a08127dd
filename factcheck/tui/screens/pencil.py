"""The pencil pass: every detail of the article, one by one, in its sentence."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len, set_cell_size
from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from factcheck.errors import FactcheckError
from factcheck.model import CheckedDetail, Claim, Span, Status, Tick
from factcheck.tui.actions import Context
from factcheck.tui.actions.pencil import SORTS
from factcheck.tui.bindings import bindings
from factcheck.tui.leaving import Place
from factcheck.tui.messages import ArticleChanged
from factcheck.tui.open_article import OpenArticle
from factcheck.tui.pencil import PencilPass
from factcheck.tui.pencil_pages import about_page, context_page, left_line
from factcheck.tui.sizes import BREAKPOINTS
from factcheck.tui.symbols import Symbols
from factcheck.tui.taking_back import take_back
from factcheck.tui.widgets.bars import KeyBar, TitleBar
from factcheck.tui.widgets.page_view import PageView
from factcheck.tui.widgets.tabs import TabStrip

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp

_ON_A_DETAIL = frozenset(("tick", "correct", "step", "go_to"))


class PencilScreen(Place[Span | None]):
    """Goes through the details; gives back the place to go to, or None.

    Args:
        opened: the article.
        symbols: the signs in use.
    """

    app: FactcheckApp
    CSS_PATH = "pencil.tcss"
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    CONTEXT: ClassVar[Context] = Context.PENCIL
    BINDINGS: ClassVar[list[BindingType]] = bindings(CONTEXT)
    AUTO_FOCUS: ClassVar[str] = ""  # the arrows go from detail to detail

    def __init__(self, opened: OpenArticle, symbols: Symbols) -> None:
        super().__init__()
        self._opened = opened
        self._symbols = symbols
        self._pass = PencilPass(opened.details)
        self._ready = opened.details.ready(opened.claims)
        self._last: CheckedDetail | None = None

    def compose(self) -> ComposeResult:
        """Lay out the detail between its sentence and what is known of it."""
        yield TitleBar(self._symbols, id="title")
        yield TabStrip(SORTS, 1, id="sorts")
        with Vertical(id="card"):
            yield Static(id="place")
            yield PageView(id="context")
            yield Static(id="detail")
            yield PageView(id="about")
        yield Static(id="offer")
        yield KeyBar(self._symbols, id="keys")

    def on_mount(self) -> None:
        """Show the first detail that nobody has ticked."""
        self._show()

    @on(ArticleChanged)
    def _article_changed(self, message: ArticleChanged) -> None:
        """Show what was undone, corrected, or changed by others; to what was undone."""
        before = {detail.id: detail.tick for detail in self._pass.details}
        self._take(message.opened)
        other = [each for each in self._pass.details if before.get(each.id) != each.tick]
        if other and not message.changes:
            self._pass.go_to(other[0].id)
        self._show()

    def _take(self, opened: OpenArticle) -> None:
        """Take the article as the desk has it."""
        self._opened = opened
        self._pass.renewed(opened.details)
        self._ready = opened.details.ready(opened.claims)

    # ---- what is shown

    def _show(self) -> None:
        """Show the detail at hand."""
        article, symbols, detail = self._opened.article, self._symbols, self._pass.current
        self.query_one(TitleBar).show(self._opened, None)
        strip = self.query_one("#sorts", TabStrip)
        strip.show(SORTS.index(self._pass.sort))
        for n, sort in enumerate(SORTS):
            strip.count(n, self._pass.details.left(sort))
        self.query_one("#place", Static).update(self._place(), layout=False)
        self.query_one("#detail", Static).update(self._words(), layout=False)
        if detail is None:
            self.query_one("#context", PageView).show(iter(()))
            self.query_one("#about", PageView).show(iter(()))
        else:
            others = self._pass.details.like(detail)
            span = detail.detail.span
            self.query_one("#context", PageView).show(context_page(article, span, symbols))
            about = about_page(self._opened, detail, others, symbols)
            self.query_one("#about", PageView).show(about)
        self._show_offer()

    def _place(self) -> Content:
        """Return where the checker is, and whether the detail is ticked."""
        detail, dot = self._pass.current, f" {self._symbols.dot} "
        if detail is None:
            return Content(" There is nothing to tick here.")
        number, total = self._pass.place
        block = self._opened.block_of(detail.detail.start)
        where = dot.join((f" {number} of {total}", detail.sort, f"paragraph {block}"))
        tick = f"{self._symbols.tick(detail.tick)} {detail.tick.value}"
        found = [self._opened.index_of(each) for each in detail.claims]
        claims = [
            f"claim {n + 1} {self._symbols.status(self._opened.claims[n].status)}"
            for n in found
            if n is not None
        ]
        behind = dot + ", ".join(claims) if claims else f"{dot}in no claim"
        return Content.assemble(where + dot, (tick, "bold"), behind)

    def _words(self) -> Content:
        """Return the detail's words as far as they fit."""
        detail = self._pass.current
        if detail is None:
            return Content("")
        room = 2 * max(10, self.size.width - 12)
        words = " ".join(detail.detail.surface.split())
        if cell_len(words) > room:
            words = set_cell_size(words, room - 1).rstrip() + self._symbols.cut
        return Content.styled(words, "bold")

    def on_resize(self) -> None:
        """Fit the words to the room there is."""
        if self.is_mounted:
            self.query_one("#detail", Static).update(self._words(), layout=False)

    @property
    def _offered(self) -> Claim | None:
        """The claim to mark verified: that of the last tick, of this detail, or at the end any."""
        for detail in (self._last, self._pass.current):
            for claim in self._ready:
                if detail is not None and claim.id in detail.claims:
                    return claim
        return self._ready[0] if self._ready and not self._pass.details.left() else None

    def _show_offer(self) -> None:
        claim, symbols = self._offered, self._symbols
        said = left_line(self._pass.details.ticks)
        content = Content(f" {said}")
        if claim is not None:
            number = self._opened.index_of(claim.id)
            offer = f"claim {(number or 0) + 1}: all details ticked {symbols.dot} v verifies"
            content = Content.assemble(" ", (offer, "bold $text-success"), f"   {said}")
        self.query_one("#offer", Static).update(content, layout=False)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action can be done now."""
        if action == "verify":
            return self._offered is not None
        if action == "tick" and parameters == (Tick.UNTICKED.value,):
            detail = self._pass.current
            return detail is not None and detail.tick is not Tick.UNTICKED
        if action in _ON_A_DETAIL:
            return self._pass.current is not None
        return super().check_action(action, parameters)

    # ---- ticking

    def action_tick(self, tick: str) -> None:
        """Tick the detail at hand, or take its tick away, and go on."""
        changed = self._pass.tick(Tick(tick))
        if changed is not None:
            self._last = changed
            self._look_at_claims_of(changed)
            self._show()
            desk, number = self.app.desk, self._opened.number
            self._write(lambda: desk.tick(number, changed.id, changed.tick))

    @work(group="changes")
    async def _write(self, write: Callable[[], object]) -> None:
        """Write what is on the screen already; where that fails, show what the desk has."""
        try:
            await self.app.write(write)
        except FactcheckError as error:
            self.app.show_error(error)
            await self._reload()

    def _look_at_claims_of(self, detail: CheckedDetail) -> None:
        """Learn which claims with a detail have all of theirs ticked now."""
        found = [self._opened.index_of(each) for each in detail.claims]
        around = [self._opened.claims[n] for n in found if n is not None]
        others = [claim for claim in self._ready if claim.id not in detail.claims]
        ready = others + self._pass.details.ready(around)
        self._ready = sorted(ready, key=lambda claim: (claim.start, claim.end))

    async def _reload(self) -> None:
        try:
            await self.app.reload()
        except FactcheckError as error:
            self.app.show_error(error)

    @work(group="changes")
    async def action_verify(self) -> None:
        """Mark the claim verified whose details are all ticked."""
        claim, desk, number = self._offered, self.app.desk, self._opened.number
        if claim is None:
            return
        opened = self._opened
        self._ready = [each for each in self._ready if each.id != claim.id]
        self._show_offer()
        try:
            marked = await self.app.write(lambda: desk.mark(number, claim.id, Status.VERIFIED))
        except FactcheckError as error:
            self.app.show_error(error)
            await self._reload()
            return
        index = opened.replace(marked)
        if self._opened is opened:
            self._show()
        else:  # read anew meanwhile, before this change or after it
            await self._reload()
        self.app.say(f"Marked claim {index + 1} verified", undo=True)

    @work(group="changes")
    async def action_undo(self, again: bool = False) -> None:
        """Take the checker's last change back, or bring it back, and go to its detail."""
        await take_back(self.app, self._opened.number, again=again)

    def action_correct(self) -> None:
        """Say what the detail means in truth."""
        from factcheck.tui.screens.prompt import PromptScreen

        detail, desk, number = self._pass.current, self.app.desk, self._opened.number
        if detail is None:
            return

        def write(typed: str | None) -> None:
            if typed is not None:
                self._correct(lambda: desk.correct(number, detail.id, typed or None))

        hint = f"“{detail.detail.surface}”: 2016-12-28, 5, >=5, person; nothing: as read"
        words = detail.correction or detail.detail.value
        self.app.push_screen(PromptScreen("What it means", words, hint), write)

    @work(group="changes")
    async def _correct(self, write: Callable[[], CheckedDetail]) -> None:
        try:
            await self.app.write(write)
            await self.app.reload()
        except FactcheckError as error:
            self.app.show_error(error)
        else:
            self.app.say("Corrected the reading", undo=True)

    # ---- moving

    def action_step(self, by: int) -> None:
        """Go some details on without ticking."""
        self._pass.step(by)
        self._show()

    def action_next_unticked(self) -> None:
        """Go to the next detail that nobody has ticked."""
        if not self._pass.next_unticked():
            self.app.say("Nothing is unticked here.")
        self._show()

    def action_narrow(self, sort: str) -> None:
        """Go through one sort of details only, or all."""
        self._pass.narrow(sort)
        self._show()

    @on(TabStrip.Chosen)
    def _sort_clicked(self, event: TabStrip.Chosen) -> None:
        self.action_narrow(SORTS[event.place])

    def action_go_to(self) -> None:
        """Go to the detail's place in the article."""
        detail = self._pass.current
        if detail is not None:
            self.dismiss(detail.detail.span)

    def action_close(self) -> None:
        """Go back to where the checker was."""
        self.dismiss(None)
