"""How much of a statement one sentence of a source says, and what of it is missing there."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import product

from factcheck.contradictions.deeds import deeds_of
from factcheck.contradictions.fit.pieces import (
    NEGATING,
    TURNING,
    Body,
    Piece,
    Sort,
    alike,
    are_opposites,
    pieces_of,
    times_agree,
)
from factcheck.contradictions.intervals import band
from factcheck.contradictions.keys import names_meet
from factcheck.contradictions.parties import are_apart
from factcheck.contradictions.stems import stem
from factcheck.contradictions.story import Line, Story
from factcheck.contradictions.words import LIGHT, listed
from factcheck.language.names.people import HONORIFICS
from factcheck.language.negation import FAIL
from factcheck.model import Clause, Modality, Name, NameType, Number, Span, Time

_LIGHT = 0.25
"""What a word that is frequent in all news weighs beside others (as in `story`)."""
_ALIKE = 0.5
"""What a word counts for which the source has one of like sense, or a broader or narrower one."""
_ENOUGH = 0.8
"""Share of a statement's weight from which on a sentence says it; one plain word may be another."""
_ITSELF = 0.5
"""Share of it that the sentence must say itself, whatever stands around it."""
_LEAST_SAID = 2
"""Words of weight below which a statement says too little to be said again."""
_HARD = frozenset({Sort.NAME, Sort.NUMBER, Sort.TIME})
"""What a source must say itself to bear a statement out."""
_UNDONE = FAIL | listed("""
    deny denies denied denying reject rejects rejected rejecting rule rules ruled against despite
    yet nearly almost close without down off stop stops stopped cancel cancels cancelled canceled
    """)
"""Words by which what stands beside them did not come about ("yet to", "turned down")."""
_BEFORE = 4
"""Words before what is shared among which they count."""
_UNREAL = frozenset({Modality.PLANNED, Modality.POSSIBLE, Modality.ASKED})


@dataclass(frozen=True, slots=True)
class Fit:
    """A statement beside a sentence of a source.

    Attributes:
        covered: 0..1, how much of the statement the sentence says, by weight.
        itself: the same, without what only stands around it.
        shared: the statement's pieces that it says.
        missing: those that weigh something and that neither it nor what stands around it says.
        marks: where the sentence has what is shared, spans into the source's text, in order.
        agrees: whether both affirm or both deny, and both tell of a fact or of none.
    """

    covered: float
    itself: float
    shared: tuple[Piece, ...]
    missing: tuple[Piece, ...]
    marks: tuple[Span, ...]
    agrees: bool

    @property
    def bears_out(self) -> bool:
        """Whether the source says what the statement does, every name, number and time in it."""
        gone = any(piece.sort in _HARD or piece.word in TURNING for piece in self.missing)
        heavy = {piece.word for piece in self.shared if piece.word not in LIGHT}
        enough = self.covered >= _ENOUGH and self.itself >= _ITSELF and len(heavy) >= _LEAST_SAID
        return self.agrees and not gone and enough


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement that is held against the sentences of a source.

    Attributes:
        story: its article.
        line: its sentence there.
        pieces: what of that it says.
        weights: how much each of them says, in that source.
    """

    story: Story
    line: Line
    pieces: tuple[Piece, ...]
    weights: tuple[float, ...]


def statement(story: Story, line: Line, span: Span, body: Body) -> Statement:
    """Return what a stretch of a sentence states.

    Pronouns and negating words are left out: the ones stand for others, the others are compared
    as what they do to their clause.

    Args:
        story: the article.
        line: the sentence.
        span: the stretch of the article's text.
        body: the source that it will be held against.
    """
    pieces = tuple(
        piece
        for piece in pieces_of(line)
        if span.holds(piece.span) and piece.sort is not Sort.PRONOUN and piece.word not in NEGATING
    )
    return Statement(story, line, pieces, tuple(_weight(piece, body) for piece in pieces))


def fit_of(
    stated: Statement,
    body: Body,
    at: int,
    around: Sequence[int] = (),
    known: Collection[str] = frozenset(),
) -> Fit:
    """Return how much of a statement a sentence says.

    Args:
        stated: the statement.
        body: the source.
        at: index of the sentence in it.
        around: indices of sentences beside it, where days and whom a pronoun means may stand.
        known: words that the source says of the whole passage, in lower case (who speaks).
    """
    line, there, own = stated.line, body.story.lines[at], body.lines[at]
    near = [piece for n in around for piece in body.lines[n]]
    meant = _names_meant(line, stated.pieces, own, near)
    total = said = told = 0.0
    shared: list[Piece] = []
    missing: list[Piece] = []
    marks: list[Span] = []
    for piece, weight in zip(stated.pieces, stated.weights, strict=True):
        total += weight
        places = [other.span for other in own if _says(piece, other)]
        like = [other.span for other in own if not places and alike(piece, other)]
        if places or like or _is_of_short_name(piece, line, there):
            said += weight * _ALIKE if like else weight
            shared.append(piece)
            marks += (places or like)[:1]
        elif piece in meant or _is_around(piece, near, known):
            told += weight
            shared.append(piece)
        elif piece.sort in _HARD or piece.word not in LIGHT:
            missing.append(piece)
    return Fit(
        covered=(said + told) / total if total else 0.0,
        itself=said / total if total else 0.0,
        shared=tuple(shared),
        missing=tuple(missing),
        marks=tuple(sorted(set(marks))),
        agrees=bool(marks)
        and _agree(line, shared, there, marks)
        and not _is_turned(missing, own)
        and not _has_other_doer(stated.story, line, body.story, there),
    )


def _names_meant(
    line: Line, pieces: Sequence[Piece], own: Sequence[Piece], near: Sequence[Piece]
) -> Sequence[Piece]:
    """Return the words of the one name for which a pronoun of the sentence can stand."""
    if not any(other.sort is Sort.PRONOUN for other in own):
        return ()
    gone = [
        piece
        for piece in pieces
        if piece.sort is Sort.NAME and not any(_says(piece, other) for other in own)
    ]
    names = {name.span for name in line.names for piece in gone if name.span.holds(piece.span)}
    known = all(any(_says(piece, other) for other in near) for piece in gone)
    return gone if len(names) == 1 and known else ()


def _weight(piece: Piece, body: Body) -> float:
    weight = body.rarity(body.places(piece))
    return weight * _LIGHT if piece.sort is Sort.WORD and piece.word in LIGHT else weight


def _says(piece: Piece, other: Piece) -> bool:
    """Return whether a piece of the source says what one of the statement does."""
    if isinstance(piece.detail, Number):
        return isinstance(other.detail, Number) and _same_count(piece.detail, other.detail)
    if isinstance(piece.detail, Time):
        return isinstance(other.detail, Time) and _within(piece.detail, other.detail)
    if other.detail is not None:
        return False
    return bool(set(piece.keys) & set(other.keys))


def _same_count(one: Number, other: Number) -> bool:
    """Return whether a source's number bears a statement's out: it can be nothing else.

    "More than 240" bears out "more than 200", and "240" neither it nor "fewer than 240".
    """
    if one.type is not other.type or one.unit != other.unit or not _count_alike(one, other):
        return False
    mine, theirs = band(one), band(other)
    return mine.meets(theirs) and mine.low <= other.low and other.high <= mine.high


def _within(one: Time, other: Time) -> bool:
    """Return whether a source's time bears a statement's out: "3 June 2020" does "June 2020"."""
    if not times_agree(one, other):
        return False
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return True
    return one.earliest <= other.earliest and other.latest <= one.latest


def _count_alike(one: Number, other: Number) -> bool:
    """Return whether two numbers may count one thing."""
    mine, theirs = ({stem(word) for word in each.counted.lower().split()} for each in (one, other))
    return not (mine and theirs) or bool(mine & theirs)


def _is_around(piece: Piece, near: Sequence[Piece], known: Collection[str]) -> bool:
    """Return whether the passage or who speaks says what a sentence need not say again."""
    if piece.detail is None and piece.word in known:
        return True
    return piece.sort is Sort.TIME and any(_says(piece, other) for other in near)


def _is_of_short_name(piece: Piece, line: Line, there: Line) -> bool:
    """Return whether a word belongs to a person whom the source names by fewer words of theirs."""
    for name in line.names:
        if name.type is NameType.PERSON and name.span.holds(piece.span):
            words = _words_of(name)
            known = any(token.lower == words[-1] for token in there.tokens) if words else False
            namesakes = [_words_of(other) for other in there.names if words[-1] in _words_of(other)]
            return known and all(set(other) <= set(words) for other in namesakes)
    return False


def _words_of(name: Name) -> list[str]:
    return [word for word in name.value.lower().split() if word.strip(".") not in HONORIFICS]


def _agree(line: Line, shared: Sequence[Piece], there: Line, marks: Sequence[Span]) -> bool:
    """Return whether what is shared is affirmed, denied, planned or told of alike in both."""
    mine, theirs = _chief(line, [piece.span for piece in shared]), _chief(there, marks)
    if mine.negated != theirs.negated:
        return False
    if _undone(line, [piece.span for piece in shared]) != _undone(there, marks):
        return False
    if Modality.DENIED in (mine.modality, theirs.modality):
        return mine.modality is theirs.modality
    return (mine.modality in _UNREAL) == (theirs.modality in _UNREAL)


def _chief(line: Line, spans: Sequence[Span]) -> Clause:
    """Return the clause in which most of some words stand, the first of several."""
    clauses = [line.clause_at(span.start) for span in spans]
    return max(clauses, key=clauses.count)


def _undone(line: Line, spans: Sequence[Span]) -> frozenset[str]:
    """Return the words among and before some others by which those did not come about."""
    whole = Span(min(each.start for each in spans), max(each.end for each in spans))
    tokens = (*line.before(whole.start, _BEFORE), *line.between(whole))
    return frozenset(token.lower for token in tokens) & _UNDONE


def _is_turned(missing: Sequence[Piece], own: Sequence[Piece]) -> bool:
    """Return whether a word of the statement has its opposite in the source instead."""
    return any(
        are_opposites(piece, other)
        for piece, other in product(missing, own)
        if piece.detail is None and other.detail is None
    )


def _has_other_doer(story: Story, line: Line, source: Story, there: Line) -> bool:
    """Return whether the source says a deed of the statement of somebody else.

    Of two other parties, or of the one to whom the statement says that it was done.
    """
    for mine in deeds_of(story, line):
        for theirs in deeds_of(source, there):
            if mine.verb != theirs.verb or mine.doer is None or theirs.doer is None:
                continue
            if are_apart(mine.doer, theirs.doer):
                return True
            for doer, undergoer in ((mine.doer, theirs.object), (theirs.doer, mine.object)):
                if undergoer and names_meet(doer.names, undergoer.names):
                    return True
    return False
