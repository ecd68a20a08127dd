"""What Textual 8.2 and Rich 15 leave out, in one place."""

from __future__ import annotations

from functools import lru_cache
from typing import ClassVar

from rich.cells import split_text
from rich.segment import Segment
from textual.app import App
from textual.events import Click
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


def cut_between_clusters() -> None:
    """Let lines be cut beside what is one sign on the screen, never inside it.

    Rich's own way counts code points (rich/segment.py, `_split_cells`): cut in the middle of a
    heart and the sign that makes it red, a line is a cell too short. Textual cuts so wherever a
    sheet lies over text.
    """
    Segment._split_cells = staticmethod(_split_cells)  # type: ignore[assignment]


@lru_cache(4096)
def _split_cells(segment: Segment, cut: int) -> tuple[Segment, Segment]:
    """Return the parts of a segment before and behind a cell; a sign cut in two becomes spaces."""
    before, behind = split_text(segment.text, cut)
    return Segment(before, *segment[1:]), Segment(behind, *segment[1:])


def forget_clicks_on_lines_that_are_gone() -> None:
    """Let a click on a line that a list had when it was last drawn, and has no more, do nothing.

    Textual takes the line by its number (textual/widgets/_option_list.py, `_on_click`), and the
    program would end where a palette finds fewer actions meanwhile.
    """
    from textual.widgets import OptionList  # first used by the first list that is opened

    async def click(self: OptionList, event: Click) -> None:
        place: int | None = event.style.meta.get("option")
        if place is not None and place < self.option_count and not self.options[place].disabled:
            self.highlighted = place
            self.action_select()

    OptionList._on_click = click  # type: ignore[method-assign]


def draw_scroll_bars(*, unicode: bool) -> None:
    """Choose how scroll bars are drawn; Textual has one way for all of a process."""
    ScrollBar.renderer = ScrollBarRender if unicode else _WholeCells
