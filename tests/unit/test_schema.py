"""The published schemas hold what the program prints."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource

from factcheck.checking import consistency
from factcheck.model import Check
from factcheck.report import check_to_dict, fit_to_dict, render, to_json
from factcheck.resources import resource
from tests.golden.checking_copies import ferry_copy

NAMES = ("annotations", "check", "fit", "quotes", "report")


def schema(name: str) -> dict[str, Any]:
    text = resource("assets", "schema", f"{name}.schema.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def validator(name: str) -> Draft202012Validator:
    known = [schema(each) for each in NAMES]
    registry = Registry().with_resources(
        (each["$id"], Resource.from_contents(each)) for each in known
    )
    return Draft202012Validator(
        schema(name), registry=registry, format_checker=FormatChecker(["date"])
    )


def ferry_check() -> dict[str, Any]:
    made = ferry_copy()
    return check_to_dict(Check(made.article, made.claims, made.contradictions))


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))


@pytest.mark.parametrize("name", NAMES)
def test_every_key_is_described_and_every_object_closed(name: str) -> None:
    def walk(node: object, path: str) -> None:
        if isinstance(node, list):
            for n, each in enumerate(node):
                walk(each, f"{path}/{n}")
        if not isinstance(node, dict):
            return
        for key, value in node.get("properties", {}).items():
            described = "description" in value or "$ref" in value or "const" in value
            assert described, f"{path}: {key} is not described"
        if node.get("type") == "object" and not path.endswith(("/claim", "/contradiction")):
            assert node.get("additionalProperties") is False, f"{path} is open"
        for key, value in node.items():
            walk(value, f"{path}/{key}")

    walk(schema(name), name)


def test_a_check_fits_its_schema() -> None:
    validator("check").validate(ferry_check())


def test_the_check_of_the_demo_story_fits_the_schema(demo_check: Check) -> None:
    validator("check").validate(json.loads(to_json(check_to_dict(demo_check))))


def test_the_fit_of_a_text_fits_its_schema() -> None:
    article = ferry_copy().article
    fit = consistency("A hundred people drowned in Lisbon on Sunday. " + article.title, article)
    assert fit.doubts
    validator("fit").validate(json.loads(to_json(fit_to_dict(fit))))


def test_a_report_fits_its_schema() -> None:
    validator("report").validate(json.loads(render(ferry_copy(), "json")))


@pytest.mark.parametrize(
    "path",
    [
        (),
        ("program",),
        ("article",),
        ("article", "blocks", 0),
        ("claims", 0),
        ("claims", 0, "details", 1),
        ("claims", 1, "attribution", 0, "source"),
        ("contradictions", 0),
        ("contradictions", 0, "a", "marks", 0),
    ],
    ids=str,
)
@pytest.mark.parametrize("change", ["unknown key", "missing key"])
def test_an_unknown_or_missing_key_does_not_fit(path: tuple[str | int, ...], change: str) -> None:
    changed = copy.deepcopy(ferry_check())
    node: Any = changed
    for step in path:
        node = node[step]
    if change == "unknown key":
        node["surprise"] = 1
    else:
        del node[next(iter(node))]
    assert list(validator("check").iter_errors(changed))


def test_offsets_say_where_the_words_are() -> None:
    check = ferry_check()
    text = check["article"]["text"]
    for claim in check["claims"]:
        assert text[claim["start"] : claim["end"]] == claim["quote"]
        for detail in claim["details"]:
            assert text[detail["start"] : detail["end"]] == detail["surface"]
        for attribution in claim["attribution"]:
            for words in [attribution["source"], attribution["cue"], *attribution["content"]]:
                assert text[words["start"] : words["end"]] == words["text"]
    for found in check["contradictions"]:
        for passage in (found["a"], found["b"]):
            if passage and passage["article"] is None:
                assert text[passage["start"] : passage["end"]] == passage["text"]
                for mark in passage["marks"]:
                    assert text[mark["start"] : mark["end"]] == mark["text"]


def test_what_has_no_bound_is_null_not_infinity() -> None:
    five = ferry_check()["claims"][3]["details"][0]
    assert (five["low"], five["high"]) == (5, None)


def test_a_single_passage_has_no_other() -> None:
    weekday = ferry_check()["contradictions"][2]
    assert weekday["kind"] == "weekday"
    assert weekday["b"] is None


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("/home/someone/drafts/story.html", "story.html"),
        ("C:\\Users\\someone\\story.html", "story.html"),
        ("https://news.example/a/b?c=d", "https://news.example/a/b?c=d"),
        ("-", "-"),
        ("", ""),
    ],
)
def test_folders_of_the_machine_stay_out_of_the_output(source: str, shown: str) -> None:
    from factcheck.report.describe import source_name

    assert source_name(source) == shown


def test_json_holds_nothing_that_a_terminal_acts_on_and_loses_nothing() -> None:
    hostile = {"words": "a\x1b]0;t\x07 \x9b31m \x7f \u202e \u2028 \ud800 é 漢 😀"}
    text = to_json(hostile)
    assert not any((ord(c) < 32 and c != "\n") or 0x7F <= ord(c) < 0xA0 for c in text)
    assert "\u202e" not in text
    assert json.loads(text.encode("utf-8")) == hostile
