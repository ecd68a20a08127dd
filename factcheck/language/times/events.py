"""Events that the article dates, so that “the day of the announcement” has a date.

An event is known by the stem of a word: “announced” and “announcement” name one. It has the date
that stands with the verb or the noun somewhere in the article, before or after.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.language.times.discourse import Reference
from factcheck.language.times.expressions import Expression
from factcheck.language.times.lexicon import words
from factcheck.language.times.tokens import Tokens
from factcheck.text.patterns import regex

_WORD = regex(r"[^\W\d_]{3,}")
_ENDINGS = (
    *("ements", "ations", "itions", "ement", "ation", "ition", "ating", "ated", "ates", "ate"),
    *("ments", "ment", "ings", "ance", "ence", "ions", "ing", "ion", "ies", "ure", "als"),
    *("ed", "es", "al", "s", "e", "y"),
)
"""Endings that verbs and the nouns made of them differ in, longer ones first."""
_SHORTEST = {"ed": 3, "ing": 3, "es": 3, "s": 3, "e": 3}
"""Letters that must be left of a word; four where an ending is not said here."""
_IRREGULAR = {
    "shot": "shoot",
    "met": "meet",
    "died": "death",
    "dies": "death",
    "struck": "strike",
    "fought": "fight",
    "flew": "flight",
    "fell": "fall",
    "began": "begin",
    "won": "win",
    "lost": "loss",
    "sold": "sale",
    "spoke": "speech",
    "wed": "wedding",
    "born": "birth",
    "married": "marriage",
}
"""Past forms whose noun has another stem."""
_COMMON = words("""
    the and for that was were are has had have been with when which who whom whose his her its
    their they them this these those there where what after before during from into onto over
    under about against between being said says new first last day days date same one two three
    also then than not but did does would will could should may might can on of in at by to
    official officials president government
    """)

_REACH = 12
"""Words around a date that belong to its event."""
_MOST_WORDS = 12
"""Words that name an event; the clause goes on with other things."""
_NOUN_ALONE = 3
"""A clause of so few words ("of the announcement") need share no more than the event's word."""
_CLAUSE_ENDS = frozenset((",", ";", ":", "that", "when", "but", "and", "after", "before", "which"))
_SAYING = words("said told says added asked")
_PAST_FORMS = words("held rose left hit broke bought signed took came went")
_TAKES_PLACE = words("held took happened occurred began scheduled")
_AUXILIARIES = words("was were is are be been being had has have will would to first also only")
_MOST_ALIKE = 50
"""Dated mentions kept of one stem, so that a text of one word is read in linear time."""


def stem(word: str) -> str:
    """Return what the forms of a word have in common ("announced", "announcement": "announc")."""
    plain = _IRREGULAR.get(word.lower(), word.lower())
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= _SHORTEST.get(ending, 4):
            plain = plain[: -len(ending)]
            break
    # decide and decision, explode and explosion
    return plain[:-1] + "s" if plain.endswith("d") and len(plain) > 4 else plain


def stems(text: str) -> list[str]:
    """Return the stems of the words that can name an event, in order."""
    return [stem(word) for word in _WORD.findall(text) if word.lower() not in _COMMON]


def stage_name(text: str) -> str:
    """Return what a day of an event is known by: "opening night" of "the opening night"."""
    return " ".join(text.lower().split()[-2:])


class DatedEvent(NamedTuple):
    """Words that stand with a date.

    Attributes:
        verb: stem of the verb or noun that the date belongs to, or the name of a stage.
        around: stems of the other words of its clause.
        date: the date, with its words.
    """

    verb: str
    around: frozenset[str]
    date: Reference


class EventDates:
    """Dates of events by the words that name them."""

    def __init__(self, events: Iterable[DatedEvent] = ()) -> None:
        self._by_stem: dict[str, list[DatedEvent]] = {}
        for event in events:
            alike = self._by_stem.setdefault(event.verb, [])
            if len(alike) < _MOST_ALIKE:
                alike.append(event)

    def __call__(self, clause: str) -> Reference | None:
        """Return the date of the event that the words name.

        Args:
            clause: what stands behind "the day before": "the sanctions were announced".

        Returns:
            None when no event fits, or two with different dates fit equally well.
        """
        staged = self._by_stem.get(stage_name(clause), [])
        if staged and len({event.date.moment.value for event in staged}) == 1:
            return staged[0].date
        named = stems(clause)[:_MOST_WORDS]
        best: list[tuple[int, DatedEvent]] = []
        for word in named:
            for event in self._by_stem.get(word, ()):
                common = sum(other in event.around for other in set(named) if other != word)
                if common or len(named) <= _NOUN_ALONE:
                    best.append((common, event))
        if not best:
            return None
        top = max(common for common, _ in best)
        chosen = [event for common, event in best if common == top]
        if len({event.date.moment.value for event in chosen}) > 1:
            return None
        return chosen[0].date


def events_at(tokens: Tokens, expression: Expression, date: Reference) -> Iterator[DatedEvent]:
    """Yield the events that a date stands with: “announced on”, “the ... vote”, “, when”."""
    first = max(0, expression.first - _REACH)
    for n in range(expression.first - 1, first, -1):
        if tokens.words[n] in _CLAUSE_ENDS:
            first = n + 1
            break
    before = tokens.words[first : expression.first]
    behind = tokens.words[expression.last : expression.last + _REACH]
    around = frozenset(stems(" ".join([*before, *behind])))
    heads = []
    if before and before[-1] in ("on", "of"):
        heads.append(before[-2] if len(before) > 1 else "")
    heads += [word for word in reversed(before) if _is_past(word)][:1]
    heads += _subjects(before)
    if behind:
        heads.append(behind[0])
    if behind[:2] == [",", "when"] or behind[:1] == ["when"]:
        heads += [word for word in behind if _is_past(word)][:1]
    for head in dict.fromkeys(heads):
        if len(head) > 2 and head.isalpha() and head not in _COMMON and head not in _SAYING:
            yield DatedEvent(stem(head), around - {stem(head)}, date)


def _subjects(before: list[str]) -> list[str]:
    """Return the noun that took place: “the vote was held on”, “the talks took place”."""
    for n in range(len(before) - 1, 0, -1):
        if before[n] in _TAKES_PLACE:
            nouns = (word for word in reversed(before[:n]) if word not in _AUXILIARIES)
            return [next(nouns, "")]
    return []


def _is_past(word: str) -> bool:
    return word.endswith("ed") or word in _IRREGULAR or word in _PAST_FORMS
