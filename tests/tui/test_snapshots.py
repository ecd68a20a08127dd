"""The screens as text, to be read in a diff."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.model import Change, Overwritten
from factcheck.tui.screens.overwritten import OverwrittenScreen
from tests.conftest import Golden
from tests.tui.conftest import CLOCK, STORY, MakeApp, press, screen_text, settle

SIZES = [(80, 24), (140, 45), (250, 80)]
SCREENS = {
    "workbench": ("j", "v", "j", "d"),
    "contradictions": ("c",),
    "pencil": ("p", "space", "space", "x"),
    "names": ("N",),
    "report": ("v", "r"),
    "heat": ("p", "space", "space", "x", "escape", "H"),
    "help": ("question_mark",),
    "filter": ("slash", *"nine"),
    "choosing": ("A", "right", "right"),
    "note": ("n", *"rang Brenn"),
    "pick": ("D", "R"),
    "palette": ("colon", *"dis"),
    "sign-off": ("v", "Q", *"How many?", "enter", "enter", "enter", "F", "c"),
    "sources": ("E", *"Mine log", *(["enter"] * 4), *"p. 3", *(["enter"] * 3), "5"),
    "evidence": ("E",),
    "call": ("L", *"Brenn"),
    "recommend": ("j", "W"),
    "changed": ("j", "W", "shift+tab", *"Five", "tab", "f7", *"Four", "enter", "enter", "3"),
    "question": ("Q", *"How many?"),
    "corrections": ("K", "a", *"Five", "enter", "enter", *"Nine", "enter", "enter", *["enter"] * 2),
    "rating": ("B", "enter"),
    "importing": ("l", "i"),
    "found": ("l", "slash", *"workers", "down"),
    "deleted": ("l", "D"),
    "tour": ("colon", *"first start", "enter"),
}
PLAIN_STORY = STORY.translate(str.maketrans("“”’", '""\''))


def named(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]}"


@pytest.fixture(autouse=True)
def _in_a_folder_with_one_story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stories = tmp_path / "stories"
    stories.mkdir()
    (stories / "ferry.txt").write_text("Ferry late\n")
    monkeypatch.chdir(stories)


@pytest.mark.parametrize("size", SIZES, ids=named)
@pytest.mark.parametrize("name", SCREENS)
async def test_screen(make_app: MakeApp, golden: Golden, name: str, size: tuple[int, int]) -> None:
    app = make_app()
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, *SCREENS[name])
        golden(f"screens/{name}-{named(size)}.txt", screen_text(app))


@pytest.mark.parametrize("size", SIZES, ids=named)
async def test_what_somebody_else_changed_first(
    make_app: MakeApp, golden: Golden, size: tuple[int, int]
) -> None:
    app = make_app()
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        theirs = Change(CLOCK, "bo", "status of claim 1: unchecked -> disputed", "c")
        mine = Change(CLOCK, "ada", "status of claim 1: disputed -> verified", "c")
        app.push_screen(OverwrittenScreen(Overwritten(theirs, mine)))
        await settle(pilot)
        golden(f"screens/overwritten-{named(size)}.txt", screen_text(app))


@pytest.mark.parametrize("name", SCREENS)
async def test_screen_without_colour(
    make_app: MakeApp, golden: Golden, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = make_app()
    async with app.run_test(size=SIZES[0], notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, *SCREENS[name])
        golden(f"screens/{name}-{named(SIZES[0])}.txt", screen_text(app))
        for row in app.screen._compositor.render_strips():
            for segment in row:
                for colour in (segment.style.color, segment.style.bgcolor) if segment.style else ():
                    if colour is not None and colour.triplet is not None:
                        assert len(set(colour.triplet)) == 1


@pytest.mark.parametrize("name", SCREENS)
async def test_screen_without_unicode(
    make_app: MakeApp, golden: Golden, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("TERM", "linux")
    app = make_app(PLAIN_STORY)
    async with app.run_test(size=SIZES[0], notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, *SCREENS[name])
        shown = screen_text(app)
    golden(f"screens/{name}-ascii-{named(SIZES[0])}.txt", shown)
    assert shown.isascii(), {char for char in shown if not char.isascii()}
