"""An attribution as it is read, before its speaker is known."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model import Span


@dataclass(slots=True)
class Found:
    """An attribution as it is read, before its speaker is known.

    Attributes:
        content: spans of what was put forward.
        source: the words that name the source, or None.
        cue: the words of saying, or None.
    """

    content: tuple[Span, ...]
    source: Span | None
    cue: Span | None
