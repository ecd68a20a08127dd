"""The workbench: what can be done with claims."""

from __future__ import annotations

from collections.abc import Callable

from textual import on, work
from textual.app import ComposeResult

from factcheck.errors import FactcheckError
from factcheck.model import CheckedDetail, Claim, Span, Status
from factcheck.tui.pages import reading
from factcheck.tui.screens.outward import OutwardScreen
from factcheck.tui.stretch import Stretch
from factcheck.tui.taking_back import take_back
from factcheck.tui.widgets.article_view import ArticleView
from factcheck.tui.widgets.bars import KeyBar
from factcheck.tui.widgets.choose_bar import ChooseBar, Purpose
from factcheck.tui.widgets.claim_list import ClaimList

_ON_A_CLAIM = frozenset(
    "mark edit note attribute assign correct split merge span delete tag recommend rate"
    " review".split()
)
"""Actions that need a claim."""
_CHANGES = frozenset(
    "mark edit note attribute assign correct split merge span delete add restore undo new_draft"
    " holds attach call question recommend decide rate".split()
)
"""Actions that an earlier draft does not take."""


class WorkbenchScreen(OutwardScreen):
    """The main screen."""

    def bars(self) -> ComposeResult:
        """Lay out the bar for choosing words."""
        yield ChooseBar(self._symbols, id="choosing")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action can be done now."""
        opened = self._opened
        if action in _CHANGES and opened is not None and opened.is_kept:
            return False
        if action == "holds":
            return any(claim.earlier for claim in self._chosen())
        if action == "decide":
            at = self._current
            return opened is not None and at is not None and bool(opened.changes[at])
        if action == "cut":
            return opened is not None and bool(opened.cut)
        if action == "drafts":
            return opened is not None and opened.drafts > 1
        if action in _ON_A_CLAIM:
            return self._claim() is not None
        return super().check_action(action, parameters)

    # ---- one claim or several

    def action_tag(self) -> None:
        """Take the current claim among those that are marked together, or out of them."""
        claim, index = self._claim(), self._current
        if claim is not None and index is not None:
            self._tagged ^= {claim.id}
            self.query_one(ClaimList).redraw_claim(index)
            self.action_step(1)

    def action_tag_all(self) -> None:
        """Take all claims of the list, or none when some are taken."""
        if self._opened is None:
            return
        claims, listed = self._opened.claims, self.query_one(ClaimList)
        tagged = set() if self._tagged else {claims[index].id for index in listed.shown}
        self._tagged.clear()
        self._tagged |= tagged
        listed.show(self._opened, listed.shown, self._tagged)

    def action_mark(self, status: str) -> None:
        """Set the status of the current claim, or of those that are taken together."""
        claims, desk, wanted = self._chosen(), self.app.desk, Status(status)
        if len(claims) == 1:
            self._change(lambda: desk.mark(self._number(), claims[0].id, wanted))
        elif claims:
            ids = [claim.id for claim in claims]
            self._act(
                lambda: desk.mark_many(self._number(), ids, wanted),
                f"Marked {len(ids)} claims {wanted.value}",
            )
            self._tagged.clear()

    def action_holds(self) -> None:
        """Say that what was found out holds for the new words of the claims at hand."""
        claims, desk = [claim for claim in self._chosen() if claim.earlier], self.app.desk
        ids = [claim.id for claim in claims]
        if len(ids) == 1:
            self._change(lambda: desk.still_holds(self._number(), ids)[0], "It still holds")
        elif ids:
            self._act(lambda: desk.still_holds(self._number(), ids), f"{len(ids)} claims hold")
            self._tagged.clear()

    def action_edit(self) -> None:
        """Edit the current claim's wording."""
        claim = self._claim()
        if claim is not None:
            self._prompt(
                "Wording of the claim",
                claim.text,
                claim.quote,
                lambda text: self.app.desk.edit(self._number(), claim.id, text),
                "Wording changed",
            )

    def action_note(self) -> None:
        """Edit the current claim's note."""
        claim = self._claim()
        if claim is not None:
            self._prompt(
                "Note on the claim",
                claim.note,
                claim.quote,
                lambda note: self.app.desk.note(self._number(), claim.id, note),
                "Note kept",
            )

    def action_attribute(self) -> None:
        """Say whose statement the current claim is."""
        claim = self._claim()
        if claim is not None:
            self._prompt(
                "Who says this; nobody: the article itself",
                claim.speaker,
                claim.quote,
                lambda speaker: self.app.desk.attribute(self._number(), claim.id, speaker),
                "Speaker changed",
            )

    def action_assign(self) -> None:
        """Say who is to check the current claim, or those that are taken together."""
        claims = self._chosen()
        if claims:
            ids = [claim.id for claim in claims]
            what = claims[0].quote if len(ids) == 1 else f"{len(ids)} claims"
            self._prompt(
                "Who is to check this",
                claims[0].assigned,
                what,
                lambda person: self.app.desk.assign(self._number(), ids, person)[0],
                "Assigned",
                many=len(ids) > 1,
            )

    def _prompt(
        self,
        what: str,
        words: str,
        about: str,
        write: Callable[[str], Claim],
        said: str,
        *,
        many: bool = False,
    ) -> None:
        """Ask for words and write them, unless they stay as they were."""
        from factcheck.tui.screens.prompt import PromptScreen

        def save(typed: str | None) -> None:
            if typed is not None and typed != words:
                if many:
                    self._act(lambda: write(typed), said)
                else:
                    self._change(lambda: write(typed), said)

        self.app.push_screen(PromptScreen(what, words, about), save)

    def action_correct(self) -> None:
        """Say what a detail of the current claim means in truth."""
        claim, opened = self._claim(), self._opened
        if claim is None or opened is None:
            return
        self._correct(claim)

    @work(group="changes")
    async def _correct(self, claim: Claim) -> None:
        from factcheck.tui.screens.pick import PickScreen
        from factcheck.tui.screens.prompt import PromptScreen

        desk, number = self.app.desk, self._number()
        try:
            details = await self.app.on_desk(lambda: desk.details(number))
        except FactcheckError as error:
            self.app.show_error(error)
            return
        own = [each for each in details if claim.id in each.claims]
        if not own:
            self.app.say("There is no detail in this claim.")
            return

        def ask(at: int | None) -> None:
            if at is not None:
                detail = own[at]
                hint = f"“{detail.detail.surface}”: 2016-12-28, 5, >=5, person; nothing: as read"
                words = detail.correction or detail.detail.value
                self.app.push_screen(
                    PromptScreen("What it means", words, hint), lambda typed: write(detail, typed)
                )

        def write(detail: CheckedDetail, meaning: str | None) -> None:
            if meaning is not None:
                self._act(
                    lambda: desk.correct(number, detail.id, meaning or None),
                    "Corrected the reading",
                )

        lines = [reading(each.detail) for each in own]
        self.app.push_screen(PickScreen("What is read wrongly?", lines), ask)

    # ---- making and unmaking claims

    def action_add(self) -> None:
        """Choose words of the article for a new claim."""
        claim = self._claim()
        article = self.query_one(ArticleView)
        if self._opened is not None and len(article.words):
            at = article.words.after(claim.end if claim else 0)
            self._choose(Purpose.ADD, Stretch(article.words, at, at))

    def action_span(self) -> None:
        """Let the current claim be more or fewer words."""
        claim = self._claim()
        if claim is not None:
            stretch = Stretch.over(self.query_one(ArticleView).words, claim.span)
            self._choose(Purpose.SPAN, stretch)

    def action_split(self) -> None:
        """Choose where the current claim is split in two."""
        claim = self._claim()
        if claim is not None:
            words = self.query_one(ArticleView).words
            second = min(words.after(claim.start) + 1, words.at(claim.end - 1))
            self._choose(Purpose.SPLIT, Stretch(words, second, second), claim.span)

    @on(ArticleView.Dragged)
    def _dragged_words(self, event: ArticleView.Dragged) -> None:
        self._choose(Purpose.ADD, event.stretch)

    def _choose(self, purpose: Purpose, stretch: Stretch, within: Span | None = None) -> None:
        if self._one_pane:
            self._place = "article"
            self._lay_out()
        self.query_one(KeyBar).refresh()
        self.query_one(ChooseBar).begin(self.query_one(ArticleView), purpose, stretch, within)

    @on(ChooseBar.Taken)
    def _words_taken(self, event: ChooseBar.Taken) -> None:
        claim, desk, span = self._claim(), self.app.desk, event.span
        self.query_one(ArticleView).focus()
        if event.purpose is Purpose.ADD:
            self._make(lambda: desk.add_claim(self._number(), span), "Added a claim")
        elif claim is not None and event.purpose is Purpose.SPAN:
            self._make(
                lambda: desk.set_span(self._number(), claim.id, span), "Changed the claim's words"
            )
        elif claim is not None:
            self._make(
                lambda: desk.split(self._number(), claim.id, span.start)[0], "Split the claim"
            )

    @on(ChooseBar.Left)
    def _words_left(self) -> None:
        self.query_one(ArticleView).focus()

    def action_merge(self) -> None:
        """Make one claim of those that are taken together, or of the current one and the next."""
        claims = self._chosen()
        if self._opened is not None and len(claims) == 1 and self._current is not None:
            claims = self._opened.claims[self._current : self._current + 2]
        if len(claims) > 1:
            ids = [claim.id for claim in claims]
            self._tagged.clear()
            self._make(
                lambda: self.app.desk.merge(self._number(), ids), f"Merged {len(ids)} claims"
            )

    def action_delete(self) -> None:
        """Take the current claim, or those that are taken together, out of the list."""
        ids = [claim.id for claim in self._chosen()]
        if ids:
            self._tagged.clear()
            what = "Deleted the claim" if len(ids) == 1 else f"Deleted {len(ids)} claims"
            self._act(lambda: self.app.desk.delete(self._number(), ids), what)

    @work(group="changes")
    async def action_restore(self) -> None:
        """Bring back a claim that was taken out."""
        from factcheck.tui.screens.pick import PickScreen

        if self._opened is None:
            return
        desk, number = self.app.desk, self._number()
        try:
            removed = await self.app.on_desk(lambda: desk.removed_claims(number))
        except FactcheckError as error:
            self.app.show_error(error)
            return
        if not removed:
            self.app.say("No claim was deleted.")
            return

        def restore(at: int | None) -> None:
            if at is not None:
                self._make(
                    lambda: desk.restore(number, [removed[at].id])[0], "Brought the claim back"
                )

        lines = [claim.quote for claim in removed]
        self.app.push_screen(PickScreen("Bring back which claim?", lines), restore)

    # ---- writing

    @work(group="changes")
    async def _change(self, write: Callable[[], Claim], said: str = "") -> None:
        """Write a change of one claim and show the claim as the desk has it then.

        Args:
            write: makes the change.
            said: what is told in a notice; empty where the change can be seen.
        """
        opened = self._opened
        try:
            claim = await self.app.write(write)
            if self._opened is not opened:  # read anew meanwhile, before this change or after it
                await self.app.reload()
        except FactcheckError as error:
            self.app.show_error(error)
        else:
            if self._opened is opened:
                self._changed(claim)
            if said:
                self.app.say(said, undo=True)

    @work(group="changes")
    async def _make(self, write: Callable[[], Claim], said: str) -> None:
        """Write what makes a claim, and go to it."""
        try:
            claim = await self.app.write(write)
            self._wanted = claim.id
            await self.app.reload()
        except FactcheckError as error:
            self.app.show_error(error)
        else:
            self.app.say(said, undo=True)

    @work(group="changes")
    async def action_undo(self, again: bool = False) -> None:
        """Take the checker's last change back, or bring it back."""
        if self._opened is not None:
            await take_back(self.app, self._number(), again=again)
