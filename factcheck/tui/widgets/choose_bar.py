"""The bar in which words of the article are chosen by keys, and what is done with them."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from factcheck.model import Span
from factcheck.tui.actions import Context
from factcheck.tui.bindings import bindings
from factcheck.tui.stretch import Stretch
from factcheck.tui.symbols import Symbols
from factcheck.tui.widgets.article_view import ArticleView


class Purpose(StrEnum):
    """What words are chosen for."""

    ADD = "a new claim of these words"
    SPAN = "the claim has these words"
    SPLIT = "the second claim begins with this word"


class ChooseBar(Static, can_focus=True):
    """Chooses words; it has the keyboard until they are taken or left.

    Args:
        symbols: the signs in use.
    """

    CONTEXT: ClassVar[Context] = Context.CHOOSING
    BINDINGS: ClassVar[list[BindingType]] = bindings(CONTEXT)

    class Taken(Message):
        """The words are chosen.

        Attributes:
            purpose: what for.
            span: the words.
        """

        def __init__(self, purpose: Purpose, span: Span) -> None:
            super().__init__()
            self.purpose = purpose
            self.span = span

    class Left(Message):
        """Nothing is to be done."""

    def __init__(self, symbols: Symbols, *, id: str | None = None) -> None:  # noqa: A002  Textual's
        super().__init__(id=id)
        self._symbols = symbols
        self._article: ArticleView | None = None
        self._stretch: Stretch | None = None
        self._purpose = Purpose.ADD
        self._within: Span | None = None
        self._anchored = False

    def on_mount(self) -> None:
        """Stay out of sight until words are chosen."""
        self.display = False

    def begin(
        self,
        article: ArticleView,
        purpose: Purpose,
        stretch: Stretch,
        within: Span | None = None,
    ) -> None:
        """Take the keyboard and choose words.

        Args:
            article: where the words are chosen and shown.
            purpose: what they are chosen for.
            stretch: the words to begin with.
            within: where the caret has to stay, None for the whole article.
        """
        self._article, self._purpose, self._within = article, purpose, within
        self._anchored = purpose is not Purpose.SPLIT and stretch.anchor != stretch.caret
        self.display = True
        self.focus()
        self._show(stretch)

    def _show(self, stretch: Stretch | None) -> None:
        if stretch is not None and not self._anchored:
            stretch = stretch.gathered()
        if stretch is not None and self._within is not None:
            inside = self._within.overlaps(stretch.caret_span)
            stretch = stretch if inside else self._stretch
        self._stretch = stretch
        if self._article is not None:
            self._article.choose(stretch)
        self.refresh()

    def render(self) -> Content:
        """Draw what Enter would do, and how far the stretch goes."""
        if self._stretch is None:
            return Content("")
        count = abs(self._stretch.anchor - self._stretch.caret) + 1
        words = "" if self._purpose is Purpose.SPLIT else f" ({count})"
        return Content.assemble(" Enter: ", (f"{self._purpose.value}{words}", "bold"))

    def check_consume_key(self, _key: str, character: str | None) -> bool:
        """Keep letters from doing what they do elsewhere while words are chosen."""
        return character is not None and character.isprintable()

    def action_word(self, by: int) -> None:
        """Move by words."""
        if self._stretch is not None:
            self._show(self._stretch.move(by))

    def action_line(self, by: int) -> None:
        """Move by lines."""
        if self._stretch is not None and self._article is not None:
            at = self._article.line_step(self._stretch.caret_span.start, by)
            self._show(self._stretch.reach(at))

    def action_anchor(self) -> None:
        """Let the stretch begin here; once more, let it be one word again."""
        if self._purpose is not Purpose.SPLIT:
            self._anchored = not self._anchored
            self._show(self._stretch)

    def action_turn(self) -> None:
        """Let the other end move."""
        if self._stretch is not None:
            self._show(self._stretch.turned())

    def action_copy(self) -> None:
        """Copy the words."""
        if self._stretch is not None and self._article is not None:
            self.app.copy_to_clipboard(self._stretch.span.of(self._article.text))

    def action_take(self) -> None:
        """Take the words."""
        stretch, purpose = self._stretch, self._purpose
        self._end()
        if stretch is not None:
            self.post_message(self.Taken(purpose, stretch.span))

    def action_leave(self) -> None:
        """Leave everything as it was."""
        self._end()
        self.post_message(self.Left())

    def _end(self) -> None:
        self._show(None)
        self.display = False
