"""What a quotation leaves out or replaces, and must not: a negation, a number, a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.evidence.aligning import Differing, change_of, negations
from factcheck.evidence.locating import Run
from factcheck.evidence.pieces import GapKind, Piece
from factcheck.evidence.words import Stream, Word, words_in
from factcheck.language.negation import FAIL, is_negating
from factcheck.language.syntax import words as listed
from factcheck.model import Quotation, Sentence, WordChange

_REACH = 12
"""Words from an ellipsis within which a "not" still bears on what is quoted."""

_BEFORE = 3
"""Words before a quotation among which a "not" bears on its first ("not going to")."""
_DENYING = FAIL | listed(
    "deny denies denied denying doubt doubts doubted doubting reject rejects rejected rejecting"
    " dispute disputes disputed disputing dismiss dismisses dismissed oppose opposes opposed"
    " ruled avoid avoids avoided stop stops stopped against"
)
"""Words by which an article itself says that what is quoted is not so ("ruled out", "denied")."""


def lost_in_gaps(
    text: str, pieces: Sequence[Piece], stream: Stream, runs: Sequence[Run]
) -> list[Differing]:
    """Return what ellipses and brackets change of the meaning.

    An ellipsis loses a "not" that stands in a sentence of which a part is quoted; what whole
    sentences between say is left out openly. A bracket may stand for other words, not for another
    negation, number or name.

    Args:
        text: the article's text.
        pieces: the quotation's.
        stream: the source's words.
        runs: where the source has the pieces that have words.
    """
    found: list[Differing] = []
    behind: Run | None = None
    following = iter(runs)
    at = min(word.start for piece in pieces for word in piece.words)
    for piece in pieces:
        run = next(following) if piece.words else None
        if piece.before is GapKind.BRACKET:
            found += _replaced(text, piece, stream, _between(piece, stream, behind, run), at)
        elif piece.before is GapKind.ELLIPSIS and behind and run:
            omitted = _of_quoted_sentences(stream, behind.last, run.first)
            lost = tuple(word for word in omitted if is_negating(word.key))
            if lost:
                found.append(Differing(WordChange.NEGATION, (), lost[:1], at))
        if run:
            behind, at = run, piece.words[-1].end
    return found


def _between(piece: Piece, stream: Stream, behind: Run | None, run: Run | None) -> tuple[Word, ...]:
    """Return the source's words for which a bracket stands.

    At a quotation's edge these are as many as the bracket has, and one more, of the same sentence.
    """
    most = len(piece.inserted) + 1
    if behind and run:
        return tuple(stream.words[behind.last : run.first])
    found: list[Word] = []
    if run:
        for n in range(run.first - 1, max(run.first - 1 - most, -1), -1):
            if stream.sentence_ends_behind(n):
                break
            found.insert(0, stream.words[n])
    elif behind:
        for n in range(behind.last, min(behind.last + most, len(stream.words))):
            if stream.sentence_ends_behind(n - 1):
                break
            found.append(stream.words[n])
    return tuple(found)


def _replaced(
    text: str, piece: Piece, stream: Stream, said: tuple[Word, ...], at: int
) -> Iterator[Differing]:
    mine, yours = negations(piece.inserted), negations(said)
    if mine != yours:
        yield Differing(WordChange.NEGATION, piece.inserted if mine > yours else (), said, at)
        return
    change = change_of(text, piece.inserted, stream.text, said)
    both = all(
        change_of(*side) is change
        for side in (
            (text, piece.inserted, stream.text, ()),
            (text, (), stream.text, said),
        )
    )
    same = {word.key for word in piece.inserted} & {word.key for word in said}
    if both and not same and change in (WordChange.NUMBER, WordChange.NAME):
        yield Differing(change, piece.inserted, said, at)


def _of_quoted_sentences(stream: Stream, first: int, last: int) -> list[Word]:
    """Return the words left out that belong to the sentences before and behind the ellipsis."""
    head = first
    while head < last and head - first < _REACH and not stream.sentence_ends_behind(head - 1):
        head += 1
    tail = last
    while tail > head and last - tail < _REACH and not stream.sentence_ends_behind(tail - 1):
        tail -= 1
    return stream.words[first:head] + stream.words[tail:last]


def negated_before(
    text: str, sentence: Sentence, quotation: Quotation, stream: Stream, first: int
) -> str:
    """Return the source's words from a negation up to a quotation that is cut off behind it.

    "I am not going to resign" quoted as "going to resign" says the opposite, unless the article's
    own words in that sentence negate or deny. A quotation that negates itself is not looked at
    ("nobody, nobody in this room").

    Args:
        text: the article's text.
        sentence: the article's sentence in which the quotation begins.
        quotation: the quotation.
        stream: the source's words.
        first: the word of the source at which the quotation begins.

    Returns:
        The words, on one line; empty where no negation is lost.
    """
    own = words_in(text, sentence.start, quotation.start)
    own += words_in(text, quotation.end, max(sentence.end, quotation.end))
    if any(is_negating(word.key) for word in words_in(quotation.value)):
        return ""
    if any(is_negating(word.key) or word.key in _DENYING for word in own):
        return ""
    for n in range(first - 1, max(first - 1 - _BEFORE, -1), -1):
        if stream.sentence_ends_behind(n):
            break
        if is_negating(stream.words[n].key):
            return " ".join(
                stream.text[stream.words[n].start : stream.words[first - 1].end].split()
            )
    return ""
