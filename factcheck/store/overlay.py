"""What people changed, laid over what the program finds. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from factcheck.model import Attribution, Claim, NameRecord, SourceKind, Span, Status, Tick

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim that a person touched; None where the program's own value stands.

    Attributes:
        id: the claim's identity when it was touched.
        start, end: where its words lie in the article's text.
        quote, prefix, suffix: the words, and up to 48 code points before and after.
        status, text, note, assigned: what a person set.
        added: whether a person made the claim.
        removed: whether a person took it out.
        attribution: who says it, as a person set it; without a speaker, the article's own voice.
        earlier: its words in an earlier draft, while it is to be checked again.
        fresh: whether no earlier draft had it.
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
    removed: bool = False
    assigned: str | None = None
    attribution: Attribution | None = None
    earlier: str | None = None
    fresh: bool = False

    @property
    def span(self) -> Span:
        """Where its words lie."""
        return Span(self.start, self.end)

    @property
    def is_changed(self) -> bool:
        """Whether anything that a person did still stands."""
        marked = self.added or self.removed or self.fresh
        return marked or any(value is not None for value in self._values)

    @property
    def _values(self) -> tuple[object, ...]:
        set_by_hand = (self.status, self.text, self.note, self.assigned, self.attribution)
        return (*set_by_hand, self.earlier)


@dataclass(frozen=True, slots=True)
class DetailRow:
    """A detail that a person touched; None where nothing was set.

    Attributes:
        id: the detail's identity when it was touched.
        sort: what it is ("time").
        start, end, quote: where its words lie, and the words.
        tick: how far its checking is.
        correction: what it means in truth, as a person says.
    """

    id: str
    sort: str
    start: int
    end: int
    quote: str
    tick: Tick | None = None
    correction: str | None = None


@dataclass(frozen=True, slots=True)
class Overlay:
    """All that people changed in an article's claims, details and names.

    Attributes:
        version: number of the article's last event; while it is the same, so is all this.
        claims, details: what was touched, in reading order.
        spellings: the right spelling by the wrong one.
    """

    version: int
    claims: tuple[ClaimRow, ...] = ()
    details: tuple[DetailRow, ...] = ()
    spellings: Mapping[str, str] = field(default_factory=dict)

    @property
    def corrections(self) -> dict[str, str]:
        """What details mean in truth, by their identities."""
        return {row.id: row.correction for row in self.details if row.correction is not None}


@dataclass(frozen=True, slots=True)
class Laid:
    """An article's claims with what people changed.

    Attributes:
        claims: in reading order.
        removed: those that a person took out, in reading order.
    """

    claims: tuple[Claim, ...]
    removed: tuple[Claim, ...] = ()


def lay_over(
    claims: Sequence[Claim],
    rows: Iterable[ClaimRow],
    make: Callable[[Span], Claim],
    names: Sequence[NameRecord] = (),
) -> Laid:
    """Return the program's claims with what people changed.

    A row belongs to the claim with its identity. Where there is none any more, because the
    program was brought up to date and cuts claims otherwise, the row belongs to the claim with
    the same words at the same place, punctuation aside; else it is listed as an added claim, so
    that nothing a person did is lost. What was set on the claim itself comes before what is taken
    over from such a row.

    Args:
        claims: the program's own, in reading order.
        rows: what people changed.
        make: makes a claim of a stretch of the article.
        names: whom the article names, for the speakers that people set.
    """
    places = {claim.id: place for place, claim in enumerate(claims)}
    changed = [row for row in rows if row.is_changed]
    if not changed:
        return Laid(tuple(claims))
    orphans = [row for row in changed if row.id not in places]
    taking = (
        {core(claim.start, claim.quote): place for place, claim in enumerate(claims)}
        if orphans
        else {}
    )
    records = {record.chief: record for record in names}

    by_place: dict[int, list[ClaimRow]] = {}
    for row in changed:
        if row.id in places:
            by_place[places[row.id]] = [row]
    listed: list[Claim] = []
    removed: list[Claim] = []
    for row in orphans:
        place = taking.get(core(row.start, row.quote))
        # A claim that a person made of the very words of one that was taken out stands by itself.
        apart = row.added and (row.removed or any(r.removed for r in by_place.get(place or 0, ())))
        if place is None or apart:
            made = replace(make(row.span), id=row.id, added=True)
            (removed if row.removed else listed).append(_changed(made, [row], records))
        else:
            by_place.setdefault(place, []).append(row)
    for place, claim in enumerate(claims):
        mine = by_place.get(place)
        if mine is None:
            listed.append(claim)
        else:
            out = mine[0].removed
            (removed if out else listed).append(_changed(claim, mine, records))
    return Laid(_in_order(listed), _in_order(removed))


def _in_order(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted(claims, key=lambda claim: (claim.start, claim.end, claim.id)))


def _changed(claim: Claim, rows: Sequence[ClaimRow], records: Mapping[str, NameRecord]) -> Claim:
    """Return a claim with what people set; an earlier row comes before a later one."""
    attribution = _first([row.attribution for row in rows], None)
    changed = replace(
        claim,
        status=_first([row.status for row in rows], claim.status),
        text=_first([row.text for row in rows], claim.text),
        note=_first([row.note for row in rows], claim.note),
        assigned=_first([row.assigned for row in rows], claim.assigned),
        earlier=_first([row.earlier for row in rows], claim.earlier),
        fresh=any(row.fresh for row in rows),
    )
    return changed if attribution is None else attributed(changed, attribution, records)


def _first(values: Sequence[T | None], otherwise: T) -> T:
    return next((value for value in values if value is not None), otherwise)


def attributed(claim: Claim, attribution: Attribution, records: Mapping[str, NameRecord]) -> Claim:
    """Return a claim with the speaker that a person gave it.

    Args:
        claim: the claim.
        attribution: its speaker, kind and cue; without a speaker, the article says it itself.
        records: whom the article names, by chief spelling.
    """
    if not attribution.speaker:
        return replace(claim, speaker="", attributions=())
    record = records.get(attribution.speaker)
    whole = replace(
        attribution,
        content=(claim.span,),
        record=record.id if record else "",
        named=record is not None or attribution.kind in _NAMED,
    )
    return replace(claim, speaker=attribution.speaker, attributions=(whole,))


_NAMED = (SourceKind.PERSON, SourceKind.ORGANISATION)


def core(start: int, quote: str) -> tuple[int, int]:
    """Return where words lie, start and end, without what is no letter or digit at their ends.

    Args:
        start: where they begin.
        quote: the words.
    """
    first, last = 0, len(quote)
    while first < last and not quote[first].isalnum():
        first += 1
    while last > first and not quote[last - 1].isalnum():
        last -= 1
    return start + first, start + last
