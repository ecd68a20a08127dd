"""Identities of details by content, and the words around them. Pure."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.model import Article, Detail

AROUND = 32
"""Code points kept before and after a detail; W3C's text quote selector leaves the length open."""
_LENGTH = 12
"""Hexadecimal digits of an identity; among 20,000 details two have one by chance in 10**6."""


def sort_of(detail: Detail) -> str:
    """Return what a detail is, the same whether a name is read as a person's or a place's."""
    return "name" if detail.sort == "place" else detail.sort


def around(article: Article, detail: Detail) -> tuple[str, str]:
    """Return up to 32 code points before and after a detail, none from another block."""
    starts = [block.start for block in article.blocks]
    return _around(article, starts, detail)


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
