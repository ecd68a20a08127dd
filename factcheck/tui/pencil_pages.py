"""What the pencil pass says of a detail, as paragraphs of words with looks. No widget."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import Article, CheckedDetail, Claim, Number, Span, Tick, Time
from factcheck.tui.open_article import OpenArticle
from factcheck.tui.pages import Page, Piece
from factcheck.tui.surroundings import begin_of, end_of, surroundings
from factcheck.tui.symbols import Symbols

_ELSEWHERE = 6
"""Other places that are listed; the rest is counted."""
_AROUND = 24
"""Code points shown on either side of another place."""
_NEIGHBOUR = 100
"""Code points shown of the sentences before and after, so that the detail's own stays in view."""
_BEFORE = 240
"""Code points shown of the detail's own sentence before it; longer ones push it out of view."""


def context_page(article: Article, span: Span, symbols: Symbols) -> Page:
    """Yield the sentence that a stretch stands in, the stretch marked, between its neighbours."""
    around = surroundings(article, span)
    sentence = around.sentence
    start = max(sentence.start, span.start - _BEFORE)
    if around.before is not None and start == sentence.start:
        words = around.before.of(article.text)
        yield [(end_of(words, _NEIGHBOUR, symbols.cut), "label")]
        yield []
    yield [
        (symbols.cut if start > sentence.start else "", "words"),
        (article.text[start : span.start], "words"),
        (span.of(article.text), "here"),
        (article.text[span.end : sentence.end], "words"),
    ]
    if around.after is not None:
        words = around.after.of(article.text)
        yield []
        yield [(begin_of(words, _NEIGHBOUR, symbols.cut), "label")]


def about_page(
    opened: OpenArticle, detail: CheckedDetail, others: Sequence[CheckedDetail], symbols: Symbols
) -> Page:
    """Yield what a detail was read to mean and why, its claims, and where else it is."""
    yield [("means ", "label"), (meaning(detail), "words")]
    for step in detail.detail.chain:
        yield [("because ", "label"), (symbols.plain(step), "words")]
    if detail.correction:
        yield [("corrected to ", "label"), (detail.correction, "words")]
    if others:
        times = "once" if len(others) == 1 else f"{len(others)} times"
        yield [(f"elsewhere {times}", "label")]
    for other in others[:_ELSEWHERE]:
        yield list(_place(opened, other, symbols))
    if len(others) > _ELSEWHERE:
        yield [(f"and {len(others) - _ELSEWHERE} more", "label")]

    for claim_id in detail.claims:
        index = opened.index_of(claim_id)
        if index is not None:
            yield _claim(index, opened.claims[index], symbols)


def meaning(detail: CheckedDetail) -> str:
    """Return what a detail was read to mean, in words."""
    found = detail.detail
    if isinstance(found, Time) and found.unresolved:
        return f"not known: {found.unresolved}"
    if isinstance(found, Time) and found.earliest and found.latest:
        first, last = found.earliest, found.latest
        days = f"{first:%A}, {first.day} {first:%B %Y}"
        if first != last:
            days = f"{first.day} {first:%B %Y} to {last.day} {last:%B %Y}"
        return f"{found.value} ({days})"
    if isinstance(found, Number) and found.counted:
        return f"{found.value} ({found.counted})"
    return found.value or "what it says"


def left_line(counts: dict[Tick, int]) -> str:
    """Return what is left of a pencil pass, in one line."""
    left = counts.get(Tick.UNTICKED, 0)
    if left:
        details = "detail" if left == 1 else "details"
        return f"{left} {details} left"
    parts = [
        f"{counts[tick]} {tick.value}"
        for tick in (Tick.TICKED, Tick.DISPUTED, Tick.SKIPPED)
        if counts.get(tick)
    ]
    return "Nothing is left: " + ", ".join(parts) if parts else "There is nothing to tick."


def _claim(index: int, claim: Claim, symbols: Symbols) -> list[Piece]:
    said = f" {symbols.dot} {claim.speaker}" if claim.speaker else ""
    status = f"{symbols.status(claim.status)} {claim.status.value}"
    return [
        (f"claim {index + 1} ", "label"),
        (f"{status}{said} {symbols.dot} ", "label"),
        (claim.text, "words"),
    ]


def _place(opened: OpenArticle, other: CheckedDetail, symbols: Symbols) -> Iterator[Piece]:
    """Yield another place: its paragraph, its words and a few around them."""
    text, span = opened.article.text, other.detail.span
    block = opened.article.blocks[opened.block_of(span.start) - 1]
    start, end = max(block.start, span.start - _AROUND), min(block.end, span.end + _AROUND)
    yield (f"  {symbols.tick(other.tick)} paragraph {opened.block_of(span.start)} ", "label")
    before, after = text[start : span.start], text[span.end : end]
    if start > block.start:
        before = symbols.cut + before.partition(" ")[2]
    if end < block.end:
        after = after.rpartition(" ")[0] + symbols.cut
    yield (before, "label")
    yield (span.of(text), "words")
    yield (after, "label")
