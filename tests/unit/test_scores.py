"""The score of a contradiction: one scale for all rules, and why it is what it is."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.contradictions import LENIENT, find
from factcheck.contradictions.catalogue import RULES
from factcheck.contradictions.evidence import Crowd, evidence
from factcheck.contradictions.find import findings_between, findings_inside
from factcheck.contradictions.findings import Finding
from factcheck.contradictions.ranking import WORDS, Model, kind_of, load, ranked, signals_of
from factcheck.contradictions.story import Story
from factcheck.model import Kind, Level
from tests.unit.contradiction_stories import story

_TWO_AGES = (
    "Ola Brenn, 41, was arrested at the ferry dock in Gatley on Monday.",
    "Police held Ola Brenn, 47, at the ferry dock in Gatley.",
)


def _findings(*sentences: str) -> list[Finding]:
    return list(findings_inside(Story(story(*sentences))))


def _only(*sentences: str) -> Finding:
    (finding,) = _findings(*sentences)
    return finding


@pytest.mark.parametrize(
    ("sentences", "said", "unsaid"),
    [
        (
            ("Ola Brenn, 41, won the Gatley race.", "Ola Brenn, 47, won the Gatley race."),
            {"in the story's voice", "side by side", "names in common", "sentences alike"},
            {"one source", "two sources", "quoted", "no name in common", "two articles"},
        ),
        (
            (
                "“Ola Brenn, 41, won the Gatley race,” Tilde Aaskov said.",
                "Rain fell on the quay all day.",
                "“Ola Brenn, 47, won the Gatley race,” Ada Lund said.",
            ),
            {"two sources", "quoted", "sentences apart"},
            {"in the story's voice", "one source", "side by side"},
        ),
        (
            (
                "“Ola Brenn, 41, won the Gatley race,” Tilde Aaskov said.",
                "“Ola Brenn, 47, won the Gatley race,” Tilde Aaskov said.",
            ),
            {"one source", "quoted"},
            {"in the story's voice", "two sources"},
        ),
    ],
)
def test_what_is_told_of_two_passages(
    sentences: tuple[str, ...], said: set[str], unsaid: set[str]
) -> None:
    findings = [each for each in _findings(*sentences) if each.rule == "number.two_ages"]
    signals = evidence(findings[0], Crowd(findings))
    assert said <= set(signals)
    assert not unsaid & set(signals)


def test_every_signal_is_one_that_can_be_told() -> None:
    for rule in RULES:
        annotated = story(*rule.example, published=rule.published, title=rule.title)
        found = list(findings_inside(Story(annotated)))
        for finding in found:
            assert set(evidence(finding, Crowd(found))) <= set(WORDS)
    two = story("The Gatley fire killed 12."), story("The Gatley fire killed 21.")
    found = list(findings_between(Story(two[0]), Story(two[1], title="Fire")))
    assert found
    assert "two articles" in evidence(found[0], Crowd(found))


def test_findings_beside_a_finding_are_counted() -> None:
    finding = _only(*_TWO_AGES)
    alone, crowded = (evidence(finding, Crowd([finding] * n)) for n in (1, 3))
    assert "others of the rule" not in alone
    assert math.isclose(crowded["others of the rule"], math.log(3))
    assert crowded["others for the same words"] == crowded["others of the rule"]


def test_the_model_knows_only_rules_and_signals_that_there_are() -> None:
    rules = {rule.name for rule in RULES}
    named = {f"rule {name}" for name in rules} | {f"strength of {name}" for name in rules}
    assert set(load().weights) <= named | {f"kind {kind.value}" for kind in Kind} | set(WORDS)
    assert set(load().seen) <= rules


def test_a_rule_without_a_record_is_worth_what_its_kind_is() -> None:
    finding = _only(*_TWO_AGES)
    new = replace(finding, rule="number.of_a_new_rule")
    known, unknown = (ranked([each])[0] for each in (finding, new))
    model = load()
    assert unknown.reasons[0] == "a rule with no record yet"
    signals = signals_of(new, Crowd([new]))
    assert f"kind {kind_of(new.rule)}" in signals
    assert known.score != unknown.score
    assert 0.0 < unknown.score < 1.0
    assert math.isclose(unknown.score, 1 / (1 + math.exp(-model.log_odds(signals))), rel_tol=1e-9)


@given(st.floats(0, 1), st.floats(0, 1))
def test_more_strength_never_lowers_a_score(one: float, other: float) -> None:
    finding = _only(*_TWO_AGES)
    for rule in ("number.two_ages", "number.same_event", "number.of_a_new_rule"):
        low, high = (
            ranked([replace(finding, rule=rule, strength=strength)])[0].score
            for strength in sorted((one, other))
        )
        assert low <= high


def test_the_order_of_signals_changes_nothing() -> None:
    model = Model(bias=0.1, weights={"a": 0.3, "b": -0.7, "c": 1e-17}, usual={}, seen={})
    assert model.log_odds({"a": 1, "b": 0.1, "c": 3}) == model.log_odds({"c": 3, "b": 0.1, "a": 1})


def test_a_slip_of_copy_is_shown_to_the_lenient_only() -> None:
    article = story("The ferry left the the harbour at noon.")
    assert not find(article)
    (flag,) = find(article, threshold=LENIENT)
    assert flag.reasons == ("a slip of copy",)


def test_every_flag_says_why_it_has_its_score() -> None:
    (flag,) = find(story(*_TWO_AGES))
    assert flag.level is Level.CONTRADICTION
    assert flag.reasons
    assert flag.reasons[0].startswith("rule ")
    assert all(
        reason in {w for words in WORDS.values() for w in words} for reason in flag.reasons[1:]
    )
