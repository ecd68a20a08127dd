"""What lies over a text: stretches that change its look, and where a line has to be cut for them.

Offsets count code points of the article's text, ends exclusive. No widget in it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from factcheck.model import Span


class Layer:
    """Stretches of a text with a look each; they may overlap.

    Args:
        stretches: spans with the name of their look, in any order.
    """

    def __init__(self, stretches: Iterable[tuple[Span, str]] = ()) -> None:
        self._stretches = sorted(stretches, key=lambda stretch: stretch[0])
        self._starts = [span.start for span, _ in self._stretches]
        self._longest = max((len(span) for span, _ in self._stretches), default=0)

    def __bool__(self) -> bool:
        return bool(self._stretches)

    def near(self, start: int, end: int) -> list[tuple[Span, str]]:
        """Return the stretches that share a code point with start..end, in order."""
        first = bisect_left(self._starts, start - self._longest)
        stop = bisect_left(self._starts, end)
        return [each for each in self._stretches[first:stop] if each[0].end > start]


def pieces(start: int, end: int, layers: Sequence[Layer]) -> Iterator[tuple[int, int, list[str]]]:
    """Cut a line wherever its look changes.

    Args:
        start: where the line begins.
        end: where it ends.
        layers: lowest first. Where two stretches of one layer overlap, the shorter one counts.

    Yields:
        Start and end of each piece, and the looks that lie over it, lowest first.
    """
    near = [layer.near(start, end) for layer in layers]
    inside = {at for layer in near for span, _ in layer for at in (span.start, span.end)}
    cuts = sorted({start, end, *(at for at in inside if start < at < end)})
    for begin, stop in pairwise(cuts):
        looks = []
        for layer in near:
            over = [each for each in layer if each[0].start <= begin and stop <= each[0].end]
            if over:
                looks.append(min(over, key=lambda each: len(each[0]))[1])
        yield begin, stop, looks
