"""A page's text as a tree of elements, and the words of an element as a reader sees them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from factcheck.text.cleaning import clean_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_BLOCKS: Final = frozenset(
    {
        "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption",
        "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
        "nav", "ol", "p", "pre", "section", "table", "td", "th", "time", "tr", "ul",
    }
)  # fmt: skip
_UNSEEN: Final = frozenset({"script", "style", "noscript", "template", "svg", "button"})


def parse(html: str) -> HtmlElement | None:
    """Return the page's root element, None when there is no element in it."""
    from lxml import etree  # 60 ms to import, for pages only
    from lxml.html import HTMLParser, document_fromstring

    # No network, no giant trees; what is not there cannot do harm.
    parser = HTMLParser(
        encoding="utf-8",
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    data = _CONTROL.sub("", html).encode("utf-8", "replace")
    try:
        return document_fromstring(data, parser=parser)
    except etree.ParserError:
        return None


def visible_text(element: HtmlElement, leave_out: re.Pattern[str] | None = None) -> str:
    """Return an element's words on one line, with a space where a block or a line begins.

    Args:
        element: the element; its tail is not read.
        leave_out: elements inside it whose class matches are left out.
    """
    from lxml.etree import iterwalk

    parts: list[str] = []
    walk = iterwalk(element, events=("start", "end"))
    for event, part in walk:
        ended = bool(parts) and parts[-1].endswith((".", "!", "?"))
        # Between inline elements too, where a credit sticks to the sentence before it.
        gap = " " if part.tag in _BLOCKS or ended else ""
        if event == "start":
            unseen = part.tag in _UNSEEN or (
                leave_out is not None
                and part is not element
                and leave_out.search(part.get("class") or "")
            )
            if unseen:
                walk.skip_subtree()
            else:
                parts += (gap, part.text or "")
        elif part is not element:
            parts += (gap, part.tail or "")
    return clean_line("".join(parts))
