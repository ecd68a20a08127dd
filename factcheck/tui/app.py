"""The application: its screens, the desk behind them, and the order of what is written."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual import events, work
from textual.app import App
from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen

from factcheck.errors import DeskError, FactcheckError
from factcheck.settings import LAST_THEME, Settings
from factcheck.text.cleaning import clean
from factcheck.tui.actions import Context
from factcheck.tui.background import aside, end_if_left
from factcheck.tui.bindings import bindings, overrides
from factcheck.tui.harmless import Harmless
from factcheck.tui.keymap import keymap, shown
from factcheck.tui.leaving import listens
from factcheck.tui.memory import Memory
from factcheck.tui.messages import ArticleChanged, DeskChanged
from factcheck.tui.open_article import OpenArticle, load
from factcheck.tui.symbols import Symbols, of_terminal
from factcheck.tui.themes import OURS
from factcheck.tui.workarounds import cut_between_clusters, draw_scroll_bars, make_replaceable

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.model import Change, Span

T = TypeVar("T")

_CALM = 0.3
"""Seconds after the first screen can be used; the first keys come later than that."""

_LOOK_EVERY = 0.7
"""Seconds between two looks at whether somebody else wrote to the desk: one number is read."""

_NEW_OBJECTS = 20_000
"""Objects made and not freed before the collector looks for cycles again.

A look at each 700th would take a tenth of the start, and a key makes thousands, nearly all freed
without the collector.
"""


def _freeze() -> None:
    """Take what was loaded out of the collector's sight: it stays until the end.

    Looking through it again and again would make every few keys slow.
    """
    gc.collect()
    gc.freeze()


class FactcheckApp(App[None]):
    """The screens on one desk.

    Args:
        open_desk: opens the desk; called in a thread, since it is slow.
        story: puts a story on the desk, or finds one there, and returns its number; called in a
            thread. None begins on the list of all articles.
        settings: what the user has set.
        memory: what earlier windows remembered.
        tour: whether a user who has not seen the tour is shown it.

    Attributes:
        failure: why the desk or the story could not be opened, once the app has ended.
        opened: the article on the workbench.
        symbols: the signs in use.
        keys: the keys in force, by action.
        memory: what windows remember.

    Raises:
        SettingsError: a key in the settings cannot be used.
    """

    TITLE = "factcheck"
    ENABLE_COMMAND_PALETTE = False  # Textual's own; ours is made when it is first opened
    # Fields and the article have their own way to select words; Textual fails where what is clicked
    # is just going (textual/screen.py, `_forward_event`).
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = bindings(Context.ANYWHERE)

    class Usable(Message):
        """The first screen shows what it is for, and keys do what they say."""

    def __init__(
        self,
        open_desk: Callable[[], Desk],
        story: Callable[[Desk], int] | None = None,
        *,
        settings: Settings | None = None,
        memory: Memory | None = None,
        tour: bool = False,
    ) -> None:
        settings = settings or Settings()
        self.settings = settings
        self.keys = keymap(settings)
        self.memory = memory or Memory()
        theme = settings.theme
        if theme == LAST_THEME:
            theme = self.memory.get("theme", "")
        if theme not in OURS:
            theme = next(iter(OURS))
        here = Path(__file__).parent
        first = "workbench.tcss" if story else "desk.tcss"
        # The first screen's sheet is read with ours: each later one has all of them parsed again.
        super().__init__(
            css_path=[here / "app.tcss", here / "screens" / first], ansi_color=OURS[theme].ansi
        )
        self._filters.append(Harmless())
        gc.set_threshold(_NEW_OBJECTS)  # before the many objects of the first screen
        self.symbols = Symbols(unicode=False) if settings.ascii else of_terminal()
        self._dress(theme)
        self._open_desk = open_desk
        self._story = story
        self._tour = tour
        self._desk: Desk | None = None
        self._left = False
        self._handing_over = threading.Lock()
        self._is_open = asyncio.Event()
        self._turn = asyncio.Lock()
        self._calls: set[asyncio.Task[Any]] = set()
        self._version = 0
        self._watching: asyncio.Task[None] | None = None
        self.failure: FactcheckError | None = None
        self.opened: OpenArticle | None = None

    def _dress(self, theme: str) -> None:
        """Put a theme on before style sheets are read for another one."""
        for each in OURS.values():
            self.register_theme(each)
        self.set_reactive(App.theme, theme)
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_class(not self.symbols.unicode, "-ascii")
        draw_scroll_bars(unicode=self.symbols.unicode)
        cut_between_clusters()

    async def on_event(self, event: events.Event) -> None:
        """Take what is pasted in clean: nothing that it holds is a command.

        Keys typed ahead wait until the screen that they are for is there whole. What comes after
        the last screen is gone, a key behind the one that leaves, is for nobody.
        """
        if isinstance(event, events.Paste):
            event.text = clean(event.text).text
        if not isinstance(event, events.InputEvent | events.Paste) or await listens(self):
            await super().on_event(event)

    # ---- the desk

    @property
    def desk(self) -> Desk:
        """The open desk; `ready` waits for it."""
        assert self._desk is not None
        return self._desk

    async def ready(self) -> Desk:
        """Return the desk once it is open."""
        await self._is_open.wait()
        return self.desk

    @property
    def claim_count(self) -> int:
        """Number of claims of the article that lies open."""
        return len(self.opened.claims) if self.opened else 0

    async def on_desk(self, call: Callable[[], T]) -> T:
        """Run a call to the desk outside the event loop, after all calls made before it.

        Leaving waits for it. What only reads and may take long belongs into `aside`.

        Raises:
            FactcheckError: as the desk does.
        """
        begun = self._begun(call)
        try:
            result = await asyncio.shield(begun)
            end_if_left()
        except asyncio.CancelledError:
            self._show_failure(begun)
            raise
        return result

    @work(group="look")
    async def _show_failure(self, begun: asyncio.Task[T]) -> None:
        """Say what went wrong with a call whose screen was left meanwhile."""
        try:
            await begun
        except FactcheckError as error:
            self.show_error(error)

    def _begun(self, call: Callable[[], T]) -> asyncio.Task[T]:
        """Let a call take its turn; it does also when nobody waits for it any more."""
        task = asyncio.create_task(self._in_turn(call))
        self._calls.add(task)
        task.add_done_callback(self._calls.discard)
        return task

    async def _in_turn(self, call: Callable[[], T]) -> T:
        async with self._turn:
            return await asyncio.to_thread(call)

    async def write(self, call: Callable[[], T]) -> T:
        """Run a call that changes the open article, as `on_desk` does.

        Where it went over a change of somebody else's that was not on the screen yet, both are
        shown. Where the screen was left meanwhile, the ones below show what was changed.

        Raises:
            FactcheckError: as the desk does.
        """
        opened, written = self.opened, self._begun(call)
        try:
            result = await asyncio.shield(written)
            end_if_left()
        except asyncio.CancelledError:
            self._show_what_is(written)
            raise
        if opened is not None:
            number, seen = opened.number, opened.seen
            if await self.on_desk(lambda: self.desk.overwritten(number, seen)):
                self._settle_race()
        return result

    @work(group="look")
    async def _show_what_is(self, written: asyncio.Task[T]) -> None:
        """Show the open article anew once a change is written."""
        try:
            await written
            await self.reload()
        except FactcheckError as error:
            self.show_error(error)

    def _open_for_us(self) -> Desk:
        """Open the desk, in a thread; whoever left in the meantime leaves no open file."""
        desk = self._open_desk()
        with self._handing_over:
            self._desk = desk
            if self._left:
                desk.close()
        return desk

    # ---- from start to end

    def get_default_screen(self) -> Screen[None]:
        """Begin on the empty first screen, with no blank one drawn below it."""
        screen = self._workbench() if self._story else self._desk_screen(None)
        make_replaceable(self, screen)
        return screen

    def on_mount(self) -> None:
        """Open desk and story behind the empty screen."""
        changed = overrides(self.keys)
        if changed:
            self.set_keymap(changed)
        self._start()

    @work(group="open", exclusive=True)
    async def _start(self) -> None:
        story = self._story
        try:
            desk = await aside(self._open_for_us)
            self._version = await asyncio.to_thread(desk.version)
            self._is_open.set()
            opened = await aside(lambda: load(desk, story(desk))) if story else None
        except FactcheckError as error:
            self.failure = error
            self.exit(return_code=error.status)
            return
        if opened is not None:
            self._show(opened)
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        """Do what can wait until the first screen can be used."""
        self.post_message(self.Usable())
        for warning in self.desk.warnings:
            self.notify(warning, title="The desk file", severity="warning", markup=False)
        self.set_timer(_CALM, _freeze)
        self._watching = asyncio.create_task(self._watch())
        if self._tour and not self.memory.get("tour", False):
            self.action_tour()

    async def action_quit(self) -> None:
        """Leave once everything is written; nobody waits for what is only read."""
        while self._calls:
            await asyncio.wait(self._calls)
        self.exit()

    def on_unmount(self) -> None:
        """Close the desk."""
        if self._watching is not None:
            self._watching.cancel()
        with self._handing_over:
            self._left = True
            if self._desk is not None:
                self._desk.close()

    # ---- screens, each imported when it is first shown

    def _workbench(self, at: str | Span | None = None) -> Screen[None]:
        from factcheck.tui.screens.workbench import WorkbenchScreen

        return WorkbenchScreen(self.symbols, at)

    def _desk_screen(self, number: int | None) -> Screen[None]:
        from factcheck.tui.screens.desk import DeskScreen

        return DeskScreen(number)

    def show_desk(self) -> None:
        """Go to the list of all articles; what is still being read for the workbench is left."""
        self.workers.cancel_group(self, "open")
        number = self.opened.number if self.opened else None
        self.opened = None
        self._go_to(self._desk_screen(number))

    def open_article(self, number: int, at: str | Span | None = None) -> None:
        """Go to the workbench with an article of the desk; one that is gone leads back.

        Args:
            number: the article's number on the desk.
            at: id of the claim, or place in the text, to begin on; None, or a claim that is gone,
                begins on the first claim.
        """
        self.opened = None
        self._go_to(self._workbench(at))
        self._open(number)

    def _go_to(self, screen: Screen[None]) -> None:
        """Put a screen in the place of all that are shown."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self.switch_screen(screen)

    @work(group="open", exclusive=True)
    async def _open(self, number: int) -> None:
        desk = await self.ready()
        try:
            opened = await aside(lambda: load(desk, number))
        except FactcheckError as error:
            self.show_error(error)
            self.show_desk()
        else:
            self._show(opened)

    def _show(self, opened: OpenArticle, changes: Sequence[Change] = ()) -> None:
        self.opened = opened
        for screen in self.screen_stack:
            screen.post_message(ArticleChanged(opened, changes))

    # ---- others on the same desk

    async def reload(self, changes: Sequence[Change] = ()) -> None:
        """Show the open article as the desk has it now, the reader's place unmoved.

        Args:
            changes: what others changed in it; they are told.

        Raises:
            FactcheckError: as the desk does.
        """
        opened, desk = self.opened, self.desk
        if opened is not None:
            fresh = await self.on_desk(lambda: load(desk, opened.number))
            if self.opened is opened:  # and not another one by now
                self._show(fresh, changes)

    async def _watch(self) -> None:
        """See whether somebody else wrote to the desk, for as long as it is open.

        No worker: two a second would cost ten times what the look itself does.
        """
        while not self._left:
            await asyncio.sleep(_LOOK_EVERY)
            try:
                version = await asyncio.to_thread(self.desk.version)
            except DeskError:
                return  # closed, or gone: whoever works on it next is told why
            if version != self._version:
                self._version = version
                self._look()

    @work(group="look")
    async def _look(self) -> None:
        """Show what somebody else wrote to the desk."""
        desk, opened = self.desk, self.opened
        for screen in self.screen_stack:
            screen.post_message(DeskChanged())
        if opened is None:
            return
        number, seen = opened.number, opened.seen
        try:
            changes = await self.on_desk(lambda: desk.changes_by_others(number, seen))
            draft, drafts = await self.on_desk(lambda: desk.draft(number))
            if changes or drafts != opened.drafts:
                await self.reload(changes)
            if drafts != opened.drafts:
                self.say(f"There is a draft {drafts} of this story now; draft {draft} is kept.")
            elif changes:
                self._tell(changes)
        except DeskError as error:
            if not self._left:  # else the desk was closed meanwhile
                self.show_error(error)

    def _tell(self, changes: Sequence[Change]) -> None:
        """Say in a notice what others did."""
        more = f" (and {len(changes) - 1} more)" if len(changes) > 1 else ""
        self.say(f"{changes[-1].by}: {changes[-1].what}{more}")

    @work(group="race")
    async def _settle_race(self) -> None:
        """Show changes of others that ours went over, one after the other."""
        from factcheck.tui.screens.overwritten import OverwrittenScreen

        opened, desk = self.opened, self.desk
        if opened is None:
            return
        number, seen = opened.number, opened.seen
        try:
            lost = await self.on_desk(lambda: desk.overwritten(number, seen))
            for each in lost:
                last = await self.on_desk(lambda: desk.last_event(number))
                if not await self.push_screen_wait(OverwrittenScreen(each)):
                    continue
                if each is lost[-1] and last == await self.on_desk(lambda: desk.last_event(number)):
                    await self.on_desk(lambda: desk.undo(number))
                else:
                    self.say("It was changed again meanwhile; nothing was taken back.")
            await self.reload()
        except FactcheckError as error:
            self.show_error(error)

    # ---- what is said

    def say(self, message: str, *, undo: bool = False) -> None:
        """Say something in a notice.

        Args:
            message: what was done, short, no full stop where `undo` is given.
            undo: whether the key that takes back a change takes this one back; it is named.
        """
        keys = self.keys.get(f"{self._base}.undo", ())
        if undo and keys:
            key = shown(keys[0], unicode=self.symbols.unicode)
            message = f"{message} {self.symbols.dot} {key} undoes"
        self.clear_notifications()  # only the last one tells what the key would undo
        self.notify(message, markup=False, timeout=4)

    def show_error(self, error: FactcheckError) -> None:
        """Say in a notice what is wrong and what to do."""
        self.notify(error.message, title=error.title, severity="error", markup=False, timeout=8)

    # ---- actions that hold everywhere

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action can be done now."""
        if action == "desk":
            return self.opened is not None or self._base is not Context.DESK
        if action == "use_theme":
            return (self.theme,) != parameters
        return super().check_action(action, parameters)

    @property
    def _base(self) -> Context | None:
        """Where the checker is, whatever lies above it."""
        stack = self.screen_stack
        return getattr(stack[0], "CONTEXT", None) if stack else None

    def action_desk(self) -> None:
        """Go to the list of all articles."""
        self.show_desk()

    def action_palette(self) -> None:
        """Open the command palette."""
        from factcheck.tui.palette import Palette

        self.push_screen(Palette())

    def action_help(self) -> None:
        """Show what every key does."""
        from factcheck.tui.screens.help import HelpScreen

        self.push_screen(HelpScreen(getattr(self.screen, "CONTEXT", Context.WORKBENCH)))

    @work(group="memory")
    async def action_tour(self) -> None:
        """Show the three lines of the first start, and remember that they were seen."""
        from factcheck.tui.screens.tour import TourScreen

        self.push_screen(TourScreen())
        await asyncio.to_thread(self.memory.put, "tour", True)

    @work(group="memory")
    async def action_use_theme(self, theme: str) -> None:
        """Change the colours, now and for the next start."""
        self.ansi_color = OURS[theme].ansi
        self.theme = theme
        await asyncio.to_thread(self.memory.put, "theme", theme)
        self.say(f"Colours: {theme}")
