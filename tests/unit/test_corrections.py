"""What a person says that details mean, laid over how the article was read."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.checking import check
from factcheck.errors import UsageError
from factcheck.language.annotate import annotate
from factcheck.language.corrections import correct, corrected
from factcheck.model import Article, Bound, Detail, Name, NameType, Number, Time
from factcheck.text.anchors import detail_ids
from tests.store.conftest import PARAGRAPHS, story

FERRY = story()


def details(article: Article) -> list[Detail]:
    return [detail for sentence in annotate(article).sentences for detail in sentence.details]


def identity(article: Article, surface: str, ordinal: int = 0) -> str:
    found = details(article)
    ids = [
        each
        for each, detail in zip(detail_ids(article, found), found, strict=True)
        if detail.surface == surface
    ]
    return ids[ordinal]


def of(article: Article, surface: str) -> Detail:
    return next(detail for detail in details(article) if detail.surface == surface)


@pytest.mark.parametrize(
    ("surface", "meaning", "value"),
    [
        ("3 May 2021", "2021-05-07", "2021-05-07"),
        ("3 May 2021", "2021-05", "2021-05"),
        ("3 May 2021", "2021", "2021"),
        ("3 May 2021", "2020-02-29", "2020-02-29"),
        ("212", "240", "240"),
        ("212", ">=200", ">=200"),
        ("212", "~210", "~210"),
        ("212", "200..220", "200..220"),
        ("212", " 212.5 ", "212.5"),
        ("$4 million", "5000000", "5000000 USD"),
        ("$4 million", "5000000 USD", "5000000 USD"),
    ],
)
def test_a_detail_means_what_a_person_says(surface: str, meaning: str, value: str) -> None:
    found = of(FERRY, surface)
    changed = corrected(found, meaning)
    assert changed.value == value
    assert changed.span == found.span
    assert changed.chain == ("as a checker corrected it",)


@pytest.mark.parametrize(
    ("surface", "meaning"),
    [
        ("3 May 2021", "2021-02-30"),
        ("3 May 2021", "yesterday"),
        ("3 May 2021", "0000"),
        ("3 May 2021", ""),
        ("3 May 2021", "2021-13"),
        ("212", "many"),
        ("212", "220..200"),
        ("212", ">=1..3"),
        ("212", "1e9"),
        ("$4 million", "5 EUR"),
        ("Ines Colbo", "boat"),
    ],
)
def test_what_it_cannot_mean_is_refused(surface: str, meaning: str) -> None:
    with pytest.raises(UsageError):
        corrected(of(FERRY, surface), meaning)


def test_bounds_and_days_follow_the_value() -> None:
    least = corrected(of(FERRY, "212"), ">=200")
    assert isinstance(least, Number)
    assert (least.low, least.high, least.bound) == (200.0, float("inf"), Bound.AT_LEAST)
    month = corrected(of(FERRY, "3 May 2021"), "2020-02")
    assert isinstance(month, Time)
    assert (month.earliest, month.latest) == (dt.date(2020, 2, 1), dt.date(2020, 2, 29))


def test_a_corrected_date_starts_a_contradiction_and_another_stops_it() -> None:
    first = identity(FERRY, "3 May 2021")
    before = {found.rule for found in check(FERRY).contradictions}
    moved = check(FERRY, corrections={first: "2021-05-02"}).contradictions
    assert any("2 May 2021" in found.explanation for found in moved)
    assert {found.rule for found in moved} - before
    others = (identity(FERRY, "3 May 2021", 1), identity(FERRY, "Friday, 3 May 2021"))
    all_moved = dict.fromkeys((first, *others), "2021-05-02")
    assert {found.rule for found in check(FERRY, corrections=all_moved).contradictions} == before


def test_a_day_counted_from_a_corrected_one_moves_with_it() -> None:
    moved = correct(annotate(FERRY), {identity(FERRY, "3 May 2021"): "2021-05-10"})
    (next_day,) = (d for s in moved.sentences for d in s.details if d.surface == "the next day")
    assert isinstance(next_day, Time)
    assert next_day.value == "2021-05-11"
    assert next_day.earliest == next_day.latest == dt.date(2021, 5, 11)
    assert "2021-05-10 as a checker corrected it" in next_day.chain


def test_all_mentions_of_a_name_are_what_one_was_corrected_to_be() -> None:
    moved = correct(annotate(FERRY), {identity(FERRY, "Ines Colbo"): "organisation"})
    mentions = [d for s in moved.sentences for d in s.details if isinstance(d, Name)]
    colbo = [d for d in mentions if d.record == "person:colbo"]
    assert len(colbo) == 2
    assert {d.type for d in colbo} == {NameType.ORGANISATION}
    (record,) = (r for r in moved.names if r.id == "person:colbo")
    assert record.type is NameType.ORGANISATION
    assert list(record.mentions) == colbo


def test_what_is_no_detail_of_it_changes_nothing() -> None:
    assert check(FERRY, corrections={"no such one": "2021"}) == check(FERRY)


def test_identities_stay_when_paragraphs_move_and_when_meanings_change() -> None:
    turned = story(paragraphs=("Fog lay over the bay.", *PARAGRAPHS[::-1]))
    assert set(detail_ids(FERRY, details(FERRY))) == set(detail_ids(turned, details(turned)))
    first = identity(FERRY, "3 May 2021")
    changed = check(FERRY, corrections={first: "2020"}).details
    assert list(detail_ids(FERRY, changed)) == list(detail_ids(FERRY, details(FERRY)))


@given(st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=6))
def test_identities_are_each_used_once(paragraphs: list[str]) -> None:
    article = story(paragraphs=tuple(paragraphs))
    found = details(article)
    ids = list(detail_ids(article, found))
    assert len(set(ids)) == len(found)
    assert all(one.start <= other.start for one, other in pairwise(found))
