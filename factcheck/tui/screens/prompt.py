"""A sheet to type a few words on: a claim's wording, a note."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static, TextArea

from factcheck.tui.leaving import Sheet


class Words(TextArea):
    """A text field in which Enter is done: what is typed here is one paragraph."""

    class Entered(Message):
        """Enter was pressed."""

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Entered())
            return
        await super()._on_key(event)


class PromptScreen(Sheet[str | None]):
    """Asks for words; gives them back, or None when the checker thinks better of it.

    Args:
        what: what is asked for.
        words: what stands there at first.
        about: the article's words it is about, shown above.
    """

    CSS_PATH = "prompt.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", "Leave as it was")]

    def __init__(self, what: str, words: str, about: str) -> None:
        super().__init__()
        self._what, self._words, self._about = what, words, about

    def compose(self) -> ComposeResult:
        """Lay out the sheet."""
        with Vertical(classes="sheet"):
            yield Static(Content(self._what), classes="what")
            yield Static(Content(self._about), id="about")
            yield Words(self._words, id="words", soft_wrap=True, tab_behavior="focus")
            yield Static(Content("Enter saves, Esc leaves it as it was"), classes="hint")

    def on_mount(self) -> None:
        """Put the cursor behind the last word."""
        field = self.query_one("#words", TextArea)
        field.move_cursor(field.document.end)
        field.focus()

    def on_words_entered(self) -> None:
        """Give the words back."""
        self.dismiss(" ".join(self.query_one("#words", TextArea).text.split()))

    def action_cancel(self) -> None:
        """Leave everything as it was."""
        self.dismiss(None)
