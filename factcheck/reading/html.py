"""The body of a web page: what is story in it, as drafts in reading order.

trafilatura finds the body. Its settings for precision are used: on pages of news sites they drop
teasers and prompts, and lose next to nothing of the story.
"""

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING, Final

from factcheck.model import BlockKind
from factcheck.reading.blocks import Draft, without_closing_credit, words_of
from factcheck.reading.boilerplate import TABLE, set_aside
from factcheck.reading.decoding import declared_in_page, decode
from factcheck.text.cleaning import clean_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MIN_WORDS: Final = 25
"""Words of running text below which trafilatura's answer is not taken for a story."""
_CELL_WORDS: Final = 12
"""Words from which a table's cell is text set in a layout table, not a figure or a label."""
_LINE_WORDS: Final = 6
"""Words from which lines parted by a line break are paragraphs of their own."""
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]{0,3}$")
_NOT_STORY: Final = (
    "ancestor::nav|ancestor::footer|ancestor::aside|ancestor::form|ancestor::button"
    "|ancestor::noscript|ancestor::header[not(ancestor::article)]"
)


def body_text(html: str | bytes, url: str | None = None) -> str:
    """Return the body of a page as plain text, a block a line.

    Headline, deck, byline, captions and boilerplate are left out.

    Args:
        html: the page; bytes are decoded by what they declare.
        url: its address, if known.

    Returns:
        The text; empty when there is no story on the page.
    """
    from factcheck.reading.page import page_story  # uses this module

    text = decode(html, declared_in_page(html))[0] if isinstance(html, bytes) else html
    drafts = set_aside(page_story(text, url or "").drafts)
    outside = (BlockKind.HEADLINE, BlockKind.DECK, BlockKind.BYLINE, BlockKind.DATELINE)
    left_out = (*outside, BlockKind.CAPTION, BlockKind.PULL_QUOTE)
    return "\n".join(
        draft.text
        for draft in drafts
        if (draft.kind not in left_out and draft.kind is not BlockKind.BOILERPLATE)
        or draft.why == TABLE
    )


def body_drafts(tree: HtmlElement, url: str = "") -> list[Draft]:
    """Return the blocks of the page's body in reading order.

    Args:
        tree: the page's root; it is left as it is.
        url: address of the page, may be empty.
    """
    from trafilatura import bare_extraction  # half a second to import

    document = bare_extraction(
        copy.deepcopy(tree),
        url=url if "://" in url else None,
        include_comments=False,
        include_tables=True,
        favor_precision=True,
        with_metadata=False,
    )
    drafts: list[Draft] = []
    if document is not None and not isinstance(document, dict):
        for element in document.body:
            drafts += _element_drafts(element)
    if _running_words(drafts) < _MIN_WORDS:
        plain = _paragraphs(tree)
        if _running_words(plain) > _running_words(drafts):
            return plain
    return drafts


def _running_words(drafts: list[Draft]) -> int:
    return sum(draft.text.count(" ") + 1 for draft in drafts if draft.kind is BlockKind.PARAGRAPH)


def _paragraphs(tree: HtmlElement) -> list[Draft]:
    """Return the paragraphs of a page too short for trafilatura, save those of its furniture."""
    drafts = []
    for element in tree.xpath(f"//p[not({_NOT_STORY})]"):
        text = clean_line(element.text_content())
        linked = sum(len(clean_line(link.text_content())) for link in element.iter("a"))
        if text and linked < 0.5 * len(text):
            drafts.append(Draft(BlockKind.PARAGRAPH, text))
    return drafts


def _element_drafts(element: HtmlElement) -> list[Draft]:
    """Return the blocks of one element of trafilatura's body (a small TEI vocabulary)."""
    if element.tag == "head":
        return _lines(element, BlockKind.HEADING)
    if element.tag in ("list", "item"):
        items = [element] if element.tag == "item" else element.iter("item")
        return [draft for item in items for draft in _lines(item, BlockKind.LIST_ITEM)]
    if element.tag == "table":
        return _table_drafts(element)
    if len(element) and any(
        child.tag in ("p", "head", "list", "table", "div") for child in element
    ):
        own = clean_line(element.text or "")
        drafts = [Draft(BlockKind.PARAGRAPH, own)] if own else []
        for child in element:
            drafts += _element_drafts(child)
            tail = clean_line(child.tail or "")
            drafts += [Draft(BlockKind.PARAGRAPH, tail)] if tail else []
        return drafts
    return _lines(element, BlockKind.PARAGRAPH)


def _table_drafts(table: HtmlElement) -> list[Draft]:
    """Return the cells of a layout table as paragraphs, the rows of a data table as boilerplate."""
    drafts: list[Draft] = []
    for row in table.iter("row"):
        cells = list(row.iter("cell"))
        texts = [clean_line(" ".join(cell.itertext())) for cell in cells]
        if any(text.count(" ") >= _CELL_WORDS for text in texts):
            for cell in cells:
                drafts += _element_drafts(cell) if len(cell) else _lines(cell, BlockKind.PARAGRAPH)
        else:
            line = " | ".join(text for text in texts if text)
            drafts += [Draft(BlockKind.BOILERPLATE, line, TABLE)] if line else []
    return drafts


def _lines(element: HtmlElement, kind: BlockKind) -> list[Draft]:
    """Return an element's words as one block, or as several where line breaks part sentences."""
    for line_break in element.iter("lb"):
        line_break.tail = "\n" + (line_break.tail or "")
    lines = ["".join(part.split("\t")) for part in "".join(element.itertext()).split("\n")]
    texts: list[str] = []
    for line in (clean_line(line) for line in lines):
        if not line:
            continue
        both_long = texts and min(line.count(" "), texts[-1].count(" ")) >= _LINE_WORDS
        if texts and not (both_long and _SENTENCE_END.search(texts[-1])):
            texts[-1] = f"{texts[-1]} {line}"
        else:
            texts.append(line)
    return [Draft(kind, part) for text in texts for part in without_closing_credit(text)]


def same_words(one: str, other: str) -> bool:
    """Return whether two texts are the same but for case, punctuation and spaces."""
    return bool(one) and words_of(one) == words_of(other)
