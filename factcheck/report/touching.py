"""Which claims hold words of an article, however claims lie in each other. Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate

from factcheck.model import Claim, Passage, Span


class Touching:
    """Finds the claims that hold some of a passage's words, without looking at all of them."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        """Take the claims of an article, in any order."""
        self._order = sorted(range(len(claims)), key=lambda n: (claims[n].start, claims[n].end))
        self._starts = [claims[n].start for n in self._order]
        self._ends = [claims[n].end for n in self._order]
        # Claims may lie inside each other, so a claim far before a word can still reach over it.
        self._reaches = list(accumulate(self._ends, max))

    def passages(self, passages: Iterable[Passage]) -> list[int]:
        """Return indexes, ascending, of the claims that passages' words lie in.

        A passage is a whole sentence, which may hold several claims; where it says which words
        differ, only the claims with those words take part. A passage of another article has none.
        """
        found: set[int] = set()
        for passage in passages:
            for part in parts(passage):
                found.update(self._over(part))
        return sorted(found)

    def _over(self, part: Span) -> list[int]:
        found = []
        at = bisect_left(self._starts, part.end)
        while at > 0 and self._reaches[at - 1] > part.start:
            at -= 1
            if self._ends[at] > part.start:
                found.append(self._order[at])
        return found


def parts(passage: Passage) -> tuple[Span, ...]:
    """Return where a passage's differing words lie in the article; nowhere of another article."""
    return () if passage.article else passage.marks or (passage.span,)
