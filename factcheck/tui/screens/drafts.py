"""The drafts of the story on the workbench: a new one, earlier ones, what was cut on the way."""

from __future__ import annotations

from textual import work

from factcheck.errors import FactcheckError
from factcheck.model import ArticleSummary, Claim, CutClaim, Status
from factcheck.tui.screens.ways import WaysScreen


class DraftsScreen(WaysScreen):
    """Leads from one draft of a story to another."""

    _asks = False

    def select(self, index: int | None, *, reveal: bool = True) -> None:
        """Make a claim the current one, and offer what can be done with it."""
        super().select(index, reveal=reveal)
        self._offer()

    def _changed(self, claim: Claim) -> None:
        super()._changed(claim)
        self._offer()

    def _offer(self) -> None:
        """Draw the keys anew where a claim is, or is no longer, to be checked again."""
        claim = self._claim()
        asks = claim is not None and bool(claim.earlier)
        if asks is not self._asks:
            self._asks = asks
            self.refresh_bindings()

    def action_new_draft(self) -> None:
        """Open a new draft, with what was done on this one."""
        if self._opened is None:
            return
        from factcheck.tui.screens.importing import Draft, ImportScreen

        screen = ImportScreen(Draft(), revises=self._number())

        def done(number: int | None) -> None:
            if number is not None:
                self.app.open_article(number)
                if screen.revision is not None:
                    self.app.say(screen.revision.words)

        self.app.push_screen(screen, done)

    @work(group="opening", exclusive=True)
    async def action_drafts(self) -> None:
        """Choose another draft to look at."""
        from factcheck.tui.screens.pick import PickScreen

        if self._opened is None:
            return
        desk, number = self.app.desk, self._number()
        try:
            rows = await self.app.on_desk(lambda: desk.revisions(number))
        except FactcheckError as error:
            self.app.show_error(error)
            return
        if len(rows) == 1:
            self.app.say("There is no other draft.")
            return

        def chosen(at: int | None) -> None:
            if at is not None and rows[at].id != number:
                self.app.open_article(rows[at].id)

        lines = [self._draft_line(row, here=row.id == number) for row in rows]
        self.app.push_screen(PickScreen("Which draft?", lines), chosen)

    def _draft_line(self, row: ArticleSummary, *, here: bool) -> str:
        symbols = self._symbols
        counts = " ".join(
            f"{symbols.status(status)} {row.statuses[status]}"
            for status in Status
            if row.statuses.get(status)
        )
        came = row.added.astimezone()
        parts = [f"draft {row.draft}", f"{came.day} {came:%b %Y %H:%M}", counts]
        parts.append("newest" if row.later is None else "kept as it was")
        parts.append("this one" if here else "")
        return f" {symbols.dot} ".join(part for part in parts if part)

    def action_cut(self) -> None:
        """Look at the claims that were cut; choosing one opens the draft it last stood in."""
        if self._opened is None:
            return
        from factcheck.tui.screens.pick import PickScreen

        cut = self._opened.cut
        if not cut:
            self.app.say("No claim of an earlier draft was cut.")
            return

        def chosen(at: int | None) -> None:
            if at is not None:
                self.app.open_article(cut[at].article, cut[at].id)

        what = "Cut since an earlier draft; Enter opens the draft that had it"
        self.app.push_screen(PickScreen(what, [self._cut_line(each) for each in cut]), chosen)

    def _cut_line(self, cut: CutClaim) -> str:
        symbols = self._symbols
        head = f"{symbols.status(cut.status)} {cut.status.value}"
        note = f"note: {cut.note}" if cut.note else ""
        parts = (head, f"draft {cut.draft}", cut.speaker, cut.quote, note)
        return f" {symbols.dot} ".join(part for part in parts if part)

    def action_next_changed(self) -> None:
        """Go to the next claim that changed since an earlier draft."""
        if not self._go_to_next(lambda opened, n: bool(opened.claims[n].earlier)):
            self.app.say("Nothing is to be checked again here.")
