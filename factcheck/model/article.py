"""The text under check."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the article's text.

    Attributes:
        start: first code point.
        end: one past the last code point; never before `start`.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Return whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Return whether `other` lies inside, ends included."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """Return the words of `text` that the span covers."""
        return text[self.start : self.end]


class BlockKind(StrEnum):
    """What a block is on the page."""

    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CAPTION = "caption"
    LIST_ITEM = "list item"
    PULL_QUOTE = "pull quote"
    BOILERPLATE = "boilerplate"
    """Navigation, agency notices, a repeated caption: kept, dimmed, never checked."""

    @property
    def is_checked(self) -> bool:
        """Whether sentences of such a block can become claims."""
        return self not in (BlockKind.BOILERPLATE, BlockKind.BYLINE, BlockKind.DATELINE)


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the article.

    Attributes:
        kind: what it is on the page.
        start, end: where it lies in `Article.text`. Blocks are in order and do not overlap.
        why: for boilerplate, why it was set aside ("repeats the caption above"); else empty.
    """

    kind: BlockKind
    start: int
    end: int
    why: str = ""

    @property
    def span(self) -> Span:
        """Where the block lies."""
        return Span(self.start, self.end)


@dataclass(frozen=True)
class Article:
    """A story as it was read: cleaned text, typed blocks, and what is known about it.

    Attributes:
        text: the cleaned text, all blocks in reading order; every offset counts into it.
        blocks: typed blocks, in order.
        title: the headline, or the best name for the story; never empty.
        published: publication date, or None when neither the page nor a person gave one.
        published_from: where that date comes from ("page metadata", "given"); empty without one.
        source: the path or address it was read from, "-" for standard input.
        outlet: name of the publisher, empty when unknown.
        byline: the writers' line, empty when there is none.
        notes: what the reader removed, guessed or left out, a sentence each.
    """

    text: str
    blocks: tuple[Block, ...]
    title: str
    published: dt.date | None = None
    published_from: str = ""
    source: str = ""
    outlet: str = ""
    byline: str = ""
    notes: tuple[str, ...] = ()

    @cached_property
    def sha256(self) -> str:
        """Hash of the cleaned text in UTF-8, 64 hexadecimal digits."""
        import hashlib  # loads OpenSSL, which reading a text does without

        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def word_count(self) -> int:
        """Words in the blocks that are checked, counted at white space."""
        return sum(
            len(self.text[b.start : b.end].split()) for b in self.blocks if b.kind.is_checked
        )
