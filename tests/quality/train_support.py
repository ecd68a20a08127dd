"""Train what bears out a short text: ``python -m tests.quality.train_support DIR``.

DIR holds the sets bump (MIT; articles of their publishers), summedits (Apache-2.0) and
fever_symmetric (CC BY-SA 3.0). In each, people or a model changed single words of short texts
that an article or a sentence bears out. One model learns which pieces were changed, another
whether a text was, from what the first one says of its pieces; for that it is read with the first
model of other articles, as it will be in use. Articles are parted by a hash of their identity.
Prints figures in five parts, each read by models of the other four; with --all, writes models of
everything. Needs the dependency group "train".
"""

from __future__ import annotations

import argparse
import difflib
import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import factcheck.contradictions
from factcheck import trees
from factcheck.checking import short_text
from factcheck.contradictions.find import find
from factcheck.contradictions.fit.bearing import Reading, signals
from factcheck.contradictions.fit.pieces import Body
from factcheck.contradictions.fit.support import FAINT, readings_of, text_signals
from factcheck.contradictions.sameness import Signals
from factcheck.contradictions.story import Story
from factcheck.language.annotate import annotate
from factcheck.model import AnnotatedArticle, Span
from tests.quality.boosted import Shape, fit, to_json
from tests.quality.stories import Row, rows, story, table

_FOLDS = 5
_PIECES = Shape(trees=160, depth=4, rate=0.08, leaf=35, share=0.5, signals=0.2)
_TEXTS = Shape(trees=70, depth=3, rate=0.06, leaf=25, share=0.6, signals=0.4)
_CHANGED, _REWORDED, _PLAIN = 3.0, 2.0, 1.0
"""How much a piece counts: changed to something wrong, reworded, or left as it was."""
_TOKEN = re.compile(r"\w+(?:[.,]\d+)*|[^\w\s]")


@dataclass
class Example:
    """A short text with the article it is held against.

    Attributes:
        key: its identity; `group` that of its article.
        source: the set and domain it is of.
        wrong: whether something in it was changed to what the article does not say.
        twin: identity of the text without the change, or empty.
        readings: its sentences.
        pieces: signals of their pieces, a list a sentence.
        changed, reworded: for each piece whether it was changed, or put in other words.
        strongest: score of the strongest contradiction.
        chances: what the model of other articles says of each piece.
    """

    key: str
    group: str
    source: str
    wrong: bool
    twin: str
    readings: list[Reading]
    pieces: list[list[Signals]]
    changed: list[list[bool]]
    reworded: list[list[bool]]
    strongest: float
    chances: list[list[float]] = field(default_factory=list)

    @property
    def fold(self) -> int:
        """The part it belongs to, by its article."""
        return int(hashlib.sha1(self.group.encode()).hexdigest(), 16) % _FOLDS


class _Articles:
    """Articles read once each."""

    def __init__(self) -> None:
        self._read: dict[str, AnnotatedArticle] = {}

    def __call__(self, text: str) -> AnnotatedArticle:
        if text not in self._read:
            self._read[text] = annotate(story(text))
        return self._read[text]


def _example(
    articles: _Articles, row: tuple[str, str, str], claim: str, text: str, *, wrong: bool,
    before: str, twin: str = "",
) -> Example:  # fmt: skip
    """Read one text; `before` is how it read before it was changed or put in other words."""
    key, group, source = row
    article = articles(text)
    short = annotate(short_text(claim))
    found = find(short, [article], threshold=FAINT)
    readings = readings_of(Story(short), Body(Story(article, "article")))
    edits = edited(before, short.article.text)
    touched = [
        [any(piece.span.overlaps(edit) for edit in edits) for piece in reading.pieces]
        for reading in readings
    ]
    left = [[False] * len(of_line) for of_line in touched]
    return Example(
        key=key,
        group=group,
        source=source,
        wrong=wrong,
        twin=twin,
        readings=readings,
        pieces=[[signals(r, n) for n in range(len(r.pieces))] for r in readings],
        changed=touched if wrong else left,
        reworded=left if wrong else touched,
        strongest=max((f.score for f in found if f.b is not None and f.b.article), default=0.0),
    )


def edited(before: str, after: str) -> list[Span]:
    """Return the stretches of `after` that differ from `before`, word by word."""
    old = [found.group().lower() for found in _TOKEN.finditer(before)]
    new = list(_TOKEN.finditer(after))
    matcher = difflib.SequenceMatcher(None, old, [n.group().lower() for n in new], autojunk=False)
    return [
        Span(new[first].start(), new[last - 1].end())
        for kind, _, _, first, last in matcher.get_opcodes()
        if kind != "equal" and last > first
    ]


def _bump(folder: Path, articles: _Articles) -> Iterator[Example]:
    texts = table(folder / "articles.jsonl", "article_id")
    gold = table(folder / "gold.jsonl", "id")
    claims = table(folder / "input.jsonl", "id")
    for key, row in claims.items():
        twin = gold[key].get("pair_of") or ""
        before = claims[twin]["claim"] if twin else row["claim"]
        wrong = gold[key]["label"] != "consistent"
        name = (str(key), f"b{row['article_id']}", "bump")
        text = texts[row["article_id"]]["text"]
        yield _example(
            articles, name, row["claim"], text, wrong=wrong, before=before, twin=str(twin)
        )


def _summedits(folder: Path, articles: _Articles) -> Iterator[Example]:
    texts = table(folder / "articles.jsonl", "doc_id")
    gold = table(folder / "gold.jsonl", "id")
    for row in rows(folder / "input.jsonl"):
        known = gold[row["id"]]
        name = (str(row["id"]), f"s{row['doc_id']}", row["domain"])
        text, wrong = texts[row["doc_id"]]["text"], not known["consistent"]
        before = known["original_summary"]
        yield _example(articles, name, row["claim"], text, wrong=wrong, before=before)


def _fever(folder: Path, articles: _Articles) -> Iterator[Example]:
    gold = table(folder / "gold.jsonl", "id")
    every = list(rows(folder / "input.jsonl"))
    borne_out: dict[str, list[str]] = {}
    for row in every:
        if gold[row["id"]]["label"] == "SUPPORTS":
            borne_out.setdefault(row["evidence"], []).append(row["claim"])
    for row in every:
        wrong = gold[row["id"]]["label"] == "REFUTES"
        name = (str(row["id"]), f"f{row['evidence']}", "fever")
        before = _likest(row, borne_out.get(row["evidence"], [])) if wrong else row["claim"]
        yield _example(articles, name, row["claim"], row["evidence"], wrong=wrong, before=before)


def _likest(row: Row, claims: Sequence[str]) -> str:
    """Return the claim that reads most like a row's own."""
    claim: str = row["claim"]
    ratio: Callable[[str], float] = lambda other: difflib.SequenceMatcher(  # noqa: E731
        None, other, claim, autojunk=False
    ).ratio()
    return max(claims, key=ratio, default=claim)


def pieces_model(examples: Sequence[Example]) -> trees.Trees:
    """Return a model of which pieces are wrong."""
    found: list[Signals] = []
    truth: list[bool] = []
    weights: list[float] = []
    for example in examples:
        lines = zip(example.pieces, example.changed, example.reworded, strict=True)
        for of_line, changed, reworded in lines:
            found += of_line
            truth += changed
            weights += [
                _CHANGED if wrong else _REWORDED if other else _PLAIN
                for wrong, other in zip(changed, reworded, strict=True)
            ]
    return fit(found, truth, _PIECES, weights)


def texts_model(examples: Sequence[Example]) -> trees.Trees:
    """Return a model of which texts are wrong; each source counts alike, and so do both sides."""
    count: dict[tuple[str, bool], int] = {}
    for example in examples:
        count[example.source, example.wrong] = count.get((example.source, example.wrong), 0) + 1
    weights = [len(examples) / count[e.source, e.wrong] for e in examples]
    scale = len(examples) / sum(weights)
    return fit(
        [_of_text(example) for example in examples],
        [example.wrong for example in examples],
        _TEXTS,
        [weight * scale for weight in weights],
    )


def _of_text(example: Example) -> Signals:
    return text_signals(example.readings, example.chances, example.strongest)


def read_pieces(model: trees.Trees, examples: Sequence[Example]) -> None:
    """Note what a model says of the pieces of some examples."""
    for example in examples:
        example.chances = [
            [trees.score(model.log_odds(each), 0.5) for each in of_line]
            for of_line in example.pieces
        ]


def cross(examples: Sequence[Example]) -> None:
    """Note of each example's pieces what a model of the other articles says."""
    for part in range(_FOLDS):
        model = pieces_model([e for e in examples if e.fold != part])
        read_pieces(model, [e for e in examples if e.fold == part])


def crossed(examples: Sequence[Example]) -> dict[str, float]:
    """Return how much speaks against each text, by a model of the other articles."""
    against: dict[str, float] = {}
    for part in range(_FOLDS):
        model = texts_model([e for e in examples if e.fold != part])
        for example in examples:
            if example.fold == part:
                against[example.key] = trees.score(model.log_odds(_of_text(example)), 0.5)
    return against


def report(examples: Sequence[Example], against: dict[str, float]) -> None:
    """Print balanced accuracy and area under the curve by source, and of pairs how many."""
    from sklearn.metrics import (
        balanced_accuracy_score,
        roc_auc_score,
    )

    for source in sorted({example.source for example in examples}):
        chosen = [example for example in examples if example.source == source]
        truth = [example.wrong for example in chosen]
        scores = [against[example.key] for example in chosen]
        accuracy = balanced_accuracy_score(truth, [score > 0.5 for score in scores])
        pairs = [(against[e.key], against[e.twin]) for e in chosen if e.twin in against and e.wrong]
        right = sum(one > other for one, other in pairs)
        told = f", of pairs {right / len(pairs):.3f}" if pairs else ""
        print(
            f"{source}: balanced accuracy {accuracy:.3f}, "
            f"AUC {roc_auc_score(truth, scores):.3f}{told}"
        )


def main(argv: list[str] | None = None) -> None:
    """Train, print the figures, write the models."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.train_support")
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder of the sets")
    parser.add_argument("--all", action="store_true", help="train on everything and write it")
    options = parser.parse_args(argv)
    articles = _Articles()
    examples = [
        *_bump(options.folder / "bump", articles),
        *_summedits(options.folder / "summedits", articles),
        *_fever(options.folder / "fever_symmetric", articles),
    ]
    examples = [example for example in examples if any(example.pieces)]
    cross(examples)
    report(examples, crossed(examples))
    if options.all:
        room = Path(factcheck.contradictions.__file__).parent
        (room / "one_piece.json").write_text(to_json(pieces_model(examples)), encoding="utf-8")
        (room / "one_text.json").write_text(to_json(texts_model(examples)), encoding="utf-8")


if __name__ == "__main__":
    main()
