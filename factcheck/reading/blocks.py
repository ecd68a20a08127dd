"""Blocks on their way into an article: drafts of each format become its text and typed blocks."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from factcheck.model import Block, BlockKind
from factcheck.reading.cues import CREDIT_IN_BRACKETS

_BETWEEN: Final = "\n\n"
_NOT_LETTERS = re.compile(r"[\W_]+")
_MIN_REPEATED_WORDS: Final = 4
"""Shorter lines ("Yes.", "By the numbers") come twice in a story without being a repeat."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A block that has no place in a text yet.

    Attributes:
        kind: what it is on the page, as far as the format tells.
        text: its cleaned words, on one line.
        why: for boilerplate, why it is set aside.
    """

    kind: BlockKind
    text: str
    why: str = ""


@dataclass(slots=True)
class Story:
    """What a format's reader found: drafts in reading order, and what it knows beside them.

    Attributes:
        drafts: blocks in reading order.
        title: the headline as the page's metadata or front matter gives it, or empty.
        published: date of publication from the same place, or None.
        published_from: where that date stands, empty without one.
        outlet: name of the publisher, or empty.
        byline: the writers' line, or empty.
        notes: what was guessed or left out, a sentence each.
    """

    drafts: list[Draft] = field(default_factory=list)
    title: str = ""
    published: dt.date | None = None
    published_from: str = ""
    outlet: str = ""
    byline: str = ""
    notes: list[str] = field(default_factory=list)


def words_of(text: str) -> str:
    """Return a text's letters and figures in lower case, for comparing what is printed twice."""
    return _NOT_LETTERS.sub(" ", text.casefold()).strip()


def without_closing_credit(text: str) -> tuple[str, ...]:
    """Part a paragraph from the credit in brackets that agencies put at its end."""
    found = CREDIT_IN_BRACKETS.search(text)
    if not found or not found.start():
        return (text,)
    return text[: found.start()].rstrip(), found[0]


def set_aside_repeats(drafts: Iterable[Draft]) -> list[Draft]:
    """Make boilerplate of blocks that say word for word what a block above says.

    Case, punctuation and spaces do not count. Pull quotes repeat by nature and stay.
    """
    above: dict[str, BlockKind] = {}
    kept: list[Draft] = []
    for draft in drafts:
        if draft.kind in (BlockKind.BOILERPLATE, BlockKind.PULL_QUOTE):
            kept.append(draft)
            continue
        words = words_of(draft.text)
        if words in above:
            why = f"repeats the {above[words]} above"
            kept.append(replace(draft, kind=BlockKind.BOILERPLATE, why=why))
            continue
        if words.count(" ") + 1 >= _MIN_REPEATED_WORDS:
            above[words] = draft.kind
        kept.append(draft)
    return kept


def assemble(drafts: Iterable[Draft]) -> tuple[str, tuple[Block, ...]]:
    """Return the article's text, blocks set off by an empty line, and the blocks in it."""
    at = 0
    blocks: list[Block] = []
    texts: list[str] = []
    for draft in drafts:
        if draft.text:
            blocks.append(Block(draft.kind, at, at + len(draft.text), draft.why))
            texts.append(draft.text)
            at += len(draft.text) + len(_BETWEEN)
    return _BETWEEN.join(texts), tuple(blocks)
