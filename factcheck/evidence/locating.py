"""Where a source has a quotation: word for word first, else the place that comes nearest."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.evidence.pieces import GapKind, Piece
from factcheck.evidence.words import Stream, Word

_MOST_PLACES = 200
"""Places of one piece that are looked at; what is said more often is found at one of them."""
_REPLACED = 8
"""Words of the source for which a bracket may stand."""
_VOTES = 5_000
"""Places of a quotation's words that vote for where it stands, the rarest words first."""
_CANDIDATES = 6


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a source: its first word and the one behind its last."""

    first: int
    last: int


def find_pieces(stream: Stream, pieces: Sequence[Piece]) -> list[list[Run]]:
    """Return where a source has all pieces word for word, in order and by one speaker.

    Args:
        stream: the source's words.
        pieces: the quotation's; those without words are passed over.

    Returns:
        One list for each place, a stretch for each piece that has words.
    """
    worded = [piece for piece in pieces if piece.words]
    if not worded:
        return []
    places = [stream.find([w.key for w in piece.words], _MOST_PLACES) for piece in worded]
    found: list[list[Run]] = []
    for first in places[0]:
        runs = [Run(first, first + len(worded[0].words))]
        for piece, starts in zip(worded[1:], places[1:], strict=True):
            following = _next(stream, runs[-1].last, piece.before, starts)
            if following is None:
                break
            runs.append(Run(following, following + len(piece.words)))
        else:
            found.append(runs)
    return found


def _next(stream: Stream, behind: int, gap: GapKind | None, starts: Sequence[int]) -> int | None:
    """Return the first of some places at or behind a word that a gap can reach."""
    at = bisect_left(starts, behind)
    speaker = stream.passage_of(behind - 1).speaker
    for start in starts[at:]:
        if gap is GapKind.BRACKET:
            same = stream.run_of[start] == stream.run_of[behind - 1]
            return start if same and start - behind <= _REPLACED else None
        if stream.passage_of(start).speaker == speaker:
            return start
    return None


def nearest(stream: Stream, words: Sequence[Word]) -> list[Run]:
    """Return stretches of a source that may be some words said otherwise, likeliest first.

    Words that are rare in the source vote for where the quotation would begin; a stretch is
    wider than the quotation by a quarter on both sides, and within one run.
    """
    order = sorted(
        (n for n, word in enumerate(words) if word.key in stream.places),
        key=lambda n: (len(stream.places[words[n].key]), n),
    )
    width = max(4, len(words) // 3)
    votes: Counter[int] = Counter()
    spent = 0
    for rank, n in enumerate(order):
        places = stream.places[words[n].key]
        if rank >= 2 and spent + len(places) > _VOTES:
            break
        for place in places[:_VOTES]:
            votes[(place - n) // width] += 1
        spent += len(places)
    around = {n: votes[n] + max(votes.get(n - 1, 0), votes.get(n + 1, 0)) for n in list(votes)}
    best = sorted(around, key=lambda n: (-around[n], -votes[n], n))[:_CANDIDATES]
    return [_window(stream, n * width, len(words), width) for n in best]


def _window(stream: Stream, start: int, length: int, slack: int) -> Run:
    """Return the stretch about a place, cut to the run in which its middle lies."""
    middle = min(max(start + length // 2, 0), len(stream.words) - 1)
    run = stream.run_of[middle]
    low = bisect_left(stream.run_of, run)
    high = bisect_left(stream.run_of, run + 1)
    return Run(max(low, start - slack), min(high, start + length + 2 * slack))
