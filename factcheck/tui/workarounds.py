"""What Textual 8.2 leaves out, in one place."""

from __future__ import annotations

from textual.app import App
from textual.screen import Screen


def make_replaceable(app: App[None], screen: Screen[None]) -> None:
    """Let `switch_screen` replace the app's first screen.

    It takes a callback from the screen that goes; `get_default_screen`'s was never given one
    (textual/app.py, `_init_mode` beside `push_screen`), and the app would end.
    """
    screen._push_result_callback(app, None)
