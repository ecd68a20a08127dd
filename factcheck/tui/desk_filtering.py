"""Which articles the desk's list shows, and in which order. No widget in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from factcheck.model import ArticleSummary


@dataclass(frozen=True, slots=True)
class DeskFilter:
    """A filter over articles; all its parts must fit.

    Attributes:
        words: each must stand in the title or the outlet.
        who: each must stand in the name of who has the article.
        nobody: whether only articles pass that nobody has.
        flagged: whether only articles with an open contradiction pass.
        archived: the archived articles in place of those in use.
        deleted: the deleted ones, archived or not, in place of the others.
    """

    words: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    nobody: bool = False
    flagged: bool = False
    archived: bool = False
    deleted: bool = False

    @classmethod
    def parse(cls, query: str) -> DeskFilter:
        """Read a filter as typed; upper and lower case are the same.

        What looks like a key and is none of ours, such as “10:30”, is a word like any other.
        """
        words: list[str] = []
        who: list[str] = []
        switches = {"archived": False, "deleted": False, "nobody": False, "flagged": False}
        for part in query.casefold().split():
            key, _, value = part.partition(":")
            switch = {"has:nobody": "nobody", "⚡": "flagged", "!": "flagged"}.get(part, part)
            if switch in switches:
                switches[switch] = True
            elif key in ("has", "who", "w") and value:
                who.append(value)
            else:
                words.append(part)
        return cls(tuple(words), tuple(who), **switches)

    def fits(self, row: ArticleSummary) -> bool:
        """Return whether an article of those that are archived, deleted or in use passes."""
        if (self.nobody and row.assigned) or (self.flagged and not row.open):
            return False
        assigned = row.assigned.casefold()
        if not all(name in assigned for name in self.who):
            return False
        text = f"{row.title}\n{row.outlet}".casefold()
        return all(word in text for word in self.words)

    @property
    def kind(self) -> str:
        """The word for the articles that are looked at; empty for those in use."""
        if self.deleted:
            return "deleted"
        return "archived" if self.archived else ""


def _title(row: ArticleSummary) -> str:
    return row.title.casefold()


def _newest(row: ArticleSummary) -> int:
    return -(row.published or dt.date.min).toordinal()


def _touched(row: ArticleSummary) -> float:
    return -(row.touched or row.added).timestamp()


def _due(row: ArticleSummary) -> int:
    return (row.due or dt.date.max).toordinal()


def _open(row: ArticleSummary) -> int:
    return -row.open


def _ticked(row: ArticleSummary) -> float:
    # What nobody has looked into has no details yet and most is left to do in it.
    return row.ticked if row.details else -1.0


def _added(row: ArticleSummary) -> int:
    return -row.id


SORTS: dict[str, Callable[[ArticleSummary], Any]] = {
    "added": _added,
    "touched": _touched,
    "title": _title,
    "date": _newest,
    "contradictions": _open,
    "ticked": _ticked,
    "due": _due,
}
"""Sort orders by name: by what an article is sorted; the last added goes first among equals."""


def arranged(rows: Iterable[ArticleSummary], wanted: DeskFilter, sort: str) -> list[ArticleSummary]:
    """Return the articles that pass a filter, in an order of `SORTS`."""
    return sorted((row for row in rows if wanted.fits(row)), key=lambda r: (SORTS[sort](r), -r.id))
