"""Shares of one whole that come to more than a hundred per cent, or leave another rest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.contradictions.findings import Finding, Side, alone_finding, said_number
from factcheck.contradictions.intervals import Band, band
from factcheck.contradictions.story import Line, Story
from factcheck.model import Bound, Kind, Level, Number, NumberType, Span
from factcheck.text.patterns import regex

_WHOLE = 100.0
_ROUNDING = 0.5
"""Percentage points by which a share in whole ones may be off; of several, each may."""
_OPPOSED = (
    ("approved?|approves", "disapproved?|disapproves"),
    ("support|supported|supports|back|backed", "oppose|opposed|opposes"),
    ("favou?r|favou?red|in favou?r", "oppose|opposed|opposes|against"),
    ("for", "against"),
    ("yes", "no"),
    ("agreed?|agrees", "disagreed?|disagrees"),
    ("satisfied", "dissatisfied"),
    ("(?:were|are) (?:men|male)|male|men", "(?:were|are) (?:women|female)|female|women"),
    ("(?:remain|stay)", "(?:leave|quit)"),
)
"""Answers and traits that exclude each other."""
_LEAD_IN = (
    r" (?:of (?:those|the|voters|respondents|people|members|residents|adults|americans|britons)"
    r"(?: (?:asked|polled|surveyed|questioned|vote|votes|voters|respondents))? )?"
    r"(?:(?:who|they|said|saying|say|voted|vote|voting|would|will|to|were|was|are)[ ,“\"']+){0,4}"
)
_PAIRS = tuple(
    (
        regex(rf"{_LEAD_IN}(?:{one})\b(?! of )", re.IGNORECASE),
        regex(rf"{_LEAD_IN}(?:{other})\b(?! of )", re.IGNORECASE),
    )
    for one, other in _OPPOSED
)
_REST = regex(
    r"\b(?:the (?:remaining|other|rest,|remainder,)|(?:with )?the (?:rest|remainder) \(?) ?\Z", re.I
)
_NESTED = regex(
    r"\b[Oo]f the \d|\bof (?:those|them|these|whom|which)\b|\bhalf\b|\bthirds?\b|\bquarters?\b"
)
_AGAINST_EACH_OTHER = regex(r" (?:to|against|over|versus) ")
_CONTEST = regex(
    r"\b(?:beat|beats|beating|won|wins|winning|defeat(?:s|ed|ing)?|lost|lead(?:s|ing)?|led|ahead of"
    r"|margin of|took|trail(?:s|ed|ing)?|voted|vote)\b[^;]{0,80}\Z"
)
_UNDECIDED = regex(
    r" (?:of [a-z ]{1,30} )?(?:(?:said|say|who|they|were|are|was|is|remain(?:ed)?|still|had|have)"
    r" ){0,4}(?:undecided|unsure|not sure|no opinion|did not know|don['’]t know)\b"
)
_FEWEST_IN_POLL = 3
_SEVERAL = 2


def alone(story: Story) -> Iterator[Finding]:
    """Yield shares that exclude each other and together are more, or with a rest less, than all."""
    for line in story.lines:
        shares = [n for n in line.numbers if n.type is NumberType.PERCENT]
        if len(shares) < 2:
            continue
        for group in _groups(story, line, shares):
            if all(n.bound in (Bound.EXACT, Bound.ABOUT) for n in group):
                yield from _more_than_all(story, line, group)
        yield from _another_rest(story, line, shares)
    yield from _polls(story)


def _groups(story: Story, line: Line, shares: Sequence[Number]) -> Iterator[Sequence[Number]]:
    """Yield shares of one sentence that exclude each other."""
    text = story.text
    if len(shares) >= _FEWEST_IN_POLL and any(_UNDECIDED.match(text, n.end) for n in shares):
        # "(40 per cent to 51) and (30 to 60)": of several questions, each with its own whole.
        if not _NESTED.search(line.text) and line.text.count("(") < _SEVERAL:
            yield shares
        return
    for one, other in pairwise(shares):
        told = any(
            (a.match(text, one.end) and b.match(text, other.end))
            or (b.match(text, one.end) and a.match(text, other.end))
            for a, b in _PAIRS
        )
        facing = _AGAINST_EACH_OTHER.fullmatch(text, one.end, other.start)
        if told or (facing and _CONTEST.search(text, line.sentence.start, one.start)):
            yield (one, other)


def _more_than_all(story: Story, line: Line, group: Sequence[Number]) -> Iterator[Finding]:
    least = sum(band(n).low - _ROUNDING for n in group)
    if least > _WHOLE:
        shown = " + ".join(f"{said_number(n.low)}" for n in group)
        total = said_number(round(sum(n.low for n in group), 2))
        yield alone_finding(
            story,
            line,
            Span(group[0].start, group[-1].end),
            f"{shown} = {total} per cent, more than all.",
            "arithmetic.shares_exceed_whole",
        )


def _another_rest(story: Story, line: Line, shares: Sequence[Number]) -> Iterator[Finding]:
    """Find "60 per cent are old, the remaining 30 per cent new"."""
    for n, rest in enumerate(shares):
        if n == 0 or not _REST.search(story.text, line.sentence.start, rest.start):
            continue
        group = shares[: n + 1]
        if any(each.bound not in (Bound.EXACT, Bound.ABOUT) for each in group):
            return
        if _NESTED.search(story.text, line.sentence.start, rest.end):
            return
        bands = [band(each) for each in group]
        total = Band(
            sum(each.low - _ROUNDING for each in bands),
            sum(each.high + _ROUNDING for each in bands),
        )
        if not total.meets(Band(_WHOLE, _WHOLE)):
            shown = " + ".join(said_number(each.low) for each in group)
            added = said_number(round(sum(each.low for each in group), 2))
            yield alone_finding(
                story,
                line,
                Span(group[0].start, rest.end),
                f"{shown} = {added} per cent: that rest does not make up 100.",
                "arithmetic.rest_of_shares",
            )
        return


def _polls(story: Story) -> Iterator[Finding]:
    """Find candidates' shares and, a sentence or two on, the undecided, which exceed all voters."""
    for line in story.lines:
        undecided = [
            n
            for n in line.numbers
            if n.type is NumberType.PERCENT and _UNDECIDED.match(story.text, n.end)
        ]
        if len(undecided) != 1 or undecided[0].bound is not Bound.EXACT:
            continue
        backed, lines = _backed(story, line)
        least = sum(band(n).low - _ROUNDING for n in (*backed, *undecided))
        if len(backed) < _FEWEST_IN_POLL - 1 or least <= _WHOLE:
            continue
        group = (*backed, *undecided)
        shown = " + ".join(said_number(n.low) for n in group)
        total = said_number(round(sum(n.low for n in group), 2))
        yield Finding(
            kind=Kind.ARITHMETIC,
            level=Level.CONTRADICTION,
            score=0.7,
            a=Side(
                story,
                lines[0],
                tuple(
                    n.span
                    for n in backed
                    if lines[0].sentence.start <= n.start < lines[0].sentence.end
                ),
            ),
            b=Side(story, line, (undecided[0].span,)),
            explanation=f"{shown} = {total} per cent, more than all.",
            rule="arithmetic.shares_exceed_whole",
            topic=f"poll:{line.sentence.start}",
        )


def _backed(story: Story, line: Line) -> tuple[list[Number], list[Line]]:
    """Return the shares of candidates in the sentences right before one, and those sentences."""
    backed: list[Number] = []
    lines: list[Line] = []
    for before in reversed(story.lines[max(0, line.index - _LOOK_BACK) : line.index]):
        shares = [n for n in before.numbers if n.type is NumberType.PERCENT]
        people = {name.record for name in before.names}
        plain = all(n.bound is Bound.EXACT and not n.counted for n in shares)
        if not shares or not plain or len(people) < len(shares) or _NO_POLL.search(before.text):
            break
        backed, lines = [*shares, *backed], [before, *lines]
    return backed, lines


_LOOK_BACK = 2
"""Sentences between the candidates' shares and the undecided."""
_NO_POLL = regex(
    r"\bmargin of\b|\b(?:up|down) (?:from|by|\d)|\b(?:compared|rose|fell|among|of those|error)\b"
    r"|\bpoints?\b"
)
