"""Every key of the workbench, and what the signs mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from factcheck.tui.actions import CONTRADICTIONS, WORKBENCH, Action

_KEYS_WIDTH = 8


class HelpScreen(ModalScreen[None]):
    """The keys, by what they are for."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q", "close", "Back to the workbench"),
        Binding("j", "scroll(1)", "Down", show=False),
        Binding("k", "scroll(-1)", "Up", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        with VerticalScroll(classes="sheet", id="help"):
            yield Static(_page("On the workbench", WORKBENCH))
            yield Static(_page("On the contradictions", CONTRADICTIONS))
            yield Static(Content("Esc: back to the workbench"), classes="hint")

    def on_mount(self) -> None:
        """Let the arrow keys scroll."""
        self.query_one("#help").focus()

    def action_scroll(self, by: int) -> None:
        """Scroll by some lines."""
        self.query_one("#help").scroll_relative(y=by, animate=False)

    def action_close(self) -> None:
        """Go back."""
        self.dismiss()


def _page(heading: str, actions: Sequence[Action]) -> Content:
    lines = [Content.styled(heading, "bold $primary")]
    for group in dict.fromkeys(action.group for action in actions):
        lines.append(Content.styled(group, "$foreground-muted"))
        lines += [
            Content.assemble(
                (f"  {action.shown:<{_KEYS_WIDTH}}", "bold $accent"), action.description
            )
            for action in actions
            if action.group == group
        ]
    return Content("\n").join([*lines, Content("")])
