"""Which comparator looks for which kind of contradiction.

Adding a kind is one module and one line here. A comparator module has one or more of

    alone(story)          things that cannot be true in one sentence, or across a whole article
    between(pair)         two sentences, of one article or of two, that cannot both be true
    across(one, other)    things that two articles as wholes cannot both be right about

and each yields findings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from factcheck.contradictions.candidates import Pair
from factcheck.contradictions.comparators import (
    ages,
    dates,
    doings,
    employers,
    headline_figures,
    headlines,
    measures,
    milestones,
    namesakes,
    negation,
    numbers,
    opposed,
    opposites,
    periods,
    quotes,
    reckoned,
    retellings,
    roles,
    sequence,
    spelling,
    swaps,
    typos,
    unnamed_ages,
)
from factcheck.contradictions.findings import Finding
from factcheck.contradictions.story import Story
from factcheck.contradictions.sums import (
    averages,
    changes,
    clocks,
    combined,
    currencies,
    durations,
    elapsed,
    leftovers,
    lifespans,
    listed,
    ongoing,
    parts,
    remainders,
    repeats,
    scores,
    seats,
    second_references,
    shares,
    units,
    votes,
    weekdays,
    wholes,
)
from factcheck.model import Kind

Alone = Callable[[Story], Iterable[Finding]]
Between = Callable[[Pair], Iterable[Finding]]
Across = Callable[[Story, Story], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Comparator:
    """How one kind of contradiction is looked for.

    Attributes:
        alone: looks at an article as a whole, or None.
        between: looks at two sentences, or None.
        across: looks at two articles as wholes, or None.
    """

    alone: Alone | None = None
    between: Between | None = None
    across: Across | None = None


KINDS: Mapping[Kind, tuple[Comparator, ...]] = {
    Kind.DATE: (
        Comparator(alone=dates.alone, between=dates.between),
        Comparator(alone=milestones.alone, across=milestones.across),
        Comparator(alone=reckoned.alone, across=reckoned.across),
    ),
    Kind.WEEKDAY: (Comparator(alone=weekdays.alone),),
    Kind.NUMBER: (
        Comparator(numbers.alone, numbers.between, numbers.across),
        Comparator(alone=ages.alone, across=ages.across),
        Comparator(alone=unnamed_ages.alone),
    ),
    Kind.ARITHMETIC: (
        Comparator(alone=changes.alone),
        Comparator(alone=durations.alone),
        Comparator(alone=ongoing.alone),
        Comparator(alone=elapsed.alone),
        Comparator(alone=lifespans.alone),
        Comparator(alone=parts.alone),
        Comparator(alone=shares.alone),
        Comparator(alone=averages.alone),
        Comparator(alone=listed.alone),
        Comparator(alone=wholes.alone),
        Comparator(alone=remainders.alone),
        Comparator(alone=combined.alone),
        Comparator(alone=seats.alone, across=seats.across),
        Comparator(alone=votes.alone),
        Comparator(alone=scores.alone, between=scores.between),
    ),
    Kind.UNIT: (
        Comparator(alone=units.alone),
        Comparator(alone=measures.alone, across=measures.across),
        Comparator(alone=currencies.alone, across=currencies.across),
        Comparator(alone=clocks.alone),
    ),
    Kind.COPY_EDIT: (
        Comparator(alone=leftovers.alone),
        Comparator(alone=repeats.alone),
        Comparator(alone=second_references.alone),
    ),
    Kind.NAME_SPELLING: (
        Comparator(alone=spelling.alone),
        Comparator(alone=namesakes.alone, across=namesakes.across),
        Comparator(alone=typos.alone),
    ),
    Kind.ROLE_OR_TITLE: (Comparator(alone=roles.alone, across=roles.across),),
    Kind.NEGATION: (Comparator(between=negation.between),),
    Kind.OPPOSITE: (
        Comparator(between=opposites.between),
        Comparator(alone=opposed.alone, across=opposed.across),
    ),
    Kind.QUOTE: (Comparator(alone=quotes.alone, across=quotes.across),),
    Kind.ATTRIBUTION: (Comparator(alone=retellings.alone, across=retellings.across),),
    Kind.NAME_SWAP: (
        Comparator(between=swaps.between),
        Comparator(alone=employers.alone, across=employers.across),
        Comparator(alone=doings.alone, across=doings.across),
    ),
    Kind.HEADLINE_OR_CAPTION: (
        Comparator(alone=headlines.alone),
        Comparator(alone=headline_figures.alone),
    ),
    Kind.SEQUENCE: (
        Comparator(alone=sequence.alone, across=sequence.across),
        Comparator(between=periods.between),
    ),
}
"""Comparators by the kind they chiefly find. `dates` also finds relative dates, `numbers` bounds,
`quotes` attributions, `swaps` places, `opposed` negations, `doings` all that `swaps` and `opposed`
find."""
