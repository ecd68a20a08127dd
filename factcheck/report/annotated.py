"""The article with its claims in place, as a checker's annotated draft has them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import Article, BlockKind
from factcheck.report.contents import ClaimEntry


def annotated_blocks(
    article: Article, claims: Sequence[ClaimEntry]
) -> Iterator[tuple[BlockKind, list[str | ClaimEntry]]]:
    """Yield the blocks that are no boilerplate, each claim standing where its words end.

    Yields:
        A block's kind and its text in pieces, with a claim after the piece it ends.
    """
    ends = sorted(claims, key=lambda entry: (entry.claim.end, entry.number))
    at = 0
    for block in article.blocks:
        pieces: list[str | ClaimEntry] = []
        start = block.start
        while at < len(ends) and ends[at].claim.end <= block.end:
            entry = ends[at]
            if entry.claim.end > block.start:
                pieces += [article.text[start : entry.claim.end], entry]
                start = entry.claim.end
            at += 1
        pieces.append(article.text[start : block.end])
        if block.kind is not BlockKind.BOILERPLATE:
            yield block.kind, [piece for piece in pieces if piece]
