"""That everything on the screen can be read, in every theme and without colour."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.color import Color, ColorType
from rich.style import Style
from textual.color import Color as TextualColor
from textual.filter import DimFilter

import factcheck
from factcheck.model import Status
from factcheck.settings import Settings
from factcheck.tui.app import FactcheckApp
from factcheck.tui.themes import OURS
from tests.tui.conftest import CLOCK, PUBLISHED, STORY, press, settle

READABLE = 4.5
"""WCAG 2.2, success criterion 1.4.3, for text of usual size."""

HTML = f"""<html><head><title>Quarry blast</title></head><body>
<article><h1>Quarry blast injures workers as permit talks continue</h1>
<p class="deck">Owners and union at odds over the permit</p>
{"".join(f"<p>{line}</p>" for line in STORY.splitlines()[2:] if line)}
<h2>The permit</h2>
<figure><img src="x.png"><figcaption>The quarry at Tollund on Friday.</figcaption></figure>
<blockquote>We had warned them twice.</blockquote>
</article></body></html>"""


def luminance(colour: tuple[int, int, int]) -> float:
    """Return the relative luminance (WCAG 2.2, definition)."""
    parts = [part / 255 for part in colour]
    red, green, blue = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_yardstick_is_right() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((0x76, 0x76, 0x76), (255, 255, 255)) == pytest.approx(4.54, abs=0.01)
    assert contrast((0x77, 0x77, 0x77), (255, 255, 255)) < READABLE


def make(desk_file: Path, theme: str) -> FactcheckApp:
    return FactcheckApp(
        lambda: factcheck.Desk(desk_file, checker="ada", clock=lambda: CLOCK),
        lambda desk: desk.add(factcheck.read(HTML.encode(), published=PUBLISHED)),
        settings=Settings(theme=theme),
    )


def drawn(app: FactcheckApp) -> Iterator[tuple[str, Style]]:
    """Yield each piece of text on the screen with its style; a screen under a sheet is no text."""
    for y, row in enumerate(app.screen._compositor.render_strips()):
        x = 0
        for segment in row:
            # Borders and scroll bars are no text; what is only space is not read.
            if segment.style is not None and any(char.isalnum() for char in segment.text):
                lead = len(segment.text) - len(segment.text.lstrip())
                widget, _ = app.screen.get_widget_at(x + lead, y)
                if widget is not app.screen:
                    yield segment.text, segment.style
            x += segment.cell_length


def faint(app: FactcheckApp) -> list[str]:
    """Return what on the screen has too little contrast."""
    found = []
    for text, style in drawn(app):
        assert style.color is not None
        assert style.bgcolor is not None
        shown, ground = rgb(style.color), rgb(style.bgcolor)
        if style.reverse:
            shown, ground = ground, shown
        if style.dim:  # as Textual draws it: halfway to the background (textual/filter.py)
            shown = dimmed(shown, ground)
        if contrast(shown, ground) < READABLE:
            found.append(f"{text!r}: {contrast(shown, ground):.2f}, {style}")
    return found


def dimmed(shown: tuple[int, int, int], ground: tuple[int, int, int]) -> tuple[int, int, int]:
    mixed = TextualColor(*ground).blend(TextualColor(*shown), DimFilter().dim_factor)
    return mixed.rgb


def rgb(colour: Color) -> tuple[int, int, int]:
    triplet = colour.get_truecolor()
    return triplet.red, triplet.green, triplet.blue


WAYS: dict[str, tuple[str, ...]] = {
    "statuses": ("v", "j", "d", "j", "x", "j", "a", "j", "o", "j"),
    "current verified": ("v",),
    "current disputed": ("j", "d"),
    "filter": ("slash", *"nine"),
    "pencil": ("p", "space", "space", "x"),
    "names": ("N",),
    "heat": ("p", "space", "space", "x", "escape", "H"),
    "contradictions": ("c",),
    "ruled": ("c", "r"),
    "help": ("question_mark", *"claim"),
    "palette": ("colon",),
    "palette search": ("colon", *"disp", "down"),
    "prompt": ("n", *"rang"),
    "export": ("r",),
    "desk": ("l",),
    "search": ("l", "slash", *"quarry"),
    "import": ("l", "i", "enter"),
    "notice": ("u",),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("theme", ["dark", "light"])
async def test_text_can_be_read(desk_file: Path, theme: str, way: str) -> None:
    app = make(desk_file, theme)
    async with app.run_test(size=(140, 45), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, *WAYS[way])
        await settle(pilot)
        assert faint(app) == []


@pytest.mark.parametrize("way", WAYS)
async def test_the_terminals_own_colours_are_nothing_but_its_own(desk_file: Path, way: str) -> None:
    app = make(desk_file, "terminal")
    async with app.run_test(size=(140, 45), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, *WAYS[way])
        await settle(pilot)
        for text, style in drawn(app):
            for colour in (style.color, style.bgcolor):
                if colour is not None:
                    assert colour.type in (ColorType.DEFAULT, ColorType.STANDARD), (text, style)


@pytest.mark.parametrize("theme", OURS)
async def test_the_chosen_line_stands_out_without_colour(
    desk_file: Path, theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = make(desk_file, theme)
    async with app.run_test(size=(140, 45), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "j", "v")
        shown = "\n".join(text for text, _ in drawn(app))
        assert f"{Status.VERIFIED.symbol} verified" in shown
        for text, style in drawn(app):
            for colour in (style.color, style.bgcolor):
                if colour is not None and colour.triplet is not None:
                    assert len(set(colour.triplet)) == 1, (text, style)


@pytest.mark.parametrize("theme", OURS)
async def test_what_is_open_is_underlined_in_the_article_also_without_colour(
    desk_file: Path, theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = make(desk_file, theme)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        assert app.opened is not None
        (at,) = [n for n, each in enumerate(app.opened.claims) if "met the owners" in each.text]
        await press(pilot, *["j"] * at)
        for key, is_open in (("v", False), ("d", True), ("o", False), ("b", True)):
            await press(pilot, key, "j")  # the current claim has a look of its own
            lines = [text for text, style in drawn(app) if style.underline]
            assert any("minister" in text for text in lines) is is_open, key
            await press(pilot, "k")
