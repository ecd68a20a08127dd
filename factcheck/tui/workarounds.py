"""What Textual 8.2 leaves out, in one place."""

from __future__ import annotations

from typing import ClassVar

from textual.app import App
from textual.screen import Screen
from textual.scrollbar import ScrollBar, ScrollBarRender


def make_replaceable(app: App[None], screen: Screen[None]) -> None:
    """Let `switch_screen` replace the app's first screen.

    It takes a callback from the screen that goes; `get_default_screen`'s was never given one
    (textual/app.py, `_init_mode` beside `push_screen`), and the app would end.
    """
    screen._push_result_callback(app, None)


class _WholeCells(ScrollBarRender):
    """Draws the ends of a scroll bar's grip as whole cells, without the signs for parts of one."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "] * 8
    HORIZONTAL_BARS: ClassVar[list[str]] = [" "] * 8


def draw_scroll_bars(*, unicode: bool) -> None:
    """Choose how scroll bars are drawn; Textual has one way for all of a process."""
    ScrollBar.renderer = ScrollBarRender if unicode else _WholeCells
