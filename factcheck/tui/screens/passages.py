"""An article held against its sources: passages on a claim, and all quotations."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from factcheck.errors import FactcheckError
from factcheck.model import Claim, Span, Stance
from factcheck.tui.actions import Context
from factcheck.tui.background import aside, end_if_left
from factcheck.tui.bindings import bindings
from factcheck.tui.leaving import Place
from factcheck.tui.messages import ArticleChanged
from factcheck.tui.open_article import OpenArticle
from factcheck.tui.pages import Piece
from factcheck.tui.passage_pages import Entry, passage, quotation
from factcheck.tui.screens.pick import PickScreen
from factcheck.tui.sizes import BREAKPOINTS
from factcheck.tui.symbols import Symbols
from factcheck.tui.taking_back import take_back
from factcheck.tui.widgets.bars import KeyBar
from factcheck.tui.widgets.page_view import PageView
from factcheck.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.tui.app import FactcheckApp

_CALM = 0.12
"""Seconds that a claim is stayed on before its passages are looked for: one step is no question."""


class PassagesScreen(Place[Span | None]):
    """Shows what the kept copies say; gives back the place to go to, or None.

    Args:
        opened: the article.
        at: index of the claim to begin on; None where there is no claim.
        symbols: the signs in use.
        quotations: whether to begin on the quotations.
    """

    app: FactcheckApp
    CSS_PATH = "passages.tcss"
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    CONTEXT: ClassVar[Context] = Context.PASSAGES
    BINDINGS: ClassVar[list[BindingType]] = bindings(CONTEXT)
    AUTO_FOCUS: ClassVar[str] = ""  # the arrows go from passage to passage

    def __init__(
        self, opened: OpenArticle, at: int | None, symbols: Symbols, *, quotations: bool = False
    ) -> None:
        super().__init__()
        self._opened = opened
        self._symbols = symbols
        self._claim_at = self._began = at
        self._quoting = quotations or at is None
        self._found: tuple[Entry, ...] | None = None
        self._at = 0  # index in what was found

    def compose(self) -> ComposeResult:
        """Lay out the claim above its passages, and one of them below in full."""
        yield Static(id="head")
        yield Static(id="claim")
        yield Static(id="told")
        yield RowList(self._symbols, self._choose, id="found")
        yield PageView(id="about")
        yield KeyBar(self._symbols, id="keys")

    def on_mount(self) -> None:
        """Look through the sources."""
        self._look()

    @on(ArticleChanged)
    def _article_changed(self, message: ArticleChanged) -> None:
        """Look again where the article or its sources changed; evidence is shown anew at once."""
        before, opened = self._opened, message.opened
        if self._claim_at is not None:
            self._claim_at = opened.index_near(before.claims[self._claim_at])
            self._quoting = self._quoting or self._claim_at is None
        same = before.backed.sources == opened.backed.sources
        self._opened = opened
        if same and before.article.text == opened.article.text and self._found is not None:
            self._show()
        else:
            self._look()

    # ---- looking

    def _look(self) -> None:
        self._found, self._at = None, 0
        self._show()
        self._read()

    @work(group="passages", exclusive=True)
    async def _read(self) -> None:
        desk, number, claim = self.app.desk, self._opened.number, self._claim
        await asyncio.sleep(_CALM)
        found: tuple[Entry, ...] = ()
        try:
            if self._quoting and self._copies:
                found = await aside(lambda: _quotations(desk, number))
            elif claim is not None and self._copies:
                found = await aside(lambda: _passages(desk, number, claim))
        except FactcheckError as error:
            self.app.show_error(error)
        end_if_left()
        self._found = found
        self._show()

    @property
    def _claim(self) -> Claim | None:
        """The claim whose passages are shown."""
        return None if self._claim_at is None else self._opened.claims[self._claim_at]

    @property
    def _copies(self) -> int:
        """How many sources have a copy to look through."""
        return sum(each.copy is not None for each in self._opened.backed.sources)

    @property
    def _current(self) -> Entry | None:
        return self._found[self._at] if self._found else None

    def _about(self, entry: Entry) -> Claim | None:
        """Return the claim that something found would be evidence on."""
        if not self._quoting:
            return self._claim
        index = self._opened.first_claim_in(entry.span)
        return None if index is None else self._opened.claims[index]

    # ---- what is shown

    def _show(self) -> None:
        opened = self._opened
        what = "Quotations" if self._quoting else f"Passages on claim {(self._claim_at or 0) + 1}"
        title = " ".join(opened.article.title.split())
        self.query_one("#head", Static).update(Content.styled(f" {what}: {title}", "bold"))
        claim = None if self._quoting else self._claim
        self.query_one("#claim", Static).update(
            Content(" ".join(claim.quote.split()) if claim else "")
        )
        self.query_one("#claim").display = claim is not None
        self.query_one("#told", Static).update(Content(self._told()))
        rows = [self._row(each) for each in self._found or ()]
        self._at = min(self._at, max(0, len(rows) - 1))
        self.query_one(RowList).show(rows, self._at)
        self._show_about()
        self.refresh_bindings()

    def _row(self, entry: Entry) -> list[list[Piece]]:
        claim = self._about(entry)
        attached = claim is not None and entry.is_attached(self._opened, claim.id)
        return entry.row(self._symbols, attached=attached)

    def _told(self) -> str:
        """Return in a line what was looked through, and what came of it."""
        copies = self._copies
        sources = f"{copies} source{'' if copies == 1 else 's'}"
        if not copies:
            return "No copy of a source is kept; keep one with: factcheck source --file FILE"
        if self._found is None:
            return f"Looking through {sources}{self._symbols.cut}"
        if self._quoting:
            look = sum(each.wants_a_look for each in self._found)
            count = len(self._found)
            what = f"{count} quotation{'' if count == 1 else 's'}"
            return f"{what} held against {sources}, {look} to look at"
        if not self._found:
            return f"Nothing in {sources} bears on this claim."
        return f"{len(self._found)} in {sources}, what contradicts it first"

    def _show_about(self) -> None:
        entry = self._current
        page = entry.page(self._opened, self._symbols) if entry else iter(())
        self.query_one("#about", PageView).show(page)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action can be done now."""
        entry = self._current
        if action in ("attach", "attach_as"):
            open_ = entry is not None and entry.source is not None and not self._opened.is_kept
            return open_ and entry is not None and self._about(entry) is not None
        if action == "claim":
            return not self._quoting and len(self._opened.claims) > 1
        if action == "other":
            return self._claim_at is not None
        if action == "go_to":
            return entry is not None or not self._quoting
        if action == "step":
            return entry is not None
        return super().check_action(action, parameters)

    # ---- moving

    def action_step(self, by: int) -> None:
        """Go some on."""
        self._choose(min(max(0, self._at + by), len(self._found or ()) - 1))

    def _choose(self, row: int) -> None:
        self._at = row
        self.query_one(RowList).select(row)
        self._show_about()
        self.refresh_bindings()

    def action_claim(self, by: int) -> None:
        """Go some claims on, round the end."""
        if self._claim_at is not None:
            self._claim_at = (self._claim_at + by) % len(self._opened.claims)
            self._look()

    def action_other(self) -> None:
        """Show the quotations, or the passages on the claim again."""
        self._quoting = not self._quoting
        self._look()

    def action_go_to(self) -> None:
        """Go to the claim, or to the quotation at hand."""
        entry, claim = self._current, self._claim
        if self._quoting and entry is not None:
            self.dismiss(entry.span)
        elif claim is not None:
            self.dismiss(claim.span)

    def action_close(self) -> None:
        """Go back to where the checker was, or to the claim that was last looked at."""
        claim = self._claim
        self.dismiss(claim.span if claim is not None and self._claim_at != self._began else None)

    # ---- attaching

    def action_attach(self) -> None:
        """Attach what is at hand as evidence, with its place, its words and its stance."""
        entry = self._current
        if entry is not None:
            self._keep(entry, entry.stance)

    def action_attach_as(self) -> None:
        """Attach it with a stance of the checker's own choice."""
        entry, stances = self._current, list(Stance)
        if entry is None:
            return

        def chosen(at: int | None) -> None:
            if at is not None:
                self._keep(entry, stances[at])

        lines = [each.value for each in stances]
        self.app.push_screen(PickScreen("What does it do for the claim?", lines), chosen)

    @work(group="changes")
    async def _keep(self, entry: Entry, stance: Stance) -> None:
        desk, opened, claim, source = self.app.desk, self._opened, self._about(entry), entry.source
        if claim is None or source is None:
            return
        if entry.is_attached(opened, claim.id):
            self.app.say("It is attached already.")
            return
        try:
            await self.app.write(
                lambda: desk.attach(
                    opened.number,
                    claim.id,
                    source.id,
                    stance=stance,
                    locator=entry.locator,
                    excerpt=entry.excerpt,
                )
            )
            await self.app.reload()
        except FactcheckError as error:
            self.app.show_error(error)
        else:
            number = opened.claims.index(claim) + 1
            self.app.say(f"Attached to claim {number}: {stance.value}", undo=True)

    @work(group="changes")
    async def action_undo(self, again: bool = False) -> None:
        """Take the checker's last change back, or bring it back."""
        await take_back(self.app, self._opened.number, again=again)


def _passages(desk: Desk, number: int, claim: Claim) -> tuple[Entry, ...]:
    """Return the passages on a claim, the weightiest first."""
    return tuple(passage(*each, claim.span) for each in desk.bearings(number, claim.id))


def _quotations(desk: Desk, number: int) -> tuple[Entry, ...]:
    """Return an article's quotations, those to look at first, each in order."""
    found = [quotation(*each) for each in desk.checked_quotations(number)]
    return tuple(sorted(found, key=lambda entry: not entry.wants_a_look))
