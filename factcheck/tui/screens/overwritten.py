"""Both versions of what two people changed at once: ours holds, theirs can be taken back."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from factcheck.model import Change, Overwritten
from factcheck.tui.leaving import Sheet


class OverwrittenScreen(Sheet[bool]):
    """Shows a change of somebody else's that ours went over; True gives theirs back.

    Args:
        overwritten: both changes.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,escape", "keep", "Keep yours"),
        Binding("t", "give_back", "Take theirs"),
    ]

    def __init__(self, overwritten: Overwritten) -> None:
        super().__init__()
        self._overwritten = overwritten

    def compose(self) -> ComposeResult:
        """Lay out the sheet."""
        with Vertical(classes="sheet"):
            yield Static(Content("Two people changed this at once"), classes="what")
            yield Static(_version("theirs", self._overwritten.theirs), id="theirs")
            yield Static(_version("yours", self._overwritten.ours), id="ours")
            hint = "Yours holds. Enter keeps it, t takes theirs; the history has both."
            yield Static(Content(hint), classes="hint")

    def action_keep(self) -> None:
        """Let ours hold."""
        self.dismiss(False)

    def action_give_back(self) -> None:
        """Let theirs hold."""
        self.dismiss(True)


def _version(whose: str, change: Change) -> Content:
    at = f"{change.at.astimezone():%H:%M:%S}"
    return Content.assemble(
        (f"{whose:<7}", "bold"), change.what, (f"  {change.by}, {at}", "$foreground-muted")
    )
