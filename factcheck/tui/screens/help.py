"""Every key, made from the registry of actions, and a field to find one by its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from factcheck.tui.actions import ACTIONS, Action, Context
from factcheck.tui.keymap import Keymap, shown
from factcheck.tui.leaving import Sheet
from factcheck.tui.symbols import Symbols

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp

_KEYS_WIDTH = 12


class HelpScreen(Sheet[None]):
    """The keys, by where they hold and what they are for.

    Args:
        first: the screen that it was asked for on; its keys come first.
    """

    app: FactcheckApp
    CSS_PATH = "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Back"),
        Binding("up", "scroll(-1)", "Up", priority=True, show=False),
        Binding("down", "scroll(1)", "Down", priority=True, show=False),
        Binding("pageup", "page(-1)", "A page up", priority=True, show=False),
        Binding("pagedown", "page(1)", "A page down", priority=True, show=False),
    ]

    def __init__(self, first: Context) -> None:
        super().__init__()
        self._first = first

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        with Vertical(classes="sheet", id="help"):
            yield Input(placeholder="a key, or words of what it does", id="wanted")
            with VerticalScroll(id="page", can_focus=False):
                yield Static(id="list")
            hint = "Esc: back   ↑ ↓: more   factcheck config: keys of your own"
            yield Static(Content(self.app.symbols.plain(hint)), classes="hint")

    def on_mount(self) -> None:
        """Show all of them."""
        self._show("")
        self.query_one("#wanted").focus()

    @on(Input.Changed, "#wanted")
    def _typed(self, event: Input.Changed) -> None:
        self._show(event.value)
        self.query_one("#page").scroll_home(animate=False)

    def _show(self, wanted: str) -> None:
        found = page(self._first, self.app.keys, wanted, self.app.symbols)
        self.query_one("#list", Static).update(found)

    def action_scroll(self, by: int) -> None:
        """Scroll by some lines."""
        self.query_one("#page").scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        """Scroll by a page."""
        view = self.query_one("#page")
        view.scroll_relative(y=by * max(1, view.size.height - 1), animate=False)

    def action_close(self) -> None:
        """Go back."""
        self.dismiss()


def page(first: Context, keys: Keymap, wanted: str, symbols: Symbols) -> Content:
    """Return the help on the actions that have all words of `wanted`, or a key that is it.

    Args:
        first: the screen whose actions, and those of its panes, come first.
        keys: the keys in force.
        wanted: what was typed; empty for all actions.
        symbols: the signs in use.
    """
    found = [action for action in ACTIONS if _fits(action, _shown(action, keys, symbols), wanted)]
    contexts = list(dict.fromkeys(action.context for action in found))
    contexts.sort(key=lambda context: context.screen != first.screen)  # else in order
    lines: list[Content] = []
    for context in contexts:
        lines.append(Content.styled(context.heading, "bold $text-primary"))
        here = [action for action in found if action.context is context]
        group = here[0].group if len({action.group for action in here}) == 1 else ""
        for action in here:
            if action.group != group:
                group = action.group
                lines.append(Content.styled(f" {group}", "$foreground-muted"))
            written = f"  {_shown(action, keys, symbols):<{_KEYS_WIDTH}}"
            about = symbols.plain(action.description)
            lines.append(Content.assemble((written, "bold $text-accent"), about))
        lines.append(Content(""))
    return Content("\n").join(lines or [Content("Nothing has these words.")])


def _shown(action: Action, keys: Keymap, symbols: Symbols) -> str:
    return " ".join(shown(key, unicode=symbols.unicode) for key in keys[action.id])


def _fits(action: Action, written: str, wanted: str) -> bool:
    if wanted.strip() in written.split():
        return True
    told = f"{action.description} {action.label} {action.group} {action.context.heading}"
    return all(word in told.casefold() for word in wanted.casefold().split())
