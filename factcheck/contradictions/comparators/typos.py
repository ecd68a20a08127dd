"""A word misspelt in one place and spelt rightly in another (securty, security)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from factcheck.contradictions.display import is_display
from factcheck.contradictions.english import LEAST_LETTERS, is_listed_name, is_word
from factcheck.contradictions.findings import Finding, Side
from factcheck.contradictions.lexicon import base
from factcheck.contradictions.neighbours import slips
from factcheck.contradictions.story import Line, Story
from factcheck.model import Kind, Level, Span

_WORD = re.compile(r"(?<![\w@#/.-])[^\W\d_]+(?![\w@/-])")
_LEAST = max(6, LEAST_LETTERS)
"""Letters a word needs: a slip in a shorter one too often makes another word."""
_MOST_OFTEN = 2
"""A form used more often is the writer's own (a dialect, a trade word), not a slip."""

_PREFIXES = ("re", "un", "non", "pre", "mis", "out", "over", "under", "sub", "anti", "co", "de")
"""Writers make new words with them, which no list has."""

_Place = tuple[Line, Span]


def alone(story: Story) -> Iterator[Finding]:
    """Yield words that are no English and a slip away from an English word of the article."""
    places: dict[str, list[_Place]] = {}
    for line in story.lines:
        for match in _WORD.finditer(story.text, line.sentence.start, line.sentence.end):
            word = match.group()
            if len(word) >= _LEAST and (word[1:].islower() or word.isupper()):
                places.setdefault(_plain(word), []).append((line, Span(*match.span())))
    wrong = {
        word
        for word, where in places.items()
        if _is_wrong(word, where) and not _is_latin(story, where)
    }
    if not wrong:
        return
    for one, other, distance in slips(places):
        if (one in wrong) == (other in wrong) or distance > 1:
            continue
        slip, right = (one, other) if one in wrong else (other, one)
        if (
            is_word(right)
            and not _is_form_of(slip, right)
            and _same_case(story, places, slip, right)
        ):
            yield _finding(story, slip, right, places)


def _plain(word: str) -> str:
    """Return a word in lower case without accents, which newsrooms drop at will."""
    parts = unicodedata.normalize("NFKD", word.lower())
    return "".join(c for c in parts if not unicodedata.combining(c))


def _is_wrong(word: str, where: list[_Place]) -> bool:
    if len(where) > _MOST_OFTEN or is_word(word):
        return False
    if any(base(word, part) for part in "nvar"):
        return False
    if any(word.startswith(prefix) and is_word(word[len(prefix) :]) for prefix in _PREFIXES):
        return False
    return not is_listed_name(word.capitalize())


def _is_latin(story: Story, where: list[_Place]) -> bool:
    """Return whether a word stands behind a Latin preposition ("per capita", "ad nauseam")."""
    return any(_LATIN.search(story.text, max(0, s.start - 8), s.start) for _, s in where)


_LATIN = re.compile(r"\b(?:per|pro|ad|ex|sub|ab|de) \Z", re.IGNORECASE)


def _same_case(story: Story, places: dict[str, list[_Place]], slip: str, right: str) -> bool:
    """Return whether the slip is no name, or the known word too is written as one.

    A name that is the last word of a longer one is a slip only in the same surroundings: the
    "Yorkers" of New York are no workers.
    """
    line, span = places[slip][0]
    if span.start == line.sentence.start or not span.of(story.text)[0].isupper():
        return True
    before = line.before(span.start, 1)
    longer = bool(before) and (
        before[0].start > line.sentence.start
        and before[0].end + 1 == span.start
        and story.text[before[0].start].isupper()
    )
    beside = _beside(line, span)
    return any(
        found.of(story.text)[0].isupper() and (not longer or bool(beside & _beside(there, found)))
        for there, found in places[right]
    )


def _beside(line: Line, span: Span) -> frozenset[str]:
    """Return the words right before and right behind a word."""
    around = (*line.before(span.start, 1), *line.after(span.end, 1))
    return frozenset(token.lower for token in around)


def _is_form_of(slip: str, right: str) -> bool:
    """Return whether the unknown word is but a plural or another ending of the known one."""
    longer, shorter = (slip, right) if len(slip) > len(right) else (right, slip)
    if len(slip) == len(right):
        return slip[:-1] == right[:-1]  # arrestee, arrested
    return longer[:-1] == shorter and longer[-1] in "sdnrya"  # shoulda


def _finding(story: Story, slip: str, right: str, places: dict[str, list[_Place]]) -> Finding:
    line, span = places[slip][0]
    words = span.of(story.text)
    right_line, right_span = min(
        places[right], key=lambda found: found[1].of(story.text)[0].isupper() != words[0].isupper()
    )
    known = right_span.of(story.text)
    kind = Kind.HEADLINE_OR_CAPTION if is_display(line) else Kind.NAME_SPELLING
    return Finding(
        kind=kind,
        level=Level.QUERY,
        a=Side(story, line, (span,), reads=words),
        b=Side(story, right_line, (right_span,), reads=known),
        explanation=f"“{words}” is one letter away from “{known}” elsewhere.",
        rule=f"{kind.value}.misspelt_word",
        topic=slip,
    )
