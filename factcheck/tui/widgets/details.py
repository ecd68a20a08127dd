"""Everything about the claim at hand: words, source, what in it can be checked, what clashes."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from factcheck.model import Claim, Name, Number, Quotation, Role, Time
from factcheck.tui.open_article import OpenArticle
from factcheck.tui.symbols import Symbols

_LABELS = ((Time, "time"), (Number, "number"), (Name, "name"), (Role, "role"), (Quotation, "quote"))


class ClaimDetails(VerticalScroll):
    """The claim at hand in full."""

    def __init__(self, symbols: Symbols, *, id: str | None = None) -> None:  # noqa: A002  Textual's
        super().__init__(id=id)
        self._symbols = symbols

    def compose(self) -> ComposeResult:
        """Make the text that everything is written in."""
        yield Static(id="about-claim")

    def show(self, opened: OpenArticle | None, index: int | None) -> None:
        """Show a claim by index, or nothing."""
        content = Content("")
        if opened is not None and index is not None:
            content = about(opened, index, self._symbols)
        self.query_one("#about-claim", Static).update(content)
        self.scroll_home(animate=False)


def about(opened: OpenArticle, index: int, symbols: Symbols) -> Content:
    """Return a claim in full, its parts on lines of their own."""
    claim = opened.claims[index]
    status = f"{symbols.status(claim.status)} {claim.status.value}"
    head = f"{index + 1} of {len(opened.claims)} {symbols.dot} {status}"
    lines = [Content.styled(head, "bold"), Content(claim.text)]
    if " ".join(claim.text.split()) != " ".join(claim.quote.split()):
        lines.append(_line("words", claim.quote))
    if claim.speaker:
        lines.append(_line("source", claim.speaker))
    if claim.note:
        lines.append(_line("note", claim.note))
    for number in opened.flags[index]:
        found = opened.contradictions[number]
        record = opened.rulings.get(found.id)
        ruling = record.ruling.value if record else "no ruling yet"
        kind = found.kind.value.replace("_", " ")
        label = f"{symbols.flag}{found.level.value}, {kind} {symbols.dot} {ruling}"
        lines.append(Content.assemble((label, "$text-warning"), "\n", found.explanation))
    lines += _details(claim)
    return Content("\n").join(lines)


def _line(label: str, text: str) -> Content:
    return Content.assemble((f"{label} ", "$text-muted"), " ".join(text.split()))


def _details(claim: Claim) -> list[Content]:
    """Return the details by type, each with its normal value where the words do not say it."""
    lines = []
    for type_, label in _LABELS:
        found = [detail for detail in claim.details if isinstance(detail, type_)]
        for detail in found:
            words = " ".join(detail.surface.split())
            value = detail.value
            if isinstance(detail, Time):
                value = detail.value or detail.unresolved
            known = value and value.casefold() not in words.casefold()
            lines.append(_line(label, f"{words} = {value}" if known else words))
    return lines
