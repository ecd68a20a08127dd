"""How wide the command line writes, and where it breaks its lines."""

from __future__ import annotations

import shutil
import textwrap

_WIDEST = 100
"""Columns; longer lines are hard to read (a newspaper's or a book's line is shorter still)."""


def wrapped(text: str, indent: str, first: str = "") -> list[str]:
    """Wrap a text to the terminal, white space run together.

    Args:
        text: the text, in one paragraph.
        indent: what each line begins with.
        first: what stands before the text in the first line, behind the indent; the further
            lines are indented by its length.
    """
    width = min(shutil.get_terminal_size((80, 24)).columns, _WIDEST)
    return textwrap.wrap(
        " ".join(text.split()),
        width=max(width, len(indent) + 20),
        initial_indent=indent + first,
        subsequent_indent=indent + " " * len(first),
        break_on_hyphens=False,
    )
