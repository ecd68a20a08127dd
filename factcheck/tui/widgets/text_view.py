"""Text as it will be written, line by line; long lines go on below."""

from __future__ import annotations

from rich.cells import cell_len
from textual import events
from textual.strip import Strip

from factcheck.text.wrapping import Part, Wrapping
from factcheck.tui.widgets.span_view import LineView, segment


class TextView(LineView):
    """A text of lines."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name for it
        super().__init__(id=id)
        self._text = ""
        self._parts: list[Part] = []
        self._wrapping: Wrapping | None = None

    def show(self, text: str) -> None:
        """Show a text from its first line."""
        self._text, self._parts = text, []
        at, gap = 0, False
        for line in text.split("\n"):
            begin = at + len(line) - len(line.lstrip(" "))
            if line.strip():
                self._parts.append(Part(begin, at + len(line), indent=begin - at, gap=gap))
            gap = not line.strip()
            at += len(line) + 1
        self._wrap()
        self.scroll_to(y=0, animate=False, immediate=True)

    def on_resize(self, _event: events.Resize) -> None:
        """Break the lines anew."""
        self._wrap()

    def _wrap(self) -> None:
        width = self.scrollable_content_region.width - 1
        self._wrapping = Wrapping(self._text, self._parts, width, cell_len)
        self.set_line_count(len(self._wrapping.lines))

    def draw_line(self, line: int) -> Strip:
        """Draw a line."""
        assert self._wrapping is not None
        row = self._wrapping.lines[line]
        return Strip([segment(" " * row.indent + self._text[row.start : row.end], self.base)])
