"""Web pages: body, headline, deck, byline, captions, pull quotes, date and outlet."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from factcheck.errors import ReadError
from factcheck.model import Article
from factcheck.reading import read
from factcheck.reading.html import body_text
from factcheck.reading.metadata import without_outlet
from tests.unit.growth import assert_in_proportion

FIRST = (
    "The old bridge at Elmford will close on Monday for nine months, the county council said in a "
    "statement that was sent out late on Friday."
)
SECOND = (
    "About 4,000 cars cross the bridge each day, by the council's own count, and the next one "
    "lies 12 miles up the river."
)
THIRD = (
    "The work costs 12 million euros. Half of it is paid by the county and the rest by the state, "
    "which owns the bridge since 1974."
)
DATA = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Elm Post"},
        {
            "@type": "NewsArticle",
            "headline": "Elmford bridge to close for nine months",
            "datePublished": "2026-05-05T02:10:00Z",
            "author": [{"@type": "Person", "name": "By Jane Doe"}, {"name": "John Roe"}],
            "publisher": {"@type": "Organization", "name": "Elm Post"},
        },
    ],
}
PAGE = f"""<!doctype html><html><head><meta charset="utf-8">
<title>Elmford bridge to close for nine months | County | Elm Post</title>
<script type="application/ld+json">{json.dumps(DATA)}</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><header><h1>Elmford bridge to close for nine&nbsp;months</h1>
<p class="article-standfirst">Rust has reached the cables, engineers say.</p></header>
<figure><img src="a.jpg"><figcaption>Cars wait at the bridge on May 2, 2026.
<span class="credit">Jane Doe/Elm Post</span></figcaption></figure>
<p>{FIRST}</p><p>{SECOND}</p>
<aside class="pullquote">“We had no choice.”</aside>
<h2>What it costs</h2><p>{THIRD}</p>
<ul><li>Twelve cranes will be used.</li><li>Forty boats will carry the steel.</li></ul>
<p>“We had no choice,” said the council's leader, Orla Venn, at a meeting on Friday night.</p>
<p>Sign up for our newsletter.</p></article></main>
<footer><p>© 2026 Elm Post. All rights reserved.</p></footer></body></html>"""


@pytest.fixture(scope="module")
def article() -> Article:
    return read(PAGE.encode(), name="bridge.html")


def test_a_page_becomes_typed_blocks_in_reading_order(article: Article) -> None:
    found = [(b.kind.value, article.text[b.start : b.end]) for b in article.blocks]
    assert found == [
        ("headline", "Elmford bridge to close for nine months"),
        ("deck", "Rust has reached the cables, engineers say."),
        ("byline", "Jane Doe, John Roe"),
        ("caption", "Cars wait at the bridge on May 2, 2026."),
        ("paragraph", FIRST),
        ("paragraph", SECOND),
        ("pull quote", "“We had no choice.”"),
        ("heading", "What it costs"),
        ("paragraph", THIRD),
        ("list item", "Twelve cranes will be used."),
        ("list item", "Forty boats will carry the steel."),
        (
            "paragraph",
            (
                "“We had no choice,” said the council's leader, Orla Venn, at a meeting on Friday "
                "night."
            ),
        ),
        ("boilerplate", "Sign up for our newsletter."),
    ]


def test_what_the_page_says_about_itself(article: Article) -> None:
    assert article.title == "Elmford bridge to close for nine months"
    assert article.outlet == "Elm Post"
    assert article.byline == "Jane Doe, John Roe"
    assert (article.published, article.published_from) == (dt.date(2026, 5, 5), "page metadata")
    assert article.notes == ()


def test_the_body_alone(article: Article) -> None:
    body = body_text(PAGE)
    assert body.startswith(FIRST)
    for outside in ("Home", "Rust has", "Cars wait", "newsletter", "All rights", "Jane Doe"):
        assert outside not in body
    assert body == body_text(PAGE.encode())


@pytest.mark.parametrize(
    ("title", "outlet", "host", "expected"),
    [
        ("Bridge closes | Elm Post", "Elm Post", "", "Bridge closes"),
        ("Bridge closes - The Elm Post", "Elm Post", "", "Bridge closes"),
        ("Bridge closes | County | Elm Post", "Elm Post", "", "Bridge closes"),
        ("Bridge closes – Elm Post", "", "www.elm-post.example", "Bridge closes"),
        ("Bridge closes - officials", "Elm Post", "elmpost.example", "Bridge closes - officials"),
        ("Bridge closes", "Elm Post", "", "Bridge closes"),
        ("Bridge-builders strike", "Strike", "", "Bridge-builders strike"),
        ("Elm Post", "Elm Post", "", "Elm Post"),
    ],
)
def test_the_outlet_is_taken_off_a_title(title: str, outlet: str, host: str, expected: str) -> None:
    assert without_outlet(title, outlet, host) == expected


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2026-05-04T10:00:00+02:00">',
        '<meta name="pubdate" content="20260504">',
        '<meta itemprop="datePublished" content="2026-05-04">',
        (
            '<script type="application/ld+json">[{"@type":["Article"],'
            '"datePublished":"2026-05-04T08:00"}]</script>'
        ),
    ],
)
def test_the_day_of_publication_in_its_many_forms(head: str) -> None:
    page = f"<html><head>{head}</head><body><h1>Bridge</h1><p>{FIRST}</p><p>{SECOND}</p></body>"
    article = read(page.encode(), name="x.html")
    assert (article.published, article.published_from) == (dt.date(2026, 5, 4), "page metadata")


def test_metadata_that_cannot_be_read_are_noted() -> None:
    page = (
        '<html><head><script type="application/ld+json">{"@type": oops</script></head>'
        f"<body><h1>Bridge</h1><p>{FIRST}</p></body></html>"
    )
    notes = read(page.encode(), name="x.html").notes
    assert notes[0] == "A part of the page's metadata (JSON-LD) cannot be read."


def test_escape_sequences_and_markup_in_a_page_are_text_or_gone() -> None:
    page = (
        f"<html><body><h1>Bridge &#27;[31m &lt;b&gt;[red]\u202e</h1><p>{FIRST}&#x9b;2J</p></body>"
    )
    article = read(page.encode(), name="x.html")
    assert not set(article.text + article.title) & set("\x1b\x9b\u202e")
    assert "<b>[red]" in article.title


def test_line_breaks_part_paragraphs_where_sentences_end() -> None:
    page = f"<html><body><article><p>{FIRST}<br><br>{SECOND}</p><p>{THIRD}</p></article></body>"
    assert body_text(page).split("\n") == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    ("before", "piece"),
    [
        ("", "<div>x "),
        ("", "<blockquote>"),
        ("", "<article>"),
        ("", "<"),
        ("", "<!--"),
        ('<script type="application/ld+json">', "["),
        ("<p>", "&amp;"),
        ("", "<div class='caption'>"),
    ],
    ids=["div", "quote", "article", "angle", "comment", "json", "entity", "caption"],
)
def test_hostile_pages_are_read_or_refused_in_linear_time(before: str, piece: str) -> None:
    def reading(repeated: str) -> None:
        page = f"<html><body>{before}{repeated}</script><p>{FIRST}</p>"
        try:
            assert read(page.encode(), name="x.html").title
        except ReadError as error:
            assert "\n" not in error.message

    assert_in_proportion(reading, piece)
