"""What readers are told, from the workbench: corrections, public ratings, reviews of claims."""

from __future__ import annotations

from pathlib import Path

from textual import work

from factcheck.errors import FactcheckError
from factcheck.model import Claim, Organisation, RatingScale
from factcheck.tui.screens.changing import ChangingScreen

_MOST = 3
"""Lines of each sort that are shown of what goes out, so that the choice below stays in view."""


def _few(lines: list[str]) -> list[str]:
    """Return the first of some lines, and how many more there are."""
    more = [f"and {len(lines) - _MOST} more"] if len(lines) > _MOST else []
    return [*lines[:_MOST], *more]


class OutwardScreen(ChangingScreen):
    """Asks for ratings and writes reviews; leads to the log of corrections."""

    @work(group="changes")
    async def action_corrections(self) -> None:
        """Look at what was published wrong."""
        from factcheck.newsroom import read_causes
        from factcheck.tui.screens.corrections import CorrectionsScreen

        opened, claim = self._opened, self._claim()
        if opened is None:
            return
        desk, folder = self.app.desk, self._folder()
        try:
            found = await self.app.on_desk(lambda: desk.corrections(opened.number))
            causes = await self.app.on_desk(lambda: read_causes(folder))
        except FactcheckError as error:
            self.app.show_error(error)
            return
        about = claim.id if claim else ""
        screen = CorrectionsScreen(opened, found, causes, about, self._symbols)
        self.app.push_screen(screen, self._come_back)

    def _folder(self) -> Path | None:
        """Return the folder of the settings file, None for the usual one."""
        path = self.app.settings.path
        return path.parent if path else None

    @work(group="changes")
    async def action_rate(self) -> None:
        """Rate the current claim for readers."""
        from factcheck.newsroom import read_scales
        from factcheck.tui.screens.rating import ask_for_rating

        claim, opened = self._claim(), self._opened
        if claim is None or opened is None:
            return
        desk, number, identity, folder = self.app.desk, opened.number, claim.id, self._folder()
        try:
            scales = await self.app.on_desk(lambda: read_scales(folder))
        except FactcheckError as error:
            self.app.show_error(error)
            return
        known = opened.ratings.get(identity)

        def rated(scale: RatingScale, word: str, why: str, address: str) -> None:
            def write() -> None:
                desk.rate(
                    number,
                    identity,
                    scale,
                    word,
                    explanation=why,
                    url=address,
                    published=known.published if known else None,
                    claimant=known.claimant if known else None,
                    claimant_kind=known.claimant_kind if known else None,
                    first_seen=known.first_seen if known else "",
                    claimed=known.claimed if known else None,
                )

            self._act(write, f"Rated for readers: {word}")

        def take_back() -> None:
            self._act(lambda: desk.take_rating_back(number, identity), "Took the rating back")

        ask_for_rating(self.app, claim, scales, known, rated, take_back)

    def action_review(self) -> None:
        """Write what readers and search engines may know of the claims at hand."""
        from factcheck.tui.screens.prompt import PromptScreen

        claims, settings = self._chosen(), self.app.settings
        if not claims:
            return
        if settings.organisation:
            self._review(claims, Organisation(settings.organisation, settings.organisation_url))
            return

        def named(name: str | None) -> None:
            if name:
                self._review(claims, Organisation(name))

        what = "Who publishes it? `organisation` in the settings says so once for all"
        about = "Readers are told this name, and no checker's."
        self.app.push_screen(PromptScreen(what, "", about), named)

    @work(group="changes")
    async def _review(self, claims: list[Claim], organisation: Organisation) -> None:
        """Show what would go out, and write it where that is wanted."""
        from factcheck.tui.screens.pick import PickScreen
        from factcheck.tui.screens.prompt import PromptScreen

        desk, number, ids = self.app.desk, self._number(), [each.id for each in claims]
        try:
            reviews = await self.app.on_desk(lambda: desk.claim_reviews(number, ids, organisation))
        except FactcheckError as error:
            self.app.show_error(error)
            return
        told = [f"claim {each.number}: {each.word}, by {organisation.name}" for each in reviews]
        cited = dict.fromkeys(cite.title for each in reviews for cite in each.citations)
        sources = [f"source: {title}" for title in cited]
        advice = [line for each in reviews for line in each.advice]
        parts = [line for each in (told, sources, advice) for line in _few(each)]
        what = "\n".join(["This is for the public.", *parts])
        lines = ["do not write it", "write it, to be read by everybody"]

        def chosen(at: int | None) -> None:
            if at == 1:
                folder = self.app.memory.get("report-folder", "") or str(Path.cwd())
                about = "One file a claim; a file that is there is not replaced."
                self.app.push_screen(PromptScreen("Into which folder", folder, about), placed)

        def placed(folder: str | None) -> None:
            if folder:
                self._write_reviews(ids, Path(folder).absolute(), organisation)

        self.app.push_screen(PickScreen(what, lines), chosen)

    @work(group="report")
    async def _write_reviews(
        self, ids: list[str], folder: Path, organisation: Organisation
    ) -> None:
        desk, number = self.app.desk, self._number()
        try:
            written = await self.app.on_desk(
                lambda: desk.write_claim_reviews(number, ids, folder, organisation)
            )
        except FactcheckError as error:
            self.app.show_error(error)
        else:
            self.app.say("Written: " + ", ".join(path.name for path in written.paths))

    def _chosen(self) -> list[Claim]:
        """Return the claims that are taken together, else the current one, in reading order."""
        if self._opened is None:
            return []
        tagged = [claim for claim in self._opened.claims if claim.id in self._tagged]
        claim = self._claim()
        return tagged or ([claim] if claim else [])
