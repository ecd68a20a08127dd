"""What holds for any screen, whatever stands on it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from rich.cells import cell_len

from factcheck.tui.app import FactcheckApp

TURNS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""What turns the direction of writing round (Unicode Standard Annex 9)."""


def faults(app: FactcheckApp) -> list[str]:
    """Return what is wrong with what is drawn: lines that are not as wide as the screen, commands.

    A terminal takes for a command what is no letter, sign or space: control characters, and what
    turns writing round. Half a character cannot be sent to it at all.
    """
    return list(_faults(app))


def _faults(app: FactcheckApp) -> Iterator[str]:
    width, height = app.size
    rows = app.screen._compositor.render_strips()
    if len(rows) != height:
        yield f"{len(rows)} lines on a screen of {height}"
    for y, row in enumerate(rows):
        text = "".join(segment.text for segment in row)
        if cell_len(text) != width:
            yield f"line {y} is {cell_len(text)} cells wide, not {width}: {text!r}"
        wrong = {char for char in text if _is_command(char)}
        if wrong:
            yield f"line {y} has {wrong}: {text!r}"


def _is_command(char: str) -> bool:
    return char in TURNS or unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")
