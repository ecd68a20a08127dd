"""Word files that say nothing but what is written into them: made empty, filled, and packed.

The same document gives the same bytes: no clock, no author, no program's own marks.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_MADE = dt.datetime(2000, 1, 1)  # UTC, which the format has without saying so
"""Stands for when a file was made and changed: reports say in their text when they were."""
_PACKED = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip archive can hold."""
# Of the library's template: a picture of a page, what program wrote it, a bibliography of nothing,
# and its styles a second time, for a Word of 2010.
_LEFT_OUT = ("/thumbnail", "/extended-properties", "/customXml", "/stylesWithEffects")


def new_document(title: str) -> Document:
    """Return an empty document whose properties hold its title and nothing else.

    Args:
        title: for people to read, made safe by `factcheck.report.plain`.
    """
    # The library takes a third of a second to load, and only this format needs it.
    import docx

    document = docx.Document()
    package = document.part.package
    for rels in (package.rels, document.part.rels):
        for key in [key for key, rel in rels.items() if rel.reltype.endswith(_LEFT_OUT)]:
            rels.pop(key)
    about = document.core_properties
    about.title = title[:255]  # the library takes no longer one
    about.author = about.comments = about.last_modified_by = ""
    about.revision = 1
    about.created = about.modified = _MADE
    return document


def add_labelled(document: Document, label: str, text: str) -> Paragraph:
    """Add a line of a label in bold and a text, close to the line before it.

    Args:
        document: the document.
        label: without a colon.
        text: on one line, made safe by `factcheck.report.plain`.
    """
    from docx.shared import Pt

    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.add_run(f"{label}: ").bold = True
    paragraph.add_run(text)
    return paragraph


def to_bytes(document: Document) -> bytes:
    """Return a document as a file, the same bytes for the same document."""
    saved, packed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with (
        zipfile.ZipFile(saved) as old,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as new,
    ):
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _PACKED)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # else the archive tells on what system it was made
            new.writestr(entry, old.read(name))
    return packed.getvalue()
