"""The application: opens the desk and the story in a worker, and keeps writes in order."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import on, work
from textual.app import App
from textual.message import Message
from textual.screen import Screen
from textual.theme import Theme
from textual.worker import get_current_worker

from factcheck.errors import FactcheckError
from factcheck.tui.open_article import OpenArticle
from factcheck.tui.screens.workbench import WorkbenchScreen
from factcheck.tui.symbols import of_terminal

if TYPE_CHECKING:
    from factcheck.desk import Desk

_Result = TypeVar("_Result")

_CALM = 0.3
"""Seconds after the article is shown; the first keys come later than that."""

_NEW_OBJECTS = 20_000
"""Objects made and not freed before the collector looks for cycles again.

A look at each 700th would take a tenth of the start, and a key makes thousands, nearly all freed
without the collector.
"""

_THEME = Theme(
    name="factcheck",
    primary="#8fb4d8",
    secondary="#b9a5d6",
    accent="#e0b45c",
    warning="#e0b45c",
    error="#e07a6b",
    success="#8fc48a",
    foreground="#e4e2dc",
    background="#16181c",
    surface="#1c1f24",
    panel="#2a2e35",
    dark=True,
)


def _freeze() -> None:
    """Take what was loaded out of the collector's sight: it stays until the end.

    Looking through it again and again would make every few keys slow.
    """
    gc.collect()
    gc.freeze()


class FactcheckApp(App[None]):
    """The workbench on one article of one desk.

    Args:
        open_desk: opens the desk; called in a worker, since it is slow.
        story: puts a story on the desk, or finds one there, and returns its number.

    Attributes:
        failure: why the desk or the story could not be opened, once the app has ended.
    """

    # The workbench's sheet is read with the first: each later one has all of them parsed again.
    CSS_PATH: ClassVar[list[str | PurePath]] = [
        Path(__file__).with_name("app.tcss"),
        Path(__file__).parent / "screens" / "workbench.tcss",
    ]
    TITLE = "factcheck"
    ENABLE_COMMAND_PALETTE = False

    class Opened(Message):
        """The article lies open.

        Attributes:
            desk: the desk it is on.
            article: the article.
        """

        def __init__(self, desk: Desk, article: OpenArticle) -> None:
            super().__init__()
            self.desk = desk
            self.article = article

    class Failed(Message):
        """The desk or the story could not be opened.

        Attributes:
            error: why.
        """

        def __init__(self, error: FactcheckError) -> None:
            super().__init__()
            self.error = error

    class Usable(Message):
        """The article is on the screen and keys do what they say."""

    def __init__(self, open_desk: Callable[[], Desk], story: Callable[[Desk], int]) -> None:
        super().__init__()
        gc.set_threshold(_NEW_OBJECTS)  # before the many objects of the first screen
        self.register_theme(_THEME)
        self.set_reactive(App.theme, _THEME.name)  # before style sheets are read for another one
        self.stylesheet.set_variables(self.get_css_variables())
        self._open_desk = open_desk
        self._story = story
        self._desk: Desk | None = None
        self._turn = asyncio.Lock()
        self.failure: FactcheckError | None = None
        self.opened: OpenArticle | None = None

    @property
    def desk(self) -> Desk:
        """The open desk; there is one from `Opened` on."""
        assert self._desk is not None
        return self._desk

    @property
    def claim_count(self) -> int:
        """Number of claims of the article that lies open."""
        return len(self.opened.claims) if self.opened else 0

    def get_default_screen(self) -> Screen[None]:
        """Begin on the empty workbench, with no blank screen drawn below it."""
        return WorkbenchScreen(of_terminal())

    def on_mount(self) -> None:
        """Open the story behind the empty workbench."""
        self._open()

    @work(thread=True, group="open")
    def _open(self) -> None:
        """Open desk and story. Only messages leave this thread."""
        desk: Desk | None = None
        try:
            desk = self._open_desk()
            number = self._story(desk)
            opened = OpenArticle(number, desk.check(number), desk.rulings(number))
        except FactcheckError as error:
            if desk is not None:
                desk.close()
            self.post_message(self.Failed(error))
            return
        # Whoever leaves while the story is read lets the screen go at once, not the desk.
        if get_current_worker().is_cancelled or not self.post_message(self.Opened(desk, opened)):
            desk.close()

    @on(Opened)
    def _opened_article(self, message: Opened) -> None:
        self._desk, self.opened = message.desk, message.article
        for screen in self.screen_stack:
            if isinstance(screen, WorkbenchScreen):
                screen.show(message.article)
        self.call_after_refresh(self.post_message, self.Usable())
        self.set_timer(_CALM, _freeze)

    @on(Failed)
    def _failed(self, message: Failed) -> None:
        self.failure = message.error
        self.exit(return_code=message.error.status)

    async def on_desk(self, call: Callable[[], _Result]) -> _Result:
        """Run a call to the desk outside the event loop, after all calls made before it.

        Raises:
            FactcheckError: as the desk does.
        """
        async with self._turn:
            return await asyncio.to_thread(call)

    def show_error(self, error: FactcheckError) -> None:
        """Say in a notice what is wrong and what to do."""
        self.notify(error.message, title=error.title, severity="error", markup=False, timeout=8)

    async def action_quit(self) -> None:
        """Leave once everything is written."""
        async with self._turn:
            self.exit()

    def on_unmount(self) -> None:
        """Close the desk."""
        if self._desk is not None:
            self._desk.close()
