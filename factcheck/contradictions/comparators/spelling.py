"""One name in two spellings (Sergey, Sergei; Lentz, Lenz), by records and by single words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from factcheck.contradictions.english import LEAST_LETTERS, is_listed_name, is_word
from factcheck.contradictions.findings import Finding, Side
from factcheck.contradictions.neighbours import slips
from factcheck.contradictions.story import Cursor, Line, Story
from factcheck.model import BlockKind, Kind, Level, Span

_CAPITALISED = re.compile(r"(?<![\w@#/.-])[^\W\d_a-z][^\W\d_]+(?:['’-][^\W\d_]+)*(?![\w@/])")
_LEAST = 4
"""Letters a name needs before one letter's difference means anything."""
_LEAST_BARE = 5
"""Letters from which on a slip is likelier than another name, when nothing stands beside it."""
_ENDINGS = ("s", "n", "an", "i", "ish", "r", "es", "y")
"""What makes another word of a name: Clintons, Russian, Israeli, Londoner."""
_HEADLINES = (BlockKind.HEADLINE, BlockKind.HEADING, BlockKind.DECK)


@dataclass
class _Form:
    """One spelling with where it stands and which names stand beside it.

    Attributes:
        places: sentence and span of each occurrence, those in times left out if there are others.
        before, after: capitalised words right before and right behind it, in lower case.
        records: records of the names it is a word of.
        dates: the same of those that belong to a time expression ("March 15").
        only_dates: whether there are no others.
        places_in_name: "first" where it opens a longer name, "last" where it ends one or is bare.
    """

    places: list[tuple[Line, Span]] = field(default_factory=list)
    before: set[str] = field(default_factory=set)
    after: set[str] = field(default_factory=set)
    records: set[str] = field(default_factory=set)
    places_in_name: set[str] = field(default_factory=set)
    dates: list[tuple[Line, Span]] = field(default_factory=list)
    only_dates: bool = False


def alone(story: Story) -> Iterator[Finding]:
    """Yield names that the article spells in two ways."""
    forms = _forms(story)
    best: dict[str, tuple[int, float, str]] = {}
    for one, other, distance in slips(forms):
        if min(len(one), len(other)) < _LEAST or _is_ending(one, other):
            continue
        strength = _strength(one, other, distance, forms[one], forms[other])
        if strength:
            rare, usual = sorted((one, other), key=lambda key: (len(forms[key].places), key))
            if forms[rare].only_dates:
                continue  # "March 15" is no slip in "Marco"; "Tuesady" is one in "Tuesday"
            # A spelling used three ways is one flag for each rare form, against the usual one.
            candidate = (len(forms[usual].places), strength, usual)
            best[rare] = max(best.get(rare, candidate), candidate)
    for rare, (_, strength, usual) in best.items():
        yield _finding(story, strength, forms, rare, usual)
    yield from _run_together(story, forms)


def _forms(story: Story) -> dict[str, _Form]:
    """Return the words of names by spelling, accents and case folded."""
    forms: dict[str, _Form] = {}
    for line in story.lines:
        if line.kind in _HEADLINES and _is_title_case(line.text):
            continue
        times = Cursor(time.span for time in line.times)
        name_spans = sorted(line.names, key=lambda name: name.start)
        words = list(_CAPITALISED.finditer(story.text, line.sentence.start, line.sentence.end))
        at = 0
        for n, match in enumerate(words):
            span = Span(match.start(), match.end())
            key = _fold(match.group())
            if "'" in key:
                continue
            dated = times.covers(span.start)
            while at < len(name_spans) and name_spans[at].end <= span.start:
                at += 1
            name = (
                name_spans[at]
                if at < len(name_spans) and name_spans[at].span.overlaps(span)
                else None
            )
            opens = span.start == line.sentence.start
            if name is None and (opens or match.group().isupper()) and _is_ordinary(key):
                continue
            form = forms.setdefault(key, _Form())
            (form.dates if dated else form.places).append((line, span))
            if name is not None:
                form.records.add(name.record)
                opens_name = span.end < name.end and "-" not in key
                form.places_in_name.add("first" if opens_name else "last")
            if n and story.text[words[n - 1].end() : span.start] == " ":
                form.before.add(_fold(words[n - 1].group()))
            if n + 1 < len(words) and story.text[span.end : words[n + 1].start()] == " ":
                form.after.add(_fold(words[n + 1].group()))
    for form in forms.values():
        if not form.places:
            form.places, form.only_dates = form.dates, True
    return forms


def _is_ordinary(word: str) -> bool:
    """Return whether a capital may be that of a sentence only; short words always may be."""
    return len(word) < LEAST_LETTERS or is_word(word) or is_word(word.split("'")[0])


def _may_be_word(word: str, form: _Form) -> bool:
    """Return whether nothing shows that an ordinary word stands as a name here."""
    return _is_ordinary(word) and not (form.before or form.records)


def _is_title_case(text: str) -> bool:
    """Return whether a headline writes ordinary words with a capital, so that they say nothing."""
    words = [word for word in text.split() if len(word) > 4 and word.isalpha()]
    return bool(words) and sum(word[0].isupper() for word in words) > 0.7 * len(words)


def _fold(word: str) -> str:
    word = word.replace("’", "'").removesuffix("'s").removesuffix("'")
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


def _is_ending(one: str, other: str) -> bool:
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return (
        any(
            longer == shorter + ending or longer == shorter.removesuffix("e") + ending
            for ending in _ENDINGS
        )
        and longer[-1] != shorter[-1]
    )


def _strength(one: str, other: str, distance: int, a: _Form, b: _Form) -> float:
    """Return how sure it is that two spellings are of one name, 0..1; 0 for two names."""
    if one[0] != other[0] and one[:2] != other[1::-1]:
        return 0.0
    evidence = bool(a.records & b.records or a.before & b.before or a.after & b.after)
    if not evidence and _first_and_last(a, b):
        return 0.0
    if not evidence and _is_abbreviation(a) != _is_abbreviation(b):
        return 0.0
    if not evidence and _stand_apart(a, b):
        return 0.0
    if not evidence and (_may_be_word(one, a) or _may_be_word(other, b)):
        return 0.0
    if is_listed_name(one.capitalize()) and is_listed_name(other.capitalize()):
        if abs(len(one) - len(other)) == 1 and max(one, other, key=len).endswith("a"):
            return 0.0  # Eric and Erica, Paul and Paula
        return 0.8 if evidence and (a.records & b.records or a.after & b.after) else 0.0
    strength = 0.9 if evidence else 0.72
    if distance > 1 and not evidence:
        strength -= 0.15
    if min(len(a.places), len(b.places)) > 2:
        strength -= 0.2
    if min(len(one), len(other)) < _LEAST_BARE and not _is_slip(one, other):
        strength -= 0.15 if evidence else 0.25  # Wang, Want: shown to the lenient only
    return strength


def _first_and_last(a: _Form, b: _Form) -> bool:
    """Return whether one person goes by it as a first name, and another by it as a last one."""
    mine, theirs = a.places_in_name, b.places_in_name
    return bool(mine and theirs and not mine & theirs)


def _is_abbreviation(form: _Form) -> bool:
    """Return whether a word is always written in capitals where the words beside it are not."""
    return all(
        line.text[span.start - line.sentence.start : span.end - line.sentence.start].isupper()
        and not line.text.isupper()
        for line, span in form.places
    )


def _stand_apart(a: _Form, b: _Form) -> bool:
    """Return whether other names beside two spellings show that they are two names."""
    return bool(
        (a.before and b.before)
        or (a.after and b.after)
        or (a.before and b.after and not a.after and not b.before)
        or (a.after and b.before and not a.before and not b.after)
    )


def _is_slip(one: str, other: str) -> bool:
    """Return whether two short words differ by a swap or a doubled letter."""
    if len(one) == len(other):
        return sorted(one) == sorted(other)
    longer = one if len(one) > len(other) else other
    return any(x == y for x, y in pairwise(longer))


def _finding(
    story: Story, strength: float, forms: dict[str, _Form], one: str, other: str
) -> Finding:
    a, b = forms[one], forms[other]
    if len(a.places) > len(b.places):
        a, b = b, a
    rare, often = a.places[0], _counterpart(a, b)
    rare_words, often_words = rare[1].of(story.text), often[1].of(story.text)
    sure = bool(a.records & b.records or (a.before & b.before) or (a.after & b.after))
    return Finding(
        kind=Kind.NAME_SPELLING,
        level=Level.CONTRADICTION if sure else Level.QUERY,
        strength=strength,
        a=Side(story, rare[0], (rare[1],), reads=rare_words),
        b=Side(story, often[0], (often[1],), reads=often_words),
        explanation=(
            f"“{rare_words}” ({_times(len(a.places))}) and “{often_words}” "
            f"({_times(len(b.places))}) look like one name in two spellings."
        ),
        rule="name_spelling.one_letter",
        topic=min(one, other) + "/" + max(one, other),
    )


def _counterpart(rare: _Form, often: _Form) -> tuple[Line, Span]:
    """Return the place of the usual spelling that a checker learns most from: the fullest name."""
    line = rare.places[0][0]
    elsewhere = [place for place in often.places if place[0] is not line] or often.places
    return elsewhere[0]


def _times(count: int) -> str:
    return "once" if count == 1 else "twice" if count == 2 else f"{count} times"


def _run_together(story: Story, forms: dict[str, _Form]) -> Iterator[Finding]:
    """Yield names written in one word here and in two there (Del Giudice, DelGiudice)."""
    for second, form in forms.items():
        for first in sorted(form.before):
            joined = forms.get(first + second)
            if joined is None or len(first) < 2 or len(second) < _LEAST:
                continue
            line, span = form.places[0]
            words = story.text[max(0, span.start - len(first) - 1) : span.end]
            if _fold(words.replace(" ", "")) != first + second:
                continue
            other_line, other_span = joined.places[0]
            mark = Span(span.start - len(first) - 1, span.end)
            yield Finding(
                kind=Kind.NAME_SPELLING,
                level=Level.QUERY,
                a=Side(story, line, (mark,), reads=words),
                b=Side(story, other_line, (other_span,), reads=other_span.of(story.text)),
                explanation=(
                    f"“{words}” and “{other_span.of(story.text)}” look like one name, written in "
                    "two words and in one."
                ),
                rule="name_spelling.run_together",
                topic=first + second,
            )
