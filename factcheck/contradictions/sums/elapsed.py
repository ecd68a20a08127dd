"""How long ago something was, against its year: a 218-year-old law of 1909."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.contradictions.findings import Finding, alone_finding
from factcheck.contradictions.story import Line, Story
from factcheck.contradictions.words import COUNTING
from factcheck.model import Span
from factcheck.text.patterns import regex

_WORDS = {word: value for value, word in enumerate(COUNTING, start=1)}
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(_WORDS)})"
_ORDINAL = r"(?P<count>\d{1,3})(?:st|nd|rd|th)"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d{2})(?![\d%-])"
_ORIGIN = (
    r"\b(?:passed|enacted|adopted|built|founded|signed|dating|established|opened|written|completed"
    r"|created|made|dates|launched|erected|constructed|formed|ratified|painted|installed)"
    rf"(?: back)?(?: to| from| in)+ {_YEAR}"
)
_THING = r"(?!(?:wo)?man\b|boy\b|girl\b)[a-z]+"
_NOW = tuple(
    regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_COUNT}-year-old {_THING}(?P<gap>[^.;\d]{{0,60}}?){_ORIGIN}",
        rf"\bin {_YEAR},? (?:(?:about|some|around) )?{_COUNT} years ago\b",
        rf"\b{_COUNT} years ago,? in {_YEAR}",
        rf"(?<!almost )(?<!nearly )\bfor {_COUNT} years,? (?:ever )?since {_YEAR}",
        rf"\b{_ORDINAL} (?:anniversary|birthday) of (?:the|its|his|her|their) {_YEAR} [a-z]+",
        rf"\b{_ORDINAL} anniversary of [^.;,\d]{{3,60}}? in {_YEAR}",
    )
)
"""A count of years up to now, and the year it is counted from."""
_LATER = regex(
    rf"\bin (?P<from>(?:1[5-9]|20)\d{{2}})\b[^.;\d]{{0,80}}?\b{_COUNT} years (?:later|afterwards?)"
    rf",? in {_YEAR}",
    re.IGNORECASE,
)
_BESIDE = regex(
    rf"\bin {_YEAR},? {_COUNT} years (?P<side>after|before) the "
    r"(?P<from>(?:1[5-9]|20)\d{2})(?![\d%-])",
    re.IGNORECASE,
)
_SLACK = 1
"""Years by which a count may be off, as the day in the year is not known."""
_ANOTHER = regex(r"(?<!that )(?<!which )\b(?:is|are|was|were|has|had|and|but|near|beside)\b")
"""Words behind which another thing is spoken of than the one whose age was given."""
_ANY_YEAR = regex(r"\b(?:1[5-9]|20)\d{2}\b")


def alone(story: Story) -> Iterator[Finding]:
    """Yield counts of years that do not fit the year they are counted from."""
    for line in story.lines:
        years = {int(found) for found in _ANY_YEAR.findall(line.text)}
        if not years:
            continue
        if story.published is not None:
            yield from _until_now(story, line, story.published.year, years)
        if len(years) > 1:
            yield from _between_years(story, line)


def _count(match: re.Match[str]) -> int:
    said = match["count"].lower()
    return _WORDS.get(said) or int(said)


def _until_now(story: Story, line: Line, now: int, years: set[int]) -> Iterator[Finding]:
    for pattern in _NOW:
        for match in pattern.finditer(story.text, line.sentence.start, line.sentence.end):
            year, count = int(match["year"]), _count(match)
            # Another past year may be the one that is counted up to.
            told = any(other <= now and other != year for other in years)
            if told or _ANOTHER.search(match.groupdict().get("gap") or ""):
                continue
            if abs(now - year - count) > _SLACK:
                yield _finding(story, line, match, now, year, count)


def _between_years(story: Story, line: Line) -> Iterator[Finding]:
    for match in _LATER.finditer(story.text, line.sentence.start, line.sentence.end):
        first, last, count = int(match["from"]), int(match["year"]), _count(match)
        if abs(last - first - count) > _SLACK:
            yield _finding(story, line, match, last, first, count)
    for match in _BESIDE.finditer(story.text, line.sentence.start, line.sentence.end):
        one, other, count = int(match["year"]), int(match["from"]), _count(match)
        last, first = (one, other) if match["side"].lower() == "after" else (other, one)
        if abs(last - first - count) > _SLACK:
            yield _finding(story, line, match, last, first, count)


def _finding(
    story: Story, line: Line, match: re.Match[str], last: int, first: int, count: int
) -> Finding:
    return alone_finding(
        story,
        line,
        Span(*match.span()),
        f"{last} - {first} = {last - first} years, not {count}.",
        "arithmetic.years_elapsed",
    )
