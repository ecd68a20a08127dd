"""Recommended changes, from the workbench: made, withdrawn, and what the editor made of them."""

from __future__ import annotations

from textual import work

from factcheck.errors import FactcheckError
from factcheck.model import Recommendation, Verdict
from factcheck.tui.screens.backing import BackingScreen

_DECISIONS = ("the editor took it", "the editor refused it", "open again", "withdraw it")


class ChangingScreen(BackingScreen):
    """Asks for recommended changes and for what became of them, and writes it."""

    @work(group="changes")
    async def action_recommend(self) -> None:
        """Recommend other words for the current claim."""
        claim, opened = self._claim(), self._opened
        if claim is None or opened is None:
            return
        from factcheck.tui.screens.recommending import Recommended, RecommendScreen

        desk, number, identity = self.app.desk, opened.number, claim.id
        try:
            draught = await self.app.on_desk(lambda: desk.draught(number, identity))
        except FactcheckError as error:
            self.app.show_error(error)
            return

        def typed(found: Recommended | None) -> None:
            if found is not None:
                self._act(
                    lambda: desk.recommend(
                        number, identity, found.new, place=found.place, why=found.why
                    ),
                    "Change recommended",
                )

        place = draught.place if draught else claim.span
        new = draught.new if draught else " ".join(claim.quote.split())
        why = draught.why if draught else ""
        sheet = RecommendScreen(opened.article.text, claim.span, place, new, why)
        self.app.push_screen(sheet, typed)

    def action_decide(self) -> None:
        """Say what became of a change that was recommended on the current claim."""
        opened, index = self._opened, self._current
        if opened is None or index is None or not opened.changes[index]:
            return
        from factcheck.tui.screens.pick import PickScreen

        changes = opened.changes[index]
        arrow = self._symbols.arrow
        lines = [
            f"{each.old or 'put in'} {arrow} {each.new or 'nothing'} ({each.told})"
            for each in changes
        ]
        if len(changes) == 1:
            self._ask_for_decision(changes[0])
            return
        self.app.push_screen(
            PickScreen("Which recommended change?", lines),
            lambda at: None if at is None else self._ask_for_decision(changes[at]),
        )

    def _ask_for_decision(self, change: Recommendation) -> None:
        from factcheck.tui.screens.pick import PickScreen
        from factcheck.tui.screens.prompt import PromptScreen

        desk, number = self.app.desk, self._number()

        def decided(verdict: Verdict | None, who: str | None) -> None:
            if who is not None:
                told = verdict.value if verdict else "open again"
                self._act(
                    lambda: desk.decide(number, change.id, verdict, who),
                    f"Recommended change {told}",
                )

        def chosen(at: int | None) -> None:
            if at in (0, 1):
                verdict = (Verdict.TAKEN, Verdict.REFUSED)[at]
                what = "Who decided; you: leave empty"
                about = f"{change.old} {change.new}"
                self.app.push_screen(
                    PromptScreen(what, "", about), lambda who: decided(verdict, who)
                )
            elif at == 2:
                decided(None, "")
            elif at == 3:
                self._act(lambda: desk.withdraw(number, change.id), "Recommended change withdrawn")

        self.app.push_screen(PickScreen("What became of it?", _DECISIONS), chosen)
