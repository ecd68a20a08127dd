"""ClaimReview: what is written fits its schema, is safe in a page, and says what it should."""

from __future__ import annotations

import copy
import datetime as dt
import json
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from factcheck.model import Organisation
from factcheck.report.as_claimreview import render_claimreview, render_feed
from factcheck.report.plain import one_line
from factcheck.report.public import LONGEST_CLAIM, Citation, Review
from factcheck.resources import resource

LOG = Citation("Harbour log", "Ines Colbo, May 2021", "p. 3", "https://logs.example/3")
REVIEW = Review(
    number=4,
    claim="The ferry had 240 passengers.",
    organisation=Organisation("The Grenvik Post", "https://grenvik.example"),
    url="https://grenvik.example/checks/ferry",
    published=dt.date(2021, 5, 20),
    word="False",
    value=1,
    worst=1,
    best=3,
    explanation="The log has 214.",
    claimant="Ines Colbo",
    is_person=True,
    first_seen="https://grenvik.example/2021/ferry",
    claimed=dt.date(2021, 5, 10),
    citations=(LOG,),
)
BARE = replace(
    REVIEW,
    organisation=Organisation("The Grenvik Post"),
    published=None,
    value=None,
    explanation="",
    claimant="",
    first_seen="",
    claimed=None,
    citations=(Citation("Harbour log", "", "", ""),),
)
HOSTILE = [
    "</script><script>alert(1)</script>",
    "<!-- <script>",
    "]]> & &amp; \u2028 \u2029",
    '", "@type": "Person", "x": "',
    "=HYPERLINK(1)",
    "\ud800",
]


def schema() -> dict[str, Any]:
    text = resource("assets", "schema", "claimreview.schema.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def feed_schema() -> dict[str, Any]:
    whole = schema()
    return {"$schema": whole["$schema"], "$ref": "#/$defs/feed", "$defs": whole["$defs"]}


def read(review: Review) -> Any:
    return json.loads(render_claimreview(review))


def consistent(rating: dict[str, Any]) -> bool:
    if "ratingValue" not in rating:
        return True
    worst, value, best = (
        rating[f"{each}"] for each in ("worstRating", "ratingValue", "bestRating")
    )
    return bool(worst < best and worst <= value <= best)


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("review", [REVIEW, BARE])
def test_a_review_fits_its_schema(review: Review) -> None:
    Draft202012Validator(schema()).validate(read(review))
    Draft202012Validator(feed_schema()).validate(json.loads(render_feed([review, REVIEW])))
    assert consistent(read(review)["reviewRating"])


def test_a_review_says_all_that_is_known() -> None:
    assert read(REVIEW) == {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": "https://grenvik.example/checks/ferry",
        "datePublished": "2021-05-20",
        "inLanguage": "en",
        "author": {
            "@type": "Organization",
            "name": "The Grenvik Post",
            "url": "https://grenvik.example",
        },
        "claimReviewed": "The ferry had 240 passengers.",
        "itemReviewed": {
            "@type": "Claim",
            "text": "The ferry had 240 passengers.",
            "author": {"@type": "Person", "name": "Ines Colbo"},
            "datePublished": "2021-05-10",
            "firstAppearance": {
                "@type": "CreativeWork",
                "url": "https://grenvik.example/2021/ferry",
            },
        },
        "reviewRating": {
            "@type": "Rating",
            "alternateName": "False",
            "ratingValue": 1,
            "worstRating": 1,
            "bestRating": 3,
            "ratingExplanation": "The log has 214.",
        },
        "citation": [
            {
                "@type": "CreativeWork",
                "name": "Harbour log",
                "creditText": "Ines Colbo, May 2021",
                "url": "https://logs.example/3",
                "description": "p. 3",
            }
        ],
    }


def test_what_is_not_known_is_left_out() -> None:
    said = read(BARE)
    assert said["reviewRating"] == {"@type": "Rating", "alternateName": "False"}
    assert said["itemReviewed"] == {"@type": "Claim", "text": BARE.claim}
    assert "datePublished" not in said
    assert read(replace(REVIEW, is_person=False))["itemReviewed"]["author"]["@type"] == (
        "Organization"
    )


def test_a_feed_holds_its_reviews_in_order() -> None:
    other = replace(REVIEW, url="https://grenvik.example/checks/2")
    feed = json.loads(render_feed([other, REVIEW]))
    assert [each["url"] for each in feed["dataFeedElement"]] == [other.url, REVIEW.url]
    assert all("@context" not in item for e in feed["dataFeedElement"] for item in e["item"])


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("url", "javascript:alert(1)"),
        ("url", "https://me@news.example"),
        ("citation", []),
        ("claimReviewed", ""),
        ("by", "Ada"),
        ("author", {"@type": "Person", "name": "Ada"}),
        ("reviewRating", {"@type": "Rating"}),
        ("reviewRating", {"@type": "Rating", "alternateName": "False", "ratingValue": 1}),
    ],
)
def test_the_schema_refuses(key: str, value: object) -> None:
    said = copy.deepcopy(read(REVIEW))
    said[key] = value
    assert not Draft202012Validator(schema()).is_valid(said)


class _Scripts(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.inside += data


def assert_safe(text: str) -> None:
    review = replace(
        REVIEW,
        claim=text,
        word=text,
        explanation=text,
        claimant=text,
        organisation=Organisation(text),
        citations=(Citation(text, text, text, ""),),
    )
    written = render_claimreview(review)
    assert not set("<>&\u2028\u2029") & set(written)
    parser = _Scripts()
    parser.feed(f'<script type="application/ld+json">{written}</script>')
    parser.close()
    assert parser.tags == ["script"]
    said = json.loads(parser.inside)
    assert said["claimReviewed"] == said["reviewRating"]["alternateName"] == text
    Draft202012Validator(schema()).validate(said)
    again = written.encode("utf-8", "backslashreplace")
    assert json.loads(again) == said


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text(text: str) -> None:
    assert_safe(text)


@given(
    st.text(st.one_of(st.sampled_from("<>&/\"'\\!-]\u2028 script"), st.characters()), min_size=1)
)
def test_any_text_is_only_text(text: str) -> None:
    shown = one_line(text)
    if shown:
        assert_safe(shown)


def test_what_could_be_better_is_said_and_not_cut() -> None:
    assert REVIEW.advice == ()
    long = replace(REVIEW, claim="a" * (LONGEST_CLAIM + 1))
    assert ["76 characters" in line for line in long.advice] == [True]
    assert read(long)["claimReviewed"] == long.claim
    assert replace(REVIEW, claim="a" * LONGEST_CLAIM).advice == ()
    assert len(BARE.advice) == 2
