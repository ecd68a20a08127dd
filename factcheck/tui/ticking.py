"""An article's details with their ticks, counted as they change. No widget.

A story of 100,000 words has 20,000 details; after a tick nothing here looks at all of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace

from factcheck.model import CheckedDetail, Claim, Name, Tick
from factcheck.model.checking import is_ready
from factcheck.tui.actions.pencil import ALL


class Details(Sequence[CheckedDetail]):
    """All details of an article, in reading order.

    Args:
        details: what the desk has.

    Attributes:
        ticks: how many have each tick.
    """

    def __init__(self, details: Iterable[CheckedDetail] = ()) -> None:
        self._all = list(details)
        self.ticks = Counter(detail.tick for detail in self._all)
        self._left = Counter(detail.sort for detail in self._all if _is_left(detail))
        self._places = {detail.id: n for n, detail in enumerate(self._all)}
        self._alike: dict[Hashable, list[int]] | None = None
        self._inside: dict[str, list[int]] | None = None

    def __len__(self) -> int:
        return len(self._all)

    def __getitem__(self, n):  # type: ignore[no-untyped-def]  # Sequence's two overloads
        return self._all[n]

    def __iter__(self) -> Iterator[CheckedDetail]:
        return iter(self._all)

    def place(self, detail_id: str) -> int | None:
        """Return the index of the detail with an identity, None without one."""
        return self._places.get(detail_id)

    def left(self, sort: str = ALL) -> int:
        """Return how many details of a sort nobody has touched."""
        return self._left.total() if sort == ALL else self._left[sort]

    @property
    def ticked(self) -> int:
        """Per cent of the details that a checker has been through, rounded down."""
        return 100 * (len(self) - self.left()) // len(self) if self._all else 100

    def tick(self, n: int, tick: Tick) -> CheckedDetail:
        """Set the tick of the detail at an index and return the detail."""
        before = self._all[n]
        after = self._all[n] = replace(before, tick=tick)
        self.ticks[before.tick] -= 1
        self.ticks[tick] += 1
        self._left[before.sort] += _is_left(after) - _is_left(before)
        return after

    def like(self, detail: CheckedDetail) -> list[CheckedDetail]:
        """Return the other places of the same name, or of the same value of the same sort."""
        if self._alike is None:
            self._alike = {}
            for n, each in enumerate(self._all):
                for key in _likenesses(each):
                    self._alike.setdefault(key, []).append(n)
        found = {n for key in _likenesses(detail) for n in self._alike.get(key, ())}
        return [self._all[n] for n in sorted(found) if self._all[n].id != detail.id]

    def ready(self, claims: Iterable[Claim]) -> list[Claim]:
        """Return those of some claims that could be marked verified, as `is_ready` says."""
        if self._inside is None:
            self._inside = {}
            for n, each in enumerate(self._all):
                for claim_id in each.claims:
                    self._inside.setdefault(claim_id, []).append(n)
        inside = self._inside
        return [
            claim
            for claim in claims
            if is_ready(claim, {self._all[n].tick for n in inside.get(claim.id, ())})
        ]


def _is_left(detail: CheckedDetail) -> bool:
    return detail.tick is Tick.UNTICKED


def _likenesses(detail: CheckedDetail) -> Iterator[Hashable]:
    """Give what details have in common that are alike."""
    found = detail.detail
    if isinstance(found, Name) and found.record:
        yield detail.sort, "record", found.record
    if found.value:
        yield detail.sort, "value", found.value
