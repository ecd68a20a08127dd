"""Which claims a list shows, and in which order: what is typed to filter, and the sort orders."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from factcheck.model import Claim, Status
from factcheck.tui.open_article import DETAIL_LABELS, OpenArticle

_FLAGGED = ("⚡", "!", "flagged")
_UNTICKED = ("unticked", "unchecked")
_CHANGES = ("changes", "recommended", "±", "%")
_RECHECK = ("recheck", "re-check", "↻", "&")


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter over claims; all its parts must fit.

    Attributes:
        words: each must stand in the claim's words, its edited text or its note.
        statuses: beginnings of statuses, one of which must fit; none lets all through.
        who: each must stand in the claim's speaker.
        kinds: labels of details (time, number, name, role, quote); the claim must have each.
        worth: least check-worthiness, per cent.
        flagged: whether only claims with a contradiction pass.
        noted: whether only claims with a note pass.
        recheck: whether only claims pass that changed since they were checked.
        fresh: whether only claims pass that no earlier draft had.
        changes: whether only claims pass whose words are recommended to be changed.
    """

    words: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    worth: int = 0
    flagged: bool = False
    noted: bool = False
    recheck: bool = False
    fresh: bool = False
    changes: bool = False

    @classmethod
    def parse(cls, query: str) -> Filter:
        """Read a filter as typed; upper and lower case are the same.

        What looks like a key and is none of ours, such as “10:30”, is a word like any other.
        """
        words: list[str] = []
        statuses: list[str] = []
        who: list[str] = []
        kinds: list[str] = []
        worth = 0
        flagged = noted = recheck = fresh = changes = False
        for part in query.casefold().split():
            key, _, value = part.partition(":")
            if part in _FLAGGED:
                flagged = True
            elif part in _UNTICKED:
                statuses.append("unchecked")
            elif part == "noted":
                noted = True
            elif part in _RECHECK:
                recheck = True
            elif part in _CHANGES:
                changes = True
            elif part == "draft:new":
                fresh = True
            elif key in ("status", "s") and value:
                statuses.append(value.replace("-", " ").replace("_", " "))
            elif key in ("who", "w") and value:
                who.append(value)
            elif key in ("kind", "k") and value:
                kinds.append(value)
            elif key == "worth" and value.isdecimal():
                worth = int(value[:3])
            else:
                words.append(part)
        return cls(
            words=tuple(words),
            statuses=tuple(statuses),
            who=tuple(who),
            kinds=tuple(kinds),
            worth=worth,
            flagged=flagged,
            noted=noted,
            recheck=recheck,
            fresh=fresh,
            changes=changes,
        )

    def fits(self, claim: Claim, flags: int, changes: int = 0) -> bool:
        """Return whether a claim passes.

        Args:
            claim: the claim.
            flags: number of its contradictions.
            changes: number of the changes recommended to its words that nobody decided on.
        """
        if self.changes and not changes:
            return False
        if (self.flagged and not flags) or (self.noted and not claim.note):
            return False
        if (self.recheck and not claim.earlier) or (self.fresh and not claim.fresh):
            return False
        if self.statuses and not claim.status.value.startswith(self.statuses):
            return False
        if 100 * claim.check_worthiness < self.worth:
            return False
        if not all(_has(claim, kind) for kind in self.kinds):
            return False
        speaker = claim.speaker.casefold()
        if not all(name in speaker for name in self.who):
            return False
        text = f"{claim.quote}\n{claim.text}\n{claim.note}".casefold()
        return all(word in text for word in self.words)


def _has(claim: Claim, kind: str) -> bool:
    """Return whether a claim has a detail of a kind, told by the beginning of its label."""
    types = tuple(type_ for type_, label in DETAIL_LABELS if label.startswith(kind))
    return any(isinstance(detail, types) for detail in claim.details)


def _status(opened: OpenArticle, index: int) -> int:
    return _STATUSES.index(opened.claims[index].status)


def _flags(opened: OpenArticle, index: int) -> int:
    return -len(opened.flags[index])


def _worth(opened: OpenArticle, index: int) -> float:
    return -opened.claims[index].check_worthiness


def _speaker(opened: OpenArticle, index: int) -> tuple[bool, str]:
    speaker = opened.claims[index].speaker
    return not speaker, speaker.casefold()


def _recheck(opened: OpenArticle, index: int) -> int:
    claim = opened.claims[index]
    return 0 if claim.earlier else 1 if claim.fresh else 2


def _place(opened: OpenArticle, index: int) -> int:
    return opened.claims[index].start


_STATUSES = tuple(Status)
SORTS: dict[str, Callable[[OpenArticle, int], Any]] = {
    "place": _place,
    "worth": _worth,
    "status": _status,
    "contradictions": _flags,
    "speaker": _speaker,
    "re-check": _recheck,
}
"""Sort orders of the list by name: by what a claim of an index is sorted, ties by place."""
