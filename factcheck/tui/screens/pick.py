"""A sheet to choose one of several lines on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static

from factcheck.tui.leaving import Sheet


class PickScreen(Sheet[int | None]):
    """Gives back the index of the line that was chosen, or None.

    Args:
        what: what is asked.
        lines: what there is to choose from, at least one.
    """

    CSS_PATH = "pick.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "None of them"),
        Binding("j", "move(1)", "Next", show=False),
        Binding("k", "move(-1)", "Previous", show=False),
    ]

    def __init__(self, what: str, lines: Sequence[str]) -> None:
        super().__init__()
        self._what, self._lines = what, lines

    def compose(self) -> ComposeResult:
        """Lay out the sheet."""
        with Vertical(classes="sheet"):
            yield Static(Content(self._what), classes="what")
            yield OptionList(*(Content(" ".join(line.split())) for line in self._lines), id="lines")
            yield Static(Content("Enter chooses, Esc leaves"), classes="hint")

    def on_mount(self) -> None:
        """Begin on the first line."""
        self.query_one(OptionList).highlighted = 0

    def action_move(self, by: int) -> None:
        """Go to another line."""
        lines = self.query_one(OptionList)
        if by > 0:
            lines.action_cursor_down()
        else:
            lines.action_cursor_up()

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_index)

    def action_cancel(self) -> None:
        """Choose none."""
        self.dismiss(None)
