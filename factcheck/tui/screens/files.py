"""The sheet to choose a story's file on."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from rich.text import Text, TextType
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import DirectoryTree, Static
from textual.widgets.tree import TreeNode

from factcheck.reading.source import STORY_SUFFIXES
from factcheck.text.cleaning import clean_line
from factcheck.tui.leaving import Sheet

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp


class StoryTree(DirectoryTree):
    """Folders and the files in them that can be read as stories."""

    ICON_NODE = "+ "
    ICON_NODE_EXPANDED = "- "
    ICON_FILE = "  "

    def filter_paths(self, paths: Iterable[Path]) -> Iterable[Path]:
        """Return what is worth showing: no hidden things, and only what can be opened."""
        return [path for path in paths if not path.name.startswith(".") and _is_of_use(path)]

    def process_label(self, label: TextType) -> Text:
        """Return a name as it can be shown: a file's may hold anything that is no slash."""
        return Text(clean_line(str(label)) or "?", no_wrap=True)

    def render_label(self, node: TreeNode, base_style: Style, style: Style) -> Text:  # type: ignore[type-arg]
        """Draw a name behind a sign that every terminal has."""
        label = node.label.copy() if isinstance(node.label, Text) else Text(str(node.label))
        label.stylize(style)
        sign = self.ICON_FILE
        if node.allow_expand:
            sign = self.ICON_NODE_EXPANDED if node.is_expanded else self.ICON_NODE
        return Text.assemble((sign, base_style), label)


def _is_of_use(path: Path) -> bool:
    try:
        if path.is_dir():
            return os.access(path, os.R_OK | os.X_OK)
        return path.suffix.lower() in STORY_SUFFIXES and os.access(path, os.R_OK)
    except OSError:  # a share that is gone
        return False


class FilesScreen(Sheet[Path | None]):
    """Gives back the file that was chosen, or None.

    Args:
        folder: where to begin, an absolute path of a folder.
    """

    app: FactcheckApp
    CSS_PATH = "files.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "None of them"),
        Binding("left,backspace", "up", "The folder above"),
        Binding("j", "move(1)", "Next", show=False),
        Binding("k", "move(-1)", "Previous", show=False),
    ]

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def compose(self) -> ComposeResult:
        """Lay out the sheet."""
        with Vertical(classes="sheet", id="files"):
            yield Static(Content("Choose a story: HTML, Markdown or text"), classes="what")
            yield Static(id="folder")
            yield StoryTree(self._folder, id="tree")
            hint = "Enter: open   ←: the folder above   Esc: leave"
            yield Static(Content(self.app.symbols.plain(hint)), classes="hint")

    def on_mount(self) -> None:
        """Say where this is."""
        tree = self.query_one(StoryTree)
        tree.show_root = False
        tree.guide_depth = 2
        tree.show_guides = False
        self._show_folder()
        tree.focus()

    def _show_folder(self) -> None:
        self.query_one("#folder", Static).update(Content(clean_line(str(self._folder))))

    def action_up(self) -> None:
        """Go to the folder above."""
        if self._folder.parent != self._folder:
            self._folder = self._folder.parent
            self.query_one(StoryTree).path = self._folder
            self._show_folder()

    def action_move(self, by: int) -> None:
        """Go to another line."""
        tree = self.query_one(StoryTree)
        if by > 0:
            tree.action_cursor_down()
        else:
            tree.action_cursor_up()

    @on(DirectoryTree.FileSelected)
    def _selected(self, event: DirectoryTree.FileSelected) -> None:
        self.dismiss(event.path)

    def action_cancel(self) -> None:
        """Choose none."""
        self.dismiss(None)
