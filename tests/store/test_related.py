"""A story against the desk: the stored articles that tell of the same, and what they contradict."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck import Desk
from factcheck.checking import check
from factcheck.model import Kind
from factcheck.relating import MOST_ARTICLES
from tests.store.conftest import story

FERRY = (
    "The ferry Halvor left Grenvik on 3 May 2021 with 212 passengers, Ines Colbo said.",
    "It sank the next day off Lund Point.",
)
LATER = (
    "The ferry Halvor left Grenvik on 3 May 2021 with 230 passengers, Ines Colbo said.",
    "Divers reached the wreck off Lund Point.",
)
ELSEWHERE = (
    "The council of Vestholm raised fees for boats by 4 percent, the mayor, Tilde Aaskov, said.",
    "Owners of boats at the old cannery had asked for a delay.",
)


@pytest.fixture
def filled(desk: Desk) -> Desk:
    """A desk with a story on the ferry and one on something else."""
    for title, paragraphs in (("Ferry sinks", FERRY), ("Fees go up", ELSEWHERE)):
        desk.check(desk.add(story(title, paragraphs)))
    return desk


def test_a_stored_article_is_named_with_what_it_contradicts(filled: Desk) -> None:
    related = filled.related(story("Halvor found", LATER))
    (ferry,) = related.articles
    assert (ferry.id, ferry.title) == (1, "Ferry sinks")
    (found,) = ferry.contradictions
    assert found in related.check.contradictions
    assert found.kind is Kind.NUMBER
    assert found.b is not None
    assert found.b.article == "Ferry sinks"
    assert {"230", "212"} <= set(f"{found.a.text} {found.b.text}".split())
    nearest = {match.claim.quote: match.candidate.stored.quote for match in ferry.matches}
    assert nearest[LATER[0]] == FERRY[0]


def test_the_rest_of_the_check_is_as_without_the_desk(filled: Desk) -> None:
    article = story("Halvor found", LATER)
    alone, related = check(article), filled.related(article).check
    assert (related.claims, related.names) == (alone.claims, alone.names)
    inside = [each for each in related.contradictions if not (each.b and each.b.article)]
    assert inside == list(alone.contradictions)
    assert related == check(article, against=[filled.article(1)])


def test_a_story_on_the_desk_is_not_compared_with_itself(filled: Desk) -> None:
    assert filled.related(filled.article(1)).articles == ()
    later = story("Halvor found", LATER)
    number = filled.add(later)
    filled.check(number)
    assert [each.id for each in filled.related(later).articles] == [1]
    assert [each.id for each in filled.related(filled.article(1)).articles] == [number]


def test_an_article_on_nothing_of_the_kind_finds_none(filled: Desk) -> None:
    unlike = story("Snow", ("Snow fell on the eastern passes.",))
    assert filled.related(unlike).articles == ()


def test_an_empty_desk_has_nothing_to_compare_with(desk: Desk) -> None:
    article = story("Halvor found", LATER)
    related = desk.related(article)
    assert (related.articles, related.check) == ((), check(article))


def test_two_articles_of_one_title_are_told_apart(desk: Desk) -> None:
    for passengers in ("212", "214"):
        paragraphs = (FERRY[0].replace("212", passengers), FERRY[1])
        desk.check(desk.add(story("Ferry sinks", paragraphs)))
    related = desk.related(story("Halvor found", LATER))
    assert {each.title for each in related.articles} == {"Ferry sinks"}
    assert {each.id for each in related.articles} == {1, 2}
    sides = {passage.article for each in related.check.contradictions for passage in each.passages}
    assert sides == {"", "Ferry sinks (article 1)", "Ferry sinks (article 2)"}
    for article in related.articles:
        assert article.contradictions


def test_only_the_nearest_are_compared_with_and_always_the_same(desk: Desk) -> None:
    for n in range(MOST_ARTICLES + 3):
        paragraphs = FERRY if n == 2 else (f"The ferry Halvor carried {n + 20} crates.", *ELSEWHERE)
        desk.check(desk.add(story(f"Story {n}", paragraphs)))
    article = story("Halvor found", LATER)
    related = desk.related(article)
    assert related.articles[0].title == "Story 2"
    assert len(related.articles) <= MOST_ARTICLES
    scores = [each.score for each in related.articles]
    assert scores == sorted(scores, reverse=True)
    assert desk.related(article) == related


def test_the_threshold_is_that_of_a_check(filled: Desk) -> None:
    article = story("Halvor found", LATER)
    counts = [
        len(filled.related(article, threshold=least).check.contradictions)
        for least in (0.0, None, 1.0)
    ]
    assert counts == sorted(counts, reverse=True)
    assert counts[-1] == 0


def test_a_draft_is_held_against_the_one_before(filled: Desk) -> None:
    draft = replace(story("Ferry sinks", LATER), published=filled.article(1).published)
    assert [each.id for each in filled.related(draft).articles] == [1]
