"""Text from outside is only ever text: no markup, no escape sequence, no action."""

from __future__ import annotations

import asyncio
import dataclasses
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

import factcheck
from factcheck.model import (
    Change,
    Correction,
    Outcome,
    Overwritten,
    RatingScale,
    Ruling,
    ScaleRating,
    Source,
    SourceType,
)
from factcheck.tui.app import FactcheckApp
from factcheck.tui.screens.contradictions import ContradictionsScreen
from factcheck.tui.screens.corrections import CorrectionsScreen
from factcheck.tui.screens.desk import DeskScreen
from factcheck.tui.screens.files import StoryTree
from factcheck.tui.screens.help import HelpScreen
from factcheck.tui.screens.importing import ImportScreen
from factcheck.tui.screens.names import NamesScreen
from factcheck.tui.screens.overwritten import OverwrittenScreen
from factcheck.tui.screens.pencil import PencilScreen
from factcheck.tui.screens.pick import PickScreen
from factcheck.tui.screens.prompt import PromptScreen
from factcheck.tui.screens.report import ReportScreen
from factcheck.tui.screens.search import SearchScreen
from factcheck.tui.screens.signing import SigningScreen
from factcheck.tui.screens.tour import TourScreen
from factcheck.tui.screens.workbench import WorkbenchScreen
from tests.tui.conftest import CLOCK, PUBLISHED, is_on, paste, press, screen_text, settle
from tests.tui.soundness import faults

NAUGHTY = (
    "[/x] [@click=app.quit]go[/] [bold \x1b[2J\x1b]0;owned\x07\x9b31m\x00\x08 \u202eback\u202c "
    "Z\u0335\u0321\u0328\u0327\u0322a\u0334\u0321\u0322lgo ❤\ufe0f 👩\u200d🚒 🇳🇴 東京 שלום سلام "
    "e\u0301\u200b\u2060\ufeff\xad {x} $(id) %s \\"
)
LONG = "W" * 300
SCALE = RatingScale("plain", "", (ScaleRating(NAUGHTY, 1), ScaleRating("True", 2)))
STORY = f"""\
{NAUGHTY}

{NAUGHTY} Nine members voted on March 4, 2024, Rita Holub said. {LONG}

Mayor \x1b[2JRita Hollub [/x] said five members voted on March 4, 2024, of 東京の市長 and {NAUGHTY}.

“[red]Five members voted,” said Rita [/] Holub\x1b]0;owned\x07, the [link=https://example.org]clerk.\
 She said 12 of the 30 members, or 90 percent, had come from 大阪 {NAUGHTY}.

The council met on Friday, March 5, 2024, in שלום Tollund, {NAUGHTY * 4} said Ola Brenn.
"""
SIZES = [(80, 24), (140, 45)]
Step = str | tuple[str, str]
"""A key, or ("paste", what)."""

SCREENS: dict[str, tuple[type, Sequence[Step]]] = {
    "article": (WorkbenchScreen, ["1", "j", "j", "down"]),
    "claims": (WorkbenchScreen, ["2", "j", "j", "v", "t", "end"]),
    "claim page": (WorkbenchScreen, ["3", "down", "down"]),
    "contradictions page": (WorkbenchScreen, ["f", "4", "down"]),
    "sources page": (WorkbenchScreen, ["5", "down"]),
    "history page": (WorkbenchScreen, ["d", "6", "down"]),
    "alone": (WorkbenchScreen, ["1", "z", "j"]),
    "filter": (WorkbenchScreen, ["slash", ("paste", NAUGHTY)]),
    "find": (WorkbenchScreen, ["1", "slash", ("paste", NAUGHTY), "down"]),
    "find a word": (WorkbenchScreen, ["1", "slash", ("paste", "東京"), "down"]),
    "paragraph": (WorkbenchScreen, ["g", ("paste", NAUGHTY)]),
    "choosing": (WorkbenchScreen, ["A", "right", "space", *["right"] * 12, "down"]),
    "heat": (WorkbenchScreen, ["H"]),
    "unfolded": (WorkbenchScreen, ["1", "h"]),
    "notice": (WorkbenchScreen, ["v", "u"]),
    "note": (PromptScreen, ["n", ("paste", NAUGHTY)]),
    "wording": (PromptScreen, ["e", ("paste", LONG)]),
    "speaker": (PromptScreen, ["y"]),
    "who is to check it": (PromptScreen, ["at"]),
    "which detail": (PickScreen, ["f", "i", "j"]),
    "which deleted claim": (PickScreen, ["D", "R"]),
    "reading of a detail": (PromptScreen, ["f", "i", "enter", ("paste", NAUGHTY)]),
    "refused reading": (WorkbenchScreen, ["f", "i", "enter", ("paste", NAUGHTY), "enter"]),
    "pencil": (PencilScreen, ["p", "space", "x", "s", "j"]),
    "names": (NamesScreen, ["N", "j", "k"]),
    "settling": (PickScreen, ["N", "enter"]),
    "settled": (NamesScreen, ["N", "enter", "enter"]),
    "place of a name": (PickScreen, ["N", "g"]),
    "contradictions": (ContradictionsScreen, ["c", "j"]),
    "ruled ones": (ContradictionsScreen, ["c", "h", "j"]),
    "note of a ruling": (PromptScreen, ["c", "N", ("paste", NAUGHTY)]),
    "held against stored": (ContradictionsScreen, ["c", "a"]),
    "report": (ReportScreen, ["r", "f", "s", "down"]),
    "report path": (ReportScreen, ["r", "e", ("paste", NAUGHTY), "enter"]),
    "report path, long": (ReportScreen, ["r", "e", ("paste", LONG), "enter"]),
    "copied path": (ReportScreen, ["r", "e", ("paste", NAUGHTY), "escape", "y"]),
    "help": (HelpScreen, ["question_mark", ("paste", NAUGHTY)]),
    "palette": (FactcheckApp, ["colon", ("paste", NAUGHTY)]),
    "sign-off": (SigningScreen, ["F", "c", "down", "down"]),
    "due": (SigningScreen, ["F", "t", ("paste", NAUGHTY), "enter"]),
    "question": (FactcheckApp, ["Q", ("paste", NAUGHTY), "enter", "enter", ("paste", LONG)]),
    "answer": (PromptScreen, ["F", "enter", ("paste", NAUGHTY)]),
    "evidence": (FactcheckApp, ["E", "down", "enter", ("paste", NAUGHTY), "enter", "enter"]),
    "evidence of a known source": (FactcheckApp, ["E", "enter", ("paste", LONG), "enter"]),
    "call": (FactcheckApp, ["L", "enter", "down", "enter", ("paste", NAUGHTY)]),
    "corrections": (CorrectionsScreen, ["K", "j", "k"]),
    "correction": (FactcheckApp, ["K", "a", ("paste", NAUGHTY), "enter", "enter", ("paste", LONG)]),
    "part of a correction": (PromptScreen, ["K", "enter", "enter", ("paste", NAUGHTY)]),
    "path of the log": (FactcheckApp, ["K", "w", "enter", ("paste", NAUGHTY), "enter"]),
    "rating": (PromptScreen, ["P", "enter", "enter", ("paste", NAUGHTY), "enter"]),
    "rated": (WorkbenchScreen, ["3", "down"]),
    "attached": (WorkbenchScreen, ["f", "5", "end", "up"]),
    "new draft": (ImportScreen, ["V", ("paste", NAUGHTY), "enter"]),
    "desk": (DeskScreen, ["l", "j", "k"]),
    "desk filter": (DeskScreen, ["l", "f", ("paste", NAUGHTY)]),
    "deleted": (DeskScreen, ["l", "D"]),
    "who has it": (PromptScreen, ["l", "at"]),
    "search": (SearchScreen, ["l", "slash", ("paste", NAUGHTY)]),
    "search, found": (SearchScreen, ["l", "slash", ("paste", "members"), "down"]),
    "pasted path": (ImportScreen, ["l", ("paste", NAUGHTY), "enter"]),
    "pasted path, long": (ImportScreen, ["l", ("paste", LONG), "enter"]),
    "pasted story": (ImportScreen, ["l", ("paste", STORY)]),
    "pasted date": (ImportScreen, ["l", "i", "tab", "tab", ("paste", NAUGHTY), "enter"]),
    "tour": (TourScreen, ["colon", ("paste", "three lines of the first start"), "enter"]),
}


def other_window(desk_file: Path) -> factcheck.Desk:
    return factcheck.Desk(desk_file, checker=NAUGHTY, clock=lambda: CLOCK)


@pytest.fixture(scope="module")
def hostile_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk on which every word that somebody can give is naughty."""
    path = tmp_path_factory.mktemp("hostile") / "desk.db"
    with other_window(path) as desk:
        read = factcheck.read(STORY.encode(), published=PUBLISHED, title=NAUGHTY)
        named = dataclasses.replace(read, outlet=NAUGHTY)
        number = desk.add(named)
        desk.add(dataclasses.replace(named, title=LONG))
        check = desk.check(number)
        assert check.contradictions
        for claim in check.claims:
            desk.note(number, claim.id, NAUGHTY * 2)
            desk.attribute(number, claim.id, NAUGHTY)
            desk.edit(number, claim.id, NAUGHTY + claim.text)
        desk.assign(number, [claim.id for claim in check.claims], NAUGHTY)
        desk.assign_article(number, NAUGHTY)
        source = desk.add_source(number, Source("", SourceType.PERSON, NAUGHTY, contact=NAUGHTY))
        desk.log_call(number, source.id, Outcome.DISPUTED, NAUGHTY)
        for claim in check.claims:
            desk.attach(number, claim.id, source.id, locator=NAUGHTY, excerpt=LONG, note=NAUGHTY)
            desk.ask(number, NAUGHTY, claim_id=claim.id, decides=NAUGHTY)
            desk.rate(number, claim.id, SCALE, NAUGHTY, explanation=LONG, claimant=NAUGHTY)
            desk.log_correction(
                number,
                Correction("", NAUGHTY, LONG, cause=NAUGHTY, found_by=LONG, claim=claim.id),
            )
        desk.rule(number, check.contradictions[0].id, Ruling.EXPLAINED, NAUGHTY)
    return path


@pytest.fixture
def app(hostile_desk: Path, desk_file: Path) -> FactcheckApp:
    """The app on the first article of that desk."""
    shutil.copy(hostile_desk, desk_file)
    return FactcheckApp(lambda: other_window(desk_file), lambda desk: 1)


async def take(pilot: Pilot[None], steps: Sequence[Step]) -> None:
    """Press keys and paste, each dealt with before the next."""
    for step in steps:
        if isinstance(step, str):
            await press(pilot, step)
        else:
            await paste(pilot, step[1])


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", SCREENS)
async def test_hostile_text_changes_neither_screen_nor_app(
    app: FactcheckApp, name: str, size: tuple[int, int]
) -> None:
    expected, steps = SCREENS[name]
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        for step in steps:
            await take(pilot, [step])
            assert faults(app) == []
        if expected is not FactcheckApp:
            assert is_on(app, expected)
        assert app.is_running


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_markup_is_shown_as_it_is_written(app: FactcheckApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        for keys in ((), ("3",), ("p",), ("escape", "c"), ("escape", "r")):
            await press(pilot, *keys)
            shown = screen_text(app)
            assert "[/x] [@click=app.quit]go[/]" in shown, keys
        await press(pilot, "escape", "l")
        assert "[/x] [@click=app.quit]go[/]" in screen_text(app)


async def test_a_click_on_markup_in_the_text_does_nothing(app: FactcheckApp) -> None:
    async with app.run_test(size=(140, 45), notifications=True) as pilot:
        await settle(pilot)
        for row in range(1, 44, 3):
            await pilot.click(offset=(20, row))
            await pilot.click(offset=(100, row))
        await settle(pilot)
        assert app.is_running
        assert faults(app) == []


@pytest.mark.parametrize("choice", ["enter", "t"])
async def test_a_race_over_naughty_words(app: FactcheckApp, desk_file: Path, choice: str) -> None:
    change = Change(CLOCK, NAUGHTY, NAUGHTY, NAUGHTY)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        app.push_screen(OverwrittenScreen(Overwritten(change, change)))
        await settle(pilot)
        assert faults(app) == []
        await press(pilot, choice)
        assert faults(app) == []


async def test_a_story_in_a_file_with_a_naughty_name(app: FactcheckApp, tmp_path: Path) -> None:
    folder = tmp_path / "a\x1b[2J\udcff[x]\u202e"
    folder.mkdir()
    (folder / "story\x1b]0;owned\x07\udcfe[bold].txt").write_text("Ferry late\n\nFive left.\n")
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "l", "i")
        app.screen.query_one("#source", Input).value = str(folder)
        await press(pilot, "down")
        async with asyncio.timeout(30):
            while not app.screen.query_one(StoryTree).root.children:
                await pilot.pause(0.05)
        for key in ("down", "enter", "enter"):
            assert faults(app) == []
            await press(pilot, key)
        assert is_on(app, WorkbenchScreen)
        assert "Five left." in screen_text(app)
        await press(pilot, "r")
        app.screen.query_one("#path", Input).value = str(folder)
        for key in ("w", "w", "w", "y"):
            await press(pilot, key)
            assert faults(app) == []
    assert len(list(folder.glob("*.md"))) == 1
