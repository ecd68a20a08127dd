"""What people changed, laid over what the program finds. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from factcheck.model import Claim, Span, Status


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim that a person touched; None where the program's own value stands.

    Attributes:
        id: the claim's identity when it was touched.
        start, end: where its words lie in the article's text.
        quote, prefix, suffix: the words, and up to 48 code points before and after.
        status, text, note: what a person set.
        added: whether a person made the claim.
    """

    id: str
    start: int
    end: int
    quote: str
    prefix: str
    suffix: str
    status: Status | None = None
    text: str | None = None
    note: str | None = None
    added: bool = False

    @property
    def is_changed(self) -> bool:
        """Whether anything that a person did still stands."""
        return self.added or any(value is not None for value in (self.status, self.text, self.note))


def lay_over(
    claims: Sequence[Claim], rows: Iterable[ClaimRow], make: Callable[[Span], Claim]
) -> tuple[Claim, ...]:
    """Return the program's claims with what people changed, in reading order.

    A row belongs to the claim with its identity. Where there is none any more, because the
    program was brought up to date and cuts claims otherwise, the row belongs to the claim with
    the same words at the same place, punctuation aside; else it is listed as an added claim, so
    that nothing a person did is lost. What was set on the claim itself comes before what is taken
    over from such a row.

    Args:
        claims: the program's own, in reading order.
        rows: what people changed.
        make: makes a claim of a stretch of the article.
    """
    places = {claim.id: place for place, claim in enumerate(claims)}
    changed = [row for row in rows if row.is_changed]
    orphans = [row for row in changed if row.id not in places]
    taking = {_core(claim): place for place, claim in enumerate(claims)} if orphans else {}

    by_place: dict[int, list[ClaimRow]] = {}
    for row in changed:
        if row.id in places:
            by_place[places[row.id]] = [row]
    added = []
    for row in orphans:
        place = taking.get(_core(row))
        if place is None:
            added.append(_added(row, make))
        else:
            by_place.setdefault(place, []).append(row)
    if not by_place and not added:
        return tuple(claims)
    laid = [
        _changed(claim, by_place[place]) if place in by_place else claim
        for place, claim in enumerate(claims)
    ]
    return tuple(sorted(laid + added, key=lambda claim: (claim.start, claim.end, claim.id)))


def _changed(claim: Claim, rows: Sequence[ClaimRow]) -> Claim:
    """Return a claim with what people set; an earlier row comes before a later one."""
    statuses = (row.status for row in rows if row.status is not None)
    texts = (row.text for row in rows if row.text is not None)
    notes = (row.note for row in rows if row.note is not None)
    return replace(
        claim,
        status=next(statuses, claim.status),
        text=next(texts, claim.text),
        note=next(notes, claim.note),
    )


def _core(place: Claim | ClaimRow) -> tuple[int, int]:
    """Return where the words lie without white space and punctuation at their ends."""
    quote = place.quote
    first, last = 0, len(quote)
    while first < last and not quote[first].isalnum():
        first += 1
    while last > first and not quote[last - 1].isalnum():
        last -= 1
    return place.start + first, place.start + last


def _added(row: ClaimRow, make: Callable[[Span], Claim]) -> Claim:
    """Return a person's claim."""
    claim = make(Span(row.start, row.end))
    return replace(
        claim,
        id=row.id,
        status=row.status or claim.status,
        text=row.text or claim.text,
        note=row.note or "",
        added=True,
    )
