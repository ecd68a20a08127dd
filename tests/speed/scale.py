"""Candidate pairs among many claims: how time grows, and what the index leaves out."""

from __future__ import annotations

import itertools
import math
import random
import resource
import time
from collections.abc import Iterator

from factcheck.contradictions.candidates import pair_of, pairs_inside
from factcheck.contradictions.story import Story
from factcheck.model import AnnotatedArticle, Article, Block, BlockKind, Sentence

_SIZES = (1_000, 10_000, 100_000)
_COMPARED = 2_000
"""Claims of which every pair is looked at, to see what the index leaves out."""
_ALIKE = 0.5
"""Likeness from which two claims may be about one thing."""
WORDS_A_CLAIM = 14
_SYLLABLES = ("ba", "dor", "el", "fin", "gra", "hol", "im", "ka", "lun", "mer", "no", "ras", "tev")
_ZIPF = 1.07
"""Exponent of the frequencies of words by rank (Zipf; Piantadosi, 2014, for English)."""
_SAID_AGAIN = 0.15
"""Share of claims that say in part what one before them said."""


def scale_figures() -> dict[str, float]:
    """Return times, memory, growth and recall of the candidates among claims of mixed articles."""
    figures: dict[str, float] = {}
    seconds: dict[int, float] = {}
    for size in _SIZES:
        story = _story(size)
        started = time.process_time()
        pairs = pairs_inside(story)
        seconds[size] = time.process_time() - started
        figures[f"candidates, {size:,} claims: s CPU"] = seconds[size]
        figures[f"candidates, {size:,} claims: pairs a claim"] = len(pairs) / size
        del pairs, story
    smallest, largest = _SIZES[0], _SIZES[-1]
    figures["candidates: exponent of growth"] = math.log(
        seconds[largest] / seconds[smallest]
    ) / math.log(largest / smallest)
    figures["candidates: MiB at most"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024.0
    figures["candidates: recall of alike pairs, against all pairs"] = _recall(_COMPARED)
    return figures


def _recall(size: int) -> float:
    """Return the share of alike pairs that the index gives."""
    story = _story(size)
    given = {(pair.a.index, pair.b.index) for pair in pairs_inside(story)}
    alike = [
        (a.index, b.index)
        for a, b in itertools.combinations(story.lines, 2)
        if len(a.stems & b.stems) > 1 and pair_of(story, story, a, b).likeness >= _ALIKE
    ]
    return sum(pair in given for pair in alike) / len(alike)


def _story(claims: int) -> Story:
    """Return claims whose words are as frequent as words are; the same ones every time."""
    said = list(sentences(claims))
    text = "\n".join(said)
    blocks, spans, at = [], [], 0
    for n, sentence in enumerate(said):
        blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(sentence)))
        spans.append(Sentence(at, at + len(sentence), n))
        at += len(sentence) + 1
    article = Article(text, tuple(blocks), title="A desk of claims")
    story = Story(AnnotatedArticle(article, tuple(spans), ()))
    assert all(line.stems for line in story.lines)  # read now: only the candidates are measured
    return story


def sentences(claims: int) -> Iterator[str]:
    """Yield claims whose words are as frequent as words are; the same ones every time."""
    chance = random.Random(7)
    words = ["".join(each) for each in itertools.product(_SYLLABLES, repeat=3)]
    words += ["".join(each) for each in itertools.product(_SYLLABLES, repeat=4)]
    chance.shuffle(words)
    shares = [1.0 / (rank + 2.7) ** _ZIPF for rank in range(len(words))]
    totals = list(itertools.accumulate(shares))
    said: list[list[str]] = []
    for _ in range(claims):
        claim = chance.choices(words, cum_weights=totals, k=WORDS_A_CLAIM)
        if said and chance.random() < _SAID_AGAIN:
            claim[: WORDS_A_CLAIM // 2 + 2] = chance.choice(said)[: WORDS_A_CLAIM // 2 + 2]
        said.append(claim)
        yield " ".join(claim) + "."
