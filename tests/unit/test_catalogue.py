"""The list of rules says what each rule does."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import factcheck.contradictions
from factcheck.contradictions import DEFAULT_THRESHOLD, LENIENT, find
from factcheck.contradictions.catalogue import RULES, Rule, by_kind
from factcheck.contradictions.find import findings_inside
from factcheck.contradictions.ranking import ranked
from factcheck.contradictions.rules import KINDS
from factcheck.contradictions.story import Story
from factcheck.model import Kind
from tests.unit.contradiction_stories import story

_RULE = re.compile(rf"(?:{'|'.join(Kind)})\.[a-z_]*[a-z]")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_example_of_a_rule_raises_it(rule: Rule) -> None:
    article = story(*rule.example, published=rule.published, title=rule.title)
    # Two rules may find the same thing; the flag is then told by the surer one.
    scores = {
        each.finding.rule: each.score for each in ranked(list(findings_inside(Story(article))))
    }
    assert scores[rule.name] >= LENIENT
    assert (scores[rule.name] >= DEFAULT_THRESHOLD) is not rule.lenient
    assert find(article, threshold=LENIENT)


def test_every_rule_named_in_the_room_is_listed() -> None:
    folder = Path(factcheck.contradictions.__file__).parent
    named = {
        node.value
        for module in folder.rglob("*.py")
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if _RULE.fullmatch(node.value)
    }
    assert named <= {rule.name for rule in RULES}


def test_the_rules_are_listed_once_each_and_by_kind() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))
    assert [rule.name for rules in by_kind().values() for rule in rules] == names


def test_every_kind_that_is_looked_for_has_a_rule() -> None:
    assert set(KINDS) <= set(by_kind())
