"""The tokens that a pattern fits, and what the readers of patterns ask of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.language.times import lexicon as lex
from factcheck.language.times.expressions import Expression, Kind
from factcheck.language.times.moments import Unit
from factcheck.language.times.tokens import Tokens

_WHICH = {lex.LAST: -1, lex.PAST: -1, lex.PREVIOUS: -1, lex.THIS: 0, lex.NEXT: 1, lex.FOLLOWING: 1}
TOO_SHORT = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)
"""Units that no calendar day is counted in."""


@dataclass(frozen=True, slots=True)
class Match:
    """A rule's tokens within a sentence."""

    tokens: Tokens
    first: int
    last: int

    @property
    def codes(self) -> str:
        """Codes of the tokens that the pattern fits."""
        return self.tokens.codes[self.first : self.last]

    @property
    def words(self) -> list[str]:
        """Words of the tokens that the pattern fits."""
        return self.tokens.words[self.first : self.last]

    def at(self, codes: str) -> int | None:
        """Return the first token with one of the codes, None without one."""
        return next(
            (n for n in range(self.first, self.last) if self.tokens.codes[n] in codes), None
        )

    def word(self, codes: str) -> str:
        """Return the first word with one of the codes, empty without one."""
        n = self.at(codes)
        return "" if n is None else self.tokens.words[n]

    def before(self, back: int = 1) -> str:
        """Return the word before, empty at the sentence's start."""
        return self.tokens.words[self.first - back] if self.first >= back else ""

    def after(self, ahead: int = 0) -> str:
        """Return the word behind, empty at the sentence's end."""
        n = self.last + ahead
        return self.tokens.words[n] if n < len(self.tokens.words) else ""

    def as_(self, kind: Kind, **fields: object) -> Expression:
        """Return an expression over these tokens."""
        start, end = self.tokens.starts[self.first], self.tokens.ends[self.last - 1]
        made = Expression(start, end, self.first, self.last, kind)
        return replace(made, **fields) if fields else made  # type: ignore[arg-type]  # fields are Expression's

    def trimmed(self, first: int, last: int) -> Match:
        """Return the same sentence with other tokens in view."""
        return Match(self.tokens, first, last)


def which_of(match: Match) -> int | None:
    """Return -1, 0 or 1 for "last", "this" or "next" among the tokens, None for none.

    "This past" and "this coming" are "last" and "next".
    """
    found = [_WHICH[code] for code in match.codes if code in _WHICH]
    return found[-1] if found else None


def year_of(match: Match) -> int | None:
    """Return the year among the tokens, None without one."""
    word = match.word(lex.YEAR + lex.OLD_YEAR)
    if word:
        return int(word)
    short = match.word(lex.SHORT_YEAR)
    return _short_year(int(short[-2:])) if short else None


def _short_year(two: int) -> int:
    """Read a two-digit year as POSIX does: 69 to 99 are the 1900s."""
    return two + (1900 if two >= 69 else 2000)


def leading_int(word: str) -> int:
    """Return the number of an ordinal or a figure: "4th", "fourth", "4"."""
    return lex.ORDINALS.get(word) or int(word.rstrip("stndrh"))


def unit_of(match: Match) -> Unit:
    """Return the unit of time that the tokens name."""
    word = match.word(lex.UNIT + lex.UNITS + lex.QUARTER_UNIT)
    return lex.UNITS_PLURAL[word] if word in lex.UNITS_PLURAL else lex.UNIT_NAMES[word]


def is_title(match: Match) -> bool:
    """Return whether the words are a title: “This Week”, “USA Today”."""
    tokens = match.tokens
    if not tokens.capital(match.last - 1) or match.first == 0:
        return False
    if match.last - match.first > 1:
        return tokens.capital(match.first)
    return match.before()[0].isalpha() and tokens.capital(match.first - 1)


def clause_behind(match: Match) -> tuple[int, int] | None:
    """Return the words behind, up to a comma, a semicolon or 25 words: they name an event."""
    last = match.last
    limit = min(len(match.tokens.words), last + 25)
    while last < limit and match.tokens.words[last] not in (",", ";", ":", ".", "”", '"', ")", "—"):
        last += 1
    if last == match.last:
        return None
    return match.tokens.starts[match.last], match.tokens.ends[last - 1]
