"""The line in which something is looked for while it is typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from factcheck.model import Span
from factcheck.tui.actions import Context
from factcheck.tui.bindings import bindings
from factcheck.tui.symbols import Symbols

Step = Callable[[int], "tuple[int, Span] | None"]
"""Goes to another place of what is looked for; returns its number and where it is."""


class FindBar(Horizontal):
    """Asks for words or a number; what is typed acts at once.

    Args:
        symbols: the signs in use.
    """

    CONTEXT: ClassVar[Context] = Context.FINDING
    BINDINGS: ClassVar[list[BindingType]] = bindings(CONTEXT)

    class Left(Message):
        """The checker is done with it."""

    def __init__(self, symbols: Symbols, *, id: str | None = None) -> None:  # noqa: A002  Textual's
        super().__init__(id=id)
        self._symbols = symbols
        self._typed: Callable[[str], str] = str
        self._step: Step | None = None

    def compose(self) -> ComposeResult:
        """Lay out the field, and behind it how it went."""
        yield Input(id="find-words")
        yield Static(id="find-result")

    def begin(self, what: str, typed: Callable[[str], str], step: Step | None) -> None:
        """Take the keyboard.

        Args:
            what: what is asked for.
            typed: called with what is typed; returns in a few words how it went.
            step: goes on to the next place; None where there is only one.
        """
        self._typed, self._step = typed, step
        field = self.query_one(Input)
        field.value = ""
        field.placeholder = what
        self._say("")
        self.display = True
        field.focus()

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        if self.display:
            self._say(self._typed(event.value))

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        if self._step is None:
            self.action_leave()
        else:
            self.action_step(1)

    def action_step(self, by: int) -> None:
        """Go to the next place, or with -1 to the one before."""
        at = self._step(by) if self._step else None
        if at is not None:
            _, _, count = self._result.partition(" of ")
            self._say(f"{at[0]} of {count}")

    def action_leave(self) -> None:
        """Give the keyboard back."""
        self.display = False
        self.post_message(self.Left())

    def _say(self, result: str) -> None:
        self._result = result
        self.query_one("#find-result", Static).update(Content(result))
