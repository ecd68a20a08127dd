"""Which passages of some sources speak for or against a claim, and why.

Passages with the claim's words are found first; what they do for it, the comparators and the
pieces of the claim decide. What merely shares words is context.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from factcheck.contradictions.find import clashes
from factcheck.contradictions.findings import plain
from factcheck.contradictions.fit.borne_out import Fit, Statement, fit_of, statement
from factcheck.contradictions.fit.pieces import Piece
from factcheck.contradictions.story import Line, Story
from factcheck.evidence import check_quotations
from factcheck.model import (
    AnnotatedArticle,
    Bearing,
    CheckedQuotation,
    Claim,
    Contradiction,
    Level,
    Span,
    Stance,
)
from factcheck.weighing.quoted import has_quotation, quoted_bearings
from factcheck.weighing.reading import Read, read_passages_of, speaker_words
from factcheck.weighing.shelf import Place, Shelf

MOST = 8
"""Passages told for one claim."""
_CONTEXT = 3
"""Of those, the ones that only are about the same."""
_LEAST = 0.4
"""Share of a claim that a passage must say to be told as context."""
_LEAST_HARD = 0.3
"""The same for one that has two or more of the claim's names, numbers and times."""
_WHOLE = 2_000
"""Words of a source that is read as a whole; of longer ones, passages and what is before them."""
_MUCH = 0.6
"""Share of it from which on it is told what is missing."""
_MOST_SHOWN = 4


def bearings(
    annotated: AnnotatedArticle,
    claim: Claim,
    shelf: Shelf,
    quotations: Sequence[CheckedQuotation] | None = None,
) -> tuple[Bearing, ...]:
    """Return the passages of some sources that bear on a claim, the weightiest first.

    Pure: the same claim and sources always give the same.

    Args:
        annotated: the claim's article.
        claim: the claim.
        shelf: the sources.
        quotations: the article's, held against the same sources, where they are known.

    Returns:
        `MOST` at most; those that contradict, then those that support, then context.
    """
    return bearings_of(annotated, [claim], shelf, quotations)[claim.id]


def bearings_of(
    annotated: AnnotatedArticle,
    claims: Sequence[Claim],
    shelf: Shelf,
    quotations: Sequence[CheckedQuotation] | None = None,
) -> dict[str, tuple[Bearing, ...]]:
    """Return the same for several claims of an article, by their ids."""
    found: dict[str, list[Bearing]] = {claim.id: [] for claim in claims}
    story = Story(annotated)
    near = {claim.id: shelf.nearest(f"{claim.quote} {claim.text}") for claim in claims}
    titles = _titles(shelf)
    for number, chosen in _chosen(shelf, near).items():
        read = read_passages_of(shelf.sources[number], chosen, titles[number])
        name = shelf.sources[number].name
        against = clashes(story, read.body.story)
        for claim in claims:
            wanted = {passage for source, passage in near[claim.id] if source == number}
            places = [n for n, passage in enumerate(chosen) if passage in wanted]
            weigher = _Weigher(story, claim, read, number, name)
            found[claim.id] += weigher.all(places, against)
    if quotations is None:
        quoting = any(has_quotation(claim) for claim in claims)
        quotations = check_quotations(annotated, shelf.sources) if quoting else ()
    for claim in claims:
        quoted = list(quoted_bearings(claim, quotations, shelf.sources))
        known = {(each.source, each.passage.paragraph) for each in quoted}
        rest = [b for b in found[claim.id] if (b.source, b.passage.paragraph) not in known]
        found[claim.id] = [*quoted, *rest]
    return {claim: _told(each) for claim, each in found.items()}


def _titles(shelf: Shelf) -> list[str]:
    """Return what the sources are called, no two alike: a contradiction names them by it."""
    counts = Counter(source.name for source in shelf.sources)
    return [
        each.name if counts[each.name] == 1 and each.name else f"{each.name} ({number})"
        for number, each in enumerate(shelf.sources, start=1)
    ]


def _chosen(shelf: Shelf, near: Mapping[str, Sequence[Place]]) -> dict[int, list[int]]:
    """Return by source which passages to read, rising."""
    wanted: dict[int, set[int]] = {}
    for source, passage in sorted({place for places in near.values() for place in places}):
        wanted.setdefault(source, set()).update((passage, max(0, passage - 1)))
    for source, passages in wanted.items():
        every = shelf.sources[source].passages
        if sum(passage.text.count(" ") + 1 for passage in every) <= _WHOLE:
            passages.update(range(len(every)))
    return {source: sorted(passages) for source, passages in wanted.items()}


@dataclass(frozen=True)
class _Weigher:
    """Holds one claim against what was read of one source."""

    story: Story
    claim: Claim
    read: Read
    number: int
    name: str

    @cached_property
    def _stated(self) -> list[Statement]:
        """What the claim says, a sentence each."""
        span = self.claim.span
        lines = [line for line in self.story.lines if line.sentence.span.overlaps(span)]
        return [statement(self.story, line, span, self.read.body) for line in lines]

    def all(self, places: Sequence[int], against: Sequence[Contradiction]) -> list[Bearing]:
        """Return what bears on the claim, a passage each.

        Args:
            places: indices of the passages that share words with it.
            against: what the article and the source contradict each other in.
        """
        if not self._stated:
            return []
        found = {n: each for n in places if (each := self._weighed(n))}
        own = [clash for clash in against if clash.a.span.overlaps(self.claim.span)]
        for clash in reversed(own):
            place, bearing = self._against(clash)
            if bearing.stance is Stance.CONTRADICTS or place not in found:
                found[place] = bearing
        return list(found.values())

    def _against(self, clash: Contradiction) -> tuple[int, Bearing]:
        """Return the passage that clashes with the claim, and why; a query is only asked."""
        assert clash.b is not None
        line = self.read.body.story.line_at(clash.b.start)
        assert line is not None
        hard = clash.level is not Level.QUERY
        bearing = self._bearing(
            line,
            clash.b.marks,
            Stance.CONTRADICTS if hard else Stance.CONTEXT,
            clash.explanation if hard else f"To ask: {clash.explanation}",
            clash.score,
        )
        return line.sentence.block, replace(bearing, rule=clash.rule)

    def _weighed(self, place: int) -> Bearing | None:
        """Return what a passage does for the claim by the sentence of it that says most of it."""
        lines = self.read.body.story.lines
        fits = [(self._fit(each), each) for each in lines if each.sentence.block == place]
        if not fits:
            return None
        fit, line = max(fits, key=lambda each: (each[0].bears_out, each[0].covered))
        if fit.bears_out:
            return self._bearing(
                line, fit.marks, Stance.SUPPORTS, self._has(fit, line), fit.covered
            )
        hard = sum(piece.detail is not None for piece in fit.shared)
        if fit.covered < (_LEAST if hard < 2 else _LEAST_HARD) or not fit.marks:
            return None
        return self._bearing(line, fit.marks, Stance.CONTEXT, self._lacks(fit), fit.covered)

    def _fit(self, line: Line) -> Fit:
        """Return how much of the claim a sentence of the source says."""
        around = self.read.around(line.index)
        known = speaker_words(self.read.passages[line.sentence.block])
        fits = [
            fit_of(stated, self.read.body, line.index, around, known) for stated in self._stated
        ]
        return max(fits, key=lambda fit: fit.covered)

    # ---- in words

    def _has(self, fit: Fit, line: Line) -> str:
        """Return why a passage supports the claim."""
        if plain(self.claim.quote).strip(". ") in plain(line.text):
            return "Has it word for word."
        hard = self._shown(piece for piece in fit.shared if piece.detail is not None)
        gone = self._shown(fit.missing)
        told = f"Says the same, {hard} too" if hard else "Says the same"
        return f"{told}, though not {gone}." if gone else f"{told}."

    def _lacks(self, fit: Fit) -> str:
        """Return why a passage is no more than context."""
        gone = self._shown(fit.missing)
        if not fit.agrees and fit.covered >= _MUCH:
            return "Much the same words, but one of the two denies it, plans it or doubts it."
        if fit.covered >= _MUCH and gone:
            return f"Says much of it, but not {gone}."
        return f"Shares {self._shown(fit.shared)}."

    def _shown(self, pieces: Iterable[Piece]) -> str:
        """Return words of the claim in quotation marks, the first few."""
        text = self.story.text
        words = [f"“{' '.join(piece.span.of(text).split())}”" for piece in pieces]
        return ", ".join(list(dict.fromkeys(words))[:_MOST_SHOWN])

    def _bearing(
        self, line: Line, marks: Sequence[Span], stance: Stance, reason: str, score: float
    ) -> Bearing:
        start = line.sentence.start
        return Bearing(
            source=self.number,
            name=self.name,
            passage=self.read.passages[line.sentence.block],
            text=line.text,
            marks=tuple(
                Span(mark.start - start, mark.end - start)
                for mark in sorted(marks)
                if line.sentence.span.holds(mark)
            ),
            stance=stance,
            reason=reason,
            rule="",
            score=round(score, 4),
        )


def _told(found: Sequence[Bearing]) -> tuple[Bearing, ...]:
    """Return the passages to tell, the weightiest first."""
    order = [Stance.CONTRADICTS, Stance.SUPPORTS, Stance.CONTEXT]
    ranked = sorted(
        found,
        key=lambda each: (
            order.index(each.stance),
            -each.score,
            each.source,
            each.passage.paragraph,
        ),
    )
    hard = [each for each in ranked if each.stance is not Stance.CONTEXT]
    context = [each for each in ranked if each.stance is Stance.CONTEXT]
    return (*hard, *context[:_CONTEXT])[:MOST]
