"""The command palette: every action that can be done here, found by its words.

Imported when it is first opened.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.await_complete import AwaitComplete
from textual.command import (
    CommandList,
    CommandPalette,
    DiscoveryHit,
    Hit,
    Hits,
    Provider,
    SearchIcon,
)
from textual.content import Content
from textual.message import Message

from factcheck.tui.actions import Action, in_contexts
from factcheck.tui.bindings import can, holders, perform
from factcheck.tui.keymap import shown
from factcheck.tui.leaving import is_late, is_on_top
from factcheck.tui.workarounds import forget_clicks_on_lines_that_are_gone

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp


class Actions(Provider):
    """The actions of the screen below, also those of panes without the keyboard."""

    async def discover(self) -> Hits:
        """Yield all of them, before anything is typed."""
        for action, words in self._all():
            run = partial(perform, self.screen, action)
            yield DiscoveryHit(Content(words), run, words, self._keys(action))

    async def search(self, query: str) -> Hits:
        """Yield those whose words fit, the best by their score."""
        matcher = self.matcher(query)
        for action, words in self._all():
            score = matcher.match(words)
            if score > 0:
                run = partial(perform, self.screen, action)
                yield Hit(score, matcher.highlight(words), run, words, self._keys(action))

    def _all(self) -> Iterator[tuple[Action, str]]:
        """Yield each action that can be done now with its words."""
        found = holders(self.screen)
        for action in in_contexts(found):
            if action.id != "anywhere.palette" and can(action, found[action.context]):
                words = f"{action.group}: {action.description}"
                yield action, self._app.symbols.plain(words)

    def _keys(self, action: Action) -> str | None:
        unicode = self._app.symbols.unicode
        keys = [shown(key, unicode=unicode) for key in self._app.keys[action.id]]
        return "  ".join(keys) or None

    @property
    def _app(self) -> FactcheckApp:
        from factcheck.tui.app import FactcheckApp

        assert isinstance(self.app, FactcheckApp)
        return self.app


class Palette(CommandPalette):
    """The palette above a screen; what is typed finds an action of it."""

    def __init__(self) -> None:
        super().__init__([Actions], placeholder="what do you want to do?")

    def on_mount(self) -> None:
        """Begin with a sign that every terminal has, in one cell: Textual's own is an emoji."""
        self.query_one(SearchIcon).icon = ":"
        forget_clicks_on_lines_that_are_gone()

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Leave, unless it was left already; nothing is looked for any more."""
        if not is_on_top(self):
            return AwaitComplete()
        self._cancel_gather_commands()
        return super().dismiss(result)

    def _action_command_list(self, action: str) -> None:
        """Move in the list once it is laid out: Textual 8.2 pages through one that is not."""
        if self.query_one(CommandList)._index_to_line:
            super()._action_command_list(action)

    async def _dispatch_message(self, message: Message) -> None:
        if not is_late(self, message):
            await super()._dispatch_message(message)
