"""What the check of a claim's quotations says for the claim: its words as they were said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import (
    Bearing,
    CheckedQuotation,
    Claim,
    Quotation,
    SourceText,
    Span,
    Stance,
)

RULE = "quotation.as_said"
"""Name of the rule by which a source contradicts a quotation; `factcheck quotes` tells of it."""
_CHIEF = 0.5
"""Share of a claim from which on its quotation is what it says."""


def has_quotation(claim: Claim) -> bool:
    """Return whether a claim quotes somebody."""
    return any(isinstance(each, Quotation) and not each.scare for each in claim.details)


def quoted_bearings(
    claim: Claim, found: Sequence[CheckedQuotation], sources: Sequence[SourceText]
) -> Iterator[Bearing]:
    """Yield where a claim's quotations were said, and whether so.

    The words as they were said support a claim that is chiefly its quotation; see
    `CheckedQuotation.stance`.

    Args:
        claim: the claim.
        found: the article's quotations, held against the sources.
        sources: the sources; told apart by their names.
    """
    places = {source.name: n for n, source in reversed(list(enumerate(sources)))}
    for each in found:
        if each.passage is None or not claim.span.holds(each.span):
            continue
        stance = _stance(claim, each)
        yield Bearing(
            source=places[each.source],
            name=each.source,
            passage=each.passage,
            text=each.said,
            marks=tuple(sorted(d.said_mark for d in each.differences if len(d.said_mark)))
            or (Span(0, len(each.said)),),
            stance=stance,
            reason=f"The quotation is {each.grade.value}. {each.explanation}",
            rule=RULE if stance is Stance.CONTRADICTS else "",
            score=1.0,
        )


def _stance(claim: Claim, found: CheckedQuotation) -> Stance:
    """Return what a quotation does for the claim; one in passing supports little of it."""
    chief = len(found.span) >= _CHIEF * len(claim.span)
    return Stance.CONTEXT if found.stance is Stance.SUPPORTS and not chief else found.stance
