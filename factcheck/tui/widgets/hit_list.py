"""What a search of the desk found: two lines each, the words that were asked for marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual import events
from textual.strip import Strip

from factcheck.model import FoundIn, StoredClaim
from factcheck.tui.desk_pages import day
from factcheck.tui.symbols import Symbols
from factcheck.tui.widgets.span_view import LineView, segment

_EACH = 2
"""Lines of a place."""
_CONSIDERED = 5_000
"""Characters of a passage in which words are marked; a sentence has hundreds."""

_NAMED = 24
"""Columns that the name of a source may take, so that its words have room."""

Matches = Callable[[str, str], Sequence[tuple[int, int]]]
"""Gives where a text has what is asked for: starts and ends in code points, ends exclusive."""


class HitList(LineView, can_focus=False):
    """Places of the desk, one of them chosen; keys come from the field above it.

    Args:
        symbols: the signs in use.
        matches: finds the words to mark.
        opened: called when the chosen place is to be opened.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "about",
        "words",
        "found",
        "current",
        "current-words",
        "current-found",
    }

    def __init__(
        self,
        symbols: Symbols,
        matches: Matches,
        opened: Callable[[], None],
        *,
        id: str | None = None,  # noqa: A002  Textual's own name for it
    ) -> None:
        super().__init__(id=id)
        self._symbols = symbols
        self._matches = matches
        self._open = opened
        self._asked = ""
        self.hits: Sequence[StoredClaim] = ()
        self.at = 0

    @property
    def current(self) -> StoredClaim | None:
        """The chosen place."""
        return self.hits[self.at] if self.hits else None

    def show(self, hits: Sequence[StoredClaim], asked: str) -> None:
        """Show what was found, the first of it chosen.

        Args:
            hits: the places.
            asked: what was asked for.
        """
        self.hits, self.at, self._asked = hits, 0, asked
        self.set_line_count(len(hits) * _EACH)
        self.scroll_to(y=0, animate=False, immediate=True)

    def choose(self, at: int) -> None:
        """Choose a place."""
        if self.hits:
            before, self.at = self.at, min(max(0, at), len(self.hits) - 1)
            for n in (before, self.at):
                self.redraw(n * _EACH, (n + 1) * _EACH - 1)
            self.bring_into_view(self.at * _EACH, (self.at + 1) * _EACH - 1)

    def page(self, by: int) -> None:
        """Choose a place a page on or back."""
        self.choose(self.at + by * max(1, self.scrollable_content_region.height // _EACH - 1))

    def on_resize(self, _event: events.Resize) -> None:
        """Draw all lines for the new width."""
        self.set_line_count(len(self.hits) * _EACH)

    def on_click(self, event: events.Click) -> None:
        """Choose what was clicked, with a double click open it."""
        at = event.get_content_offset(self)
        if at is None:
            return
        n = (at.y + self.scroll_offset.y) // _EACH
        if n < len(self.hits):
            self.choose(n)
            if event.chain > 1:
                self._open()

    def draw_line(self, line: int) -> Strip:
        """Draw which article it is, or the words that were found in it."""
        n, part = divmod(line, _EACH)
        hit, current = self.hits[n], n == self.at
        bar = self._symbols.here if current else " "
        width = self.scrollable_content_region.width
        if not part:
            begin = f"{bar} {hit.article:>3}  "
            right = f"  {day(hit.published) if hit.published else 'no date'} "
            room = max(0, width - cell_len(begin) - cell_len(right))
            title = self._fit(hit.title, room)
            return Strip(
                [segment(begin + title + right, self.look("current" if current else "about"))]
            )
        label, text, marks = self._best(hit)
        look = "current-" if current else ""
        begin = f"{bar}      {label}"
        room = max(0, width - cell_len(begin) - 1)
        pieces = self._marked(text, marks, room)
        return Strip(
            [
                segment(begin, self.look("current-words" if current else "about")),
                *(
                    self._piece(words, f"{look}{'found' if marked else 'words'}")
                    for words, marked in pieces
                ),
            ]
        )

    def _piece(self, words: str, look: str) -> Segment:
        return segment(words, self.look(look))

    def _best(self, hit: StoredClaim) -> tuple[str, str, Sequence[tuple[int, int]]]:
        """Return the passage that has most of what was asked for, and where it has it."""
        known = [(self._label(hit), hit.quote)]
        if hit.text and hit.text != hit.quote:
            known.append(("edited ", hit.text))
        if hit.note:
            kind = "answer " if hit.found_in is FoundIn.QUESTION else "note "
            known.append((kind, hit.note))
        flat = [(label, " ".join(text[:_CONSIDERED].split())) for label, text in known]
        found = [(label, text, self._matches(self._asked, text)) for label, text in flat]
        return max(found, key=lambda each: len({each[1][a:b].casefold() for a, b in each[2]}))

    def _label(self, hit: StoredClaim) -> str:
        """Return what stands before the words of a place."""
        if hit.found_in is FoundIn.CLAIM:
            return ""
        if hit.found_in is not FoundIn.COPY:
            return f"{hit.found_in.value} "
        width = min(_NAMED, cell_len(hit.about))
        secret = ", confidential" if hit.confidential else ""
        return f"copy of {self._fit(hit.about, width)}{secret}: "

    def _marked(
        self, text: str, marks: Sequence[tuple[int, int]], room: int
    ) -> list[tuple[str, bool]]:
        """Return the stretch of a passage that fits and has the first found words in it.

        Returns:
            Its pieces and whether each was asked for, the cuts shown.
        """
        cut = self._symbols.cut
        begin = 0
        if cell_len(text) > room and marks:
            end = marks[0][1]
            # The found words, and a third of the line before them.
            while begin < marks[0][0] and cell_len(text[begin:end]) > max(room // 3, 1):
                space = text.find(" ", begin + 1, marks[0][0])
                begin = space + 1 if space >= 0 else marks[0][0]
        before = cut if begin else ""
        left = room - cell_len(before)
        rest = text[begin:]
        if cell_len(rest) > left:
            rest = set_cell_size(rest, max(0, left - 1)).rstrip() + cut
        pieces = [(before, False)] if before else []
        at = 0
        for start, end in marks:
            start, end = start - begin, min(end - begin, len(rest))
            if start < at or start >= end:
                continue
            pieces += [(rest[at:start], False), (rest[start:end], True)]
            at = end
        return [*pieces, (rest[at:], False)]

    def _fit(self, text: str, width: int) -> str:
        text = " ".join(text[:_CONSIDERED].split())
        if cell_len(text) > width:
            text = set_cell_size(text, max(0, width - 1)).rstrip() + self._symbols.cut
        return set_cell_size(text, width)
