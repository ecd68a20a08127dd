"""Annotations for other tools: every selector finds the words it is about."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Article, Block, BlockKind, CheckingCopy, Span, Status
from factcheck.report import Scope, narrowed, render
from tests.golden.checking_copies import ferry_copy
from tests.unit.test_report_escaping import HOSTILE, filled_copy
from tests.unit.test_schema import validator


def notes(copy: CheckingCopy) -> list[dict[str, Any]]:
    collection = json.loads(render(copy, "annotations"))
    validator("annotations").validate(collection)
    items: list[dict[str, Any]] = collection["first"]["items"]
    assert collection["total"] == len(items)
    return items


def found_by_quote(text: str, selector: dict[str, Any]) -> list[Span]:
    """Return all places where a quotation stands with what is around it."""
    whole = selector["prefix"] + selector["exact"] + selector["suffix"]
    places, at = [], text.find(whole)
    while at >= 0:
        start = at + len(selector["prefix"])
        places.append(Span(start, start + len(selector["exact"])))
        at = text.find(whole, at + 1)
    return places


def assert_resolves(text: str, items: list[dict[str, Any]]) -> None:
    for item in items:
        position, quote = item["target"][0]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert Span(position["start"], position["end"]) in found_by_quote(text, quote)


def values(item: dict[str, Any], purpose: str) -> list[str]:
    return [body["value"] for body in item["body"] if body["purpose"] == purpose]


def test_each_claim_and_each_passage_has_its_note() -> None:
    copy = ferry_copy()
    begin = f"urn:factcheck:text:{copy.article.sha256}:"
    names = [item["id"].removeprefix(begin) for item in notes(copy)]
    assert names[:6] == [f"claim:{n:012x}" for n in range(1, 7)]
    # The passage of another article has none.
    sides = [each.rpartition(":") for each in names[6:]]
    assert [(name[-1], side) for name, _, side in sides] == [
        *(("a", "a"), ("a", "b"), ("b", "a"), ("c", "a"), ("d", "a"), ("e", "a"), ("e", "b"))
    ]
    assert len(set(names)) == len(names)


def test_selectors_resolve_by_position_and_by_quotation() -> None:
    copy = ferry_copy()
    assert_resolves(copy.article.text, notes(copy))


@given(
    st.lists(
        st.sampled_from(["Same words.", "😀 é 漢.", "e\u0301 x", " "]), min_size=1, max_size=12
    ),
    st.data(),
)
def test_selectors_resolve_in_any_text_also_where_words_come_twice(
    pieces: list[str], data: st.DataObject
) -> None:
    text = "".join(pieces)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    copy = ferry_copy()
    article = Article(text=text, blocks=(Block(BlockKind.PARAGRAPH, 0, len(text)),), title="x")
    claim = dataclasses.replace(copy.claims[2], start=start, end=end, quote=text[start:end])
    made = dataclasses.replace(copy, article=article, claims=(claim,), contradictions=())
    assert_resolves(text, notes(made))


def test_what_is_decided_is_an_assessment_and_what_is_not_a_question() -> None:
    items = notes(ferry_copy())
    motivations = [item["motivation"] for item in items]
    # The first is verified and to be checked again.
    assert motivations[:6] == [
        *("questioning", "assessing", "questioning", "assessing", "questioning", "assessing")
    ]
    assert motivations[6:] == ["commenting"] * 3 + ["questioning"] * 2 + ["commenting"] * 2
    assert values(items[1], "assessing") == [Status.DISPUTED.value]
    assert values(items[1], "questioning") == ["rests on nothing"]
    assert values(items[1], "commenting") == ["Bound volume 7 holds five.\nAsk the harbour master."]
    assert values(items[6], "assessing") == ["real: Both letters seen."]
    assert "the other passage (Letters at Port Ellinor)" in values(items[8], "describing")[0]
    told = " | ".join(values(items[0], "describing"))
    assert "p. 3, authoritative; Warned <owners> today.; In *ink*." in told


def test_no_person_of_the_desk_is_named() -> None:
    text = render(ferry_copy(), "annotations")
    assert "Ines" not in text
    assert "Piet" not in text


@pytest.mark.parametrize(
    ("source", "pages"),
    [
        ("https://news.example/harbour?id=3", ["https://news.example/harbour?id=3"]),
        ("/home/someone/ferry.html", []),
        ("-", []),
        ("javascript:alert(1)", []),
        ("https://news.example/a b", []),
        ('https://x"><script>', []),
    ],
)
def test_the_page_is_a_target_where_there_is_one_and_by_its_words_only(
    source: str, pages: list[str]
) -> None:
    copy = ferry_copy()
    read = dataclasses.replace(copy, article=dataclasses.replace(copy.article, source=source))
    for item in notes(read):
        text, *page = item["target"]
        assert text["source"] == f"urn:factcheck:text:{copy.article.sha256}"
        assert [each["source"] for each in page] == pages
        for each in page:
            assert [selector["type"] for selector in each["selector"]] == ["TextQuoteSelector"]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_stay_words(text: str) -> None:
    item = notes(filled_copy(text))[0]
    assert item["target"][0]["selector"][1]["exact"] == text
    assert text in values(item, "commenting")


def test_only_the_claims_that_are_asked_for_have_notes() -> None:
    some = narrowed(ferry_copy(), Scope.ONE, ferry_copy().claims[1].id)
    assert [item["id"].split(":", 4)[4] for item in notes(some)] == [
        f"claim:{2:012x}",
        f"contradiction:{'b' * 12}:a",
    ]
