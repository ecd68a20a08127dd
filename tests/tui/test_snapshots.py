"""The screens as text, to be read in a diff."""

from __future__ import annotations

import pytest

from tests.conftest import Golden
from tests.tui.conftest import MakeApp, press, screen_text, settle

SIZES = [(80, 24), (140, 45)]
SCREENS = {
    "workbench": ("j", "v", "j", "d"),
    "contradictions": ("c",),
    "pencil": ("p", "space", "space", "x"),
    "names": ("N",),
    "report": ("v", "r"),
    "heat": ("p", "space", "space", "x", "escape", "H"),
    "help": ("question_mark",),
    "filter": ("slash", *"nine"),
}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", SCREENS)
async def test_screen(make_app: MakeApp, golden: Golden, name: str, size: tuple[int, int]) -> None:
    app = make_app()
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, *SCREENS[name])
        golden(f"screens/{name}-{size[0]}x{size[1]}.txt", screen_text(app))


async def test_screen_without_colour(
    make_app: MakeApp, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = make_app()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, *SCREENS["workbench"])
        golden("screens/workbench-80x24.txt", screen_text(app))
        for row in app.screen._compositor.render_strips():
            for segment in row:
                colour = segment.style.color if segment.style else None
                if colour is not None and colour.triplet is not None:
                    red, green, blue = colour.triplet
                    assert red == green == blue


@pytest.mark.parametrize("name", ["pencil", "names", "contradictions", "report", "heat"])
async def test_other_screens_without_unicode(
    make_app: MakeApp, golden: Golden, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("TERM", "linux")
    app = make_app()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, *SCREENS[name])
        shown = screen_text(app)
    golden(f"screens/{name}-ascii-80x24.txt", shown)
    ours = shown.translate(dict.fromkeys(map(ord, "“”’—")))  # the story's own signs
    assert ours.isascii()


async def test_screen_without_unicode(
    make_app: MakeApp, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "linux")
    app = make_app()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, *SCREENS["workbench"])
        golden("screens/workbench-ascii-80x24.txt", screen_text(app))
