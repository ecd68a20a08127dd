"""Tolls and ages in display lines against the body ("Nine dead", "Man, 34, held")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.contradictions.comparators.display_findings import Part, clash
from factcheck.contradictions.display import Body, Told, parted
from factcheck.contradictions.findings import Finding, said_number
from factcheck.contradictions.intervals import Band, band
from factcheck.contradictions.story import Line, Story
from factcheck.contradictions.words import OTHERNESS, PARTNESS, listed
from factcheck.model import Number, NumberType, Span

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
_OUTCOME_REACH = 5
_PEOPLE = listed("""
    person people man woman child boy girl other civilian passenger worker soldier student
    demonstrator protester suspect officer victim resident migrant fan teenager
    """)
_AGED = listed("man woman boy girl teenager driver pensioner mother father student officer")


def alone(story: Story) -> Iterator[Finding]:
    """Yield tolls and ages of a story's display lines that its body does not give."""
    display, body = parted(story)
    figured = [(line, _tolls_of(line)) for line in display if line.numbers]
    given = _Given(body.lines) if any(tolls for _, tolls in figured) else None
    for line, tolls in figured:
        told = body.telling(line)
        for toll in tolls:
            if given is not None and not given.bears_out(toll):
                yield from _unlike(story, line, toll, told)
        yield from _ages(story, line, body, told)


class _Toll(NamedTuple):
    """A count of people, and what became of them."""

    number: Number
    outcome: str


class _Given:
    """The tolls of a story's body, each value once."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._bands: dict[str, set[Band]] = defaultdict(set)
        self._sums: dict[str, set[float]] = defaultdict(set)
        for line in lines:
            tolls = _tolls_of(line) if line.numbers else []
            for outcome in {toll.outcome for toll in tolls}:
                numbers = [toll.number for toll in tolls if toll.outcome == outcome]
                self._bands[outcome].update(band(number) for number in numbers)
                for parts in (numbers, _people(line)):
                    self._sums[outcome].add(sum(number.low for number in parts))

    def bears_out(self, toll: _Toll) -> bool:
        """Return whether the body gives a toll, itself or as the sum of its parts."""
        mine = band(toll.number)
        if toll.number.low in self._sums[toll.outcome]:
            return True
        return any(mine.meets(theirs) for theirs in self._bands[toll.outcome])


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


def _unlike(story: Story, display: Line, mine: _Toll, told: Sequence[Told]) -> Iterator[Finding]:
    """Yield the other toll of the first body line that tells what a display line tells."""
    for line in sorted((each.line for each in told), key=lambda line: line.index):
        tolls = [each.number for each in _tolls_of(line) if each.outcome == mine.outcome]
        if len(tolls) == 1 and len(_people(line)) <= 1:
            yield clash(story, _part(display, mine.number), _part(line, tolls[0]), "toll")
            return


def _people(line: Line) -> list[Number]:
    return [n for n in line.numbers if n.type is NumberType.COUNT and n.counted in _PEOPLE]


def _part(line: Line, number: Number) -> Part:
    counted = number.counted_span
    end = max(number.end, counted.end) if counted else number.end
    return Part(line, Span(number.start, end), said_number(number.low))


def _ages_of(line: Line) -> list[Number]:
    return [number for number in line.numbers if number.type is NumberType.AGE]


def _ages(story: Story, display: Line, body: Body, told: Sequence[Told]) -> Iterator[Finding]:
    """Yield an age that a display line gives somebody unnamed, and the body nobody."""
    mine = _ages_of(display)
    who = _who(display, mine[0]) if len(mine) == 1 else ""
    if not who or mine[0].low in body.ages:
        return
    for each in told:
        theirs = _ages_of(each.line)
        if len(theirs) == 1 and _who(each.line, theirs[0]) == who:
            yield clash(story, _part(display, mine[0]), _part(each.line, theirs[0]), "age")
            return


def _who(line: Line, number: Number) -> str:
    """Return the word for the person whose age it is ("Man, 34", "34-year-old man")."""
    near = sorted(line.tokens_near(number.span, 2), key=lambda each: each[0])
    return next((token.stem for _, token in near if token.lower in _AGED), "")
