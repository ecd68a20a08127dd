"""A sentence as tokens, each with the code of what it can be in a time expression."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.language.times import lexicon as lex
from factcheck.language.times.named_days import RULES
from factcheck.text.patterns import regex

_TOKEN = regex(
    r"""
      (?P<plain>[a-z]{3,}+(?![^\W\d_]|\.))  # most words; they pass none of the rest
    | (?P<iso>\d{4}-\d{2}-\d{2}(?![\d-]))
    | (?P<slashed>\d{1,2}(?P<sep>[/.-])\d{1,2}(?P=sep)\d{4}(?!\d)|\d{4}/\d{2}/\d{2}(?![\d/]))
    | (?P<named>9/11(?![\d/]))
    | (?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\d{1,2}\.\d{2}(?=\s?[ap](?:\.\s?)?m\b))
    | (?P<decade>(?:\d{3}0|['’]?\d0)s\b)
    | (?P<ordinal>\d{1,2}(?:st|nd|rd|th)\b)
    | (?P<fraction>[½¼¾]|\d/\d(?![\d/]))
    | (?P<number>\d+(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d+)
    | (?P<ampm>[ap](?:\.[ ]?m\.|m\b)|o['’]clock\b)
    | (?P<short>['’]\d\d\b)
    | (?P<possessive>['’]s\b|(?<=s)['’](?!\w))
    | (?P<dotted>(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu(?:rs?)?|Fri
        |Sat|Sun)\.)
    | (?P<word>[^\W\d_]+)
    | (?P<mark>[^\s])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CURRENCY = "$£€¥#"
_HOLIDAY_WORDS: dict[str, list[tuple[str, ...]]] = {}
for _words in sorted(RULES, key=len, reverse=True):
    _HOLIDAY_WORDS.setdefault(_words[0].partition("'")[0], []).append(_words)


@dataclass(frozen=True, slots=True)
class Tokens:
    """Tokens of one sentence.

    Attributes:
        text: the whole text.
        codes: one code a token (see `lexicon`).
        words: the tokens in lower case, apostrophes straight, without an abbreviation's dot.
        starts, ends: where they lie in `text`.
    """

    text: str
    codes: str
    words: list[str]
    starts: list[int]
    ends: list[int]

    def number(self, n: int) -> float | None:
        """Return the value of a number token, None when it is none."""
        return number_value(self.words[n])

    def capital(self, n: int) -> bool:
        """Return whether the token begins with a capital letter."""
        return self.text[self.starts[n]].isupper()


def number_value(word: str) -> float | None:
    """Return the value of a figure or of one number word, None for any other word."""
    if word[0].isdigit():
        return float(word.replace(",", ""))
    if word in lex.SMALL_NUMBERS:
        return lex.SMALL_NUMBERS[word]
    return lex.TENS.get(word, lex.POWERS.get(word))


def tokens_of(text: str, start: int, end: int) -> Tokens:
    """Cut a stretch of text into tokens; offsets are those of `text`."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    codes: list[str] = []
    for found in _TOKEN.finditer(text, start, end):
        kind = found.lastgroup or "mark"
        word = found.group().lower()
        starts.append(found.start())
        ends.append(found.end())
        if kind in ("plain", "word"):
            codes.append(_WORD_CODES.get(word, lex.OTHER))
            if codes[-1] in _NEEDS_CAPITAL and not text[found.start()].isupper():
                codes[-1] = lex.OTHER
        else:
            word = word.replace("’", "'").rstrip(".") if kind != "mark" else word
            # Ignoring case lets in letters such as the long s, and \d foreign figures.
            plain = word.isascii() or kind in ("mark", "fraction")
            code = _code_of(kind, word, text, found.start(), found.end()) if plain else lex.OTHER
            codes.append(code)
        words.append(word)
    _mark_quarters(words, codes)
    _mark_holidays(text, words, starts, codes)
    return Tokens(text, "".join(codes), words, starts, ends)


def _code_of(kind: str, word: str, text: str, start: int, end: int) -> str:
    match kind:
        case "number":
            return _number_code(word, text, start, end)
        case "dotted":
            if not text[start].isupper():
                return lex.OTHER
            return lex.MONTH if word in lex.MONTHS else lex.WEEKDAY
        case "mark":
            return lex.CODES.get(word, lex.OTHER)
        case _:
            return _KIND_CODES[kind]


def _number_code(word: str, text: str, start: int, end: int) -> str:
    before = text[start - 1] if start else " "
    after = text[end : end + 1]
    season = after == "/" and len(word) == 4 and text[end + 1 : end + 3].isdigit()
    if after in ("%", "/", "$") and not season:
        return lex.OTHER
    fiscal = text[max(0, start - 2) : start] == "FY" and not text[max(0, start - 3)].isalpha()
    if before in _CURRENCY or (before.isalpha() and not fiscal) or before in "./":
        return lex.OTHER
    if not word.isdigit():
        return lex.NUMBER
    if len(word) > 2 and after.isalpha():
        return lex.OTHER
    number = int(word) if len(word) < 6 else 0
    if len(word) == 4 and 1000 <= number < 2100:
        if _is_part_of_a_number(text, start):
            return lex.OTHER
        return lex.YEAR if number >= 1900 else lex.OLD_YEAR
    return lex.SMALL if 1 <= number <= 31 and len(word) < 3 else lex.NUMBER


def _is_part_of_a_number(text: str, start: int) -> bool:
    """Return whether figures before a year make it part of a telephone or serial number."""
    if start < 2 or text[start - 1] not in "-– " or not text[start - 2].isdecimal():
        return False
    back = start - 1
    while back > max(0, start - 6) and text[back - 1].isdecimal():
        back -= 1
    digits = start - 1 - back
    if text[start - 1] == " ":
        return digits > 2
    joined = back > 0 and text[back - 1] in "-–+("
    return joined or digits != 4 or not 1000 <= int(text[back : start - 1]) < 2100


def _mark_quarters(words: list[str], codes: list[str]) -> None:
    """Read "Q3", "3Q", "H1": a letter and a figure are two tokens."""
    if "q" not in words and "h" not in words and "fy" not in words:
        return
    for n in range(1, len(words)):
        pair = sorted(words[n - 1 : n + 1])
        if pair[1] == "q" and pair[0] in ("1", "2", "3", "4"):
            codes[n - 1], codes[n] = lex.NUMBERED_QUARTER, lex.CONTINUED
        elif words[n - 1] == "h" and words[n] in ("1", "2"):
            codes[n - 1], codes[n] = lex.NUMBERED_HALF, lex.CONTINUED
        elif words[n - 1] == "fy" and codes[n] == lex.YEAR:
            codes[n - 1] = lex.FISCAL


def _mark_holidays(text: str, words: list[str], starts: list[int], codes: list[str]) -> None:
    end = 0
    for n, word in enumerate(words):
        if n < end or word not in _HOLIDAY_WORDS or not text[starts[n]].isupper():
            continue
        for name in _HOLIDAY_WORDS[word]:
            length = _holiday_length(words, n, name)
            if length:
                codes[n : n + length] = [lex.HOLIDAY] + [lex.CONTINUED] * (length - 1)
                end = n + length
                break


def _holiday_length(words: list[str], n: int, name: tuple[str, ...]) -> int:
    """Return how many tokens from `n` on spell the holiday, 0 when they do not."""
    at = n
    for part in name:
        plain = part.rstrip("'s") if "'" in part else part
        spelled = words[at] if at < len(words) else ""
        at += 1
        if "'" in part and at < len(words) and words[at] in ("'s", "'"):
            at += 1
        if spelled not in (plain, part.replace("'", ""), plain + "s"):
            return 0
        if at < len(words) and words[at] == "." and part in ("st", "jr"):
            at += 1
    return at - n


def holiday_name(words: list[str]) -> tuple[str, ...]:
    """Return the key of `named_days.RULES` that the words spell."""
    for name in _HOLIDAY_WORDS[words[0]]:
        if _holiday_length(words, 0, name) == len(words):
            return name
    raise KeyError(words)


def _word_codes() -> dict[str, str]:
    codes = dict(lex.CODES)
    for names, code in (
        (lex.MONTHS, lex.MONTH),
        ([name for name in lex.WEEKDAYS if name not in lex.SHORT_WEEKDAYS], lex.WEEKDAY),
        ([name + "s" for name in lex.WEEKDAYS if name.endswith("day")], lex.WEEKDAYS_PLURAL),
        (lex.UNIT_NAMES, lex.UNIT),
        (lex.UNITS_PLURAL, lex.UNITS),
        (lex.SEASON_NUMBERS, lex.SEASON),
        (lex.DAY_PARTS, lex.DAY_PART),
        (lex.DEICTICS, lex.DEICTIC),
        (lex.CYCLES, lex.CYCLE),
        (lex.VAGUE_WORDS, lex.VAGUE),
        ((*lex.SMALL_NUMBERS, *lex.TENS, *lex.POWERS), lex.NUMBER),
        (lex.ORDINALS, lex.ORDINAL),
        (lex.DECADE_WORDS, lex.DECADE_NAME),
        (lex.ZONES, lex.ZONE),
    ):
        for name in names:
            codes.setdefault(name, code)
    codes["quarter"] = lex.QUARTER_UNIT
    codes["second"] = lex.ORDINAL
    return codes


_WORD_CODES = _word_codes()
_NEEDS_CAPITAL = (lex.MONTH, lex.WEEKDAY, lex.WEEKDAYS_PLURAL, lex.ZONE)
_KIND_CODES = {
    "iso": lex.ISO,
    "slashed": lex.ISO,
    "named": lex.ISO,
    "clock": lex.CLOCK,
    "decade": lex.DECADE_NAME,
    "ordinal": lex.FIGURE_ORDINAL,
    "fraction": lex.FRACTION,
    "ampm": lex.AM_PM,
    "short": lex.SHORT_YEAR,
    "possessive": lex.POSSESSIVE,
}
