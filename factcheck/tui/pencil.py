"""Where a pencil pass is: which details, which one now, what is ticked and what is left. No widget.

What is ticked here shows at once; the desk writes it behind.
"""

from __future__ import annotations

from bisect import bisect_left

from factcheck.model import CheckedDetail, Tick
from factcheck.tui.actions.pencil import ALL
from factcheck.tui.ticking import Details


class PencilPass:
    """The details of an article, and the one that the checker looks at.

    Args:
        details: all of them; what is ticked here is ticked there.

    Attributes:
        details: the same.
        at: index of the one at hand, None when nothing of the sort is in the article.
        sort: what is gone through, `ALL` or one of the others of `actions.pencil.SORTS`.
    """

    def __init__(self, details: Details) -> None:
        self.details = details
        self.sort = ALL
        self._shown = list(range(len(self.details)))
        self.at: int | None = None
        self.next_unticked(from_start=True)

    @property
    def current(self) -> CheckedDetail | None:
        """The detail at hand."""
        return None if self.at is None else self.details[self.at]

    @property
    def place(self) -> tuple[int, int]:
        """The number of the detail at hand among those of its sort, from 1, and of how many."""
        return (self._row(self.at) + 1 if self.at is not None else 0, len(self._shown))

    def narrow(self, sort: str) -> None:
        """Go through one sort only; to its next unticked detail from the one at hand on."""
        self.sort = sort
        self._shown = [n for n, each in enumerate(self.details) if sort in (ALL, each.sort)]
        if self.at is None or not self._is_shown(self.at):
            at = self.at or 0
            self.at = (
                next((n for n in self._shown if n > at), self._shown[-1]) if (self._shown) else None
            )
        if self.current is not None and self.current.tick is not Tick.UNTICKED:
            self.next_unticked()

    def step(self, by: int) -> None:
        """Go some details on, and stop at either end."""
        if self.at is not None:
            row = self._row(self.at) + by
            self.at = self._shown[min(max(0, row), len(self._shown) - 1)]

    def next_unticked(self, *, from_start: bool = False) -> bool:
        """Go to the next detail that nobody has touched, round the end; False without one."""
        if self.at is None:
            from_start = True
            self.at = self._shown[0] if self._shown else None
        here = 0 if from_start else self._row(self.at) + 1 if self.at is not None else 0
        for n in (*self._shown[here:], *self._shown[:here]):
            if self.details[n].tick is Tick.UNTICKED:
                self.at = n
                return True
        return False

    def go_to(self, detail_id: str) -> None:
        """Go to a detail; one of another sort ends the narrowing."""
        n = self.details.place(detail_id)
        if n is not None:
            if not self._is_shown(n):
                self.sort, self._shown = ALL, list(range(len(self.details)))
            self.at = n

    def tick(self, tick: Tick) -> CheckedDetail | None:
        """Tick the detail at hand and go on to the next unticked one; return what was ticked.

        Without a next one, and when a tick is taken away, it stays where it is.
        """
        if self.at is None:
            return None
        changed = self.details.tick(self.at, tick)
        if tick is not Tick.UNTICKED:
            self.next_unticked()
        return changed

    def renewed(self, details: Details) -> None:
        """Take the details as the desk has them, and stay at the one at hand."""
        at, before = self.at, self.current
        self.details = details
        self._shown = [n for n, each in enumerate(self.details) if self.sort in (ALL, each.sort)]
        self.at = min(at, len(self.details) - 1) if at is not None and self.details else None
        if before is not None:
            self.go_to(before.id)
        if self.at is None or not self._is_shown(self.at):
            self.at = self._shown[0] if self._shown else None

    def _row(self, n: int) -> int:
        """Return the place of a detail among those of the sort."""
        return bisect_left(self._shown, n)

    def _is_shown(self, n: int) -> bool:
        row = self._row(n)
        return row < len(self._shown) and self._shown[row] == n
