"""The passages of a source, as an article whose language is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.contradictions.fit.pieces import Body
from factcheck.contradictions.story import Story
from factcheck.evidence.labels import words_of
from factcheck.language.annotate import annotate
from factcheck.model import Article, Block, BlockKind, SourcePassage, SourceText

_PARAGRAPHS = "\n\n"
_REACH = 4
"""Sentences before one in which its day stands, or whom its pronoun means."""


@dataclass(frozen=True)
class Read:
    """Some passages of a source with their language.

    Attributes:
        passages: the passages, in order.
        body: their words; the passages are the blocks of its article, in the same order.
    """

    passages: Sequence[SourcePassage]
    body: Body

    def around(self, line: int) -> list[int]:
        """Return the few sentences before one, of its passage and of the one before that."""
        lines = self.body.story.lines
        first = lines[line].sentence.block - 1
        return [n for n in range(max(0, line - _REACH), line) if lines[n].sentence.block >= first]


def speaker_words(passage: SourcePassage) -> frozenset[str]:
    """Return the words by which a passage's speaker is named, in lower case."""
    return frozenset(words_of(passage.speaker))


def read_passages_of(source: SourceText, chosen: Sequence[int], title: str) -> Read:
    """Read the language of some passages of a source.

    Args:
        source: the source.
        chosen: indices of the passages, rising.
        title: what the source is called, told apart from others.
    """
    passages = [source.passages[n] for n in chosen]
    blocks: list[Block] = []
    at = 0
    for passage in passages:
        blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(passage.text)))
        at += len(passage.text) + len(_PARAGRAPHS)
    article = Article(
        text=_PARAGRAPHS.join(passage.text for passage in passages),
        blocks=tuple(blocks),
        title=title,
        published=source.published,
        published_from="given" if source.published else "",
    )
    return Read(passages, Body(Story(annotate(article), title)))
