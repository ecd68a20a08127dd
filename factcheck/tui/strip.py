"""The open article as a row of cells, each with the status of its claims. No widget in it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Block, Claim, Status
from factcheck.text.covering import Stretch, cells, covered, gravest


class Strip:
    """What stands in each cell of a row that is the whole article, at any width.

    It is worked out when it is first asked for, and after a change only where the change is.

    Args:
        blocks: the article's blocks.
        claims: its claims; the same list in which they change, at their places.
    """

    def __init__(self, blocks: Sequence[Block], claims: Sequence[Claim]) -> None:
        self._blocks, self._claims = blocks, claims
        self._stretches: list[Stretch] | None = None
        self._cells: list[tuple[int, ...]] = []
        self._statuses: list[Status | None] = []

    def at(self, width: int) -> Sequence[Status | None]:
        """Return the status that most needs a look in each of `width` cells, None for no claim."""
        if self._stretches is None:
            self._stretches = covered(self._blocks, self._claims)
        if len(self._cells) != width:
            self._cells = cells(self._stretches, width)
            self._statuses = [self._gravest(cell) for cell in self._cells]
        return self._statuses

    def renew(self, index: int) -> None:
        """Take a claim as it has become."""
        for place, cell in enumerate(self._cells):
            if index in cell:
                self._statuses[place] = self._gravest(cell)

    def _gravest(self, cell: Sequence[int]) -> Status | None:
        return gravest(self._claims[index] for index in cell)
