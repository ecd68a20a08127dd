"""Asks a checker for a correction, step by step, or for one part of it anew."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.model import Correction, CorrectionClass
from factcheck.tui.screens.pick import PickScreen
from factcheck.tui.screens.prompt import PromptScreen

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp

Then = Callable[[Correction], None]
"""Takes the correction as it was typed."""
_KINDS = {
    CorrectionClass.CORRECTED: "something of substance was wrong, such as any figure",
    CorrectionClass.REFILE: "a slip that changed no meaning",
    CorrectionClass.WITHDRAWN: "it does not stand at all",
}
_WRONG, _RIGHT = "What was published wrong", "What is right; empty only of what is withdrawn"
_FOUND_BY = "Who found it; nobody to be named: leave empty"
_NOTICE = "What readers were told; may stay empty"
_DAY = "as 2026-12-01; nothing: no such day"
_PARTS = (
    *(
        "what was wrong",
        "what is right",
        "class",
        "cause",
        "who found it",
        "what readers were told",
    ),
    *("day it was published", "day it was found", "day readers were told"),
)


def ask_for_correction(
    app: FactcheckApp, started: Correction, about: str, causes: Sequence[str], then: Then
) -> None:
    """Ask for a correction; nothing is done where the checker thinks better of it.

    Args:
        app: the app to show the sheets on.
        started: what is known of it.
        about: the words that it is about, shown above.
        causes: the newsroom's words for how errors come about.
        then: called with it.
    """

    def wrong(words: str | None) -> None:
        if words:
            _pick_kind(app, lambda kind: kinded(replace(started, wrong=words, kind=kind)))

    def kinded(known: Correction) -> None:
        app.push_screen(PromptScreen(_RIGHT, "", known.wrong), lambda right: righted(known, right))

    def righted(known: Correction, right: str | None) -> None:
        if right == "" and known.kind is not CorrectionClass.WITHDRAWN:
            kinded(known)
        elif right is not None:
            told = replace(known, right=right)
            _pick_cause(app, causes, told, lambda cause: caused(replace(told, cause=cause)))

    def caused(known: Correction) -> None:
        app.push_screen(PromptScreen(_FOUND_BY, "", known.wrong), lambda who: found(known, who))

    def found(known: Correction, who: str | None) -> None:
        if who is not None:
            known = replace(known, found_by=who)
            _ask_for_day(
                app,
                "When were readers told",
                None,
                lambda day: then(replace(known, corrected=day)),
            )

    app.push_screen(PromptScreen(_WRONG, started.wrong, about), wrong)


def ask_for_part(app: FactcheckApp, known: Correction, causes: Sequence[str], then: Then) -> None:
    """Ask which part of a correction is another one, and for that; see `ask_for_correction`."""

    def words(what: str, field: str) -> None:
        def typed(text: str | None) -> None:
            if text is not None:
                then(replace(known, **{field: text}))  # type: ignore[arg-type]  # all of these are texts

        app.push_screen(PromptScreen(what, getattr(known, field), known.wrong), typed)

    def day(what: str, field: str) -> None:
        def typed(found: dt.date | None) -> None:
            then(replace(known, **{field: found}))  # type: ignore[arg-type]  # all of these are days

        _ask_for_day(app, what, getattr(known, field), typed)

    ways: Sequence[Callable[[], None]] = (
        lambda: words(_WRONG, "wrong"),
        lambda: words(_RIGHT, "right"),
        lambda: _pick_kind(app, lambda kind: then(replace(known, kind=kind))),
        lambda: _pick_cause(app, causes, known, lambda cause: then(replace(known, cause=cause))),
        lambda: words(_FOUND_BY, "found_by"),
        lambda: words(_NOTICE, "notice"),
        lambda: day("When was it published", "published"),
        lambda: day("When was it found", "found"),
        lambda: day("When were readers told", "corrected"),
    )

    def chosen(at: int | None) -> None:
        if at is not None:
            ways[at]()

    app.push_screen(PickScreen("Which part is another one?", _PARTS), chosen)


def _pick_kind(app: FactcheckApp, then: Callable[[CorrectionClass], None]) -> None:
    kinds = list(CorrectionClass)

    def chosen(at: int | None) -> None:
        if at is not None:
            then(kinds[at])

    lines = [f"{kind.value}: {_KINDS[kind]}" for kind in kinds]
    app.push_screen(PickScreen("How much does that change?", lines), chosen)


def _pick_cause(
    app: FactcheckApp, causes: Sequence[str], known: Correction, then: Callable[[str], None]
) -> None:
    def chosen(at: int | None) -> None:
        if at is None:
            return
        if at < len(causes):
            then(causes[at])
        elif at == len(causes):
            what = "How did it come about"
            app.push_screen(PromptScreen(what, known.cause, known.wrong), typed)
        else:
            then("")

    def typed(words: str | None) -> None:
        if words is not None:
            then(words)

    lines = [*causes, "in other words", "not known"]
    app.push_screen(PickScreen("How did it come about?", lines), chosen)


def _ask_for_day(
    app: FactcheckApp, what: str, day: dt.date | None, then: Callable[[dt.date | None], None]
) -> None:
    def typed(words: str | None) -> None:
        if words is None:
            return
        try:
            then(dt.date.fromisoformat(words) if words else None)
        except ValueError:
            app.say("Type the day as 2026-12-01.")

    app.push_screen(PromptScreen(what, day.isoformat() if day else "", _DAY), typed)
