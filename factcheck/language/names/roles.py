"""Roles and titles given to persons: before the name, in apposition, by a verb."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.language.names.people import HONORIFICS
from factcheck.language.names.tokens import Word, touches
from factcheck.language.names.words import (
    DEPARTMENTS,
    NOT_NAMES,
    ROLE_MODIFIERS_KEPT,
    ROLE_NOUNS,
    ROLE_PREPOSITIONS,
    ROLE_TOPICS,
    SPEECH_VERBS,
    TITLES,
)
from factcheck.language.numbers.nouns import FUNCTION_WORDS, VERBS
from factcheck.model import Tenure

_LONGEST_ROLE = 9
"""Words of the longest role that is read."""
_DETERMINERS = frozenset("the a an his her its their our my".split())
_NO_BOUNDARY = frozenset(
    "i you he she it we they who whom which that to will would can could may might must shall"
    " should not never also still already always often just only even".split()
)
"""Words that a verb may follow, so that an unknown word behind them is no modifier of a role."""
_KNOWN = (ROLE_MODIFIERS_KEPT, ROLE_NOUNS, ROLE_TOPICS)
_PREFIXES = frozenset("then ex vice non co former sub under".split())
_COPULAS = frozenset("is was became becomes remains remained".split())
_NAMING = frozenset(
    "named appointed elected nominated picked chose chosen selected reelected re-elected".split()
)


class RoleSpan(NamedTuple):
    """Words that give a role.

    Attributes:
        first, last: words first up to but not including last.
        value: its normal form.
    """

    first: int
    last: int
    value: str


def roles_of(
    words: Sequence[Word], text: str, name: tuple[int, int], titles: int
) -> list[RoleSpan]:
    """Return the roles that a sentence gives to one person in it.

    Args:
        words: the sentence.
        text: the article's text.
        name: the person's words, first up to but not including last.
        titles: first of the capitalised titles before the name; the name's first without one.
    """
    first, last = name
    found = [
        _before(words, text, first, titles),
        _apposed_before(words, text, titles),
        role_behind(words, text, last),
        _named_as(words, text, first, last),
    ]
    return [role for role in found if role is not None]


def _is_role_word(word: Word) -> bool:
    lower = word.lower
    if lower in ROLE_NOUNS:
        return True
    prefix, _, rest = lower.partition("-")
    return prefix in _PREFIXES and (rest in ROLE_NOUNS or rest in TITLES)


def _before(words: Sequence[Word], text: str, first: int, titles: int) -> RoleSpan | None:
    """Return the role right before a name: "U.S. President", "national security adviser"."""
    head = titles - 1 if titles == first else first - 1
    if titles == first:
        if head < 0 or not touches(words, head, text):
            return None
        if words[head].lower in DEPARTMENTS and head >= 2 and words[head - 1].lower == "of":
            head -= 2
        if not _is_role_word(words[head]) or words[head].possessive:
            return None
    else:
        while head >= titles and words[head].lower in HONORIFICS:
            head -= 1
        if head < titles:
            return None
        last = head + 1
        return _role(words, _widen_left(words, text, titles, unknown=False), last)
    start = _widen_left(words, text, head, unknown=True)
    return _role(words, start, first)


def _widen_left(words: Sequence[Word], text: str, start: int, *, unknown: bool) -> int:
    """Return where the modifiers of a role begin that stand before word `start`.

    Args:
        words: the sentence.
        text: the article's text.
        start: first word of the role so far.
        unknown: whether any small word may be a modifier; none is before a title in capitals.
    """
    n = start - 1
    leftmost = start - _LONGEST_ROLE
    unsure = start  # Words that are modifiers only if a determiner is found before them.
    while n >= 0 and n > leftmost and touches(words, n, text):
        word = words[n]
        lower = word.lower
        if lower in FUNCTION_WORDS or lower in VERBS or lower in SPEECH_VERBS:
            return start if lower in _NO_BOUNDARY else unsure
        if not word.is_word:
            return start
        if word.capital and not word.first:
            start = unsure = n if lower not in NOT_NAMES else start
            if lower in NOT_NAMES:
                return start
        elif any(lower in table for table in _KNOWN) or _is_prefixed(lower):
            start = unsure = n
        elif (word.first and lower in NOT_NAMES) or (
            lower.endswith(("ed", "ing", "ly")) and lower not in ("retired", "acting", "managing")
        ):
            return start
        elif unknown and words[start].lower not in ROLE_MODIFIERS_KEPT:
            unsure = n
        else:
            return start
        n -= 1
    ends_open = n < 0 or words[n].possessive or not words[n].is_word
    return unsure if ends_open else start


def _is_prefixed(lower: str) -> bool:
    return lower.partition("-")[0] in _PREFIXES and "-" in lower


def _apposed_before(words: Sequence[Word], text: str, titles: int) -> RoleSpan | None:
    """Return the role in "the adviser, Jane Roe," or "its head, Jane Roe"."""
    comma = titles - 1
    if comma < 2 or words[comma].text != ",":
        return None
    n = comma - 1
    head = None
    while n >= 0 and comma - n <= _LONGEST_ROLE:
        word = words[n]
        if not word.is_word or word.lower in VERBS or word.lower in SPEECH_VERBS:
            return None
        if word.possessive or word.lower in _DETERMINERS:
            if word.lower in _DETERMINERS and n > 0 and words[n - 1].lower in ROLE_PREPOSITIONS:
                n -= 1
                continue
            break
        if _is_role_word(word):
            head = n
        n -= 1
    else:
        return None
    if head is None:
        return None
    role = _phrase(words, text, n, until=comma)
    return role if role is not None and role.last == comma else None


def role_behind(words: Sequence[Word], text: str, last: int) -> RoleSpan | None:
    """Return the role in ", the ambassador to France," or "is a spokeswoman for the firm"."""
    n = last
    if n >= len(words):
        return None
    if words[n].text == "(" or words[last - 1].possessive:
        return None
    if words[n].text == ",":
        n += 1
        if n + 1 < len(words) and words[n].text.isdigit() and words[n + 1].text == ",":
            n += 2
        if _lower(words, n) == "who":
            return _behind_verb(words, text, n + 1)
        role = _phrase(words, text, n)
        return role if role is not None and _ends_apposition(words, role, n) else None
    return _behind_verb(words, text, n)


def _behind_verb(words: Sequence[Word], text: str, n: int) -> RoleSpan | None:
    """Return the role behind "is", "was", "became", "serves as", "has been"."""
    lower = _lower(words, n)
    if lower in ("serves", "served", "works", "worked") and _lower(words, n + 1) == "as":
        return _phrase(words, text, n + 2)
    if lower in ("has", "had") and _lower(words, n + 1) == "been":
        n, lower = n + 1, "is"
    if lower not in _COPULAS:
        return None
    n += 1
    if _lower(words, n) in _NAMING:
        n += 1
        if _lower(words, n) in ("as", "to"):
            n += 1
        return _phrase(words, text, n)
    if _lower(words, n) in ("the", "a", "an", "his", "her", "their", "its", "acting", "deputy"):
        return _phrase(words, text, n)
    possessive = any(words[m].possessive for m in range(n, min(n + 3, len(words))))
    return _phrase(words, text, n) if possessive or lower in ("became", "becomes") else None


def _named_as(words: Sequence[Word], text: str, first: int, last: int) -> RoleSpan | None:
    """Return the role in "named Jane Roe as treasurer", "chose her to be head of staff"."""
    before = max(first - 3, 0)
    if not any(
        words[n].lower in (*_NAMING, "name", "appoint", "nominate") for n in range(before, first)
    ):
        return None
    if _lower(words, last) == "as":
        return _phrase(words, text, last + 1)
    if _lower(words, last) == "to" and _lower(words, last + 1) == "be":
        return _phrase(words, text, last + 2)
    return None


def _lower(words: Sequence[Word], n: int) -> str:
    return words[n].lower if 0 <= n < len(words) else ""


def _phrase(words: Sequence[Word], text: str, at: int, until: int | None = None) -> RoleSpan | None:
    """Return the role phrase that begins at word `at`: modifiers, head, "of" or "to" and a name.

    A determiner and a possessor at its beginning stay outside.
    """
    until = len(words) if until is None else until
    n = at
    start = at + 1 if _lower(words, at) in _DETERMINERS else at
    head = None
    while n < until and n - start < _LONGEST_ROLE:
        word = words[n]
        if not word.is_word:
            break
        if n >= start:
            if word.lower in FUNCTION_WORDS or word.lower in VERBS or word.lower in SPEECH_VERBS:
                break
            if word.possessive:
                start, head = n + 1, None
            elif _is_role_word(word):
                head = n
        n += 1
    if head is None or head != n - 1:
        return None
    end = _complement(words, text, head + 1, until)
    return _role(words, start, end)


def _complement(words: Sequence[Word], text: str, at: int, until: int) -> int:
    """Return the end of "of the bank", "to France", "for research" behind a role's head."""
    end = at
    while end < until and words[end].lower in ROLE_PREPOSITIONS and touches(words, end - 1, text):
        n = end + 1
        n += _lower(words, n) in _DETERMINERS
        stop = n
        while stop < until and stop - n < 6 and words[stop].is_word:
            lower = words[stop].lower
            if lower in FUNCTION_WORDS or lower in VERBS or lower in SPEECH_VERBS:
                break
            stop += 1
            if not touches(words, stop - 1, text) and not words[stop - 1].possessive:
                break
        if stop == n:
            break
        end = stop
    return end


def _ends_apposition(words: Sequence[Word], role: RoleSpan, begun: int) -> bool:
    """Return whether a role behind a comma is an apposition and not the next item of a list."""
    if role.last >= len(words):
        return True
    following = words[role.last]
    if following.capital and following.is_word:
        return False
    if following.text in ',.;:)(—–-"”' or following.lower in (
        "and",
        "who",
        "whose",
        "which",
        "from",
    ):
        capital_title = words[begun].capital and words[begun].lower in TITLES
        return not (capital_title and following.lower == "and")
    return following.lower in SPEECH_VERBS or following.lower in FUNCTION_WORDS


def _role(words: Sequence[Word], first: int, last: int) -> RoleSpan | None:
    """Make a role of words, or return None where nothing but a form of address is left."""
    while first < last and (
        words[first].lower in _DETERMINERS
        or words[first].possessive
        or words[first].lower in HONORIFICS
    ):
        first += 1
    value = normal_role([word.lower for word in words[first:last] if word.is_word])
    return RoleSpan(first, last, value) if value else None


_TENURES = {
    "former": Tenure.FORMER,
    "ex": Tenure.FORMER,
    "retired": Tenure.FORMER,
    "late": Tenure.FORMER,
    "then": Tenure.THEN,
    "elect": Tenure.ELECT,
    "designate": Tenure.ELECT,
    "incoming": Tenure.ELECT,
    "acting": Tenure.ACTING,
    "interim": Tenure.ACTING,
}


def tenure_of(value: str) -> Tenure:
    """Return when a role of this normal form is held, as far as it says so itself.

    >>> tenure_of("then-governor"), tenure_of("former acting secretary of state")
    (<Tenure.THEN: 'then'>, <Tenure.FORMER: 'former'>)
    """
    parts = value.replace("-", " ").split()
    return next((_TENURES[part] for part in parts if part in _TENURES), Tenure.HELD)


def _written_out(part: str) -> str:
    """Return a word of a role with its abbreviation written out ("then-gov.")."""
    prefix, hyphen, rest = part.partition("-")
    if hyphen and prefix in _PREFIXES:
        return f"{prefix}-{TITLES.get(rest, rest)}"
    return TITLES.get(part, part)


def normal_role(parts: Sequence[str]) -> str:
    """Return the normal form of a role's lower-case words.

    Abbreviations are written out, "advisor" is "adviser", "minister of finance" is "finance
    minister", "commerce secretary" is "secretary of commerce"; articles are dropped.

    >>> normal_role(["u.s.", "sen."]), normal_role(["secretary", "of", "the", "treasury"])
    ('u.s. senator', 'secretary of treasury')
    """
    kept = [_written_out(part) for part in parts if part not in _DETERMINERS - {"a"}]
    kept = ["adviser" if part == "advisor" else part for part in kept if part not in ("a", "an")]
    kept = [part for part in kept if part not in HONORIFICS]
    if "minister" in kept[:-2]:
        at = kept.index("minister")
        if kept[at + 1] in ("of", "for") and len(kept) <= at + 4:
            kept = [*kept[:at], *kept[at + 2 :], "minister"]
    if len(kept) >= 2 and kept[-1] == "secretary" and kept[-2] in DEPARTMENTS:
        kept = [*kept[:-2], "secretary", "of", kept[-2]]
    return " ".join(kept)
