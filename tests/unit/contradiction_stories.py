"""Short stories for the tests of contradictions, annotated through the real language room."""

from __future__ import annotations

import datetime as dt

from factcheck.contradictions import find
from factcheck.language import annotate
from factcheck.model import (
    AnnotatedArticle,
    Article,
    Block,
    BlockKind,
    Contradiction,
    Kind,
)

PUBLISHED = dt.date(2019, 5, 15)  # a Wednesday


def story(
    *paragraphs: str,
    title: str = "",
    published: dt.date | None = PUBLISHED,
    kinds: tuple[BlockKind, ...] = (),
) -> AnnotatedArticle:
    """Annotate a story of one block a paragraph, with a headline when there is a title."""
    parts = ([title] if title else []) + list(paragraphs)
    text = "\n\n".join(parts)
    blocks, at = [], 0
    for n, part in enumerate(parts):
        kind = BlockKind.HEADLINE if title and n == 0 else BlockKind.PARAGRAPH
        index = n - bool(title)
        if 0 <= index < len(kinds):
            kind = kinds[index]
        blocks.append(Block(kind, at, at + len(part)))
        at += len(part) + 2
    article = Article(text, tuple(blocks), title=title or "A story", published=published)
    return annotate(article)


def found(*paragraphs: str, **options: object) -> tuple[Contradiction, ...]:
    """Return the contradictions of a story."""
    return find(story(*paragraphs, **options))  # type: ignore[arg-type]  # passed through


def of_kind(kind: Kind, *paragraphs: str) -> list[Contradiction]:
    """Return a story's contradictions of one kind."""
    return [each for each in found(*paragraphs) if each.kind is kind]


def marked(each: Contradiction, text: str) -> set[str]:
    """Return the words marked in both passages of a contradiction inside one article."""
    sides = [each.a] + ([each.b] if each.b else [])
    return {mark.of(text) for side in sides for mark in side.marks}
