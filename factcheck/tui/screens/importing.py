"""The sheet that puts a story on the desk: from a file, an address, or text that is pasted."""

from __future__ import annotations

import datetime as dt
import os
import shlex
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static, TextArea
from textual.worker import Worker

from factcheck.errors import FactcheckError
from factcheck.text.cleaning import clean_line
from factcheck.tui.background import aside
from factcheck.tui.leaving import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.model import Article, Revision
    from factcheck.tui.app import FactcheckApp

_HINTS = (
    "Tab: next field   Enter: read it   Esc: leave",
    "Tab: next field   Enter: read it   ↓: choose a file   Esc: leave",
)


@dataclass
class Draft:
    """What was typed into the sheet; it is kept when the sheet is left.

    Attributes:
        source: path or address.
        text: the story itself, its first line the headline.
        published: publication date as typed.
    """

    source: str = ""
    text: str = ""
    published: str = ""

    def take(self, pasted: str) -> None:
        """Take what was pasted: a line for where the story is, more for the story itself."""
        words = pasted.strip()
        several = "\n" in words
        self.text, self.source = (words, "") if several else ("", words)


class _Source(Input):
    """The field for path or address; a story that is pasted into it goes on to its own field."""

    class Pasted(Message):
        """More than a line was pasted.

        Attributes:
            text: it.
        """

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        text = event.text.strip()
        if "\n" in text:
            self.post_message(self.Pasted(text))
        elif text:
            self.replace(text, *self.selection)


class ImportScreen(Sheet[int | None]):
    """Puts a story on the desk and gives back its number there, or None when it is left.

    Args:
        draft: what stands in the sheet at first; it takes what is typed.
        revises: number of the article that the story is a new draft of; None for another story.

    Attributes:
        revision: what became of the claims, once there is a new draft.
    """

    app: FactcheckApp
    CSS_PATH = "importing.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Leave, or stop reading"),
        Binding("down", "files", "Choose a file"),
    ]

    def __init__(self, draft: Draft, *, revises: int | None = None) -> None:
        super().__init__()
        self._draft = draft
        self._revises = revises
        self._comparing = False
        self.revision: Revision | None = None
        self._reading: Worker[None] | None = None

    def compose(self) -> ComposeResult:
        """Lay out the sheet."""
        draft = self._draft
        with Vertical(classes="sheet", id="import"):
            what = "Import a story" if self._revises is None else "Open a new draft"
            yield Static(Content(what), classes="what")
            yield Static(Content("File, or address (http, https)"), classes="label")
            yield _Source(draft.source, id="source")
            yield Static(
                Content("Or the story itself, its first line the headline"), classes="label"
            )
            yield TextArea(draft.text, id="story", soft_wrap=True, tab_behavior="focus")
            yield Static(
                Content("Published, as 2024-03-12; empty: as it says itself"), classes="label"
            )
            yield Input(draft.published, id="published")
            yield Static(id="wrong", classes="wrong")
            yield Static(id="hint", classes="hint")

    def on_mount(self) -> None:
        """Begin where something stands already, else with the path."""
        begun = bool(self._draft.text) and not self._draft.source
        self.query_one("#published" if begun else "#source").focus()
        self._show_hint()

    def on_descendant_focus(self) -> None:
        """Say which keys hold in the field."""
        self._show_hint()

    def _show_hint(self) -> None:
        hint = _HINTS[self._in_source]
        if isinstance(self.focused, TextArea):
            hint = "Tab: next field, where Enter reads it   Esc: leave"
        self.query_one("#hint", Static).update(Content(self.app.symbols.plain(hint)))

    @property
    def _in_source(self) -> bool:
        return isinstance(self.focused, _Source)

    # ---- what is typed

    @on(Input.Changed)
    @on(TextArea.Changed)
    def _typed(self) -> None:
        self._draft.source = self.query_one("#source", Input).value
        self._draft.text = self.query_one("#story", TextArea).text
        self._draft.published = self.query_one("#published", Input).value
        if self._reading is None:
            self._say("")

    @on(_Source.Pasted)
    def _story_pasted(self, event: _Source.Pasted) -> None:
        field = self.query_one("#story", TextArea)
        field.text = event.text
        self.query_one("#published").focus()

    def _say(self, message: str, *, wrong: bool = True) -> None:
        line = self.query_one("#wrong", Static)
        line.set_class(not wrong, "-progress")
        line.update(Content(" ".join(message.split())))

    # ---- files

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action can be done now: files are chosen for the first field."""
        if action == "files":
            return self._in_source and self._reading is None
        return super().check_action(action, parameters)

    def action_files(self) -> None:
        """Choose a file."""
        typed = Path(_path_of(self._draft.source.strip()))
        remembered = self.app.memory.get("import-folder", "")
        begin = next(
            (each for each in (typed, Path(remembered)) if each.is_absolute() and _is_folder(each)),
            Path.cwd(),
        )
        self._choose_in(begin)

    def _choose_in(self, folder: Path) -> None:
        from factcheck.tui.screens.files import FilesScreen

        def chosen(path: Path | None) -> None:
            if path is not None:
                field = self.query_one("#source", Input)
                field.value = str(path)
                field.cursor_position = len(field.value)
                field.focus()
                self._remember(path.parent)

        self.app.push_screen(FilesScreen(folder), chosen)

    @work(thread=True, group="memory")
    def _remember(self, folder: Path) -> None:
        self.app.memory.put("import-folder", str(folder))

    # ---- reading

    @on(Input.Submitted)
    def _entered(self) -> None:
        """Read what was given, unless something is amiss."""
        if self._reading is not None:
            return
        draft = self._draft
        source, text = _path_of(draft.source.strip()), draft.text.strip()
        published, wrong = _day(draft.published)
        if source and text:
            wrong = "There is an address and a text; empty one of the two fields."
        elif not source and not text:
            wrong = "Give a file, an address or a text."
        if wrong:
            self._say(wrong)
        elif source and _is_folder(source):
            self._choose_in(Path(source).absolute())
        else:
            self._reading = self._read(source, text, published)

    @work(group="import")
    async def _read(self, source: str, text: str, published: dt.date | None) -> None:
        """Read the story, put it on the desk and give its number back."""
        from factcheck.reading import read  # only now: its parsers take a while to import

        began = monotonic()
        what = clean_line(source)[:200] or "the text"

        def tell() -> None:
            doing = "Comparing the drafts" if self._comparing else f"Reading {what}"
            stops = "" if self._comparing else "; Esc stops it"
            self._say(f"{doing}, {monotonic() - began:.0f} s{stops}", wrong=False)

        def story() -> Article:
            return read(source or text.encode(), published=published)

        tell()
        ticking = self.set_interval(1, tell)
        try:
            article = await aside(story)
            number = await self._put(article, tell)
        except FactcheckError as error:
            self._say(error.message)
        else:
            self.dismiss(number)
        finally:
            ticking.stop()
            self._reading = None
            self._comparing = False

    async def _put(self, article: Article, tell: Callable[[], None]) -> int:
        """Put a story on the desk, as a new draft or by itself, and return its number."""
        desk, revises = self.app.desk, self._revises
        if revises is None:
            return await self.app.on_desk(lambda: desk.add(article))
        self._comparing = True
        tell()
        self.revision = await self.app.on_desk(lambda: desk.revise(revises, article))
        return self.revision.article

    def action_cancel(self) -> None:
        """Stop reading; when nothing is read, leave. What is being written is waited for."""
        if self._comparing:
            return
        if self._reading is None:
            self.dismiss(None)
            return
        self._reading.cancel()
        self._reading = None
        self._say("Stopped; nothing was put on the desk.")


def _day(typed: str) -> tuple[dt.date | None, str]:
    """Return a date as typed, None without one, and what is wrong with it."""
    typed = typed.strip()
    if not typed:
        return None, ""
    try:
        return dt.date.fromisoformat(typed), ""
    except ValueError:
        return None, f"“{clean_line(typed)[:40]}” is no date; write it as 2024-03-12."


def _path_of(typed: str) -> str:
    """Return the path or address that was typed, or dropped on the terminal.

    A terminal writes a file that is dropped on it as a shell wants it, in quotation marks or with
    backslashes.
    """
    if typed.startswith("~"):
        try:
            return str(Path(typed).expanduser())
        except RuntimeError:  # there is no such user
            return typed
    there = os.path.exists(typed)  # noqa: PTH110  Path's own fails where a name is too long
    if os.name == "posix" and not there and ("\\" in typed or typed[:1] in "'\""):
        try:
            parts = shlex.split(typed)
        except ValueError:  # a quotation mark without its other one
            return typed
        if len(parts) == 1:
            return parts[0]
    return typed


def _is_folder(path: Path | str) -> bool:
    return os.path.isdir(path)  # noqa: PTH112  Path's own fails where a name is too long
