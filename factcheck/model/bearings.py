"""Passages of sources that bear on a claim."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model.article import Span
from factcheck.model.evidence import Stance
from factcheck.model.quotations import SourcePassage


@dataclass(frozen=True, slots=True)
class Bearing:
    """A passage of a source that speaks for or against a claim, or merely is about the same.

    Attributes:
        source: index of the source among those that were looked at.
        name: what the source is called.
        passage: the passage, with its place.
        text: its sentence that bears on the claim, on one line.
        marks: the words of it that matter, spans into `text`, in order: those that differ where
            it contradicts, else those that it shares with the claim.
        stance: what it does for the claim. It contradicts only where a rule says so.
        reason: why, in one line.
        rule: name of the rule that it contradicts by ("number.same_count"), else empty.
        score: 0..1, how sure the rule is, or how much of the claim it says.
    """

    source: int
    name: str
    passage: SourcePassage
    text: str
    marks: tuple[Span, ...]
    stance: Stance
    reason: str
    rule: str
    score: float
