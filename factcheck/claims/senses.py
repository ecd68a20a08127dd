"""What the words of a sentence are about: a small network over word vectors.

Words that the training never met stand near words that it did. The vectors are those of GloVe
(Pennington, Socher and Manning, EMNLP 2014, public domain), reduced to what the network asks of
them; `tests/quality/train_check_worthiness.py` makes the file.
"""

from __future__ import annotations

import gzip
import json
import math
import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

_TOKEN = re.compile(r"[a-z]+|\d+|[^\w\s]")
_WEIGHTS = Path(__file__).with_name("check_worthiness_words.gz")


@dataclass(frozen=True, slots=True)
class _Network:
    """A network of one hidden layer over two means of the words: plain, and of rare words first.

    Attributes:
        places: where a word stands in the tables.
        shares: hundredths, by place: what the word counts in the second mean.
        plain: whole numbers -127..127, as many for each word as there are hidden units.
        shared: the same for the second mean.
        scale: of each hidden unit, what 1 in the two tables stands for.
        counted: of each hidden unit, the weights of the sentence's counts.
        bias: of each hidden unit.
        out: what each hidden unit adds to the logit.
        out_bias: logit of a sentence in which no hidden unit is awake.
    """

    places: dict[str, int]
    shares: array[int]
    plain: array[int]
    shared: array[int]
    scale: tuple[tuple[float, float], ...]
    counted: tuple[tuple[float, float, float], ...]
    bias: tuple[float, ...]
    out: tuple[float, ...]
    out_bias: float


def tokens(text: str) -> list[str]:
    """Return the words, figures and signs of a text as the vectors know them."""
    return _TOKEN.findall(text.lower().replace("’", "'"))


def counts(found: Sequence[str]) -> tuple[float, float, float]:
    """Return of a sentence's tokens: length in twenties, its logarithm, how many are figures."""
    length = len(found)
    return length / 20, math.log1p(length), float(sum(token.isdigit() for token in found))


def sense(text: str) -> float:
    """Return the share of the logit of check-worthiness that the words' meanings give."""
    network = _network()
    found = tokens(text)
    rows = [row for token in found if (row := _row(token)) is not None]
    if not rows:
        return network.out_bias
    weight, *columns = map(sum, zip(*rows, strict=True))
    width, number = len(network.out), len(rows)
    twenties, logarithm, figures = counts(found)
    logit = network.out_bias
    for plain, shared, (one, two), (a, b, c), bias, out in zip(
        columns[:width],
        columns[width:],
        network.scale,
        network.counted,
        network.bias,
        network.out,
        strict=True,
    ):
        awake = bias + one * plain / number + two * shared / weight
        awake += a * twenties + b * logarithm + c * figures
        if awake > 0.0:
            logit += awake * out
    return logit


@lru_cache(maxsize=4096)
def _row(token: str) -> tuple[int, ...] | None:
    """Return a word's share, its row of the first table, and of the second, times the share."""
    network = _network()
    place = network.places.get(token)
    if place is None:
        return None
    width = len(network.out)
    start, end = place * width, (place + 1) * width
    share = network.shares[place]
    weighed = [share * figure for figure in network.shared[start:end]]
    return (share, *network.plain[start:end], *weighed)


@cache
def _network() -> _Network:
    """Read the network: a line of JSON, then shares and the two tables, a byte a figure."""
    head, _, body = gzip.decompress(_WEIGHTS.read_bytes()).partition(b"\n")
    stored = json.loads(head)
    words = stored["words"].split(" ")
    tables = array("b", body)
    number, width = len(words), len(stored["out"])
    end = number + number * width
    return _Network(
        places=dict(zip(words, range(number), strict=True)),
        shares=tables[:number],
        plain=tables[number:end],
        shared=tables[end:],
        scale=tuple((one, two) for one, two in stored["scale"]),
        counted=tuple((a, b, c) for a, b, c in stored["counted"]),
        bias=tuple(stored["bias"]),
        out=tuple(stored["out"]),
        out_bias=stored["out_bias"],
    )
