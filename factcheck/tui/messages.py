"""What the program tells its screens."""

from __future__ import annotations

from collections.abc import Sequence

from textual.message import Message

from factcheck.model import Change
from factcheck.tui.open_article import OpenArticle


class DeskChanged(Message, bubble=False):
    """Somebody else wrote to the desk; a list of its articles may be another one now."""


class ArticleChanged(Message, bubble=False):
    """The open article is another one now: show it, and leave the reader where they are.

    Attributes:
        opened: the article as the desk has it.
        changes: what others changed in it, first one first; none after changes of our own.
    """

    def __init__(self, opened: OpenArticle, changes: Sequence[Change] = ()) -> None:
        super().__init__()
        self.opened = opened
        self.changes = changes
