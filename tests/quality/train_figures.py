"""Train the model of two figures for one thing: ``python -m tests.quality.train_figures DIR``.

DIR holds the sets `seeded`, `seeded_cross` and `planted` (figures altered in real news, by program
and by hand), and `clean_news` and `same_event` (the same, unaltered); the invented stories beside
this script are read too, but for the third of them that is held. Each pair of figures that
could be for one thing and differs is an example; it is a true one when it is the altered figure
beside its counterpart. The texts belong to their publishers and are read, not kept: the model holds
signals such as "sentences alike" and limits, no word of them.

Gradient boosted trees by scikit-learn (dependency group `train`), so shallow that they can be read.
Prints how many true and false findings a held-out third of the articles gives at some thresholds,
by set, then trains on all of it.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import factcheck.contradictions
from factcheck.contradictions import one_figure
from factcheck.contradictions.candidates import Pair, pairs_between, pairs_inside
from factcheck.contradictions.comparators import numbers
from factcheck.contradictions.figure_pairs import further_pairs
from factcheck.contradictions.find import are_of_one_event
from factcheck.contradictions.story import Line, Story, weights_of
from factcheck.language import annotate
from factcheck.model import AnnotatedArticle
from factcheck.trees import Trees
from tests.quality.boosted import Shape, fit, to_json
from tests.quality.invented import FOLDER, is_held
from tests.quality.stories import Row, day, rows, story, table

_MODEL = Path(factcheck.contradictions.__file__).with_name("one_figure.json")
_SHAPE = Shape(trees=80, depth=3, rate=0.08, leaf=20)
_WITHIN = 5.0
"""Weight of a true example inside one article: the sets hold few, the desk sees most of these."""
_SHARE_HELD_OUT = 3
_EVERY_NTH_PAIR = 3
"""Of `same_event`, which is large and holds no altered figure."""
_THRESHOLDS = (0.7, 0.6, 0.5, 0.4, 0.35, 0.3, 0.2)
_WORD = re.compile(r"\w+")
_KINDS = ("number", "range_or_bound", "arithmetic", "headline_or_caption")
"""Kinds of `planted` that can rest on two figures."""

Clash = tuple[str, str, str, str]
"""Two sentences that contradict each other, and the differing words of each."""


@dataclass(frozen=True)
class Example:
    """A pair of figures.

    Attributes:
        source: the set it comes from.
        article: the article, by which examples are held out together.
        signals: what the model sees.
        is_true: whether it is an altered figure beside its counterpart.
    """

    source: str
    article: str
    signals: dict[str, float]
    is_true: bool


def main() -> None:
    """Read the sets, report on held-out articles, and write the model."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.train_figures")
    parser.add_argument("data", type=Path, metavar="DIR", help="folder of data sets")
    data: Path = parser.parse_args().data
    examples = [
        *_seeded(data / "seeded"),
        *_seeded_cross(data / "seeded_cross"),
        *_planted("planted", data / "planted"),
        *(each for folder in sorted(FOLDER.iterdir()) for each in _invented(folder)),
        *_clean(data / "clean_news"),
        *_same_event(data / "same_event"),
    ]
    _report(examples)
    _MODEL.write_text(to_json(_fit(examples)), encoding="utf-8")
    print(f"{len(examples)} examples, written: {_MODEL.name}")


def _seeded(folder: Path) -> Iterator[Example]:
    gold = table(folder / "gold.jsonl", "id")
    for row in rows(folder / "input.jsonl"):
        about = gold[row["id"]]
        clashes: list[Clash] = []
        if about["kind"] == "number":
            one, other = about["evidence"]
            was, became = about["from"], about["to"]
            clashes = [(one, other, was, became), (one, other, became, was)]
        if about["kind"] in ("number", "clean"):
            yield from _inside("seeded", about["article"], _annotated(row), clashes)


def _seeded_cross(folder: Path) -> Iterator[Example]:
    gold = table(folder / "gold.jsonl", "id")
    for row in rows(folder / "input.jsonl"):
        about = gold[row["id"]]
        clashes: list[Clash] = []
        if about["kind"] == "number":
            clashes = [(about["evidence_a"], about["evidence_b"], about["from"], about["to"])]
        one, other = annotate(story(row["text_a"])), annotate(story(row["text_b"]))
        yield from _between("seeded_cross", about["doc_a"], one, other, clashes)


def _invented(folder: Path) -> Iterator[Example]:
    """Yield the examples of the invented stories; the third held out is for measuring only."""
    if folder.is_dir():
        yield from _planted("invented", folder, tuning_only=True)


def _planted(source: str, folder: Path, *, tuning_only: bool = False) -> Iterator[Example]:
    told = {row["id"]: row for row in rows(folder / "documents.jsonl")}
    kept = [name for name, row in told.items() if not (tuning_only and is_held(row))]
    documents = {name: _annotated(told[name]) for name in kept}
    clashes: dict[tuple[str, str | None], list[Clash]] = {}
    for row in rows(folder / "gold.jsonl"):
        if row["label"] == "contradiction" and row["b"] and row["kind"] in _KINDS:
            clash = (row["a"], row["b"], row["a_span"], row["b_span"])
            clashes.setdefault((row["doc"], row.get("doc_b")), []).append(clash)
    for name, document in documents.items():
        yield from _inside(source, name, document, clashes.get((name, None), []))
    for (name, other), known in clashes.items():
        if other in documents and name in documents:
            yield from _between(source, name, documents[name], documents[other], known)


def _clean(folder: Path) -> Iterator[Example]:
    for row in rows(folder / "input.jsonl"):
        yield from _inside("clean_news", row["id"], _annotated(row), [])


def _same_event(folder: Path) -> Iterator[Example]:
    texts = table(folder / "articles.jsonl", "doc_id")
    articles: dict[str, AnnotatedArticle] = {}
    for row in list(rows(folder / "input.jsonl"))[::_EVERY_NTH_PAIR]:
        for key in (row["doc_a"], row["doc_b"]):
            if key not in articles:
                articles[key] = annotate(story(texts[key]["text"]))
        one, other = articles[row["doc_a"]], articles[row["doc_b"]]
        yield from _between("same_event", row["doc_a"], one, other, [])


def _annotated(row: Row) -> AnnotatedArticle:
    return annotate(story(row["text"], title=row["title"], published=day(row["date"])))


def _inside(
    source: str, article: str, annotated: AnnotatedArticle, clashes: Sequence[Clash]
) -> Iterator[Example]:
    told = Story(annotated)
    for pair in (*pairs_inside(told), *further_pairs(told, told)):
        yield from _examples(source, article, pair, clashes)


def _between(
    source: str,
    article: str,
    one: AnnotatedArticle,
    other: AnnotatedArticle,
    clashes: Sequence[Clash],
) -> Iterator[Example]:
    mine, theirs = Story(one), Story(other, title="the other article")
    weights = weights_of([*mine.lines, *theirs.lines])
    if are_of_one_event(mine, theirs, weights):
        for pair in (*pairs_between(mine, theirs, weights), *further_pairs(mine, theirs)):
            yield from _examples(source, article, pair, clashes)


def _examples(source: str, article: str, pair: Pair, clashes: Sequence[Clash]) -> Iterator[Example]:
    for one, other in numbers.clashes(pair):
        first, second = one.number.surface, other.number.surface
        is_true = any(
            (_is_in(pair.a, a) and _is_in(pair.b, b) and _meet(first, x) and _meet(second, y))
            or (_is_in(pair.b, a) and _is_in(pair.a, b) and _meet(second, x) and _meet(first, y))
            for a, b, x, y in clashes
        )
        yield Example(source, article, one_figure.signals(pair, one, other), is_true)


def _is_in(line: Line, sentence: str) -> bool:
    """Return whether a line is a sentence of the answers, or nearly."""
    mine, theirs = _words(line.text), _words(sentence)
    shared = len(mine & theirs)
    return shared >= 3 and shared >= 0.8 * min(len(mine), len(theirs))


def _meet(one: str, other: str) -> bool:
    return bool(_words(one) & _words(other))


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))


def _is_held_out(article: str) -> bool:
    return int(hashlib.sha1(article.encode()).hexdigest(), 16) % _SHARE_HELD_OUT == 0


def _fit(examples: Sequence[Example]) -> Trees:
    weights = [
        _WITHIN if example.is_true and not example.signals.get("two articles") else 1.0
        for example in examples
    ]
    signals = [example.signals for example in examples]
    return fit(signals, [example.is_true for example in examples], _SHAPE, weights)


def _report(examples: Sequence[Example]) -> None:
    kept = [example for example in examples if not _is_held_out(example.article)]
    held = [example for example in examples if _is_held_out(example.article)]
    model = _fit(kept)
    limits = [math.log(share / (1.0 - share)) for share in _THRESHOLDS]
    for source in sorted({example.source for example in held}):
        told = [(e.is_true, model.log_odds(e.signals)) for e in held if e.source == source]
        counts = [
            f"{share:g}: {sum(true and odds >= limit for true, odds in told)}"
            f"/{sum(not true and odds >= limit for true, odds in told)}"
            for share, limit in zip(_THRESHOLDS, limits, strict=True)
        ]
        print(f"held out, {source}: {sum(true for true, _ in told)} true; true/false found at")
        print("    " + "  ".join(counts))


if __name__ == "__main__":
    main()
