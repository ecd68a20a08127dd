"""Who says what a claim states."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.model import Attribution, SourceKind, Span

_COVERED = 0.35
"""Share of a claim that a source must have said before the claim counts as the source's."""


UNCLEAR = "(unclear)"
"""Stands for a source that is a pronoun of which it is not sure whom it means."""


def inside(attributions: Sequence[Attribution], span: Span) -> list[Attribution]:
    """Return the attributions whose content reaches into a stretch, `via` counted anew."""
    kept = [n for n, a in enumerate(attributions) if any(c.overlaps(span) for c in a.content)]
    place = {n: at for at, n in enumerate(kept)}
    chosen: list[Attribution] = []
    for n in kept:
        a = attributions[n]
        via = None if a.via is None else place.get(a.via)
        chosen.append(replace(a, via=via))
    return chosen


def speaker_of(attributions: Sequence[Attribution], span: Span) -> str:
    """Return who says it, outermost source first, joined by " > "; empty for the outlet itself.

    A source that is a pronoun without a sure meaning reads `UNCLEAR`; inside another's words it is
    left out, as it is most often that one itself ("Ahn said he knew").

    Args:
        attributions: those that reach into the claim, outer before inner.
        span: the claim.
    """
    chain: list[str] = []
    within = [span]
    at: int | None = None
    while True:
        best: int | None = None
        share = 0.0
        for n, attribution in enumerate(attributions):
            if attribution.via == at and _label(attribution):
                covered = sum(
                    _share(other.content, within)
                    for other in attributions
                    if other.via == at and _label(other) == _label(attribution)
                )
                if covered >= _COVERED and covered > share:
                    best, share = n, covered
        if best is None:
            return " > ".join(chain)
        speaker = _label(attributions[best])
        if not chain or speaker not in (*chain, UNCLEAR):
            chain.append(speaker)
        within = list(attributions[best].content)
        at = best


def _label(attribution: Attribution) -> str:
    """Return what stands for a source in the chain of speakers; empty when there is none."""
    if attribution.kind is SourceKind.UNRESOLVED:
        return UNCLEAR
    return attribution.speaker


def _share(content: Sequence[Span], within: Sequence[Span]) -> float:
    """Return which part of the stretches `within` the spans of `content` cover, 0..1."""
    total = sum(len(span) for span in within)
    covered = sum(
        max(0, min(a.end, b.end) - max(a.start, b.start)) for a in content for b in within
    )
    return covered / total if total else 0.0
