"""ClaimReview, by which search engines and collections of fact checks read a check.

One JSON-LD object a claim (schema.org's ClaimReview, with what Google's Fact Check Explorer asks
for), and the DataFeed that holds several. `assets/schema/claimreview.schema.json` says what each
key may hold. The text can stand inside `<script type="application/ld+json">` as it is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from factcheck.report.describe import Values
from factcheck.report.public import Citation, Review

_CONTEXT = "https://schema.org"
# What could end a script element, or a line of one: only ever inside a string, where a code means
# the same (html.spec.whatwg.org, restrictions for contents of script elements).
_AS_CODES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def render_claimreview(review: Review) -> str:
    """Return the review of one claim as indented JSON-LD."""
    return _text({"@context": _CONTEXT, **_review(review)})


def render_feed(reviews: Sequence[Review]) -> str:
    """Return reviews as the DataFeed that collections of fact checks read, in the order given."""
    items = [
        {"@type": "DataFeedItem", "url": each.url, "item": [_review(each)]} for each in reviews
    ]
    return _text({"@context": _CONTEXT, "@type": "DataFeed", "dataFeedElement": items})


def _text(values: Values) -> str:
    return json.dumps(values, ensure_ascii=False, indent=2).translate(_AS_CODES) + "\n"


def _told(values: Mapping[str, object]) -> Values:
    """Return what of an object is known."""
    return {key: value for key, value in values.items() if value not in ("", None)}


def _review(review: Review) -> Values:
    organisation = review.organisation
    return _told(
        {
            "@type": "ClaimReview",
            "url": review.url,
            "datePublished": review.published.isoformat() if review.published else None,
            "inLanguage": "en",
            "author": _told(
                {"@type": "Organization", "name": organisation.name, "url": organisation.url}
            ),
            "claimReviewed": review.claim,
            "itemReviewed": _claim(review),
            "reviewRating": _rating(review),
            "citation": [_citation(each) for each in review.citations],
        }
    )


def _claim(review: Review) -> Values:
    kind = "Person" if review.is_person else "Organization"
    return _told(
        {
            "@type": "Claim",
            "text": review.claim,
            "author": {"@type": kind, "name": review.claimant} if review.claimant else None,
            "datePublished": review.claimed.isoformat() if review.claimed else None,
            "firstAppearance": {"@type": "CreativeWork", "url": review.first_seen}
            if review.first_seen
            else None,
        }
    )


def _rating(review: Review) -> Values:
    """Return the rating; a word that says nothing of how true a claim is has no number."""
    numbers = {
        "ratingValue": review.value,
        "worstRating": review.worst,
        "bestRating": review.best,
    }
    return _told(
        {
            "@type": "Rating",
            "alternateName": review.word,
            **(numbers if review.value is not None else {}),
            "ratingExplanation": review.explanation,
        }
    )


def _citation(citation: Citation) -> Values:
    return _told(
        {
            "@type": "CreativeWork",
            "name": citation.title,
            "creditText": citation.credit,
            "url": citation.url,
            "description": citation.locator,
        }
    )
