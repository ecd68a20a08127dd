"""What the sources have on a claim, on screen: found, attached, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.model import Source, SourceClass, SourceType, Stance
from factcheck.tui.screens.passages import PassagesScreen
from factcheck.tui.screens.workbench import WorkbenchScreen
from tests.conftest import Golden
from tests.tui.conftest import PUBLISHED, STORY, MakeApp, is_on, press, screen_text, settle

WIDE, NARROW = (140, 45), (80, 24)
HEARING = """\
[00:00:04] CHIEF INSPECTOR BRENN: Seven workers were hurt in the blast at the Tollund quarry.

[00:01:30] MR. HALDEN: We had not warned them twice. We had warned them once, in May.

[00:02:10] MS. AASKOV: I met the owners on March 4, 2024.
"""
LOG = (
    "The permit for the quarry was granted in March.\f"
    "The minister, Tilde Aaskov, met the owners on March 4, 2024, a day before the blast."
)


@pytest.fixture
def kept(desk_file: Path) -> None:
    """Put the story on the desk, with a hearing and a log."""
    with factcheck.Desk(desk_file, checker="ada") as desk:
        number = desk.add(factcheck.read(STORY.encode(), published=PUBLISHED))
        for title, words, file in (("Hearing", HEARING, "h.txt"), ("Ministry log", LOG, "l.txt")):
            source = desk.add_source(
                number, Source("", SourceType.DOCUMENT, title, rank=SourceClass.PRIMARY)
            )
            desk.keep_copy(number, source.id, file, words.encode(), "")


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_a_passage_is_attached_with_one_key_and_taken_back(
    make_app: MakeApp, desk_file: Path, kept: None, size: tuple[int, int]
) -> None:
    app = make_app()
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "j", "j", "P")
        shown = screen_text(app)
        assert "Passages on claim 3" in shown
        assert "in 2 sources, what contradicts it first" in shown
        assert "supports · Ministry log · page 2, paragraph 2" in shown
        assert "Has it word for word." in shown
        assert "context · Hearing · 00:02:10 · MS. AASKOV" in shown
        await press(pilot, "enter")
        shown = screen_text(app)
        assert "Attached to claim 3: supports" in shown
        assert "✓ attached" in shown
        await press(pilot, "enter")
        assert "It is attached already." in screen_text(app)
        with factcheck.Desk(desk_file) as desk:
            (found,) = desk.evidence(1)
            assert (found.stance, found.locator) == (Stance.SUPPORTS, "page 2, paragraph 2")
            assert found.excerpt.startswith("The minister, Tilde Aaskov, met")
            assert found.claim == desk.claims(1)[2].id
        await press(pilot, "u")
        assert "✓ attached" not in screen_text(app)
        await press(pilot, "escape", "5")
        assert "No evidence is attached." in screen_text(app)


async def test_what_contradicts_and_another_stance(
    make_app: MakeApp, desk_file: Path, kept: None
) -> None:
    app = make_app()
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "P")
        assert "Passages on claim 1" in screen_text(app)
        await press(pilot, "n")
        shown = screen_text(app)
        assert "Passages on claim 2" in shown
        assert "contradicts · Hearing · 00:00:04 · CHIEF INSPECTOR BRENN" in shown
        assert "a difference of 2" in shown
        await press(pilot, "s", "down", "down", "enter")
        assert "Attached to claim 2: context" in screen_text(app)
        await press(pilot, "escape")
        assert is_on(app, WorkbenchScreen)
        await press(pilot, "5")
        assert "context: Hearing" in screen_text(app)
    with factcheck.Desk(desk_file) as desk:
        (found,) = desk.evidence(1)
        assert (found.stance, found.locator) == (Stance.CONTEXT, "00:00:04")


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_quotations_that_were_not_said_so(
    make_app: MakeApp, desk_file: Path, kept: None, size: tuple[int, int]
) -> None:
    app = make_app()
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "O")
        shown = screen_text(app)
        assert "1 quotation held against 2 sources, 1 to look at" in shown
        assert "altered · Rurik Halden · Hearing" in shown
        assert "was said We had not warned them twice" in shown
        await press(pilot, "a")
        assert "Attached to claim 5: contradicts" in screen_text(app)
        await press(pilot, "tab")
        assert "Passages on claim 1" in screen_text(app)
        await press(pilot, "tab", "g")
        assert is_on(app, WorkbenchScreen)
    with factcheck.Desk(desk_file) as desk:
        (found,) = desk.evidence(1)
        assert (found.stance, found.locator) == (Stance.CONTRADICTS, "00:01:30")
        assert found.excerpt == "We had not warned them twice"


@pytest.mark.parametrize("size", [NARROW, WIDE, (250, 80)])
@pytest.mark.parametrize(("name", "keys"), [("passages", "jjP"), ("quotations", "Oa")])
async def test_screen(
    make_app: MakeApp, golden: Golden, kept: None, name: str, keys: str, size: tuple[int, int]
) -> None:
    app = make_app()
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, *keys)
        golden(f"screens/{name}-{size[0]}x{size[1]}.txt", screen_text(app))


@pytest.mark.parametrize("keys", ["jPa", "O"])
async def test_screen_without_unicode(
    make_app: MakeApp, kept: None, monkeypatch: pytest.MonkeyPatch, keys: str
) -> None:
    monkeypatch.setenv("TERM", "linux")
    app = make_app()
    async with app.run_test(size=NARROW, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, *keys)
        shown = screen_text(app)
    assert shown.isascii(), {char for char in shown if not char.isascii()}


async def test_without_a_copy_it_says_so_and_offers_nothing(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=NARROW) as pilot:
        await settle(pilot)
        await press(pilot, "P")
        shown = screen_text(app)
        assert "No copy of a source is kept" in shown
        assert "attach" not in shown.splitlines()[-1]
        await press(pilot, "enter", "s", "j", "u")
        assert is_on(app, PassagesScreen)
        await press(pilot, "tab")
        assert "No copy of a source is kept" in screen_text(app)
        await press(pilot, "escape")
        assert is_on(app, WorkbenchScreen)


async def test_another_window_keeps_a_copy_while_the_screen_is_open(
    make_app: MakeApp, desk_file: Path
) -> None:
    app = make_app()
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        await press(pilot, "j", "P")
        assert "No copy of a source is kept" in screen_text(app)
        with factcheck.Desk(desk_file, checker="bo") as desk:
            source = desk.add_source(1, Source("", SourceType.RECORDING, "Hearing"))
            desk.keep_copy(1, source.id, "h.txt", HEARING.encode(), "")
        await app.reload()
        await settle(pilot)
        assert "contradicts · Hearing" in screen_text(app)


async def test_what_a_source_holds_is_drawn_as_words(make_app: MakeApp, desk_file: Path) -> None:
    with factcheck.Desk(desk_file, checker="ada") as desk:
        number = desk.add(factcheck.read(STORY.encode(), published=PUBLISHED))
        source = desk.add_source(number, Source("", SourceType.DOCUMENT, "[red]Log[/red]"))
        words = "Seven workers were hurt in the blast at the [bold]Tollund\x1b[2J[/bold] quarry."
        desk.keep_copy(number, source.id, "l.txt", words.encode(), "")
    app = make_app()
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        await press(pilot, "j", "P")
        shown = screen_text(app)
        assert "[red]Log[/red]" in shown
        assert "[bold]Tollund[/bold]" in shown
        assert "\x1b" not in shown
