"""Asks a checker for a claim's public rating, step by step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from factcheck.model import Claim, PublicRating, RatingScale, ScaleRating
from factcheck.tui.screens.pick import PickScreen
from factcheck.tui.screens.prompt import PromptScreen

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp

Rated = Callable[[RatingScale, str, str, str], None]
"""Takes the scale, the rating, why, and the address of the published check."""


def ask_for_rating(
    app: FactcheckApp,
    claim: Claim,
    scales: Sequence[RatingScale],
    known: PublicRating | None,
    then: Rated,
    take_back: Callable[[], None],
) -> None:
    """Ask for a public rating; nothing is done where the checker thinks better of it.

    Args:
        app: the app to show the sheets on.
        claim: the claim.
        scales: those there are.
        known: the rating that it has.
        then: called with what was typed and chosen.
        take_back: called where it is to have none any more.
    """
    because, at = (known.explanation, known.url) if known else ("", "")

    def scaled(place: int | None) -> None:
        if place is None:
            return
        if place == len(scales):
            take_back()
            return
        scale = scales[place]
        lines = [_line(each) for each in scale.ratings]
        what = "What are readers told? Worst first"
        app.push_screen(PickScreen(what, lines), lambda n: rated(scale, n))

    def rated(scale: RatingScale, place: int | None) -> None:
        if place is not None:
            word = scale.ratings[place].word
            what = f"Why “{word}”, for readers; may stay empty"
            app.push_screen(
                PromptScreen(what, because, claim.quote), lambda why: explained(scale, word, why)
            )

    def explained(scale: RatingScale, word: str, why: str | None) -> None:
        if why is None:
            return

        def placed(address: str | None) -> None:
            if address is not None:
                then(scale, word, why, address)

        what = "Address of the published check; may come later"
        app.push_screen(PromptScreen(what, at, claim.quote), placed)

    lines = [f"{each.name}: {each.about}" for each in scales]
    lines += [f"no rating: take “{known.word}” back"] if known else []
    app.push_screen(PickScreen("On which scale are readers told?", lines), scaled)


def _line(rating: ScaleRating) -> str:
    return f"{rating.word}: {rating.means}" if rating.means else rating.word
