"""Word files that say nothing but what is written into them: made empty, filled, and packed.

The same document gives the same bytes: no clock, no author, no program's own marks.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterable
from enum import Flag, auto
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from docx.document import Document

_MADE = dt.datetime(2000, 1, 1)  # UTC, which the format has without saying so
"""Stands for when a file was made and changed: reports say in their text when they were."""
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
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


class Mark(Flag):
    """How words are set. None of it is a colour."""

    PLAIN = 0
    BOLD = auto()
    STRUCK = auto()
    UNDERLINED = auto()
    ITALIC = auto()
    RAISED = auto()


def add_paragraph(
    document: Document,
    runs: Iterable[tuple[str, Mark]],
    *,
    heading: int = 0,
    style: str = "",
    indent: int = 0,
    before: int = 0,
    after: int = 0,
) -> etree._Element:
    """Add a paragraph at the end and return it.

    The library's own ways to do it look all styles through for each, a hundredth of a second.

    Args:
        document: the document.
        runs: words, made safe by `factcheck.report.plain`, and how they are set.
        heading: its level, 1 to 9; 0 for running text.
        style: name of another style of the library's template, without its spaces. A style or
            heading has its own space around it.
        indent: space at the left in twentieths of a point.
        before: the same above.
        after: the same below.
    """
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    paragraph = OxmlElement("w:p")
    about = etree.SubElement(paragraph, qn("w:pPr"))
    style = f"Heading{heading}" if heading else style
    if style:
        etree.SubElement(about, qn("w:pStyle"), {qn("w:val"): style})
    else:
        space = {qn("w:before"): str(before), qn("w:after"): str(after)}
        etree.SubElement(about, qn("w:spacing"), space)
        etree.SubElement(about, qn("w:ind"), {qn("w:left"): str(indent)})
    for text, mark in runs:
        add_run(paragraph, text, mark)
    # What the page is like stands last in a document.
    document.element.body[-1].addprevious(paragraph)
    return paragraph


def add_run(
    paragraph: etree._Element, text: str, mark: Mark, *, line: str = "single", fill: str = ""
) -> None:
    """Add words at the end of a paragraph.

    Args:
        paragraph: as `add_paragraph` returned it, or one of a comment.
        text: the words, made safe by `factcheck.report.plain`.
        mark: how they are set.
        line: what line is below those underlined, by the format's own word for it.
        fill: colour behind them, six hexadecimal digits; empty for none.
    """
    from docx.oxml.ns import qn

    run = etree.SubElement(paragraph, qn("w:r"))
    look = etree.SubElement(run, qn("w:rPr"))
    # The format wants them in this order.
    if Mark.BOLD in mark:
        etree.SubElement(look, qn("w:b"))
    if Mark.ITALIC in mark:
        etree.SubElement(look, qn("w:i"))
    if Mark.STRUCK in mark:
        etree.SubElement(look, qn("w:strike"))
    if Mark.UNDERLINED in mark:
        etree.SubElement(look, qn("w:u"), {qn("w:val"): line})
    if fill:
        shade = {qn("w:val"): "clear", qn("w:color"): "auto", qn("w:fill"): fill}
        etree.SubElement(look, qn("w:shd"), shade)
    if Mark.RAISED in mark:
        etree.SubElement(look, qn("w:vertAlign"), {qn("w:val"): "superscript"})
    words = etree.SubElement(run, qn("w:t"), {_SPACE: "preserve"})
    words.text = text


def add_labelled(document: Document, label: str, text: str) -> None:
    """Add a line of a label in bold and a text, close to the line before it.

    Args:
        document: the document.
        label: without a colon.
        text: on one line, made safe by `factcheck.report.plain`.
    """
    add_paragraph(document, [(f"{label}: ", Mark.BOLD), (text, Mark.PLAIN)])


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
