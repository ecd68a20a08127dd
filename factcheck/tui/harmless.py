"""The last door before the terminal: nothing that is drawn can be taken for a command.

What stories, notes and names hold is clean when it comes in (`factcheck/text/cleaning.py`). What is
typed into a field, or comes from the system, has no such door and must stay as it is: a file may
have any name.
"""

from __future__ import annotations

import re

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

# Control characters, line ends and what turns writing round have no cell of their own, half a
# surrogate pair has one, and no terminal can be sent it (its encoder would end the program).
_COMMANDS = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|([\ud800-\udfff])"
)


class Harmless(LineFilter):
    """Leaves out of lines what a terminal could take for a command; widths stay as they are."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002  Textual's own
        """Return the segments of a line as they can be sent to a terminal."""
        if not any(_COMMANDS.search(text) for text, _, _ in segments):
            return segments
        return [
            Segment(_COMMANDS.sub(_harmless, text), style, control)
            for text, style, control in segments
        ]


def _harmless(found: re.Match[str]) -> str:
    return "?" if found[1] else ""
