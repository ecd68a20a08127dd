"""What sources have on a claim or quotation, as rows and paragraphs of words. No widget."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factcheck.model import Bearing, CheckedQuotation, Source, Span, Stance
from factcheck.tui.open_article import OpenArticle
from factcheck.tui.pages import Page, Piece
from factcheck.tui.symbols import Symbols


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage or quotation, and the evidence that it can become.

    Attributes:
        found: what was found.
        source: the source that has it; None for a quotation that none has.
        span: the words of the article that it is about.
        stance: what it does for them.
        locator: where it stands in the source, empty without one.
        excerpt: the source's words, empty without one.
    """

    found: Bearing | CheckedQuotation
    source: Source | None
    span: Span
    stance: Stance
    locator: str = ""
    excerpt: str = ""

    @property
    def wants_a_look(self) -> bool:
        """Whether a checker has to look."""
        if isinstance(self.found, CheckedQuotation):
            return self.found.wants_a_look
        return self.stance is Stance.CONTRADICTS

    def is_attached(self, opened: OpenArticle, claim_id: str) -> bool:
        """Return whether a claim has it as evidence."""
        return self.source is not None and any(
            (each.claim, each.source, each.locator, each.excerpt)
            == (claim_id, self.source.id, self.locator, self.excerpt)
            for each in opened.backed.evidence
        )

    def row(self, symbols: Symbols, *, attached: bool) -> list[list[Piece]]:
        """Return it in two lines."""
        if isinstance(self.found, CheckedQuotation):
            return _quotation_row(self.found, self.source, attached, symbols)
        assert self.source is not None
        return _passage_row(self.found, self.source, attached, symbols)

    def page(self, opened: OpenArticle, symbols: Symbols) -> Page:
        """Return it in full."""
        if isinstance(self.found, CheckedQuotation):
            return _quotation_page(opened, self.source, self.found, symbols)
        assert self.source is not None
        return _passage_page(self.source, self.found, symbols)


def passage(source: Source, found: Bearing, about: Span) -> Entry:
    """Return a passage that bears on a claim."""
    place = found.passage.locator
    return Entry(found, source, about, found.stance, place, found.text.strip())


def quotation(source: Source | None, found: CheckedQuotation) -> Entry:
    """Return a quotation with what the words that were said do for the claim that quotes them."""
    if source is None or found.passage is None:
        return Entry(found, None, found.span, Stance.CONTEXT)
    said = f"{found.negated_before} {found.said}".strip()
    return Entry(found, source, found.span, found.stance, found.passage.locator, said)


def _passage_row(
    found: Bearing, source: Source, attached: bool, symbols: Symbols
) -> list[list[Piece]]:
    """Return a passage in two lines: what it does and where it stands, and its words."""
    place = f" {symbols.dot} ".join(
        part for part in (source.title, found.passage.locator, found.passage.speaker) if part
    )
    return [
        [
            *_stance(found.stance, symbols),
            (f" {symbols.dot} {place}", "label"),
            *_attached(attached, symbols),
        ],
        [("   ", "label"), *_marked(found.text, found.marks, "head")],
    ]


def _passage_page(source: Source, found: Bearing, symbols: Symbols) -> Page:
    """Yield a passage in full: why it is told, its source, its place, all its words."""
    yield [
        (found.stance.value, "head"),
        (f" {symbols.dot} ", "label"),
        (symbols.plain(found.reason), "words"),
    ]
    about = f" {symbols.dot} {source.rank.value} {source.type.value}"
    secret = f" {symbols.dot} confidential" if source.confidential else ""
    yield [(source.title, "head"), (about + secret, "label")]
    yield list(_place(found.passage.locator, found.passage.speaker))
    yield [("says ", "label"), *_marked(found.text, found.marks, _look(found.stance))]
    if found.text.strip() != found.passage.text.strip():
        yield [("in full ", "label"), (found.passage.text, "label")]
    if found.rule:
        yield [("rule ", "label"), (found.rule, "label")]


def _quotation_row(
    found: CheckedQuotation, source: Source | None, attached: bool, symbols: Symbols
) -> list[list[Piece]]:
    """Return a quotation in two lines: how it agrees with what was said, and its words."""
    sign = symbols.flag if found.wants_a_look else "  "
    where = f" {symbols.dot} {source.title}" if source else ""
    who = f" {symbols.dot} {found.speaker}" if found.speaker else ""
    return [
        [
            (f"{sign} ", "flag"),
            (found.grade.value, "head"),
            (who + where, "label"),
            *_attached(attached, symbols),
        ],
        [("   ", "label"), (symbols.plain(f"“{' '.join(found.quoted.split())}”"), "words")],
    ]


def _quotation_page(
    opened: OpenArticle, source: Source | None, found: CheckedQuotation, symbols: Symbols
) -> Page:
    """Yield a quotation beside what was said, the words that differ marked in both."""
    yield [
        (found.grade.value, "head"),
        (f" {symbols.dot} ", "label"),
        (symbols.plain(found.explanation), "words"),
    ]
    text = opened.article.text
    at = text.index(found.quoted, found.start)
    marks = [
        Span(max(0, each.mark.start - at), max(0, each.mark.end - at))
        for each in found.differences
        if len(each.mark)
    ]
    number = opened.first_claim_in(found.span)
    where = f"claim {number + 1} " if number is not None else "article "
    yield [(where, "label"), *_marked(found.quoted, sorted(marks), "differs")]
    if found.passage is None or source is None:
        return
    said = sorted(each.said_mark for each in found.differences if len(each.said_mark))
    before = f"{found.negated_before} " if found.negated_before else ""
    yield [("was said ", "label"), (before, "differs"), *_marked(found.said, said, "differs")]
    yield [(source.title, "head"), (f" {symbols.dot} {source.rank.value}", "label")]
    yield list(_place(found.passage.locator, found.passage.speaker))
    if found.passage.text.strip() != found.said.strip():
        yield [("in full ", "label"), (found.passage.text, "label")]


def _place(locator: str, speaker: str) -> Iterator[Piece]:
    yield ("place ", "label")
    yield (locator, "words")
    if speaker:
        yield (f"  {speaker}", "label")


def _stance(stance: Stance, symbols: Symbols) -> Iterator[Piece]:
    """Yield the sign of a stance, two cells, and its word."""
    signs = {Stance.SUPPORTS: "+ ", Stance.CONTRADICTS: symbols.flag, Stance.CONTEXT: "  "}
    yield (f"{signs[stance]} ", "flag")
    yield (stance.value, "head")


def _attached(attached: bool, symbols: Symbols) -> list[Piece]:
    return [(f" {symbols.dot} {symbols.settled} attached", "head")] if attached else []


def _look(stance: Stance) -> str:
    """Return the look of the words that matter."""
    return "differs" if stance is Stance.CONTRADICTS else "head"


def _marked(text: str, marks: Iterable[Span], look: str) -> Iterator[Piece]:
    """Yield a text with some of its words in another look."""
    at = 0
    for mark in marks:
        first, last = max(mark.start, at), max(mark.end, at)
        yield (text[at:first], "words")
        yield (text[first:last], look)
        at = last
    yield (text[at:], "words")
