"""Display lines: headlines, decks, captions and pull quotes, and the body lines they draw on.

A headline says in few words what the story says in its first sentences, in the present tense and
without articles; a caption stands for one of its sentences. Both are about what the story is
about, so less has to agree before two lines are held to tell the same thing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from factcheck.contradictions.dated import Dated, dates_of
from factcheck.contradictions.events import weight_of
from factcheck.contradictions.keys import key_of
from factcheck.contradictions.postings import Postings
from factcheck.contradictions.story import Line, Story
from factcheck.model import BlockKind, NumberType
from factcheck.text.patterns import regex

_KINDS = frozenset({BlockKind.HEADLINE, BlockKind.DECK, BlockKind.CAPTION, BlockKind.PULL_QUOTE})
_POINTS = regex(
    r"\((?:far )?(?:left|right|above|below|pictured|cent(?:re|er)|top|bottom|file photo)\b"
    r"|\bpictured (?:above|below|left|right|with|at|in|here)\b|\bfile photo\b"
)
"""Words that point into a picture: the sentence is a caption, wherever it was pasted."""
_LABEL = regex(r"[A-Z][\w'’-]+(?: [\w'’-]+){0,3}: [A-Z][\w'’-]+(?: [\w'’-]+){2}")
_SAYING = regex(
    r"[^:]*\b(?:said|says|adds|added|asked|wrote|told|tweeted|note|more|report)\b[^:]*:"
)
"""What stands before a colon in text that is no caption ("She said: …", "Read more: …")."""
_LEAST_COVERED = 0.3
"""Share of a display line's weight that a body line must have."""
_CLOSEST = 4


class Told(NamedTuple):
    """A body line that tells what a display line tells.

    Attributes:
        line: the body line.
        covered: share of the display line's weight that it has, 0..1.
    """

    line: Line
    covered: float


def is_display(line: Line) -> bool:
    """Return whether a sentence is a headline, deck, caption or pull quote, by block or form."""
    return line.kind in _KINDS or _reads_as_display(line.text)


@lru_cache(maxsize=4096)
def _reads_as_display(text: str) -> bool:
    """Return whether words have the form of a display line; asked anew for each finding in them."""
    if _POINTS.search(text):
        return True
    return bool(_LABEL.match(text)) and not _SAYING.match(text)


class Body:
    """The lines of a story that are no display lines.

    Attributes:
        story: the story.
        lines: the lines, in order.
    """

    def __init__(self, story: Story, lines: Sequence[Line]) -> None:
        self.story = story
        self.lines = lines
        self._filed = Postings(lines, [line.stems for line in lines])

    def telling(self, display: Line) -> list[Told]:
        """Return the few lines that have most of what a display line says, the most first."""
        weights = self.story.weights
        whole = weight_of(display.stems, weights)
        if not whole:
            return []
        found = [
            Told(line, weight_of(display.stems & line.stems, weights) / whole)
            for line in self._filed.sharing(display.stems)
        ]
        close = [each for each in found if each.covered >= _LEAST_COVERED]
        return sorted(close, key=lambda each: (-each.covered, each.line.index))[:_CLOSEST]

    @cached_property
    def ages(self) -> frozenset[float]:
        """The ages that the lines give anybody, in years."""
        return frozenset(
            number.low
            for line in self.lines
            for number in line.numbers
            if number.type is NumberType.AGE
        )

    @cached_property
    def dates(self) -> tuple[Dated, ...]:
        """The dates of the lines."""
        return tuple(each for line in self.lines for each in dates_of(self.story, line))

    @cached_property
    def naming(self) -> Mapping[str, list[Line]]:
        """The lines by the key of a name that they have."""
        found: dict[str, list[Line]] = {}
        for line in self.lines:
            for key in sorted({key_of(self.story, name) for name in line.names}):
                found.setdefault(key, []).append(line)
        return found


def parted(story: Story) -> tuple[list[Line], Body]:
    """Return a story's display lines and its body."""
    display = [line for line in story.lines if is_display(line)]
    known = {line.index for line in display}
    return display, Body(story, [line for line in story.lines if line.index not in known])
