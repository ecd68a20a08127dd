"""An annotated article made ready for comparison: stems, weights and clauses by sentence."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from factcheck.contradictions.stems import stem
from factcheck.contradictions.words import LIGHT, STOP
from factcheck.model import (
    AnnotatedArticle,
    Attribution,
    BlockKind,
    Clause,
    Detail,
    Name,
    NameRecord,
    Number,
    Quotation,
    Role,
    Sentence,
    Span,
    Time,
)

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LIGHT_STEMS = frozenset(stem(word) for word in LIGHT)
_LIGHT_WEIGHT = 0.25
_NAME_WEIGHT = 1.5
_FEWEST = 20
"""Sentences that a text is weighed as having at least: in three, no word is frequent."""

_D = TypeVar("_D", bound=Detail)


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a sentence.

    Attributes:
        start, end: where it lies in the text.
        lower: the word in lower case.
        stem: its key (see `stems.stem`); a word of a name keeps all its letters.
        content: whether it says something about what the sentence is about.
        name: whether it belongs to a name.
    """

    start: int
    end: int
    lower: str
    stem: str
    content: bool
    name: bool

    @property
    def span(self) -> Span:
        """Where it lies."""
        return Span(self.start, self.end)


@dataclass(frozen=True)
class Line:
    """One sentence with what the comparators ask of it.

    Attributes:
        index: its place in the article.
        sentence: the sentence.
        kind: what its block is on the page.
        text: its words.
        tokens: its words one by one; numbers and times are left out.
    """

    index: int
    sentence: Sentence
    kind: BlockKind
    text: str
    tokens: tuple[Token, ...]

    @cached_property
    def words(self) -> frozenset[str]:
        """All its words in lower case."""
        return frozenset(token.lower for token in self.tokens)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its content words."""
        return frozenset(token.stem for token in self.tokens if token.content)

    @cached_property
    def times(self) -> tuple[Time, ...]:
        """Its time expressions."""
        return self._of(Time)

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """Its numbers."""
        return self._of(Number)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Its names."""
        return self._of(Name)

    @cached_property
    def roles(self) -> tuple[Role, ...]:
        """Its roles and titles."""
        return self._of(Role)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """Its quotations."""
        return self._of(Quotation)

    def _of(self, kind: type[_D]) -> tuple[_D, ...]:
        return tuple(detail for detail in self.sentence.details if isinstance(detail, kind))

    def clause_at(self, offset: int) -> Clause:
        """Return the clause at an offset into the text, the whole sentence when there is none."""
        at = bisect_right(self._clause_starts, offset) - 1
        if at >= 0 and offset < self.sentence.clauses[at].end:
            return self.sentence.clauses[at]
        return Clause(start=self.sentence.start, end=self.sentence.end)

    def attribution_at(self, offset: int) -> Attribution | None:
        """Return the innermost attribution whose content holds an offset."""
        found = [
            said
            for said in self.sentence.attributions
            if any(span.start <= offset < span.end for span in said.content)
        ]
        return found[-1] if found else None

    def speaker_at(self, offset: int) -> str:
        """Return who says what stands at an offset; empty for the outlet itself."""
        said = self.attribution_at(offset)
        return (said.record or said.speaker.lower() or said.kind.value) if said else ""

    def before(self, offset: int, count: int) -> tuple[Token, ...]:
        """Return the last `count` words that end at or before an offset."""
        at = bisect_right(self._ends, offset)
        return self.tokens[max(0, at - count) : at]

    def after(self, offset: int, count: int) -> tuple[Token, ...]:
        """Return the first `count` words that start at or after an offset."""
        at = bisect_left(self._starts, offset)
        return self.tokens[at : at + count]

    def between(self, span: Span) -> tuple[Token, ...]:
        """Return the words that start inside a span of the text."""
        first = bisect_left(self._starts, span.start)
        return self.tokens[first : bisect_left(self._starts, span.end)]

    def tokens_near(self, span: Span, reach: int) -> list[tuple[int, Token]]:
        """Return the words beside a span with their distance in words, the span's own left out.

        Args:
            span: a stretch of the text.
            reach: how many words to look at on either side.
        """
        before = self.before(span.start, reach)
        after = self.after(span.end, reach)
        found = [(len(before) - n, token) for n, token in enumerate(before)]
        return found + [(n + 1, token) for n, token in enumerate(after)]

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def _ends(self) -> list[int]:
        return [token.end for token in self.tokens]

    @cached_property
    def _clause_starts(self) -> list[int]:
        return [clause.start for clause in self.sentence.clauses]


class Story:
    """An annotated article made ready for comparison.

    Attributes:
        annotated: the article with what the language room found.
        title: name of the article for passages, empty for the article under check itself.
        lines: its sentences.
        records: its names by identity.
        memo: what was worked out about its sentences, by what it is, sentence index and more.
    """

    def __init__(self, annotated: AnnotatedArticle, title: str = "") -> None:
        self.annotated = annotated
        self.title = title
        self.text = annotated.article.text
        self.memo: dict[tuple[object, ...], object] = {}
        self._joint: tuple[Story, Mapping[str, float]] | None = None
        self.published = annotated.article.published
        self.records: Mapping[str, NameRecord] = {record.id: record for record in annotated.names}
        blocks = annotated.article.blocks
        self.lines: Sequence[Line] = tuple(
            Line(
                index=n,
                sentence=sentence,
                kind=blocks[sentence.block].kind,
                text=self.text[sentence.start : sentence.end],
                tokens=tuple(_tokens(self.text, sentence)),
            )
            for n, sentence in enumerate(annotated.sentences)
        )

    @cached_property
    def datelines(self) -> Sequence[Line]:
        """Its datelines, which hold dates but no statements."""
        return tuple(
            Line(-1, Sentence(block.start, block.end, n), block.kind, block.span.of(self.text), ())
            for n, block in enumerate(self.annotated.article.blocks)
            if block.kind is BlockKind.DATELINE
        )

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """How much each stem says: rare ones more, names more, the daily bread of news less."""
        return weights_of(self.lines)

    def weights_with(self, other: Story) -> Mapping[str, float]:
        """Return how much each stem says in this article and another together."""
        if other is self:
            return self.weights
        if self._joint is None or self._joint[0] is not other:
            self._joint = (other, weights_of([*self.lines, *other.lines]))
        return self._joint[1]

    def line_at(self, offset: int) -> Line | None:
        """Return the sentence at an offset, None between sentences."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0 or offset >= self.lines[at].sentence.end:
            return None
        return self.lines[at]

    @cached_property
    def _starts(self) -> list[int]:
        return [line.sentence.start for line in self.lines]


def weights_of(lines: Sequence[Line]) -> dict[str, float]:
    """Return the weight of every content stem in some sentences, 0..1.5.

    Inverse document frequency with the sentence as document, scaled so that a stem in one
    sentence weighs 1; light words weigh a quarter, words of names half as much again.
    """
    frequency = Counter(found for line in lines for found in sorted(line.stems))
    named = {token.stem for line in lines for token in line.tokens if token.name}
    total = max(len(lines), _FEWEST) + 1.0
    most = math.log(total)
    weights = {}
    for found, count in frequency.items():
        weight = max(0.15, math.log(total / count) / most)
        if found in named:
            weight *= _NAME_WEIGHT
        elif found in _LIGHT_STEMS:
            weight *= _LIGHT_WEIGHT
        weights[found] = weight
    return weights


def _tokens(text: str, sentence: Sentence) -> Iterator[Token]:
    """Yield the words of a sentence that are not part of a time or a number itself."""
    taken: list[Span] = []
    names: list[Span] = []
    for detail in sentence.details:
        if isinstance(detail, Time):
            taken.append(detail.span)
        elif isinstance(detail, Number):
            taken.append(_figure(detail))
        elif isinstance(detail, Name):
            names.append(detail.span)
    skip, inside = Cursor(taken), Cursor(names)
    for match in _WORD.finditer(text, sentence.start, sentence.end):
        start, end = match.span()
        if skip.covers(start):
            continue
        lower = match.group().lower().replace("’", "'")
        bare = lower.removesuffix("'s")
        named = inside.covers(start)
        content = named or (bare not in STOP and len(bare) > 1)
        yield Token(start, end, bare, bare if named else stem(bare), content, named)


def _figure(number: Number) -> Span:
    """Return where the figure itself lies, without the words counted."""
    counted = number.counted_span
    if counted and number.start < counted.start < number.end:
        return Span(number.start, counted.start)
    return number.span


class Cursor:
    """Whether an offset lies in one of some spans; asked in rising order."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._at = 0
        self._reach = 0

    def covers(self, offset: int) -> bool:
        """Return whether an offset, no less than the last one asked for, lies in a span."""
        while self._at < len(self._spans) and self._spans[self._at].start <= offset:
            self._reach = max(self._reach, self._spans[self._at].end)
            self._at += 1
        return offset < self._reach
