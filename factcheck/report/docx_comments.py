"""Comments of a Word file, tied to exact words.

The library adds a comment by looking all others through, which takes minutes for thousands; they
are written as text here, which is ten times as fast as building them piece by piece.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from lxml import etree

from factcheck.report.docx_file import Mark

if TYPE_CHECKING:
    from docx.document import Document

_AUTHOR = 'w:author="factcheck" w:initials="fc"'
"""Comments are the program's: who said what in them stands in their words."""
_SIGN = "<w:r><w:annotationRef/></w:r>"
# The format wants them in this order.
_LOOKS = {
    Mark.BOLD: "<w:b/>",
    Mark.STRUCK: "<w:strike/>",
    Mark.UNDERLINED: '<w:u w:val="single"/>',
}


class Comments:
    """The comments of one document, numbered as they come."""

    def __init__(self, moment: dt.datetime) -> None:
        """Begin without any.

        Args:
            moment: when all of them were made, as a clock shows it there; the format has no zone.
        """
        from docx.oxml.ns import nsdecls, qn

        self._about = (
            f'{_AUTHOR} w:date="{moment.replace(microsecond=0, tzinfo=None).isoformat()}Z"'
        )
        self._root = f"<w:comments {nsdecls('w')}>"
        self._written: list[str] = []
        self._id, self._run = qn("w:id"), qn("w:r")
        self._begin, self._end = qn("w:commentRangeStart"), qn("w:commentRangeEnd")
        self._reference = qn("w:commentReference")

    def add(self, paragraphs: Iterable[Iterable[tuple[str, Mark]]]) -> int:
        """Add a comment and return its number.

        Args:
            paragraphs: for each its words, made safe by `factcheck.report.plain`, and whether
                they are bold, struck or underlined.
        """
        number, sign = len(self._written), _SIGN
        lines = [f'<w:comment w:id="{number}" {self._about}>']
        for runs in paragraphs:
            words = "".join(_run(text, mark) for text, mark in runs)
            lines.append(f"<w:p>{sign}{words}</w:p>")
            sign = ""
        self._written.append("".join((*lines, "</w:comment>")))
        return number

    def begin(self, paragraph: etree._Element, number: int) -> None:
        """Tie a comment to the words that follow in a paragraph."""
        etree.SubElement(paragraph, self._begin, {self._id: str(number)})

    def end(self, paragraph: etree._Element, number: int) -> None:
        """Tie a comment to no more words, and let its sign stand there."""
        of = {self._id: str(number)}
        etree.SubElement(paragraph, self._end, of)
        etree.SubElement(etree.SubElement(paragraph, self._run), self._reference, of)

    def put_into(self, document: Document) -> None:
        """Put the comments into the document whose words they are tied to, when all are there."""
        from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        if not self._written:
            return
        declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        content = "".join((declared, self._root, *self._written, "</w:comments>"))
        place = PackURI("/word/comments.xml")
        package = document.part.package
        part = Part(place, CONTENT_TYPE.WML_COMMENTS, content.encode(), package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.COMMENTS)


def _run(text: str, mark: Mark) -> str:
    looks = "".join(look for each, look in _LOOKS.items() if each in mark) if mark else ""
    about = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    return f'<w:r>{about}<w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r>'
