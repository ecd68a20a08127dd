"""The real workbench on a real desk, and its screen as text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import DirectoryTree, Input, TextArea

import factcheck
from factcheck.tui.app import FactcheckApp

STORY = """\
Quarry blast injures workers as permit talks continue

Five workers were hurt in the blast at the Tollund quarry, Chief Inspector Ola Brenn said.

The minister, Tilde Aaskov, met the owners on March 4, 2024, a day before the blast.

Brenn said nine workers were hurt in the blast at the Tollund quarry.

“We had warned them twice,” said Rurik Halden, who leads the miners' union. Brenn declined to \
comment.

The owners said the permit, granted on Friday, March 5, 2024, would be reviewed by 12 inspectors.
"""
PUBLISHED = dt.date(2024, 3, 8)
CLOCK = dt.datetime(2024, 3, 9, 10, 30, tzinfo=dt.UTC)

MakeApp = Callable[..., FactcheckApp]


def screen_text(app: FactcheckApp) -> str:
    """Return what stands on the screen, a line each, without space at the right."""
    rows = app.screen._compositor.render_strips()
    lines = ["".join(segment.text for segment in row).rstrip() for row in rows]
    return "\n".join(lines) + "\n"


def is_on(app: FactcheckApp, screen: type[Screen[Any]]) -> bool:
    """Return whether a screen of a type is the one that is shown."""
    return isinstance(app.screen, screen)


async def settle(pilot: Pilot[None]) -> None:
    """Wait until every worker has ended and its messages are dealt with.

    A tree of files waits for folders to load as long as it is shown; that one is not waited for.
    """
    await pilot.pause()
    workers = [each for each in pilot.app.workers if not isinstance(each.node, DirectoryTree)]
    if workers:
        await pilot.app.workers.wait_for_complete(workers)
    await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys one by one, each dealt with before the next; what is typed, at its end."""
    for key in keys:
        await pilot.press(key)
        if len(key) > 1 or not isinstance(pilot.app.focused, Input | TextArea):
            await settle(pilot)
    await settle(pilot)


async def paste(pilot: Pilot[None], text: str) -> None:
    """Paste as a terminal does."""
    pilot.app.post_message(events.Paste(text))
    await settle(pilot)


@pytest.fixture
def desk_file(tmp_path: Path) -> Path:
    return tmp_path / "desk.db"


@pytest.fixture
def make_app(desk_file: Path) -> MakeApp:
    """Make the app on a story; without one, on the story above."""

    def make(text: str | bytes = STORY, published: dt.date | None = PUBLISHED) -> FactcheckApp:
        source = text if isinstance(text, bytes) else text.encode()
        return FactcheckApp(
            lambda: factcheck.Desk(desk_file, checker="ada", clock=lambda: CLOCK),
            lambda desk: desk.add(factcheck.read(source, published=published)),
        )

    return make
