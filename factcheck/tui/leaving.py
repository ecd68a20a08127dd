"""Screens that are told nothing before they are there whole, nor after they are left; left once.

A second key or click may be on its way when the first one leaves a screen, and so may what a field
has to tell. Textual 8.2 would take the screen below away for it (textual/screen.py, `dismiss`), or
look for widgets that are gone, and end the program. Textual takes styles from the first base only,
so there is a class for each of its own.
"""

from __future__ import annotations

import asyncio
from typing import Any, cast

from textual import events, messages
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.message import Message
from textual.screen import ModalScreen, Screen, ScreenResultType


def is_on_top(screen: Screen[Any]) -> bool:
    """Return whether nothing lies over a screen that is shown; only such a one can be left."""
    return screen.app.screen_stack[-1:] == [screen]


async def listens(app: App[Any]) -> bool:
    """Wait until the screen on top has all of its widgets; return whether it is still there then.

    Textual would look for a key's action on a screen that is half composed or half gone.
    """
    if not app.screen_stack:
        return False
    top = app.screen_stack[-1]
    there = cast(asyncio.Event, top._mounted_event)  # Textual's own cached property has no type
    await there.wait()
    return not app._exit and is_on_top(top) and not top._pruning


def is_late(screen: Screen[Any], message: Message) -> bool:
    """Return whether a message is for a screen that was left, and not part of its end.

    With the program all of its screens are left, also those that are not drawn yet.
    """
    of_textual = isinstance(message, events.Event) or type(message).__module__ == messages.__name__
    told = isinstance(message, _TOLD) if of_textual else True
    return told and (screen.app._exit or screen not in screen.app.screen_stack)


_TOLD = (events.InputEvent, events.Paste, events.Mount, events.Resize)
"""Events after which a screen looks for its widgets; all others belong to its end, too."""


class Place(Screen[ScreenResultType]):
    """A screen of its own."""

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Leave with a result, unless it was left already or something lies over it now."""
        return super().dismiss(result) if is_on_top(self) else AwaitComplete()

    async def _dispatch_message(self, message: Message) -> None:
        if not is_late(self, message):
            await super()._dispatch_message(message)


class Sheet(ModalScreen[ScreenResultType]):
    """A sheet over a screen that can still be seen."""

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Leave with a result, unless it was left already or something lies over it now."""
        return super().dismiss(result) if is_on_top(self) else AwaitComplete()

    async def _dispatch_message(self, message: Message) -> None:
        if not is_late(self, message):
            await super()._dispatch_message(message)
