"""A web page to blocks: the body, and the parts of the story that stand outside it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from factcheck.model import BlockKind
from factcheck.reading.blocks import Draft, Story, words_of
from factcheck.reading.boilerplate import reason
from factcheck.reading.datelines import is_date_line
from factcheck.reading.html import body_drafts, same_words
from factcheck.reading.kinds import is_byline, is_caption
from factcheck.reading.metadata import TITLE_SEPARATOR, Metadata, read_metadata
from factcheck.reading.tree import parse, visible_text
from factcheck.text.cleaning import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_KEY: Final = 60
"""Letters and figures at the beginning of a block by which it is found in the page."""
_TOP: Final = 4
_BLOCK_TAGS: Final = (
    "p",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "td",
    "div",
    "dd",
)
_DECK_CLASS = re.compile(
    r"(?:^|[\s_-])(?:deck|dek|standfirst|sub-?title|sub-?head(?:line)?|summary|strap-?line|strap)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_CAPTION_CLASS = re.compile(
    r"(?:^|[\s_-])(?:caption|figcaption|cutline)(?:$|[\s_-])|caption-text|captiontext",
    re.IGNORECASE,
)
_CREDIT_CLASS = re.compile(r"credit|copyright|byline|source|attribution|hidden", re.IGNORECASE)
_PULL_QUOTE_CLASS = re.compile(r"pull-?_?quote", re.IGNORECASE)
_TEASER_CLASS = re.compile(
    r"related|recommend|promo|teaser|card|recirc|newsletter|carousel|most-|sidebar|footer|nav",
    re.IGNORECASE,
)
_CAPTION_LABEL = re.compile(
    r"(?:(?:image|media|picture|photo|video) caption:?\s*"
    r"|image (?:copyright|source),?\s.{0,60}?image caption,?\s*)",
    re.IGNORECASE,
)
_MAX_DECK_WORDS: Final = 70
_DECK_REACH: Final = 150
"""Elements behind the headline among which the deck stands."""
_MAX_CONTAINERS: Final = 50
_MIN_CAPTION_WORDS: Final = 4
_MAX_CAPTION_WORDS: Final = 120


def read_page(html: str, url: str) -> Story:
    """Read a page.

    Args:
        html: the page's text.
        url: its address or path.
    """
    cleaned = clean(html)
    story = page_story(cleaned.text, url)
    if cleaned.removed:
        story.notes.insert(0, f"Removed from the page's source: {', '.join(cleaned.removed)}.")
    return story


def page_story(html: str, url: str) -> Story:
    """Return the page's blocks and what it says about itself."""
    tree = parse(html)
    if tree is None:
        return Story()
    about = read_metadata(tree, url)
    body = body_drafts(tree, url)
    index = _Index(tree)
    headline = _headline(tree, about)
    body = _drop_repeated_top(body, headline)
    placed = index.place(body)
    extras = _captions(tree, placed, index) + _pull_quotes(tree, placed, index)
    drafts = _merge(placed, extras)
    deck, drafts = _deck(tree, about, drafts, index, headline)
    drafts = _name_top_lines(drafts)
    top = [Draft(BlockKind.HEADLINE, headline)] if headline else []
    top += [Draft(BlockKind.DECK, deck)] if deck else []
    if about.authors and not any(draft.kind is BlockKind.BYLINE for draft in drafts):
        top.append(Draft(BlockKind.BYLINE, about.authors))
    return Story(
        drafts=top + drafts,
        title=headline,
        published=about.published,
        published_from=about.published_from,
        outlet=about.outlet,
        byline=about.authors,
        notes=about.notes,
    )


class _Index:
    """Where blocks stand in the page, by their first words.

    Args:
        tree: the page's root.
    """

    def __init__(self, tree: HtmlElement) -> None:
        self.order = {element: n for n, element in enumerate(tree.iter())}
        self._by_key: dict[str, list[int]] = {}
        for element in tree.iter(*_BLOCK_TAGS):
            if element.tag == "div" and not (element.text or "").strip():
                continue
            key = words_of(element.text_content()[: 4 * _KEY])[:_KEY]
            if key:
                self._by_key.setdefault(key, []).append(self.order[element])

    def place(self, drafts: list[Draft]) -> list[tuple[float, Draft]]:
        """Return the drafts with their places in the page, never going back."""
        placed: list[tuple[float, Draft]] = []
        last: float = 0
        for draft in drafts:
            places = self._by_key.get(words_of(draft.text[: 4 * _KEY])[:_KEY], [])
            at = bisect_right(places, last)
            if at < len(places):
                last = places[at]
            placed.append((last, draft))
        return placed


def _headline(tree: HtmlElement, about: Metadata) -> str:
    """Return the headline: the h1 that the metadata speak of, else the metadata's, else the h1.

    What a title has behind the headline is the outlet's name, if the page gives none itself.
    """
    printed = [visible_text(h1) for h1 in tree.iter("h1")]
    printed = [text for text in printed if text]
    for title in about.titles:
        for text in printed:
            if _alike(title, text):
                return text
            behind = title.removeprefix(text)
            if behind != title and (found := TITLE_SEPARATOR.match(behind)):
                about.outlet = about.outlet or TITLE_SEPARATOR.split(behind[found.end() :])[-1]
                return text
    if about.titles:
        return about.titles[0]
    return printed[0] if printed else ""


def _alike(one: str, other: str) -> bool:
    """Return whether two headlines share most of their words."""
    a, b = set(words_of(one).split()), set(words_of(other).split())
    return bool(a and b) and len(a & b) >= 0.6 * max(len(a), len(b))


def _drop_repeated_top(drafts: list[Draft], headline: str) -> list[Draft]:
    """Leave the headline out where the body begins with it again."""
    top = [draft for draft in drafts[:_TOP] if not same_words(draft.text, headline)]
    return top + drafts[_TOP:]


def _name_top_lines(drafts: list[Draft]) -> list[Draft]:
    """Give byline and date line at the top of the body, and captions anywhere, their kinds."""
    named = []
    for n, draft in enumerate(drafts):
        kind = draft.kind
        if kind in (BlockKind.PARAGRAPH, BlockKind.HEADING):
            if n < _TOP and is_byline(draft.text):
                kind = BlockKind.BYLINE
            elif n < _TOP and is_date_line(draft.text):
                kind = BlockKind.DATELINE
            elif is_caption(draft.text):
                kind = BlockKind.CAPTION
        named.append(replace(draft, kind=kind))
    return named


def _deck(
    tree: HtmlElement,
    about: Metadata,
    drafts: list[Draft],
    index: _Index,
    headline: str,
) -> tuple[str, list[Draft]]:
    """Return the deck that is printed above the body, and the body without it."""
    first = next(iter(drafts), None)
    if first and first.kind is BlockKind.HEADING and same_words(first.text, about.deck):
        return first.text, drafts[1:]
    h1 = next((h for h in tree.iter("h1") if same_words(visible_text(h), headline)), None)
    if h1 is None:
        return "", drafts
    start = index.order[h1]
    texts = {words_of(draft.text) for draft in drafts}
    for element in tree.iter("p", "h2", "h3", "div", "span"):
        place = index.order[element]
        if not start < place < start + _DECK_REACH or len(element) > 5 or _in_teaser(element):
            continue
        text = visible_text(element)
        count = text.count(" ") + 1
        if not 4 <= count <= _MAX_DECK_WORDS or words_of(text) in texts:
            continue
        marked = _DECK_CLASS.search(element.get("class") or "")
        is_deck = marked or (same_words(text, about.deck) and element.tag != "div")
        if is_deck and not reason(text, 1.0):
            return text, drafts
    return "", drafts


def _captions(
    tree: HtmlElement, placed: list[tuple[float, Draft]], index: _Index
) -> list[tuple[float, Draft]]:
    """Return the captions of the story's pictures with their places in the page."""
    first, last, root = _range(tree, placed, index)
    found: list[tuple[float, Draft]] = []
    for element in root.iter("figcaption", "div", "p", "span"):
        if not _is_caption_element(element) or any(map(_is_caption_element, _inside(element))):
            continue
        place = index.order[element]
        if not first <= place <= last or _in_teaser(element):
            continue
        text = _CAPTION_LABEL.sub("", visible_text(element, leave_out=_CREDIT_CLASS), count=1)
        count = text.count(" ") + 1
        if _MIN_CAPTION_WORDS <= count <= _MAX_CAPTION_WORDS:
            found.append((place, Draft(BlockKind.CAPTION, text)))
    unique = {words_of(draft.text): (place, draft) for place, draft in reversed(found)}
    return sorted(unique.values(), key=lambda entry: entry[0])


def _is_caption_element(element: HtmlElement) -> bool:
    if element.tag == "figcaption":
        return True
    return bool(_CAPTION_CLASS.search(element.get("class") or ""))


def _inside(element: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the elements inside one that may hold a caption."""
    return (part for part in element.iter("figcaption", "div", "p", "span") if part is not element)


def _pull_quotes(
    tree: HtmlElement, placed: list[tuple[float, Draft]], index: _Index
) -> list[tuple[float, Draft]]:
    first, last, root = _range(tree, placed, index)
    found = []
    for element in root.iter("aside", "blockquote", "div", "figure", "p", "section"):
        place = index.order[element]
        if first <= place <= last and _PULL_QUOTE_CLASS.search(element.get("class") or ""):
            text = visible_text(element)
            if _MIN_CAPTION_WORDS <= text.count(" ") + 1 <= _MAX_CAPTION_WORDS:
                found.append((place, Draft(BlockKind.PULL_QUOTE, text)))
    unique = {words_of(draft.text): (place, draft) for place, draft in reversed(found)}
    return sorted(unique.values(), key=lambda entry: entry[0])


def _range(
    tree: HtmlElement, placed: list[tuple[float, Draft]], index: _Index
) -> tuple[float, float, HtmlElement]:
    """Return first and last place of the story in the page, and the element that holds it.

    With an article element around the body all of it counts, so that the picture above the first
    paragraph is in; else the body and the few elements before it.
    """
    places = [place for place, _ in placed if place]
    if not places:
        return 0, -1, tree
    for article in islice(tree.iter("article", "main"), _MAX_CONTAINERS):
        inside = index.order[article]
        size = sum(1 for _ in article.iter())
        held = sum(inside <= place < inside + size for place in places)
        if held >= 0.8 * len(places):
            return inside, places[-1] + 10, article
    return places[0] - 60, places[-1], tree


def _in_teaser(element: HtmlElement) -> bool:
    """Return whether an element belongs to a link to another story or to the page's furniture."""
    return any(
        above.tag in ("a", "nav", "footer", "aside", "li")
        or _TEASER_CLASS.search(above.get("class") or "")
        for above in element.iterancestors()
        if above.tag not in ("body", "html", "article", "main")
    )


def _merge(placed: list[tuple[float, Draft]], extras: list[tuple[float, Draft]]) -> list[Draft]:
    """Put captions and pull quotes where they stand; what the body holds already is renamed."""
    kinds = {words_of(draft.text): draft.kind for _, draft in extras}
    named = [
        (place, replace(draft, kind=kinds.get(words_of(draft.text), draft.kind)))
        for place, draft in placed
    ]
    held = {words_of(draft.text) for _, draft in named}
    new = [entry for entry in extras if words_of(entry[1].text) not in held]
    ordered = sorted([*new, *named], key=lambda entry: entry[0])
    return [draft for _, draft in ordered]
