"""How much an article speaks against a short text: contradicted, or merely not borne out."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck import trees
from factcheck.contradictions.find import find
from factcheck.contradictions.findings import plain
from factcheck.contradictions.fit.bearing import Reading, signals
from factcheck.contradictions.fit.pieces import Body, Piece, Sort, pieces_of
from factcheck.contradictions.sameness import Signals
from factcheck.contradictions.story import Story
from factcheck.model import AnnotatedArticle, Contradiction, Doubt

_PACKAGE = "factcheck.contradictions"
_PIECES = "one_piece.json"
_TEXTS = "one_text.json"
_DOUBTFUL = 0.4
"""Probability of being wrong from which on a piece is named."""
_STRONGEST = 3
"""Pieces whose doubts are weighed one by one; the others only together."""
FAINT = 0.2
"""Least score of a contradiction that is weighed."""
_MOST = 0.99


@dataclass(frozen=True, slots=True)
class Support:
    """What an article says to a short text.

    Attributes:
        against: 0..1, above a half when it more likely speaks against the text than not.
        contradictions: what cannot both be true, strongest first; `a` is the short text's side.
        doubts: words that the article does not bear out, the most doubtful first.
    """

    against: float
    contradictions: tuple[Contradiction, ...]
    doubts: tuple[Doubt, ...]


def support(text: AnnotatedArticle, article: AnnotatedArticle) -> Support:
    """Return how much an article speaks against a short text.

    Each word and detail of the text is held against the article, then the most doubtful of them
    and the contradictions found are weighed together. Trained by `tests/quality/train_support.py`.

    Args:
        text: the short text.
        article: the article it is held against.
    """
    found = find(text, [article], threshold=FAINT)
    between = tuple(each for each in found if each.b is not None and each.b.article)
    readings = readings_of(Story(text), Body(Story(article, "article")))
    chances = [chances_in(reading) for reading in readings]
    strongest = max((each.score for each in between), default=0.0)
    against = 0.0
    if any(chances):
        model = trees.load(_PACKAGE, _TEXTS)
        against = trees.score(model.log_odds(text_signals(readings, chances, strongest)), 0.5)
    if strongest >= _FIRM:
        against = max(against, _JUST_AGAINST)
    shown = tuple(each for each in between if each.score >= _SHOWN)
    return Support(against, shown, _doubts(text.article.text, readings, chances))


_SHOWN = 0.5
"""Least score of a contradiction that is shown, as in an article."""
_FIRM = 0.6
"""Score of a contradiction that speaks against a text however well the rest of it fits."""
_JUST_AGAINST = 0.51


def readings_of(text: Story, body: Body) -> list[Reading]:
    """Return the sentences of a short text as they are held against an article.

    A sentence that stands in the article word for word is borne out; an empty one says nothing.
    """
    readings: list[Reading] = []
    before: tuple[Piece, ...] = ()
    own = {plain(line.text) for line in body.story.lines}
    for line in text.lines if body.lines else ():
        pieces = pieces_of(line)
        if pieces and plain(line.text) not in own:
            readings.append(Reading(line, pieces, before, body))
        before = (*before, *pieces)
    return readings


def chances_in(reading: Reading) -> list[float]:
    """Return of each piece of a sentence how likely it is wrong, 0..1."""
    model = trees.load(_PACKAGE, _PIECES)
    return [
        trees.score(model.log_odds(signals(reading, n)), 0.5) for n in range(len(reading.pieces))
    ]


def text_signals(
    readings: Sequence[Reading], chances: Sequence[Sequence[float]], strongest: float
) -> Signals:
    """Return what speaks for and against a short text as a whole.

    Args:
        readings: its sentences, at least one.
        chances: of each sentence and each of its pieces, how likely it is wrong.
        strongest: score of the strongest contradiction found, 0 for none.
    """
    each = [chance for of_line in chances for chance in of_line]
    ranked = sorted(each, reverse=True)
    pieces = [(reading, n, piece) for reading in readings for n, piece in enumerate(reading.pieces)]
    absent = [piece for reading, n, piece in pieces if not reading.places[n]]
    found = {
        "contradiction": strongest,
        "mean": sum(each) / len(each),
        "together": -sum(math.log1p(-min(_MOST, chance)) for chance in each),
        "pieces": math.log(len(each)),
        "lines": readings[0].common["lines"],
        "absent": len(absent) / len(each),
        "absent names": sum(piece.sort is Sort.NAME for piece in absent),
        "absent figures": sum(piece.sort is Sort.NUMBER for piece in absent),
    }
    for n, chance in enumerate(ranked[:_STRONGEST], 1):
        found[f"doubt {n}"] = chance
    for name in ("nearest covers", "three cover", "all cover"):
        shares = [reading.common[name] for reading in readings]
        found[name] = sum(shares) / len(shares)
        found[f"least of {name}"] = min(shares)
    found["one negated"] = max(reading.common["one negated"] for reading in readings)
    return {name: float(value) for name, value in found.items() if value}


def _doubts(
    text: str, readings: Sequence[Reading], chances: Sequence[Sequence[float]]
) -> tuple[Doubt, ...]:
    found = [
        Doubt(
            start=piece.span.start,
            end=piece.span.end,
            text=piece.span.of(text),
            chance=round(chance, 4),
            nearest=_nearest(reading),
        )
        for reading, of_line in zip(readings, chances, strict=True)
        for piece, chance in zip(reading.pieces, of_line, strict=True)
        if chance >= _DOUBTFUL
    ]
    return tuple(sorted(found, key=lambda doubt: (-doubt.chance, doubt.start)))


def _nearest(reading: Reading) -> str:
    return reading.body.story.lines[reading.nearest[0]].text if reading.nearest else ""
