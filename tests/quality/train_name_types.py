"""Train the model of `factcheck.language.names.types`: ``train_name_types DIR [--dry-run]``.

DIR holds ``gum_syntax/cc-by`` (GUM, Georgetown University Multilayer corpus: Wikinews stories and
interviews, academic and court texts; annotations CC BY 4.0, texts CC BY 4.0 and CC BY 2.5), whose
named entities are the truth, and the news stories of `polnear`, `same_event`, `bump` and
`clean_news`, which have none: there names that rules are sure of (a known given name with a
surname, a country, a "Ministry of") teach what stands around such names, and their own tell-tale
signs are hidden. Those texts belong to their publishers and are read, not kept: the model holds
signs such as "a verb of saying behind" and last letters, no word of them but function words.

Two steps by scikit-learn (dependency group `train`): a linear model of the sure names, whose
answers are three more signs for a second one on GUM. Both are linear, so that they are written as
one. Prints the types right on documents held out, by rules alone and with the model: each fifth of
the documents in turn, and a third that no choice was made on. Documents of GUM under CC BY-SA
(``gum_syntax/cc-by-sa``) are scored as another kind of text, and teach nothing.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.language.names import finder, types
from factcheck.language.names.gazetteer import PLACES
from factcheck.language.names.kinds import Candidate
from factcheck.language.names.people import GIVEN_NAMES
from factcheck.language.names.runs import Vocabulary, is_headline
from factcheck.language.names.tokens import Word, words_of
from factcheck.language.names.words import ORGANISATION_HEADS, ORGANISATIONS
from factcheck.model import NameType, Span
from factcheck.text.sentences import sentence_spans
from tests.quality.gum import Document, documents
from tests.quality.stories import rows, story

_MODEL = Path(types.__file__).with_name("types.json.gz")
_NEWS = ("polnear/input", "same_event/articles", "bump/articles", "clean_news/input")
_COST = 0.1
"""Inverse strength of the regularisation of both models."""
_MOST_OF_ONE_NAME = 5
"""Examples taken of one name, however many stories have it: Obama is one surname among many."""
_FEWEST_SURE, _FEWEST = 15, 3
"""Examples that a sign must have to count, in either model."""
_LEAST_WEIGHT = 0.02
_FOLDS = 5
_SURE = (NameType.PERSON, NameType.ORGANISATION, NameType.PLACE)

Signs = dict[str, float]
Weights = dict[NameType, dict[str, float]]
"""The weight of each sign, by type."""
Merged = dict[str, tuple[float, ...]]
"""The weights of each sign, in the order of `types.TYPES`."""


@dataclass(frozen=True)
class Group:
    """All occurrences of a name in one text.

    Attributes:
        candidates: the occurrences.
        signs: what the model sees.
        rule: the type that rules give it.
    """

    candidates: Sequence[Candidate]
    signs: Signs
    rule: NameType

    @property
    def titled(self) -> bool:
        """Whether a title stands before one of them."""
        return any(each.titled for each in self.candidates)


@dataclass(frozen=True)
class Example:
    """A name of an annotated document.

    Attributes:
        document: where it stands.
        group: its occurrences.
        truth: what it names.
    """

    document: Document
    group: Group
    truth: NameType


def groups_of(text: str, paragraphs: Sequence[Span]) -> tuple[list[Group], list[list[Word]]]:
    """Return the names of a text as rules leave them, and the words of its sentences."""
    spans = [span for paragraph in paragraphs for span in sentence_spans(text, paragraph)]
    sentences = [words_of(text, span) for span in spans]
    headline = [is_headline(words) for words in sentences]
    vocabulary = Vocabulary.of(sentences, headline)
    candidates = finder.candidates_by_rule(text, sentences, headline, vocabulary)
    alone = {each.words[0] for each in candidates if len(each.words) == 1}
    by_words: dict[tuple[str, ...], list[Candidate]] = {}
    for each in candidates:
        by_words.setdefault(each.words, []).append(each)
    groups = [
        Group(group, types.signs_of(group, sentences, alone), group[0].type)
        for group in by_words.values()
    ]
    return groups, sentences


def annotated(document: Document) -> Iterator[Example]:
    """Yield the names of an annotated document; the widest entity that a name heads decides."""
    groups, sentences = groups_of(document.text, document.paragraphs)
    for group in groups:
        truths: Counter[NameType] = Counter()
        for each in group.candidates:
            words = sentences[each.sentence]
            start, end = words[each.first].start, words[each.last - 1].end
            named = [
                entity
                for entity in document.entities
                if start <= entity.name.start < end and (entity.headed or entity.name.end == end)
            ]
            if named:
                truths[max(named, key=lambda entity: (entity.headed, entity.words)).type] += 1
        if truths:
            yield Example(document, group, truths.most_common(1)[0][0])


def sure_of(data: Path) -> Iterator[tuple[Signs, NameType]]:
    """Yield names of news stories that rules are sure of, without the signs they go by."""
    texts = dict.fromkeys(row["text"] for name in _NEWS for row in rows(data / f"{name}.jsonl"))
    seen: Counter[tuple[str, ...]] = Counter()
    for text in texts:
        article = story(text)
        blocks = [block.span for block in article.blocks if block.kind.is_checked]
        groups, _ = groups_of(article.text, blocks)
        names = {group.candidates[0].words for group in groups if group.rule is NameType.PERSON}
        surnames = {words[-1] for words in names if len(words) > 1 and words[0] in GIVEN_NAMES}
        for group in groups:
            words = group.candidates[0].words
            if _is_sure(group, words, surnames) and seen[words] < _MOST_OF_ONE_NAME:
                seen[words] += 1
                yield _without_telltale(group.signs), group.rule


def _is_sure(group: Group, words: tuple[str, ...], surnames: set[str]) -> bool:
    """Return whether the rules leave no doubt."""
    if group.rule is NameType.PLACE:
        return " ".join(words) in PLACES
    if group.rule is NameType.ORGANISATION:
        return words[-1] in (ORGANISATION_HEADS if len(words) > 1 else ORGANISATIONS)
    if group.rule is NameType.OTHER or words[-1] in PLACES:
        return False
    if len(words) > 1 and words[0] in GIVEN_NAMES:
        return True
    return group.titled or words[-1] in surnames


def _without_telltale(signs: Signs) -> Signs:
    return {sign: value for sign, value in signs.items() if not _is_telltale(sign)}


def _is_telltale(sign: str) -> bool:
    """Return whether rules go by a sign: a table that has a word of the name, its type so far."""
    if sign in ("first alone", "place inside") or sign.startswith("so far"):
        return True
    begin, _, rest = sign.partition(" ")
    return begin in ("is", "first", "last") and rest != "alone" and not rest.startswith("ends")


def fit(
    table: Sequence[Signs], truth: Sequence[NameType], fewest: int, share: Sequence[float]
) -> Weights:
    """Fit a linear model.

    Args:
        table: the signs of each example.
        truth: what each names.
        fewest: how many examples a sign must have.
        share: how much each example counts.
    """
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    counts = Counter(sign for signs in table for sign in signs)
    vectors = DictVectorizer()
    rows_ = vectors.fit_transform(
        [{k: v for k, v in signs.items() if counts[k] >= fewest} for signs in table]
    )
    model = LogisticRegression(C=_COST, max_iter=3000, fit_intercept=False)
    model.fit(rows_, [kind.value for kind in truth], sample_weight=list(share))
    names = [str(name) for name in vectors.get_feature_names_out()]
    return {
        NameType(kind): dict(zip(names, (float(weight) for weight in weights), strict=True))
        for kind, weights in zip(model.classes_, model.coef_, strict=True)
    }


def train(sure: Weights, examples: Sequence[Example]) -> Merged:
    """Fit the second model to examples and return both as one: the weights of each sign."""
    table = [
        example.group.signs
        | {f"answer {kind.value}": _dot(sure[kind], example.group.signs) for kind in _SURE}
        for example in examples
    ]
    share = [len(example.group.candidates) ** 0.5 for example in examples]
    second = fit(table, [example.truth for example in examples], _FEWEST, share)
    merged: Merged = {}
    for sign in sorted({*sure[_SURE[0]], *second[_SURE[0]]}):
        if sign.startswith("answer "):
            continue
        weights = [
            second[kind].get(sign, 0.0)
            + sum(second[kind][f"answer {k.value}"] * sure[k].get(sign, 0.0) for k in _SURE)
            for kind in types.TYPES
        ]
        if max(map(abs, weights)) >= _LEAST_WEIGHT:
            merged[sign] = tuple(round(weight, 3) for weight in weights)
    return merged


def _dot(weights: Mapping[str, float], signs: Signs) -> float:
    return sum(weights.get(sign, 0.0) * value for sign, value in signs.items())


def answer(weights: Merged, example: Example) -> NameType:
    """Return the type that rules and model give."""
    rule = example.group.rule
    return types.judge(example.group.signs, weights) if rule is NameType.OTHER else rule


def report(name: str, told: Sequence[tuple[Example, NameType]]) -> None:
    """Print the share of types right, by rules and with the model, and each type's figures."""
    total = len(told)
    by_rule = sum(example.group.rule is example.truth for example, _ in told) / total
    right = sum(kind is example.truth for example, kind in told) / total
    print(f"{name}: {total} names, types right {by_rule:.3f} by rules, {right:.3f} with the model")
    for kind in _SURE:
        figures = []
        for given in ([example.group.rule for example, _ in told], [each for _, each in told]):
            hits = sum(
                g is kind is example.truth for g, (example, _) in zip(given, told, strict=True)
            )
            true = sum(example.truth is kind for example, _ in told)
            figures.append(f"{hits / max(given.count(kind), 1):.2f}/{hits / max(true, 1):.2f}")
        print(f"    {kind.value}: precision/recall {figures[0]}, {figures[1]}")


def main() -> None:
    """Score on documents held out, train on all under CC BY, write."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.train_name_types")
    parser.add_argument("data", type=Path, metavar="DIR", help="folder of data sets")
    parser.add_argument("--dry-run", action="store_true", help="do not write the model")
    options = parser.parse_args()
    pairs = list(sure_of(options.data))
    sure = fit([s for s, _ in pairs], [k for _, k in pairs], _FEWEST_SURE, [1.0] * len(pairs))
    folder = options.data / "gum_syntax"
    examples = [e for d in documents(folder / "cc-by") for e in annotated(d)]
    others = [e for d in documents(folder / "cc-by-sa") for e in annotated(d)]

    kept = [example for example in examples if not example.document.is_held_out]
    held = [example for example in examples if example.document.is_held_out]
    told = []
    for fold in range(_FOLDS):
        model = train(sure, [e for e in kept if _fold(e.document) != fold])
        told += [(e, answer(model, e)) for e in kept if _fold(e.document) == fold]
    model = train(sure, kept)
    unseen = [(e, answer(model, e)) for e in held]
    news = ("news", "interview")
    report("news, fifths in turn", [pair for pair in told if pair[0].document.genre in news])
    report("news, a third held out", [pair for pair in unseen if pair[0].document.genre in news])
    report("all, fifths in turn", told)
    report("all, a third held out", unseen)
    report("biographies and guides", [(e, answer(model, e)) for e in others])
    if not options.dry_run:
        packed = json.dumps(train(sure, examples), ensure_ascii=False).encode()
        _MODEL.write_bytes(gzip.compress(packed, 9, mtime=0))
        print(f"written: {_MODEL.name}, {_MODEL.stat().st_size:,} bytes")


def _fold(document: Document) -> int:
    return hashlib.sha1(f"fold {document.id}".encode()).digest()[0] % _FOLDS


if __name__ == "__main__":
    main()
