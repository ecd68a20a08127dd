"""Asks a checker for evidence on a claim, step by step: source, place, words, stance."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.model import Claim, Outcome, Source, SourceClass, SourceType, Stance
from factcheck.tui.screens.pick import PickScreen
from factcheck.tui.screens.prompt import PromptScreen

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp


@dataclass(frozen=True, slots=True)
class Attached:
    """Evidence as it was typed.

    Attributes:
        source: where it comes from; without an identity it is a new one.
        stance: what it does for the claim.
        locator: where in the source, may be empty.
        excerpt: the source's words, may be empty.
    """

    source: Source
    stance: Stance
    locator: str
    excerpt: str


def ask_for_source(
    app: FactcheckApp, sources: Sequence[Source], what: str, then: Callable[[Source], None]
) -> None:
    """Ask which source, or for a new one; nothing is done where the checker thinks better of it.

    Args:
        app: the app to show the sheets on.
        sources: those of the article.
        what: what is asked.
        then: called with the source.
    """
    lines = [f"{each.title}, {each.rank.value} {each.type.value}" for each in sources]

    def chosen(at: int | None) -> None:
        if at is None:
            return
        if at < len(sources):
            then(sources[at])
        else:
            _ask_for_new(app, then)

    if sources:
        app.push_screen(PickScreen(what, [*lines, "a new source"]), chosen)
    else:
        _ask_for_new(app, then)


def _ask_for_new(app: FactcheckApp, then: Callable[[Source], None]) -> None:
    types, ranks = list(SourceType), list(SourceClass)

    def titled(title: str | None) -> None:
        if title:
            source = Source("", SourceType.DOCUMENT, title)
            lines = [each.value for each in types]
            app.push_screen(PickScreen("What is it?", lines), lambda at: typed(source, at))

    def typed(source: Source, at: int | None) -> None:
        if at is not None:
            known = replace(source, type=types[at])
            lines = [each.value for each in ranks]
            what = "How near is it to what it tells of?"
            app.push_screen(PickScreen(what, lines), lambda n: ranked(known, n))

    def ranked(source: Source, at: int | None) -> None:
        if at is not None:
            known = replace(source, rank=ranks[at])
            lines = ["open", "confidential: reports say only that it exists"]
            app.push_screen(PickScreen("May reports name it?", lines), lambda n: done(known, n))

    def done(source: Source, at: int | None) -> None:
        if at is not None:
            then(replace(source, confidential=at == 1))

    what = "What is the source called; of a person the name"
    app.push_screen(PromptScreen(what, "", "a document, a page, a person, a recording"), titled)


def ask_for_evidence(
    app: FactcheckApp, claim: Claim, sources: Sequence[Source], then: Callable[[Attached], None]
) -> None:
    """Ask for evidence on a claim; nothing is done where the checker thinks better of it."""
    stances = list(Stance)

    def sourced(source: Source) -> None:
        what = "Where in it: p. 3, para. 12, 00:12:31, B7"
        app.push_screen(PromptScreen(what, "", claim.quote), lambda words: placed(source, words))

    def placed(source: Source, locator: str | None) -> None:
        if locator is not None:
            what = "What it says there, in its own words; may stay empty"
            app.push_screen(
                PromptScreen(what, "", claim.quote), lambda words: told(source, locator, words)
            )

    def told(source: Source, locator: str, excerpt: str | None) -> None:
        if excerpt is not None:
            lines = [
                f"it {each.value}" if each.value.endswith("s") else each.value for each in stances
            ]
            app.push_screen(
                PickScreen("What does it do for the claim?", lines),
                lambda at: stood(source, locator, excerpt, at),
            )

    def stood(source: Source, locator: str, excerpt: str, at: int | None) -> None:
        if at is not None:
            then(Attached(source, stances[at], locator, excerpt))

    ask_for_source(app, sources, "Which source?", sourced)


def ask_for_call(
    app: FactcheckApp, sources: Sequence[Source], then: Callable[[Source, Outcome, str], None]
) -> None:
    """Ask what a call to a source came to."""
    outcomes = list(Outcome)

    def sourced(source: Source) -> None:
        lines = [each.value for each in outcomes]
        app.push_screen(PickScreen("What came of it?", lines), lambda at: ended(source, at))

    def ended(source: Source, at: int | None) -> None:
        if at is not None:
            app.push_screen(
                PromptScreen("What was said; may stay empty", "", source.title),
                lambda words: noted(source, outcomes[at], words),
            )

    def noted(source: Source, outcome: Outcome, note: str | None) -> None:
        if note is not None:
            then(source, outcome, note)

    ask_for_source(app, sources, "Who was called?", sourced)
