"""Passages that bear on claims as plain values, as `factcheck passages --json` prints them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck._version import __version__
from factcheck.model import Article, Bearing, Claim
from factcheck.report.describe import Values, describe_program


def bearings_to_dict(
    article: Article, number: int, claim: Claim, sources: Sequence[str], found: Sequence[Bearing]
) -> Values:
    """Return the passages that bear on a claim as an object of plain values.

    Args:
        article: the claim's article.
        number: the claim's place in it, from 1.
        claim: the claim.
        sources: names of all sources that were looked at, in order.
        found: the passages, the weightiest first.

    Returns:
        An object with `program`, `title`, `sources`, `claim` and `passages`, as described in
        `assets/schema/passages.schema.json`.
    """
    return {
        "program": describe_program(__version__),
        "title": article.title,
        "sources": list(sources),
        "claim": {"number": number, "id": claim.id, "quote": claim.quote, "text": claim.text},
        "passages": [describe_bearing(each) for each in found],
    }


def describe_bearings(
    claims: Sequence[Claim], found: Mapping[str, Sequence[Bearing]]
) -> list[Values]:
    """Return by claim, by its number from 1, the passages that bear on it, where there are any."""
    return [
        {"claim": number, "passages": [describe_bearing(each) for each in found[claim.id]]}
        for number, claim in enumerate(claims, start=1)
        if found.get(claim.id)
    ]


def describe_bearing(bearing: Bearing) -> Values:
    """Return a passage that bears on a claim as plain values."""
    passage = bearing.passage
    return {
        "source": bearing.name,
        "speaker": passage.speaker or None,
        "seconds": passage.seconds,
        "page": passage.page,
        "paragraph": passage.paragraph,
        "locator": passage.locator,
        "text": bearing.text,
        "marks": [{"start": mark.start, "end": mark.end} for mark in bearing.marks],
        "stance": bearing.stance.value,
        "reason": bearing.reason,
        "rule": bearing.rule or None,
        "score": bearing.score,
    }
