"""The queue of contradictions: which are shown, which one now, and which go together. No widget."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from factcheck.model import Contradiction, Passage, Span


class Queue:
    """The contradictions of an article, strongest first, and those with stored articles behind.

    Args:
        found: the article's own.
        is_ruled: tells of an id whether somebody has ruled on it.

    Attributes:
        at: index in `found` of the one at hand, None when none is shown.
        with_ruled: whether those that were ruled on are shown, too.
    """

    def __init__(self, found: Iterable[Contradiction], is_ruled: Callable[[str], bool]) -> None:
        self.found = list(found)
        self._is_ruled = is_ruled
        self.with_ruled = False
        self.at: int | None = None

    @property
    def current(self) -> Contradiction | None:
        """The one at hand."""
        return None if self.at is None else self.found[self.at]

    @property
    def shown(self) -> list[int]:
        """Indices of those that are shown, in order; the one at hand is always among them."""
        return [
            n
            for n, each in enumerate(self.found)
            if self.with_ruled or n == self.at or not self._is_ruled(each.id)
        ]

    @property
    def open(self) -> list[int]:
        """Indices of those that nobody has ruled on."""
        return [n for n, each in enumerate(self.found) if not self._is_ruled(each.id)]

    def begin(self, at: int) -> None:
        """Begin with one; one that was ruled on, or the lack of open ones, shows all."""
        if self.found:
            self.at = at
            self.with_ruled = self._is_ruled(self.found[at].id) or not self.open

    def step(self, by: int) -> None:
        """Go some on, round the end."""
        shown = self.shown
        if self.at is not None and shown:
            self.at = shown[(shown.index(self.at) + by) % len(shown)]

    def next_open(self) -> bool:
        """Go to the next one that nobody has ruled on, round the end; False without one."""
        here = -1 if self.at is None else self.at
        for n in sorted(self.open, key=lambda n: (n <= here, n)):
            self.at = n
            return True
        return False

    def show_ruled(self, shown: bool) -> None:
        """Show those that were ruled on, or hide them, and be at one that is shown."""
        self.with_ruled = shown
        current = self.current
        if not shown and current is not None and self._is_ruled(current.id):
            self.next_open()

    def renewed(self, found: Iterable[Contradiction]) -> None:
        """Take other contradictions, and stay at the one at hand if it is among them."""
        here = self.current.id if self.current else ""
        self.found = list(found)
        ids = [each.id for each in self.found]
        if here in ids:
            self.at = ids.index(here)
        else:
            self.at = min(self.at or 0, len(ids) - 1) if ids else None

    def group(self) -> list[Contradiction]:
        """Return the one at hand and the open ones that stand or fall with it.

        Those are found by the same rule, and set the same words against each other, or the very
        same place against another.
        """
        one = self.current
        if one is None:
            return []
        others = [self.found[n] for n in self.open if self.found[n].id != one.id]
        return [one, *(each for each in others if _go_together(one, each))]


def _go_together(one: Contradiction, other: Contradiction) -> bool:
    if one.rule != other.rule:
        return False
    if _words(one) == _words(other):
        return True
    return not _places(one).isdisjoint(_places(other))


def _words(found: Contradiction) -> frozenset[str]:
    return frozenset(_marked(each) for each in _sides(found))


def _places(found: Contradiction) -> frozenset[tuple[str, tuple[Span, ...]]]:
    return frozenset((each.article, each.marks) for each in _sides(found) if each.marks)


def _sides(found: Contradiction) -> Sequence[Passage]:
    return (found.a, found.b) if found.b else (found.a,)


def _marked(passage: Passage) -> str:
    """Return a passage's differing words, else all of them, as they are compared."""
    marks = passage.marks or (passage.span,)
    words = (passage.text[mark.start - passage.start : mark.end - passage.start] for mark in marks)
    return " ".join(" ".join(words).casefold().split())
