"""The ways from the workbench to the other screens of an article, and back to a place in it."""

from __future__ import annotations

from textual import work

from factcheck.errors import FactcheckError
from factcheck.model import Span, Tick
from factcheck.tui.screens.panes import PaneScreen
from factcheck.tui.widgets.article_view import ArticleView


class WaysScreen(PaneScreen):
    """Leads from the panes to the screens that lie above them."""

    def action_pencil(self) -> None:
        """Go through every detail with a pencil."""
        if self._opened is not None:
            from factcheck.tui.screens.pencil import PencilScreen

            self.app.push_screen(PencilScreen(self._opened, self._symbols), self._come_back)

    @work(group="opening", exclusive=True)
    async def action_names(self) -> None:
        """Look through the names."""
        if self._opened is None:
            return
        from factcheck.tui.screens.names import NamesScreen

        try:
            names = await self.app.on_desk(lambda: self.app.desk.names(self._number()))
        except FactcheckError as error:
            self.app.show_error(error)
            return
        self.app.push_screen(NamesScreen(self._opened, names, self._symbols), self._come_back)

    def action_heat(self) -> None:
        """Show what in the article nobody has touched, or its claims again."""
        if self._opened is None:
            return
        if self._one_pane:
            self._place = "article"
            self._lay_out()
        hot = self.query_one(ArticleView).heat()
        signs = [f"{self._symbols.tick(tick)} {tick.value}" for tick in Tick] if hot else []
        self.app.say("   ".join(signs) if hot else "The claims are shown again.")

    def _come_back(self, place: Span | None) -> None:
        """Show what was done on another screen, and go to a place in the article."""
        if self._opened is None:
            return
        self.show_again()
        index = self._opened.first_claim_in(place) if place else None
        self.select(self._current if index is None else index)
        if place is not None:
            if self._one_pane:
                self._place = "article"
                self._lay_out()
            article = self.query_one(ArticleView)
            article.point_at(place)
            article.focus()

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
        self.app.push_screen(screen, self._come_back)

    @work(group="opening", exclusive=True)
    async def action_sign_off(self) -> None:
        """Look at what is open and who signed the article off."""
        if self._opened is None:
            return
        from factcheck.tui.screens.signing import SigningScreen, standing

        desk, number = self.app.desk, self._number()
        try:
            found = await self.app.on_desk(lambda: standing(desk, number))
        except FactcheckError as error:
            self.app.show_error(error)
            return
        self.app.push_screen(SigningScreen(self._opened, found, self._symbols), self._come_back)

    @work(group="opening", exclusive=True)
    async def action_report(self) -> None:
        """Look at the report, and write it."""
        if self._opened is None:
            return
        from factcheck.tui.screens.report import ReportScreen

        try:
            copy = await self.app.on_desk(lambda: self.app.desk.checking_copy(self._number()))
        except FactcheckError as error:
            self.app.show_error(error)
            return

        claim = self._claim()
        self.app.push_screen(ReportScreen(copy, claim.id if claim else "", self._symbols))
