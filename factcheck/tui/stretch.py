"""A stretch of text that is being chosen, word by word. No widget in it.

Offsets count code points of the article's text, ends exclusive.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace

from factcheck.model import Span

_WORD = re.compile(r"\S+")


class Words:
    """The words of the parts of a text that can be chosen from.

    Args:
        text: the whole text.
        parts: the stretches whose words count, in order.
    """

    def __init__(self, text: str, parts: Iterable[Span]) -> None:
        self.spans = [
            Span(found.start(), found.end())
            for part in parts
            for found in _WORD.finditer(text, part.start, part.end)
        ]
        self._starts = [span.start for span in self.spans]

    def __len__(self) -> int:
        return len(self.spans)

    def at(self, offset: int) -> int:
        """Return the word that holds an offset, or the nearest before it; 0 before the first."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def after(self, offset: int) -> int:
        """Return the first word that begins at an offset or behind it; the last without one."""
        return min(bisect_left(self._starts, offset), max(0, len(self.spans) - 1))


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring words that are chosen: those from the anchor to the caret, both included.

    Attributes:
        words: what there is to choose from; at least one.
        anchor: index of the word that stays.
        caret: index of the word that moves; before or behind the anchor.
    """

    words: Words
    anchor: int
    caret: int

    @classmethod
    def over(cls, words: Words, span: Span) -> Stretch:
        """Choose the words of a span, the caret on the last."""
        return cls(words, words.after(span.start), words.at(max(span.start, span.end - 1)))

    @property
    def span(self) -> Span:
        """From the first word's start to the last word's end."""
        first, last = sorted((self.anchor, self.caret))
        return Span(self.words.spans[first].start, self.words.spans[last].end)

    @property
    def caret_span(self) -> Span:
        """The word under the caret."""
        return self.words.spans[self.caret]

    def move(self, by: int) -> Stretch:
        """Move the caret by words."""
        return replace(self, caret=min(max(0, self.caret + by), len(self.words) - 1))

    def reach(self, offset: int) -> Stretch:
        """Move the caret to the word at an offset."""
        return replace(self, caret=self.words.at(offset))

    def turned(self) -> Stretch:
        """Let the other end move."""
        return Stretch(self.words, self.caret, self.anchor)

    def gathered(self) -> Stretch:
        """Choose the caret's word alone."""
        return replace(self, anchor=self.caret)
