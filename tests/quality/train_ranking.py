"""Fit the ranking of contradictions: ``python -m tests.quality.train_ranking DIR``.

DIR holds the sets `planted`, `seeded`, `seeded_cross`, `same_event` and `clean_news`; the invented
stories of this folder are read with them. Each finding of a comparator, however weak, is an example
(`tests.quality.judged`). The texts belong to their publishers and are read, not kept: the model
holds the names of rules and signals, and weights.

A logistic regression. What a rule and its kind are worth, and how much a rule's strength counts,
are shrunk towards 0, so that a rule that was seldom seen falls back on its kind, and a kind on
all. Of the other signals, which may count only the way they should (`_FOR`), one after another is
taken in as long as it helps on articles that were not looked at. At the end all log-odds are
stretched so that the chances are right on articles left out.

A third of the articles is held out for good: the model that ships is not fitted on it, and what is
printed of it stays true. Optimised by scipy (dependency group `train`).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, NamedTuple

import factcheck.contradictions
from factcheck.contradictions.ranking import WORDS, Model, kind_of
from tests.quality.judged import Judged, judged

_MODEL = Path(factcheck.contradictions.__file__).with_name("ranking.json")
_COUNTS = {
    "planted": 1.0,
    "invented": 1.0,
    "clean_news": 1.0,
    "seeded": 0.7,
    "seeded_cross": 0.7,
    "different_event": 0.5,
}
"""What a finding of a set counts: altered by program is less like the newsroom than by hand, and
two events are seldom held against each other on purpose."""
_SHRINK = {"kind": 2.0, "rule": 0.7, "strength": 0.05}
"""Ridge penalties: a rule needs a few findings before it departs from its kind, and a kind more, as
the rules of one look for quite different things."""
_OF_A_SIGNAL = 5.0
"""Ridge penalty of a signal of unit spread."""
_LEAST = 0.0005
"""Weight that is as good as none."""
_BETTER = 0.001
"""Fall in loss, in nats a finding, that a signal must bring on articles left out to be taken in."""
_FOLDS = 5
_FOR = frozenset({
    "strength", "in the story's voice", "one source", "headline or caption", "sentences alike",
    "weight shared", "names in common",
})  # fmt: skip
"""Signals that speak for a finding; all others speak against it."""
_EITHER = frozenset({"two articles", "side by side"})
"""Signals that may speak for or against."""
_THRESHOLDS = (0.2, 0.35, 0.5, 0.65, 0.75, 0.85)


def main() -> None:
    """Read the sets, fit on two thirds of the articles, report on the last, write the model."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.train_ranking")
    parser.add_argument("data", type=Path, metavar="DIR", help="folder of data sets")
    examples = judged(parser.parse_args().data)
    known = [each for each in examples if not each.is_held]
    held = [each for each in examples if each.is_held]
    chosen = _chosen(known)
    crossed = _crossed(known, chosen)
    model = _stretched(_fit(known, chosen), *_stretch(crossed, known))
    _report("crossed", [_chance(each) for each in crossed], known)
    _report("held out", [_chance(model.log_odds(each.signals)) for each in held], held)
    _MODEL.write_text(json.dumps(asdict(model), indent=1) + "\n", encoding="utf-8")
    print(f"{len(known)} findings fitted, {len(held)} held out, written: {_MODEL.name}")
    for name in WORDS:
        if model.weights.get(name):
            print(f"    {name}: {model.weights[name]:+.2f}")


def _chosen(known: Sequence[Judged]) -> tuple[str, ...]:
    """Return the signals that help on articles left out, each beside those taken in before it."""
    chosen: tuple[str, ...] = ()
    least = _loss(_crossed(known, chosen), known)
    print(f"rules and strengths alone: loss {least:.4f}")
    while True:
        tried = [
            (_loss(_crossed(known, (*chosen, name)), known), name)
            for name in WORDS
            if name not in (*chosen, "strength")
        ]
        loss, name = min(tried)
        print(f"with {name}: loss {loss:.4f}", flush=True)
        if loss > least - _BETTER:
            return chosen
        chosen, least = (*chosen, name), loss


def _loss(log_odds: Sequence[float], examples: Sequence[Judged]) -> float:
    total = math.fsum(_COUNTS[each.source] for each in examples)
    return (
        math.fsum(
            _COUNTS[each.source] * math.log1p(math.exp(-odds if each.is_real else odds))
            for odds, each in zip(log_odds, examples, strict=True)
        )
        / total
    )


def _crossed(examples: Sequence[Judged], chosen: tuple[str, ...]) -> list[float]:
    """Return the log-odds of each finding by a model that has not seen its article."""
    folds = [_fold(each.key) for each in examples]
    models = [
        _fit([each for each, own in zip(examples, folds, strict=True) if own != n], chosen)
        for n in range(_FOLDS)
    ]
    return [models[own].log_odds(each.signals) for each, own in zip(examples, folds, strict=True)]


def _fold(key: str) -> int:
    # Another hash than that of the held third, or a fold would hold all or none of it.
    return int(hashlib.sha256(key.encode()).hexdigest(), 16) % _FOLDS


def _fit(examples: Sequence[Judged], chosen: tuple[str, ...]) -> Model:
    """Fit the model.

    Args:
        examples: the findings.
        chosen: signals that are weighed beside rules and strengths.
    """
    import numpy as np
    from scipy.optimize import minimize

    columns = _columns(examples, chosen)
    table = np.zeros((len(examples), len(columns)))
    for row, each in zip(table, examples, strict=True):
        row[:] = [column.turn * each.signals.get(column.name, 0.0) for column in columns]
    # Evidence is measured in all sorts of units; what is shrunk must be of one size.
    spread = np.array(
        [table[:, n].std() or 1.0 if c.is_evidence else 1.0 for n, c in enumerate(columns)]
    )
    table /= spread
    real = np.array([float(each.is_real) for each in examples])
    counts = np.array([_COUNTS[each.source] for each in examples])
    ridge = np.array([0.0, *(c.ridge for c in columns)])

    def cost(weights: Any) -> tuple[float, Any]:
        odds = weights[0] + table @ weights[1:]
        off = counts * (1.0 / (1.0 + np.exp(-odds)) - real)
        loss = counts @ (np.logaddexp(0.0, odds) - real * odds)
        slope = np.concatenate([[off.sum()], table.T @ off])
        return loss + 0.5 * ridge @ weights**2, slope + ridge * weights

    found = minimize(
        cost,
        np.zeros(len(columns) + 1),
        jac=True,
        method="L-BFGS-B",
        bounds=[(None, None), *((0.0 if c.is_one_way else None, None) for c in columns)],
    )
    weights: defaultdict[str, float] = defaultdict(float)
    for column, weight in zip(columns, found.x[1:] / spread, strict=True):
        weights[column.name] += column.turn * float(weight)
    return Model(
        bias=float(found.x[0]),
        weights={name: weight for name, weight in sorted(weights.items()) if abs(weight) >= _LEAST},
        usual=_usual(examples),
        seen=dict(sorted(Counter(each.rule for each in examples).items())),
    )


class _Column(NamedTuple):
    """One column of the table: a signal, turned so that more of it speaks for a finding.

    Attributes:
        name: the signal's name.
        turn: 1, or -1 for a signal that speaks against.
    """

    name: str
    turn: float

    @property
    def is_evidence(self) -> bool:
        """Whether it is neither a rule's worth nor its strength."""
        return self.name in WORDS and self.name != "strength"

    @property
    def is_one_way(self) -> bool:
        """Whether its weight may not be negative."""
        return self.is_evidence or self.name.startswith("strength")

    @property
    def ridge(self) -> float:
        """Its ridge penalty."""
        return _OF_A_SIGNAL if self.is_evidence else _SHRINK[self.name.split(" ")[0]]


def _columns(examples: Sequence[Judged], chosen: tuple[str, ...]) -> list[_Column]:
    known = {name for each in examples for name in each.signals}
    columns = [_Column(name, 1.0) for name in sorted(known - (set(WORDS) - {"strength"}))]
    for name in chosen:
        # What may go either way has a column for each.
        columns += [_Column(name, 1.0)] if name in _FOR | _EITHER else []
        columns += [_Column(name, -1.0)] if name not in _FOR else []
    return columns


def _usual(examples: Sequence[Judged]) -> dict[str, float]:
    """Return the mean of each signal: over all findings, a rule's strength over its own."""
    sums: defaultdict[str, float] = defaultdict(float)
    counts: Counter[str] = Counter()
    for each in examples:
        for name, value in each.signals.items():
            if not name.startswith(("kind ", "rule ")):
                sums[name] += value
                counts[name] += 1
    return {
        name: round(
            sums[name]
            / (counts[name] if " of " in name and name.startswith("strength") else len(examples)),
            3,
        )
        for name in sorted(sums)
    }


def _stretch(log_odds: Sequence[float], examples: Sequence[Judged]) -> tuple[float, float]:
    """Return by what to multiply log-odds, and what to add, to make their chances right (Platt)."""
    import numpy as np
    from scipy.optimize import minimize

    odds, real = np.array(log_odds), np.array([float(each.is_real) for each in examples])
    counts = np.array([_COUNTS[each.source] for each in examples])

    def cost(line: Any) -> float:
        told = line[0] * odds + line[1]
        return float(counts @ (np.logaddexp(0.0, told) - real * told))

    factor, added = minimize(cost, [1.0, 0.0], method="Nelder-Mead").x
    print(f"log-odds stretched by {factor:.2f}, {added:+.2f}")
    return float(factor), float(added)


def _stretched(model: Model, factor: float, added: float) -> Model:
    return replace(
        model,
        bias=round(model.bias * factor + added, 4),
        weights={name: round(weight * factor, 4) for name, weight in model.weights.items()},
    )


def _chance(log_odds: float) -> float:
    return 1.0 / (1.0 + math.exp(-log_odds))


def _report(which: str, chances: Sequence[float], examples: Sequence[Judged]) -> None:
    """Print how often predicted chances come true, and what thresholds give, by set and kind."""
    told = list(zip(chances, examples, strict=True))
    print(f"\n{which}: predicted and observed, by tenths")
    for tenth in range(10):
        inside = [(c, each) for c, each in told if min(9, int(10 * c)) == tenth]
        if inside:
            mean = sum(c for c, _ in inside) / len(inside)
            real = sum(each.is_real for _, each in inside)
            print(f"    {mean:.2f}  {real / len(inside):.2f}  ({real} of {len(inside)})")
    print(f"{which}: true/false findings shown from a threshold on")
    for source in (*_COUNTS, "all"):
        own = [(c, each) for c, each in told if source in (each.source, "all")]
        print(f"    {source:<16}" + "  ".join(_shown(own, limit) for limit in _THRESHOLDS))
    print(f"{which}: true/false findings of each kind from 0 and from 0.5 on")
    for kind in sorted({kind_of(each.rule) for each in examples}):
        own = [(c, each) for c, each in told if kind_of(each.rule) == kind]
        print(f"    {kind:<20}" + "  ".join(_shown(own, limit) for limit in (0.0, 0.5)))


def _shown(told: Sequence[tuple[float, Judged]], limit: float) -> str:
    real = [each.is_real for chance, each in told if chance >= limit]
    return f"{limit:g}: {sum(real)}/{len(real) - sum(real)}"


if __name__ == "__main__":
    main()
