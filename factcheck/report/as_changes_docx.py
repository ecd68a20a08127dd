"""The checked copy as a Word file: old words struck, new ones underlined, and why.

What differs is marked by lines, never by colour, and said in words below each place.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.report.as_changes import ABOUT, parts
from factcheck.report.contents import Contents
from factcheck.report.docx_file import Mark, add_labelled, add_paragraph, new_document, to_bytes
from factcheck.report.plain import one_line, seen
from factcheck.report.recommended import ChangeEntry, change_entries, changes_told
from factcheck.text.wording import Part

if TYPE_CHECKING:
    from docx.document import Document


def render_changes_docx(report: Contents) -> bytes:
    """Return the checked copy as a Word file."""
    entries = change_entries(report)
    title = one_line(f"Recommended changes: {report.article.title}")
    document = new_document(title)
    add_paragraph(document, [(title, Mark.PLAIN)], heading=1)
    for label, text in report.about:
        if label in ABOUT:
            add_labelled(document, label, one_line(text))
    add_labelled(document, "SHA-256 of the text", report.article.sha256)
    add_paragraph(document, [(changes_told(entries), Mark.PLAIN)], before=240, after=120)
    if entries:
        add_paragraph(document, _LEGEND)
    for heading, some in parts(entries):
        add_paragraph(document, [(heading, Mark.PLAIN)], heading=2)
        for entry in some:
            _add(document, entry)
    return to_bytes(document)


_LEGEND = (
    ("Old words are ", Mark.PLAIN),
    ("struck", Mark.STRUCK),
    (", new ones are ", Mark.PLAIN),
    ("underlined", Mark.UNDERLINED),
    (".", Mark.PLAIN),
)
_LOOKS = {Part.SAME: Mark.PLAIN, Part.OUT: Mark.STRUCK, Part.IN: Mark.BOLD | Mark.UNDERLINED}


def _add(document: Document, entry: ChangeEntry) -> None:
    made = entry.made
    heading = f"{entry.number}. {one_line(entry.heading)}"
    add_paragraph(document, [(heading, Mark.PLAIN)], heading=3)
    if entry.paragraph is not None:
        add_paragraph(document, _marked(entry), indent=340, before=80, after=80)
    add_labelled(document, "Old", f"“{one_line(made.old)}”" if made.old else "nothing")
    add_labelled(document, "New", f"“{one_line(made.new)}”" if made.new else "nothing, cut")
    if made.why:
        add_labelled(document, "Why", one_line(made.why))
    add_labelled(document, "Recommended by", one_line(entry.signed))


def _marked(entry: ChangeEntry) -> Iterator[tuple[str, Mark]]:
    """Yield the place of a change, a space between what goes and what comes."""
    before = Part.SAME
    for text, part in entry.pieces:
        if (before, part) == (Part.OUT, Part.IN):
            yield " ", Mark.PLAIN
        yield seen(text), _LOOKS[part]
        before = part
