"""The sheet that exports a report: which format, and where to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from factcheck.errors import ExportError
from factcheck.model import CheckingCopy

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp


class ExportScreen(ModalScreen[Path | None]):
    """Writes the report; gives its path back, or None when nothing was written.

    Args:
        copy: what the report is made from.
        number: the article's number on the desk.
    """

    app: FactcheckApp
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "No report"),
        Binding("up", "format(-1)", "Format before", priority=True),
        Binding("down", "format(1)", "Next format", priority=True),
    ]

    def __init__(self, copy: CheckingCopy, number: int) -> None:
        super().__init__()
        from factcheck.report import FORMATS, file_name

        self._number = number
        self._names = {name: file_name(copy, name) for name in FORMATS}
        self._format = next(iter(self._names))
        self._replace: Path | None = None

    def compose(self) -> ComposeResult:
        """Lay out the sheet."""
        with Vertical(classes="sheet"):
            yield Static(Content("Export the fact-check report"), classes="what")
            yield Static(self._formats(), id="formats")
            yield Input(self._names[self._format], id="path")
            yield Static("", id="wrong", classes="wrong")
            hint = "↑ ↓ choose the format, Enter writes, Esc leaves"
            yield Static(Content(hint), classes="hint")

    def on_mount(self) -> None:
        """Let the path be typed."""
        self.query_one("#path", Input).focus()

    def _formats(self) -> Content:
        return Content("  ").join(
            Content.styled(f"[{name}]", "bold reverse")
            if name == self._format
            else Content(f" {name} ")
            for name in self._names
        )

    def action_format(self, by: int) -> None:
        """Choose another format; a path that still ends in the old name takes the new one."""
        names = list(self._names)
        old = self._names[self._format]
        self._format = names[(names.index(self._format) + by) % len(names)]
        field = self.query_one("#path", Input)
        if field.value.endswith(old):
            field.value = field.value.removesuffix(old) + self._names[self._format]
        self.query_one("#formats", Static).update(self._formats())

    @on(Input.Changed, "#path")
    def _typed(self) -> None:
        self._replace = None
        self._say("")

    @on(Input.Submitted, "#path")
    def _entered(self, event: Input.Submitted) -> None:
        typed = event.value.strip()
        path = Path(typed or self._names[self._format]).expanduser()
        if path.is_dir():
            path = path / self._names[self._format]
        if path.exists() and path != self._replace:
            self._replace = path
            self._say(f"{path} exists; Enter once more replaces it")
            return
        self._write(path, path == self._replace)

    @work(group="report")
    async def _write(self, path: Path, overwrite: bool) -> None:
        format_name, desk = self._format, self.app.desk
        try:
            written = await self.app.on_desk(
                lambda: desk.report(self._number, format_name, path, overwrite=overwrite)
            )
        except ExportError as error:
            self._say(error.message)
        else:
            self.dismiss(written)

    def _say(self, message: str) -> None:
        self.query_one("#wrong", Static).update(Content(message))

    def action_cancel(self) -> None:
        """Write nothing."""
        self.dismiss(None)
