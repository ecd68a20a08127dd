"""What a page says about itself: JSON-LD and meta tags."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from factcheck.reading.blocks import words_of
from factcheck.reading.datelines import address_date, is_utc, metadata_date
from factcheck.reading.tree import visible_text
from factcheck.text.cleaning import clean_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MAX_NODES: Final = 5000
"""JSON-LD nodes looked at; a page with more is no article."""

# schema.org types of a story, and of a page that stands for one.
_ARTICLE_TYPES: Final = frozenset(
    {
        "Article", "NewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle",
        "BackgroundNewsArticle", "OpinionNewsArticle", "ReportageNewsArticle",
        "ReviewNewsArticle", "BlogPosting", "LiveBlogPosting", "Report", "ClaimReview",
    }
)  # fmt: skip

# Meta tags by name, property or itemprop, best first (Open Graph, Dublin Core, parse.ly, Sailthru).
_TITLE_TAGS: Final = ("og:title", "twitter:title", "dc.title", "headline", "parsely-title")
_DECK_TAGS: Final = ("og:description", "description", "twitter:description")
_DATE_TAGS: Final = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date",
    "parsely-pub-date", "sailthru.date", "publish-date", "publishdate", "publish_date",
    "publication_date", "pubdate", "date", "cxenseparse:recs:publishtime", "article.published",
    "originalpublicationdate", "published_at", "release_date", "pub_date", "pdate",
)  # fmt: skip
_AUTHOR_TAGS: Final = (
    "author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl",
)  # fmt: skip
_OUTLET_TAGS: Final = ("og:site_name", "application-name", "dc.publisher", "publisher")

TITLE_SEPARATOR: Final = re.compile(r"\s+(?:\||-|–|—|·|•|::|»|«)\s+")
"""What parts headline, section and outlet in a page's title."""
_BY = re.compile(r"^(?:by|von|par|por)\s*:?\s+", re.IGNORECASE)
# What stands behind the names in a byline: date, reading time, handle.
_AFTER_NAMES = re.compile(
    r"\s*(?:\b(?:published|updated|posted)\b|[•|]|@\w|\b\d+ min\b|"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    r"(?:\b\d{1,2} )?\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d)",
    re.IGNORECASE,
)
_MAX_SECTION_WORDS: Final = 2
_MAX_BYLINE: Final = 200


@dataclass(slots=True)
class Metadata:
    """What the page says about itself.

    Attributes:
        titles: headlines it gives, best first, outlet suffixes taken off.
        deck: its description.
        published: day of publication, or None.
        published_from: where that day stands, empty without one.
        outlet: name of the publisher, may be empty.
        authors: names of the writers, may be empty.
        notes: what could not be read, a sentence each.
    """

    titles: list[str] = field(default_factory=list)
    deck: str = ""
    published: dt.date | None = None
    published_from: str = ""
    outlet: str = ""
    authors: str = ""
    notes: list[str] = field(default_factory=list)


def read_metadata(tree: HtmlElement, url: str = "") -> Metadata:
    """Read what the page says about itself.

    Args:
        tree: the page's root.
        url: its address; its host helps to tell the outlet's name in a title.
    """
    found = Metadata()
    tags = _meta_tags(tree)
    article = _json_ld_article(tree, found)
    publisher = article.get("publisher")
    found.outlet = clean_line(_name(publisher)) or _first(tags, _OUTLET_TAGS)
    host = (urlsplit(url).hostname or "") if "://" in url else ""
    titles = [
        _text(article.get("headline")),
        *(tags.get(name, "") for name in _TITLE_TAGS),
        _text(next(iter(tree.xpath("//head//title/text()")), "")),
    ]
    stripped = [without_outlet(clean_line(title), found.outlet, host) for title in titles]
    found.titles = list(dict.fromkeys(title for title in stripped if title))
    found.deck = clean_line(_text(article.get("description"))) or _first(tags, _DECK_TAGS)
    found.published, found.published_from = _published(tree, article, tags, url)
    found.authors = _authors(tree, article, tags)
    return found


def without_outlet(title: str, outlet: str = "", host: str = "") -> str:
    """Take the outlet's name off a page title ("Headline | World | Outlet").

    Only a part behind a separator goes, and only when it is the outlet's name or is in the host's
    name; a section between two bars goes with it.

    Args:
        title: the title, on one line.
        outlet: the outlet's name, if known.
        host: host name of the page's address, if known.
    """
    cuts = list(TITLE_SEPARATOR.finditer(title))
    if not cuts:
        return title
    last = title[cuts[-1].end() :]
    words = words_of(last)
    joined = words.replace(" ", "")
    name = words_of(outlet)
    is_outlet = words and (
        words == name or (len(joined) >= 3 and joined in host.replace("-", "").replace(".", ""))
    )
    if not is_outlet and not (name and words.replace("the ", "") == name.replace("the ", "")):
        return title
    cut = cuts.pop()
    while cuts and "|" in cuts[-1][0]:
        section = title[cuts[-1].end() : cut.start()]
        if section.count(" ") + 1 > _MAX_SECTION_WORDS:
            break
        cut = cuts.pop()
    return title[: cut.start()].rstrip()


def _meta_tags(tree: HtmlElement) -> dict[str, str]:
    """Return the first value of each meta tag, by its lower-case name."""
    tags: dict[str, str] = {}
    for tag in tree.xpath("//meta[@content]"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        value = clean_line(tag.get("content"))
        if name and value:
            tags.setdefault(name.strip().lower(), value)
    return tags


def _json_ld_article(tree: HtmlElement, found: Metadata) -> dict[str, Any]:
    """Return the first JSON-LD node that is an article, else an empty one."""
    for script in tree.xpath('//script[contains(@type, "ld+json")]'):
        try:
            data = json.loads(script.text_content().strip().rstrip(";") or "null", strict=False)
        except (ValueError, RecursionError):
            found.notes.append("A part of the page's metadata (JSON-LD) cannot be read.")
            continue
        for node in _nodes(data):
            types = node.get("@type")
            names = types if isinstance(types, list) else [types]
            if any(isinstance(name, str) and name in _ARTICLE_TYPES for name in names):
                return node
    return {}


def _nodes(data: object) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON value, outer ones first."""
    waiting = deque([data])
    for _ in range(_MAX_NODES):
        if not waiting:
            return
        value = waiting.popleft()
        if isinstance(value, dict):
            yield value
            waiting += [
                value[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in value
            ]
        elif isinstance(value, list):
            waiting += value


def _published(
    tree: HtmlElement, article: dict[str, Any], tags: dict[str, str], url: str
) -> tuple[dt.date | None, str]:
    """Return the day of publication and where it stands.

    A time in UTC can fall on the next day or the day before; where the address carries a day, that
    is the newsroom's own.
    """
    times = tree.xpath(
        '//*[@itemprop="datePublished"]/@datetime|//time[@pubdate]/@datetime'
        '|//*[@itemprop="datePublished"][not(@datetime)][not(@content)]/text()'
        '|//time[contains(@class, "publish")]/@datetime'
        "|//article//header//time/@datetime|//article//time[1]/@datetime"
    )
    values = [
        _text(article.get("datePublished")),
        *(tags.get(name, "") for name in _DATE_TAGS),
        *times[:3],
    ]
    in_address = address_date(urlsplit(url).path) if "://" in url else None
    for value in values:
        if date := metadata_date(clean_line(value)):
            near = in_address is not None and abs((date - in_address).days) <= 1
            return (in_address if near and is_utc(value) else date), "page metadata"
    return in_address, "page address" if in_address else ""


def _authors(tree: HtmlElement, article: dict[str, Any], tags: dict[str, str]) -> str:
    """Return the writers' names on one line, empty when the page names none."""
    authors = article.get("author")
    people = authors if isinstance(authors, list) else [authors]
    names = [clean_line(_name(person)) for person in people[:10]]
    if not any(names):
        names = [value for name in _AUTHOR_TAGS if (value := tags.get(name, ""))][:1]
    if not any(names) or all("://" in name for name in names):
        visible = tree.xpath(
            '//*[@rel="author"]|//*[@itemprop="author"]|//*[contains(@class, "byline")]'
        )
        names = [visible_text(element) for element in visible[:1]]
    kept = dict.fromkeys(_AFTER_NAMES.split(_BY.sub("", name), 1)[0].strip(" ,") for name in names)
    line = ", ".join(name for name in kept if name and "://" not in name)
    return line if len(line) <= _MAX_BYLINE else ""


def _first(tags: dict[str, str], names: tuple[str, ...]) -> str:
    return next((tags[name] for name in names if tags.get(name)), "")


def _text(value: object) -> str:
    """Return a JSON-LD text value."""
    if isinstance(value, list):
        value = next(iter(value), "")
    return str(value) if isinstance(value, str) else ""


def _name(value: object) -> str:
    """Return the name of a JSON-LD person or organisation."""
    if isinstance(value, dict):
        return _text(value.get("name"))
    return _text(value)
