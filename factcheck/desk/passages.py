"""Kept copies of an article's sources: the passages on a claim, and the quotations in them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from factcheck.desk.evidence import EvidenceWork
from factcheck.errors import NotOnDeskError
from factcheck.model import (
    AnnotatedArticle,
    Bearing,
    CheckedQuotation,
    Source,
    SourceText,
    Span,
)
from factcheck.text.cleaning import clean_line

if TYPE_CHECKING:
    from factcheck.weighing import Shelf


@dataclass(slots=True)
class _Shelved:
    """Sources of an article as they were read, and what was found in them.

    Attributes:
        key: tells these sources and this text of the article from others.
        annotated: the article.
        sources: the sources that have a copy with words, in the order of the shelf.
        shelf: their words.
        found: passages by what of a claim they depend on.
        quotations: the article's quotations; None until they are asked for.
    """

    key: tuple[object, ...]
    annotated: AnnotatedArticle
    sources: tuple[Source, ...]
    shelf: Shelf
    found: dict[tuple[Span, str], tuple[Bearing, ...]] = field(default_factory=dict)
    quotations: tuple[CheckedQuotation, ...] | None = None


class PassageWork(EvidenceWork):
    """What the kept copies of an article's sources say.

    All of it only reads, takes up to seconds the first time, and is remembered for the article
    that was asked about last.
    """

    _shelved: _Shelved | None = None

    def bearings(self, article_id: int, claim_id: str) -> tuple[tuple[Source, Bearing], ...]:
        """Return the passages of the article's sources that bear on a claim, weightiest first.

        Raises:
            NotOnDeskError: there is no such article or claim.
        """
        claim = next((each for each in self._state(article_id).claims if each.id == claim_id), None)
        if claim is None:
            raise NotOnDeskError(
                f"there is no claim {clean_line(claim_id)} in article {article_id};"
                f" see: factcheck claims {article_id}"
            )
        with self._shelving:
            shelved = self._shelve(article_id)
            # Loads the comparators, which most of what is done on a desk does without.
            from factcheck.weighing import bearings

            asked = (claim.span, claim.text)
            if asked not in shelved.found:
                quotations = self._quotations(shelved)
                found = bearings(shelved.annotated, claim, shelved.shelf, quotations)
                shelved.found[asked] = found
            return tuple((shelved.sources[each.source], each) for each in shelved.found[asked])

    def checked_quotations(
        self, article_id: int
    ) -> tuple[tuple[Source | None, CheckedQuotation], ...]:
        """Return the article's quotations, each with the source that comes nearest, in order.

        Raises:
            NotOnDeskError: there is no such article.
        """
        with self._shelving:
            shelved = self._shelve(article_id)
            names = (each.name for each in shelved.shelf.sources)
            by_name = dict(zip(names, shelved.sources, strict=True))
            found = self._quotations(shelved)
            return tuple((by_name.get(each.source), each) for each in found)

    @staticmethod
    def _quotations(shelved: _Shelved) -> tuple[CheckedQuotation, ...]:
        if shelved.quotations is None:
            # Loads word tables, which most of what is done on a desk does without.
            from factcheck.evidence import check_quotations

            shelved.quotations = check_quotations(shelved.annotated, shelved.shelf.sources)
        return shelved.quotations

    def readable_sources(self, article_id: int) -> tuple[Source, ...]:
        """Return the article's sources of which a copy with words is kept.

        Raises:
            NotOnDeskError: there is no such article.
        """
        with self._shelving:
            return self._shelve(article_id).sources

    def _shelve(self, article_id: int) -> _Shelved:
        """Return the article's sources, read anew only when they or the article changed."""
        article = self.article(article_id)
        corrections = self._state(article_id).overlay.corrections
        sources = [each for each in self.sources(article_id) if each.copy is not None]
        key = (
            article.sha256,
            article.published,
            tuple(sorted(corrections.items())),
            tuple((each.id, each.title, each.date, each.copy) for each in sources),
        )
        if self._shelved is None or self._shelved.key != key:
            from factcheck.weighing import Shelf  # as above

            annotated = self._annotated(article_id, article, corrections)
            read = [(each, self._text_of(each, name)) for each, name in _named(sources)]
            kept = [(source, text) for source, text in read if text.passages]
            self._shelved = _Shelved(
                key,
                annotated,
                tuple(source for source, _ in kept),
                Shelf([text for _, text in kept]),
            )
        return self._shelved

    def _text_of(self, source: Source, name: str) -> SourceText:
        """Return the words of a source's copy: read from its bytes, else as they were kept."""
        from factcheck.weighing import source_text  # as above

        assert source.copy is not None
        content, text = self.copy_of(source.copy.sha256)
        read = source_text(content, name, file=source.copy.name, otherwise=text)
        return replace(read, published=_day(source.date) or read.published)


def _named(sources: Sequence[Source]) -> list[tuple[Source, str]]:
    """Return sources with what to call them, no two alike."""
    counts = Counter(each.title for each in sources)
    return [
        (each, each.title if counts[each.title] == 1 else f"{each.title} (source {each.id})")
        for each in sources
    ]


def _day(words: str) -> dt.date | None:
    """Return the day that a source is of, None where its date is no day written as 2026-12-01."""
    try:
        return dt.date.fromisoformat(words)
    except ValueError:
        return None
