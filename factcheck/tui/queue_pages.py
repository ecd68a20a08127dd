"""What is said of a contradiction, as rows and paragraphs of words with looks. No widget."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model import Article, Contradiction, Passage, RulingRecord
from factcheck.tui.open_article import OpenArticle
from factcheck.tui.pages import Page, Piece
from factcheck.tui.surroundings import begin_of, end_of, surroundings
from factcheck.tui.symbols import Symbols

_NEIGHBOUR = 120
"""Code points shown of the sentences before and after a passage."""


def queue_row(
    found: Contradiction, record: RulingRecord | None, symbols: Symbols
) -> list[list[Piece]]:
    """Return a contradiction in two lines: what it is, and why."""
    kind = found.kind.value.replace("_", " ")
    ruling = f" {symbols.dot} {record.ruling.value}" if record else ""
    return [
        [
            (f"{symbols.flag} " if record is None else "   ", "flag"),
            (f"{found.score:.2f} ", "label"),
            (f"{found.level.value}, {kind}", "head"),
            (ruling, "label"),
        ],
        [("   ", "label"), (symbols.plain(" ".join(found.explanation.split())), "words")],
    ]


def side_page(
    opened: OpenArticle,
    passage: Passage,
    number: int,
    article: Article | None,
    symbols: Symbols,
    also: Iterable[Passage] = (),
) -> Page:
    """Yield one passage between its neighbours, its differing words marked, and what they mean.

    Args:
        opened: the article under check.
        passage: the passage.
        number: 1 or 2, the key that goes there.
        article: the article that the passage stands in; None where it is not at hand.
        symbols: the signs in use.
        also: other passages that are in it for the same reason.
    """
    means: list[Piece] = [("= ", "label"), (passage.reads, "head")] if passage.reads else []
    where = _where(opened, passage, symbols)
    dot = f" {symbols.dot} " if means else ""
    yield [(f"{number} ", "head"), *means, (dot + where, "label")]
    around = surroundings(article, passage.span) if article is not None else None
    if around is not None and article is not None and around.before is not None:
        before = around.before.of(article.text)
        yield [(end_of(before, _NEIGHBOUR, symbols.cut), "label")]
    yield list(_words(passage))
    if around is not None and article is not None and around.after is not None:
        after = around.after.of(article.text)
        yield [(begin_of(after, _NEIGHBOUR, symbols.cut), "label")]
    for other in also:
        yield []
        yield [("also ", "head"), (_where(opened, other, symbols), "label")]
        reads: list[Piece] = [("  = ", "label"), (other.reads, "head")] if other.reads else []
        yield [*_words(other), *reads]


def _where(opened: OpenArticle, passage: Passage, symbols: Symbols) -> str:
    if passage.article:
        return passage.article
    index = opened.first_claim_in(passage.span)
    where = f"paragraph {opened.block_of(passage.start)}"
    if index is None:
        return where
    status = opened.claims[index].status
    claim = f"claim {index + 1} {symbols.status(status)} {status.value}"
    return f"{claim} {symbols.dot} {where}"


def _words(passage: Passage) -> Iterable[Piece]:
    at = 0
    for mark in passage.marks:
        start, end = mark.start - passage.start, mark.end - passage.start
        yield (passage.text[at:start], "words")
        yield (passage.text[start:end], "here")
        at = end
    yield (passage.text[at:], "words")
