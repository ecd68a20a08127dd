"""Changes that a checker recommends to the article's words, and what the editor made of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from factcheck.model.article import Span
from factcheck.model.claims import Claim


class Verdict(StrEnum):
    """What the editor made of a recommended change."""

    TAKEN = "taken"
    REFUSED = "refused"


class Standing(StrEnum):
    """How a recommended change stands."""

    OPEN = "open"
    TAKEN = "taken"
    REFUSED = "refused"
    GONE = "gone"
    """A new draft has neither the old words nor the new ones."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What became of a recommended change.

    Attributes:
        verdict: whether it was taken.
        who: who decided, as far as anybody said.
        draft: which draft was the first to have the new words, from 1; None where a person said so.
        by: who wrote it down.
        at: when, with time zone.
    """

    verdict: Verdict
    who: str
    draft: int | None
    by: str
    at: dt.datetime

    @property
    def words(self) -> str:
        """The decision in a line ("taken in draft 3", "refused by Oda")."""
        if self.draft is not None:
            return f"{self.verdict.value} in draft {self.draft}"
        return f"{self.verdict.value} by {self.who or self.by}"


@dataclass(frozen=True, slots=True)
class Recommendation:
    """Words that a checker would have in place of others.

    Attributes:
        id: 12 hexadecimal digits.
        claim: id of the claim it is about.
        place: where the old words stand in the article's text, or the new ones once they were
            taken over in a draft; of an insertion a place without length; None where they are gone.
        old: the words to be replaced; empty for an insertion.
        new: those to stand there; empty where the old ones are to be cut.
        why: the reason, may be empty.
        by: who recommends it.
        at: when, with time zone.
        decision: what became of it; None while nobody decided.
    """

    id: str
    claim: str
    place: Span | None
    old: str
    new: str
    why: str
    by: str
    at: dt.datetime
    decision: Decision | None = None

    @property
    def standing(self) -> Standing:
        """How it stands."""
        if self.decision is not None:
            return Standing(self.decision.verdict.value)
        return Standing.GONE if self.place is None else Standing.OPEN

    @property
    def told(self) -> str:
        """How it stands, in a line."""
        if self.decision is not None:
            return self.decision.words
        return "gone from this draft" if self.place is None else "open"

    @property
    def deed(self) -> str:
        """What is recommended to be done: replace, cut or insert."""
        return "insert" if not self.old else "replace" if self.new else "cut"


def meets(one: Span, other: Span) -> bool:
    """Return whether two changes of these stretches touch the same words or the same gap."""
    return one.overlaps(other) or (one == other and not len(one))


def in_reading_order(found: Iterable[Recommendation]) -> list[Recommendation]:
    """Return recommended changes by their place, those that are gone last."""
    return sorted(found, key=_order)


def _order(each: Recommendation) -> tuple[bool, int, int, str]:
    start, end = (0, 0) if each.place is None else (each.place.start, each.place.end)
    return each.place is None, start, end, each.id


def recommended_by_claim(
    claims: Sequence[Claim], found: Iterable[Recommendation]
) -> list[list[Recommendation]]:
    """Return the changes recommended on each claim, in reading order.

    Those on a claim that is no longer in the list, such as one that was split, are shown on the
    claims that have its words now.

    Args:
        claims: those in the list.
        found: all changes recommended in the article.
    """
    places = {claim.id: index for index, claim in enumerate(claims)}
    by_claim: list[list[Recommendation]] = [[] for _ in claims]
    for each in in_reading_order(found):
        if each.claim in places:
            by_claim[places[each.claim]].append(each)
        elif each.place is not None:
            for index, claim in enumerate(claims):
                if claim.span.holds(each.place):
                    by_claim[index].append(each)
    return by_claim
