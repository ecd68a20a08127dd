"""Text from outside is only ever text: no markup, no escape sequence, no action."""

from __future__ import annotations

import pytest

from tests.tui.conftest import MakeApp, press, screen_text, settle

HOSTILE = """\
Mayor \x1b[2Jresigns [/x] [bold

The mayor \u202eresigned\u202c on March 4, 2024, the council [/x] said. [@click=app.quit]Nine[/] \
members voted.

“[red]Five members voted,” said Rita [/] Holub\x1b]0;owned\x07, the [link=https://example.org]clerk.

東京の市長は\u200fすべて\x9b31mを否定した。 Seven members voted on March 5, 2024.
"""


@pytest.mark.parametrize("size", [(140, 45), (80, 24)])
async def test_hostile_text_changes_neither_screen_nor_app(
    make_app: MakeApp, size: tuple[int, int]
) -> None:
    app = make_app(HOSTILE)
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        seen = screen_text(app)
        await press(pilot, "j", "j", "v", "n", *"a", "left_square_bracket", "slash", "enter")
        for keys in (
            ("c",),
            ("j", "j", "escape"),
            ("p",),
            ("j", "space", "j", "j", "escape"),
            ("N",),
            ("j", "enter"),
            ("escape", "escape"),
            ("question_mark",),
            ("escape", "e"),
        ):
            await press(pilot, *keys)
            seen += screen_text(app)
        await press(pilot, "escape", "r")
        seen += screen_text(app)
        assert app.is_running
    assert not any((ord(char) < 32 and char != "\n") or 0x7F <= ord(char) < 0xA0 for char in seen)
    assert not set(seen) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200f")
    assert "[/x]" in seen


async def test_a_click_on_markup_in_the_text_does_nothing(make_app: MakeApp) -> None:
    app = make_app(HOSTILE)
    async with app.run_test(size=(140, 45), notifications=True) as pilot:
        await settle(pilot)
        for row in range(2, 10):
            await pilot.click("#article", offset=(30, row))
        await settle(pilot)
        assert app.is_running
