"""The contradictions one by one: both passages, the differing words marked, a ruling by one key."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from factcheck.errors import FactcheckError
from factcheck.model import Contradiction, Passage, Ruling
from factcheck.tui.actions import Context
from factcheck.tui.bindings import bindings
from factcheck.tui.messages import ArticleChanged
from factcheck.tui.open_article import OpenArticle
from factcheck.tui.sizes import BREAKPOINTS
from factcheck.tui.symbols import Symbols
from factcheck.tui.widgets.bars import KeyBar

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp


class ContradictionsScreen(Screen[int | None]):
    """Reads the contradictions; gives back the claim to go to, or None.

    Args:
        opened: the article.
        at: which contradiction to begin with, by index.
        symbols: the signs in use.
    """

    app: FactcheckApp
    CSS_PATH = "contradictions.tcss"
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    CONTEXT: ClassVar[Context] = Context.CONTRADICTIONS
    BINDINGS: ClassVar[list[BindingType]] = bindings(CONTEXT)

    def __init__(self, opened: OpenArticle, at: int, symbols: Symbols) -> None:
        super().__init__()
        self._opened = opened
        self._at = at
        self._symbols = symbols

    def compose(self) -> ComposeResult:
        """Lay out the two passages and what stands between them."""
        yield Static(id="head")
        yield Static(id="why")
        with Horizontal(id="passages"):
            yield VerticalScroll(Static(id="a"), id="side-a", classes="side")
            yield VerticalScroll(Static(id="b"), id="side-b", classes="side")
        yield Static(id="ruling")
        yield KeyBar(self._symbols, id="keys")

    def on_mount(self) -> None:
        """Show the first."""
        self._show()

    @on(ArticleChanged)
    def _article_changed(self, message: ArticleChanged) -> None:
        """Show the rulings of others; the contradictions of an article stay the same."""
        self._opened = message.opened
        self._show()

    @property
    def _found(self) -> Contradiction:
        return self._opened.contradictions[self._at]

    def _show(self) -> None:
        found, symbols = self._found, self._symbols
        place = f"{self._at + 1} of {len(self._opened.contradictions)}"
        kind = found.kind.value.replace("_", " ")
        parts = (f"{symbols.flag} {place}", found.level.value, kind, f"{found.score:.2f}")
        head = Content.styled(f" {f' {symbols.dot} '.join(parts)}", "bold")
        self.query_one("#head", Static).update(head)
        told_by = "; ".join((found.rule, *found.reasons))
        why = Content.assemble(found.explanation, (f"  ({told_by})", "$foreground-muted"))
        self.query_one("#why", Static).update(why)
        self.query_one("#a", Static).update(self._side(found.a))
        other = self.query_one("#side-b")
        other.display = found.b is not None
        if found.b is not None:
            others = [self._side(passage) for passage in found.also]
            also = [Content.styled("also", "$foreground-muted")] if others else []
            sides = Content("\n\n").join([self._side(found.b), *also, *others])
            self.query_one("#b", Static).update(sides)
        self.query_one("#ruling", Static).update(self._ruling())

    def _side(self, passage: Passage) -> Content:
        """Return a passage: where it stands, its words with the differing ones marked."""
        if passage.article:
            where = passage.article
        else:
            index = self._opened.first_claim_in(passage.span)
            where = "this article" if index is None else f"claim {index + 1}"
        words = Content(passage.text)
        for mark in passage.marks:
            start, end = mark.start - passage.start, mark.end - passage.start
            words = words.stylize("bold underline $text-warning", start, end)
        lines = [Content.styled(where, "$foreground-muted"), words]
        if passage.reads:
            lines.append(Content.assemble(("= ", "$foreground-muted"), (passage.reads, "bold")))
        return Content("\n\n").join(lines)

    def _ruling(self) -> Content:
        record = self._opened.rulings.get(self._found.id)
        if record is None:
            return Content.styled(" no ruling yet", "$foreground-muted")
        at = f"{record.at:%Y-%m-%d %H:%M}"
        return Content.assemble(
            " ruling: ",
            (record.ruling.value, "bold"),
            f", {record.by}, {at}",
            f" {self._symbols.dot} {record.note}" if record.note else "",
        )

    def action_step(self, by: int) -> None:
        """Go to another one, round the end."""
        self._at = (self._at + by) % len(self._opened.contradictions)
        self._show()

    @work(group="changes")
    async def action_rule(self, ruling: str) -> None:
        """Rule on the one that is shown, or with an empty word take the ruling back."""
        found, number, desk = self._found, self._opened.number, self.app.desk
        decided = Ruling(ruling) if ruling else None
        try:
            record = await self.app.write(lambda: desk.rule(number, found.id, decided))
            # A real one makes the claims of its passages disputed.
            claims = await self.app.on_desk(lambda: desk.claims(number))
        except FactcheckError as error:
            self.app.show_error(error)
            return
        for claim in claims:
            self._opened.replace(claim)
        if record is None:
            self._opened.rulings.pop(found.id, None)
        else:
            self._opened.rulings[found.id] = record
        self._show()

    def action_go_to(self) -> None:
        """Go back to the workbench, to the claim of the first passage."""
        self.dismiss(self._opened.first_claim_in(self._found.a.span))

    def action_close(self) -> None:
        """Go back to where the checker was."""
        self.dismiss(None)
