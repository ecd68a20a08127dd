"""How much an article speaks against a short text: contradicted, or merely not borne out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.contradictions.find import find
from factcheck.contradictions.intervals import band
from factcheck.contradictions.story import Line, Story, weights_of
from factcheck.model import AnnotatedArticle, Contradiction, Number, NumberType, Time

_ABSENT_NUMBER = 0.42
_ABSENT_NAME = 0.34
_ABSENT_TIME = 0.3
_ABSENT_WORDS = 0.35
_ELSEWHERE = 0.12
_OTHER_POLARITY = 0.25
"""What each sort of difference counts, 0..1; together as chances of independent faults."""
_CONTRADICTED = 0.55
"""From here up lies what is contradicted; below it what is only not borne out."""
_NEAREST = 2
"""Sentences of the article in which a sentence of the short text should find its details."""


@dataclass(frozen=True, slots=True)
class Support:
    """What an article says to a short text.

    Attributes:
        against: 0..1, 0 when nothing in the article speaks against the text.
        contradictions: what cannot both be true, strongest first; `a` is the short text's side.
    """

    against: float
    contradictions: tuple[Contradiction, ...]


def support(text: AnnotatedArticle, article: AnnotatedArticle) -> Support:
    """Return how much an article speaks against a short text.

    A contradiction gives `_CONTRADICTED` or more, by its score. Without one, details and words
    that the article does not have count by their sort, always below that.

    Args:
        text: the short text.
        article: the article it is held against.
    """
    found = tuple(each for each in find(text, [article]) if each.b is not None and each.b.article)
    if found:
        against = _CONTRADICTED + (1 - _CONTRADICTED) * max(each.score for each in found)
        return Support(against, found)
    return Support(_CONTRADICTED * _not_borne_out(Story(text), Story(article, "article")), ())


def _not_borne_out(text: Story, article: Story) -> float:
    """Return 0..1, how much of the text the article does not bear out."""
    if not text.lines or not article.lines:
        return 0.0
    weights = weights_of([*text.lines, *article.lines])
    known = frozenset(stem for line in article.lines for stem in line.stems)
    words = frozenset(word for line in article.lines for word in line.words)
    remaining = 1.0
    for line in text.lines:
        nearest = _nearest(line, article, weights)
        for fault in _faults(line, article, nearest, words):
            remaining *= 1.0 - fault
        stems = sorted(line.stems)
        whole = sum(weights[stem] for stem in stems) or 1.0
        absent = sum(weights[stem] for stem in stems if stem not in known)
        remaining *= 1.0 - _ABSENT_WORDS * absent / whole
    return 1.0 - remaining


def _nearest(line: Line, article: Story, weights: dict[str, float]) -> list[Line]:
    ranked = sorted(
        article.lines,
        key=lambda other: (
            -sum(weights[stem] for stem in sorted(line.stems & other.stems)),
            other.index,
        ),
    )
    return ranked[:_NEAREST]


def _faults(
    line: Line, article: Story, nearest: Sequence[Line], words: frozenset[str]
) -> Iterator[float]:
    close = [number for other in nearest for number in other.numbers]
    every = [number for other in article.lines for number in other.numbers]
    for number in line.numbers:
        if number.type is NumberType.ORDINAL:
            continue
        if not any(_fits(number, other) for other in every):
            yield _ABSENT_NUMBER
        elif not any(_fits(number, other) for other in close):
            yield _ELSEWHERE
    times = [time for other in article.lines for time in other.times]
    for time in line.times:
        if time.value and not any(_agree(time, other) for other in times):
            yield _ABSENT_TIME
    close_words = frozenset(word for other in nearest for word in other.words)
    for name in line.names:
        said = [token.lower for token in line.between(name.span)]
        if said and said[-1] not in words:
            yield _ABSENT_NAME
        elif said and said[-1] not in close_words:
            yield _ELSEWHERE
    if nearest and _is_negated(line) != _is_negated(nearest[0]):
        yield _OTHER_POLARITY * len(line.stems & nearest[0].stems) / max(1, len(line.stems))


def _fits(one: Number, other: Number) -> bool:
    return one.type is other.type and one.unit == other.unit and band(one).meets(band(other))


def _agree(one: Time, other: Time) -> bool:
    if one.value == other.value or one.surface.lower() == other.surface.lower():
        return True
    if None in (one.earliest, one.latest, other.earliest, other.latest):
        return False
    assert one.earliest and one.latest and other.earliest and other.latest
    return one.earliest <= other.latest and other.earliest <= one.latest


def _is_negated(line: Line) -> bool:
    return any(clause.negated for clause in line.sentence.clauses)
