"""The checked copy as a Word file: old words struck, new ones underlined, and why.

What differs is marked by lines, never by colour, and said in words below each place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.as_changes import ABOUT, parts
from factcheck.report.contents import Contents
from factcheck.report.docx_file import add_labelled, new_document, to_bytes
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
    document.add_heading(title, level=1)
    for label, text in report.about:
        if label in ABOUT:
            add_labelled(document, label, one_line(text))
    add_labelled(document, "SHA-256 of the text", report.article.sha256)
    document.add_paragraph()
    document.add_paragraph(changes_told(entries))
    if entries:
        legend = document.add_paragraph("Old words are ")
        legend.add_run("struck").font.strike = True
        legend.add_run(", new ones are ")
        legend.add_run("underlined").font.underline = True
        legend.add_run(".")
    for heading, some in parts(entries):
        document.add_heading(heading, level=2)
        for entry in some:
            _add(document, entry)
    return to_bytes(document)


def _add(document: Document, entry: ChangeEntry) -> None:
    from docx.shared import Cm, Pt

    made = entry.made
    document.add_heading(f"{entry.number}. {one_line(entry.heading)}", level=3)
    if entry.paragraph is not None:
        place = document.add_paragraph()
        place.paragraph_format.left_indent = Cm(0.6)
        place.paragraph_format.space_before = place.paragraph_format.space_after = Pt(4)
        before = Part.SAME
        for text, part in entry.pieces:
            if (before, part) == (Part.OUT, Part.IN):
                place.add_run(" ")
            run = place.add_run(seen(text))
            run.font.strike = True if part is Part.OUT else None
            run.font.underline = run.bold = True if part is Part.IN else None
            before = part
    add_labelled(document, "Old", f"“{one_line(made.old)}”" if made.old else "nothing")
    add_labelled(document, "New", f"“{one_line(made.new)}”" if made.new else "nothing, cut")
    if made.why:
        add_labelled(document, "Why", one_line(made.why))
    add_labelled(document, "Recommended by", one_line(entry.signed))
