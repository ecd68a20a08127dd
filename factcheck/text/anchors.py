"""Identities of details by content, and the words around them. Pure."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.model import Article, Block, Detail, Span

AROUND = 32
"""Code points kept before and after a detail; W3C's text quote selector leaves the length open."""
_NEARBY = 48
"""Code points of a stretch's surroundings that people are shown: half a line on paper."""
_LENGTH = 12
"""Hexadecimal digits of an identity; among 20,000 details two have one by chance in 10**6."""


def sort_of(detail: Detail) -> str:
    """Return what a detail is, the same whether a name is read as a person's or a place's."""
    return "name" if detail.sort == "place" else detail.sort


def around(article: Article, detail: Detail) -> tuple[str, str]:
    """Return up to 32 code points before and after a detail, none from another block."""
    starts = [block.start for block in article.blocks]
    return _around(article, starts, detail)


def nearby(article: Article, span: Span) -> tuple[str, str]:
    """Return whole words before and after a stretch, so that a person finds the place.

    Returns:
        Up to 48 code points each, none from another block; what is left out is an ellipsis.
    """
    block = block_of(article, span)
    first, last = (block.start, block.end) if block else (0, len(article.text))
    start, end = max(first, span.start - _NEARBY), min(last, span.end + _NEARBY)
    before, after = article.text[start : span.start], article.text[span.end : end]
    if start > first:
        cut = before.find(" ") + 1
        before = "…" + before[cut:]
    if end < last:
        cut = after.rfind(" ")
        after = (after[:cut] if cut >= 0 else after) + "…"
    return before, after


def places_of(text: str, words: str, within: Span) -> list[Span]:
    """Return where words stand in a stretch of a text, white space aside; no words, nowhere."""
    parts = words.split()
    # Words of an article and between them white space: no repetition inside another.
    pattern = re.compile(r"\s+".join(map(re.escape, parts)))
    found = pattern.finditer(text, within.start, within.end) if parts else ()
    return [Span(*each.span()) for each in found]


def block_of(article: Article, span: Span) -> Block | None:
    """Return the block that a stretch lies in, or None where it lies in no single one."""
    at = bisect_right(article.blocks, span.start, key=lambda block: block.start) - 1
    block: Block | None = article.blocks[at] if at >= 0 else None
    return block if block is not None and span.end <= block.end else None


def detail_ids(article: Article, details: Sequence[Detail]) -> Iterator[str]:
    """Yield each detail's identity, in order.

    It is made of what the detail is, its words and those around it in its block, and its place
    among equal ones: unmoved by a correction of what the words mean, and by text elsewhere.
    """
    starts = [block.start for block in article.blocks]
    seen: Counter[str] = Counter()
    for detail in details:
        before, after = _around(article, starts, detail)
        # Words and their surroundings, white space run together as another line break makes it.
        parts = (sort_of(detail), detail.surface, before, after)
        words = "\n".join(" ".join(part.split()) for part in parts)
        ordinal = seen[words]
        seen[words] += 1
        whole = f"detail\n{words}\n{ordinal}".encode("utf-8", "surrogatepass")
        yield hashlib.sha256(whole).hexdigest()[:_LENGTH]


def _around(article: Article, starts: Sequence[int], detail: Detail) -> tuple[str, str]:
    at = bisect_right(starts, detail.start) - 1
    inside = at >= 0 and detail.end <= article.blocks[at].end
    start, end = (
        (article.blocks[at].start, article.blocks[at].end) if inside else (0, len(article.text))
    )
    before = article.text[max(start, detail.start - AROUND) : detail.start]
    return before, article.text[detail.end : min(end, detail.end + AROUND)]
