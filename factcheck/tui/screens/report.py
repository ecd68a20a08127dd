"""The report before it is written: format, which claims, what it will say, and where it goes."""

from __future__ import annotations

import asyncio
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Input, Static

from factcheck.errors import ExportError, FactcheckError
from factcheck.model import CheckingCopy
from factcheck.report import (
    FORMATS,
    Scope,
    file_name,
    format_named,
    narrowed,
    render,
    render_bytes,
    write_file,
)
from factcheck.tui.actions import Context
from factcheck.tui.background import aside
from factcheck.tui.bindings import bindings
from factcheck.tui.leaving import Place
from factcheck.tui.messages import ArticleChanged
from factcheck.tui.sizes import BREAKPOINTS
from factcheck.tui.symbols import Symbols
from factcheck.tui.widgets.bars import KeyBar
from factcheck.tui.widgets.text_view import TextView

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp


class ReportScreen(Place[None]):
    """Shows the report and writes it.

    Args:
        copy: what the report is made from.
        claim_id: the claim that a report on one claim is about; empty when there is none.
        symbols: the signs in use.
    """

    app: FactcheckApp
    CSS_PATH = "report.tcss"
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    CONTEXT: ClassVar[Context] = Context.REPORT
    BINDINGS: ClassVar[list[BindingType]] = bindings(CONTEXT)
    AUTO_FOCUS: ClassVar[str] = "#preview"

    def __init__(self, copy: CheckingCopy, claim_id: str, symbols: Symbols) -> None:
        super().__init__()
        self._copy, self._claim_id, self._symbols = copy, claim_id, symbols
        self._names = {name: file_name(copy, name) for name in FORMATS}
        self._format = FORMATS[0]
        self._scopes = [each for each in Scope if claim_id or each is not Scope.ONE]
        self._scope = Scope.ALL
        self._replace: Path | None = None

    def compose(self) -> ComposeResult:
        """Lay out the choices, the report below, and where it goes."""
        yield Static(id="head")
        yield Static(id="format")
        yield Static(id="scope")
        yield TextView(id="preview")
        yield Input(id="path")
        yield Static(id="said")
        yield KeyBar(self._symbols, id="keys")

    def on_mount(self) -> None:
        """Show the usual report, to be written where the last one was."""
        title = " ".join(self._copy.article.title.split())
        self.query_one("#head", Static).update(Content.styled(f" Report: {title}", "bold"))
        folder = Path(self.app.memory.get("report-folder", ""))
        self.query_one("#path", Input).value = str(folder / self._names[self._format])
        self._show()

    @on(ArticleChanged)
    @work(group="preview", exclusive=True)
    async def _article_changed(self, message: ArticleChanged) -> None:
        """Show what others changed in the meantime."""
        desk, number = self.app.desk, message.opened.number
        try:
            self._copy = await self.app.on_desk(lambda: desk.checking_copy(number))
        except FactcheckError as error:
            self.app.show_error(error)
        else:
            self._show()

    # ---- what is shown

    def _show(self) -> None:
        chosen = format_named(self._format)
        line = f" {chosen.title} ({chosen.name}), "
        line += f"{FORMATS.index(self._format) + 1} of {len(FORMATS)}"
        self.query_one("#format", Static).update(Content.styled(line, "bold"))
        scopes = [
            Content.styled(f"[{each.value}]", "bold")
            if each is self._scope
            else Content(f" {each.value} ")
            for each in self._scopes
        ]
        self.query_one("#scope", Static).update(Content(" ").join(scopes))
        self._draw()

    @work(group="preview", exclusive=True)
    async def _draw(self) -> None:
        """Make the report, which takes a moment for a long story, and show it."""
        copy, scope, chosen = self._copy, self._scope, format_named(self._format)
        name = chosen.shown_as or chosen.name
        self._say("" if chosen.is_text else f"This is what it tells, shown as {name}.")
        try:
            made = await aside(lambda: render(narrowed(copy, scope, self._claim_id), name))
        except ExportError as error:  # the claim is gone: somebody deleted it meanwhile
            self._say(error.message)
        else:
            # Tables end their lines as their standard says, of which a screen shows no sign.
            self.query_one(TextView).show(made.replace("\r\n", "\n").removeprefix("\ufeff"))

    def _say(self, message: str) -> None:
        self.query_one("#said", Static).update(Content(f" {message}" if message else ""))

    # ---- choosing

    def action_format(self, by: int) -> None:
        """Choose another format; a path that still ends in the old name takes the new one."""
        self._choose(FORMATS[(FORMATS.index(self._format) + by) % len(FORMATS)])

    def action_formats(self) -> None:
        """Choose from all formats."""
        from factcheck.tui.screens.pick import PickScreen

        def picked(place: int | None) -> None:
            if place is not None:
                self._choose(FORMATS[place])

        titles = [f"{format_named(each).title} ({each})" for each in FORMATS]
        self.app.push_screen(PickScreen("Which report?", titles), picked)

    def _choose(self, format_name: str) -> None:
        old = self._names[self._format]
        self._format = format_name
        field = self.query_one("#path", Input)
        if field.value.endswith(old):
            field.value = field.value.removesuffix(old) + self._names[format_name]
        self._show()

    def action_scope(self) -> None:
        """Choose other claims to stand in it."""
        at = self._scopes.index(self._scope)
        self._scope = self._scopes[(at + 1) % len(self._scopes)]
        self._replace = None
        self._show()

    def action_path(self) -> None:
        """Let the path be typed."""
        self.query_one("#path", Input).focus()

    @on(Input.Changed, "#path")
    def _typed(self) -> None:
        self._replace = None
        self._say("")

    @on(Input.Submitted, "#path")
    def _entered(self) -> None:
        self.action_save()

    # ---- writing

    def _path(self) -> Path:
        """Return where the report goes, an absolute path; a folder takes the usual name."""
        typed = self.query_one("#path", Input).value.strip()
        path = Path(typed or self._names[self._format])
        with suppress(RuntimeError):  # no such home folder: the writer says that it is not there
            path = path.expanduser()
        if os.path.isdir(path):  # noqa: PTH112  Path's own fails where a name is too long
            path = path / self._names[self._format]
        return path.absolute()

    def action_save(self) -> None:
        """Write the report; over a file that is there only when asked twice."""
        path = self._path()
        there = os.path.exists(path)  # noqa: PTH110  likewise
        if there and path != self._replace:
            self._replace = path
            self._say(f"Enter once more replaces what is there: {path}")
            return
        self._write(path, overwrite=path == self._replace)

    @work(group="report")
    async def _write(self, path: Path, *, overwrite: bool) -> None:
        copy, scope, format_name = self._copy, self._scope, self._format

        def write() -> Path:
            content = render_bytes(narrowed(copy, scope, self._claim_id), format_name)
            return write_file(path, content, overwrite=overwrite)

        try:
            written = await self.app.on_desk(write)
        except ExportError as error:
            self._say(error.message)
            return
        self._replace = None
        self._say(f"Written; y copies the path: {written}")
        await asyncio.to_thread(self.app.memory.put, "report-folder", str(written.parent))

    def action_copy(self) -> None:
        """Copy the path, by way of the terminal (OSC 52)."""
        path = self._path()
        try:
            self.app.copy_to_clipboard(str(path))
        except UnicodeEncodeError:  # a file system may hold bytes that are no text in any encoding
            self._say(f"Not copied, as a name in it is no text: {path}")
        else:
            self._say(f"Copied: {path}")

    def action_close(self) -> None:
        """Go back: from the path to the keys, from there to the workbench."""
        field = self.query_one("#path", Input)
        if field.has_focus:
            self.query_one(TextView).focus()
        else:
            self.dismiss(None)
