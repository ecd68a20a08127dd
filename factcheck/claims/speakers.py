"""Who says what a claim states."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Attribution, Span

_COVERED = 0.35
"""Share of a claim that a source must have said before the claim counts as the source's."""


_PRONOUNS = frozenset({"i", "we", "you", "he", "she", "it", "they", "who", "which", "that"})
"""An inner source that is a pronoun is most often the outer one itself ("Ahn said he knew")."""


def inside(attributions: Sequence[Attribution], span: Span) -> list[Attribution]:
    """Return the attributions whose content reaches into a stretch, `via` counted anew."""
    kept = [n for n, a in enumerate(attributions) if any(c.overlaps(span) for c in a.content)]
    place = {n: at for at, n in enumerate(kept)}
    chosen: list[Attribution] = []
    for n in kept:
        a = attributions[n]
        via = None if a.via is None else place.get(a.via)
        chosen.append(Attribution(a.content, a.source, a.cue, a.speaker, a.record, a.named, via))
    return chosen


def speaker_of(attributions: Sequence[Attribution], span: Span) -> str:
    """Return who says it, outermost source first, joined by " > "; empty for the outlet itself.

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
            if attribution.via == at and attribution.speaker:
                covered = sum(
                    _share(other.content, within)
                    for other in attributions
                    if other.via == at and other.speaker == attribution.speaker
                )
                if covered >= _COVERED and covered > share:
                    best, share = n, covered
        if best is None:
            return " > ".join(chain)
        speaker = attributions[best].speaker
        if not chain or (speaker not in chain and speaker.lower() not in _PRONOUNS):
            chain.append(speaker)
        within = list(attributions[best].content)
        at = best


def _share(content: Sequence[Span], within: Sequence[Span]) -> float:
    """Return which part of the stretches `within` the spans of `content` cover, 0..1."""
    total = sum(len(span) for span in within)
    covered = sum(
        max(0, min(a.end, b.end) - max(a.start, b.start)) for a in content for b in within
    )
    return covered / total if total else 0.0
