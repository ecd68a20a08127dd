"""Everything about the claim at hand: words, source, what in it can be checked, what clashes.

Drawn line by line like its neighbours: a widget that grows with its text would lay the whole
screen out anew at every step.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import BindingType
from textual.strip import Strip

from factcheck.model import Claim, Name, Number, Quotation, Role, Time
from factcheck.text.wrapping import Part, Wrapping
from factcheck.tui.actions import Context
from factcheck.tui.bindings import bindings
from factcheck.tui.open_article import OpenArticle
from factcheck.tui.symbols import Symbols
from factcheck.tui.widgets.span_view import LineView, segment

_LABELS = ((Time, "time"), (Number, "number"), (Name, "name"), (Role, "role"), (Quotation, "quote"))

Piece = tuple[str, str]
"""Words and the component class they are drawn in."""


class ClaimDetails(LineView):
    """The claim at hand in full."""

    CONTEXT: ClassVar[Context] = Context.DETAILS
    BINDINGS: ClassVar[list[BindingType]] = bindings(CONTEXT)
    COMPONENT_CLASSES: ClassVar[set[str]] = {"head", "words", "label", "flag"}

    def __init__(self, symbols: Symbols, *, id: str | None = None) -> None:  # noqa: A002  Textual's
        super().__init__(id=id)
        self._symbols = symbols
        self._pieces: list[Piece] = []
        self._starts: list[int] = []
        self._parts: list[Part] = []
        self._wrapping: Wrapping | None = None

    def show(self, opened: OpenArticle | None, index: int | None, *, from_top: bool = True) -> None:
        """Show a claim by index, or nothing; from its first line, or where it was scrolled to."""
        paragraphs: list[list[Piece]] = []
        if opened is not None and index is not None:
            paragraphs = list(about(opened, index, self._symbols))
        self._pieces, self._starts, self._parts = [], [], []
        at = 0
        for paragraph in paragraphs:
            begin = at
            for words, look in paragraph:
                flat = " ".join(words.split()) + (" " if words.endswith(" ") else "")
                self._pieces.append((flat, look))
                self._starts.append(at)
                at += len(flat)
            self._parts.append(Part(begin, at, gap=False))
        self._wrap()
        if from_top:
            self.scroll_to(y=0, animate=False, immediate=True)

    def on_resize(self, _event: events.Resize) -> None:
        """Break the lines anew."""
        self._wrap()

    def _wrap(self) -> None:
        text = "".join(words for words, _ in self._pieces)
        self._wrapping = Wrapping(
            text, self._parts, self.scrollable_content_region.width - 1, cell_len
        )
        self.set_line_count(len(self._wrapping.lines))

    def draw_line(self, line: int) -> Strip:
        """Draw a line, piece by piece."""
        assert self._wrapping is not None
        row = self._wrapping.lines[line]
        segments = []
        at = row.start
        while at < row.end:
            n = bisect_right(self._starts, at) - 1
            words, look = self._pieces[n]
            end = min(row.end, self._starts[n] + len(words))
            segments.append(segment(self._wrapping.text[at:end], self.look(look)))
            at = end
        return Strip(segments)


def about(opened: OpenArticle, index: int, symbols: Symbols) -> Iterator[list[Piece]]:
    """Yield a claim in full, a paragraph each."""
    claim = opened.claims[index]
    status = f"{symbols.status(claim.status)} {claim.status.value}"
    yield [(f"{index + 1} of {len(opened.claims)} {symbols.dot} {status}", "head")]
    yield [(claim.text, "words")]
    if " ".join(claim.text.split()) != " ".join(claim.quote.split()):
        yield [("article ", "label"), (claim.quote, "words")]
    if claim.speaker:
        yield [("source ", "label"), (claim.speaker, "words")]
    if claim.note:
        yield [("note ", "label"), (claim.note, "words")]
    for number in opened.flags[index]:
        found = opened.contradictions[number]
        record = opened.rulings.get(found.id)
        ruling = record.ruling.value if record else "no ruling yet"
        kind = found.kind.value.replace("_", " ")
        yield [(f"{symbols.flag} {found.level.value}, {kind} {symbols.dot} {ruling}", "flag")]
        yield [(found.explanation, "words")]
    yield from _details(claim)


def _details(claim: Claim) -> Iterator[list[Piece]]:
    """Yield the details by type, each with its normal value where the words do not say it."""
    for type_, label in _LABELS:
        for detail in claim.details:
            if not isinstance(detail, type_):
                continue
            words = " ".join(detail.surface.split())
            value = detail.value
            if isinstance(detail, Time):
                value = detail.value or detail.unresolved
            known = value and value.casefold() not in words.casefold()
            yield [(f"{label} ", "label"), (f"{words} = {value}" if known else words, "words")]
