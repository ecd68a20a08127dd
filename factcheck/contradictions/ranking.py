"""How likely a checker would rule a finding real: one scale for all rules, and why.

An additive model in log-odds, fitted by `tests/quality/train_ranking.py`: what a finding's rule is
worth, how well it meets its rule, and what else speaks for and against it. A rule that was seldom
seen is worth what its kind is worth, and a kind what all findings are, as both are fitted as
departures that have to earn their size. What speaks for a finding can never count against it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from factcheck.contradictions.evidence import Crowd, evidence
from factcheck.contradictions.findings import Finding
from factcheck.contradictions.sameness import Signals

_MODEL = "ranking.json"
_COPY_ONLY = frozenset({"copy_edit.doubled_word"})
"""Rules that are nearly always right, but about a slip of copy that misleads no reader."""
_FOR_THE_LENIENT = 0.45
"""Score of what such a rule finds: who asks for weaker flags too sees it."""
_TELLING = 0.25
"""Change in log-odds from which on it is told as a reason: six points of a hundred where it is
even."""
_MOST_REASONS = 4
_MIDDLE = 0.7
"""A middling strength."""
_USUALLY, _OFTEN = 0.75, 0.5
"""Chances of a rule's usual finding that are put in words."""

WORDS: Mapping[str, tuple[str, str]] = {
    "strength": ("meets its rule well", "barely meets its rule"),
    "others of the rule": ("no more of its sort here", "many more of its sort here"),
    "others for the same words": ("no other match for the words", "other matches for the words"),
    "a query": ("sure by its own rule", "a query by its own rule"),
    "a dispute": ("not openly disputed", "the story may report both versions"),
    "disputed": ("not openly disputed", "the story tells of two versions"),
    "long story": ("a short story", "a long story"),
    "many figures": ("few figures around it", "many figures around it"),
    "long sentence": ("short sentences", "long sentences"),
    "in the story's voice": ("in the story's own voice", "told by a source"),
    "quoted": ("not in a quotation", "in a quotation"),
    "not asserted": ("told as fact", "planned, possible or asked"),
    "negated": ("nothing is negated", "a negation is near"),
    "headline or caption": ("against a headline or caption", "body text only"),
    "one source": ("one source says both", "not from one source"),
    "two sources": ("not from two sources", "two sources say it"),
    "plan and fact": ("both planned or both fact", "one planned, one fact"),
    "sentences alike": ("sentences alike", "sentences unlike"),
    "weight shared": ("rare words in common", "few rare words in common"),
    "names in common": ("same names", "few names in common"),
    "no name in common": ("names meet", "other names"),
    "one names nobody": ("both name somebody", "one side names nobody"),
    "another time or thing": ("of one time and thing", "one side is of another time or thing"),
    "two articles": ("inside one article", "between two articles"),
    "sentences apart": ("close together", "far apart"),
    "side by side": ("not side by side", "side by side"),
    "days between stories": ("stories of one day", "stories of different days"),
}
"""How each signal is told, where it raised the score and where it lowered it."""


class Ranked(NamedTuple):
    """A finding with its score.

    Attributes:
        finding: the finding.
        score: 0..1, how likely a checker would rule it real.
        reasons: what made the score, a few plain words each, the weightiest first.
    """

    finding: Finding
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """A fitted ranking.

    Attributes:
        bias: log-odds of a finding of which nothing is known.
        weights: what each signal adds in log-odds, by name.
        usual: what each signal is on average.
        seen: of each rule, how many of its findings it was fitted on.
    """

    bias: float
    weights: Mapping[str, float]
    usual: Mapping[str, float]
    seen: Mapping[str, int]

    def log_odds(self, signals: Signals) -> float:
        """Return the log-odds of a finding with some signals, by name."""
        return self.bias + math.fsum(
            self.weights.get(name, 0.0) * signals[name] for name in signals
        )


def ranked(findings: Sequence[Finding]) -> list[Ranked]:
    """Return findings with their scores, in the order given.

    Args:
        findings: all that were found in one article, or between one pair of articles.
    """
    if not findings:
        return []
    model, crowd = load(), Crowd(findings)
    return [_rank(model, finding, signals_of(finding, crowd)) for finding in findings]


def signals_of(finding: Finding, crowd: Crowd) -> Signals:
    """Return what the model weighs of a finding: its rule, its strength, and the evidence.

    Args:
        finding: the finding.
        crowd: it and all others that were found with it.
    """
    # Counted from the middle, a rule's worth is that of a middling finding.
    strength = finding.strength - _MIDDLE
    return {
        f"kind {kind_of(finding.rule)}": 1.0,
        f"rule {finding.rule}": 1.0,
        "strength": strength,
        f"strength of {finding.rule}": strength,
        **evidence(finding, crowd),
    }


def kind_of(rule: str) -> str:
    """Return the kind that a rule is listed under, the first part of its name."""
    return rule.partition(".")[0]


def _rank(model: Model, finding: Finding, signals: Signals) -> Ranked:
    score = _chance(model.log_odds(signals))
    if finding.rule in _COPY_ONLY:
        return Ranked(finding, min(score, _FOR_THE_LENIENT), ("a slip of copy",))
    return Ranked(finding, score, _reasons(model, finding.rule, signals))


def _chance(log_odds: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-_FAR, min(_FAR, log_odds))))


_FAR = 30.0
"""Log-odds beyond which a chance is as good as none or all, so that no exponential overflows."""


def _reasons(model: Model, rule: str, signals: Signals) -> tuple[str, ...]:
    """Return why a finding has its score: what its rule is worth, then what tells it apart."""
    own = f"strength of {rule}"
    usual = model.usual.get(own, signals[own])
    slope = model.weights.get("strength", 0.0) + model.weights.get(own, 0.0)
    added = {"strength": slope * (signals[own] - usual)}
    for name in WORDS:
        if name != "strength":
            apart = signals.get(name, 0.0) - model.usual.get(name, 0.0)
            added[name] = model.weights.get(name, 0.0) * apart
    telling = sorted(
        (name for name in added if abs(added[name]) >= _TELLING), key=lambda name: -abs(added[name])
    )
    said = [WORDS[name][0 if added[name] > 0 else 1] for name in telling[:_MOST_REASONS]]
    return (_worth(model, rule, slope * usual), *said)


def _worth(model: Model, rule: str, strength: float) -> str:
    """Return in words how often a usual finding of a rule is right."""
    if not model.seen.get(rule):
        return "a rule with no record yet"
    signals = {f"kind {kind_of(rule)}": 1.0, f"rule {rule}": 1.0}
    chance = _chance(model.log_odds(signals) + strength)
    return (
        "rule usually right"
        if chance >= _USUALLY
        else "rule right as often as not"
        if chance >= _OFTEN
        else "rule weak in its usual find"
    )


@cache
def load() -> Model:
    """Load the fitted ranking; done once."""
    # Loaded with the first finding: many texts have none.
    import json
    from importlib.resources import files

    text = files("factcheck.contradictions").joinpath(_MODEL).read_text(encoding="utf-8")
    return Model(**json.loads(text))
