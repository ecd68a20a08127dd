"""Two passages on one thing in ways that exclude each other, however they are worded.

Where `opposites` asks for two clauses that agree but for a word, here the rest may differ: "the
ferries suspended their crossings" and "the ferries sailed as usual". What ties the two passages
together is a rare word or a name that stands close to both phrases.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from factcheck.contradictions.apart import told_apart
from factcheck.contradictions.candidates import Pair, pair_of
from factcheck.contradictions.comparators.opposed_words import Phrase, phrases
from factcheck.contradictions.events import Event, event_at, weight_of
from factcheck.contradictions.facing import Respect, are_of_two
from factcheck.contradictions.findings import Finding, Side, level_of, quoted
from factcheck.contradictions.keys import names_meet
from factcheck.contradictions.kinship import Kin, kin, people_in, weight_of_kin
from factcheck.contradictions.referents import referents_of
from factcheck.contradictions.story import Line, Story, Token
from factcheck.contradictions.words import OTHERNESS, listed
from factcheck.model import Clause, Kind, Level, Modality, Span

_REACH = 5
"""Words beside a phrase in which what it is about is looked for."""
_LEAST_BESIDE = 0.5
"""Weight that the words beside both phrases must share."""
_LEAST_IN_CLAUSE = 0.7
"""Weight that both clauses must share; limits read off news with and without contradictions."""
_LEAST_BESIDE_NEGATED = 1.0
"""The same when one of the phrases is turned round by a negation, whose scope is a guess."""
_LEAST_IN_SENTENCE = 0.9
"""Weight that the two sentences must share where both phrases say by themselves what it is about
("in another car", "on foot")."""
_DIRECTIONS = listed("north south east west")
_HEAD_REACH = 6
"""Words behind a phrase in which what it leans on is looked for."""
_LEAST_HEAD = 0.7
"""How near the words for what two phrases lean on must be."""
_LEAST_KIN = 0.5
"""Nearness from which on two words can be of one thing."""
_PLENTY = 2.0
"""Weight from which on more of it makes a tie no stronger."""
_PLAIN = (Modality.ASSERTED, Modality.DENIED)
_NOT = listed("not no never nobody none without nor neither nothing cannot hardly")
_REFUSING = listed("declined declines refused refuses")
"""Words that with "to" are of what somebody did not do, not of a fall or an offer."""
_TWO = 2
"""Sides of a pair of which what is not on one is on the other."""
_NOT_REACH = 2
"""Words before a phrase in which a negation turns it round."""
_MOST_SAID = 30
"""Phrases of one pair looked at: an article with more is about nothing else."""
_NOT_SO_REACH = 6
"""Words behind the negating words in which a phrase is in their scope for sure."""


class _Said(NamedTuple):
    """A phrase in a sentence: which, where, in which clause, and whether it is turned round."""

    phrase: Phrase
    span: Span
    clause: Clause
    negated: bool

    @property
    def side(self) -> int:
        return self.phrase.side ^ self.negated


class _Tie(NamedTuple):
    """Two phrases that exclude each other, and the words that tie them together."""

    strength: float
    one: _Said
    other: _Said
    beside: tuple[Kin, ...]


def alone(story: Story) -> Iterator[Finding]:
    """Yield passages of an article that say of one thing what excludes each other."""
    by_pair: dict[int, list[tuple[Line, _Said]]] = _by_pair(story)
    for said in by_pair.values():
        for n, (a, one) in enumerate(said[:_MOST_SAID]):
            for b, other in said[n + 1 : _MOST_SAID]:
                if a is not b and one.side != other.side:
                    yield from _between(pair_of(story, story, a, b), one, other)


def across(one: Story, other: Story) -> Iterator[Finding]:
    """Yield passages of two articles that say of one thing what excludes each other."""
    theirs = _by_pair(other)
    for number, mine in _by_pair(one).items():
        for a, said in mine[:_MOST_SAID]:
            for b, there in theirs.get(number, [])[:_MOST_SAID]:
                if said.side != there.side:
                    yield from _between(pair_of(one, other, a, b), said, there)


def _by_pair(story: Story) -> dict[int, list[tuple[Line, _Said]]]:
    """Return the phrases of an article by the pair they belong to."""
    found: dict[int, list[tuple[Line, _Said]]] = defaultdict(list)
    for line in story.lines:
        said = _said(story, line)
        for each in said:
            if not _says_both(each.phrase.pair, said):
                found[each.phrase.pair].append((line, each))
    return found


def _between(pair: Pair, one: _Said, other: _Said) -> Iterator[Finding]:
    tie = _tie(pair, one, other)
    if tie:
        yield _finding(pair, tie)


def _said(story: Story, line: Line) -> tuple[_Said, ...]:
    """Return the phrases of a sentence; worked out once for a story."""
    known = story.memo.get(("said", line.index))
    if not isinstance(known, tuple):
        known = tuple(_find(line))
        story.memo["said", line.index] = known
    return known


def _find(line: Line) -> Iterator[_Said]:
    listed_phrases = phrases()
    words = [token.lower for token in line.tokens]
    for n, word in enumerate(words):
        for phrase in listed_phrases.get(word, ()):
            end = n + len(phrase.words)
            refuses = phrase.words[-1] in _REFUSING and words[end : end + 1] == ["to"]
            named = line.tokens[n].name and phrase.kind is Kind.PLACE
            if tuple(words[n:end]) == phrase.words and not refuses and not named:
                span = Span(line.tokens[n].start, line.tokens[end - 1].end)
                clause = line.clause_at(span.start)
                before = line.tokens[max(0, n - _NOT_REACH) : n]
                negated = _is_negated(before, clause) or _denies(line, clause, span)
                if not negated or phrase.sides == _TWO:
                    yield _Said(phrase, span, clause, negated)


def _is_negated(before: Iterable[Token], clause: Clause) -> bool:
    return any(
        token.lower in _NOT or token.lower.endswith("n't")
        for token in before
        if token.start >= clause.start
    )


def _denies(line: Line, clause: Clause, span: Span) -> bool:
    """Return whether a clause says that a phrase is not so ("no sign of forced entry").

    "Not to" tells what should not be done.
    """
    if not clause.negated or clause.scope is None or clause.cue is None:
        return False
    after = line.after(clause.cue.end, _NOT_SO_REACH)
    told = not after or after[0].lower != "to"
    return told and clause.scope.holds(span) and any(t.start == span.start for t in after)


def _around(line: Line, said: _Said) -> tuple[Token, ...]:
    """Return the words of a phrase's clause without its own."""
    return tuple(t for t in line.between(said.clause.span) if not said.span.holds(t.span))


def _says_both(pair: int, said: tuple[_Said, ...]) -> bool:
    """Return whether a sentence itself says either: it contrasts two things or tells a change."""
    return len({each.side for each in said if each.phrase.pair == pair}) > 1


def _tie(pair: Pair, one: _Said, other: _Said) -> _Tie | None:
    """Return what ties two phrases to one thing, None when too little does or they are apart."""
    if not _is_plain(one) or not _is_plain(other):
        return None
    left, right = _around(pair.a, one), _around(pair.b, other)
    if {t.lower for t in left} & OTHERNESS != {t.lower for t in right} & OTHERNESS:
        return None
    if not _of_one_head(pair, one, other):
        return None
    found = _in_common(pair, one, other, left, right)
    beside = [each for each in found if _is_beside(pair, one, other, each)]
    in_clause, close = weight_of_kin(found), weight_of_kin(beside)
    least = _LEAST_BESIDE_NEGATED if one.negated or other.negated else _LEAST_BESIDE
    if close < least or in_clause < _LEAST_IN_CLAUSE:
        if not (one.phrase.is_telling and other.phrase.is_telling):
            return None
        beside = _in_common(pair, one, other, pair.a.tokens, pair.b.tokens)
        close = weight_of_kin(beside)
        if close < _LEAST_IN_SENTENCE or one.negated or other.negated:
            return None
    events = event_at(pair.one, pair.a, one.span), event_at(pair.other, pair.b, other.span)
    if told_apart(*events) or _other_people(*events):
        return None
    if are_of_two(
        *(
            Respect(s, line, said.span)
            for s, line, said in ((pair.one, pair.a, one), (pair.other, pair.b, other))
        )
    ):
        return None
    if _puts_forward_another(pair, one, other):
        return None
    return _Tie(min(_PLENTY, in_clause) + min(_PLENTY, close), one, other, tuple(beside))


def _puts_forward_another(pair: Pair, one: _Said, other: _Said) -> bool:
    """Return whether a "that" behind each phrase puts forward something else ("denied that …")."""
    behind = pair.a.after(one.span.end, _THAT_REACH), pair.b.after(other.span.end, _THAT_REACH)
    if not all(words and words[0].lower == "that" for words in behind):
        return False
    mine, theirs = (frozenset(t.stem for t in words if t.content) for words in behind)
    return weight_of(mine & theirs, pair.weights) < _LEAST_BESIDE


_THAT_REACH = 12


def _is_plain(said: _Said) -> bool:
    """Return whether a phrase is said to be so, or is itself of what is planned ("to close")."""
    planned = said.clause.modality is Modality.PLANNED and said.phrase.words[0] in _PLANNING
    return planned or said.clause.modality in _PLAIN


_PLANNING = listed("to will")


def _of_one_head(pair: Pair, one: _Said, other: _Said) -> bool:
    """Return whether what two phrases lean on is one thing, where they lean on what follows.

    A colour or stuff is that of the noun behind it ("a red van"), a direction counts from the
    place behind it ("north of Arden", but not the "east" of "north-east").
    """
    if one.phrase.kind is Kind.PLACE:
        for line, said in ((pair.a, one), (pair.b, other)):
            lead = line.before(said.span.start, 1)
            if lead and lead[0].lower in _DIRECTIONS:
                return False
    of_both = one.phrase.words[-1] == other.phrase.words[-1] == "of"
    attributes = one.phrase.sides > _TWO and not (one.phrase.is_telling or other.phrase.is_telling)
    if not of_both and not attributes:
        return True
    ones, others = (
        [t for t in line.after(said.span.end, _HEAD_REACH) if t.content]
        for line, said in ((pair.a, one), (pair.b, other))
    )
    if attributes:
        ones, others = ones[:1], others[:1]
    return any(each.strength >= _LEAST_HEAD for each in kin(ones, others, pair.weights))


def _in_common(
    pair: Pair, one: _Said, other: _Said, left: Sequence[Token], right: Sequence[Token]
) -> list[Kin]:
    """Return what some words around two phrases have in common, the phrases' own left out."""
    own = {
        token.stem
        for line, said in ((pair.a, one), (pair.b, other))
        for token in line.between(said.span)
    }
    kept = [
        [t for t in words if t.stem not in own and "'" not in t.lower] for words in (left, right)
    ]
    people = (
        people_in(referents_of(pair.one), kept[0]),
        people_in(referents_of(pair.other), kept[1]),
    )
    return [k for k in kin(kept[0], kept[1], pair.weights, people) if k.strength >= _LEAST_KIN]


def _is_beside(pair: Pair, one: _Said, other: _Said, kin: Kin) -> bool:
    return (kin.one.start in _starts_beside(pair.a, one)) and (
        kin.other.start in _starts_beside(pair.b, other)
    )


def _starts_beside(line: Line, said: _Said) -> frozenset[int]:
    return frozenset(token.start for _, token in line.tokens_near(said.span, _REACH))


def _other_people(a: Event, b: Event) -> bool:
    return bool(a.actors and b.actors and not names_meet(a.actors, b.actors))


def _finding(pair: Pair, tie: _Tie) -> Finding:
    one, other = tie.one, tie.other
    said = [each.span.of(story.text) for story, each in ((pair.one, one), (pair.other, other))]
    a = Side(pair.one, pair.a, (one.span,), reads=_reads(said[0], one))
    b = Side(pair.other, pair.b, (other.span,), reads=_reads(said[1], other))
    kind = Kind.NEGATION if one.negated != other.negated else one.phrase.kind
    about = min((each.one for each in tie.beside), key=lambda token: token.start)
    return Finding(
        kind=kind,
        level=level_of(a, b, Level.QUERY),
        strength=tie.strength / (2 * _PLENTY),
        a=a,
        b=b,
        explanation=(
            f"Of {quoted(about.span, pair.one.text)} one passage says “{a.reads}”, "
            f"the other “{b.reads}”: they exclude each other."
        ),
        rule=f"{kind.value}.opposed_phrases",
    )


def _reads(words: str, said: _Said) -> str:
    return f"not {words}" if said.negated else words
