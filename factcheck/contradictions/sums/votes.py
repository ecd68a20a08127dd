"""A vote whose tally does not fit its outcome, its margin or the body that voted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from factcheck.contradictions.findings import Finding, Side, alone_finding, level_of
from factcheck.contradictions.story import Line, Story
from factcheck.contradictions.words import COUNTING
from factcheck.model import Kind, Level, Number, NumberType, Span
from factcheck.text.patterns import regex

_WORDS = {word: value for value, word in enumerate(COUNTING, start=1)}
_COUNT = rf"(?P<count>\d{{1,4}}|{'|'.join(_WORDS)})"
_VOTE = regex(
    r"\b(?:vot(?:e|es|ed|ing)|ballot|motion|bill|resolution|amendment|measure|ordinance|verdict"
    r"|confirm(?:ed|ation)|unanimous(?:ly)?)\b",
    re.IGNORECASE,
)
_CARRIED = regex(
    r"\b(?:pass(?:ed|es)|approv(?:ed|es)|adopt(?:ed|s)|carried|confirmed|endorsed|ratified)\b"
)
_UNCERTAIN = regex(
    r"\b(?:not|if|over|despite|short of|(?:fail|reject|defeat|block|den(?:y|ied)|veto|oppos"
    r"|disapprov|kill|str[iu]ck|repeal|delay|lost|against|after)\w*)\b|n['’]t\b"
)
"""Words by which fewer votes for than against may be no mistake."""
_UNANIMOUS = regex(r"(?<!near-)(?<!nearly )(?<!almost )\bunanimous(?:ly)?\b", re.IGNORECASE)
_MARGIN = regex(
    rf"\bby (?:just |only |a )?(?:single |margin of |majority of )?{_COUNT}(?: votes?|-vote"
    r" (?:margin|majority))\b",
    re.IGNORECASE,
)
_FRACTION = regex(
    r"\b(?P<fraction>two-thirds|three-fifths|three-quarters|three-fourths) (?:majority|vote)\b"
)
_FRACTIONS = {"two-thirds": 2 / 3, "three-fifths": 0.6, "three-quarters": 0.75}
_MISSED = regex(
    r"\b(?:short|fail\w*|need\w*|requir\w*|lack\w*|below|not|miss\w*|without)\b|n['’]t\b"
)
_BODIES = (
    "council|board|senate|house|assembly|parliament|committee|commission|panel|court|jury|chamber"
    "|legislature|caucus|bench|knesset|bundestag|congress|cabinet|tribunal"
)
_SIZE = regex(
    rf"\b{_COUNT}-(?:members?|seats?|judges?|justices?|persons?|nations?|strong|man|woman)"
    rf"(?: [A-Za-z]+){{0,2}}? (?P<body>{_BODIES})\b",
    re.IGNORECASE,
)
_BODY = regex(rf"\b({_BODIES})\b", re.IGNORECASE)
_NEAR = 25
"""Code points between "unanimously" and the tally it describes."""
_NEARLY = 0.005
"""Share by which a majority may miss its fraction by rounding."""


@dataclass(frozen=True, slots=True)
class _Size:
    """How many a body has, and where that is said."""

    count: int
    line: Line
    span: Span


@dataclass(frozen=True, slots=True)
class _Tally:
    """A vote: the figure, and how many were for and against, in the order of the story."""

    number: Number
    first: int
    second: int

    @property
    def cast(self) -> int:
        """All votes cast."""
        return self.first + self.second


def alone(story: Story) -> Iterator[Finding]:
    """Yield tallies of votes that cannot be what is said of them."""
    sizes: dict[str, _Size] | None = None
    for line in story.lines:
        scores = [n for n in line.numbers if n.type is NumberType.SCORE]
        if len(scores) != 1 or not _VOTE.search(line.text):
            continue
        first, _, second = scores[0].value.partition("-")
        tally = _Tally(scores[0], int(first), int(second))
        if sizes is None:
            sizes = _sizes(story)
        yield from _outcome(story, line, tally)
        yield from _unanimous(story, line, tally)
        yield from _margin(story, line, tally)
        yield from _fraction(story, line, tally)
        yield from _more_than_sit(story, line, tally, sizes)


def _sizes(story: Story) -> dict[str, _Size]:
    """Return the one size that the story gives for each sort of body.

    Where it gives several, seats are vacant or bodies of one sort are two.
    """
    sizes: dict[str, _Size] = {}
    several: set[str] = set()
    for line in story.lines:
        for match in _SIZE.finditer(story.text, line.sentence.start, line.sentence.end):
            body, count = match["body"].lower(), _count(match)
            known = sizes.setdefault(body, _Size(count, line, Span(*match.span())))
            if known.count != count:
                several.add(body)
    return {body: size for body, size in sizes.items() if body not in several}


def _count(match: re.Match[str]) -> int:
    said = match["count"].lower()
    return _WORDS.get(said) or int(said)


def _outcome(story: Story, line: Line, tally: _Tally) -> Iterator[Finding]:
    """Find "the bill passed 45-52"."""
    carried = _CARRIED.search(story.text, line.sentence.start, tally.number.start)
    if carried and tally.first < tally.second and not _UNCERTAIN.search(line.text):
        yield alone_finding(
            story,
            line,
            (Span(*carried.span()), tally.number.span),
            f"{tally.first} for and {tally.second} against carries nothing: the story says"
            f" “{carried[0]}”.",
            "arithmetic.vote_outcome",
            score=0.7,
        )


def _unanimous(story: Story, line: Line, tally: _Tally) -> Iterator[Finding]:
    start = max(line.sentence.start, tally.number.start - _NEAR)
    end = min(line.sentence.end, tally.number.end + _NEAR)
    match = _UNANIMOUS.search(story.text, start, end)
    if match and min(tally.first, tally.second) > 0 and not _UNCERTAIN.search(line.text):
        yield alone_finding(
            story,
            line,
            (Span(*match.span()), tally.number.span),
            f"{tally.first} to {tally.second} is not unanimous.",
            "arithmetic.vote_unanimous",
        )


def _margin(story: Story, line: Line, tally: _Tally) -> Iterator[Finding]:
    match = _MARGIN.search(story.text, line.sentence.start, line.sentence.end)
    if match is None or _count(match) == abs(tally.first - tally.second):
        return
    if _count(match) in (tally.first, tally.second, tally.cast):
        return
    yield alone_finding(
        story,
        line,
        (Span(*match.span()), tally.number.span),
        f"{tally.first} to {tally.second} is a margin of {abs(tally.first - tally.second)},"
        f" not {_count(match)}.",
        "arithmetic.vote_margin",
    )


def _fraction(story: Story, line: Line, tally: _Tally) -> Iterator[Finding]:
    match = _FRACTION.search(story.text, line.sentence.start, line.sentence.end)
    if match is None or _MISSED.search(line.text) or not tally.cast:
        return
    least = _FRACTIONS.get(match["fraction"], 0.75)
    share = max(tally.first, tally.second) / tally.cast
    if share < least - _NEARLY:
        yield alone_finding(
            story,
            line,
            (Span(*match.span()), tally.number.span),
            f"{tally.first} to {tally.second} is {share:.0%} of the votes cast, less than"
            f" {match['fraction']}.",
            "arithmetic.vote_fraction",
            level=Level.QUERY,
            score=0.7,
        )


def _more_than_sit(
    story: Story, line: Line, tally: _Tally, sizes: Mapping[str, _Size]
) -> Iterator[Finding]:
    """Find a nine-member council that votes 7-4."""
    bodies = [
        m[1].lower() for m in _BODY.finditer(story.text, line.sentence.start, line.sentence.end)
    ]
    size = sizes.get(bodies[0]) if len(set(bodies)) == 1 else None
    if size is None or tally.cast <= size.count:
        return
    together = size.line is line
    marks = (size.span, tally.number.span) if together else (tally.number.span,)
    a, b = Side(story, line, marks), Side(story, size.line, (size.span,))
    yield Finding(
        kind=Kind.ARITHMETIC,
        level=level_of(a, b),
        score=0.8,
        a=a,
        b=None if together else b,
        explanation=f"{tally.first} + {tally.second} = {tally.cast} votes in a {bodies[0]} of"
        f" {size.count}.",
        rule="arithmetic.vote_size",
        topic=f"vote:{tally.number.start}",
    )
