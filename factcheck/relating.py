"""A story against a desk full of stored claims: which articles tell of the same, and what clashes.

The words of the story's claims find stored claims; the few articles with most of them are read
whole and held against the story as `check(story, against=...)` does. A stored claim alone would
not do: what a pronoun, a date or a short name in it means stands elsewhere in its article.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from factcheck.checking import check_annotated, claims_of
from factcheck.model import Article, Candidate, Claim, Match, Related, RelatedArticle
from factcheck.text.patterns import regex

MOST_ARTICLES = 5
"""Stored articles that a story is compared with; each takes as long to read as it did at first."""
CANDIDATES = 10
"""Stored claims looked at for each claim of the story, so that one article's are not all."""

_WORD = regex(r"\w+")
_LEAST_SCORE = 0.15
"""Share of a claim's weight that a stored one must have to count for its article."""


def relate(
    article: Article,
    candidates: Callable[[Sequence[str]], Sequence[Sequence[Candidate]]],
    stored: Callable[[int], Article],
    *,
    most: int = MOST_ARTICLES,
    threshold: float | None = None,
) -> Related:
    """Return a story's check, with what stored articles contradict.

    Args:
        article: the story.
        candidates: gives for each of some passages the stored claims nearest to it.
        stored: gives a stored article by its number.
        most: how many stored articles to compare with.
        threshold: least score of a contradiction, as for `check`.
    """
    from factcheck.language.annotate import annotate

    annotated = annotate(article)
    claims = claims_of(annotated)
    found = candidates([_content(claim) for claim in claims])
    chosen = nearest_articles(list(zip(claims, found, strict=True)), most)
    others = _told_apart({number: stored(number) for number in chosen})
    against = [annotate(other) for other in others.values()]
    check = check_annotated(annotated, against, threshold=threshold, claims=claims)
    return Related(
        check=check,
        articles=tuple(
            RelatedArticle(
                id=number,
                title=matches[0].candidate.stored.title,
                published=other.published,
                score=weight_of(matches),
                matches=tuple(matches),
                contradictions=tuple(
                    found
                    for found in check.contradictions
                    if any(passage.article == other.title for passage in found.passages)
                ),
            )
            for (number, matches), other in zip(chosen.items(), others.values(), strict=True)
        ),
    )


def nearest_articles(
    found: Sequence[tuple[Claim, Sequence[Candidate]]], most: int
) -> dict[int, list[Match]]:
    """Return the stored articles that tell most of a story, the nearest first.

    Args:
        found: the story's claims, each with stored claims near it, the nearest first.
        most: how many articles to return at most.

    Returns:
        By an article's number, the story's claims with the nearest of its claims to each.
    """
    matches: dict[int, list[Match]] = defaultdict(list)
    for claim, near in found:
        seen = set()
        for candidate in near:
            number = candidate.stored.article
            if candidate.score >= _LEAST_SCORE and number not in seen:
                seen.add(number)
                matches[number].append(Match(claim, candidate))
    order = sorted(matches, key=lambda number: (-weight_of(matches[number]), -number))
    return {number: matches[number] for number in order[:most]}


def _content(claim: Claim) -> str:
    """Return a claim's words, names for its pronouns too, without those that say nothing.

    On a large desk their frequency tells function words from others; a small one is too small.
    """
    from factcheck.contradictions.words import STOP

    words = _WORD.findall(f"{claim.quote} {claim.text}")
    return " ".join(word for word in words if word.lower() not in STOP)


def weight_of(matches: Sequence[Match]) -> float:
    """Return how much of a story an article's matches tell.

    A claim that is told again nearly whole counts for more than several that share a few words.
    """
    return sum(match.candidate.shared * match.candidate.score for match in matches)


def _told_apart(articles: Mapping[int, Article]) -> dict[int, Article]:
    """Return articles of which no two have one title, which a contradiction names them by."""
    counts = Counter(article.title for article in articles.values())
    return {
        number: article
        if counts[article.title] == 1
        else replace(article, title=f"{article.title} (article {number})")
        for number, article in articles.items()
    }
