"""The sets that the program can answer, and the figures of each worth a place in the table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.quality import answers_against, answers_inside, answers_language
from tests.quality.answers_inside import Answer


@dataclass(frozen=True)
class DataSet:
    """One set.

    Attributes:
        answer: takes the set's folder and yields predictions with the words read for each; an
            empty prediction only counts words.
        figures: beginnings of the names of its scorer's figures to show, as the names may end
            in a count that differs from part to part of a set.
    """

    answer: Callable[[Path], Iterator[Answer]]
    figures: tuple[str, ...]


SETS: dict[str, DataSet] = {
    "planted": DataSet(answers_inside.planted, ("precision", "recall", "traps_flagged")),
    "seeded": DataSet(
        answers_inside.seeded, ("recall", "precision", "untouched: flags an article")
    ),
    "seeded_cross": DataSet(
        answers_inside.seeded_cross, ("recall", "precision", "untouched: share of pairs")
    ),
    "selfcontra": DataSet(answers_inside.selfcontra, ("accuracy", "roc_auc", "judge-and-find")),
    "bump": DataSet(
        answers_against.bump, ("consistency", "roc_auc", "flag balanced accuracy", "flag precision")
    ),
    "summedits": DataSet(answers_against.summedits, ("balanced accuracy",)),
    "fever_symmetric": DataSet(answers_against.fever_symmetric, ("accuracy",)),
    "same_event": DataSet(
        answers_inside.same_event,
        ("different_event: pairs with a flag", "same_event: pairs with a flag"),
    ),
    "clean_news": DataSet(answers_inside.clean_news, ("all: alarms an article", "all: share")),
    "timex": DataSet(answers_language.timex, ("value F1", "relaxed F1", "strict F1")),
    "gum_dates": DataSet(
        answers_language.gum_dates,
        ("recall of values", "value precision", "predictions touching no gold"),
    ),
    "polnear": DataSet(
        answers_language.polnear,
        ("direct recall, content + source", "content overlap + source F1"),
    ),
    "names": DataSet(answers_language.names, ("roc_auc", "F1")),
    "claimbuster": DataSet(answers_language.claimbuster, ("F1", "average precision")),
    "checkthat19": DataSet(answers_language.checkthat19, ("MAP",)),
    "extraction": DataSet(answers_language.extraction, ("F1", "accuracy")),
}
