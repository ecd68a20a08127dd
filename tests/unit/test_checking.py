"""Checking as one pure function, and a short text held against an article."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

import factcheck
from factcheck.errors import UsageError
from factcheck.model import Article
from tests.store.conftest import story

RIVAL = story(
    title="Ferry lost",
    paragraphs=("The ferry Halvor left Grenvik on 3 May 2021 with 280 passengers, Colbo said.",),
)


def test_a_check_is_the_same_each_time() -> None:
    first, second = factcheck.check(story()), factcheck.check(story())
    assert first == second
    assert first.claims
    assert first.contradictions


def test_a_check_does_not_depend_on_the_hash_seed() -> None:
    program = (
        "import factcheck; from tests.store.conftest import story;"
        " print(factcheck.check(story()), factcheck.consistency('190 died.', story()))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1


def test_identities_stay_when_a_paragraph_is_added() -> None:
    before = factcheck.check(story())
    paragraphs = tuple(block.span.of(before.article.text) for block in before.article.blocks)
    after = factcheck.check(story(paragraphs=("Fog lay over the bay.", *paragraphs)))
    assert {claim.id for claim in before.claims} < {claim.id for claim in after.claims}
    assert {each.id for each in before.contradictions} <= {each.id for each in after.contradictions}


def test_another_article_speaks_against_this_one() -> None:
    alone = factcheck.check(story())
    both = factcheck.check(story(), against=[RIVAL])
    assert alone.claims == both.claims
    others = [each for each in both.contradictions if each.b and each.b.article]
    assert others
    assert {each.b.article for each in others if each.b} == {"Ferry lost"}


def test_a_text_that_says_the_same_fits_better_than_one_that_does_not() -> None:
    article = story(paragraphs=("The council of Grenvik paid $4 million for the ferry Halvor.",))
    same = factcheck.consistency("The council of Grenvik paid $4 million for the ferry.", article)
    other = factcheck.consistency("The council of Grenvik paid $9 million for the ferry.", article)
    assert 0.0 <= other.score < 0.5 < same.score <= 1.0
    assert not same.contradictions
    assert other.contradictions


def test_nothing_speaks_against_the_articles_own_words() -> None:
    text = "The council of Grenvik paid $4 million for the ferry Halvor."
    result = factcheck.consistency(text, story(paragraphs=(text,)))
    assert result.score == 1.0
    assert result.contradictions == ()


def test_offsets_count_into_the_short_text() -> None:
    text = "A note.\n\nThe council of Grenvik paid $9 million for the ferry."
    article = story(paragraphs=("The council of Grenvik paid $4 million for the ferry.",))
    found = factcheck.consistency(text, article).contradictions[0]
    assert found.a.span.of(text) == found.a.text


@pytest.mark.parametrize("text", ["", " \n\t\n", "\x1b[2J"])
def test_a_text_without_words_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        factcheck.consistency(text, story())


def test_an_article_without_text_has_no_claims() -> None:
    empty: Article = replace(story(), text="", blocks=())
    check = factcheck.check(empty)
    assert (check.claims, check.contradictions) == ((), ())
    assert factcheck.consistency("It rained.", empty).score == 1.0


def test_public_names_come_when_they_are_used() -> None:
    program = (
        "import sys, factcheck; assert not {'factcheck.desk', 'factcheck.reading', 'sqlite3',"
        " 'textual', 'httpx'} & set(sys.modules);"
        " names = [factcheck.read, factcheck.check, factcheck.consistency, factcheck.Desk];"
        " assert not {'sqlite_utils', 'textual', 'httpx'} & set(sys.modules);"
        " assert set(factcheck.__all__) <= set(dir(factcheck))"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
    with pytest.raises(AttributeError, match="nothing_of_that_name"):
        factcheck.nothing_of_that_name  # noqa: B018  # asking for it is the test
