"""Parts in one sentence and their whole in another: nine men and five women, 16 dead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from factcheck.contradictions.events import contrasts
from factcheck.contradictions.findings import Finding, Side, level_of, said_number
from factcheck.contradictions.intervals import Band, band
from factcheck.contradictions.kindred import is_sort_of, roots
from factcheck.contradictions.story import Line, Story, Token
from factcheck.contradictions.sums.parts import PEOPLE
from factcheck.contradictions.words import LIGHT, OTHERNESS, UNREAL, listed
from factcheck.language.numbers.nouns import singular
from factcheck.model import Bound, Kind, Level, Number, NumberType, Span
from factcheck.text.patterns import regex

_SEXES = (listed("man woman"), listed("male female"), listed("boy girl"), listed("adult child"))
"""Sorts of people of whom everybody is one or the other."""
_MADE_OF = regex(
    r"\b(?:made up of|consist(?:s|ed|ing)? of|compris(?:es|ed|ing)|compos(?:es|ed) of"
    r"|(?:split|divided|shared) (?:between|among|into)|brok(?:e|en) down (?:as|into)"
    r"|breaks down (?:as|into))\b"
)
_REST = regex(r"\b(?:the|its|their|his|her) (?:remaining|other|last|final) \Z|\bthe rest,? \Z")
_OF_THOSE = regex(r"\b[Oo]f (?:the|those|them|these|all)\b")
_JOINS_TWO = regex(r"[^.;\d]{0,60}?\b(?:and|while|with|plus)\b[^.;\d]{0,40}")
_JOINS_MORE = regex(r"[^.;\d]{0,80},[^.;\d]{0,40}|[^.;\d]{0,60}?,? \band\b[^.;\d]{0,40}")
_LOOSE = regex(
    r"\b(?:including|mostly|mainly|among|such as|or|other than|more|another|later|than|won|lost"
    r"|over|under|up|down|versus|minus|as well|some of|half|both|per|each|every|a (?:year|day|week"
    r"|month)|from|between)\b"
)
"""Words by which parts overlap, are not all, or are no parts."""
_ADDED = frozenset({NumberType.COUNT, NumberType.MONEY, NumberType.MEASURE})
_KNOWN = (Bound.EXACT, Bound.ABOUT)
_MOST_PARTS = 6
_MOST_NUMBERS = 12
"""A sentence with more figures is a table."""
_MOST_PARTITIONS = 12
"""Lists of parts that are compared with the whole story, so that cost is bounded."""
_LEAST_SHARE, _MOST_SHARE = 0.6, 1.7
"""A whole that lies farther from its parts' sum, as a share of it, is the whole of something
else."""
_SCORE, _UNSURE = 0.8, 0.6


@dataclass(frozen=True, slots=True)
class _Parts:
    """Figures of one sentence that are all the parts of something.

    Attributes:
        line: the sentence.
        numbers: the parts.
        about: roots of words for what they are parts of, or groups of people.
        sort: the sorts of things counted, when the whole counts things of a broader sort.
        score: how sure it is that these are all.
    """

    line: Line
    numbers: tuple[Number, ...]
    about: frozenset[str]
    sort: tuple[str, ...]
    score: float

    @property
    def sum(self) -> Band:
        """What they make together, rounding allowed for."""
        bands = [band(number) for number in self.numbers]
        return Band(sum(each.low for each in bands), sum(each.high for each in bands))

    @property
    def mark(self) -> Span:
        """From the first part to the last."""
        return Span(self.numbers[0].start, self.numbers[-1].end)


def alone(story: Story) -> Iterator[Finding]:
    """Yield parts that do not make the whole that another sentence gives."""
    lines = (line for line in story.lines if 2 <= len(line.numbers) <= _MOST_NUMBERS)
    partitions = (parts for line in lines for parts in _partitions(story, line))
    for parts in islice(partitions, _MOST_PARTITIONS):
        yield from _against_whole(story, parts)


def _partitions(story: Story, line: Line) -> Iterator[_Parts]:
    for group in _lists(story, line):
        yield from _by_sex(story, line, group)
        if len({n.counted for n in group} - {""}) == len(group):
            yield from _by_sort(line, group)
        yield from _made_of(story, line, group)


def _lists(story: Story, line: Line) -> Iterator[tuple[Number, ...]]:
    """Yield runs of figures of one unit that commas and a last "and" join."""
    numbers = [
        n for n in line.numbers if n.type in _ADDED and not (n.type is NumberType.COUNT and n.unit)
    ]
    for sort in dict.fromkeys((n.type, n.unit) for n in numbers):
        run: list[Number] = []
        for number in (n for n in numbers if (n.type, n.unit) == sort):
            if run and _follows(story, run[-1], number):
                run.append(number)
                continue
            if len(run) >= 2:
                yield tuple(run)
            run = [number] if number.bound in _KNOWN else []
        if 2 <= len(run) <= _MOST_PARTS:
            yield tuple(run)


def _follows(story: Story, last: Number, number: Number) -> bool:
    behind = max(last.end, last.counted_span.end if last.counted_span else 0)
    if number.bound not in _KNOWN or number.start < behind:
        return False
    joins = _JOINS_MORE.fullmatch(story.text, behind, number.start)
    return bool(joins) and not _LOOSE.search(story.text, behind, number.start)


def _by_sex(story: Story, line: Line, group: Sequence[Number]) -> Iterator[_Parts]:
    """Find "of those who died, nine were women and five were men"."""
    sorts = {_counted(story, number) for number in group}
    if len(group) == 2 and sorts in _SEXES:
        first, last = group
        if _JOINS_TWO.fullmatch(story.text, first.end, last.start):
            groups = contrasts(line, first.span) - {"man", "woman", "boy", "girl", "adult", "child"}
            if groups:
                yield _Parts(line, tuple(group), groups, ("person",), _SCORE)


def _counted(story: Story, number: Number) -> str:
    """Return what a figure counts, in "nine were women" too; empty when that is not said."""
    if number.counted:
        return number.counted
    told = _WERE.match(story.text, number.end)
    return singular(told["sort"]) if told else ""


_WERE = regex(r" (?:of them )?(?:were|are|was|is) (?P<sort>[a-z]+)\b")


def _by_sort(line: Line, group: Sequence[Number]) -> Iterator[_Parts]:
    """Find "14 houses, nine sheds and a church hall", which are buildings."""
    if len(group) >= 3:
        about = _roots(line.tokens)
        yield _Parts(line, tuple(group), about, tuple(n.counted for n in group), _UNSURE)


def _made_of(story: Story, line: Line, group: Sequence[Number]) -> Iterator[_Parts]:
    """Find "the fine is made up of $2m for A, $1m for B and $4m for C"."""
    first, last = group[0], group[-1]
    start = line.sentence.start
    made = _MADE_OF.search(story.text, start, first.start)
    rest = _REST.search(story.text, start, last.start) and len(group) >= 3
    if (not made and not rest) or _OF_THOSE.search(story.text, start, first.start):
        return
    about = line.between(Span(start, made.start() if made else last.end))
    yield _Parts(line, tuple(group), _roots(about), (), _SCORE)


def _roots(tokens: Iterable[Token]) -> frozenset[str]:
    """Return the roots of words that are no names and more than the daily bread of news."""
    return frozenset(
        root
        for token in tokens
        if token.content and not token.name and token.lower not in LIGHT
        for root in roots(token.lower)
    )


def _against_whole(story: Story, parts: _Parts) -> Iterator[Finding]:
    """Yield the finding that no whole of a story's is what some parts make, if one is near."""
    total = parts.sum
    wholes: list[tuple[float, Line, Number]] = []
    for line in story.lines:
        for number in line.numbers:
            if not _same_sort(number, parts) or number in parts.numbers:
                continue
            if band(number).meets(total):
                return
            if line is not parts.line and _is_whole(line, number, parts, total):
                away = abs(number.low - total.low) / total.low
                wholes.append((away, line, number))
    if wholes:
        _, line, whole = min(wholes, key=lambda found: (found[0], found[2].start))
        yield _finding(story, parts, line, whole)


def _same_sort(number: Number, parts: _Parts) -> bool:
    if number.type is not parts.numbers[0].type or number.unit != parts.numbers[0].unit:
        return False
    if not parts.sort:
        return number.type is not NumberType.COUNT or number.counted in (
            "",
            *(part.counted for part in parts.numbers),
        )
    if parts.sort == ("person",):
        return number.counted in PEOPLE or number.counted == ""
    return all(is_sort_of(each, number.counted) for each in parts.sort)


def _is_whole(line: Line, number: Number, parts: _Parts, total: Band) -> bool:
    """Return whether a figure can be the whole, by its size and what is said of it."""
    if number.bound is not Bound.EXACT and not (number.bound is Bound.AT_MOST and _went_up(number)):
        return False
    share = (number.high if number.bound is Bound.AT_MOST else number.low) / total.low
    if not _LEAST_SHARE <= share <= _MOST_SHARE or number.high <= parts.numbers[0].low:
        return False
    beside = {t.lower for _, t in line.tokens_near(number.span, _NEAR)}
    if beside & (OTHERNESS | UNREAL):
        return False
    if parts.sort == ("person",):
        return bool(contrasts(line, number.span) & parts.about) and bool(number.counted)
    near = line.tokens if parts.sort else line.between(line.clause_at(number.start).span)
    return bool(_roots(near) & parts.about)


_NEAR = 3
"""Words beside a figure that may set it apart from the whole."""


def _went_up(number: Number) -> bool:
    """Return whether "up to" tells where a figure went and sets no bound ("edged up to £6m")."""
    return number.surface.startswith("up to")


def _finding(story: Story, parts: _Parts, line: Line, whole: Number) -> Finding:
    a = Side(story, parts.line, (parts.mark,))
    said = whole.high if whole.bound is Bound.AT_MOST else whole.low
    b = Side(story, line, (whole.span,), reads=said_number(said))
    shown = " + ".join(said_number(part.low) for part in parts.numbers)
    made = said_number(round(sum(part.low for part in parts.numbers), 2))
    return Finding(
        kind=Kind.ARITHMETIC,
        level=level_of(a, b, Level.CONTRADICTION if parts.score >= _SCORE else Level.QUERY),
        strength=parts.score,
        a=a,
        b=b,
        explanation=f"{shown} = {made}; the other passage gives {said_number(said)} in all.",
        rule="arithmetic.parts_elsewhere",
    )
