"""Searching the desk while words are typed, and going to what was found."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len

import factcheck
from factcheck.model import Source, SourceType
from factcheck.store.terms import matches
from factcheck.tui.app import FactcheckApp
from factcheck.tui.screens.desk import DeskScreen
from factcheck.tui.screens.search import SearchField, SearchScreen
from factcheck.tui.screens.workbench import WorkbenchScreen
from factcheck.tui.widgets.claim_list import ClaimList
from factcheck.tui.widgets.hit_list import HitList
from tests.conftest import Golden
from tests.tui.conftest import CLOCK, PUBLISHED, STORY, is_on, press, screen_text, settle

SIZE = (80, 24)


@pytest.mark.parametrize(
    ("asked", "text", "found"),
    [
        ("nine", "Nine of nineteen", ["Nine", "nineteen"]),
        ("nine of", "Nine of nineteen", ["Nine", "of"]),
        ("nin*  x", "Nine of nineteen", ["Nine", "nineteen"]),
        ('"harbour office" x', "the harbour, the Harbour Office", ["Harbour Office"]),
        ("co-op", "the co-op and the co op, op co", ["co-op", "co op"]),
        ("skvorecky", "Josef Škvorecký wrote", ["Škvorecký"]),
        ("n x", "no n here", ["n"]),
        ("", "anything", []),
        ("?!*\"'", "anything ?!", []),
        ("quarry", "", []),
    ],
)
def test_the_words_that_were_asked_for_are_marked(asked: str, text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in matches(asked, text)] == found


@pytest.fixture
def app(desk_file: Path) -> FactcheckApp:
    """A desk with two stories, a note and a hostile title."""
    with factcheck.Desk(desk_file, checker="ada", clock=lambda: CLOCK) as desk:
        desk.add(factcheck.read(STORY.encode(), published=PUBLISHED))
        fees = "Fees [/x] ミナト\n\nThe council raised harbour fees by 12 percent on Monday.\n"
        desk.add(factcheck.read(fees.encode()))
        for number in (1, 2):
            claims = desk.check(number).claims
            desk.note(number, claims[-1].id, "rang the harbour office " + "again " * 30 + "at noon")
    return FactcheckApp(lambda: factcheck.Desk(desk_file, checker="ada", clock=lambda: CLOCK))


async def test_what_is_typed_acts_and_enter_goes_to_the_claim(app: FactcheckApp) -> None:
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "slash")
        assert is_on(app, SearchScreen)
        await press(pilot, *"warned tw")
        assert "1 place" in screen_text(app)
        await press(pilot, "enter")
        await settle(pilot)
        assert is_on(app, WorkbenchScreen)
        assert app.opened is not None
        at = app.screen.query_one(ClaimList)._current
        assert at is not None
        assert "warned" in app.opened.claims[at].quote


async def test_enter_waits_for_what_is_still_looked_for(app: FactcheckApp) -> None:
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "slash", *"fees")
        field = app.screen.query_one(SearchField)
        field.value = "inspectors"  # typed and entered with no moment in between to search in
        field.action_open()
        await settle(pilot)
        await settle(pilot)
        assert is_on(app, WorkbenchScreen)
        assert app.opened is not None
        assert app.opened.number == 1


async def test_moving_and_leaving(app: FactcheckApp) -> None:
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "slash", *"zzz")
        assert "nothing has these words" in screen_text(app)
        await press(pilot, "enter", "down")
        assert is_on(app, SearchScreen)
        await press(pilot, "ctrl+u", *"harbour")
        hits = app.screen.query_one(HitList)
        assert len(hits.hits) > 1
        await press(pilot, "down", "pagedown", "up")
        assert hits.at == len(hits.hits) - 2
        await press(pilot, "escape")
        assert is_on(app, DeskScreen)


@pytest.mark.parametrize("size", [SIZE, (140, 45), (30, 10)], ids=str)
async def test_found_words_are_in_view_and_marked(app: FactcheckApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "slash", *"noon")
        hits = app.screen.query_one(HitList)
        assert hits.hits
        for n in range(len(hits.hits)):
            strip = hits.draw_line(2 * n + 1)
            assert [s.text for s in strip if s.style and s.style.underline] == ["noon"]
            assert cell_len(strip.text) <= hits.scrollable_content_region.width


@pytest.mark.parametrize("size", [SIZE, (140, 45)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_picture_of_the_search(
    app: FactcheckApp, golden: Golden, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "slash", *"harbour")
        golden(f"screens/search-{size[0]}x{size[1]}.txt", screen_text(app))


async def test_a_paragraph_without_a_claim_is_found_and_gone_to(desk_file: Path) -> None:
    story = STORY + "\nGulls. Who knows why?\n"
    with factcheck.Desk(desk_file, checker="ada", clock=lambda: CLOCK) as desk:
        desk.check(desk.add(factcheck.read(story.encode(), published=PUBLISHED)))
    app = FactcheckApp(lambda: factcheck.Desk(desk_file, checker="ada", clock=lambda: CLOCK))
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "slash", *"gulls knows")
        assert "Gulls. Who knows why?" in screen_text(app)
        hit = app.screen.query_one(HitList).current
        assert hit is not None
        assert (hit.claim, hit.quote) == ("", "Gulls. Who knows why?")
        await press(pilot, "enter")
        await settle(pilot)
        assert is_on(app, WorkbenchScreen)
        assert "Gulls. Who knows why?" in screen_text(app)


async def test_copies_and_questions_are_found_and_gone_to(
    app: FactcheckApp, desk_file: Path
) -> None:
    with factcheck.Desk(desk_file, checker="ada", clock=lambda: CLOCK) as desk:
        claim = desk.claims(1)[1]
        person = Source("", SourceType.PERSON, "Nils [/red] Aker " + "of Tornholm " * 4)
        source = desk.add_source(1, replace(person, confidential=True))
        desk.keep_copy(1, source.id, "nils.txt", b"1", "We saw a walrus\x1b[31m at the mole.")
        desk.attach(1, claim.id, source.id)
        asked = desk.ask(1, "Is the lighthouse lit?", claim_id=claim.id)
        desk.answer(1, asked.id, "By a keeper called Strand.")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "slash", *"walrus mole")
        shown = screen_text(app)
        assert "copy of Nils [/red] Aker of Tor…, confidential: …walrus at the mole." in shown
        await press(pilot, "ctrl+u", *"strand")
        assert "answer By a keeper called Strand." in screen_text(app)
        await press(pilot, "ctrl+u", *"lighthouse")
        assert "question Is the lighthouse lit?" in screen_text(app)
        await press(pilot, "ctrl+u", *"walrus", "enter")
        await settle(pilot)
        assert is_on(app, WorkbenchScreen)
        assert app.opened is not None
        at = app.screen.query_one(ClaimList)._current
        assert at is not None
        assert app.opened.claims[at].id == claim.id
