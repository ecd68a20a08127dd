"""Contradictions: what cannot both be true."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.model.article import Span


class Kind(StrEnum):
    """What two passages contradict each other in."""

    DATE = "date"
    RELATIVE_DATE = "relative_date"
    WEEKDAY = "weekday"
    NUMBER = "number"
    RANGE_OR_BOUND = "range_or_bound"
    ARITHMETIC = "arithmetic"
    UNIT = "unit"
    NAME_SPELLING = "name_spelling"
    NAME_SWAP = "name_swap"
    ROLE_OR_TITLE = "role_or_title"
    PLACE = "place"
    NEGATION = "negation"
    OPPOSITE = "opposite"
    QUOTE = "quote"
    ATTRIBUTION = "attribution"
    HEADLINE_OR_CAPTION = "headline_or_caption"
    SEQUENCE = "sequence"
    COPY_EDIT = "copy_edit"
    """Nothing false, but unfinished: a note left in, a word twice, a person not introduced."""


class Level(StrEnum):
    """How hard a contradiction is."""

    CONTRADICTION = "contradiction"
    """Cannot both be true."""
    DISPUTE = "dispute"
    """The story tells both versions openly."""
    QUERY = "query"
    """Worth asking."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One side of a contradiction.

    Attributes:
        text: the sentence, exactly as in the article.
        start, end: where it lies in its article's text.
        marks: the differing words, spans into that article's text, in order.
        article: title of its article, empty for the article under check itself.
        reads: what the marked words resolve to ("28 December 2016", "5 calls"), or empty.
    """

    text: str
    start: int
    end: int
    marks: tuple[Span, ...] = ()
    article: str = ""
    reads: str = ""

    @property
    def span(self) -> Span:
        """Where the passage lies."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What cannot be true: two passages side by side, or one on its own.

    Attributes:
        id: 12 hexadecimal digits, from the kind and the normalised words of both passages in
            either order: the same in every run, and unmoved when a paragraph moves.
        kind: what they differ in.
        level: how hard it is.
        score: 0..1, how likely a checker would rule it real: one scale for all kinds.
        a, b: the passages, `a` before `b` in the text; b is None when one cannot be true alone.
        explanation: one sentence for a checker, with the arithmetic shown.
        rule: name of the rule that found it ("date.same_event").
        also: other passages that are in it for the same reason, in reading order: the same words
            said elsewhere, or something else that they cannot stand beside.
        reasons: why it has its score, a few plain words each ("rule usually right", "same
            names"), the weightiest first.
    """

    id: str
    kind: Kind
    level: Level
    score: float
    a: Passage
    b: Passage | None
    explanation: str
    rule: str
    also: tuple[Passage, ...] = ()
    reasons: tuple[str, ...] = ()

    @property
    def passages(self) -> tuple[Passage, ...]:
        """All its passages, the one or two that speak for it first."""
        return (self.a, *((self.b,) if self.b else ()), *self.also)
