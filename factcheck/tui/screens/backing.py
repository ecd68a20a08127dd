"""What a claim rests on, from the workbench: evidence, calls, questions."""

from __future__ import annotations

from collections.abc import Callable

from textual import work

from factcheck.errors import FactcheckError
from factcheck.model import Addressee, Outcome, Source
from factcheck.tui.screens.drafts import DraftsScreen


class BackingScreen(DraftsScreen):
    """Asks for evidence, calls and questions, and writes them."""

    def action_attach(self) -> None:
        """Attach evidence to the current claim."""
        from factcheck.tui.screens.attaching import Attached, ask_for_evidence

        claim, opened = self._claim(), self._opened
        if claim is None or opened is None:
            return
        desk, identity, number = self.app.desk, claim.id, opened.number

        def attached(found: Attached) -> None:
            def write() -> None:
                source = found.source
                if not source.id:
                    source = desk.add_source(number, source)
                desk.attach(
                    number,
                    identity,
                    source.id,
                    stance=found.stance,
                    locator=found.locator,
                    excerpt=found.excerpt,
                )

            self._act(write, "Evidence attached")

        ask_for_evidence(self.app, claim, opened.backed.sources, attached)

    def action_call(self) -> None:
        """Write down what a call to a source came to."""
        from factcheck.tui.screens.attaching import ask_for_call

        opened = self._opened
        if opened is None:
            return
        desk, number = self.app.desk, opened.number

        def called(source: Source, outcome: Outcome, note: str) -> None:
            def write() -> None:
                known = source if source.id else desk.add_source(number, source)
                desk.log_call(number, known.id, outcome, note)

            self._act(write, "Call kept")

        ask_for_call(self.app, opened.backed.sources, called)

    def action_question(self) -> None:
        """Ask the author or the editor about the current claim."""
        from factcheck.tui.screens.asking import ask

        claim = self._claim()
        if claim is None:
            return
        desk, number, identity = self.app.desk, self._number(), claim.id

        def asked(text: str, to: Addressee, decides: str) -> None:
            self._act(
                lambda: desk.ask(number, text, claim_id=identity, to=to, decides=decides),
                "Question kept",
            )

        ask(self.app, claim.quote, asked)

    @work(group="changes")
    async def _act(self, write: Callable[[], object], said: str) -> None:
        """Write what changes more than one claim's own words, and show the article anew."""
        try:
            await self.app.write(write)
            await self.app.reload()
        except FactcheckError as error:
            self.app.show_error(error)
        else:
            self.app.say(said, undo=True)
