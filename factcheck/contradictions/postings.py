"""An inverted index: which of many things share a word with another, without comparing all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

MOST_POSTINGS = 40
"""A key under which more is filed tells no two things apart, and is not looked up."""

_T = TypeVar("_T")


class Postings(Generic[_T]):
    """Things filed under their keys.

    Attributes:
        items: the things, in the order given.
    """

    def __init__(self, items: Sequence[_T], keys: Sequence[Iterable[str]]) -> None:
        """File things.

        Args:
            items: the things.
            keys: of each thing, the keys that it is filed under.
        """
        self.items = items
        self._filed: dict[str, list[int]] = defaultdict(list)
        for n, each in enumerate(keys):
            for key in sorted(set(each)):
                self._filed[key].append(n)

    def sharing(self, keys: Iterable[str]) -> list[_T]:
        """Return the things that share a key, in their order, each once."""
        found: set[int] = set()
        for key in keys:
            filed = self._filed.get(key, ())
            if len(filed) <= MOST_POSTINGS:
                found.update(filed)
        return [self.items[n] for n in sorted(found)]
