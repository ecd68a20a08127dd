"""Three lines for whoever starts the program for the first time."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from factcheck.tui.keymap import Keymap, shown
from factcheck.tui.leaving import Sheet

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp


class TourScreen(Sheet[None]):
    """The tour; any key ends it, and does what it does on the screen below."""

    app: FactcheckApp
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,escape,space", "close", "Begin")]

    def compose(self) -> ComposeResult:
        """Lay out the lines."""
        symbols = self.app.symbols
        with Vertical(classes="sheet", id="tour"):
            yield Static(Content("Welcome to factcheck"), classes="what")
            yield Static(lines(self.app.keys, unicode=symbols.unicode), id="lines")
            hint = "Enter begins. All you do is kept at once."
            yield Static(Content(hint), classes="hint")

    def on_key(self, event: events.Key) -> None:
        """Pass a key on that is for the screen below."""
        if event.key not in ("enter", "escape", "space"):
            event.stop()
            self.dismiss()
            self.app.call_later(self.app.simulate_key, event.key)

    def on_click(self) -> None:
        """End with a click as well."""
        self.dismiss()

    def action_close(self) -> None:
        """End the tour."""
        self.dismiss()


def lines(keys: Keymap, *, unicode: bool) -> Content:
    """Return the three lines, with the keys in force."""

    def of(actions: tuple[str, ...]) -> str:
        return " ".join(shown(keys[each][0], unicode=unicode) for each in actions if keys[each])

    mark = ("workbench.verified", "workbench.disputed", "workbench.undo")
    find = ("workbench.next", "workbench.previous", "workbench.next-flag")
    more = ("workbench.report", "anywhere.palette", "anywhere.help")
    told = (
        (find, "next claim, the one before, the next that clashes"),
        (mark, "verified, disputed; take the last change back"),
        (more, "write the report, find any action, see all keys"),
    )
    width = max(len(of(actions)) for actions, _ in told) + 3
    return Content("\n").join(
        Content.assemble((f"{of(actions):<{width}}", "bold $text-accent"), about)
        for actions, about in told
    )
