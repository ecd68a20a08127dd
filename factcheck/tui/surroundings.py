"""Where something stands in an article: its sentence, and the one before and after. No widget.

Offsets count code points of the article's text, ends exclusive.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from factcheck.model import Article, Span
from factcheck.text.sentences import sentence_spans


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A stretch of an article with what stands around it.

    Attributes:
        before: the sentence before, None at the article's start.
        sentence: the sentence or sentences that the stretch lies in.
        after: the sentence behind, None at the article's end.
    """

    before: Span | None
    sentence: Span
    after: Span | None


def surroundings(article: Article, span: Span) -> Surroundings:
    """Return what stands around a stretch; a neighbour may stand in the next paragraph."""
    n = max(0, bisect_right([block.start for block in article.blocks], span.start) - 1)
    sentences = _sentences(article, n)
    inside = [k for k, each in enumerate(sentences) if each.overlaps(span)]
    if not inside:
        return Surroundings(None, span, None)
    first, last = inside[0], inside[-1]
    before = sentences[first - 1] if first else _neighbour(article, n, -1)
    after = sentences[last + 1] if last + 1 < len(sentences) else _neighbour(article, n, 1)
    return Surroundings(before, Span(sentences[first].start, sentences[last].end), after)


def end_of(words: str, most: int, cut: str) -> str:
    """Return the end of some words, whole words of at most `most` code points behind a cut sign."""
    return words if len(words) <= most else cut + words[-most:].partition(" ")[2]


def begin_of(words: str, most: int, cut: str) -> str:
    """Return the beginning of some words, as `end_of` their end."""
    return words if len(words) <= most else words[:most].rpartition(" ")[0] + cut


def _neighbour(article: Article, n: int, step: int) -> Span | None:
    """Return the nearest sentence of the block before or behind."""
    if not 0 <= n + step < len(article.blocks):
        return None
    sentences = _sentences(article, n + step)
    if not sentences:
        return None
    return sentences[-1 if step < 0 else 0]


def _sentences(article: Article, n: int) -> list[Span]:
    return sentence_spans(article.text, article.blocks[n].span)
