"""The contradictions in a queue: both passages in context, a ruling by one key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from factcheck.errors import FactcheckError
from factcheck.model import Article, Contradiction, Ruling, RulingRecord, Span, Status
from factcheck.tui.actions import Context
from factcheck.tui.background import aside
from factcheck.tui.bindings import bindings
from factcheck.tui.leaving import Place
from factcheck.tui.messages import ArticleChanged
from factcheck.tui.open_article import OpenArticle
from factcheck.tui.queue import Queue
from factcheck.tui.queue_pages import queue_row, side_page
from factcheck.tui.sizes import BREAKPOINTS
from factcheck.tui.symbols import Symbols
from factcheck.tui.taking_back import take_back
from factcheck.tui.widgets.bars import KeyBar
from factcheck.tui.widgets.page_view import PageView
from factcheck.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp


class ContradictionsScreen(Place[Span | None]):
    """Reads the contradictions and rules on them; gives back the place to go to, or None.

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
    AUTO_FOCUS: ClassVar[str] = ""  # the arrows go from one to the next

    def __init__(self, opened: OpenArticle, at: int, symbols: Symbols) -> None:
        super().__init__()
        self._opened = opened
        self._symbols = symbols
        self._queue = Queue(opened.contradictions, self._is_ruled)
        self._queue.begin(at)
        self._stored: Sequence[Contradiction] = ()
        self._others: Mapping[str, tuple[int, Article]] = {}
        self._whole = False
        self._note = ""

    def _is_ruled(self, contradiction_id: str) -> bool:
        return contradiction_id in self._opened.rulings

    def compose(self) -> ComposeResult:
        """Lay out the queue, the two passages, and what is said of them."""
        yield Static(id="head")
        with Horizontal(id="body"):
            yield RowList(self._symbols, self._choose, id="queue")
            with Vertical(id="one"):
                yield Static(id="why")
                yield Static(id="ruling")
                with Horizontal(id="passages"):
                    yield PageView(id="a")
                    yield PageView(id="b")
                yield Static(id="group")
        yield KeyBar(self._symbols, id="keys")

    def on_mount(self) -> None:
        """Show the first."""
        self._show()

    @on(ArticleChanged)
    def _article_changed(self, message: ArticleChanged) -> None:
        """Show what was undone or ruled by others; to what was undone."""
        before = self._opened.rulings
        self._opened = message.opened
        self._queue.renewed([*message.opened.contradictions, *self._stored])
        if not message.changes:
            after = message.opened.rulings
            for n, each in enumerate(self._queue.found):
                if before.get(each.id) != after.get(each.id):
                    self._queue.at = n
                    break
        self._show()

    # ---- what is shown

    def _show(self) -> None:
        """Show the queue and the one at hand."""
        found, shown = self._queue.current, self._queue.shown
        rulings = self._opened.rulings
        rows = [
            queue_row(each, rulings.get(each.id), self._symbols)
            for each in (self._queue.found[n] for n in shown)
        ]
        row = shown.index(self._queue.at) if self._queue.at in shown else 0
        self.query_one(RowList).show(rows, row)
        self.query_one("#head", Static).update(self._head(row + 1, len(shown)))
        self.query_one("#group", Static).update(self._group())
        self.query_one("#ruling", Static).update(self._ruling())
        if found is not None:
            self._show_passages(found)
        self.refresh_bindings()

    def _head(self, row: int, total: int) -> Content:
        found = self._queue.current
        dot = f" {self._symbols.dot} "
        left = len(self._queue.open)
        state = f"{left} open" if left else "all are ruled on"
        if found is None:
            return Content.styled(f" {self._symbols.flag} Nothing clashes here.", "bold")
        kind = found.kind.value.replace("_", " ")
        place = f"{row} of {total}"
        parts = (f"{self._symbols.flag} {place}", found.level.value, kind, f"{found.score:.2f}")
        return Content.assemble((f" {dot.join(parts)}", "bold"), f"   {state}")

    def _show_passages(self, found: Contradiction) -> None:
        told_by = "; ".join((f"{found.rule}: {_looks_for(found.rule)}", *found.reasons))
        rule = Content.styled(told_by, "$foreground-muted")
        why = Content("\n").join([Content(self._symbols.plain(found.explanation)), rule])
        self.query_one("#why", Static).update(why)
        opened, symbols = self._opened, self._symbols
        first_also = found.also if found.b is None else ()
        a = side_page(opened, found.a, 1, self._article_of(found, 1), symbols, first_also)
        self.query_one("#a", PageView).show(a)
        other = self.query_one("#b", PageView)
        other.display = found.b is not None
        if found.b is not None:
            article = self._article_of(found, 2)
            other.show(side_page(opened, found.b, 2, article, symbols, found.also))

    def _article_of(self, found: Contradiction, side: int) -> Article | None:
        """Return the article that a passage stands in; None when it is not at hand."""
        passage = found.a if side == 1 else found.b
        if passage is None or not passage.article:
            return self._opened.article
        return self._others[found.id][1] if found.id in self._others else None

    def _group(self) -> Content:
        count = len(self._queue.group())
        if count < 2:
            return Content("")
        if self._whole:
            return Content.styled(f" all {count} that go together are ruled on at once", "bold")
        return Content(f" goes together with {count - 1} more: g rules on all {count} at once")

    def _ruling(self) -> Content:
        found, dot = self._queue.current, self._symbols.dot
        stored = found is not None and found.id in self._others
        where = " with a stored article, which 2 opens;" if stored else ""
        record = self._opened.rulings.get(found.id) if found else None
        note = f"   note: {self._note}" if self._note else ""
        if record is None:
            return Content.assemble((f"{where} no ruling yet", "$foreground-muted"), note)
        return Content.assemble(
            f"{where} ruling: ",
            (record.ruling.value, "bold"),
            f", {record.by}, {record.at:%Y-%m-%d %H:%M}",
            f" {dot} {record.note}" if record.note else "",
            note,
        )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action can be done now."""
        found = self._queue.current
        if action in ("rule", "note", "group", "go_to", "step") and found is None:
            return False
        if found is not None:
            if action == "rule" and parameters == ("",):
                return self._is_ruled(found.id)
            if action == "group":
                return len(self._queue.group()) > 1
            if action == "go_to" and parameters == (2,):
                return found.b is not None
        return super().check_action(action, parameters)

    # ---- moving

    def action_step(self, by: int) -> None:
        """Go to another one, round the end."""
        self._queue.step(by)
        self._moved()

    def _choose(self, row: int) -> None:
        self._queue.at = self._queue.shown[row]
        self._moved()

    def _moved(self) -> None:
        self._whole, self._note = False, ""
        self._show()

    def action_ruled(self) -> None:
        """Show those that were ruled on, too, or hide them."""
        self._queue.show_ruled(not self._queue.with_ruled)
        self._moved()

    def action_go_to(self, side: int) -> None:
        """Go to a passage in its article."""
        found = self._queue.current
        if found is None:
            return
        passage = found.a if side == 1 else found.b
        if passage is None:
            return
        if passage.article and found.id in self._others:
            self.app.open_article(self._others[found.id][0])
        else:
            self.dismiss(passage.span)

    def action_close(self) -> None:
        """Go back to where the checker was."""
        self.dismiss(None)

    # ---- ruling

    def action_group(self) -> None:
        """Let the next ruling hold for all that go together, or for the one alone again."""
        self._whole = not self._whole
        self._show()

    def action_note(self) -> None:
        """Ask for a note: of the ruling that stands, else of the one to come."""
        from factcheck.tui.screens.prompt import PromptScreen

        found = self._queue.current
        if found is None:
            return
        record = self._opened.rulings.get(found.id)

        def noted(note: str | None) -> None:
            if note is None:
                return
            self._note = note
            if record is not None:
                self._rule([found], record.ruling, dispute=False)
            else:
                self._show()

        words = record.note if record else self._note
        what = "Why it is ruled so" if record else "Why; then rule with r, e or n"
        self.app.push_screen(PromptScreen(what, words, found.explanation), noted)

    def action_rule(self, ruling: str, dispute: bool = True) -> None:
        """Rule on the one at hand or its group, or with an empty word take the ruling back."""
        found = self._queue.current
        if found is not None:
            group = self._queue.group() if self._whole else [found]
            self._rule(group, Ruling(ruling) if ruling else None, dispute=dispute)

    @work(group="changes")
    async def _rule(
        self, group: Sequence[Contradiction], ruling: Ruling | None, *, dispute: bool
    ) -> None:
        """Write a ruling, say what it did, and go to the next open one."""
        desk, number, note, opened = self.app.desk, self._opened.number, self._note, self._opened
        ids = [each.id for each in group]
        again = ruling is None or any(self._is_ruled(each) for each in ids)
        disputed = self._opened.counts[Status.DISPUTED]
        try:
            made = await self.app.write(
                lambda: desk.rule_many(number, group, ruling, note, dispute=dispute)
            )
            claims = await self.app.on_desk(lambda: desk.claims(number))
            if self._opened is not opened or any(opened.index_of(c.id) is None for c in claims):
                await self.app.reload()  # somebody else's change stands in it as well
                claims = ()
        except FactcheckError as error:
            self.app.show_error(error)
            return
        for claim in claims:
            opened.replace(claim)
        self._take(ids, made)
        self._whole, self._note = False, ""
        if not again:
            self._queue.next_open()
        self._show()
        more = self._opened.counts[Status.DISPUTED] - disputed
        self.app.say(_told(len(ids), ruling, more), undo=True)

    def _take(self, ids: Sequence[str], made: Mapping[str, RulingRecord]) -> None:
        for each in ids:
            if each in made:
                self._opened.rulings[each] = made[each]
            else:
                self._opened.rulings.pop(each, None)

    @work(group="changes")
    async def action_undo(self, again: bool = False) -> None:
        """Take the checker's last change back, or bring it back, and go to it."""
        await take_back(self.app, self._opened.number, again=again)

    # ---- stored articles

    @work(group="stored", exclusive=True)
    async def action_stored(self) -> None:
        """Hold the article against those of the desk that tell most of the same."""
        desk, article = self.app.desk, self._opened.article
        self.app.say("Reading stored articles" + self._symbols.cut)
        try:
            related = await aside(lambda: desk.related(article))
            numbers = [each.id for each in related.articles]
            stored = await self.app.on_desk(lambda: [desk.article(n) for n in numbers])
            found = [each.id for other in related.articles for each in other.contradictions]
            rulings = await self.app.on_desk(lambda: desk.rulings(self._opened.number, found))
        except FactcheckError as error:
            self.app.show_error(error)
            return
        self._others = {
            found.id: (each.id, other)
            for each, other in zip(related.articles, stored, strict=True)
            for found in each.contradictions
        }
        self._opened.rulings.update(rulings)
        self._stored = [found for each in related.articles for found in each.contradictions]
        self._queue.renewed([*self._opened.contradictions, *self._stored])
        if self._stored:
            self._queue.at = len(self._opened.contradictions)
        self._moved()
        read, clashes = len(related.articles), len(self._stored)
        self.app.say(f"Compared with {read} stored; clashes with them: {clashes}")


def _told(count: int, ruling: Ruling | None, disputed: int) -> str:
    """Say what a ruling did."""
    if ruling is None:
        return "Took the ruling back"
    what = f"Ruled {ruling.value}" if count == 1 else f"Ruled {count} {ruling.value}"
    if not disputed:
        return what
    return f"{what}, {disputed} {'claim' if disputed == 1 else 'claims'} disputed"


@cache
def _looks_for(rule: str) -> str:
    """Return in one line what a rule looks for."""
    from factcheck.contradictions.catalogue import RULES  # a table that start-up does without

    return next((each.looks_for for each in RULES if each.name == rule), "")
