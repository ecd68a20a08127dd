"""Asks a checker for a question, step by step: its words, whom it goes to, who decides."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from factcheck.model import Addressee
from factcheck.tui.screens.pick import PickScreen
from factcheck.tui.screens.prompt import PromptScreen

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp

Asked = Callable[[str, Addressee, str], None]
"""Takes the question's words, whom it goes to, and who decides."""


def ask(app: FactcheckApp, about: str, then: Asked) -> None:
    """Ask for a question; nothing is done where the checker thinks better of it.

    Args:
        app: the app to show the sheets on.
        about: the words that the question is about.
        then: called with what was typed and chosen.
    """
    addressees = list(Addressee)

    def worded(text: str | None) -> None:
        if text:
            lines = [f"the {each.value}" for each in addressees]
            app.push_screen(PickScreen("Who is asked?", lines), lambda at: addressed(text, at))

    def addressed(text: str, at: int | None) -> None:
        if at is not None:
            to = addressees[at]

            def decided(who: str | None) -> None:
                if who is not None:
                    then(text, to, who)

            app.push_screen(
                PromptScreen("Who has the last word; nobody: leave empty", "", text), decided
            )

    app.push_screen(PromptScreen("What do you want to know", "", about), worded)
