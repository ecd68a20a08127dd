"""The annotated draft as a Word file: the article, each claim's words with a comment on them.

What became of a claim is told by a line below its words, by a sign behind them and in the comment,
never by a colour alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.model import BlockKind, Status
from factcheck.report.backing import backing_told, source_entries
from factcheck.report.contents import Contents
from factcheck.report.docx_comments import Comments
from factcheck.report.docx_file import (
    Mark,
    add_labelled,
    add_paragraph,
    add_run,
    new_document,
    to_bytes,
)
from factcheck.report.notes import (
    TITLE,
    TOLD,
    Line,
    Note,
    Stretch,
    annotated,
    loose_lines,
    notes_of,
)
from factcheck.report.plain import one_line, seen
from factcheck.text.wording import Part

if TYPE_CHECKING:
    from docx.document import Document

# Lines by the format's own names, and pale colours that black words stand out from.
_LOOKS: dict[Status | None, tuple[str, str]] = {
    Status.UNCHECKED: ("dotted", "EFEFEF"),
    Status.VERIFIED: ("single", "DDF1DF"),
    Status.DISPUTED: ("wave", "F9DCDA"),
    Status.CANNOT_VERIFY: ("dash", "FCEBCB"),
    Status.ON_AUTHOR: ("double", "DCE8F6"),
    Status.OPINION: ("dotDash", ""),
    None: ("thick", ""),
}
_STYLES = {
    BlockKind.HEADLINE: "Heading1",
    BlockKind.HEADING: "Heading2",
    BlockKind.LIST_ITEM: "ListBullet",
    BlockKind.PULL_QUOTE: "IntenseQuote",
}
_ITALIC = (BlockKind.DECK, BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.CAPTION)
_NAMED = (BlockKind.CAPTION, BlockKind.PULL_QUOTE, BlockKind.BOILERPLATE)
"""Blocks that do not look like what they are."""
_PARTS = {Part.SAME: Mark.PLAIN, Part.OUT: Mark.STRUCK, Part.IN: Mark.BOLD | Mark.UNDERLINED}


def render_docx(report: Contents) -> bytes:
    """Return the annotated draft as a Word file."""
    document = new_document(one_line(f"{TITLE}: {report.article.title}"))
    _head(document, report)
    notes, comments = notes_of(report), Comments(report.copy.exported)
    numbers: dict[str, int] = {}
    for kind, stretches in annotated(report.article, notes):
        _block(document, kind, stretches, comments, numbers)
    comments.put_into(document)
    _foot(document, report, [note for note in notes if note.mark not in numbers])
    return to_bytes(document)


def _head(document: Document, report: Contents) -> None:
    """Say what this is, how far the checking came, and how to read the lines."""
    add_paragraph(document, [(TITLE, Mark.PLAIN)], style="Title")
    add_labelled(document, "Article", one_line(report.article.title))
    for label, text in report.about:
        if label in TOLD:
            add_labelled(document, label, one_line(text))
    told = " ".join(part for part in (report.progress, backing_told(report)) if part)
    add_paragraph(document, [(told, Mark.PLAIN)], before=160)
    about = (
        "Behind a claim's words stand its number and the sign of its status; a comment tells more."
    )
    legend = add_paragraph(document, [(f"{about} ", Mark.PLAIN)], before=80, after=240)
    for status in Status:
        line, fill = _LOOKS[status]
        words = f"{status.symbol} {status.value}".replace(" ", "\u00a0")
        add_run(legend, words, Mark.UNDERLINED, line=line, fill=fill)
        add_run(legend, f" ({report.by_status[status]})  ", Mark.PLAIN)
    add_run(legend, "P passage", Mark.UNDERLINED, line=_LOOKS[None][0])
    add_run(legend, " of a contradiction. A comment tells more.", Mark.PLAIN)


def _block(
    document: Document,
    kind: BlockKind,
    stretches: Sequence[Stretch],
    comments: Comments,
    numbers: dict[str, int],
) -> None:
    """Add a block of the article with the comments that begin or end in it.

    Args:
        document: the document.
        kind: what the block is.
        stretches: its words.
        comments: the document's.
        numbers: the comments' numbers by the marks of notes; those that begin here are put in.
    """
    label = [(f"{kind.value}: ", Mark.BOLD)] if kind in _NAMED else []
    style = _STYLES.get(kind, "")
    paragraph = add_paragraph(document, label, style=style, before=80, after=80)
    plain = Mark.ITALIC if kind in _ITALIC else Mark.PLAIN
    for stretch in stretches:
        for note in stretch.starts:
            numbers[note.mark] = comments.add(_said(note))
            comments.begin(paragraph, numbers[note.mark])
        if stretch.inner is None:
            add_run(paragraph, seen(stretch.text), plain)
        else:
            line, fill = _LOOKS[stretch.inner.status]
            mark = plain | Mark.UNDERLINED
            add_run(paragraph, seen(stretch.text), mark, line=line, fill=fill)
        for note in stretch.ends:
            comments.end(paragraph, numbers[note.mark])
            add_run(paragraph, f"\u2009{note.sign}", Mark.RAISED)


def _said(note: Note) -> Iterator[Iterator[tuple[str, Mark]]]:
    yield iter([(one_line(note.heading), Mark.BOLD)])
    for line in note.lines:
        yield _line(line)


def _line(line: Line) -> Iterator[tuple[str, Mark]]:
    yield f"{one_line(line.label)}: ", Mark.BOLD
    before = Part.SAME
    for text, part in line.pieces:
        if (before, part) == (Part.OUT, Part.IN):
            yield " ", Mark.PLAIN
        yield seen(text), _PARTS[part]
        before = part


def _foot(document: Document, report: Contents, unplaced: Iterable[Note]) -> None:
    """Say what belongs to no words, and name the sources."""
    loose = [_line(line) for line in loose_lines(report)]
    loose += [runs for note in unplaced for runs in _said(note)]
    if loose:
        add_paragraph(document, [("On the article as a whole", Mark.PLAIN)], heading=2)
    for runs in loose:
        add_paragraph(document, runs, after=60)
    sources = source_entries(report)
    if sources:
        add_paragraph(document, [("Sources", Mark.PLAIN)], heading=2)
    for source in sources:
        add_paragraph(document, [(one_line(f"{source.number}. {source.words}"), Mark.PLAIN)])
