"""A scrolling view drawn line by line, so that its cost does not grow with what it holds."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip


class LineView(ScrollView, can_focus=True):
    """Draws lines on demand and keeps them until they change.

    A subclass says how many lines there are (`set_line_count`) and draws one (`draw_line`).
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name for it
        super().__init__(id=id)
        self._strips: dict[int, Strip] = {}
        self._looks: dict[str, Style] = {}

    def draw_line(self, line: int) -> Strip:
        """Return a line as wide as it is; it is padded or cropped to the view."""
        raise NotImplementedError  # a view's own part; Textual's metaclass rules out ABC

    def set_line_count(self, count: int) -> None:
        """Say how many lines there are, and draw all of them anew."""
        before = self.virtual_size.height
        self._strips.clear()
        # The scroll bar is always there, so a new height moves nothing: setting it the usual way
        # would lay out the whole screen.
        size = Size(self.scrollable_content_region.width, count)
        self.set_reactive(LineView.virtual_size, size)
        self.vertical_scrollbar.window_virtual_size = count
        # Rows below the last line are empty before and after.
        self.refresh_lines(0, max(before, count))

    def redraw(self, first: int, last: int) -> None:
        """Draw lines anew, both ends included."""
        for line in range(first, last + 1):
            self._strips.pop(line, None)
        self.refresh_lines(first, last - first + 1)

    @property
    def base(self) -> Style:
        """The widget's own style."""
        if "" not in self._looks:
            self._looks[""] = self.rich_style
        return self._looks[""]

    def look(self, name: str) -> Style:
        """Return the style of a component class, background included."""
        if name not in self._looks:
            self._looks[name] = self.get_component_rich_style(name)
        return self._looks[name]

    def overlay(self, name: str) -> Style:
        """Return only what a component class adds to the style under it."""
        key = f"+{name}"
        if key not in self._looks:
            self._looks[key] = self.get_component_rich_style(name, partial=True)
        return self._looks[key]

    def notify_style_update(self) -> None:
        """Forget what was drawn in another theme."""
        super().notify_style_update()
        self._strips.clear()
        self._looks.clear()

    def render_line(self, y: int) -> Strip:
        """Return the line that stands at a row of the view."""
        line = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if line >= self.virtual_size.height:
            return Strip.blank(width, self.base)
        strip = self._strips.get(line)
        if strip is None:
            drawn = self.draw_line(line).apply_style(self.base)
            strip = self._strips[line] = drawn.adjust_cell_length(width, self._fill(drawn))
        return strip

    def _fill(self, strip: Strip) -> Style:
        """Return the style that runs on to the right edge: the last one's background."""
        last = next(reversed(list(strip)), None)
        if last is None or last.style is None:
            return self.base
        if last.style.reverse:
            return self.base + Style(reverse=True)
        return Style(bgcolor=last.style.bgcolor) if last.style.bgcolor else self.base

    def bring_into_view(self, first: int, last: int) -> None:
        """Scroll so that lines are in view; those out of it come to stand in the upper third.

        Scrolling draws every line of the view anew, so it is done seldom and then by a good bit.
        """
        height = self.scrollable_content_region.height
        top = self.scroll_offset.y
        if first < top or last >= top + height:
            above = min(height // 3, max(0, height - (last - first + 1)))
            self.scroll_to(y=max(0, first - above), animate=False, immediate=True)


def segment(text: str, style: Style) -> Segment:
    """Return a piece of a line; a line end or tab inside it is drawn as a space."""
    return Segment(text.translate(_BLANKS), style)


_BLANKS = dict.fromkeys(map(ord, "\n\t\r\v\f"), " ")
