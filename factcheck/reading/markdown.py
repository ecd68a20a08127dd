"""Markdown to blocks, by the CommonMark rules, with front matter."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from factcheck.model import BlockKind
from factcheck.reading.blocks import Draft, Story
from factcheck.reading.boilerplate import MARK_UP
from factcheck.reading.kinds import label
from factcheck.text.cleaning import clean_line

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\A---[ ]*\n(?P<lines>(?:[^\n]*\n){0,200}?)(?:---|\.\.\.)[ ]*(?:\n|\Z)")
_FIELD = re.compile(r"(?P<key>[A-Za-z_-]{1,30})\s{0,5}:\s{1,9}(?P<value>\S.*)")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_DATE_KEYS: Final = ("date", "published", "publishdate", "pubdate", "date_published")
_CODE: Final = "code"
_MAX_NESTING: Final = 40
"""Nested quotations and lists that are followed; deeper ones are no news story."""


_MAX_BRACKETS: Final = 500
"""Opening brackets in one paragraph up to which links are looked for; the search is quadratic."""


def read_markdown(text: str) -> Story:
    """Read a cleaned Markdown text.

    Front matter (``---``) gives title, date and author. The first heading of level one is the
    headline. Links and pictures give their words, addresses are left out.
    """
    from markdown_it import MarkdownIt  # 30 ms to import

    story = Story()
    front = _FRONT_MATTER.match(text)
    if front:
        _take_front_matter(front["lines"], story)
        text = text[front.end() :]
    parser = MarkdownIt("commonmark", {"maxNesting": _MAX_NESTING})
    if any(part.count("[") > _MAX_BRACKETS for part in text.split("\n\n")):
        parser.disable(["link", "image"])
        story.notes.append("Links were not read: a paragraph holds too many square brackets.")
    tokens = parser.parse(text)
    drafts = _drafts(tokens)
    if story.title and all(draft.kind is not BlockKind.HEADLINE for draft in drafts):
        drafts = [Draft(BlockKind.HEADLINE, story.title), *drafts]
    story.drafts = label(drafts)
    return story


def _take_front_matter(lines: str, story: Story) -> None:
    fields = {
        found["key"].lower(): found["value"].strip().strip("\"'")
        for line in lines.split("\n")
        if (found := _FIELD.match(line))
    }
    story.title = clean_line(fields.get("title", ""))
    story.byline = clean_line(fields.get("author", fields.get("byline", "")).strip("[]"))
    for key in _DATE_KEYS:
        found = _DATE.match(fields.get(key, ""))
        if found:
            try:
                story.published = dt.date.fromisoformat(found[0])
            except ValueError:
                story.notes.append(f"The date {found[0]} in the front matter does not exist.")
            else:
                story.published_from = "page metadata"
            return


def _drafts(tokens: list[Token]) -> list[Draft]:
    drafts: list[Draft] = []
    kinds: list[BlockKind] = [BlockKind.PARAGRAPH]
    has_headline = False
    for token in tokens:
        if token.type == "heading_open":
            first = token.tag == "h1" and not has_headline
            has_headline = has_headline or first
            kinds.append(BlockKind.HEADLINE if first else BlockKind.HEADING)
        elif token.type == "list_item_open":
            kinds.append(BlockKind.LIST_ITEM)
        elif token.type in ("heading_close", "list_item_close"):
            kinds.pop()
        elif token.type == "inline":
            text = clean_line(_words(token))
            if text:
                drafts.append(Draft(kinds[-1], text))
        elif token.type in ("fence", "code_block"):
            drafts.append(Draft(BlockKind.BOILERPLATE, clean_line(token.content), _CODE))
        elif token.type == "html_block":
            drafts.append(Draft(BlockKind.BOILERPLATE, clean_line(token.content), MARK_UP))
    return drafts


def _words(token: Token) -> str:
    """Return what a reader sees of a paragraph: no emphasis marks, addresses or pictures."""
    parts: list[str] = []
    for child in token.children or ():
        if child.type in ("text", "code_inline"):
            parts.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
    return "".join(parts)
