"""Headline, deck, caption or pull quote against the body: figures, names, who did it to whom, ages.

What `numbers`, `opposites` and the others find between any two sentences they also find here; this
looks for what the terse grammar of display lines hides from them ("Nine dead", "Man, 34, held").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.contradictions.alignment import agreement
from factcheck.contradictions.dated import agree, dates_of, reads
from factcheck.contradictions.display import Told, parted, told_by
from factcheck.contradictions.events import common_acts, key_of, told_apart, weight_of
from factcheck.contradictions.findings import Finding, Side, level_of, quoted, said_number
from factcheck.contradictions.intervals import band
from factcheck.contradictions.stems import stem
from factcheck.contradictions.story import Line, Story, Token
from factcheck.contradictions.words import OTHERNESS, PARTNESS, listed, listed_in_order
from factcheck.model import (
    BlockKind,
    Kind,
    Level,
    Modality,
    Name,
    NameType,
    Number,
    NumberType,
    Span,
)

_OUTCOMES = {
    word: line.split()[0]
    for line in """
    dead die dies died killed kill kills death deaths toll fatalities lives
    hurt injured injures injure injuries wounded wounds
    held arrested arrests arrest detained detains custody
    missing unaccounted
    rescued rescues saved freed
    evacuated displaced homeless
    jailed jails
    charged charges
    """.strip().splitlines()
    for word in line.split()
}
"""What becomes of people in the news -> how the headline's word for it begins the group."""
_OUTCOME_REACH = 4
_PEOPLE = listed("""
    person people man woman child boy girl other civilian passenger worker soldier student
    demonstrator protester suspect officer victim resident migrant fan teenager
    """)
_DONE_TO = frozenset(
    stem(word)
    for word in listed_in_order("""
    beat defeat sue buy acquire accuse attack kill shoot stab praise criticise criticize replace
    succeed hire sack back endorse invade thrash edge overtake rescue blame fine warn outbid
    overpower join trail lead pay owe snub hit attacks leave
    """)
)
"""Verbs that one does to another: with the two exchanged they say something else."""
_BE = listed("is are was were be been being get gets got")
_ARTICLES = listed("a an the his her its their this that")
"""Before a word they make it a noun ("the shooting")."""
_PARTY_REACH = 5
_LEAST_NAME_COVERED = 0.6
_LESS_SUPPORT = 0.25
"""By how much less other body lines may bear out the headline's own name."""
_SLOT = 3
_SOLID = 0.3
_AGED = listed("man woman boy girl teenager driver pensioner mother father student officer")


def alone(story: Story) -> Iterator[Finding]:
    """Yield what a story's display lines say otherwise than its body."""
    display, body = parted(story)
    for line in display:
        told = told_by(line, body, story.weights)
        if told:
            yield from _tolls(story, line, body, told)
            yield from _reversed(story, line, told)
            yield from _other_name(story, line, body, told)
            yield from _ages(story, line, body, told)
            if line.kind in (BlockKind.HEADLINE, BlockKind.DECK):
                yield from _dates(story, line, body, told)


class _Toll(NamedTuple):
    number: Number
    outcome: str


def _tolls_of(line: Line) -> list[_Toll]:
    """Return the counts of people of a sentence with what became of them."""
    found = []
    for number in line.numbers:
        if number.type is not NumberType.COUNT or (
            number.counted and number.counted not in _PEOPLE and number.counted not in _OUTCOMES
        ):
            continue
        clause = line.clause_at(number.start)
        near = [
            (distance, token)
            for distance, token in line.tokens_near(_figure(number), _OUTCOME_REACH)
            if token.lower in _OUTCOMES and clause.start <= token.start < clause.end
        ]
        beside = {token.lower for _, token in line.tokens_near(_figure(number), 2)}
        if near and not clause.negated and not beside & (OTHERNESS | PARTNESS):
            _, token = min(near, key=lambda each: each[0])
            found.append(_Toll(number, _OUTCOMES[token.lower]))
    return found


def _figure(number: Number) -> Span:
    counted = number.counted_span
    if counted and number.start < counted.start < number.end:
        return Span(number.start, counted.start)
    return number.span


def _tolls(
    story: Story, display: Line, body: Sequence[Line], told: Sequence[Told]
) -> Iterator[Finding]:
    """Yield a toll of a display line that the body nowhere gives."""
    close = {each.line.index for each in told}
    for mine in _tolls_of(display):
        given = [
            (line, [each.number for each in _tolls_of(line) if each.outcome == mine.outcome])
            for line in body
        ]
        if any(_bears_out(mine.number, line, tolls) for line, tolls in given):
            continue
        for line, tolls in given:
            if line.index in close and len(tolls) == 1 and len(_people(line)) <= 1:
                parts = [
                    (where, _marked(number), said_number(number.low))
                    for where, number in ((display, mine.number), (line, tolls[0]))
                ]
                yield _finding(story, parts[0], parts[1], "toll")
                break


def _bears_out(number: Number, line: Line, tolls: Sequence[Number]) -> bool:
    """Return whether a body line gives a figure, itself or as the sum of its parts."""
    if any(band(number).meets(band(each)) for each in tolls):
        return True
    sums = [sum(each.low for each in parts) for parts in (tolls, _people(line)) if parts]
    return bool(tolls) and number.low in sums


def _people(line: Line) -> list[Number]:
    return [n for n in line.numbers if n.type is NumberType.COUNT and n.counted in _PEOPLE]


def _marked(number: Number) -> Span:
    counted = number.counted_span
    return Span(number.start, counted.end) if counted and counted.end > number.end else number.span


class _Deed(NamedTuple):
    """Who does what to whom."""

    verb: Token
    doer: Name
    undergoer: Name


def _deeds(line: Line) -> Iterator[_Deed]:
    for n, token in enumerate(line.tokens):
        lead = line.tokens[n - 1].lower if n else ""
        if token.stem not in _DONE_TO or token.name or lead in _ARTICLES:
            continue
        clause = line.clause_at(token.start)
        if clause.negated or clause.modality is Modality.ASKED:
            continue
        before = [
            name
            for name in line.names
            if clause.start <= name.start
            and name.end <= token.start
            and len(line.between(Span(name.end, token.start))) <= _PARTY_REACH
        ]
        after = [
            name
            for name in line.names
            if token.end <= name.start < clause.end
            and len(line.between(Span(token.end, name.start))) < _PARTY_REACH
        ]
        if not before or not after:
            continue
        doer, undergoer = before[-1], after[0]
        behind = {t.lower for t in line.between(Span(token.end, undergoer.start))}
        if (n and line.tokens[n - 1].lower in _BE) or "by" in behind:
            if "by" not in behind:
                continue
            doer, undergoer = undergoer, doer
        yield _Deed(token, doer, undergoer)


def _reversed(story: Story, display: Line, told: Sequence[Told]) -> Iterator[Finding]:
    """Yield a deed of a display line that the body has the other way round."""
    for mine in _deeds(display):
        parties = key_of(story, mine.doer), key_of(story, mine.undergoer)
        if parties[0] == parties[1]:
            continue
        for each in told:
            for theirs in _deeds(each.line):
                turned = key_of(story, theirs.undergoer), key_of(story, theirs.doer)
                if theirs.verb.stem == mine.verb.stem and parties == turned:
                    yield _finding(
                        story,
                        (display, _span(mine), _reads(mine)),
                        (
                            each.line,
                            _span(theirs),
                            f"{theirs.doer.value}, {theirs.undergoer.value}",
                        ),
                        "reversed",
                    )
                    return


def _span(deed: _Deed) -> Span:
    names = (deed.doer, deed.undergoer)
    return Span(min(name.start for name in names), max(name.end for name in names))


def _reads(deed: _Deed) -> str:
    return f"{deed.doer.value} to {deed.undergoer.value}"


def _other_name(
    story: Story, display: Line, body: Sequence[Line], told: Sequence[Told]
) -> Iterator[Finding]:
    """Yield a name in the place where the body line that says the same has another."""
    weights = story.weights
    for each in told:
        line = each.line
        for one, other in _exchanged(story, display, line):
            without = frozenset(
                token.stem
                for where, name in ((display, one), (line, other))
                for token in where.between(name.span)
            )
            _, shared = agreement(display.tokens, line.tokens, weights, without)
            whole = weight_of(display.stems - without, weights)
            covered = weight_of(shared, weights) / whole if whole else 0.0
            solid = [found for found in shared if weights.get(found, 0.0) >= _SOLID]
            if covered < _LEAST_NAME_COVERED or len(solid) < 2:
                continue
            key = key_of(story, one)
            support = max(
                (
                    weight_of((where.stems & display.stems) - without, weights) / whole
                    for where in body
                    if any(key == key_of(story, name) for name in where.names)
                ),
                default=0.0,
            )
            if support <= covered - _LESS_SUPPORT:
                yield _finding(
                    story,
                    (display, one.span, one.value),
                    (line, other.span, other.value),
                    "name",
                )
                return


def _exchanged(story: Story, display: Line, line: Line) -> Iterator[tuple[Name, Name]]:
    """Yield names of one sort that stand beside the same word, each in one line only."""
    mine, theirs = _only_in(story, display, line), _only_in(story, line, display)
    for one in mine:
        for other in theirs:
            if (
                one.type is other.type
                and one.type is not NameType.OTHER
                and _one_slot(display, one, line, other)
            ):
                yield one, other


def _only_in(story: Story, line: Line, elsewhere: Line) -> list[Name]:
    known = {key_of(story, name) for name in elsewhere.names}
    return [
        name
        for name in line.names
        if key_of(story, name) not in known
        and not any(part in elsewhere.words for part in key_of(story, name).split())
    ]


def _one_slot(display: Line, one: Name, line: Line, other: Name) -> bool:
    before, behind = (
        frozenset(t.stem for t in display.before(one.start, _SLOT) if t.content)
        & frozenset(t.stem for t in line.before(other.start, _SLOT) if t.content),
        frozenset(t.stem for t in display.after(one.end, _SLOT) if t.content)
        & frozenset(t.stem for t in line.after(other.end, _SLOT) if t.content),
    )
    return bool(before | behind)


def _ages(
    story: Story, display: Line, body: Sequence[Line], told: Sequence[Told]
) -> Iterator[Finding]:
    """Yield an age that a display line gives somebody unnamed, and the body nowhere."""
    mine = [number for number in display.numbers if number.type is NumberType.AGE]
    if len(mine) != 1:
        return
    given = [n for line in body for n in line.numbers if n.type is NumberType.AGE]
    if any(n.low == mine[0].low for n in given):
        return
    who = _who(display, mine[0])
    for each in told:
        ages = [n for n in each.line.numbers if n.type is NumberType.AGE]
        if who and len(ages) == 1 and _who(each.line, ages[0]) == who:
            yield _finding(
                story,
                (display, mine[0].span, said_number(mine[0].low)),
                (each.line, ages[0].span, said_number(ages[0].low)),
                "age",
            )
            return


def _who(line: Line, number: Number) -> str:
    near = sorted(line.tokens_near(number.span, 2), key=lambda each: each[0])
    return next((token.stem for _, token in near if token.lower in _AGED), "")


def _dates(
    story: Story, display: Line, body: Sequence[Line], told: Sequence[Told]
) -> Iterator[Finding]:
    """Yield a date of a headline that the body lines that tell the same do not have."""
    for mine in dates_of(story, display):
        given = [each for line in body for each in dates_of(story, line)]
        if any(agree(mine, each) for each in given):
            continue
        for each in told:
            for theirs in dates_of(story, each.line):
                if told_apart(mine.event, theirs.event):
                    continue
                if common_acts(mine.event, theirs.event, story.weights):
                    yield _finding(
                        story,
                        (display, mine.span, reads(mine)),
                        (each.line, theirs.span, reads(theirs)),
                        "date",
                    )
                    return


_Part = tuple[Line, Span, str]


def _finding(story: Story, display: _Part, body: _Part, rule: str) -> Finding:
    a, b = (Side(story, line, (mark,), reads=said) for line, mark, said in (display, body))
    name = {
        BlockKind.HEADLINE: "headline",
        BlockKind.DECK: "deck",
        BlockKind.PULL_QUOTE: "pull quote",
    }.get(display[0].kind, "caption")
    return Finding(
        kind=Kind.HEADLINE_OR_CAPTION,
        level=level_of(a, b, Level.QUERY),
        score=_SCORES[rule],
        a=a,
        b=b,
        explanation=(
            f"The {name} has {quoted(display[1], story.text)}; "
            f"the story has {quoted(body[1], story.text)}."
        ),
        rule=f"headline_or_caption.{rule}",
    )


_SCORES: Mapping[str, float] = {
    "toll": 0.7,
    "reversed": 0.75,
    "name": 0.6,
    "age": 0.65,
    "date": 0.6,
}
"""Set by hand: the surer, the fewer innocent readings remain."""
