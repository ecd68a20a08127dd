"""A result that does not fit what is said of it, or another result: a 2-1 draw, won 2-2."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.contradictions.apart import days_apart
from factcheck.contradictions.candidates import Pair
from factcheck.contradictions.events import event_at
from factcheck.contradictions.findings import Finding, Side, alone_finding, level_of
from factcheck.contradictions.keys import name_key
from factcheck.contradictions.story import Line, Story
from factcheck.contradictions.words import COUNTING
from factcheck.model import Kind, Level, Number, NumberType, Span
from factcheck.text.patterns import regex

_WORDS = {word: value for value, word in enumerate(COUNTING, start=1)}
_DRAW_BEHIND = regex(r" (?:home |away |goalless |score )?(?:draw|stalemate|deadlock)\b")
_DRAW_BEFORE = regex(r"\b(?:drew|drawn|drawing|ended (?:level|all square) at)(?: their [a-z]+)? \Z")
_WON_BEHIND = regex(
    r" (?:home |away |comeback |opening |friendly |league |cup )?"
    r"(?:win|victory|defeat|loss|triumph)\b"
)
_WON_BEFORE = regex(
    r"\b(?P<verb>won|beat|defeated|lost|thrashed|edged)(?: (?:out|at home|away))? \Z"
)
_LATER = regex(
    r"\b(?:penalt|shoot-?out|aggregate|away goals|replay|on points|extra time|overtime|series"
    r"|tie-?break|sets?\b|countback|super over|golden)",
    re.IGNORECASE,
)
"""What decides a match that is level."""
_MARGIN = regex(
    rf"\bby (?:just |only |a |a single )?(?P<count>\d{{1,3}}|{'|'.join(_WORDS)})"
    r"(?: clear)?(?:-| )(?P<what>goal|point|run|try|shot|frame|set|wicket)s?(?: margin)?\b",
    re.IGNORECASE,
)
_NOT_DIFFERENCES = frozenset({"wicket", "shot"})
_TRIED = regex(
    r"\b(?:(?P<three>hat-?trick)|(?P<two>brace|(?:scored|struck|netted) (?:twice|both)))\b"
)
_OF_MATCH = regex(
    r"(?: [a-z]+){0,3}? (?:in|as|during) [^.;\d]{0,60}\Z",
)
_SIDES_OF_MATCH = 2
_BEAT = regex(
    r"\b(?:(?:won|win|wins|lost|lose|loses|drew)|(?:beat|beats|beating|defeat(?:ed|s)?|thrashed"
    r"|edged)(?: [A-Z][\w.'’-]*){1,4}) \Z"
)
"""A verb of winning with at most the other side's name before the score."""
_LEAST = {"two": 2, "three": 3}
_OTHER_GAME = regex(r"\b(?:last|previous|earlier|first half|half-time|leg|after|since|season)\b")


def alone(story: Story) -> Iterator[Finding]:
    """Yield results that are not what the words beside them say."""
    for line in story.lines:
        scores = [n for n in line.numbers if n.type is NumberType.SCORE]
        for score in scores:
            first, _, second = score.value.partition("-")
            goals = int(first), int(second)
            yield from _level_or_not(story, line, score, goals)
            if len(scores) == 1:
                yield from _margin(story, line, score, goals)
                yield from _scorer(story, line, score, goals)


def _level_or_not(
    story: Story, line: Line, score: Number, goals: tuple[int, int]
) -> Iterator[Finding]:
    text, start, end = story.text, line.sentence.start, line.sentence.end
    drawn = _DRAW_BEHIND.match(text, score.end, end) or _DRAW_BEFORE.search(
        text, start, score.start
    )
    won = _WON_BEHIND.match(text, score.end, end) or _WON_BEFORE.search(text, start, score.start)
    if drawn and goals[0] != goals[1]:
        yield _finding(
            story, line, score, drawn, f"{score.surface} is no draw.", "arithmetic.score_of_draw"
        )
    elif won and goals[0] == goals[1] and not _LATER.search(line.text):
        shown = f"{score.surface} is a draw, but the story says “{won[0].strip()}”."
        yield _finding(story, line, score, won, shown, "arithmetic.score_of_win")


def _margin(story: Story, line: Line, score: Number, goals: tuple[int, int]) -> Iterator[Finding]:
    """Find "won by three goals, 4-2"."""
    match = _MARGIN.search(story.text, line.sentence.start, line.sentence.end)
    if match is None or match["what"].lower() in _NOT_DIFFERENCES:
        return
    said = match["count"].lower()
    count, apart = _WORDS.get(said) or int(said), abs(goals[0] - goals[1])
    if count != apart and not _LATER.search(line.text) and not _OTHER_GAME.search(line.text):
        shown = f"{score.surface} is a margin of {apart}, not {count}."
        yield _finding(
            story, line, score, match, shown, "arithmetic.score_margin", level=Level.QUERY
        )


def _scorer(story: Story, line: Line, score: Number, goals: tuple[int, int]) -> Iterator[Finding]:
    """Find a hat-trick in a 2-1 win."""
    match = _TRIED.search(story.text, line.sentence.start, score.start)
    if match is None or _OTHER_GAME.search(line.text):
        return
    least = next(count for name, count in _LEAST.items() if match[name])
    if max(goals) < least and _OF_MATCH.fullmatch(story.text, match.end(), score.start):
        shown = f"“{match[0]}” is at least {least} goals, and nobody had more than {max(goals)}."
        yield _finding(story, line, score, match, shown, "arithmetic.score_and_scorer")


def _finding(
    story: Story,
    line: Line,
    score: Number,
    words: re.Match[str],
    shown: str,
    rule: str,
    level: Level = Level.CONTRADICTION,
) -> Finding:
    begin = words.start() + len(words[0]) - len(words[0].lstrip())
    marks = (score.span, Span(begin, begin + len(words[0].strip())))
    return alone_finding(story, line, marks, shown, rule, level=level, score=0.8)


def between(pair: Pair) -> Iterator[Finding]:
    """Yield two results for one match of the same two sides: 2-0 in one place, 1-0 in another."""
    scores = [_result(story, line) for story, line in ((pair.one, pair.a), (pair.other, pair.b))]
    one, other = scores
    if one is None or other is None or set(one.value.split("-")) == set(other.value.split("-")):
        return
    sides = {name_key(name.value, name.type) for name in pair.a.names} & {
        name_key(name.value, name.type) for name in pair.b.names
    }
    if len(sides) < _SIDES_OF_MATCH or days_apart(
        event_at(pair.one, pair.a, one.span), event_at(pair.other, pair.b, other.span)
    ):
        return
    a, b = Side(pair.one, pair.a, (one.span,)), Side(pair.other, pair.b, (other.span,))
    yield Finding(
        kind=Kind.NUMBER,
        level=level_of(a, b),
        score=0.7,
        a=a,
        b=b,
        explanation=f"The result is {one.surface} in one place and {other.surface} in the other.",
        rule="number.two_results",
        topic=f"result:{' '.join(sorted(sides))}",
    )


def _result(story: Story, line: Line) -> Number | None:
    """Return the only score of a sentence when it is told as a result, not as a state of play."""
    scores = [n for n in line.numbers if n.type is NumberType.SCORE]
    if len(scores) != 1 or _LATER.search(line.text) or _OTHER_GAME.search(line.text):
        return None
    score = scores[0]
    text, start, end = story.text, line.sentence.start, line.sentence.end
    told = (
        _WON_BEHIND.match(text, score.end, end)
        or _DRAW_BEHIND.match(text, score.end, end)
        or _BEAT.search(text, start, score.start)
    )
    return score if told else None
